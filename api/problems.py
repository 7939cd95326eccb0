"""Every error as application/problem+json (RFC 9457): what went wrong, where, and what to do."""

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from graph.errors import FengongError, StoreDamaged, StoreUnavailable

MEDIA_TYPE = "application/problem+json"
TITLES = {
    "invalid-parameter": "参数有误",
    "moved": "已并入另一机构",
    "not-found": "没有这一项",
    "store-unavailable": "图暂时不可用",
    "store-damaged": "图已损坏或版本更新",
    "store-outdated": "图由旧版程序写成",
    "store-changed": "图刚刚被更新",
    "query-timeout": "查询超时",
    "query-failed": "查询失败",
    "library-damaged": "问题文件有误",
    "missing-extra": "缺少可选组件",
    "result-too-large": "结果过大",
    "busy": "服务繁忙",
    "internal": "服务内部出错",
    "unauthorized": "需要密钥",
    "rate-limited": "请求过于频繁",
    "uri-too-long": "网址过长",
    "method-not-allowed": "不支持此方法",
    "http-error": "请求有误",
}
_RETRY_SECONDS = {503: "1", 429: "1"}
log = logging.getLogger("fengong.api")


def problem(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    remedy: str = "",
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """A response that tells a problem; `more` are further members, left out where None."""
    body = {
        "type": f"urn:fengong:problem:{code}",
        "title": TITLES[code],
        "status": status,
        "detail": detail,
        "instance": request.url.path,
        "remedy": remedy,
        "request_id": request.scope.get("state", {}).get("request_id", ""),
    } | {key: value for key, value in more.items() if value is not None}
    retry = {"Retry-After": _RETRY_SECONDS[status]} if status in _RETRY_SECONDS else {}
    return Response(
        json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"),
        status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **retry, **(headers or {})},
    )


def install(app: FastAPI) -> None:
    """Answer every exception of the app with a problem."""
    app.add_exception_handler(FengongError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)


def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, FengongError)
    if error.status >= 500:
        log.error("%s: %s", error.code, error)
    near = [{"id": entry.id, "name": entry.name} for entry in getattr(error, "near", ())]
    code, detail, remedy = error.code, error.what, error.remedy
    # Files, addresses and statements are the operator's business; a client hears of its own parameters only.
    if isinstance(error, StoreUnavailable | StoreDamaged):
        detail, remedy = "图现在读不出来，详情已记入服务的日志", "稍后重试；服务的维护者可运行 fengong doctor"
    elif error.status == 500:
        code, detail, remedy = "internal", "服务内部出错，已记入日志", "请带上 request_id 联系维护者"
    return problem(
        request,
        error.status,
        code,
        detail,
        remedy=remedy,
        parameter=(error.where or None) if error.status == 422 else None,
        near=near or None,
    )


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.NOT_FOUND:
        return problem(request, 404, "not-found", "没有这个地址", remedy="全部地址见 /docs", headers=headers)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = "GET, HEAD"
        return problem(
            request,
            405,
            "method-not-allowed",
            f"不支持 {request.method}",
            remedy="只用 GET 或 HEAD",
            headers=headers,
        )
    phrase = HTTPStatus(error.status_code).phrase
    return problem(request, error.status_code, "http-error", phrase, remedy="见 /docs", headers=headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [
        {"parameter": str(fault["loc"][-1]), "location": str(fault["loc"][0]), "message": _message(fault)}
        for fault in error.errors()
    ]
    first = faults[0]
    detail = f"参数 {first['parameter']}：{first['message']}"
    return problem(
        request,
        422,
        "invalid-parameter",
        detail,
        remedy="改正参数；各参数的含义见 /docs",
        parameter=first["parameter"],
        errors=faults,
    )


def _message(fault: Mapping[str, Any]) -> str:
    """What is wrong with a parameter, in Chinese where the kind of fault is a common one."""
    context = fault.get("ctx", {})
    match fault["type"]:
        case "missing":
            return "缺少此参数"
        case "int_parsing" | "int_from_float" | "int_type":
            return "不是整数"
        case "bool_parsing" | "bool_type":
            return "不是 true 或 false"
        case "greater_than_equal":
            return f"应不小于 {context['ge']}"
        case "less_than_equal":
            return f"应不大于 {context['le']}"
        case "literal_error" | "enum":
            return f"可取的值：{context['expected']}"
        case "string_too_long":
            return f"超过 {context['max_length']} 个字符"
        case "date_from_datetime_parsing" | "date_from_datetime_inexact" | "date_parsing" | "date_type":
            return "不是日期；请写作 2021-09-30"
        case "value_error":
            return str(context.get("error", fault["msg"]))
        case _:
            return str(fault["msg"])
