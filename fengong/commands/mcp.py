"""`fengong mcp`: the questions of the library as tools for programs that speak MCP."""

import asyncio
from typing import TYPE_CHECKING, Any

import click

from fengong.options import load_settings, store_options
from fengong.service import api_settings, free_port

if TYPE_CHECKING:
    from fengong.settings import Settings


@click.command("mcp")
@store_options
@click.option("--http", is_flag=True, help="用 streamable HTTP，而不是标准输入输出")
@click.option("--host", help="监听地址（FENGONG_HOST），与 --http 同用；只能是本机")
@click.option("--port", type=click.IntRange(1, 65535), help="监听端口（FENGONG_PORT），与 --http 同用")
def command(http: bool, **options: str | int | None) -> None:
    """MCP 服务：查询库的每个问题是一个只读的工具，默认走标准输入输出。"""
    from api.mcp.server import Toolbox, create_server

    settings = load_settings(**options)
    toolbox = Toolbox(api_settings(settings))
    try:
        server = create_server(toolbox)
        if http:
            _http(server, settings)
        else:
            asyncio.run(_stdio(server))
    finally:
        toolbox.close()


async def _stdio(server: Any) -> None:
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def _http(server: Any, settings: "Settings") -> None:
    import uvicorn

    from api.settings import check_exposure

    check_exposure(settings.host, keys=(), insecure=False)  # this door asks for no key, so it stays on this machine
    port = free_port(settings.host, settings.port)
    click.echo(f"MCP 服务在 http://{settings.host}:{port}/mcp", err=True)
    app = server.streamable_http_app(host=settings.host, stateless_http=True, json_response=True)
    uvicorn.run(app, host=settings.host, port=port, log_level="warning", access_log=False)
