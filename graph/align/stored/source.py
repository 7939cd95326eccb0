"""A document as the graph holds it, put together again for comparison.

What is rebuilt is what comparing needs: text, header, sections, units with their clauses, roles, actions,
deadlines, targets, themes, quoted terms and citations. Mentions, corrections, conventions, the registry and
what was not explained are left empty: nothing of them is compared.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.errors import NotFound
from graph.questions.library import Library
from graph.records import (
    Action,
    Assignment,
    Citation,
    Deadline,
    Document,
    Evidence,
    Header,
    QuotedTerm,
    Registry,
    Section,
    Target,
    Task,
    ThemeHit,
)
from graph.store.base import Row, Snapshot

Read = Callable[[str, Mapping[str, object]], Sequence[Row]]
"""Asks a question of the library by id: the API's cached answers, or a snapshot (`reader`)."""

_PATIENCE_S = 120.0


def reader(snapshot: Snapshot) -> Read:
    """Ask the library's questions of a snapshot."""

    def read(question: str, given: Mapping[str, object]) -> Sequence[Row]:
        return snapshot.read(Library.load().bind(question, given), timeout_s=_PATIENCE_S)

    return read


def stored_document(read: Read, document: str) -> Document:
    """The document with this id. Raises NotFound for one that is not in the graph, or only cited there."""
    given = {"document": document}
    heads, texts = read("document", given), read("document_text", given)
    if not heads or not texts:
        raise NotFound("图中没有这份文件", where=document, remedy="用 fengong query documents 列出图中的文件")
    head, text = heads[0], str(texts[0]["text"])
    units = read("document_units", given)
    return Document(
        id=document,
        header=_header(head),
        source=head["source_file"] or "",
        sha256=head["sha256"] or "",
        text=text,
        is_plan=bool(units),
        reason="",
        sections=tuple(
            Section(start=0, end=0, quote="", ordinal=row["ordinal"], title=row["title"] or "")
            for row in read("document_sections", given)
        ),
        tasks=tuple(_task(row, text) for row in units),
        citations=tuple(_citation(row, text) for row in read("document_citations", given)),
        corrections=(),
        conventions=(),
        unexplained=(),
        checks=(),
        registry=Registry(),
        clause_count=head["clauses"] or 0,
        clauses_understood=head["clauses_understood"] or 0,
        rules_version=head["rules_version"] or "",
    )


def _header(row: Row) -> Header:
    names = ("number", "issuer", "issued_on", "year", "place", "place_code", "addressees", "approval")
    rests_on = tuple((name, basis) for name, _, basis in (entry.partition("=") for entry in row["rests_on"]))
    return Header(title=row["title"] or "", rests_on=rests_on, **{name: row[name] for name in names})


def _task(row: Row, text: str) -> Task:
    return Task(
        **_place(row, text),
        id=row["task_id"],
        parent=row["parent"],
        section=row["section"],
        number=row["number"] or "",
        level=row["level"],
        title=row["title"] or "",
        clauses=tuple(Evidence(**span) for span in _spans(row["clause_spans"], text)),
        open_list=bool(row["open_list"]),
        assignments=_assignments(row["actors"], text),
        mentions=(),
        actions=tuple(_action(held, text) for held in sorted(row["actions"], key=lambda held: held["ordinal"])),
        deadlines=tuple(_deadline(held, text) for held in _in_order(row["deadlines"], "kind", "date")),
        targets=tuple(_target(held, text) for held in _in_order(row["targets"], "kind", "what", "value")),
        themes=tuple(_theme(held, text) for held in _in_order(row["themes"], "theme_id")),
        quoted=tuple(QuotedTerm(**span) for span in _spans(row["quoted_spans"], text)),
        citations=tuple(_citation(held, text) for held in _in_order(row["citations"], "title")),
    )


def _assignments(actors: Sequence[Row], text: str) -> tuple[Assignment, ...]:
    """Those of the unit's own clause first, then those that another sentence of the document adds."""
    ordered = sorted(_in_order(actors, "position", "role", "actor_id"), key=lambda held: bool(held["inherited"]))
    return tuple(_assignment(held, text) for held in ordered)


def _assignment(held: Row, text: str) -> Assignment:
    names = ("name", "kind", "role", "role_detail", "position", "rule", "actor_id", "canonical_name", "resolution")
    return Assignment(
        **_place(held, text),
        **{name: held[name] for name in names},
        verb=held["verb"] or "",
        inherited=bool(held["inherited"]),
    )


def _action(held: Row, text: str) -> Action:
    names = ("ordinal", "commitment", "commitment_word", "condition", "scope")
    return Action(**_place(held, text), **{name: held[name] for name in names})


def _deadline(held: Row, text: str) -> Deadline:
    names = ("kind", "date", "precision", "action", "owner", "asserted", "ambiguous")
    return Deadline(
        **_place(held, text),
        **{name: held[name] for name in names},
        flags=tuple(held["flags"]),
        rule=held["rule"] or "",
    )


def _target(held: Row, text: str) -> Target:
    names = ("kind", "comparator", "value", "unit", "action")
    return Target(**_place(held, text), **{name: held[name] for name in names}, what=held["what"] or "")


def _theme(held: Row, text: str) -> ThemeHit:
    return ThemeHit(
        **_place(held, text), theme_id=held["theme_id"], name=held["name"], group=held["group"] or held["name"]
    )


def _citation(held: Row, text: str) -> Citation:
    return Citation(
        **_place(held, text), title=held["title"] or "", number=held["number"], relation=held["relation"] or ""
    )


def _place(row: Row, text: str) -> dict[str, Any]:
    start, end = row["span_start"], row["span_end"]
    return {"start": start, "end": end, "quote": text[start:end]}


def _spans(positions: Sequence[int], text: str) -> list[dict[str, Any]]:
    pairs = zip(positions[::2], positions[1::2], strict=True)
    return [{"start": start, "end": end, "quote": text[start:end]} for start, end in pairs]


def _in_order(held: Sequence[Row], *names: str) -> list[Row]:
    """Facts in printed order; the graph keeps none among relationships, so further fields settle ties."""
    return sorted(held, key=lambda row: (row["span_start"], row["span_end"], *(str(row[name]) for name in names)))
