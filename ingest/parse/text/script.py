"""Traditional script: seen by its share, turned into simplified script character for character."""

import re
from functools import cache

from opencc import OpenCC

_HAN = re.compile("[\u4e00-\u9fff]")
SHARE = 0.08  # a traditional text differs in a third of its characters, a simplified one in hardly any
PROBE = 600  # characters looked at, at the beginning and in the middle


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in simplified script where it is written in traditional script; otherwise the text itself.

    The length never changes: what OpenCC would make longer or shorter is converted one character at a time.
    """
    if not (_is_traditional(text[:PROBE]) or _is_traditional(text[len(text) // 2 :][:PROBE])):
        return text
    return "".join(_convert(line) for line in text.splitlines(keepends=True))


def _is_traditional(text: str) -> bool:
    han = len(_HAN.findall(text))
    if not han:
        return False
    changed = sum(one != other for one, other in zip(text, _convert(text), strict=True))
    return changed / han > SHARE


def _convert(line: str) -> str:
    converted = str(_converter().convert(line))
    if len(converted) == len(line):
        return converted
    return "".join(one if len(one := str(_converter().convert(char))) == 1 else char for char in line)
