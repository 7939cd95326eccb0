"""The graphs that questions are asked of: invented plans with every kind of fact, and the real one."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dev.neo4j.server import Neo4jServer
from graph.loading.load import load_documents
from graph.questions.library import Library
from graph.records import Document
from graph.store.open import open_store
from tests.conftest import ENGINES, ROOT, wipe
from tests.graph.plans import first_plan, second_plan
from tests.queries.plans import third_plan

Ask = Callable[..., list[dict[str, Any]]]
CORPORA = ("invented", "hunan")


@pytest.fixture(scope="session")
def corpora() -> dict[str, tuple[Document, ...]]:
    """The documents of each corpus, as the ingest hands them over."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    hunan = extract_source(read_file(ROOT / "data/plans/hunan-2021.txt"))
    return {"invented": (first_plan(), second_plan(), third_plan()), "hunan": (hunan,)}


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Every engine in turn."""
    name: str = request.param
    return name


@pytest.fixture(scope="module", params=CORPORA)
def corpus(request: pytest.FixtureRequest) -> str:
    """Every corpus in turn."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def documents(corpus: str, corpora: dict[str, tuple[Document, ...]]) -> tuple[Document, ...]:
    """The documents in the graph."""
    return corpora[corpus]


@pytest.fixture(scope="module")
def ask(
    request: pytest.FixtureRequest,
    engine: str,
    documents: tuple[Document, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Ask]:
    """Ask a question of the library by id and parameters."""
    if engine == "embedded":
        uri = f"embedded:{tmp_path_factory.mktemp('graph') / Path('graph.kgl')}"
    else:
        server: Neo4jServer = request.getfixturevalue(engine)
        wipe(server)
        uri = server.uri
    with closing(open_store(uri, write=True)) as store:
        load_documents(store, documents, rules="1", registry="a")

        def answer(question: str, **given: object) -> list[dict[str, Any]]:
            with store.snapshot() as snapshot:
                return list(snapshot.read(Library.load().bind(question, given), timeout_s=60.0))

        yield answer
