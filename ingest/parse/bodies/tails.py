"""Tails and heads that a list prints once and means for every member (CONVENTIONS.md Roles, ellipsis)."""

import re
from itertools import pairwise

from ingest.parse.bodies.bodies import ends_as_body, group_quantifier, is_bare_class, is_place, place_head, place_tail
from ingest.parse.bodies.names import Name
from ingest.parse.bodies.tiers import JOINED, PATTERN, is_bare_tier

_TIER_ENDS = "省市州县区旗盟"
_PARK = (
    "(?:新区|经开区|高新区|开发区|示范区|试验区|港区|园区|度假区|（度假）区|合作区|功能区|片区|经济区"
    "|风景区|风景名胜区|投资区|保税区|自贸区)"
)
_AREA = re.compile(f".{{2,5}}?{_PARK}(?P<tail>.{{2,}})")
_GOVERNED = re.compile("[\u4e00-\u9fff]{2,6}[县市区旗州](?P<tail>人民政府|政府|党委|党工委)")
_DIVISION = re.compile("[\u4e00-\u9fff]{2,5}[县市区旗州]")
_GOVERNMENT = re.compile("(?:人民政府|政府|党委|党委、政府|管委会|党工委)$")
_PAIR = re.compile("(?P<head>.+?)(?:党委|委|(?:人民)?政府|人大|政协)")
_HEADED = re.compile("(?P<head>全[国省市县区州]|各|有关|相关)[^各有相]{2,8}")
_CLASS_NOUN = re.compile(".{2,8}?(?P<noun>企业|单位|机构|部门|院校|公司|协会)")


def share_tails(names: list[Name]) -> None:
    """Fill tails from the last member back, then pairs and quantifiers from the first on."""
    for last in range(len(names) - 1, 0, -1):
        _from_last(names, last)
    _parks(names)
    _nouns(names)
    for before, one in pairwise(names):
        if one.link in JOINED:
            _from_first(before, one)


def _from_last(names: list[Name], last: int) -> None:
    """长沙市、岳阳市、郴州市人民政府: the tail of the last goes to the places before it."""
    tail = _tail_of(names[last].name)
    for i in range(last - 1, -1, -1):
        one = names[i]
        if not tail or names[i + 1].link not in JOINED:
            return
        if _is_place_beside(one.name, names[last].name, tail):
            one.name, one.rule = one.name + _fitting(one.name, names[last].name, tail), "R20"
        elif is_bare_tier(one.name):
            one.name, one.rule = one.name + _government_part(tail), "R20"
        else:
            return


def _tail_of(name: str) -> str:
    """人民政府 of 郴州市人民政府, 片区管委会 of 郴州片区管委会, 人民政府 of 县（市、区）人民政府."""
    place = place_head(name)
    if place and place != name:
        return name[len(place) :]
    found = _GOVERNED.fullmatch(name) or PATTERN.match(name) or _AREA.fullmatch(name)
    return found["tail"] if found and found["tail"] and ends_as_body(name) else ""


def _is_place_beside(place: str, name: str, tail: str) -> bool:
    """A division by its full name, or by its short form where the last of the list shows the tier (南沙区政府)."""
    if place[-1] in _TIER_ENDS and tail == "管委会":
        return False  # a committee governs a park, a division has a government
    tier = name.removesuffix(tail)[-1:]
    if is_place(place) or (tier in _TIER_ENDS and is_place(place + tier)):
        return True
    return _GOVERNED.fullmatch(name) is not None and _DIVISION.fullmatch(place) is not None and not ends_as_body(place)


def _fitting(place: str, name: str, tail: str) -> str:
    """市政府 for 广州 beside 珠海市政府, 人民政府 for 长沙市 beside 郴州市人民政府."""
    tier = name.removesuffix(tail)[-1:]
    return tier + tail if tier in _TIER_ENDS and is_place(place + tier) else tail


def _government_part(tail: str) -> str:
    found = _GOVERNMENT.search(tail)
    return tail if found is None or found.start() == 0 else found.group()


def _parks(names: list[Name]) -> None:
    """济源示范区、航空港区管委会: two committees."""
    for i in range(len(names) - 2, -1, -1):
        following, one = names[i + 1], names[i]
        park = re.search(f"{_PARK}$", one.name) and not is_place(one.name)
        if park and following.link in JOINED and following.name.endswith("管委会"):
            one.name, one.rule = one.name + "管委会", "R20"


def _nouns(names: list[Name]) -> None:
    """全市供水、燃气企业: the noun goes back to the first, its head on to those behind it."""
    for first, one in enumerate(names):
        head = _HEADED.fullmatch(one.name)
        if head is None or ends_as_body(one.name):
            continue
        for last in range(first + 1, len(names)):
            if names[last].link not in JOINED:
                break
            noun = _CLASS_NOUN.fullmatch(names[last].name)
            if noun is None:
                continue
            for part in names[first : last + 1]:
                front = "" if part is one else head["head"]
                part.name, part.rule = front + part.name.removesuffix(noun["noun"]) + noun["noun"], "R20"
            break


def _from_first(before: Name, one: Name) -> None:
    """各市党委、政府; 各市州、县市区; 各县区人民政府、开发区管委会: the head or the quantifier goes on."""
    head = _PAIR.fullmatch(before.name)
    if head and re.fullmatch("(?:人民)?政府|党委", one.name):
        one.name, one.rule = head["head"] + one.name, "R20"
    elif head and before.name.startswith("各") and one.name == head["head"][1:][-1:] + "政府":
        one.name, one.rule = head["head"] + "政府", "R20"  # 各县委、县政府
    elif _is_each(before.name):
        found = PATTERN.fullmatch(one.name)
        bare = found is not None and not found["each"] and (not found["tail"] or _GOVERNMENT.fullmatch(found["tail"]))
        if bare or is_bare_class(one.name):
            one.name, one.rule = "各" + one.name, "R20"


def _is_each(name: str) -> bool:
    return (
        name.startswith("各")
        and group_quantifier(name) == "all"
        and (name.endswith(("政府", "管委会", "公署", "党委", "党工委", "办事处")) or is_bare_tier(name))
    )


def share_heads(names: list[Name]) -> None:
    """自贸试验区长沙、岳阳、郴州片区管委会: the common head goes to the places after the first."""
    for first in range(len(names) - 1):
        place = place_tail(names[first].name)
        head = names[first].name.removesuffix(place)
        if not place or not head or head in ("各", "省", "市") or (ends_as_body(names[first].name) and len(head) < 3):
            continue
        last = first + 1
        while last < len(names) and names[last].link in JOINED and is_place(names[last].name):
            last += 1
        if last >= len(names) or names[last].link not in JOINED:
            continue
        end_place = place_head(names[last].name)
        tail = names[last].name.removeprefix(end_place)
        if end_place and tail and ends_as_body(names[last].name):
            middles = [place, *(one.name for one in names[first + 1 : last]), end_place]
            for one, middle in zip(names[first : last + 1], middles, strict=True):
                one.name, one.rule = head + middle + tail, "R20"
