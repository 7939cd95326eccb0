"""`fengong export neo4j-admin DIR`: files for the first load of a big graph."""

from contextlib import closing
from pathlib import Path

import click

from fengong.options import load_settings, open_from, store_options


@click.command("neo4j-admin")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--database", default="neo4j", show_default=True, help="要导入的数据库")
@store_options
def command(folder: Path, database: str, **options: str | None) -> None:
    """把整个图写成 neo4j-admin database import 的 CSV 文件，并打印确切的导入命令。"""
    from graph.export.admin_csv import write_admin_csv

    with closing(open_from(load_settings(**options))) as store, store.snapshot() as snapshot:
        files = write_admin_csv(snapshot, folder)
    click.echo(f"{sum(files.rows.values())} 行写入 {folder}；停下 Neo4j，在该文件夹中运行：", err=True)
    click.echo(files.command(database))
