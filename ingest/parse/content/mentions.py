"""Bodies that a task's text names outside its clause: with a function, never with a role (CONVENTIONS.md Roles)."""

import re
from dataclasses import dataclass
from functools import cache
from re import Pattern

from graph.records import ActorKind
from ingest.parse.bodies.bodies import ends_as_body, group_quantifier
from ingest.parse.text.lexicon import rows

Span = tuple[int, int]

_LONGEST = 32
"""Characters of one name; 省政府推进政府职能转变和“放管服”改革协调小组 has 23."""

_LISTED = 6
"""Names of one list (督促各市县、各部门和有关企业)."""

_JOINER = re.compile("、|以及|[和及与](?![其时])")
_DECIDED = "(?=批准|备案|审批|审定|同意|审议|核准|审核|决定|研究)"
_BEFORE: tuple[tuple[str, Pattern[str], Pattern[str]], ...] = (
    ("supervises", re.compile("督促和?指导|指导和?督促|(?<!以)督促(?!改)"), re.compile("")),
    (
        "reports_to",
        re.compile("上报|报送|报经|报请|呈报|(?:及时|立即|第一时间)报告"),
        re.compile(f"[，。；）]|$|{_DECIDED}"),
    ),
    (
        "reports_to",
        re.compile("(?<![申预填通汇播举上呈投瞒漏迟虚])报(?![送经请关装名告道表价考建刊警销酬账])"),
        re.compile(f"[，。；）]|$|{_DECIDED}"),
    ),
    ("reports_to", re.compile("(?<![无不])(?<!无需)(?<!不再)向"), re.compile("报告|汇报|报备|报送")),
    ("proposes_to", re.compile("(?<![无不])(?<!无需)(?<!不再)向"), re.compile("提出|建议|申请|争取|申报")),
)
_COORDINATES = re.compile("要?(?:充分)?(?:发挥)?好?(?:牵头抓总|统筹协调|牵头协调|统筹推进)")
_STOP = re.compile("[，,。；;：:、！？\n]")
_ANCHOR = re.compile("督促|报|向|抓总|统筹|牵头协调")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body named in the text, what it does there, and where its name stands."""

    start: int
    end: int
    name: str
    kind: ActorKind
    function: str


def find_mentions(text: str, start: int, end: int, exclude: list[Span]) -> list[BodyMention]:
    """The bodies that text[start:end] names with a function, outside the spans of `exclude`.

    A name that is no class of bodies is an agency by its form alone: whether there is such a body the registry says.
    """
    if not _ANCHOR.search(text, start, end):
        return []
    found: dict[Span, BodyMention] = {}
    for function, cue, follow in _BEFORE:
        for hit in cue.finditer(text, start, end):
            for first, last in _listed(text, hit.end(), end, follow, _LISTED):
                found.setdefault((first, last), _mention(text, first, last, function))
    for hit in _COORDINATES.finditer(text, start, end):
        span = _ending_at(text, start, hit.start())
        if span:
            found.setdefault(span, _mention(text, *span, "coordinates"))
    inside = (one for one in found.values() if not any(a <= one.start < b for a, b in exclude))
    return sorted(inside, key=lambda one: (one.start, one.end))


def _mention(text: str, start: int, end: int, function: str) -> BodyMention:
    name = text[start:end]
    grouped = group_quantifier(name) is not None or _words("class").fullmatch(name) is not None
    return BodyMention(start, end, name, "group" if grouped else "agency", function)


@cache
def _words(use: str) -> Pattern[str]:
    patterns = "|".join(row["pattern"] for row in rows("mention_words.tsv") if row["use"] == use)
    return re.compile(f"(?:{patterns})$" if use == "end" else patterns)


def _listed(
    text: str, at: int, end: int, follow: Pattern[str], left: int, failed: set[tuple[int, int]] | None = None
) -> list[Span]:
    """The names that begin at `at` and run to what must follow, 、 and 和 between them; empty where none does.

    Nothing need follow 督促: there the first complete name is taken, and what is joined to it where that is a name.
    `failed` remembers where no list begins: 部和部和部… can be cut in many ways.
    """
    failed = set() if failed is None else failed
    if (at, left) in failed:
        return []
    for last in _ends(text, at, end):
        joiner = _JOINER.match(text, last, end) if left > 1 else None
        rest = _listed(text, joiner.end(), end, follow, left - 1, failed) if joiner else []
        if rest or follow.match(text, last, end):
            return [(at, last), *rest]
    failed.add((at, left))
    return []


def _ends(text: str, at: int, end: int) -> list[int]:
    """Where a name that begins at `at` may be over, nearest first."""
    stop = min(end, at + _LONGEST)
    if (over := _STOP.search(text, at, stop)) is not None:
        stop = over.start()
    if (doing := _words("doing").search(text, at, stop)) is not None:
        stop = doing.start()
    return [
        last
        for last in range(at + 2, stop + 1)
        if _complete(text, at, last) and not _words("goes_on").match(text, last, end)
    ]


def _complete(text: str, start: int, end: int) -> bool:
    return bool(_words("end").search(text[max(start, end - 5) : end])) and ends_as_body(text[start:end])


def _ending_at(text: str, start: int, end: int) -> Span | None:
    """The name that ends at `end` and begins where a name may: the stretch behind the last word that opens one."""
    low = max(start, end - _LONGEST)
    edges = [hit.end() for hit in _words("opens").finditer(text, low, end)]
    begin = edges[-1] if edges else low if low == start else end
    return (begin, end) if _complete(text, begin, end) and not _words("doing").search(text, begin, end) else None
