"""HEAD: the headers of the GET answer, without its body."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Head:
    """Asks the app with GET and keeps the body back."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def bare(message: Message) -> None:
            if message["type"] == "http.response.body":
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": b""}
            await send(message)

        # The scope is changed for the app below only: the log above still says HEAD, and needs the route.
        inner = {**scope, "method": "GET"}
        await self._app(inner, receive, bare)
        scope["route"] = inner.get("route")
