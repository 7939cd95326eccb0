"""Tables: rows of cells as the readers give them (`a | b | c`), columns known by their heads (R11)."""

import re
from dataclasses import dataclass

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause, Span
from ingest.parse.clause.clauses import find_clauses
from ingest.parse.clause.grammar import read_clause
from ingest.parse.clause.labels import Label, column_label
from ingest.parse.structure.blocks import Block
from ingest.parse.structure.numbering import head_number
from ingest.parse.units.flattened import flattened_tables

_TASK = re.compile("任务|措施|事项|内容|举措|要点|工作|项目|目标|清单|名称|问题|指标|要求")
_NUMBER = re.compile("序号|编号|^号$|^No")
_NO_TASK = re.compile("备注|依据|类别|分类|来源|领域|方面|完成情况|进展|成效|现状|联系|电话")
_RULED = re.compile("[|：:=—–―─-]+")  # the line below a head (|---|:---|): no row
_ASIDE = re.compile("备注|依据|完成情况|进展|成效|现状|存在.{0,2}问题|联系|电话")
HEAD_ROWS = 4  # a table's head stands in its first rows, behind a title at most


@dataclass(slots=True)
class Row:
    """One task of a table, from its task cell to its last clause cell; `chapter` is its heading in the table.

    `asides` are its cells that say something else than what is to be done: how far it is, remarks.
    """

    start: int
    end: int
    number: str
    clauses: list[Clause]
    chapter: str
    asides: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Columns:
    labels: dict[int, Label]
    tasks: list[int]
    number: int | None
    asides: list[int]
    width: int


def find_rows(text: str, blocks: list[Block], reader: ActorReader) -> list[Row]:
    """The task rows of every table, in order."""
    rows: list[Row] = []
    bodies: list[tuple[_Columns, list[list[Span]]]] = []
    for table in [*_tables(text, blocks), *flattened_tables(text, blocks, reader.is_only_bodies)]:
        head = _head(text, table)
        if head is not None:
            bodies.append((head[1], table[head[0] :]))
        elif bodies and len(table[0]) == bodies[-1][0].width:  # goes on below a heading within the table
            bodies[-1][1].extend(table)
        else:
            rows.extend(_cells_with_clauses(text, table, reader))
    for columns, body in bodies:
        rows.extend(_read(text, body, columns, reader))
    return sorted(rows, key=lambda row: row.start)


def _tables(text: str, blocks: list[Block]) -> list[list[list[Span]]]:
    """Runs of row lines, each line cut into its cells."""
    tables: list[list[list[Span]]] = []
    last_end = -2
    for block in blocks:
        if not block.row:
            continue
        if block.start != last_end + 1:
            tables.append([])
        if not _RULED.fullmatch(text, block.start, block.end):
            tables[-1].append(_cells(text, block.start, block.end))
        last_end = block.end
    return [table for table in tables if table]


def _cells(text: str, start: int, end: int) -> list[Span]:
    cells: list[Span] = []
    at = start
    for bar in re.finditer(r"\|", text[start:end]):
        cells.append((at, start + bar.start()))
        at = start + bar.end()
    cells.append((at, end))
    if cells and cells[0][0] == cells[0][1] and text[start] == "|":
        cells = cells[1:]
    if len(cells) > 1 and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return cells


def _read(text: str, body: list[list[Span]], columns: _Columns, reader: ActorReader) -> list[Row]:
    aligned = [_aligned(text, cells, columns, reader) for cells in body]
    task = _task_column(text, aligned, columns)
    rows: list[Row] = []
    chapter = ""
    for cells in aligned:
        filled = [cell for cell in cells if cell[0] < cell[1]]
        if len(filled) == 1 or len(cells) == 1:
            chapter = text[filled[0][0] : filled[0][1]] if filled else chapter
            continue
        if _is_head(text, cells) or len(cells) <= task:
            continue
        row = _row(text, cells, columns, task, chapter, reader)
        if row is not None:
            rows.append(row)
    return rows


def _head(text: str, table: list[list[Span]]) -> tuple[int, _Columns] | None:
    for at, cells in enumerate(table[:HEAD_ROWS]):
        if not _is_head(text, cells):
            continue
        heads = [re.sub(r"\s", "", text[start:end]) for start, end in cells]
        labels = {i: label for i, head in enumerate(heads) if (label := column_label(head)) is not None}
        number = next((i for i, head in enumerate(heads) if _NUMBER.search(head)), None)
        tasks = [
            i
            for i, head in enumerate(heads)
            if i not in labels and i != number and _TASK.search(head) and not _NO_TASK.search(head)
        ]
        asides = [i for i, head in enumerate(heads) if i not in labels and _ASIDE.search(head)]
        return at + 1, _Columns(labels, tasks, number, asides, len(cells))
    return None


