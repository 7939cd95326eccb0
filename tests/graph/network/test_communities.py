"""Communities: planted groups are found, stable and beyond chance; random ones are not."""

import numpy as np
import pytest

from graph.network.analyse import analyse
from graph.network.bipartite import Agency, Membership
from graph.network.communities import partition, within_share


def rows(matrix: np.ndarray) -> tuple[list[Membership], list[Agency]]:
    found = [Membership(task_id=f"t{t:03}", agency_id=f"a{i:02}", role="responsible") for i, t in np.argwhere(matrix)]
    return found, [Agency(id=f"a{i:02}", name=f"{i}局") for i in range(len(matrix))]


def test_planted_groups() -> None:
    generator = np.random.default_rng(1)
    matrix = np.zeros((15, 60), dtype=bool)
    for t in range(60):
        group = t % 3
        matrix[5 * group + generator.choice(5, 3, replace=False), t] = True
    matrix[0, 1] = matrix[5, 2] = True
    report = analyse(*rows(matrix))
    found = report.communities
    assert found is not None
    members = {body.id: body.community for body in report.bodies}
    assert [{members[f"a{i:02}"] for i in range(k, k + 5)} for k in (0, 5, 10)] == [{1}, {2}, {3}]
    assert (found.count, found.agreement, found.fewest, found.most) == (3, 1.0, 3, 3)
    assert found.body_stability == dict.fromkeys(members, 1.0)
    assert found.p == 0.01
    assert (found.within or 0) > 0.9 > 0.5 > (found.within_expected or 1)


def test_chance_is_not_called_community() -> None:
    """Louvain always finds groups; the null finds them just as clear."""
    matrix = np.random.default_rng(3).random((14, 50)) < 0.2
    found = analyse(*rows(matrix)).communities
    assert found is not None
    assert found.count > 1
    assert (found.p or 0) > 0.05


def test_one_long_list_is_no_finding() -> None:
    """A task of twelve among small ones: a clique by construction, which the null has too."""
    generator = np.random.default_rng(5)
    matrix = np.zeros((24, 50), dtype=bool)
    for t in range(50):
        matrix[generator.choice(24, 2, replace=False), t] = True
    matrix[:12, 0] = True
    found = analyse(*rows(matrix)).communities
    assert found is not None
    assert found.null_modularity == pytest.approx(found.modularity, abs=0.12)
    assert (found.p or 0) > 0.05


def test_numbering_is_by_size_then_id() -> None:
    weight = np.zeros((6, 6))
    for i, j in ((1, 2), (2, 3), (1, 3), (4, 5)):
        weight[i, j] = weight[j, i] = 1
    assert partition(weight, 0).label == (3, 1, 1, 1, 2, 2)
    assert within_share((1, 1, 1, 1, 2, 2), weight) == 1.0
    assert within_share((1, 2), np.zeros((2, 2))) is None
