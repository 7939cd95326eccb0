"""What a search finds a body by: its names, their traditional forms and their pinyin initials."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import opencc

from ingest.resolve.tables import read_table


def search_forms(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names themselves, then traditional forms (市場監管局), then pinyin initials (scjgj), each once, in order."""
    traditional = [_to_traditional().convert(name) for name in names]
    return tuple(dict.fromkeys((*names, *traditional, *map(initials, names))))


def initials(name: str) -> str:
    """The first letters of the pinyin of a name's Chinese characters, lower case; other characters are dropped.

    From a table of readings (`pinyin_initials.tsv`): the library it was made with takes longer to load than
    a whole plan takes to read, and more memory than everything else here.
    """
    table = _readings()
    letters = []
    at = 0
    while at < len(name):
        word = next((name[at : at + size] for size in (3, 2) if name[at : at + size] in table.words), "")
        letters.append(table.words[word] if word else table.letters.get(name[at], ""))
        at += len(word) or 1
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class _Readings:
    letters: dict[str, str]
    words: dict[str, str]


@cache
def _readings() -> _Readings:
    rows = [cells for _, cells in read_table("pinyin_initials.tsv", ("initials", "text"))]
    return _Readings(
        {character: letter for letter, text in rows if len(letter) == 1 for character in text},
        {text: letters for letters, text in rows if len(letters) > 1},
    )


@cache
def _to_traditional() -> Any:
    return opencc.OpenCC("s2t")
