"""Where in its file a piece of text stands: page, paragraph, table cell; for plain text the line."""

from bisect import bisect_right
from typing import TypeAlias

Places: TypeAlias = tuple[tuple[int, str], ...]
"""(offset, place) in rising order: the text from the offset to the next entry stands at the place."""


class Whereabouts:
    """Looks places up. Without `places` the file's lines are the text's lines, and they are counted."""

    def __init__(self, text: str, places: Places) -> None:
        self._names = [name for _, name in places]
        self._starts = [start for start, _ in places] or _line_starts(text)
        self._size = len(text)

    def of(self, offset: int) -> str:
        """The place of the character at `offset`, for people: `第3页`, `段落12`, `表2 行4 列3`, `行 17`."""
        if not 0 <= offset <= self._size:
            raise ValueError(f"offset {offset} outside 0..{self._size}")
        entry = max(bisect_right(self._starts, offset) - 1, 0)
        return self._names[entry] if self._names else f"行 {entry + 1}"


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
