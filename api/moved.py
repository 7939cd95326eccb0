"""Ids that a curator merged into others: they answer with a redirect to the id that stands for both."""

from urllib.parse import quote, unquote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from api.problems import problem
from graph.errors import FengongError


class Moved(FengongError):
    """An id means the body of another id now; `old` and `new` are the two."""

    status = 301
    code = "moved"

    def __init__(self, old: str, new: str, name: str) -> None:
        super().__init__(f"机构 {old} 已并入 {new}（{name}）", where=old, remedy=f"请改用 {new}")
        self.old = old
        self.new = new


def redirect(request: Request, error: Exception) -> Response:
    """301 to the same address with the new id in the place of the old one, in the path and in the query."""
    assert isinstance(error, Moved)
    raw = request.scope.get("raw_path") or quote(request.url.path).encode()
    segments = [unquote(segment) for segment in raw.decode("ascii").split("/")]
    path = "/".join(quote(error.new if segment == error.old else segment, safe=":") for segment in segments)
    query = [(key, error.new if value == error.old else value) for key, value in request.query_params.multi_items()]
    location = f"{path}?{urlencode(query, safe=':')}" if query else path
    return problem(request, 301, error.code, error.what, remedy=error.remedy, headers={"Location": location})
