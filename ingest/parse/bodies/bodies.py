"""What a printed name can be: a body, a class of bodies, or neither, by its words alone (GRAMMAR.md 5)."""

import re
from functools import cache, lru_cache
from re import Pattern

from graph.records import Quantifier
from ingest.parse.text.lexicon import rows
from ingest.resolve.divisions import divisions

_CENTRAL = re.compile(
    "国(?!资委|土|税|安|防|有|企|库|控|动|际)|中国|中央|全国|国家|国务院|最高|人民银行|人行|银保监会|证监会|中共|共青团|新华|武警|省军区|军分区|中铁|中石|中信"
)
_LEVEL = re.compile(
    "(省|自治区|市(?!场监|场主|政管理|政公|政园|政工|政设|政处|政建|容|民中心|属|直|级)|区(?!域|块|直|级|属|县)|县(?!域|直|级|属|区|市)|自治州|州(?!直|级)|自治县|旗(?!县)|盟(?!市)|师市?|镇|乡(?!村|镇)|街道(?!办|$)|厅(?=.{2})|局(?=.{2})|兵团|自治区)"
)
_TIERS = re.compile(
    "(?:(?:[市县区旗州盟]、?(?:（[市县区旗州盟、]+）)?){2,4}|[市县区旗州盟]（[市县区旗州盟、]+）)(?:人民)?(?:政府|党委|管委会)?"
)
_PARKS = "(?:产业|工业|经济|物流)?(?:开发区|投资区|园区|功能区|度假区|集聚区|开发（度假）区)"
_CLASS = re.compile(
    f"(?:国家级|[省市县区]级|[省市县区]直|涉农|涉海|沿海|沿江|重点|主要)*(?:{_PARKS}(?:（(?:{_PARKS})）)?(?:管委会|管理委员会)?"
    "|(?:乡镇|街道|镇街|乡镇（街道）|镇（街道）|乡（镇）)(?:人民政府|政府|办事处)?)"
)
_OF_LEVEL = re.compile("(?:[省市县区]级|涉农)(?:[省市县区旗])?(?:人民政府|政府|党委)")
_WHOLE = frozenset(("各地", "各级", "各方", "各部", "地方"))
_NESTED = re.compile("（[^（）]*(?:（[^（）]*）[^（）]*)*）|〔[^〔〕]*〕")
SHORTEST, LONGEST = 2, 34
NAMES = 1 << 13  # names remembered; the same ones come again in every clause


@cache
def _suffixes() -> Pattern[str]:
    found = sorted((row["suffix"] for row in rows("body_suffixes.tsv")), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(map(re.escape, found))})$")


@cache
def _kinds() -> dict[str, str]:
    return {row["suffix"]: row["kind"] for row in rows("body_suffixes.tsv")}


@cache
def _party() -> Pattern[str]:
    return re.compile("|".join(row["word"] for row in rows("party_organs.tsv")))


@cache
def _groups() -> tuple[tuple[str, str, str], ...]:
    return tuple((row["word"], row["quantifier"], row["place"]) for row in rows("group_words.tsv"))


@cache
def _places() -> frozenset[str]:
    """Names of divisions; short forms of counties are words too often (开放, 平安) and left out."""
    return frozenset(
        name
        for name, named in divisions().by_name.items()
        if len(name) >= 2 and any(place.name == name or place.level != "county" for place in named)
    )


@cache
def _longest_place() -> int:
    return max(map(len, _places()))


@lru_cache(NAMES)
def suffix_kind(name: str) -> str | None:
    """The kind of the longest suffix that `name` ends in (body_suffixes.tsv), brackets at its end left aside."""
    bare = _NESTED.sub("", name) or name
    found = _suffixes().search(bare) or _suffixes().search(name)
    return None if found is None else _kinds()[found.group()]


@lru_cache(NAMES)
def ends_as_body(name: str) -> bool:
    """Whether a name is complete: what follows a joiner behind it is another name."""
    if name in _WHOLE:
        return True
    kind = suffix_kind(name)
    return kind is not None and (kind != "place" or group_quantifier(name) is not None or is_place(name))


@lru_cache(NAMES)
def group_quantifier(name: str) -> Quantifier | None:
    """`all` or `indefinite` where the name means a class of bodies, else nothing."""
    found: Quantifier | None = None
    for word, quantifier, place in _groups():
        if name.startswith(word) if place == "head" else word in name:
            if quantifier == "indefinite":
                return "indefinite"
            found = "all"
    if found is None and _TIERS.fullmatch(name):
        return "all"
    if found is None and (is_bare_class(name) or (suffix_kind(name) == "class" and not place_head(name))):
        return "indefinite"
    return found


def is_bare_class(name: str) -> bool:
    """Whether a name says a kind of place only (开发区（投资区）管委会, 省级人民政府): no particular one is meant."""
    return _CLASS.fullmatch(name) is not None or _OF_LEVEL.fullmatch(name) is not None


def is_place(name: str) -> bool:
    """Whether the whole name is that of a division (长沙市, 长沙)."""
    return name in _places()


@lru_cache(NAMES)
def place_head(name: str) -> str:
    """The longest name of a division that `name` begins with, or nothing."""
    for size in range(min(_longest_place(), len(name)), 1, -1):
        if name[:size] in _places():
            return name[:size]
    return ""


@lru_cache(NAMES)
def place_in(name: str) -> bool:
    """Whether the name of a division stands anywhere in `name` (民航山西监管局)."""
    return any(place_head(name[at:]) for at in range(len(name) - 1))


def place_tail(name: str) -> str:
    """The longest name of a division that `name` ends with, or nothing."""
    for size in range(min(_longest_place(), len(name)), 1, -1):
        if name[-size:] in _places():
            return name[-size:]
    return ""


def is_party_organ(name: str) -> bool:
    """Whether a name without its level is that of a party organ (宣传部, 编办)."""
    return bool(_party().match(name))


def is_central(name: str) -> bool:
    """Whether a name begins like that of a body of the State, a central bank or a national company."""
    return bool(_CENTRAL.match(name))


@lru_cache(NAMES)
def level_prefix(name: str) -> str:
    """The 省, 市, 区, 县, 厅 that a name begins with, where it is a level and not part of a word (市场监管局)."""
    found = _LEVEL.match(name)
    if found is None or len(name) - found.end() < 1:
        return ""
    return found.group()
