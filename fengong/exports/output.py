"""Where an export goes: a file that is replaced whole or not at all, or standard output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, cast

import click

output_option = click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="写入文件；不给则写到标准输出"
)


@contextmanager
def opened(output: Path | None) -> Iterator[BinaryIO]:
    """The stream to write to. A named file appears only when everything was written."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}.", delete=False) as stream:
        partial = Path(stream.name)
        try:
            yield cast(BinaryIO, stream)
        except BaseException:
            partial.unlink()
            raise
    partial.chmod(0o644)
    partial.replace(output)
    click.echo(f"已写入 {output}", err=True)
