from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.content.quoted import find_quoted


def terms(text):
    return [term.quote for term in find_quoted(text, 0, len(text))]


def test_terms_without_their_marks():
    assert terms("推进“证照分离”改革和「一网通办」") == ["证照分离", "一网通办"]
    assert terms('推进"证照分离"改革') == ["证照分离"]


def test_outer_term_only_and_none_in_titles():
    assert terms("推进“深化‘放管服’改革”行动") == ["深化‘放管服’改革"]
    assert terms("落实《深化“放管服”改革方案》和“三化”") == ["三化"]


def test_broken_pairs_open_nothing():
    assert terms("推进“证照分离改革\n和”一网通办") == []
    assert terms("空“”词") == []


@given(st.text(alphabet='“”「」‘’"《》\n甲乙', max_size=40), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    for term in find_quoted(text, low, high):
        assert low < term.start < term.end < high
        assert term.quote == text[term.start : term.end]
        assert "\n" not in term.quote
