"""Bodies named in the text outside the clause: with a function, never with a role."""

import pytest

from ingest.parse.content.mentions import find_mentions


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("督促各市县加强监控。", [("各市县", "supervises")]),
        ("督促指导各级城市管理部门规范执法。", [("各级城市管理部门", "supervises")]),
        ("督促金融机构公开操作程序。", [("金融机构", "supervises")]),
        ("重大事项报省政府批准。", [("省政府", "reports_to")]),
        ("及时向省改革协调小组报告。", [("省改革协调小组", "reports_to")]),
        ("向财政部提出完善建议。", [("财政部", "proposes_to")]),
        ("省职能转变和“放管服”改革协调小组要发挥牵头抓总作用。", [("省职能转变和“放管服”改革协调小组", "coordinates")]),
        (
            "督促各市县、省直各部门和有关企业加强监控。",
            [("各市县", "supervises"), ("省直各部门", "supervises"), ("有关企业", "supervises")],
        ),
        ("督促政府部门和公职人员履约。", [("政府部门", "supervises")]),
        ("督促各承办单位及时办结。", [("各承办单位", "supervises")]),
        ("督促银行业金融机构压降小微企业融资成本。", [("银行业金融机构", "supervises")]),
        ("督促商业银行公开收费。", [("商业银行", "supervises")]),
        ("督促行业协会商会主动公开收费。", [("行业协会商会", "supervises")]),
        ("方案报省政府、省委办公厅审定。", [("省政府", "reports_to"), ("省委办公厅", "reports_to")]),
        ("线索及时报告省市场监管局。", [("省市场监管局", "reports_to")]),
        ("落实情况年底前报国务院。", [("国务院", "reports_to")]),
        ("发挥省改革联席会议统筹协调作用。", [("省改革联席会议", "coordinates")]),
        ("办理后无需向税务机关报告变更信息。", []),
        ("以督促改，改革局面一新，变更后须向社会公众提出。", []),
        ("优化报装、报关、申报等业务流程。", []),
        ("面向企业推送政策，向社会公开。", []),
        ("加强部门协同，统筹推进改革。", []),
    ],
)
def test_function_of_a_body_named_in_the_text(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = find_mentions(sentence, 0, len(sentence), [])
    assert [(one.name, one.function) for one in found] == expected
    assert all(sentence[one.start : one.end] == one.name for one in found)


def test_classes_are_groups() -> None:
    sentence = "督促商业银行、政府部门和行业协会商会公开收费，向省财政厅提出建议。"
    kinds = [(one.name, one.kind) for one in find_mentions(sentence, 0, len(sentence), [])]
    assert kinds == [("商业银行", "group"), ("政府部门", "group"), ("行业协会商会", "group"), ("省财政厅", "agency")]


def test_clauses_are_left_out() -> None:
    sentence = "推进改革。（向省政府报告）"
    assert find_mentions(sentence, 0, len(sentence), [(5, len(sentence))]) == []
