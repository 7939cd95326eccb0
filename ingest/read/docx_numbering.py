"""The numbers that Word prints before paragraphs (一、 （一） 1. ①); they stand in no text run.

Rules of ECMA-376 part 1, 17.9: levels of an abstract definition, instances that override a start,
numbers inherited from paragraph styles.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from ingest.read.numerals import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_LEVEL = 8

_SLOT = re.compile(r"%([1-9])")
_WIDE_END = re.compile(r"[、）．。：】〕]$")


@dataclass(slots=True)
class _Level:
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None


@dataclass(slots=True)
class _Instance:
    abstract: str
    overrides: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)


class Numbering:
    """Counts paragraphs in document order; `label` gives the printed number of the next one."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """Take the root elements of numbering.xml and styles.xml; either may be null."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._style_level: dict[tuple[str, str], int] = {}
        self._instances: dict[str, _Instance] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._styles = {} if styles is None else {_value(style, "styleId"): style for style in styles.iter(W + "style")}
        self._default_style = next((key for key, style in self._styles.items() if _is_default_paragraph(style)), "")
        if numbering is not None:
            self._load(numbering)

    def label(self, paragraph: Any) -> str:
        """The number of this w:p with its separator, empty if it has none. Call once for each, in order."""
        number_id, level = self._reference(paragraph)
        instance = self._instances.get(number_id)
        if instance is None:
            return ""
        levels = self._abstract[instance.abstract] | instance.levels
        counters = self._counters.setdefault(instance.abstract, {})
        if level in instance.overrides and level not in instance.used:
            counters[level] = instance.overrides[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = levels.get(level, _Level()).start
        instance.used.add(level)
        for deeper in [each for each in counters if each > level]:
            restart = levels.get(deeper, _Level()).restart
            if restart is None or (restart and level < restart):
                del counters[deeper]
        return self._print(levels, counters, level)

    def style_name(self, paragraph: Any) -> str:
        """The name of the paragraph's style as Word shows it, lower case; empty without one."""
        style = self._styles.get(_child_value(paragraph.find(W + "pPr"), "pStyle") or self._default_style)
        return (_child_value(style, "name") or "").lower()

    def _print(self, levels: dict[int, _Level], counters: dict[int, int], level: int) -> str:
        shape = levels.get(level)
        if shape is None or shape.number_format in {"bullet", "none"}:
            return ""

        def slot(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            its = levels.get(other, _Level())
            plain = shape.legal or (other != level and its.number_format == "bullet")
            return numeral(counters.get(other, its.start), "decimal" if plain else its.number_format)

        label = _SLOT.sub(slot, shape.text)
        # A blank keeps `1.` apart from a year that follows; full-width marks need none.
        return label if not label or shape.suffix == "nothing" or _WIDE_END.search(label) else f"{label} "

    def _reference(self, paragraph: Any) -> tuple[str, int]:
        """numId and level: the paragraph's own, else those of its style and the styles it rests on."""
        properties = paragraph.find(W + "pPr")
        number_id, level = _num_pr(properties)
        style_id = _child_value(properties, "pStyle") or self._default_style
        seen: set[str] = set()
        first_style = style_id
        while number_id is None and style_id and style_id not in seen:
            seen.add(style_id)
            style = self._styles.get(style_id)
            if style is None:
                break
            number_id, style_level = _num_pr(style.find(W + "pPr"))
            if number_id is not None and level is None:
                instance = self._instances.get(number_id)
                linked = self._style_level.get((instance.abstract, first_style)) if instance else None
                level = linked if linked is not None else style_level
            style_id = _child_value(style, "basedOn") or ""
        return number_id or "0", min(level or 0, MAX_LEVEL)

    def _load(self, numbering: Any) -> None:
        for abstract in numbering.iter(W + "abstractNum"):
            key = _value(abstract, "abstractNumId")
            self._abstract[key] = {}
            for element in abstract.iter(W + "lvl"):
                level = _integer(_value(element, "ilvl"), 0)
                self._abstract[key][level] = _level(element)
                style = _child_value(element, "pStyle")
                if style:
                    self._style_level[key, style] = level
        for element in numbering.iter(W + "num"):
            abstract_id = _child_value(element, "abstractNumId") or ""
            if abstract_id not in self._abstract:
                continue
            instance = _Instance(abstract_id)
            for override in element.iter(W + "lvlOverride"):
                level = _integer(_value(override, "ilvl"), 0)
                start = _child_value(override, "startOverride")
                if start is not None:
                    instance.overrides[level] = _integer(start, 1)
                shape = override.find(W + "lvl")
                if shape is not None:
                    instance.levels[level] = _level(shape)
            self._instances[_value(element, "numId")] = instance


def _level(element: Any) -> _Level:
    restart = _child_value(element, "lvlRestart")
    return _Level(
        start=_integer(_child_value(element, "start"), 1),
        number_format=_child_value(element, "numFmt") or _custom_format(element),
        text=_child_value(element, "lvlText") or "",
        suffix=_child_value(element, "suff") or "tab",
        legal=element.find(W + "isLgl") is not None,
        restart=_integer(restart, 0) if restart is not None else None,
    )


def _custom_format(element: Any) -> str:
    """Word 2010 writes newer formats in mc:AlternateContent."""
    found = next(element.iter(W + "numFmt"), None)
    return _value(found, "val") if found is not None and _value(found, "val") != "custom" else "decimal"


def _num_pr(properties: Any) -> tuple[str | None, int | None]:
    found = properties.find(W + "numPr") if properties is not None else None
    if found is None:
        return None, None
    level = _child_value(found, "ilvl")
    return _child_value(found, "numId"), _integer(level, 0) if level is not None else None


def _is_default_paragraph(style: Any) -> bool:
    return _value(style, "type") == "paragraph" and _value(style, "default") in {"1", "true", "on"}


def _child_value(element: Any, tag: str) -> str | None:
    found = element.find(W + tag) if element is not None else None
    return found.get(W + "val") if found is not None else None


def _value(element: Any, attribute: str) -> str:
    return element.get(W + attribute) or ""


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else default
