"""What a list leaves out and its reader fills in: shared tails, shared heads, elided levels (R20, CONVENTIONS.md)."""

import re

from ingest.parse.bodies import (
    ends_as_body,
    group_quantifier,
    is_central,
    is_party_organ,
    is_place,
    level_prefix,
    place_head,
    place_in,
    place_tail,
    suffix_kind,
)
from ingest.parse.names import Name

_TIER = r"(?:地级以上市|设区市|设区的市|省辖市|直管县|市（州）|市（地）|县（市、区）|县（市）|县（区）|区（县）|市（县）|县（市、区、特区）|县（区、市）|区（市、县）|区（县、市）|区（市）|州（市）|市（县、区）|旗县|旗县（市、区）|旗（县、区）|盟市|市州|州市|市县|县市区|区县市|县区市|县市|县区|区县|区市县|市县区|乡镇|镇乡|镇街|街镇|镇（街道）|乡镇（街道）|乡（镇）|市|州|盟|县|区|旗|省|镇|乡|街道)(?!场监|政[务公管设]|直|级|属|域|属|管|内|外)"
_TIERS = re.compile(rf"(?P<each>各(?:有关|相关)?|有关|相关)?(?P<tier>{_TIER})(?P<tail>.*)$")
_RESTORED = ("省", "自治区", "州", "自治州", "市", "旗", "区", "县", "自治县", "盟")
_OWN_NAME = re.compile(
    "^团[省市区县州]|新区|科技城|开发区|高新区|园区|示范区|试验区|合作区|度假区|.[县市区旗](?:人民)?政府$"
)
_TIER_ENDS = "省市州县区旗盟"
_AREA = re.compile(".{2,5}?(?:新区|经开区|高新区|开发区|示范区|试验区)(?P<tail>.{2,})")
_GOVERNED = re.compile("[\u4e00-\u9fff]{2,6}[县市区旗州](?P<tail>人民政府|政府|党委|党工委)")
_UPPER = re.compile("^(?:地级以上市|设区市|设区的市|省辖市|市（州）|市（地）|州（市）|盟市|市州|州市|市|州|盟|省)$")
_GOVERNMENT = re.compile("(?:人民政府|政府|党委|党委、政府|管委会|党工委)$")
_CLASS_PARK = re.compile(
    "(?:开发区|园区|产业园区|功能区|乡镇|街道|镇街|乡镇（街道）|镇（街道）|乡（镇）|度假区|产业集聚区|开发区（园区）)(?:管委会|人民政府|政府|办事处)?$"
)
_MODIFIER = re.compile("(?P<modifier>.*?(?:有关|相关|各|直属|所属|直|级))(?P<head>[^有相各直级]{2,4})$")
_BARE = re.compile("(?:部门|单位|机构|企业|处室|科室|团体|组织|院校|高校|地区|平台)(?:（[^（）]*）)?$")


def fill(names: list[Name]) -> list[Name]:
    """The same names with `name` filled; names of one tier of government that were cut apart become one."""
    names = _merge_tiers(names)
    _share_head(names)
    _share_tail(names)
    _share_modifier(names)
    _restore_level(names)
    return names


def _merge_tiers(names: list[Name]) -> list[Name]:
    """各县、市、区政府 is one group, 各市、县政府 are two (各市 + 各县); the quantifier goes to each part."""
    merged: list[Name] = []
    at = 0
    while at < len(names):
        run = _tier_run(names, at)
        if len(run) < 2:
            merged.append(names[at])
            at += 1
            continue
        merged.extend(_tier_groups(run))
        at += len(run)
    return merged


def _tier_run(names: list[Name], at: int) -> list[Name]:
    """Names from `at` on that are bare tiers (各市、县、区), the last of them perhaps with a tail."""
    run: list[Name] = []
    for one in names[at:]:
        found = _TIERS.match(one.name)
        if found is None or (run and (found["each"] or one.link not in ("、", "和", "及", "与"))):
            break
        if not run and found["tail"]:
            break
        run.append(one)
        if found["tail"]:
            return run if ends_as_body(one.name) or found["tail"] else run[:-1]
    return run


def _tier_groups(run: list[Name]) -> list[Name]:
    parsed = [found for one in run if (found := _TIERS.match(one.name))]
    each = parsed[0]["each"] or ""
    tail = parsed[-1]["tail"]
    split = next((i for i, found in enumerate(parsed) if not _UPPER.match(found["tier"])), len(run))
    groups = []
    for part in (slice(0, split), slice(split, len(run))):
        members, tiers = run[part], [found["tier"] for found in parsed[part]]
        if members:
            name = each + "、".join(tiers) + tail
            groups.append(Name(members[0].start, members[-1].end, name, members[0].link, "R20", members[-1].note))
    return groups


