"""What a search finds a body by: its names, their traditional forms and their pinyin initials."""

from functools import cache
from typing import Any

import opencc
import pypinyin


def search_forms(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names themselves, then traditional forms (市場監管局), then pinyin initials (scjgj), each once, in order."""
    traditional = [_to_traditional().convert(name) for name in names]
    return tuple(dict.fromkeys((*names, *traditional, *map(initials, names))))


@cache
def initials(name: str) -> str:
    """The first letters of the pinyin of a name's Chinese characters, lower case; other characters are dropped."""
    letters = pypinyin.lazy_pinyin(name, style=pypinyin.Style.FIRST_LETTER, errors="ignore")
    return "".join(letters).lower()


@cache
def _to_traditional() -> Any:
    return opencc.OpenCC("s2t")
