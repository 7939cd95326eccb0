"""The invented plans of tests/documents against their golden answers, whole facts with their places."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.records import Document
from ingest.contract import coverage_line, unit_lines
from ingest.extract import extract_text

DOCUMENTS = Path(__file__).parents[1] / "documents"
NAMES = ("haiyan-2031", "linchuan-2032")


def extracted(name: str) -> Document:
    return extract_text((DOCUMENTS / f"{name}.txt").read_text("utf-8"), source=f"{name}.txt", sha256="0" * 64)


def answer(unit: dict[str, Any]) -> dict[str, Any]:
    """What the golden files hold of a unit: the reading, without identities, which are the registry's."""
    keys = {
        "actors": ("mention", "name", "role", "role_detail", "kind", "verb", "inherited"),
        "actions": ("commitment", "condition", "scope"),
        "deadlines": ("mention", "kind", "date", "precision", "action", "owner"),
        "targets": ("mention", "comparator", "value", "unit", "action"),
        "mentions": ("mention", "name", "function"),
        "themes": ("mention", "name"),
        "references": ("title", "relation"),
    }
    plain = {key: unit[key] for key in ("section", "number", "level", "title", "clause", "open_list", "quoted")}
    return plain | {key: [{k: fact[k] for k in wanted} for fact in unit[key]] for key, wanted in keys.items()}


@pytest.mark.parametrize("name", NAMES)
def test_golden_answers(name: str) -> None:
    golden = [json.loads(line) for line in (DOCUMENTS / f"{name}.golden.jsonl").read_text("utf-8").splitlines()]
    assert [answer(unit) for unit in unit_lines(extracted(name))] == golden


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_unexplained(name: str) -> None:
    document = extracted(name)
    assert document.is_plan
    assert document.unexplained == ()
    assert document.clause_count == document.clauses_understood
    assert f"clauses={document.clause_count}/{document.clause_count} unexplained=0" in coverage_line(document)


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_quotes_the_document(name: str) -> None:
    document = extracted(name)
    for unit in unit_lines(document):
        assert document.text[unit["start"] : unit["end"]] == unit["text"]
        assert unit["text"].startswith(unit["title"])
        for kind in ("actors", "deadlines", "targets", "themes", "mentions", "references"):
            for fact in unit[kind]:
                assert document.text[fact["start"] : fact["end"]] == fact["mention"]


def test_damage_is_corrected_on_record() -> None:
    """A name without its last character, and a title without its year: seen, reading and reason are kept."""
    document = extracted("haiyan-2031")
    found = {(one.seen, one.reading) for one in document.corrections}
    assert found == {
        ("人民银行海晏省分", "人民银行海晏省分行"),
        ("海晏省年优化营商环境重点任务分工方案", "海晏省2031年优化营商环境重点任务分工方案"),
    }
    assert all(document.text[one.start : one.end] == one.quote and one.reason for one in document.corrections)
    corrected = [a for task in document.tasks for a in task.assignments if a.resolution == "correction"]
    assert [(one.quote, one.name) for one in corrected] == [("人民银行海晏省分", "人民银行海晏省分行")]


def test_totals_of_the_preamble_are_checked() -> None:
    checks = {one.what: (one.stated, one.found) for one in extracted("haiyan-2031").checks}
    assert checks == {"chapters": (3, 3), "tasks": (9, 9)}


def test_measures_hang_on_their_topic() -> None:
    document = extracted("haiyan-2031")
    topic = next(task for task in document.tasks if task.level == "topic")
    measures = [task for task in document.tasks if task.parent == topic.id]
    assert [task.id for task in measures] == [f"{topic.id}.1", f"{topic.id}.2"]


def test_conventions_are_reported_with_their_sentence() -> None:
    assert [one.rule for one in extracted("haiyan-2031").conventions] == ["R13"]
    (rule,) = extracted("linchuan-2032").conventions
    assert rule.rule == "R12"
    assert "列在首位的为牵头单位" in rule.quote


