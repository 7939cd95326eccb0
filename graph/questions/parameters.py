"""The parameters of a question: what they accept, and how text from outside becomes a typed value."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from graph.errors import InvalidParameter

ParameterType = Literal[
    "string", "strings", "integer", "number", "boolean", "date", "agency", "document", "theme", "task"
]
_TYPE_NAMES = {
    "string": "文本", "strings": "文本的列表", "integer": "整数", "number": "数", "boolean": "true 或 false",
    "date": "日期（如 2021-09-30）", "agency": "机构编号或名称", "document": "文件编号", "theme": "主题编号或名称",
    "task": "任务编号",
}  # fmt: skip
_MAX_TEXT = 2000
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One declared parameter. `values` lists what it accepts where that is a closed set; `meaning` is by language.

    The types agency, document, theme and task are ids (strings); doors may offer names for them.
    """

    name: str
    type: ParameterType
    meaning: dict[str, str]
    required: bool = False
    default: Any = None
    values: tuple[str, ...] = ()

    def convert(self, given: object) -> Any:
        """The typed value of what a person or program gave; None gives the default. Raises InvalidParameter."""
        if given is None or (given == "" and self.type != "string"):
            if self.required:
                raise self._invalid("缺少此参数")
            return self.default
        value = self._typed(given)
        if self.values and value not in self.values:
            raise self._invalid(f"{given!s:.80} 不在可取的值之中", f"可取的值：{'、'.join(self.values)}")
        return value

    def _typed(self, given: object) -> Any:
        if self.type == "strings":
            parts = given.split(",") if isinstance(given, str) else given
            if not isinstance(parts, Iterable):
                raise self._invalid(f"{given!s:.80} 不是{_TYPE_NAMES[self.type]}")
            return [self._text(part) for part in parts]
        if self.type in ("integer", "number", "boolean") and not isinstance(given, str):
            expected = {"integer": int, "number": (int, float), "boolean": bool}[self.type]
            if isinstance(given, expected) and isinstance(given, bool) == (self.type == "boolean"):  # type: ignore[arg-type]
                return given
            raise self._invalid(f"{given!s:.80} 不是{_TYPE_NAMES[self.type]}")
        text = self._text(given)
        try:
            return self._parse(text)
        except ValueError as error:
            raise self._invalid(f"{text:.80} 不是{_TYPE_NAMES[self.type]}") from error

    def _parse(self, text: str) -> Any:
        if self.type == "integer":
            if not _INTEGER.fullmatch(text):
                raise ValueError(text)
            return int(text)
        if self.type == "number":
            number = float(text)
            if not math.isfinite(number):
                raise ValueError(text)
            return number
        if self.type == "boolean":
            if text.lower() not in _BOOLEANS:
                raise ValueError(text)
            return _BOOLEANS[text.lower()]
        if self.type == "date":
            if not _DAY.fullmatch(text):
                raise ValueError(text)
            return date.fromisoformat(text).isoformat()
        return text

    def _text(self, given: object) -> str:
        if not isinstance(given, str):
            raise self._invalid(f"{given!s:.80} 不是{_TYPE_NAMES[self.type]}")
        if len(given) > _MAX_TEXT:
            raise self._invalid(f"超过 {_MAX_TEXT} 个字符")
        if "\x00" in given or any("\ud800" <= character <= "\udfff" for character in given):
            raise self._invalid("含有不可用的字符")
        return given

    def _invalid(self, what: str, remedy: str = "") -> InvalidParameter:
        return InvalidParameter(
            f"参数 {self.name}：{what}", where=self.name, remedy=remedy or f"请给出{_TYPE_NAMES[self.type]}"
        )
