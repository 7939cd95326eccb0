"""/v1/context.jsonld: the vocabulary of the JSON-LD export, for readers on other hosts."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse

from api.route import refuse_unknown
from graph.export.jsonld import CONTEXT_PATH, context

MEDIA_TYPE = "application/ld+json"
router = APIRouter(tags=["export"])


class LinkedDataResponse(JSONResponse):
    """JSON-LD, which may be kept for a day."""

    media_type = MEDIA_TYPE


@router.get(
    CONTEXT_PATH,
    operation_id="getContext",
    summary="JSON-LD 的语境",
    response_class=LinkedDataResponse,
    responses={
        200: {"description": "JSON-LD 1.1 语境 / a context", "content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}
    },
)
def get_context(request: Request) -> LinkedDataResponse:
    """JSON-LD 导出所用词汇的定义，任何网站都可读取；未设置 FENGONG_PUBLIC_URL 时导出的文件自带一份，离线也能读。

    The terms of the JSON-LD export, readable from any origin; unless FENGONG_PUBLIC_URL is set, exported files hold a
    copy and need no network.
    """
    refuse_unknown(request, frozenset())
    content: dict[str, Any] = dict(context(request.app.state.settings.public_url))
    return LinkedDataResponse(content, headers={"Cache-Control": "public, max-age=86400"})
