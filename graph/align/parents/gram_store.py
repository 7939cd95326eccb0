"""The sampled n-grams of a graph's documents, kept in files so that the next question need not read every document.

A file is named by its document and by what it rests on (the fingerprint of the document's file, the rules it was read
by, the way of sampling), so it is never stale, and a document that is read anew takes the place of its older file.
Losing the folder costs time.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from graph.align.parents.document_index import GRAM, SAMPLING, sampled_grams
from graph.align.stored.source import Read, stored_document

FOLDER = "grams"
_SUFFIX = ".npy"
_FORM = "1"  # changes with what is hashed: folding, the hash itself


class GramStore:
    """Sampled n-grams by document; without a folder they are made anew each time."""

    def __init__(self, state_dir: Path | None) -> None:
        self._folder = state_dir / FOLDER if state_dir is not None else None

    def of(self, read: Read, document: str) -> tuple[int, ...]:
        """The n-grams of a stored document. Raises NotFound."""
        heads = read("document", {"document": document})
        path = self._path(document, heads[0]) if heads else None
        kept = _load(path)
        if kept is None:
            kept = sampled_grams(stored_document(read, document))
            _save(path, kept)
        return kept

    def keep_only(self, documents: Iterable[str]) -> None:
        """Remove the files of documents that are no longer there; another graph's, too, which makes them again."""
        if self._folder is None:
            return
        known = {_digest(document) for document in documents}
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file.name.partition("-")[0] not in known:
                _remove(file)

    def _path(self, document: str, head: Mapping[str, Any]) -> Path | None:
        if self._folder is None or not head["sha256"]:
            return None
        rests_on = (head["sha256"], head["rules_version"], GRAM, SAMPLING, _FORM)
        return self._folder / f"{_digest(document)}-{_digest(repr(rests_on))}{_SUFFIX}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _load(path: Path | None) -> tuple[int, ...] | None:
    try:
        found = np.load(path, allow_pickle=False) if path is not None else None
    except (OSError, ValueError):
        return None  # absent, or cut short: made anew and written over
    return None if found is None else tuple(found.tolist())


def _save(path: Path | None, grams: tuple[int, ...]) -> None:
    """A disk that refuses costs time later, not the answer now."""
    if path is None:
        return
    draft = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as stream:
            np.save(stream, np.array(grams, dtype=np.uint64))
        draft.replace(path)
    except OSError:
        _remove(draft)
        return
    for older in path.parent.glob(f"{path.name.partition('-')[0]}-*{_SUFFIX}"):
        if older != path:
            _remove(older)


def _remove(file: Path) -> None:
    with suppress(OSError):  # another process may be at the same work
        file.unlink()
