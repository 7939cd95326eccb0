"""Quoted terms: what stands between quotation marks."""

from graph.records import QuotedTerm


def find_quoted(text: str, start: int, end: int) -> list[QuotedTerm]:
    """The terms between “…” or 「…」 in text[start:end], outer ones only, without their marks."""
    return []
