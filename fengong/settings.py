"""Settings: `FENGONG_*` variables, then `fengong.toml` in the working folder, then these defaults."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from graph.errors import InvalidParameter

CONFIG_FILE = Path("fengong.toml")


class Settings(BaseSettings):
    """Everything that can be set; each is an option of the subcommand that uses it, too."""

    model_config = SettingsConfigDict(env_prefix="FENGONG_", toml_file=CONFIG_FILE, extra="forbid")

    store: str = Field(
        "embedded:.fengong/graph.kgl", description="图的位置 / embedded:PATH, bolt://, neo4j://, neo4j+s://"
    )
    neo4j_user: str | None = Field(None, description="Neo4j 用户；不设则不认证 / no user: no authentication")
    neo4j_password: SecretStr | None = Field(None, description="Neo4j 密码 / password, never logged")
    neo4j_database: str | None = Field(None, description="Neo4j 数据库；不设则用默认库 / default database if unset")
    neo4j_browser: str | None = Field(
        None,
        pattern="^https?://",
        description="Neo4j Browser 的地址；不设则在常用端口 / where Neo4j Browser is, if not at its usual port",
    )
    host: str = Field("127.0.0.1", description="监听地址 / address to bind")
    public_url: str | None = Field(
        None,
        description="他人访问本服务的网址，JSON-LD 的标识与语境以它开头；不设则用 urn:fengong:"
        " / address of the service as others know it, for the identifiers and the context of JSON-LD",
    )
    port: int = Field(8000, ge=1, le=65535, description="监听端口 / port to bind")
    lang: str = Field("zh", pattern="^(zh|en)$", description="输出语言 zh|en / language of output")
    decisions: Path = Field(Path("decisions.yaml"), description="人工裁定文件 / the curator's decisions")
    state_dir: Path = Field(Path(".fengong"), description="缓存等状态的文件夹 / folder for caches")
    workers: int = Field(1, ge=1, le=64, description="提取的进程数 / processes for extraction")
    api_keys: Annotated[tuple[str, ...], NoDecode] = Field((), description="API 密钥的 SHA-256，逗号分隔 / hashed keys")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field((), description="允许的跨域来源 / allowed CORS origins")
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = Field((), description="可信代理的地址 / trusted proxies")
    rate_per_minute: int | None = Field(
        None,
        ge=0,
        description="每个来访者每分钟至多几次请求，0 不限；不设：本机地址不限，公网地址 600 / requests a minute",
    )
    log_level: str = Field(
        "warning", pattern="^(debug|info|warning|error)$", description="日志级别；info 起每个请求一行 JSON"
    )
    insecure: bool = Field(False, description="允许无密钥监听公网地址 / allow a public address without keys")

    @field_validator("api_keys", "cors_origins", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A variable holds a list separated by commas; the file may hold a real one."""
        return tuple(filter(None, map(str.strip, value.split(",")))) if isinstance(value, str) else value

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        """An address to which paths can be added."""
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("不是 http(s) 网址，或带有 ? 或 #")
        return value.rstrip("/")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options beat variables, variables beat the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @classmethod
    def load(cls, **options: object) -> "Settings":
        """Read all sources; `options` that are None were not given. Raises InvalidParameter naming the setting."""
        given = {key: value for key, value in options.items() if value is not None}
        try:
            return cls(**given)  # type: ignore[arg-type]
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"]) or str(CONFIG_FILE)
            raise InvalidParameter(
                f"设置 {name} 的值不可用：{first['msg']}",
                where=str(CONFIG_FILE) if CONFIG_FILE.exists() else "FENGONG_*",
                remedy=f"改正环境变量 FENGONG_{name.upper()}、{CONFIG_FILE} 或命令行选项",
            ) from error
        except ValueError as error:
            raise InvalidParameter(
                f"读不懂设置文件：{error}", where=str(CONFIG_FILE), remedy="改正其 TOML 语法"
            ) from error
