"""The format is seen in the bytes, and formats that are not read are refused with the way out."""

import struct
from collections.abc import Callable

import pytest

from ingest.read.numerals import numeral
from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "docx"),
        (OLE + "Workbook".encode("utf-16-le"), "xlsx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (OLE, "另存为"),
        (b"{\\rtf1\\ansi}", "docx"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "OCR"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "OCR"),
        (b"Rar!\x1a\x07", "解压"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "html"),
        (
            b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
            "docx",
        ),
    ],
)
def test_formats_that_are_not_read_name_the_way_out_whatever_the_ending(data: bytes, word: str) -> None:
    for name in ("方案.docx", "方案.txt", "方案"):
        with pytest.raises(UnreadableFile) as caught:
            read_bytes(data, name)
        assert word in caught.value.remedy


def test_html_named_doc_and_text_named_docx_are_read_by_their_content() -> None:
    page = "<html><body><div id='zoom'><p>一、优化政务服务，压减时限。（市政务局负责）</p></div></body></html>"
    assert read_bytes(page.encode(), "方案.doc").format == "html"
    assert read_bytes("一、优化政务服务。（市政务局负责）".encode(), "方案.docx").format == "txt"


def test_archives_and_strange_packages_are_refused(make_zip: Callable[[dict[str, bytes]], bytes]) -> None:
    for parts in ({"a.txt": b"x"}, {"ppt/presentation.xml": b"<x/>"}, {"xl/workbook.bin": b"x"}, {}):
        with pytest.raises(UnreadableFile):
            read_bytes(make_zip(parts), "包.zip")


def test_encrypted_entry_is_refused_naming_the_password(make_zip: Callable[[dict[str, bytes]], bytes]) -> None:
    data = bytearray(make_zip({"word/document.xml": b"<x/>"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        data[at : at + 2] = struct.pack("<H", 1)
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(bytes(data), "锁.docx")
    assert "密码" in caught.value.remedy


def test_package_of_too_many_parts_is_refused(make_zip: Callable[[dict[str, bytes]], bytes]) -> None:
    with pytest.raises(UnreadableFile, match="部件"):
        read_bytes(make_zip({f"word/{number}": b"" for number in range(10_001)}), "多.docx")


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (10, "chineseCounting", "十"),
        (21, "chineseCounting", "二十一"),
        (110, "chineseCounting", "一百一十"),
        (105, "chineseCountingThousand", "一百零五"),
        (1, "chineseLegalSimplified", "壹"),
        (10, "chineseLegalSimplified", "壹拾"),
        (12, "decimalFullWidth", "１２"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "㉑"),
        (2, "decimalEnclosedParen", "⑵"),
        (4, "ideographEnclosedCircle", "㊃"),
        (11, "ideographTraditional", "甲"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (5, "bullet", ""),
        (5, "anUnknownFormat", "5"),
    ],
)
def test_numerals_print_as_word_does(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed
