"""Where a clause stands: in brackets, on a line of its own, in prose; and what only looks like one."""

import pytest

from ingest.parse.pipeline import read_plan
from ingest.parse.reading import Reading
from ingest.parse.structure.normal import normalise


def read(text: str) -> Reading:
    normal = normalise(text)
    return read_plan(normal.text, normal.gaps())


def units(text: str) -> list[tuple[str, str]]:
    """Number and text of each unit."""
    reading = read(text)
    return [(unit.number, reading.text[unit.start : unit.end]) for unit in reading.units]


@pytest.mark.parametrize(
    "bracket",
    [
        "（以下简称《目录》）",
        "（2030版）",
        "（试行）",
        "（APP）",
        "（社区）",
        "（此件公开发布）",
        "（银行0成本）",
        "（一般由企业负责）",
        "（现场办理）",
        "（杭州）",
    ],
)
def test_brackets_that_are_no_clause_are_left_alone(bracket: str) -> None:
    reading = read(f"一、任务\n1.推进甲事项{bracket}提速改革。（市司法局负责）\n2.推进乙事项。（市司法局负责）\n")
    assert [actor.name for unit in reading.units for actor in unit.actors] == ["市司法局", "市司法局"]


@pytest.mark.parametrize("marks", ["（）", "()", "〔〕", "[]", "【】", "［］"])
def test_brackets_of_every_kind(marks: str) -> None:
    reading = read(f"一、任务\n1.推进改革。{marks[0]}市司法局牵头，各县(市、区)人民政府配合{marks[1]}\n")
    assert [actor.name for actor in reading.units[0].actors] == ["市司法局", "各县（市、区）人民政府"]


def test_bracket_left_open_still_ends_with_its_line() -> None:
    found = units("一、任务\n1.推进改革。（市司法局负责，6月底前完成\n2.完善制度。（市财政局负责）\n")
    assert [number for number, _ in found] == ["1", "2"]


@pytest.mark.parametrize(
    "sentence",
    [
        "由市政府办公室负责解释。",
        "坚持谁审批谁负责。",
        "信息主办：市政府办公室",
    ],
)
def test_footers_and_maxims_are_no_clauses(sentence: str) -> None:
    reading = read(f"一、任务\n1.推进改革。（市司法局负责）\n2.公布清单目录。{sentence}\n{sentence}\n")
    assert [actor.name for unit in reading.units for actor in unit.actors] == ["市司法局"]


def test_prose_clause_only_where_nothing_else_assigns() -> None:
    """R09."""
    reading = read(
        "一、任务\n1.由市教育局会同市人社局负责，制定方案。\n2.由市民政局牵头，市残联配合，健全制度。\n3.由市医保局牵头制定办法。（市税务局负责）\n"
        "4.由市商务局会同市邮政管理局组织实施。\n5.由市商务局实施行政处罚。\n"
        "6.由市商务局牵头，市财政局、市税务局等部门参加，年内完成。\n"
    )
    assert [[(one.name, one.role) for one in unit.actors] for unit in reading.units] == [
        [("市教育局", "lead"), ("市人社局", "responsible")],
        [("市民政局", "lead"), ("市残联", "support")],
        [("市税务局", "responsible")],
        [("市商务局", "lead"), ("市邮政管理局", "responsible")],
        [],
        [("市商务局", "lead"), ("市财政局", "support"), ("市税务局", "support")],
    ]


def test_label_that_lost_a_character() -> None:
    found = read("一、改革\n1.建设平台。（责任位：市商务局、市司法局）\n2.推进减证。（责任单位：市数据局）\n").units
    assert [[actor.name for actor in unit.actors] for unit in found] == [["市商务局", "市司法局"], ["市数据局"]]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("市司法局、市公安局按职责分工负责。", ["市司法局", "市公安局"]),
        ("市司法局牵头，市公安局配合，2032年底前完成。", ["市司法局", "市公安局"]),
        ("由市司法局牵头，市公安局、市税务局配合", ["市司法局", "市公安局", "市税务局"]),
        ("*责任单位：市司法局、市公安局", ["市司法局", "市公安局"]),
        ("——责任单位：市司法局、市公安局", ["市司法局", "市公安局"]),
        ("市司法局要加强指导，各县区负责。", []),
        ("本方案由市司法局负责解释。", []),
        ("各县区、各部门负责落实。", []),
    ],
)
def test_a_line_of_its_own_that_is_a_whole_clause(line: str, names: list[str]) -> None:
    """Without bracket or label, below its task."""
    text = f"一、任务\n1.推进甲事项。\n{line}\n2.推进乙事项。（市档案局负责）\n3.推进丙事项。（市档案局负责）\n"
    assert [one.name for one in read(text).units[0].actors] == names


