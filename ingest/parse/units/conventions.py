"""Sentences that set a rule for the whole document: R12 (first listed leads), R12b, R13 (default actors)."""

import re
from dataclasses import dataclass, replace

from graph.records import Convention
from ingest.parse.clause.actors import MARKS, ActorReader
from ingest.parse.clause.clause import Actor, Clause
from ingest.parse.structure.normal import Normal
from ingest.parse.units.units import Unit

_FIRST = re.compile(
    "(?:列|排|位)(?:名|序|列|在|于)*(?:第一|首位|最前|首|前)(?:位)?(?:者|的)?[^。；（）\n]{0,24}?(?:为|是|即为)?(?:牵头|主办|汇总|负责)[^。；（）\n]{0,16}"
)
_WITHOUT = re.compile(
    "(?:无|没有|未明确|未列)(?:明确)?牵头(?:单位|部门)的?，?[^。；\n]{0,12}(?:责任|第一)[^。；\n]{0,12}牵头[^。；\n]{0,6}"
)
_DEFAULT = re.compile(
    "(?:以下|下列|后续|其余|具体任务|各项任务)[^，。；（）\n]{0,16}?(?:均|都)(?:需|须|应|由|请|涉及|包含|包括|要)*(?:由)?(?P<names>[^。；\n]{0,160}?)"
    "(?P<verb>(?:按[^，。；]{0,8})?(?:负责)?(?:抓好)?(?:贯彻落实|落实|负责|组织实施|实施|推进|推动|执行|配合|参与)|(?=，?不再))"
    "[^。；（）〕\n]{0,20}?(?:不再|下同)[^。；（）〕\n]{0,12}"
)
_LEGEND = re.compile(
    f"(?:标|带|加|注|打|有)(?:有|注|记|识)?[“（]?(?P<mark>[{re.escape(MARKS)}])[”）]?(?:号|标[记识志注])?(?:的|者)?(?:单位|部门)?"
    "(?:均|即)?(?:为|是|系)(?:牵头|主办)(?:单位|部门)?"
)
_LOOSE = re.compile("^各|人民(?=政府)|[（）、]")
_LOCAL = re.compile("各(?:地级以上|设区)?[市县区州旗盟]")
_LOCALITIES = ("地方", "各地", "各级")  # names for the governments of all tiers


@dataclass(frozen=True, slots=True)
class Rule:
    """A convention as found: span in the mapped copy, its R-number.

    `actors` are those that R13 adds; `mark` is the sign that a legend gives a meaning.
    """

    start: int
    end: int
    rule: str
    meaning: str
    actors: tuple[Actor, ...] = ()
    mark: str = ""


def find_rules(text: str, reader: ActorReader) -> list[Rule]:
    """Every convention of the document, in order."""
    found = [Rule(*hit.span(), "R12", "列第一位的为牵头单位") for hit in _FIRST.finditer(text) if _is_rule(hit.group())]
    found += [Rule(*hit.span(), "R12b", "无牵头单位的，责任单位即为牵头单位") for hit in _WITHOUT.finditer(text)]
    found += [
        Rule(*hit.span(), "R12", f"标{hit['mark']}的为牵头单位", mark=hit["mark"]) for hit in _LEGEND.finditer(text)
    ]
    for hit in _DEFAULT.finditer(text):
        actors = _default_actors(text, hit, reader)
        if actors:
            found.append(Rule(*hit.span(), "R13", "以下各项均由所列单位落实，不再逐项列出", actors))
    return sorted(found, key=lambda rule: rule.start)


def _is_rule(sentence: str) -> bool:
    return bool(re.search("单位|部门|者|的为|处室", sentence))


