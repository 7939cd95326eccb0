"""/v1/export: the network, the ledger and the calendar as files for the tools that analysts use.

Each writer is imported when it is asked for, as the libraries behind them are slow to load.
"""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Annotated, Any, BinaryIO, Literal

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from api import names
from api.analysis import analysis
from api.parameters import AgencyFilter, Ask, DocumentFilter, EdgeRole, Groups, Succession, ThemeFilter
from api.route import AnswerRoute
from api.routers.metrics import Weights

router = APIRouter(prefix="/v1/export", tags=["export"], route_class=AnswerRoute)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_TEXT = {"schema": {"type": "string"}}
_OBJECT = {"schema": {"type": "object"}}
_NETWORKS = ("zip", "gexf+xml", "graphml+xml", "ld+json", "vnd.apache.parquet")


def _files(*media_types: str) -> dict[int | str, dict[str, Any]]:
    """What a route answers with, as the OpenAPI document says it."""
    content = {
        kind: _OBJECT if kind.endswith("json") else _TEXT if kind.startswith("text/") else _BYTES
        for kind in media_types
    }
    return {200: {"description": "文件 / a file", "content": content}}


FormatPath = Annotated[
    Literal["gexf", "graphml", "csv", "ucinet", "pajek", "jsonld", "parquet-nodes", "parquet-edges"],
    Path(description="格式 / format", examples=["gexf"]),
]
Relation = Annotated[
    Literal["co_assigned", "lead_responsible", "lead_support"],
    Query(description="关系：共同列名、牵头→负责、牵头→配合 / which ties"),
]
Colours = Annotated[
    Literal["community", "level", "kind"], Query(description="节点着色依据 / what the colours of nodes show")
]


def _file(write: Callable[[BinaryIO], object], media_type: str, name: str) -> Response:
    stream = BytesIO()
    write(stream)
    return Response(
        stream.getvalue(), media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@router.get(
    "/ledger", operation_id="exportLedger", summary="台账（xlsx）", responses=_files(_XLSX), response_class=Response
)
def export_ledger(ask: Ask, agency: AgencyFilter = None, document: DocumentFilter = None) -> Response:
    """一行一项举措的台账，附空白的进展列；`fengong export ledger` 还能保留您在旧台账中的填写。

    One row an action, with empty columns for progress. The command line also keeps what an older ledger held.
    """
    scope = {"agency": names.in_filter(ask, "agency", agency), "document": names.in_filter(ask, "document", document)}
    from graph.export import ledger
    from graph.export.source import ledger_rows

    rows = ask.rows("ledger", scope)
    return _file(lambda stream: ledger.write(ledger_rows(rows), stream), _XLSX, "fengong-ledger.xlsx")


@router.get(
    "/calendar",
    operation_id="exportCalendar",
    summary="期限日历（iCalendar）",
    responses=_files("text/calendar"),
    response_class=Response,
)
def export_calendar(ask: Ask, agency: AgencyFilter = None, document: DocumentFilter = None) -> Response:
    """任务自己的有日期的时限，每项一个全天事件；其余时限在日历说明中计数。

    Dated deadlines of the tasks themselves, an all-day event each; the others are counted in the description.
    """
    scope = {"agency": names.in_filter(ask, "agency", agency), "document": names.in_filter(ask, "document", document)}
    from graph.export.icalendar import write
    from graph.export.source import deadline_rows

    rows = ask.rows("deadlines", scope)
    return _file(lambda stream: write(deadline_rows(rows), stream), "text/calendar; charset=utf-8", "fengong.ics")


@router.get(
    "/{format}",
    operation_id="exportNetwork",
    summary="网络的各种格式",
    responses=_files(*(f"application/{kind}" for kind in _NETWORKS), "text/plain"),
    response_class=Response,
)
def export_network(
    request: Request,
    ask: Ask,
    format: FormatPath,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    role: EdgeRole = None,
    groups: Groups = "exclude",
    weighting: Weights = "raw",
    relation: Relation = "co_assigned",
    colour_by: Colours = "community",
    succession: Succession = "keep",
) -> Response:
    """共同列名网络，供 Gephi（gexf、graphml）、Excel 与 pandas（csv）、UCINET、Pajek、RDF 与 Arrow 打开。

    The network for Gephi, spreadsheets, UCINET, Pajek, RDF and Arrow, with the filters of `/v1/network`.
    """
    scope = {
        "document": names.in_filter(ask, "document", document),
        "theme": names.in_filter(ask, "theme", theme),
        "role": role,
        "groups": groups,
        "succession": succession,
    }
    from graph.export.drawing import draw_arcs, draw_ties
    from graph.export.formats import find_format

    made = analysis(ask, scope, weighting)
    if relation == "co_assigned":
        drawing = draw_ties(made.report, made.positions, colour_by=colour_by)
    else:
        drawing = draw_arcs(made.report, made.positions, kind=relation, colour_by=colour_by)
    drawing = replace(drawing, base=request.app.state.settings.public_url)
    chosen = find_format(format)
    return _file(lambda stream: chosen.write(drawing, stream), chosen.media_type, f"fengong-network{chosen.suffix}")
