"""Work done one item early: the same items in the same order, and errors where they belong."""

from collections.abc import Iterator
from threading import Event

import pytest

from graph.loading.ahead import ahead


def test_every_item_comes_with_what_is_made_of_it_in_order() -> None:
    assert [(item, made.result()) for item, made in ahead(range(5), str)] == [(i, str(i)) for i in range(5)]
    assert list(ahead([], str)) == []


def test_the_next_item_is_begun_while_the_first_is_used() -> None:
    begun = {"a": Event(), "b": Event()}
    items = ahead("ab", lambda item: begun[item].set())
    assert next(items)[0] == "a"
    assert begun["b"].wait(timeout=60)
    assert next(items)[0] == "b"


def test_where_the_source_fails_what_came_before_is_given_first() -> None:
    def source() -> Iterator[int]:
        yield from (1, 2)
        raise OSError("disk")

    items = ahead(source(), str)
    assert [next(items)[0], next(items)[0]] == [1, 2]
    with pytest.raises(OSError, match="disk"):
        next(items)


def test_an_item_of_which_nothing_can_be_made_raises_in_its_turn() -> None:
    def make(item: int) -> int:
        return 1 // item

    items = ahead([1, 0], make)
    assert next(items)[1].result() == 1
    failed = next(items)[1]
    with pytest.raises(ZeroDivisionError):
        failed.result()
