"""CONVENTIONS "Targets" and GRAMMAR section 3, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.action.actions import find_actions
from ingest.parse.content.targets import find_targets


def read(text, **given):
    return find_targets(text, 0, len(text), **given)


def numbers(text):
    return [(t.comparator, t.value, t.unit) for t in read(text) if t.value is not None]


NUMERIC = [
    ("力争取消的事项达到100项以上", [(">=", 100, "项")]),
    ("自贸试验区力争达到150项", [(">=", 150, "项")]),
    ("推动60种高频电子证照标准化应用", [("=", 60, "种")]),
    ("将平均办理时间压减至8个工作日以内", [("<=", 8, "工作日")]),
    ("将审查周期压缩至4个月以内", [("<=", 4, "月")]),
    ("由原来的不得少于25天，缩短5天，调整为不得少于20天", [("=", 5, "天"), (">=", 20, "天")]),
    ("信息七日内公示", [("<=", 7, "日")]),
    ("半个月内办结", [("<=", 0.5, "月")]),
    ("材料平均减少一半", [("=", 50, "%")]),
    ("时限压减三分之一以上", [(">=", 33.33, "%")]),
    ("网办率达百分之九十", [(">=", 90, "%")]),
    ("打造１００亿元以上产业基金群", [(">=", 100, "亿元")]),
    ("居民消费价格涨幅3%左右", [("~", 3, "%")]),
    ("服务人次较上年增长15%", [("=", 15, "%")]),
    ("就业4.3万人以上", [(">=", 4.3, "万人")]),
    ("融资余额突破1.2万亿元", [(">=", 1.2, "万亿元")]),
    ("培训企业超过1千家", [(">=", 1000, "家")]),
    ("招引项目1,200个", [("=", 1200, "个")]),
    ("储备量分别不低于2400吨、1100吨", [(">=", 2400, "吨"), (">=", 1100, "吨")]),
    ("示范社、家庭农场分别达到500、1000家", [(">=", 500, "家"), (">=", 1000, "家")]),
    ("分别压减至6个、22个工作日以内", [("=", 6, "工作日"), ("<=", 22, "工作日")]),
    ("建设社区1—2个", [(">=", 1, "个"), ("<=", 2, "个")]),
    ("增长5.5%左右", [("~", 5.5, "%")]),
    ("问题发现率不低于5%，使用率100%", [(">=", 5, "%"), ("=", 100, "%")]),
    ("扣除比例由10%提高至20%", [("=", 20, "%")]),
    ("将单笔业务上限提高到6000万元", [("=", 6000, "万元")]),
    ("办证期限从3个工作日压缩至2个工作日", [("=", 2, "工作日")]),
    ("每年至少组织1次培训", [(">=", 1, "次")]),
    ("压缩为1个环节、1天办结", [("=", 1, "环节"), ("=", 1, "天")]),
    ("办理时限不超过５个工作日", [("<=", 5, "工作日")]),
    ("花卉种植面积达到36.5万亩", [(">=", 36.5, "万亩")]),
    ("培训100名以上农业人才", [(">=", 100, "名")]),
    ("新设1家期货法人机构", [("=", 1, "家")]),
    ("补助标准提高到2500元/亩", [("=", 2500, "元/亩")]),
    ("户均停电时间压减至1小时／户", [("=", 1, "小时/户")]),
    ("检验量达到4批次/千人", [(">=", 4, "批次/千人")]),
    ("抽查比例不低于本年度项目总量的10%", [(">=", 10, "%")]),
    ("推动甲、乙、丙3个领域75项监管事项完成", [("=", 75, "项")]),
    ("培育甲类企业10家、乙类企业20家", [("=", 10, "家"), ("=", 20, "家")]),
    ("万人有效发明专利拥有量11.5件", [("=", 11.5, "件")]),
    ("全年粮食播种面积1亿亩以上", [(">=", 1, "亿亩")]),
    ("新增2项目录外的事项、建成3处公园", [("=", 3, "处")]),
]


@pytest.mark.parametrize(("text", "expected"), NUMERIC)
def test_numbers_to_be_reached(text, expected):
    assert numbers(text) == expected


NONE = [
    "提出一批事项，实现一次办好、一张网",
    "将行政检查、行政奖励等5类信息纳入归集",
    "水电、燃气、热力等4项业务",
    "从公开、审批、监管4个方面发力",
    "打造系统2.0版，落实“四上”企业政策",
    "依托12345热线，建设“15分钟办税圈”",
    "第3批清单，世界500强企业",
    "服务100亿元以上企业",
    "4个结构性指标均实现增长",
    "对全市34所学校实行课后服务",
    "对年满60周岁的老年人优先服务",
    "放宽4.5吨以下货车通行",
    "对单项合同1000万元以下的项目免收保证金",
    "给予最高500万元一次性奖励",
    "对营业收入首次突破10亿元、30亿元的，分别给予10万元、30万元奖励",
    "2021年9月30日前完成",
    "目前已建成30个窗口",
    "提供24小时自助服务",
    "离校2年内未就业毕业生",
    "落实《若干措施20条》",
    "建筑内二次供水设施",
    "推进“六个百分之百”",
    "12345与110对接联动",
    "高效便利政务环境方面（11项）",
    "推进10万吨级航道工程",
    "补足保证金期限延长至2034年3月31日",
    "线索推送至市级110处置",
    "严格执行0.39元/千瓦时目录电价",
    "保额每亩分别为770元、1290元",
    "30人（含）以下的参保企业予以返还",
    "在建筑面积1000平方米以下的项目中试点",
    "建筑面积在500平方米以下（含500平方米）的，无需办理",
    "挖沟长度在200米以内的线路工程免于审批",
    "服务超时3次的，提醒；超时达到5次，取消资格",
    "严控重复停电4次及以上客户比例",
    "针对首年关税为零的2034种商品",
    "富川120万千瓦抽水蓄能项目",
    "将预留份额提高至40%以上的政策延续到年底",
    "做好《甲条例》《乙条例》等新修订7部法规的宣传",
    "建成甲至乙、丙至丁2个高速公路项目",
    "依托88个观测点，围绕全市11条重点产业链",
    "每县建设一所80-150个托位的托育机构",
    "研发费用占营业收入比重3%以上且年增长20%以上的企业",
    "按投资额70%抵扣应纳税所得额",
]


@pytest.mark.parametrize("text", NONE)
def test_no_number_to_be_reached(text):
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("实现分类改革全覆盖", "coverage"),
        ("做到应延尽延", "slogan"),
        ("力争早日投产", "strive"),
        ("收入增长与经济增长基本同步", "relative"),
        ("持续提升评价覆盖率、实际评价率", "indicator"),
    ],
)
def test_aims_without_a_number(text, kind):
    (target,) = read(text)
    assert (target.kind, target.value, target.unit, target.comparator) == (kind, None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "提升通关效率",
        "实施企业倍增计划",
        "完善与负面清单管理相适应的审批机制",
        "电子证照与纸质证照同步制发",
        "提高容积率",
    ],
)
def test_words_of_a_kind_that_are_no_aim(text):
    assert read(text) == []


def test_clauses_and_time_fields_hold_no_target():
    text = "优化流程（省甲厅等5家单位负责）完成时限：30个工作日内"
    assert read(text, clauses=[(4, text.index("）") + 1)]) == []


def test_what_and_action():
    text = "优化流程。2021年底前，力争取消审批的事项达到100项以上；电子证照使用率达到90%。"
    actions = find_actions(text, 0, len(text))
    count, share = [t for t in read(text, actions=actions) if t.value]
    assert (count.action, share.action) == (2, 3)
    assert share.what == "电子证照使用率"
    assert "事项" in count.what


PIECES = st.sampled_from(
    [
        *"0123456789.,，。；、（）“”《》一二十百千万亿半第等对的",
        "100项",
        "达到",
        "以上",
        "8个工作日以内",
        "分别",
        "给予",
        "%",
        "由",
        "至",
        "\n",
        "全覆盖",
        "力争",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    found = find_targets(text, low, high)
    for target in found:
        assert low <= target.start < target.end <= high
        assert target.quote == text[target.start : target.end]
        assert (target.value is None) == (target.unit is None) == (target.comparator is None)
    assert [t.start for t in found] == sorted(t.start for t in found)
