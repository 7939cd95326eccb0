"""What every answering route does around its handler.

Unknown parameters are refused; answers are kept by the state of the graph and told apart by ETag; a list turns into CSV
where that is asked for; a snapshot that a writer broke is read again.
"""

import hashlib
import json
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from fastapi.routing import APIRoute
from rapidfuzz import fuzz, process
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api import csv_text
from api.answers import Answers, Desk
from api.graph_access import ATTEMPTS
from graph.errors import InvalidParameter, StoreChanged

_VARY = "Accept"
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that was given already, or, where it is `passing`, one that will soon say more and is not kept."""

    body: bytes
    media_type: str
    headers: Mapping[str, str]
    passing: bool = False


class AnswerRoute(APIRoute):
    """A GET route whose handler asks the graph through `request.state.answers`."""

    open_query = False  # whether parameters that are not declared are the handler's business

    def get_route_handler(self) -> Handler:
        """Wrap FastAPI's handler."""
        inner = super().get_route_handler()
        known = frozenset(parameter.alias for parameter in self._query_parameters())
        columns = self._columns()

        async def handle(request: Request) -> Response:
            desk: Desk = request.app.state.desk
            if not self.open_query:
                refuse_unknown(request, known)
            as_csv = columns is not None and _wants_csv(request)
            state = await run_in_threadpool(desk.access.state)
            key = (request.url.path, request.url.query, as_csv)
            address = request.app.state.settings.public_url  # stands in some answers
            tag = _tag(state, address, key)
            if tag in [part.strip() for part in request.headers.get("if-none-match", "").split(",")]:
                return Response(status_code=304, headers={"ETag": tag, "Vary": _VARY, "Cache-Control": "no-cache"})
            kept: Kept | None = desk.bodies.get(state, key)
            request.state.cached = kept is not None
            if kept is None:
                kept, state = await _fresh(request, desk, inner, columns if as_csv else None)
                if kept.passing:
                    headers = {"Vary": _VARY, "Cache-Control": "no-store", **kept.headers}
                    return Response(kept.body, media_type=kept.media_type, headers=headers)
                tag = _tag(state, address, key)
                desk.bodies.put(state, key, kept, len(kept.body) + 500)
            headers = {"ETag": tag, "Vary": _VARY, "Cache-Control": "no-cache", **kept.headers}
            return Response(kept.body, media_type=kept.media_type, headers=headers)

        return handle

    def _query_parameters(self) -> list[Any]:
        found, waiting = [], [self.dependant]
        while waiting:
            dependant = waiting.pop()
            found.extend(dependant.query_params)
            waiting.extend(dependant.dependencies)
        return found

    def _columns(self) -> list[str] | None:
        """The columns of a list's CSV; None for an answer that is no list, [] where the rows decide."""
        fields = getattr(self.response_model, "model_fields", {})
        if "items" not in fields:
            return None
        item = fields["items"].annotation.__args__[0]
        return list(getattr(item, "model_fields", {}))


class OpenAnswerRoute(AnswerRoute):
    """A route whose query parameters depend on its path."""

    open_query = True


async def _fresh(request: Request, desk: Desk, inner: Handler, columns: list[str] | None) -> tuple[Kept, str]:
    """Ask the handler, again where a writer broke the view; an answer never mixes two states."""
    for attempt in range(1, ATTEMPTS + 1):
        answers = Answers(desk)
        request.state.answers = answers
        try:
            try:
                response = await inner(request)
                state = await run_in_threadpool(getattr, answers, "state")
            finally:
                await run_in_threadpool(answers.close)
        except StoreChanged:
            if attempt == ATTEMPTS:
                raise
            continue
        return replace(_kept(request, response, columns), passing=answers.passing), state
    raise AssertionError("unreachable")


def _kept(request: Request, response: Response, columns: list[str] | None) -> Kept:
    body = bytes(response.body)
    if "content-disposition" in response.headers:
        named = {"Content-Disposition": response.headers["content-disposition"]}
        return Kept(body, response.headers["content-type"], named)
    if columns is None and b'"next":' not in body[-4000:]:
        return Kept(body, "application/json", {})
    answer = json.loads(body)
    link: dict[str, str] = {}
    if isinstance(answer, dict) and answer.get("next"):
        query = urlencode({**request.query_params, "cursor": answer["next"]})
        link = {"Link": f'<{quote(request.url.path)}?{query}>; rel="next"'}
    if columns is None:
        return Kept(body, "application/json", link)
    items = answer["items"]
    names = columns or list(items[0] if items else ())
    return Kept(csv_text.csv_text(items, names), csv_text.MEDIA_TYPE, link)


def _wants_csv(request: Request) -> bool:
    if "format" in request.query_params:
        return request.query_params["format"] == "csv"
    for part in request.headers.get("accept", "").lower().split(","):
        media = part.split(";")[0].strip()
        if media in ("application/json", "*/*", "text/csv"):
            return media == "text/csv"
    return False


def _tag(state: str, address: str | None, key: tuple[str, str, bool]) -> str:
    return f'W/"{hashlib.sha256(repr((state, address, key)).encode()).hexdigest()[:24]}"'


def refuse_unknown(request: Request, known: frozenset[str]) -> None:
    """Raise InvalidParameter, with the nearest name, for a query parameter that is not known."""
    for name in request.query_params:
        if name not in known:
            near = process.extractOne(name[:40], sorted(known), scorer=fuzz.ratio, score_cutoff=60)
            remedy = f"是否想用 {near[0]}？" if near else f"可用的参数：{'、'.join(sorted(known)) or '无'}"
            raise InvalidParameter(f"没有参数 {name[:80]}", where=name[:80], remedy=remedy)
