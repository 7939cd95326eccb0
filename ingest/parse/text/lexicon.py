"""Reads the word tables of ingest/lexicon: tab-separated, `#` comments, first row the column names."""

from functools import cache
from importlib.resources import files
from re import Pattern
from re import compile as regex


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `ingest/lexicon/<name>`, in the file's order, as column -> text (missing cells are '')."""
    lines = [
        line.split("\t")
        for line in (files("ingest") / "lexicon" / name).read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    header, *body = lines
    return tuple(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False)) for cells in body)


@cache
def words(name: str, column: str, value: str) -> tuple[str, ...]:
    """The first column's entries whose `column` is `value`, longest first: ready for an alternation."""
    first = next(iter(rows(name)[0]))
    return tuple(
        sorted((row[first] for row in rows(name) if row[column] == value), key=lambda word: (-len(word), word))
    )


@cache
def alternatives(name: str) -> Pattern[str]:
    """One pattern of a table's `pattern` column, row n as group `q<n>`; its `first` column spares most positions."""
    entries = rows(name)
    first = "".join(sorted({character for row in entries for character in row["first"]}))
    return regex(f"(?=[{first}])(?:" + "|".join(f"(?P<q{at}>{row['pattern']})" for at, row in enumerate(entries)) + ")")
