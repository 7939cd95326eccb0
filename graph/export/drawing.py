"""A network ready to be written: nodes and edges with typed columns, colours, sizes and places on the page.

Every format writes the same drawing, so counts, weights and Chinese labels agree between them.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graph.errors import InvalidParameter
from graph.network.report import Body, NetworkReport

ColumnType = Literal["string", "integer", "double", "boolean"]
Cell = str | int | float | bool | None
ColourBy = Literal["community", "level", "kind"]
Colour = tuple[int, int, int]

PALETTE: tuple[Colour, ...] = (
    (0, 114, 178),
    (230, 159, 0),
    (0, 158, 115),
    (204, 121, 167),
    (86, 180, 233),
    (213, 94, 0),
    (240, 228, 66),
)
"""Okabe and Ito (2008): told apart by colour-blind eyes too."""
OTHER: Colour = (153, 153, 153)


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute of nodes or edges."""

    key: str
    type: ColumnType


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A body. `size` is for drawing (points), `x` and `y` lie within [-1, 1]; `cells` follow `Drawing.node_columns`."""

    id: str
    label: str
    colour: Colour
    size: float
    x: float
    y: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A tie. `since` is the ISO issue date of its first document; `cells` follow `Drawing.edge_columns`."""

    source: str
    target: str
    weight: float
    since: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A network to write. `relation` is co_assigned, lead_responsible or lead_support; `as_of` is the last issue
    date among its documents, never the clock. `base` is the public address (no / at its end) of a server where
    linked data finds its bodies, if there is one.
    """

    title: str
    note: str
    relation: str
    directed: bool
    as_of: str | None
    node_columns: tuple[Column, ...]
    edge_columns: tuple[Column, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    base: str | None = None


NODE_COLUMNS = (
    Column("level", "string"),
    Column("kind", "string"),
    Column("line", "string"),
    Column("place", "string"),
    Column("tasks", "integer"),
    Column("led", "integer"),
    Column("responsible", "integer"),
    Column("supporting", "integer"),
    Column("guiding", "integer"),
    Column("named_alone", "integer"),
    Column("component", "integer"),
    Column("community", "integer"),
    Column("core", "boolean"),
)
TIE_COLUMNS = (
    Column("tasks", "integer"),
    Column("documents", "integer"),
    Column("first_on", "string"),
    Column("last_on", "string"),
    Column("expected", "double"),
    Column("p", "double"),
    Column("q", "double"),
    Column("above_expected", "boolean"),
)
ARC_COLUMNS = (Column("tasks", "integer"), Column("kind", "string"))


def draw_ties(
    report: NetworkReport, positions: Mapping[str, tuple[float, float]], *, colour_by: ColourBy = "community"
) -> Drawing:
    """The co-assignment network of a report, its measures as node columns. Raises InvalidParameter."""
    dates = [tie.last_on for tie in report.ties if tie.last_on]
    return Drawing(
        title=report.title_zh,
        note=_note(report),
        relation="co_assigned",
        directed=False,
        as_of=max(dates, default=None),
        node_columns=(*NODE_COLUMNS, *(Column(ranking.measure, "double") for ranking in report.rankings)),
        edge_columns=TIE_COLUMNS,
        nodes=_nodes(report, positions, colour_by),
        edges=tuple(
            Edge(
                source=tie.source,
                target=tie.target,
                weight=tie.weight,
                since=tie.first_on,
                cells=tuple(getattr(tie, column.key) for column in TIE_COLUMNS),
            )
            for tie in report.ties
        ),
    )


def draw_arcs(
    report: NetworkReport,
    positions: Mapping[str, tuple[float, float]],
    *,
    kind: str = "lead_responsible",
    colour_by: ColourBy = "level",
) -> Drawing:
    """The directed network of one kind (`lead_responsible` or `lead_support`); weight = tasks."""
    if kind not in ("lead_responsible", "lead_support"):
        raise InvalidParameter(f"unknown kind of tie: {kind}", where="kind", remedy="lead_responsible or lead_support")
    return Drawing(
        title=report.title_zh,
        note=_note(report),
        relation=kind,
        directed=True,
        as_of=None,
        node_columns=(*NODE_COLUMNS, *(Column(ranking.measure, "double") for ranking in report.rankings)),
        edge_columns=ARC_COLUMNS,
        nodes=_nodes(report, positions, colour_by),
        edges=tuple(
            Edge(source=arc.source, target=arc.target, weight=float(arc.tasks), since=None, cells=(arc.tasks, arc.kind))
            for arc in report.arcs
            if arc.kind == kind
        ),
    )


def _nodes(
    report: NetworkReport, positions: Mapping[str, tuple[float, float]], colour_by: ColourBy
) -> tuple[Node, ...]:
    if colour_by not in ("community", "level", "kind"):
        raise InvalidParameter(f"unknown: {colour_by}", where="colour_by", remedy="community, level or kind")
    values = [{score.agency: score.value for score in ranking.scores} for ranking in report.rankings]
    colours = _colours([getattr(body, colour_by) for body in report.bodies])
    most = max((body.tasks for body in report.bodies), default=1)
    found = []
    for body in report.bodies:
        x, y = positions.get(body.id, (0.0, 0.0))
        cells: list[Cell] = [getattr(body, column.key) for column in NODE_COLUMNS]
        cells += [value[body.id] for value in values]
        found.append(
            Node(
                id=body.id,
                label=body.name,
                colour=colours[getattr(body, colour_by)],
                size=_size(body, most),
                x=x,
                y=y,
                cells=tuple(cells),
            )
        )
    return tuple(found)


def _colours(groups: Sequence[str | int | None]) -> dict[str | int | None, Colour]:
    """The most frequent groups get the palette; equal ones by name; the rest and the unknown are grey."""
    known = {group for group in groups if group not in (None, "")}
    order = sorted(known, key=lambda group: (-groups.count(group), str(group)))
    found: dict[str | int | None, Colour] = dict.fromkeys(groups, OTHER)
    found.update(zip(order, PALETTE, strict=False))
    return found


def _size(body: Body, most: int) -> float:
    # Area, not radius, follows the number of tasks.
    return round(8 + 32 * math.sqrt(body.tasks / most), 2)


def _note(report: NetworkReport) -> str:
    weights = {"raw": "共同任务数", "newman": "Newman 加权 1/(n-1)"}[report.weighting]
    return (
        f"边权：{weights}。任务 {report.tasks} 项，其中 {report.open_lists} 项名单以“等”结尾。"
        "计划中的共同列名，非实际合作；未点名不等于不承担。"
    )
