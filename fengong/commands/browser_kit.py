"""`fengong browser-kit DIR`: style, guide, saved queries and server settings for Neo4j Browser."""

from pathlib import Path

import click

from graph.browser_kit.server import LOCAL_API


@click.command("browser-kit")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--api", metavar="URL", default=LOCAL_API, show_default=True, help="读者的浏览器访问本服务的地址")
def command(folder: Path, api: str) -> None:
    """把 Neo4j Browser 的样式、导览、收藏查询与服务器设置写入一个文件夹。

    全部由 queries/ 与图的结构生成，不连接任何图。

    queries.zip 拖进 Neo4j Browser 即成收藏；neo4j.conf 的几行加入服务器的设置。
    """
    from graph.browser_kit import kit

    try:
        files = kit.files(api)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--api") from error
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    click.echo(f"已写入 {len(files)} 个文件：{folder}", err=True)
    for path in sorted(folder.glob("queries/*/*.cypher")):
        if path.relative_to(folder).as_posix() not in files:
            click.echo(f"  查询库中已没有此问题，可删除：{path}", err=True)
