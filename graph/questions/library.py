"""The query library: one file a question in `queries/read/`, found by dropping it in the folder.

`Library.load()` reads and checks every file once; `Library.bind(id, values)` gives the statement that a
`Snapshot` reads. The API, the command line, Neo4j Browser and the MCP tools all go through here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import process

from graph.errors import InvalidParameter, NotFound
from graph.questions import header
from graph.questions.parameters import Parameter
from graph.statements import texts
from graph.store.base import Statement

FOLDER = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of an answer; `type` is string, integer, number, boolean, date, strings, map or maps."""

    name: str
    type: str
    meaning: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with its Cypher. `title`, `description` and meanings are by language (zh, en).

    `order` names the columns that order the rows, `-` before a descending one; together they are
    unique, so a page can go on after any row. `example` holds working parameters; `browser` is a
    variant that returns a graph; `heavy` marks a question whose cost grows with the whole graph.
    """

    id: str
    title: dict[str, str]
    description: dict[str, str]
    topic: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    example: dict[str, Any]
    cypher: str
    browser: str | None = None
    heavy: bool = False

    def bind(self, given: Mapping[str, object]) -> Statement:
        """The statement with typed values and defaults. Raises InvalidParameter naming the parameter."""
        known = {parameter.name for parameter in self.parameters}
        for name in given:
            if name not in known:
                raise InvalidParameter(
                    f"{self.id} 没有参数 {name:.80}",
                    where=name,
                    remedy=f"可用的参数：{'、'.join(sorted(known)) or '无'}",
                )
        values = {parameter.name: parameter.convert(given.get(parameter.name)) for parameter in self.parameters}
        return Statement(name=self.id, text=self.cypher, parameters=values)


class Library(Mapping[str, Question]):
    """All questions by id, in order of id."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = dict(sorted(questions.items()))

    @staticmethod
    @cache
    def load() -> "Library":
        """The library of this installation, read once. Raises LibraryDamaged."""
        return Library({name: parse(name, text) for name, text in texts(FOLDER).items()})

    def __getitem__(self, name: str) -> Question:
        return self._questions[name]

    def __iter__(self) -> Any:
        return iter(self._questions)

    def __len__(self) -> int:
        return len(self._questions)

    def find(self, name: str) -> Question:
        """The question with this id. Raises NotFound with near ids."""
        if name in self._questions:
            return self._questions[name]
        near = [match[0] for match in process.extract(name[:80], list(self._questions), limit=3, score_cutoff=50)]
        remedy = f"相近的有：{'、'.join(near)}" if near else "全部问题见 /v1/queries 或 fengong query"
        raise NotFound(f"没有名为 {name:.80} 的问题", where=name[:80], remedy=remedy)

    def bind(self, name: str, given: Mapping[str, object] | None = None) -> Statement:
        """The statement of a question with typed parameters. Raises NotFound, InvalidParameter."""
        return self.find(name).bind(given or {})


def parse(name: str, text: str) -> Question:
    """A question from its file. Raises LibraryDamaged where the header and the statement disagree."""
    fields, statement = header.read(name, text)
    return Question(
        id=name,
        title=fields["title"],
        description=fields["description"],
        topic=fields["topic"],
        parameters=tuple(_parameter(entry) for entry in fields.get("parameters", ())),
        columns=tuple(Column(name=c["name"], type=c["type"], meaning=_meaning(c)) for c in fields["columns"]),
        order=tuple(fields["order"]),
        example=fields["example"] or {},
        cypher=statement,
        browser=fields.get("browser"),
        heavy=fields.get("heavy", False),
    )


def _parameter(entry: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name=entry["name"],
        type=entry["type"],
        meaning=_meaning(entry),
        required=entry.get("required", False),
        default=entry.get("default"),
        values=tuple(entry.get("values", ())),
    )


def _meaning(entry: Mapping[str, Any]) -> dict[str, str]:
    return {"zh": entry["zh"], "en": entry["en"]}
