"""How alike two units are in wording and in facts, with what is rare in the two documents weighing most."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

WORDING_GRAM = 2
"""Two characters: the usual length of a Chinese word, so that reordered and edited sentences still meet."""


def grams(chars: str) -> Counter[str]:
    """The character n-grams of a folded text."""
    return Counter(chars[i : i + WORDING_GRAM] for i in range(len(chars) - WORDING_GRAM + 1))


class Rarity:
    """Inverse document frequency over units: log((N + 1) / (units that have it + 0.5)), never below 0."""

    def __init__(self, units: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for unit in units:
            counts.update(set(unit))
            total += 1
        self._weights = {item: max(0.0, log((total + 1) / (count + 0.5))) for item, count in counts.items()}

    def __getitem__(self, item: str) -> float:
        return self._weights.get(item, 0.0)


def vector(counts: Mapping[str, int], rarity: Rarity) -> dict[str, float]:
    """A unit's grams weighted by rarity and damped count, of length 1 (or empty)."""
    weighted = {gram: (1.0 + log(count)) * rarity[gram] for gram, count in counts.items() if rarity[gram] > 0.0}
    norm = sqrt(sum(weight * weight for weight in weighted.values()))
    return {gram: weight / norm for gram, weight in weighted.items()} if norm else {}


def cosines(children: Sequence[Mapping[str, float]], parents: Sequence[Mapping[str, float]]) -> list[dict[int, float]]:
    """For each child vector the parents it shares a gram with, and the cosine."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, parent in enumerate(parents):
        for gram, weight in parent.items():
            postings[gram].append((index, weight))
    rows: list[dict[int, float]] = []
    for child in children:
        row: dict[int, float] = defaultdict(float)
        for gram, weight in child.items():
            for index, other in postings.get(gram, ()):
                row[index] += weight * other
        rows.append(dict(row))
    return rows


def overlap(child: Iterable[str], parent: Iterable[str], rarity: Rarity, *, doubt: float = 0.0) -> float:
    """Shared items by rarity, as a share of the smaller side (0 to 1); 0 where a side has none.

    `doubt` is added to the smaller side, so that one shared item of one is not yet certainty.
    """
    mine, theirs = set(child), set(parent)
    smaller = min(sum(rarity[item] for item in sorted(mine)), sum(rarity[item] for item in sorted(theirs)))
    shared = sum(rarity[item] for item in sorted(mine & theirs))
    return min(1.0, shared / (smaller + doubt)) if shared else 0.0
