"""The questions about comparisons, on a city's plan beside its province's, on every engine."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.align.pairs.aligner import align
from graph.align.stored.storing import store_alignment
from graph.loading.load import load_documents
from graph.questions.library import Library
from graph.store.base import Store
from tests.graph.align.pair import city_plan, province_plan

CITY, PROVINCE = city_plan(), province_plan()
Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(store: Store) -> Ask:
    load_documents(store, [CITY, PROVINCE], rules="1", registry="a")

    def answer(question: str, **given: object) -> list[dict[str, Any]]:
        with store.snapshot() as snapshot:
            return list(snapshot.read(Library.load().bind(question, given), timeout_s=60.0))

    return answer


def test_the_questions_tell_what_the_alignment_says(ask: Ask, store: Store) -> None:
    for question in ("aligned_tasks", "own_tasks", "dropped_tasks", "roles_travelled"):
        assert ask(question, child=CITY.id) == [], f"{question} before the comparison"
    (known,) = ask("suggested_parents", document=CITY.id)
    assert (known["basis"], known["parent"], known["taken"]) == ("basis", PROVINCE.id, None)
    assert known["quote"] == CITY.text[known["span_start"] : known["span_end"]]
    store_alignment(store, CITY.id, PROVINCE.id)

    (row,) = ask("aligned_tasks", child=CITY.id, parent=PROVINCE.id)
    (pair,) = align(CITY, PROVINCE).pairs
    assert (row["child_task"], row["parent_task"], row["kind"]) == (pair.child.id, pair.parent.id, "copied")
    assert (row["share"], row["parent_share"], row["score"]) == (pair.share, pair.parent_share, pair.score)
    assert row["child_quotes"] == [span.child.quote for span in pair.spans]
    assert row["parent_quotes"] == [span.parent.quote for span in pair.spans]
    assert ask("aligned_tasks", child=CITY.id, kind="related") == []
    assert ask("aligned_tasks", child=PROVINCE.id) == []

    assert [row["number"] for row in ask("own_tasks", child=CITY.id)] == ["2"]
    assert [row["number"] for row in ask("dropped_tasks", child=CITY.id)] == ["2", "3"]
    assert ask("own_tasks", child=CITY.id, parent="430000-2021-00000000") == []

    travelled = {
        (row["outcome"], row["child_name"], row["parent_name"]) for row in ask("roles_travelled", child=CITY.id)
    }
    assert travelled == {
        ("kept", "长沙市发改委", "湖南省发展改革委"),
        ("kept", "长沙市自然资源局", "湖南省自然资源厅"),
        ("no_local_body", None, "湖南省住房城乡建设厅"),
    }
    (compared,) = ask("comparisons")
    assert (compared["copied"], compared["own"], compared["dropped"], compared["decided"]) == (1, 1, 2, False)
    suggested = {(row["basis"], row["parent"], row["taken"]) for row in ask("suggested_parents", document=CITY.id)}
    assert suggested == {("basis", PROVINCE.id, 1), ("aligned", PROVINCE.id, 1)}


def test_a_named_document_is_worth_fetching_until_it_is_there(store: Store) -> None:
    def fetch() -> list[tuple[str, int]]:
        with store.snapshot() as snapshot:
            rows = snapshot.read(Library.load().bind("worth_fetching"), timeout_s=60.0)
        return [(row["title"], row["documents"]) for row in rows]

    load_documents(store, [CITY], rules="1", registry="a")
    assert fetch() == [(PROVINCE.header.title, 1)]
    load_documents(store, [PROVINCE], rules="1", registry="a")
    assert fetch() == []
