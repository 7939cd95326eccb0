"""Every vectorised measure against NetworkX and igraph on random networks."""

from fractions import Fraction

import igraph
import networkx as nx
import numpy as np
import pytest
from numpy.typing import NDArray

from graph.network.betweenness import betweenness, step_betweenness
from graph.network.closeness import closeness
from graph.network.core import k_core
from graph.network.distances import distances, step_distances
from graph.network.eigenvector import eigenvector
from graph.network.holes import constraint, effective_size
from graph.network.mixing import components, density, mixing
from graph.network.product import SPARSE

Networks = list[NDArray[np.float64]]


def exact_lengths(weight: NDArray[np.float64]) -> "nx.Graph[int]":
    """Lengths as fractions: equal ways are exactly equal, which floating point cannot promise."""
    graph = nx.from_numpy_array(weight)
    for _, _, data in graph.edges(data=True):
        data["length"] = Fraction(1, int(data["weight"]))
    return graph


def in_igraph(weight: NDArray[np.float64]) -> igraph.Graph:
    graph = igraph.Graph.Weighted_Adjacency(weight.tolist(), mode="undirected")
    if graph.ecount():
        graph.es["length"] = [1 / w for w in graph.es["weight"]]
    return graph


def listed(values: dict[int, float]) -> list[float]:
    return [float(values[node]) for node in sorted(values)]


def test_betweenness(random_networks: Networks) -> None:
    for weight in random_networks:
        graph = exact_lengths(weight)
        found = betweenness(distances(weight))
        assert found == pytest.approx(listed(nx.betweenness_centrality(graph, weight="length")))
        assert step_betweenness(step_distances(weight > 0)) == pytest.approx(listed(nx.betweenness_centrality(graph)))
        # Steps settled by matrix products and by single ways are the same sums.
        assert step_betweenness(step_distances(weight > 0)) == pytest.approx(betweenness(step_distances(weight > 0)))


def test_betweenness_in_igraph(random_networks: Networks) -> None:
    for weight in random_networks:
        size = len(weight)
        graph = in_igraph(weight)
        lengths = "length" if graph.ecount() else None
        pairs = max((size - 1) * (size - 2) / 2, 1)
        assert betweenness(distances(weight)) * pairs == pytest.approx(np.array(graph.betweenness(weights=lengths)))


def test_closeness(random_networks: Networks) -> None:
    for weight in random_networks:
        graph = exact_lengths(weight)
        expected = listed(nx.closeness_centrality(graph, distance="length"))
        assert closeness(distances(weight)) == pytest.approx(expected)


def test_structural_holes(random_networks: Networks) -> None:
    for weight in random_networks:
        graph = nx.from_numpy_array(weight)
        expected = listed(nx.constraint(graph, weight="weight"))
        assert constraint(weight) == pytest.approx(expected, nan_ok=True)
        # NetworkX 3.6.1 is asked node by node: its matrix shortcut divides by the maximum of the wrong body.
        sizes = listed(nx.effective_size(graph, nodes=list(graph), weight="weight"))
        assert effective_size(weight) == pytest.approx(np.nan_to_num(sizes))
        plain = (weight > 0).astype(float)
        assert effective_size(plain) == pytest.approx(np.nan_to_num(listed(nx.effective_size(graph))))


def test_sparse_networks_skip_zeros_only() -> None:
    """Where few bodies are tied the products take another way to the same values."""
    generator = np.random.default_rng(3)
    upper = np.triu(generator.integers(1, 5, (70, 70)) * (generator.random((70, 70)) < 0.04), 1).astype(float)
    weight = upper + upper.T
    assert np.count_nonzero(weight) < SPARSE * weight.size
    graph = nx.from_numpy_array(weight)
    assert step_betweenness(step_distances(weight > 0)) == pytest.approx(listed(nx.betweenness_centrality(graph)))
    assert constraint(weight) == pytest.approx(listed(nx.constraint(graph, weight="weight")), nan_ok=True)
    sizes = listed(nx.effective_size(graph, nodes=list(graph), weight="weight"))
    assert effective_size(weight) == pytest.approx(np.nan_to_num(sizes))


def test_constraint_in_igraph(random_networks: Networks) -> None:
    for weight in random_networks:
        graph = in_igraph(weight)
        if not graph.ecount():
            continue
        # igraph also counts second-hand investment in bodies that are no contact, so compare where all are contacts.
        full = np.where(weight + np.eye(len(weight)) > 0, weight, 1.0)
        expected = in_igraph(full).constraint(weights="weight")
        assert constraint(full) == pytest.approx(np.array(expected))


def test_eigenvector(random_networks: Networks) -> None:
    compared = 0
    for weight in random_networks:
        graph = nx.from_numpy_array(weight)
        if weight.any() and nx.is_connected(graph):
            compared += 1
            assert eigenvector(weight) == pytest.approx(
                np.abs(listed(nx.eigenvector_centrality_numpy(graph, weight="weight"))), abs=1e-7
            )
            scaled = np.array(in_igraph(weight).eigenvector_centrality(weights="weight"))
            assert eigenvector(weight) == pytest.approx(scaled / np.linalg.norm(scaled), abs=1e-6)
    assert compared > 15


def test_cores_components_density(random_networks: Networks) -> None:
    for weight in random_networks:
        graph = nx.from_numpy_array(weight)
        assert k_core(weight > 0).tolist() == listed(nx.core_number(graph)) == in_igraph(weight).coreness()
        expected = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
        assert components(weight > 0) == expected
        assert density(weight > 0) == pytest.approx(nx.density(graph))


def test_assortativity(random_networks: Networks) -> None:
    compared = 0
    for number, weight in enumerate(random_networks):
        groups = [("省", "市", "县")[(i * 7 + number) % 3] for i in range(len(weight))]
        graph = nx.from_numpy_array(weight)
        nx.set_node_attributes(graph, dict(enumerate(groups)), "group")
        found = mixing(weight > 0, groups)
        if found is None or found.assortativity is None:
            continue
        compared += 1
        assert found.assortativity == pytest.approx(nx.attribute_assortativity_coefficient(graph, "group"))
        assert found.internal + found.external == graph.number_of_edges()
    assert compared > 20
