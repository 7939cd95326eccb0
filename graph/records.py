"""What ingest hands to the graph: one `Document` with every fact that was read in it.

All offsets index the document's text as `fengong read` prints it, in characters, half open, and
`quote == text[start:end]` holds for every record that has the three. Nothing here knows of spaCy,
files, Cypher or HTTP.
"""

from dataclasses import dataclass
from typing import Literal

from graph.whereabouts import Places

Role = Literal["lead", "responsible", "support"]
ActorKind = Literal["agency", "group", "person"]
Resolution = Literal["registry", "alias", "defined", "pattern", "correction", "new"]
Level = Literal["topic", "task", "measure"]
Quantifier = Literal["all", "indefinite"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A piece of the document's text: the base of every fact."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Evidence):
    """(:Task)-[:LED_BY | ASSIGNED_TO | SUPPORTED_BY]->(:Actor): an actor with a role in a task.

    `name` is the printed name, normalised, its ellipsis filled; `verb` is the printed role word;
    `position` counts from 1 within the clause; `inherited` marks an actor that the unit's own clause
    does not print (the offsets then point at the sentence that says so); `rule` is an R-number.
    """

    name: str
    kind: ActorKind
    role: Role
    role_detail: str | None
    verb: str
    position: int
    inherited: bool
    rule: str
    actor_id: str
    canonical_name: str
    resolution: Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Evidence):
    """(:Task)-[:MENTIONS]->(:Actor): a body named in the text, outside the clause. Never a role."""

    name: str
    kind: ActorKind
    function: str
    actor_id: str
    canonical_name: str
    resolution: Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Evidence):
    """(:Task)-[:HAS_ACTION]->(:Action): one sentence or ；-part of a task.

    `commitment` is a key of the lexicon (strive, mostly, explore, pilot, roll_out, encourage, urge,
    unmarked) and `commitment_word` the printed word; `condition` and `scope` are printed phrases.
    """

    ordinal: int
    commitment: str
    commitment_word: str | None
    condition: str | None
    scope: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Evidence):
    """(:Task)-[:DUE]->(:Deadline). `date` is ISO; `action` is the ordinal of the action it governs.

    kind: by | recurring | conditional | event | ongoing. precision: day | month | quarter | half |
    year | plan. owner: task | other. `asserted` is false where the year was supplied.
    """

    kind: Literal["by", "recurring", "conditional", "event", "ongoing"]
    date: str | None
    precision: str | None
    action: int | None
    owner: Literal["task", "other"]
    asserted: bool
    ambiguous: bool
    flags: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Evidence):
    """(:Task)-[:HAS_TARGET]->(:Target). `value` is null where the aim has no number."""

    kind: str
    comparator: str | None
    value: float | None
    unit: str | None
    what: str
    action: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeHit(Evidence):
    """(:Task)-[:ADVANCES]->(:Theme): a named reform of the registry, found in the task's text."""

    theme_id: str
    name: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedTerm(Evidence):
    """A term in quotation marks; `quote` is the text between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Evidence):
    """(:Task)-[:CITES]->(:Document {ingested: false}).

    relation: basis | implement | issue | revise | clean_up | cite.
    """

    title: str
    number: str | None
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Evidence):
    """(:Section)-[:HAS_TASK]->(:Task), or (:Task)-[:HAS_MEASURE]->(:Task) where `parent` is set.

    `id` is the document's id plus the ordinal path; `clauses` are the responsibility clauses
    as printed; `section` is the ordinal of its section; `quote` is the whole text of the unit.
    """

    id: str
    parent: str | None
    section: int
    number: str
    level: Level
    title: str
    clauses: tuple[Evidence, ...]
    open_list: bool
    assignments: tuple[Assignment, ...]
    mentions: tuple[Mention, ...]
    actions: tuple[Action, ...]
    deadlines: tuple[Deadline, ...]
    targets: tuple[Target, ...]
    themes: tuple[ThemeHit, ...]
    quoted: tuple[QuotedTerm, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Evidence):
    """(:Document)-[:HAS_SECTION]->(:Section). `quote` is the printed heading; ordinal 0 has none."""

    ordinal: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Evidence):
    """(:Correction)-[:CORRECTS]->(:Document): damage that was repaired while reading."""

    seen: str
    reading: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention(Evidence):
    """A sentence that sets a rule for the document (R12 first listed leads, R13 default actors)."""

    rule: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained(Evidence):
    """Characters of clause text that no rule understood or explicitly ignored."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """(:Place {code, level}): a division of China; code is the six-digit GB/T 2260 code."""

    code: str
    name: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """A body through its reforms, as far as renames and mergers carry it (`graph.succession`).

    `heir` is the body that carries it on in the end, None where it is that itself. `eras` are `<ISO date> <id>`
    of the bodies that it was and became. Of an heir, `absorbed` names the bodies it carries on, and `uncrossed`
    the splits and transfers that touch any of them: `<kind> <date> <old name> <new name>`.
    """

    heir: str | None = None
    eras: tuple[str, ...] = ()
    absorbed: tuple[str, ...] = ()
    uncrossed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """(:Actor:Agency): a named body. id = `<place code>:<key>`; `merged_ids` are ids that now mean it, too.

    `full_name` is the official name as the document prints it; `usual_name` is the registry's, where that differs.
    `ignored` is an unregistered name that a curator said is no body: nothing waits for review.
    """

    id: str
    name: str
    short_name: str
    full_name: str
    aliases: tuple[str, ...]
    search: tuple[str, ...]
    level: str
    kind: str
    place_code: str
    line: str
    managed_by: str | None
    registered: bool
    rule: str
    usual_name: str = ""
    merged_ids: tuple[str, ...] = ()
    ignored: bool = False
    descent: Descent = Descent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """(:Actor:Group): a class of bodies. An indefinite group is another node in every task."""

    id: str
    name: str
    scope: str
    quantifier: Quantifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """(:Actor:Official): a leader named as responsible; `post` is the printed post."""

    id: str
    name: str
    post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """(:Group)-[:HAS_MEMBER]->(:Agency): dated and sourced; dates are ISO or null."""

    group_id: str
    agency_id: str
    since: str | None
    until: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """(:Agency)-[:SUCCEEDED_BY]->(:Agency). kind: rename | merge | split | transfer."""

    old_id: str
    new_id: str
    on: str
    kind: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """(:Theme)-[:PART_OF]->(:Theme): a registry entry; `group` is the name of its group theme."""

    id: str
    name: str
    group: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The registry entries that the facts of one document touch."""

    agencies: tuple[Agency, ...] = ()
    groups: tuple[Group, ...] = ()
    officials: tuple[Official, ...] = ()
    memberships: tuple[Membership, ...] = ()
    successions: tuple[Succession, ...] = ()
    places: tuple[Place, ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the document says of itself; each field may be null, `rests_on` names its basis by field."""

    title: str
    number: str | None
    issuer: str | None
    issued_on: str | None
    year: int | None
    place: str | None
    place_code: str | None
    addressees: str | None
    approval: str | None
    rests_on: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A total that the preamble states (10个方面190项) beside what was found."""

    quote: str
    start: int
    end: int
    what: str
    stated: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One published document, wholly read. `source` is the file's name, never its path.

    `places` say where in the file the text stands; none where its lines are the file's lines. `notes` say
    what the reader left out or repaired: pages without text, hidden sheets, bytes that are no character.
    """

    id: str
    header: Header
    source: str
    sha256: str
    text: str
    is_plan: bool
    reason: str
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    citations: tuple[Citation, ...]
    corrections: tuple[Correction, ...]
    conventions: tuple[Convention, ...]
    unexplained: tuple[Unexplained, ...]
    checks: tuple[Check, ...]
    registry: Registry
    clause_count: int
    clauses_understood: int
    rules_version: str
    places: Places = ()
    notes: tuple[str, ...] = ()
