"""The outermost layer: a request id, one log line and the metrics of every request, and no error without an answer."""

import logging
import re
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.metrics import Metrics
from api.middleware.security import security_headers
from api.problems import problem

log = logging.getLogger("fengong.api")
_GIVEN_ID = re.compile(r"[0-9A-Za-z._-]{8,64}")


class Context:
    """Wraps the whole app."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        given = request.headers.get("x-request-id", "")
        request_id = given if _GIVEN_ID.fullmatch(given) else secrets.token_hex(8)
        request.state.request_id = request_id
        status = 0
        began = time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                for name, value in security_headers(scope["path"]):
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            log.exception("unexpected error", extra={"request_id": request_id, "path": scope["path"]})
            if status:
                raise
            answer = problem(
                request, 500, "internal", "服务内部出错，已记入日志", remedy="请带上 request_id 联系维护者"
            )
            await answer(scope, receive, watched)
        finally:
            self._note(scope, request_id, status, time.perf_counter() - began)

    def _note(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", None) or "(none)"
        cached = bool(scope.get("state", {}).get("cached", False))
        self._metrics.observe(scope["method"], route, status, seconds, cached=cached)
        if log.isEnabledFor(logging.INFO):
            client = scope.get("client")
            log.info(
                "request",
                extra={
                    "request_id": request_id,
                    "method": scope["method"],
                    "path": scope["path"],
                    "query": scope["query_string"].decode("ascii", "replace")[:500],
                    "route": route,
                    "status": status,
                    "ms": round(seconds * 1000, 2),
                    "cached": cached,
                    "client": client[0] if client else "",
                },
            )
