"""Files in, documents out: one file is read in this process, many by the pool of `ingest.folder`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import FengongError

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.records import Document

TIME_LIMIT_S = 60.0  # for one document in the pool; the longest of 94 real plans takes well under a second


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its document, or the error that names the file and the reason."""

    path: Path
    document: "Document | None"
    error: FengongError | None


def extract_files(files: Sequence[Path], settings: "Settings") -> Iterator[Outcome]:
    """Extract each file, in order; a bad file never stops the rest. What a reader left out goes to standard error."""
    decisions = settings.decisions if settings.decisions.exists() else None
    if len(files) == 1:
        yield _told(_one(files[0], decisions))
        return
    from ingest.folder import extract_folder

    with _progress(len(files)) as bar:
        for outcome in extract_folder(
            files, workers=settings.workers, state_dir=settings.state_dir, timeout_s=TIME_LIMIT_S, decisions=decisions
        ):
            if bar is not None:
                bar.update(1)
            yield _told(Outcome(outcome.path, outcome.document, outcome.error))


def extract_file(file: Path, settings: "Settings") -> "Document":
    """The document of one file; says on standard error where it is no plan. Raises the error of a bad file."""
    (outcome,) = extract_files([file], settings)
    if outcome.document is None:
        assert outcome.error is not None
        raise outcome.error
    if not outcome.document.is_plan:
        click.echo(f"{file.name}：不是任务分工文件，{outcome.document.reason}", err=True)
    return outcome.document


def _told(outcome: Outcome) -> Outcome:
    for note in outcome.document.notes if outcome.document is not None else ():
        click.echo(f"{outcome.path.name}：{note}", err=True)
    return outcome


def _one(path: Path, decisions: Path | None) -> Outcome:
    from ingest.read.reader import read_file

    try:
        source = read_file(path)
        from ingest.extract import extract_source  # after reading: a bad file is refused before spaCy is loaded

        return Outcome(path, extract_source(source, decisions=decisions), None)
    except FengongError as error:
        return Outcome(path, None, error)


def _progress(length: int) -> AbstractContextManager[Any]:
    """A progress bar on standard error where a person looks at it."""
    if not sys.stderr.isatty():
        return nullcontext()
    return click.progressbar(length=length, label="提取", file=sys.stderr)
