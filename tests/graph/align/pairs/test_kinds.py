"""The word for a pair, from what was left out and what was added."""

import pytest

from graph.align.pairs.kinds import decide_kind
from graph.align.text.automaton import SuffixAutomaton
from graph.align.text.commonplace import Commonplace, stock_phrases
from graph.align.text.folded import FoldedText, fold_string
from graph.align.text.overlap import Overlap, measure_overlap
from graph.align.text.similarity import Rarity, overlap
from graph.align.thresholds import default_thresholds


def shares(taken: float, parent_taken: float, characters: int = 100) -> Overlap:
    return Overlap((), taken, parent_taken, taken, parent_taken, frozenset(range(characters)), longest=0)


@pytest.mark.parametrize(
    ("taken", "parent_taken", "kind"),
    [
        (1.0, 1.0, "copied"),
        (0.75, 0.78, "copied"),
        (0.85, 1.0, "copied"),
        (0.98, 0.70, "narrowed"),
        (0.70, 0.95, "extended"),
        (0.95, 0.30, "narrowed"),
        (0.30, 0.95, "extended"),
        (0.50, 0.52, "narrowed"),
        (0.40, 0.60, "extended"),
        (0.20, 0.20, None),
    ],
)
def test_kinds_by_both_shares(taken, parent_taken, kind):
    assert decide_kind(shares(taken, parent_taken), related=False, thresholds=default_thresholds()) == kind


def test_a_few_characters_are_no_taking_over():
    assert decide_kind(shares(0.5, 0.9, characters=8), related=False, thresholds=default_thresholds()) is None
    assert decide_kind(shares(0.5, 0.9, characters=8), related=True, thresholds=default_thresholds()) == "related"


def folded(text: str) -> FoldedText:
    chars = fold_string(text)
    return FoldedText(chars, tuple(range(len(chars))))


def test_short_edits_count_as_taken_but_not_as_verbatim():
    parent = folded("全国推行老旧电梯更新，各省按楼龄排序并公示")
    child = folded("全市推行老旧电梯更新，各县按楼龄排序并公示")
    found = measure_overlap(child, parent, SuffixAutomaton(parent.chars), bytes(len(child.chars)), default_thresholds())
    assert [child.chars[run.child : run.child + run.size] for run in found.runs] == [
        "推行老旧电梯更新各",
        "按楼龄排序并公示",
    ]
    assert found.share == pytest.approx(17 / 20)
    assert found.taken == pytest.approx(18 / 20)


def test_a_longer_edit_is_no_bridge():
    parent = folded("推行老旧电梯更新并由街道统一招标采购按楼龄排序并公示")
    child = folded("推行老旧电梯更新按楼龄排序并公示")
    found = measure_overlap(child, parent, SuffixAutomaton(parent.chars), bytes(len(child.chars)), default_thresholds())
    assert found.parent_taken == found.parent_share


def test_what_both_documents_say_everywhere_is_commonplace():
    everywhere = [folded(f"{name}一网一门一次改革") for name in ("桥梁", "水井", "果园", "公交", "档案")]
    both = Commonplace(everywhere, everywhere, default_thresholds())
    one = Commonplace(everywhere, everywhere[:1], default_thresholds())
    assert both.mark("水井一网一门一次改革") == b"\x00\x00" + b"\x01" * 8
    assert one.mark("水井一网一门一次改革") == bytes(10)


def test_stock_phrases_are_commonplace_in_any_document():
    assert "按照国家部署" in stock_phrases()
    assert Commonplace([], [], default_thresholds()).mark("并按照国家部署修桥") == b"\x00" + b"\x01" * 6 + b"\x00\x00"


def test_one_shared_fact_is_not_yet_certainty():
    rarity = Rarity([{"quoted:甲"}, {"quoted:甲"}, *({f"quoted:{n}"} for n in range(20))])
    assert overlap(["quoted:甲"], ["quoted:甲"], rarity) == 1.0
    assert 0.1 < overlap(["quoted:甲"], ["quoted:甲"], rarity, doubt=4.0) < 0.5
    assert overlap(["quoted:甲"], [], rarity) == 0.0
