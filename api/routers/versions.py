"""/v1/documents/{newer}/versions/{older}: what changed between two documents of one issuer, or two readings of one."""

from typing import Annotated

from fastapi import APIRouter, Path

from api import names
from api.comparison import comparison
from api.models.versions import VersionAnswer
from api.parameters import Ask, Explain
from api.replies import explained
from api.route import AnswerRoute

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
    """任务的沿用、改动、新增、取消；机构的进入与退出；新的与不再的共同列名。机构群不计。两份文件发文机关不同时
    same_issuer 为否：那是两地或上下级，宜用 compare。

    Tasks kept, changed, new and gone; bodies that entered or left; pairs newly named together. Classes of bodies do
    not count. Where same_issuer is false the two are no versions of one another: compare them instead.
    """
    alignment = comparison(ask, names.in_path(ask, "document", newer), names.in_path(ask, "document", older))
    from graph.align.show.version_data import version_data

    return VersionAnswer.model_validate(version_data(alignment) | {"revision": ask.revision} | explained(ask, explain))
