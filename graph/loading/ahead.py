"""Work done one item early: while the store takes one document, the rows of the next are made."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


def ahead(items: Iterable[Item], make: Callable[[Item], Made]) -> Iterator[tuple[Item, Future[Made]]]:
    """Each item with what `make` makes of it, begun in a thread one item early; `result()` gives or raises it.

    Where `items` itself fails, the items before are given first.
    """
    failed: Exception | None = None
    begun: deque[tuple[Item, Future[Made]]] = deque()
    with ThreadPoolExecutor(1) as pool:
        try:
            for item in items:
                begun.append((item, pool.submit(make, item)))
                if len(begun) > 1:
                    yield begun.popleft()
        except Exception as error:  # noqa: BLE001 - raised again below, when what came before is given
            failed = error
        yield from begun
    if failed:
        raise failed
