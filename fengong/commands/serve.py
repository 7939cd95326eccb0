"""`fengong serve`: the web pages and the API on one address."""

import logging

import click

from fengong.options import load_settings, store_options
from fengong.service import api_settings, free_port


@click.command("serve")
@store_options
@click.option("--host", help="监听地址（FENGONG_HOST）；默认只在本机")
@click.option("--port", type=click.IntRange(1, 65535), help="监听端口（FENGONG_PORT）；被占用时用其后第一个空闲端口")
@click.option(
    "--rate-per-minute", type=click.IntRange(0), help="每个来访者每分钟至多几次请求（FENGONG_RATE_PER_MINUTE）"
)
@click.option("--trusted-proxies", metavar="ADDRESS,...", help="可信代理的地址（FENGONG_TRUSTED_PROXIES）")
@click.option("--public-url", metavar="URL", help="他人访问本服务的网址（FENGONG_PUBLIC_URL），用于 JSON-LD")
@click.option("--cors-origins", metavar="ORIGIN,...", help="允许的跨域来源（FENGONG_CORS_ORIGINS）")
@click.option("--api-keys", metavar="SHA256,...", help="API 密钥的 SHA-256 摘要（FENGONG_API_KEYS）")
@click.option(
    "--log-level", type=click.Choice(["debug", "info", "warning", "error"]), help="日志级别（FENGONG_LOG_LEVEL）"
)
@click.option("--insecure", is_flag=True, default=None, help="允许没有密钥时监听公网地址（FENGONG_INSECURE）")
def command(**options: str | int | bool | None) -> None:
    """启动网页与接口；图由 fengong ingest 写入，写入后服务自动换上新图。"""
    import uvicorn

    from api.app import create_app
    from api.logs import log_to_stderr
    from api.settings import check_exposure

    settings = load_settings(**options)
    check_exposure(settings.host, keys=settings.api_keys, insecure=settings.insecure)
    log_to_stderr(logging.getLevelNamesMapping()[settings.log_level.upper()])
    app = create_app(api_settings(settings))
    port = free_port(settings.host, settings.port)
    if port != settings.port:
        click.echo(f"端口 {settings.port} 已被占用，改用 {port}。", err=True)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(
        f"分工已启动，图在 {settings.store}\n"
        f"  网页      http://{shown}:{port}/\n"
        f"  接口文档  http://{shown}:{port}/docs\n"
        f"  问题清单  http://{shown}:{port}/v1/queries\n"
        f"按 Ctrl+C 停止。",
        err=True,
    )
    uvicorn.run(
        app,
        host=settings.host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
