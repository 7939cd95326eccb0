"""/v1/review: names that no registry entry, alias or pattern explains, as a curator's queue. Read only."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter

from api.answers import Answers
from api.models.review import ReviewPage
from api.parameters import Ask, Explain, ListParams
from api.replies import Rows, page, place
from api.route import AnswerRoute
from graph.near_names import near_names

router = APIRouter(prefix="/v1/review", tags=["agencies"], route_class=AnswerRoute)
_EVIDENCE_SHOWN = 5
_CENTRAL = "000000"
Known = Mapping[str, Mapping[str, list[str]]]


@router.get("", operation_id="listReview", summary="待裁定的机构名称", response_model_exclude_unset=True)
def list_review(ask: Ask, listing: ListParams, explain: Explain) -> ReviewPage:
    """名录解释不了的名称，附原文与近似的已登记名（只供参考，从不自动合并）；裁定用 `fengong review`。

    Names waiting for a curator, with evidence and near registered names (suggestions only); decided with `fengong
    review`.
    """

    def items(rows: Rows) -> list[dict[str, Any]]:
        known = _known(ask) if rows else {}
        return [_item(row, known) for row in rows]

    return page(ReviewPage, ask, "unregistered_agencies", {}, listing, explain=explain, items=items)


def _item(row: Mapping[str, Any], known: Known) -> dict[str, Any]:
    code = row["agency_id"].partition(":")[0]
    named = {**known.get(_CENTRAL, {}), **known.get(code, {})}
    printed = row["evidence"][0]["printed_name"]
    evidence = row["evidence"][:_EVIDENCE_SHOWN]
    return {
        **{name: row[name] for name in ("agency_id", "name", "facts", "tasks", "mentions", "documents")},
        "printed_name": printed,
        "place_code": code,
        "evidence": [place(one, "quote", "task_id", "document", "clause") for one in evidence],
        "suggestions": [
            {"name": near.name, "likeness": near.likeness, "agency_ids": named[near.name]}
            for near in near_names(printed, named)
        ],
    }


def _known(ask: Answers) -> Known:
    """The registered names of each place and the ids behind them, made once a revision."""
    rows = ask.rows("agencies", {"named": False, "registered": True}, shown=False)

    def made() -> Known:
        places: dict[str, dict[str, list[str]]] = {}
        for row in rows:
            named = places.setdefault(row["id"].partition(":")[0], {})
            for name in dict.fromkeys((row["name"], row["short_name"], row["full_name"], *(row["aliases"] or ()))):
                if name:
                    named.setdefault(name, []).append(row["id"])
        return places

    return ask.kept(("review", "known"), made, weight=lambda places: sum(map(len, places.values())))
