"""Targets of one unit: numbers to be reached, and aims without a number."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from re import Pattern, escape
from re import compile as regex

from graph.records import Action, Target
from ingest.parse.action.actions import governing
from ingest.parse.content.exclusions import Setting, excluded
from ingest.parse.content.qualities import find_qualities
from ingest.parse.content.quantities import Quantity, find_quantities
from ingest.parse.text.lexicon import rows
from ingest.parse.text.numerals import NUMBER, parse_number
from ingest.parse.text.regions import Regions, Span, find_regions, inside
from ingest.parse.text.segments import Segments, find_segments
from ingest.parse.time.timefields import find_time_fields

_NEAR = 60
"""Characters looked at on each side of a number."""

_LIST = 200
"""Characters before a number among which the list that it totals may stand."""


def find_targets(
    text: str, start: int, end: int, *, actions: Sequence[Action] = (), clauses: Sequence[Span] = ()
) -> list[Target]:
    """The targets printed in text[start:end] outside the responsibility `clauses`, in order.

    A range (1—2个) gives two targets, its bounds; numbers that share a unit (分别达到500、1000家) one each.
    """
    regions = find_regions(text, start, end)
    closed = sorted({*clauses, *find_time_fields(text, start, end)})
    segments = find_segments(text, start, end)
    quantities = _with_units(
        text, [q for q in find_quantities(text, start, end) if not _hidden(q.start, regions, closed)]
    )
    fixed = _fixed(text, quantities, segments)
    found: list[Target] = []
    previous: Target | None = None
    passed: Quantity | None = None
    for quantity in quantities:
        setting = _setting(text, quantity, segments, fixed)
        if excluded(quantity, setting) or _follows(text, passed, quantity, setting):
            passed = quantity
            continue
        found += _numeric(text, quantity, setting, previous)
        previous = found[-1]
    taken = [(target.start, target.end) for target in found]
    for low, high, kind in find_qualities(text, start, end):
        if not _hidden(low, regions, closed) and not _overlaps(taken, low, high):
            found.append(_aim(text, low, high, kind, segments))
    found.sort(key=lambda target: (target.start, target.end))
    return [replace(target, action=governing(actions, target.start)) for target in found]


def _follows(text: str, passed: Quantity | None, quantity: Quantity, setting: Setting) -> bool:
    """Whether a sum stands in one list with a sum that is no target: 保额分别为770元、1290元."""
    listed = passed is not None and passed.kind == quantity.kind == "money" and not setting.word
    return listed and passed is not None and text[passed.end : quantity.start] in _LINKS


def _hidden(position: int, regions: Regions, closed: Sequence[Span]) -> bool:
    return any(inside(spans, position) for spans in (regions.titles, regions.quotes, closed))


def _overlaps(spans: Sequence[Span], low: int, high: int) -> bool:
    at = bisect_right(spans, (low, high)) - 1
    return (at >= 0 and low < spans[at][1]) or (at + 1 < len(spans) and spans[at + 1][0] < high)


@cache
def _words() -> tuple[Pattern[str], dict[str, tuple[str, bool]]]:
    entries = {row["word"]: (row["comparator"], row["change"] == "yes") for row in rows("target_words.tsv")}
    longest_first = sorted(entries, key=lambda word: (-len(word), word))
    alternatives = "|".join(map(escape, longest_first))
    return regex(
        rf"(?P<word>{alternatives})(?:了|约|近|[ \u3000])*$|(?P<loose>至少)[^，,。；;0-9]{{0,8}}$"
        r"|(?P<part>不得?[低少]于|不得?超过)[^，,。；;0-9]{1,24}的$"
    ), entries


@cache
def _bound() -> Pattern[str]:
    return regex(r"[ \u3000]*(?P<bound>及?以上|及?以下|以内|之内|内(?![容部外蒙陆需])|左右|上下|有余)")


_LINKS = ("、", "和", "及", "与", "以及")


def _with_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """分别压减至6个、22个、32个工作日: a bare 个 takes the unit of the list it stands in."""
    for at in range(len(quantities) - 2, -1, -1):
        one, following = quantities[at], quantities[at + 1]
        if one.unit == "个" and following.unit != "个" and text[one.end : following.start] in _LINKS:
            quantities[at] = replace(one, unit=following.unit, kind=following.kind)
    return quantities


@cache
def _sums() -> Pattern[str]:
    return regex(r"给予|奖励|奖补|补助|补贴|资助|奖金|贴息|返还|补偿|扶持资金")


def _setting(text: str, quantity: Quantity, segments: Segments, fixed: Sequence[Span]) -> Setting:
    low, high = segments.segment(quantity.start)
    before = text[max(low, quantity.start - _NEAR) : quantity.start]
    after = text[quantity.end : min(high, quantity.end + _NEAR)]
    pattern, entries = _words()
    hit = pattern.search(before)
    word = hit and (hit["word"] or hit["loose"] or hit["part"])
    bound = _bound().match(text, quantity.end, high)
    return Setting(
        before=before,
        after=after,
        lead=text[max(low, quantity.start - _LIST) : quantity.start],
        segment=f"{before}■{after}",
        word=word,
        change=bool(word) and entries[word or ""][1],
        bound=bound["bound"] if bound else "",
        fixed=inside(fixed, quantity.start) is not None,
    )


def _fixed(text: str, quantities: Sequence[Quantity], segments: Segments) -> list[Span]:
    """The stretches that fix sums to be paid: from a sentence's start to its last segment that names one."""
    spans: dict[int, int] = {}
    for quantity in quantities:
        if quantity.kind not in ("money", "share"):
            continue
        low, high = segments.segment(quantity.start)
        if _sums().search(text, max(low, quantity.start - _NEAR), min(high, quantity.end + _NEAR)):
            spans[segments.sentence(quantity.start)[0]] = high
    return sorted(spans.items())


