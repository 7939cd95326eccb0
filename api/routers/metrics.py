"""/v1/network/metrics and /v1/methods: measures with what their ranks rest on, and the cards that explain them."""

from dataclasses import asdict, fields
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic_core import to_json
from starlette.responses import Response

from api import names
from api.analysis import prompt_analysis
from api.models.analysis import MethodPage, MetricsAnswer
from api.paging import Order
from api.parameters import Ask, DocumentFilter, EdgeRole, Explain, Groups, ListParams, Succession, ThemeFilter
from api.replies import explained, page_of
from api.route import AnswerRoute
from graph.network.cards import cards

router = APIRouter(prefix="/v1", tags=["network"], route_class=AnswerRoute)
Weights = Annotated[
    Literal["raw", "newman"],
    Query(description="边权：raw 共同任务数，newman 每项任务除以 n−1 / weight of an edge"),
]


@router.get("/network/metrics", operation_id="getNetworkMetrics", summary="网络度量", response_model=MetricsAnswer)
def get_metrics(
    ask: Ask,
    explain: Explain,
    document: DocumentFilter = None,
    theme: ThemeFilter = None,
    role: EdgeRole = None,
    groups: Groups = "exclude",
    weighting: Weights = "raw",
    succession: Succession = "keep",
) -> Response:
    """计划中的共同列名网络的度量。每个名次都注明去掉任一任务后的变动；样本太小的度量不显示，并说明原因。

    大网络先给出快的部分，其余列在 `pending` 中、在后台计算，稍后再问即得；`busy` 表示排队已满，尚未开始。

    Measures of planned co-assignment. Each rank comes with its range when any one task is left out; a
    measure that too few tasks feed is withheld, with the reason. A large network is answered with what is
    quick; the rest is named in `pending` and computed in the background: ask again in a moment.
    """
    scope = {
        "document": names.in_filter(ask, "document", document),
        "theme": names.in_filter(ask, "theme", theme),
        "role": role,
        "groups": groups,
        "succession": succession,
    }
    made = prompt_analysis(ask, scope, weighting)
    report = made.report
    scores = {ranking.measure: {score.agency: score for score in ranking.scores} for ranking in report.rankings}
    items = [
        {
            "agency_id": body.id,
            "name": body.name,
            "tasks": body.tasks,
            "community": body.community,
            "measures": {measure: found[body.id].value for measure, found in scores.items() if body.id in found},
            "ranks": {measure: found[body.id].rank for measure, found in scores.items() if body.id in found},
        }
        for body in report.bodies
    ]
    unexpanded = ask.rows("unexpanded", {name: scope[name] for name in ("document", "theme", "groups")})
    named = ask.rows("network_filtered", {**scope, "groups": "exclude"}, shown=False) if groups != "exclude" else []
    pairs = {(row["source"], row["target"]) for row in named}
    from_groups = sum((tie.source, tie.target) not in pairs for tie in report.ties) if groups != "exclude" else 0
    answer = {field.name: getattr(report, field.name) for field in fields(report)} | {
        "items": items,
        "next": None,
        "total": len(items),
        "positions": made.positions,
        "busy": made.busy,
        "groups": groups,
        "unexpanded": len(unexpanded),
        "pairs_from_groups": from_groups,
        "revision": ask.revision,
    }
    # Validating tens of thousands of ties would take longer than computing them: the tests hold the shape.
    return Response(to_json(answer | explained(ask, explain)), media_type="application/json")


@router.get("/methods", operation_id="listMethods", summary="方法卡片", response_model_exclude_unset=True)
def list_methods(ask: Ask, listing: ListParams, explain: Explain) -> MethodPage:
    """每种度量对机构意味着什么、公式、出处与注意事项。

    What each measure means for bodies, its formula, source and caveats.
    """
    rows = [asdict(card) for card in cards().values()]
    return page_of(MethodPage, ask, rows, Order((("id", "string", False),)), listing, explain=explain)
