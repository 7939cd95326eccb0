"""Line ends that are only layout: the text of one paragraph wrapped over several lines."""

import re
from collections.abc import Iterator

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.clause.labels import column_label, label_at, label_without_value
from ingest.parse.structure.numbering import head_number

_FINISHED = "。；！？：|”》"
_TITLE_END = re.compile("(?:方案|要点|措施|意见|通知|计划|清单|办法|规定|细则|纲要|决定|函|名单|表)$")
_OPENERS = {"（": "）", "〔": "〕", "《": "》", "“": "”"}
_CLOSERS = frozenset(_OPENERS.values())
_MARKS = re.compile("[（）〔〕《》“”]")
BRACKET_REACH = 600  # characters within which an open bracket is looked for its partner over line ends
PROSE = re.compile("[，。；]")
HEADS_OF_TABLE = 2  # 牵头单位 and 责任单位 on lines of their own: a table follows, a cell a line
LONGEST_HEAD, LONGEST_CELL, LONGEST_ROW = 12, 120, 1_000  # characters
_JOINERS = re.compile("[、，；等]")
_TIME_CELL = re.compile("[^，。；]{0,12}(?:[年月底前日度]|长期|坚持|推进)")
MIN_PROSE = 18  # characters of a line below which it is not taken for a full, wrapped line


def wrapped_line_ends(text: str) -> Iterator[int]:
    """The offsets of line ends that stand inside a paragraph, in rising order."""
    depth = 0
    opened = 0
    start = 0
    heads = 0
    framed = False  # rows end with a bar
    row_end = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            return
        heads = heads if heads >= HEADS_OF_TABLE else _heads(text, start, end, heads)
        if text[start] == "|" and start >= row_end:
            closed = end - start > 1 and text[end - 1] == "|"
            row_end = _row_end(text, end) if framed and not closed else row_end
            framed = closed or row_end > end
        depth, opened = _depth(text, start, end, depth, opened)
        after = end + 1
        stop = text.find("\n", after)
        stop = len(text) if stop < 0 else stop
        if depth and end - opened > BRACKET_REACH:
            depth = 0
        if end < row_end:
            yield end
        elif heads >= HEADS_OF_TABLE and not depth and text[end - 1] not in "，、" and _is_cell(text[after:stop]):
            pass  # bodies or a time below a task without a full stop: the next cell of a flattened table
        elif _continues(text, start, end, after, stop, depth) or (depth and _inside_clause(text, opened, after, stop)):
            yield end
        elif head_number(text, after, stop) or after == stop:
            depth = 0
        start = after


def _row_end(text: str, end: int) -> int:
    """Where a row ends whose line breaks off at `end` (| 2 | 减证 | 市司法局⏎市公安局 |); 0 if it does not go on."""
    close = text.find("|\n", end, end + LONGEST_ROW)
    return close + 1 if close >= 0 and text.find("\n|", end, close) < 0 else 0


def _heads(text: str, start: int, end: int, before: int) -> int:
    """How many heads of columns stand on lines of their own one below the other, up to this line."""
    return before + 1 if end - start <= LONGEST_HEAD and column_label(text[start:end]) else 0


def _is_cell(line: str) -> bool:
    if len(line) > LONGEST_CELL:
        return False
    return bool(_TIME_CELL.fullmatch(line)) or all(ends_as_body(name) for name in _JOINERS.split(line) if name)


def _depth(text: str, start: int, end: int, depth: int, opened: int) -> tuple[int, int]:
    for mark in _MARKS.finditer(text, start, end):
        if mark.group() in _CLOSERS:
            depth = max(0, depth - 1)
        else:
            if not depth:
                opened = mark.start()
            depth += 1
    return depth, opened


def _inside_clause(text: str, opened: int, after: int, stop: int) -> bool:
    """A bracket that opened with a label holds the labels on the lines below it, too."""
    return label_at(text, opened + 1, after) is not None and label_at(text, after, stop) is not None


def _continues(text: str, start: int, end: int, after: int, stop: int, depth: int) -> bool:
    if start == end or after == stop or "|" in text[start:end] or "|" in text[after:stop]:
        return False
    number = head_number(text, start, end)
    if number is not None and number.end == end:
        return True
    following = head_number(text, after, stop)
    if following is not None:
        marks = "，、；" if following.value > 1 else "，"  # a colon or semicolon may open a list of measures
        return following.style in ("point", "circle") and text[end - 1] in marks
    if label_without_value(text, start, end):
        return not label_at(text, after, stop)
    if label_at(text, after, stop):
        return False
    if depth:
        return True
    last = text[end - 1]
    if last in "，、":
        return True
    if re.match(".?[，、；。）]", text[after:stop]):
        return True  # no line begins with the mark that ends the line before it
    if last == "”" and text[end - 2] not in _FINISHED:
        last = "的"  # a quotation within the sentence
    if last in _FINISHED or last in "）〕" or text[after] in "（〔":
        return False
    if end - start >= MIN_PROSE and "。" in text[after : min(stop, after + 7)]:
        return True
    if label_at(text, start, end):
        return False
    line = text[start:end]
    return len(line) >= MIN_PROSE and bool(PROSE.search(line)) and not _TITLE_END.search(line)
