"""Verbatim runs of two units: the longest pieces of text that stand in both, none counted twice."""

from dataclasses import dataclass

from graph.align.text.automaton import SuffixAutomaton


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`size` characters of the folded child from `child` are those of the folded parent from `parent`."""

    child: int
    parent: int
    size: int


def verbatim_runs(child: str, parent: SuffixAutomaton, *, shortest: int) -> tuple[Run, ...]:
    """Runs of at least `shortest` characters in the child's order; each character of the child in one at most.

    Longer runs go first; of a run that overlaps a longer one only the free part counts.
    """
    matches = parent.longest_matches(child)
    maximal: list[Run] = []
    for index, (length, parent_end) in enumerate(matches):
        goes_on = index + 1 < len(matches) and matches[index + 1][0] > length
        if length >= shortest and not goes_on:
            maximal.append(Run(index + 1 - length, parent_end - length, length))
    maximal.sort(key=lambda run: (-run.size, run.child))
    taken = bytearray(len(child))
    kept = [piece for run in maximal for piece in _free_pieces(run, taken, shortest)]
    return tuple(sorted(kept))


def _free_pieces(run: Run, taken: bytearray, shortest: int) -> list[Run]:
    pieces: list[Run] = []
    start = run.child
    stop = run.child + run.size
    while start < stop:
        while start < stop and taken[start]:
            start += 1
        end = start
        while end < stop and not taken[end]:
            end += 1
        if end - start >= shortest:
            taken[start:end] = b"\x01" * (end - start)
            pieces.append(Run(start, run.parent + start - run.child, end - start))
        start = end
    return pieces
