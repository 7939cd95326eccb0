"""Work that may hang: waited for so long and no longer, and what comes late is discarded."""

import threading
from collections.abc import Iterator

import pytest

from graph.store.patience import Patience


class Late(Exception):
    pass


@pytest.fixture
def hung() -> Iterator[threading.Event]:
    """Work that waits for this ends with the test at the latest."""
    event = threading.Event()
    yield event
    event.set()


def test_what_comes_in_time_is_given_or_raised() -> None:
    for patience in (Patience(60, Late), Patience(None, Late)):
        assert patience.call(lambda: 1, print) == 1
        with pytest.raises(ZeroDivisionError):
            patience.call(lambda: 1 // 0, print)
        with pytest.raises(TimeoutError, match="of the work's own"):
            patience.call(_fail, print)


def _fail() -> int:
    raise TimeoutError("of the work's own")


def test_what_comes_late_is_discarded(hung: threading.Event) -> None:
    discarded, done = [], threading.Event()

    def discard(result: bool) -> None:
        discarded.append(result)
        done.set()

    with pytest.raises(Late):
        Patience(0.01, Late).call(hung.wait, discard)
    assert discarded == []
    hung.set()
    assert done.wait(60)
    assert discarded == [True]


def test_so_many_may_hang_and_the_next_is_not_begun(hung: threading.Event) -> None:
    patience, begun = Patience(0.01, Late), []

    def work() -> bool:
        begun.append(1)
        return hung.wait()

    for _ in range(50):
        with pytest.raises(Late):
            patience.call(work, lambda _: None)
    assert 1 < len(begun) < 20


def test_what_hung_and_ended_leaves_room_again(hung: threading.Event) -> None:
    patience, rest = Patience(0.01, Late), threading.Semaphore(0)
    for _ in range(50):
        with pytest.raises(Late):
            patience.call(hung.wait, lambda _: rest.release())
    hung.set()
    assert rest.acquire(timeout=60)
    while True:
        try:
            assert patience.call(lambda: 2, print) == 2
        except Late:  # a busy machine may not even begin a thread in time
            continue
        break
