"""Every row of CONVENTIONS "Deadlines" and of GRAMMAR section 2, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.action.actions import find_actions
from ingest.parse.time.deadlines import find_deadlines

YEAR, ISSUED = 2021, "2021-03-10"


def read(text, **given):
    return find_deadlines(text, 0, len(text), **({"year": YEAR, "issued_on": ISSUED} | given))


def facts(text, **given):
    return [(d.quote, d.kind, d.date) for d in read(text, **given)]


BY = [
    ("2021年9月1日前完成整改", "2021年9月1日前", "2021-09-01", "day", True),
    ("2021年9月底前提出方案", "2021年9月底前", "2021-09-30", "month", True),
    ("9月底前提出方案", "9月底前", "2021-09-30", "month", False),
    ("6月底完成梳理", "6月底", "2021-06-30", "month", False),
    ("２０２１年９月底前提出方案", "２０２１年９月底前", "2021-09-30", "month", True),
    ("2021 年 9 月底前提出方案", "2021 年 9 月底前", "2021-09-30", "month", True),
    ("二〇二一年六月底前出台", "二〇二一年六月底前", "2021-06-30", "month", True),
    ("十二月底前出台", "十二月底前", "2021-12-31", "month", False),
    ("年底前出台", "年底前", "2021-12-31", "year", False),
    ("2021年年底前出台", "2021年年底前", "2021-12-31", "year", True),
    ("力争年内出台", "年内", "2021-12-31", "year", False),
    ("到2022年底，建成平台", "2022年底", "2022-12-31", "year", True),
    ("“十四五”末建成平台", "“十四五”末", "2025-12-31", "plan", True),
    ("上半年，启动试点", "上半年", "2021-06-30", "half", False),
    ("二季度末前启动试点", "二季度末前", "2021-06-30", "quarter", False),
    ("第四季度，启动试点", "第四季度", "2021-12-31", "quarter", False),
    ("2022年2月底前归集", "2022年2月底前", "2022-02-28", "month", True),
    ("2024年2月底前归集", "2024年2月底前", "2024-02-29", "month", True),
    ("6月中旬前报送", "6月中旬前", "2021-06-20", "month", False),
    ("明年6月底前报送", "明年6月底前", "2022-06-30", "month", False),
    ("1．2020年底前将清单公布", "2020年底前", "2020-12-31", "year", True),
    ("1.2021年6月底前将清单公布", "2021年6月底前", "2021-06-30", "month", True),
]


@pytest.mark.parametrize(("text", "quote", "date", "precision", "asserted"), BY)
def test_by(text, quote, date, precision, asserted):
    (deadline,) = read(text)
    assert (deadline.quote, deadline.kind, deadline.date) == (quote, "by", date)
    assert (deadline.precision, deadline.asserted, deadline.owner) == (precision, asserted, "task")


@pytest.mark.parametrize(
    ("text", "date"), [("2021年前完成", "2021-12-31"), ("2023年3月前完成", "2023-03-31"), ("9月前完成", "2021-09-30")]
)
def test_di_dropped_before_qian_is_ambiguous(text, date):
    (deadline,) = read(text)
    assert deadline.date == date
    assert deadline.ambiguous
    assert "ambiguous" in deadline.flags


UNDATED = [
    ("每年对企业开展检查", "每年", "recurring"),
    ("每季度通报进展", "每季度", "recurring"),
    ("按季度开展评估", "按季度", "recurring"),
    ("每周四晚上召开恳谈会", "每周四", "recurring"),
    ("每月10日前报送进展", "每月10日前", "recurring"),
    ("牵头单位每月20日前报送进展", "每月20日前", "recurring"),
    ("于每年2月底前报送总结", "每年2月底前", "recurring"),
    ("于每季度末25日前报送", "每季度末25日前", "recurring"),
    ("国家制定出台失业保险关系转移办法后制定实施办法", "国家制定出台失业保险关系转移办法后", "conditional"),
    ("待省级目录印发后，组织落实", "待省级目录印发后", "conditional"),
    ("新系统上线后，同步培训", "新系统上线后", "conditional"),
    ("主汛期来临前完成加固", "主汛期来临前", "event"),
    ("大会开幕前完成布展", "大会开幕前", "event"),
    ("春节前兑现工资", "春节前", "event"),
]


@pytest.mark.parametrize(("text", "quote", "kind"), UNDATED)
def test_undated(text, quote, kind):
    assert facts(text) == [(quote, kind, None)]


NONE = [
    "适时修订，及时公布，尽快出台，定期通报，近年来成效明显",
    "按照国家部署继续推进，常态化开展监测",
    "落实《放管服改革2021年底前重点任务》",
    "按照国办发〔2020〕43号文件要求推进",
    "执行负面清单（2022年版）",
    "到2025年，基本建成统一市场",
    "2021年完成改造100个",
    "联合验收未通过前不得交付",
    "自2021年9月1日起施行",
    "2021年1月1日至12月31日减免费用",
    "比2020年底提高5个百分点",
    "对近三年内、离校2年内人员给予支持",
    "企业完成登记后，可办理备案",
    "长期坚持、持续推进改革",
    "补贴按其每月实际费用的60%给予",
    "每年奖励上限为100万元",
    "每人每年1000元",
    "截至2020年底已建成30个",
    "5年内关税降至零",
    "印发之日起3个工作日内反馈",
    "去年底、上半年经济运行",
    "“十四五”期间累计建成100个",
    "升级到2023.12版",
    "政策出台前科学研判，出台后密切监测，各部门惠企政策出台后公开解读",
]


@pytest.mark.parametrize("text", NONE)
def test_no_deadline(text):
    assert facts(text) == []


def test_year_from_nearest_earlier_date_of_the_sentence():
    text = "2022年4月底前摸底，9月底前整改。年底前总结。"
    assert [(d.date, d.asserted) for d in read(text)] == [
        ("2022-04-30", True),
        ("2022-09-30", False),
        ("2021-12-31", False),
    ]


def test_every_printed_expression_is_an_entry():
    assert [d.date for d in read("年底前建成平台。年底前接入平台。")] == ["2021-12-31"] * 2


def test_dates_of_a_list_share_its_qian():
    assert [d.date for d in read("分别于6月20日、9月20日和12月10日前报送")] == [
        "2021-06-20",
        "2021-09-20",
        "2021-12-10",
    ]


def test_impossible_day_is_clamped_and_flagged():
    (deadline,) = read("2021年9月31日前完成")
    assert (deadline.date, "clamped" in deadline.flags) == ("2021-09-30", True)


def test_damaged_dates_are_repaired_only_when_one_reading_is_left():
    (one,) = read("20251月20日前完成")
    assert (one.date, one.flags) == ("2025-01-20", ("repaired",))
    (two,) = read("2019116日前完成", issued_on=None)
    assert (two.date, two.flags) == (None, ("damaged",))


def test_whose_date_it_is():
    (other,) = read("加快国家部署2021年前实现通办的事项落地")
    assert other.owner == "other"
    (own,) = read("按照国家部署，2021年底前完成")
    assert own.owner == "task"


def test_clause_and_field_hold_what_text_does_not():
    text = "推进改革。（省甲厅牵头，各市州负责，年内持续推进）"
    assert facts(text, clauses=[(5, len(text))]) == [
        ("年内", "by", "2021-12-31"),
        ("持续推进", "ongoing", None),
    ]
    text = "推进改革。（省甲厅负责，2023年完成）"
    assert facts(text, clauses=[(5, len(text))]) == [("2023年", "by", "2023-12-31")]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023年6月底前并长期坚持", [("by", "2023-06-30"), ("ongoing", None)]),
        ("2023年12月", [("by", "2023-12-31")]),
        ("2023年12月30日", [("by", "2023-12-30")]),
        ("2023年", [("by", "2023-12-31")]),
        ("9月底", [("by", "2021-09-30")]),
        ("持续推进", [("ongoing", None)]),
        ("长期", [("ongoing", None)]),
        ("2023.12.31", [("by", "2023-12-31")]),
        ("2023-6-30", [("by", "2023-06-30")]),
        ("2023/12", [("by", "2023-12-31")]),
        ("2023年5月—12月", [("by", "2023-12-31")]),
        ("2023年5-12月", [("by", "2023-12-31")]),
        ("2023年度", [("by", "2023-12-31")]),
        ("“十四五”期间", [("by", "2025-12-31")]),
        ("2023年春节前", [("event", None)]),
        ("每季度末25日前", [("recurring", None)]),
        ("按省级要求", []),
    ],
)
def test_time_limit_field(value, expected):
    for text in (
        f"优化流程。\n责任单位：市乙局\n完成时限：{value}\n",
        f"优化流程。（责任单位：市乙局；完成时限：{value}）",
    ):
        assert [(d.kind, d.date) for d in read(text)] == expected
    assert [(d.kind, d.date) for d in read(value, time_fields=[(0, len(value))])] == expected


def test_field_outside_the_window():
    text = "2022年6月 | 优化流程"
    (deadline,) = find_deadlines(text, 10, len(text), year=2021, time_fields=[(0, 7)])
    assert (deadline.quote, deadline.date) == ("2022年6月", "2022-06-30")


def test_a_limit_of_procedure_is_no_time_field():
    assert facts("办理时限：2个月") == []


def test_action_it_governs():
    text = "优化流程。年底前建成平台；每年开展评估。（省甲厅负责，2022年完成）"
    clause = (text.index("（"), len(text))
    actions = find_actions(text, 0, len(text), exclude=[clause])
    found = read(text, actions=actions, clauses=[clause])
    assert [(d.quote, d.action) for d in found] == [("年底前", 2), ("每年", 3), ("2022年", None)]


def test_without_a_year_the_date_stays_open():
    (deadline,) = read("9月底前完成", year=None, issued_on=None)
    assert (deadline.date, deadline.flags) == (None, ("year_unknown",))


def test_past_dates_are_criteria_or_flagged():
    assert facts("对2020年底前登记注册的企业给予支持") == []
    (deadline,) = read("2021年2月底前完成摸底")
    assert "before_issue" in deadline.flags


PIECES = st.sampled_from(
    [
        *"年月日前底内末季度半每到至、。；（）《》“”2021９十二",
        "2021年",
        "9月底前",
        "年底前",
        "完成时限：",
        "国家部署",
        "出台办法后",
        "\n",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    for deadline in find_deadlines(text, low, high, year=2021, issued_on=ISSUED, clauses=[(low, high)]):
        assert low <= deadline.start < deadline.end <= high
        assert deadline.quote == text[deadline.start : deadline.end]
        assert (deadline.date is None) or (deadline.kind == "by" and len(deadline.date) == 10)
        assert (deadline.precision is None) == (deadline.kind != "by")


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["1", "每", "《", "底", "第", "去"]))
def test_what_stands_around_the_window_changes_nothing(text, around):
    alone = [(d.start, d.end, d.kind, d.date) for d in find_deadlines(text, 0, len(text), year=2021)]
    framed = find_deadlines(around + text + "前", 1, 1 + len(text), year=2021)
    assert [(d.start - 1, d.end - 1, d.kind, d.date) for d in framed] == alone
