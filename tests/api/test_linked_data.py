"""Linked data under a public address: every identifier and the context are found where they say."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import pyld.jsonld
import pytest
from fastapi.testclient import TestClient

from fengong.settings import Settings
from graph.errors import InvalidParameter
from tests.api.conftest import serving

BASE = "https://example.org/fengong"


def expanded(client: TestClient, relation: str) -> Mapping[str, Any]:
    def load(url: str, options: Mapping[str, Any]) -> dict[str, Any]:
        document = client.get(inside(url)).json()
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": document}

    document = client.get("/v1/export/jsonld", params={"relation": relation}).json()
    (network,) = pyld.jsonld.expand(document, {"documentLoader": load})
    found: Mapping[str, Any] = network
    return found


def inside(address: str) -> str:
    assert address.startswith(f"{BASE}/")
    return urlsplit(address.removeprefix(BASE))._replace(fragment="").geturl()


@pytest.mark.parametrize("relation", ["co_assigned", "lead_responsible"])
def test_identifiers_are_addresses_that_answer(hunan_store: str, relation: str) -> None:
    with serving(hunan_store, public_url=BASE) as client:
        network = expanded(client, relation)
        terms = f"{BASE}/v1/context.jsonld#"
        bodies = {body["@id"]: body for body in network[f"{terms}body"]}
        names = {node["id"]: node["name"] for node in client.get("/v1/network").json()["nodes"]}
        assert {client.get(inside(id)).json()["id"] for id in bodies} == set(names)
        ties = network[f"{terms}tie"]
        assert len({tie["@id"] for tie in ties}) == len(ties) > 0
        for tie in ties[:20]:
            (weight,) = tie[f"{terms}weight"]
            shared = client.get(inside(tie["@id"])).json()["total"]
            assert shared == weight["@value"] if relation == "co_assigned" else shared >= weight["@value"]


def test_another_address_is_another_answer(hunan_store: str) -> None:
    tags = set()
    for address in (None, BASE, "https://example.com"):
        with serving(hunan_store, public_url=address) as client:
            tags.add(client.get("/v1/themes?limit=1").headers["etag"])
    assert len(tags) == 3


def test_the_setting_takes_addresses_only() -> None:
    assert Settings.load(public_url=f"{BASE}/").public_url == BASE
    for wrong in ("example.org", "ftp://example.org", "https://", f"{BASE}?a=b", f"{BASE}#x"):
        with pytest.raises(InvalidParameter, match="public_url"):
            Settings.load(public_url=wrong)
