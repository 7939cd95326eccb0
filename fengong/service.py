"""What `serve` and `mcp` share: the API's settings out of ours, and a free port."""

import errno
import socket
from typing import TYPE_CHECKING

from graph.errors import StoreUnavailable

if TYPE_CHECKING:
    from api.settings import ApiSettings
    from fengong.settings import Settings

TRIES = 20  # ports tried after the one asked for


def api_settings(settings: "Settings") -> "ApiSettings":
    """The API reads no environment: everything it needs is handed over here."""
    from api.settings import ApiSettings, Limits, usual_rate

    rate = settings.rate_per_minute
    return ApiSettings(
        store=settings.store,
        neo4j_user=settings.neo4j_user,
        neo4j_password=settings.neo4j_password.get_secret_value() if settings.neo4j_password else None,
        neo4j_database=settings.neo4j_database,
        neo4j_browser=settings.neo4j_browser,
        public_url=settings.public_url,
        api_keys=settings.api_keys,
        cors_origins=settings.cors_origins,
        trusted_proxies=settings.trusted_proxies,
        limits=Limits(rate_per_minute=usual_rate(settings.host) if rate is None else rate),
    )


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the first free one after it. Raises StoreUnavailable when none of them is."""
    last = min(wanted + TRIES, 65535)
    for port in range(wanted, last + 1):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                    raise StoreUnavailable(
                        f"不能监听地址 {host}：{error.strerror}",
                        where="--host",
                        remedy="换一个本机有的地址，如 127.0.0.1",
                    ) from error
                continue
            return port
    raise StoreUnavailable(f"{wanted}–{last} 的端口都被占用", where="--port", remedy="用 --port 另指定一个")
