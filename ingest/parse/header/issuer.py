"""Who issued a document, and the place it speaks for."""

from functools import cache
from re import Pattern, escape
from re import compile as regex

from ingest.parse.header.titleline import head_lines
from ingest.parse.text.lexicon import words


@cache
def _ends() -> Pattern[str]:
    return regex(
        rf"(?:{'|'.join(map(escape, words('header_words.tsv', 'kind', 'issuer_end')))})(?:[（(][^）)]*[)）])?$"
    )


@cache
def _announces() -> Pattern[str]:
    return regex(
        r"^(?P<issuer>[^关《]{2,60}?)(?P<others>等[0-9一二三四五六七八九十]*[个家]?(?:部门|单位|厅局))?"
        r"(?:关于|印发|转发|批转|发布)"
    )


@cache
def _card() -> Pattern[str]:
    return regex(
        r"(?:发文机关|发文机构|发文单位|发布机构|制发机关|公开主体)[ \u3000]*[:：][ \u3000]*"
        r"(?P<issuer>[\u4e00-\u9fff、]{2,40})"
    )


@cache
def _place() -> Pattern[str]:
    unit = r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|州(?![市省])|盟|县|区|旗)"
    return regex(
        rf"^(?:中共)?(?![省市县区州])(?!中华|中国|国家|全国)(?P<place>(?:[^\W\d_委府会局厅办部关于印发的]{{1,10}}?{unit}){{1,3}})"
    )


def issuer_of_title(title: str) -> str | None:
    """湖南省人民政府办公厅关于印发…: the body before 关于."""
    hit = _announces().match(title)
    if not hit or not _ends().search(hit["issuer"].strip()):
        return None
    return "、".join(split_joint(hit["issuer"].strip())) + (hit["others"] or "")


@cache
def _seal() -> Pattern[str]:
    return regex(r"[（(][^（()）]*代章[)）]$")


@cache
def _broken_name() -> Pattern[str]:
    return regex(r"[\u4e00-\u9fff（）()]{4,30}")


@cache
def _level() -> Pattern[str]:
    return regex(r"[省市县区州盟旗](?![场民政])")


def split_joint(names: str) -> list[str]:
    """The bodies of 甲市财政局甲市商务局, 甲省经信厅 甲省科技厅, 中共甲市委甲市人民政府.

    A name is cut at blanks, and before a place that the first body is named by too, where what stands before is
    a body.
    """
    found: list[str] = []
    for piece in names.split():
        place = place_of(piece) or ""
        at = piece.find(place, len(place) + 1) if place else -1
        while at > 0:
            if _ends().search(piece[:at]):
                found.append(piece[:at])
                piece = piece[at:]
                at = 0
            at = piece.find(place, at + len(place))
        found.append(piece)
    return found if all(_ends().search(name) for name in found) else [names]


def signed_bodies(text: str, before: int, head_start: int) -> list[str]:
    """The bodies on the lines directly above (or before, on the line of) a date at `before`."""
    lines = head_lines(text[head_start:before], before - head_start)
    bodies: list[str] = []
    above = ""
    for _, line in reversed(lines[-8:]):
        above = line
        last = line.replace("！", "。").split("。")[-1].strip()
        body = _seal().sub("", last).strip()
        if not 2 <= len(body) <= 40 or not _ends().search(body) or any(mark in body for mark in "，：:；《"):
            break
        above = ""
        bodies[:0] = split_joint(body)
        if last != line:
            break
    if bodies and above and not _placed(bodies[0]) and _placed(above) and _broken_name().fullmatch(above):
        bodies[0] = above + bodies[0]  # a long name wrapped over two lines
    return bodies


def _placed(name: str) -> bool:
    return bool(place_of(name) or _level().match(name))


def issuer_of_card(text: str, end: int) -> str | None:
    """The value of 发文机关： and its relatives in the head."""
    hit = _card().search(text, 0, end)
    return hit["issuer"] if hit else None


@cache
def _office() -> Pattern[str]:
    return regex("政府(办公[厅室])")


def office_of_number(text: str, number: str, place: str) -> str | None:
    """The government whose 文号 a document bears where it names no issuer: 甲政发 is 甲市人民政府, 甲政办发 its office.

    Whether that office is a 办公厅 or a 办公室 must be printed somewhere in the text; else the answer is None.
    """
    head = number.partition("〔")[0]
    if not head.startswith(place[0]):
        return None
    if head.endswith(("政发", "府发", "政字", "府函", "政函")):
        return f"{place}人民政府"
    office = _office().search(text) if head.endswith(("政办发", "府办发", "政办字", "政办函", "府办函")) else None
    return f"{place}人民政府{office[1]}" if office else None


def place_of(name: str) -> str | None:
    """The division at the front of a body's name or of a title, as printed (上海市黄浦区); None for central bodies."""
    hit = _place().match(name)
    return hit["place"] if hit else None
