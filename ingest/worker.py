"""One process of the pool: reads and extracts the files that it is sent, one after the other.

It sends READY once (or the error that keeps it from starting), then for each path a Reply. It never decides
how long it may take: the parent kills it.
"""

import signal
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graph.errors import FengongError

if TYPE_CHECKING:
    from ingest.cache import DocumentCache

READY: Final = "ready"


@dataclass(frozen=True, slots=True)
class Reply:
    """The encoded document, or what went wrong; `spent` asks for a fresh process (memory ran out)."""

    document: bytes | None
    error: FengongError | None
    cached: bool = False
    spent: bool = False


class ExtractionFailed(FengongError):
    """A document was read, but its extraction failed, ran out of time or memory; the others are not touched."""

    status = 500
    exit_code = 8
    code = "extraction-failed"


def serve(connection: Connection, state_dir: Path | None, decisions: Path | None, memory_mb: int) -> None:
    """Answer paths (as text) until the connection closes or null comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    from ingest.cache import DocumentCache
    from ingest.extract import extract_text

    try:
        # Loads every table and model before the first document's clock runs and before memory is limited.
        extract_text("预热", source="", sha256="", decisions=decisions)
    except FengongError as error:  # a decisions file with a fault holds for every document
        connection.send(error)
        return
    cache = DocumentCache(state_dir, decisions)
    _limit_memory(memory_mb)
    try:
        connection.send(READY)
        while (path := connection.recv()) is not None:
            reply = _answer(Path(path), cache, decisions)
            connection.send(reply)
            if reply.spent:
                return
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the parent is gone


def _answer(path: Path, cache: "DocumentCache", decisions: Path | None) -> Reply:
    from ingest.cache import encode
    from ingest.extract import extract_source
    from ingest.read.reader import load_bytes, read_bytes

    try:
        data = load_bytes(path)
        found = cache.find(data, path.name)
        if found is not None:
            return Reply(encode(replace(found, source=path.name)), None, cached=True)
        document = encode(extract_source(read_bytes(data, path.name), decisions=decisions))
        cache.keep(data, path.name, document)
        return Reply(document, None)
    except FengongError as error:
        return Reply(None, error)
    except MemoryError:
        return Reply(None, out_of_memory(path), spent=True)
    except Exception as error:  # noqa: BLE001 - one document's fault must not stop the folder
        what = f"解读时出错：{type(error).__name__}: {error}"
        return Reply(None, ExtractionFailed(what, where=path.name, remedy="请把该文件附在问题报告中"), spent=True)


def out_of_memory(path: Path) -> ExtractionFailed:
    """The error for a document that needs more memory than one document may have."""
    return ExtractionFailed("超出单个文件的内存上限", where=path.name, remedy="请拆分文件后重试")


def _limit_memory(memory_mb: int) -> None:
    """Allow `memory_mb` beyond what the libraries take, where the system can (Linux)."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError):
        return
    limit = pages * resource.getpagesize() + memory_mb * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
