"""What a list leaves out and its reader fills in, in the order in which one completes the other (R20)."""

import re
from itertools import pairwise

from ingest.parse.bodies.bodies import (
    group_quantifier,
    is_central,
    is_party_organ,
    is_place,
    level_prefix,
    place_head,
    place_in,
    suffix_kind,
)
from ingest.parse.bodies.names import Name
from ingest.parse.bodies.tails import share_heads, share_tails
from ingest.parse.bodies.tiers import JOINED, merge_tiers

_LEVELS = ("省", "自治区", "州", "自治州", "市", "旗", "区", "县", "自治县", "盟")
_OWN_NAME = re.compile(
    "^团[省市区县州]|新区|科技城|开发区|高新区|园区|示范区|试验区|合作区|度假区|.[县市区旗](?:人民)?政府$|^(?:人民)?政府$"
)
_MODIFIER = re.compile("(?P<modifier>.*?(?:有关|相关|各|直属|所属|直|级))(?P<head>[^有相各直级]{2,4})$")
_SUPERVISORS = ("证监局", "银保监局", "银监局", "保监局")  # of the State in a province: they bear its name, never 省
_BARE = re.compile("(?:部门|单位|机构|企业|处室|科室|团体|组织|院校|高校|地区|平台)(?:（[^（）]*）)?$")


def fill(names: list[Name]) -> list[Name]:
    """The same names with `name` filled; names of one tier of government that were cut apart become one."""
    names = merge_tiers(names)
    share_heads(names)
    share_tails(names)
    _share_province(names)
    _share_modifier(names)
    _restore_level(names)
    return names


def _share_modifier(names: list[Name]) -> None:
    """国务院相关部门和单位, 市直有关部门、单位: the quantifier and what stands before it go to each part."""
    for before, one in pairwise(names):
        if not _BARE.fullmatch(one.name) or one.link not in JOINED:
            continue
        found = _MODIFIER.match(before.name)
        if found and group_quantifier(before.name):
            one.name, one.rule = found["modifier"] + one.name, "R20"


def _share_province(names: list[Name]) -> None:
    """河南证监局、银保监局: the province before the one supervisor is that of the next."""
    for before, one in pairwise(names):
        head = place_head(before.name)
        if head and before.name.removeprefix(head) in _SUPERVISORS and one.name in _SUPERVISORS:
            one.name, one.rule = head + one.name, "R20"


def _restore_level(names: list[Name]) -> None:
    """省发展改革委、财政厅、商务厅: the elided level comes back until another appears; 各… stand aside."""
    level = ""
    for one in names:
        printed = level_prefix(one.name)
        quantifier = group_quantifier(one.name)
        if printed and not quantifier and not is_place(one.name):
            level = printed
            continue
        if quantifier or is_central(one.name) or place_in(one.name) or one.rule == "R20" or _OWN_NAME.search(one.name):
            continue
        if level in _LEVELS and suffix_kind(one.name) in ("public", "party"):
            organ = is_party_organ(one.name) and level not in ("盟", "自治县")
            one.name, one.rule = (f"{level}委{one.name}" if organ else level + one.name), "R20"
