"""Citations: 《…》 and 文号, with the relation the sentence puts them in."""

from graph.records import Citation


def find_citations(text: str, start: int, end: int) -> list[Citation]:
    """The documents that text[start:end] cites; `quote` is 《…》 with its number where one follows."""
    return []
