"""What is wrong with the set-up, and the fix: checks as data, for the command line to print.

The checks go from "is it there" to "is it sound" and stop at the first that makes the rest pointless.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Literal

from graph import schema
from graph.errors import FengongError
from graph.loading.migrations import schema_version
from graph.statements import statement
from graph.store.base import Snapshot, Store
from graph.store.open import open_store

Level = Literal["ok", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: its name, how bad it is, what was found, and the remedy where there is one."""

    name: str
    level: Level
    message: str
    remedy: str = ""


def examine(
    uri: str, *, user: str | None = None, password: str | None = None, database: str | None = None
) -> list[Check]:
    """Every check on the graph at this address; never raises for a set-up that is wrong."""
    try:
        store = open_store(uri, user=user, password=password, database=database)
    except FengongError as error:
        return [Check(name="连接", level="error", message=f"{error.where}：{error.what}", remedy=error.remedy)]
    with closing(store):
        try:
            return [Check(name="连接", level="ok", message=f"已连接 {store.location}"), *_examine(store)]
        except FengongError as error:
            return [Check(name="读取", level="error", message=str(error.what), remedy=error.remedy)]


def _examine(store: Store) -> Iterator[Check]:
    info = store.describe()
    yield Check(
        name="引擎", level="ok", message=f"{info.engine} {info.version}（{info.edition}），数据库 {info.database}"
    )
    if info.writable:
        yield Check(name="写入", level="ok", message="可以写入")
    else:
        yield Check(
            name="写入", level="warning", message="只读：可以查询，不能入库", remedy="入库请使用可写的数据库或用户"
        )
    for note in info.notes:
        yield Check(name="恢复", level="warning", message=note)
    with store.snapshot() as snapshot:
        yield from _schema(snapshot)
        yield from _content(snapshot)


def _schema(snapshot: Snapshot) -> Iterator[Check]:
    version = schema_version(snapshot)
    if version == schema.SCHEMA_VERSION:
        yield Check(name="结构", level="ok", message=f"结构版本 {version}，无待应用的迁移")
    elif not snapshot.revision:
        yield Check(name="结构", level="warning", message="图谱是空的", remedy="fengong ingest 文件或文件夹")
    else:
        yield Check(
            name="结构",
            level="warning",
            message=f"结构版本 {version}，程序需要 {schema.SCHEMA_VERSION}",
            remedy="运行一次 fengong ingest，会先应用迁移",
        )


def _content(snapshot: Snapshot) -> Iterator[Check]:
    own, foreign = _counts(snapshot)
    told = "，".join(f"{label} {n}" for label, n in own.items() if n) or "没有节点"
    yield Check(name="内容", level="ok", message=f"版本 {snapshot.revision or '无'}；{told}")
    others = "，".join(f"{label} {n}" for label, n in foreign.items() if n)
    if others:
        yield Check(
            name="他人数据",
            level="warning",
            message=f"数据库中有使用相同标签的其他节点：{others}",
            remedy="fengong 不会改动它们；若不需要共用，建议另用一个数据库",
        )
    else:
        yield Check(name="他人数据", level="ok", message="没有使用相同标签的其他节点")


def _counts(snapshot: Snapshot) -> tuple[dict[str, int], dict[str, int]]:
    """Our nodes and other people's, by first label."""
    own: dict[str, int] = {}
    foreign: dict[str, int] = {}
    for label in schema.key_labels():
        pattern = "|".join(f"({kind.pattern})" for kind in schema.NODES if kind.key_label == label)
        counting = statement("dump", f"count_{label.lower()}", pattern=pattern)
        row = snapshot.read(counting, timeout_s=60.0)[0]
        own[label], foreign[label] = row["own"], row["total"] - row["own"]
    return own, foreign
