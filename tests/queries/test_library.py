"""The library: headers tell the truth, parameters are typed, and every question runs with its example."""

import re
from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidParameter, NotFound
from graph.questions import header
from graph.questions.header import LibraryDamaged
from graph.questions.library import Library, Question, parse
from graph.questions.parameters import Parameter
from graph.schema import NODES, RELATIONSHIPS
from tests.queries.conftest import Ask

QUESTIONS = list(Library.load().values())
# The plan has no supporters, and the registry knows all its bodies: none is the answer. It stands alone, too:
# questions about comparisons are asked of two plans in tests/graph/align/test_questions.py.
COMPARISONS = {
    *("aligned_tasks", "own_tasks", "dropped_tasks", "roles_travelled", "comparisons"),
    *("suggested_parents", "worth_fetching"),
}
EMPTY_ON_THE_PLAN = {"who_supports_whom", "unregistered_agencies", *COMPARISONS}
TYPES = {
    "string": str,
    "date": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "strings": list,
    "maps": list,
}

GOOD = """// title: {zh: 甲, en: A}
// description: {zh: 乙, en: B}
// topic: tasks
// parameters:
//   - {name: q, type: string, zh: 文字, en: text}
// columns:
//   - {name: id, type: string, zh: 编号, en: id}
// order: [id]
// example: {q: 甲}
MATCH (t:Task) WHERE t.title CONTAINS $q // $not_a_parameter
RETURN t.id AS id ORDER BY id"""


def meaning(**values: Any) -> Parameter:
    return Parameter(meaning={"zh": "", "en": ""}, **values)


def test_there_are_thirty_questions_and_more() -> None:
    assert len(QUESTIONS) >= 30


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("// topic: tasks\n", "", "topic"),
        ("name: q,", "name: p,", "parameters"),
        ("CONTAINS $q", "CONTAINS $q + $r", "parameters"),
        ("name: id,", "name: other,", "columns"),
        ("AS id ORDER", "AS id, t.title AS title ORDER", "columns"),
        ("order: [id]", "order: [title]", "order"),
        ("// title: {zh: 甲, en: A}", "// title: {zh: 甲", "YAML"),
        ("// order: [id]\n", "", "order"),
    ],
)
def test_a_header_that_contradicts_its_statement_is_refused(old: str, new: str, what: str) -> None:
    assert parse("good", GOOD).columns[0].name == "id"
    assert old in GOOD
    with pytest.raises(LibraryDamaged, match=what) as raised:
        parse("bad", GOOD.replace(old, new))
    assert raised.value.where == "queries/read/bad.cypher"


def test_columns_of_a_union_must_agree() -> None:
    union = GOOD.replace("ORDER BY id", "UNION MATCH (d:Document) WHERE d.title = $q RETURN d.id AS key")
    with pytest.raises(LibraryDamaged, match="columns"):
        parse("bad", union)


def test_strings_hold_no_parameters_and_no_returns() -> None:
    assert header.used_parameters("MATCH (a) WHERE a.x = '$no' AND a.y = $yes // $no") == {"yes"}
    assert header.returned_columns("MATCH (a) RETURN 'RETURN x AS y' AS z, {a: 1, b: 2} AS m") == [["z", "m"]]


@pytest.mark.parametrize(
    ("parameter", "text", "value"),
    [
        (meaning(name="n", type="integer"), "12", 12),
        (meaning(name="n", type="integer"), 12, 12),
        (meaning(name="n", type="number"), "1.5", 1.5),
        (meaning(name="n", type="boolean"), "TRUE", True),
        (meaning(name="n", type="boolean"), False, False),
        (meaning(name="n", type="date"), "2021-02-28", "2021-02-28"),
        (meaning(name="n", type="strings"), "a,b", ["a", "b"]),
        (meaning(name="n", type="strings"), ["a"], ["a"]),
        (meaning(name="n", type="string"), "", ""),
        (meaning(name="n", type="agency"), "", None),
        (meaning(name="n", type="integer", default=3), None, 3),
        (meaning(name="n", type="string", values=("a", "b")), "b", "b"),
    ],
)
def test_a_parameter_is_typed(parameter: Parameter, text: object, value: object) -> None:
    assert parameter.convert(text) == value


@pytest.mark.parametrize(
    ("parameter", "text"),
    [
        *((meaning(name="n", type="integer"), bad) for bad in ("x", "1.5", "1_0", "１", "9" * 20, 1.5, True, [])),
        *((meaning(name="n", type="number"), bad) for bad in ("x", "nan", "inf", True, {})),
        *((meaning(name="n", type="boolean"), bad) for bad in ("maybe", 1, None.__class__)),
        *((meaning(name="n", type="date"), bad) for bad in ("2021-02-30", "2021", "20210201", "0", "2021-W01-1")),
        *((meaning(name="n", type="string"), bad) for bad in ("\x00", "\ud800", "x" * 3000, 5)),
        (meaning(name="n", type="strings"), 5),
        (meaning(name="n", type="string", values=("a",)), "b"),
        (meaning(name="n", type="string", required=True), None),
    ],
)
def test_a_wrong_value_is_refused_by_name(parameter: Parameter, text: object) -> None:
    with pytest.raises(InvalidParameter, match="参数 n") as raised:
        parameter.convert(text)
    assert raised.value.where == "n"
    assert raised.value.remedy


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_kept(day: date) -> None:
    assert meaning(name="d", type="date").convert(day.isoformat()) == day.isoformat()


