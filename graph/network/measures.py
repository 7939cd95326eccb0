"""The measures that rank bodies: one table of names, functions and directions, read by report, cards and exports."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from graph.network.betweenness import betweenness, step_betweenness
from graph.network.closeness import closeness
from graph.network.core import Coreness, coreness, k_core
from graph.network.distances import Distances, distances, step_distances
from graph.network.eigenvector import eigenvector
from graph.network.holes import constraint, effective_size
from graph.network.projection import CoAssignment

DECIMALS = 6
"""Every value is rounded to this before it is ranked or printed, so that the last bits of floating
point neither make nor break a tie (coreness: 4, see `core.PRECISION`)."""

Values = NDArray[np.float64]


class Subject:
    """One network with the intermediate results that several measures share, each computed once."""

    def __init__(self, network: CoAssignment) -> None:
        self.network = network

    @cached_property
    def ways(self) -> Distances:
        """Shortest ways over lengths 1/weight."""
        return distances(self.network.weight)

    @cached_property
    def step_ways(self) -> Distances:
        """Shortest ways in steps."""
        return step_distances(self.network.tied)

    @cached_property
    def coreness(self) -> Coreness | None:
        """Borgatti and Everett's core and periphery."""
        return coreness(self.network.weight)


@dataclass(frozen=True, slots=True)
class Definition:
    """How a measure is computed (None: undefined on this network), which end is the first rank, whether it is quick.

    A quick measure takes a fraction of a second at any size; the others need all shortest ways or many rounds.
    """

    compute: Callable[[Subject], Values | None]
    lowest_first: bool = False
    quick: bool = False


def _coreness(subject: Subject) -> Values | None:
    return subject.coreness.value if subject.coreness else None


MEASURES: Mapping[str, Definition] = MappingProxyType(
    {
        "degree": Definition(lambda s: s.network.tied.sum(axis=1).astype(np.float64), quick=True),
        "strength": Definition(lambda s: np.asarray(s.network.weight.sum(axis=1)), quick=True),
        "betweenness": Definition(lambda s: betweenness(s.ways)),
        "betweenness_steps": Definition(lambda s: step_betweenness(s.step_ways)),
        "closeness": Definition(lambda s: closeness(s.ways)),
        "eigenvector": Definition(lambda s: eigenvector(s.network.weight)),
        "constraint": Definition(lambda s: constraint(s.network.weight), lowest_first=True, quick=True),
        "effective_size": Definition(lambda s: effective_size(s.network.weight), quick=True),
        "k_core": Definition(lambda s: k_core(s.network.tied).astype(np.float64), quick=True),
        "coreness": Definition(_coreness),
    }
)

QUICK = tuple(name for name, definition in MEASURES.items() if definition.quick)


def measure(subject: Subject, name: str) -> Values | None:
    """Rounded values of a measure, in the order of the bodies; nan where a body has none."""
    values = MEASURES[name].compute(subject)
    return None if values is None else np.round(values, DECIMALS) + 0.0


def ranks(values: Values, name: str) -> NDArray[np.int64]:
    """Competition ranks (1, 2, 2, 4): equal values share a rank; bodies without a value come last."""
    key = values if MEASURES[name].lowest_first else -values
    key = np.where(np.isnan(key), np.inf, key)
    return np.searchsorted(np.sort(key), key, side="left").astype(np.int64) + 1
