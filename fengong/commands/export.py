"""`fengong export FORMAT`: the graph, whole, in a form that others read."""

import sys
from contextlib import ExitStack, closing
from pathlib import Path

import click

from fengong.options import load_settings, open_from, store_options


@click.group("export")
def command() -> None:
    """导出图。jsonl 是可原样读回的完整转储。"""


@command.command("jsonl")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="写入文件；不给则写到标准输出")
@store_options
def jsonl(output: Path | None, **options: str | None) -> None:
    """完整转储：相同的图总得相同的字节，可用 fengong ingest 读入空图重建。"""
    from graph.dump import dump_lines

    settings = load_settings(**options)
    with ExitStack() as stack:
        store = stack.enter_context(closing(open_from(settings)))
        snapshot = stack.enter_context(store.snapshot())
        stream = stack.enter_context(output.open("wb")) if output else sys.stdout.buffer
        for line in dump_lines(snapshot):
            stream.write(line.encode() + b"\n")
        stream.flush()
