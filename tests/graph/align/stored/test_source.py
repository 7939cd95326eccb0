"""A document read back from the graph compares as the one that was loaded."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dev.corpus import corpus
from graph.align.pairs.aligner import align
from graph.align.records import Alignment
from graph.align.show.report import html_report
from graph.align.stored.source import Read, reader, stored_document
from graph.align.travel.roles import travel
from graph.errors import NotFound
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.base import Store
from graph.store.open import open_store
from tests.conftest import ROOT
from tests.graph.align.pair import city_plan, province_plan
from tests.graph.plans import first_plan, second_plan
from tests.queries.plans import third_plan

INVENTED = [first_plan(), second_plan(), third_plan(), *corpus(12)]


def essence(alignment: Alignment) -> object:
    """All that is told of an alignment, without what is not rebuilt."""
    pairs = [
        (p.child.id, p.parent.id, p.kind, p.share, p.parent_share, p.score, p.spans, p.shared, p.actions)
        for p in alignment.pairs
    ]
    return pairs, travel(alignment), html_report(alignment)


def extracted() -> list[Document]:
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    files = [ROOT / "data/plans/hunan-2021.txt", *sorted((ROOT / "tests/documents").glob("*.txt"))]
    return [province_plan(), city_plan(), *(extract_source(read_file(file)) for file in files)]


def test_every_unit_and_every_alignment_comes_back_on_every_engine(store: Store) -> None:
    documents = extracted()
    load_documents(store, documents, rules="1", registry="a")
    with store.snapshot() as snapshot:
        stored = [stored_document(reader(snapshot), document.id) for document in documents]
    for document, back in zip(documents, stored, strict=True):
        assert back.tasks == tuple(replace(task, mentions=()) for task in document.tasks)
        assert (back.text, back.header, back.citations) == (document.text, document.header, document.citations)
    for one in range(len(documents)):
        other = (one + 1) % len(documents)
        assert essence(align(stored[one], stored[other])) == essence(align(documents[one], documents[other]))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    with closing(open_store(f"embedded:{tmp_path_factory.mktemp('graph') / 'graph.kgl'}", write=True)) as store:
        load_documents(store, INVENTED, rules="1", registry="a")
        with store.snapshot() as snapshot:
            yield reader(snapshot)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(INVENTED) - 1), st.integers(0, len(INVENTED) - 1))
def test_any_two_align_from_the_graph_as_they_do_from_files(read: Read, one: int, other: int) -> None:
    child, parent = INVENTED[one], INVENTED[other]
    stored = align(stored_document(read, child.id), stored_document(read, parent.id))
    assert essence(stored) == essence(align(child, parent))


def test_a_document_that_is_not_there_is_named(read: Read) -> None:
    with pytest.raises(NotFound, match="没有这份文件") as raised:
        stored_document(read, "430000-2021-00000000")
    assert raised.value.where == "430000-2021-00000000"


def test_real_plans_come_back_whole(shared: Path, tmp_path: Path) -> None:
    from ingest.extract import extract_source
    from ingest.read.reader import read_file

    files = sorted((shared / "corpus/plans").glob("*.txt"))[::40]
    found = {d.id: d for d in (extract_source(read_file(file)) for file in files) if d.is_plan}
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as store:
        load_documents(store, found.values(), rules="1", registry="a")
        with store.snapshot() as snapshot:
            for document in found.values():
                back = stored_document(reader(snapshot), document.id)
                assert back.tasks == tuple(replace(task, mentions=()) for task in document.tasks), document.source
                assert back.header == document.header
