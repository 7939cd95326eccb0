"""What travelled, as lines for people."""

from graph.align.pairs.aligner import align
from graph.align.travel.lines import travel_lines
from graph.align.travel.roles import travel

SHEDS = "拆除违建车棚。逐户下达限期通知，逾期由街道代拆，腾出空地优先划作消防通道和非机动车停车位。"
STAIRS = "加装老楼扶手。七层以下无电梯住宅逐层安装双侧扶手，转角设折叠座椅，费用由公共维修资金列支。"


def test_a_body_that_went_the_same_way_twice_is_one_line(build, draft):
    above = [("000000:housing", "住房城乡建设部", "lead"), ("000000:fire", "国家消防救援局", "support")]
    below = [("430000:housing", "省住房城乡建设厅", "responsible")]
    parent = build([draft(SHEDS, roles=above), draft(STAIRS, roles=above)], document_id="000000-2020-bbbbbbbb")
    child = build([draft(SHEDS, roles=below), draft(STAIRS, roles=below)])
    alignment = align(child, parent)
    lines = travel_lines(travel(alignment), alignment)
    assert [(line.outcome, line.child, line.child_numbers, line.parent, line.parent_numbers) for line in lines] == [
        ("职责改变", "省住房城乡建设厅（负责）", ("1", "2"), "住房城乡建设部（牵头）", ("1", "2")),
        ("无对应机构", "", (), "国家消防救援局（配合）", ("1", "2")),
    ]


def test_what_stayed_the_same_among_deadlines_and_targets_is_no_line(build, draft):
    dated = SHEDS + "2022年9月底前完成八成以上。"
    facts = {
        "deadlines": [("2022年9月底前", "2022-09-30")],
        "targets": [("八成以上", ">=", 80.0, "%", "违建车棚拆除率")],
    }
    alignment = align(build([draft(dated, **facts)]), build([draft(dated, **facts)], document_id="000000-2020-b"))
    assert travel_lines(travel(alignment), alignment) == ()
