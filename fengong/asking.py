"""Ask a question of the library from the command line; bodies, documents and themes may go by name."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from graph.errors import InvalidParameter

if TYPE_CHECKING:
    from graph.store.base import Row, Snapshot

TIME_LIMIT_S = 60.0
ROW_LIMIT = 100_000  # a person or a pipe asked for it; the API has its own, smaller limit
_LISTS = {"agency": ("agencies", "机构"), "document": ("documents", "文件"), "theme": ("themes", "主题")}


def ask(snapshot: "Snapshot", question: str, given: Mapping[str, object]) -> "list[Row]":
    """All rows of a question. Raises NotFound, InvalidParameter with near names, QueryTimeout, ResultTooLarge."""
    from graph.questions.library import Library

    library = Library.load()
    chosen = library.find(question)
    values = {name: value for name, value in given.items() if value is not None}
    for parameter in chosen.parameters:
        text = values.get(parameter.name)
        if parameter.type in _LISTS and isinstance(text, str):
            values[parameter.name] = _id(snapshot, parameter.type, text, parameter.name)
    return snapshot.read(chosen.bind(values), timeout_s=TIME_LIMIT_S, row_limit=ROW_LIMIT)


def _id(snapshot: "Snapshot", kind: str, text: str, parameter: str) -> str:
    """The id that a text means: an id as it is, or a name, short name or alias where it is unique."""
    from graph.directory import Directory
    from graph.questions.library import Library

    question, what = _LISTS[kind]
    everything = Library.load().bind(question, {"named": False} if kind == "agency" else {})
    book = Directory.of(snapshot.read(everything, timeout_s=TIME_LIMIT_S, row_limit=ROW_LIMIT))
    found = book.find(text)
    if text in book.merged:
        new = book.merged[text]
        click.echo(f"{what} {text} 已并入 {new}（{book.names[new]}），以下按后者回答。", err=True)
    if len(found) == 1:
        return next(iter(found))
    if not found and ":" in text:
        return text  # a class of bodies or a leader has an id, too, and stands in no list
    if found:
        raise InvalidParameter(
            f"{what}“{text:.80}”不止一个", where=parameter, remedy=f"请用编号：{'、'.join(sorted(found))}"
        )
    near = "、".join(one.name for one in book.near(text))
    raise InvalidParameter(
        f"图中没有{what}“{text:.80}”",
        where=parameter,
        remedy=f"相近的有：{near}" if near else f"全部{what}：fengong query {question}",
    )
