"""/v1/documents/{child}/compare/{parent}: what was taken from the other document, what is own, what was dropped."""

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api import names
from api.comparison import comparison
from api.models.compare import ComparisonAnswer
from api.parameters import Ask, Explain
from api.replies import explained
from api.route import AnswerRoute

if TYPE_CHECKING:
    from graph.align.records import Alignment

router = APIRouter(prefix="/v1/documents", tags=["documents"], route_class=AnswerRoute)
_MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/x-ndjson",
}
_MOST_TEXT = 200  # characters of an id or a title
ChildPath = Annotated[
    str,
    Path(
        description="下级的或较新的文件：编号或唯一的标题 / the lower or newer document: id or unique title",
        max_length=_MOST_TEXT,
    ),
]
ParentPath = Annotated[
    str,
    Path(
        description="上级的或较旧的文件：编号或唯一的标题 / the upper or older document: id or unique title",
        max_length=_MOST_TEXT,
    ),
]
FormatQuery = Annotated[
    Literal["json", "html", "xlsx", "jsonl"],
    Query(description="html、xlsx 是左右两栏的对照稿，jsonl 每行一对 / two columns to read or print, or lines of data"),
]


@router.get(
    "/{child}/compare/{parent}",
    operation_id="compareDocuments",
    summary="两份文件逐项对照",
    response_model=ComparisonAnswer,
    response_model_exclude_unset=True,
    responses={
        200: {
            "content": {
                kind.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}}
                for kind in _MEDIA_TYPES.values()
            }
        }
    },
)
def compare_documents(
    ask: Ask, child: ChildPath, parent: ParentPath, explain: Explain, format: FormatQuery = "json"
) -> ComparisonAnswer | Response:
    """前一文件的每个条目出自后一文件的哪里：照搬、收窄、增补、相关或自有；后一文件有哪些无人承接；职责、期限、目标去向如何。

    Where each unit of the first document comes from, what was dropped, and how roles, deadlines and targets travelled.
    """
    lower, upper = names.in_path(ask, "document", child), names.in_path(ask, "document", parent)
    alignment = comparison(ask, lower, upper)
    if format != "json":
        return Response(
            _file(alignment, format),
            media_type=_MEDIA_TYPES[format],
            headers={"Content-Disposition": f'attachment; filename="{lower}-{upper}.{format}"'},
        )
    from graph.align.show.comparison_data import comparison_data

    return ComparisonAnswer.model_validate(
        comparison_data(alignment) | {"revision": ask.revision} | explained(ask, explain)
    )


def _file(alignment: "Alignment", format: str) -> bytes:
    if format == "xlsx":
        from graph.align.show.workbook import workbook_bytes

        return workbook_bytes(alignment)
    if format == "html":
        from graph.align.show.report import html_report

        return html_report(alignment).encode()
    from graph.align.show.lines import alignment_lines

    return "".join(f"{line}\n" for line in alignment_lines(alignment)).encode()
