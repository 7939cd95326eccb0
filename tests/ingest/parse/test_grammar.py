"""The clause grammar: one group of invented clauses for each R-number of the family (GRAMMAR.md 1.1).

`L` leads, `R` is responsible, `S` supports, `Sg` guides; `*` marks a class of bodies, `@` a leader.
"""

import pytest

from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause
from ingest.parse.clause.grammar import read_clause
from ingest.parse.structure.normal import normalise

ROLES = {"lead": "L", "responsible": "R", "support": "S"}
KINDS = {"agency": "", "group": "*", "person": "@"}


def read(clause: str) -> tuple[str, Clause]:
    """The clause's text in the mapped copy, and what the grammar makes of it."""
    normal = normalise(clause)
    span = (0, len(normal.text))
    reader = ActorReader(normal.text, normal.gaps())
    return normal.text, read_clause(normal.text, *span, inner=span, form="bracket", reader=reader)


def actors(clause: Clause) -> list[str]:
    """Each actor as `role kind:name`."""
    return [
        f"{ROLES[one.role]}{'g' if one.role_detail == 'guide' else ''}{KINDS[one.kind]}:{one.name}"
        for one in clause.actors
    ]


CLAUSES = [
    ("R01", "省数据局牵头,省直相关部门及各市州人民政府按职责分工负责", "L:省数据局 R*:省直相关部门 R*:各市州人民政府"),
    ("R01", "市发改委牵头，市财政局、市住建局按照职责分工负责", "L:市发改委 R:市财政局 R:市住建局"),
    ("R02", "省教育厅、省科技厅按职责分工负责", "R:省教育厅 R:省科技厅"),
    ("R03", "牵头单位：市科技局；责任单位：市教育局，市卫健委", "L:市科技局 R:市教育局 R:市卫健委"),
    ("R03", "牵头单位:市科技局,责任单位:市教育局", "L:市科技局 R:市教育局"),
    ("R03L", "牵头单位：省能源局", "L:省能源局"),
    ("R04", "责任单位：市城管局、市水务局", "R:市城管局 R:市水务局"),
    ("R05", "牵头单位：市文旅局；配合单位：市体育局", "L:市文旅局 S:市体育局"),
    ("R06I", "责任单位：市人社局完成时限：2030年6月底前", "R:市人社局"),
    ("R06", "责任单位市民政局、市残联", "R:市民政局 R:市残联"),
    ("R18", "分工单位：市民政局、市残联", "R:市民政局 R:市残联"),
    ("R03", "统筹单位：市民政局；承接单位：市残联；支持单位：市妇联", "L:市民政局 R:市残联 S:市妇联"),
    ("R06", "责任单位为市民政局、市残联", "R:市民政局 R:市残联"),
    ("R06", "牵头单位为市民政局，配合单位是市残联", "L:市民政局 S:市残联"),
    ("R18", "责任单位：牵头单位市民政局，配合单位市残联、市妇联", "L:市民政局 S:市残联 S:市妇联"),
    ("R04", "责任单位：市民政局★、※市残联、市妇联（▲）", "R:市民政局 R:市残联 R:市妇联"),
    ("R09", "此项工作由市民政局牵头，市残联配合", "L:市民政局 S:市残联"),
    ("R24", "市民政局牵头，各县区政府、管委会负责具体落实", "L:市民政局 R*:各县区政府 R:管委会"),
    ("R16", "责任部门：人事处；分管校领导：赵晓明", "R:人事处 R@:赵晓明"),
    ("R16", "包抓领导：赵晓明  牵头部门：市民政局  配合部门：市残联", "R@:赵晓明 L:市民政局 S:市残联"),
    ("R07", "商务部、海关总署负责", "R:商务部 R:海关总署"),
    ("R07b", "市商务局、市外办牵头负责", "L:市商务局 L:市外办"),
    ("R07Q", "市林业局牵头", "L:市林业局"),
    ("R08", "市司法局牵头，市公安局配合", "L:市司法局 S:市公安局"),
    ("R08", "市司法局牵头 市公安局参与", "L:市司法局 S:市公安局"),
    ("R09", "由省财政厅会同省商务厅负责落实", "L:省财政厅 R:省商务厅"),
    ("R03", "牵头：省财政厅；配合：省商务厅", "L:省财政厅 S:省商务厅"),
    ("R03", "主责：省财政厅，协办：省商务厅", "L:省财政厅 S:省商务厅"),
    ("R03", "省财政厅主责，省商务厅参与，各县区落实属地责任", "L:省财政厅 S:省商务厅 R*:各县区"),
    ("R17", "省财政厅为主，省商务厅配合", "L:省财政厅 S:省商务厅"),
    ("R09b", "省民政厅会同有关部门负责", "L:省民政厅 R*:有关部门"),
    ("R09b", "省民政厅、省财政厅会同各地区负责", "L:省民政厅 R:省财政厅 R*:各地区"),
    ("R09", "省医保局牵头，会同省税务局负责", "L:省医保局 R:省税务局"),
    ("R10", "市教育局、市卫健委分别牵头", "L:市教育局 L:市卫健委"),
    ("R10", "市教育局、市卫健委分别负责", "R:市教育局 R:市卫健委"),
    ("R16", "牵头领导：赵晓明；责任领导：副市长钱方、孙 立", "L@:赵晓明 R@:钱方 R@:孙立"),
    ("R16", "分管副市长、协管副秘书长负责", "R@:分管副市长 R@:协管副秘书长"),
    ("R17", "由市水务局承办，市应急局协办", "L:市水务局 S:市应急局"),
    ("R17", "市水务局主办，市应急局协办", "L:市水务局 S:市应急局"),
    ("R18", "责任单位：市交通局牵头，市公安局等部门分工负责", "L:市交通局 R:市公安局"),
    ("R18", "牵头单位：市营商办，各县区落实", "L:市营商办 R*:各县区"),
    ("R18", "责任单位：市发改委（牵头）、市财政局", "L:市发改委 R:市财政局"),
    ("R19", "牵头单位：市统计局；协同责任单位：市税务局", "L:市统计局 S:市税务局"),
    ("R21", "办公室牵头，宣传部配合，各供电公司负责", "L:办公室 S:宣传部 R*:各供电公司"),
    ("R22", "省生态环境厅督导，试点城市政府负责落实", "Sg:省生态环境厅 R*:试点城市政府"),
    ("R22", "省生态环境厅指导，各市人民政府组织实施", "Sg:省生态环境厅 R*:各市人民政府"),
    (
        "R23",
        "各市党委、政府负责，省财政厅、商务厅等部门按职责分工负责",
        "R*:各市党委 R*:各市政府 R:省财政厅 R:省商务厅",
    ),
    ("R24", "各县（区）人民政府结合实际落实", "R*:各县（区）人民政府"),
    ("R25", "公安部、应急管理部", "R:公安部 R:应急管理部"),
]


