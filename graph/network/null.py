"""What chance would share: expected shared tasks when every body keeps its load and every task its size.

The null is the bipartite configuration model (Saracco et al. 2015, 2017): the most random two-mode
network whose degrees are, on average, those observed. It was chosen over a plain hypergeometric
count, which ignores that a task of twelve bodies joins 66 pairs, and over curveball shuffling, which
needs thousands of samples for the same means: it is analytic, needs no seed, and gives each pair a
distribution. Degrees are kept on average, not in every sample; the tests compare it with curveball.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import pdtrc

from graph.network.bipartite import Bipartite

TOLERANCE = 1e-9
ROUNDS = 20_000
EXACT_LIMIT = 20_000_000
"""Elementary steps up to which tails are exact; beyond, Poisson tails, which never call a tie
above chance that the exact tail would not (Hoeffding 1956) as long as it exceeds its mean."""


@dataclass(frozen=True, slots=True, eq=False)
class NullModel:
    """`chance[i, t]` is the probability that body i is named in task t under the null."""

    chance: NDArray[np.float64]

    def expected(self) -> NDArray[np.float64]:
        """Expected number of shared tasks of every two bodies; the diagonal is empty."""
        expected: NDArray[np.float64] = self.chance @ self.chance.T
        np.fill_diagonal(expected, 0.0)
        return expected

    def upper_tail(
        self, rows: NDArray[np.int64], columns: NDArray[np.int64], shared: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """P(at least `shared` tasks) for each pair (rows[k], columns[k]).

        The number of shared tasks is Poisson-binomial; its distribution is built task by task up to
        the observed count.
        """
        if len(rows) == 0:
            return np.zeros(0)
        most = int(shared.max())
        if len(rows) * self.chance.shape[1] * most > EXACT_LIMIT:
            mean = (self.chance @ self.chance.T)[rows, columns]
            return np.asarray(pdtrc(shared - 1, mean), dtype=np.float64)
        below = np.zeros((len(rows), most))
        below[:, 0] = 1.0
        for task in range(self.chance.shape[1]):
            both = (self.chance[rows, task] * self.chance[columns, task])[:, None]
            moved = below * both
            below -= moved
            below[:, 1:] += moved[:, :-1]
        counted = np.arange(most)[None, :] < shared[:, None]
        return np.asarray(np.clip(1.0 - np.where(counted, below, 0.0).sum(axis=1), 0.0, 1.0))

    def sample(self, generator: np.random.Generator) -> NDArray[np.bool_]:
        """One random two-mode network of the null."""
        return np.asarray(generator.random(self.chance.shape) < self.chance)


def null_model(two_mode: Bipartite) -> NullModel | None:
    """Fit the null to a two-mode network; None where the fixed point is not reached."""
    named = two_mode.named
    chance = np.zeros(named.shape)
    bodies, tasks = np.ones(named.shape[0], dtype=np.bool_), np.ones(named.shape[1], dtype=np.bool_)
    load, sizes = two_mode.agency_tasks.copy(), two_mode.task_sizes.copy()
    # A body in every task, or a task that names every body, is certain and carries no information.
    while True:
        full_bodies = bodies & (load == tasks.sum()) & (load > 0)
        if full_bodies.any():
            chance[np.ix_(full_bodies, tasks)] = 1.0
            bodies &= ~full_bodies
            sizes[tasks] -= full_bodies.sum()
            continue
        full_tasks = tasks & (sizes == bodies.sum()) & (sizes > 0)
        if not full_tasks.any():
            break
        chance[np.ix_(bodies, full_tasks)] = 1.0
        tasks &= ~full_tasks
        load[bodies] -= full_tasks.sum()
    bodies &= load > 0
    tasks &= sizes > 0
    if bodies.any() and tasks.any():
        free = _fit(load[bodies], sizes[tasks])
        if free is None:
            return None
        chance[np.ix_(bodies, tasks)] = free
    return NullModel(chance)


def benjamini_hochberg(p: NDArray[np.float64], tests: int) -> NDArray[np.float64]:
    """q-values (Benjamini & Hochberg 1995) when `tests` pairs were looked at; those not given have p = 1."""
    order = np.argsort(p, kind="stable")
    ranked = p[order] * tests / np.arange(1, len(p) + 1)
    smallest = np.minimum.accumulate(ranked[::-1])[::-1]
    q = np.empty_like(p)
    q[order] = np.minimum(smallest, 1.0)
    return q


def _fit(load: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.float64] | None:
    """Probabilities x_i y_t / (1 + x_i y_t) whose sums are the degrees; equal degrees share one unknown."""
    loads, load_class, load_count = np.unique(load, return_inverse=True, return_counts=True)
    widths, width_class, width_count = np.unique(sizes, return_inverse=True, return_counts=True)
    total = np.sqrt(load.sum())
    x, y = loads / total, widths / total
    for _ in range(ROUNDS):
        x = loads / (width_count * y / (1.0 + np.outer(x, y))).sum(axis=1)
        y = widths / (load_count[:, None] * x[:, None] / (1.0 + np.outer(x, y))).sum(axis=0)
        odds = np.outer(x, y)
        chance = odds / (1.0 + odds)
        if np.abs((chance * width_count).sum(axis=1) - loads).max() < TOLERANCE * loads.max():
            return chance[np.ix_(load_class, width_class)]
    return None
