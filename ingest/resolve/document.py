"""Resolving the names of one document, and the registry entries that its facts touch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph import ids
from graph.records import (
    ActorKind,
    Agency,
    Group,
    Membership,
    Official,
    Quantifier,
    Registry,
    Resolution,
    Succession,
)
from ingest.resolve.agencies import (
    central_agency,
    function_agency,
    local_agency,
    proper_name_agency,
    unregistered_agency,
)
from ingest.resolve.bodies import Bodies
from ingest.resolve.groups import group_of, members_of, quantifier_of
from ingest.resolve.issuer_names import counterpart, government_named_by_place, internal_unit
from ingest.resolve.patterns import SCOPES, divisions_at, nearest, scope_place
from ingest.resolve.places import place
from ingest.resolve.printed_names import official_name
from ingest.resolve.proper_names import proper_name_rule

_SECOND_PLATE = re.compile(r"[（(〔\[][^（）()〔〕\[\]]*[）)〕\]]$")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The identity behind a printed name, the registry's name for it, and how it was found."""

    actor_id: str
    canonical_name: str
    resolution: Resolution


@dataclass(slots=True)
class DocumentResolver:
    """Resolves the names of one document, each once, and keeps what it touched.

    `context` is the code of the place the document speaks from (000000 for a central one, None where unknown).
    """

    document_id: str
    context: str | None
    year: int | None
    definitions: Mapping[str, str]
    bodies: Bodies
    issuer: Agency | None = None
    _seen: dict[tuple[str, str, str | None, str | None], Resolved] = field(default_factory=dict)
    _agencies: dict[str, Agency] = field(default_factory=dict)
    _groups: dict[str, Group] = field(default_factory=dict)
    _officials: dict[str, Official] = field(default_factory=dict)
    _official: dict[str, set[str]] = field(default_factory=dict)

    def resolve(
        self, name: str, kind: ActorKind, *, quantifier: Quantifier | None = None, task: str | None = None
    ) -> Resolved:
        """The actor behind a normalised name. `task` is the unit's id, which an indefinite group belongs to."""
        asked = (name, kind, quantifier, task)
        found = self._seen.get(asked)
        if found is None:
            found = self._seen[asked] = self._resolve(name, kind, quantifier, task)
        return found

    def knows(self, name: str, kind: ActorKind) -> bool:
        """Whether a name that prose mentions in passing is a body: a class, one that something explains, or a
        temporary organ by its ending (协调小组). Asking touches no entry."""
        if kind != "agency" or self._agency(name)[1] != "new":
            return True
        rule = proper_name_rule(name)
        return rule is not None and rule.kind == "temporary"

    def registry(self) -> Registry:
        """Every entry touched, each kind sorted by id: bodies with their history and managers, groups with members."""
        agencies = dict(self._agencies)
        memberships: list[Membership] = []
        for group in self._groups.values():
            for membership in members_of(group, self.context, self.year):
                member = self.bodies.agency(membership.agency_id)
                if member is not None:
                    agencies[member.id] = member
                    memberships.append(membership)
        successions = self._successions()
        ends = [id for step in successions.values() for id in (step.old_id, step.new_id)]
        self._complete(agencies, ends)
        codes = {a.place_code for a in agencies.values()} | ({self.context} if self.context else set())
        return Registry(
            agencies=tuple(self._finished(agencies[key]) for key in sorted(agencies)),
            groups=tuple(self._groups[key] for key in sorted(self._groups)),
            officials=tuple(self._officials[key] for key in sorted(self._officials)),
            memberships=tuple(sorted(memberships, key=lambda m: (m.group_id, m.agency_id))),
            successions=tuple(successions[key] for key in sorted(successions)),
            places=tuple(found for code in sorted(codes) if (found := place(code))),
        )

    def _finished(self, agency: Agency) -> Agency:
        """The record as the document has it: under the fullest official name that it prints."""
        finished = self.bodies.finished(agency)
        if agency.id in self._official:
            official = max(self._official[agency.id], key=lambda name: (len(name), name))
            return replace(finished, full_name=official, usual_name=finished.full_name)
        if agency.registered or agency.id not in self._ignored():
            return finished
        return replace(finished, ignored=True)

    def _ignored(self) -> frozenset[str]:
        """The ids of the unregistered names that a curator said are no bodies, however each was printed."""
        names = self.bodies.decisions.ignored(self.context)
        return frozenset(unregistered_agency(*self._home(name), name, self.document_id).id for name in names)

    def _successions(self) -> dict[tuple[str, str, str], Succession]:
        """The history of every body that a fact touches."""
        return {
            (step.old_id, step.new_id, step.on): step
            for touched in self._agencies
            for step in self.bodies.successions(touched)
        }

    def _complete(self, agencies: dict[str, Agency], waiting: list[str]) -> None:
        """Add the bodies that are waiting and all that bodies lead to: managers, and those they were and became."""
        for agency in list(agencies.values()):
            waiting += self._leads_to(agency)
        while waiting:
            body = self.bodies.agency(waiting.pop())
            if body is not None and body.id not in agencies:
                agencies[body.id] = body
                waiting += self._leads_to(body)

    def _leads_to(self, agency: Agency) -> list[str]:
        eras = [era.partition(" ")[2] for era in self.bodies.descent(agency.id).eras]
        return [*eras, agency.managed_by] if agency.managed_by else eras

    def _resolve(self, name: str, kind: ActorKind, quantifier: Quantifier | None, task: str | None) -> Resolved:
        if kind == "group":
            group = group_of(name, self.context, quantifier or quantifier_of(name), task, self.document_id)
            self._groups.setdefault(group.id, group)
            return Resolved(group.id, group.name, "pattern")
        if kind == "person":
            key = ids.official_id(self.document_id, name)
            self._officials[key] = Official(id=key, name=name, post="")
            return Resolved(key, name, "new")
        agency, resolution = self._agency(name)
        self._agencies[agency.id] = agency
        return Resolved(agency.id, agency.name, resolution)

    def _agency(self, name: str) -> tuple[Agency, Resolution]:
        """Decisions first; then registry, alias, the document's own definition, pattern; else it is new."""
        decided = self.bodies.decided(name, self.context)
        if decided is not None:
            target, resolution = decided
            if isinstance(target, Agency):
                return target, resolution
            return self._known(target)[0], resolution
        return self._known(name)

    def _known(self, name: str) -> tuple[Agency, Resolution]:
        plain = _SECOND_PLATE.sub("", name)
        for text in dict.fromkeys((name, plain)):
            found = self._registered(text)
            if found is not None and self._accepts(name, found[0]):
                return self.bodies.current(found[0]), found[1]
        meant = self.definitions.get(name)
        if meant is not None and meant != name:
            found = self._registered(meant) or self._patterned(meant)
            if found is not None and self._accepts(name, found[0]):
                return self.bodies.current(found[0]), "defined"
        for text in dict.fromkeys((name, plain)):
            found = self._patterned(text)
            if found is not None and self._accepts(name, found[0]):
                return self.bodies.current(found[0]), found[1]
        where, core = self._home(name)
        return self.bodies.current(unregistered_agency(where, core, name, self.document_id)), "new"

    def _registered(self, name: str) -> tuple[Agency, Resolution] | None:
        central = self.bodies.central.find(name, central_document=self.context == ids.NATIONAL)
        if central is not None:
            return central_agency(central), "registry" if name in (central.name, central.full_name) else "alias"
        local = self.bodies.local.find(name, self.context, self.year)
        if local is not None:
            return local_agency(local), "registry" if local.is_official(name) else "alias"
        return None

    def _patterned(self, name: str) -> tuple[Agency, Resolution] | None:
        read = self.bodies.patterns.identify(name, self.context, self.year)
        identity = (
            read
            or counterpart(name, self.issuer, self.context, self.year)
            or government_named_by_place(name, self.context, self.year)
        )
        if identity is not None:
            where, function = identity[0], identity[1]
            registered = self.bodies.local.by_id.get(f"{where}:{function.key}")
            if registered:
                return local_agency(registered), "alias"
            agency = function_agency(where, function)
            if read and (official := official_name(agency, function, read.core)):
                self._official.setdefault(agency.id, set()).add(official)
            return agency, "pattern"
        home, core = self._home(name)
        rule = proper_name_rule(core) if home and home != ids.NATIONAL else None
        if home and rule:
            return proper_name_agency(home, core, rule), "pattern"
        unit = internal_unit(name, self.issuer)
        return (unit, "pattern") if unit else None

    def _home(self, name: str) -> tuple[str | None, str]:
        """The place that the name begins with (长沙市…, 市…), else the document's, and the name without it."""
        if self.context is None or self.context == ids.NATIONAL:
            return self.context, name
        for scope in SCOPES:
            if name.startswith(scope) and len(name) > len(scope) + 1:
                found = scope_place(scope, self.context)
                if found is not None:
                    return found, name[len(scope) :]
        for named, size, short in divisions_at(name):
            code = None if short else nearest(named, self.context, self.year, short=False)
            if code is not None and len(name) > size + 1:
                return code, name[size:]
        return self.context, name

    def _accepts(self, name: str, agency: Agency) -> bool:
        return not self.bodies.decisions.refuses(name, self.context, agency.id)
