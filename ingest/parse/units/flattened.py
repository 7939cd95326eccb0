"""Tables whose cells were printed one to a line: heads first, then number, task, bodies (GRAMMAR.md 4)."""

import re

from ingest.parse.clause.clause import Span
from ingest.parse.clause.labels import column_label
from ingest.parse.structure.blocks import Block

_NUMBER = re.compile("序号|编号")
LONGEST_HEAD = 12  # characters of a column's head
FEWEST, MOST = 3, 9  # columns
LONGEST_ROW = 40  # lines


def flattened_tables(text: str, blocks: list[Block]) -> list[list[list[Span]]]:
    """Each table as rows of cells, its heads first; only tables with a column of ordinals can be put together again."""
    lines = [block for block in blocks if not block.row]
    tables: list[list[list[Span]]] = []
    at = 0
    while at < len(lines):
        width = _width(text, lines, at)
        if width:
            heads = [(line.start, line.end) for line in lines[at : at + width]]
            rows = _rows(text, lines, at + width, width)
            if rows:
                tables.append([heads, *rows])
        at += max(width, 1)
    return tables


def _width(text: str, lines: list[Block], at: int) -> int:
    """How many heads begin at a line: short lines from 序号 on, a role column among them, before the ordinal 1."""
    if not _NUMBER.fullmatch(text, lines[at].start, lines[at].end):
        return 0
    for width in range(FEWEST, min(MOST, len(lines) - at - 1) + 1):
        line = lines[at + width]
        if text[line.start : line.end] == "1":
            heads = [text[one.start : one.end] for one in lines[at : at + width]]
            roles = [label for head in heads if (label := column_label(head)) is not None and label.role != "time"]
            return width if roles and all(len(head) <= LONGEST_HEAD for head in heads) else 0
    return 0


def _rows(text: str, lines: list[Block], at: int, width: int) -> list[list[Span]]:
    """Rows by their ordinals 1, 2, 3…; what a row has too many lines of belongs to its task, the second column."""
    rows: list[list[Span]] = []
    while at < len(lines) and text[lines[at].start : lines[at].end] == str(len(rows) + 1):
        ordinal = str(len(rows) + 2)
        stop = next(
            (
                place
                for place in range(at + 1, min(len(lines), at + LONGEST_ROW))
                if text[lines[place].start : lines[place].end] == ordinal
            ),
            at + width,
        )
        cells = [(line.start, line.end) for line in lines[at : min(stop, len(lines))]]
        extra = len(cells) - width
        if extra < 0:
            break
        rows.append([cells[0], (cells[1][0], cells[1 + extra][1]), *cells[2 + extra :]])
        at = stop
    return rows
