"""The ties of a network as rows: how often, in which documents, and whether more often than chance."""

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite
from graph.network.directed import DirectedTies
from graph.network.measures import DECIMALS
from graph.network.null import NullModel, benjamini_hochberg
from graph.network.pairs import pairs
from graph.network.projection import CoAssignment
from graph.network.report import Arc, Tie


def ties(two_mode: Bipartite, network: CoAssignment, null: NullModel | None, significance: float) -> tuple[Tie, ...]:
    """Every tie once, by source and target id; chance columns are null without a null model."""
    rows, columns = network.edges
    shared = network.shared[rows, columns]
    documents, first, last = _documents(two_mode, rows, columns)
    weight = np.round(network.weight[rows, columns], DECIMALS).tolist()
    chance: list[tuple[float | None, float | None, float | None, bool | None]] = [(None, None, None, None)] * len(rows)
    if null is not None:
        expected = np.round(null.expected()[rows, columns], DECIMALS)
        p = null.upper_tail(rows, columns, shared)
        q = np.round(benjamini_hochberg(p, network.size * (network.size - 1) // 2), DECIMALS)
        above = (q <= significance) & (shared > expected)
        chance = list(zip(*(column.tolist() for column in (expected, np.round(p, DECIMALS), q, above)), strict=True))
    ids = [agency.id for agency in two_mode.agencies]
    return tuple(
        Tie(
            source=ids[i],
            target=ids[j],
            tasks=tasks,
            weight=weight[k],
            documents=documents[k],
            first_on=first[k],
            last_on=last[k],
            expected=chance[k][0],
            p=chance[k][1],
            q=chance[k][2],
            above_expected=chance[k][3],
        )
        for k, (i, j, tasks) in enumerate(zip(rows.tolist(), columns.tolist(), shared.tolist(), strict=True))
    )


def arcs(two_mode: Bipartite, networks: tuple[DirectedTies, ...]) -> tuple[Arc, ...]:
    """Every directed tie, by kind, source and target."""
    ids = [agency.id for agency in two_mode.agencies]
    return tuple(
        Arc(source=ids[i], target=ids[j], kind=network.kind, tasks=int(network.tasks[i, j]))
        for network in networks
        for i, j in zip(*(axis.tolist() for axis in np.nonzero(network.tasks)), strict=True)
    )


def _documents(
    two_mode: Bipartite, rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> tuple[list[int], list[str | None], list[str | None]]:
    """For every tie: number of documents that join its ends, and the first and last issue date among them."""
    found = pairs(two_mode, rows, columns)
    place = {document: k for k, document in enumerate(two_mode.documents)}
    document = np.array([place[one] for one in two_mode.task_document], dtype=np.int64)
    joined = np.unique(found.tie * max(len(place), 1) + document[found.task])
    count = np.bincount(joined // max(len(place), 1), minlength=len(rows))
    names: list[str | None] = [*sorted({date for date in two_mode.task_issued_on if date is not None}), None]
    order = {date: k for k, date in enumerate(names)}
    issued = np.array([order[date] for date in two_mode.task_issued_on], dtype=np.int64)[found.task]
    none = order[None]
    first = np.full(len(rows), none)
    np.minimum.at(first, found.tie, issued)
    last = np.full(len(rows), -1)
    np.maximum.at(last, found.tie, np.where(issued == none, -1, issued))
    return count.tolist(), [names[k] for k in first.tolist()], [names[k] for k in last.tolist()]
