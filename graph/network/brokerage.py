"""Brokerage roles on a directed network (Gould & Fernandez 1989): who stands between whom, and of which groups."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BROKER_ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


@dataclass(frozen=True, slots=True)
class Brokerage:
    """How often a body b stands between a -> b -> c where a has no tie to c, by the groups of the three.

    coordinator: all in one group. itinerant: a and c in one, b in another. gatekeeper: b and c in one,
    a outside. representative: a and b in one, c outside. liaison: three groups. Each open way of two
    steps counts fully (UCINET's unweighted count), however many other bodies also stand between.
    """

    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int

    @property
    def total(self) -> int:
        """All five roles together."""
        return self.coordinator + self.itinerant + self.gatekeeper + self.representative + self.liaison


def brokerage(arcs: NDArray[np.bool_], groups: list[str]) -> list[Brokerage]:
    """The roles of every body; `arcs[i, j]` is true where i leads j, the diagonal is empty."""
    label = np.unique(np.array(groups, dtype=str), return_inverse=True)[1]
    found = []
    for broker in range(arcs.shape[0]):
        sources, sinks = np.flatnonzero(arcs[:, broker]), np.flatnonzero(arcs[broker])
        open_way = ~arcs[np.ix_(sources, sinks)] & (sources[:, None] != sinks[None, :])
        source_in = (label[sources] == label[broker])[:, None]
        sink_in = (label[sinks] == label[broker])[None, :]
        ends_alike = label[sources][:, None] == label[sinks][None, :]
        found.append(
            Brokerage(
                coordinator=int((open_way & source_in & sink_in).sum()),
                itinerant=int((open_way & ~source_in & ~sink_in & ends_alike).sum()),
                gatekeeper=int((open_way & ~source_in & sink_in).sum()),
                representative=int((open_way & source_in & ~sink_in).sum()),
                liaison=int((open_way & ~source_in & ~sink_in & ~ends_alike).sum()),
            )
        )
    return found
