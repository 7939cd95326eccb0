"""Which files the arguments of `extract` and `ingest` name: folders are walked, order is fixed."""

from collections.abc import Iterable, Iterator
from pathlib import Path

READABLE = frozenset((".txt", ".html", ".htm", ".docx", ".pdf", ".ofd", ".xlsx", ".csv", ".md", ".doc"))


def named_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file named, and in each folder named the readable ones below it, sorted, hidden ones left out.

    A path that does not exist is yielded as it is: whoever reads it says so.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if not hidden and file.suffix.lower() in READABLE and file.is_file():
                yield file
