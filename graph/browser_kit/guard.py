"""What a query for Neo4j Browser may be: a read with a limit, and for a graph a drawing of at most 300 nodes.

Neo4j Browser runs a query with its user's rights, so the kit must never hold one that writes; and it lays out a
few hundred nodes well and thousands not at all.
"""

import re

from graph.questions.header import LibraryDamaged

MAX_NODES = 300
_BLANK = re.compile(r"//[^\n]*|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`")
_WRITE = re.compile(
    r"\b(CREATE|MERGE|DELETE|DETACH|REMOVE|SET|FOREACH|DROP|ALTER|GRANT|DENY|REVOKE|LOAD|CALL|USE|START|STOP"
    r"|TERMINATE|RENAME|INSERT|FINISH)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\bLIMIT\s+(\d+)\s*$", re.IGNORECASE)
_DRAWN = re.compile(r"\bRETURN\s+(?:DISTINCT\s+)?(\w+(?:\s*,\s*\w+)*)\s*(?:ORDER\s+BY\b[^{}]*)?LIMIT\b", re.IGNORECASE)
_PATH = re.compile(
    r"\b(\w+)\s*=\s*((?:shortestPath|allShortestPaths)\s*\()?(.*?)(?=\bWHERE\b|\bMATCH\b|\bOPTIONAL\b|\bWITH\b|\bRETURN\b)",
    re.IGNORECASE | re.DOTALL,
)
_NODE = re.compile(r"\(\s*\w*\s*(?::[\w:]+)?\s*(\{\s*id\s*:\s*\$?\w+\s*\})?\s*\)")
_HOPS = re.compile(r"\*\s*1\s*\.\.\s*(\d+)")


def has_limit(text: str) -> bool:
    """Whether a statement ends with its own LIMIT."""
    return _LIMIT.search(_BLANK.sub("", text).rstrip()) is not None


def check_read(text: str, where: str) -> int:
    """The limit at the end of a statement that only reads. Raises LibraryDamaged for any other statement."""
    code = _BLANK.sub(lambda match: " " * len(match.group()), text)
    if found := _WRITE.search(code):
        raise _damage(where, f"{found.group().upper()} is no read")
    if ";" in text:
        raise _damage(where, "Neo4j Browser would cut the query at ;")
    limit = _LIMIT.search(code)
    if not limit:
        raise _damage(where, "the query has no LIMIT at its end")
    return int(limit[1])


def check_graph(text: str, where: str) -> None:
    """A graph query returns paths, and never more than 300 nodes. Raises LibraryDamaged."""
    limit = check_read(text, where)
    code = _BLANK.sub(lambda match: " " * len(match.group()), text)
    drawn = _DRAWN.search(code)
    paths = {match[1]: match[3] for match in _PATH.finditer(code)}
    if not drawn or not set(names := re.split(r"\s*,\s*", drawn[1])) <= set(paths):
        raise _damage(where, "a graph query returns nothing but paths (MATCH p = ... RETURN p)")
    nodes = sum(_most_nodes(paths[name], limit) for name in names)
    if nodes > MAX_NODES:
        raise _damage(where, f"up to {nodes} nodes with LIMIT {limit}; {MAX_NODES} are drawn")


def _most_nodes(pattern: str, limit: int) -> int:
    """How many nodes `limit` paths of this pattern have at most; a node given by its id is one in all of them."""
    found = list(_NODE.finditer(pattern))
    given = sum(1 for node in found if node[1])
    between = sum(int(hops[1]) - 1 for hops in _HOPS.finditer(pattern))
    return given + limit * (len(found) - given + between)


def _damage(where: str, what: str) -> LibraryDamaged:
    return LibraryDamaged(what, where=f"queries/read/{where}.cypher", remedy="correct the browser variant")
