"""Shortest ways between bodies: how far two bodies are, and which ties lie on the way.

A strong tie is a *short* one: the length of a tie is 1/weight (Newman 2001; Opsahl et al. 2010 with
alpha = 1). Passing raw weights as lengths would send every path around the strongest ties.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

TIE_TOLERANCE = 1e-9
"""Two ways are equally short when they differ by less than this share: 1/3 + 1/6 and 1/2 are equal
on paper but not always in floating point."""
CHUNK = 100_000
"""Steps looked at together: enough to spare Python's loop, few enough for any memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Distances:
    """All-pairs distances, and the lengths of the ties they were computed from (0: no tie)."""

    lengths: NDArray[np.float64]
    between: NDArray[np.float64]

    def steps(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Every step of a shortest way: triples (source, from, to), ordered by source, from, to."""
        tails, heads = np.nonzero(self.lengths)
        length = self.lengths[tails, heads]
        at_once = max(1, CHUNK // max(len(tails), 1))
        found: list[NDArray[np.int64]] = []
        for first in range(0, len(self.between), at_once):
            rows = self.between[first : first + at_once]
            # Unreachable tails are infinite: inf - inf is avoided by comparing sums.
            reach = rows[:, tails] + length
            on_way = (reach <= rows[:, heads] * (1 + TIE_TOLERANCE)) & np.isfinite(reach)
            source, step = np.nonzero(on_way)
            found.append(np.stack([source + first, tails[step], heads[step]]))
        joined = np.concatenate(found, axis=1) if found else np.zeros((3, 0), dtype=np.int64)
        return joined[0], joined[1], joined[2]


def distances(weight: NDArray[np.float64]) -> Distances:
    """Distances over ties of length 1/weight; infinite where there is no way."""
    lengths = np.divide(1.0, weight, out=np.zeros_like(weight), where=weight > 0)
    return _all_pairs(lengths)


def step_distances(tied: NDArray[np.bool_]) -> Distances:
    """Distances in steps: every tie has length one."""
    return _all_pairs(tied.astype(np.float64))


def _all_pairs(lengths: NDArray[np.float64]) -> Distances:
    if lengths.shape[0] == 0:
        return Distances(lengths, lengths.copy())
    return Distances(lengths, np.asarray(shortest_path(csr_array(lengths), directed=False)))
