"""Pages of fixed layout (pdf, OFD): placed pieces of text grouped into visual lines.

Coordinates are in the page's own unit, x to the right, y downwards; `size` is the height of the type.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Shares of the type size that a gap must exceed to show a blank. Word sets a quarter between Chinese and digits
# without a blank character, and 2024 年 is printed for 2024年.
GAP_BESIDE_LATIN = 0.45
GAP_IN_LATIN = 0.15
# Between Chinese characters: beyond the line's own spacing, for justified lines are stretched evenly. Less is
# enough where the file has a blank character.
GAP = 0.2
TYPED_GAP = 0.1
# In points or millimetres; the largest sheet (A0) has 3,370 points.
LONGEST = 100_000.0
# Pieces whose middles differ by less than this share of the size stand on one line.
SAME_LINE = 0.5

_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[0-9A-Za-z]")
_SPACED_OUT = re.compile(r"(?:[\u4e00-\u9fff] ){3,}[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A character or run of text as placed on a page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the type, never zero."""
        return max(self.bottom - self.top, 0.1)


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line of a page, pages counted from 1."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    page: int


def bounded(length: float) -> float:
    """A length within reason, also where the file says infinity or no number: its text is kept, at the edge."""
    return max(-LONGEST, min(LONGEST, length))


def visual_lines(pieces: Iterable[Piece], page: int) -> list[Line]:
    """The lines of one page from top to bottom, each read from left to right."""
    return [line for row in rows_of(pieces) if (line := line_of(row, page)) is not None]


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces that stand on one line, from left to right; the lines from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.x0)):
        row = rows[-1] if rows else None
        if row is not None and _on_line(piece, row[-1]):
            row.append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.x0)
    return rows


def line_of(row: Sequence[Piece], page: int) -> Line | None:
    """The line that a row of pieces prints; null where it is blank."""
    text = join_pieces(row)
    if not text.strip():
        return None
    sizes = sorted(piece.size for piece in row)
    return Line(
        text=text,
        x0=row[0].x0,
        x1=max(piece.x1 for piece in row),
        top=min(piece.top for piece in row),
        bottom=max(piece.bottom for piece in row),
        size=sizes[len(sizes) // 2],
        page=page,
    )


def join_pieces(row: Sequence[Piece]) -> str:
    """The text of one line: a blank where the gap shows one, none where only the setting is loose."""
    spacing = _spacing(row)
    parts: list[str] = []
    before: Piece | None = None
    typed = False
    for piece in row:
        if not piece.text.strip(" "):
            typed = True
            continue
        if before is not None:
            if piece.text == before.text and abs(piece.x0 - before.x0) < 0.2 * piece.size:
                continue  # drawn twice, a way to print bold
            latin = bool(_LATIN.match(before.text[-1])) + bool(_LATIN.match(piece.text[0]))
            least = (spacing + (TYPED_GAP if typed else GAP), GAP_BESIDE_LATIN, GAP_IN_LATIN)[latin]
            if _gap(before, piece) > least:
                parts.append(" ")
        parts.append(piece.text)
        before, typed = piece, False
    text = "".join(parts).rstrip("\u3000 ")
    # 浙 江 省 数 据 局 文 件 with typed blanks: letters spaced out to fill a line.
    return text.replace(" ", "") if _SPACED_OUT.fullmatch(text) else text


def _spacing(row: Sequence[Piece]) -> float:
    """How far apart the line sets its Chinese characters, as a share of their size; near 0 if they touch."""
    printed = [piece for piece in row if piece.text.strip(" ")]
    gaps = sorted(_gap(one, two) for one, two in pairwise(printed) if _HAN.match(one.text) and _HAN.match(two.text))
    return gaps[len(gaps) // 2] if gaps else 0.0


def _gap(before: Piece, after: Piece) -> float:
    return (after.x0 - before.x1) / min(before.size, after.size)


def _on_line(piece: Piece, other: Piece) -> bool:
    distance = abs(piece.top + piece.bottom - other.top - other.bottom) / 2
    return distance < SAME_LINE * min(piece.size, other.size)
