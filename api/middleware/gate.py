"""Who may come in: addresses of a sane length, with a key where keys are set, and not too often."""

import base64
import binascii
import hashlib
import hmac
import math
import threading
import time
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.problems import problem
from api.settings import ApiSettings

_OPEN = ("/healthz", "/readyz", "/browser/", "/static/", "/docs", "/redoc", "/openapi.json", "/v1/context.jsonld")
_CLIENTS = 10_000  # buckets kept; the longest silent client's is forgotten first
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="fengong", Basic realm="fengong", charset="UTF-8"'}


class Gate:
    """Refuses what must not reach the app. Keys come as `Authorization: Bearer`, `X-API-Key`, or a Basic password."""

    def __init__(self, app: ASGIApp, settings: ApiSettings) -> None:
        self._app = app
        self._keys = settings.api_keys
        self._limits = settings.limits
        self._rates = Rates(settings.limits.rate_per_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer why not."""
        if scope["type"] == "http":
            refusal = self._refusal(Request(scope))
            if refusal is not None:
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        path, scope = request.url.path, request.scope
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > self._limits.url_length:
            most = self._limits.url_length
            return problem(request, 414, "uri-too-long", f"网址超过 {most} 个字符", remedy="缩短参数")
        client = request.client.host if request.client else ""
        if self._keys and not path.startswith(_OPEN):
            digest = hashlib.sha256(_key(request)).hexdigest()
            # Every key is compared in full, so the time taken tells nothing of which one is near.
            if not sum(hmac.compare_digest(digest, known) for known in self._keys):
                remedy = "加上 Authorization: Bearer 密钥"
                return problem(request, 401, "unauthorized", "缺少密钥或密钥有误", remedy=remedy, headers=_CHALLENGE)
            client = digest
        if not self._rates.allow(client):
            wait = {"Retry-After": str(self._rates.wait)}
            return problem(request, 429, "rate-limited", "请求过于频繁", remedy="稍后重试", headers=wait)
        return None


class Rates:
    """A token bucket a client: `per_minute` on average, a quarter of that at once. 0 lets everything pass."""

    def __init__(self, per_minute: int) -> None:
        self._rate = per_minute / 60
        self._burst = max(1.0, per_minute / 4)
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    @property
    def wait(self) -> int:
        """Whole seconds after which a client that was refused may ask once more."""
        return math.ceil(1 / self._rate) if self._rate else 0

    def allow(self, client: str) -> bool:
        """Whether a client may ask once more now."""
        if not self._rate:
            return True
        now = time.monotonic()
        with self._lock:
            tokens, then = self._buckets.pop(client, (self._burst, now))
            tokens = min(self._burst, tokens + (now - then) * self._rate)
            allowed = tokens >= 1
            self._buckets[client] = (tokens - allowed, now)
            if len(self._buckets) > _CLIENTS:
                self._buckets.popitem(last=False)
        return allowed


def _key(request: Request) -> bytes:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip().encode()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(given, validate=True).partition(b":")[2]
        except binascii.Error:
            return b""
    return request.headers.get("x-api-key", "").encode()
