"""The MCP server over the library, for stdio and for streamable HTTP."""

import json
from collections.abc import Mapping
from typing import Any

from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel.server import Server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
)
from starlette.concurrency import run_in_threadpool

from api import names
from api.answers import Answers, Desk
from api.graph_access import GraphAccess
from api.mcp.computed import COMPUTED
from api.mcp.tools import DEFAULT_ROWS, MAX_ROWS, tool
from api.moved import Moved
from api.settings import ApiSettings
from graph.errors import FengongError, InvalidParameter, StoreChanged
from graph.questions.library import Library

_INSTRUCTIONS = (
    "重点任务分工方案的知识图谱，只读。机构、文件、主题可用编号或唯一的名称。"
    " / A read-only knowledge graph of Chinese task-division plans. Bodies, documents and themes may be given by "
    "id or unique name; start with `overview`, `workload` or `tasks`."
)
_ATTEMPTS = 4
Context = ServerRequestContext[Any]


class Toolbox:
    """Answers tool calls from one graph; a call reads one snapshot."""

    def __init__(self, settings: ApiSettings) -> None:
        self._desk = Desk(GraphAccess.to(settings), Library.load(), settings.limits)

    async def list_tools(self, context: Context, params: PaginatedRequestParams | None) -> ListToolsResult:  # noqa: ARG002
        """All questions, then what is computed; they fit on one page."""
        computed = [made.tool() for made in COMPUTED.values()]
        return ListToolsResult(tools=[*(tool(question) for question in self._desk.library.values()), *computed])

    async def call_tool(self, context: Context, params: CallToolRequestParams) -> CallToolResult:  # noqa: ARG002
        """Rows as JSON, or an error that says what was wrong, where, and what to do."""
        try:
            answer = await run_in_threadpool(self._answer, params.name, params.arguments or {})
        except FengongError as error:
            return CallToolResult(content=[TextContent(type="text", text=str(error))], is_error=True)
        text = json.dumps(answer, ensure_ascii=False, default=str)
        return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=json.loads(text))

    def close(self) -> None:
        """Let go of the graph."""
        self._desk.access.close()

    def _answer(self, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        for attempt in range(1, _ATTEMPTS + 1):
            answers = Answers(self._desk)
            try:
                try:
                    return _rows(answers, name, arguments)
                finally:
                    answers.close()
            except StoreChanged:
                if attempt == _ATTEMPTS:
                    raise
        raise AssertionError("unreachable")


def _rows(answers: Answers, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in arguments.items() if key not in ("limit", "offset")}
    limit = _whole(arguments, "limit", DEFAULT_ROWS, least=1, most=MAX_ROWS)
    offset = _whole(arguments, "offset", 0, least=0, most=10**9)
    if name in COMPUTED:
        made = COMPUTED[name].answer(answers, given)
        paged = made[COMPUTED[name].paged]
        page = {COMPUTED[name].paged: paged[offset : offset + limit], "total": len(paged)}
        return made | page | {"revision": answers.revision}
    question = answers.library.find(name)
    notes: list[str] = []
    for parameter in question.parameters:
        value = given.get(parameter.name)
        if parameter.type in ("agency", "document", "theme") and isinstance(value, str):
            try:
                given[parameter.name] = names.in_filter(answers, parameter.type, value, name=parameter.name)
            except Moved as moved:
                given[parameter.name] = moved.new
                notes.append(f"{moved.what}，以下按后者回答")
    rows = answers.rows(name, given)
    return {
        **({"notes": notes} if notes else {}),
        "rows": [dict(row) for row in rows[offset : offset + limit]],
        "total": len(rows),
        "revision": answers.revision,
    }


def _whole(arguments: Mapping[str, Any], name: str, default: int, *, least: int, most: int) -> int:
    value = arguments.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise InvalidParameter(f"{name} 不是 {least} 到 {most} 的整数", where=name, remedy=f"例如 {default}")
    return value


def create_server(toolbox: Toolbox) -> Server[Any]:
    """The server; run it over stdio, or take its `streamable_http_app()`."""
    return Server(
        "fengong", instructions=_INSTRUCTIONS, on_list_tools=toolbox.list_tools, on_call_tool=toolbox.call_tool
    )
