"""Every error has one shape, at every endpoint, and tells nothing of the inside."""

import importlib
import logging
import os
import pkgutil
import shutil
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.requests import Request
from starlette.responses import Response

import api
import graph
from api import problems
from api.answers import Desk
from api.graph_access import GraphAccess
from api.settings import ApiSettings
from graph.errors import FengongError, StoreChanged
from graph.questions.library import Library
from graph.store.base import Snapshot
from tests.api.conftest import put, serving
from tests.graph.plans import first_plan, second_plan

MEMBERS = {"type", "title", "status", "detail", "instance", "remedy", "request_id"}


def is_problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert set(problem) >= MEMBERS
    assert problem["status"] == status
    assert problem["type"].startswith("urn:fengong:problem:")
    assert problem["detail"]
    assert problem["request_id"] == response.headers["x-request-id"]
    for secret in ("Traceback", ".py", "site-packages", "kglite", "MATCH ("):
        assert secret not in response.text
    return problem


def operations(client: TestClient) -> list[tuple[str, dict[str, Any]]]:
    return [(path, methods["get"]) for path, methods in client.get("/openapi.json").json()["paths"].items()]


def test_every_error_of_the_graph_has_a_title() -> None:
    """A kind of error without one would answer 500 in place of what it says."""
    for package in (api, graph):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    waiting, codes = [FengongError], set()
    while waiting:
        kind = waiting.pop()
        waiting.extend(one for one in kind.__subclasses__() if one.__module__.startswith(("graph.", "api.")))
        codes.add(kind.code)
    assert codes - problems.TITLES.keys() <= {"inconsistent-record"}  # raised while writing, which nothing here does


def test_an_unknown_parameter_is_refused_everywhere(client: TestClient) -> None:
    for path, _ in operations(client):
        if path.startswith("/v1/"):
            problem = is_problem(
                client.get(path.replace("{query}", "workload").replace("{format}", "gexf") + "?lmit=5"), 422
            )
            assert problem["parameter"] == "lmit"


def test_an_unknown_thing_is_a_404_everywhere(client: TestClient) -> None:
    for path, operation in operations(client):
        if "{" in path and "{format}" not in path:
            for parameter in operation["parameters"]:
                path = path.replace(f"{{{parameter['name']}}}", "nope")
            problem = is_problem(client.get(path), 404)
            assert problem["instance"] == path
            assert problem["remedy"]


def test_a_wrong_value_is_a_422_everywhere(client: TestClient) -> None:
    checked = 0
    for path, operation in operations(client):
        path = path.replace("{agency}", "省市场监管局").replace("{other}", "省政务局").replace("{theme}", "告知承诺制")
        path = path.replace("{query}", "workload").replace("{format}", "gexf")
        for parameter in operation.get("parameters", ()):
            schema = parameter["schema"]
            kinds = [schema, *schema.get("anyOf", ())]
            free = not any(k.get("enum") or k.get("format") or k.get("type") in ("integer", "boolean") for k in kinds)
            if parameter["in"] == "query" and not free:
                needed = {
                    p["name"]: "省政务局" for p in operation["parameters"] if p["required"] and p["in"] == "query"
                }
                response = client.get(path, params={**needed, parameter["name"]: "坏值"})
                problem = is_problem(response, 422)
                assert problem["parameter"] == parameter["name"]
                assert parameter["name"] in problem["detail"]
                checked += 1
    assert checked > 40


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "BREW"])
def test_nothing_writes_over_http(client: TestClient, method: str) -> None:
    for path, _ in operations(client):
        problem = is_problem(client.request(method, path), 405)
        assert method in problem["detail"]
        assert client.request(method, path).headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "path", ["/nope", "/v1", "/v1/", "/v1/nope", "/v1/tasks/", "/static/nope", "/static/", "/static/%2e%2e/settings"]
)
def test_an_unknown_address(client: TestClient, path: str) -> None:
    is_problem(client.get(path), 404)


def test_several_faults_are_listed_together(client: TestClient) -> None:
    problem = is_problem(client.get("/v1/tasks?limit=0&due_from=x&role=boss"), 422)
    assert [fault["parameter"] for fault in problem["errors"]] == ["limit", "due_from", "role"] or {
        fault["parameter"] for fault in problem["errors"]
    } == {"limit", "due_from", "role"}
    assert all(fault["message"] for fault in problem["errors"])


def test_a_question_refuses_wrong_parameters_by_name(client: TestClient) -> None:
    assert is_problem(client.get("/v1/queries/collaborators"), 422)["parameter"] == "agency"
    assert is_problem(client.get("/v1/queries/workload?groups=all"), 422)["parameter"] == "groups"
    assert is_problem(client.get("/v1/queries/deadlines?from=2021"), 422)["parameter"] == "from"
    assert is_problem(client.get("/v1/queries/workload?year=x"), 422)["parameter"] == "year"


def test_a_missing_graph_is_an_empty_graph(tmp_path: Path) -> None:
    with serving(f"embedded:{tmp_path / 'graph.kgl'}") as client:
        assert client.get("/v1/tasks").json() == {"items": [], "next": None, "total": 0, "revision": ""}
        assert client.get("/readyz").status_code == 200
        assert "图中还没有文件" in client.get("/start").text
        put(tmp_path / "graph.kgl", second_plan())
        assert client.get("/v1/tasks").json()["total"] == 1


