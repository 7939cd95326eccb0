"""Bodies named in the text outside the clause: with a function, never with a role."""

import pytest

from ingest.parse.mentions import find_mentions


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
        ("优化报装、报关、申报等业务流程。", []),
        ("面向企业推送政策，向社会公开。", []),
        ("加强部门协同，统筹推进改革。", []),
    ],
)
def test_function_of_a_body_named_in_the_text(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = find_mentions(sentence, 0, len(sentence), [])
    assert [(one.name, one.function) for one in found] == expected
    assert all(sentence[one.start : one.end] == one.name for one in found)


def test_clauses_are_left_out() -> None:
    sentence = "推进改革。（向省政府报告）"
    assert find_mentions(sentence, 0, len(sentence), [(5, len(sentence))]) == []
