"""Tables from their rules: the lines of a page, the grid they span, and the cells between them.

Rules that a page end cuts off, and the sides that open tables lack, are taken as drawn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.read.grid import MAX_COLUMNS, Cell
from ingest.read.layout import Line, Piece, visual_lines

# Rules nearer than this, in points, are one rule; double rules and thick ones are drawn so.
SNAP = 3.0
# A rule stands between two cells if it covers this share of their side.
COVER = 0.6
# Rows of one page; a dense table has 60.
MAX_ROWS = 500
# A cell with more characters than this, and most of the table's, is a frame around the page's text.
FRAME_CHARS = 400
FRAME_SHARE = 0.6
# A line of a cell that leaves more room than this (in type sizes) was ended by its author.
CELL_ROOM = 2.2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule: `at` is its place across its direction, from `first` to `last` along it."""

    upright: bool
    at: float
    first: float
    last: float


@dataclass(slots=True)
class PageTable:
    """A table of one page, or of several after joining; `pages` has the page of each row."""

    rows: list[list[Cell]]
    pages: list[int]
    top: float
    bottom: float
    columns: int


def find_tables(rules: Sequence[Rule], pieces: Sequence[Piece], page: int) -> tuple[list[PageTable], list[Piece]]:
    """The tables of a page from top to bottom, and the pieces that stand in none of them."""
    tables: list[PageTable] = []
    rest = list(pieces)
    for top, bottom in _regions(rules):
        upright = [rule for rule in rules if rule.upright and top - SNAP <= rule.first and rule.last <= bottom + SNAP]
        level = [rule for rule in rules if not rule.upright and top - SNAP <= rule.at <= bottom + SNAP]
        xs = _edges([rule.at for rule in upright] + [end for rule in level for end in (rule.first, rule.last)])
        ys = _edges([rule.at for rule in level] + [top, bottom])
        if not 3 <= len(xs) <= MAX_COLUMNS or not 3 <= len(ys) <= MAX_ROWS:
            continue
        inside = [piece for piece in rest if _within(piece, (xs[0], ys[0], xs[-1], ys[-1]))]
        rows = _rows(xs, ys, upright, level, inside, page)
        lengths = [len(cell.text) for row in rows for cell in row]
        framed = max(lengths) > max(FRAME_CHARS, FRAME_SHARE * sum(lengths))
        if framed or sum(map(bool, lengths)) < 3 or max(len(row) for row in rows) < 2:
            continue
        tables.append(PageTable(rows, [page] * len(rows), ys[0], ys[-1], len(xs) - 1))
        taken = {id(piece) for piece in inside}
        rest = [piece for piece in rest if id(piece) not in taken]
    return tables, rest


def _regions(rules: Sequence[Rule]) -> list[tuple[float, float]]:
    """Stretches of the page that upright rules cover without a gap; each may be a table."""
    regions: list[tuple[float, float]] = []
    for rule in sorted((rule for rule in rules if rule.upright), key=lambda rule: rule.first):
        if regions and rule.first <= regions[-1][1] + SNAP:
            regions[-1] = (regions[-1][0], max(regions[-1][1], rule.last))
        else:
            regions.append((rule.first, rule.last))
    return regions


def _rows(
    xs: Sequence[float],
    ys: Sequence[float],
    upright: Sequence[Rule],
    level: Sequence[Rule],
    pieces: Sequence[Piece],
    page: int,
) -> list[list[Cell]]:
    """Cells by row: places of the grid without a rule between them are one cell."""
    walls = _walls(xs, ys, upright)
    floors = _walls(ys, xs, level)
    rows: list[list[Cell]] = []
    taken: set[tuple[int, int]] = set()
    placed = _by_place(xs, ys, pieces)
    for row in range(len(ys) - 1):
        rows.append([])
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(xs) - 1 and (right, row) not in walls and (row, right) not in taken:
                right += 1
            lower = row + 1
            while lower < len(ys) - 1 and not any((lower, each) in floors for each in range(column, right)):
                lower += 1
            area = [(each, other) for each in range(row, lower) for other in range(column, right)]
            taken.update(area)
            inside = [piece for spot in area for piece in placed.get(spot, ())]
            text = _cell_text(visual_lines(inside, page), xs[right] - xs[column])
            rows[-1].append(Cell(text, lower - row, right - column))
    return rows


def _walls(edges: Sequence[float], steps: Sequence[float], rules: Iterable[Rule]) -> set[tuple[int, int]]:
    """(edge, step) for each side of the grid, on an edge between two steps, that rules cover."""
    covered: dict[tuple[int, int], float] = {}
    for rule in rules:
        edge = _index(edges, rule.at)
        for step in range(len(steps) - 1):
            overlap = min(rule.last, steps[step + 1]) - max(rule.first, steps[step])
            if overlap > 0:
                covered[edge, step] = covered.get((edge, step), 0.0) + overlap
    return {
        (edge, step) for (edge, step), length in covered.items() if length >= COVER * (steps[step + 1] - steps[step])
    }


def _by_place(xs: Sequence[float], ys: Sequence[float], pieces: Iterable[Piece]) -> dict[tuple[int, int], list[Piece]]:
    """The pieces by the (row, column) of the grid in which their middle lies."""
    placed: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        row = _interval(ys, (piece.top + piece.bottom) / 2)
        column = _interval(xs, (piece.x0 + piece.x1) / 2)
        placed.setdefault((row, column), []).append(piece)
    return placed


def _cell_text(lines: Sequence[Line], width: float) -> str:
    """Lines of a cell: joined where the line was full, with a blank where the author ended it."""
    text = ""
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            ended = width - (before.x1 - before.x0) > CELL_ROOM * before.size
            latin = text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() and line.text[:1].isalpha()
            text += " " if ended or latin else ""
        text += line.text
    return text


def _within(piece: Piece, box: tuple[float, float, float, float]) -> bool:
    x, y = (piece.x0 + piece.x1) / 2, (piece.top + piece.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(places):
        if not edges or edge - edges[-1] > SNAP:
            edges.append(edge)
    return edges


def _index(edges: Sequence[float], edge: float) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - edge))


def _interval(edges: Sequence[float], place: float) -> int:
    return max(0, min(len(edges) - 2, sum(edge <= place for edge in edges) - 1))
