"""The Neo4j store on the official driver; the only importer of `neo4j`.

Reads are managed transactions routed to readers; a write is one managed transaction, retried by the driver
where a retry may help. All values are bound parameters. One driver lives as long as the store.
Neo4j reads committed data, not a snapshot: a view notices on leaving it that a writer
committed meanwhile, and raises StoreChanged.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions

from graph.errors import (
    FengongError,
    QueryFailed,
    QueryTimeout,
    ResultTooLarge,
    StoreChanged,
    StoreDamaged,
    StoreUnavailable,
)
from graph.schema import META_ID
from graph.statements import statement
from graph.store.base import Row, Snapshot, Statement, Store, StoreInfo
from graph.store.patience import Patience

_CONNECT_S = 1.5
# A server under load takes its time to greet; one that is gone refuses at once.
_HANDSHAKE_S = 15.0
# A reader answers within two seconds that the server is gone; a writer gives it time to come back.
_READ_RETRY_S = 0.5
_WRITE_RETRY_S = 10.0
_WRITE_TIMEOUT_S = 1800.0
# A server that has just started takes seconds to plan its first query.
_COLD_S = 60.0

# Every write finds its nodes by the unique id, so its first plan is the best for any size of graph; without
# this the server plans the write statements anew again and again while a first load fills the graph.
_KEEP_PLAN = "CYPHER replan=skip "

_OUT_OF_MEMORY = ("MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "OutOfMemoryError")
_READ_ONLY = ("ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase", "NotALeader", "ReadOnly")


def open_neo4j(
    uri: str,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    write: bool = False,
    answer_within: float | None = None,
) -> Store:
    """Connect to a server, cluster or Aura; no `user` means no authentication.

    Raises StoreUnavailable where the server does not answer, refuses the password, or has no such database;
    with `answer_within` also where it takes longer than so many seconds to greet or to open a view.
    """
    auth = (user, password or "") if user else None
    store = Neo4jStore(uri, auth=auth, database=database, write=write, answer_within=answer_within)
    try:
        store.verify()
    except BaseException:
        store.close()
        raise
    return store


class Neo4jSnapshot:
    """A view over one session; its reads see each other's causes, and its end tells whether it held."""

    def __init__(self, session: neo4j.Session, location: str) -> None:
        self._session = session
        self._location = location
        self._revision, self._changes = self._read_meta()

    @property
    def revision(self) -> str:
        """The hash of everything the graph was built from; "" for an empty graph."""
        return self._revision

    @property
    def state(self) -> str:
        """The revision, and how many changes led to it. See `Snapshot.state`."""
        return f"{self._revision}.{self._changes}"

    def read(self, statement: Statement, *, timeout_s: float = 10.0, row_limit: int = 100_000) -> list[Row]:
        """Rows of scalars, lists and maps. See `Snapshot.read`."""

        @neo4j.unit_of_work(timeout=timeout_s)
        def work(transaction: neo4j.ManagedTransaction) -> list[Row]:
            result = transaction.run(statement.text, dict(statement.parameters))
            rows = [record.data() for record in result.fetch(row_limit + 1)]
            if len(rows) > row_limit:
                raise ResultTooLarge(
                    f"结果超过 {row_limit} 行", where=statement.name, remedy="请缩小查询范围，或分页读取"
                )
            return rows

        with _errors(self._location, statement.name):
            return self._session.execute_read(work)

    def check(self) -> None:
        """Raise StoreChanged where a writer committed since this view was opened."""
        if self._read_meta() != (self._revision, self._changes):
            raise _changed(self._location)

    def _read_meta(self) -> tuple[str, int]:
        rows = self.read(statement("maintain", "meta", id=META_ID), timeout_s=_COLD_S)
        return (str(rows[0]["revision"] or ""), int(rows[0]["changes"] or 0)) if rows else ("", 0)


class Neo4jStore:
    """A graph in a Neo4j database."""

    def __init__(
        self,
        uri: str,
        *,
        auth: tuple[str, str] | None,
        database: str | None,
        write: bool,
        answer_within: float | None = None,
    ) -> None:
        address = urlsplit(uri)
        self.location = f"{address.scheme}://{address.netloc.rpartition('@')[2]}"
        self._database = database
        self._write = write
        self._patience = Patience(answer_within, partial(_silent, self.location, answer_within))
        with _errors(self.location, "连接"):
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=auth,
                connection_timeout=_CONNECT_S,
                connection_acquisition_timeout=_HANDSHAKE_S,
                max_transaction_retry_time=_WRITE_RETRY_S if write else _READ_RETRY_S,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="fengong",
            )
        self._bookmarks = self._driver.execute_query_bookmark_manager

    def verify(self) -> None:
        """Raise StoreUnavailable unless the server answers and the database is there."""

        def greet() -> None:
            with _errors(self.location, "连接"):
                self._driver.verify_connectivity()

        self._patience.call(greet, lambda _: None)
        with self.snapshot():
            pass

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Open a view. Raises StoreChanged on leaving it if a writer committed meanwhile."""
        session, view = self._patience.call(self._open_view, lambda opened: opened[0].close())
        with session:
            yield view
            view.check()

    def _open_view(self) -> tuple[neo4j.Session, Neo4jSnapshot]:
        session = self._session(neo4j.READ_ACCESS)
        try:
            return session, Neo4jSnapshot(session, self.location)
        except BaseException:
            session.close()
            raise

    def write(self, statements: Iterable[Statement], *, expecting: str | None = None) -> None:
        """Run all statements in one transaction: all of them, or none."""
        batch = list(statements)

        @neo4j.unit_of_work(timeout=_WRITE_TIMEOUT_S)
        def work(transaction: neo4j.ManagedTransaction) -> None:
            if expecting is not None:
                _expect(transaction, expecting, self.location)
            for each in batch:
                with _statement_errors(self.location, each.name):
                    _run(each, transaction)

        self._change(work, "写入")

    def publish(self) -> None:
        """Nothing to do: a commit is seen by every reader."""

    def migrate(self, migrations: Sequence[Statement]) -> None:
        """Apply schema statements, each safe to rerun, and wait until every index can be used."""
        for each in (*migrations, statement("neo4j", "await_indexes")):
            self._change(partial(_run_once, each), each.name)

    def describe(self) -> StoreInfo:
        """Version, edition, database, and whether it takes writes."""
        with self._session(neo4j.READ_ACCESS) as session:
            view = Neo4jSnapshot(session, self.location)
            server = view.read(statement("neo4j", "components"))[0]
            name = self._database or view.read(statement("neo4j", "name"))[0]["name"]
            found = view.read(statement("neo4j", "database", name=name))
        return StoreInfo(
            engine="Neo4j",
            version=server["version"],
            edition=server["edition"],
            database=name,
            writable=bool(found and found[0]["writable"]),
        )

    def close(self) -> None:
        """Close every connection; safe to call twice."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    def _change(self, work: Callable[[neo4j.ManagedTransaction], None], what: str) -> None:
        if not self._write:
            raise StoreUnavailable("图谱以只读方式打开，不能写入", where=self.location, remedy="以写入方式打开")
        with _errors(self.location, what), self._session(neo4j.WRITE_ACCESS) as session:
            session.execute_write(work)


