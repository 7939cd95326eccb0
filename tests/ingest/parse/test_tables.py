"""Tables as readers hand them over: columns in any order, merged cells, headings between the rows (R11)."""

import pytest

from ingest.parse.judgement import judge
from ingest.parse.pipeline import read_plan
from ingest.parse.reading import Reading
from ingest.parse.structure.normal import normalise


def read(text: str) -> Reading:
    normal = normalise(text)
    return read_plan(normal.text, normal.gaps())


def rows(reading: Reading) -> list[tuple[str, str, list[str]]]:
    return [
        (unit.number, reading.text[unit.start : unit.end].split("|")[0], [f"{a.role}:{a.name}" for a in unit.actors])
        for unit in reading.units
    ]


def test_columns_in_any_order() -> None:
    reading = read(
        "工作要点任务分解表\n"
        "序号 | 责任单位 | 完成时限 | 工作任务 | 牵头单位 | 配合单位\n"
        "1 | 市财政局 | 6月底前 | 推进甲事项。 | 市发改委 | 市统计局、审计局\n"
        "2 | 市公安局 | 长期 | 推进乙事项。 | 市司法局 | 各县区\n"
    )
    assert rows(reading) == [
        ("1", "推进甲事项。", ["responsible:市财政局", "lead:市发改委", "support:市统计局", "support:市审计局"]),
        ("2", "推进乙事项。", ["responsible:市公安局", "lead:市司法局", "support:各县区"]),
    ]
    assert [reading.text[slice(*unit.clauses[0].times[0])] for unit in reading.units] == ["6月底前", "长期"]


def test_merged_cells_and_headings_within_the_table() -> None:
    reading = read(
        "重点任务 | 具体措施 | 责任单位\n一、营商环境\n"
        "准入 | 公布清单目录。 | 市发改委\n准入 | 开展综合评估。 | 市统计局\n"
        "二、民生\n就业 | 发放补贴资金。 | 市人社局 市财政局\n"
    )
    assert rows(reading) == [
        ("", "公布清单目录。", ["responsible:市发改委"]),
        ("", "开展综合评估。", ["responsible:市统计局"]),
        ("", "发放补贴资金。", ["responsible:市人社局", "responsible:市财政局"]),
    ]
    assert [unit.section for unit in reading.units] == [1, 1, 2]


def test_the_line_below_a_head_is_no_row() -> None:
    reading = read(
        "| 重点任务 | 牵头单位 |\n|---|:---:|\n| 公布清单目录。 | 市发改委 |\n|------|------|\n"
        "| 开展评估。 | 市统计局 |\n"
    )
    assert [[one.name for one in unit.actors] for unit in reading.units] == [["市发改委"], ["市统计局"]]


def test_letter_spaced_heads_and_empty_cells() -> None:
    reading = read(
        "序 号 | 主 要 工 作 任 务 | 牵 头 单 位 | 责 任 单 位\n"
        "1 | 推进改革试点。 | 市发改委 |\n2 | 完善制度体系。 | | 市司法局\n"
    )
    assert rows(reading) == [
        ("1", "推进改革试点。", ["lead:市发改委"]),
        ("2", "完善制度体系。", ["responsible:市司法局"]),
    ]


def test_leader_columns() -> None:
    """R16."""
    reading = read(
        "工作任务 | 分管副县长 | 责任单位\n推进改革试点。 | 周立 | 县发改局\n完善制度体系。 | 吴晓敏 | 县司法局\n"
    )
    kinds = [[(actor.name, actor.kind) for actor in unit.actors] for unit in reading.units]
    assert kinds == [[("周立", "person"), ("县发改局", "agency")], [("吴晓敏", "person"), ("县司法局", "agency")]]


def test_a_table_without_role_columns_assigns_nothing() -> None:
    assert read("序号 | 项目 | 金额\n1 | 道路改造 | 300\n2 | 管网改造 | 200\n").units == []


def test_clause_within_a_cell() -> None:
    reading = read("项目 | 内容\n准入 | 公布清单目录。（市发改委负责）\n监管 | 开展联合检查。（市公安局负责）\n")
    assert [actor.name for unit in reading.units for actor in unit.actors] == ["市发改委", "市公安局"]


def test_cells_printed_one_to_a_line() -> None:
    reading = read(
        "任务分解表\n序号\n重点任务\n责任单位\n完成时限\n1\n推进甲事项，\n实现网上办。\n市发改委\n6月底前\n"
        "2\n推进乙事项。\n市司法局、公安局\n年底前\n附件2\n其他材料\n"
    )
    found = [(unit.number, [actor.name for actor in unit.actors]) for unit in reading.units]
    assert found == [("1", ["市发改委"]), ("2", ["市司法局", "市公安局"])]
    assert reading.text[reading.units[0].start : reading.units[0].end].startswith("推进甲事项，实现网上办。")


