"""Prose clauses: 由A会同B负责 in running text (R09). They count only in a task that has no other clause."""

import re

from ingest.parse.bodies.bodies import ends_as_body, group_quantifier
from ingest.parse.bodies.names import masked, split_names
from ingest.parse.bodies.people import person_name
from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause, Span
from ingest.parse.clause.grammar import read_clause
from ingest.parse.clause.verbs import Verb, find_verbs
from ingest.parse.structure.outline import Node

_SENTENCE = re.compile("[。；！？\n]")
_BY = re.compile("(?:统一|分别|具体)?由(?!于|此)")
_PIECE_END = re.compile("[，,]|(?<=牵头|负责|主办|承办|配合|参与|参加|协助)、")  # 由甲局牵头、乙局参与
_TOGETHER = re.compile("会同")
_NOT_A_TASK = re.compile("解释|起草|赔偿|赔付|承担(?:民事|刑事|法律|费用)")
_DOING = re.compile("强化|加强|推动|推进|完善|指导|支持|组织|建立|鼓励|引导|督促|发挥|依托|健全|要求|协调|明确|落实")
STRONG = ("牵头", "负责", "承办", "主办", "会同", "配合")
BESIDE = ("参加", "参与", "协助", "协办", "协同")  # say who supports, once another clause of the sentence says who acts


def find_prose(text: str, node: Node, reader: ActorReader) -> list[Clause]:
    """The prose clauses of a numbered paragraph, or the one below its heading, that has no other clause.

    Only where work is divided (not in 总体要求).
    """
    paragraph = node.paragraph
    if node.heading or node.idle or paragraph.clauses or not (paragraph.number or _below_heading(node)):
        return []
    found: list[Clause] = []
    at = paragraph.body
    for hit in [*_SENTENCE.finditer(text, paragraph.body, paragraph.end), None]:
        stop = hit.start() if hit else paragraph.end
        clause = _sentence(text, at, stop, reader, first=at == paragraph.body)
        if clause is not None:
            found.append(clause)
        at = stop + 1
    return found


def _below_heading(node: Node) -> bool:
    above = node.parents[-1] if node.parents else None
    return above is not None and above.heading and above.paragraph.end + 1 == node.paragraph.start


def _sentence(text: str, start: int, end: int, reader: ActorReader, *, first: bool) -> Clause | None:
    """The clause of one sentence. Behind the first one, a clause without 由 must be the whole sentence."""
    mask = masked(text[start:end])
    if "由" not in mask and not any(word in mask for word in STRONG):
        return None
    opened: int | None = None
    closed = start
    whole = False
    for piece_start, piece_end in _pieces(mask, start, end):
        by = _BY.match(text, piece_start, piece_end)
        if opened is None and by is None and piece_start > start:
            continue
        words = STRONG if opened is None else STRONG + BESIDE
        verb = _role_verb(
            text,
            mask,
            start,
            by.end() if by else piece_start,
            piece_end,
            words,
            first=opened is None,
            given=by is not None,
        )
        if verb is None:
            if opened is not None:
                break
            continue
        whole = whole or (opened is None and by is None and not first)
        opened = piece_start if opened is None else opened
        closed = verb.end
        if verb.end < piece_end:
            break
    if opened is None:
        return None
    closed = end if whole else closed
    clause = read_clause(text, opened, closed, inner=(opened, closed), form="prose", reader=reader)
    assigned = any(actor.role != "support" for actor in clause.actors)
    return clause if assigned and not clause.rest else None


def _pieces(mask: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    at = start
    for hit in _PIECE_END.finditer(mask):
        pieces.append((at, start + hit.start()))
        at = start + hit.end()
    pieces.append((at, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _role_verb(
    text: str, mask: str, base: int, start: int, end: int, words: tuple[str, ...], *, first: bool, given: bool
) -> Verb | None:
    """The verb behind a list of bodies. `given`: 由 stands before, any verb at the end will do, as it will behind
    the `first` piece of a clause; in the first one a body must be named, below it classes may go on alone.
    """
    for verb in find_verbs(mask, start - base, end - base):
        if not any(word in verb.word for word in words) and not ((given or not first) and base + verb.end == end):
            continue
        moved = Verb(base + verb.start, base + verb.end, verb.word, verb.role, verb.detail, verb.rule)
        if _NOT_A_TASK.match(text, moved.end, end):
            return None
        listed = _TOGETHER.sub("、", text[start : moved.start])
        names = [one.name for one in split_names(listed, 0, len(listed)).names]
        if names and all(map(_is_body, names)) and (not first or any(group_quantifier(name) is None for name in names)):
            return moved
        return None
    return None


def _is_body(name: str) -> bool:
    if person_name(name, expected=False):
        return True
    return ends_as_body(name) and _DOING.match(name) is None and name.count("（") == name.count("）")
