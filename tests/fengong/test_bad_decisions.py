"""Decisions that cannot be applied: named with file and line, and nothing of graph or file is touched."""

import pytest

SIGNED = "  who: 张三\n  when: 2031-05-06\n  why: 核对\n  evidence: 公报\n"
ALIAS = "- decision: alias\n  name: 省某某局\n  agency: 430000:{}\n" + SIGNED
SAME = "- decision: same\n  agency: 430000:{}\n  into: 430000:{}\n" + SIGNED
NEW = (
    "- decision: new_agency\n  agency: 430000:{}\n  name: 湖南省{}\n  short_name: 省{}\n  full_name: 湖南省{}\n"
    "  kind: department\n  line: 属地\n  aliases: [省水文总站]\n" + SIGNED
)
GOOD = ALIAS.format("finance")
BAD = {
    "contradictory": (GOOD + ALIAS.format("audit"), 8, "同一对象而结论不同"),
    "cycle": (
        SAME.format("finance", "audit") + SAME.format("audit", "commerce") + SAME.format("commerce", "finance"),
        15,
        "合并成环",
    ),
    "alias of two": (NEW.format("a", *["甲站"] * 3) + NEW.format("b", *["乙站"] * 3), 13, "省水文总站 同时指"),
    "no YAML": (GOOD + "- decision: [alias\n", 9, "不是合法的 YAML"),
    "no such field": (GOOD + ALIAS.format("audit").replace("  name", "  named"), 8, "字段不对"),
    "no date": (GOOD + ALIAS.format("audit").replace("2031-05-06", "去年"), 8, "不是日期"),
}


@pytest.mark.parametrize("bad", BAD)
def test_named_with_file_and_line_and_nothing_half_applied(run, loaded, plan, tmp_path, bad):
    text, line, what = BAD[bad]
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text(text, "utf-8")
    graph = tmp_path / "graph.kgl"
    before = graph.read_bytes()
    for command in (("ingest", plan, "--store", loaded), ("review", plan, "--list"), ("extract", plan)):
        refused = run(*command, "--decisions", decisions)
        assert refused.code != 0
        assert refused.out == ""
        assert f"decisions.yaml:{line}" in refused.err
        assert what in refused.err
    assert graph.read_bytes() == before
    assert decisions.read_text("utf-8") == text


def test_a_later_decision_wins_and_is_no_contradiction(run, loaded, plan, tmp_path):
    decisions = tmp_path / "decisions.yaml"
    decisions.write_text(GOOD + ALIAS.format("audit").replace("05-06", "05-07"), "utf-8")
    assert run("ingest", plan, "--store", loaded, "--decisions", decisions).code == 0
