"""Rules that a document sets for itself: R12, R12b, R13."""

from ingest.parse.pipeline import read_plan
from ingest.parse.reading import Reading
from ingest.parse.structure.normal import normalise

TASKS = (
    "一、任务\n1.推进甲事项。（市发改委、市财政局负责{}）\n2.推进乙事项。（市司法局、市公安局负责）\n"
    "3.推进丙事项。（市民政局牵头，市残联负责）\n"
)


def read(text: str) -> Reading:
    normal = normalise(text)
    return read_plan(normal.text, normal.gaps())


def roles(reading: Reading) -> list[list[str]]:
    return [[f"{one.name}:{one.role}" for one in unit.actors] for unit in reading.units]


def test_first_listed_leads_only_where_the_document_says_so() -> None:
    plain = read(TASKS.format(""))
    assert roles(plain)[0] == ["市发改委:responsible", "市财政局:responsible"]
    assert plain.rules == []
    said = read(TASKS.format("，列第一位者为牵头单位，下同"))
    assert roles(said) == [
        ["市发改委:lead", "市财政局:responsible"],
        ["市司法局:lead", "市公安局:responsible"],
        ["市民政局:lead", "市残联:responsible"],
    ]
    assert [rule.rule for rule in said.rules] == ["R12"]


def test_first_listed_rule_in_the_covering_notice() -> None:
    notice = "关于印发工作要点的通知\n现印发给你们，责任单位排在首位的为牵头单位。\n工作要点\n"
    assert roles(read(notice + TASKS.format("")))[1] == ["市司法局:lead", "市公安局:responsible"]


def test_first_listed_rule_within_the_label() -> None:
    text = "一、任务\n1.推进甲事项。\n{}市发改委、市财政局\n2.推进乙事项。\n责任单位：市司法局、市公安局\n"
    text = text.format("责任单位（排名第一的为牵头单位）：")
    assert roles(read(text)) == [["市发改委:lead", "市财政局:responsible"], ["市司法局:lead", "市公安局:responsible"]]


def test_a_marked_name_leads_where_a_legend_says_so() -> None:
    text = "一、任务\n1.推进甲事项。（市发改委、*市财政局负责）\n2.推进乙事项。（市司法局★、市公安局负责）\n{}"
    plain = [["市发改委:responsible", "市财政局:responsible"], ["市司法局:responsible", "市公安局:responsible"]]
    assert roles(read(text.format(""))) == plain
    found = read(text.format("注：标“★”的单位为牵头单位。\n"))
    assert roles(found) == [plain[0], ["市司法局:lead", "市公安局:responsible"]]
    assert [(rule.rule, rule.meaning) for rule in found.rules] == [("R12", "标★的为牵头单位")]


def test_without_a_lead_the_responsible_leads() -> None:
    """R12b."""
    notice = "关于印发工作要点的通知\n现印发给你们。无牵头单位的，责任单位即为牵头单位。\n"
    found = roles(read(notice + TASKS.format("")))
    assert found[0] == ["市发改委:lead", "市财政局:lead"]
    assert found[2] == ["市民政局:lead", "市残联:responsible"]


def test_default_actors_are_inherited_with_the_sentence_that_says_so() -> None:
    reading = read(TASKS.format("。以下各项均需各县区人民政府落实，不再一一列出"))
    first, second, third = ([(one.name, one.inherited) for one in unit.actors] for unit in reading.units)
    assert first == [("市发改委", False), ("市财政局", False), ("各县区人民政府", False)]
    assert second[-1] == third[-1] == ("各县区人民政府", True)
    default = reading.units[1].actors[-1]
    assert reading.text[default.start : default.end] == "各县区人民政府"
    assert default.start < reading.units[1].start
    assert default.rule == "R13"


def test_default_without_a_verb() -> None:
    reading = read(TASKS.format("。具体任务均涉及相关市（州）人民政府，不再做分工，下同"))
    assert [one.name for one in reading.units[2].actors if one.inherited] == ["相关市（州）人民政府"]


def test_default_names_no_class_twice() -> None:
    text = (
        "一、任务\n1.推进甲事项。（市发改委负责，各县（区）人民政府落实。以下任务均需县区政府落实，不再列出）\n"
        "2.推进乙事项。（市司法局负责）\n"
    )
    assert roles(read(text)) == [
        ["市发改委:responsible", "各县（区）人民政府:responsible"],
        ["市司法局:responsible", "县区政府:responsible"],
    ]


def test_default_of_the_tiers_concerned() -> None:
    text = (
        "一、任务\n1.推进甲事项。（省发展改革委负责；以下各项工作均需相关市、县（市、区）政府推进，不再单独列出）\n"
        "2.推进乙事项。（省司法厅负责）\n"
    )
    names = [[actor.name for actor in unit.actors] for unit in read(text).units]
    assert names[1] == ["省司法厅", "相关市政府", "相关县（市、区）政府"]


def test_level_left_out_and_printed_elsewhere() -> None:
    text = (
        "一、任务\n1.推进甲事项。（市司法局负责）\n2.推进乙事项。（各县区人民政府，司法局、运输局负责）\n"
        "3.推进丙事项。（厅法规处、运输局负责）\n4.推进丁事项。（市民政局、福利中心负责）\n"
        "5.推进戊事项。（厅法规处、运输局负责）\n6.推进己事项。（省运输局负责）\n7.推进庚事项。（市福利中心负责）\n"
    )
    names = [[actor.name for actor in unit.actors] for unit in read(text).units]
    assert names[1] == ["各县区人民政府", "市司法局", "运输局"]
    assert names[3] == ["市民政局", "市福利中心"]
    assert names[4] == ["厅法规处", "运输局"], "mostly printed without a level, beside none: an office of its own"
