"""`fengong verify`: the graph checked against itself."""

from contextlib import closing

import click

from fengong.options import format_option, load_settings, open_from, store_options
from fengong.output import chosen_format, print_rows

COLUMNS = (("check", "检查"), ("where", "位置"), ("message", "发现"))


@click.command("verify")
@store_options
@format_option()
@click.pass_context
def command(ctx: click.Context, /, form: str | None, **options: str | None) -> None:
    """逐条复核图中的引文（是否就是原文的那一段）、计数、共同列名与孤立的事实；有问题时退出码为 1。"""
    from graph.verify import verify

    settings = load_settings(**options)
    with closing(open_from(settings)) as store, store.snapshot() as snapshot:
        findings = verify(snapshot)
    rows = [{"check": f.check, "where": f.where, "message": f.message} for f in findings]
    if rows:
        print_rows(rows, COLUMNS, chosen_format(form), title="复核发现的问题")
    click.echo(f"发现 {len(rows)} 处问题。" if rows else "复核无误：引文、计数与关系都与原文相符。", err=True)
    ctx.exit(1 if rows else 0)
