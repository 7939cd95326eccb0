"""Options that several subcommands share, written once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.store.base import Store

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FORMATS = ("table", "json", "jsonl", "csv")


def store_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--store and the Neo4j credentials."""
    for option in (
        click.option("--neo4j-database", metavar="NAME", help="Neo4j 数据库（FENGONG_NEO4J_DATABASE）"),
        click.option("--neo4j-password", metavar="PASSWORD", help="Neo4j 密码（宜用 FENGONG_NEO4J_PASSWORD）"),
        click.option("--neo4j-user", metavar="NAME", help="Neo4j 用户（FENGONG_NEO4J_USER）；不给则不认证"),
        click.option("--store", metavar="URI", help="图的位置：embedded:路径、bolt://、neo4j://（FENGONG_STORE）"),
    ):
        command = option(command)
    return command


def format_option(*formats: str) -> Decorator:
    """--format; a table on a terminal and JSON lines elsewhere unless given."""
    return click.option(
        "--format", "form", type=click.Choice(formats or FORMATS), help="输出格式；终端上默认表格，否则 jsonl"
    )


lang_option = click.option("--lang", type=click.Choice(["zh", "en"]), help="输出语言（FENGONG_LANG）")


def load_settings(**options: Any) -> "Settings":
    """The settings with the given options laid over them (imported late: pydantic is slow to import)."""
    from fengong.settings import Settings

    return Settings.load(**options)


def open_from(settings: "Settings", *, write: bool = False) -> "Store":
    """Open the store that the settings name."""
    from graph.store.open import open_store

    password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
    return open_store(
        settings.store, user=settings.neo4j_user, password=password, database=settings.neo4j_database, write=write
    )
