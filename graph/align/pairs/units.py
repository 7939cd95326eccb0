"""One document made ready for comparison: its units folded, with their titles and facts."""

from dataclasses import dataclass

from graph.align.text.folded import FoldedText, fold_string, fold_unit
from graph.records import Document, Task


@dataclass(frozen=True, slots=True)
class Unit:
    """A task with its folded text, its folded title and its facts as prefixed strings."""

    task: Task
    folded: FoldedText
    title: str
    facts: frozenset[str]


def units_of(document: Document) -> tuple[Unit, ...]:
    """The document's tasks in text order; none for a document without tasks."""
    tasks = sorted(document.tasks, key=lambda task: (task.start, task.end, task.id))
    return tuple(Unit(task, fold_unit(document, task), fold_string(task.title), facts_of(task)) for task in tasks)


def facts_of(task: Task) -> frozenset[str]:
    """Themes, quoted terms, citations and numeric targets, each with a prefix that says which it is."""
    facts = {f"theme:{theme.name}" for theme in task.themes}
    facts |= {f"quoted:{fold_string(term.quote)}" for term in task.quoted}
    facts |= {f"citation:{citation.number or fold_string(citation.title)}" for citation in task.citations}
    facts |= {
        f"target:{target.kind} {target.comparator or ''}{target.value:g}{target.unit or ''}"
        for target in task.targets
        if target.value is not None
    }
    return frozenset(facts)
