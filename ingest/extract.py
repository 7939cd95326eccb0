"""From a document's text to its records: read, resolve, map back to the original's offsets."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graph import ids
from graph.records import Document
from graph.whereabouts import Places
from ingest.compose import Composer
from ingest.parse.pipeline import read_plan
from ingest.parse.structure.normal import normalise
from ingest.read.source import SourceText
from ingest.resolve.resolver import Resolver

RULES = ("compose.py", "lexicon", "parse", "read", "resolve")  # what a reading depends on, besides decisions


def rules_version(decisions: Path | None = None) -> str:
    """A hash of every rule in code and table, the registry and the curator's decisions."""
    return ids.digest(_rules(), _resolver(decisions, _stamp(decisions)).fingerprint)


def extract_source(source: SourceText, *, decisions: Path | None = None) -> Document:
    """Extract a file that has been read; `decisions` is a curator's file."""
    document = extract_text(
        source.text, source=source.source, sha256=source.sha256, places=source.origins, decisions=decisions
    )
    return replace(document, notes=source.notes)


def extract_text(
    text: str, *, source: str, sha256: str, places: Places = (), decisions: Path | None = None
) -> Document:
    """Everything that `text` says as a task-division plan, or a document without tasks and the reason.

    `places` say where in the file the text stands (none: its lines are the file's). Deterministic and pure:
    same text and rules, same records. Raises DocumentTooLong.
    """
    normal = normalise(text)
    reading = read_plan(normal.text, normal.gaps())
    composer = Composer(normal, reading, _resolver(decisions, _stamp(decisions)))
    return composer.document(source=source, sha256=sha256, places=places, rules_version=rules_version(decisions))


@cache
def _rules() -> str:
    return ids.digest(*(part for path, text in rule_files() for part in (path, text)))


def rule_files() -> Iterator[tuple[str, str]]:
    """Every file of code and table that a reading depends on: its path in the package and its text, in order."""
    for name in RULES:
        yield from _texts(name, files("ingest") / name)


def _texts(path: str, found: Traversable) -> Iterator[tuple[str, str]]:
    if found.is_dir():
        for one in sorted(found.iterdir(), key=lambda one: one.name):
            yield from _texts(f"{path}/{one.name}", one)
    elif path.endswith((".py", ".tsv")):
        yield path, found.read_text("utf-8")


@cache
def _resolver(decisions: Path | None, _stamp: int) -> Resolver:
    return Resolver.load(decisions)


def _stamp(decisions: Path | None) -> int:
    """When the decisions were last written: a changed file is read again within one process."""
    return 0 if decisions is None else decisions.stat().st_mtime_ns
