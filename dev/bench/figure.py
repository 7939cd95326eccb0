"""One figure of a benchmark, and how a run of them is shown."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, its value, and the limit or peer beside it; `holds` is null where there is no limit."""

    name: str
    value: str
    beside: str
    holds: bool | None = None


def at_most(name: str, value: float, limit: float, unit: str) -> Figure:
    """A figure that must not exceed a limit."""
    return Figure(name, f"{value:,.3g} {unit}", f"≤ {limit:,g} {unit}", value <= limit)


def at_least(name: str, value: float, limit: float, unit: str) -> Figure:
    """A figure that must reach a limit."""
    return Figure(name, f"{value:,.4g} {unit}", f"≥ {limit:,g} {unit}", value >= limit)


def seconds(run: Callable[[], object], *, times: int = 5) -> float:
    """The median wall time of `run` in seconds, after one run to warm up."""
    run()
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def show(title: str, figures: Iterable[Figure]) -> bool:
    """Print the figures of one section; false when a limit is not held."""
    table = Table(title=title, title_justify="left")
    for heading in ("figure", "measured", "beside", ""):
        table.add_column(heading)
    fine = True
    for figure in figures:
        mark = {True: "ok", False: "MISSED", None: ""}[figure.holds]
        fine = fine and figure.holds is not False
        table.add_row(figure.name, figure.value, figure.beside, mark)
    Console(width=120).print(table)
    return fine
