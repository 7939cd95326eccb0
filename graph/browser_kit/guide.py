"""The guide of ten questions, as HTML for the `:guide` of Neo4j Browser 5 and as AsciiDoc for the newer Browser."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from graph.browser_kit import style
from graph.browser_kit.saved import saved_queries
from graph.browser_kit.words import words
from graph.questions.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page of the guide: a question as a person asks it, its query, and what to look at. Texts by language."""

    zh: str
    en: str
    look: dict[str, str]
    file: str
    cypher: str


@cache
def steps() -> tuple[Step, ...]:
    """The ten steps in order. Raises KeyError for a question that the library does not hold in that form."""
    saved = {(query.question, query.form): query for query in saved_queries()}
    return tuple(
        Step(zh=stop["zh"], en=stop["en"], look=stop["look"], file=query.file, cypher=query.cypher)
        for stop in words()["tour"]
        for query in [saved[stop["question"], stop["form"]]]
    )


def html() -> str:
    """The guide for `:guide URL`; every `slide` is a page of the side bar, every `pre.runnable` a query to click."""
    return _render("guide.html.j2")


def asciidoc() -> str:
    """The same guide in AsciiDoc, a section a page."""
    return _render("guide.adoc.j2")


def _render(template: str) -> str:
    environment = Environment(
        loader=PackageLoader("graph.browser_kit", "templates"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    own = words()
    return environment.get_template(template).render(
        title=own["title"],
        intro=own["intro"],
        more=own["more"],
        legend=[_with_colours(entry) for entry in own["legend"]],
        steps=steps(),
        topics=[
            {"name": name, "questions": [q for q in Library.load().values() if q.topic == topic]}
            for topic, name in own["topics"].items()
        ],
    )


def _with_colours(entry: dict[str, str]) -> dict[str, Any]:
    look = style.table()["nodes"][entry["label"]]
    return {**entry, "colour": look["colour"], "border": look["border"]}
