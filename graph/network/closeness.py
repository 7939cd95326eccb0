"""Closeness: how near a body is to all that it can reach (Freeman 1979; Wasserman & Faust 1994)."""

import numpy as np
from numpy.typing import NDArray

from graph.network.distances import Distances


def closeness(ways: Distances) -> NDArray[np.float64]:
    """(r/(n-1)) * (r / sum of distances), r the bodies reached; 0 for an isolated body.

    The first factor (Wasserman & Faust, p. 201) keeps a body of a small component from looking central.
    """
    size = ways.between.shape[0]
    finite = np.isfinite(ways.between)
    reached = finite.sum(axis=1) - 1
    total = np.where(finite, ways.between, 0.0).sum(axis=1)
    near = np.divide(reached, total, out=np.zeros(size), where=total > 0)
    return np.asarray(near * reached / max(size - 1, 1))
