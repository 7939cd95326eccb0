"""`fengong serve`: the web pages and the API on one address."""

import socket

import click

from fengong.options import load_settings, store_options
from graph.errors import StoreUnavailable

TRIES = 20  # ports tried after the one asked for


@click.command("serve")
@store_options
@click.option("--host", help="监听地址（FENGONG_HOST）；默认只在本机")
@click.option("--port", type=click.IntRange(1, 65535), help="监听端口（FENGONG_PORT）；被占用时用其后第一个空闲端口")
@click.option("--insecure", is_flag=True, default=None, help="允许没有密钥时监听公网地址（FENGONG_INSECURE）")
def command(**options: str | int | bool | None) -> None:
    """启动网页与接口；图由 fengong ingest 写入，写入后服务自动换上新图。"""
    import uvicorn

    from api.app import create_app
    from api.settings import ApiSettings, check_exposure

    settings = load_settings(**options)
    check_exposure(settings.host, keys=settings.api_keys, insecure=settings.insecure)
    port = free_port(settings.host, settings.port)
    if port != settings.port:
        click.echo(f"端口 {settings.port} 已被占用，改用 {port}。", err=True)
    app = create_app(
        ApiSettings(
            store=settings.store,
            neo4j_user=settings.neo4j_user,
            neo4j_password=settings.neo4j_password.get_secret_value() if settings.neo4j_password else None,
            neo4j_database=settings.neo4j_database,
            api_keys=settings.api_keys,
            cors_origins=settings.cors_origins,
        )
    )
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(
        f"分工已启动，图在 {settings.store}\n"
        f"  网页      http://{shown}:{port}/\n"
        f"  接口文档  http://{shown}:{port}/docs\n"
        f"  问题清单  http://{shown}:{port}/v1/queries\n"
        f"按 Ctrl+C 停止。",
        err=True,
    )
    uvicorn.run(app, host=settings.host, port=port, log_level="warning", access_log=False, server_header=False)


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the first free one after it. Raises StoreUnavailable when none of them is."""
    for port in range(wanted, min(wanted + TRIES, 65535) + 1):
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except PermissionError:
                continue
            except OSError as error:
                if isinstance(error, socket.gaierror) or error.errno == 99:
                    raise StoreUnavailable(
                        f"不能监听地址 {host}：{error.strerror}",
                        where="--host",
                        remedy="换一个本机有的地址，如 127.0.0.1",
                    ) from error
                continue
            return port
    raise StoreUnavailable(f"{wanted}–{wanted + TRIES} 的端口都被占用", where="--port", remedy="用 --port 另指定一个")
