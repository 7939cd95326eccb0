"""What is main text and what is chrome on a page: the rules of page_rules.tsv."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PageRules:
    """`main` and `drop` are CSS selectors; the others are patterns for whole lines."""

    main: tuple[str, ...]
    drop: str
    line: re.Pattern[str]
    tail: re.Pattern[str]
    head: re.Pattern[str]
    foot: re.Pattern[str]


@cache
def page_rules() -> PageRules:
    """The rules, read once."""
    table = files("ingest.read").joinpath("page_rules.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(
        (line for line in table.splitlines() if not line.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    rules: dict[str, list[str]] = {"main": [], "drop": [], "line": [], "tail": [], "head": [], "foot": []}
    for row in rows:
        rules[row["use"]].append(row["rule"])
    return PageRules(
        main=tuple(rules["main"]),
        drop=",".join(rules["drop"]),
        **{use: re.compile("|".join(f"(?:{rule})" for rule in rules[use])) for use in ("line", "tail", "head", "foot")},
    )
