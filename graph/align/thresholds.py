"""The numbers of the alignment, read from thresholds.yaml, where each is justified."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """One field a key of thresholds.yaml; lengths in compared characters, shares and scores from 0 to 1."""

    shortest_run: int
    run_substance: int
    run_substance_share: float
    bridged_edit: int
    commonplace_gram: int
    commonplace_units: int
    commonplace_unit_share: float
    candidates_per_unit: int
    copied_share: float
    nearly_all: float
    edit_margin: float
    extended_margin: float
    taken_share: float
    taken_parent_share: float
    taken_characters: int
    explained_share: float
    weight_wording: float
    weight_reuse: float
    weight_title: float
    weight_facts: float
    fact_doubt: float
    kin_score: float
    evidence_needed: float
    evidence_wording: float
    evidence_title: float
    evidence_facts: float
    evidence_clause: float
    evidence_clause_length: int
    evidence_nearest_of_child: float
    evidence_nearest_of_parent: float
    evidence_kinship: float


@cache
def default_thresholds() -> Thresholds:
    """The shipped values. Raises TypeError if the file and this class do not have the same keys."""
    text = files("graph.align").joinpath("thresholds.yaml").read_text(encoding="utf-8")
    return Thresholds(**yaml.safe_load(text))
