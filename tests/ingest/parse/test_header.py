"""Heads of invented documents, in the shapes that GRAMMAR section 4 describes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.header import read_header

NOTICE = """丙川省人民政府办公厅关于印发《丙川省2022年优化营商环境工作要点》的通知
丙政办发〔2022〕8号
各市、县人民政府，省政府各部门、各直属机构：
《丙川省2022年优化营商环境工作要点》已经省政府同意，现印发给你们，请认真贯彻执行。
丙川省人民政府办公厅
2022年3月9日
（此件公开发布）
丙川省2022年优化营商环境工作要点
为优化营商环境，制定本要点。
一、简政放权
1.推进改革。（省甲厅负责）
"""

LOST_YEAR = """各市州人民政府:
《丙川省2021年深化改革重点任务分工方案》已经省人民政府同意,现印发给你们。
丙川省人民政府办公厅
2021年3月10日
(此件主动公开)
丙川省年深化改革重点任务分工方案
一、简政放权
"""


def test_notice():
    header = read_header(NOTICE)
    assert header.title == "丙川省人民政府办公厅关于印发《丙川省2022年优化营商环境工作要点》的通知"
    assert header.number == "丙政办发〔2022〕8号"
    assert header.issuer == "丙川省人民政府办公厅"
    assert (header.issued_on, header.year, header.place) == ("2022-03-09", 2022, "丙川省")
    assert header.addressees == "各市、县人民政府，省政府各部门、各直属机构"
    assert header.approval == "已经省政府同意"
    assert header.place_code is None
    assert dict(header.rests_on) == {
        "title": "title line",
        "number": "printed",
        "issued_on": "signature",
        "issuer": "signature",
        "year": "title",
        "place": "issuer",
        "addressees": "covering notice",
        "approval": "covering notice",
    }


def test_lost_year_is_restored_from_the_covering_notice():
    header = read_header(LOST_YEAR)
    assert header.title == "丙川省2021年深化改革重点任务分工方案"
    assert ("title", "covering notice") in header.rests_on
    assert (header.year, header.issuer, header.number) == (2021, "丙川省人民政府办公厅", None)


def test_title_over_several_lines_and_joint_issuers():
    header = read_header(
        "丙川省发展和改革委员会丙川省商务厅关于印发清理隐性\n壁垒实施方案的通知\n丙发改〔2023〕20号\n省直有关单位：\n"
        "现将方案印发给你们。\n丙川省发展和改革委员会\n丙川省商务厅\n2023年1月9日\n一、总体要求\n"
    )
    assert header.title == "丙川省发展和改革委员会丙川省商务厅关于印发清理隐性壁垒实施方案的通知"
    assert header.issuer == "丙川省发展和改革委员会、丙川省商务厅"


def test_number_at_the_end_of_the_title_and_closing_signature():
    header = read_header(
        "国务院办公厅关于优化营商环境的实施意见国办发〔2020〕24号\n各省、自治区、直辖市人民政府：经国务院同意，提出意见。\n"
        "一、投资\n（一）优化流程。（甲部负责）\n国务院办公厅\n2020年7月15日\n"
    )
    assert header.title == "国务院办公厅关于优化营商环境的实施意见"
    assert (header.number, header.issued_on, header.place) == ("国办发〔2020〕24号", "2020-07-15", None)
    assert ("issued_on", "closing signature") in header.rests_on


def test_a_cited_number_is_not_the_documents_own():
    header = read_header(
        "丙川省商务厅关于印发工作方案的通知\n各市商务局：\n根据《甲意见》（国办发〔2020〕43号）要求，制定本方案。\n一、目标\n"
    )
    assert header.number is None


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("丙川市甲乙区人民政府", "丙川市甲乙区"),
        ("忻州市人民政府办公室", "忻州市"),
        ("中共扬州市委办公室", "扬州市"),
        ("浙江省市场监督管理局", "浙江省"),
        ("广西壮族自治区机关事务管理局", "广西壮族自治区"),
        ("国家税务总局", None),
    ],
)
def test_place_as_printed(issuer, place):
    assert read_header(f"{issuer}关于印发工作要点的通知\n一、目标\n").place == place


@pytest.mark.parametrize("date", ["二○○六年四月二十八日", "2006 年 4 月 28 日", "2006年04月28日"])
def test_day_in_every_spelling(date):
    text = f"丙川市人民政府关于印发工作要点的通知\n各区人民政府：\n现印发给你们。\n丙川市人民政府\n{date}\n一、目标\n"
    assert read_header(text).issued_on == "2006-04-28"


def test_card_of_the_page():
    text = (
        "索引号：11/2025-1\n发布机构：丙川省数据局\n成文日期：2025-07-11\n文号：丙数局发〔2025〕13号\n"
        "加快建设实施方案\n一、目标\n"
    )
    header = read_header(text)
    assert (header.issued_on, header.issuer, header.number) == ("2025-07-11", "丙川省数据局", "丙数局发〔2025〕13号")


def test_year_of_a_span_is_not_the_documents_year():
    text = "丙川市人民政府关于印发行动方案（2023—2025年）的通知\n丙政办〔2022〕19号\n一、目标\n"
    assert read_header(text).year == 2022


def test_nothing_said_is_nothing_read():
    header = read_header("")
    assert (header.title, header.number, header.issuer, header.issued_on, header.year) == ("", None, None, None, None)
    assert header.rests_on == ()


@given(
    st.lists(st.sampled_from([*NOTICE.split("\n"), *"《》（）〔\n：。", "2022年13月9日", "关于印发"]), max_size=30).map(
        "\n".join
    )
)
def test_reads_every_text(text):
    header = read_header(text)
    for field, _ in header.rests_on:
        assert getattr(header, field)
