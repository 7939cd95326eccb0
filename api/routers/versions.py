"""/v1/documents/{newer}/versions/{older}: what changed between two documents of one issuer, or two readings of one."""

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Path

from api import names
from api.comparison import comparison
from api.models.versions import VersionAnswer
from api.parameters import Ask, Explain
from api.replies import explained
from api.route import AnswerRoute

if TYPE_CHECKING:
    from graph.align.records import Alignment
    from graph.records import Task

router = APIRouter(prefix="/v1/documents", tags=["documents"], route_class=AnswerRoute)
_MOST_TEXT = 200  # characters of an id or a title
NewerPath = Annotated[
    str,
    Path(description="较新的文件：编号或唯一的标题 / the newer document: id or unique title", max_length=_MOST_TEXT),
]
OlderPath = Annotated[
    str,
    Path(description="较旧的文件：编号或唯一的标题 / the older document: id or unique title", max_length=_MOST_TEXT),
]


@router.get("/{newer}/versions/{older}", operation_id="compareVersions", summary="新旧两份文件的变化")
def compare_versions(ask: Ask, newer: NewerPath, older: OlderPath, explain: Explain) -> VersionAnswer:
    """任务的沿用、改动、新增、取消；机构的进入与退出；新的与不再的共同列名。机构群不计。

    Tasks kept, changed, new and gone; bodies that entered or left; pairs newly named together. Classes of bodies do
    not count.
    """
    alignment = comparison(ask, names.in_path(ask, "document", newer), names.in_path(ask, "document", older))
    return VersionAnswer.model_validate(_answer(alignment) | {"revision": ask.revision} | explained(ask, explain))


def _answer(alignment: "Alignment") -> dict[str, Any]:
    from graph.align.versions import version_change

    change = version_change(alignment)
    called = {
        held.actor_id: held.canonical_name
        for document in (alignment.parent, alignment.child)
        for task in document.tasks
        for held in task.assignments
    }
    pairs = [("kept", pair) for pair in change.kept] + [("changed", pair) for pair in change.changed]
    pairs.sort(key=lambda entry: (entry[1].child.start, entry[1].parent.start))
    together = [("new", pair) for pair in change.new_collaborations]
    together += [("ended", pair) for pair in change.ended_collaborations]
    counted = ("kept", "changed", "new", "gone", "entered", "left", "new_collaborations", "ended_collaborations")
    return {
        "newer": {"id": alignment.child.id, "title": alignment.child.header.title},
        "older": {"id": alignment.parent.id, "title": alignment.parent.header.title},
        "summary": {name: len(getattr(change, name)) for name in counted},
        "tasks": [
            *(
                {"change": word, "newer": _task(pair.child), "older": _task(pair.parent), "share": pair.share}
                for word, pair in pairs
            ),
            *({"change": "new", "newer": _task(task), "older": None, "share": None} for task in change.new),
            *({"change": "gone", "newer": None, "older": _task(task), "share": None} for task in change.gone),
        ],
        "agencies": [
            *({"change": "entered", "agency": {"id": id, "name": name}} for id, name in change.entered),
            *({"change": "left", "agency": {"id": id, "name": name}} for id, name in change.left),
        ],
        "collaborations": [
            {"change": word, "agencies": [{"id": id, "name": called[id]} for id in pair]} for word, pair in together
        ],
    }


def _task(task: "Task") -> dict[str, str]:
    return {"id": task.id, "number": task.number, "title": task.title}
