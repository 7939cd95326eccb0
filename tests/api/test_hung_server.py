"""A Neo4j server that accepts connections and never answers: 503 at once, and back by itself."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import pytest

from dev.neo4j.server import Neo4jServer
from graph.loading.load import load_documents
from graph.store.open import open_store
from tests.api.conftest import serving
from tests.api.test_problems import is_problem
from tests.conftest import wipe
from tests.graph.plans import first_plan

LATE = "没有在 1.5 秒内应答"


class Line:
    """A line to a server on a port of its own; while `cut`, it takes every byte and passes none on."""

    def __init__(self, port: int | None) -> None:
        self._port = port
        self.cut = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.uri = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                self._open.append(caller)
                if self._port is None or self.cut.is_set():
                    continue
                server = socket.create_connection(("127.0.0.1", self._port))
                self._open.append(server)
                for source, target in ((caller, server), (server, caller)):
                    threading.Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                if not self.cut.is_set():
                    target.sendall(piece)

    def hang_up(self) -> None:
        """End every connection, as the kernel does for a process that dies; new ones may come."""
        ended, self._open = self._open, []
        for each in ended:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join()
        self._listener.close()
        self.hang_up()


@contextmanager
def line(port: int | None = None) -> Iterator[Line]:
    with closing(Line(port)) as made:
        yield made


def test_a_server_that_never_answers_is_unavailable_long_before_the_driver_gives_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with line() as silent, serving(silent.uri) as client:
        for address in ("/v1/tasks", "/readyz", "/v1/workload"):
            problem = is_problem(client.get(address), 503)
            assert problem["type"].endswith("store-unavailable")
            assert problem["remedy"]
        assert client.get("/healthz").status_code == 200
    assert LATE in caplog.text


@pytest.mark.neo4j
def test_a_server_that_stalls_while_serving_is_taken_up_again_when_it_answers(
    neo4j_526: Neo4jServer, caplog: pytest.LogCaptureFixture
) -> None:
    wipe(neo4j_526)
    with closing(open_store(neo4j_526.uri, write=True)) as store:
        load_documents(store, [first_plan()], rules="1", registry="a")
    with line(neo4j_526.bolt_port) as through, serving(through.uri) as client:
        whole = until_served(client.get, "/v1/documents")
        through.cut.set()
        caplog.clear()
        for address in ("/v1/documents", "/v1/tasks"):
            assert is_problem(client.get(address), 503)["type"].endswith("store-unavailable")
        assert LATE in caplog.text
        through.cut.clear()
        through.hang_up()
        assert until_served(client.get, "/v1/documents") == whole


def until_served(get: Callable[[str], Any], address: str) -> dict[str, Any]:
    """The answer, which a server that is slow to begin may give only after a few attempts."""
    for _ in range(60):
        response = get(address)
        if response.status_code != 503:
            break
        threading.Event().wait(0.5)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer
