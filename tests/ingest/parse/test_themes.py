import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import theme_id
from ingest.parse.content.themes import find_themes, theme_registry
from ingest.parse.text.lexicon import rows


def names(text, **given):
    return [hit.name for hit in find_themes(text, 0, len(text), **given)]


def test_registry_has_each_theme_once_with_its_group():
    registry = theme_registry()
    ids = [theme.id for theme in registry]
    assert len(ids) == len(set(ids))
    assert {theme.group for theme in registry} <= {theme.name for theme in registry}
    assert all(theme.id == theme_id(theme.name) for theme in registry)
    assert len(rows("themes.tsv")) == 220


def test_no_word_leads_to_two_themes():
    seen = {}
    for row in rows("themes.tsv"):
        for word in [row["name"], *row["aliases"].split("、"), *row["broad"].split("、")]:
            if word:
                assert seen.setdefault(word, row["name"]) == row["name"], word


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("深化“证照分离”改革", "证照分离”改革"),
        ("深化证照分离改革", "证照分离改革"),
        ("深化「证照分离」", "证照分离"),
    ],
)
def test_quotes_make_no_difference(text, quote):
    (hit,) = find_themes(text, 0, len(text))
    assert (hit.name, hit.quote) == ("证照分离", quote)


def test_width_and_case_make_no_difference():
    assert names("推进“互联网＋监管”") == names("推进互联网+监管") == ["互联网+监管"]
    assert names("推广ppp模式") == names("推广ＰＰＰ模式") == ["政府和社会资本合作"]


def test_longest_wins():
    assert names("推进“一件事一次办”跨省通办") == ["一件事一次办", "跨省通办"]
    assert names("推行“互联网+不动产抵押登记”") == ["不动产登记"]


def test_broad_words_need_quotes_or_a_second_mention():
    assert names("做好就业工作，加强审计") == []
    assert names("组织“防汛”演练") == ["应急与防汛"]
    assert names("完善上市服务，推动企业上市") == ["企业上市", "企业上市"]


def test_titles_hold_only_instruments():
    assert names("落实《深化“放管服”改革方案》") == []
    assert names("推动出台《湖南省优化营商环境条例》") == ["营商环境条例"]


def test_clauses_advance_nothing():
    text = "优化流程（应急管理单位负责）"
    assert names(text) == ["应急与防汛"]
    assert names(text, exclude=[(4, len(text))]) == []


def test_names_of_bodies_are_no_themes():
    assert names("由省应急管理厅、乡村振兴局、公共资源交易中心和自贸试验区长沙片区管委会落实") == []


WORDS = [row["name"] for row in rows("themes.tsv")]


@given(st.lists(st.sampled_from([*"“”「」《》，。＋+", "审计", *WORDS]), max_size=25).map("".join), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    end = low
    for hit in find_themes(text, low, high):
        assert end <= hit.start < hit.end <= high
        assert hit.quote == text[hit.start : hit.end]
        end = hit.end


@pytest.mark.parametrize("name", WORDS)
def test_every_theme_is_found_by_its_name(name):
    assert name in names(f"推进“{name}”")
