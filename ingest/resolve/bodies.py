"""Every body that can be named: the registry with a curator's decisions applied, by id and by name."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from graph.records import Agency, Descent, Resolution, Succession
from graph.succession import Lines
from ingest.resolve.agencies import central_agency, function_agency, local_agency
from ingest.resolve.central import CentralBodies
from ingest.resolve.decisions import Decision, Decisions
from ingest.resolve.divisions import divisions
from ingest.resolve.functions import functions
from ingest.resolve.local import LocalBodies
from ingest.resolve.patterns import NAMES, Patterns
from ingest.resolve.successions import successions_in, successions_of


@dataclass(slots=True)
class Bodies:
    """The tables and the decisions. Safe to share between the documents of one process."""

    central: CentralBodies
    local: LocalBodies
    patterns: Patterns
    decisions: Decisions
    _finished: dict[str, Agency] = field(default_factory=dict)
    _descents: dict[str, Descent] = field(default_factory=dict)
    _lines: dict[str, Lines] = field(default_factory=dict)

    def agency(self, agency_id: str) -> Agency | None:
        """The body with this id, after merges; None where the registry has no such function or place."""
        place, _, key = self.decisions.follow(agency_id).partition(":")
        added = self.decisions.added.get(f"{place}:{key}")
        if added is not None:
            return added_agency(added)
        if place == "000000":
            body = self.central.by_key.get(key)
            return central_agency(body) if body else None
        local = self.local.by_id.get(f"{place}:{key}")
        if local is not None:
            return local_agency(local)
        function = functions().by_key.get(key)
        return function_agency(place, function) if function and divisions().get(place) else None

    def current(self, agency: Agency) -> Agency:
        """The body that a body resolves to after merges."""
        now = self.decisions.follow(agency.id)
        return agency if now == agency.id else self.agency(now) or replace(agency, id=now)

    def decided(self, name: str, place: str | None) -> tuple[Agency | str, Resolution] | None:
        """What a curator said of a name: the body it means, or the reading to go on with; None where nothing."""
        for agency_id, added in self.decisions.added.items():
            if name in _names(added) and (place in (None, agency_id[:6]) or name == added.values["full_name"]):
                return added_agency(added), "registry"
        decision = self.decisions.on_name(name, place)
        if decision is None:
            return None
        if decision.kind == "correction":
            return decision.values["reading"], "correction"
        if decision.kind == "alias":
            agency = self.agency(decision.values["agency"])
            return (agency, "alias") if agency else None
        return None

    def successions(self, agency_id: str) -> tuple[Succession, ...]:
        """The history of a body, between bodies as they are after merges."""
        return self._standing(successions_of(agency_id))

    def descent(self, agency_id: str) -> Descent:
        """What a body was and became through renames and mergers, and what stays uncrossed."""
        found = self._descents.get(agency_id)
        if found is None:
            place = agency_id.partition(":")[0]
            lines = self._lines.get(place)
            if lines is None:
                lines = self._lines[place] = Lines.of(self._standing(successions_in(place)))
            if len(self._descents) >= NAMES:
                self._descents.clear()
            found = self._descents[agency_id] = lines.descent(agency_id, self._name)
        return found

    def _standing(self, steps: Iterable[Succession]) -> tuple[Succession, ...]:
        """The steps between bodies that there are, with merges followed; a step within one body is none."""
        found = []
        for step in steps:
            old, new = self.agency(step.old_id), self.agency(step.new_id)
            if old and new and old.id != new.id:
                found.append(replace(step, old_id=old.id, new_id=new.id))
        return tuple(found)

    def _name(self, agency_id: str) -> str:
        agency = self.agency(agency_id)
        return agency.name if agency else agency_id

    def finished(self, agency: Agency) -> Agency:
        """The record as it is handed out: with what a curator calls it, what merged into it, and what finds it."""
        found = self._finished.get(agency.id)
        if found is None or found.short_name != agency.short_name:
            # imported here: OpenCC and the table of readings cost more than everything else in loading
            from ingest.resolve.search_forms import search_forms

            own = (agency.name, agency.short_name, agency.full_name)
            aliases = tuple(dict.fromkeys((*agency.aliases, *self.decisions.names_of(agency.id))))
            cores = tuple(n[1:] for n in (agency.short_name, *aliases) if n[:1] in "省市县区州旗盟" and len(n) > 3)
            found = replace(
                agency,
                aliases=tuple(name for name in aliases if name not in own),
                search=search_forms(tuple(dict.fromkeys((*own, *aliases, *cores)))),
                merged_ids=self.decisions.merged_into(agency.id),
                descent=self.descent(agency.id),
            )
            if len(self._finished) >= NAMES:
                self._finished.clear()
            self._finished[agency.id] = found
        return found


def added_agency(decision: Decision) -> Agency:
    """The record of a body that a curator added."""
    values = decision.values
    place = values["agency"][:6]
    found = divisions().get(place)
    return Agency(
        id=values["agency"], name=values["name"], short_name=values["short_name"], full_name=values["full_name"],
        aliases=tuple(values["aliases"].split("|")) if values.get("aliases") else (), search=(),
        level=found.level if found else "", kind=values["kind"], place_code=place, line=values["line"],
        managed_by=None, registered=True, rule=f"D {values['who']} {values['when']}：{values['why']}",
    )  # fmt: skip


def _names(decision: Decision) -> tuple[str, ...]:
    values = decision.values
    return (values["name"], values["short_name"], values["full_name"], *values.get("aliases", "").split("|"))
