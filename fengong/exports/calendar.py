"""`fengong export calendar`: deadlines for a calendar program."""

from contextlib import closing
from pathlib import Path

import click

from fengong.asking import ask
from fengong.exports.output import opened, output_option
from fengong.options import load_settings, open_from, store_options


@click.command("calendar")
@output_option
@click.option("--agency", metavar="ID|NAME", help="只列点名此机构的任务")
@click.option("--document", metavar="ID|TITLE", help="只列这份文件的任务")
@store_options
def command(output: Path | None, agency: str | None, document: str | None, **options: str | None) -> None:
    """iCalendar 日历：本任务自己的有日期的时限，每项一个全天事件；其余时限计数注明，不作事件。"""
    from graph.export.icalendar import write
    from graph.export.source import deadline_rows

    with closing(open_from(load_settings(**options))) as store, store.snapshot() as snapshot:
        rows = ask(snapshot, "deadlines", {"agency": agency, "document": document})
    with opened(output) as stream:
        written = write(deadline_rows(rows), stream)
    left = "、".join(f"{why} {count}" for why, count in written.left_out)
    click.echo(f"{written.events} 个事件{f'；未作事件：{left}' if left else ''}", err=True)
