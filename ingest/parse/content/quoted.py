"""Quoted terms: what stands between quotation marks."""

from graph.records import QuotedTerm
from ingest.parse.text.regions import find_regions


def find_quoted(text: str, start: int, end: int) -> list[QuotedTerm]:
    """The terms between “…” or 「…」 in text[start:end], outer ones only, without their marks.

    A term inside 《…》 belongs to the title and is left out.
    """
    regions = find_regions(text, start, end)
    titles = iter([*regions.titles, (end, end)])
    title = next(titles)
    found: list[QuotedTerm] = []
    for low, high in regions.quotes:
        while title[1] <= low and title[0] < end:
            title = next(titles)
        if title[0] < low < title[1] or high - low < 3:
            continue
        found.append(QuotedTerm(start=low + 1, end=high - 1, quote=text[low + 1 : high - 1]))
    return found
