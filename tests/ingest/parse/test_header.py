"""Heads of invented documents, in the shapes that GRAMMAR section 4 describes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.header.header import read_header

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


def test_signature_glued_to_the_title_behind_it():
    header = read_header(
        "中共丙川市委丙川市人民政府关于印发《2033年丙川优化环境任务清单》的通知\n丙发〔2033〕2号\n各县委、人民政府：\n"
        "各地要按照省委2032年11月5日会议方案抓好落实！中共丙川市委丙川市人民政府2033年1月23日2033年丙川优化环境任务清单为了落实要求，制定本清单。\n"
        "一、环境\n"
    )
    assert (header.issued_on, header.issuer) == ("2033-01-23", "中共丙川市委、丙川市人民政府")


def test_the_signature_goes_before_the_page_cards_day_of_making():
    header = read_header(
        "发布机构： 生成日期： 2033-07-03\n丙川省数据局关于印发工作方案的通知\n各市数据局：\n现印发给你们。\n"
        "丙川省数据局\n2033年6月25日\n丙川省工作方案\n一、目标\n"
    )
    assert header.issued_on == "2033-06-25"


@pytest.mark.parametrize(
    ("above", "below", "issuer"),
    [
        (
            "丙川省制造业发展（数字经济发展）",
            "领导小组办公室（代章）",
            "丙川省制造业发展（数字经济发展）领导小组办公室",
        ),
        (
            "省城市品质提升与工程审批",
            "制度改革部门联席会议办公室",
            "省城市品质提升与工程审批制度改革部门联席会议办公室",
        ),
        ("附件：省级清单", "丙川省数据局", "丙川省数据局"),
    ],
)
def test_issuer_over_two_lines(above, below, issuer):
    text = (
        f"关于印发工作方案的通知\n省级有关单位：\n现印发给你们。\n{above}\n{below}\n2033年9月2日\n工作方案\n一、目标\n"
    )
    assert read_header(text).issuer == issuer


def test_several_issuers_a_long_title_and_a_number_with_jing():
    header = read_header(
        "丙川省经济和信息化厅\n丙川省发展和改革委员会\n文件\n丙经信材料〔2033〕298号\n"
        "丙川省经济和信息化厅丙川省发展和改革\n委员会丙川省科学技术厅丙川省海洋\n经济发展厅关于印发《丙川省加快推动\n"
        "“智能+材料”融合行动\n计划（2033-2035年）》的通知\n各市经信局：\n现印发给你们。\n"
        "丙川省经济和信息化厅 丙川省发展和改革委员会\n丙川省科学技术厅 丙川省海洋经济发展厅\n2033年10月27日\n一、目标\n"
    )
    assert header.number == "丙经信材料〔2033〕298号"
    assert header.title.endswith("经济发展厅关于印发《丙川省加快推动“智能+材料”融合行动计划（2033-2035年）》的通知")
    names = ["经济和信息化厅", "发展和改革委员会", "科学技术厅", "海洋经济发展厅"]
    assert header.issuer == "、".join(f"丙川省{name}" for name in names)


def test_number_and_addressees_on_the_line_of_the_title():
    header = read_header(
        "丙川市人民政府关于发展的意见丙政发〔2033〕9号各区县人民政府，有关单位：现提出意见。\n一、目标\n"
    )
    assert (header.number, header.addressees) == ("丙政发〔2033〕9号", "各区县人民政府，有关单位")


def test_what_only_looks_like_a_header():
    header = read_header("中华人民共和国登记条例\n市长：甲某\n经办机构窗口通过申请后办理。\n一、目标\n")
    assert (header.place, header.addressees, header.approval) == (None, None, None)


def test_a_notice_that_only_names_what_it_issues():
    header = read_header("丙川省领导小组办公室印发《若干措施》\n丙办〔2033〕4号\n各市：\n一、目标\n")
    assert header.title == "丙川省领导小组办公室印发《若干措施》"


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
