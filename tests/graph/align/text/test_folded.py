"""Folding keeps the way back to the document."""

from hypothesis import given
from hypothesis import strategies as st

from graph.align.text.folded import GAP, fold_string, fold_unit


def test_traditional_script_is_compared_as_simplified_character_by_character():
    assert fold_string("優化營商環境，推進「一網通辦」") == fold_string("优化营商环境，推进“一网通办”")
    assert len(fold_string("顯著乾坤後裏")) == 6


def test_width_case_blanks_and_punctuation_do_not_matter():
    assert (
        fold_string("“ＡＰＰ”，１２３４５ 热线；\n提高 5％")
        == fold_string("app 12345热线:提高5%")
        == "app12345热线提高5%"
    )


def test_a_clause_leaves_a_gap_that_nothing_crosses(build, draft):
    document = build([draft("修桥。", clause="（甲局负责）")])
    [task] = document.tasks
    assert fold_unit(document, task).chars == "修桥"
    assert "甲" not in fold_unit(document, task).chars


@given(text=st.text(min_size=1, max_size=80))
def test_every_folded_character_stands_where_it_says(build_document, text):
    document = build_document([text])
    folded = fold_unit(document, document.tasks[0])
    assert list(folded.positions) == sorted(set(folded.positions))
    assert len(folded.positions) == len(folded.chars)
    for start in range(0, folded.size, 3):
        evidence = folded.evidence(document.text, start, min(start + 5, len(folded.chars)))
        assert evidence.quote == document.text[evidence.start : evidence.end]
        assert fold_string(evidence.quote) == folded.chars[start : start + 5].replace(GAP, "")
