"""How much text two units share: verbatim runs that say something, and what they cover on both sides."""

from dataclasses import dataclass
from itertools import pairwise

from graph.align.text.automaton import SuffixAutomaton
from graph.align.text.folded import GAP, FoldedText
from graph.align.text.runs import Run, verbatim_runs
from graph.align.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Overlap:
    """Runs in the child's order. `share` and `parent_share` are verbatim shares; `taken` and `parent_taken`
    also count the short edits between two runs (a place name, 省 for 市), and decide the kind.
    `covered` are the child's characters within runs, as a set of folded offsets; `longest` is the substance of
    the run that says most: its characters that are not commonplace.
    """

    runs: tuple[Run, ...]
    share: float
    parent_share: float
    taken: float
    parent_taken: float
    covered: frozenset[int]
    longest: int


def measure_overlap(
    child: FoldedText,
    parent: FoldedText,
    automaton: SuffixAutomaton,
    marks: bytes,
    thresholds: Thresholds,
) -> Overlap:
    """The overlap of two units. `marks` flags the child's commonplace characters.

    Two units of the same wording share all of it, however commonplace or short.
    """
    if child.chars == parent.chars and child.chars:
        runs = _whole(child.chars)
    else:
        runs = tuple(
            run
            for run in verbatim_runs(child.chars, automaton, shortest=thresholds.shortest_run)
            if _says_something(run, marks, thresholds)
        )
    longest = max((_substance(run, marks) for run in runs), default=0)
    mine, theirs = bytearray(len(child.chars)), bytearray(len(parent.chars))
    for run in runs:
        mine[run.child : run.child + run.size] = b"\x01" * run.size
        theirs[run.parent : run.parent + run.size] = b"\x01" * run.size
    covered = frozenset(index for index, flag in enumerate(mine) if flag)
    share, parent_share = _share(mine, child), _share(theirs, parent)
    for before, after in pairwise(runs):
        _bridge(before, after, child, parent, mine, theirs, thresholds.bridged_edit)
    return Overlap(runs, share, parent_share, _share(mine, child), _share(theirs, parent), covered, longest)


def _says_something(run: Run, marks: bytes, thresholds: Thresholds) -> bool:
    return _substance(run, marks) >= max(thresholds.run_substance, thresholds.run_substance_share * run.size)


def _substance(run: Run, marks: bytes) -> int:
    return run.size - sum(marks[run.child : run.child + run.size])


def _whole(chars: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    start = 0
    for piece in chars.split(GAP):
        if piece:
            runs.append(Run(start, start, len(piece)))
        start += len(piece) + 1
    return tuple(runs)


def _share(flags: bytearray, unit: FoldedText) -> float:
    return sum(flags) / unit.size if unit.size else 0.0


def _bridge(
    before: Run,
    after: Run,
    child: FoldedText,
    parent: FoldedText,
    mine: bytearray,
    theirs: bytearray,
    longest: int,
) -> None:
    start, end = before.child + before.size, after.child
    parent_start, parent_end = before.parent + before.size, after.parent
    if not (end - start <= longest and 0 <= parent_end - parent_start <= longest):
        return
    if GAP in child.chars[start:end] or GAP in parent.chars[parent_start:parent_end]:
        return
    mine[start:end] = b"\x01" * (end - start)
    theirs[parent_start:parent_end] = b"\x01" * (parent_end - parent_start)
