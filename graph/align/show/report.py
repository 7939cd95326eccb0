"""An alignment as a page to read and print: two columns, matched text marked, roles beside it.

One file without anything from outside: no script, no font, no picture. Every text of a document goes
through the template's escaping.
"""

from collections import Counter

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from graph.align.records import Alignment
from graph.align.show.rows import comparison_rows
from graph.align.travel.lines import TravelLine, travel_lines
from graph.align.travel.roles import travel
from graph.align.wording import DROPPED_WORD, KIND_MEANINGS, KIND_WORDS, OWN_WORD


def html_report(alignment: Alignment, *, child_label: str = "本文件", parent_label: str = "对照文件") -> str:
    """The whole page. The labels name the two columns (下级文件/上级文件, 新文件/旧文件)."""
    environment = Environment(
        loader=PackageLoader("graph.align.show", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    rows = list(comparison_rows(alignment))
    counts = Counter(row.kind for row in rows)
    lines: tuple[TravelLine, ...] = travel_lines(travel(alignment), alignment)
    return environment.get_template("comparison.html.j2").render(
        child=alignment.child,
        parent=alignment.parent,
        child_label=child_label,
        parent_label=parent_label,
        rows=rows,
        travel=lines,
        legend=[(kind, word, KIND_MEANINGS[kind], counts[kind]) for kind, word in KIND_WORDS.items()]
        + [
            ("own", OWN_WORD, f"只在{child_label}", counts["own"]),
            ("dropped", DROPPED_WORD, f"只在{parent_label}", counts["dropped"]),
        ],
    )
