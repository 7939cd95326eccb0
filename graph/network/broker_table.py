"""Brokerage tables: each kind of directed tie by each grouping, with guards and leave-one-task-out ranges."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite
from graph.network.brokerage import Brokerage, brokerage
from graph.network.directed import DirectedTies, task_arcs
from graph.network.effort import Watch, unwatched
from graph.network.group_table import ATTRIBUTES, groups_of
from graph.network.guards import Withheld, one_task, too_few, too_large
from graph.network.rank_table import task_id
from graph.network.report import BrokerScore, BrokerTable


def broker_tables(
    two_mode: Bipartite, networks: Sequence[DirectedTies], *, full: bool, watch: Watch = unwatched
) -> tuple[tuple[BrokerTable, ...], list[Withheld]]:
    """Gould-Fernandez roles for every network and attribute, and what is withheld."""
    tables: list[BrokerTable] = []
    withheld: list[Withheld] = []
    for network in networks:
        watch("brokerage")
        name = f"brokerage_{network.kind}"
        if few := too_few(name, len(network.feeding)):
            withheld.append(few)
            continue
        tested = _Tested(network, watch) if full else None
        if tested is None:
            withheld.append(too_large(f"{name}.leave_one_out", len(two_mode.agencies), len(two_mode.tasks)))
        for attribute in ATTRIBUTES:
            groups = groups_of(two_mode, attribute)
            guard = one_task(f"{name}_{attribute}", two_mode, groups, network.heads, network.tails)
            if guard:
                withheld.append(guard)
                continue
            roles = brokerage(network.tasks > 0, groups)
            tables.append(BrokerTable(ties=network.kind, attribute=attribute, scores=_scores(two_mode, roles, tested)))
    return tuple(tables), withheld


class _Tested:
    """Ranks by total brokerage (which does not depend on the grouping) with each task left out."""

    def __init__(self, network: DirectedTies, watch: Watch) -> None:
        rank = _ranks(_totals(network.tasks))
        self.best, self.worst = rank.copy(), rank.copy()
        self.task = np.full(len(rank), -1, dtype=np.int64)
        moved = np.zeros(len(rank), dtype=np.int64)
        for task in network.feeding:
            watch("brokerage")
            left = _ranks(_totals(network.tasks - task_arcs(network, task)))
            np.minimum(self.best, left, out=self.best)
            np.maximum(self.worst, left, out=self.worst)
            more = np.abs(left - rank) > moved
            self.task[more], moved[more] = task, np.abs(left - rank)[more]


def _scores(two_mode: Bipartite, roles: list[Brokerage], tested: _Tested | None) -> tuple[BrokerScore, ...]:
    rank = _ranks(np.array([role.total for role in roles], dtype=np.int64))
    order = np.lexsort((np.arange(len(roles)), rank))
    return tuple(
        BrokerScore(
            agency=two_mode.agencies[i].id,
            coordinator=roles[i].coordinator,
            itinerant=roles[i].itinerant,
            gatekeeper=roles[i].gatekeeper,
            representative=roles[i].representative,
            liaison=roles[i].liaison,
            total=roles[i].total,
            rank=int(rank[i]),
            rank_best=int(tested.best[i]) if tested else None,
            rank_worst=int(tested.worst[i]) if tested else None,
            influential_task=task_id(two_mode, int(tested.task[i])) if tested else None,
        )
        for i in order.tolist()
        if roles[i].total
    )


def _totals(tasks: NDArray[np.int64]) -> NDArray[np.int64]:
    arcs = tasks > 0
    one = arcs.astype(np.float64)
    # Open ways a -> b -> c: all ways through b, less those that return to a, less those closed by a -> c.
    ways = one.sum(axis=0) * one.sum(axis=1)
    returning = (one * one.T).sum(axis=1)
    closed = ((one.T @ one) * one).sum(axis=1)
    return np.asarray(np.rint(ways - returning - closed).astype(np.int64))


def _ranks(totals: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.asarray(np.searchsorted(np.sort(-totals), -totals, side="left") + 1)
