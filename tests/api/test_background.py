"""Work in the background: one at a time, a few waiting, ended when its time is up."""

import threading
from collections.abc import Callable, Iterator

import pytest

from api.background import Background

Made = Callable[..., Background]


@pytest.fixture
def made() -> Iterator[Made]:
    """Backgrounds that are closed after the test."""
    kept: list[Background] = []

    def make(seconds: float = 60.0, waiting: int = 2) -> Background:
        kept.append(Background(seconds=seconds, waiting=waiting))
        return kept[-1]

    yield make
    for one in kept:
        one.close()


def done(background: Background) -> None:
    """Wait until everything left so far is done."""
    end = threading.Event()
    assert background.leave("end", lambda watch: end.set())
    assert end.wait(60)


def test_one_at_a_time_and_a_few_waiting(made: Made) -> None:
    background = made(waiting=2)
    go, order = threading.Event(), []

    def work(name: str) -> Callable[..., None]:
        def run(watch: Callable[[str], None]) -> None:
            order.append(f"{name} begins")
            assert go.wait(60)
            order.append(f"{name} ends")

        return run

    assert [background.leave(name, work(name)) for name in ("a", "b", "c", "d")] == [True, True, True, False]
    assert background.leave("b", work("again")), "what waits already is not taken up twice"
    go.set()
    while not background.leave("last", work("last")):
        threading.Event().wait(0.01)
    done(background)
    assert order == [f"{name} {part}" for name in ("a", "b", "c", "last") for part in ("begins", "ends")]


def test_time_is_up(made: Made) -> None:
    background = made(seconds=0.0)

    def endless(watch: Callable[[str], None]) -> None:
        while True:
            watch("round")

    background.leave("a", endless)
    done(background)
    assert (background.failure("a"), background.failure("end")) == ("time", None)


def test_an_error_is_remembered_and_the_next_is_done(made: Made, caplog: pytest.LogCaptureFixture) -> None:
    background = made()
    background.leave("a", lambda watch: watch(str(1 // 0)))
    done(background)
    assert background.failure("a") == "error"
    assert "ZeroDivisionError" in caplog.text


def test_closing_ends_what_runs(made: Made) -> None:
    background = made()
    begun, ended = threading.Event(), threading.Event()

    def endless(watch: Callable[[str], None]) -> None:
        begun.set()
        try:
            while True:
                watch("round")
        finally:
            ended.set()

    background.leave("a", endless)
    assert begun.wait(60)
    background.close()
    assert ended.wait(60)
    assert not background.leave("b", endless)
