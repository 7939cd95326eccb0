"""Tasks that run over several paragraphs: what stands below a number until the next one (CONVENTIONS.md Units)."""

import re
from dataclasses import replace

from ingest.parse.structure.outline import Node, is_annex, is_plan_title
from ingest.parse.structure.paragraphs import Paragraph

_FINISHED = re.compile("[。；！？”）〕]$")


def gather(text: str, nodes: list[Node]) -> list[Node]:
    """The nodes with each task's paragraphs made one; a heading of its own line numbers the one task below it."""
    gathered: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        stop = at + 1
        while stop < len(nodes) and nodes[stop].paragraph.number is None:
            stop += 1
        below = _within(text, nodes[at + 1 : stop])
        gathered.append(node)
        if node.paragraph.number is None or not below:
            gathered.extend(nodes[at + 1 : stop])
        elif node.heading:
            deeper = stop < len(nodes) and nodes[stop].rank > node.rank
            gathered.extend(_below_heading(text, node, below, alone=not deeper, last=stop == len(nodes)))
            gathered.extend(nodes[at + 1 + len(below) : stop])
        else:
            count = _length(text, node, below, last=stop == len(nodes))
            node.paragraph = _joined([node.paragraph, *(one.paragraph for one in below[:count])])
            gathered.extend(nodes[at + 1 + count : stop])
        at = stop
    return gathered


def _within(text: str, run: list[Node]) -> list[Node]:
    """The paragraphs before an annex or another title begins; a line before the last clause is no title."""
    last = max((at for at, node in enumerate(run) if node.paragraph.clauses), default=-1)
    for at, node in enumerate(run):
        line = text[node.paragraph.start : node.paragraph.end]
        if is_annex(text, node.paragraph) or (at > last and is_plan_title(line)):
            return run[:at]
    return run


def _below_heading(text: str, heading: Node, below: list[Node], *, alone: bool, last: bool) -> list[Node]:
    """Each clause closes a task; a heading that has one task only, and no number below it, gives its number."""
    tasks: list[list[Node]] = [[]]
    for node in below:
        tasks[-1].append(node)
        if node.paragraph.clauses:
            tasks.append([])
    rest = tasks.pop()
    if not tasks and alone:
        count = _length(text, rest[0], rest[1:], last=last) + 1
        tasks, rest = [rest[:count]], rest[count:]
    found: list[Node] = []
    for members in tasks:
        node = members[0]
        node.paragraph = _joined([one.paragraph for one in members])
        if alone and len(tasks) == 1:
            node.paragraph = replace(node.paragraph, number=heading.paragraph.number)
        found.append(node)
    return found + rest


def _length(text: str, node: Node, below: list[Node], *, last: bool) -> int:
    """How many paragraphs below a task belong to it: to its last clause, else to the next number.

    Behind the last number of a document, closing words may follow: there only a broken line goes on.
    """
    clauses = [at for at, one in enumerate(below, start=1) if one.paragraph.clauses]
    if clauses:
        return clauses[-1]
    if node.paragraph.clauses:
        return 0
    if last:
        before = [node, *below]
        return next((at for at, one in enumerate(before[:-1]) if _is_finished(text, one.paragraph)), len(below))
    count = len(below)
    while count and not _is_finished(text, below[count - 1].paragraph):
        count -= 1  # a line without a full stop before the next number is a heading
    return count


def _is_finished(text: str, paragraph: Paragraph) -> bool:
    return _FINISHED.search(text, paragraph.start, paragraph.end) is not None


def _joined(parts: list[Paragraph]) -> Paragraph:
    return replace(parts[0], end=parts[-1].end, clauses=[clause for one in parts for clause in one.clauses])
