"""The mapped copy: a document's text made uniform for reading, each character with its place in the original.

Rules read the copy; every record quotes the original. Width, brackets and punctuation are unified one to one;
glosses (人(rén)民), inner blanks (切 实) and the line ends of wrapped lines are left out; traditional script
becomes simplified where the document is written in it; a clause that a line of its paragraph cuts is put together.
"""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from ingest.parse.structure.interleaved import Tangle, find_tangles, in_order
from ingest.parse.structure.spaced import spaced_cells
from ingest.parse.structure.wraps import wrapped_line_ends
from ingest.parse.text.script import simplified

Span = tuple[int, int]

# Round brackets are one kind, square, tortoise and lenticular ones another: a document may nest them.
_UNIFORM = {
    **{chr(0xFF01 + i): chr(0x21 + i) for i in range(94)},
    **dict(zip("(（﹙", "（（（", strict=True)),
    **dict(zip(")）﹚", "）））", strict=True)),
    **dict(zip("[［【﹝", "〔〔〔〔", strict=True)),
    **dict(zip("]］】﹞", "〕〕〕〕", strict=True)),
    **dict(zip(",，﹐", "，，，", strict=True)),
    **dict(zip(";；﹔", "；；；", strict=True)),
    **dict(zip(":：︰﹕∶", "：：：：：", strict=True)),
    **dict(zip("!！?？", "！！？？", strict=True)),
    **dict(zip("．﹒", "..", strict=True)),
    **dict(zip("﹑､", "、、", strict=True)),
    "｡": "。",
    "％": "%",
    "﹪": "%",
    "｜": "|",
    "～": "～",
}
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_TIERS = re.compile(r"〈([市县区州旗盟、]{1,8})〉")
_BLANK = "[ \\t\\u3000\\u00a0\\u2000-\\u200f\\u202f\\u2060\\ufeff]"
_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])(?:（[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}）)+")
_MARKED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_DROPPED = re.compile(rf"(?<![A-Za-z0-9]){_BLANK}+|{_BLANK}+(?![A-Za-z0-9]|{_BLANK})")
MANY_GLOSSES = 5  # a page with pronunciation glosses has them by the dozen; (app) or (pc) stand alone


@cache
def _table() -> dict[int, str]:
    return str.maketrans(_UNIFORM)


@dataclass(frozen=True, slots=True)
class Normal:
    """`text` is the copy; `offsets[i]` is the place of its i-th character in `source`.

    The places rise, except within `mended`: spans of the copy whose characters were put in order, each with the
    place where its clause begins.
    """

    source: str
    text: str
    offsets: "array[int]"
    mended: tuple[tuple[int, int, int], ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The piece of the original that copy[start:end] stands for; it begins and ends with kept characters."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else len(self.source)
            return at, at
        first, last = self.offsets[start], self.offsets[end - 1]
        for low, high, _ in self.mended:
            if low < end and start < high:
                places = self.offsets[max(low, start) : min(high, end)]
                first, last = min(first, *places), max(last, *places)
        return first, last + 1

    def quote(self, start: int, end: int) -> str:
        """The original's characters behind copy[start:end]."""
        first, last = self.span(start, end)
        return self.source[first:last]

    def gaps(self) -> tuple[int, ...]:
        """The places of the copy before which something (a blank, a line end) was left out, in order."""
        if len(self.text) == len(self.source):
            return ()
        found = (np.flatnonzero(np.diff(np.asarray(self.offsets).astype(np.int64)) > 1) + 1).tolist()
        return tuple(at for at in found if not any(low <= at <= high for low, high, _ in self.mended))


def normalise(source: str) -> Normal:
    """The mapped copy of a text, in time linear in its length."""
    text = _TIERS.sub(r"（\1）", simplified(source).translate(_table()))
    text = _THOUSANDS.sub(",", text)
    text = _barred(text)
    dropped = sorted([*_glosses(text), *(hit.span() for hit in _DROPPED.finditer(text))])
    copy, offsets = _without(text, dropped, None)
    ends = list(wrapped_line_ends(copy))
    if ends:
        copy, offsets = _without(copy, [(at, at + 1) for at in ends], offsets)
    tangles = find_tangles(copy)
    return _mended(source, copy, offsets, tangles) if tangles else Normal(source, copy, offsets)


def _mended(source: str, text: str, offsets: "array[int]", tangles: list[Tangle]) -> Normal:
    places = array("L")
    pieces = list(in_order(tangles, len(text)))
    for start, end in pieces:
        places.extend(offsets[start:end])
    mended = tuple(
        (one.start, one.end, one.start + sum(end - start for start, end in one.order[: one.clause])) for one in tangles
    )
    return Normal(source, "".join(text[start:end] for start, end in pieces), places, mended)


def _barred(text: str) -> str:
    """The same text with a bar in place of the first blank between two cells, as the readers print tables."""
    parts: list[str] = []
    at = 0
    for start, _ in spaced_cells(text):
        parts += [text[at:start], "|"]
        at = start + 1
    return "".join([*parts, text[at:]])


def _glosses(text: str) -> Iterable[Span]:
    found = list(_GLOSS.finditer(text))
    if len(found) >= MANY_GLOSSES or any(_MARKED.search(hit.group()) for hit in found):
        return [hit.span() for hit in found]
    return []


def _without(text: str, dropped: list[Span], offsets: "array[int] | None") -> "tuple[str, array[int]]":
    kept: list[str] = []
    places = array("L")
    at = 0
    for start, end in [*dropped, (len(text), len(text))]:
        if start > at:
            kept.append(text[at:start])
            places.extend(offsets[at:start] if offsets is not None else range(at, start))
        at = max(at, end)
    return "".join(kept), places