@pytest.mark.parametrize("gap", ["\t", " ", "\u3000\u3000"])
def test_cells_set_apart_by_tabs_or_blanks(gap: str) -> None:
    """R11, as a copy out of Word or a pdf prints it; a heading within the table, a blank within a cell."""
    lines = [
        "临川市2032年任务清单",
        "序号 主要任务 牵头单位 责任单位 完成时限",
        "一、企业开办",
        "1 开办时间压缩至0.5个工作日。 市市场监管局 市公安局、市税务局 2032年12月",
        "二、施工许可",
        "2 推进联合验收。 市住建局 市城管局、市消防救援支队 2032年6月底前",
    ]
    text = lines[0] + "\n" + "\n".join(lines[1:]).replace(" ", gap) + "\n备注：由市政府办公室负责解释。\n"
    assert rows(read(text)) == [
        ("1", "开办时间压缩至0.5个工作日。", ["lead:市市场监管局", "responsible:市公安局", "responsible:市税务局"]),
        ("2", "推进联合验收。", ["lead:市住建局", "responsible:市城管局", "responsible:市消防救援支队"]),
    ]


def test_blanks_in_running_text_are_no_table() -> None:
    text = "一、任务 牵头单位 责任单位\n1.推进 改革 提速 增效。（市司法局牵头）\n2.推进减证。（市财政局负责）\n"
    assert [[actor.name for actor in unit.actors] for unit in read(text).units] == [["市司法局"], ["市财政局"]]


HEADS = ("主要任务", "牵头单位", "配合单位", "完成时限")
TASKS = (
    ("推行“一网通办”，规范、精简事项，年内新增20项", "市数据局", "市直有关单位", "12月底前"),
    ("2.完善信用体系", "市发改委", "市市场监管局、市税务局", "长期坚持"),
    ("开展减证便民行动。", "市司法局", "各县区人民政府", "2032年6月"),
)


@pytest.mark.parametrize("between", ["\n", "\n|\n", "|\n", "\n|"])
def test_cells_one_to_a_line_without_ordinals(between: str) -> None:
    """The rows are told by what the columns hold; a bar on a line of its own only sets cells apart."""
    lines = ["临川市2032年重点任务分解表", *(between.join(row) for row in (HEADS, *TASKS)), "附件2", "联系方式"]
    found = rows(read("\n".join(lines) + "\n"))
    assert [(number, task.split("\n")[0], actors) for number, task, actors in found] == [
        ("", TASKS[0][0], ["lead:市数据局", "support:市直有关单位"]),
        ("2", "完善信用体系", ["lead:市发改委", "support:市市场监管局", "support:市税务局"]),
        ("", "开展减证便民行动。", ["lead:市司法局", "support:各县区人民政府"]),
    ]


def test_columns_run_together_are_refused_with_the_reason() -> None:
    """Two columns of a pdf copied line by line: nothing is guessed from them."""
    row = "建立统一的信用平台，组市发展改革委牵头，市财政局、市织实施信用工程。\n司法局等按职责分工负责\n"
    reading = read("重点任务分工方案\n序号\n重点工作\n负责单位\n" + row * 5)
    assert reading.units == []
    assert "交错" in judge(reading).reason


def test_rows_that_break_off_within_a_cell() -> None:
    """Where rows end with a bar, a line without one goes on below; a plain line behind the table does not."""
    text = (
        "任务分解表\n| 序号 | 任务 | 牵头单位 | 时限 |\n| 1 | 推进减证，\n公布清单。 | 市司法局\n市公安局 | 6月底前 |\n"
        "| 2 | 建设平台。 | 市财政局 | 年底前 |\n备注：由市政府办公室解释。\n"
    )
    assert rows(read(text)) == [
        ("1", "推进减证，公布清单。", ["lead:市司法局", "lead:市公安局"]),
        ("2", "建设平台。", ["lead:市财政局"]),
    ]


def named(reading: Reading) -> list[tuple[str, list[str]]]:
    return [
        (reading.text[unit.start : unit.end].split("\n")[0].split("|")[0], [one.name for one in unit.actors])
        for unit in reading.units
    ]


