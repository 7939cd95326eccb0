"""The API on real graphs: the Hunan plan, and the invented plans with every kind of fact."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import ApiSettings, Limits
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from tests.conftest import ROOT
from tests.graph.plans import first_plan, second_plan
from tests.queries.plans import third_plan

Serve = Callable[..., AbstractContextManager[TestClient]]


def put(path: Path, *documents: Document) -> str:
    """Load documents into the graph file at a path; returns its address."""
    with closing(open_store(f"embedded:{path}", write=True)) as store:
        load_documents(store, documents, rules="1", registry="a")
    return f"embedded:{path}"


@contextmanager
def serving(store: str, **settings: object) -> Iterator[TestClient]:
    """A client of the app on a graph; errors are answers, as for a client across the net."""
    limits = Limits(**settings.pop("limits", {}))  # type: ignore[arg-type]
    app = create_app(ApiSettings(store=store, limits=limits, **settings))  # type: ignore[arg-type]
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def hunan() -> Document:
    """The real plan."""
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    return extract_source(read_file(ROOT / "data/plans/hunan-2021.txt"))


@pytest.fixture(scope="session")
def hunan_store(tmp_path_factory: pytest.TempPathFactory, hunan: Document) -> str:
    """The address of a graph of the real plan."""
    return put(tmp_path_factory.mktemp("hunan") / "graph.kgl", hunan)


@pytest.fixture(scope="session")
def invented() -> tuple[Document, ...]:
    """Plans with every kind of fact."""
    return first_plan(), second_plan(), third_plan()


@pytest.fixture(scope="session")
def invented_store(tmp_path_factory: pytest.TempPathFactory, invented: tuple[Document, ...]) -> str:
    """The address of a graph of the invented plans."""
    return put(tmp_path_factory.mktemp("invented") / "graph.kgl", *invented)


@pytest.fixture(scope="session")
def client(hunan_store: str) -> Iterator[TestClient]:
    """A client of the API on the real plan."""
    with serving(hunan_store) as opened:
        yield opened


@pytest.fixture(scope="session")
def invented_client(invented_store: str) -> Iterator[TestClient]:
    """A client of the API on the invented plans."""
    with serving(invented_store) as opened:
        yield opened
