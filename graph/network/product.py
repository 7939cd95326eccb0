"""Matrix products of networks: where few bodies are tied, the zeros are skipped."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

SPARSE = 0.1
"""Share of entries that are not zero, below which a product that skips zeros is the faster one."""


def times(left: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """`left @ right`; `right` decides the way it is computed."""
    if np.count_nonzero(right) < SPARSE * right.size:
        return np.asarray(left @ csr_array(right))
    return np.asarray(left @ right)
