"""Saved queries: every question as a table, and as a graph where it can be drawn, with working values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graph.browser_kit import guard
from graph.browser_kit.literals import inline, literal
from graph.browser_kit.words import words
from graph.questions import header
from graph.questions.library import Library, Question

Form = Literal["graph", "table"]
_ROWS = 500  # rows of a table that Neo4j Browser shows without strain


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuery:
    """One saved query. `cypher` runs as it stands; `text` has its name and explanation above it.

    Neo4j Browser takes the first line, without `//`, for the name.
    """

    question: str
    form: Form
    topic: str
    title: Mapping[str, str]
    cypher: str
    text: str

    @property
    def file(self) -> str:
        """Its path in the kit."""
        return f"queries/{self.topic}/{self.question}.{self.form}.cypher"


@cache
def saved_queries() -> tuple[SavedQuery, ...]:
    """Every saved query, by topic and question, the graph before the table.

    Raises LibraryDamaged where a query writes, has no limit or would draw too much, and where a drawing needs a
    value that the example does not give.
    """
    order = list(words()["topics"])
    questions = sorted(Library.load().values(), key=lambda question: (order.index(question.topic), question.id))
    return tuple(query for question in questions for query in of(question))


def of(question: Question) -> Iterator[SavedQuery]:
    """The saved queries of one question. Raises LibraryDamaged as `saved_queries` does."""
    values = question.bind(question.example).parameters
    if question.browser:
        graph = question.browser.strip().removesuffix(";")
        guard.check_graph(graph, question.id)
        yield _saved(question, "graph", graph, values)
    table = question.cypher if guard.has_limit(question.cypher) else f"{question.cypher}\nLIMIT {_ROWS}"
    yield _saved(question, "table", table, values)


def _saved(question: Question, form: Form, statement: str, values: Mapping[str, object]) -> SavedQuery:
    # Comments inside a statement are for those who maintain it.
    code = "\n".join(line for line in statement.splitlines() if not line.lstrip().startswith("//"))
    cypher = inline(code, values)
    used = header.used_parameters(statement)
    lines = [
        f"{question.title['zh']}（{words()['forms'][form]}） / {question.title['en']}",
        *question.description["zh"].split("\n"),
        *(f"{p.name}（{p.meaning['zh']}）= {literal(values[p.name])}" for p in question.parameters if p.name in used),
    ]
    text = "\n".join([*(f"// {line.strip()}" for line in lines if line.strip()), cypher]) + "\n"
    guard.check_read(text.strip(), question.id)
    return SavedQuery(
        question=question.id, form=form, topic=question.topic, title=question.title, cypher=cypher, text=text
    )
