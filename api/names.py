"""Ids from what people type: an id, or a name, short name or alias where it is unique; otherwise near names."""

import re
from collections.abc import Mapping
from typing import Literal

from api.answers import Answers
from api.moved import Moved
from graph.directory import Directory, Near
from graph.errors import FengongError, InvalidParameter, NotFound

Kind = Literal["agency", "document", "theme"]
_LISTS: Mapping[Kind, tuple[str, str]] = {
    "agency": ("agencies", "机构"), "document": ("documents", "文件"), "theme": ("themes", "主题"),
}  # fmt: skip
_ACTOR_ID = re.compile(r"([0-9]{6}|g:[0-9]{6}|o:[0-9]{6}-[0-9]{4}-[0-9a-f]{8}):[0-9A-Za-z._~:-]+")
_MEANT = 20  # of the bodies that share a name, this many are listed


class UnknownPath(NotFound):
    """A path names something that is not in the graph; `near` lists what is like it."""

    near: tuple[Near, ...] = ()


class UnknownFilter(InvalidParameter):
    """A filter names something that is not in the graph, or several; `near` lists what is meant or like it."""

    near: tuple[Near, ...] = ()


def directory(answers: Answers, kind: Kind) -> Directory:
    """The directory of a kind, made once a revision."""
    question, _ = _LISTS[kind]
    rows = answers.rows(question, {"named": False} if kind == "agency" else {}, shown=False)
    return answers.kept(("directory", kind), lambda: Directory.of(rows), weight=lambda made: len(made.ids))


def in_path(answers: Answers, kind: Kind, text: str) -> str:
    """The id that a path segment means. Raises UnknownPath (404) with near names, or Moved."""
    found, error = _resolve(answers, kind, text, UnknownPath)
    if error:
        raise error
    return found


def in_filter(answers: Answers, kind: Kind, text: str | None, *, name: str | None = None) -> str | None:
    """The id that a query parameter means; None stays None. Raises UnknownFilter (422), or Moved."""
    if text is None or text == "":
        return None
    found, error = _resolve(answers, kind, text, UnknownFilter, where=name or kind)
    if error:
        raise error
    return found


def _resolve(
    answers: Answers, kind: Kind, text: str, error: type[UnknownPath] | type[UnknownFilter], where: str = ""
) -> tuple[str, FengongError | None]:
    if kind == "agency" and _ACTOR_ID.fullmatch(text) and answers.rows("actor", {"agency": text}, shown=False):
        return text, None
    book = directory(answers, kind)
    if text in book.merged:
        new = book.merged[text]
        return "", Moved(text, new, book.names[new])
    found = book.find(text)
    if len(found) == 1:
        return next(iter(found)), None
    what = _LISTS[kind][1]
    if found:
        near = tuple(Near(id, book.names[id]) for id in sorted(found)[:_MEANT])
        raised = error(
            f"{what}“{text[:80]}”不止一个（{len(found)} 个）", where=where or text[:80], remedy="请用编号，见 near"
        )
    else:
        near = book.near(text)
        remedy = "见 near 中相近的名称" if near else f"全部{what}见 /v1/{_LISTS[kind][0]}"
        raised = error(f"图中没有{what}“{text[:80]}”", where=where or text[:80], remedy=remedy)
    raised.near = near
    return "", raised
