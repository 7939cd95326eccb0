"""Find the Cypher files: beside the packages in a checkout, inside the `graph` package in a wheel.

A folder of `queries/` is read once and kept. A file holds one statement; only the migrations of
`queries/schema/` hold several, each closed by `;` at the end of a line.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph.store.base import Statement


@cache
def queries_root() -> Path:
    """The folder that holds `schema`, `write`, `read` and the others."""
    package = Path(__file__).parent
    packed = package / "_queries"
    return packed if packed.is_dir() else package.parent / "queries"


@cache
def texts(folder: str) -> Mapping[str, str]:
    """Every statement file of `queries/<folder>` by its name without the ending, in order of name."""
    files = sorted((queries_root() / folder).glob("*.cypher"))
    return MappingProxyType({file.stem: file.read_text(encoding="utf-8") for file in files})


def statement(folder: str, name: str, /, **parameters: Any) -> Statement:
    """The statement in `queries/<folder>/<name>.cypher` with its bound parameters.

    Raises KeyError for a name without a file: a mistake in the program, never in its input.
    """
    return Statement(name=name, text=texts(folder)[name], parameters=parameters)


@cache
def migrations() -> tuple[tuple[int, tuple[Statement, ...]], ...]:
    """The migrations in order: each version number with its statements."""
    return tuple((int(name.split("_", 1)[0]), _split(name, text)) for name, text in texts("schema").items())


def _split(name: str, text: str) -> tuple[Statement, ...]:
    """The single statements of a migration; the driver takes one at a time."""
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    pieces = [piece.strip() for piece in code.split(";\n") if piece.strip()]
    return tuple(
        Statement(name=f"{name}#{position}", text=piece.removesuffix(";"), parameters={})
        for position, piece in enumerate(pieces, start=1)
    )
