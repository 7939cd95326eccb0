"""Who may come in: keys, rates, lengths, and no public address without a key."""

import base64
import hashlib

import pytest
from fastapi.testclient import TestClient

from api.middleware.gate import Rates
from api.settings import ApiSettings, check_exposure
from fengong.service import api_settings
from fengong.settings import Settings
from graph.errors import InvalidParameter
from tests.api.conftest import serving

KEY, OTHER = "k-3f9a", "k-77b1"
DIGESTS = tuple(hashlib.sha256(key.encode()).hexdigest() for key in (KEY, OTHER))


@pytest.fixture(scope="module")
def keyed(hunan_store: str):  # type: ignore[no-untyped-def]
    with serving(hunan_store, api_keys=DIGESTS) as client:
        yield client


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": f"Bearer {KEY}"},
        {"Authorization": f"bearer {OTHER}"},
        {"X-API-Key": KEY},
        {"Authorization": "Basic " + base64.b64encode(f"any:{KEY}".encode()).decode()},
    ],
)
def test_a_key_opens(keyed: TestClient, headers: dict[str, str]) -> None:
    assert keyed.get("/v1/tasks", headers=headers).status_code == 200
    assert keyed.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": f"Bearer {DIGESTS[0]}"},
        {"Authorization": "Basic !!!"},
        {"X-API-Key": ""},
        {"Authorization": "Bearer \xff\xfe"},
    ],
)
def test_without_a_key_only_health_and_documentation_answer(keyed: TestClient, headers: dict[str, str]) -> None:
    raw = {name: value.encode("latin-1") for name, value in headers.items()}
    for path in ("/v1/tasks", "/v1/queries", "/", "/metrics", "/nope"):
        response = keyed.get(path, headers=raw)
        assert response.status_code == 401
        assert response.headers["content-type"] == "application/problem+json"
        assert "Bearer" in response.headers["www-authenticate"]
    for path in ("/healthz", "/readyz", "/docs", "/openapi.json", "/static/start.css"):
        assert keyed.get(path, headers=raw).status_code == 200


def test_keys_show_in_no_text(keyed: TestClient) -> None:
    settings = ApiSettings(store="embedded:x", api_keys=DIGESTS, neo4j_password="geheim")
    assert DIGESTS[0] not in repr(settings)
    assert "geheim" not in repr(settings)
    assert "securitySchemes" in keyed.get("/openapi.json").json()["components"]


@pytest.mark.parametrize("key", ["", "abc", "Z" * 64, "plain key"])
def test_a_key_that_is_no_digest_is_refused(key: str) -> None:
    with pytest.raises(InvalidParameter, match="SHA-256"):
        ApiSettings(store="embedded:x", api_keys=(key,))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]", "127.8.8.8"])
def test_this_machine_alone_needs_no_key(host: str) -> None:
    check_exposure(host, keys=(), insecure=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.8", "example.org", "192.168.1.2", ""])
def test_a_public_address_needs_a_key_or_a_word(host: str) -> None:
    with pytest.raises(InvalidParameter, match="密钥"):
        check_exposure(host, keys=(), insecure=False)
    check_exposure(host, keys=DIGESTS, insecure=False)
    check_exposure(host, keys=(), insecure=True)


def test_a_long_address_is_refused(client: TestClient) -> None:
    response = client.get("/v1/search", params={"q": "x" * 9000})
    assert response.status_code == 414
    assert response.json()["type"] == "urn:fengong:problem:uri-too-long"
    assert client.get("/" + "a" * 9000).status_code == 414


def test_too_many_requests_are_slowed(hunan_store: str) -> None:
    with serving(hunan_store, limits={"rate_per_minute": 40}) as client:
        statuses = [client.get("/healthz").status_code for _ in range(30)]
        assert statuses[:10] == [200] * 10
        assert 429 in statuses
        refused = client.get("/v1/tasks")
        assert refused.status_code == 429
        assert refused.headers["content-type"] == "application/problem+json"
        assert refused.json()["type"] == "urn:fengong:problem:rate-limited"
        assert refused.headers["retry-after"] == "2"


def test_a_public_address_has_a_rate_unless_told_otherwise() -> None:
    rates = {
        (host, given): api_settings(Settings.load(host=host, rate_per_minute=given)).limits.rate_per_minute
        for host in ("127.0.0.1", "0.0.0.0")
        for given in (None, 0, 90)
    }
    assert rates == {
        ("127.0.0.1", None): 0,
        ("127.0.0.1", 0): 0,
        ("127.0.0.1", 90): 90,
        ("0.0.0.0", None): 600,
        ("0.0.0.0", 0): 0,
        ("0.0.0.0", 90): 90,
    }


def test_a_refused_client_may_ask_again_after_the_time_it_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("api.middleware.gate.time.monotonic", lambda: now)
    rates = Rates(40)
    while rates.allow("a"):
        pass
    now += rates.wait
    assert rates.allow("a")
    assert not rates.allow("a")


def test_rates_are_kept_by_client() -> None:
    rates = Rates(4)
    assert rates.allow("a")
    assert not rates.allow("a")
    assert rates.allow("b")
    assert all(Rates(0).allow("a") for _ in range(1000))


def test_the_forwarded_address_counts_only_from_a_trusted_proxy(hunan_store: str) -> None:
    def spread(**settings: object) -> set[int]:
        with serving(hunan_store, limits={"rate_per_minute": 4}, **settings) as client:
            return {client.get("/healthz", headers={"X-Forwarded-For": f"10.0.0.{i}"}).status_code for i in range(20)}

    assert spread() == {200, 429}
    assert spread(trusted_proxies=("testclient",)) == {200}
