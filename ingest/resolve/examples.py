"""Names after the example of the place above: 浙江省文化广电和旅游厅, 杭州市文化广电和旅游局."""

from ingest.resolve.divisions import divisions
from ingest.resolve.functions import LEVELS, TAILS, Function, full_tail
from ingest.resolve.local import LocalBody
from ingest.resolve.naming import MUNICIPALITIES, Names, scope_word
from ingest.resolve.places import unique_name


def names_after(place: str, function: Function, example: LocalBody) -> Names | None:
    """The names of a body whose counterpart above departs from the usual form; None where it does not.

    A municipality's districts take over the whole form (上海市商务委, 黄浦区商务委); elsewhere the stem is
    taken over and the tail is that of the level (厅 above, 局 below).
    """
    division, above = divisions().get(place), divisions().get(example.place)
    if division is None or above is None or not function.tails[0] or function.kind != "department":
        return None
    own, scope = unique_name(place), scope_word(division)
    short = example.short_name.removeprefix(scope_word(above))
    full = example.full_name.removeprefix(above.name)
    if short == example.short_name or full == example.full_name:
        return None
    if above.code not in MUNICIPALITIES:
        if _stem(full) in {_stem(form) for form in function.full}:
            return None
        tail = function.tails[LEVELS.index(division.level)]
        short, full = _stem(short) + tail, _stem(full) + full_tail(tail)
    return Names(own + short, scope + short, own + full, ())


def _stem(form: str) -> str:
    for tail in (*sorted(TAILS, key=len, reverse=True), "办公室", "办"):
        if form.endswith(tail):
            return form.removesuffix(tail)
    return form
