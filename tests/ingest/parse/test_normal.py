"""The mapped copy: uniform to read, and every character of it at its place in the original."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.parse.structure.normal import normalise

PIECES = st.sampled_from(
    [
        *"省市县厅局委，,；;：:()（）[]〔〕〈〉。、“”《》\n\n 　\t1２３aＡ.．％",
        "人(rén)民",
        "牵头单位：",
        "一、",
        "(一)",
        "切 实",
        "2031 年",
        "1,000",
        "責任單位",
        "\u200b",
        "|",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@settings(deadline=None)
@given(TEXTS)
def test_every_kept_character_is_at_its_place(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.offsets)
    assert normal.mended or list(normal.offsets) == sorted(set(normal.offsets))
    for at, place in enumerate(normal.offsets):
        assert normal.span(at, at + 1) == (place, place + 1)
        assert text[place] not in " \t　\u200b" or normal.text[at] == text[place]


@settings(deadline=None)
@given(TEXTS)
def test_reading_the_copy_again_changes_nothing_but_layout(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text.replace("\n", "") == once.replace("\n", "")


@pytest.mark.parametrize(
    ("printed", "copy"),
    [
        ("(牵头单位:市发改委;责任单位:市财政局)", "（牵头单位：市发改委；责任单位：市财政局）"),
        ("１２３％ＡＢＣ", "123%ABC"),
        ("国办发[2031]4号", "国办发〔2031〕4号"),
        ("各县〈市、区〉人民政府", "各县（市、区）人民政府"),
        ("投资1,000万元", "投资1,000万元"),
        ("切 实 加 强", "切实加强"),
        ("王　健", "王健"),
        ("2031 年 6 月底前", "2031年6月底前"),
        ("use of IT systems", "use of IT systems"),
        ("开发(fā)区(qū)人(rén)民政府", "开发区人民政府"),
        ("移动应用程序(app)", "移动应用程序（app）"),
    ],
)
def test_width_blanks_and_glosses(printed: str, copy: str) -> None:
    assert normalise(printed).text == copy


def test_traditional_script_is_read_in_simplified_and_quoted_as_printed() -> None:
    printed = "優化營商環境，推進證照分離。（省發展改革委牽頭，各縣區人民政府負責）"
    normal = normalise(printed)
    assert "省发展改革委牵头" in normal.text
    at = normal.text.index("省发展改革委")
    assert normal.quote(at, at + 6) == "省發展改革委"


def test_a_few_traditional_characters_do_not_make_a_text_traditional() -> None:
    printed = "乾坤著作权保护工作要点，涉及瞭望智库等单位的相关内容保持原样。" * 3
    assert normalise(printed).text == printed


@pytest.mark.parametrize(
    ("printed", "copy"),
    [
        ("推进改革，\n加快落实。", "推进改革，加快落实。"),
        ("（责任单位：省财政厅、省人力\n资源社会保障厅）", "（责任单位：省财政厅、省人力资源社会保障厅）"),
        ("牵头单位：\n市发改委", "牵头单位：市发改委"),
        ("10．\n推行告知承诺。", "10．推行告知承诺。".replace("．", ".")),
        ("一、政务服务\n推进改革提速。", "一、政务服务\n推进改革提速。"),
        ("推进改革。\n1.公布清单。", "推进改革。\n1.公布清单。"),
        ("牵头单位：市发改委\n责任单位：市财政局", "牵头单位：市发改委\n责任单位：市财政局"),
        ("某市工作要点\n为贯彻落实，制定本要点。", "某市工作要点\n为贯彻落实，制定本要点。"),
        ("甲 | 乙，\n丙 | 丁", "甲|乙，\n丙|丁"),
    ],
)
def test_line_ends_within_a_paragraph_only_are_layout(printed: str, copy: str) -> None:
    assert normalise(printed).text == copy


def test_gaps_remember_where_a_blank_stood() -> None:
    normal = normalise("市发改委 市财政局")
    assert normal.text == "市发改委市财政局"
    assert normal.gaps() == (4,)
