"""What a responsibility clause says, before anybody's identity is known. Offsets index the mapped copy."""

from dataclasses import dataclass, field, replace
from typing import Literal

from graph.records import ActorKind, Quantifier, Role

Span = tuple[int, int]
Form = Literal["bracket", "label", "table", "prose", "heading", "default"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One printed body with its role; `start`, `end` are those of its printed name, `verb` the printed role word."""

    start: int
    end: int
    name: str
    kind: ActorKind
    quantifier: Quantifier | None
    role: Role
    role_detail: str | None
    verb: str
    position: int
    rule: str
    inherited: bool = False


@dataclass(slots=True, kw_only=True)
class Clause:
    """One clause: `start`, `end` with its brackets and labels, `inner` what stands between the brackets.

    `parts` are the stretches it occupies where these are not one (cells of a row); `times` are its time
    fields, `rest` what no rule understood, `conventions` sentences in it that set a rule for the document,
    `notes` fields that say something else (适用范围).
    """

    start: int
    end: int
    inner: Span
    form: Form
    actors: list[Actor] = field(default_factory=list)
    open_list: bool = False
    times: list[Span] = field(default_factory=list)
    conventions: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)
    notes: list[Span] = field(default_factory=list)
    parts: list[Span] = field(default_factory=list)
    verbs: int = 0
    labels: int = 0

    @property
    def spans(self) -> list[Span]:
        """The stretches of text that are this clause and nothing else."""
        return self.parts or [(self.start, self.end)]

    def join(self, other: "Clause") -> None:
        """Take in another field of the same clause: a line below, or another column of the row."""
        self.parts = self.spans + other.spans
        self.actors += [replace(one, position=one.position + len(self.actors)) for one in other.actors]
        self.start, self.end = min(self.start, other.start), max(self.end, other.end)
        self.inner = (min(self.inner[0], other.inner[0]), max(self.inner[1], other.inner[1]))
        self.open_list = self.open_list or other.open_list
        self.times += other.times
        self.conventions += other.conventions
        self.rest += other.rest
        self.notes += other.notes
        self.verbs += other.verbs
        self.labels += other.labels