@given(st.text(max_size=50), st.sampled_from(["integer", "number", "boolean", "date", "string", "strings", "task"]))
def test_any_text_is_typed_or_refused(text: str, type_: str) -> None:
    with suppress(InvalidParameter):
        meaning(name="p", type=type_).convert(text)


def test_unknown_questions_and_parameters_are_named() -> None:
    with pytest.raises(NotFound, match="workloa") as missing:
        Library.load().bind("workloa")
    assert "workload" in missing.value.remedy
    with pytest.raises(InvalidParameter, match="agancy") as unknown:
        Library.load().bind("collaborators", {"agancy": "x"})
    assert "agency" in unknown.value.remedy
    with pytest.raises(InvalidParameter, match="agency"):
        Library.load().bind("collaborators")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_everything_is_described_in_both_languages(question: Question) -> None:
    texts = [question.title, question.description, *(p.meaning for p in question.parameters)]
    texts += [c.meaning for c in question.columns]
    for text in texts:
        assert set(text) == {"zh", "en"}
        assert re.search(r"[\u4e00-\u9fff]", text["zh"])
        assert re.search(r"[a-z]", text["en"])
    assert {column.type for column in question.columns} <= set(TYPES)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_a_question_speaks_the_schema(question: Question) -> None:
    labels = {label for kind in NODES for label in kind.labels}
    types = {kind.type for kind in RELATIONSHIPS}
    properties = {p.name for kind in (*NODES, *RELATIONSHIPS) for p in kind.properties} | {"id"}
    for cypher in filter(None, (question.cypher, question.browser)):
        code = re.sub(r"'[^']*'", "''", cypher)
        maps = set(re.findall(r"[{,]\s*(\w+):", code))
        variables = set(re.findall(r"\b(\w+)\s+IN\b", code)) | {"row"}
        assert set(re.findall(r"\(\w*:(\w+)", code)) | set(re.findall(r"\(\w*:\w+:(\w+)", code)) <= labels
        found = re.findall(r"\[\w*:([A-Z_|]+)", code)
        assert {name for names in found for name in names.split("|")} <= types
        used = {(v, p) for v, p in re.findall(r"\b([a-z]\w*)\.(\w+)\b", code)}
        assert {p for v, p in used if v not in variables} <= properties | maps


@pytest.fixture(scope="module")
def corpus() -> str:
    """Examples are about the real plan."""
    return "hunan"


def test_every_question_runs_with_its_example(ask: Ask) -> None:
    for question in QUESTIONS:
        rows = ask(question.id, **question.example)
        assert rows or question.id in EMPTY_ON_THE_PLAN, question.id
        names = [column.name for column in question.columns]
        for row in rows:
            assert set(row) == set(names), question.id
            for column in question.columns:
                value = row[column.name]
                assert value is None or isinstance(value, TYPES[column.type]), (question.id, column.name, value)
                assert isinstance(value, bool) <= (column.type == "boolean"), (question.id, column.name)


def test_rows_come_in_the_declared_order(ask: Ask) -> None:
    for question in QUESTIONS:
        for given_ in (question.example, {k: v for k, v in question.example.items() if k in required(question)}):
            rows = ask(question.id, **given_)
            keys = [tuple(row[name.removeprefix("-")] for name in question.order) for row in rows]
            assert len(set(keys)) == len(keys), f"{question.id}: the order is no key"
            for earlier, later in pairwise(keys):
                assert stands_before(earlier, later, question.order), (question.id, earlier, later)


def required(question: Question) -> set[str]:
    return {parameter.name for parameter in question.parameters if parameter.required}


def stands_before(earlier: tuple[Any, ...], later: tuple[Any, ...], order: tuple[str, ...]) -> bool:
    for a, b, name in zip(earlier, later, order, strict=True):
        if a != b:
            rising = b is None or (a is not None and a < b)
            return rising is not name.startswith("-")
    return False


def test_browser_variants_run_and_stay_small(ask: Ask) -> None:
    variants = [question for question in QUESTIONS if question.browser]
    assert len(variants) >= 10
    for question in variants:
        text = question.browser or ""
        limits = [int(limit) for limit in re.findall(r"\bLIMIT (\d+)", text)]
        assert "shortestPath" in text or 0 < max(limits) <= 300, question.id
        assert header.used_parameters(text) <= set(question.example)
