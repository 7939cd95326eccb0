"""Whatever documents come, change and go, in whatever order and runs: the graph is that of a fresh load."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dev.invent import Invention
from dev.invented_bodies import agency, group, theme
from graph.dump import dump_lines
from graph.loading.load import load_documents, remove_documents
from graph.records import Document, Role
from graph.store.base import Store
from graph.store.open import open_store
from graph.verify import verify

BODIES = [agency(f"b{i}", f"第{i}局") for i in range(5)]
CITIES = group("各市州人民政府")
THEMES = [theme(f"主题{i}", f"类别{i % 2}") for i in range(3)]
ROLES: list[Role] = ["lead", "responsible", "support"]

clauses = st.lists(
    st.tuples(st.sampled_from(ROLES), st.sampled_from(BODIES)),
    min_size=1,
    max_size=4,
    unique_by=lambda role: role[1].id,
)
tasks = st.tuples(
    clauses, st.booleans(), st.sampled_from([None, *THEMES]), st.sampled_from([None, "2021年9月底前", "每年"])
)
contents = st.lists(tasks, max_size=3)
# A step is a run of the loader over some documents, or the removal of one; a document is its number and content.
runs = st.dictionaries(st.integers(1, 3), contents, min_size=1)
steps = st.lists(st.one_of(runs, st.integers(1, 3)), min_size=1, max_size=5)


def plan(number: int, content: list[tuple[list[tuple[Role, object]], bool, object, str | None]]) -> Document:
    invention = Invention(number)
    for position, (roles, cities, reform, wording) in enumerate(content):
        if position == 1:
            invention.section("第二部分")
        invention.task(f"任务{position}", measure=position == 2)
        if reform:
            invention.theme(reform)  # type: ignore[arg-type]
        if wording:
            date = "2021-09-30" if "月" in wording else None
            invention.deadline(wording, date, "month" if date else None, "by" if date else "recurring")
        invention.clause(*roles, *([("responsible", CITIES)] if cities else []))  # type: ignore[list-item]
        if cities:
            invention.member(CITIES, BODIES[0])
    return invention.document()


def facts(store: Store) -> set[str]:
    with store.snapshot() as snapshot:
        lines = list(dump_lines(snapshot))
    return {line for line in lines if '"node":"change"' not in line and '"node":"meta"' not in line}


@settings(max_examples=40, deadline=None)
@given(steps)
def test_the_graph_is_that_of_a_fresh_load(steps: list[dict[int, list] | int]) -> None:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        last: dict[int, Document] = {}
        with closing(open_store(f"embedded:{Path(folder) / 'graph.kgl'}", write=True)) as store:
            for step in steps:
                if isinstance(step, int):
                    remove_documents(store, [plan(step, []).id], rules="1", registry="a")
                    last.pop(step, None)
                else:
                    documents = {number: plan(number, content) for number, content in step.items()}
                    load_documents(store, documents.values(), rules="1", registry="a")
                    last.update(documents)
            with store.snapshot() as snapshot:
                assert verify(snapshot) == []
                revision = snapshot.revision
            found = facts(store)
        with closing(open_store(f"embedded:{Path(folder) / 'fresh.kgl'}", write=True)) as store:
            summary = load_documents(store, [last[number] for number in sorted(last)], rules="1", registry="a")
            assert facts(store) == found
            assert summary.revision == revision
