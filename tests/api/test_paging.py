"""Pages: every entry once, in order, at any size; cursors that survive a change of the graph, and bad ones refused."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from api.paging import Order, cut, decode, encode
from graph.errors import InvalidParameter
from tests.api.conftest import put, serving
from tests.graph.plans import first_plan, second_plan

LISTS = (
    *("/v1/documents", "/v1/tasks", "/v1/agencies", "/v1/workload?groups=expand", "/v1/themes", "/v1/deadlines"),
    *("/v1/search?q=市", "/v1/queries", "/v1/queries/network", "/v1/agencies/省市场监管局/collaborators"),
    *("/v1/agencies/省市场监管局/tasks?involvement=any", "/v1/themes/告知承诺制/agencies"),
)
MIXED = Order((("n", "integer", True), ("date", "date", False), ("id", "string", False)))


def walk(client: TestClient, path: str, limit: int) -> list[Any]:
    items, cursor = [], None
    while True:
        query = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        answer = client.get(
            path + ("&" if "?" in path else "?") + "&".join(f"{k}={v}" for k, v in query.items())
        ).json()
        items += answer["items"]
        assert len(answer["items"]) <= limit
        cursor = answer["next"]
        if cursor is None:
            return items


@pytest.mark.parametrize("path", LISTS)
def test_pages_add_up(client: TestClient, path: str) -> None:
    whole = client.get(path + ("&" if "?" in path else "?") + "limit=500").json()
    assert whole["next"] is None
    assert walk(client, path, 7) == whole["items"]
    assert len(whole["items"]) == whole["total"]


def test_a_cursor_goes_on_where_it_was_when_the_graph_changes(tmp_path: Path) -> None:
    path = tmp_path / "graph.kgl"
    with serving(put(path, second_plan())) as client:
        first = client.get("/v1/tasks?limit=1").json()
        assert first["total"] == 1
    with serving(put(path, first_plan())) as client:
        whole = client.get("/v1/tasks").json()
        assert whole["total"] == 6
        ids = [item["id"] for item in whole["items"]]
        page = client.get("/v1/tasks?limit=2").json()
        put(path, first_plan(edited=True))
        rest = client.get("/v1/tasks", params={"cursor": page["next"]}).json()
        assert rest["revision"] != page["revision"]
        assert rest["total"] == 5
        seen = [item["id"] for item in [*page["items"], *rest["items"]]]
        assert len(set(seen)) == len(seen)
        after = {item["id"] for item in client.get("/v1/tasks").json()["items"]}
        assert set(seen) <= set(ids) | after


@pytest.mark.parametrize(
    "cursor",
    [
        *("x", "====", "中", "W10", "e30", "bnVsbA", "'; DROP", "A" * 1999, "..", "%00"),
        base64.urlsafe_b64encode(b'["a",1]').decode(),
        base64.urlsafe_b64encode(b'[1,"a","b"]').decode(),
        base64.urlsafe_b64encode(b'["a",true,"b"]').decode(),
        base64.urlsafe_b64encode(b'["a",NaN,"b"]').decode(),
        base64.urlsafe_b64encode(b'["a",{"$gt":1},"b"]').decode(),
        base64.urlsafe_b64encode(b"[" * 900).decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    ],
)
def test_a_bad_cursor_is_refused(client: TestClient, cursor: str) -> None:
    response = client.get("/v1/tasks", params={"cursor": cursor})
    assert response.status_code == 422
    assert response.json()["parameter"] == "cursor"


def test_a_cursor_of_another_list_is_refused(client: TestClient) -> None:
    cursor = client.get("/v1/workload?limit=1").json()["next"]
    assert client.get("/v1/tasks", params={"cursor": cursor}).status_code == 422


@pytest.mark.parametrize(
    ("limit", "status"), [("0", 422), ("501", 422), ("-1", 422), ("x", 422), ("1", 200), ("500", 200)]
)
def test_limits_of_a_page(client: TestClient, limit: str, status: int) -> None:
    assert client.get(f"/v1/tasks?limit={limit}").status_code == status


rows = st.lists(
    st.fixed_dictionaries(
        {
            "n": st.integers(-3, 3),
            "date": st.none() | st.sampled_from(["2021-01-01", "2022-01-01"]),
            "id": st.text("ab", min_size=1, max_size=3),
        }
    ),
    unique_by=lambda row: (row["n"], row["date"], row["id"]),
    max_size=30,
)


@given(rows, st.integers(1, 7))
@settings(max_examples=200)
def test_any_list_is_cut_without_loss(unsorted: list[dict[str, Any]], limit: int) -> None:
    ordered = sorted(unsorted, key=lambda r: (-r["n"], r["date"] is None, r["date"] or "", r["id"]))
    found: list[Any] = []
    cursor: str | None = None
    for _ in range(len(ordered) + 1):
        part = cut(ordered, MIXED, limit=limit, cursor=cursor)
        found += part.rows
        cursor = part.next
        if cursor is None:
            break
    assert found == ordered


@given(rows.filter(bool), st.data())
def test_a_cursor_goes_on_after_its_row_even_when_that_is_gone(
    unsorted: list[dict[str, Any]], data: st.DataObject
) -> None:
    ordered = sorted(unsorted, key=lambda r: (-r["n"], r["date"] is None, r["date"] or "", r["id"]))
    gone = data.draw(st.integers(0, len(ordered) - 1))
    cursor = encode(MIXED.key(ordered[gone]))
    left = ordered[:gone] + ordered[gone + 1 :]
    assert list(cut(left, MIXED, limit=50, cursor=cursor).rows) == ordered[gone + 1 :]


@given(st.text(max_size=60))
def test_any_text_is_a_cursor_or_refused(text: str) -> None:
    try:
        key = decode(text, MIXED)
    except InvalidParameter as error:
        assert error.where == "cursor"  # noqa: PT017
    else:
        assert json.dumps(key)
