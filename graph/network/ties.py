"""The ties of a network as rows: how often, in which documents, and whether more often than chance."""

import numpy as np
from numpy.typing import NDArray

from graph.network.bipartite import Bipartite
from graph.network.directed import DirectedTies
from graph.network.measures import DECIMALS
from graph.network.null import NullModel, benjamini_hochberg
from graph.network.projection import CoAssignment
from graph.network.report import Arc, Tie


def ties(two_mode: Bipartite, network: CoAssignment, null: NullModel | None, significance: float) -> tuple[Tie, ...]:
    """Every tie once, by source and target id; chance columns are null without a null model."""
    rows, columns = network.edges
    shared = network.shared[rows, columns]
    documents, first, last = _documents(two_mode)
    if null is not None:
        expected = np.round(null.expected()[rows, columns], DECIMALS)
        p = null.upper_tail(rows, columns, shared)
        pairs = network.size * (network.size - 1) // 2
        q = np.round(benjamini_hochberg(p, pairs), DECIMALS)
        p = np.round(p, DECIMALS)
    found = []
    for k, (i, j) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        found.append(
            Tie(
                source=two_mode.agencies[i].id,
                target=two_mode.agencies[j].id,
                tasks=int(shared[k]),
                weight=round(float(network.weight[i, j]), DECIMALS),
                documents=int(documents[i, j]),
                first_on=first[i][j],
                last_on=last[i][j],
                expected=float(expected[k]) if null else None,
                p=float(p[k]) if null else None,
                q=float(q[k]) if null else None,
                above_expected=bool(q[k] <= significance and shared[k] > expected[k]) if null else None,
            )
        )
    return tuple(found)


def arcs(two_mode: Bipartite, networks: tuple[DirectedTies, ...]) -> tuple[Arc, ...]:
    """Every directed tie, by kind, source and target."""
    ids = [agency.id for agency in two_mode.agencies]
    return tuple(
        Arc(source=ids[i], target=ids[j], kind=network.kind, tasks=int(network.tasks[i, j]))
        for network in networks
        for i, j in zip(*(axis.tolist() for axis in np.nonzero(network.tasks)), strict=True)
    )


def _documents(
    two_mode: Bipartite,
) -> tuple[NDArray[np.int64], list[list[str | None]], list[list[str | None]]]:
    """For every pair: number of documents that join it, and the first and last issue date among them."""
    size = len(two_mode.agencies)
    count = np.zeros((size, size), dtype=np.int64)
    first = np.full((size, size), -1, dtype=np.int64)
    last = np.full((size, size), -1, dtype=np.int64)
    dates = sorted({date for date in two_mode.task_issued_on if date is not None})
    place = {date: k for k, date in enumerate(dates)}
    tasks_of: dict[tuple[str, str], list[int]] = {}
    for task, document in enumerate(two_mode.task_document):
        tasks_of.setdefault((two_mode.task_issued_on[task] or "", document), []).append(task)
    for (date, _), tasks in sorted(tasks_of.items()):
        named = two_mode.named[:, tasks]
        present = np.flatnonzero(named.any(axis=1))
        part = named[present].astype(np.float64)
        joined = np.zeros((size, size), dtype=np.bool_)
        joined[np.ix_(present, present)] = part @ part.T > 0
        count += joined
        if date:
            first[joined & (first < 0)] = place[date]
            last[joined] = place[date]
    names: list[str | None] = [*dates, None]
    return (
        count,
        [[names[k] for k in row] for row in first.tolist()],
        [[names[k] for k in row] for row in last.tolist()],
    )
