"""Invent documents for tests and benchmarks: write a plan piece by piece, get a consistent record.

The builder keeps the text and takes every offset from it, so a quote is always the text at its place.
Bodies, places and themes are invented.
"""

from dataclasses import dataclass, field
from hashlib import sha256

from dev.invented_bodies import CITY, PROVINCE, Body, renamed
from graph import ids
from graph.records import (
    Action,
    ActorKind,
    Agency,
    Assignment,
    Citation,
    Correction,
    Deadline,
    Document,
    Evidence,
    Group,
    Header,
    Membership,
    Mention,
    Official,
    QuotedTerm,
    Registry,
    Role,
    Section,
    Succession,
    Target,
    Task,
    Theme,
    ThemeHit,
    Unexplained,
)

VERBS: dict[Role, str] = {"lead": "牵头", "responsible": "负责", "support": "配合"}


@dataclass
class Unit:
    """A task as it is being written."""

    id: str
    parent: str | None
    section: int
    number: str
    level: str
    start: int
    title: str = ""
    clauses: list[Evidence] = field(default_factory=list)
    open_list: bool = False
    assignments: list[Assignment] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    themes: list[ThemeHit] = field(default_factory=list)
    quoted: list[QuotedTerm] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


class Invention:
    """A document as it is being written. Call `section`, `task`, the facts, `clause`, and at last `document`."""

    def __init__(self, number: int, *, title: str = "重点任务分工方案", year: int = 2021) -> None:
        self._header = Header(
            title=f"云岭省{year}年{title}（{number}）",
            number=f"云政办发〔{year}〕{number}号",
            issuer="云岭省人民政府办公厅",
            issued_on=f"{year}-03-{number % 28 + 1:02d}",
            year=year,
            place=PROVINCE.name,
            place_code=PROVINCE.code,
            addressees="各市州人民政府",
            approval=None,
            rests_on=(("year", "title"),),
        )
        self.id = ids.document_id(
            place_code=PROVINCE.code,
            year=year,
            issuer=self._header.issuer,
            number=self._header.number,
            title=self._header.title,
            issued_on=self._header.issued_on,
        )
        self._text = f"{self._header.title}\n"
        self._sections: list[Section] = []
        self._units: list[Unit] = []
        self._bodies: dict[str, Body] = {}
        self._themes: dict[str, Theme] = {}
        self._memberships: list[Membership] = []
        self._successions: list[Succession] = []
        self._citations: list[Citation] = []
        self._corrections: list[Correction] = []
        self._unexplained: list[Unexplained] = []

    def section(self, title: str) -> None:
        """Print a heading; the tasks that follow belong to it."""
        start, end = self._print(title)
        self._print("\n")
        self._sections.append(Section(ordinal=len(self._sections) + 1, title=title, start=start, end=end, quote=title))

    def task(self, title: str, *, measure: bool = False) -> str:
        """Begin a task (or a measure of the last task) with its title sentence; returns its id."""
        above = [unit for unit in self._units if unit.parent is None]
        path = (len(above), 1 + sum(u.parent == above[-1].id for u in self._units)) if measure else (len(above) + 1,)
        self._print(f"{path[-1]}.")
        unit = Unit(
            id=ids.task_id(self.id, path),
            parent=above[-1].id if measure else None,
            section=len(self._sections),
            number=str(path[-1]),
            level="measure" if measure else "task",
            start=len(self._text),
            title=title,
        )
        self._units.append(unit)
        start, end = self._print(f"{title}。")
        self._action(start, end)
        return unit.id

    def deadline(
        self, wording: str, date: str | None = None, precision: str | None = None, kind: str = "by", owner: str = "task"
    ) -> None:
        """Print a sentence with a deadline."""
        start, end = self._print(wording)
        self._unit.deadlines.append(
            Deadline(
                start=start,
                end=end,
                quote=wording,
                kind=kind,  # type: ignore[arg-type]
                date=date,
                precision=precision,
                action=len(self._unit.actions) + 1,
                owner=owner,  # type: ignore[arg-type]
                asserted=True,
                ambiguous=False,
                flags=("own_year",) if date else (),
                rule="D1",
            )
        )
        self._action(start, self._print("完成。")[1])

    def target(self, what: str, value: float | None, unit: str | None, wording: str) -> None:
        """Print a sentence with a target."""
        start, end = self._print(wording)
        self._unit.targets.append(
            Target(
                start=start,
                end=end,
                quote=wording,
                kind="count" if value is not None else "coverage",
                comparator=">=" if value is not None else None,
                value=value,
                unit=unit,
                what=what,
                action=len(self._unit.actions) + 1,
            )
        )
        self._action(start, self._print("。")[1])

    def theme(self, entry: Theme) -> None:
        """Print a theme's name within quotation marks."""
        self._print("推进“")
        start, end = self._print(entry.name)
        self._print("”。")
        self._themes[entry.id] = entry
        self._unit.themes.append(
            ThemeHit(start=start, end=end, quote=entry.name, theme_id=entry.id, name=entry.name, group=entry.group)
        )
        self._unit.quoted.append(QuotedTerm(start=start, end=end, quote=entry.name))

    def mention(self, body: Body, function: str = "supervises") -> None:
        """Print a sentence that names a body without a role."""
        self._print("督促")
        start, end = self._print(_printed(body))
        self._print("落实。")
        self._bodies[body.id] = body
        self._unit.mentions.append(
            Mention(
                start=start,
                end=end,
                quote=_printed(body),
                name=_printed(body),
                kind=_kind(body),
                function=function,
                actor_id=body.id,
                canonical_name=body.name,
                resolution="registry",
            )
        )

    def cite(self, title: str, relation: str = "cite", *, number: str | None = None) -> None:
        """Print a citation; before the first task it is the document's own."""
        start, end = self._print(f"《{title}》")
        citation = Citation(start=start, end=end, quote=f"《{title}》", title=title, number=number, relation=relation)
        (self._unit.citations if self._units else self._citations).append(citation)
        self._print("\n" if not self._units else "。")

    def correction(self, seen: str, reading: str) -> None:
        """Print damaged text and record how it was read."""
        start, end = self._print(seen)
        self._corrections.append(
            Correction(start=start, end=end, quote=seen, seen=seen, reading=reading, reason="缺字")
        )

    def clause(self, *roles: tuple[Role, Body], open_list: bool = False) -> None:
        """Print the responsibility clause that ends the task."""
        unit = self._unit
        opening = len(self._text)
        self._print("（")
        for position, (role, body) in enumerate(roles, start=1):
            if position > 1:
                self._print("，")
            start, end = self._print(_printed(body))
            self._print(VERBS[role])
            self._bodies[body.id] = body
            unit.assignments.append(
                Assignment(
                    start=start,
                    end=end,
                    quote=_printed(body),
                    name=_printed(body),
                    kind=_kind(body),
                    role=role,
                    role_detail=None,
                    verb=VERBS[role],
                    position=position,
                    inherited=False,
                    rule="R3",
                    actor_id=body.id,
                    canonical_name=body.name,
                    resolution="registry",
                )
            )
        _, end = self._print("等）" if open_list else "）")
        unit.clauses.append(Evidence(start=opening, end=end, quote=self._text[opening:end]))
        unit.open_list = open_list
        self._print("\n")

    def member(self, of: Group, body: Agency) -> None:
        """Record a member of a group; the body comes along."""
        self._bodies[body.id] = body
        self._memberships.append(
            Membership(group_id=of.id, agency_id=body.id, since="2018-01-01", until=None, source="编制名录")
        )

    def succession(self, old: Agency, new: Agency) -> None:
        """Record that a body was renamed; both come along."""
        self._bodies[old.id], self._bodies[new.id] = old, new
        self._successions.append(renamed(old, new))

    def unexplained(self, wording: str) -> None:
        """Print characters that no rule explains."""
        start, end = self._print(wording)
        self._unexplained.append(Unexplained(start=start, end=end, quote=wording, reason="未知写法"))

    def document(self, *, source: str = "", plan: bool = True) -> Document:
        """The finished record."""
        clauses = sum(len(unit.clauses) for unit in self._units)
        return Document(
            id=self.id,
            header=self._header,
            source=source or f"{self.id}.txt",
            sha256=sha256(self._text.encode()).hexdigest(),
            text=self._text,
            is_plan=plan,
            reason="" if plan else "没有责任分句",
            sections=tuple(self._sections),
            tasks=tuple(self._finished(unit) for unit in self._units),
            citations=tuple(self._citations),
            corrections=tuple(self._corrections),
            conventions=(),
            unexplained=tuple(self._unexplained),
            checks=(),
            registry=self._registry(),
            clause_count=clauses,
            clauses_understood=clauses,
            rules_version="1",
        )

    @property
    def _unit(self) -> Unit:
        return self._units[-1]

    def _print(self, piece: str) -> tuple[int, int]:
        start = len(self._text)
        self._text += piece
        return start, len(self._text)

    def _action(self, start: int, end: int) -> None:
        self._unit.actions.append(
            Action(
                start=start,
                end=end,
                quote=self._text[start:end],
                ordinal=len(self._unit.actions) + 1,
                commitment="unmarked",
                commitment_word=None,
                condition=None,
                scope=None,
            )
        )

    def _finished(self, unit: Unit) -> Task:
        end = unit.clauses[-1].end if unit.clauses else max(action.end for action in unit.actions)
        return Task(
            id=unit.id,
            parent=unit.parent,
            section=unit.section,
            number=unit.number,
            level=unit.level,  # type: ignore[arg-type]
            title=unit.title,
            start=unit.start,
            end=end,
            quote=self._text[unit.start : end],
            clauses=tuple(unit.clauses),
            open_list=unit.open_list,
            assignments=tuple(unit.assignments),
            mentions=tuple(unit.mentions),
            actions=tuple(unit.actions),
            deadlines=tuple(unit.deadlines),
            targets=tuple(unit.targets),
            themes=tuple(unit.themes),
            quoted=tuple(unit.quoted),
            citations=tuple(unit.citations),
        )

    def _registry(self) -> Registry:
        bodies = [self._bodies[id] for id in sorted(self._bodies)]
        agencies = tuple(body for body in bodies if isinstance(body, Agency))
        codes = {body.place_code for body in agencies}
        return Registry(
            agencies=agencies,
            groups=tuple(body for body in bodies if isinstance(body, Group)),
            officials=tuple(body for body in bodies if isinstance(body, Official)),
            memberships=tuple(self._memberships),
            successions=tuple(self._successions),
            places=tuple(place for place in (PROVINCE, CITY) if place.code in codes),
            themes=tuple(self._themes[id] for id in sorted(self._themes)),
        )


def _printed(body: Body) -> str:
    return body.short_name if isinstance(body, Agency) else body.name


def _kind(body: Body) -> ActorKind:
    return "agency" if isinstance(body, Agency) else "group" if isinstance(body, Group) else "person"
