"""Rows of what tasks share by meaning: deadlines, targets, and documents that are only cited."""

from graph import ids
from graph.records import Citation, Deadline, Target
from graph.rows import meanings
from graph.rows.captions import caption
from graph.rows.tables import Tables


def add_deadline(tables: Tables, deadline: Deadline) -> str:
    """Add the deadline's meaning; returns its id."""
    name, rule = meanings.deadline_name(deadline), meanings.undated_wording(deadline)
    return tables.node(
        "deadline",
        ids.deadline_id(deadline.kind, deadline.date, deadline.precision, rule),
        caption=caption(name),
        name=name,
        kind=deadline.kind,
        date=deadline.date,
        precision=deadline.precision,
        rule=rule,
    )


def add_target(tables: Tables, target: Target) -> str:
    """Add the target's meaning; returns its id."""
    what = target.what or target.quote
    name = meanings.target_name(target)
    return tables.node(
        "target",
        ids.target_id(target.kind, target.comparator, target.value, target.unit, what),
        caption=caption(name),
        name=name,
        kind=target.kind,
        comparator=target.comparator,
        value=target.value,
        unit=target.unit,
        what=what,
    )


def add_cited_document(tables: Tables, citation: Citation) -> str:
    """Add the cited document, of which only title and number are known; returns its id."""
    return tables.node(
        "cited_document",
        ids.cited_id(citation.title, citation.number),
        caption=caption(citation.title),
        title=citation.title,
        number=citation.number,
        ingested=False,
    )
