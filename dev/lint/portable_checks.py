"""Constructs that need more than one expression: scopes, bound variables, what a RETURN hands out."""

import re
from collections.abc import Callable, Iterator

from dev.lint.cypher_text import Code, hops, items

Finding = tuple[int, str, str]
_NODE = re.compile(r"\(\s*([a-z_]\w*)\s*(?=[:){])", re.IGNORECASE)
_EDGE = re.compile(r"-\[\s*([a-z_]\w*)\s*(?=[:\]{])", re.IGNORECASE)
_PATH = re.compile(r"\b([a-z_]\w*)\s*=\s*(?:\(|(?:all)?shortestPaths?\s*\()", re.IGNORECASE)
_BARE_COUNT = re.compile(r"^count\s*\(\s*(?:\*|[a-z_]\w*)\s*\)(?:\s+AS\s+\w+)?$", re.IGNORECASE)
_MIGRATION = re.compile(r"\s*CREATE\s+(CONSTRAINT|INDEX)\b", re.IGNORECASE)
_AGGREGATE = r"(?:count|sum|avg|min|max|collect)\s*\("
_MIXED = re.compile(
    rf"[a-z_][\w.]*\s*[-+*/]\s*{_AGGREGATE}|(?<!\w){_AGGREGATE}[^()]*(?:\([^()]*\)[^()]*)*\)\s*[-+*/]\s*[a-z_]\w*(?!\w*\s*\()",
    re.IGNORECASE,
)
_WRITES = re.compile(r"\b(CREATE|MERGE|DELETE|REMOVE|SET)\b", re.IGNORECASE)


def block_comment(code: Code) -> Iterator[Finding]:
    """kglite refuses /* */."""
    for position in code.block_comments:
        yield position, "block-comment", "write // lines"


def json_text(code: Code) -> Iterator[Finding]:
    """kglite parses a string that looks like JSON."""
    for position, text in code.strings:
        if re.match(r"^\s*[\[{].*[\]}]\s*$", text, re.DOTALL):
            yield position, "json-text", "no string that looks like JSON; use a list or map"


def subqueries(code: Code) -> Iterator[Finding]:
    """EXISTS over several hops misses matches; RETURN and WITH inside are refused."""
    for keyword in ("EXISTS", "COUNT"):
        for position, body in code.blocks(keyword):
            if keyword == "EXISTS" and hops(body) > 1:
                yield position, "multi-hop-exists", "write COUNT { ... } > 0"
            if re.search(r"\bRETURN\b|(?<!STARTS )(?<!ENDS )\bWITH\b", body, re.IGNORECASE):
                yield position, "subquery-return", "no RETURN or WITH inside EXISTS {} and COUNT {}"
    for position, body in code.blocks("CALL"):
        if _WRITES.search(body):
            yield position, "write-in-call", "no writes inside CALL {}"


def bare_count(code: Code) -> Iterator[Finding]:
    """An ungrouped count over a chain may answer 0."""
    for branch in code.branches():
        for position, body in branch.clauses("RETURN"):
            if all(_BARE_COUNT.match(item) for item in items(body)):
                yield position, "bare-count", "write WITH count(*) AS n RETURN n"


def implicit_grouping(code: Code) -> Iterator[Finding]:
    """Neo4j refuses an expression that mixes an aggregate with a variable that is no grouping key."""
    for keyword in ("WITH", "RETURN"):
        for position, body in code.clauses(keyword):
            if any(_MIXED.search(item) for item in items(body)):
                yield position, "implicit-grouping", "aggregate first, calculate in the next WITH"


def whole_entities(code: Code) -> Iterator[Finding]:
    """RETURN gives scalars, lists and maps; kglite adds keys to nodes."""
    for branch in code.branches():
        entities = {match[1] for pattern in (_NODE, _EDGE, _PATH) for match in pattern.finditer(branch.text)}
        for _, body in branch.clauses("WITH"):
            entities -= {alias[1] for alias in re.finditer(r"\bAS\s+(\w+)", body, re.IGNORECASE)}
        for position, body in branch.clauses("RETURN"):
            for item in items(body):
                name = re.sub(r"\s+AS\s+\w+$", "", item, flags=re.IGNORECASE)
                inner = re.fullmatch(
                    r"collect\s*\(\s*(?:DISTINCT\s+)?(\w+)\s*\)|(?:nodes|relationships)\s*\((\w+)\)", name
                )
                if name == "*" or name in entities or (inner and (inner[2] or inner[1] in entities)):
                    yield position, "whole-entity", f"return properties, not {name}"


def relationship_reuse(code: Code) -> Iterator[Finding]:
    """A bound relationship in a later pattern is lost by kglite."""
    for branch in code.branches():
        seen: set[str] = set()
        for match in _EDGE.finditer(branch.text):
            if match[1] in seen:
                yield match.start(), "relationship-reuse", f"{match[1]} is bound already: use startNode() and endNode()"
            seen.add(match[1])
        for match in re.finditer(r"\b(\w+)\s*\{\s*\.", branch.text):
            if match[1] in seen:
                yield match.start(), "relationship-projection", "write {a: r.a}; kglite answers null"


def name_and_title(code: Code) -> Iterator[Finding]:
    """A label stores `name` or `title`; kglite answers the other one where it is not stored."""
    for branch in code.branches():
        named = {match[1] for match in re.finditer(r"\b(\w+)\.name\b", branch.text)}
        for match in re.finditer(r"\b(\w+)\.title\b", branch.text):
            if match[1] in named:
                yield match.start(), "name-and-title", f"{match[1]} has a name or a title, never both"
        for match in re.finditer(r"\{[^{}]*\.name\b[^{}]*\.title\b|\{[^{}]*\.title\b[^{}]*\.name\b", branch.text):
            if len(set(re.findall(r"(\w*)\.(?:name|title)\b", match.group()))) == 1:
                yield match.start(), "name-and-title", "a node has a name or a title, never both"


def terminated(code: Code) -> Iterator[Finding]:
    """One statement a file, so a semicolon stands only at its end; migrations hold several."""
    position = code.text.find(";")
    if not _MIGRATION.match(code.text) and position >= 0 and code.text[position + 1 :].strip():
        yield position, "two-statements", "one statement a file"


CHECKS: tuple[Callable[[Code], Iterator[Finding]], ...] = (
    block_comment,
    json_text,
    subqueries,
    bare_count,
    implicit_grouping,
    whole_entities,
    relationship_reuse,
    name_and_title,
    terminated,
)
