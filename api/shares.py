"""What a body bears, split by document, year and theme."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.answers import Answers

Rows = Sequence[Mapping[str, Any]]
_COUNTS = ("led", "responsible", "supporting", "guiding", "tasks")
_WORKLOAD = (*_COUNTS, "with_deadline", "only_named", "via_all_group", "possible_via_indefinite")


def nothing(answers: Answers, actor: str) -> dict[str, Any]:
    """The workload of an actor that the workload question does not count: a class of bodies, or an official."""
    row = answers.rows("actor", {"agency": actor}, shown=False)[0]
    return {"agency_id": actor, "name": row["name"], "short_name": row["short_name"], **dict.fromkeys(_WORKLOAD, 0)}


def of_document(row: Mapping[str, Any]) -> dict[str, Any]:
    """The share of one document."""
    return {name: row[name] for name in ("document", "title", "year", *_COUNTS)}


def of_theme(row: Mapping[str, Any]) -> dict[str, Any]:
    """The share of one theme."""
    return {name: row[name] for name in ("theme_id", "name", "tasks", "led")}


def by_year(documents: Rows) -> list[dict[str, Any]]:
    """The shares of the documents summed by year, the year not stated last; a task belongs to one document."""
    years: dict[int | None, dict[str, Any]] = {}
    for row in documents:
        share = years.setdefault(row["year"], {"year": row["year"], **dict.fromkeys(_COUNTS, 0)})
        for name in _COUNTS:
            share[name] += row[name]
    return sorted(years.values(), key=lambda share: (share["year"] is None, share["year"] or 0))
