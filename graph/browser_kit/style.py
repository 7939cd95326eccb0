"""The GraSS style: a rule for every label and relationship type, so that Neo4j Browser invents none."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.schema import NODES, RELATIONSHIPS


@cache
def table() -> dict[str, dict[str, dict[str, Any]]]:
    """The two tables of style.yaml: `nodes` by label and `relationships` by type."""
    text = (Path(__file__).parent / "style.yaml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(text)
    return tables


def grass() -> str:
    """The style sheet. Comments are left out: Browser's reader would take them for part of a selector."""
    return "\n".join([*map(_node, labels()), *map(_relationship, types())])


def labels() -> tuple[str, ...]:
    """Every label of the schema, a first label before the labels that refine it: the last fitting rule wins."""
    return tuple(dict.fromkeys(label for kind in NODES for label in kind.labels))


def types() -> tuple[str, ...]:
    """Every relationship type of the schema."""
    return tuple(dict.fromkeys(kind.type for kind in RELATIONSHIPS))


def _node(label: str) -> str:
    look = table()["nodes"][label]
    return (
        f"node.{label} {{\n  diameter: {look['diameter']}px;\n  color: {look['colour']};\n"
        f"  border-color: {look['border']};\n  border-width: 2px;\n  text-color-internal: {look['text']};\n"
        "  font-size: 14px;\n  caption: '{caption}';\n}\n"
    )


def _relationship(type_: str) -> str:
    look = table()["relationships"][type_]
    return (
        f"relationship.{type_} {{\n  color: {look['colour']};\n  shaft-width: {look['width']}px;\n  font-size: 11px;\n"
        "  padding: 3px;\n  text-color-external: #333333;\n  text-color-internal: #FFFFFF;\n"
        f"  caption: '{look['caption']}';\n}}\n"
    )
