"""/v1/network/metrics: the declared shape, and the two halves of an answer about a large network."""

import time
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models.analysis import MetricsAnswer
from graph.network import effort
from tests.api.conftest import serving

PATH = "/v1/network/metrics"


def ask(client: TestClient, path: str = PATH) -> dict[str, Any]:
    answer = client.get(path)
    assert answer.status_code == 200
    MetricsAnswer.model_validate(answer.json(), strict=False)
    assert set(answer.json()) == set(MetricsAnswer.model_fields) - {"explain"}
    return answer.json()


def whole(client: TestClient, path: str = PATH) -> dict[str, Any]:
    """Ask until nothing is pending."""
    end = time.monotonic() + 60
    while True:
        found = ask(client, path)
        if not found["pending"]:
            return found
        assert time.monotonic() < end
        time.sleep(0.05)


def test_the_answer_has_the_declared_shape(client: TestClient, invented_client: TestClient) -> None:
    for one in (client, invented_client):
        for query in ("", "?groups=collapse&weighting=newman", "?role=lead"):
            found = ask(one, PATH + query)
            assert found["pending"] == []
            assert found["busy"] is False
    assert client.get(PATH + "?explain=1").json()["explain"][0]["query"] == "memberships"


def test_a_large_network_is_answered_at_once_and_whole_later(
    hunan_store: str, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effort, "PROMPT_BODIES", 10)
    expected = ask(client)
    with serving(hunan_store) as fresh:
        answer = fresh.get(PATH)
        first = answer.json()
        assert {"betweenness", "communities", "leave_one_out", "positions"} <= set(first["pending"])
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers
        assert first["ties"] == expected["ties"]
        assert "degree" in first["items"][0]["measures"]
        assert whole(fresh) == expected
        assert "etag" in fresh.get(PATH).headers


def test_what_takes_too_long_is_withheld(hunan_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effort, "PROMPT_BODIES", 10)
    with serving(hunan_store, limits={"background_time": 0.0}) as fresh:
        found = whole(fresh)
    reasons = {one["measure"]: one for one in found["withheld"]}
    assert reasons["betweenness"]["code"] == "stopped"
    assert "时限" in reasons["betweenness"]["zh"]
    assert "degree" in {one["measure"] for one in found["rankings"]}


def test_a_crowd_is_told_to_wait(hunan_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests for other networks are answered, too, while the background has its hands full."""
    monkeypatch.setattr(effort, "PROMPT_BODIES", -1)
    queries = [f"?role={role}&weighting={w}" for role in ("lead", "responsible") for w in ("raw", "newman")]
    with serving(hunan_store, limits={"background_waiting": 0}) as fresh:
        assert all(ask(fresh, PATH + query)["pending"] for query in queries)
        assert all(whole(fresh, PATH + query)["busy"] is False for query in queries)
