"""Pages set in two columns, as gazettes are: the left column is read before the right one, between full lines."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.read.layout import Line, Piece, line_of, rows_of

# In units of the type size.
GUTTER = 1.2  # the least room between the columns
FULL = 2.0  # a line of running text leaves at most so much room in its column
# Rows with text on both sides that make columns of it; a list of names in two columns is shorter.
FEWEST_ROWS = 8
# Where the gutter lies, as shares of the page's text.
MIDDLE = (0.4, 0.6)
# At most this share of the rows runs over the gutter (titles), and at least so many lines of a column are full:
# a table without rules has short cells.
CROSSING_SHARE = 0.4
FULL_SHARE = 0.5
# A column of running text is at least so wide, in type sizes.
NARROWEST = 10.0


def column_lines(pieces: Iterable[Piece], page: int) -> list[Line]:
    """The lines of one page in reading order. Lines of a right column are shifted to the left one's margin."""
    rows = rows_of(pieces)
    gutter = _gutter(rows)
    if gutter is None:
        return [line for row in rows if (line := line_of(row, page)) is not None]
    lines: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if _crosses(row, gutter):
            lines += [*left, *_shifted(right, left)]
            left, right = [], []
            line = line_of(row, page)
            lines += [line] if line else []
            continue
        for side, part in (
            (left, [piece for piece in row if piece.x1 <= gutter]),
            (right, [piece for piece in row if piece.x0 >= gutter]),
        ):
            line = line_of(part, page) if part else None
            side += [line] if line else []
    return [*lines, *left, *_shifted(right, left)]


def _gutter(rows: Sequence[Sequence[Piece]]) -> float | None:
    """The place between two columns of running text, if the page is set so."""
    printed = [[piece for piece in row if piece.text.strip()] for row in rows]
    printed = [row for row in printed if row]
    if len(printed) < FEWEST_ROWS:
        return None
    first = min(row[0].x0 for row in printed)
    width = max(piece.x1 for row in printed for piece in row) - first
    low, high = (first + share * width for share in MIDDLE)
    places = [
        (one.x1 + two.x0) / 2
        for row in printed
        for one, two in pairwise(row)
        if two.x0 - one.x1 >= GUTTER * min(one.size, two.size) and low <= (one.x1 + two.x0) / 2 <= high
    ]
    if len(places) < FEWEST_ROWS:
        return None
    gutter = median(places)
    sides = [row for row in printed if not _crosses(row, gutter)]
    if len(printed) - len(sides) > CROSSING_SHARE * len(printed):
        return None
    parts = [
        [part for row in sides if (part := [piece for piece in row if (piece.x1 <= gutter) == before])]
        for before in (True, False)
    ]
    return gutter if all(len(part) >= FEWEST_ROWS and _is_running(part) for part in parts) else None


def _is_running(rows: Sequence[Sequence[Piece]]) -> bool:
    """Whether most lines of a column fill it."""
    end = max(row[-1].x1 for row in rows)
    if end - min(row[0].x0 for row in rows) < NARROWEST * rows[0][0].size:
        return False
    full = sum(end - row[-1].x1 <= FULL * row[-1].size for row in rows)
    return full >= FULL_SHARE * len(rows)


def _crosses(row: Sequence[Piece], gutter: float) -> bool:
    """Whether a line runs over the gutter: there is less room at it than columns leave."""
    printed = [piece for piece in row if piece.text.strip()]
    before = max((piece.x1 for piece in printed if piece.x0 < gutter), default=None)
    after = min((piece.x0 for piece in printed if piece.x1 > gutter), default=None)
    return before is not None and after is not None and after - before < GUTTER * printed[0].size


def _shifted(right: Sequence[Line], left: Sequence[Line]) -> list[Line]:
    if not left or not right:
        return list(right)
    by = min(line.x0 for line in right) - min(line.x0 for line in left)
    return [replace(line, x0=line.x0 - by, x1=line.x1 - by) for line in right]
