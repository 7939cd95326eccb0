"""Which word fits a pair of units: copied, narrowed, extended, related, or none."""

from graph.align.overlap import Overlap
from graph.align.records import Kind
from graph.align.thresholds import Thresholds


def decide_kind(overlap: Overlap, score: float, thresholds: Thresholds) -> Kind | None:
    """The kind of a pair, or None where the two have too little in common.

    copied: nearly all of either stands in the other; edits weigh about the same on both sides.
    narrowed: text was taken, and more of the parent was left out than the child added.
    extended: text was taken, and the child added more than it left out.
    related: the same matter in own words.
    """
    added, left_out = 1.0 - overlap.taken, 1.0 - overlap.parent_taken
    if overlap.taken >= thresholds.copied_share and overlap.parent_taken >= thresholds.copied_share:
        if left_out - added > thresholds.edit_margin:
            return "narrowed"
        if added - left_out > thresholds.edit_margin and overlap.taken < thresholds.nearly_all:
            return "extended"
        return "copied"
    enough = overlap.taken >= thresholds.taken_share or overlap.parent_taken >= thresholds.taken_parent_share
    if enough and len(overlap.covered) >= thresholds.taken_characters:
        return "narrowed" if overlap.taken >= overlap.parent_taken else "extended"
    return "related" if score >= thresholds.related_score else None
