"""How answers travel: tags, HEAD, CSV, compression, links, cross-origin calls, request ids."""

import csv
import gzip
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import put, serving
from tests.graph.plans import first_plan

ANSWERS = ("/v1/tasks", "/v1/workload", "/v1/network", "/v1/agencies/省市场监管局", "/v1/queries/themes", "/v1/changes")


@pytest.mark.parametrize("path", ANSWERS)
def test_an_unchanged_answer_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    again = client.get(path, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"If-None-Match": 'W/"other"'}).status_code == 200
    assert client.get(path).content == first.content
    assert first.headers["cache-control"] == "no-cache"


def test_tags_tell_answers_apart(client: TestClient) -> None:
    paths = ["/v1/tasks", "/v1/tasks?limit=5", "/v1/tasks?format=csv", "/v1/workload", "/v1/workload?groups=expand"]
    assert len({client.get(path).headers["etag"] for path in paths}) == len(paths)


def test_a_tag_does_not_turn_an_error_into_not_modified(client: TestClient) -> None:
    tag = client.get("/v1/tasks").headers["etag"]
    assert client.get("/v1/tasks/nope", headers={"If-None-Match": tag}).status_code == 404
    assert client.get("/v1/tasks?limit=0", headers={"If-None-Match": tag}).status_code == 422


def test_a_new_graph_has_new_answers(tmp_path: Path) -> None:
    path = tmp_path / "graph.kgl"
    with serving(put(path, first_plan())) as client:
        before = client.get("/v1/tasks")
        put(path, first_plan(edited=True))
        after = client.get("/v1/tasks", headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert after.headers["etag"] != before.headers["etag"]
        assert after.json()["total"] == before.json()["total"] - 1
        assert after.json()["revision"] != before.json()["revision"]


@pytest.mark.parametrize("path", ["/v1/changes", "/v1/queries/changes"])
def test_a_graph_that_went_back_shows_how_it_went(tmp_path: Path, path: str) -> None:
    file = tmp_path / "graph.kgl"
    with serving(put(file, first_plan())) as client:
        before = client.get(path)
        put(file, first_plan(edited=True))
        put(file, first_plan())
        after = client.get(path, headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert after.json()["revision"] == before.json()["revision"]
        assert [item["what"] for item in after.json()["items"]] == ["created", "replaced", "replaced"]


@pytest.mark.parametrize("path", [*ANSWERS, "/", "/docs", "/healthz", "/static/start.css", "/v1/tasks/nope"])
def test_head_has_the_headers_of_get(client: TestClient, path: str) -> None:
    get, head = client.get(path), client.head(path)
    assert head.content == b""
    assert head.status_code == get.status_code
    for name in ("content-type", "content-length", "etag"):
        assert head.headers.get(name) == get.headers.get(name)


@pytest.mark.parametrize("path", ["/v1/tasks", "/v1/workload", "/v1/queries/workload", "/v1/deadlines", "/v1/agencies"])
def test_lists_come_as_csv_that_excel_opens(client: TestClient, path: str) -> None:
    items = client.get(path).json()["items"]
    for response in (client.get(path, headers={"Accept": "text/csv"}), client.get(path + "?format=csv")):
        assert response.headers["content-type"] == "text/csv; charset=utf-8"
        assert response.content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
        assert len(rows) == len(items)
        assert set(rows[0]) >= set(items[0])
        key = next(name for name in ("id", "agency_id", "task_id") if name in items[0])
        assert [row[key] for row in rows] == [str(item[key]) for item in items]


def test_csv_of_nothing_keeps_its_columns_and_names_lists_of_bodies(client: TestClient) -> None:
    empty = client.get("/v1/tasks?q=没有这样的文字&format=csv").content.decode("utf-8-sig")
    assert empty.startswith("id,document,section,number,title")
    assert len(empty.splitlines()) == 1
    row = next(csv.DictReader(io.StringIO(client.get("/v1/tasks?limit=1&format=csv").content.decode("utf-8-sig"))))
    assert row["lead"] == "湖南省政务局"


def test_the_next_page_is_linked(client: TestClient) -> None:
    response = client.get("/v1/agencies/省市场监管局/tasks?limit=2&format=csv")
    link = response.headers["link"]
    assert link.endswith('rel="next"')
    following = client.get(link[1 : link.index(">")])
    assert following.status_code == 200
    assert following.content != response.content


def test_long_answers_are_compressed_when_asked(client: TestClient) -> None:
    with client.stream("GET", "/v1/tasks", headers={"Accept-Encoding": "gzip"}) as response:
        assert response.headers["content-encoding"] == "gzip"
        raw = b"".join(response.iter_raw())
    plain = client.get("/v1/tasks", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(raw) == plain.content


def test_no_other_site_reads_answers_unless_configured(client: TestClient, hunan_store: str) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    assert "access-control-allow-origin" not in client.get("/v1/tasks", headers=asked).headers
    with serving(hunan_store, cors_origins=("https://example.org",)) as open_client:
        assert open_client.get("/v1/tasks", headers=asked).headers["access-control-allow-origin"] == asked["Origin"]
        assert open_client.options("/v1/tasks", headers=asked).status_code == 200
        other = open_client.get("/v1/tasks", headers={"Origin": "https://example.com"})
        assert "access-control-allow-origin" not in other.headers


def test_neo4j_browser_may_fetch_its_material_from_anywhere(client: TestClient) -> None:
    preflight = client.options(
        "/browser/guide.html",
        headers={
            "Origin": "http://127.0.0.1:7474",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "cache-control",
        },
    )
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "cache-control" in preflight.headers["access-control-allow-headers"]
    got = client.get("/browser/guide.html", headers={"Origin": "http://127.0.0.1:7474"})
    assert got.headers["access-control-allow-origin"] == "*"
    for path in ("/browser/..%2fpyproject.toml", "/browser/%2e%2e/README.md", "/browser/x.py"):
        assert client.get(path).status_code == 404


def test_every_answer_has_a_request_id_and_security_headers(client: TestClient) -> None:
    for path in (*ANSWERS, "/", "/docs", "/healthz", "/nope", "/v1/tasks?limit=0"):
        headers = client.get(path).headers
        assert len(headers["x-request-id"]) == 16
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "server" not in headers
    assert client.get("/v1/tasks", headers={"X-Request-ID": "abc-12345"}).headers["x-request-id"] == "abc-12345"
    assert client.get("/v1/tasks", headers={"X-Request-ID": "a b<script>"}).headers["x-request-id"] != "a b<script>"


def test_the_context_of_linked_data_is_open_to_every_origin(hunan_store: str) -> None:
    from graph.export.jsonld import context

    with serving(hunan_store, api_keys=("0" * 64,)) as client:
        response = client.get("/v1/context.jsonld", headers={"Origin": "https://example.org"})
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/ld+json"
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.json() == context()
