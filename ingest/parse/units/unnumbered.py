"""Tables printed one cell to a line that have no column of ordinals: rows are told by what their columns hold."""

import re
from collections.abc import Callable

from ingest.parse.clause.clause import Span
from ingest.parse.clause.labels import Label, column_label
from ingest.parse.units.sequences import sequence_rows

FEWEST_COLUMNS, MOST_COLUMNS = 2, 9
FEWEST_ROWS = 2
LONGEST_HEAD = 12  # characters of a column's head
LONGEST_TASK = 12  # lines of one task's cell
LONGEST_TIME = 24  # characters of a time cell
LONGEST_LEADER = 12

_OTHER = re.compile("任务|措施|事项|内容|举措|要点|工作|项目|目标|类别|领域|指标|要求")
_NO_HEAD = re.compile("[，。；：、《（]|[表单件方案]$")
_TIME = re.compile("[年月日季旬底末]|长期|持续|常态|适时|即时")


def unnumbered_table(
    text: str, lines: list[Span], at: int, is_list: Callable[[str], bool]
) -> tuple[list[list[Span]], int] | None:
    """The rows of the table whose heads begin at a line, heads first, and the line behind it; null if there is none.

    Every role column must hold bodies and every time column a time in each row; the lines left over belong
    to the task. `is_list` says whether a text is a list of bodies.
    """
    for width in range(_heads(text, lines, at), FEWEST_COLUMNS - 1, -1):
        heads = lines[at : at + width]
        labels = [column_label(text[slice(*head)]) for head in heads]
        unlabelled = [i for i, label in enumerate(labels) if label is None]
        roles = [label for label in labels if label is not None and label.role not in ("time", "note")]
        if not roles or not 1 <= len(unlabelled) <= 2:
            continue
        task = unlabelled[-1]
        rows, end = _rows(text, lines, at + width, labels, task, is_list)
        others, stop = sequence_rows(text, lines, at + width, heads, is_list)
        if len(others) >= len(rows):
            rows, end = others, stop
        if len(rows) >= FEWEST_ROWS:
            return [heads, *rows], end
    return None


def _heads(text: str, lines: list[Span], at: int) -> int:
    """How many lines from `at` on may be heads of columns."""
    count = 0
    for start, end in lines[at : at + MOST_COLUMNS]:
        head = text[start:end]
        if end - start > LONGEST_HEAD or _NO_HEAD.search(head) or not (column_label(head) or _OTHER.search(head)):
            break
        count += 1
    return count


def _rows(
    text: str, lines: list[Span], at: int, labels: list[Label | None], task: int, is_list: Callable[[str], bool]
) -> tuple[list[list[Span]], int]:
    rows: list[list[Span]] = []
    while at < len(lines):
        least = at + len(labels)
        for end in range(least, min(least + LONGEST_TASK, len(lines) + 1)):
            row = _row(text, lines[at:end], labels, task, is_list)
            if row is not None:
                rows.append(row)
                at = end
                break
        else:
            break
    return rows, at


def _row(
    text: str, lines: list[Span], labels: list[Label | None], task: int, is_list: Callable[[str], bool]
) -> list[Span] | None:
    """The cells of one row that takes all of `lines`, if they fit their columns."""
    extra = len(lines) - len(labels)
    cells = [*lines[:task], (lines[task][0], lines[task + extra][1]), *lines[task + extra + 1 :]]
    held = zip(cells, labels, strict=True)
    return cells if all(label is None or _fits(text[slice(*cell)], label, is_list) for cell, label in held) else None


def _fits(cell: str, label: Label, is_list: Callable[[str], bool]) -> bool:
    if label.role == "time":
        return len(cell) <= LONGEST_TIME and bool(_TIME.search(cell))
    if label.detail == "leader":
        return len(cell) <= LONGEST_LEADER and "。" not in cell
    return label.role == "note" or is_list(cell)
