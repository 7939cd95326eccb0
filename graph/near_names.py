"""Names that a name may be a misprint of. Only ever a suggestion to a curator; nothing is merged by likeness."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

SHORTEST = 6  # characters; shorter names are alike by chance
LIKENESS = 90  # of 100
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A registered name that is nearly the same (likeness 0-100)."""

    name: str
    likeness: float


def near_names(name: str, known: Iterable[str]) -> tuple[Suggestion, ...]:
    """The known names at least 90 alike, best first; none for a name below 6 characters."""
    if len(name) < SHORTEST:
        return ()
    alike = process.extract(name, list(known), scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=_SHOWN)
    ranked = sorted(alike, key=lambda found: (-found[1], found[0]))
    return tuple(Suggestion(text, round(score, 1)) for text, score, _ in ranked if text != name)
