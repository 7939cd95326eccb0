"""Lists of names: what separates them, what belongs to a name, and what an ellipsis means."""

import pytest

from ingest.parse.bodies.bodies import group_quantifier
from ingest.parse.bodies.ellipsis import fill
from ingest.parse.bodies.names import split_names

LISTS = [
    # shared tails and heads
    ("长沙市、岳阳市、郴州市人民政府", "长沙市人民政府 岳阳市人民政府 郴州市人民政府"),
    ("广州、深圳、珠海市政府", "广州市政府 深圳市政府 珠海市政府"),
    ("天河、黄埔、南沙区政府", "天河区政府 黄埔区政府 南沙区政府"),
    (
        "自贸试验区沈阳、大连、营口片区管委会",
        "自贸试验区沈阳片区管委会 自贸试验区大连片区管委会 自贸试验区营口片区管委会",
    ),
    ("济源示范区、航空港区管委会", "济源示范区管委会 航空港区管委会"),
    # tiers: two groups, or one where the tier is the same
    ("各市（州）、县（市、区）人民政府", "各市（州）人民政府 各县（市、区）人民政府"),
    ("各市〔州〕、县〔市、区〕人民政府", "各市（州）人民政府 各县（市、区）人民政府"),
    ("各市州、县市区人民政府", "各市州人民政府 各县市区人民政府"),
    ("各县、市、区政府", "各县、市、区政府"),
    ("各市党委、政府", "各市党委 各市政府"),
    ("各级党委和政府", "各级党委 各级政府"),
    ("各市、县（区）党委和政府", "各市党委 各县（区）党委 各市政府 各县（区）政府"),
    ("各盟行政公署、市人民政府", "各盟行政公署 各市人民政府"),
    ("各省、自治区、直辖市人民政府", "各省、自治区、直辖市人民政府"),
    ("各乡镇党委、街道党工委", "各乡镇党委 各街道党工委"),
    ("各县委、县政府", "各县委 各县政府"),
    ("各市和县人民政府", "各市人民政府 各县人民政府"),
    # quantifiers and prefixes go to each part
    ("国务院相关部门和单位", "国务院相关部门 国务院相关单位"),
    ("市直有关部门、单位", "市直有关部门 市直有关单位"),
    ("各地各有关部门", "各地 各有关部门"),
    ("各县区人民政府、开发区管委会", "各县区人民政府 各开发区管委会"),
    ("各县（区）人民政府、开发区（投资区）管委会", "各县（区）人民政府 各开发区（投资区）管委会"),
    ("各县（市）区、开发区", "各县（市）区 各开发区"),
    ("各县（市）区政府、开发（度假）区管委会", "各县（市）区政府 各开发（度假）区管委会"),
    ("全市供水、供热、燃气企业", "全市供水企业 全市供热企业 全市燃气企业"),
    # committees of parks, not of divisions
    ("自贸试验区某某片区、云湖风景区、空港经济区管委会", "自贸试验区某某片区管委会 云湖风景区管委会 空港经济区管委会"),
    ("浦东新区、松江区、临港新片区管委会", "浦东新区 松江区 临港新片区管委会"),
    # definitions and dashes
    ("各对口帮扶区县（自治县，以下简称区县）政府", "各对口帮扶区县（自治县）政府"),
    ("磨憨—磨丁合作区管委会", "磨憨-磨丁合作区管委会"),
    # the elided level
    ("省发展改革委、财政厅、商务厅", "省发展改革委 省财政厅 省商务厅"),
    ("省财政厅、宣传部、编办", "省财政厅 省委宣传部 省委编办"),
    ("省财政厅、河南证监局、银保监局", "省财政厅 河南证监局 河南银保监局"),
    ("河南银保监局、证监局、省商务厅", "河南银保监局 河南证监局 省商务厅"),
    ("自治区财政厅、水利厅", "自治区财政厅 自治区水利厅"),
    ("市发改委、市财政局、税务局", "市发改委 市财政局 市税务局"),
    ("市商务局，兴庆海关、综保区管委会，统计局", "市商务局 兴庆海关 综保区管委会 市统计局"),
    ("省交通厅、机场集团", "省交通厅 机场集团"),
    ("省科技厅、之江实验室", "省科技厅 之江实验室"),
    ("市商务局、安阳海关、中国电信分公司", "市商务局 安阳海关 中国电信分公司"),
    ("市场监管局、市政管理局、区块链办", "市场监管局 市政管理局 区块链办"),
    # joiners inside names
    ("市住房和城乡建设局和市文化和旅游局", "市住房和城乡建设局 市文化和旅游局"),
    ("市政务服务和公共资源交易中心", "市政务服务和公共资源交易中心"),
    ("省自然资源和规划厅与省工业和信息化厅", "省自然资源和规划厅 省工业和信息化厅"),
    ("各市政府及平潭综合实验区管委会", "各市政府 平潭综合实验区管委会"),
    ("天津市和平区人民政府", "天津市和平区人民政府"),
    # a bracketed second nameplate belongs to the name
    ("省市场监管局（省知识产权局）、经信厅", "省市场监管局（省知识产权局） 省经信厅"),
]


@pytest.mark.parametrize(("printed", "expected"), LISTS, ids=[printed for printed, _ in LISTS])
def test_names_of_a_list(printed: str, expected: str) -> None:
    found = fill(split_names(printed, 0, len(printed)).names)
    assert [one.name for one in found] == expected.split()


@pytest.mark.parametrize(
    ("name", "quantifier"),
    [
        ("各市州人民政府", "all"),
        ("县、区政府", "all"),
        ("省直相关部门", "indefinite"),
        ("市级各有关部门", "indefinite"),
        ("各部门", "all"),
        ("行业主管部门", "indefinite"),
        ("长沙市人民政府", None),
        ("省财政厅", None),
        ("县（市、区）人民政府", "all"),
        ("重点产业园区管委会", "indefinite"),
        ("开发区（投资区）管委会", "indefinite"),
        ("省级人民政府", "indefinite"),
        ("涉农区政府", "indefinite"),
        ("长沙高新区管委会", None),
        ("经开区管委会", None),
    ],
)
def test_classes_of_bodies_and_their_quantifier(name: str, quantifier: str | None) -> None:
    assert group_quantifier(name) == quantifier


def test_names_set_apart_by_blanks_only() -> None:
    """Cells print names without marks between them; the blank was left out of the mapped copy."""
    printed = "市自然资源局市财政局"
    found = split_names(printed, 0, len(printed), (6,))
    assert [one.name for one in found.names] == ["市自然资源局", "市财政局"]


def test_every_name_points_at_its_printed_characters() -> None:
    printed = "前文：长沙市、岳阳市人民政府和省直相关部门、单位"
    found = split_names(printed, 3, len(printed))
    assert [printed[one.start : one.end] for one in found.names] == ["长沙市", "岳阳市人民政府", "省直相关部门", "单位"]
