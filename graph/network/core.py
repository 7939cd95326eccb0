"""Core and periphery: k-cores (Seidman 1983) and Borgatti and Everett's (2000) continuous coreness with its fit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PRECISION = 4
"""Decimals of coreness and fit: what the iteration settles beyond doubt."""
TOLERANCE = 1e-9
ROUNDS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Coreness:
    """`value[i]` of each body (length one), `fit` = correlation of the ties with value_i * value_j.

    `core` marks the bodies in the core: the k with the highest coreness, where k makes coreness and
    the ideal (k ones, then zeros) correlate best (UCINET's concentration).
    """

    value: NDArray[np.float64]
    fit: float
    core: NDArray[np.bool_]


def k_core(tied: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The largest k for which each body lies in a part where everyone has at least k partners there."""
    core = np.zeros(tied.shape[0], dtype=np.int64)
    left = np.ones(tied.shape[0], dtype=np.bool_)
    degree = tied.sum(axis=1)
    k = 0
    while left.any():
        k = max(k, int(degree[left].min()))
        peeled = left & (degree <= k)
        core[peeled] = k
        left &= ~peeled
        degree = degree - tied[:, peeled].sum(axis=1)
    return core


def coreness(weight: NDArray[np.float64]) -> Coreness | None:
    """Coreness c by minimum residuals; None where all ties are equal (nothing to explain) or too few.

    MINRES (Harman; Boyd et al. 2010) makes the sum over pairs of (w_ij - c_i c_j)^2 least. Maximising the
    correlation itself, as the first paper words it, has no proper answer on many networks: adding a
    constant to every c_i never lowers it enough, and the best c is all but equal everywhere.
    The start is each body's strength, so equal networks give equal answers; a network of two equal cores
    keeps both.
    """
    size = weight.shape[0]
    upper = np.triu_indices(size, 1)
    if size < 3 or np.ptp(weight[upper]) == 0:
        return None
    strength = weight.sum(axis=1)
    value = strength / np.sqrt(strength.sum())
    for _ in range(ROUNDS):
        once = _step(weight, value)
        twice = _step(weight, once)
        change = once - value
        if np.abs(change).max() <= TOLERANCE * value.max():
            break
        value = _extrapolate(weight, value, once, twice)
    fit = np.corrcoef(weight[upper], np.outer(value, value)[upper])[0, 1]
    value = np.round(value / np.linalg.norm(value), PRECISION)
    return Coreness(value, round(float(fit), PRECISION), _core(value))


def _step(weight: NDArray[np.float64], value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Half a step of the fixed point c_i = sum_j w_ij c_j / sum_{j != i} c_j^2 (a whole one can swing)."""
    others = np.maximum((value**2).sum() - value**2, np.finfo(float).tiny)
    return np.asarray((value + weight @ value / others) / 2)


def _extrapolate(
    weight: NDArray[np.float64], value: NDArray[np.float64], once: NDArray[np.float64], twice: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Squared extrapolation (Varadhan & Roland 2008), kept only where it leaves a smaller residual."""
    change = once - value
    turn = twice - once - change
    length = np.linalg.norm(turn)
    if length == 0:
        return twice
    stride = max(float(np.linalg.norm(change) / length), 1.0)
    ahead = _step(weight, np.maximum(value + 2 * stride * change + stride**2 * turn, 0.0))
    return ahead if _residual(weight, ahead) <= _residual(weight, twice) else twice


def _residual(weight: NDArray[np.float64], value: NDArray[np.float64]) -> float:
    """The sum over pairs of (w_ij - c_i c_j)^2, less that of w_ij^2, which no c changes."""
    square = value**2
    return float(square.sum() ** 2 - (square**2).sum() - 2 * value @ (weight @ value))


def _core(value: NDArray[np.float64]) -> NDArray[np.bool_]:
    order = np.argsort(-value, kind="stable")
    ranked = value[order] - value.mean()
    size = np.arange(1, len(value))
    # Correlation of coreness with k ones and n - k zeros, for every k at once.
    match = np.cumsum(ranked)[:-1] / np.sqrt(size * (len(value) - size))
    core = np.zeros(len(value), dtype=np.bool_)
    core[order[: int(np.argmax(match)) + 1]] = True
    return core