def _share_tail(names: list[Name]) -> None:
    """长沙市、岳阳市、郴州市人民政府: the tail of the last goes to the places before it; 各市党委、政府 the other way."""
    for last in range(len(names) - 1, 0, -1):
        tail = _tail_of(names[last].name)
        if not tail:
            continue
        for i in range(last - 1, -1, -1):
            one = names[i]
            if names[i + 1].link not in ("、", "和", "及", "与"):
                break
            if _is_place_beside(one.name, names[last].name, tail):
                one.name, one.rule = one.name + _fitting(one.name, names[last].name, tail), "R20"
            elif _bare_tier(one.name):
                one.name, one.rule = one.name + _government_part(tail), "R20"
            else:
                break
    _share_park(names)
    for i in range(1, len(names)):
        bare = re.fullmatch("(?:人民)?政府|党委", names[i].name)
        head = re.fullmatch("(?P<head>.+?)(?:党委|(?:人民)?政府|人大|政协)", names[i - 1].name)
        if bare and head and names[i].link in ("、", "和", "及", "与"):
            names[i].name, names[i].rule = head["head"] + names[i].name, "R20"
    for i in range(1, len(names)):
        found = _TIERS.fullmatch(names[i].name)
        if (
            found and not found["each"] and names[i].link in ("、", "和", "及", "与") and _is_each(names[i - 1].name)
        ) or (_CLASS_PARK.fullmatch(names[i].name) and _is_each(names[i - 1].name) and names[i].link != "，"):
            names[i].name, names[i].rule = "各" + names[i].name, "R20"


def _is_government(tail: str) -> bool:
    return not tail or _GOVERNMENT.fullmatch(tail) is not None


def _share_park(names: list[Name]) -> None:
    """济源示范区、航空港区管委会: two committees."""
    for i in range(len(names) - 2, -1, -1):
        if names[i + 1].link in ("、", "和", "及", "与") and names[i + 1].name.endswith("管委会"):
            if re.search("(?:新区|开发区|示范区|试验区|高新区|经开区|港区|园区|度假区|合作区|功能区)$", names[i].name):
                names[i].name, names[i].rule = names[i].name + "管委会", "R20"


def _is_each(name: str) -> bool:
    return (
        name.startswith("各")
        and group_quantifier(name) == "all"
        and (name.endswith(("政府", "管委会")) or _bare_tier(name))
    )


def _tail_of(name: str) -> str:
    """人民政府 of 郴州市人民政府, 市政府 of 珠海市政府, 片区管委会 of 郴州片区管委会, 人民政府 of 县（市、区）人民政府."""
    place = place_head(name)
    if place and place != name:
        return name[len(place) :]
    printed = _GOVERNED.fullmatch(name)
    if printed:
        return printed["tail"]
    found = _TIERS.match(name) or _AREA.fullmatch(name)
    return found["tail"] if found and found["tail"] and ends_as_body(name) else ""


def _bare_tier(name: str) -> bool:
    found = _TIERS.fullmatch(name)
    return bool(found and not found["tail"])


def _government_part(tail: str) -> str:
    found = _GOVERNMENT.search(tail)
    return tail if found is None or found.start() == 0 else found.group()


def _is_place_beside(place: str, name: str, tail: str) -> bool:
    """A division by its full name, or by its short form where the last of the list shows the tier (天河、南沙区政府)."""
    tier = name.removesuffix(tail)[-1:]
    return is_place(place) or (tier in _TIER_ENDS and is_place(place + tier))


def _fitting(place: str, name: str, tail: str) -> str:
    """市政府 for 广州 beside 珠海市政府, 人民政府 for 长沙市 beside 郴州市人民政府."""
    tier = name.removesuffix(tail)[-1:]
    return tier + tail if tier in _TIER_ENDS and is_place(place + tier) else tail


def _share_head(names: list[Name]) -> None:
    """自贸试验区长沙、岳阳、郴州片区管委会: the common head goes to the places after the first."""
    for first in range(len(names) - 1):
        place = place_tail(names[first].name)
        head = names[first].name.removesuffix(place)
        if not place or not head or head in ("各", "省", "市") or (ends_as_body(names[first].name) and len(head) < 3):
            continue
        last = first + 1
        while last < len(names) and names[last].link in ("、", "和", "及", "与"):
            if not is_place(names[last].name):
                break
            last += 1
        if last >= len(names) or names[last].link not in ("、", "和", "及", "与"):
            continue
        end_place = place_head(names[last].name)
        tail = names[last].name.removeprefix(end_place)
        if not end_place or not tail or not ends_as_body(names[last].name):
            continue
        for one in names[first : last + 1]:
            middle = place if one is names[first] else end_place if one is names[last] else one.name.removesuffix(tail)
            one.name, one.rule = head + middle + tail, "R20"


def _share_modifier(names: list[Name]) -> None:
    """国务院相关部门和单位, 市直有关部门、单位: the quantifier and what stands before it go to each part."""
    for i in range(1, len(names)):
        if not _BARE.fullmatch(names[i].name) or names[i].link not in ("、", "和", "及", "与"):
            continue
        found = _MODIFIER.match(names[i - 1].name)
        if found and group_quantifier(names[i - 1].name):
            names[i].name, names[i].rule = found["modifier"] + names[i].name, "R20"


def _restore_level(names: list[Name]) -> None:
    """省发展改革委、财政厅、商务厅: the elided level comes back, until another level appears; 各… and central bodies stand aside."""
    level = ""
    repeated = 0
    for one in names:
        printed = level_prefix(one.name)
        quantifier = group_quantifier(one.name)
        if printed and not quantifier and not is_place(one.name):
            repeated = repeated + 1 if printed == level else 0
            level = printed
            continue
        if quantifier or is_central(one.name) or place_in(one.name):
            continue
        if level not in _RESTORED or one.rule == "R20" or _OWN_NAME.search(one.name):
            continue
        if suffix_kind(one.name) not in ("public", "party"):
            continue
        organ = is_party_organ(one.name) and level in ("省", "市", "区", "县", "州", "旗", "自治区", "自治州")
        one.name, one.rule = (f"{level}委{one.name}" if organ else level + one.name), "R20"
