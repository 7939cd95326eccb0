"""Read a file of any known format. The format is seen in the bytes first, then in the name's ending."""

import hashlib
import importlib
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from ingest.read.detect import detect
from ingest.read.lines import Extract
from ingest.read.source import SourceText, UnreadableFile

# Format -> module with `read(data, name)`, imported on first use: the office and pdf libraries are slow to load.
FORMATS = MappingProxyType(
    {
        "txt": "ingest.read.txt",
        "html": "ingest.read.html",
        "docx": "ingest.read.docx",
        "pdf": "ingest.read.pdf",
        "ofd": "ingest.read.ofd",
        "xlsx": "ingest.read.xlsx",
        "csv": "ingest.read.csv",
        "markdown": "ingest.read.markdown",
    }
)
# A plan has some 20,000 characters, the longest known five-year plan 200,000; 20 MB is a hundred times that.
MAX_TEXT_BYTES = 20 * 2**20
# Packages and pdf may carry pictures.
MAX_FILE_BYTES = 128 * 2**20


def read_file(path: Path) -> SourceText:
    """Read one file.

    Raises UnreadableFile (missing, a folder, no permission, empty, too large, binary, encrypted, scanned,
    damaged), naming the reason and the remedy. `source` is the file's name, not its path.
    """
    return read_bytes(load_bytes(path), path.name)


def load_bytes(path: Path) -> bytes:
    """The bytes of a file on disk, one above the limit at most. Raises UnreadableFile as read_file does."""
    where = str(path)
    try:
        if path.is_dir():
            raise UnreadableFile("是文件夹，不是文件", where=where, remedy="请给出其中的文件，或用接受文件夹的命令")
        if path.exists() and not path.is_file():
            raise UnreadableFile("不是普通文件（管道或设备）", where=where, remedy="请给出磁盘上的文件")
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableFile("文件不存在", where=where, remedy="请检查路径和文件名") from error
    except PermissionError as error:
        raise UnreadableFile("没有读取权限", where=where, remedy="请修改文件权限后重试") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"无法打开：{error}", where=where, remedy="请检查路径和磁盘") from error


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read a file's bytes; `name` gives the ending and stands in errors and `source`. Errors as read_file."""
    if not data.strip():
        raise UnreadableFile("文件是空的", where=name, remedy="请检查下载或导出是否完整")
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFile(f"文件超过 {MAX_FILE_BYTES >> 20} MB 的上限", where=name, remedy="请拆分文件后重试")
    kind = detect(data, name)
    if kind in {"txt", "html", "csv", "markdown"} and len(data) > MAX_TEXT_BYTES:
        raise UnreadableFile(f"文本超过 {MAX_TEXT_BYTES >> 20} MB 的上限", where=name, remedy="请拆分文件后重试")
    read: Callable[[bytes, str], Extract] = importlib.import_module(FORMATS[kind]).read
    try:
        extract = read(data, name)
    except UnreadableFile as error:
        error.where = error.where or name
        raise
    if not extract.text.strip():
        raise UnreadableFile("文件里没有文字", where=name, remedy="若内容是图片，请先做文字识别（OCR）")
    return SourceText(
        text=extract.text,
        source=name,
        sha256=hashlib.sha256(data).hexdigest(),
        format=kind,
        encoding=extract.encoding,
        origins=extract.origins,
        notes=extract.notes,
    )
