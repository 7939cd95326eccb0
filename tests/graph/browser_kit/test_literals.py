"""Values written into a statement stay values."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.browser_kit.literals import inline, literal
from graph.questions.header import used_parameters


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (-3, "-3"),
        (0.5, "0.5"),
        ("市场监管", "'市场监管'"),
        ("a' OR 1=1 //", "'a\\' OR 1=1 //'"),
        ("\\", "'\\\\'"),
        ("a\nb\u2028", "'a\\nb\\u2028'"),
        (["a", None, 1], "['a', null, 1]"),
    ],
)
def test_literals(value: object, text: str) -> None:
    assert literal(value) == text


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_numbers_without_a_literal_are_refused(value: float) -> None:
    with pytest.raises(ValueError, match="literal"):
        literal(value)


def test_maps_are_refused() -> None:
    with pytest.raises(TypeError, match="dict"):
        literal({"a": 1})


def test_only_parameters_are_replaced() -> None:
    statement = "MATCH (n) // $x\nWHERE n.a = $x AND n.b = '$x' AND n.c = \"it's $x\" AND n.`$x` = $xy RETURN n"
    assert inline(statement, {"x": "$xy", "xy": 2}) == (
        "MATCH (n) // $x\nWHERE n.a = '$xy' AND n.b = '$x' AND n.c = \"it's $x\" AND n.`$x` = 2 RETURN n"
    )


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        inline("RETURN $x", {})


@given(st.text())
def test_no_text_leaves_its_quotes(text: str) -> None:
    made = literal(text)
    assert made.isprintable()
    body = made[1:-1].replace("\\\\", "").replace("\\'", "")
    assert "'" not in body
    assert not body.endswith("\\")
    assert used_parameters(f"RETURN {made} AS x, $y AS y") == {"y"}
