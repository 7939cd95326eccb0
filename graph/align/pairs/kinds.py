"""Which word fits a pair of units: copied, narrowed, extended, related, or none."""

from graph.align.records import Kind
from graph.align.text.overlap import Overlap
from graph.align.thresholds import Thresholds


def decide_kind(overlap: Overlap, related: bool, thresholds: Thresholds) -> Kind | None:
    """The kind of a pair, or None where the two have too little in common.

    copied: nearly all of either stands in the other; edits weigh about the same on both sides.
    extended: half of the parent or more was taken, and the child added more than it left out.
    narrowed: enough of the child was taken, from a part of the parent.
    related: the same matter in own words, which `related` says (graph.align.pairs.kinship).
    """
    added, left_out = 1.0 - overlap.taken, 1.0 - overlap.parent_taken
    if overlap.taken >= thresholds.copied_share and overlap.parent_taken >= thresholds.copied_share:
        if left_out - added > thresholds.edit_margin:
            return "narrowed"
        if added - left_out > thresholds.edit_margin and overlap.taken < thresholds.nearly_all:
            return "extended"
        return "copied"
    if len(overlap.covered) >= thresholds.taken_characters:
        if overlap.parent_taken >= thresholds.taken_parent_share and added - left_out > thresholds.extended_margin:
            return "extended"
        if overlap.taken >= thresholds.taken_share:
            return "narrowed"
    return "related" if related else None
