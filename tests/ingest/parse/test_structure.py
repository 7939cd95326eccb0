"""Structure: numbers and layouts, what is a unit, what is a heading, and what is none of the plan's work."""

import pytest

from ingest.parse.pipeline import read_plan
from ingest.parse.reading import Reading
from ingest.parse.structure.normal import normalise

CLAUSE = "（市数据局牵头，市财政局配合）"


def read(text: str) -> Reading:
    normal = normalise(text)
    return read_plan(normal.text, normal.gaps())


def units(text: str) -> list[tuple[str, str]]:
    """Number and text of each unit."""
    reading = read(text)
    return [(unit.number, reading.text[unit.start : unit.end]) for unit in reading.units]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1.", "1"),
        ("1．", "1"),
        ("1、", "1"),
        ("（一）", "（一）"),
        ("(一)", "（一）"),
        ("(1)", "（1）"),
        ("①", "①"),
        ("第三条", "第三条"),
        ("（二十四）", "（二十四）"),
        ("任务1.", "任务1"),
    ],
)
def test_unit_begins_behind_its_number(printed: str, number: str) -> None:
    assert units(f"一、政务服务\n{printed}推进一网通办建设。{CLAUSE}\n") == [(number, f"推进一网通办建设。{CLAUSE}")]


def test_number_glued_to_a_year_is_the_number_and_the_year() -> None:
    assert units(f"一、改革\n1.2030年6月底前完成试点。{CLAUSE}\n2．2031年底前推开。{CLAUSE}\n") == [
        ("1", f"2030年6月底前完成试点。{CLAUSE}"),
        ("2", f"2031年底前推开。{CLAUSE}"),
    ]


def test_decimals_are_no_numbers() -> None:
    assert units(f"一、改革\n1.增长1.5倍，占3.2%。{CLAUSE}\n") == [("1", f"增长1.5倍，占3.2%。{CLAUSE}")]


def test_several_items_on_one_line() -> None:
    found = units(f"一、改革1.甲事项办理提速。{CLAUSE}2.乙事项办理提速。{CLAUSE}3.丙事项办理提速。{CLAUSE}")
    assert [text for _, text in found][1:] == [f"乙事项办理提速。{CLAUSE}", f"丙事项办理提速。{CLAUSE}"]


def test_run_on_text_without_line_ends() -> None:
    text = (
        f"关于某事的意见一、宽松环境（一）降低门槛。清理前置条件。{CLAUSE}（二）减轻负担。规范收费。{CLAUSE}"
        f"二、扩大就业（三）鼓励创业。给予补贴。{CLAUSE}"
    )
    assert [number for number, _ in units(text)] == ["（一）", "（二）", "（三）"]


def test_inline_points_make_no_units() -> None:
    text = f"一、改革\n1.分三步推进：（1）摸底排查。（市统计局负责）（2）全面整改。{CLAUSE}\n"
    found = units(text)
    assert [number for number, _ in found] == ["1"]
    assert found[0][1].endswith(CLAUSE)


def test_points_on_a_new_line_within_a_sentence_make_no_units() -> None:
    text = f"一、改革\n1.分两步推进：（1）摸底排查，\n（2）全面整改。{CLAUSE}\n"
    assert [number for number, _ in units(text)] == ["1"]


def test_topic_ends_where_its_measures_begin() -> None:
    reading = read(
        f"一、改革\n（一）推进审批提速。压缩办理时间。{CLAUSE}\n具体措施：\n1.公布清单。{CLAUSE}\n2.开展评估。{CLAUSE}\n"
    )
    levels = [(unit.level, unit.parent) for unit in reading.units]
    assert levels == [("topic", None), ("measure", 0), ("measure", 0)]
    assert reading.text[reading.units[0].start : reading.units[0].end].endswith(CLAUSE)


def test_own_line_fields_belong_to_the_numbered_task_above() -> None:
    text = (
        "一、改革\n（一）市场准入。\n1. 推进清单管理。\n及时公布清单。\n牵头单位：市发改委\n责任单位：各区人民政府\n"
        "完成时限：2030年6月底前\n2. 压减事项。\n牵头单位：市司法局\n"
    )
    reading = read(text)
    assert [unit.number for unit in reading.units] == ["1", "2"]
    assert [actor.name for actor in reading.units[0].actors] == ["市发改委", "各区人民政府"]
    assert len(reading.units[0].clauses) == 1


def test_heading_with_its_lead_is_no_unit_and_its_lead_is_inherited() -> None:
    """R26."""
    reading = read(
        "一、改革\n（一）市场准入（牵头单位：市发改委）\n1.压减事项办理时间。（责任单位：市司法局）\n2.公布事项清单目录。\n"
    )
    assert [unit.number for unit in reading.units] == ["1", "2"]
    assert [(one.name, one.role, one.inherited) for one in reading.units[0].actors] == [
        ("市司法局", "responsible", False),
        ("市发改委", "lead", True),
    ]
    assert [(one.name, one.inherited) for one in reading.units[1].actors] == [("市发改委", True)]


