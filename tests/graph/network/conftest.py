"""Networks with known answers, and the Hunan plan's memberships from the hand-made answers."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from numpy.typing import NDArray

from graph.network.bipartite import Agency, Membership, Role

Rows = tuple[list[Membership], list[Agency]]


@pytest.fixture(scope="session")
def rows_of() -> Callable[..., Rows]:
    """Rows from {task: {agency: roles}}; levels by the agency's first letter unless given."""

    def build(tasks: dict[str, dict[str, Iterable[Role]]], levels: dict[str, str] | None = None) -> Rows:
        memberships = [
            Membership(task_id=task, agency_id=body, role=role, document_id="d1", issued_on="2021-03-10")
            for task, bodies in tasks.items()
            for body, roles in bodies.items()
            for role in roles
        ]
        names = sorted({row.agency_id for row in memberships})
        return memberships, [Agency(id=n, name=f"{n}局", level=(levels or {}).get(n, "province")) for n in names]

    return build


@pytest.fixture(scope="session")
def hunan() -> Rows:
    """The 63 tasks of the Hunan plan as two annotators read them; named bodies only."""
    shared = Path(os.environ.get("FENGONG_SHARED", Path(__file__).parents[4] / "shared"))
    gold = shared / "domain" / "gold" / "hunan-2021.jsonl"
    if not gold.exists():
        pytest.skip("the hand-made answers are not here (FENGONG_SHARED)")
    memberships: list[Membership] = []
    names: set[str] = set()
    for line in gold.read_text(encoding="utf-8").splitlines():
        unit = json.loads(line)
        for actor in unit["actors"]:
            if actor["kind"] == "agency":
                names.add(actor["name"])
                memberships.append(
                    Membership(
                        task_id=f"hunan.{unit['number']:02}",
                        agency_id=actor["name"],
                        role=actor["role"],
                        document_id="hunan",
                        issued_on="2021-03-10",
                        open_list=unit["open_list"],
                    )
                )
    agencies = [
        Agency(id=name, name=name, level="prefecture" if "市人民政府" in name or "片区" in name else "province")
        for name in names
    ]
    return memberships, agencies


def matrix(graph: "nx.Graph[object]", weight: str | None = None) -> NDArray[np.float64]:
    """Adjacency in the order of the nodes."""
    return nx.to_numpy_array(graph, weight=weight)


@pytest.fixture(scope="session")
def random_networks() -> list[NDArray[np.float64]]:
    """Forty small weighted networks of every density, disconnected ones and isolates among them."""
    generator = np.random.default_rng(7)
    found = []
    for _ in range(40):
        size = int(generator.integers(3, 16))
        chosen = generator.random((size, size)) < generator.uniform(0.1, 0.9)
        upper = np.triu(generator.integers(1, 9, (size, size)) * chosen, 1).astype(float)
        found.append(upper + upper.T)
    return found
