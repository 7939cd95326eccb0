"""A curator's decisions: a YAML list, appended to for ever, of which the later ones win.

Each entry has `decision`, `who`, `when` (ISO date), `why`, `evidence`, and what its kind needs:

- alias: `name`, `agency` (an id), where it holds: `place` (a code; everywhere without)
- correction: `seen`, `reading`, `place` as above: damage in print, and what it should say
- not_same: `name`, `agency`, `place` as above: the name does not mean that agency;
  or `agency` and `other`: two ids are two bodies (takes back a `same`)
- same: `agency`, `into`: one body under two ids; the first keeps resolving to the second
- new_agency: `agency` (the id), `name`, `short_name`, `full_name`, `kind`, `line`, optionally `aliases`
- ignore: `name`, `place` as above: nothing to review
- implements: `document`, `parent` (ids of documents): the first carries out the second;
  not_implements takes it back, or refuses a suggestion (`fengong align` applies both)

The whole file is checked before anything is applied.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from graph.errors import FengongError
from graph.schema import DOCUMENT_ID
from ingest.resolve.divisions import divisions

NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "alias": (("name", "agency"),),
    "correction": (("seen", "reading"),),
    "not_same": (("name", "agency"), ("agency", "other")),
    "same": (("agency", "into"),),
    "new_agency": (("agency", "name", "short_name", "full_name", "kind", "line"),),
    "ignore": (("name",),),
    "implements": (("document", "parent"),),
    "not_implements": (("document", "parent"),),
}
OPTIONAL = {"place", "aliases"}
SIGNED = ("who", "when", "why", "evidence")


class DecisionsDamaged(FengongError):
    """The decisions cannot be applied; `where` names the file and the line, and nothing was applied."""

    exit_code = 8
    code = "decisions-damaged"


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry. `values` are its fields as text (`aliases` joined by `|`); `line` is where it stands in the file."""

    kind: str
    values: dict[str, str]
    line: int

    @property
    def when(self) -> str:
        """The ISO date of the decision."""
        return self.values["when"]

    def subject(self) -> tuple[str, ...]:
        """What is decided on: two decisions on one subject are a change of mind."""
        get = self.values.get
        if "document" in self.values:
            return ("documents", get("document", ""), get("parent", ""))
        if self.kind == "new_agency":
            return ("agency", get("agency", ""))
        if self.kind == "same" or "other" in self.values:
            return ("pair", *sorted((get("agency", ""), get("into") or get("other", ""))))
        return ("name", get("name") or get("seen", ""), get("place", ""))


@dataclass(frozen=True, slots=True)
class Decisions:
    """What holds after all entries: the last word on each name and pair of ids, the bodies added, the parents."""

    entries: tuple[Decision, ...] = ()
    by_name: dict[tuple[str, str], Decision] = field(default_factory=dict)
    refused: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    added: dict[str, Decision] = field(default_factory=dict)
    parents: dict[tuple[str, str], Decision] = field(default_factory=dict)

    def on_name(self, name: str, place: str | None) -> Decision | None:
        """The last word on a name in documents of a place: one made for the place before one made for everywhere."""
        return self.by_name.get((name, place or "")) or self.by_name.get((name, ""))

    def refuses(self, name: str, place: str | None, agency: str) -> bool:
        """Whether a curator said that this name does not mean this agency."""
        return any(agency in self.refused.get((name, where), ()) for where in {place or "", ""})

    def follow(self, agency: str) -> str:
        """The id that an id now resolves to."""
        while agency in self.merged:
            agency = self.merged[agency]
        return agency

    def merged_into(self, agency: str) -> tuple[str, ...]:
        """The ids that now resolve to an id, in order."""
        return tuple(sorted(old for old in self.merged if self.follow(old) == agency))

    def ignored(self, place: str | None) -> tuple[str, ...]:
        """The names that are no bodies in documents of a place, in order."""
        ignored = (key for key, entry in self.by_name.items() if entry.kind == "ignore")
        return tuple(sorted(name for name, where in ignored if where in ("", place)))

    def names_of(self, agency: str) -> tuple[str, ...]:
        """The names that were decided to mean an agency, in order."""
        decided = (e for e in self.by_name.values() if e.kind == "alias")
        return tuple(sorted({e.values["name"] for e in decided if self.follow(e.values["agency"]) == agency}))


