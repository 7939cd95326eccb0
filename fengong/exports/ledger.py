"""`fengong export ledger`: the workbook in which an office keeps track of its actions (台账)."""

from contextlib import ExitStack, closing
from pathlib import Path

import click

from fengong.asking import ask
from fengong.exports.output import opened
from fengong.options import load_settings, open_from, store_options


@click.command("ledger")
@click.option("--agency", metavar="ID|NAME", help="只列点名此机构的任务")
@click.option("--document", metavar="ID|TITLE", help="只列这份文件的任务")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), required=True, help="写入的 xlsx；已有的则更新"
)
@store_options
def command(agency: str | None, document: str | None, output: Path, **options: str | None) -> None:
    """台账：一行一项举措。再次导出到同一文件时，您填写的“进展”等列按编号保留。"""
    from graph.export.ledger import write
    from graph.export.source import ledger_rows

    with closing(open_from(load_settings(**options))) as store, store.snapshot() as snapshot:
        rows = ask(snapshot, "ledger", {"agency": agency, "document": document})
    with ExitStack() as stack:
        existing = stack.enter_context(output.open("rb")) if output.exists() else None
        stream = stack.enter_context(opened(output))
        written = write(ledger_rows(rows), stream, existing=existing)
    click.echo(
        f"{written.rows} 行；保留了 {written.kept} 行的填写，{len(written.gone)} 行的举措原文已无，"
        f"{len(written.changed)} 处与上次不同。",
        err=True,
    )