def _numeric(text: str, quantity: Quantity, setting: Setting, previous: Target | None) -> list[Target]:
    comparator = _comparator(quantity, setting)
    shared = _sharing(quantity, setting) if len(quantity.values) == 1 else []
    if comparator == "=" and previous and text[previous.end : quantity.start] in _LINKS:
        comparator = previous.comparator or "="
    elif comparator == "=" and shared:
        led = _words()[0].search(setting.before[: shared[0][0] - quantity.start])
        comparator = _words()[1][led["word"]][0] if led and led["word"] else comparator
    start = quantity.start - (len(setting.word) if setting.word and setting.before.endswith(setting.word) else 0)
    bound = _bound().match(setting.after)
    end = quantity.end + (bound.end() if bound else 0)
    comparators = [">=", "<="] if len(quantity.values) > 1 else [comparator]
    entries = [(low, high, comparator, value) for low, high, value in shared]
    entries += [(start, end, each, value) for each, value in zip(comparators, quantity.values, strict=True)]
    return [
        Target(
            start=low,
            end=high,
            quote=text[low:high],
            kind=quantity.kind,
            comparator=each,
            value=value,
            unit=quantity.unit,
            what=_what(setting, quantity),
            action=None,
        )
        for low, high, each, value in entries
    ]


def _comparator(quantity: Quantity, setting: Setting) -> str:
    if setting.bound.endswith(("以上", "有余")) or quantity.more:
        return ">="
    if setting.bound.endswith(("以下", "内")):
        return "<="
    if setting.bound:
        return "~"
    return _words()[1][setting.word][0] if setting.word else "="


@cache
def _unitless() -> Pattern[str]:
    return regex(rf"分别[^，,。；;0-9]{{0,12}}(?P<list>(?:{NUMBER}[、和及与])+)$")


def _sharing(quantity: Quantity, setting: Setting) -> list[tuple[int, int, float]]:
    """The numbers of 分别达到500、1000家 that leave their unit to the last: start, end, value."""
    hit = _unitless().search(setting.before)
    if not hit:
        return []
    offset = quantity.start - len(setting.before)
    found = []
    for number in regex(NUMBER).finditer(setting.before, *hit.span("list")):
        value = parse_number(number.group())
        if value is not None:
            found.append((offset + number.start(), offset + number.end(), value))
    return found


@cache
def _subject_edge() -> Pattern[str]:
    return regex(r"(?:力争|争取|确保|全年|达到|实现|完成|平均|累计|总体|分别|各|至|到|约|近|均|再|为|占比|并|以)+$")


def _what(setting: Setting, quantity: Quantity) -> str:
    """What is counted, as printed: the words before the number, else those behind it."""
    before = setting.before[: -len(setting.word)] if setting.word else setting.before
    subject = _subject_edge().sub("", before.strip(" 、")).strip(" 、")
    following = setting.after.removeprefix(setting.bound).strip(" 、的")
    if quantity.kind in ("share", "term", "day", "month", "years", "money") and subject:
        return subject
    return following or subject


def _aim(text: str, low: int, high: int, kind: str, segments: Segments) -> Target:
    begin, end = segments.segment(low)
    return Target(
        start=low,
        end=high,
        quote=text[low:high],
        kind=kind,
        comparator=None,
        value=None,
        unit=None,
        what=text[max(begin, low - _NEAR) : min(end, high + _NEAR)].strip(),
        action=None,
    )
