"""Places: which division of China a title, an issuer or a code means."""

from graph.ids import NATIONAL
from graph.records import Place
from ingest.resolve.divisions import Division, divisions


def place(code: str, year: int | None = None) -> Place | None:
    """The place with this six-digit code, under its name of `year` (else its present name)."""
    found = divisions().get(code, year)
    return None if found is None else _record(found)


def parents(code: str) -> tuple[Place, ...]:
    """The places above a place, nearest first: 长沙市 -> 湖南省. The nation is not among them."""
    return tuple(_record(found) for above in divisions().parents(code) if (found := divisions().get(above)))


def find_place(text: str, *, within: str | None = None, year: int | None = None) -> Place | None:
    """The place that an issuer or a title names: the deepest division of the leftmost chain of names.

    上海市黄浦区人民政府 is 黄浦区; 湖南省人民政府办公厅 is 湖南省. A name that several divisions bear (朝阳区) counts
    only with a province or city beside it or inside `within` (a code); else the answer is None, as it is
    where no division is named. Full names go before short forms (湖南, 扬州), of which those of counties
    are not looked for: too many are words (平安, 开放).
    """
    mentions = _mentions(text.replace(" ", ""))
    found = _deepest([m for m in mentions if m[2]], within, year) or _deepest(
        [m for m in mentions if not m[2]], within, year
    )
    return _record(found) if found else None


def unique_name(code: str, year: int | None = None) -> str:
    """A place's name that no other place bears: districts and repeated names carry the city before them."""
    table = divisions()
    own = table.get(code, year)
    if own is None or code == NATIONAL:
        return ""
    if own.level == "county" and (own.name.endswith("区") or len({d.code for d in table.by_name[own.name]}) > 1):
        return unique_name(own.parent, year) + own.name
    return own.name


def choose(candidates: list[Division], context: str | None, year: int | None) -> Division | None:
    """The one division meant by a name in the context of a place: itself or above it, below it, beside it.

    The nearest circle with exactly one candidate decides; a name in force in `year` goes before one that is not.
    """
    fitting = [d for d in candidates if d.in_force(year)] or candidates
    if len({d.code for d in fitting}) == 1:
        return fitting[-1]
    if context is None or context == NATIONAL:
        return None
    table = divisions()
    line = (context, *table.parents(context))
    for circle in (
        [d for d in fitting if d.code in line],
        *([d for d in fitting if anchor in table.parents(d.code)] for anchor in line),
    ):
        codes = {d.code for d in circle}
        if len(codes) == 1:
            return circle[-1]
        if codes:
            return _highest(circle)
    return _highest(fitting)


def _highest(candidates: list[Division]) -> Division | None:
    """The province or prefecture among namesakes (吉林省 before its 吉林市 is no help: both stay open)."""
    by_level = {level: [d for d in candidates if d.level == level] for level in ("province", "prefecture")}
    found = by_level["province"] or by_level["prefecture"]
    return found[0] if len({d.code for d in found}) == 1 and not by_level["province"] else None


def _mentions(text: str) -> list[tuple[int, int, bool, list[Division]]]:
    """Every division name in the text, longest first, full before short: (start, end, full, namesakes)."""
    table = divisions()
    found: list[tuple[int, int, bool, list[Division]]] = []
    at = 0
    while at < len(text):
        for size in range(min(table.longest, len(text) - at), 1, -1):
            named = table.by_name.get(text[at : at + size], [])
            full = [d for d in named if d.name == text[at : at + size]]
            if size == 2 and text[at + 1] == "区" and not (found and found[-1][1] == at):
                full = []  # 城区, 郊区, 新区: words, unless their city stands before them
            chosen = full or [d for d in named if d.level != "county"]
            if chosen:
                found.append((at, at + size, bool(full), chosen))
                at += size
                break
        else:
            at += 1
    return found


def _deepest(
    mentions: list[tuple[int, int, bool, list[Division]]], within: str | None, year: int | None
) -> Division | None:
    table = divisions()
    found: Division | None = None
    ended = 0
    open_names: list[list[Division]] = []
    for start, end, _, named in mentions:
        if found is None:
            found = choose(named, within, year)
            if found is None:
                open_names.append(named)
        elif start == ended and (inside := [d for d in named if found.code in table.parents(d.code)]):
            found = choose(inside, found.code, year) or found
        else:
            break
        ended = end
    for named in open_names if found else ():
        inside = [d for d in named if found and found.code in table.parents(d.code)]
        if inside:
            return choose(inside, found.code, year) if found else None
    return found


def _record(found: Division) -> Place:
    return Place(code=found.code, name=found.name, level=found.level)
