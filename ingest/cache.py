"""Documents that were extracted before, kept as JSON under a state directory, found again by what they rest on.

A key is the file's bytes, its ending, the curator's decisions and the program itself (code and tables of
`ingest`): whatever changes, the document is extracted anew.
"""

import hashlib
import os
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from graph.records import Document

FOLDER = "extracted"


def encode(document: Document) -> bytes:
    """A document as JSON; `decode` gives an equal one back."""
    return _adapter().dump_json(document)


def decode(data: bytes) -> Document:
    """The document that `encode` wrote. Raises pydantic's ValidationError for anything else."""
    return _adapter().validate_json(data)


class DocumentCache:
    """Encoded documents in `state_dir`; without one nothing is kept and nothing found."""

    def __init__(self, state_dir: Path | None, decisions: Path | None) -> None:
        self._folder = state_dir / FOLDER if state_dir is not None else None
        curated = decisions.read_bytes() if decisions is not None and decisions.exists() else b""
        self._rules = hashlib.sha256(_program() + hashlib.sha256(curated).digest()).digest()

    def find(self, data: bytes, name: str) -> Document | None:
        """The document of a file with these bytes, as read under this name; null if it must be extracted."""
        path = self._path(data, name)
        try:
            return decode(path.read_bytes()) if path is not None else None
        except (OSError, ValidationError):
            return None  # absent, or cut short by a full disk: extracted again and written over

    def keep(self, data: bytes, name: str, document: bytes) -> None:
        """Store an encoded document; a disk that refuses costs time later, not the result now."""
        path = self._path(data, name)
        if path is None:
            return
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(document)
            draft.replace(path)
        except OSError:
            draft.unlink(missing_ok=True)

    def _path(self, data: bytes, name: str) -> Path | None:
        if self._folder is None:
            return None
        ending = Path(name).suffix.lower().encode()
        key = hashlib.sha256(self._rules + hashlib.sha256(data).digest() + ending).hexdigest()
        return self._folder / key[:2] / f"{key}.json"


@cache
def _adapter() -> TypeAdapter[Document]:
    return TypeAdapter(Document)


@cache
def _program() -> bytes:
    """A digest of the code and tables of `ingest` and of the records."""
    digest = hashlib.sha256((files("graph") / "records.py").read_bytes())
    for entry in _contents(files("ingest")):
        digest.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return digest.digest()


def _contents(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("__"):
            found.extend(_contents(entry))
        elif entry.is_file() and not entry.name.endswith(".pyc"):
            found.append(entry)
    return found
