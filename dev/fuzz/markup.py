"""Changing XML as a tree: bytes changed anywhere mostly end well-formedness, and the reader stops at once."""

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from lxml import etree

Change = Callable[[bytes, int], bytes]

WORDS = Path(__file__).parent / "words" / "package.dict"
# Values at which counting, spans and places go wrong.
VALUES = ("", "0", "1", "-1", "7", "63", "99999999", "1e308", "NaN", "0.0001", "true", "第1页", "A1:XFD1048576")
# Copies make no tree larger than this.
MAX_ELEMENTS = 5_000
LONGEST_VALUE = 200

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:ofd="http://www.ofdspec.org/2016" xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
)
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Chance:
    """Where changes come from: the seed for the tree, `change(bytes, largest size)` for texts and values."""

    random: Random
    change: Change


def change_markup(part: bytes, random: Random, change: Change) -> bytes | None:
    """`part` with one to three changes of elements, attributes or texts; null if it is no XML."""
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=False))
    except (etree.XMLSyntaxError, ValueError):
        return None
    chance = _Chance(random, change)
    for _ in range(random.randint(1, 3)):
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        random.choice(_CHANGES)(elements, chance)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _text(elements: list[Any], chance: _Chance) -> None:
    element = chance.random.choice([each for each in elements if each.text] or elements)
    element.text = _changed(element.text or "", chance, 4_000)


def _value(elements: list[Any], chance: _Chance) -> None:
    element = chance.random.choice([each for each in elements if each.attrib] or elements)
    if element.attrib:
        name = chance.random.choice(sorted(element.attrib))
        value = element.attrib[name]
        element.attrib[name] = chance.random.choice(
            (chance.random.choice(VALUES), _changed(value, chance, LONGEST_VALUE))
        )


def _lose_value(elements: list[Any], chance: _Chance) -> None:
    element = chance.random.choice([each for each in elements if each.attrib] or elements)
    if element.attrib:
        del element.attrib[chance.random.choice(sorted(element.attrib))]


def _lose(elements: list[Any], chance: _Chance) -> None:
    if len(elements) > 1:
        element = chance.random.choice(elements[1:])
        element.getparent().remove(element)


def _copy(elements: list[Any], chance: _Chance) -> None:
    # The copy is made before it is put in: an element may be copied into itself, and would double each time.
    copied, other = deepcopy(chance.random.choice(elements)), chance.random.choice(elements)
    room = MAX_ELEMENTS - len(elements)
    for _ in range(min(chance.random.choice((1, 1, 20)), room // sum(1 for _ in copied.iter()))):
        other.insert(chance.random.randrange(len(other) + 1), deepcopy(copied))


def _rename(elements: list[Any], chance: _Chance) -> None:
    chance.random.choice(elements).tag = chance.random.choice(elements).tag


def _insert(elements: list[Any], chance: _Chance) -> None:
    element = chance.random.choice(elements)
    element.insert(chance.random.randrange(len(element) + 1), deepcopy(chance.random.choice(_pieces())))


def _nest(elements: list[Any], chance: _Chance) -> None:
    """Put an element into a copy of its neighbour's tag, several times over."""
    if len(elements) > 1:
        element = chance.random.choice(elements[1:])
        parent, tag = element.getparent(), chance.random.choice(elements).tag
        at = parent.index(element)
        for _ in range(chance.random.choice((1, 3, 60))):
            around = etree.Element(tag)
            around.append(element)
            element = around
        parent.insert(at, element)


_CHANGES = (_text, _value, _value, _lose_value, _lose, _copy, _rename, _insert, _nest)


def _changed(text: str, chance: _Chance, longest: int) -> str:
    return _UNWRITABLE.sub("", chance.change(text.encode()[:longest], longest).decode("utf-8", "ignore"))


@cache
def _pieces() -> list[Any]:
    """The elements of the word list, closed where the list leaves them open."""
    found = re.findall(r'^"(<[^/].*)"$', WORDS.read_text(encoding="utf-8"), re.MULTILINE)
    parser = etree.XMLParser(recover=True)
    roots = [etree.fromstring(f"<r {_NAMESPACES}>" + piece.replace('\\"', '"') + "</r>", parser) for piece in found]
    return [root[0] for root in roots if len(root)]
