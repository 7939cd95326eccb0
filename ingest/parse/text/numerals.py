"""Numerals as plans print them: 12, １２, 1,200, 3.5, 十二, 三百, 二〇二一, 半."""

import unicodedata
from functools import cache

DIGIT = "0-9０-９"
HAN_DIGIT = "〇○零一二三四五六七八九"
HAN = HAN_DIGIT + "两十百千"

NUMBER = rf"(?:[{DIGIT}]{{1,3}}(?:[,，][{DIGIT}]{{3}}){{1,5}}(?![{DIGIT}])|[{DIGIT}]{{1,15}})(?:[.．][{DIGIT}]{{1,6}})?"
"""A regular expression for a number in digits; 1,200 is one number. Bounded, so that no run of digits costs more."""

HAN_NUMBER = rf"[{HAN}]{{1,10}}"
"""A regular expression for a whole number in Chinese numerals."""


@cache
def _han_values() -> dict[str, int]:
    values = {character: max(0, place - 2) for place, character in enumerate(HAN_DIGIT)}
    return values | {"两": 2}


def parse_number(printed: str) -> float | None:
    """The value of a printed numeral, or None where the characters make no number."""
    plain = unicodedata.normalize("NFKC", printed).replace(",", "").strip()
    if not plain:
        return None
    if plain.isascii():
        try:
            return float(plain)
        except ValueError:
            return None
    if plain == "半":
        return 0.5
    return _parse_han(plain)


def parse_whole(printed: str) -> int | None:
    """The value of a printed whole number, or None."""
    value = parse_number(printed)
    return int(value) if value is not None and value == int(value) else None


def _parse_han(printed: str) -> float | None:
    values = _han_values()
    if not any(scale in printed for scale in "十百千"):
        if not all(character in values for character in printed) or (len(printed) > 1 and "两" in printed):
            return None
        return float("".join(str(values[character]) for character in printed))
    scales = {"十": 10, "百": 100, "千": 1000}
    total, digit, last, previous = 0, 0, 10_000, ""
    for character in printed:
        if character in scales:
            scale = scales[character]
            if scale >= last or (not digit and previous):
                return None
            total += (digit or 1) * scale
            digit, last = 0, scale
        elif character not in values or digit:
            return None
        else:
            short = last > 10 and previous in scales and printed.endswith(previous + character)  # 一百五 is 150
            digit = values[character] * (last // 10 if short else 1)
        previous = character
    return float(total + digit)
