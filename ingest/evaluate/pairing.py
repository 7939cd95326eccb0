"""Which extracted unit answers which gold unit: by the first characters of their text, in the order of the document."""

import re
import unicodedata
from collections.abc import Sequence

from ingest.evaluate.gold import Unit

_LEFT_OUT = re.compile(r"[\s,，。;；:：、()（）〔〕\[\]“”\"'‘’]")
_NUMBER = re.compile("^[0-9一二三四五六七八九十]+")
_COMPARED = 8  # characters; fewer join tasks that begin alike, more trip over a footnote mark


def bare(text: str) -> str:
    """A text without width, spaces and punctuation, so that a copy made by hand compares equal."""
    return _LEFT_OUT.sub("", unicodedata.normalize("NFKC", text))


def paired(gold: Sequence[Unit], found: Sequence[Unit]) -> tuple[list[tuple[Unit, Unit | None]], list[Unit]]:
    """Each gold unit with its extracted one (None: not found), and the extracted units left over."""
    starts = [_starts(unit) for unit in found]
    used: set[int] = set()
    pairs: list[tuple[Unit, Unit | None]] = []
    last = -1
    for unit in gold:
        wanted = bare(unit.get("starts_with") or unit["text"])[:_COMPARED]
        order = (*range(last + 1, len(found)), *range(last + 1))
        hit = next((at for at in order if at not in used and any(one.startswith(wanted) for one in starts[at])), None)
        if hit is not None:
            used.add(hit)
            last = hit
        pairs.append((unit, None if hit is None else found[hit]))
    return pairs, [unit for at, unit in enumerate(found) if at not in used]


def _starts(unit: Unit) -> tuple[str, str, str]:
    """What a unit may be said to begin with: its text, with or without its number, or its title."""
    text = bare(unit["text"])
    return text, _NUMBER.sub("", text), bare(unit["title"])
