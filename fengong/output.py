"""How rows reach a person or a program: a table on a terminal, JSON or CSV elsewhere."""

import csv
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

Row = Mapping[str, Any]

REMARK = re.compile(r"[（(，,；;：: ]")
PLACES_IN_TEXT = frozenset(("document", "ordinal", "action", "span_start", "span_end"))
WIDE = 200


def chosen_format(form: str | None) -> str:
    """The given format, or a table on a terminal and JSON lines elsewhere."""
    return form or ("table" if sys.stdout.isatty() else "jsonl")


def json_text(value: object) -> str:
    """One line of JSON: Chinese as it is, keys in their order."""
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "), default=str)


def cell_text(value: object) -> str:
    """A value as a person reads it in a table or CSV cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return "、".join(cell_text(item) for item in value)
    if isinstance(value, dict):
        return cell_text(value["name"]) if "name" in value else json_text(value)
    return str(value)


def print_rows(rows: Iterable[Row], columns: Sequence[tuple[str, str]], form: str, *, title: str = "") -> None:
    """Print rows; `columns` are (key, heading) pairs and give the order of a table's and a CSV's columns."""
    if form == "jsonl":
        for row in rows:
            click.echo(json_text(row))
    elif form == "json":
        click.echo(json_text(list(rows)))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow([key for key, _ in columns])
        writer.writerows([cell_text(row.get(key)) for key, _ in columns] for row in rows)
    else:
        _print_table(rows, columns, title)


def _readable(columns: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The columns that fit a terminal: no id beside its name, one name a body, no offsets, short headings."""
    keys = {key for key, _ in columns}
    stems = {key: key.removesuffix("_id") for key in keys if key.endswith("_id")}
    dropped = {key for key, stem in stems.items() if {"name", "title", stem, f"{stem}_name"} & keys}
    dropped |= {key for key in keys if f"{key}_name" in keys}
    if {"title", "quote"} & keys:
        dropped |= PLACES_IN_TEXT & keys
    if "short_name" in keys:
        dropped |= {"name", "full_name"} & keys
    return [(key, REMARK.split(heading, maxsplit=1)[0]) for key, heading in columns if key not in dropped]


def _print_table(rows: Iterable[Row], columns: Sequence[tuple[str, str]], title: str) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    columns = _readable(columns)
    table = Table(title=title or None, box=SIMPLE_HEAD, title_justify="left", header_style="bold", highlight=False)
    for _, heading in columns:
        table.add_column(heading, overflow="fold", min_width=4)
    count = 0
    for row in rows:
        table.add_row(*(cell_text(row.get(key)) for key, _ in columns))
        count += 1
    # Where nobody looks (a pipe, a test) a table is as wide as it needs to be.
    console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else WIDE)
    console.print(table)
    console.print(f"共 {count} 行" if count else "没有符合条件的结果。")
