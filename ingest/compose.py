"""One document's records put together: what was read, who is meant, where it stands in the original."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from graph import ids
from graph.records import (
    Assignment,
    Correction,
    Document,
    Evidence,
    Header,
    Mention,
    Registry,
    Section,
    Task,
    Theme,
    Unexplained,
)
from graph.whereabouts import Places
from ingest.parse.bodies.bodies import group_quantifier
from ingest.parse.bodies.definitions import find_definitions
from ingest.parse.checks import find_checks
from ingest.parse.content.citations import find_citations
from ingest.parse.content.themes import theme_registry
from ingest.parse.header.issuer import office_of_number
from ingest.parse.judgement import judge
from ingest.parse.reading import Facts, Reading
from ingest.parse.repair import find_repairs, with_lost_characters
from ingest.parse.structure.normal import Normal
from ingest.parse.units.conventions import as_records
from ingest.parse.units.units import Unit
from ingest.resolve.local import local_bodies
from ingest.resolve.places import find_place, place
from ingest.resolve.resolver import DocumentResolver, Resolver

_Found = TypeVar("_Found", bound=Evidence)


class Composer:
    """Puts the records of one document together."""

    def __init__(self, normal: Normal, reading: Reading, resolver: Resolver) -> None:
        self._normal = normal
        self._reading = reading
        self._verdict = judge(reading)
        self._repairs = find_repairs(reading)
        self._header = self._placed(self._repairs.header)
        self._id = ids.document_id(
            place_code=self._header.place_code,
            year=self._header.year,
            issuer=self._header.issuer,
            number=self._header.number,
            title=self._header.title,
            issued_on=self._header.issued_on,
        )
        self._resolver: DocumentResolver = resolver.for_document(
            document_id=self._id,
            place_code=self._header.place_code,
            year=self._header.year,
            issuer=self._header.issuer,
            definitions=find_definitions(reading.text),
        )
        self._repairs = with_lost_characters(self._repairs, reading, lambda name: self._resolver.knows(name, "agency"))

    def document(self, *, source: str, sha256: str, places: Places, rules_version: str) -> Document:
        """The document with all its facts; one that is no plan has its header and text alone."""
        reading, normal = self._reading, self._normal
        units = reading.units if self._verdict.is_plan else []
        tasks = self._tasks(units)
        clauses = reading.clauses if self._verdict.is_plan else []
        registry = self._resolver.registry()
        return Document(
            id=self._id,
            header=self._header,
            source=source,
            sha256=sha256,
            text=normal.source,
            places=places,
            is_plan=self._verdict.is_plan,
            reason=self._verdict.reason,
            sections=self._sections() if units else (),
            tasks=tasks,
            citations=tuple(self._back(find_citations(reading.text, 0, reading.body_start or 0))),
            corrections=(*self._mended(), *self._back(self._repairs.corrections)),
            conventions=as_records(reading.rules, normal) if units else (),
            unexplained=tuple(
                self._evidence(Unexplained, start, end, reason="条款中的文字，没有规则能解释")
                for clause in clauses
                for start, end in clause.rest
            ),
            checks=find_checks(reading, normal, tasks) if units else (),
            registry=self._with_themes(registry, tasks),
            clause_count=len(clauses),
            clauses_understood=sum(not clause.rest for clause in clauses),
            rules_version=rules_version,
        )

    def _placed(self, header: Header) -> Header:
        """The header with its place: where nothing names it (省直各单位，赣江新区：), that of the new area there."""
        found = find_place(header.place or header.issuer or header.title)
        if found is not None:
            placed = replace(header, place=found.name, place_code=found.code)
            return placed if header.issuer or not header.number else self._issued(placed, header.number, found.name)
        central = (header.issuer or header.title).startswith(("国务院", "中共中央", "国家", "全国"))
        code = None if central or not header.addressees else local_bodies().province_around(header.addressees)
        around = place(code) if code else None
        if around is None:
            return header
        basis = (*header.rests_on, ("place", "addressees"))
        return replace(header, place=around.name, place_code=around.code, rests_on=basis)

    def _issued(self, header: Header, number: str, place: str) -> Header:
        issuer = office_of_number(self._normal.text, number, place)
        return replace(header, issuer=issuer, rests_on=(*header.rests_on, ("issuer", "number"))) if issuer else header

    def _sections(self) -> tuple[Section, ...]:
        text = self._reading.text
        found = [self._evidence(Section, 0, 0, ordinal=0, title="")]
        for ordinal, node in enumerate(self._reading.sections, start=1):
            paragraph = node.paragraph
            printed = [clause.start for clause in paragraph.clauses if clause.form != "heading"]
            stop = min(printed, default=paragraph.end)
            title = text[paragraph.body : max(paragraph.body, stop)].strip("。：\n")
            found.append(self._evidence(Section, paragraph.start, stop, ordinal=ordinal, title=title))
        return tuple(found)

    def _tasks(self, units: list[Unit]) -> tuple[Task, ...]:
        paths: list[tuple[int, ...]] = []
        measures: dict[int, int] = {}
        top = 0
        tasks: list[Task] = []
        for unit, facts in zip(units, self._reading.facts, strict=False):
            if unit.parent is None:
                top += 1
                path: tuple[int, ...] = (top,)
            else:
                measures[unit.parent] = measures.get(unit.parent, 0) + 1
                path = (*paths[unit.parent], measures[unit.parent])
            paths.append(path)
            parent = None if unit.parent is None else ids.task_id(self._id, paths[unit.parent])
            tasks.append(self._task(ids.task_id(self._id, path), parent, unit, facts))
        return tuple(tasks)

    def _task(self, task: str, parent: str | None, unit: Unit, facts: Facts) -> Task:
        return self._evidence(
            Task,
            unit.start,
            unit.end,
            id=task,
            parent=parent,
            section=unit.section,
            number=unit.number,
            level=unit.level,
            title=self._normal.quote(*unit.title(self._reading.text)),
            clauses=tuple(
                self._evidence(Evidence, *span)
                for clause in unit.clauses
                for span in (clause.parts if clause.form == "table" and clause.parts else [clause.inner])
            ),
            open_list=unit.open_list,
            assignments=self._assignments(task, unit),
            mentions=self._mentions(task, facts),
            actions=tuple(self._back(facts.actions)),
            deadlines=tuple(self._back(facts.deadlines)),
            targets=tuple(self._back(facts.targets)),
            themes=tuple(self._back(facts.themes)),
            quoted=tuple(self._back(facts.quoted)),
            citations=tuple(self._back(facts.citations)),
        )

    def _assignments(self, task: str, unit: Unit) -> tuple[Assignment, ...]:
        found: dict[tuple[str, str], Assignment] = {}
        for actor in unit.actors:
            name = self._repairs.names.get(actor.name, actor.name)
            resolved = self._resolver.resolve(name, actor.kind, quantifier=actor.quantifier, task=task)
            record = self._evidence(
                Assignment,
                actor.start,
                actor.end,
                name=name,
                kind=actor.kind,
                role=actor.role,
                role_detail=actor.role_detail,
                verb=actor.verb,
                position=actor.position,
                inherited=actor.inherited,
                rule=actor.rule,
                actor_id=resolved.actor_id,
                canonical_name=resolved.canonical_name,
                resolution="correction" if name != actor.name else resolved.resolution,
            )
            found.setdefault((name, actor.role), record)
        return tuple(found.values())

    def _mentions(self, task: str, facts: Facts) -> tuple[Mention, ...]:
        found = []
        for one in facts.mentions:
            if not self._resolver.knows(one.name, one.kind):
                continue  # an ending alone makes no body of a stretch of prose
            resolved = self._resolver.resolve(one.name, one.kind, quantifier=group_quantifier(one.name), task=task)
            found.append(
                self._evidence(
                    Mention,
                    one.start,
                    one.end,
                    name=one.name,
                    kind=one.kind,
                    function=one.function,
                    actor_id=resolved.actor_id,
                    canonical_name=resolved.canonical_name,
                    resolution=resolved.resolution,
                )
            )
        return tuple(found)

    def _back(self, found: "Iterable[_Found]") -> list[_Found]:
        """Facts found in the mapped copy, with the original's offsets and characters."""
        return [replace(one, **self._place(one.start, one.end)) for one in found]

    def _evidence(self, record: "type[_Found]", start: int, end: int, **values: Any) -> _Found:
        return record(**self._place(start, end), **values)

    def _place(self, start: int, end: int) -> dict[str, Any]:
        first, last = self._normal.span(start, end)
        return {"start": first, "end": last, "quote": self._normal.source[first:last]}

    def _mended(self) -> Iterator[Correction]:
        """The clauses that a line of their paragraph had cut."""
        for start, end, clause in self._normal.mended:
            span = self._place(start, end)
            yield Correction(
                **span,
                seen=span["quote"],
                reading=self._normal.text[clause:end],
                reason="责任条款被段末的文字隔断：各名称在同一文件的其他条款中完整出现，只有一种次序能还原",
            )

    def _with_themes(self, registry: Registry, tasks: tuple[Task, ...]) -> Registry:
        touched = {hit.theme_id for task in tasks for hit in task.themes}
        groups = {theme.group for theme in theme_registry() if theme.id in touched}
        themes: list[Theme] = [
            theme
            for theme in theme_registry()
            if theme.id in touched or (theme.name in groups and theme.group in ("", theme.name))
        ]
        return replace(registry, themes=tuple(sorted(themes, key=lambda theme: theme.id)))
