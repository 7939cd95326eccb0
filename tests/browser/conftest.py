"""A real browser on a real server process: the Hunan plan, and a graph of two plans to compare.

Every page fails its test on an error in the console and on a request to any other host.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import ROOT, need

BUILT = ROOT / "api/static/explorer/index.html"
FENGONG = str(Path(sys.executable).with_name("fengong"))
PLAN = ROOT / "data/plans/hunan-2021.txt"
OpenPage = Callable[..., Page]


def settle(page: Page) -> None:
    """Wait until no part of the page is on its way any more."""
    page.wait_for_selector("main h1")
    end = time.monotonic() + 60
    while page.locator(".loading, .stale").count():
        assert time.monotonic() < end, f"still loading: {page.url}"
        page.wait_for_timeout(40)


def ingest(store: Path, *files: Path) -> None:
    """Read files into a graph, as a person would."""
    command = [FENGONG, "ingest", *map(str, files), "--store", f"embedded:{store}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(store: Path, port: int | None = None) -> Iterator[str]:
    """The address of a server in a process of its own."""
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {key: value for key, value in os.environ.items() if not key.startswith("FENGONG_")}
    command = [FENGONG, "serve", "--store", f"embedded:{store}", "--port", str(port)]
    with (store.parent / "serve.log").open("w+", encoding="utf-8") as log:
        server = subprocess.Popen(command, cwd=store.parent, stdout=log, stderr=log, env=environment)
        try:
            end = time.monotonic() + 60
            while not answers(f"{address}/healthz"):
                log.seek(0)
                assert server.poll() is None, log.read()
                assert time.monotonic() < end, "the server does not answer"
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()
            server.wait(15)


def answers(url: str) -> bool:
    """Whether a server answers here."""
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except OSError:
        return False


@pytest.fixture(scope="session")
def address(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on the Hunan plan."""
    need("browser", "" if BUILT.is_file() else "the explorer is not built: npm ci && npm run build in explorer/")
    store = tmp_path_factory.mktemp("explorer") / "graph.kgl"
    ingest(store, PLAN)
    with serving(store) as found:
        yield found


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    made = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield made
    made.close()


@pytest.fixture
def open_page(context: BrowserContext, address: str) -> Iterator[OpenPage]:
    """Opens a view and waits for it; complaints of the page fail the test, except those named in `allow`."""
    complaints: list[str] = []

    def opened(path: str = "/", *, base: str = address, allow: str = "", fresh: BrowserContext | None = None) -> Page:
        page = (fresh or context).new_page()

        def heard(text: str) -> None:
            if not allow or allow not in text:
                complaints.append(f"{page.url}: {text}")

        page.on("console", lambda message: heard(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: heard(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith((base, "data:", "blob:")) else heard(f"asked {request.url}"),
        )
        page.goto(base + path)
        settle(page)
        return page

    yield opened
    assert complaints == []
