"""The plans beside the repository: how many bodies resolve, and that the graph they make is one graph."""

from dataclasses import replace

import pytest

from graph.records import Agency
from ingest.extract import extract_text
from ingest.resolve.divisions import divisions

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def documents(shared):
    paths = sorted((shared / "corpus/plans").glob("*.txt"))
    if not paths:
        pytest.skip("no plans in the shared corpus")
    return [extract_text(path.read_text(encoding="utf-8"), source=path.name, sha256="0" * 64) for path in paths]


def bodies(documents):
    for document in documents:
        for task in document.tasks:
            for actor in task.assignments:
                if actor.kind == "agency":
                    yield document, actor


def test_nearly_all_bodies_resolve(documents):
    """0.9907 when last measured; the rest: companies, damaged text, classes taken for bodies."""
    outcomes = [actor.resolution for _, actor in bodies(documents)]
    assert len(outcomes) > 8000
    assert outcomes.count("new") / len(outcomes) < 0.012


def test_a_body_of_another_province_is_named_with_its_place(documents):
    table = divisions()
    names = {name for name, rows in table.by_name.items() if any(d.level != "county" for d in rows)}
    for document, actor in bodies(documents):
        home, place = document.header.place_code, actor.actor_id[:6]
        if home and place != "000000" and place[:2] != home[:2]:
            assert any(name in actor.name for name in names), (document.source, actor.name, actor.actor_id)


def test_one_id_is_one_record_whichever_document_names_it(documents):
    records = {}
    names = {}
    for document in documents:
        registry = document.registry
        for kind in (registry.agencies, registry.groups, registry.places, registry.successions, registry.memberships):
            for record in kind:
                key = identity(record)
                assert records.setdefault(key, usual(record)) == usual(record)
        for agency in registry.agencies:
            assert names.setdefault(agency.name, agency.id) == agency.id


def usual(record):
    """A body's record under the registry's own name: the official name is each document's."""
    if not isinstance(record, Agency) or not record.usual_name:
        return record
    return replace(record, full_name=record.usual_name, usual_name="")


def identity(record):
    fields = ("id", "code", "old_id", "new_id", "on", "group_id", "agency_id")
    return (type(record).__name__, *(getattr(record, field, None) for field in fields))
