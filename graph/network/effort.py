"""How much an analysis computes, and who watches it: nobody may wait for what is dear on a large network."""

from collections.abc import Callable
from typing import Literal

Effort = Literal["quick", "auto", "full"]
EFFORTS: tuple[Effort, ...] = ("quick", "auto", "full")
"""`quick`: counts, ties and quick measures, the rest is named as pending. `auto`: every measure; checks that would take
minutes on a large network are withheld, which is said. `full`: everything, however long it takes."""

Watch = Callable[[str], None]
"""Called with the name of each step before it begins, and between rounds of a long one; what it raises ends all."""

PROMPT_BODIES = 150
PROMPT_TASKS = 2_000


def unwatched(step: str) -> None:
    """Nobody watches."""


def prompt(tasks: int, bodies: int) -> bool:
    """Whether the analysis (`auto`) is done in about a second, so that nothing need be answered before the rest."""
    return bodies <= PROMPT_BODIES and tasks <= PROMPT_TASKS
