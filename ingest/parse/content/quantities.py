"""Quantities: numbers with a unit, as printed, before anything is said of what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import Match, Pattern, escape
from re import compile as regex

from ingest.parse.text.lexicon import rows
from ingest.parse.text.numerals import DIGIT, HAN, HAN_NUMBER, NUMBER, parse_number

_GAP = r"[ \u3000]{0,2}"
_ONE = f"(?:{NUMBER}|{HAN_NUMBER}|半)"
_PER = (
    "千瓦时|平方米|立方米|公里|吨标准煤|工作日|千人|万人|人次|人年|人月|批次|小时"
    "|户|亩|人|吨|家|项|件|个|台|辆|次|份|只|头|羽|间|年|月|天|日"
)
"""What a rate is reckoned by: 2500元/亩, 4批次/千人."""

_TIMES = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit. `values` has two entries for a range (1—2个); `han` marks Chinese numerals."""

    start: int
    end: int
    values: tuple[float, ...]
    unit: str
    kind: str
    han: bool
    more: bool


@cache
def _kinds() -> dict[str, str]:
    return {row["unit"]: row["kind"] for row in rows("units.tsv")}


@cache
def _pattern() -> Pattern[str]:
    units = "|".join(
        escape(row["unit"]) + (f"(?!{row['unless']})" if row["unless"] else "")
        for row in sorted(rows("units.tsv"), key=lambda row: (-len(row["unit"]), row["unit"]))
    )
    return regex(
        rf"(?P<percent>百分之{_GAP}(?P<hundredths>{_ONE}))"
        rf"|(?P<denominator>[二两三四五六七八九十]|[{DIGIT}]{{1,2}})分之(?P<numerator>[一二两三四五六七八九十]|[{DIGIT}]{{1,2}})"
        rf"|(?P<half>(?<!另)一半|半数)"
        rf"|(?<![{DIGIT}.．{HAN}])(?P<low>{_ONE})(?:{_GAP}[—\-－–~～至到]{{1,2}}{_GAP}(?P<high>{_ONE}))?"
        rf"{_GAP}(?P<scale>[十百千]?(?:万亿|亿|万)|[百千](?=[家项个人户名件])|)(?P<more>[余多])?{_GAP}"
        rf"(?P<measure>个(?=工作日|自然日|日历日|百分点|月|小时|学时|课时|环节|名次|位次|标箱|标准箱|床位|批次)|)"
        rf"(?P<unit>{units})(?P<per>[/／](?:{_PER}))?"
    )


def find_quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Every quantity of text[start:end], in order. 1,200 is one number; 3千万元 is 3000 万元."""
    for hit in _pattern().finditer(text[start:end]):
        quantity = _read(hit, start)
        if quantity:
            yield quantity


def _read(hit: Match[str], offset: int) -> Quantity | None:
    if hit["percent"]:
        value = parse_number(hit["hundredths"])
        return None if value is None else _share(hit, offset, value)
    if hit["denominator"]:
        parts, whole = parse_number(hit["numerator"]), parse_number(hit["denominator"])
        return _share(hit, offset, round(100 * parts / whole, 2)) if parts and whole and parts < whole else None
    if hit["half"]:
        return _share(hit, offset, 50.0)
    printed = [hit["low"], *([hit["high"]] if hit["high"] else [])]
    values = [parse_number(number) for number in printed]
    if any(value is None for value in values):
        return None
    scale = hit["scale"]
    factor = _TIMES.get(scale[:1], 1) if scale else 1
    rest = scale[1:] if scale[:1] in _TIMES else scale
    unit = hit["unit"].replace("％", "%")
    if unit == "月" and not hit["measure"]:
        return None
    return Quantity(
        start=offset + hit.start(),
        end=offset + hit.end(),
        values=tuple(value * factor for value in values if value is not None),
        unit=rest + unit + (hit["per"] or "").replace("／", "/"),
        kind=_kinds()[hit["unit"]],
        han=not any(character.isdecimal() for character in hit["low"]),
        more=bool(hit["more"]),
    )


def _share(hit: Match[str], offset: int, value: float) -> Quantity:
    return Quantity(
        start=offset + hit.start(),
        end=offset + hit.end(),
        values=(value,),
        unit="%",
        kind="share",
        han=True,
        more=False,
    )
