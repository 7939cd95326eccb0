"""Tables whose cells were printed one to a line: heads first, then number, task, bodies (GRAMMAR.md 4)."""

import re
from collections.abc import Callable

from ingest.parse.clause.clause import Span
from ingest.parse.clause.labels import column_label
from ingest.parse.structure.blocks import Block
from ingest.parse.units.sequences import sequence_rows
from ingest.parse.units.unnumbered import unnumbered_table

_NUMBER = re.compile("序号|编号")
LONGEST_HEAD = 12  # characters of a column's head
FEWEST, MOST = 3, 9  # columns
LONGEST_ROW = 40  # lines


def flattened_tables(text: str, blocks: list[Block], is_list: Callable[[str], bool]) -> list[list[list[Span]]]:
    """Each table as rows of cells, its heads first. `is_list` says whether a text is a list of bodies."""
    lines = _lines(text, blocks)
    tables: list[list[list[Span]]] = []
    at = 0
    while at < len(lines):
        width = _width(text, lines, at)
        if width:
            heads = lines[at : at + width]
            rows = _rows(text, lines, at + width, width)
            others, _ = sequence_rows(text, lines, at + width, heads, is_list)
            if rows or others:
                tables.append([heads, *(others if len(others) > len(rows) else rows)])
        elif found := unnumbered_table(text, lines, at, is_list):
            table, at = found
            tables.append(table)
            continue
        at += max(width, 1)
    return tables


def _lines(text: str, blocks: list[Block]) -> list[Span]:
    """The cells, one a line; a bar that stands alone or at an end of its line only sets them apart."""
    lines: list[Span] = []
    for block in blocks:
        start, end = block.start, block.end
        while start < end and text[start] == "|":
            start += 1
        while end > start and text[end - 1] == "|":
            end -= 1
        if start < end and "|" not in text[start:end]:
            lines.append((start, end))
    return lines


def _width(text: str, lines: list[Span], at: int) -> int:
    """How many heads begin at a line: short lines from 序号 on, a role column among them, before the ordinal 1."""
    if not _NUMBER.fullmatch(text, *lines[at]):
        return 0
    for width in range(FEWEST, min(MOST, len(lines) - at - 1) + 1):
        if text[slice(*lines[at + width])] == "1":
            heads = [text[slice(*one)] for one in lines[at : at + width]]
            roles = [label for head in heads if (label := column_label(head)) is not None and label.role != "time"]
            return width if roles and all(len(head) <= LONGEST_HEAD for head in heads) else 0
    return 0


def _rows(text: str, lines: list[Span], at: int, width: int) -> list[list[Span]]:
    """Rows by their ordinals 1, 2, 3…; what a row has too many lines of belongs to its task, the second column."""
    rows: list[list[Span]] = []
    while at < len(lines) and text[slice(*lines[at])] == str(len(rows) + 1):
        ordinal = str(len(rows) + 2)
        stop = next(
            (
                place
                for place in range(at + 1, min(len(lines), at + LONGEST_ROW))
                if text[slice(*lines[place])] == ordinal
            ),
            at + width,
        )
        cells = lines[at : min(stop, len(lines))]
        extra = len(cells) - width
        if extra < 0:
            break
        rows.append([cells[0], (cells[1][0], cells[1 + extra][1]), *cells[2 + extra :]])
        at = stop
    return rows
