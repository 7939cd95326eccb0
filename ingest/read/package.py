"""Zip packages (docx, xlsx, OFD), checked against bombs and hostile XML before anything is unpacked."""

import io
import re
import zipfile

from ingest.read.source import UnreadableFile

# A book-length docx has some 100 parts and 10 MB of XML; OFD has a part a page.
MAX_ENTRIES = 10_000
MAX_PART_BYTES = 64 * 2**20
MAX_TOTAL_BYTES = 512 * 2**20
# Deflate reaches 1000:1 on repeated bytes; office XML lies between 5 and 40.
MAX_RATIO = 150
# Small parts may compress well without harm.
RATIO_FROM_BYTES = 4 * 2**20

# No office format has a document type; refusing it rules out entity bombs and files read from the disk.
_DOCTYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
_REMEDY = "请用办公软件打开并另存后重试"


def open_package(data: bytes, name: str) -> zipfile.ZipFile:
    """The package, its directory checked. Raises UnreadableFile: damaged, encrypted, or a bomb."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise UnreadableFile("压缩包已损坏或不完整", where=name, remedy="请重新下载文件") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile("文件已加密", where=name, remedy="请去除密码后重试")
    if len(entries) > MAX_ENTRIES:
        raise UnreadableFile(f"压缩包内超过 {MAX_ENTRIES} 个部件", where=name, remedy=_REMEDY)
    for entry in entries:
        if entry.file_size > MAX_PART_BYTES:
            raise UnreadableFile(
                f"部件 {entry.filename} 解压后超过 {MAX_PART_BYTES >> 20} MB", where=name, remedy=_REMEDY
            )
        if entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise UnreadableFile(f"部件 {entry.filename} 压缩比异常，疑为压缩炸弹", where=name, remedy=_REMEDY)
    if sum(entry.file_size for entry in entries) > MAX_TOTAL_BYTES:
        raise UnreadableFile(f"解压后超过 {MAX_TOTAL_BYTES >> 20} MB", where=name, remedy=_REMEDY)
    return package


def check_parts(package: zipfile.ZipFile, name: str) -> None:
    """Read every XML part once: refuse damaged parts and those with a document type or entities."""
    for entry in package.infolist():
        if not entry.filename.lower().endswith((".xml", ".rels")):
            continue
        try:
            part = package.read(entry)
        except Exception as error:  # zipfile raises zlib.error, struct.error and others on damage
            raise UnreadableFile(f"部件 {entry.filename} 已损坏", where=name, remedy="请重新下载文件") from error
        if _DOCTYPE.search(part):
            remedy = "正常的办公文件没有文档类型声明；请用办公软件另存后重试"
            raise UnreadableFile(f"部件 {entry.filename} 含有文档类型或实体声明", where=name, remedy=remedy)
