"""The clause grammar: fields by label, pieces by verb, names by list (R01-R27 of GRAMMAR.md).

One grammar reads the content of a bracket, of an own-line label, of a table's cell and of a prose clause. Every
character ends up in an actor, a verb, a label, a time field, a convention, a note, or in `rest`.
"""

import re

from ingest.parse.bodies.bodies import ends_as_body
from ingest.parse.bodies.names import masked
from ingest.parse.clause.actors import ActorReader
from ingest.parse.clause.clause import Clause, Form, Span
from ingest.parse.clause.labels import Label, bare_label_at, find_labels, note_at, short_label_at
from ingest.parse.clause.verbs import Verb, find_verbs

_HARD = re.compile("[；。;]")
_COMMA = re.compile("[，,\n]")
_SOFT = re.compile("[，、；。]")
_TIME = re.compile(
    "(?:(?:20|19)?\\d{2,4}年)?[^，；。、]{0,12}?(?:\\d{1,2}月|年底|年内|年前|月底|季度|上半年|下半年|长期|全年|每年|每月|\\d年|“十[三四五]五”)"
    "[^，；。、]{0,14}?$|(?:长期|持续|常态化?|适时|按时|及时|按期|年内)?(?:长期|持续)?(?:坚持|推进|推动|实施|完成|落实|开展)(?:实施)?$|即时$|常态化$|长期$"
)
_CONVENTION = re.compile(
    "列(?:在)?(?:第一位|首位)|排(?:名|列|序|在)+(?:第一|首位|前列|最前)|下同|不再(?:一一|逐一|单独|另行|重复)?(?:列出|列|标注|做|作)|无牵头|即为牵头"
)
_DEFAULT = re.compile(
    "（?(?:以下|下列|后续|其余|其他各项|具体任务)[^，。；（）]{0,16}(?:均|都)[^。；]*(?:落实|负责|不再|涉及|配合|参与)"
)
REACH = 60  # characters on either side of a verb in mid-piece that decide whether it closes a list
_TOGETHER = re.compile("会同")
_LEADING = re.compile("(?:(?:此|该|本|这|以上|上述)(?:项|条|款)?(?:工作|任务|措施|事项)?)?(?:并|请|均)?由(?!于)")


def read_clause(
    text: str, start: int, end: int, *, inner: Span, form: Form, reader: ActorReader, label: Label | None = None
) -> Clause:
    """Read the clause text[start:end] whose content is text[inner]; a table's `label` stands outside it."""
    clause = Clause(start=start, end=end, inner=inner, form=form)
    first, last = inner
    mask = _mask(text, first, last)
    rule = _DEFAULT.search(text, first, last)
    if rule is not None:
        clause.conventions.append((rule.start(), last))
        last = rule.start()
        mask = mask[: last - first]
    labels = _outer_labels(text, mask, first, last)
    if not labels or labels[0].start > first:
        stop = labels[0].start if labels else last
        _field(text, mask, first, first, stop, label, clause, reader)
    for at, one in enumerate(labels):
        stop = labels[at + 1].start if at + 1 < len(labels) else last
        clause.labels += 1
        _field(text, mask, first, one.end, stop, one, clause, reader)
    reader.finish(clause)
    return clause


def _mask(text: str, start: int, end: int) -> str:
    return masked(text[start:end])


def _outer_labels(text: str, mask: str, start: int, end: int) -> list[Label]:
    """Labels outside inner brackets; behind a first label, notes (适用范围：) open fields of their own."""
    labels = [one for one in find_labels(text, start, end) if mask[one.start - start] == text[one.start]]
    bare = _unmarked_label(text, start, end)
    if bare is not None and all(one.start > start for one in labels):
        labels.insert(0, bare)
    if not labels:
        return []
    others: list[Label] = []
    starts = {one.start for one in labels}
    for at in sorted({*(start + hit.end() for hit in _SOFT.finditer(mask)), *(one.end for one in labels)}):
        found = None if at in starts else _unmarked_label(text, at, end) or note_at(text, at, end)
        if found is not None and not any(found.start < one.end <= found.end for one in labels):
            others.append(found)  # 市人社局完成时限： holds a name and a label, it is no note
    return sorted([*labels, *others], key=lambda one: one.start)


def _unmarked_label(text: str, start: int, end: int) -> Label | None:
    return bare_label_at(text, start, end) or short_label_at(text, start, end)


