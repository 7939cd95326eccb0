"""The embedded store: one kglite file, many readers, one writer; the only importer of kglite.

The writer holds a durable session: each transaction is on disk when `write` returns, and survives a
killed process. Readers in other processes see the last checkpoint (`publish`, `close`) and swap in a
newer one when the file changes. Open a store after forking, never before: the engine's commits in
a forked child are lost.
"""

import logging
import os
import re
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kglite

from graph.errors import (
    FengongError,
    QueryFailed,
    QueryTimeout,
    ResultTooLarge,
    StoreChanged,
    StoreDamaged,
    StoreOutdated,
    StoreUnavailable,
)
from graph.schema import META_ID, property_names
from graph.statements import statement
from graph.store.base import Row, Snapshot, Statement, Store, StoreInfo

log = logging.getLogger(__name__)

_Stamp = tuple[int, int, int] | None
_EMPTY_LOG = 5  # bytes: the header of a log without commits
_REBUILD = "请移开此文件，重新读入文件（fengong ingest），或用转储恢复（fengong ingest dump.jsonl）"
_UNKNOWN_PROPERTY = re.compile(r"Unknown property '(?P<property>\w+)'")


def open_embedded(path: Path, *, write: bool = False) -> Store:
    """Open the graph file at `path`: for reading (a missing file is an empty graph) or as its one writer.

    Raises StoreDamaged for a file that is no readable graph, StoreUnavailable for a missing folder or
    a file that another process holds for writing.
    """
    kglite.set_query_warning_policy("silent")
    if path.is_dir():
        raise StoreUnavailable("这是文件夹，不是图谱文件", where=str(path), remedy=f"请改用 {path / 'graph.kgl'}")
    if not path.parent.is_dir() and not path.parent.parent.is_dir():
        raise StoreUnavailable(f"文件夹 {path.parent} 不存在", where=str(path), remedy=f"mkdir -p {path.parent}")
    return EmbeddedWriter(path) if write else EmbeddedReader(path)


class EmbeddedSnapshot:
    """An immutable view of the graph in memory."""

    def __init__(self, frozen: Any) -> None:
        self._frozen = frozen

    @property
    def revision(self) -> str:
        """The hash of everything the graph was built from; "" for an empty graph."""
        return _revision(self._meta())

    @property
    def state(self) -> str:
        """The revision, and how many changes led to it. See `Snapshot.state`."""
        rows = self._meta()
        return f"{_revision(rows)}.{rows[0]['changes'] or 0}" if rows else ""

    def _meta(self) -> list[Row]:
        return self.read(statement("maintain", "meta", id=META_ID))

    def read(self, statement: Statement, *, timeout_s: float = 10.0, row_limit: int = 100_000) -> list[Row]:
        """Rows of scalars, lists and maps. See `Snapshot.read`."""
        rows = _run(self._frozen.cypher, statement, timeout_ms=max(1, int(timeout_s * 1000)), row_limit=row_limit + 1)
        if len(rows) > row_limit:
            raise ResultTooLarge(f"结果超过 {row_limit} 行", where=statement.name, remedy="请缩小查询范围，或分页读取")
        return rows


class EmbeddedReader:
    """The last checkpoint of a graph file, swapped for a newer one when the file changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stamp: _Stamp = None
        self._session = kglite.KnowledgeGraph().session()
        self._pending = ""
        with self._lock:
            self._swap(_stamp(path))

    @property
    def location(self) -> str:
        """`embedded:PATH`."""
        return f"embedded:{self._path}"

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Open a view of the newest checkpoint. A damaged newer file leaves the last good one in use."""
        with self._lock:
            stamp = _stamp(self._path)
            if stamp != self._stamp:
                try:
                    self._swap(stamp)
                except FengongError as error:
                    self._stamp = stamp
                    log.error("%s；继续使用先前读入的图谱", error)
            frozen = self._session.snapshot()
        yield EmbeddedSnapshot(frozen)

    def _swap(self, stamp: _Stamp) -> None:
        if stamp is None:
            self._session, self._pending = kglite.KnowledgeGraph().session(), ""
        else:
            self._session, self._pending = _load(self._path)
        self._stamp = stamp

    def write(self, statements: Iterable[Statement], *, expecting: str | None = None) -> None:  # noqa: ARG002
        """Refused: this store was opened for reading."""
        raise _opened_for_reading(self.location)

    def migrate(self, migrations: Sequence[Statement]) -> None:  # noqa: ARG002
        """Refused: this store was opened for reading."""
        raise _opened_for_reading(self.location)

    def publish(self) -> None:
        """Nothing to do: a reader has written nothing."""

    def describe(self) -> StoreInfo:
        """The engine and its version; notes name an interrupted ingest and files set aside by recovery."""
        notes = [self._pending] if self._pending else []
        place = self._path if self._path.exists() else self._path.parent
        return _info(self._path, writable=os.access(place, os.W_OK), notes=[*notes, *_set_aside(self._path)])

    def close(self) -> None:
        """Let go of the graph in memory; safe to call twice."""
        with self._lock:
            self._session = kglite.KnowledgeGraph().session()
            self._stamp = None


