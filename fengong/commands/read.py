"""`fengong read FILE`: the text that every offset indexes."""

import sys
from pathlib import Path

import click


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """打印文件的可索引文本：UTF-8、LF 换行，别无其他。所有偏移量都以它为准。"""
    from ingest.read.reader import read_file

    source = read_file(file)
    sys.stdout.buffer.write(source.text.encode())
    for note in source.notes:
        click.echo(f"{file.name}：{note}", err=True)
