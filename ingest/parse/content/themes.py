"""Themes: the named reforms of the registry, found in task text."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from re import Pattern
from re import compile as regex

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.ids import theme_id
from graph.records import Theme, ThemeHit
from ingest.parse.text.lexicon import rows
from ingest.parse.text.regions import Span, find_regions, inside

_QUOTES = "“”「」『』‘’\"＂'"
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_INSTRUMENTS = ("条例", "目录", "清单")
"""Themes that are themselves instruments: only these are found inside 《》 (推动出台《…优化营商环境条例》)."""


@cache
def theme_registry() -> tuple[Theme, ...]:
    """Every theme of the registry, each group before its members, in the registry's order."""
    themes: dict[str, Theme] = {}
    for row in rows("themes.tsv"):
        group = row["group"]
        if group not in themes:
            themes[group] = Theme(id=theme_id(group), name=group, group=group, aliases=())
        aliases = tuple(dict.fromkeys(_split(row["aliases"]) + _split(row["broad"])))
        themes[row["name"]] = Theme(id=theme_id(row["name"]), name=row["name"], group=group, aliases=aliases)
    return tuple(themes.values())


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.replace("·", "、") for part in cell.split("、") if part)


@dataclass(frozen=True, slots=True)
class _Trigger:
    theme: Theme
    broad: bool


@cache
def _matcher() -> tuple[AhoCorasick, tuple[_Trigger, ...]]:
    by_name = {theme.name: theme for theme in theme_registry()}
    triggers: dict[str, _Trigger] = {}
    for broad in (False, True):
        for row in rows("themes.tsv"):
            named = _split(row["broad"]) if broad else (row["name"], *_split(row["aliases"]))
            for word in named:
                triggers.setdefault(_plain(word), _Trigger(by_name[row["name"]], broad))
    return AhoCorasick(list(triggers), matchkind=MatchKind.LeftmostLongest), tuple(triggers.values())


@cache
def _spelling() -> dict[int, int | None]:
    small = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
    wide = {code: small.get(narrow, narrow) for code, narrow in _WIDE.items()}
    return {**small, **wide, **dict.fromkeys(map(ord, _QUOTES))}


@cache
def _quote_marks() -> Pattern[str]:
    return regex(f"[{_QUOTES}]")


@cache
def _body() -> Pattern[str]:
    """What makes a name of a body out of a theme's words: 乡村振兴局, 公共资源交易中心, 自贸试验区管委会."""
    return regex(
        r"(?:管理|服务|监管|监督|工作|事务|[\u4e00-\u9fff]{0,4}片区)?(?:[局厅署]|委员会|管委会|中心|领导小组|办公室)"
    )


def _plain(text: str) -> str:
    """Without quotation marks, in half width and upper case; only the marks change the length."""
    return text.translate(_spelling())


def find_themes(text: str, start: int, end: int, *, exclude: Sequence[Span] = ()) -> list[ThemeHit]:
    """Every mention of a registered theme in text[start:end], in order; the longest match wins.

    Quotes, width and case make no difference. A broad word (就业, 审计) counts within quotes, or where its theme
    is named again in the window. `exclude` holds what advances nothing: responsibility clauses.
    """
    matcher, triggers = _matcher()
    piece = text[start:end]
    dropped = [hit.start() - rank for rank, hit in enumerate(_quote_marks().finditer(piece))]
    regions = find_regions(text, start, end)
    barred = sorted(exclude)
    found: list[tuple[Span, _Trigger]] = []
    for at, low, high in matcher.find_matches_as_indexes(_plain(piece)):
        begin = start + low + bisect_right(dropped, low)
        stop = start + high - 1 + bisect_right(dropped, high - 1) + 1
        trigger = triggers[at]
        if inside(barred, begin) or _body().match(text, stop, end):
            continue
        if inside(regions.titles, begin) and not trigger.theme.name.endswith(_INSTRUMENTS):
            continue
        found.append(((begin, stop), trigger))
    named = Counter(trigger.theme.id for _, trigger in found)
    return [
        ThemeHit(
            start=low,
            end=high,
            quote=text[low:high],
            theme_id=trigger.theme.id,
            name=trigger.theme.name,
            group=trigger.theme.group,
        )
        for (low, high), trigger in found
        if not trigger.broad or named[trigger.theme.id] > 1 or (low - 1, high + 1) in regions.quotes
    ]
