"""The null of fixed loads and task sizes: sizes kept exactly, loads on average, tails exact, close to curveball."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import poisson_binom

from graph.network import null as null_module
from graph.network.bipartite import Agency, Bipartite, Membership, bipartite
from graph.network.inclusion import Odds
from graph.network.null import benjamini_hochberg, null_model


def named(matrix: np.ndarray) -> Bipartite:
    rows = [Membership(task_id=f"t{t:03}", agency_id=f"a{i:03}", role="responsible") for i, t in np.argwhere(matrix)]
    return bipartite(rows, [Agency(id=f"a{i:03}", name=f"{i}局") for i in range(len(matrix))])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 12), st.integers(2, 25), st.floats(0.05, 0.9))
def test_sizes_are_kept(seed: int, bodies: int, tasks: int, share: float) -> None:
    two_mode = named(np.random.default_rng(seed).random((bodies, tasks)) < share)
    if not two_mode.tasks:
        return
    null = null_model(two_mode)
    assert null is not None
    samples = np.zeros(len(two_mode.agencies))
    generator = np.random.default_rng(seed)
    for _ in range(3):
        sample = null.sample(generator)
        assert sample.sum(axis=0).tolist() == two_mode.task_sizes.tolist()
        samples += sample.sum(axis=1)
    assert samples.sum() == 3 * two_mode.agency_tasks.sum()
    expected = null.expected()
    # Sizes are exact, so the pairs of all tasks are, too; loads are met on average.
    assert expected.sum() == pytest.approx((two_mode.task_sizes * (two_mode.task_sizes - 1)).sum(), rel=1e-6)
    assert (expected >= 0).all()
    assert (expected <= np.minimum.outer(two_mode.agency_tasks, two_mode.agency_tasks) + 0.02).all()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 7), st.integers(1, 4))
def test_inclusion_by_enumeration(seed: int, bodies: int, length: int) -> None:
    """All lists of one length, each as likely as the product of its odds."""
    length = min(length, bodies)
    generator = np.random.default_rng(seed)
    each = generator.choice([0.1, 0.5, 2.0, 30.0], bodies)
    value, number, count = np.unique(each, return_inverse=True, return_counts=True)
    odds = Odds(value, count)
    lists = list(combinations(range(bodies), length))
    likely = np.array([np.prod(each[list(one)]) for one in lists])
    likely /= likely.sum()
    single = odds.inclusion(np.array([length]))[:, 0]
    pairs = odds.pairs(single, length)
    for i in range(bodies):
        assert single[number[i]] == pytest.approx(sum(p for one, p in zip(lists, likely, strict=True) if i in one))
        for j in range(i):
            both = sum(p for one, p in zip(lists, likely, strict=True) if i in one and j in one)
            assert pairs[number[i], number[j]] == pytest.approx(both, abs=1e-9)


def test_certain_bodies_and_tasks() -> None:
    """A body in every task and a task that names everybody leave nothing to chance."""
    matrix = np.array([[1, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0]], dtype=bool)
    null = null_model(named(matrix))
    assert null is not None
    assert null.expected()[0].tolist() == pytest.approx([0, 2, 2])
    sample = null.sample(np.random.default_rng(0))
    assert sample[0].all()
    assert sample[:, 0].all()


def test_tails_are_poisson_binomial() -> None:
    two_mode = named(np.random.default_rng(1).random((6, 30)) < 0.4)
    null = null_model(two_mode)
    assert null is not None
    pairs = np.array(list(combinations(range(6), 2)))
    shared = np.array([(two_mode.named[i] & two_mode.named[j]).sum() for i, j in pairs])
    found = null.upper_tail(pairs[:, 0], pairs[:, 1], shared)
    expected = [
        poisson_binom(np.repeat(null.pair[:, null.body_class[i], null.body_class[j]], null.tasks)).sf(k - 1)
        for (i, j), k in zip(pairs, shared, strict=True)
    ]
    assert found == pytest.approx(expected, abs=1e-9)


def test_large_networks_are_judged_with_caution(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Poisson tail never calls a tie above chance that the exact tail would not."""
    two_mode = named(np.random.default_rng(2).random((8, 60)) < 0.3)
    null = null_model(two_mode)
    assert null is not None
    pairs = np.array(list(combinations(range(8), 2)))
    shared = np.ceil(null.expected()[pairs[:, 0], pairs[:, 1]]).astype(int) + 1
    exact = null.upper_tail(pairs[:, 0], pairs[:, 1], shared)
    monkeypatch.setattr(null_module, "EXACT_LIMIT", 0)
    rough = null.upper_tail(pairs[:, 0], pairs[:, 1], shared)
    assert (rough >= exact - 1e-12).all()
    assert np.abs(rough - exact).max() < 0.2


def test_close_to_curveball() -> None:
    """Strona et al. (2014) keep every degree exactly; the means of shared tasks agree within sampling error."""
    generator = np.random.default_rng(4)
    matrix = generator.random((12, 40)) < np.linspace(0.1, 0.6, 12)[:, None]
    two_mode = named(matrix)
    null = null_model(two_mode)
    assert null is not None
    rows = [set(np.flatnonzero(row)) for row in two_mode.named]
    total = np.zeros((12, 12))
    samples = 600
    for _ in range(samples):
        for _ in range(60):
            i, j = generator.choice(12, 2, replace=False)
            both, either = rows[i] & rows[j], sorted(rows[i] ^ rows[j])
            generator.shuffle(either)
            cut = len(rows[i]) - len(both)
            rows[i], rows[j] = both | set(either[:cut]), both | set(either[cut:])
        state = np.array([[t in row for t in range(two_mode.named.shape[1])] for row in rows], dtype=float)
        total += state @ state.T
    upper = np.triu_indices(12, 1)
    assert null.expected()[upper] == pytest.approx((total / samples)[upper], rel=0.1, abs=0.25)


def test_false_discovery_rate() -> None:
    """Four p-values of ten tests: q = p * 10 / rank, made monotone from the largest down."""
    p = np.array([0.03, 0.001, 0.02, 0.5])
    assert benjamini_hochberg(p, 10) == pytest.approx([0.1, 0.01, 0.1, 1.0])
    assert benjamini_hochberg(np.zeros(0), 10).tolist() == []


def test_planted_pair_stands_out() -> None:
    """Two bodies that always appear together are above expectation; two equally busy strangers are not."""
    generator = np.random.default_rng(9)
    matrix = generator.random((10, 120)) < 0.15
    matrix[1] = matrix[0]
    two_mode = named(matrix)
    null = null_model(two_mode)
    assert null is not None
    shared = np.array([(two_mode.named[0] & two_mode.named[k]).sum() for k in (1, 2)])
    tail = null.upper_tail(np.array([0, 0]), np.array([1, 2]), shared)
    assert tail[0] < 1e-6 < 0.01 < tail[1]
