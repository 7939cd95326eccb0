"""What speaks for the same matter in own words: no sign proves it alone, and each one counts."""

from dataclasses import replace

import pytest

from graph.align.pairs.kinship import Likeness, kinship
from graph.align.text.overlap import Overlap
from graph.align.thresholds import default_thresholds

LIMITS = default_thresholds()


def likeness(child: int = 0, parent: int = 0, *, taken: float = 0.0, longest: int = 0, **signs: object) -> Likeness:
    overlap = Overlap((), taken, taken, taken, taken, frozenset(), longest)
    weak = {"wording": 0.1, "title": 0.0, "facts": 0.0, "nearest_of_child": False, "nearest_of_parent": False}
    return Likeness(child=child, parent=parent, overlap=overlap, **(weak | signs))  # type: ignore[arg-type]


EVERY = likeness(wording=0.5, title=0.8, facts=0.8, longest=18, nearest_of_child=True, nearest_of_parent=True)


def test_all_signs_together_are_enough_and_no_one_is() -> None:
    assert EVERY.evidence(1.0, LIMITS) >= LIMITS.evidence_needed
    for sign, value in (("wording", 1.0), ("title", 1.0), ("facts", 1.0), ("nearest_of_child", True)):
        assert likeness(**{sign: value}).evidence(0.0, LIMITS) < LIMITS.evidence_needed
    assert likeness(longest=500).evidence(0.0, LIMITS) < LIMITS.evidence_needed


@pytest.mark.parametrize(
    ("sign", "less"),
    [("wording", 0.2), ("title", 0.1), ("facts", 0.0), ("nearest_of_child", False), ("nearest_of_parent", False)],
)
def test_each_sign_counts(sign: str, less: object) -> None:
    assert replace(EVERY, **{sign: less}).evidence(1.0, LIMITS) < EVERY.evidence(1.0, LIMITS)


def test_among_strangers_the_nearest_unit_says_less() -> None:
    assert EVERY.evidence(0.0, LIMITS) < EVERY.evidence(0.5, LIMITS) < EVERY.evidence(1.0, LIMITS)


def test_kinship_is_the_share_of_units_that_meet_something() -> None:
    met = [likeness(child, child, wording=0.9, taken=0.8) for child in range(3)]
    again = likeness(0, 5, wording=0.9, taken=0.8)
    assert kinship([*met, again, likeness(3, 3)], 6, LIMITS) == pytest.approx(0.5)
    assert kinship(met, 2, LIMITS) == 1.0
    assert kinship([], 0, LIMITS) == 0.0


def test_the_score_is_never_below_what_was_taken_on_both_sides() -> None:
    assert likeness(taken=1.0).score(LIMITS) == 1.0
    assert 0.0 < likeness().score(LIMITS) < LIMITS.kin_score
