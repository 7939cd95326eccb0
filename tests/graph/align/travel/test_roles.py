"""Roles, deadlines and targets on their way from the State's plan to the province's."""

from dataclasses import replace

import pytest

from graph.align.pairs.aligner import align
from graph.align.travel.roles import registry_key, travel

TEXT = "简化商标注册。商标异议改为网上受理，2022年9月底前将平均审查周期压缩至4个月以内；同步公布审查进度。"


@pytest.fixture
def pair(build, draft):
    def make(above, below):
        parent = build([draft(**{"text": TEXT, **above})], document_id="000000-2020-bbbbbbbb")
        child = build([draft(**{"text": TEXT, **below})])
        return align(child, parent)

    return make


def outcomes(found):
    return [(one.key, one.outcome) for one in found]


def test_a_role_meets_its_counterpart_by_registry_key(pair):
    travelled = travel(
        pair(
            {
                "roles": [
                    ("000000:development-reform", "国家发展改革委", "lead"),
                    ("000000:finance", "财政部", "responsible"),
                    ("000000:customs", "海关总署", "support"),
                ]
            },
            {
                "roles": [
                    ("430000:development-reform", "省发展改革委", "lead"),
                    ("430000:finance", "省财政厅", "lead"),
                    ("430000:data", "省数据局", "responsible"),
                    ("g:430000:1a2b3c4d", "省直相关部门", "responsible"),
                ]
            },
        )
    )
    assert outcomes(travelled.roles) == [
        ("development-reform", "kept"),
        ("finance", "changed"),
        ("data", "no_counterpart"),
        ("customs", "no_local_body"),
    ]
    kept = travelled.roles[0]
    assert (kept.parent.name, kept.child.name) == ("国家发展改革委", "省发展改革委")


def test_unregistered_bodies_never_meet_by_resemblance(pair):
    travelled = travel(
        pair(
            {"roles": [("000000:x-111111111111", "某某协调办", "lead")]},
            {"roles": [("430000:x-222222222222", "省某某协调办", "lead")]},
        )
    )
    assert sorted(found.outcome for found in travelled.roles) == ["no_counterpart", "no_local_body"]


def test_a_body_met_in_one_of_two_parents_is_no_stranger(build, draft):
    first = "普查窨井。逐井登记权属单位和井盖材质，破损的当日更换，高分贝异响的限期加装防震圈。"
    second = "整修人行道。更换破碎路砖，补齐盲道提示条，清理占道杆箱，树池加盖透水篦子。"
    parent = build(
        [
            draft(first, roles=[("000000:housing", "住房城乡建设部", "lead")]),
            draft(second, roles=[("000000:disabled", "中国残联", "support")]),
        ],
        document_id="000000-2020-bbbbbbbb",
    )
    child = build(
        [
            draft(
                first + second,
                roles=[("430000:housing", "省住房城乡建设厅", "lead"), ("430000:disabled", "省残联", "support")],
            )
        ]
    )
    travelled = travel(align(child, parent))
    assert outcomes(travelled.roles) == [("housing", "kept"), ("disabled", "kept")]


@pytest.mark.parametrize(
    ("above", "below", "outcome"),
    [
        ("2022-09-30", "2022-09-30", "same"),
        ("2022-09-30", "2022-06-30", "brought_forward"),
        ("2022-09-30", "2022-12-31", "postponed"),
        ("2022-09-30", None, "changed"),
    ],
)
def test_deadlines_are_compared_by_date(pair, above, below, outcome):
    alignment = pair({"deadlines": [("2022年9月底前", above)]}, {"deadlines": [("2022年9月底前", below)]})
    assert [found.outcome for found in travel(alignment).deadlines] == [outcome]


def test_a_deadline_is_lost_where_its_sentence_was_taken_and_left_out_where_not(build, draft):
    dated = "开放档案查询。2023年6月底前接入全省档案目录，乡镇便民窗口可代查婚姻档案和土地承包档案，当场出具复印件。"
    undated = dated.replace("2023年6月底前", "")
    more = "2023年8月底前完成破损卷宗修复，修复一卷登记一卷，不得外借。"
    parent = build(
        [draft(dated + more, deadlines=[("2023年6月底前", "2023-06-30"), ("2023年8月底前", "2023-08-31")])],
        document_id="000000-2020-bbbbbbbb",
    )
    alignment = align(build([undated]), parent)
    assert [found.outcome for found in travel(alignment).deadlines] == ["lost", "left_out"]
    back = align(parent, build([undated]))
    assert [found.outcome for found in travel(back).deadlines] == ["added", "added"]


def test_of_two_dates_in_a_sentence_the_same_one_meets(build, draft):
    both = "清查闲置校舍，2023年3月底前登记造册，2023年9月底前改作村卫生室、养老驿站或图书角。"
    one = both.replace("2023年3月底前", "")
    parent = build(
        [draft(both, deadlines=[("2023年3月底前", "2023-03-31"), ("2023年9月底前", "2023-09-30")])],
        document_id="000000-2020-bbbbbbbb",
    )
    found = travel(align(build([draft(one, deadlines=[("2023年9月底前", "2023-09-30")])]), parent)).deadlines
    assert sorted(one.outcome for one in found) == ["lost", "same"]


def test_the_date_of_another_bodys_plan_is_not_compared(build, draft):
    document = build([draft(TEXT, deadlines=[("2022年9月底前", "2022-09-30")])])
    [task] = document.tasks
    others = replace(task, deadlines=(replace(task.deadlines[0], owner="other"),))
    assert travel(align(replace(document, tasks=(others,)), document)).deadlines[0].outcome == "lost"
    assert travel(align(document, replace(document, tasks=(others,)))).deadlines[0].outcome == "added"


@pytest.mark.parametrize(
    ("value", "outcome", "stricter"), [(4.0, "same", False), (3.0, "lowered", True), (5.0, "raised", False)]
)
def test_a_limit_lowered_is_stricter(pair, value, outcome, stricter):
    above = {"targets": [("4个月以内", "<=", 4.0, "月", "商标平均审查周期")]}
    below = {"targets": [("4个月以内", "<=", value, "月", "商标审查周期")]}
    [found] = travel(pair(above, below)).targets
    assert (found.outcome, found.stricter) == (outcome, stricter)


def test_targets_of_other_matters_do_not_meet(pair):
    above = {"targets": [("4个月以内", "<=", 4.0, "月", "商标平均审查周期")]}
    below = {"targets": [("公布审查进度", "<=", 4.0, "月", "绿化养护间隔")]}
    assert [found.outcome for found in travel(pair(above, below)).targets] == ["lost", "added"]


def test_related_pairs_carry_no_roles_unless_asked(build, draft):
    child = build([draft("整治河道垃圾。打捞漂浮物。", roles=[("430000:water", "省水利厅", "lead")])])
    assert travel(align(child, build(["整治餐饮油烟。"]))).roles == ()


def test_the_key_is_what_follows_the_place():
    assert registry_key("430000:development-reform") == "development-reform"
