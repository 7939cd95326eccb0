"""A document's own short forms: （以下简称“…”）."""

import re

_DEFINITION = re.compile("（以下(?:简称|统称)[：“《]?(?P<short>[^（）”》，]{2,20})[”》]?）")
_FULL = re.compile("[\u4e00-\u9fff“”·A-Za-z0-9]{3,40}$")
_HEAD = re.compile("^.*(?:由|和|及|与|、|的|在|向|对|为|是)(?=[\u4e00-\u9fff]{4})")


def find_definitions(text: str) -> dict[str, str]:
    """Short form -> what it stands for, as printed; the short form must keep characters of the full one in order."""
    found: dict[str, str] = {}
    for hit in _DEFINITION.finditer(text):
        before = _FULL.search(text[max(0, hit.start() - 40) : hit.start()])
        short, full = hit["short"], before.group() if before else ""
        if _shortens(short, full):
            found.setdefault(short, _HEAD.sub("", full) if _shortens(short, _HEAD.sub("", full)) else full)
    return found


def _shortens(short: str, full: str) -> bool:
    at = 0
    for char in short:
        at = full.find(char, at) + 1
        if not at:
            return False
    return len(short) < len(full)
