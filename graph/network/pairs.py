"""Every two bodies that a task names together, task by task: what single ties rest on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Entry k: the task `task[k]` names both ends of the tie `tie[k]`, a position in the ties of the projection."""

    tie: NDArray[np.int64]
    task: NDArray[np.int64]


def pairs(two_mode: Bipartite, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Pairs:
    """The pairs of all tasks; `rows`, `columns` are the ends of every tie, i < j, in ascending order."""
    size = len(two_mode.agencies)
    sizes = two_mode.task_sizes
    members = np.nonzero(two_mode.named.T)[1]
    start = np.cumsum(sizes) - sizes
    ties, tasks = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    codes = rows * size + columns
    for length in np.unique(sizes[sizes > 1]).tolist():
        alike = np.flatnonzero(sizes == length)
        named = members[start[alike][:, None] + np.arange(length)]
        one, other = np.triu_indices(length, 1)
        ties.append(np.searchsorted(codes, (named[:, one] * size + named[:, other]).ravel()))
        tasks.append(np.repeat(alike, len(one)))
    return Pairs(np.concatenate(ties), np.concatenate(tasks))
