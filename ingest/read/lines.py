"""The text of a document while a reader puts it together, line by line, each with its place in the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.whereabouts import Places

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# NUL and the other controls would break terminals, JSON and the graph; a lone surrogate cannot be written as UTF-8.
CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Layout marks without a glyph: they split words in pages and office files (切\u200b实).
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]")
SPACES = re.compile("[\t \u00a0\u2000-\u200a\u202f\u205f]+")

CELL_MARK = " | "


@dataclass(frozen=True, slots=True)
class Extract:
    """What one format's reader hands back; see SourceText for the fields."""

    text: str
    origins: Places = ()
    encoding: str | None = None
    notes: tuple[str, ...] = ()


def clean_text(text: str) -> str:
    """Text of one file with LF line ends and without controls; nothing else is changed.

    A control character or lone surrogate becomes one blank, so that offsets count the file's characters.
    """
    return CONTROLS.sub(" ", LINE_ENDS.sub("\n", text))


def clean_line(text: str) -> str:
    """One paragraph or cell of an office file or page: line ends and runs of blanks become one blank.

    U+3000 is kept, because plans pad names and indent with it; marks without a glyph go.
    """
    line = CONTROLS.sub("", LINE_ENDS.sub(" ", text)).replace("\n", " ")
    return SPACES.sub(" ", INVISIBLE.sub("", line)).strip(" ")


class Lines:
    """Collects lines and their places; `extract` gives the text."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._origins: list[tuple[int, str]] = []
        self._offset = 0

    def add(self, line: str, place: str) -> None:
        """Add one line that stands at `place`; a blank line is left out."""
        self.add_parts([(line, place)])

    def add_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Add one line whose parts stand at different places, as a paragraph that goes over a page."""
        line = "".join(text for text, _ in parts)
        if not line.strip():
            return
        offset = self._offset
        for text, place in parts:
            if text and (not self._origins or self._origins[-1][1] != place):
                self._origins.append((offset, place))
            offset += len(text)
        self._append(line)

    def table(self, rows: Sequence[Sequence[str]], places: Sequence[str], *, columns: bool = True) -> None:
        """Add a table, one row a line, cells joined by ` | `, a blank line before and after.

        `rows` are spread already (grid.py); a row of one cell is a caption above the table or a heading
        inside it. A bar inside a cell is widened, so that a line splits into its cells again. `places` are those of
        the rows; the column goes with each cell unless `columns` is false (a row's place is its page).
        """
        filled = [(row, place) for row, place in zip(rows, places, strict=True) if any(row)]
        while filled and len(filled[0][0]) == 1:
            (caption,), place = filled.pop(0)
            self.add(caption, place)
        if not filled:
            return
        self._gap()
        for row, place in filled:
            parts = []
            for column, cell in enumerate(row, 1):
                mark = CELL_MARK if column < len(row) else ""
                where = f"{place} 列{column}" if columns and len(row) > 1 else place
                parts.append((cell.replace("|", "｜") + mark, where))
            self.add_parts(parts)
        self._gap()

    def extract(self, encoding: str | None = None, notes: Sequence[str] = ()) -> Extract:
        """The text so far, ending in one line end unless it is empty."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        text = "".join(f"{line}\n" for line in self._lines)
        return Extract(text, tuple(self._origins), encoding, tuple(notes))

    def _gap(self) -> None:
        if self._lines and self._lines[-1]:
            self._append("")

    def _append(self, line: str) -> None:
        self._lines.append(line)
        self._offset += len(line) + 1
