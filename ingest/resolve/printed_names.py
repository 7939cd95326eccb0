"""The official name that a printed one tells: 市行政审批服务局 says more than the 行政审批局 that is usual."""

from graph.records import Agency
from ingest.resolve.functions import Function, full_tail
from ingest.resolve.places import unique_name

_ENDINGS = ("管理委员会", "管委会", "委员会", "办公室", "中心", "局", "厅", "委", "办")
_COMPLETE = 4  # characters of a stem that is no abbreviation; shorter ones are (自规, 政数, 大数据)
_GOVERNMENT = "人民政府"  # an office that bears it in its name (人民政府金融工作办公室) is not renamed by a tail


def official_name(agency: Agency, function: Function, core: str) -> str | None:
    """The full name of a body after the way a document prints it without its place; None where that says no more.

    A shorthand (发改委, 园林局) leaves the usual name as it is, or gives it the tail that is printed (政务办); a name
    that holds other words than the usual one, and enough of them, is taken for the official one.
    """
    prefix = unique_name(agency.place_code)
    usual = _split(agency.full_name.removeprefix(prefix))
    printed = _split(core)
    if usual is None or printed is None or not agency.full_name.startswith(prefix):
        return None
    stem, tail = printed
    if _within(stem, usual[0]):
        if tail == usual[1] or usual[0].startswith(_GOVERNMENT):
            return None
        return prefix + usual[0] + tail
    if len(stem) < _COMPLETE:
        return None
    official = prefix + _written_out(stem, usual[0], function) + tail
    return official if official != agency.full_name else None


def _split(core: str) -> tuple[str, str] | None:
    """The stem and the official form of the tail."""
    tail = next((ending for ending in _ENDINGS if core.endswith(ending)), "")
    if not tail or core == tail:
        return None
    return core[: -len(tail)], "管理委员会" if tail == "管委会" else full_tail(tail)


def _written_out(stem: str, usual: str, function: Function) -> str:
    """The stem as spellings write it out: 自然资源规划 as 自然资源和规划, 审批服务管理 as 行政审批服务管理."""
    if stem.startswith(_GOVERNMENT[2:]):
        stem = _GOVERNMENT + stem.removeprefix(_GOVERNMENT[2:])
    if not _within(usual, stem):
        longer = [form for form in function.stems if _within(stem, form)]
        whole = [form for form in longer if _within(usual, form)] or [form for form in longer if "和" in form]
        stem = min(whole, key=len, default=stem)
    return next((form for form in function.stems if form != stem and _unjoined(form) == stem), stem)


def _unjoined(form: str) -> str:
    return form.replace("和", "").replace("与", "")


def _within(short: str, long: str) -> bool:
    """Whether the characters of one text stand in the other, in order."""
    rest = iter(long)
    return all(character in rest for character in short)
