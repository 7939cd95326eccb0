"""Names for what a deadline and a target mean: tasks that mean the same share one node."""

from graph.records import Deadline, Target

_QUARTERS = {3: "第一季度末", 6: "第二季度末", 9: "第三季度末", 12: "第四季度末"}
_HALVES = {6: "上半年末", 12: "下半年末"}
_SIGNS = {">=": "≥", "<=": "≤", "=": "＝", "~": "约"}


def undated_wording(deadline: Deadline) -> str | None:
    """What an undated deadline says (每季度, 文件印发后30日内), blanks left out; None for a dated one."""
    return None if deadline.date else "".join(deadline.quote.split())


def deadline_name(deadline: Deadline) -> str:
    """The deadline in plain words: `2021年9月底前` for a date, its own wording without one."""
    if not deadline.date:
        return undated_wording(deadline) or deadline.kind
    year, month, day = (int(part) for part in deadline.date.split("-"))
    period = {
        "month": f"{month}月底",
        "quarter": _QUARTERS.get(month, f"{month}月底"),
        "half": _HALVES.get(month, f"{month}月底"),
        "year": "底" if month == 12 else f"{month}月底",
        "plan": "底（规划期末）",
    }.get(deadline.precision or "day", f"{month}月{day}日")
    return f"{year}年{period}前"


def target_name(target: Target) -> str:
    """The target in plain words: what, the sign, the number and its unit."""
    if target.value is None:
        return target.what or target.quote
    value = int(target.value) if float(target.value).is_integer() else target.value
    return f"{target.what} {_SIGNS.get(target.comparator or '', '')}{value}{target.unit or ''}".strip()
