"""`fengong export jsonl`: the canonical dump."""

from contextlib import closing
from pathlib import Path

import click

from fengong.exports.output import opened, output_option
from fengong.options import load_settings, open_from, store_options


@click.command("jsonl")
@output_option
@store_options
def command(output: Path | None, **options: str | None) -> None:
    """完整转储：相同的图总得相同的字节，可用 fengong ingest 读入空图重建。"""
    from graph.dump import dump_lines

    with closing(open_from(load_settings(**options))) as store, store.snapshot() as snapshot, opened(output) as stream:
        for line in dump_lines(snapshot):
            stream.write(line.encode() + b"\n")
