"""Tables printed one cell to a line, some cells over several lines or merged with those above: read by what lines hold.

One column holds bodies, at most one a time, at most one leaders. Behind the heads a row is its ordinal and its words,
then bodies and time; the next words or ordinal begin the next row. The ordinals must count from one: broken lines of
columns run together look like such rows and do not.
"""

import re
from collections.abc import Callable

from ingest.parse.bodies.people import person_name
from ingest.parse.clause.clause import Span
from ingest.parse.clause.labels import Label, column_label

FEWEST_ROWS = 2
LONGEST_ROW = 40  # lines
LONGEST_TIME = 20  # characters of a time cell
_ORDINAL = re.compile("\\d{1,3}")
_TIME = re.compile(
    "(?:(?:20\\d\\d年?)?\\d{1,2}月|20\\d\\d年|年[底内末]|全年|长期|持续|每[年月季周日]|[上下]半年|第?[一二三四1-4]季度|常态)[^。；]*"
)
_SENTENCE = re.compile("[。；！？]")
_BEHIND = frozenset(("bodies", "time", "leader"))  # what stands behind the words of a row
_NUMBER = re.compile("序号|编号")
_TASK = re.compile("任务|措施|事项|内容|举措|要点|工作")


def sequence_rows(
    text: str, lines: list[Span], at: int, heads: list[Span], is_list: Callable[[str], bool]
) -> tuple[list[list[Span]], int]:
    """The rows below `heads`, each with a cell a head, and the line behind them; none where the heads do not fit."""
    columns = _columns(text, heads)
    if columns is None:
        return [], at
    rows: list[list[Span]] = []
    row: list[tuple[str, Span]] = []
    ordinals: list[str] = []
    end = at
    for place in range(at, len(lines) + 1):
        line = lines[place] if place < len(lines) else None
        kind = "" if line is None else _kind(text[slice(*line)], is_list, leaders="leader" in columns)
        held = [one for one, _ in row]
        again = kind == "ordinal" and kind in held
        begins = again or (kind in ("words", "ordinal", "") and not _BEHIND.isdisjoint(held))
        if begins or (not row and kind in _BEHIND):
            cells = _cells(text, row, columns)
            if cells is None:
                break
            ordinals += [text[slice(*span)] for one, span in row if one == "ordinal"]
            if ordinals[-1:] not in ([], [str(len(ordinals))]) or len(rows) > 2 * len(ordinals) + FEWEST_ROWS:
                break
            rows.append(cells)
            row, end = [], place
        if line is None or len(row) > LONGEST_ROW:
            break
        row.append((kind, line))
    counted = ordinals == [str(number) for number in range(1, len(ordinals) + 1)] and 2 * len(ordinals) >= len(rows)
    return (rows, end) if counted and len(rows) >= FEWEST_ROWS else ([], at)


def _columns(text: str, heads: list[Span]) -> list[str] | None:
    """What each column holds: ordinal, words, task, bodies or time; null unless bodies stand behind the task."""
    printed = [text[slice(*head)] for head in heads]
    found = [_column(head) for head in printed]
    words = [at for at, column in enumerate(found) if column == "words"]
    if found.count("bodies") != 1 or found.count("time") > 1 or found.count("leader") > 1 or not words:
        return None
    task = max([at for at in words if _TASK.search(printed[at])] or words)
    found[task] = "task"
    return found if task < found.index("bodies") else None


def _column(head: str) -> str:
    label: Label | None = column_label(head)
    if label is None:
        return "ordinal" if _NUMBER.fullmatch(head) else "words"
    if label.role == "time":
        return "time"
    return "leader" if label.detail == "leader" else "bodies"


def _kind(line: str, is_list: Callable[[str], bool], *, leaders: bool) -> str:
    if _ORDINAL.fullmatch(line):
        return "ordinal"
    if len(line) <= LONGEST_TIME and _TIME.fullmatch(line):
        return "time"
    if leaders and person_name(line, expected=True):
        return "leader"
    return "bodies" if not _SENTENCE.search(line) and is_list(line) else "words"


def _cells(text: str, row: list[tuple[str, Span]], columns: list[str]) -> list[Span] | None:
    """The cells of a row; a column that the row leaves out (merged with the one above) is empty."""
    ordinals = [at for at, (kind, _) in enumerate(row) if kind == "ordinal"]
    behind = [span for kind, span in row[ordinals[-1] :] if kind == "words"] if ordinals else []
    words = behind or [span for kind, span in row if kind == "words"]
    timed = any(kind == "time" for kind, _ in row)
    if not words or len(ordinals) > 1 or (timed and "time" not in columns):
        return None
    if not ordinals and not timed and not _SENTENCE.search(text, words[-1][1] - 1, words[-1][1]):
        return None  # 附件2, and what follows
    if "words" in columns[: columns.index("task")] and len(words) > 1:
        words = words[1:]
    held = {
        "ordinal": [span for kind, span in row if kind == "ordinal"],
        "bodies": [span for kind, span in row if kind == "bodies"],
        "time": [span for kind, span in row if kind == "time"],
        "leader": [span for kind, span in row if kind == "leader"],
    }
    empty = (words[0][0], words[0][0])
    return [_joined(words if column == "task" else held.get(column, []), empty) for column in columns]


def _joined(spans: list[Span], empty: Span) -> Span:
    return (spans[0][0], spans[-1][1]) if spans else empty