def _default_actors(text: str, hit: re.Match[str], reader: ActorReader) -> tuple[Actor, ...]:
    clause = Clause(start=hit.start(), end=hit.end(), inner=hit.span("names"), form="default")
    start, end = hit.span("names")
    while end > start and text[end - 1] in "，、 ":
        end -= 1
    if end <= start:
        return ()
    reader.listed(text, [(start, end)], clause)
    reader.finish(clause)
    verb = hit["verb"] or "涉及"
    return tuple(
        replace(
            actor,
            role="support" if re.search("配合|参与", verb) else "responsible",
            verb=verb,
            rule="R13",
            inherited=True,
        )
        for actor in clause.actors
    )


def apply_rules(text: str, units: list[Unit], rules: list[Rule]) -> None:
    """Let the document's own conventions change roles and add actors."""
    first = [rule for rule in rules if rule.rule == "R12" and not rule.mark]
    marks = {rule.mark for rule in rules if rule.mark}
    without = [rule for rule in rules if rule.rule == "R12b"]
    begins = min((_begins(rule, units) for rule in first), default=0)
    for unit in units:
        if first and unit.end > begins:
            _first_leads(unit)
        if marks:
            _marked_lead(text, unit, marks)
        if without:
            _responsible_leads(unit)
        for rule in rules:
            if rule.rule == "R13" and unit.end > rule.start:
                _add_default(unit, rule)


def _begins(rule: Rule, units: list[Unit]) -> int:
    """Where a rule begins to hold: in a task's clause from there on (下同), elsewhere for the whole document."""
    clauses = (clause for unit in units for clause in unit.clauses)
    return next((clause.start for clause in clauses if clause.start <= rule.start < clause.end), 0)


def _add_default(unit: Unit, rule: Rule) -> None:
    """Later units inherit the default; the clause that states it holds it as its own.

    A class that the unit lists already, in whatever spelling, is not added a second time.
    """
    have = {_spelling(actor.name) for actor in unit.actors}
    local = any(_LOCAL.match(actor.name) for actor in unit.actors if actor.kind == "group")
    added = [
        actor
        for actor in rule.actors
        if _spelling(actor.name) not in have and not (local and actor.name in _LOCALITIES)
    ]
    for clause in unit.clauses:
        if clause.start <= rule.start < clause.end:
            clause.actors += [replace(actor, inherited=False) for actor in added]
            return
    if unit.start > rule.start:
        unit.inherited += added


def _spelling(name: str) -> str:
    """What is left of a name without 各, brackets and the long form of 政府: 各县（区）人民政府 is 县区政府."""
    return _LOOSE.sub("", name)


def _first_leads(unit: Unit) -> None:
    for clause in unit.clauses:
        bodies = [at for at, actor in enumerate(clause.actors) if actor.kind != "person"]
        if not bodies or any(clause.actors[at].role == "lead" for at in bodies):
            continue
        if clause.actors[bodies[0]].role == "responsible":
            clause.actors[bodies[0]] = replace(clause.actors[bodies[0]], role="lead", rule="R12")


def _marked_lead(text: str, unit: Unit, marks: set[str]) -> None:
    for clause in unit.clauses:
        clause.actors = [
            replace(actor, role="lead", rule="R12")
            if actor.role == "responsible"
            and not marks.isdisjoint(text[actor.start - 1] + text[actor.end : actor.end + 2].lstrip("（")[:1])
            else actor
            for actor in clause.actors
        ]


def _responsible_leads(unit: Unit) -> None:
    if any(actor.role == "lead" for actor in unit.actors):
        return
    for clause in unit.clauses:
        clause.actors = [
            replace(actor, role="lead", rule="R12b") if actor.role == "responsible" else actor
            for actor in clause.actors
        ]


def as_records(rules: list[Rule], normal: Normal) -> tuple[Convention, ...]:
    """The conventions with offsets in the original."""
    records = []
    for rule in rules:
        start, end = normal.span(rule.start, rule.end)
        records.append(
            Convention(start=start, end=end, quote=normal.source[start:end], rule=rule.rule, meaning=rule.meaning)
        )
    return tuple(records)
