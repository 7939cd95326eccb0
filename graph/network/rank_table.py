"""Rankings of the bodies by every measure, each rank with its leave-one-task-out range."""

import numpy as np

from graph.network.bipartite import Bipartite
from graph.network.effort import Effort, Watch, unwatched
from graph.network.guards import Withheld, too_few, too_large, undefined
from graph.network.leave_out import INCREMENTAL, RankRange, leave_one_out
from graph.network.measures import MEASURES, QUICK, Subject, Values, measure, ranks
from graph.network.report import Ranking, Score


def rankings(
    two_mode: Bipartite, subject: Subject, effort: Effort, watch: Watch = unwatched
) -> tuple[tuple[Ranking, ...], list[Withheld]]:
    """The measures, and what is withheld. `quick`: quick measures alone, no task left out. `auto`: only cheap
    measures are tested task by task. `full`: all are."""
    withheld: list[Withheld] = []
    tying = int((two_mode.task_sizes > 1).sum())
    values: dict[str, Values] = {}
    for name in MEASURES if effort != "quick" else QUICK:
        watch(name)
        if few := too_few(name, tying):
            withheld.append(few)
        elif (found := measure(subject, name)) is None:
            withheld.append(
                undefined(
                    name,
                    "该指标在此网络上没有唯一的解（关系过于均匀，或有几个同样强的部分）",
                    "no unique answer on this network (ties too even, or several equally strong parts)",
                )
            )
        else:
            values[name] = found
    if effort == "quick":
        return tuple(_ranking(two_mode, name, found, None) for name, found in values.items()), withheld
    tested = [name for name in values if effort == "full" or name in INCREMENTAL]
    ranges = leave_one_out(two_mode, subject.network, tested, watch)
    withheld += [
        too_large(f"{name}.leave_one_out", len(two_mode.agencies), len(two_mode.tasks))
        for name in values
        if name not in ranges
    ]
    return tuple(_ranking(two_mode, name, found, ranges.get(name)) for name, found in values.items()), withheld


def _ranking(two_mode: Bipartite, name: str, values: Values, tested: RankRange | None) -> Ranking:
    rank = ranks(values, name)
    order = np.lexsort((np.arange(len(values)), rank))
    return Ranking(
        measure=name,
        scores=tuple(
            Score(
                agency=two_mode.agencies[i].id,
                value=None if np.isnan(values[i]) else float(values[i]),
                rank=int(rank[i]),
                rank_best=int(tested.best[i]) if tested else None,
                rank_worst=int(tested.worst[i]) if tested else None,
                influential_task=task_id(two_mode, int(tested.task[i])) if tested else None,
            )
            for i in order.tolist()
        ),
        influential_task=task_id(two_mode, tested.overall) if tested else None,
        tested=tested.tested if tested else None,
    )


def task_id(two_mode: Bipartite, position: int) -> str | None:
    """The id of a task by its position; None for -1 (no task)."""
    return None if position < 0 else two_mode.tasks[position]
