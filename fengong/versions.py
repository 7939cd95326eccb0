"""What changed from an older document to a newer one, as rows: tasks, bodies, and who is newly named together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.records import Document, Task

VERSION_COLUMNS = (
    ("change", "变化"),
    ("number", "新版序号"),
    ("title", "新版"),
    ("old_number", "旧版序号"),
    ("old_title", "旧版"),
    ("share", "照录比例"),
    ("agencies", "机构"),
)


def version_rows(newer: "Document", older: "Document") -> Iterator[dict[str, Any]]:
    """One row a task (沿用、改动、新增、取消), body (机构进入、机构退出) and pair of bodies (新增、不再共同列名)."""
    from graph.align.versions import compare_versions

    change = compare_versions(newer, older)
    names = {held.actor_id: held.canonical_name for task in (*newer.tasks, *older.tasks) for held in task.assignments}
    kept = {(pair.child.id, pair.parent.id) for pair in change.kept}
    pairs = sorted((*change.kept, *change.changed), key=lambda pair: (pair.child.start, pair.parent.start))
    for pair in pairs:
        word = "沿用" if (pair.child.id, pair.parent.id) in kept else "改动"
        yield {"change": word, **_new(pair.child), **_old(pair.parent), "share": pair.share}
    yield from ({"change": "新增", **_new(task)} for task in change.new)
    yield from ({"change": "取消", **_old(task)} for task in change.gone)
    for word, agencies in (("机构进入", change.entered), ("机构退出", change.left)):
        yield from ({"change": word, "agencies": [name]} for _, name in agencies)
    for word, together in (("新的共同列名", change.new_collaborations), ("不再共同列名", change.ended_collaborations)):
        yield from ({"change": word, "agencies": [names[one], names[other]]} for one, other in together)


def _new(task: "Task") -> dict[str, str]:
    return {"number": task.number, "title": task.title}


def _old(task: "Task") -> dict[str, str]:
    return {"old_number": task.number, "old_title": task.title}
