"""The word tables: well formed, compilable, and each `first` column true to its pattern."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.parse.text.lexicon import rows

PATTERNS = [(name, row) for name in ("conditions.tsv", "scopes.tsv", "qualities.tsv") for row in rows(name)]


@pytest.mark.parametrize(("name", "row"), PATTERNS, ids=lambda value: value if isinstance(value, str) else None)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_first_characters(name, row, data):
    matched = data.draw(st.from_regex(re.sub(r"\(\?[!=][^)]*\)", "", row["pattern"]), fullmatch=True))
    assert matched[0] in row["first"]


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("commitments.tsv", {"word", "commitment", "position", "not_before", "not_after"}),
        ("periods.tsv", {"word", "kind", "where"}),
        ("events.tsv", {"head", "needs_verb"}),
        ("units.tsv", {"unit", "kind", "unless"}),
        ("mention_words.tsv", {"pattern", "use"}),
        ("target_words.tsv", {"word", "comparator", "change"}),
        ("target_exclusions.tsv", {"where", "kinds", "lifted", "pattern", "reason"}),
        ("citation_relations.tsv", {"where", "pattern", "relation"}),
        ("header_words.tsv", {"word", "kind"}),
        ("themes.tsv", {"group", "name", "aliases", "broad"}),
    ],
)
def test_columns(name, columns):
    assert all(set(row) == columns for row in rows(name))


def test_words_stand_once():
    for name, column in (
        ("commitments.tsv", "word"),
        ("units.tsv", "unit"),
        ("target_words.tsv", "word"),
        ("periods.tsv", "word"),
    ):
        entries = [row[column] for row in rows(name)]
        assert len(entries) == len(set(entries)), name


def test_exclusions_name_known_kinds():
    kinds = {row[column] for row in rows("units.tsv") for column in ("kind", "unit")} | {"all"}
    for row in rows("target_exclusions.tsv"):
        assert row["where"] in {"before", "after", "segment"}
        assert row["lifted"] in {"never", "change", "word"}
        assert set(row["kinds"].split(",")) <= kinds
        re.compile(row["pattern"])