def _run(statement: Statement, transaction: neo4j.ManagedTransaction) -> None:
    transaction.run(_KEEP_PLAN + statement.text, dict(statement.parameters)).consume()


def _run_once(statement: Statement, transaction: neo4j.ManagedTransaction) -> None:
    transaction.run(statement.text).consume()


def _expect(transaction: neo4j.ManagedTransaction, expecting: str, location: str) -> None:
    lock = statement("neo4j", "lock", id=META_ID)
    record = transaction.run(lock.text, dict(lock.parameters)).single()
    if ((record and record["revision"]) or "") != expecting:
        raise _changed(location)


@contextmanager
def _statement_errors(location: str, name: str) -> Iterator[None]:
    """Name the statement that failed for good; what the driver may try again with success goes on to it.

    The server calls a transaction that outgrew its memory transient, but it would outgrow it again.
    """
    try:
        yield
    except exceptions.Neo4jError as error:
        if error.is_retryable() and _code(error) not in _OUT_OF_MEMORY:
            raise
        raise _of_server(error, location, name) from error


@contextmanager
def _errors(location: str, what: str) -> Iterator[None]:
    """Turn the driver's errors into ours."""
    try:
        yield
    except exceptions.Neo4jError as error:
        raise _of_server(error, location, what) from error
    except (exceptions.DriverError, OSError) as error:
        raise StoreUnavailable(
            f"连不上 Neo4j 服务器：{error}",
            where=location,
            remedy="请确认服务器已启动、地址和端口正确（fengong doctor）",
        ) from error


def _of_server(error: exceptions.Neo4jError, location: str, what: str) -> FengongError:
    code = _code(error)
    if isinstance(error, exceptions.AuthError) or code == "AuthenticationRateLimit":
        return StoreUnavailable(
            "Neo4j 不接受此用户名或密码", where=location, remedy="请检查 FENGONG_NEO4J_USER 和 FENGONG_NEO4J_PASSWORD"
        )
    if code == "DatabaseNotFound":
        return StoreUnavailable(f"没有这个数据库：{error.message}", where=location, remedy="请检查数据库名称")
    if code in _READ_ONLY:
        return StoreUnavailable("数据库是只读的", where=location, remedy="请换用可写的数据库，或解除只读")
    if isinstance(error, exceptions.Forbidden) and code != "AccessMode":
        return StoreUnavailable(f"此用户没有所需的权限：{error.message}", where=location, remedy="请换用有权限的用户")
    if code.startswith("TransactionTimedOut"):
        return QueryTimeout("查询超过时限", where=what, remedy="请缩小查询范围，或提高时限")
    if code in _OUT_OF_MEMORY:
        return _out_of_memory(location, what)
    if code in ("ConstraintCreationFailed", "IndexCreationFailed", "ConstraintValidationFailed"):
        return StoreDamaged(
            f"数据库中已有的数据与图谱的唯一性约束冲突：{error.message}",
            where=location,
            remedy="请换用一个空的数据库，或先处理冲突的节点（fengong doctor 会列出）",
        )
    return QueryFailed(f"Neo4j 拒绝了语句：{error.code} {error.message}", where=what)


def _out_of_memory(location: str, what: str) -> StoreUnavailable:
    return StoreUnavailable(
        f"一份文件的写入超过了事务内存上限（{what}），没有写入任何内容",
        where=location,
        remedy="请提高 db.memory.transaction.max（或 dbms.memory.transaction.total.max）后重试",
    )


def _code(error: exceptions.Neo4jError) -> str:
    return (error.code or "").rpartition(".")[2]


def _silent(location: str, seconds: float | None) -> StoreUnavailable:
    return StoreUnavailable(
        f"Neo4j 服务器没有在 {seconds} 秒内应答",
        where=location,
        remedy="服务器可能正在启动、过于繁忙或已停滞：稍后重试，仍不行请查看服务器日志",
    )


def _changed(location: str) -> StoreChanged:
    return StoreChanged("读写期间图谱已被其他进程更改", where=location, remedy="请重试")
