"""Networks solved on paper."""

from collections.abc import Callable

import numpy as np
import pytest

from graph.network.betweenness import betweenness
from graph.network.bipartite import bipartite
from graph.network.brokerage import brokerage
from graph.network.closeness import closeness
from graph.network.directed import directed
from graph.network.distances import distances
from graph.network.projection import project

# a - b 4 tasks, b - c 4 tasks, a - c 1 task: by strength the way a..c runs over b (1/4 + 1/4 < 1).
TRIANGLE = np.array([[0, 4, 1], [4, 0, 4], [1, 4, 0]], dtype=float)


def test_strong_ties_are_short() -> None:
    assert betweenness(distances(TRIANGLE)).tolist() == [0.0, 1.0, 0.0]
    assert closeness(distances(TRIANGLE)) == pytest.approx([2 / 0.75, 2 / 0.5, 2 / 0.75])
    # Raw weights as lengths would take the direct way a - c (1 < 8) and find no broker: the answer above fails.
    reciprocal = np.divide(1.0, TRIANGLE, out=np.zeros_like(TRIANGLE), where=TRIANGLE > 0)
    assert betweenness(distances(reciprocal)).tolist() == [0.0, 0.0, 0.0]


def test_equal_ways_share() -> None:
    """1/2 + 1/12 = 1/3 + 1/4 on paper, not in floating point: both brokers of bodies 0 and 3 still get half."""
    assert 1 / 2 + 1 / 12 != 1 / 3 + 1 / 4
    weight = np.zeros((4, 4))
    for i, j, w in ((0, 1, 2), (1, 3, 12), (0, 2, 3), (2, 3, 4)):
        weight[i, j] = weight[j, i] = w
    # Pair (1, 2): over 3 it is 1/12 + 1/4 = 1/3, over 0 it is 5/6, so 3 brokers it alone. Three pairs each.
    assert betweenness(distances(weight)) == pytest.approx([0.0, 0.5 / 3, 0.5 / 3, 1 / 3])


def test_projection_weights(rows_of: Callable[..., tuple]) -> None:
    """Tasks abc, ab, c: a-b 2 tasks, Newman 1/2 + 1 = 1.5; a-c and b-c 1 task, Newman 1/2."""
    two_mode = bipartite(
        *rows_of(
            {
                "t1": {"a": ["lead"], "b": ["responsible"], "c": ["support"]},
                "t2": {"a": ["lead"], "b": ["lead"]},
                "t3": {"c": ["responsible"]},
            }
        )
    )
    assert project(two_mode, "raw").weight.tolist() == [[0, 2, 1], [2, 0, 1], [1, 1, 0]]
    assert project(two_mode, "newman").weight.tolist() == [[0, 1.5, 0.5], [1.5, 0, 0.5], [0.5, 0.5, 0]]
    assert project(two_mode, "newman").shared.tolist() == [[0, 2, 1], [2, 0, 1], [1, 1, 0]]


def test_two_roles_are_one_naming(rows_of: Callable[..., tuple]) -> None:
    two_mode = bipartite(*rows_of({"t1": {"a": ["lead", "responsible"], "b": ["responsible"]}}))
    assert project(two_mode, "raw").shared.tolist() == [[0, 1], [1, 0]]
    assert directed(two_mode, "lead_responsible").tasks.tolist() == [[0, 1], [0, 0]]
    assert two_mode.agency_tasks.tolist() == [1, 1]


def test_directed_kinds_stay_apart(rows_of: Callable[..., tuple]) -> None:
    rows = rows_of(
        {
            "t1": {"a": ["lead"], "b": ["responsible"], "c": ["support"], "g": ["guide"]},
            "t2": {"b": ["responsible"], "c": ["responsible"]},
            "t3": {"a": ["lead"], "b": ["lead"]},
        }
    )
    two_mode = bipartite(*rows)
    responsible, support = directed(two_mode, "lead_responsible"), directed(two_mode, "lead_support")
    assert np.argwhere(responsible.tasks).tolist() == [[0, 1]]
    assert np.argwhere(support.tasks).tolist() == [[0, 2]]
    # t2 has no lead and t3 nobody led: neither feeds a directed tie. Guides are no followers.
    assert (responsible.feeding, support.feeding) == ((0,), (0,))


def test_gould_fernandez_roles() -> None:
    """b stands between each source and each sink; the groups decide the role, a closed triad counts nothing."""
    #         0    1    2    3    4    5   (1 is the broker, of group A)
    groups = ["A", "A", "A", "B", "B", "C"]
    arcs = np.zeros((6, 6), dtype=bool)
    arcs[[0, 3], 1] = True
    arcs[1, [2, 4, 5]] = True
    found = brokerage(arcs, groups)[1]
    # 0-1-2 coordinator; 0-1-4, 0-1-5 representative; 3-1-2 gatekeeper; 3-1-4 itinerant; 3-1-5 liaison.
    assert (found.coordinator, found.representative, found.gatekeeper) == (1, 2, 1)
    assert (found.itinerant, found.liaison, found.total) == (1, 1, 6)
    arcs[0, 2] = True
    assert brokerage(arcs, groups)[1].coordinator == 0
    arcs[1, 0] = True
    assert brokerage(arcs, groups)[1].total == 6, "a way back to its own source brokers nothing"


def test_gould_fernandez_against_the_definition() -> None:
    generator = np.random.default_rng(5)
    for _ in range(20):
        size = 9
        arcs = generator.random((size, size)) < 0.3
        np.fill_diagonal(arcs, False)
        groups = [str(g) for g in generator.integers(0, 3, size)]
        expected = [
            dict.fromkeys(("coordinator", "itinerant", "gatekeeper", "representative", "liaison"), 0)
            for _ in range(size)
        ]
        for a in range(size):
            for b in range(size):
                for c in range(size):
                    if len({a, b, c}) < 3 or not (arcs[a, b] and arcs[b, c]) or arcs[a, c]:
                        continue
                    ga, gb, gc = groups[a], groups[b], groups[c]
                    role = (
                        "coordinator"
                        if ga == gb == gc
                        else "itinerant"
                        if ga == gc
                        else "gatekeeper"
                        if gb == gc
                        else "representative"
                        if ga == gb
                        else "liaison"
                    )
                    expected[b][role] += 1
        for body, roles in zip(brokerage(arcs, groups), expected, strict=True):
            assert {role: getattr(body, role) for role in roles} == roles
