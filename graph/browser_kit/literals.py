"""Values as Cypher literals, and a statement with its parameters written into it.

Neo4j Browser keeps no parameters with a saved query, so a saved query carries its values. A value becomes a literal
of its own type and stays one: no text can leave its quotes.
"""

import math
import re
from collections.abc import Mapping

# A parameter, or a comment or string in which `$name` is just text.
_TOKEN = re.compile(r"//[^\n]*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|\$(?P<name>\w+)")
_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: object) -> str:
    """The Cypher literal of null, a boolean, a number, a string or a list of these. Raises TypeError, ValueError."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} has no Cypher literal")
        return repr(value)
    if isinstance(value, str):
        return "'" + "".join(map(_character, value)) + "'"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    raise TypeError(f"{type(value).__name__} has no Cypher literal")


def inline(statement: str, values: Mapping[str, object]) -> str:
    """The statement with every `$name` outside strings and comments replaced by its literal. Raises KeyError."""
    return _TOKEN.sub(lambda match: literal(values[match["name"]]) if match["name"] else match.group(), statement)


def _character(character: str) -> str:
    # Cypher reads \uXXXX in a string as that character; control characters and line separators go in as such.
    if character in _ESCAPED:
        return _ESCAPED[character]
    return character if character.isprintable() else "".join(f"\\u{unit:04x}" for unit in _units(character))


def _units(character: str) -> list[int]:
    encoded = character.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(encoded[place : place + 2]) for place in range(0, len(encoded), 2)]