def read_decisions(path: Path) -> Decisions:
    """Read and check a decisions file. Raises `DecisionsDamaged` with file and line; a missing file is an error too."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DecisionsDamaged(
            "没有这个决定文件", where=str(path), remedy="核对路径，或先用 fengong review 记下一条"
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path.name}:{mark.line + 1}" if mark else path.name
        raise DecisionsDamaged("不是合法的 YAML", where=where, remedy="改正该行的缩进或引号") from error
    if root is None:
        return Decisions()
    if not isinstance(root, yaml.SequenceNode):
        raise DecisionsDamaged("应是一个列表", where=f"{path.name}:1", remedy="每条决定以“- decision:”起头")
    return _apply([_decision(node, path.name) for node in root.value], path.name)


def _decision(node: Any, file: str) -> Decision:
    line = node.start_mark.line + 1
    where = f"{file}:{line}"
    if not isinstance(node, yaml.MappingNode):
        raise DecisionsDamaged("每条决定应是一组字段", where=where, remedy="以“- decision: alias”起头")
    values: dict[str, str] = {}
    for key, value in node.value:
        if key.value in values:
            raise DecisionsDamaged(f"字段 {key.value} 写了两次", where=f"{file}:{key.start_mark.line + 1}")
        values[key.value] = (
            "|".join(item.value for item in value.value) if isinstance(value, yaml.SequenceNode) else str(value.value)
        )
    kind = values.pop("decision", "")
    if kind not in NEEDS:
        raise DecisionsDamaged(
            f"不认识的决定 {kind or '（缺 decision）'}", where=where, remedy=f"用 {' '.join(NEEDS)} 之一"
        )
    missing = [name for name in SIGNED if not values.get(name)]
    if missing:
        raise DecisionsDamaged(f"缺 {' '.join(missing)}", where=where, remedy="写明谁、何时、为何、依据")
    fields = {name for name, value in values.items() if value} - set(SIGNED) - OPTIONAL
    if not any(fields == set(needed) for needed in NEEDS[kind]):
        wanted = " 或 ".join("+".join(needed) for needed in NEEDS[kind])
        raise DecisionsDamaged(f"{kind} 的字段不对：{' '.join(sorted(fields))}", where=where, remedy=f"应有 {wanted}")
    _check_values(values, where)
    _check_documents(values, where)
    return Decision(kind, values, line)


def _check_values(values: dict[str, str], where: str) -> None:
    try:
        date.fromisoformat(values["when"])
    except ValueError:
        raise DecisionsDamaged(f"when 不是日期：{values['when']}", where=where, remedy="写作 2024-05-31") from None
    if values.get("place") and divisions().get(values["place"]) is None:
        raise DecisionsDamaged(f"没有这个行政区划代码：{values['place']}", where=where, remedy="写六位代码，如 430000")
    for name in ("agency", "into", "other"):
        place, _, key = values.get(name, "000000:x").partition(":")
        if divisions().get(place) is None or not key or not key.isascii() or set(key) & set("/?# "):
            raise DecisionsDamaged(f"{name} 不是机构编号：{values[name]}", where=where, remedy="写作 430000:finance")


def _check_documents(values: dict[str, str], where: str) -> None:
    for name in ("document", "parent"):
        if name in values and not re.fullmatch(DOCUMENT_ID, values[name]):
            remedy = "写作 430000-2021-1458c594，见 fengong query documents"
            raise DecisionsDamaged(f"{name} 不是文件编号：{values[name]}", where=where, remedy=remedy)


def _apply(entries: list[Decision], file: str) -> Decisions:
    latest: dict[tuple[str, ...], Decision] = {}
    ordered = sorted(entries, key=lambda e: e.when)
    refused: dict[tuple[str, str], frozenset[str]] = {}
    for entry in ordered:
        before = latest.get(entry.subject())
        if before and before.when == entry.when and before.values | SAME_SIGNATURE != entry.values | SAME_SIGNATURE:
            raise DecisionsDamaged(
                f"与第 {before.line} 行同日、同一对象而结论不同",
                where=f"{file}:{entry.line}",
                remedy="后来的决定写上后来的日期，或删去一条",
            )
        latest[entry.subject()] = entry
        at = (entry.values.get("name", ""), entry.values.get("place", ""))
        if entry.kind == "not_same" and "name" in entry.values:
            refused[at] = refused.get(at, frozenset()) | {entry.values["agency"]}
        elif entry.kind == "alias":
            refused[at] = refused.get(at, frozenset()) - {entry.values["agency"]}
    _check_claims([entry for subject, entry in latest.items() if subject[0] == "agency"], file)
    merged: dict[str, str] = {}
    for entry in latest.values():
        if entry.kind == "same":
            merged[entry.values["agency"]] = entry.values["into"]
            _check_cycle(merged, entry, file)
    return Decisions(
        entries=tuple(entries),
        by_name={(s[1], s[2]): e for s, e in latest.items() if s[0] == "name" and e.kind != "not_same"},
        refused=refused,
        merged=merged,
        added={s[1]: e for s, e in latest.items() if s[0] == "agency"},
        parents={(s[1], s[2]): e for s, e in latest.items() if s[0] == "documents" and e.kind == "implements"},
    )


SAME_SIGNATURE = dict.fromkeys(SIGNED, "")


def _check_claims(added: list[Decision], file: str) -> None:
    """Refuse a name that two added bodies of one place claim."""
    claims: dict[tuple[str, str], Decision] = {}
    for entry in added:
        values = entry.values
        for name in filter(None, (values["name"], values["full_name"], *values.get("aliases", "").split("|"))):
            first = claims.setdefault((values["agency"][:6], name), entry)
            if first is not entry:
                raise DecisionsDamaged(
                    f"{name} 同时指 {first.values['agency']}（第 {first.line} 行）和 {values['agency']}",
                    where=f"{file}:{entry.line}",
                    remedy="从其中一条删去这个名称",
                )


def _check_cycle(merged: dict[str, str], entry: Decision, file: str) -> None:
    seen = {entry.values["agency"]}
    at = entry.values["into"]
    while at not in seen:
        seen.add(at)
        if at not in merged:
            return
        at = merged[at]
    raise DecisionsDamaged(
        f"合并成环：{' '.join(sorted(seen))}",
        where=f"{file}:{entry.line}",
        remedy="删去其中一条 same，或加一条 not_same",
    )
