"""/v1/queries: the query library, and the answer to any of its questions."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.requests import Request

from api import names
from api.models.question import QuestionItem, QuestionPage, QuestionRows
from api.paging import Order
from api.parameters import Ask, Explain, ListParams
from api.replies import page, page_of
from api.route import AnswerRoute, OpenAnswerRoute
from graph.questions.library import Question

_RESERVED = ("limit", "cursor", "explain", "format")
_ORDER = Order((("id", "string", False),))
router = APIRouter(prefix="/v1/queries", tags=["queries"], route_class=AnswerRoute)
open_router = APIRouter(prefix="/v1/queries", tags=["queries"], route_class=OpenAnswerRoute)


@router.get("", operation_id="listQueries", summary="查询库", response_model_exclude_unset=True)
def list_queries(ask: Ask, listing: ListParams, explain: Explain) -> QuestionPage:
    """查询库中的全部问题：标题、参数、各列、示例与 Cypher。

    All questions of the library: title, parameters, columns, example and Cypher.
    """
    rows = [_described(question) for question in ask.library.values()]
    return page_of(QuestionPage, ask, rows, _ORDER, listing, explain=explain)


@open_router.get("/{query}", operation_id="runQuery", summary="一个问题的答案", response_model_exclude_unset=True)
def run_query(
    request: Request,
    ask: Ask,
    query: Annotated[
        str, Path(description="问题的编号，见 /v1/queries / id of the question", examples=["workload"], max_length=100)
    ],
    listing: ListParams,
    explain: Explain,
) -> QuestionRows:
    """一个问题的答案；问题自己的参数直接写在网址里，机构、文件、主题可用编号或唯一的名称。

    The answer to a question; its own parameters go into the query string. Bodies, documents and themes may be
    given by id or unique name.
    """
    question = ask.library.find(query)
    given: dict[str, Any] = {name: value for name, value in request.query_params.items() if name not in _RESERVED}
    for parameter in question.parameters:
        if parameter.type in ("agency", "document", "theme") and parameter.name in given:
            given[parameter.name] = names.in_filter(ask, parameter.type, given[parameter.name], name=parameter.name)
    return page(QuestionRows, ask, query, given, listing, explain=explain, items=lambda rows: [dict(r) for r in rows])


def _described(question: Question) -> dict[str, Any]:
    item = {name: getattr(question, name) for name in QuestionItem.model_fields}
    item["parameters"] = [
        {name: getattr(p, name) for name in ("name", "type", "required", "default", "values", "meaning")}
        for p in question.parameters
    ]
    item["columns"] = [{"name": c.name, "type": c.type, "meaning": c.meaning} for c in question.columns]
    return item
