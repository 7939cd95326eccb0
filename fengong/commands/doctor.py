"""`fengong doctor`: what is wrong with the set-up, and the fix."""

import sys

import click

from fengong.options import format_option, load_settings, store_options
from fengong.output import chosen_format, print_rows
from graph.errors import FengongError

COLUMNS = (("state", ""), ("name", "检查"), ("message", "结果"), ("remedy", "办法"))
STATES = {"ok": "好", "warning": "注意", "error": "错误"}
OLDEST = (3, 11)


@click.command("doctor")
@store_options
@format_option()
@click.pass_context
def command(ctx: click.Context, /, form: str | None, **options: str | None) -> None:
    """检查运行环境、设置与图（能否连接、版本、迁移、计数、他人的节点、密码），每个问题都附办法。

    有错误时退出码为 1。
    """
    rows = [_python()]
    try:
        settings = load_settings(**options)
    except FengongError as error:
        rows.append({"level": "error", "name": "设置", "message": error.what, "remedy": error.remedy})
    else:
        from graph.doctor import examine

        password = settings.neo4j_password.get_secret_value() if settings.neo4j_password else None
        checks = examine(settings.store, user=settings.neo4j_user, password=password, database=settings.neo4j_database)
        rows.append({"level": "ok", "name": "设置", "message": f"图在 {settings.store}", "remedy": ""})
        rows.extend(
            {"level": one.level, "name": one.name, "message": one.message, "remedy": one.remedy} for one in checks
        )
    form = chosen_format(form)
    print_rows(({"state": STATES[row["level"]], **row} for row in rows), COLUMNS, form, title="体检")
    ctx.exit(1 if any(row["level"] == "error" for row in rows) else 0)


def _python() -> dict[str, str]:
    version = ".".join(map(str, sys.version_info[:3]))
    fine = sys.version_info >= OLDEST
    return {
        "level": "ok" if fine else "error",
        "name": "Python",
        "message": version,
        "remedy": "" if fine else "安装 Python 3.11 或更新的版本",
    }