def test_a_damaged_graph_is_told_and_a_good_one_taken_up(tmp_path: Path) -> None:
    path = tmp_path / "graph.kgl"
    path.write_bytes(b"not a graph")
    with serving(f"embedded:{path}") as client:
        for address in ("/v1/tasks", "/readyz", "/v1/workload"):
            problem = is_problem(client.get(address), 503)
            assert problem["type"].endswith(("store-damaged", "store-unavailable"))
        assert client.get("/healthz").status_code == 200
        assert "fengong_graph 0.0" in client.get("/metrics").text
        path.unlink()
        threading.Event().wait(1.1)  # a failed opening is remembered for a second
        put(path, first_plan())
        assert client.get("/v1/tasks").json()["total"] == 5


def test_a_graph_damaged_while_serving_leaves_the_last_good_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "graph.kgl"
    with serving(put(path, first_plan())) as client, caplog.at_level(logging.ERROR):
        whole = client.get("/v1/tasks").json()
        path.write_bytes(b"torn")
        assert client.get("/v1/tasks").json() == whole
        assert client.get("/v1/workload").status_code == 200


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_graph_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "graph.kgl"
    put(path, first_plan())
    path.chmod(0)
    with serving(f"embedded:{path}") as client:
        is_problem(client.get("/v1/tasks"), 503)
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)


def test_a_server_that_is_gone(tmp_path: Path) -> None:
    with serving("bolt://127.0.0.1:9") as client:
        problem = is_problem(client.get("/v1/tasks"), 503)
        assert problem["type"].endswith("store-unavailable")
        assert client.get("/v1/tasks").headers["retry-after"]
        assert client.get("/healthz").status_code == 200


class Disturbed(GraphAccess):
    """Real access whose snapshots a writer breaks `times` times, as Neo4j's can be."""

    times = 0

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        with super().snapshot() as view:
            yield view
        if self.times:
            self.times -= 1
            raise StoreChanged("another writer changed the graph")


def at_desk(client: TestClient, **changed: Any) -> None:
    """Change what all requests share."""
    app: Any = client.app
    desk: Desk = app.state.desk
    app.state.desk = Desk(*(changed.get(name, getattr(desk, name)) for name in ("access", "library", "limits")))


@pytest.mark.parametrize(("times", "status"), [(0, 200), (2, 200), (1000, 503)])
def test_a_view_broken_by_a_writer_is_read_again(hunan_store: str, times: int, status: int) -> None:
    with serving(hunan_store) as client:
        access = Disturbed.to(ApiSettings(store=hunan_store))
        at_desk(client, access=access)
        access.revision()
        access.times = times  # type: ignore[attr-defined]
        response = client.get("/v1/tasks")
        if status == 200:
            assert response.json()["total"] == 63
        else:
            assert is_problem(response, 503)["type"] == "urn:fengong:problem:store-changed"


def test_a_slow_question_is_stopped(hunan_store: str) -> None:
    with serving(hunan_store, limits={"query_time": 0.001}) as client:
        problem = is_problem(client.get("/v1/network?groups=expand"), 504)
        assert problem["type"] == "urn:fengong:problem:query-timeout"
        assert client.get("/v1/documents").status_code == 200


def test_an_answer_is_never_cut_in_silence(hunan_store: str) -> None:
    with serving(hunan_store, limits={"rows": 10}) as client:
        problem = is_problem(client.get("/v1/themes"), 422)
        assert problem["type"] == "urn:fengong:problem:result-too-large"
        assert client.get("/v1/documents").status_code == 200


def test_a_statement_that_the_engine_refuses_tells_nothing(hunan_store: str) -> None:
    themes = Library.load()["themes"]
    broken = replace(themes, cypher=themes.cypher.replace("MATCH (t:Task)", "MATCH (t:Task"))
    with serving(hunan_store) as client:
        at_desk(client, library=Library({**Library.load(), "themes": broken}))
        problem = is_problem(client.get("/v1/themes"), 500)
        assert problem["type"] == "urn:fengong:problem:internal"


def test_an_unexpected_error_is_logged_and_tells_nothing(hunan_store: str, caplog: pytest.LogCaptureFixture) -> None:
    def fail(request: Request) -> Response:
        raise RuntimeError("secret at /srv/x.py")

    with serving(hunan_store) as client, caplog.at_level(logging.ERROR, logger="fengong.api"):
        app: Any = client.app
        app.add_route("/fail", fail)
        problem = is_problem(client.get("/fail"), 500)
        assert problem["type"] == "urn:fengong:problem:internal"
        assert "secret" not in str(problem)
    assert "secret" in caplog.text


def test_heavy_questions_wait_their_turn(hunan_store: str) -> None:
    with serving(hunan_store, limits={"heavy_at_once": 1, "heavy_wait": 0.05}) as client:
        desk: Desk = client.app.state.desk  # type: ignore[attr-defined]
        with desk.gate:
            problem = is_problem(client.get("/v1/workload"), 503)
            assert problem["type"].endswith("busy")
            assert client.get("/v1/themes").status_code == 200
        assert client.get("/v1/workload").status_code == 200


def test_logs_tell_the_request_and_no_key(hunan_store: str, caplog: pytest.LogCaptureFixture) -> None:
    with serving(hunan_store) as client, caplog.at_level(logging.INFO, logger="fengong.api"):
        client.get("/v1/tasks?limit=1", headers={"Authorization": "Bearer geheim"})
    record = next(r for r in caplog.records if r.message == "request")
    assert (record.path, record.status, record.route) == ("/v1/tasks", 200, "/v1/tasks")  # type: ignore[attr-defined]
    assert "geheim" not in str(vars(record))


def test_a_store_that_vanishes_while_serving_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "graph.kgl"
    path.parent.mkdir()
    with serving(put(path, first_plan())) as client:
        assert client.get("/v1/tasks").json()["total"] == 5
        shutil.rmtree(path.parent)
        assert client.get("/v1/tasks").json()["total"] == 0
