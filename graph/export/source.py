"""Rows for the exports out of the library's answers to `ledger` and `deadlines`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.export.icalendar import DeadlineRow
from graph.export.ledger import LedgerRow

Row = Mapping[str, Any]


def ledger_rows(rows: Iterable[Row]) -> Iterator[LedgerRow]:
    """The answer of `ledger`, one row an action."""
    for row in rows:
        yield LedgerRow(
            id=row["id"],
            document=row["document"],
            number=row["number"],
            task=row["task"],
            lead=tuple(row["lead"]),
            responsible=tuple(row["responsible"]),
            support=tuple(row["support"]),
            due=tuple(row["due"]),
            condition=(row["condition"],) if row["condition"] else (),
            target=tuple(row["target"]),
            text=row["text"],
            open_list=row["open_list"],
        )


def deadline_rows(rows: Iterable[Row]) -> Iterator[DeadlineRow]:
    """The answer of `deadlines` without the tasks that state none."""
    for row in rows:
        if row["kind"]:
            yield DeadlineRow(
                task_id=row["task_id"],
                number=row["number"],
                title=row["title"],
                kind=row["kind"],
                date=row["date"],
                precision=row["precision"],
                owner=row["owner"],
                quote=row["quote"],
            )
