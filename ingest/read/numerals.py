"""Numbers in the forms that automatic numbering prints (ST_NumberFormat of ECMA-376, 17.18.59)."""

from collections.abc import Callable
from types import MappingProxyType

# Word itself stops at 32767.
MAX_NUMBER = 32_767

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def numeral(number: int, number_format: str) -> str:
    """`number` in a named format; decimal where the format is unknown, empty for `bullet` and `none`."""
    if number_format in {"bullet", "none"}:
        return ""
    if not 0 <= number <= MAX_NUMBER:
        return str(number)
    return _FORMATS.get(number_format, str)(number)


def _counting(number: int, digits: str = _DIGITS, units: tuple[str, ...] = ("", "十", "百", "千", "万")) -> str:
    """十、二十一、一百〇五; the 一 of 一十 is not written at the front."""
    if number == 0:
        return digits[0]
    text, gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += digits[0] * gap + digits[digit] + units[place]
        gap = False
    return text.removeprefix(digits[1]) if text.startswith(digits[1] + "十") else text


def _cycle(letters: str) -> Callable[[int], str]:
    return lambda number: letters[(number - 1) % len(letters)] if number else "0"


def _enclosed(first: int, count: int) -> Callable[[int], str]:
    """One character a number as far as Unicode has them, then plain digits."""
    return lambda number: chr(first + number - 1) if 1 <= number <= count else str(number)


def _circle(number: int) -> str:
    if 21 <= number <= 35:
        return chr(0x3251 + number - 21)
    return _enclosed(0x2460, 20)(number)


def _letters(number: int) -> str:
    """a ... z, aa, bb: Word repeats the letter."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else "0"


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _full_width(number: int) -> str:
    return str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _zero_counting(number: int) -> str:
    return _counting(number, "零一二三四五六七八九")


def _legal(number: int) -> str:
    return _counting(number, _LEGAL, ("", "拾", "佰", "仟", "万"))


_FORMATS: MappingProxyType[str, Callable[[int], str]] = MappingProxyType(
    {
        "chineseCounting": _counting,
        "chineseCountingThousand": _zero_counting,
        "taiwaneseCounting": _counting,
        "taiwaneseCountingThousand": _zero_counting,
        "japaneseCounting": _counting,
        "koreanCounting": str,
        "ideographDigital": _digit_by_digit,
        "japaneseDigitalTenThousand": _digit_by_digit,
        "chineseLegalSimplified": _legal,
        "ideographLegalTraditional": _legal,
        "ideographTraditional": _cycle(_STEMS),
        "ideographZodiac": _cycle(_BRANCHES),
        "decimalFullWidth": _full_width,
        "decimalFullWidth2": _full_width,
        "decimalEnclosedCircle": _circle,
        "decimalEnclosedCircleChinese": _circle,
        "decimalEnclosedParen": _enclosed(0x2474, 20),
        "decimalEnclosedFullstop": _enclosed(0x2488, 20),
        "ideographEnclosedCircle": _enclosed(0x3280, 10),
        "decimalZero": lambda number: f"{number:02d}",
        "upperRoman": _roman,
        "lowerRoman": lambda number: _roman(number).lower(),
        "upperLetter": lambda number: _letters(number).upper(),
        "lowerLetter": _letters,
    }
)