def _field(
    text: str, mask: str, base: int, start: int, end: int, label: Label | None, clause: Clause, reader: ActorReader
) -> None:
    """One field: the value of a label, or a whole clause without labels."""
    while end > start and text[end - 1] in "，、；。 \n":
        end -= 1
    if start >= end:
        return
    if label is not None and label.role == "time":
        clause.times.append((start, end))
        return
    if label is not None and label.role == "note":
        (clause.conventions if _CONVENTION.search(text, start, end) else clause.notes).append((start, end))
        return
    at = start
    for hit in [*_HARD.finditer(mask, start - base, end - base), None]:
        stop = base + hit.start() if hit else end
        if stop > at:
            _sentence(text, mask, base, at, stop, label, clause, reader)
        at = stop + 1


def _sentence(
    text: str, mask: str, base: int, start: int, end: int, label: Label | None, clause: Clause, reader: ActorReader
) -> None:
    """Pieces up to a hard stop: names wait for the verb behind them; what is left falls under the label."""
    if _CONVENTION.search(mask, start - base, end - base) and not _SOFT.search(mask, start - base, end - base):
        clause.conventions.append((start, end))
        return
    pending: list[Span] = []
    at = start
    for piece_start, piece_end in _pieces(mask, base, start, end):
        piece = text[piece_start:piece_end]
        if _CONVENTION.search(mask, piece_start - base, piece_end - base) or (
            clause.conventions and clause.conventions[-1][1] == piece_start - 1
        ):
            clause.conventions.append((piece_start, piece_end))
            continue
        if _TIME.match(piece) and not reader.is_list(piece) and not _TOGETHER.search(piece):
            clause.times.append((piece_start, piece_end))
            continue
        verb = _closing_verb(text, mask, base, piece_start, piece_end)
        at = piece_start
        while verb is not None:
            names = [*pending, (at, verb.start)] if verb.start > at else pending
            _verbal(text, mask, base, names, verb, label, clause, reader)
            pending = []
            at = verb.end
            verb = _closing_verb(text, mask, base, at, piece_end)
        if at < piece_end:
            if at > piece_start and _TIME.match(text[at:piece_end]):
                clause.times.append((at, piece_end))
            else:
                pending.append((at, piece_end))
    if pending:
        _verbal(text, mask, base, pending, None, label, clause, reader)


def _pieces(mask: str, base: int, start: int, end: int) -> list[Span]:
    """Stretches between commas outside brackets."""
    pieces: list[Span] = []
    at = start
    for hit in _COMMA.finditer(mask, start - base, end - base):
        stop = base + hit.start()
        if stop > at:
            pieces.append((at, stop))
        at = stop + 1
    if at < end:
        pieces.append((at, end))
    return pieces


def _closing_verb(text: str, mask: str, base: int, start: int, end: int) -> Verb | None:
    """The first verb of the piece that closes a list: at its end, or before another name (A牵头B配合)."""
    for verb in find_verbs(mask, start - base, end - base):
        moved = Verb(base + verb.start, base + verb.end, verb.word, verb.role, verb.detail, verb.rule)
        if moved.end == end or _closes(text, moved, start, end):
            return moved
    return None


def _closes(text: str, verb: Verb, start: int, end: int) -> bool:
    rest = text[verb.end : min(end, verb.end + REACH)]
    if rest[:1] in "、）（":
        return True
    if _TIME.match(rest):
        return True
    last = re.split("[、，和及与]", text[max(start, verb.start - REACH) : verb.start])[-1]
    if verb.role == "responsible" or not ends_as_body(last):
        return False
    return any(find_verbs(rest, 0, len(rest))) or ends_as_body(rest)


def _verbal(
    text: str,
    mask: str,
    base: int,
    pieces: list[Span],
    verb: Verb | None,
    label: Label | None,
    clause: Clause,
    reader: ActorReader,
) -> None:
    """Names before a verb: the verb beats the label; with 会同 the first leads and the rest takes part (R09)."""
    clause.verbs += verb is not None
    pieces = [_without_leading(text, piece) for piece in pieces]
    for at, (start, end) in enumerate(pieces):
        hit = _TOGETHER.search(mask, start - base, end - base)
        if hit is None:
            continue
        clause.verbs += verb is None  # 会同 is one itself
        before = [*pieces[:at], (start, base + hit.start())]
        after = [(base + hit.end(), end), *pieces[at + 1 :]]
        reader.listed(
            text, [piece for piece in before if piece[0] < piece[1]], clause, verb=verb, label=label, together="first"
        )
        reader.listed(
            text, [piece for piece in after if piece[0] < piece[1]], clause, verb=verb, label=label, together="second"
        )
        return
    if verb is not None and label is not None and verb.role != label.role and len(pieces) > 1:
        reader.listed(text, pieces[:-1], clause, label=label)  # the verb stands beside the last names only
        pieces = pieces[-1:]
    reader.listed(text, pieces, clause, verb=verb, label=label)


def _without_leading(text: str, piece: Span) -> Span:
    hit = _LEADING.match(text, *piece)
    return (hit.end(), piece[1]) if hit else piece
