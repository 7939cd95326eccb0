"""A finding: something in the graph that is not as it should be."""

from dataclasses import dataclass
from typing import Literal

Check = Literal["quote", "holders", "pairs", "facts", "revision", "alignments"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`check` is the kind, `where` an id (or two), `message` what was found beside what was expected."""

    check: Check
    where: str
    message: str
