"""Cohesion and mixing: density, components, and whether bodies are tied within or across groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components


@dataclass(frozen=True, slots=True)
class Mixing:
    """Ties within groups (`internal`) and across (`external`), and two indices over them.

    `e_i` = (external - internal) / (external + internal), from -1 (all within) to 1 (Krackhardt &
    Stern 1988). `assortativity` is Newman's (2003) coefficient for labels; None where it is undefined
    because every tie end lies in one group.
    """

    internal: int
    external: int
    e_i: float
    assortativity: float | None


def density(tied: NDArray[np.bool_]) -> float | None:
    """Ties over possible ties; None for fewer than two bodies."""
    size = tied.shape[0]
    return None if size < 2 else float(tied.sum() / (size * (size - 1)))


def components(tied: NDArray[np.bool_]) -> list[list[int]]:
    """Connected parts as ascending positions, the largest first, then by first member."""
    if tied.shape[0] == 0:
        return []
    count, label = connected_components(csr_array(tied), directed=False)
    parts = [[int(i) for i in np.flatnonzero(label == part)] for part in range(count)]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def mixing(tied: NDArray[np.bool_], groups: list[str]) -> Mixing | None:
    """Mixing by a label; None without ties. Each tie counts once, whatever its weight."""
    rows, columns = np.nonzero(np.triu(tied, 1))
    if len(rows) == 0:
        return None
    label = np.unique(np.array(groups, dtype=str), return_inverse=True)[1]
    external = int((label[rows] != label[columns]).sum())
    internal = len(rows) - external
    # Newman's mixing matrix: the share of tie ends that lead from one group to another, either way.
    ends = np.bincount(np.concatenate([label[rows], label[columns]])) / (2 * len(rows))
    chance = float((ends**2).sum())
    assortativity = (internal / len(rows) - chance) / (1 - chance) if ends.max() < 1 else None
    return Mixing(internal, external, (external - internal) / len(rows), assortativity)
