"""Open a store by its address: the one place that chooses between the adapters."""

from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import InvalidParameter
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
) -> Store:
    """Open the graph at `embedded:PATH` or at a `bolt://`, `neo4j://`, `neo4j+s://` address.

    No `user` means no authentication. Without `write` the store refuses every write. Raises
    InvalidParameter for an address of no known form, StoreUnavailable, StoreDamaged.
    """
    if uri.startswith(EMBEDDED) and uri != EMBEDDED:
        from graph.store.embedded import open_embedded

        return open_embedded(Path(uri.removeprefix(EMBEDDED)), write=write)
    if urlsplit(uri).scheme in NEO4J_SCHEMES:
        from graph.store.neo4j import open_neo4j

        return open_neo4j(uri, user=user, password=password, database=database, write=write)
    raise InvalidParameter(
        f"unknown kind of store: {urlsplit(uri).scheme or uri!r}",
        where="store",
        remedy="use embedded:PATH, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST",
    )
