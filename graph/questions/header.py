"""The YAML header of a question's file, and the check that it tells the truth about its statement.

The header stands in `//` lines above the statement:

    // title: {zh: …, en: …}
    // description: {zh: …, en: …}
    // topic: agencies
    // parameters:
    //   - {name: agency, type: agency, required: true, zh: …, en: …}
    // columns:
    //   - {name: tasks, type: integer, zh: …, en: …}
    // order: [-tasks, agency_id]
    // example: {agency: "430000:market-regulation"}
    // heavy: true      (only where the cost grows with the whole graph)
    // browser: |
    //   MATCH …          (a variant that returns a graph, for Neo4j Browser)
"""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from graph.errors import FengongError

_COMMENT_OR_STRING = re.compile(r"//[^\n]*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"")
_RETURN = re.compile(r"\bRETURN\b", re.IGNORECASE)
_TAIL = re.compile(r"\b(ORDER\s+BY|SKIP|LIMIT|UNION)\b.*", re.IGNORECASE | re.DOTALL)
_ALIAS = re.compile(r"\bAS\s+(\w+)$|^(\w+)$", re.IGNORECASE)


class LibraryDamaged(FengongError):
    """A file of the query library contradicts its header; a mistake in the program, not in the input."""

    code = "library-damaged"


def split(text: str) -> tuple[str, str]:
    """The YAML of the header and the bare statement of a question's file."""
    lines = text.splitlines()
    size = next((index for index, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = "\n".join(line[2:].removeprefix(" ") for line in lines[:size])
    return header, "\n".join(lines[size:]).strip().removesuffix(";")


def read(name: str, text: str) -> tuple[Mapping[str, Any], str]:
    """The header as a mapping, and the statement. Raises LibraryDamaged where they disagree."""
    header, statement = split(text)
    try:
        fields = yaml.safe_load(header)
    except yaml.YAMLError as error:
        raise _damage(name, f"the header is no YAML: {error}") from error
    if not isinstance(fields, dict):
        raise _damage(name, "the header is missing")
    missing = [key for key in ("title", "description", "topic", "columns", "order", "example") if key not in fields]
    if missing:
        raise _damage(name, f"the header lacks {', '.join(missing)}")
    declared = [parameter["name"] for parameter in fields.get("parameters", ())]
    if set(declared) != (used := used_parameters(statement)) or len(declared) != len(used):
        raise _damage(name, f"the header declares the parameters {sorted(declared)}, the statement uses {sorted(used)}")
    columns = [column["name"] for column in fields["columns"]]
    for returned in returned_columns(statement):
        if returned != columns:
            raise _damage(name, f"the header declares the columns {columns}, the statement returns {returned}")
    unknown = {key.removeprefix("-") for key in fields["order"]} - set(columns)
    if unknown:
        raise _damage(name, f"the order names no column: {sorted(unknown)}")
    return fields, statement


def used_parameters(statement: str) -> set[str]:
    """The `$names` of a statement, outside strings and comments."""
    return set(re.findall(r"\$(\w+)", _COMMENT_OR_STRING.sub("''", statement)))


def returned_columns(statement: str) -> list[list[str]]:
    """The aliases of every final RETURN, one list for each branch of a UNION."""
    code = _COMMENT_OR_STRING.sub("''", statement)
    branches = re.split(r"\bUNION(?:\s+ALL)?\b", code, flags=re.IGNORECASE)
    return [[_alias(item) for item in _items(_TAIL.sub("", _RETURN.split(branch)[-1]))] for branch in branches]


def _items(body: str) -> list[str]:
    parts, depth, start = [], 0, 0
    body = re.sub(r"^\s*DISTINCT\b", "", body, flags=re.IGNORECASE)
    for position, character in enumerate(body):
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append(body[start:position].strip())
            start = position + 1
    return [*parts, body[start:].strip()]


def _alias(item: str) -> str:
    found = _ALIAS.search(item)
    return (found[1] or found[2]) if found else item


def _damage(name: str, what: str) -> LibraryDamaged:
    return LibraryDamaged(what, where=f"queries/read/{name}.cypher", remedy="correct the header or the statement")