def _is_head(text: str, cells: list[Span]) -> bool:
    """A row whose short cells name at least one role column, and none of them holds a sentence."""
    heads = [text[start:end] for start, end in cells]
    roles = [label for head in heads if len(head) <= 16 and (label := column_label(head)) is not None]
    return any(label.role not in ("time", "note") for label in roles) and all("。" not in head for head in heads)


def _task_column(text: str, body: list[list[Span]], columns: _Columns) -> int:
    """The leftmost task column that says something else in every row; with merged cells the next one does."""
    taken = set(columns.labels) | {columns.number}
    candidates = columns.tasks or [i for i in range(columns.width) if i not in taken]
    if not candidates:
        return 0
    for column in candidates:
        values = [text[slice(*cells[column])] for cells in body if len(cells) > column]
        filled = [value for value in values if value]
        if filled and len(set(filled)) == len(values):
            return column
    return max(
        candidates, key=lambda column: len({text[slice(*cells[column])] for cells in body if len(cells) > column})
    )


def _aligned(text: str, cells: list[Span], columns: _Columns, reader: ActorReader) -> list[Span]:
    """A row whose first cells are merged with those above and were left out: moved to the right until bodies fit.

    `3.及时更新。 | 各科室 |` below 任务 | 要求 | 责任部门: the columns of bodies decide, only where none fits as it is.
    """
    held = list(cells)
    while held and held[-1][0] == held[-1][1]:
        held.pop()
    roles = [
        i for i, label in columns.labels.items() if label.role not in ("time", "note") and label.detail != "leader"
    ]
    for moved in range(columns.width - len(held) + 1):
        shifted = [(cells[0][0], cells[0][0])] * moved + held
        bodies = [shifted[i] for i in roles if i < len(shifted)]
        words = [
            text[slice(*cell)] for i, cell in enumerate(shifted) if i not in columns.labels and i != columns.number
        ]
        if any(_assigns(text, cell, reader) for cell in bodies) and any(
            one and not reader.is_list(one) for one in words
        ):
            return shifted if moved else cells
    return cells


def _assigns(text: str, cell: Span, reader: ActorReader) -> bool:
    """Whether a cell holds bodies, alone or with their verbs (办公室牵头，各科室配合)."""
    if reader.is_list(text[slice(*cell)]):
        return True
    clause = read_clause(text, *cell, inner=cell, form="table", reader=reader)
    return bool(clause.verbs) and not clause.rest and all(ends_as_body(one.name) for one in clause.actors)


def _row(text: str, cells: list[Span], columns: _Columns, task: int, chapter: str, reader: ActorReader) -> Row | None:
    start, end = cells[task]
    if start == end:
        return None
    number = ""
    if columns.number is not None and columns.number < len(cells):
        number = text[slice(*cells[columns.number])].rstrip(".、．")
    elif (printed := head_number(text, start, end)) is not None and printed.end < end:
        number, start = printed.text, printed.end
    spans = [(cells[i], label) for i, label in columns.labels.items() if i < len(cells) and cells[i][0] < cells[i][1]]
    clause: Clause | None = None
    for (first, last), label in spans:
        if label.role == "time":
            part = Clause(start=first, end=last, inner=(first, last), form="table", times=[(first, last)], labels=1)
        else:
            part = read_clause(text, first, last, inner=(first, last), form="table", reader=reader, label=label)
            part.labels += 1
        if clause is None:
            clause = part
        else:
            clause.join(part)
    own = [one for i in columns.tasks if i < len(cells) and i >= task for one in find_clauses(text, *cells[i], reader)]
    clauses = own + ([clause] if clause is not None else [])
    stop = max([end, *(one.end for one in clauses), *(cells[i][1] for i in columns.tasks if i < len(cells))])
    asides = tuple(cells[i] for i in columns.asides if i < len(cells))
    return Row(start, stop, number, clauses, chapter, asides)


def _cells_with_clauses(text: str, table: list[list[Span]], reader: ActorReader) -> list[Row]:
    """A table without role columns: the cells that carry a clause of their own are tasks."""
    rows = []
    for cells in table:
        for start, end in cells:
            clauses = find_clauses(text, start, end, reader)
            if any(clause.actors for clause in clauses) and clauses[0].start > start:
                rows.append(Row(start, max(clause.end for clause in clauses), "", clauses, ""))
    return rows
