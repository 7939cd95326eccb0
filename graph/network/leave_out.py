"""Leave one task out: how far each rank rests on a single task.

One plan is a small sample. A task that names twelve bodies makes 66 ties at once, so every rank is
computed again without each task in turn. Tasks that name the same bodies give the same network and
are computed once; tasks that name one body change no tie. A body named only in the task left out stays
as a body without ties, so that ranks keep their meaning.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite
from graph.network.effort import Watch, unwatched
from graph.network.measures import DECIMALS, Subject, Values, measure, ranks
from graph.network.projection import CoAssignment

INCREMENTAL = ("degree", "strength")
"""Measures whose change is known from the task's own block: tested at any size."""

FULL_LIMIT = 400_000
"""Distinct sets of bodies x bodies squared up to which every measure is computed again."""


@dataclass(frozen=True, slots=True, eq=False)
class RankRange:
    """Best and worst rank of each body over all tasks left out, and the task that moved it most.

    `task[i]` is the position of the most influential task for body i, -1 where no task changes its value;
    `overall` the one that moves all ranks most (-1: none moves any). Equal effects: the smaller task id.
    """

    best: NDArray[np.int64]
    worst: NDArray[np.int64]
    task: NDArray[np.int64]
    overall: int
    tested: int


def distinct_sets(two_mode: Bipartite) -> list[tuple[int, NDArray[np.int64]]]:
    """(first task, members) of every distinct set of at least two bodies, in task order."""
    seen: dict[bytes, tuple[int, NDArray[np.int64]]] = {}
    for task in np.flatnonzero(two_mode.task_sizes > 1):
        members = two_mode.task_members(int(task))
        seen.setdefault(members.tobytes(), (int(task), members))
    return list(seen.values())


def affordable(two_mode: Bipartite) -> bool:
    """Whether every measure can be computed again for every task in about a second or two."""
    return len(distinct_sets(two_mode)) * len(two_mode.agencies) ** 2 <= FULL_LIMIT


def leave_one_out(
    two_mode: Bipartite, network: CoAssignment, names: Sequence[str], watch: Watch = unwatched
) -> dict[str, RankRange]:
    """Rank ranges of the named measures; a measure that is undefined on the whole network is left out."""
    whole = Subject(network)
    base = {name: values for name in names if (values := measure(whole, name)) is not None}
    trackers = {name: _Tracker(name, values) for name, values in base.items()}
    full = [name for name in base if name not in INCREMENTAL]
    sets = distinct_sets(two_mode)
    for task, members in sets:
        watch("leave_one_out")
        for name, values in _block_changes(network, members, base):
            trackers[name].see(task, values)
        if full:
            subject = Subject(network.without(members))
            for name in full:
                trackers[name].see(task, measure(subject, name))
    tested = int((two_mode.task_sizes > 0).sum())
    return {name: tracker.result(tested) for name, tracker in trackers.items()}


def _block_changes(
    network: CoAssignment, members: NDArray[np.int64], base: dict[str, Values]
) -> Iterator[tuple[str, Values]]:
    if "degree" in base:
        lost = (network.shared[np.ix_(members, members)] == 1).sum(axis=1)
        values = base["degree"].copy()
        values[members] -= lost
        yield "degree", values
    if "strength" in base:
        values = base["strength"].copy()
        # Both weightings share a task evenly: n - 1 partners at 1, or at 1/(n-1).
        values[members] -= len(members) - 1 if network.weighting == "raw" else 1
        yield "strength", np.round(values, DECIMALS) + 0.0


class _Tracker:
    def __init__(self, name: str, base: Values) -> None:
        self._name, self._base = name, base
        self._rank = ranks(base, name)
        self._best, self._worst = self._rank.copy(), self._rank.copy()
        self._task = np.full(len(base), -1, dtype=np.int64)
        self._moved = np.zeros(len(base), dtype=np.int64)
        self._changed = np.zeros(len(base))
        self._overall, self._most = -1, 0

    def see(self, task: int, values: Values | None) -> None:
        """Take in the values without a task; None (undefined) ranks nobody."""
        if values is None:
            values = np.full(len(self._base), np.nan)
        rank = ranks(values, self._name)
        np.minimum(self._best, rank, out=self._best)
        np.maximum(self._worst, rank, out=self._worst)
        moved = np.abs(rank - self._rank)
        # A value that appears or disappears is the greatest change there is.
        changed = np.nan_to_num(np.abs(values - self._base), nan=np.inf)
        changed[np.isnan(values) & np.isnan(self._base)] = 0.0
        changed = np.round(changed, DECIMALS)
        more = (moved > self._moved) | ((moved == self._moved) & (changed > self._changed))
        self._task[more], self._moved[more], self._changed[more] = task, moved[more], changed[more]
        if (total := int(moved.sum())) > self._most:
            self._overall, self._most = task, total

    def result(self, tested: int) -> RankRange:
        return RankRange(self._best, self._worst, self._task, self._overall, tested)
