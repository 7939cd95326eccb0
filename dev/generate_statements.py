"""Write the statement files that follow from the schema: `queries/write/` and `queries/dump/`.

Run `python dev/generate_statements.py` after a change of graph/schema.py; a test compares the files with
what this program makes of the schema.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from graph import schema  # noqa: E402
from graph.schema import NodeKind, RelationshipKind  # noqa: E402


def files() -> dict[str, str]:
    """Every generated file's path below `queries/` and its content."""
    return {f"{path}.cypher": text + "\n" for path, text in (*_nodes(), *_links(), *_holds(), *_removals(), *_counts())}


def _nodes() -> Iterator[tuple[str, str]]:
    for kind in schema.NODES:
        yield f"write/node_{kind.name}", _write_node(kind)
        yield f"dump/node_{kind.name}", _dump_node(kind)


def _links() -> Iterator[tuple[str, str]]:
    for kind in schema.RELATIONSHIPS:
        yield f"write/link_{kind.name}", _write_link(kind)
        yield f"dump/link_{kind.name}", _dump_link(kind)


def _holds() -> Iterator[tuple[str, str]]:
    for label in dict.fromkeys(kind.key_label for kind in schema.NODES if kind.shared):
        yield (
            f"write/hold_{label.lower()}",
            f"// One document more holds these nodes, which say what it says.\n"
            f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nSET n.documents = n.documents + 1",
        )
    for kind in schema.RELATIONSHIPS:
        if kind.shared:
            yield (
                f"write/hold_{kind.name}",
                f"// One document more holds these relationships, which say what it says.\n"
                f"{_held(kind)}SET r.documents = r.documents + 1",
            )


def _counts() -> Iterator[tuple[str, str]]:
    for label in schema.key_labels():
        yield (
            f"dump/count_{label.lower()}",
            f"// How many nodes have this label, and how many of them are ours.\n"
            f"MATCH (n:{label})\n"
            f"WITH count(n) AS total, sum(CASE WHEN n.id =~ $pattern THEN 1 ELSE 0 END) AS own\n"
            f"RETURN total, own",
        )


def _removals() -> Iterator[tuple[str, str]]:
    own = [k for k in schema.RELATIONSHIPS if not k.shared and not k.pairwise and k.name != "co_assigned"]
    for label in dict.fromkeys(kind.start for kind in own):
        types = "|".join(dict.fromkeys(kind.type for kind in own if kind.start == label))
        markers = dict.fromkeys(filter(None, (schema.rival_marker(kind) for kind in own if kind.start == label)))
        kept = "".join(f"WHERE r.{marker} IS NULL\n" for marker in markers)
        yield (
            f"write/unlink_{label.lower()}",
            f"// Take away the facts that these nodes state; other people's relationships stay.\n"
            f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nOPTIONAL MATCH (n)-[r:{types}]->()\n{kept}"
            f"WITH r WHERE r IS NOT NULL\nDELETE r",
        )
    for label in dict.fromkeys(k.key_label for k in schema.NODES if not k.shared and k.name not in ("meta", "change")):
        yield (
            f"write/delete_{label.lower()}",
            f"// Take away nodes that the document no longer has.\n"
            f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nDETACH DELETE n",
        )
    for label in dict.fromkeys(kind.key_label for kind in schema.NODES if kind.shared):
        yield (
            f"write/release_{label.lower()}",
            f"// One document less holds these nodes; the last holder takes them along.\n"
            f"UNWIND $ids AS id\nMATCH (n:{label} {{id: id}})\nSET n.documents = n.documents - 1\n"
            f"WITH n WHERE n.documents <= 0\nDETACH DELETE n",
        )
    for kind in schema.RELATIONSHIPS:
        if kind.shared:
            yield (
                f"write/release_{kind.name}",
                f"// One document less holds these relationships; the last holder takes them along.\n"
                f"{_held(kind)}SET r.documents = r.documents - 1\n"
                f"WITH r WHERE r.documents <= 0\nDELETE r",
            )


def _held(kind: RelationshipKind) -> str:
    """The relationships of a kind that rows name.

    In two steps: Neo4j, which knows no statistics while a first load fills the graph, would at times plan a single
    pattern as a scan of all its start nodes for every row, and the loader keeps a statement's first plan.
    """
    return (
        f"UNWIND $rows AS row\n"
        f"MATCH (a:{kind.start} {{id: row.start_id}})\n"
        f"OPTIONAL MATCH (a)-[r:{kind.type}]->(b)\nWHERE b.id = row.end_id AND r.key = row.key\n"
        f"WITH r WHERE r IS NOT NULL\n"
    )


def _write_node(kind: NodeKind) -> str:
    more = "".join(f"SET n:{label}\n" for label in kind.labels[1:])
    merge = f"// {kind.meaning}\nUNWIND $rows AS row\nMERGE (n:{kind.key_label} {{id: row.id}})\n{more}"
    if not kind.shared:
        return f"{merge}SET n += row"
    return f"{merge}SET n += row.props\nSET n.documents = coalesce(n.documents, 0) + row.more"


def _write_link(kind: RelationshipKind) -> str:
    ends = (
        f"// {kind.meaning}\nUNWIND $rows AS row\n"
        f"MATCH (a:{kind.start} {{id: row.start_id}})\nMATCH (b:{kind.end} {{id: row.end_id}})\n"
    )
    if kind.name == "co_assigned":
        sums = ",\n    ".join(f"r.{p.name} = coalesce(r.{p.name}, 0) + row.{p.name}" for p in kind.properties)
        return f"{ends}MERGE (a)-[r:{kind.type}]->(b)\nSET {sums}"
    if kind.shared:
        return (
            f"{ends}MERGE (a)-[r:{kind.type} {{key: row.key}}]->(b)\n"
            f"SET r += row.props\nSET r.documents = coalesce(r.documents, 0) + row.more"
        )
    if not kind.properties:
        return f"{ends}CREATE (a)-[:{kind.type}]->(b)"
    return f"{ends}CREATE (a)-[r:{kind.type}]->(b)\nSET r += row.props"


def _dump_node(kind: NodeKind) -> str:
    second = "".join(f" AND n:{label}" for label in kind.labels[1:])
    return (
        f"// {kind.meaning}: a page of our own nodes, in order of id\n"
        f"MATCH (n:{kind.key_label})\nWHERE n.id > $after AND n.id =~ $pattern{second}\n"
        f"RETURN n.id AS id, {_map('n', kind)} AS props\nORDER BY id\nLIMIT $limit"
    )


def _dump_link(kind: RelationshipKind) -> str:
    rival = schema.rival_marker(kind)
    told = f"WHERE r.{kind.marker} IS NOT NULL\n" if kind.marker else f"WHERE r.{rival} IS NULL\n" if rival else ""
    return (
        f"// {kind.meaning}: every one that starts at these nodes\n"
        f"UNWIND $ids AS id\nMATCH (a:{kind.start} {{id: id}})-[r:{kind.type}]->(b:{kind.end})\n{told}"
        f"RETURN a.id AS start_id, b.id AS end_id, {_map('r', kind)} AS props"
    )


def _map(variable: str, kind: NodeKind | RelationshipKind) -> str:
    if not kind.properties:
        return "{}"
    names = [f"{p.name}: {variable}.{p.name}" for p in kind.properties]
    lines = [", ".join(names[i : i + 4]) for i in range(0, len(names), 4)]
    return "{\n  " + ",\n  ".join(lines) + "\n}"


def main() -> None:
    for path, text in files().items():
        (ROOT / "queries" / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
