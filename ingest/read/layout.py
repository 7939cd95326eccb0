"""Pages of fixed layout (pdf, OFD): placed pieces of text grouped into visual lines.

Coordinates are in the page's own unit, x to the right, y downwards; `size` is the height of the type.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Share of the type size: a gap beyond it shows a blank. Word sets a quarter between Chinese and digits without one.
WIDE_GAP = 0.45
HAN_GAP = 0.3
LATIN_GAP = 0.15
# Pieces whose middles differ by less than this share of the size stand on one line.
SAME_LINE = 0.5

_LATIN = re.compile("[0-9A-Za-z]")
_HAN = re.compile("[\u4e00-\u9fff]")
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


def visual_lines(pieces: Iterable[Piece], page: int) -> list[Line]:
    """The lines of one page from top to bottom, each read from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.x0)):
        row = rows[-1] if rows else None
        if row is not None and _on_line(piece, row[-1]):
            row.append(piece)
        else:
            rows.append([piece])
    lines = []
    for row in rows:
        row.sort(key=lambda piece: piece.x0)
        text = join_pieces(row)
        if text.strip():
            sizes = sorted(piece.size for piece in row)
            lines.append(
                Line(
                    text=text,
                    x0=row[0].x0,
                    x1=max(piece.x1 for piece in row),
                    top=min(piece.top for piece in row),
                    bottom=max(piece.bottom for piece in row),
                    size=sizes[len(sizes) // 2],
                    page=page,
                )
            )
    return lines


def join_pieces(row: Sequence[Piece]) -> str:
    """The text of one line: a blank where the gap shows one, none where only the setting is loose."""
    parts: list[str] = []
    before: Piece | None = None
    for piece in row:
        if not piece.text.strip(" "):
            continue
        if before is not None:
            if piece.text == before.text and abs(piece.x0 - before.x0) < 0.2 * piece.size:
                continue  # drawn twice, a way to print bold
            if piece.x0 - before.x1 > _least_gap(before.text[-1], piece.text[0]) * min(piece.size, before.size):
                parts.append(" ")
        parts.append(piece.text)
        before = piece
    text = "".join(parts).rstrip("\u3000 ")
    spaced = text.replace(" ", "")
    # 浙 江 省 数 据 局 文 件: letters spaced out to fill a line.
    return spaced if _SPACED_OUT.fullmatch(text) else text


def _least_gap(before: str, after: str) -> float:
    if _LATIN.match(before) and _LATIN.match(after):
        return LATIN_GAP
    return HAN_GAP if _HAN.match(before) and _HAN.match(after) else WIDE_GAP


def _on_line(piece: Piece, other: Piece) -> bool:
    distance = abs(piece.top + piece.bottom - other.top - other.bottom) / 2
    return distance < SAME_LINE * min(piece.size, other.size)
