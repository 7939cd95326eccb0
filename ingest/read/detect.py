"""Which format a file has: its bytes first, then its name's ending."""

import re

from ingest.read.package import open_package
from ingest.read.source import UnreadableFile

_HEAD = 4096
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]", re.IGNORECASE)
_ENDINGS = {
    "html": "html",
    "htm": "html",
    "shtml": "html",
    "xhtml": "html",
    "csv": "csv",
    "tsv": "csv",
    "md": "markdown",
    "markdown": "markdown",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Formats that are known and not read: first bytes, name, remedy.
_REFUSED = (
    (b"{\\rtf", "RTF 文档", "请另存为 docx 后重试"),
    (b"\x89PNG", "图片（PNG）", "请先做文字识别（OCR），再读取识别结果"),
    (b"\xff\xd8\xff", "图片（JPEG）", "请先做文字识别（OCR），再读取识别结果"),
    (b"GIF8", "图片（GIF）", "请先做文字识别（OCR），再读取识别结果"),
    (b"II*\0", "图片（TIFF）", "请先做文字识别（OCR），再读取识别结果"),
    (b"MM\0*", "图片（TIFF）", "请先做文字识别（OCR），再读取识别结果"),
    (b"Rar!", "RAR 压缩包", "请解压后读取其中的文件"),
    (b"7z\xbc\xaf'\x1c", "7z 压缩包", "请解压后读取其中的文件"),
    (b"\x1f\x8b", "gzip 压缩包", "请解压后读取其中的文件"),
    (b"MIME-Version:", "网页归档（mht）", "请在浏览器中打开，另存为 html 后重试"),
    (b"From: <Saved by", "网页归档（mht）", "请在浏览器中打开，另存为 html 后重试"),
    (b"%!PS", "PostScript 文件", "请转换为 pdf 后重试"),
    (b"SQLite format 3", "数据库文件", "请导出为 csv 或 xlsx 后重试"),
    (b"\x7fELF", "程序文件", "请检查文件名"),
    (b"MZ\x90", "程序文件", "请检查文件名"),
)


def detect(data: bytes, name: str) -> str:
    """A key of reader.FORMATS. Raises UnreadableFile for formats that are known and not read."""
    if b"%PDF-" in data[:1024]:  # ISO 32000-1 annex H: viewers accept the mark in the first 1024 bytes
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _package(data, name)
    if data.startswith(_OLE):
        raise _old_office(data, name)
    for mark, what, remedy in _REFUSED:
        if data.startswith(mark):
            raise UnreadableFile(f"不支持的格式：{what}", where=name, remedy=remedy)
    head = data[:_HEAD].replace(b"\0", b"")
    if b"<w:wordDocument" in head or b"schemas.microsoft.com/office/word/2003" in head:
        raise UnreadableFile("不支持的格式：Word 2003 XML", where=name, remedy="请另存为 docx 后重试")
    ending = name.rpartition(".")[2].lower()
    if ending not in {"md", "markdown"} and _HTML.search(head):
        return "html"
    return _ENDINGS.get(ending, "txt")


def _package(data: bytes, name: str) -> str:
    with open_package(data, name) as package:
        names = {entry.lower() for entry in package.namelist()}
    if "ofd.xml" in names:
        return "ofd"
    if any(entry.startswith("word/") for entry in names):
        return "docx"
    if any(entry.startswith("xl/") for entry in names):
        if "xl/workbook.bin" in names:
            raise UnreadableFile("不支持的格式：xlsb", where=name, remedy="请另存为 xlsx 后重试")
        return "xlsx"
    if any(entry.startswith("ppt/") for entry in names):
        raise UnreadableFile("不支持的格式：演示文稿", where=name, remedy="请把文字另存为 docx 后重试")
    if "content.xml" in names and "mimetype" in names:
        raise UnreadableFile("不支持的格式：ODF 文档", where=name, remedy="请另存为 docx 或 xlsx 后重试")
    raise UnreadableFile("是压缩包，不是文档", where=name, remedy="请解压后读取其中的文件")


def _old_office(data: bytes, name: str) -> UnreadableFile:
    """Compound files (MS-CFB): stream names are stored as UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableFile("文件已加密", where=name, remedy="请去除密码后重试")
    if "WordDocument".encode("utf-16-le") in data:
        return UnreadableFile("旧版二进制 doc（或 wps）文档", where=name, remedy="请另存为 docx 后重试")
    if "Workbook".encode("utf-16-le") in data or "Book\0".encode("utf-16-le") in data:
        return UnreadableFile("旧版二进制 xls（或 et）表格", where=name, remedy="请另存为 xlsx 后重试")
    return UnreadableFile("旧版二进制办公文件", where=name, remedy="请另存为 docx 或 xlsx 后重试")
