"""ForceAtlas2 (Jacomy et al. 2014) on arrays: bodies push each other away, ties pull, gravity holds all together.

The same steps as `networkx.forceatlas2_layout`, with which the tests compare; that one fills three arrays of
bodies x bodies x 2 each round, which takes minutes for two thousand bodies.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.network.effort import Watch, unwatched

SCALING = 2.0
GRAVITY = 1.0
AT_REST = 1e-10


@dataclass(slots=True)
class _Pace:
    """How far bodies may move in a round: further while they move steadily, less while they swing."""

    speed: float = 1.0
    efficiency: float = 1.0
    swing: float = 1.0
    traction: float = 1.0

    def follow(self, size: int, swing: float, traction: float) -> None:
        """Take in the swing and the traction of a round."""
        self.swing += swing
        self.traction += traction
        wanted = 0.05 * np.sqrt(size)
        jitter = max(np.sqrt(wanted), min(10.0, wanted * self.traction / size**2))
        if self.swing / self.traction > 2.0:
            self.efficiency *= 0.5 if self.efficiency > 0.05 else 1.0
            jitter = max(jitter, 1.0)
        target = jitter * self.efficiency * self.traction / self.swing
        if self.swing > jitter * self.traction:
            self.efficiency *= 0.7 if self.efficiency > 0.05 else 1.0
        elif self.speed < 1000:
            self.efficiency *= 1.3
        self.speed += min(target - self.speed, 0.5 * self.speed)


def settle(
    points: NDArray[np.float64], weight: csr_array, rounds: int, watch: Watch = unwatched
) -> NDArray[np.float64]:
    """Places (bodies x 2) after so many rounds from `points`, which must differ; `weight` is symmetric."""
    points = points.copy()
    size = len(points)
    mass = np.diff(weight.indptr) + 1.0
    pull = np.asarray(weight.sum(axis=1))
    pace = _Pace()
    force = np.empty((size, size))
    across = np.empty((size, size))
    for _ in range(rounds):
        watch("positions")
        np.subtract.outer(points[:, 0], points[:, 0], out=force)
        np.subtract.outer(points[:, 1], points[:, 1], out=across)
        force *= force
        across *= across
        force += across
        np.fill_diagonal(force, np.inf)
        np.divide(SCALING, force, out=force)
        # sum over j of f_ij (p_i - p_j), the masses put in where they cost a row, not a matrix
        repulsion = mass[:, None] * (points * (force @ mass)[:, None] - force @ (mass[:, None] * points))
        attraction = weight @ points - pull[:, None] * points
        centred = points - points.mean(axis=0)
        away = np.linalg.norm(centred, axis=1, keepdims=True)
        inward = np.divide(centred, away, out=np.zeros_like(centred), where=away > 0)
        update = attraction + repulsion - GRAVITY * mass[:, None] * inward
        pace.follow(
            size,
            float((mass * np.linalg.norm(points - update, axis=1)).sum()),
            float((0.5 * mass * np.linalg.norm(points + update, axis=1)).sum()),
        )
        swinging = mass * np.linalg.norm(update, axis=1)
        step = update * (pace.speed / (1 + np.sqrt(pace.speed * swinging)))[:, None]
        points += step
        if np.abs(step).sum() < AT_REST:
            break
    return points