def test_same_text_same_records() -> None:
    assert extracted("linchuan-2032") == extracted("linchuan-2032")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "关于召开年度会议的通知\n请各单位于3月1日前报名。\n联系人：张三，电话：12345678\n",
        "某省营商环境条例\n第一条 为了优化营商环境，制定本条例。\n第二条 县级以上人民政府负责本行政区域内的工作。\n"
        "第三条 本条例由省司法厅负责解释。\n",
        "某办法\n一、申请。企业向主管部门申请（可由代理机构办理）。\n二、审核。由市商务局负责审核。\n",
    ],
)
def test_a_document_that_is_no_plan_has_no_tasks_and_says_why(text: str) -> None:
    document = extract_text(text, source="x.txt", sha256="0" * 64)
    assert not document.is_plan
    assert document.reason
    assert document.tasks == ()
    assert document.registry.agencies == ()


PLAN = "1.推进甲事项。（省住建厅牵头，省水利厅负责）\n2.推进乙事项。（省公安厅负责）\n"


def read(text: str) -> Document:
    return extract_text(text, source="方案.txt", sha256="0" * 64)


def test_place_of_the_new_area_addressed() -> None:
    """A provincial office that says 省 only: the addressees tell which one, and the bodies are that province's."""
    document = read(f"关于印发全省2031年工作方案的通知\n省直有关单位，各设区市、赣江新区领导小组：\n{PLAN}")
    assert (document.header.place_code, dict(document.header.rests_on)["place"]) == ("360000", "addressees")
    assert {a.actor_id[:6] for task in document.tasks for a in task.assignments} == {"360000"}
    assert read(f"关于印发全省2031年工作方案的通知\n省直有关单位，各设区市：\n{PLAN}").header.place_code is None


def test_issuer_of_the_number() -> None:
    """哈政办发 on a plan of 哈密市 is its government's office, if the text prints what that office is called."""
    head = "哈密市优化营商环境工作方案\n哈政办发〔2031〕4号\n"
    named = read(head + "1.推进甲事项。（市人民政府办公室牵头）\n2.推进乙事项。（市公安局负责）\n").header
    assert (named.issuer, dict(named.rests_on)["issuer"]) == ("哈密市人民政府办公室", "number")
    assert read(head + PLAN).header.issuer is None
    assert read(head.replace("哈政办发", "新政办发") + "（市人民政府办公室牵头）\n").header.issuer is None


def test_text_reworded_by_machine_is_not_read() -> None:
    document = read("1.推动甲项目。（省生长改造委牵头，省商务厅卖力）\n2.推动乙项目。（省公安厅等部门分工卖力）\n")
    assert not document.is_plan
    assert not document.tasks
    assert "机器改写" in document.reason
    assert read("1.甲。（省公安厅牵头，干部职工卖力）\n2.乙。（省公安厅负责）\n").is_plan


def test_a_name_that_lost_a_character_within_is_repaired_on_record() -> None:
    head = "青海省人民政府办公厅关于印发工作方案的通知\n青政办〔2031〕4号\n"
    whole = "1.推进甲事项。（省科技厅牵头，省城建投公司负责）\n2.推进乙事项。（省科技厅、省城建投公司负责）\n"
    document = read(head + whole + "3.推进丙事项。（省技厅牵头，省城投公司负责）\n")
    (task,) = document.tasks[2:]
    assert [(a.name, a.resolution) for a in task.assignments] == [("省科技厅", "correction"), ("省城投公司", "pattern")]
    (correction,) = document.corrections
    assert (correction.seen, correction.reading) == ("省技厅", "省科技厅")
    assert document.text[correction.start : correction.end] == "省技厅"


@pytest.mark.parametrize(
    ("title", "clause", "is_plan"),
    [
        ("海东市重点工作任务分解方案", "（市司法局负责）", True),
        ("海东市便民措施", "（市司法局、市公安局负责，列第一位者为牵头单位，下同）", True),
        ("海东市便民措施", "（市司法局负责）", False),
        ("《海东市重点工作任务分工方案》政策解读", "（市司法局负责）", False),
    ],
)
def test_one_clause_makes_a_plan_only_where_the_document_divides_work(title: str, clause: str, is_plan: bool) -> None:
    text = f"{title}\n海东市人民政府2031年3月2日印发。\n一、任务\n1.推进改革。{clause}\n2.完善制度。\n"
    assert extract_text(text, source="甲.txt", sha256="0" * 64).is_plan is is_plan