def test_heading_and_first_task_on_one_line() -> None:
    reading = read(
        "六、跨境贸易领域（市商务局牵头）深化通关便利化改革，压缩时间。\n1.优化流程手续。\n2.降低进出口成本。\n"
    )
    assert [unit.number for unit in reading.units] == ["1", "2"]
    assert all(unit.inherited[0].name == "市商务局" for unit in reading.units)


def test_covering_notice_aims_and_support_are_no_tasks() -> None:
    text = (
        "某市人民政府关于印发工作要点的通知\n现印发给你们，请认真贯彻执行。\n一、各单位要高度重视，明确专人。\n二、按月报送进展情况。\n2030年1月5日\n"
        f"某市2030年工作要点\n一、总体要求\n（一）指导思想。坚持稳中求进。\n二、重点任务\n1.推进改革提速。{CLAUSE}\n2.公布改革清单。{CLAUSE}\n"
        "三、保障措施\n（一）加强领导。各部门分工负责。\n附件：某市任务清单\n"
    )
    assert [number for number, _ in units(text)] == ["1", "2"]


def test_clause_in_a_chapter_of_support_counts() -> None:
    text = f"一、任务\n1.推进改革提速。{CLAUSE}\n二、保障措施\n（一）加强督查考核。（市政府督查室负责）\n"
    assert [number for number, _ in units(text)] == ["1", "（一）"]


def test_glued_closing_paragraph_belongs_to_no_unit() -> None:
    text = (
        "一、任务\n1.推进改革。\n牵头单位：市司法局\n"
        "责任单位：各县区人民政府各级各部门要高度重视，加强协同配合，确保落实。\n"
    )
    reading = read(text)
    assert [actor.name for actor in reading.units[0].actors] == ["市司法局", "各县区人民政府"]


def test_several_clauses_in_one_task_are_one_union() -> None:
    """R15."""
    reading = read("一、任务\n1.甲事项提速。（市司法局负责）乙事项提速。（市财政局牵头，市司法局等配合）\n")
    assert [(one.name, one.role) for one in reading.units[0].actors] == [
        ("市司法局", "responsible"),
        ("市财政局", "lead"),
        ("市司法局", "support"),
    ]
    assert reading.units[0].open_list


def test_one_paragraph_between_number_and_field_is_one_unit_each_clause_another() -> None:
    reading = read("一、任务\n（一）改革提速\n推进甲事项改革。（市司法局负责）\n推进乙事项改革。（市财政局负责）\n")
    assert [reading.text[unit.start : unit.start + 5] for unit in reading.units] == ["推进甲事项", "推进乙事项"]


def test_task_runs_to_the_next_number_where_its_heading_assigns_it() -> None:
    text = (
        "一、便利开办领域（市数据局牵头）\n1.压缩开办时间。合并环节。\n推行一窗领取。\n取消重复材料。\n"
        "2.推行电子印章。\n二、纳税领域（市税务局牵头）\n3.推行电子票据。"
    )
    assert units(text) == [
        ("1", "压缩开办时间。合并环节。\n推行一窗领取。\n取消重复材料。"),
        ("2", "推行电子印章。"),
        ("3", "推行电子票据。"),
    ]


def test_paragraphs_below_a_heading_are_one_task_up_to_its_clause() -> None:
    text = (
        "一、扩大消费\n（一）打造地标商圈\n提升商圈能级。\n建设区域性消\n费中心，举办节庆。（责任单位：市商务局）\n"
        f"（二）发展夜间经济\n延长夜间营业时间。{CLAUSE}\n"
    )
    assert units(text) == [
        ("（一）", "提升商圈能级。\n建设区域性消\n费中心，举办节庆。（责任单位：市商务局）"),
        ("（二）", f"延长夜间营业时间。{CLAUSE}"),
    ]


def test_heading_over_several_tasks_numbers_none_of_them() -> None:
    text = f"一、改革\n（一）优化审批\n推行容缺受理。{CLAUSE}\n推行告知承诺。{CLAUSE}\n"
    assert [number for number, _ in units(text)] == ["", ""]


def test_several_clauses_below_one_number_are_one_unit() -> None:
    text = (
        "一、改革\n1.优化办税。（市税务局负责）推行网上办。\n完善审核。\n推行退税。（市财政局负责）\n"
        "2.推行减证。（市司法局负责）\n"
    )
    found = read(text).units
    assert [unit.number for unit in found] == ["1", "2"]
    assert [actor.name for actor in found[0].actors] == ["市税务局", "市财政局"]


def test_annex_behind_the_last_task_is_no_part_of_it() -> None:
    text = f"一、改革\n1.推行减证便民。{CLAUSE}\n附件\n某某清单\n由各单位填写。（市档案局负责）\n"
    assert units(text)[0] == ("1", f"推行减证便民。{CLAUSE}")