def test_first_cells_merged_with_those_above_and_left_out() -> None:
    """The row is moved to the right until bodies stand under their head, also where they have verbs."""
    reading = read(
        "工作任务 | 具体要求 | 责任部门 |\n"
        "一、公开财政信息 | 1.公开预算。 | 财务科 |\n"
        "二、公开专栏信息 | 2.更新概况。 | 办公室 |\n"
        "3.反馈意见。 | 各科室 | |\n"
        "4.更新公众号。 | 办公室牵头，各科室配合 | |\n"
    )
    assert [(unit.number, [f"{one.role}:{one.name}" for one in unit.actors]) for unit in reading.units] == [
        ("1", ["responsible:财务科"]),
        ("2", ["responsible:办公室"]),
        ("3", ["responsible:各科室"]),
        ("4", ["lead:办公室", "support:各科室"]),
    ]


def test_columns_of_progress_hold_neither_targets_nor_dates() -> None:
    reading = read(
        "事项 | 年度目标 | 责任单位 | 1-9月完成情况 | 牵头领导\n"
        "1.改建学校 | 年内建成教学楼2座。 | 市教育局 | 9月份开工，完成70%，在建3座。 | 赵明\n"
        "2.铺设跑道 | 铺设跑道13处。 | 市体育局 | 9月底前铺设8处。 | 钱方\n"
    )
    assert [[(one.quote, one.value) for one in facts.targets] for facts in reading.facts] == [
        [("2座", 2)],
        [("13处", 13)],
    ]
    assert [[one.quote for one in facts.deadlines] for facts in reading.facts] == [["年内"], []]


FLAT = (
    "重点任务分解表\n序号\n实事\n责任单位\n完成时限\n"
    "1\n整治河段，\n建设湿地公园。\n县水务局\n县住建局\n县护城河指挥部\n12月底前\n"
    "2\n新建天桥2座。\n县住建局\n9月投入使用\n"
    "3\n开工建设养护楼。\n县民政局\n5月底前动工\n开工建设老年大学。\n12月底前\n"
    "分享到：\n"
)


def test_cells_one_to_a_line_over_several_lines_or_merged() -> None:
    """A row is its words, then its bodies and time; words behind them begin another row."""
    reading = read(FLAT)
    assert named(reading) == [
        ("整治河段，建设湿地公园。", ["县水务局", "县住建局", "县护城河指挥部"]),
        ("新建天桥2座。", ["县住建局"]),
        ("开工建设养护楼。", ["县民政局"]),
        ("开工建设老年大学。", []),
    ]
    assert [reading.text[slice(*unit.clauses[0].times[0])] for unit in reading.units] == [
        "12月底前",
        "9月投入使用",
        "5月底前动工",
        "12月底前",
    ]


def test_leaders_and_rows_without_bodies_among_cells_one_to_a_line() -> None:
    reading = read(
        "序号\n指标\n工作任务\n完成时限\n责任领导\n责任单位\n备注\n"
        "1\n文化\n场馆免费开放。\n12月底前\n赵明\n文化股\n文化馆\n2\n组织演出。\n文化馆\n3\n办好展览。\n4\n文物\n布展。\n文物股\n"
    )
    assert named(reading) == [
        ("场馆免费开放。", ["赵明", "文化股", "文化馆"]),
        ("组织演出。", ["文化馆"]),
        ("办好展览。", []),
        ("布展。", ["文物股"]),
    ]


def test_ordinals_must_count() -> None:
    """Broken lines of columns run together are no table."""
    broken = FLAT.replace("\n2\n", "\n7\n").replace("\n3\n", "\n8\n")
    assert [names for _, names in named(read(broken)) if len(names) > 1] == []


def test_bars_on_lines_of_their_own_between_the_cells() -> None:
    reading = read(
        "工作任务\n|\n具体要求\n|\n责任科室\n|\n时限要求\n|\n公开规范\n|\n1\n|\n公布目录。\n|\n办公室\n|\n年底前\n|\n"
        "解读政策\n|\n2\n|\n丰富形式。\n|\n各科室\n|\n持续推进\n|\n3\n|\n规范专栏。\n|\n各科室\n|\n持续推进\n"
    )
    assert named(reading) == [("公布目录。", ["办公室"]), ("丰富形式。", ["各科室"]), ("规范专栏。", ["各科室"])]


def test_one_blank_between_the_cells_and_a_head_with_wide_letters() -> None:
    reading = read(
        "序号 工 作 任 务 牵头负责部门\n1 城镇新增就业1000万人以上 人力资源社会保障部\n2 安排专项债券,用于建设 财政部\n"
        "3 再开工20项水利工程 水利部\n"
    )
    assert rows(reading) == [
        ("1", "城镇新增就业1000万人以上", ["lead:人力资源社会保障部"]),
        ("2", "安排专项债券，用于建设", ["lead:财政部"]),
        ("3", "再开工20项水利工程", ["lead:水利部"]),
    ]
