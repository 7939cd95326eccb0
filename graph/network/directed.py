"""Who leads whom: ties from the lead of a task to its responsible and to its supporting bodies, typed apart."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.network.bipartite import Bipartite

TieKind = Literal["lead_responsible", "lead_support"]
TIE_KINDS: tuple[TieKind, ...] = ("lead_responsible", "lead_support")


@dataclass(frozen=True, slots=True, eq=False)
class DirectedTies:
    """`tasks[i, j]` counts the tasks in which i leads and j has the other role.

    `heads` and `tails` (bodies x tasks) are the leads and the others. A body with both roles in a task is
    not its own partner. Guiding bodies (指导) neither lead nor follow, and a task without a printed
    lead gives no tie: none is inferred. `feeding` are the positions of the tasks that give a tie.
    """

    kind: TieKind
    tasks: NDArray[np.int64]
    heads: NDArray[np.bool_]
    tails: NDArray[np.bool_]
    feeding: tuple[int, ...]


def directed(two_mode: Bipartite, kind: TieKind) -> DirectedTies:
    """The directed network of one kind of tie."""
    heads = two_mode.roles["lead"]
    tails = two_mode.roles["responsible" if kind == "lead_responsible" else "support"]
    tasks = np.asarray(
        (csr_array(heads).astype(np.int64) @ csr_array(tails.T).astype(np.int64)).toarray(), dtype=np.int64
    )
    np.fill_diagonal(tasks, 0)
    pairs = heads.sum(axis=0) * tails.sum(axis=0) - (heads & tails).sum(axis=0)
    return DirectedTies(kind, tasks, heads, tails, tuple(int(t) for t in np.flatnonzero(pairs > 0)))


def task_arcs(network: DirectedTies, task: int) -> NDArray[np.int64]:
    """The ties that one task gives, as a matrix of zeros and ones."""
    given = np.outer(network.heads[:, task], network.tails[:, task]).astype(np.int64)
    np.fill_diagonal(given, 0)
    return given
