"""Verbs of responsibility: adverb* core complement*, and the role that the strongest core gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from re import Pattern

from ingest.parse.text.lexicon import rows

_ADVERB = (
    "按照?(?:各自)?(?:职责|职能|任务|部门)(?:分工|职责|范围|要求)?|按照?分工|按(?:各自)?职责分工|根据(?:各自)?职[责能](?:分工)?"
    "|依据(?:各自)?职[责能](?:分工)?|依职责|依职能|结合(?:各自)?(?:实际|职能|职责)(?:分工)?|在?各自职责范围内|各自|分别|共同|联合|具体|主要|统一|统筹|积极|认真"
    "|组织|抓好|抓|做好|加强|全力|密切|总|分工|各负其责|立足职能|对照职责"
)
_COMPLEMENT = (
    "负责|落实|实施|组织|推进|推动|完成|办理|抓好|做好|统筹|协调|抓总|督办|督促|指导|督导|到位|相关工作|有关工作|具体工作|工作|配合|开展"
    "|具体(?=落实|实施|推进|推动|组织|办理|执行|工作)|任务|执行|汇总|解决|抓落实|并|和|、(?=落实|推进|督促)"
)
_NOT_AFTER = "(?!单位|部门|人|处室|科室|领导|方|同志|者|制|任务单|意见|主体|企业|机构|地区|的)"
_STRENGTH = ("lead", "support", "guide", "responsible")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb phrase as printed, and the role and detail it gives. `each`: 分别, several leads of their own (R10)."""

    start: int
    end: int
    word: str
    role: str
    detail: str | None
    rule: str


@cache
def _cores() -> dict[str, dict[str, str]]:
    return {row["word"]: row for row in rows("clause_verbs.tsv")}


@cache
def _pattern() -> Pattern[str]:
    cores = "|".join(sorted(_cores(), key=lambda word: (-len(word), word)))
    full = f"(?:(?:{_ADVERB})，?)*(?:{cores})(?:{_COMPLEMENT})*{_NOT_AFTER}"
    return re.compile(f"{full}|按照?(?:各自)?职责(?:分工)?(?=[，；。]|$)")


def find_verbs(mask: str, start: int, end: int) -> Iterator[Verb]:
    """Every verb phrase of a masked stretch, in order; where it stands decides the caller."""
    return map(_verb, _pattern().finditer(mask, start, end))


def verb_only(text: str) -> Verb | None:
    """The verb where the whole text is one (the content of 市发改委（牵头）)."""
    found = _pattern().fullmatch(text)
    return None if found is None else _verb(found)


def _verb(found: re.Match[str]) -> Verb:
    word = found.group()
    role, detail, rule = _reading(word)
    return Verb(*found.span(), word, role, detail, rule)


@lru_cache(1 << 10)
def _reading(word: str) -> tuple[str, str | None, str]:
    """Role, detail and rule of a verb phrase."""
    seen = [row for core, row in _cores().items() if core in word]
    if not seen:
        return "responsible", None, "R02"
    kinds = {"guide" if row["detail"] == "guide" else row["role"]: row for row in reversed(seen)}
    kind = next(kind for kind in _STRENGTH if kind in kinds)
    row = kinds[kind]
    rule = row["rule"]
    if "分别" in word:
        rule = "R10"
    elif kind == "responsible" and re.search("职责|职能|分工", word):
        rule = "R02"
    return row["role"], row["detail"] or None, rule
