"""The whole analysis of one network of planned co-assignment, from plain rows to a report."""

from collections.abc import Iterable

import numpy as np

from graph.errors import InvalidParameter, ResultTooLarge
from graph.network.bipartite import Agency, Bipartite, Membership, bipartite
from graph.network.broker_table import broker_tables
from graph.network.communities import Partition
from graph.network.community_table import community_table
from graph.network.core import Coreness
from graph.network.directed import TIE_KINDS, directed
from graph.network.effort import EFFORTS, Effort, Watch, unwatched
from graph.network.group_table import mixing_tables
from graph.network.guards import too_few, undefined
from graph.network.leave_out import affordable
from graph.network.measures import DECIMALS, MEASURES, QUICK, Subject
from graph.network.mixing import components, density
from graph.network.null import null_model
from graph.network.pairs import pairs
from graph.network.projection import CoAssignment, Weighting, project
from graph.network.rank_table import rankings, task_id
from graph.network.report import Body, BrokerTable, Cohesion, Communities, NetworkReport
from graph.network.ties import arcs, ties

PENDING = (*(name for name in MEASURES if name not in QUICK), "leave_one_out", "communities", "brokerage")
"""What a quick analysis leaves out, by the names of the method cards."""

MOST_BODIES = 4_000
"""Every pair of bodies has its place in memory: 128 MB an array, and an analysis holds about ten."""


def analyse(
    memberships: Iterable[Membership],
    agencies: Iterable[Agency],
    *,
    weighting: Weighting = "raw",
    significance: float = 0.05,
    effort: Effort = "auto",
    watch: Watch = unwatched,
) -> NetworkReport:
    """Analyse who is named with whom.

    `weighting`: `raw` counts shared tasks, `newman` divides each by the partners it has. `significance`: the false
    discovery rate below which a tie counts as above expected. `effort` and `watch`: see `effort`; what a quick
    analysis leaves out stands in `pending`. Raises InvalidParameter, ResultTooLarge, and what `watch` raises.
    """
    if not 0 < significance < 1:
        raise InvalidParameter(f"not between 0 and 1: {significance}", where="significance", remedy="0.05 is usual")
    if effort not in EFFORTS:
        raise InvalidParameter(f"unknown effort: {effort}", where="effort", remedy=f"one of {', '.join(EFFORTS)}")
    watch("co_assignment")
    two_mode = bipartite(memberships, agencies)
    if len(two_mode.agencies) > MOST_BODIES:
        raise ResultTooLarge(
            f"{len(two_mode.agencies)} 个单位，超过一次分析的上限 {MOST_BODIES}",
            where="network",
            remedy="请按文件（document）或主题（theme）缩小范围",
        )
    network = project(two_mode, weighting)
    subject = Subject(network)
    null = null_model(two_mode)
    quick = effort == "quick"
    if effort == "auto" and affordable(two_mode):
        effort = "full"
    full = effort == "full"
    ranked, gaps = rankings(two_mode, subject, effort, watch)
    few = too_few("density", int((two_mode.task_sizes > 1).sum()))
    gaps += [few] if few else []
    directed_ties = tuple(directed(two_mode, kind) for kind in TIE_KINDS)
    communities: Communities | None = None
    division: Partition | None = None
    brokers: tuple[BrokerTable, ...] = ()
    if not quick:
        communities, division, community_gaps = community_table(two_mode, network, null, full=full, watch=watch)
        gaps += community_gaps
    mixed, mixing_gaps = mixing_tables(two_mode, network)
    gaps += mixing_gaps
    if not quick:
        brokers, broker_gaps = broker_tables(two_mode, directed_ties, full=full, watch=watch)
        gaps += broker_gaps
    if null is None:
        gaps.append(undefined("expected", "随机基准未能收敛", "the null model did not converge"))
    core = None if few or quick else subject.coreness
    watch("expected")
    sole_task, sole_ties = _sole_supplier(two_mode, network)
    return NetworkReport(
        title_zh=f"{len(two_mode.documents)} 份文件中的共同列名（计划分工，非实际合作）",
        title_en=f"Planned co-assignment in {_documents(len(two_mode.documents))} (not observed cooperation)",
        weighting=weighting,
        significance=significance,
        documents=len(two_mode.documents),
        tasks=len(two_mode.tasks),
        tying_tasks=int((two_mode.task_sizes > 1).sum()),
        open_lists=len(two_mode.open_tasks),
        sole_task=task_id(two_mode, sole_task),
        sole_ties=sole_ties,
        cohesion=_cohesion(network, core, measured=few is None),
        bodies=_bodies(two_mode, network, division, core),
        ties=ties(two_mode, network, null, significance),
        arcs=arcs(two_mode, directed_ties),
        rankings=ranked,
        communities=communities,
        mixing=mixed,
        brokerage=brokers,
        withheld=tuple(gaps),
        pending=PENDING if quick else (),
    )


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documents"


def _sole_supplier(two_mode: Bipartite, network: CoAssignment) -> tuple[int, int]:
    """The task that alone supplies the most ties, and how many; (-1, 0) without ties."""
    rows, columns = network.edges
    found = pairs(two_mode, rows, columns)
    alone = np.bincount(found.task[network.shared[rows, columns][found.tie] == 1], minlength=len(two_mode.tasks))
    best = int(np.argmax(alone)) if len(alone) else -1
    return (best, int(alone[best])) if best >= 0 and alone[best] else (-1, 0)


def _cohesion(network: CoAssignment, core: Coreness | None, *, measured: bool) -> Cohesion:
    parts = components(network.tied)
    dense = density(network.tied) if measured else None
    return Cohesion(
        density=None if dense is None else round(dense, DECIMALS),
        components=len(parts),
        largest_component=len(parts[0]) if parts else 0,
        isolated=sum(len(part) == 1 for part in parts),
        core_fit=core.fit if core else None,
        core_size=int(core.core.sum()) if core else None,
    )


def _bodies(
    two_mode: Bipartite, network: CoAssignment, division: Partition | None, core: Coreness | None
) -> tuple[Body, ...]:
    component = {i: number for number, part in enumerate(components(network.tied), start=1) for i in part}
    alone = (two_mode.named & (two_mode.task_sizes == 1)).sum(axis=1)
    by_role = {role: matrix.sum(axis=1) for role, matrix in two_mode.roles.items()}
    return tuple(
        Body(
            id=agency.id,
            name=agency.name,
            level=agency.level,
            kind=agency.kind,
            line=agency.line,
            place=agency.place,
            tasks=int(two_mode.agency_tasks[i]),
            led=int(by_role["lead"][i]),
            responsible=int(by_role["responsible"][i]),
            supporting=int(by_role["support"][i]),
            guiding=int(by_role["guide"][i]),
            named_alone=int(alone[i]),
            component=component[i],
            community=division.label[i] if division else None,
            core=bool(core.core[i]) if core else None,
        )
        for i, agency in enumerate(two_mode.agencies)
    )
