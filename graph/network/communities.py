"""Communities: bodies that share more tasks with each other than with the rest (Louvain, Blondel et al. 2008)."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.network.effort import Watch, unwatched
from graph.network.null import NullModel
from graph.network.projection import Weighting, weigh

SEEDS = 20
NULL_SAMPLES = 99
NULL_SEED = 20_210_310


@dataclass(frozen=True, slots=True)
class Partition:
    """A division of the bodies. `label[i]` counts from 1: the largest community first, then by first member."""

    label: tuple[int, ...]
    modularity: float
    seed: int

    @property
    def count(self) -> int:
        """Number of communities."""
        return max(self.label, default=0)


@dataclass(frozen=True, slots=True)
class Stability:
    """How far the division depends on the seed.

    `agreement`: mean adjusted Rand index of the chosen division with those of the other seeds (1: always
    the same). `bodies[i]`: mean Jaccard overlap of i's community with its communities elsewhere.
    """

    seeds: int
    agreement: float
    fewest: int
    most: int
    bodies: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class NullTest:
    """Modularity against random two-mode networks with the same loads and task sizes.

    `p` = (1 + samples at least as modular) / (1 + samples).
    """

    samples: int
    null_mean: float
    null_sd: float
    p: float


def partition(weight: NDArray[np.float64], seed: int) -> Partition:
    """One Louvain division. Bodies are numbered, not named, so that no hash order enters."""
    graph = _graph(weight)
    if graph.number_of_edges() == 0:
        return Partition(tuple(range(1, len(graph) + 1)), 0.0, seed)
    parts = [sorted(part) for part in nx.community.louvain_communities(graph, weight="weight", seed=seed)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    label = np.zeros(len(graph), dtype=np.int64)
    for number, part in enumerate(parts, start=1):
        label[part] = number
    return Partition(tuple(int(x) for x in label), _modularity(weight, label), seed)


def best_partition(
    weight: NDArray[np.float64], seeds: int, watch: Watch = unwatched
) -> tuple[Partition, Stability | None]:
    """The most modular division over seeds 0, 1, ... (the lowest seed among equals), and how stable it is."""
    found = []
    for seed in range(seeds):
        watch("communities")
        found.append(partition(weight, seed))
    best = min(found, key=lambda one: (-round(one.modularity, 9), one.seed))
    if seeds < 2:
        return best, None
    others = [one for one in found if one is not best]
    overlap = np.mean([_overlap(best, other) for other in others], axis=0)
    counts = [one.count for one in found]
    agreement = float(np.mean([_adjusted_rand(best, other) for other in others]))
    return best, Stability(seeds, agreement, min(counts), max(counts), tuple(float(x) for x in overlap))


def null_test(
    observed: Partition,
    null: NullModel,
    weighting: Weighting,
    samples: int = NULL_SAMPLES,
    watch: Watch = unwatched,
) -> NullTest:
    """Compare with the best that Louvain finds in samples of the null: long lists alone make cliques."""
    generator = np.random.default_rng(NULL_SEED)
    reached = []
    for seed in range(samples):
        watch("communities.null_test")
        reached.append(partition(weigh(null.sample(generator), weighting)[1], seed).modularity)
    at_least = sum(value >= observed.modularity - 1e-9 for value in reached)
    return NullTest(samples, float(np.mean(reached)), float(np.std(reached, ddof=1)), (1 + at_least) / (1 + samples))


def within_share(label: tuple[int, ...], ties: NDArray[np.float64]) -> float | None:
    """The share of all (observed or expected) shared tasks that falls within communities; None without any."""
    total = ties.sum()
    numbers = np.array(label)
    same = numbers[:, None] == numbers[None, :]
    return None if total == 0 else float(ties[same].sum() / total)


def _graph(weight: NDArray[np.float64]) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(weight.shape[0]))
    rows, columns = np.nonzero(np.triu(weight, 1))
    graph.add_weighted_edges_from(
        (int(i), int(j), float(w)) for i, j, w in zip(rows, columns, weight[rows, columns], strict=True)
    )
    return graph


def _modularity(weight: NDArray[np.float64], label: NDArray[np.int64]) -> float:
    strength = weight.sum(axis=1)
    total = strength.sum()
    same = label[:, None] == label[None, :]
    return float(((weight - np.outer(strength, strength) / total)[same]).sum() / total)


def _adjusted_rand(one: Partition, other: Partition) -> float:
    """Hubert and Arabie's (1985) adjusted Rand index."""
    table = np.zeros((one.count, other.count))
    np.add.at(table, (np.array(one.label) - 1, np.array(other.label) - 1), 1)

    def pairs(counts: NDArray[np.float64]) -> float:
        return float((counts * (counts - 1) / 2).sum())

    both, rows, columns = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    size = len(one.label)
    chance = rows * columns / max(size * (size - 1) / 2, 1)
    highest = (rows + columns) / 2
    return 1.0 if highest == chance else (both - chance) / (highest - chance)


def _overlap(one: Partition, other: Partition) -> NDArray[np.float64]:
    a, b = np.array(one.label), np.array(other.label)
    same_a, same_b = a[:, None] == a[None, :], b[:, None] == b[None, :]
    share: NDArray[np.float64] = (same_a & same_b).sum(axis=1) / (same_a | same_b).sum(axis=1)
    return share
