"""Communities with their two tests: stability over seeds, and the null of fixed loads and task sizes."""

import numpy as np

from graph.network.bipartite import Bipartite
from graph.network.communities import SEEDS, Partition, best_partition, null_test, within_share
from graph.network.effort import Watch, unwatched
from graph.network.guards import Withheld, too_few, too_large, undefined
from graph.network.measures import DECIMALS
from graph.network.null import NullModel
from graph.network.projection import CoAssignment
from graph.network.report import Communities

NAME = "communities"
TIE_LIMIT = 1_500
"""Ties up to which 20 divisions and 99 of the null take about a second."""


def community_table(
    two_mode: Bipartite, network: CoAssignment, null: NullModel | None, *, full: bool, watch: Watch = unwatched
) -> tuple[Communities | None, Partition | None, list[Withheld]]:
    """The division, and what is withheld. Beyond TIE_LIMIT ties and without `full` one seed is used and no test run."""
    if few := too_few(NAME, int((two_mode.task_sizes > 1).sum())):
        return None, None, [few]
    if not network.tied.any():
        return None, None, [undefined(NAME, "没有关系，无从分组", "no ties: nothing to divide")]
    full = full or len(network.edges[0]) <= TIE_LIMIT
    found, stability = best_partition(network.weight, SEEDS if full else 1, watch)
    test = null_test(found, null, network.weighting, watch=watch) if full and null else None
    withheld = []
    if not full:
        withheld = [
            too_large(f"{NAME}.{check}", len(two_mode.agencies), len(two_mode.tasks))
            for check in ("stability", "null_test")
        ]
    table = Communities(
        count=found.count,
        modularity=round(found.modularity, DECIMALS),
        seed=found.seed,
        seeds=stability.seeds if stability else 1,
        agreement=_round(stability.agreement) if stability else None,
        fewest=stability.fewest if stability else None,
        most=stability.most if stability else None,
        body_stability={
            agency.id: round(share, DECIMALS) for agency, share in zip(two_mode.agencies, stability.bodies, strict=True)
        }
        if stability
        else None,
        within=_round(within_share(found.label, network.shared.astype(np.float64))),
        within_expected=_round(within_share(found.label, null.expected())) if null else None,
        null_samples=test.samples if test else None,
        null_modularity=_round(test.null_mean) if test else None,
        null_sd=_round(test.null_sd) if test else None,
        p=_round(test.p) if test else None,
    )
    return table, found, withheld


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)
