"""Who meets whom among the facts of two units: the most alike first, each at most once."""

from collections.abc import Mapping


def best_partners(likeness: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The partner of each index on the parent's side; pairs of likeness 0 or less do not meet.

    Ties go to the printed order, the parent's first.
    """
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for (parent, child), alike in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        if alike > 0 and parent not in partners and child not in taken:
            partners[parent] = child
            taken.add(child)
    return partners
