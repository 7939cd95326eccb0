"""Tiers of local government in lists: 各市（州）、县（市、区）人民政府 (CONVENTIONS.md Roles)."""

import re

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.bodies.names import Name

JOINED = ("、", "和", "及", "与", "以及")  # what ties two parts of one name; a comma does not
_TIER = (
    "(?:地级以上市|设区市|设区的市|省辖市|直管县|市（州）|市（地）|县（市、区）|县（市）区|县（市）|县（区）|区（县）|市（县）|县（市、区、特区）|县（区、市）"
    "|区（市、县）|区（县、市）|区（市）|州（市）|市（县、区）|旗县（市、区）|旗（县、区）|旗县|盟市|市州|州市|市县|县市区|区县市|县区市|县市|县区"
    "|区县|区市县|市县区|乡镇（街道）|乡镇|镇乡|镇街|街镇|镇（街道）|乡（镇）|自治区|直辖市|市|州|盟|县|区|旗|省|镇|乡|街道)"
    "(?!场监|政[务公管设]|直|级|属|域|管|内|外)"
)
PATTERN = re.compile(rf"(?P<each>各(?:有关|相关)?|有关|相关)?(?P<tier>{_TIER})(?P<tail>.*)$")
MOST_TIERS = 12  # names of one list of tiers
_COUNTERPART = ("政府", "人民政府")
_UPPER = re.compile(
    "^(?:地级以上市|设区市|设区的市|省辖市|市（州）|市（地）|州（市）|盟市|市州|州市|市|州|盟|省|自治区|直辖市)$"
)


def merge_tiers(names: list[Name]) -> list[Name]:
    """各县、市、区政府 is one group, 各市、县政府 are two (各市 + 各县); the quantifier goes to each part."""
    merged: list[Name] = []
    at = 0
    while at < len(names):
        run = _run(names, at)
        if len(run) < 2:
            merged.append(names[at])
            at += 1
            continue
        groups = _groups(run)
        merged.extend(groups)
        at += len(run)
        if at < len(names) and names[at].name in _COUNTERPART and groups[0].name.endswith("党委"):
            merged.extend(_counterparts(groups, names[at]))
            at += 1
    return merged


def _counterparts(groups: list[Name], one: Name) -> list[Name]:
    """各市、县（区）党委和政府: the governments of each tier, beside the committees."""
    return [
        Name(one.start, one.end, group.name.removesuffix("党委") + one.name, one.link, "R20", one.note, tier=True)
        for group in groups
    ]


def is_bare_tier(name: str) -> bool:
    """Whether a name is a tier and nothing else (各市, 县区)."""
    found = PATTERN.fullmatch(name)
    return bool(found and not found["tail"])


def _run(names: list[Name], at: int) -> list[Name]:
    """Names from `at` on that are bare tiers (各市、县、区), the last of them perhaps with a tail."""
    run: list[Name] = []
    for place in range(at, min(at + MOST_TIERS, len(names))):
        one = names[place]
        found = PATTERN.match(one.name)
        if found is None or (run and (found["each"] or one.link not in JOINED)):
            break
        if not run and found["tail"]:
            break
        run.append(one)
        if found["tail"]:
            return run if ends_as_body(one.name) else run[:-1]
    return run


def _groups(run: list[Name]) -> list[Name]:
    parsed = [found for one in run if (found := PATTERN.match(one.name))]
    each = parsed[0]["each"] or ""
    tail = parsed[-1]["tail"]
    split = next((i for i, found in enumerate(parsed) if not _UPPER.match(found["tier"])), len(run))
    groups = []
    for part in (slice(0, split), slice(split, len(run))):
        members, tiers = run[part], [found["tier"] for found in parsed[part]]
        if members:
            name = each + "、".join(tiers) + tail
            first, last = members[0], members[-1]
            groups.append(Name(first.start, last.end, name, first.link, "R20", last.note, tier=True))
    return groups
