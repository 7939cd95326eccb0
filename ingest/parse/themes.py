"""Themes: the named reforms of the registry, found in task text."""

from functools import cache

from graph.records import Theme, ThemeHit


@cache
def theme_registry() -> tuple[Theme, ...]:
    """Every theme of the registry, groups included, in the registry's order."""
    return ()


def find_themes(text: str, start: int, end: int) -> list[ThemeHit]:
    """Every mention of a registered theme in text[start:end], in order; the longest match wins."""
    return []
