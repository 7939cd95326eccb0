"""What chance would share: expected shared tasks when every task keeps its size and every body its load.

Tasks keep their number of bodies exactly, bodies their number of tasks on average; all else is as random as it can
be (maximum entropy). The common bipartite configuration model (Saracco et al. 2015) lets sizes vary too, and
then a task of one body would join half a pair and one of two bodies nearly two: with short lists it expects far too
much. A hypergeometric count would ignore sizes altogether, and curveball shuffling (Strona et al. 2014) needs
thousands of samples for the same means. This null is analytic and needs no seed; the tests compare it with curveball.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import pdtrc

from graph.network.bipartite import Bipartite
from graph.network.inclusion import draw, fit_odds

TOLERANCE = 1e-8
ROUNDS = 2_000
ACCEPTED = 0.01
"""Tasks by which the expected load of a body may miss its own."""
EXACT_LIMIT = 20_000_000
"""Elementary steps up to which tails are exact; beyond, Poisson tails, which above the mean are never
smaller (Hoeffding 1956), so no tie is called above expectation that the exact tail would not."""


@dataclass(frozen=True, slots=True, eq=False)
class NullModel:
    """`pair[k]` holds, by class of bodies, the chance that two share a task of the k-th size; `tasks[k]` of them exist.

    `body_class[i]` is the class of body i; `odds[i]` and `always[i]` (named in every task) let samples be drawn.
    """

    body_class: NDArray[np.int64]
    pair: NDArray[np.float64]
    tasks: NDArray[np.int64]
    odds: NDArray[np.float64]
    always: NDArray[np.bool_]
    task_sizes: NDArray[np.int64]

    def expected(self) -> NDArray[np.float64]:
        """Expected number of shared tasks of every two bodies; the diagonal is empty."""
        by_class = np.tensordot(self.tasks.astype(np.float64), self.pair, axes=1)
        expected = by_class[np.ix_(self.body_class, self.body_class)]
        np.fill_diagonal(expected, 0.0)
        return np.asarray(expected)

    def upper_tail(
        self, rows: NDArray[np.int64], columns: NDArray[np.int64], shared: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """P(at least `shared` tasks) for each pair (rows[k], columns[k]).

        The number of shared tasks is Poisson-binomial; its distribution is built task by task up to the
        observed count.
        """
        if len(rows) == 0:
            return np.zeros(0)
        chance = self.pair[:, self.body_class[rows], self.body_class[columns]]
        most = max(int(shared.max()), 1)
        if len(rows) * int(self.tasks.sum()) * most > EXACT_LIMIT:
            return np.asarray(pdtrc(shared - 1, self.tasks @ chance), dtype=np.float64)
        below = np.zeros((len(rows), most))
        below[:, 0] = 1.0
        for size, count in enumerate(self.tasks.tolist()):
            both = chance[size][:, None]
            for _ in range(count):
                moved = below * both
                below -= moved
                below[:, 1:] += moved[:, :-1]
        counted = np.arange(most)[None, :] < shared[:, None]
        return np.asarray(np.clip(1.0 - np.where(counted, below, 0.0).sum(axis=1), 0.0, 1.0))

    def sample(self, generator: np.random.Generator) -> NDArray[np.bool_]:
        """One random bodies x tasks matrix of the null."""
        named = np.repeat(self.always[:, None], len(self.task_sizes), axis=1)
        named[~self.always] = draw(self.odds[~self.always], self.task_sizes - int(self.always.sum()), generator)
        return named


def null_model(two_mode: Bipartite) -> NullModel | None:
    """Fit the null to a two-mode network; None where loads cannot be met within ACCEPTED tasks."""
    load, sizes = two_mode.agency_tasks, two_mode.task_sizes
    always = load == len(sizes)
    free = np.flatnonzero(~always)
    size, task_count = np.unique(sizes - int(always.sum()), return_counts=True)
    # The last class is for bodies named in every task: each of them is there with certainty.
    classes, odds = np.zeros(0), np.zeros(len(load))
    body_class = np.zeros(len(load), dtype=np.int64)
    if len(free):
        fitted, missed = fit_odds(load[free], sizes - int(always.sum()), tolerance=TOLERANCE, rounds=ROUNDS)
        if missed > ACCEPTED:
            return None
        classes = fitted.value
        body_class[free] = np.unique(load[free], return_inverse=True)[1]
        odds[free] = classes[body_class[free]]
    body_class[always] = len(classes)
    pair = np.ones((len(size), len(classes) + 1, len(classes) + 1))
    if len(free):
        single = fitted.inclusion(size)
        for k, length in enumerate(size.tolist()):
            pair[k, :-1, :-1] = fitted.pairs(single[:, k], length)
            pair[k, -1, :-1] = pair[k, :-1, -1] = single[:, k]
    return NullModel(body_class, pair, task_count, odds, always, sizes)


def benjamini_hochberg(p: NDArray[np.float64], tests: int) -> NDArray[np.float64]:
    """q-values (Benjamini & Hochberg 1995) when `tests` pairs were looked at; those not given have p = 1."""
    order = np.argsort(p, kind="stable")
    ranked = p[order] * tests / np.arange(1, len(p) + 1)
    smallest = np.minimum.accumulate(ranked[::-1])[::-1]
    q = np.empty_like(p)
    q[order] = np.minimum(smallest, 1.0)
    return q
