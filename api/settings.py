"""What the API is built from: where the graph is, who may ask, and how much. The API reads no environment."""

import ipaddress
from dataclasses import dataclass, field

from graph.errors import InvalidParameter

PUBLIC_RATE = 600
"""Requests a minute from one client on an address that others can reach, unless set; a first page takes 30."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on what one client, or all of them, may ask for.

    Times are seconds, sizes bytes or characters. `rate_per_minute` 0 means no limit; `heavy_at_once`
    is how many expensive queries run at the same time, and `heavy_wait` how long another one waits. One
    analysis at a time runs in the background, for `background_time` at most, and `background_waiting` others wait.
    """

    url_length: int = 8192
    query_time: float = 10.0
    rows: int = 1_000_000
    rate_per_minute: int = 0
    heavy_at_once: int = 2
    heavy_wait: float = 5.0
    background_time: float = 120.0
    background_waiting: int = 8
    cache_bytes: int = 64_000_000
    cache_rows: int = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiSettings:
    """Everything `create_app` needs. `api_keys` are SHA-256 hex digests; none means no key is asked for.

    `public_url` is the address under which others know the service, for identifiers in linked data (no / at its end);
    `neo4j_browser` is the address of Neo4j Browser where that is not the usual one;
    `cors_origins` are the origins that browsers may call from (`/browser/` is open to all);
    `trusted_proxies` are addresses whose `X-Forwarded-*` headers are believed.
    """

    store: str
    neo4j_user: str | None = None
    neo4j_password: str | None = field(default=None, repr=False)
    neo4j_database: str | None = None
    neo4j_browser: str | None = None
    public_url: str | None = None
    api_keys: tuple[str, ...] = field(default=(), repr=False)
    cors_origins: tuple[str, ...] = ()
    trusted_proxies: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        for key in self.api_keys:
            if len(key) != 64 or any(character not in "0123456789abcdef" for character in key):
                raise InvalidParameter(
                    "API 密钥须是 SHA-256 的 64 位小写十六进制摘要",
                    where="api_keys",
                    remedy="用 printf %s 密钥 | sha256sum 得到摘要，配置摘要而不是密钥",
                )


def check_exposure(host: str, *, keys: tuple[str, ...], insecure: bool) -> None:
    """Refuse to bind an address that others can reach while no key is asked for. Raises InvalidParameter."""
    if keys or insecure or is_loopback(host):
        return
    raise InvalidParameter(
        f"{host} 可被其他机器访问，而没有设置 API 密钥",
        where="host",
        remedy="设置 FENGONG_API_KEYS，改用 127.0.0.1，或确认后加 --insecure",
    )


def usual_rate(host: str) -> int:
    """The rate limit where none was set: none on this machine alone, `PUBLIC_RATE` elsewhere."""
    return 0 if is_loopback(host) else PUBLIC_RATE


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
