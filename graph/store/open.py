"""Open a store by its address: the one place that chooses between the adapters."""

from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import InvalidParameter
from graph.loading.migrations import require_known
from graph.store.base import Store

EMBEDDED = "embedded:"
NEO4J_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_store(
    uri: str,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    write: bool = False,
    answer_within: float | None = None,
) -> Store:
    """Open the graph at `embedded:PATH` or at a `bolt://`, `neo4j://`, `neo4j+s://` address.

    No `user` means no authentication. Without `write` the store refuses every write. With `answer_within`
    a server that takes longer than so many seconds to answer at all counts as unavailable. Raises
    InvalidParameter for an address of no known form, StoreUnavailable, and StoreDamaged, also for a
    graph that a newer version made.
    """
    store = _connect(uri, user=user, password=password, database=database, write=write, answer_within=answer_within)
    try:
        with store.snapshot() as snapshot:
            require_known(snapshot, where=store.location)
    except BaseException:
        store.close()
        raise
    return store


def _connect(
    uri: str,
    *,
    user: str | None,
    password: str | None,
    database: str | None,
    write: bool,
    answer_within: float | None,
) -> Store:
    # The adapters are imported here: neither engine costs start-up time where the other one is used.
    if uri.startswith(EMBEDDED) and uri != EMBEDDED:
        from graph.store.embedded import open_embedded

        return open_embedded(Path(uri.removeprefix(EMBEDDED)), write=write)
    if urlsplit(uri).scheme in NEO4J_SCHEMES:
        from graph.store.neo4j import open_neo4j

        return open_neo4j(
            uri, user=user, password=password, database=database, write=write, answer_within=answer_within
        )
    raise InvalidParameter(
        f"不认识的图谱地址：{urlsplit(uri).scheme or uri!r}",
        where="store",
        remedy="可用：embedded:路径、bolt://主机:端口、neo4j://主机:端口、neo4j+s://主机",
    )
