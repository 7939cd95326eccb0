"""Pages of an ordered list: keyset cursors that go on after the last row seen, also when the graph has changed."""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import InvalidParameter
from graph.questions.library import Question

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
_MAX_CURSOR = 2000
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str, "date": str, "integer": int, "number": (int, float), "boolean": bool,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Order:
    """The columns that order a list, each with its type and direction; together they are unique."""

    columns: tuple[tuple[str, str, bool], ...]

    @classmethod
    def of(cls, question: Question) -> "Order":
        """The order that a question's header declares."""
        types = {column.name: column.type for column in question.columns}
        names = [(name.removeprefix("-"), name.startswith("-")) for name in question.order]
        return cls(tuple((name, types[name], descending) for name, descending in names))

    def key(self, row: Mapping[str, Any]) -> list[Any]:
        """The values that place a row."""
        return [row[name] for name, _, _ in self.columns]

    def after(self, key: Sequence[Any], other: Sequence[Any]) -> bool:
        """Whether `key` stands behind `other`. As in Cypher, null is greater than every value."""
        for (_, _, descending), mine, theirs in zip(self.columns, key, other, strict=True):
            if mine != theirs:
                greater = mine is None or (theirs is not None and mine > theirs)
                return greater is not descending
        return False


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows of a list, the cursor of the next ones, and how many there are in all."""

    rows: Sequence[Mapping[str, Any]]
    next: str | None
    total: int


def cut(rows: Sequence[Mapping[str, Any]], order: Order, *, limit: int, cursor: str | None) -> Slice:
    """The page behind a cursor. Raises InvalidParameter for a cursor that no list of this order gave."""
    start = _position(rows, order, decode(cursor, order)) if cursor is not None else 0
    page = rows[start : start + limit]
    more = start + limit < len(rows)
    return Slice(page, encode(order.key(page[-1])) if more and page else None, len(rows))


def encode(key: Sequence[Any]) -> str:
    """An opaque cursor for the row with this key."""
    text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str, order: Order) -> list[Any]:
    """The key in a cursor. Raises InvalidParameter where it is damaged or belongs to another list."""
    if len(cursor) > _MAX_CURSOR:
        raise _malformed()
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True).decode())
    except (binascii.Error, UnicodeError, ValueError, RecursionError) as error:
        raise _malformed() from error
    if not isinstance(key, list) or len(key) != len(order.columns):
        raise _malformed()
    for value, (_, type_, _) in zip(key, order.columns, strict=True):
        right = value is None or (isinstance(value, _TYPES[type_]) and isinstance(value, bool) == (type_ == "boolean"))
        if not right or value != value:
            raise _malformed()
    return key


def _position(rows: Sequence[Mapping[str, Any]], order: Order, key: Sequence[Any]) -> int:
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if order.after(order.key(rows[middle]), key):
            high = middle
        else:
            low = middle + 1
    return low


def _malformed() -> InvalidParameter:
    return InvalidParameter(
        "游标损坏，或属于另一个清单", where="cursor", remedy="原样使用上一页的 next，或不带 cursor 从头取"
    )
