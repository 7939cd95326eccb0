"""Every body that can be named: the registry with a curator's decisions applied, by id and by name."""

from dataclasses import dataclass, field, replace

from graph.records import Agency, Resolution
from ingest.resolve.agencies import central_agency, function_agency, local_agency
from ingest.resolve.central import CentralBodies
from ingest.resolve.decisions import Decision, Decisions
from ingest.resolve.divisions import divisions
from ingest.resolve.functions import functions
from ingest.resolve.local import LocalBodies
from ingest.resolve.patterns import NAMES, Patterns


@dataclass(slots=True)
class Bodies:
    """The tables and the decisions. Safe to share between the documents of one process."""

    central: CentralBodies
    local: LocalBodies
    patterns: Patterns
    decisions: Decisions
    _searchable: dict[str, Agency] = field(default_factory=dict)

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

    def searchable(self, agency: Agency) -> Agency:
        """The record with what a search finds it by."""
        found = self._searchable.get(agency.id)
        if found is None or found.short_name != agency.short_name:
            # imported here: OpenCC and the table of readings cost more than everything else in loading
            from ingest.resolve.search_forms import search_forms

            names = (agency.name, agency.short_name, agency.full_name, *agency.aliases)
            cores = tuple(
                n[1:] for n in (agency.short_name, *agency.aliases) if n[:1] in "省市县区州旗盟" and len(n) > 3
            )
            found = replace(agency, search=search_forms(tuple(dict.fromkeys((*names, *cores)))))
            if len(self._searchable) >= NAMES:
                self._searchable.clear()
            self._searchable[agency.id] = found
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
