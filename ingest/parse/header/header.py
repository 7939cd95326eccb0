"""The header: what a document says of itself."""

from functools import cache
from re import Pattern
from re import compile as regex

from graph.records import Header
from ingest.parse.header.docnumber import DocNumber, find_numbers
from ingest.parse.header.issued import find_issue_day
from ingest.parse.header.issuer import issuer_of_card, issuer_of_title, place_of, signed_bodies
from ingest.parse.header.titleline import Title, find_titles, head_lines, restore_year
from ingest.parse.text.numerals import DIGIT, parse_whole
from ingest.parse.text.regions import find_regions

_HEAD = 6000
"""The head of a document never runs further than this."""


def read_header(text: str, *, plan_start: int | None = None, body_start: int | None = None) -> Header:
    """Title, number, issuer, date, year, place (printed name), addressees and approval of a document.

    `plan_start` is where the plan proper begins behind its covering notice (its title line), `body_start` where
    its first chapter or unit begins; without them the header looks for them itself. `place_code` stays null: the
    registry of divisions supplies it. `rests_on` names the basis of each field.
    """
    body = body_start if body_start is not None else _body_start(text)
    end = min(_HEAD, max(body, plan_start or 0), len(text))
    rests: list[tuple[str, str]] = []
    title, lost = _title(text, end, plan_start)
    if title:
        rests.append(("title", "covering notice" if lost else "title line"))
    number = _number(text, end)
    if number:
        rests.append(("number", "repaired" if number.repaired else "printed"))
    day = find_issue_day(text, end)
    if day:
        rests.append(("issued_on", day[3]))
    issuer, basis = _issuer(text, title, day[1] if day else None, end)
    if issuer:
        rests.append(("issuer", basis))
    year, basis = _year(title, number, day[0] if day else None)
    if year:
        rests.append(("year", basis))
    place = place_of(issuer) if issuer else None
    if place:
        rests.append(("place", "issuer"))
    elif not issuer and (place := place_of(title)):
        rests.append(("place", "title"))
    addressees = _addressees(text, end)
    if addressees:
        rests.append(("addressees", "covering notice"))
    approval = _approval(text, end)
    if approval:
        rests.append(("approval", "covering notice"))
    return Header(
        title=title,
        number=number.spelling if number else None,
        issuer=issuer,
        issued_on=day[0] if day else None,
        year=year,
        place=place,
        place_code=None,
        addressees=addressees,
        approval=approval,
        rests_on=tuple(rests),
    )


@cache
def _chapter() -> Pattern[str]:
    return regex(r"^[ \t\u3000]*(?:一[、.．]|第一[章条节])", 8)


def _body_start(text: str) -> int:
    hit = _chapter().search(text, 0, _HEAD)
    return hit.start() if hit else min(len(text), 3000)


def _title(text: str, end: int, plan_start: int | None) -> tuple[str, bool]:
    """The first title of the head, and whether a lost year was restored from the covering notice's 《》."""
    titles: list[Title] = find_titles(text, end)
    if plan_start is not None and not titles:
        titles = find_titles(text, min(len(text), plan_start + 200))
    if not titles:
        return _first_line(text, end), False
    printed = titles[0].name
    quoted = [text[low + 1 : high - 1] for low, high in find_regions(text, 0, end).titles]
    restored = restore_year(printed, quoted)
    return restored or printed, restored is not None


def _first_line(text: str, end: int) -> str:
    """The first line of a head without a title line: up to its 文号 where the text runs on, else cut."""
    lines = head_lines(text, end)
    if not lines:
        return ""
    numbers = find_numbers(lines[0][1], 0, 200)
    return lines[0][1][: numbers[0].start if numbers and numbers[0].start > 5 else 120]


@cache
def _card_label() -> Pattern[str]:
    return regex(r"(?:文号|字号|编号)[ \u3000]*[:：]?$")


def _number(text: str, end: int) -> DocNumber | None:
    """The document's own 文号: alone on its line, at the end of its title, or on a metadata card."""
    for number in find_numbers(text, 0, end):
        line_start = text.rfind("\n", 0, number.start) + 1
        before = text[line_start : number.start].strip(" \u3000（(")
        after = text[number.end : number.end + 12].lstrip(" \u3000）)")
        alone = not before and (not after or after[0] in "\n" or number.start < 300)
        titled = before.endswith(("通知", "意见", "方案", "措施", "决定", "函", "要点", "计划")) and "《" not in before
        carded = _card_label().search(before)
        if alone or carded or (titled and number.start < 400):
            return number
    return None


def _issuer(text: str, title: str, dated: int | None, end: int) -> tuple[str | None, str]:
    titled = issuer_of_title(title)
    signed = signed_bodies(text, dated, 0) if dated is not None and dated < end else []
    if signed and (not titled or "、".join(signed) == titled):
        return "、".join(signed), "signature"
    if titled:
        return titled, "title line"
    card = issuer_of_card(text, end)
    if card:
        return card, "card"
    if dated is not None and dated >= end and (closing := signed_bodies(text, dated, max(end, dated - 400))):
        return "、".join(closing), "closing signature"
    return None, ""


@cache
def _title_year() -> Pattern[str]:
    return regex(rf"(?<![{DIGIT}—\-－–~～至])(?P<year>(?:19|20)[{DIGIT}]{{2}})(?=年|版)(?!年?[ ]*[—\-－–~～至])")


def _year(title: str, number: DocNumber | None, issued_on: str | None) -> tuple[int | None, str]:
    hit = _title_year().search(title)
    if hit:
        return parse_whole(hit["year"]), "title"
    if number:
        return number.year, "number"
    return (int(issued_on[:4]), "issued_on") if issued_on else (None, "")


@cache
def _addressed() -> Pattern[str]:
    return regex(r"^(?P<to>[^。：:《》；\d]{2,400})[：:]")


@cache
def _audience() -> Pattern[str]:
    return regex(r"^(?:[各省市区县州局厅全]|国务院|机关|自治|有关|本|中央|直属)|人民政府|单位|管委会")


def _addressees(text: str, end: int) -> str | None:
    for _, line in head_lines(text, end):
        numbers = find_numbers(line, 0, min(len(line), 300))
        for start in (0, *(number.end for number in numbers[:1])):
            hit = _addressed().match(line[start:])
            if hit and _audience().search(hit["to"]) and not hit["to"].endswith("长"):
                return hit["to"].strip()
    return None


@cache
def _approved() -> Pattern[str]:
    return regex(
        r"(?:业经|已经|已|经(?!办|济|费|营|销|常))(?P<by>[^，,。；;：:《》\n]{2,40}?)(?:研究)?(?:同意|审议通过|批准|审定|通过)"
    )


def _approval(text: str, end: int) -> str | None:
    hit = _approved().search(text, 0, end)
    return hit.group() if hit else None
