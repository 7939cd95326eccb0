"""Lists of a fixed length drawn at random: the probability that one body, or two, are on it.

Conditional Bernoulli sampling (Chen, Dempster & Liu 1994): a list of length s takes body i with odds x_i, given
that exactly s are taken. Everything follows from elementary symmetric sums of the odds. Bodies with equal odds
form a class, so the cost grows with the number of classes, not of bodies.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import comb


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """`value[c]` is the odds of a class, all different, `count[c]` its number of bodies."""

    value: NDArray[np.float64]
    count: NDArray[np.int64]

    def inclusion(self, lengths: NDArray[np.int64]) -> NDArray[np.float64]:
        """Probability of a body of each class (rows) to be on a list of each length (columns)."""
        longest = int(lengths.max(initial=0))
        whole = [self._powers(c, int(self.count[c]), longest) for c in range(len(self.value))]
        before, after = _running(whole, longest), _running(whole[::-1], longest)[::-1]
        found = np.zeros((len(self.value), len(lengths)))
        for c, odds in enumerate(self.value):
            fewer = self._powers(c, int(self.count[c]) - 1, longest)
            others = _times(_times(before[c], fewer, longest), after[c + 1], longest)
            # A list of length s with the body is a list of s - 1 of the others.
            total = others.copy()
            total[1:] += odds * others[:-1]
            taken = np.concatenate([[0.0], odds * others[:-1]])
            found[c] = np.divide(taken, total, out=np.zeros_like(total), where=total > 0)[lengths]
        return found

    def pairs(self, inclusion: NDArray[np.float64], length: int) -> NDArray[np.float64]:
        """Probability of two different bodies, by their classes, to be on a list of a length together.

        From P(i) = x_i (E1 + x_j E2) and P(j) = x_j (E1 + x_i E2): P(i, j) = (x_i P(j) - x_j P(i)) / (x_i - x_j).
        Within a class the sum over all partners, (s - 1) P(i), leaves the rest.
        """
        odds = self.value[:, None] - self.value[None, :]
        np.fill_diagonal(odds, 1.0)
        joint = (self.value[:, None] * inclusion[None, :] - self.value[None, :] * inclusion[:, None]) / odds
        np.fill_diagonal(joint, 0.0)
        joint = np.clip(joint, 0.0, np.minimum(inclusion[:, None], inclusion[None, :]))
        rest = (length - 1) * inclusion - joint @ self.count
        alike = np.divide(rest, self.count - 1, out=np.zeros_like(rest), where=self.count > 1)
        np.fill_diagonal(joint, np.clip(alike, 0.0, inclusion))
        return np.asarray(joint)

    def _powers(self, c: int, count: int, longest: int) -> NDArray[np.float64]:
        """Coefficients of (1 + x_c z)^count up to z^longest."""
        power = np.arange(longest + 1)
        return np.asarray(comb(count, power) * self.value[c] ** power)


def fit_odds(
    loads: NDArray[np.int64], lengths: NDArray[np.int64], *, tolerance: float, rounds: int
) -> tuple[Odds, float]:
    """Odds with which bodies are on `loads` of the lists on average, and by how many lists the worst one misses.

    `loads` are positive; the fixed point multiplies the odds by wanted over expected load. Where the degrees allow
    one arrangement only, odds run to infinity and it comes near without arriving.
    """
    load, count = np.unique(loads, return_counts=True)
    length, repeats = np.unique(lengths, return_counts=True)
    odds = Odds(load / load.max(), count)
    missed = np.inf
    for _ in range(rounds):
        expected = odds.inclusion(length) @ repeats
        missed = float(np.abs(expected - load).max())
        if missed < tolerance:
            break
        value = odds.value * load / expected
        odds = Odds(value / value.max(), count)
    return odds, missed


def draw(odds: NDArray[np.float64], lengths: NDArray[np.int64], generator: np.random.Generator) -> NDArray[np.bool_]:
    """One random list of each length from the odds of every body: a bodies x lists matrix."""
    longest = int(lengths.max(initial=0))
    # rest[i] holds the symmetric sums of the odds of body i and all after it.
    rest = np.zeros((len(odds) + 1, longest + 1))
    rest[-1, 0] = 1.0
    for i in range(len(odds) - 1, -1, -1):
        rest[i] = rest[i + 1]
        rest[i, 1:] += odds[i] * rest[i + 1, :-1]
    left = lengths.copy()
    taken = np.zeros((len(odds), len(lengths)), dtype=np.bool_)
    chance = generator.random(taken.shape)
    for i, weight in enumerate(odds):
        with_it = np.where(left > 0, weight * rest[i + 1, np.maximum(left - 1, 0)], 0.0)
        taken[i] = chance[i] * rest[i, left] < with_it
        left = left - taken[i]
    return taken


def _running(factors: list[NDArray[np.float64]], longest: int) -> list[NDArray[np.float64]]:
    one = np.zeros(longest + 1)
    one[0] = 1.0
    products = [one]
    for factor in factors:
        products.append(_times(products[-1], factor, longest))
    return products


def _times(a: NDArray[np.float64], b: NDArray[np.float64], longest: int) -> NDArray[np.float64]:
    return np.convolve(a, b)[: longest + 1]
