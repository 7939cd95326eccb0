"""Method cards: what a measure means for agencies, its formula, source and caveats, for people who use the number."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from graph.errors import NotFound

FAMILIES = ("mixing_", "brokerage_")
"""Measures that come by attribute or kind of tie and share a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The same words in Chinese and English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One method card of `docs/methods/`."""

    id: str
    title: Text
    meaning: Text
    formula: str
    source: str
    caveats: tuple[Text, ...]


@cache
def cards() -> Mapping[str, Card]:
    """All cards by id, in the order of their ids."""
    folder = _folder()
    caveats = {key: Text(**words) for key, words in _read(folder / "caveats.yaml").items()}
    found = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".yaml") and file.name != "caveats.yaml":
            raw = _read(file)
            found[raw["id"]] = Card(
                id=raw["id"],
                title=Text(**raw["title"]),
                meaning=Text(**raw["meaning"]),
                formula=raw["formula"],
                source=raw["source"],
                caveats=tuple(caveats[key] for key in raw["caveats"]),
            )
    return found


def card(measure: str) -> Card:
    """The card of a measure or of a withheld entry: `mixing_level`, `coreness.leave_one_out` have their parent's.

    Raises NotFound.
    """
    name, _, check = measure.partition(".")
    if check == "leave_one_out":
        name = check
    elif name.startswith(FAMILIES):
        name = name.partition("_")[0]
    if found := cards().get(name):
        return found
    raise NotFound(f"no method card: {measure}", where="measure", remedy=f"one of {', '.join(cards())}")


def _folder() -> Traversable:
    """In the wheel beside the package, in a checkout under docs/."""
    packed = files("graph") / "_methods"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "docs" / "methods"


def _read(file: Traversable) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return loaded