def test_sentence_over_tasks_that_carry_clauses_is_a_heading() -> None:
    text = (
        "一、监管\n（一）针对群众反映强烈的重点领域，进一步加大执法力度，严厉打击各类违法行为。\n"
        f"1.开展专项整治。{CLAUSE}\n2.公开典型案例。{CLAUSE}\n"
    )
    assert [(unit.number, unit.level) for unit in read(text).units] == [("1", "task"), ("2", "task")]


def test_support_chapter_divides_work_where_its_heading_assigns_it() -> None:
    text = (
        f"一、任务\n1.推行减证便民。{CLAUSE}\n二、强化组织保障（牵头部门：市委办、市政府办）\n"
        "2.压实主体责任，各部门一把手亲自抓。\n"
    )
    found = read(text).units
    assert [unit.number for unit in found] == ["1", "2"]
    assert [(actor.name, actor.inherited) for actor in found[1].actors] == [("市委办", True), ("市政府办", True)]


def test_items_of_an_annex_name_their_bodies_without_a_full_stop() -> None:
    text = (
        f"一、服务\n（一）开展系列行动。{CLAUSE}\n附件 系列行动清单\n1.“惠企”专项行动（市商务局）\n"
        "2.纾困行动（人民银行某市分行）\n3.走访行动（试点）\n"
    )
    found = read(text).units
    assert [(unit.number, unit.level) for unit in found[:3]] == [("（一）", "task"), ("1", "task"), ("2", "task")]
    assert [actor.name for unit in found[1:] for actor in unit.actors] == ["市商务局", "人民银行某市分行"]


def test_points_behind_a_comma_go_on_with_their_task() -> None:
    text = (
        "一、改革\n1.推进升级。针对标准缺乏的问题，\n（1）研究标准。（市数据局负责）（2）减免费用。（市商务局负责）\n"
    )
    found = read(text).units
    assert [unit.number for unit in found] == ["1"]
    assert [actor.name for actor in found[0].actors] == ["市数据局", "市商务局"]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("（经济和信息化厅、省工商联，各市〔州〕政府）", ["经济和信息化厅", "省工商联", "各市（州）政府"]),
        ("（职成司、思政司、教材局，2032—2033年）", ["职成司", "思政司", "教材局"]),
        ("（省发展改革委负总责，各设区市人民政府具体负责）", ["省发展改革委", "各设区市人民政府"]),
        ("\n牵头单位：市教育局 配合单位：市财政局、市司法局", ["市教育局", "市财政局", "市司法局"]),
        ("（市财政局会同有关方面于2032年底前出台）", ["市财政局", "有关方面"]),
        ("（市财政局牵头，会同市司法局、市教育局于2032年6月底前完成）", ["市财政局", "市司法局", "市教育局"]),
        ("（市财政局牵头，市司法局等参加。9月底前基本完成）", ["市财政局", "市司法局"]),
        ("责任单位：市司法局、市人社局完成时限：5月底", ["市司法局", "市人社局"]),
        ("（第一责任单位：市财政局，第二责任单位：市教育局）", ["市财政局", "市教育局"]),
    ],
)
def test_where_a_name_ends(clause: str, expected: list[str]) -> None:
    """R25 with nested brackets and with a time at its end; labels glued to the name before them."""
    found = read(f"一、改革\n1.建设平台。{clause}\n2.推进减证。（省司法厅负责）\n").units
    assert [actor.name for actor in found[0].actors] == expected


def test_where_first_listed_leads_from_one_task_on() -> None:
    """R12 in the clause of a task holds from there on; tasks before it were written without it."""
    text = (
        "一、改革\n1.建设平台。（市司法局、市财政局负责）\n"
        "2.推进减证。（市教育局、市财政局负责，列首位的为牵头单位，下同）\n"
        "3.开通热线。（市信访局、市数据局负责）\n"
    )
    leads = [[actor.name for actor in unit.actors if actor.role == "lead"] for unit in read(text).units]
    assert leads == [[], ["市教育局"], ["市信访局"]]


def test_numbers_glued_to_a_label_s_value() -> None:
    """R06I without any mark between a field and the next number; a number in running text is none."""
    text = (
        "一、优化服务1.开展减证便民。责任单位：市司法局2.推进容缺受理。责任单位：市数据局"
        "3.建成市2.0平台。责任单位：市财政局"
    )
    found = [(unit.number, [actor.name for actor in unit.actors]) for unit in read(text).units]
    assert found == [("1", ["市司法局"]), ("2", ["市数据局"]), ("3", ["市财政局"])]
    assert len(units(f"1.在市2.推进处改革。{CLAUSE}\n2.公布清单。{CLAUSE}\n")) == 2


def test_a_number_glued_to_no_field_behind_a_heading_is_passed() -> None:
    """The heading's first number is looked for once; a digit run into a word further on is none."""
    text = f"一、优化服务（一）推进改革1.减证便民。{CLAUSE}（二）压减事项2.公布清单。{CLAUSE}\n"
    assert [number for number, _ in units(text)] == ["（一）", "（二）"]