class EmbeddedWriter:
    """The one writer of a graph file. Its own snapshots see every commit at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(exist_ok=True)
        log_file = path.with_name(f"{path.name}-wal")
        recovers = log_file.is_file() and log_file.stat().st_size > _EMPTY_LOG
        with _errors(path):
            self._session = kglite.open_session(str(path), durable="full")
            if recovers:  # closing writes no checkpoint unless there was a commit: readers would never see these
                self._session.save()
        self._open = True
        for note in _set_aside(path):
            log.warning("%s", note)

    @property
    def location(self) -> str:
        """`embedded:PATH`."""
        return f"embedded:{self._path}"

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Open a view of everything committed so far."""
        yield EmbeddedSnapshot(self._session.snapshot())

    def write(self, statements: Iterable[Statement], *, expecting: str | None = None) -> None:
        """Run all statements in one transaction: all of them, or none."""
        with _errors(self._path), self._session.begin() as transaction:
            if expecting is not None:
                found = _revision(_run(transaction.cypher, statement("maintain", "meta", id=META_ID)))
                if found != expecting:
                    raise _changed(self.location)
            for each in statements:
                _run(transaction.cypher, each)

    def publish(self) -> None:
        """Write a checkpoint: readers in other processes swap it in."""
        with _errors(self._path):
            self._session.save()

    def migrate(self, migrations: Sequence[Statement]) -> None:
        """Apply schema statements, each safe to rerun."""
        for each in migrations:
            _run(self._session.execute, each)

    def describe(self) -> StoreInfo:
        """The engine and its version; notes name files set aside by recovery."""
        return _info(self._path, writable=True, notes=_set_aside(self._path))

    def close(self) -> None:
        """Write a checkpoint and let go of the file; safe to call twice."""
        if self._open:
            self._open = False
            with _errors(self._path):
                self._session.close()


def _run(run: Any, statement: Statement, **limits: int) -> list[Row]:
    """The statement's rows, with the engine's errors turned into ours."""
    parameters: Mapping[str, Any] = statement.parameters
    try:
        return [dict(row) for row in run(statement.text, params=dict(parameters), **limits)]
    except kglite.CypherTimeoutError as error:
        raise QueryTimeout("查询超过时限", where=statement.name, remedy="请缩小查询范围，或提高时限") from error
    except (kglite.CypherError, kglite.ReadOnlyError, kglite.SchemaError, kglite.ConstraintError) as error:
        missing = _UNKNOWN_PROPERTY.search(str(error))
        if missing is not None and missing["property"] in property_names():
            raise StoreOutdated(
                f"图谱由旧版程序写成，缺少属性 {missing['property']}",
                where=statement.name,
                remedy="请用 fengong ingest 重新读入原文件，或删除图谱文件后重建",
            ) from error
        raise QueryFailed(f"内嵌引擎拒绝了语句：{error}", where=statement.name) from error


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    """Turn the engine's errors about files, leases and conflicts into ours."""
    try:
        yield
    except kglite.WriterLeaseHeldError as error:
        holder = re.search(r"pid (\d+)", str(error))
        who = f"进程 {holder.group(1)} " if holder else "另一进程"
        raise StoreUnavailable(f"图谱文件正由{who}写入", where=str(path), remedy="请等它结束，或停止它") from error
    except kglite.FileFormatError as error:
        raise StoreDamaged(f"图谱文件已损坏，无法读取：{error}", where=str(path), remedy=_REBUILD) from error
    except kglite.TransactionConflictError as error:
        raise _changed(str(path)) from error
    except (kglite.FileError, kglite.FileIoError, OSError) as error:
        raise StoreUnavailable(
            f"图谱文件无法打开或写入：{error}", where=str(path), remedy="请检查磁盘空间与权限"
        ) from error
    except kglite.KgError as error:
        raise StoreDamaged(f"内嵌引擎出错：{error}", where=str(path), remedy=_REBUILD) from error


def _load(path: Path) -> tuple[Any, str]:
    """The last checkpoint, and a note where commits of an interrupted ingest wait behind it."""
    with warnings.catch_warnings(record=True) as caught, _errors(path):
        warnings.simplefilter("always")
        session = kglite.open_session(str(path))
    if not caught:
        return session, ""
    return session, ("有一次入库正在进行或曾中断，最后的内容尚未显示（若没有在进行，请再运行一次 fengong ingest）")


def _stamp(path: Path) -> _Stamp:
    """What changes when the file is replaced; None for a missing file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _set_aside(path: Path) -> list[str]:
    """A note for every piece of a damaged log that recovery could not apply."""
    pieces = [*path.parent.glob(f"{path.name}*.quarantine-*"), *path.parent.glob(f"{path.name}*.torn-*")]
    return [f"恢复时有一段日志无法应用，存于 {p}（请重新读入文件，然后删除它）" for p in sorted(pieces)]


def _info(path: Path, *, writable: bool, notes: Iterable[str]) -> StoreInfo:
    return StoreInfo(
        engine="kglite",
        version=str(kglite.__version__),
        edition="embedded",
        database=str(path),
        writable=writable,
        notes=tuple(notes),
    )


def _revision(rows: list[Row]) -> str:
    return str(rows[0]["revision"] or "") if rows else ""


def _changed(where: str) -> StoreChanged:
    return StoreChanged("读写期间图谱已被更改", where=where, remedy="请重试")


def _opened_for_reading(where: str) -> StoreUnavailable:
    return StoreUnavailable("图谱以只读方式打开，不能写入", where=where, remedy="请以写入方式打开")
