"""The Hunan plan in a real Neo4j, and for the browser tests the API and Chromium beside it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dev.neo4j.release import LTS
from dev.neo4j.server import Neo4jServer
from graph.browser_kit.server import settings
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from tests.conftest import ROOT, need

_READY_S = 60


@pytest.fixture(scope="session")
def hunan() -> Document:
    """The plan that the examples of the questions speak of."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    return extract_source(read_file(ROOT / "data/plans/hunan-2021.txt"))


@pytest.fixture(scope="session")
def load(hunan: Document) -> Callable[..., None]:
    """Write the plan, and other documents where given, into a store."""

    def write(uri: str, *more: Document) -> None:
        with closing(open_store(uri, write=True)) as store:
            load_documents(store, (hunan, *more), rules="1", registry="a")

    return write


@dataclass(frozen=True)
class Served:
    """A Neo4j with its Browser, and the API that serves the kit."""

    neo4j: Neo4jServer
    api: str


@pytest.fixture(scope="session")
def served(load: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A 5.26 server told about the kit as neo4j.conf tells it, the plan in it, and `fengong serve` on it."""
    need("neo4j", LTS.missing)
    port = _free_port()
    api = f"http://127.0.0.1:{port}"
    server = Neo4jServer(LTS, tmp_path_factory.mktemp("neo4j-browser"), settings=settings(api)).start()
    start = "from fengong.cli import main; main()"
    command = [sys.executable, "-c", start, "serve", "--store", server.uri, "--port", str(port)]
    environment = os.environ | {"FENGONG_NEO4J_BROWSER": f"http://127.0.0.1:{server.http_port}/browser"}
    try:
        load(server.uri)
        log = (server.home / "api.log").open("wb")
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=ROOT, env=environment)
        try:
            _wait_for(f"{api}/readyz", server.home / "api.log")
            yield Served(server, api)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
            log.close()
    finally:
        server.stop()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh profile that fetches nothing from outside."""
    with closing(chromium.new_context(viewport={"width": 1680, "height": 1000}, locale="zh-CN")) as profile:
        opened = profile.new_page()
        opened.route(lambda address: "127.0.0.1" not in address, lambda route: route.abort())
        yield opened


def _wait_for(address: str, log: Path) -> None:
    deadline = time.monotonic() + _READY_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{address} does not answer:\n{log.read_text()[-2000:]}") from None
            time.sleep(0.2)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
