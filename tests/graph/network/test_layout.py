"""Positions: the same for the same network, inside the frame, and telling."""

import random
from math import dist

import networkx as nx
import numpy as np
import pytest
from scipy.sparse import csr_array

from graph.network.forces import settle
from graph.network.layout import layout

TIES = [(f"{g}{i}", f"{g}{j}", 3.0) for g in "ab" for i in range(6) for j in range(i)] + [("a0", "b0", 1.0)]
BODIES = [f"{g}{i}" for g in "ab" for i in range(6)] + ["alone"]


def test_same_network_same_positions() -> None:
    first = layout(BODIES, TIES)
    mixed = list(TIES)
    random.Random(1).shuffle(mixed)
    assert layout(reversed(BODIES), mixed) == first
    assert set(first) == set(BODIES)
    assert max(abs(v) for place in first.values() for v in place) <= 1.0
    assert len(set(first.values())) == len(BODIES)


def test_groups_stand_apart() -> None:
    place = layout(BODIES, TIES)
    within = [dist(place[s], place[t]) for s, t, _ in TIES[:-1]]
    across = [dist(place[f"a{i}"], place[f"b{j}"]) for i in range(1, 6) for j in range(1, 6)]
    assert sum(within) / len(within) < 0.7 * sum(across) / len(across)


def test_start_keeps_a_filtered_picture_near() -> None:
    whole = layout(BODIES, TIES)
    kept = [body for body in BODIES if body not in ("a5", "b5")]
    part = layout(kept, [tie for tie in TIES if not {"a5", "b5"} & set(tie[:2])], start=whole)
    moved = [dist(whole[body], part[body]) for body in kept]
    strangers = [dist(whole[x], part[y]) for x in kept for y in kept if x != y]
    assert sum(moved) / len(moved) < 0.5 * sum(strangers) / len(strangers)


def test_nothing_and_one() -> None:
    assert layout([], []) == {}
    assert layout(["a"], []) == {"a": (0.0, 0.0)}


@pytest.mark.parametrize(("bodies", "tied"), [(5, 0.8), (25, 0.2), (40, 0.02)])
def test_forces_are_those_of_networkx(bodies: int, tied: float) -> None:
    """The same places after as many rounds; after hundreds, the last bits of floating point tell paths apart."""
    generator = np.random.default_rng(bodies)
    upper = np.triu(generator.random((bodies, bodies)) * (generator.random((bodies, bodies)) < tied), 1)
    weight = upper + upper.T
    start = generator.random((bodies, 2))
    for rounds in (1, 40):
        there = nx.forceatlas2_layout(
            nx.from_numpy_array(weight),
            pos={i: start[i] for i in range(bodies)},
            max_iter=rounds,
            weight="weight",
            scaling_ratio=2.0,
            gravity=1.0,
        )
        here = settle(start, csr_array(weight), rounds)
        assert here == pytest.approx(np.array([there[i] for i in range(bodies)]), abs=1e-7)
