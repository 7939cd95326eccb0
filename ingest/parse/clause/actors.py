"""Lists of names made into actors: what is a body, a class, a leader, or no name at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from graph.records import ActorKind, Role
from ingest.parse.bodies.bodies import (
    LONGEST,
    SHORTEST,
    ends_as_body,
    group_quantifier,
    is_central,
    level_prefix,
    place_head,
)
from ingest.parse.bodies.ellipsis import fill
from ingest.parse.bodies.names import Name, split_names
from ingest.parse.bodies.people import person_name
from ingest.parse.clause.clause import Actor, Clause, Span
from ingest.parse.clause.labels import Label
from ingest.parse.clause.verbs import Verb, verb_only

_PROSE = re.compile(
    "[。！？《》“”%：]|按照|根据|依据|通过|确保|加强|进一步|开展|建立|推动|积极|不得|应当|需要|可以|以及时|的[^部单机地企政主]|为[了主]|对[于口]|是|将|要求|情况$|工作$|项目$|措施|方案|问题"
)
_ROLES: dict[str, Role] = {"lead": "lead", "responsible": "responsible", "support": "support"}
_QUOTED = re.compile("“[^“”]{1,12}”")
_NOTE = re.compile("（(?P<note>[^（）]*)）$")
MARKS = "★☆※▲△◆◇●○■□*#"  # beside a name; what one means, a legend says (R12)
_MARKED = re.compile(f"[{re.escape(MARKS)}]*(?P<bare>.+?)(?:（[{re.escape(MARKS)}]+）|[{re.escape(MARKS)}]+)?")
_RULE = re.compile("下同|第一|首位|不再.{0,4}列|的为牵头")
_DATED = re.compile("(?:20\\d\\d)?年(?:内|底|初|前)|20\\d\\d年|\\d{1,2}月")
_DATE_TAIL = re.compile("于?(?:20\\d\\d年|\\d{1,2}月|年[内底])[^、，]*$")
_NUMBERED = re.compile("^[（(]?\\d{1,2}[）).、]")
_NOBODY = frozenset(("单位", "部门", "机构", "责任单位", "责任部门", "牵头单位", "配合单位"))  # words of a table's head
_FIGURE = re.compile("^[\\d.,%年月日/-]+$|[\u4e00-\u9fff]\\d+$")  # 1300, 2022-10-08, 元坝镇280: no name of a body


class ActorReader:
    """Makes the actors of one clause after another; `gaps` are the places where a blank was left out."""

    def __init__(self, text: str, gaps: Sequence[int] = ()) -> None:
        self._text = text
        self._gaps = gaps

    def is_list(self, piece: str) -> bool:
        """Whether most of the names in a piece read as bodies."""
        names = split_names(piece, 0, len(piece)).names
        return bool(names) and 2 * sum(_is_body(one.name) for one in names) > len(names)

    def is_only_bodies(self, piece: str) -> bool:
        """Whether every name in a piece reads as a body."""
        names = split_names(piece, 0, len(piece)).names
        return bool(names) and all(_is_body(one.name) for one in names)

    def listed(
        self,
        text: str,
        pieces: Sequence[Span],
        clause: Clause,
        *,
        verb: Verb | None = None,
        label: Label | None = None,
        together: Literal["", "first", "second"] = "",
    ) -> None:
        """Add the actors of a list that stands before a verb, behind a label, or alone."""
        if not pieces:
            return
        found = split_names(text, pieces[0][0], pieces[-1][1], self._gaps)
        clause.open_list = clause.open_list or found.open_list
        people = label is not None and label.detail == "leader"
        names = [one for one in found.names if one.name]
        kept: list[Name] = []
        for one in names:
            _unmarked(one)
            self._note(one, clause)
            _undated(one, clause)
            nobody = len(names) == 1 and one.name in _NOBODY
            if people or (not nobody and _acceptable(one.name, sure=verb is not None or label is not None)):
                kept.append(one)
            else:
                clause.rest.append((one.start, one.end))
        clause.actors.extend(self._made(kept, verb, label, together))

    def _note(self, one: Name, clause: Clause) -> None:
        """市发改委（牵头）: the role in the bracket is no part of the name; nor is a rule (排名第一的为牵头单位)."""
        found = _NOTE.search(one.name)
        if found is None:
            return
        if verb_only(found["note"]) or found["note"] in ("牵头单位", "牵头部门", "责任单位", "配合单位"):
            one.note = found["note"]
            one.name = one.name[: found.start()]
        elif _RULE.search(found["note"]):
            clause.conventions.append((one.end - len(found.group()), one.end))
            one.name = one.name[: found.start()]

    def _made(self, names: list[Name], verb: Verb | None, label: Label | None, together: str) -> Iterator[Actor]:
        people = label is not None and label.detail == "leader"
        for at, one in enumerate(names):
            role, detail, word, rule = _role(verb, label)
            if together:
                role, detail, rule = ("lead" if together == "first" and at == 0 else "responsible"), None, "R09b"
                word = "会同" if together == "first" else word
            own = verb_only(one.note.removesuffix("单位").removesuffix("部门")) if one.note else None
            if own is not None:
                role, detail, word, rule = _ROLES[own.role], own.detail, one.note, own.rule
            kind, name = _kind(one.name, people=people)
            yield Actor(
                start=one.start,
                end=one.end,
                name=name,
                kind=kind,
                quantifier=None,
                role=role,
                role_detail=detail,
                verb=word,
                position=0,
                rule=rule,
            )

    def finish(self, clause: Clause) -> None:
        """Fill the ellipsis over the whole clause: a level printed once holds for the names behind it (R20)."""
        people = [one for one in clause.actors if one.kind == "person"]
        bodies = [(at, one) for at, one in enumerate(clause.actors) if one.kind != "person"]
        names = [Name(one.start, one.end, one.name, self._link(one), note=str(at)) for at, one in bodies]
        filled = fill(names)
        if not people:
            clause.actors = [
                _filled(clause.actors[int(one.note)], one, position) for position, one in enumerate(filled, start=1)
            ]
            return
        found = [*people, *(_filled(clause.actors[int(one.note)], one, 0) for one in filled)]
        found.sort(key=lambda one: one.start)
        clause.actors = [replace(one, position=position) for position, one in enumerate(found, start=1)]

    def _link(self, one: Actor) -> str:
        """What stands before a name: only 、 and joiners tie it to the name before."""
        before = self._text[one.start - 1] if one.start else "；"
        return before if before in "、和及与，；等" else "；"


def _unmarked(one: Name) -> None:
    """市发改委★, 市发改委（★）: the mark is no part of the name."""
    hit = _MARKED.fullmatch(one.name)
    if hit is not None and hit["bare"] != one.name:
        one.start += hit.start("bare")
        one.end -= len(one.name) - hit.end("bare")
        one.name = hit["bare"]


def _undated(one: Name, clause: Clause) -> None:
    """市教育局于6月底前: the time behind the last name of a list is no part of it (R14)."""
    tail = _DATE_TAIL.search(one.name)
    bare = one.name[: tail.start()] if tail is not None else ""
    if tail is not None and (ends_as_body(bare) or group_quantifier(bare) is not None):
        clause.times.append((one.end - len(tail.group()), one.end))
        one.end -= len(tail.group())
        one.name = bare


def _role(verb: Verb | None, label: Label | None) -> tuple[Role, str | None, str, str]:
    """Role, detail, printed word and rule: a verb beats the label, the label beats position."""
    if verb is not None:
        return _ROLES[verb.role], verb.detail, verb.word, "R18" if label is not None else verb.rule
    if label is not None:
        return _ROLES[label.role], label.detail if label.detail == "guide" else None, label.word, label.rule
    return "responsible", None, "", "R25"


def _is_body(name: str) -> bool:
    return _acceptable(name, sure=False)


def _acceptable(name: str, *, sure: bool) -> bool:
    """Whether a piece of a list is a name. `sure`: a verb or label vouches for it; without, its own words must."""
    bare = _QUOTED.sub("", name)
    if len(name) == 1:
        return name in "市县区州旗盟省镇乡"
    if not SHORTEST <= len(name) <= LONGEST or _NUMBERED.match(name) or _FIGURE.search(name) or _DATED.search(name):
        return False
    if ends_as_body(name):
        return not _PROSE.search(bare) or (group_quantifier(name) is not None and len(name) < 20)
    if group_quantifier(name) is not None:
        return not _PROSE.search(bare) and len(name) <= 20
    return sure and not _PROSE.search(bare) and (len(name) <= 14 or is_central(name) or bool(level_prefix(name)))


def _kind(name: str, *, people: bool) -> tuple[ActorKind, str]:
    person = person_name(name, expected=people)
    if person is not None:
        return "person", person
    return ("group" if group_quantifier(name) is not None and not _named(name) else "agency"), name


def _named(name: str) -> bool:
    """A named body whose name only sounds like a class (长沙市人民政府, 市相关…领导小组)."""
    return bool(place_head(name)) and name.endswith(("政府", "街道", "镇", "乡")) and group_quantifier(name) != "all"


def _filled(origin: Actor, one: Name, position: int) -> Actor:
    kind, name = _kind(one.name, people=False)
    quantifier = group_quantifier(name) if kind == "group" else None
    if one.tier:
        kind, quantifier = "group", quantifier or "all"
    return replace(origin, start=one.start, end=one.end, name=name, kind=kind, quantifier=quantifier, position=position)
