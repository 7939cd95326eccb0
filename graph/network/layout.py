"""Positions for drawing: a force layout that is the same for the same network, so that a picture can be linked to.

Every body starts at a place that only its id decides. A filtered network stays near the whole one when the
whole one's positions are passed as `start`.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import networkx as nx
import numpy as np
from numpy.typing import NDArray

ROUNDS = 300
DECIMALS = 4
SEED = 1
SHRINK = 0.3
Position = tuple[float, float]


def layout(
    bodies: Iterable[str], ties: Iterable[tuple[str, str, float]], *, start: Mapping[str, Position] | None = None
) -> dict[str, Position]:
    """Positions within [-1, 1] for every body, isolated ones around the rest; `ties` are (source, target, weight).

    ForceAtlas2 (Jacomy et al. 2014) with the logarithm of the weights, so that one strong tie does not fold the
    picture. `start` continues from earlier positions. Rounded to 4 decimals.
    """
    ids = sorted(set(bodies))
    place = {body: i for i, body in enumerate(ids)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(ids)))
    graph.add_weighted_edges_from(
        (place[source], place[target], float(np.log1p(weight))) for source, target, weight in sorted(ties)
    )
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.0, 0.0))
    found = nx.forceatlas2_layout(
        graph,
        pos={i: np.array((start or {}).get(body, _origin(body))) for body, i in place.items()},
        max_iter=ROUNDS,
        weight="weight",
        scaling_ratio=2.0,
        gravity=1.0,
        linlog=False,
        seed=SEED,
    )
    return dict(zip(ids, _fit(np.array([found[i] for i in range(len(ids))])), strict=True))


def _origin(body: str) -> Position:
    """A point of the unit disc from the id alone."""
    bits = sha256(body.encode()).digest()
    angle = 2 * np.pi * int.from_bytes(bits[:4]) / 2**32
    radius = np.sqrt(int.from_bytes(bits[4:8]) / 2**32)
    return float(radius * np.cos(angle)), float(radius * np.sin(angle))


def _fit(points: NDArray[np.float64]) -> list[Position]:
    """Scale both axes alike into the frame; long distances shrink, so that far isolates do not squeeze the middle."""
    points = points - np.median(points, axis=0)
    distance = np.linalg.norm(points, axis=1, keepdims=True)
    points = np.divide(points, distance**SHRINK, out=np.zeros_like(points), where=distance > 0)
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    reach = np.abs(points).max()
    if reach > 0:
        points = points / reach
    return [(float(x), float(y)) for x, y in np.round(points, DECIMALS) + 0.0]
