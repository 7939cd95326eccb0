"""Fixtures that every test may use: the shared folder, real Neo4j servers, a store on every engine.

A server is started once a session, from Maven artefacts (dev/neo4j). Where Java or Maven is missing its tests
are skipped with the reason; `FENGONG_REQUIRE=neo4j` (a comma-separated list) turns the skip into a
failure. Tests of a shared server empty its database first: use `neo4j_store`, or `wipe` yourself.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import neo4j
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from dev.neo4j.release import LATEST, LTS, Release
from dev.neo4j.server import Neo4jServer
from graph.store.base import Store
from graph.store.open import open_store

ROOT = Path(__file__).parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
HARDENED = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

# No test times anything: a busy machine is no failure. Examples are the same in every run.
settings.register_profile("fengong", deadline=None, derandomize=True)
settings.load_profile("fengong")


def need(what: str, reason: str) -> None:
    """Skip the test for this reason, or fail where FENGONG_REQUIRE names `what`."""
    if not reason:
        return
    if what in os.environ.get("FENGONG_REQUIRE", "").split(","):
        pytest.fail(f"FENGONG_REQUIRE names {what}, but {reason}", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside the repository; skips where there is none."""
    folder = Path(os.environ.get("FENGONG_SHARED", ROOT.parent / "shared"))
    need("shared", "" if folder.is_dir() else f"{folder} does not exist")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium, one for all tests: a process can drive Playwright only once at a time."""
    found = os.environ.get("FENGONG_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    need("browser", "" if found else "Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(HARDENED))
        yield browser
        browser.close()


def _server(release: Release, folder: Path) -> Iterator[Neo4jServer]:
    need("neo4j", release.missing)
    server = Neo4jServer(release, folder).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def neo4j_526(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A running Neo4j 5.26 LTS without authentication."""
    yield from _server(LTS, tmp_path_factory.mktemp("neo4j-526"))


@pytest.fixture(scope="session")
def neo4j_2026(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A running Neo4j 2026.09 without authentication."""
    yield from _server(LATEST, tmp_path_factory.mktemp("neo4j-2026"))


def wipe(server: Neo4jServer, *, schema: bool = False) -> None:
    """Take all nodes out of a test server's database, and with `schema` the constraints and indexes, too.

    The schema stays as a rule: without it the server plans every statement anew, which is most of a test's time.
    """
    with neo4j.GraphDatabase.driver(server.uri, notifications_min_severity="OFF") as driver:
        with driver.session() as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()
        for plural, one in (("CONSTRAINTS", "CONSTRAINT"), ("INDEXES", "INDEX")) if schema else ():
            rows, _, _ = driver.execute_query(f"SHOW {plural} YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
            for row in rows:
                driver.execute_query(f"DROP {one} `{row['name']}` IF EXISTS")


ENGINES = [
    pytest.param("embedded"),
    pytest.param("neo4j_526", marks=pytest.mark.neo4j),
    pytest.param("neo4j_2026", marks=pytest.mark.neo4j),
]


@pytest.fixture(params=ENGINES)
def store_uri(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty graph, once for every engine."""
    if request.param == "embedded":
        return f"embedded:{tmp_path / 'graph.kgl'}"
    server: Neo4jServer = request.getfixturevalue(request.param)
    wipe(server)
    return server.uri


@pytest.fixture
def store(store_uri: str) -> Iterator[Store]:
    """An empty graph opened for writing, once for every engine."""
    with closing(open_store(store_uri, write=True)) as opened:
        yield opened
