"""Betweenness: the share of shortest ways between other bodies that pass through one (Freeman 1977)."""

import numpy as np
from numpy.typing import NDArray

from graph.network.distances import Distances
from graph.network.product import times


def betweenness(ways: Distances) -> NDArray[np.float64]:
    """Betweenness of every body, divided by the (n-1)(n-2)/2 pairs it could lie between; 0 when n < 3.

    Brandes' (2001) accumulation for all sources at once: both sums are linear recursions along the
    steps of shortest ways, so each round of one vectorised pass settles all ways that are one step longer.
    """
    size = ways.between.shape[0]
    if size < 3:
        return np.zeros(size)
    source, tail, head = ways.steps()
    from_at, to_at = source * size + tail, source * size + head
    counts = _accumulate(_origins(size), from_at, to_at, np.ones(len(source)))
    # Steps back into the source do not exist (its own distance is 0), so every head has a way.
    share = counts[from_at] / counts[to_at]
    reached = (counts > 0).astype(np.float64)
    reached[np.arange(size) * size + np.arange(size)] = 0.0
    dependency = _accumulate(reached, to_at, from_at, share) - reached
    per_source = dependency.reshape(size, size)
    np.fill_diagonal(per_source, 0.0)
    return np.asarray(per_source.sum(axis=0) / ((size - 1) * (size - 2)))


def step_betweenness(ways: Distances) -> NDArray[np.float64]:
    """Betweenness over ways counted in steps (`step_distances`): how many bodies apart, weights ignored.

    The same sums as `betweenness`; all ways of one length are settled by one matrix product, because
    dense projections have very many equally short ways.
    """
    size = ways.between.shape[0]
    if size < 3:
        return np.zeros(size)
    tied = (ways.lengths > 0).astype(np.float64)
    longest = int(ways.between[np.isfinite(ways.between)].max())
    counts = np.eye(size)
    front = counts
    for length in range(1, longest + 1):
        front = np.where(ways.between == length, times(front, tied), 0.0)
        counts = counts + front
    dependency = np.zeros((size, size))
    for length in range(longest, 1, -1):
        passed = np.divide(1.0 + dependency, counts, out=np.zeros_like(counts), where=ways.between == length)
        dependency += np.where(ways.between == length - 1, times(passed, tied) * counts, 0.0)
    return np.asarray(dependency.sum(axis=0) / ((size - 1) * (size - 2)))


def _origins(size: int) -> NDArray[np.float64]:
    start = np.zeros(size * size)
    start[np.arange(size) * size + np.arange(size)] = 1.0
    return start


def _accumulate(
    start: NDArray[np.float64], take: NDArray[np.int64], give: NDArray[np.int64], factor: NDArray[np.float64]
) -> NDArray[np.float64]:
    """start + M start + M^2 start + ...; M is nilpotent because ways only lead forward."""
    total, carried = start.copy(), start
    while True:
        carried = np.bincount(give, weights=carried[take] * factor, minlength=len(start)).astype(np.float64)
        if not carried.any():
            return total
        total += carried
