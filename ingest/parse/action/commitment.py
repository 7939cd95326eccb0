"""Commitment: how firmly an action is promised, with the printed word that says so."""

from collections.abc import Sequence
from functools import cache
from re import Pattern, escape
from re import compile as regex

from ingest.parse.text.lexicon import rows
from ingest.parse.text.regions import Span, inside

UNMARKED = "unmarked"

_ADVERBS = (
    "积极|大力|进一步|重点|继续|依法|加快|全面|及时|主动|持续|严格|统筹|并|要|应|可|将|地方|各地|均|还|也|同时|优先|切实|充分|有效|稳妥|逐步|有序|"
    "加大|着力|深入|协调|推动|鼓励|支持|引导|指导|强化|加强|督促|会同|组织|协助|研究|探索|联合|等"
)


@cache
def _table() -> tuple[Pattern[str], dict[str, tuple[str, bool, Pattern[str] | None, Pattern[str] | None]]]:
    entries = {
        row["word"]: (
            row["commitment"],
            row["position"] == "verb",
            regex(rf"(?:{row['not_before']})$") if row["not_before"] else None,
            regex(row["not_after"]) if row["not_after"] else None,
        )
        for row in rows("commitments.tsv")
    }
    longest_first = sorted(entries, key=lambda word: (-len(word), word))
    return regex("|".join(map(escape, longest_first))), entries


@cache
def _verb_position() -> Pattern[str]:
    """The end of what may stand before the verb of a clause: a stop, an adverb, a date, a closing mark."""
    return regex(rf"(?:^|[，,、；;：:。”」）)》\n\s前底内年月日后]|{_ADVERBS})$")


def find_commitment(text: str, start: int, end: int, *, barred: Sequence[Span] = ()) -> tuple[str, str | None]:
    """The key of the lexicon and the printed word of text[start:end]; the first that counts, outside `barred`."""
    pattern, entries = _table()
    for hit in pattern.finditer(text, start, end):
        key, verb, not_before, not_after = entries[hit.group()]
        before = text[max(start, hit.start() - 4) : hit.start()]
        if inside(barred, hit.start()) or (not_after and not_after.match(text, hit.end(), end)):
            continue
        if (not_before and not_before.search(before)) or (verb and not _verb_position().search(before)):
            continue
        return key, hit.group()
    return UNMARKED, None
