"""How much of the clause text was understood: the figures that end standard error in every language.

They measure the text of responsibility clauses only; task text outside clauses is not what they speak of.
"""

from dataclasses import dataclass

from graph.records import Document


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over one or many documents. `unexplained` counts characters, `unregistered` distinct bodies."""

    tasks: int = 0
    clauses: int = 0
    understood: int = 0
    unexplained: int = 0
    unregistered: int = 0

    @classmethod
    def of(cls, document: Document) -> "Coverage":
        """The coverage of one document."""
        return cls(
            tasks=len(document.tasks),
            clauses=document.clause_count,
            understood=document.clauses_understood,
            unexplained=sum(piece.end - piece.start for piece in document.unexplained),
            unregistered=sum(not agency.registered for agency in document.registry.agencies),
        )

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(
            self.tasks + other.tasks,
            self.clauses + other.clauses,
            self.understood + other.understood,
            self.unexplained + other.unexplained,
            self.unregistered + other.unregistered,
        )

    def line(self) -> str:
        """`coverage tasks=63 clauses=63/63 unexplained=0 unregistered=0`."""
        return (
            f"coverage tasks={self.tasks} clauses={self.understood}/{self.clauses} "
            f"unexplained={self.unexplained} unregistered={self.unregistered}"
        )
