"""Lists as CSV that Excel opens: UTF-8 with a byte order mark, nested values in one cell."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MEDIA_TYPE = "text/csv; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> bytes:
    """A header of the column names and one line a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return _shielded("、".join(_plain(part) for part in value))
    if isinstance(value, dict):
        return _shielded(_plain(value))
    return _shielded(str(value))


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["name"]) if "name" in value else json.dumps(value, ensure_ascii=False)
    return str(value)


def _shielded(text: str) -> str:
    """A spreadsheet must not run a text as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
