"""Stable identities: how every node's id is made, in one place.

Policy: the fewest stable fields, as printed; where those are Chinese, a short hash of them. An id never
contains `/`, `?` or `#`, never depends on the file's name or content hash, and a changed rule
here is a breaking change.

| node | id | example |
|---|---|---|
| Document | place code, year, hash of (issuer, number) or else of (title, date) | `430000-2021-1f0c92ab` |
| Section | document id, `s`, ordinal | `430000-2021-1f0c92ab.s2` |
| Task | document id, ordinal path | `430000-2021-1f0c92ab.14`, `….14.2` for a measure |
| Action | task id, `a`, ordinal | `430000-2021-1f0c92ab.14.a3` |
| Agency | place code, registry key (hashed when unregistered) | `430000:market-regulation` |
| Group | `g:`, place code, hash of the name; an indefinite one also its task | `g:430000:9c1d22e0` |
| Theme | `theme:`, registry key | `theme:7d0a41f2` |
| Place | `place:`, division code | `place:430000` |
| Text | document id, `text` | `430000-2021-1f0c92ab.text` |
| Correction | document id, `c`, ordinal | `430000-2021-1f0c92ab.c1` |
| Deadline, Target | prefix, hash of the meaning | `deadline:5a0c…` |
| Document that is only cited | `cited:`, hash of title and number | `cited:77e1…` |
| Change | `change:`, number in the sequence | `change:00000001` |
"""

from hashlib import sha256

NATIONAL = "000000"


def digest(*fields: str, length: int = 8) -> str:
    """The first `length` hex digits of a hash over the fields, unambiguous about where one ends."""
    return sha256("\x1f".join(fields).encode()).hexdigest()[:length]


def document_id(
    *,
    place_code: str | None,
    year: int | None,
    issuer: str | None,
    number: str | None,
    title: str,
    issued_on: str | None,
) -> str:
    """The identity of a document: issuer and number (文号), or else title and date."""
    identity = ("number", issuer or "", number) if number else ("title", title, issued_on or "")
    return f"{place_code or NATIONAL}-{year or '0000'}-{digest(*identity)}"


def section_id(document: str, ordinal: int) -> str:
    """The id of a document's section; ordinal 0 is the part before the first heading."""
    return f"{document}.s{ordinal}"


def task_id(document: str, path: tuple[int, ...]) -> str:
    """The id of a task from its ordinal path: (14,) for the 14th unit, (14, 2) for its second measure."""
    return ".".join([document, *map(str, path)])


def action_id(task: str, ordinal: int) -> str:
    """The id of an action of a task."""
    return f"{task}.a{ordinal}"


def group_id(place_code: str | None, name: str, *, task: str | None = None) -> str:
    """The id of a class of bodies. Pass `task` for an indefinite group: it is another set in every task."""
    return f"g:{place_code or NATIONAL}:{digest(name, task or '')}"


def official_id(document: str, name: str) -> str:
    """The id of a leader, who is known only within one document."""
    return f"o:{document}:{digest(name)}"


def unregistered_agency_id(place_code: str | None, name: str) -> str:
    """The id of a body that no registry entry, alias or pattern explains."""
    return f"{place_code or NATIONAL}:x-{digest(name, length=12)}"


def theme_id(name: str) -> str:
    """The id of a theme of the registry, or of a theme group."""
    return f"theme:{digest(name)}"


def place_id(code: str) -> str:
    """The id of an administrative division from its six-digit code."""
    return f"place:{code}"


def text_id(document: str) -> str:
    """The id of a document's text."""
    return f"{document}.text"


def correction_id(document: str, ordinal: int) -> str:
    """The id of a document's correction; ordinals count from 1 in order of position."""
    return f"{document}.c{ordinal}"


def cited_id(title: str, number: str | None) -> str:
    """The id of a document that is cited, not read: its place and year are not known."""
    return f"cited:{digest(title, number or '', length=16)}"


def deadline_id(kind: str, date: str | None, precision: str | None, rule: str | None) -> str:
    """The id of a deadline: equal for equal meaning. `rule` is the wording of an undated one."""
    return f"deadline:{digest(kind, date or '', precision or '', rule or '', length=16)}"


def target_id(kind: str, comparator: str | None, value: float | None, unit: str | None, what: str) -> str:
    """The id of a target: equal for equal meaning."""
    number = "" if value is None else repr(float(value))
    return f"target:{digest(kind, comparator or '', number, unit or '', what, length=16)}"


def change_id(ordinal: int) -> str:
    """The id of a change of the graph, by its place in the sequence."""
    return f"change:{ordinal:08d}"


def document_of(id: str) -> str:
    """The document that owns a section, task, action, text or correction: its id up to the first dot."""
    return id.split(".", 1)[0]
