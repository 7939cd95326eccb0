import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.action.actions import find_actions, governing


def read(text, **given):
    return find_actions(text, 0, len(text), **given)


def test_sentences_and_semicolon_parts():
    text = "优化流程，压缩时限；推广系统。对问题开展“回头看；再整改”（含甲；乙）。（省甲厅负责）"
    actions = read(text, exclude=[(text.rindex("（"), len(text))])
    assert [(a.ordinal, a.quote) for a in actions] == [
        (1, "优化流程，压缩时限"),
        (2, "推广系统"),
        (3, "对问题开展“回头看；再整改”（含甲；乙）"),
    ]


def test_clause_in_the_middle_ends_an_action():
    text = "优化流程（省甲厅负责），推广系统"
    assert [a.quote for a in read(text, exclude=[(4, 11)])] == ["优化流程", "推广系统"]


def test_lines_broken_by_the_page_are_one_action():
    long = "严格落实关于调整招标评标工作细则有关条款的通知并结合本地"
    assert [a.quote for a in read(long + "\n实际推进")] == [long + "\n实际推进"]
    assert [a.quote for a in read("优化流程\n压缩时限")] == ["优化流程", "压缩时限"]


@pytest.mark.parametrize(
    ("text", "commitment", "word"),
    [
        ("优化审批流程", "unmarked", None),
        ("力争取消审批事项", "strive", "力争"),
        ("年底前基本实现网上办理", "mostly", "基本实现"),
        ("探索推进改革试点", "explore", "探索"),
        ("在自贸试验区试点登记确认制", "pilot", "试点"),
        ("全面推广无纸化备案", "roll_out", "推广"),
        ("总结推广改革试点经验", "roll_out", "推广"),
        ("鼓励支持医疗机构对接平台", "encourage", "鼓励支持"),
        ("对没有标准的，支持企业开发规范", "encourage", "支持"),
        ("督促各地清理不合理条件", "urge", "督促"),
        ("加大金融支持力度", "unmarked", None),
        ("修订鼓励外商投资产业目录", "unmarked", None),
        ("打造“力争上游”品牌", "unmarked", None),
    ],
)
def test_commitment(text, commitment, word):
    (action,) = read(text)
    assert (action.commitment, action.commitment_word) == (commitment, word)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("按照国家部署压减资质类别", "按照国家部署"),
        ("国家制定出台办法后制定细则", "国家制定出台办法后"),
        ("支持有条件的地方建立服务体系", "有条件的地方"),
        ("在确保安全的前提下优化流程", "在确保安全的前提下"),
        ("优化流程", None),
    ],
)
def test_condition(text, condition):
    (action,) = read(text)
    assert action.condition == condition


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("在自贸试验区推行确认制", "自贸试验区"),
        ("在中国（湖南）自由贸易试验区推行确认制", "中国（湖南）自由贸易试验区"),
        ("在试点地区先行开展", "试点地区"),
        ("在部分领域实施柔性监管", "部分领域"),
        ("优化流程", None),
    ],
)
def test_scope(text, scope):
    (action,) = read(text)
    assert action.scope == scope


def test_governing():
    actions = read("甲事；乙事。")
    assert [governing(actions, at) for at in range(6)] == [1, 1, None, 2, 2, None]


PIECES = st.sampled_from([*"。；;！\n（）()“”《》，、 \u3000", "优化流程", "力争", "按照国家部署", "自贸试验区"])


@given(st.lists(PIECES, max_size=40).map("".join), st.data())
def test_holds_for_every_text(text, data):
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    cut = sorted(data.draw(st.lists(st.integers(low, high), min_size=2, max_size=2)))
    actions = find_actions(text, low, high, exclude=[tuple(cut)])
    assert [a.ordinal for a in actions] == list(range(1, len(actions) + 1))
    ends = low
    for action in actions:
        assert ends <= action.start < action.end <= high
        assert action.quote == text[action.start : action.end]
        assert action.end <= cut[0] or action.start >= cut[1] or cut[0] == cut[1]
        ends = action.end
