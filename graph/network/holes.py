"""Structural holes: constraint and effective size of each body's contacts (Burt 1992)."""

import numpy as np
from numpy.typing import NDArray

from graph.network.product import times


def constraint(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Burt's constraint: sum over contacts j of (p_ij + sum over q of p_iq p_qj) squared; nan without contacts.

    p_ij is the share of i's strength that goes to j. Low constraint means that contacts do not know
    each other. The matrix product adds all indirect investments at once: both diagonals are empty, so
    q differs from i and j by itself.
    """
    share = _shares(weight)
    invested = share + times(share, share)
    total = np.where(weight > 0, invested**2, 0.0).sum(axis=1)
    return np.asarray(np.where(weight.any(axis=1), total, np.nan))


def effective_size(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Burt's effective size: contacts less their redundancy, sum over j of (1 - sum over q of p_iq m_jq).

    m_jq is j's tie with q over j's strongest tie. Without weights it equals Borgatti's (1997) n - 2t/n.
    0 without contacts.
    """
    contact = weight > 0
    strongest = weight.max(axis=1, initial=0.0)
    marginal = np.divide(weight, strongest[:, None], out=np.zeros_like(weight), where=strongest[:, None] > 0)
    redundancy = (_shares(weight) * times(contact.astype(np.float64), marginal)).sum(axis=1)
    return np.asarray(contact.sum(axis=1) - redundancy)


def _shares(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    strength = weight.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(weight, strength, out=np.zeros_like(weight), where=strength > 0))
