"""One reading of a document: what the pipeline's parts hand on to each other, with offsets in the mapped copy."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.records import Action, Citation, Deadline, Header, QuotedTerm, Target, ThemeHit
from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause
from ingest.parse.content.mentions import BodyMention
from ingest.parse.structure.outline import Node
from ingest.parse.structure.paragraphs import Paragraph
from ingest.parse.units.conventions import Rule
from ingest.parse.units.tables import Row
from ingest.parse.units.units import Unit


@dataclass(slots=True)
class Facts:
    """The facts of one unit, besides its actors."""

    actions: Sequence[Action] = ()
    deadlines: Sequence[Deadline] = ()
    targets: Sequence[Target] = ()
    themes: Sequence[ThemeHit] = ()
    quoted: Sequence[QuotedTerm] = ()
    citations: Sequence[Citation] = ()
    mentions: Sequence[BodyMention] = ()


@dataclass(slots=True)
class Reading:
    """Everything read so far. `plan_start` and `body_start` bound the covering notice and the preamble."""

    text: str
    reader: ActorReader
    header: Header | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    sections: list[Node] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    plan_start: int = 0
    body_start: int | None = None

    @property
    def clauses(self) -> list[Clause]:
        """Every clause: those of units, those of headings, in order."""
        return sorted(
            [clause for node in self.nodes if node.heading for clause in node.paragraph.clauses]
            + [clause for unit in self.units for clause in unit.clauses],
            key=lambda clause: clause.start,
        )
