"""Gold files: answers made by hand, one JSON object a unit; the format is that of `fengong extract --format jsonl`.

Of a unit only `starts_with` (its first characters, which find it) and `actors` are needed; `open_list`, `deadlines`
and `targets` are scored where they are given. An actor may carry `name_alt` and `role_alt`: other readings that
the annotator accepts. An object without `actors` (a head that describes the document) is passed over.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.errors import FengongError

Unit = Mapping[str, Any]

_REMEDY = "一行一个 JSON 对象，至少含 starts_with（或 text）与 actors（每个含 name、role）"


class GoldUnreadable(FengongError):
    """A gold file is missing, is not JSON lines, or a unit in it lacks what scoring needs."""

    exit_code = 2
    code = "gold-unreadable"


def read_gold(path: Path) -> list[Unit]:
    """The units of a gold file. Raises GoldUnreadable with the file and line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldUnreadable(f"标准答案读不了：{error}", where=str(path), remedy=_REMEDY) from error
    units = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            unit = _unit(line, f"{path}:{number}")
            if "actors" in unit:
                units.append(unit)
    return units


def _unit(line: str, where: str) -> Unit:
    try:
        unit = json.loads(line)
    except ValueError as error:
        raise GoldUnreadable(f"不是 JSON：{error}", where=where, remedy=_REMEDY) from error
    if not isinstance(unit, dict):
        raise GoldUnreadable("不是 JSON 对象", where=where, remedy=_REMEDY)
    if "actors" not in unit:
        return unit
    if not (unit.get("starts_with") or unit.get("text")):
        raise GoldUnreadable("缺少 starts_with", where=where, remedy=_REMEDY)
    for key, needed in (("actors", {"name", "role"}), ("deadlines", {"kind"}), ("targets", {"value", "unit"})):
        for fact in unit.get(key, []):
            if not isinstance(fact, dict) or not needed <= fact.keys():
                raise GoldUnreadable(f"{key} 中有一项缺少 {'、'.join(sorted(needed))}", where=where, remedy=_REMEDY)
    return unit
