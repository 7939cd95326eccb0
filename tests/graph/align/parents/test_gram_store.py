"""Sampled n-grams kept in files: asked once, never stale, and no worse for damage."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dev.corpus import corpus
from graph.align.parents.document_index import sampled_grams
from graph.align.parents.gram_store import FOLDER, GramStore
from graph.align.parents.suggesting import suggest
from graph.align.stored.source import Read, reader
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.base import Row, Store
from graph.store.open import open_store
from tests.graph.plans import first_plan

DOCUMENTS = (first_plan(), *corpus(100))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(f"embedded:{tmp_path / 'graph.kgl'}", write=True)) as opened:
        load_documents(opened, DOCUMENTS, rules="1", registry="a")
        yield opened


class Counting:
    """A reader that counts the documents whose units were read."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self.units: list[object] = []

    def __call__(self, question: str, given: Mapping[str, object]) -> Sequence[Row]:
        if question == "document_units":
            self.units.append(given["document"])
        return self._read(question, given)


def asked(store: Store, grams: GramStore, document: Document) -> tuple[object, list[object]]:
    """The suggestions, and the documents whose units were read for them."""
    with store.snapshot() as snapshot:
        read = Counting(reader(snapshot))
        return suggest(read, document.id, grams), read.units


def test_the_second_question_reads_the_asked_document_alone(store: Store, tmp_path: Path) -> None:
    grams = GramStore(tmp_path)
    first, units = asked(store, grams, DOCUMENTS[1])
    assert sorted(map(str, units)) == sorted(document.id for document in DOCUMENTS)
    second, units = asked(store, grams, DOCUMENTS[1])
    assert (second, units) == (first, [DOCUMENTS[1].id])
    assert asked(store, GramStore(None), DOCUMENTS[1])[0] == first


def test_a_document_that_is_read_anew_is_hashed_anew(store: Store, tmp_path: Path) -> None:
    grams = GramStore(tmp_path)
    asked(store, grams, DOCUMENTS[1])
    load_documents(store, [replace(DOCUMENTS[0], rules_version="another")], rules="1", registry="a")
    assert asked(store, grams, DOCUMENTS[1])[1] == [DOCUMENTS[1].id, DOCUMENTS[0].id]
    assert len(list((tmp_path / FOLDER).iterdir())) == len(DOCUMENTS) - 1, "the older file made room"


def test_files_of_documents_that_are_gone_go(store: Store, tmp_path: Path) -> None:
    grams = GramStore(tmp_path)
    asked(store, grams, DOCUMENTS[1])
    kept = sorted(file.name for file in (tmp_path / FOLDER).iterdir())
    (tmp_path / FOLDER / f"{'0' * 24}-{'1' * 24}.npy").write_bytes(b"of a document that was taken out")
    (tmp_path / FOLDER / f"{'0' * 40}.npy").write_bytes(b"named as they once were")
    assert asked(store, grams, DOCUMENTS[1])[1] == [DOCUMENTS[1].id]
    assert sorted(file.name for file in (tmp_path / FOLDER).iterdir()) == kept


def test_a_damaged_file_is_made_again(store: Store, tmp_path: Path) -> None:
    grams = GramStore(tmp_path)
    expected, _ = asked(store, grams, DOCUMENTS[1])
    for file in (tmp_path / FOLDER).iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    again, units = asked(store, grams, DOCUMENTS[1])
    assert again == expected
    assert len(units) > 1


def test_what_is_kept_is_what_the_document_gives(store: Store, tmp_path: Path) -> None:
    with store.snapshot() as snapshot:
        read = reader(snapshot)
        for _ in range(2):
            assert GramStore(tmp_path).of(read, DOCUMENTS[0].id) == sampled_grams(DOCUMENTS[0])


def test_every_engine_keeps_the_same(store_uri: str, tmp_path: Path) -> None:
    kept = GramStore(tmp_path / "kept")
    with closing(open_store(store_uri, write=True)) as opened:
        load_documents(opened, DOCUMENTS[:2], rules="1", registry="a")
        found, units = asked(opened, kept, DOCUMENTS[0])
        assert units == [document.id for document in DOCUMENTS[:2]]
        assert asked(opened, kept, DOCUMENTS[0]) == (found, [DOCUMENTS[0].id])
        with opened.snapshot() as snapshot:
            assert kept.of(reader(snapshot), DOCUMENTS[1].id) == sampled_grams(DOCUMENTS[1])
