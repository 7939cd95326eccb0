"""Positions for drawing: a force layout that is the same for the same network, so that a picture can be linked to.

Every body starts at a place that only its id decides. A filtered network stays near the whole one when the
whole one's positions are passed as `start`.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import orthogonal_procrustes
from scipy.sparse import csr_array

from graph.network.effort import Watch, unwatched
from graph.network.forces import settle

ROUNDS = 300
FEWEST = 60
WORK = 60_000_000
"""Pairs of bodies looked at in all rounds together: beyond about 450 bodies there are fewer rounds."""
DECIMALS = 4
SHRINK = 0.3
REACH = 100.0
Position = tuple[float, float]


def layout(
    bodies: Iterable[str],
    ties: Iterable[tuple[str, str, float]],
    *,
    start: Mapping[str, Position] | None = None,
    watch: Watch = unwatched,
) -> dict[str, Position]:
    """Positions within [-1, 1] for every body, isolated ones around the rest; `ties` are (source, target, weight).

    ForceAtlas2 (Jacomy et al. 2014) with the logarithm of the weights, so that one strong tie does not fold the
    picture. `start` continues from earlier positions. Rounded to 4 decimals.
    """
    ids = sorted(set(bodies))
    place = {body: i for i, body in enumerate(ids)}
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.0, 0.0))
    points = np.array([_spread(start[body]) if start and body in start else _origin(body) for body in ids])
    rounds = max(FEWEST, min(ROUNDS, WORK // len(ids) ** 2))
    points = settle(points, _matrix(place, ties), rounds, watch)
    if start:
        points = _turn(points, ids, start)
    return dict(zip(ids, _fit(points), strict=True))


def _matrix(place: Mapping[str, int], ties: Iterable[tuple[str, str, float]]) -> csr_array:
    ends = sorted((place[source], place[target], float(np.log1p(weight))) for source, target, weight in ties)
    rows = np.array([row for row, _, _ in ends], dtype=np.int64)
    columns = np.array([column for _, column, _ in ends], dtype=np.int64)
    values = np.array([value for _, _, value in ends], dtype=np.float64)
    return csr_array(
        (np.tile(values, 2), (np.concatenate([rows, columns]), np.concatenate([columns, rows]))),
        shape=(len(place), len(place)),
    )


def _spread(position: Position) -> NDArray[np.float64]:
    """A position as it was before `_fit` drew it together, at the scale where the forces come to rest."""
    point = np.array(position)
    return np.asarray(point * np.linalg.norm(point) ** (1 / (1 - SHRINK) - 1) * REACH)


def _origin(body: str) -> NDArray[np.float64]:
    """A point of the unit disc from the id alone."""
    bits = sha256(body.encode()).digest()
    angle = 2 * np.pi * int.from_bytes(bits[:4]) / 2**32
    radius = np.sqrt(int.from_bytes(bits[4:8]) / 2**32)
    return np.array([radius * np.cos(angle), radius * np.sin(angle)])


def _turn(points: NDArray[np.float64], ids: list[str], start: Mapping[str, Position]) -> NDArray[np.float64]:
    """Turn or mirror the picture to lie on the earlier one: forces alone do not know up from down."""
    common = [i for i, body in enumerate(ids) if body in start]
    if len(common) < 2:
        return points
    earlier = np.array([start[ids[i]] for i in common])
    now = points[common]
    turn, _ = orthogonal_procrustes(now - now.mean(axis=0), earlier - earlier.mean(axis=0))
    return np.asarray(points @ turn)


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
