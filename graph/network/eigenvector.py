"""Eigenvector centrality: a body counts as much as the bodies it is tied to (Bonacich 1972)."""

import numpy as np
from numpy.typing import NDArray

DEGENERACY = 1e-9
"""Leading eigenvalues closer than this share have no single leading vector."""


def eigenvector(weight: NDArray[np.float64]) -> NDArray[np.float64] | None:
    """The leading eigenvector of the weighted network, of length one, not negative.

    None where it is not unique (no ties, or two components of equal strength): any answer would be
    an accident of arithmetic. Bodies outside the strongest component get 0.
    """
    if weight.shape[0] == 0 or not weight.any():
        return None
    values, vectors = np.linalg.eigh(weight)
    if len(values) > 1 and values[-1] - values[-2] <= DEGENERACY * values[-1]:
        return None
    return np.asarray(np.abs(vectors[:, -1]))
