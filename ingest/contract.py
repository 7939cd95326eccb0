"""The extraction contract: one plain object a unit, as `fengong extract --format jsonl` prints it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from graph.records import Action, Assignment, Citation, Deadline, Document, Evidence, Mention, Target, Task, ThemeHit
from graph.whereabouts import Whereabouts
from ingest.coverage import Coverage

_Fact = TypeVar("_Fact", bound=Evidence)


def unit_lines(document: Document) -> Iterator[dict[str, Any]]:
    """The units of a document in order; see DESIGN.md, Extraction contract. Keys and their order are fixed.

    `found_at` is the place in the file (page, paragraph, table cell, line) where a unit or fact begins.
    """
    head = {
        "title": document.header.title,
        "number": document.header.number,
        "issuer": document.header.issuer,
        "issued_on": document.header.issued_on,
        "place": document.header.place,
        "source": document.source,
    }
    where = Whereabouts(document.text, document.places)
    titles = {section.ordinal: section.title for section in document.sections}
    for task in document.tasks:
        yield {
            "document": head,
            "section": titles.get(task.section, ""),
            "number": task.number,
            "level": task.level,
            "title": task.title,
            "text": task.quote,
            "start": task.start,
            "end": task.end,
            "found_at": where.of(task.start),
            "clause": "；".join(clause.quote for clause in task.clauses),
            "open_list": task.open_list,
            **_facts(task, where),
        }


def coverage_line(document: Document) -> str:
    """`coverage tasks=63 clauses=63/63 unexplained=0 unregistered=0`."""
    return Coverage.of(document).line()


def _facts(task: Task, where: Whereabouts) -> dict[str, Any]:
    def placed(found: Iterable[_Fact], shown: Callable[[_Fact], dict[str, Any]]) -> list[dict[str, Any]]:
        return [shown(one) | {"found_at": where.of(one.start)} for one in found]

    return {
        "actors": placed(task.assignments, _actor),
        "actions": placed(task.actions, _action),
        "deadlines": placed(task.deadlines, _deadline),
        "targets": placed(task.targets, _target),
        "themes": placed(task.themes, _theme),
        "mentions": placed(task.mentions, _mention),
        "quoted": [one.quote for one in task.quoted],
        "references": placed(task.citations, _reference),
    }


def _place(one: Evidence) -> dict[str, Any]:
    return {"mention": one.quote, "start": one.start, "end": one.end}


def _actor(one: Assignment) -> dict[str, Any]:
    return _place(one) | {
        "name": one.name,
        "role": one.role,
        "role_detail": one.role_detail,
        "kind": one.kind,
        "verb": one.verb,
        "inherited": one.inherited,
        "agency_id": one.actor_id,
        "canonical_name": one.canonical_name,
        "resolution": one.resolution,
    }


def _action(one: Action) -> dict[str, Any]:
    return {
        "ordinal": one.ordinal,
        "start": one.start,
        "end": one.end,
        "commitment": one.commitment,
        "condition": one.condition,
        "scope": one.scope,
    }


def _deadline(one: Deadline) -> dict[str, Any]:
    flags = (["ambiguous"] if one.ambiguous and "ambiguous" not in one.flags else []) + list(one.flags)
    return _place(one) | {
        "kind": one.kind,
        "date": one.date,
        "precision": one.precision,
        "action": one.action,
        "owner": one.owner,
        "asserted": one.asserted,
        "flags": flags,
    }


def _target(one: Target) -> dict[str, Any]:
    return _place(one) | {
        "kind": one.kind,
        "comparator": one.comparator,
        "value": one.value,
        "unit": one.unit,
        "what": one.what,
        "action": one.action,
    }


def _theme(one: ThemeHit) -> dict[str, Any]:
    return _place(one) | {"name": one.name, "group": one.group}


def _mention(one: Mention) -> dict[str, Any]:
    return _place(one) | {"name": one.name, "function": one.function}


def _reference(one: Citation) -> dict[str, Any]:
    return _place(one) | {"title": one.title, "relation": one.relation}
