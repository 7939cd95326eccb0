"""Bodies through their reforms: who carries a body on today, and which body it was on a day.

Only renames and mergers carry a body on. A split or a transfer never does: which part of the work went
where is not in the record, so the line ends there and answers say so.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from graph.records import Descent, Succession

CARRIED_ON = ("rename", "merge")
BEGINNING = "0000"  # before every ISO date: the first name a body had


@dataclass(frozen=True, slots=True)
class Lines:
    """The steps of some bodies. A body with two successors is carried on by neither of them."""

    steps: tuple[Succession, ...]
    after: Mapping[str, Succession]
    before: Mapping[str, Succession]

    @classmethod
    def of(cls, steps: Iterable[Succession]) -> "Lines":
        """Index the steps; they must reach to both ends of every line that is asked for."""
        known = tuple(steps)
        after: dict[str, list[Succession]] = {}
        before: dict[str, list[Succession]] = {}
        for step in known:
            if step.kind in CARRIED_ON:
                after.setdefault(step.old_id, []).append(step)
            if step.kind == "rename":
                before.setdefault(step.new_id, []).append(step)
        return cls(known, _only(after), _only(before))

    def descent(self, agency_id: str, name_of: Callable[[str], str]) -> Descent:
        """What a body was and became; `name_of` gives the name of an id.

        Backwards only renames count: what merged into a body were others. The date of an era is the first day
        of its name (a date known to the month or year counts from its first day); the eldest says 0000.
        """
        ahead = self._ahead(agency_id)
        steps = (*self._behind(agency_id), *ahead)
        eras = (f"{BEGINNING} {steps[0].old_id}", *(f"{s.on} {s.new_id}" for s in steps)) if steps else ()
        if ahead:
            return Descent(heir=ahead[-1].new_id, eras=eras)
        absorbed = self._absorbed(agency_id)
        line = {agency_id, *absorbed}
        uncrossed = {
            f"{s.kind} {s.on} {name_of(s.old_id)} {name_of(s.new_id)}"
            for s in self.steps
            if (s.old_id in line or s.new_id in line) and self.after.get(s.old_id) != s
        }
        return Descent(eras=eras, absorbed=tuple(map(name_of, absorbed)), uncrossed=tuple(sorted(uncrossed)))

    def _ahead(self, agency_id: str) -> list[Succession]:
        steps: list[Succession] = []
        seen = {agency_id}
        while (step := self.after.get(agency_id)) and step.new_id not in seen:
            steps.append(step)
            agency_id = step.new_id
            seen.add(agency_id)
        return steps

    def _behind(self, agency_id: str) -> list[Succession]:
        steps: list[Succession] = []
        seen = {agency_id}
        while (step := self.before.get(agency_id)) and step.old_id not in seen:
            steps.insert(0, step)
            agency_id = step.old_id
            seen.add(agency_id)
        return steps

    def _absorbed(self, heir: str) -> list[str]:
        """The bodies that an heir carries on, by id."""
        ends = {old: self._ahead(old) for old in self.after if old != heir}
        return sorted(old for old, ahead in ends.items() if ahead and ahead[-1].new_id == heir)


def _only(steps: Mapping[str, list[Succession]]) -> dict[str, Succession]:
    """The step of each body that has one; where several say the same of the same bodies, the first dated."""
    return {
        body: min(found, key=lambda step: (step.on, step.kind, step.basis))
        for body, found in steps.items()
        if len({(step.old_id, step.new_id) for step in found}) == 1
    }
