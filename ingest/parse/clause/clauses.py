"""Where clauses stand: brackets, own-line and inline labels. What they say, the grammar reads."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.parse.bodies.bodies import ends_as_body, is_central, level_prefix, place_head, suffix_kind
from ingest.parse.clause.actors import MARKS, ActorReader
from ingest.parse.clause.brackets import Bracket, outer_brackets
from ingest.parse.clause.clause import Clause, Span
from ingest.parse.clause.grammar import read_clause
from ingest.parse.clause.labels import find_labels, label_at

_HINT = re.compile(
    "牵头|负责|配合|落实|参与|参加|协助|协办|主办|承办|协同|会同|分工|指导|督导|实施|推进|完成|主责|单位：|部门：|[室处领导人]：|责任："
)
_DAMAGED = re.compile("(?=[^：]{0,4}[责任单位牵头部门配合]{2})[\u4e00-\u9fff]{2,5}：")
_BARE = re.compile(
    "[\u4e00-\u9fff、，；等和及（）〔〕]{2,300}"
    "(?:[，；](?:20\\d\\d年?[—–-]+)?20\\d\\d年(?:\\d{1,2}月)?[底末]?前?(?:完成)?)?$"  # R14: a time at its end
)
_SENTENCE_END = "。；！？”）〕\n："
_BULLET = re.compile(f"[{re.escape(MARKS)}•·>—–-]*")
_STOP = re.compile("[。\n]")
_EXHORTATION = re.compile(
    "(?:各级)?各[^，。；：各]{1,12}要(?:认真|高度|切实|加强|严格|积极|按照|结合|充分|进一步|强化|明确)"
)
_FOOTER = re.compile("(?:负责解释|负责起草|谁.{1,6}谁负责|对.{1,12}负责)")
_NAMED = ("public", "own", "party")
_PROSE = re.compile("[。！？：《》“”]")
_VERB_AT_END = re.compile("(?:牵头|负责|配合|落实|参与|参加|协助|协办|承办|完成|推进)$")
LONGEST_STATED = 300  # characters of a line that is nothing but a clause
_EXPLAINED = re.compile(  # words whose bracket says who is meant: …有关部门（市司法局、市公安局）。
    "(?:部门|单位|机构|成员|主体|企业|政府|办公室|中心|窗口|机关|组织|团体|队伍|平台|系统|基地|载体"
    "|(?<![0-9一二两三四五六七八九十])[委厅局办处科院园馆校站所场库网会])$"
)
MOST_REST = 0.5  # of a bracket's characters: with more of it not understood it is no clause


def find_clauses(text: str, start: int, end: int, reader: ActorReader, *, item: bool = False) -> list[Clause]:
    """The bracketed and labelled clauses of one block, in order; an `item` is a line that has a number."""
    bullet = _BULLET.match(text, start, end)
    first = bullet.end() if bullet else start
    if label_at(text, first, end) is not None:
        return _labelled(text, start, first, end, reader)
    stated = None if item else _stated(text, start, end, reader)
    if stated is not None:
        return [stated]
    found: list[Clause] = []
    taken: list[Span] = []
    for bracket in outer_brackets(text, start, end):
        clause = _bracketed(text, bracket, start, end, reader, item=item)
        if clause is not None:
            found.append(clause)
        taken.append((bracket.start, bracket.end))
    found.extend(_inline_labels(text, start, end, taken, reader))
    return sorted(found, key=lambda one: one.start)


def _bracketed(text: str, bracket: Bracket, start: int, end: int, reader: ActorReader, *, item: bool) -> Clause | None:
    inner = (bracket.start + 1, bracket.inner_end)
    content = text[inner[0] : inner[1]]
    hinted = _HINT.search(content) is not None
    damaged = None if hinted else _DAMAGED.match(content)
    if damaged is not None and _stands_last(text, bracket, start, end):
        clause = read_clause(
            text, bracket.start, bracket.end, inner=(inner[0] + damaged.end(), inner[1]), form="bracket", reader=reader
        )
        if len(clause.actors) > 1 and _only_bodies(clause) and all(_is_named(one.name) for one in clause.actors):
            return clause  # （责任位：市商务局、市司法局）: what it lists is sure, though its label lost a character
    if not hinted and not (_BARE.match(content) and _stands_last(text, bracket, start, end)):
        return None
    if _FOOTER.search(content) or (not bracket.closed and not hinted):
        return None
    clause = read_clause(text, bracket.start, bracket.end, inner=inner, form="bracket", reader=reader)
    if item and bracket.end == end and _only_bodies(clause) and all(_is_named(one.name) for one in clause.actors):
        return clause  # 12.某某行动（市商务局）: an item of a list, without a full stop
    return clause if _is_clause(text, clause, bracket, start, end) else None


def _is_named(name: str) -> bool:
    """A body by its level or place, not by its ending alone."""
    return suffix_kind(name) in _NAMED and bool(level_prefix(name) or place_head(name) or is_central(name))


def _is_clause(text: str, clause: Clause, bracket: Bracket, start: int, end: int) -> bool:
    if not clause.actors:
        return clause.labels > 0 and bool(clause.times or clause.rest)
    rest = sum(last - first for first, last in clause.rest)
    size = max(1, clause.inner[1] - clause.inner[0])
    if clause.labels:
        return True
    if rest > MOST_REST * size:
        return False
    bodies = sum(ends_as_body(actor.name) or actor.kind != "agency" for actor in clause.actors)
    if 2 * bodies < len(clause.actors) or not bodies:
        return False
    if clause.verbs:
        named = all(actor.kind == "agency" and suffix_kind(actor.name) in _NAMED for actor in clause.actors)
        return _stands_last(text, bracket, start, end) or (named and text[bracket.start + 1] != "由")
    if not _only_bodies(clause):
        return False
    if bracket.start == start or text[bracket.start - 1] in "。；！":
        return True
    closes = text[bracket.end : min(end, bracket.end + 1)] in ("。", "；")
    explains = _EXPLAINED.search(text, max(start, bracket.start - 4), bracket.start)
    return closes and not explains and all(_is_named(one.name) for one in clause.actors)


def _only_bodies(clause: Clause) -> bool:
    """A bare list (R25): bodies and nothing else."""
    return (
        bool(clause.actors)
        and not clause.rest
        and all(
            ends_as_body(one.name) and (suffix_kind(one.name) != "place" or one.name.startswith("各"))
            for one in clause.actors
        )
    )


def _stands_last(text: str, bracket: Bracket, start: int, end: int) -> bool:
    """Behind a sentence, or at the end of one: a bracket in mid-sentence may explain a word."""
    after = text[bracket.end : min(end, bracket.end + 1)]
    return not after or after in "。；，\n" or _sentence_before(text, bracket, start)


def _sentence_before(text: str, bracket: Bracket, start: int) -> bool:
    return bracket.start == start or text[bracket.start - 1] in _SENTENCE_END


def _labelled(text: str, start: int, first: int, end: int, reader: ActorReader) -> list[Clause]:
    """A line that is a field: 牵头单位：… (R06). What is glued behind its full stop belongs to no clause."""
    stop = _field_end(text, first, end)
    clause = read_clause(text, start, stop, inner=(first, stop), form="label", reader=reader)
    if text[stop:end] in ("。", "；", "，"):
        clause.end = end
    return [clause]


def _stated(text: str, start: int, end: int, reader: ActorReader) -> Clause | None:
    """A line of its own that is a whole clause, without bracket or label: 市发改委牵头，市财政局配合。"""
    stop = end - (text[end - 1 : end] == "。")
    if stop - start > LONGEST_STATED or not _VERB_AT_END.search(text, start, stop) or _PROSE.search(text, start, stop):
        return None
    clause = read_clause(text, start, end, inner=(start, stop), form="label", reader=reader)
    if not clause.verbs or clause.rest or clause.notes or _FOOTER.search(text, start, stop):
        return None
    bodies = all(ends_as_body(one.name) and one.kind != "person" for one in clause.actors)
    return clause if bodies and any(_is_named(one.name) for one in clause.actors) else None


def _inline_labels(text: str, start: int, end: int, taken: list[Span], reader: ActorReader) -> Iterator[Clause]:
    """Labels in running text, without brackets (R06I): up to the end of their sentence."""
    at = start
    for label in find_labels(text, start, end):
        if label.start < at or _within(taken, label.start):
            continue
        if label.start > start and text[label.start - 1] not in _SENTENCE_END:
            continue
        stop = _field_end(text, label.end, end)
        clause = read_clause(text, label.start, stop, inner=(label.start, stop), form="label", reader=reader)
        if clause.actors or clause.times:
            yield clause
        at = stop


def _within(spans: list[Span], at: int) -> bool:
    place = bisect_right(spans, (at, at)) - 1
    return any(first <= at < last for first, last in spans[max(place, 0) : place + 2])


def _field_end(text: str, start: int, end: int) -> int:
    stop = _STOP.search(text, start, end)
    while stop is not None and _goes_on(text, stop.end(), end):
        stop = _STOP.search(text, stop.end(), end)
    found = stop.start() if stop else end
    glued = _EXHORTATION.search(text, start, found)
    return glued.start() if glued else found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Another field, or a sentence that only sets a rule (列第一位的为牵头单位，下同)."""
    if label_at(text, start, end) is not None:
        return True
    sentence = _STOP.split(text[start : min(end, start + 80)], maxsplit=1)[0]
    return bool(re.search("下同|不再.{0,4}(?:列|做|标)|第一位|首位", sentence))
