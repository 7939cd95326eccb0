"""Values that others printed: Padgett's families, Zachary's club, Burt's and Borgatti's examples."""

import networkx as nx
import numpy as np
import pytest

from graph.network.betweenness import step_betweenness
from graph.network.closeness import closeness
from graph.network.communities import best_partition
from graph.network.core import coreness, k_core
from graph.network.distances import step_distances
from graph.network.eigenvector import eigenvector
from graph.network.holes import constraint, effective_size
from graph.network.mixing import mixing


def test_padgett_marriages() -> None:
    """Wasserman & Faust (1994), table 5.1: degree, closeness and betweenness of the Medici, without the Pucci."""
    graph = nx.florentine_families_graph()
    names = list(graph)
    tied = nx.to_numpy_array(graph) > 0
    medici = names.index("Medici")
    ways = step_distances(tied)
    assert tied[medici].sum() == 6
    assert closeness(ways)[medici] == pytest.approx(0.560, abs=5e-4)
    assert step_betweenness(ways)[medici] == pytest.approx(0.522, abs=5e-4)
    assert step_betweenness(ways)[names.index("Guadagni")] == pytest.approx(0.255, abs=5e-4)
    central = eigenvector(tied.astype(float))
    assert central is not None
    # Bonacich centrality in Jackson (2008), section 2.2.4: 0.430 for the Medici, 0.356 for the Strozzi.
    assert central[medici] == pytest.approx(0.430, abs=5e-4)
    assert central[names.index("Strozzi")] == pytest.approx(0.356, abs=5e-4)


def test_zachary_club() -> None:
    """Instructor (1) and president (34): degree 16 and 17, betweenness 0.438 and 0.304; core number 4; Q = 0.42."""
    graph = nx.karate_club_graph()
    weight = nx.to_numpy_array(graph, weight=None)
    between = step_betweenness(step_distances(weight > 0))
    assert (weight[0].sum(), weight[33].sum()) == (16, 17)
    assert between[0] == pytest.approx(0.4376, abs=5e-5)
    assert between[33] == pytest.approx(0.3041, abs=5e-5)
    assert k_core(weight > 0).max() == 4
    division, stability = best_partition(weight, 20)
    # The greatest modularity there is (Brandes et al. 2008), in four communities.
    assert division.modularity == pytest.approx(0.4198, abs=5e-5)
    assert division.count == 4
    assert stability is not None
    assert 0.5 < stability.agreement < 1


def test_borgatti_burt_example() -> None:
    """Borgatti (1997), figure 1: ego G has 6 contacts with 4 ties among them, effective size 4.67 (efficiency 0.78)."""
    graph = nx.Graph(
        [("A", "B"), ("A", "F"), ("A", "G"), ("A", "E"), ("E", "G"), ("F", "G"), ("B", "G"), ("B", "D"), ("D", "G")]
    )
    graph.add_edge("G", "C")
    names = list(graph)
    weight = nx.to_numpy_array(graph)
    size = effective_size(weight)
    assert size[names.index("G")] == pytest.approx(4.67, abs=0.005)
    assert size[names.index("G")] / 6 == pytest.approx(0.78, abs=0.005)
    assert size[names.index("A")] == pytest.approx(2.50)
    assert size[names.index("C")] == pytest.approx(1.0)
    held = constraint(weight)
    assert held[names.index("G")] == pytest.approx(0.400, abs=5e-4)
    assert held[names.index("A")] == pytest.approx(0.595, abs=5e-4)
    assert held[names.index("C")] == pytest.approx(1.0)


def test_burt_extremes() -> None:
    """Burt (1992): n contacts that do not know each other constrain by 1/n; a closed triad by 9/8."""
    star = nx.to_numpy_array(nx.star_graph(4))
    assert constraint(star)[0] == pytest.approx(1 / 4)
    assert effective_size(star)[0] == pytest.approx(4.0)
    triad = nx.to_numpy_array(nx.complete_graph(3))
    assert constraint(triad) == pytest.approx([9 / 8] * 3)
    assert effective_size(triad) == pytest.approx([1.0] * 3)


def test_ideal_core_and_periphery() -> None:
    """Borgatti & Everett (2000): ties that are products of coreness fit perfectly, and the core is found."""
    ideal = np.array([3.0, 3.0, 2.0, 1.0, 1.0, 1.0])
    weight = np.outer(ideal, ideal)
    np.fill_diagonal(weight, 0)
    found = coreness(weight)
    assert found is not None
    assert found.fit == 1.0
    assert found.value == pytest.approx(ideal / np.linalg.norm(ideal), abs=1e-4)
    assert found.core.tolist() == [True, True, True, False, False, False]
    assert coreness(nx.to_numpy_array(nx.complete_graph(5))) is None


def test_coreness_leaves_the_least_residual(random_networks: list[np.ndarray]) -> None:
    """No start of a general optimiser finds values that leave less."""
    from scipy.optimize import minimize

    generator = np.random.default_rng(3)
    for weight in random_networks[:12]:
        found = coreness(weight)
        if found is None or not weight.any():
            continue
        off = ~np.eye(len(weight), dtype=bool)

        def left(c: np.ndarray, w: np.ndarray = weight, o: np.ndarray = off) -> float:
            return float(((w - np.outer(c, c))[o] ** 2).sum())

        scale = minimize(lambda s, c=found.value, f=left: f(c * s[0]), [1.0]).fun
        starts = [generator.random(len(weight)) * weight.max() ** 0.5 for _ in range(3)]
        least = min(minimize(left, s, bounds=[(0, None)] * len(weight)).fun for s in starts)
        assert scale <= least + 1e-4 * float((weight**2).sum())


def test_krackhardt_stern_extremes() -> None:
    """E-I is 1 where all ties cross, -1 where none does, 0 for half."""
    square = nx.to_numpy_array(nx.cycle_graph(4)) > 0
    across = mixing(square, ["a", "b", "a", "b"])
    half = mixing(square, ["a", "a", "b", "b"])
    within = mixing(square, ["a", "a", "a", "a"])
    assert across is not None
    assert half is not None
    assert within is not None
    assert (across.e_i, half.e_i, within.e_i) == (1.0, 0.0, -1.0)
    assert (across.assortativity, half.assortativity, within.assortativity) == (-1.0, 0.0, None)
