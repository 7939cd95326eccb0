"""Which of many documents are worth aligning with one: an inverted index over sampled character n-grams.

Of every document only the n-grams whose hash falls into one of `1/SAMPLING` classes are kept (the
"0 mod p" selection of Manber 1994, finding similar files), so that two documents that share text share
sampled n-grams too, wherever the text stands. Adding a document costs time and space in proportion to
its length; a query costs time in proportion to the postings of its own n-grams, and n-grams that are
in too many documents (formulas) are passed over.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.align.text.folded import GAP, fold_string, fold_unit
from graph.records import Document

GRAM = 8
"""Characters of an n-gram: longer than a name or a formula, shorter than the usual copied run."""
SAMPLING = 8
"""One n-gram in eight is kept: a shared passage of 60 characters is missed about once in a thousand times."""
COMMON_AT_LEAST = 25
COMMON_SHARE = 0.05
"""An n-gram found in more than 5 % of the documents (and in at least 25) says nothing about kinship."""
LEAST_SHARED = 0.005
"""The least containment worth telling: below it, the two share a formula or the name of a programme."""
_BASE = np.uint64(1_000_003)
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A document that shares text; `containment` estimates the share of the asked document's text found in it."""

    document_id: str
    containment: float
    shared: int


class DocumentIndex:
    """Documents by their sampled n-grams. Ids are remembered in the order in which they were added."""

    def __init__(self) -> None:
        self._postings: defaultdict[int, list[int]] = defaultdict(list)
        self._ids: list[str] = []
        self._known: set[str] = set()

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id: str, grams: Iterable[int]) -> None:
        """Take in a document by its `sampled_grams`. Raises ValueError if one of this id is already there."""
        if id in self._known:
            raise ValueError(f"document is already in the index: {id}")
        number = len(self._ids)
        self._ids.append(id)
        self._known.add(id)
        for gram in grams:
            self._postings[gram].append(number)

    def nearest(self, document: Document, limit: int = 10) -> tuple[Neighbour, ...]:
        """The documents that share most text with this one, itself and strangers left out; ties in order of adding."""
        wanted = sampled_grams(document)
        common = max(COMMON_AT_LEAST, int(COMMON_SHARE * len(self._ids)))
        counts: Counter[int] = Counter()
        for gram in wanted:
            posting = self._postings.get(gram, [])
            if len(posting) <= common:
                counts.update(posting)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        found = [
            Neighbour(document_id=self._ids[number], containment=round(shared / len(wanted), 4), shared=shared)
            for number, shared in ranked
            if self._ids[number] != document.id and shared >= LEAST_SHARED * len(wanted)
        ]
        return tuple(found[:limit])


def sampled_grams(document: Document) -> tuple[int, ...]:
    """The hashes of the sampled n-grams within a document's units, sorted; the same on every machine.

    Responsibility clauses do not count. A document without units gives those of its whole text.
    """
    units = [fold_unit(document, task).chars for task in document.tasks]
    folded = GAP.join(units) if units else fold_string(document.text)
    codes: NDArray[np.uint64] = np.frombuffer(folded.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    if len(codes) < GRAM:
        return ()
    size = len(codes) - GRAM + 1
    hashes = np.zeros(size, dtype=np.uint64)
    whole = np.ones(size, dtype=np.bool_)
    for offset in range(GRAM):
        hashes = hashes * _BASE + codes[offset : offset + size]
        whole &= codes[offset : offset + size] != ord(GAP)
    hashes = (hashes ^ (hashes >> np.uint64(31))) * _MIX
    hashes ^= hashes >> np.uint64(29)
    kept = np.unique(hashes[whole & (hashes % np.uint64(SAMPLING) == 0)])
    return tuple(int(value) for value in kept)
