"""Co-assignment (共同列名): bodies joined by the tasks that name both of them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.errors import InvalidParameter
from graph.network.bipartite import Bipartite

Weighting = Literal["raw", "newman"]
WEIGHTINGS: tuple[Weighting, ...] = ("raw", "newman")


@dataclass(frozen=True, slots=True, eq=False)
class CoAssignment:
    """A symmetric one-mode network over the bodies of a bipartite network, in its order.

    `shared[i, j]` counts the tasks that name both (integers); `weight[i, j]` is that count (`raw`), or
    the sum of 1/(n-1) over them, n being the bodies that the task names (`newman`: Newman 2001, a
    task of twelve joins each pair less than a task of two). Both have an empty diagonal.
    """

    weighting: Weighting
    shared: NDArray[np.int64]
    weight: NDArray[np.float64]

    @property
    def size(self) -> int:
        """Number of bodies, isolated ones included."""
        return len(self.shared)

    @property
    def tied(self) -> NDArray[np.bool_]:
        """True where two bodies share at least one task."""
        return self.shared > 0

    @property
    def edges(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Positions (i, j) of every tie once, i < j, in ascending order."""
        rows, columns = np.nonzero(np.triu(self.shared, 1))
        return rows, columns

    def without(self, members: NDArray[np.int64]) -> "CoAssignment":
        """The network with one task fewer, which named `members`; only their block changes.

        Newman's fractions do not cancel exactly in floating point, so ties that lost their last
        task are cleared by the integer count.
        """
        if len(members) < 2:
            return self
        shared, weight = self.shared.copy(), self.weight.copy()
        block = np.ix_(members, members)
        shared[block] -= 1
        weight[block] -= _share(self.weighting, len(members))
        np.fill_diagonal(shared, 0)
        weight[shared == 0] = 0.0
        return CoAssignment(self.weighting, shared, weight)


def project(two_mode: Bipartite, weighting: Weighting) -> CoAssignment:
    """Project tasks away. A task that names one body makes no tie."""
    if weighting not in WEIGHTINGS:
        raise InvalidParameter(
            f"unknown weighting: {weighting}", where="weighting", remedy=f"one of {', '.join(WEIGHTINGS)}"
        )
    return CoAssignment(weighting, *weigh(two_mode.named, weighting))


def weigh(named: NDArray[np.bool_], weighting: Weighting) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Shared tasks and weights of a bodies x tasks matrix."""
    incidence = csr_array(named).astype(np.int64)
    shared = np.asarray((incidence @ incidence.T).toarray(), dtype=np.int64)
    if weighting == "raw":
        weight = shared.astype(np.float64)
    else:
        sizes = named.sum(axis=0)
        fraction = np.where(sizes > 1, 1.0 / np.maximum(sizes - 1, 1), 0.0)
        weight = np.asarray((csr_array(named).multiply(fraction) @ incidence.T).toarray())
        weight = (weight + weight.T) / 2
    np.fill_diagonal(shared, 0)
    np.fill_diagonal(weight, 0.0)
    weight[shared == 0] = 0.0
    return shared, weight


def _share(weighting: Weighting, size: int) -> float:
    return 1.0 if weighting == "raw" else 1.0 / (size - 1)
