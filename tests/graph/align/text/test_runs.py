"""Verbatim runs against the plain definition."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.align.text.automaton import SuffixAutomaton
from graph.align.text.folded import GAP
from graph.align.text.runs import verbatim_runs

FEW_LETTERS = st.text(alphabet="甲乙丙" + GAP, max_size=40)


@settings(max_examples=200, deadline=None)
@given(text=FEW_LETTERS, other=FEW_LETTERS)
def test_the_automaton_finds_what_a_search_by_hand_finds(text, other):
    matches = SuffixAutomaton(text).longest_matches(other)
    for index, (length, end) in enumerate(matches, start=1):
        longest = max(
            size
            for size in range(index + 1)
            if other[index - size : index] in text and GAP not in other[index - size : index]
        )
        assert length == longest
        if length:
            assert text[end - length : end] == other[index - length : index]


@settings(max_examples=200, deadline=None)
@given(text=FEW_LETTERS, other=FEW_LETTERS, shortest=st.integers(1, 5))
def test_runs_are_verbatim_long_enough_and_never_count_a_character_twice(text, other, shortest):
    runs = verbatim_runs(other, SuffixAutomaton(text), shortest=shortest)
    seen: set[int] = set()
    for run in runs:
        assert run.size >= shortest
        assert other[run.child : run.child + run.size] == text[run.parent : run.parent + run.size]
        places = set(range(run.child, run.child + run.size))
        assert not places & seen
        seen |= places
    assert list(runs) == sorted(runs)


def test_a_longer_run_goes_before_an_earlier_one():
    runs = verbatim_runs("甲乙丙丁戊己", SuffixAutomaton("甲乙丙。丙丁戊己"), shortest=2)
    assert [(run.child, run.size) for run in runs] == [(0, 2), (2, 4)]
