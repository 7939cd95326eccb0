"""Which other sites' pages may read answers: all of them what is under _OPEN, the rest as configured."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

# Neo4j Browser fetches its material from another origin, readers of linked data the context.
_OPEN = ("/browser/", "/v1/context.jsonld")
_METHODS = ("GET", "HEAD", "OPTIONS")
_EXPOSED = ("ETag", "Link", "X-Request-ID")


class Cors:
    """Chooses by path; preflights are answered here."""

    def __init__(self, app: ASGIApp, origins: tuple[str, ...]) -> None:
        self._browser = CORSMiddleware(
            app, allow_origins=["*"], allow_methods=_METHODS, allow_headers=["*"], allow_private_network=True
        )
        self._rest: ASGIApp = app
        if origins:
            self._rest = CORSMiddleware(
                app, allow_origins=origins, allow_methods=_METHODS, allow_headers=["*"], expose_headers=_EXPOSED
            )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        browser = scope["type"] == "http" and scope["path"].startswith(_OPEN)
        await (self._browser if browser else self._rest)(scope, receive, send)
