"""Units: the tasks of a plan, each with its text, its clauses, and what it inherits (CONVENTIONS.md Units)."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from graph.records import Level
from ingest.parse.clause.clause import Actor, Clause, Span
from ingest.parse.structure.outline import Node, heading_clauses
from ingest.parse.units.gathering import gather
from ingest.parse.units.tables import Row

_TITLE = re.compile("[^。！？|\n]{0,14}[^，。！？|\n]{2,40}?[。！？]")  # a comma early on belongs to a name
_CUT = re.compile("[，,；;。|\n]")  # | sets cells apart
_NO_WORDS = "。；，、：\n "
LONGEST_TITLE = 40
SHORTEST_TASK = 5  # characters: 优化流程。


@dataclass(slots=True)
class Unit:
    """One task. `start`, `end` bound its text; `parent` is the index of the topic whose measure it is."""

    start: int
    end: int
    number: str
    level: Level
    section: int
    clauses: list[Clause]
    inherited: list[Actor] = field(default_factory=list)
    parent: int | None = None
    asides: tuple[Span, ...] = ()  # stretches of its text that do not say what is to be done

    @property
    def actors(self) -> list[Actor]:
        """Its own actors in the order printed, then those it inherits."""
        return [actor for clause in self.clauses for actor in clause.actors] + self.inherited

    @property
    def open_list(self) -> bool:
        """Whether 等 stands in any of its clauses."""
        return any(clause.open_list for clause in self.clauses)

    def title(self, text: str) -> tuple[int, int]:
        """The heading sentence if there is one, else the text up to its first comma, at most 40 characters."""
        stop = self.clauses[0].start if self.clauses and self.clauses[0].start > self.start else self.end
        heading = _TITLE.match(text, self.start, stop)
        if heading is not None and heading.end() < min(self.start + LONGEST_TITLE + 1, stop - 4):
            return heading.span()
        cut = _CUT.search(text, self.start, stop)
        end = min(cut.start() if cut else stop, self.start + LONGEST_TITLE)
        return self.start, max(end, min(self.start + 1, stop))


def build_units(text: str, nodes: list[Node], sections: dict[int, int]) -> list[Unit]:
    """The units of the outline, in order. `sections` maps a paragraph's start to its section's ordinal.

    A numbered paragraph without a clause is a task only in a chapter whose tasks carry clauses, or that its
    heading assigns: elsewhere (conditions, definitions, an annexed rule) numbers count something else.
    """
    nodes = gather(text, nodes)
    assigned = {_chapter(node) for node in nodes if _carries(node)}
    units: list[Unit] = []
    owner: dict[int, int] = {}  # paragraph start -> its unit
    for node in nodes:
        paragraph = node.paragraph
        if node.heading or not (_carries(node) or (_chapter(node) in assigned and _is_task(text, node))):
            continue
        if paragraph.number is None and not node.prose and not paragraph.bare(text).strip(_NO_WORDS):
            continue  # a page's head or foot (主办单位：…): nothing is to be done
        section = next((sections[one.paragraph.start] for one in node.parents if one.paragraph.start in sections), 0)
        unit = Unit(
            start=paragraph.body,
            end=_end(text, node),
            number=paragraph.number.text if paragraph.number else "",
            level="task",
            section=section,
            clauses=list(paragraph.clauses) or node.prose,  # prose counts only where nothing else assigns the task
        )
        above = next(
            (owner[one.paragraph.start] for one in reversed(node.parents) if one.paragraph.start in owner), None
        )
        if above is not None and paragraph.number is not None:
            unit.parent, unit.level = above, "measure"
            if units[above].parent is None:
                units[above].level = "topic"
        _inherit(unit, node)
        owner[paragraph.start] = len(units)
        units.append(unit)
    return units


def with_rows(units: list[Unit], rows: list[Row], sections: list[Node]) -> list[Unit]:
    """The units in the order of the text, rows of tables among them; a number within a row makes no other unit."""
    if not rows:
        return units
    added: list[Unit] = []
    starts = [node.paragraph.start for node in sections]
    for row in rows:
        section = bisect_right(starts, row.start)
        added.append(Unit(row.start, row.end, row.number, "task", section, row.clauses, asides=row.asides))
    kept = [unit for unit in units if unit.clauses or not _within(unit.start, rows)]
    ordered = sorted([*kept, *added], key=lambda unit: unit.start)
    place = {id(unit): at for at, unit in enumerate(ordered)}
    for unit in kept:
        if unit.parent is not None:
            unit.parent = place.get(id(units[unit.parent]))
    return ordered


def _within(place: int, rows: list[Row]) -> bool:
    at = bisect_right(rows, place, key=lambda row: row.start)
    return at > 0 and place < rows[at - 1].end


def _carries(node: Node) -> bool:
    return any(clause.actors or clause.labels for clause in node.paragraph.clauses) or bool(node.prose)


def _chapter(node: Node) -> int:
    """The top heading that a node stands under or is, by its place."""
    if node.parents:
        return node.parents[0].paragraph.start
    return node.paragraph.start if node.heading else -1


def _end(text: str, node: Node) -> int:
    paragraph = node.paragraph
    ends = [clause.end for clause in paragraph.clauses if clause.form != "prose"]
    end = max(ends) if ends else paragraph.end
    while end > paragraph.body and text[end - 1] in "\n ":
        end -= 1
    return end


def _is_task(text: str, node: Node) -> bool:
    """A numbered paragraph without a clause that says what is to be done."""
    number = node.paragraph.number
    return number is not None and not node.idle and len(node.paragraph.bare(text)) >= SHORTEST_TASK


def _inherit(unit: Unit, node: Node) -> None:
    """Heading clauses go to the tasks below that have nobody in that role (R26)."""
    have = {_post(actor) for actor in unit.actors}
    for clause in heading_clauses(node):
        for actor in clause.actors:
            if _post(actor) not in have:
                unit.inherited.append(replace(actor, inherited=True, rule="R26"))
        have |= {_post(actor) for actor in clause.actors}


def _post(actor: Actor) -> tuple[str, bool]:
    """A role as bodies hold it and as leaders hold it: the one does not fill the other."""
    return actor.role, actor.kind == "person"
