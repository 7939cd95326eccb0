"""Markdown: tables as rows, heading and emphasis marks dropped, all other lines as they are."""

import re

from ingest.read.encoding import decode
from ingest.read.grid import Cell, spread
from ingest.read.lines import Extract, Lines, clean_line, clean_text

_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"#{1,6}\s+")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read(data: bytes, name: str) -> Extract:
    """The text of the file; places are its lines."""
    text, encoding = decode(data, name)
    source = clean_text(text).split("\n")
    lines = Lines()
    number = 0
    while number < len(source):
        end = number
        while end < len(source) and (_ROW.match(source[end]) or (end > number and _RULE.match(source[end]))):
            end += 1
        if end - number >= 2 and any(_RULE.match(line) for line in source[number:end]):
            kept = [each for each in range(number, end) if not _RULE.match(source[each])]
            lines.table(spread(_cells(source[each]) for each in kept), [f"行 {each + 1}" for each in kept])
            number = end
        else:
            lines.add(_plain(source[number]), f"行 {number + 1}")
            number += 1
    return lines.extract(encoding)


def _cells(row: str) -> list[Cell]:
    inner = row.strip().removeprefix("|")
    parts = _CELL_END.split(inner)
    if parts and not parts[-1].strip():
        parts.pop()
    return [Cell(clean_line(_BREAK.sub(" ", _plain(part.strip()).replace("\\|", "|")))) for part in parts]


def _plain(line: str) -> str:
    return _EMPHASIS.sub(r"\2", _HEADING.sub("", line, count=1) if line.startswith("#") else line).rstrip()
