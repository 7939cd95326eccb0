"""Comma, semicolon and tab separated tables: one record a line, cells joined by ` | `."""

import csv
import io

from ingest.read.encoding import decode
from ingest.read.grid import Cell, spread
from ingest.read.lines import Extract, Lines, clean_line, clean_text
from ingest.read.source import UnreadableFile

DELIMITERS = ",\t;，"
SAMPLE_LINES = 20


def read(data: bytes, name: str) -> Extract:
    """The records of the file; a place is the line on which the record ends.

    Empty cells stay empty: a csv does not say which cells were merged. Raises UnreadableFile for
    broken quoting and for more than MAX_COLUMNS columns.
    """
    text, encoding = decode(data, name)
    text = clean_text(text)
    records: list[list[Cell]] = []
    places: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for record in reader:
            cells = [clean_line(cell) for cell in record]
            while cells and not cells[-1]:
                cells.pop()  # spreadsheets write a row of separators as wide as the sheet
            records.append([Cell(cell) for cell in cells])
            places.append(f"行 {reader.line_num}")
    except csv.Error as error:
        what = f"第 {reader.line_num} 行的表格格式有误：{error}"
        raise UnreadableFile(what, where=name, remedy="请用表格软件打开，另存为 csv 后重试") from error
    lines = Lines()
    lines.table(spread(records), places)
    return lines.extract(encoding)


def _delimiter(text: str) -> str:
    """The mark that splits the first lines into the most equal number of cells, more cells first."""
    sample = [line for line in text.split("\n", SAMPLE_LINES)[:SAMPLE_LINES] if line.strip()]
    counts = {mark: sorted(line.count(mark) for line in sample) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: counts[mark][len(sample) // 2] if sample else 0)