@pytest.mark.parametrize(
    ("rule", "printed", "expected"), CLAUSES, ids=[f"{r}-{i}" for i, (r, _, _) in enumerate(CLAUSES)]
)
def test_roles_of_each_clause_form(rule: str, printed: str, expected: str) -> None:
    _, clause = read(printed)
    assert actors(clause) == expected.split()
    assert clause.rest == []


@pytest.mark.parametrize(
    ("printed", "times"),
    [
        ("市发改委牵头，市财政局配合，6月底完成", ["6月底完成"]),
        ("市发改委负责，年内持续推进", ["年内持续推进"]),
        ("市发改委负责，2030年完成", ["2030年完成"]),
        ("责任部门：法规处，时限要求：10月底", ["10月底"]),
        ("牵头单位：市科技局；完成时限：长期坚持", ["长期坚持"]),
    ],
)
def test_deadline_inside_the_clause_is_a_time_field(printed: str, times: list[str]) -> None:
    """R14: the date is no body, and no body is lost to it."""
    text, clause = read(printed)
    assert [text[start:end] for start, end in clause.times] == times
    assert clause.actors
    assert clause.rest == []


def test_rules_within_a_clause_are_no_actors() -> None:
    """R12, R13: the sentence that sets a rule is kept apart from the list."""
    text, clause = read("市发改委、市工信局负责，列第一位者为牵头单位，下同")
    assert actors(clause) == ["R:市发改委", "R:市工信局"]
    assert [text[a:b] for a, b in clause.conventions] == ["列第一位者为牵头单位", "下同"]
    text, clause = read("省数据局负责。以下各项均需各市州人民政府落实，不再一一列出")
    assert actors(clause) == ["R:省数据局"]
    assert text[slice(*clause.conventions[0])].startswith("以下各项")


def test_free_text_is_reported_never_invented() -> None:
    """R27: a sentence in the place of a clause names nobody, and is not dropped."""
    text, clause = read("依据年度会议安排确定具体日程")
    assert clause.actors == []
    assert [text[a:b] for a, b in clause.rest] == [text]


def test_notes_are_neither_bodies_nor_unexplained() -> None:
    _, clause = read("牵头部门：市市场监管局；目标位置：全省前5")
    assert actors(clause) == ["L:市市场监管局"]
    assert clause.rest == []


def test_open_list_is_kept_with_or_without_the_group_behind_it() -> None:
    for printed, names, is_open in [
        ("市财政局等部门负责", ["R:市财政局"], True),
        ("市财政局等市直有关部门负责", ["R:市财政局", "R*:市直有关部门"], True),
        ("市财政局等八部门负责", ["R:市财政局"], True),
        ("市高等教育办公室负责", ["R:市高等教育办公室"], False),
    ]:
        _, clause = read(printed)
        assert (actors(clause), clause.open_list) == (names, is_open), printed


def test_positions_count_through_the_clause() -> None:
    _, clause = read("市发改委牵头，市财政局、市住建局配合")
    assert [one.position for one in clause.actors] == [1, 2, 3]
