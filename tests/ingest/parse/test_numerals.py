import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parse.text.numerals import HAN, parse_number, parse_whole


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12", 12),
        ("１２", 12),
        ("1,200", 1200),
        ("3.5", 3.5),
        ("十", 10),
        ("十二", 12),
        ("三十一", 31),
        ("两", 2),
        ("一百零五", 105),
        ("一百五", 150),
        ("三百", 300),
        ("一千零二十", 1020),
        ("二〇二一", 2021),
        ("半", 0.5),
    ],
)
def test_value(printed, value):
    assert parse_number(printed) == value


@pytest.mark.parametrize("printed", ["", "十十", "百百", "一一百", "两两", "甲", "1.2.3"])
def test_no_number(printed):
    assert parse_number(printed) is None


def test_whole_numbers_only():
    assert parse_whole("3.5") is None
    assert parse_whole("３") == 3


@given(st.integers(1, 9999))
def test_reads_what_is_written(value):
    digits = "零一二三四五六七八九"
    written, zero = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // scale % 10
        if digit:
            written += ("零" if zero and written else "") + digits[digit] + name
        zero = not digit
    assert parse_number(written) == value


@given(st.text(alphabet=HAN + "0123456789,．.半", max_size=12))
def test_never_fails(printed):
    value = parse_number(printed)
    assert value is None or value >= 0
