"""Check sums: the totals that a preamble states, beside what was found."""

import re

from graph.records import Check, Task
from ingest.parse.reading import Reading
from ingest.parse.structure.normal import Normal

_TOTALS = re.compile(
    "(?P<chapters>\\d{1,3})个?(?:方面|领域|部分|大类|板块)(?:、)?(?:共)?(?P<tasks>\\d{1,4})(?:项|条|个)(?:具体)?(?:重点)?(?:任务|措施|举措|事项|工作|改革|条款)?"
)


def find_checks(reading: Reading, normal: Normal, tasks: tuple[Task, ...]) -> tuple[Check, ...]:
    """The preamble's totals of chapters and tasks; a mismatch is data, not an error."""
    end = reading.body_start or 0
    found: list[Check] = []
    for hit in _TOTALS.finditer(reading.text, 0, end):
        start, stop = normal.span(*hit.span())
        for what, count in (("chapters", len({task.section for task in tasks} - {0})), ("tasks", len(tasks))):
            found.append(
                Check(
                    start=start,
                    end=stop,
                    quote=normal.source[start:stop],
                    what=what,
                    stated=int(hit[what]),
                    found=count,
                )
            )
    return tuple(found)