def test_last_sentence_of_a_task_that_is_a_whole_clause() -> None:
    """R09 without 由: the whole sentence, or nothing."""
    text = (
        "一、任务\n1.推进甲事项。市司法局牵头，市公安局配合，2032年底前完成。\n"
        "2.推进乙事项。市司法局牵头制定办法，健全制度。\n3.推进丙事项。各县区负责。\n4.推进丁事项。市档案局负责\n"
    )
    found = {unit.number: [one.name for one in unit.actors] for unit in read(text).units}
    assert found == {"1": ["市司法局", "市公安局"], "2": [], "3": [], "4": ["市档案局"]}


def test_prose_pieces_joined_by_a_mark_and_classes_behind_them() -> None:
    """R09: 由甲局牵头、乙局参与，各区落实; before a role word the same mark only lists."""
    tasks = (
        "由市司法局牵头、市财政局和市教育局参与，各县区人民政府具体落实。",
        "由市数据局、市信访局负责，强化各部门协作配合。",
        "由市财政局牵头。",
        "由市教育局负责。",
        "由市水利局负责。",
    )
    text = "一、改革\n" + "".join(f"{n}.推进第{n}项改革。{task}\n" for n, task in enumerate(tasks, 1))
    found = [[f"{actor.role}:{actor.name}" for actor in unit.actors] for unit in read(text).units]
    assert found[0] == ["lead:市司法局", "support:市财政局", "support:市教育局", "responsible:各县区人民政府"]
    assert found[1] == ["responsible:市数据局", "responsible:市信访局"]


def test_bare_list_at_the_end_of_a_sentence() -> None:
    """R25: bodies by level or place before the full stop; a bracket that says who is meant assigns nothing."""
    reading = read(
        "目标一、扶贫工程。建设新村57个（市扶贫办、市代赈办）。救助特困群众350户（剑阁县政府）。\n"
        "二、助学工程。动工新建学校1所（市教育局）。征求有关部门（市司法局、市公安局）。建成服务平台（市数据中心）。\n"
    )
    assert [[one.name for one in unit.actors] for unit in reading.units] == [
        ["市扶贫办", "市代赈办", "剑阁县政府"],
        ["市教育局"],
    ]


def test_prose_in_the_paragraph_below_a_numbered_heading_with_a_leader() -> None:
    text = "".join(
        f"{at}、某某项目事宜{at}\n由赵明副市长负责，市发改委牵头，相关部门配合，尽快完成方案。\n" for at in range(1, 4)
    )
    assert [[(one.name, one.role) for one in unit.actors] for unit in read(text).units] == [
        [("赵明", "responsible"), ("市发改委", "lead"), ("相关部门", "support")]
    ] * 3


def test_clause_on_the_line_below_points_without_clauses_assigns_the_item_over_them() -> None:
    points = "（1）规范编制。\n（2）加强演练。\n"
    reading = read(
        f"一、任务\n1.完善预案体系\n{points}（责任单位：市应急局）\n2.健全机制\n{points}责任单位：市公安局\n"
        "3.加强保障\n（1）建队伍。（市财政局负责）\n（2）备物资。\n（市应急局负责）\n"
    )
    assert [(unit.number, [one.name for one in unit.actors]) for unit in reading.units] == [
        ("1", ["市应急局"]),
        ("2", ["市公安局"]),
        ("（1）", ["市财政局"]),
        ("（2）", ["市应急局"]),
    ]


def test_head_of_a_page_is_no_task() -> None:
    """主办单位 of a web page stands over the document, and nothing is to be done."""
    reading = read(
        "主办单位：云海市委宣传部\n承办单位：云海网\n一、任务\n1.推进改革。（市司法局负责）\n2.完善制度。（市财政局负责）\n"
    )
    assert [[one.name for one in unit.actors] for unit in reading.units] == [["市司法局"], ["市财政局"]]


def test_figures_and_words_of_a_head_are_no_bodies() -> None:
    reading = read(
        "一、任务\n1.分解目标。\n责任单位：元坝镇280、昭化镇40、2032-10-08、1300、区人社局\n2.推进改革。（单位）（市司法局负责）\n"
    )
    assert [[one.name for one in unit.actors] for unit in reading.units] == [["区人社局"], ["市司法局"]]
    assert [reading.text[slice(*span)] for span in reading.units[0].clauses[0].rest] == [
        "元坝镇280",
        "昭化镇40",
        "2032-10-08",
        "1300",
    ]
