"""Small invented documents, built from texts so that every offset is right by construction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

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
    Target,
    Task,
)


@dataclass(frozen=True)
class Draft:
    """A task to be: its text, its clause, roles as (actor id, name, role), and facts as (quote, ...)."""

    text: str
    clause: str = "（各有关部门按职责分工负责）"
    roles: Sequence[tuple[str, str, str]] = ()
    deadlines: Sequence[tuple[str, str | None]] = ()
    targets: Sequence[tuple[str, str, float, str, str]] = ()
    quoted: Sequence[str] = field(default_factory=tuple)


Build = Callable[..., Document]


@pytest.fixture
def build() -> Build:
    return build_document


@pytest.fixture(name="build_document", scope="session")
def session_build() -> Build:
    """The same for hypothesis, which asks for fixtures that outlive one example."""
    return build_document


@pytest.fixture
def draft() -> type[Draft]:
    return Draft


def build_document(
    drafts: Sequence[Draft | str],
    *,
    title: str = "某市重点任务分工方案",
    number: str | None = None,
    document_id: str = "430000-2021-aaaaaaaa",
    opening: str = "各有关单位：\n",
    separator: str = "\n",
    cites: Sequence[tuple[str, str | None, str]] = (),
) -> Document:
    text = opening
    tasks = []
    for ordinal, draft in enumerate(drafts, start=1):
        item = Draft(draft) if isinstance(draft, str) else draft
        text += f"{ordinal}."
        start = len(text)
        text += item.text
        text += item.clause
        tasks.append(_task(item, text, start, ordinal, document_id))
        text += separator
    citations = []
    for cited, cited_number, relation in cites:
        start = len(text)
        text += f"《{cited}》"
        citations.append(
            Citation(
                start=start, end=len(text), quote=text[start:], title=cited, number=cited_number, relation=relation
            )
        )
    return Document(
        id=document_id,
        header=Header(
            title=title,
            number=number,
            issuer=None,
            issued_on=None,
            year=2021,
            place=None,
            place_code="430000",
            addressees=None,
            approval=None,
        ),
        source="plan.txt",
        sha256="0" * 64,
        text=text,
        is_plan=bool(tasks),
        reason="",
        sections=(),
        tasks=tuple(tasks),
        citations=tuple(citations),
        corrections=(),
        conventions=(),
        unexplained=(),
        checks=(),
        registry=Registry(),
        clause_count=len(tasks),
        clauses_understood=len(tasks),
        rules_version="test",
    )


def _task(item: Draft, text: str, start: int, ordinal: int, document_id: str) -> Task:
    end = len(text)
    clause_start = start + len(item.text)
    clause = Evidence(start=clause_start, end=end, quote=item.clause)
    actions = _actions(item.text, start)

    def place(quote: str) -> dict[str, object]:
        found = text.index(quote, start)
        return {"start": found, "end": found + len(quote), "quote": quote}

    def governed(quote: str) -> int:
        found = text.index(quote, start)
        return next(action.ordinal for action in actions if action.start <= found < action.end)

    return Task(
        start=start,
        end=end,
        quote=text[start:end],
        id=f"{document_id}.{ordinal}",
        parent=None,
        section=1,
        number=str(ordinal),
        level="task",
        title=item.text.split("。")[0].split("，")[0][:40],
        clauses=(clause,) if item.clause else (),
        open_list=False,
        assignments=tuple(
            Assignment(
                start=clause_start,
                end=end,
                quote=item.clause,
                name=name,
                kind="agency" if ":" in actor and not actor.startswith("g:") else "group",
                role=role,  # type: ignore[arg-type]
                role_detail=None,
                verb="负责",
                position=position,
                inherited=False,
                rule="R01",
                actor_id=actor,
                canonical_name=name,
                resolution="registry",
            )
            for position, (actor, name, role) in enumerate(item.roles, start=1)
        ),
        mentions=(),
        actions=actions,
        deadlines=tuple(
            Deadline(
                **place(quote),  # type: ignore[arg-type]
                kind="by" if date else "ongoing",
                date=date,
                precision="day" if date else None,
                action=governed(quote),
                owner="task",
                asserted=True,
                ambiguous=False,
                flags=(),
                rule="R14",
            )
            for quote, date in item.deadlines
        ),
        targets=tuple(
            Target(
                **place(quote),  # type: ignore[arg-type]
                kind="level",
                comparator=comparator,
                value=value,
                unit=unit,
                what=what,
                action=governed(quote),
            )
            for quote, comparator, value, unit, what in item.targets
        ),
        themes=(),
        quoted=tuple(QuotedTerm(**place(term)) for term in item.quoted),  # type: ignore[arg-type]
        citations=(),
    )


def _actions(text: str, start: int) -> tuple[Action, ...]:
    actions: list[Action] = []
    cursor = 0
    for index, char in enumerate(text):
        if char in "。；" or index == len(text) - 1:
            piece = text[cursor : index + 1]
            actions.append(
                Action(
                    start=start + cursor,
                    end=start + index + 1,
                    quote=piece,
                    ordinal=len(actions) + 1,
                    commitment="unmarked",
                    commitment_word=None,
                    condition=None,
                    scope=None,
                )
            )
            cursor = index + 1
    return tuple(actions)
