"""Every number has its card, every card its words."""

import pytest

from graph.errors import NotFound
from graph.network.analyse import analyse
from graph.network.cards import card, cards
from graph.network.measures import MEASURES


def test_every_measure_and_every_gap_has_a_card() -> None:
    report = analyse([], [])
    names = [*MEASURES, *(gap.measure for gap in report.withheld), "expected", "co_assignment", "directed"]
    names += ["coreness.leave_one_out", "communities.stability", "communities.null_test", "mixing_kind"]
    used = {card(name).id for name in names}
    assert used == set(cards()), "a card that no number uses, or the reverse"


def test_cards_are_complete_and_bilingual() -> None:
    for one in cards().values():
        for text in (one.title, one.meaning, *one.caveats):
            assert any("\u4e00" <= character <= "\u9fff" for character in text.zh)
            assert text.en.isascii() or "等" in text.en or "各" in text.en
        assert one.formula
        assert one.source
        assert one.caveats
    for name in MEASURES:
        words = "".join(caveat.zh for caveat in card(name).caveats)
        assert "等" in words, "open lists"
        assert "集合性主体" in words, "groups"
        assert "粗细" in words, "task granularity"


def test_unknown_card() -> None:
    with pytest.raises(NotFound, match="pagerank"):
        card("pagerank")
