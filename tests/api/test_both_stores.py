"""The API on a real Neo4j: any call keeps to the OpenAPI document, and answers equal those of the embedded graph."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from fastapi.testclient import TestClient

from dev.neo4j.server import Neo4jServer
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from tests.api.conftest import serving
from tests.api.contract import keeps_to_the_document
from tests.api.test_openapi import OPERATION_IDS
from tests.conftest import wipe

pytestmark = pytest.mark.neo4j
A, B = "430000:market-regulation", "430000:development-reform"
ADDRESSES = (
    *(
        "/v1/tasks?limit=200",
        "/v1/tasks?q=审批&role=lead",
        f"/v1/tasks?agency={A}&due_to=2021-12-31",
        "/v1/agencies?limit=100",
    ),
    *(
        "/v1/agencies?q=scjg",
        f"/v1/agencies/{A}",
        f"/v1/agencies/{A}/workload",
        f"/v1/agencies/{A}/tasks?involvement=any",
    ),
    *(f"/v1/agencies/{A}/collaborators?groups=expand", f"/v1/agencies/{A}/with/{B}", "/v1/workload?groups=collapse"),
    *("/v1/network?groups=expand", "/v1/network?role=lead", f"/v1/network/path?from={A}&to=430100:people-government"),
    *("/v1/network/metrics", "/v1/themes?limit=100", "/v1/deadlines?limit=100", "/v1/deadlines?as_of=2021-07-01"),
    *(
        "/v1/documents",
        "/v1/changes",
        "/v1/search?q=政务",
        "/v1/review",
        "/v1/queries/coverage",
        "/v1/queries/theme_pairs",
    ),
    *(
        "/v1/queries/open_lists",
        "/v1/queries/accountability?limit=100",
        "/v1/export/csv",
        "/v1/export/jsonld",
        "/v1/export/gexf",
    ),
    *(f"/v1/export/ledger?agency={A}", "/v1/export/calendar"),
)


@pytest.fixture(scope="module")
def on_neo4j(neo4j_526: Neo4jServer, hunan: Document) -> str:
    """The address of a Neo4j that holds the real plan, loaded as the embedded graph was."""
    wipe(neo4j_526)
    with closing(open_store(neo4j_526.uri, write=True)) as store:
        load_documents(store, [hunan], rules="1", registry="a")
    return neo4j_526.uri


@pytest.fixture(scope="module")
def neo4j_client(on_neo4j: str) -> Iterator[TestClient]:
    with serving(on_neo4j) as opened:
        yield opened


@pytest.mark.parametrize("operation_id", sorted(OPERATION_IDS))
def test_any_call_keeps_to_the_document(on_neo4j: str, operation_id: str) -> None:
    keeps_to_the_document(on_neo4j, operation_id, examples=3)


@pytest.mark.parametrize("address", ADDRESSES)
def test_answers_are_those_of_the_embedded_graph(client: TestClient, neo4j_client: TestClient, address: str) -> None:
    ours, theirs = client.get(address), neo4j_client.get(address)
    assert ours.status_code == theirs.status_code == 200, theirs.text[:500]
    assert theirs.content == ours.content
