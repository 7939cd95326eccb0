"""The day a document was issued (成文日期), and what it rests on."""

from functools import cache
from re import Pattern
from re import compile as regex

from ingest.parse.time.dates import date_pattern, read_date


@cache
def _card() -> Pattern[str]:
    return regex(r"(?:成文|发文|印发|签发)[ \u3000]*(?:日期|时间)[ \u3000]*[:：][ \u3000\n]*")


@cache
def _published() -> Pattern[str]:
    return regex(r"(?:发布|公开|公布|生成)[ \u3000]*(?:日期|时间)[ \u3000]*[:：][ \u3000\n]*")


@cache
def _numeric() -> Pattern[str]:
    return regex(r"((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})")


@cache
def _signature_before() -> Pattern[str]:
    bodies = "人民政府|办公厅|办公室|委员会|管委会|[局厅部院署委会章]|小组|中心|分行"
    return regex(rf"(?:^|[\n。）)；][ \u3000]*|(?:{bodies})[ \u3000]*)$")


@cache
def _signature_after() -> Pattern[str]:
    return regex(r"[ \u3000]*(?:$|[\n（(]|印发|附件|[一-龥]{2,30}(?:年|方案|措施|要点|关于|市|省|区|县))")


@cache
def _glued() -> tuple[Pattern[str], Pattern[str]]:
    """A signature whose lines were joined: 。甲市人民政府办公厅2033年3月31日2033年甲市工作要点…"""
    ends = r"年|方案|措施|要点|清单|计划|意见|关于|市|省|区|县"
    return (
        regex(r"(?:^|[\n。！；）)])[ \u3000]*[\u4e00-\u9fff（）()]{4,40}$"),
        regex(rf"[ \u3000]*(?:(?:19|20)\d{{2}}年)?[\u4e00-\u9fff“”《》]{{2,24}}(?:\d{{4}}年|{ends})"),
    )


def find_issue_day(text: str, head_end: int) -> tuple[str, int, int, str] | None:
    """ISO day, start, end and basis of a document's date.

    In this order: a card's 成文日期, the signature in the head, the signature at the end, the day of publication.
    """
    tail = max(head_end, len(text) - 800)
    for label, low, high in ((_card(), 0, head_end), (_card(), tail, len(text))):
        found = _after_label(text, label, low, high)
        if found:
            return (*found, "card")
    for low, high, basis in ((0, head_end, "signature"), (tail, len(text), "closing signature")):
        found = _signed(text, low, high)
        if found:
            return (*found, basis)
    found = _after_label(text, _published(), 0, head_end)
    return (*found, "publication date") if found else None


def _after_label(text: str, label: Pattern[str], low: int, high: int) -> tuple[str, int, int] | None:
    for hit in label.finditer(text, low, high):
        day = _numeric().match(text, hit.end(), min(high + 16, len(text)))
        if day:
            return f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}", day.start(), day.end()
        printed = date_pattern().match(text, hit.end(), min(high + 16, len(text)))
        date = read_date(printed, year=None) if printed else None
        if date and date.last and date.precision == "day":
            return date.last, date.start, date.end
    return None


def _signed(text: str, low: int, high: int) -> tuple[str, int, int] | None:
    """The last dated signature of the window: a covering notice may quote earlier days before it."""
    best = None
    for hit in date_pattern().finditer(text, low, high):
        if not hit["year"]:
            continue
        date = read_date(hit, year=None)
        if date is None or date.last is None or date.precision != "day" or date.before:
            continue
        before = text[max(low, date.start - 48) : date.start]
        after = text[date.end : min(high, date.end + 40)]
        alone = _signature_after().match(after) or (_glued()[0].search(before) and _glued()[1].match(after))
        if alone and _signature_before().search(before):
            best = (date.last, date.start, date.end)
    return best
