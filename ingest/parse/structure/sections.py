"""Sections: the chapters that tasks stand under."""

from ingest.parse.structure.outline import Node


def find_sections(nodes: list[Node], plan_start: int) -> list[Node]:
    """The headings of the highest style that the plan uses, in order."""
    headings = [node for node in nodes if node.heading and node.paragraph.start >= plan_start]
    if not headings:
        return []
    top = min(node.rank for node in headings)
    return [node for node in headings if node.rank == top]
