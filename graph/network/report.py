"""What an analysis answers: plain dataclasses that become JSON as they are.

Rounding: values 6 decimals (coreness and fits 4); expected shared tasks, p and q 6. Equal input gives
equal bytes; lists are ordered by rank or by id, never by accident.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, cast

from graph.network.guards import Withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body of the network with plain counts, which are never withheld. `community` is null without communities."""

    id: str
    name: str
    level: str
    kind: str
    line: str
    place: str
    tasks: int
    led: int
    responsible: int
    supporting: int
    guiding: int
    named_alone: int
    component: int
    community: int | None
    core: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two bodies named in the same tasks (source id < target id).

    `expected` shared tasks under the null, `p` = P(at least `tasks`), `q` after Benjamini-Hochberg over all pairs;
    `above_expected`: q at or below the report's `significance`. `first_on`, `last_on`: issue dates of its documents.
    """

    source: str
    target: str
    tasks: int
    weight: float
    documents: int
    first_on: str | None
    last_on: str | None
    expected: float | None
    p: float | None
    q: float | None
    above_expected: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """`source` leads tasks in which `target` is responsible (lead_responsible) or supports (lead_support)."""

    source: str
    target: str
    kind: str
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One body's value and rank, with the best and worst rank over all tasks left out, one at a time.

    `rank_best`, `rank_worst` and `influential_task` are null where leaving out was not computed.
    """

    agency: str
    value: float | None
    rank: int
    rank_best: int | None
    rank_worst: int | None
    influential_task: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """A measure over all bodies, by rank, then id. `influential_task` moves the ranks most; `tested` tasks left out."""

    measure: str
    scores: tuple[Score, ...]
    influential_task: str | None
    tested: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohesion:
    """Plain figures of the whole network; `core_fit` and `core_size` belong to the coreness ranking."""

    density: float | None
    components: int
    largest_component: int
    isolated: int
    core_fit: float | None
    core_size: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMixing:
    """Ties within and across the groups of an attribute (level, kind), see `mixing.Mixing`."""

    attribute: str
    internal: int
    external: int
    e_i: float
    assortativity: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Communities:
    """The chosen division (members in `Body.community`), its stability over seeds, and the null's answer.

    `within` and `within_expected`: share of shared tasks that falls within communities, observed and expected
    under the null. `p`: how often the null, divided in the same way, is at least as modular.
    """

    count: int
    modularity: float
    seed: int
    seeds: int
    agreement: float | None
    fewest: int | None
    most: int | None
    body_stability: Mapping[str, float] | None
    within: float | None
    within_expected: float | None
    null_samples: int | None
    null_modularity: float | None
    null_sd: float | None
    p: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerScore:
    """Gould-Fernandez roles of one body; bodies that broker nothing are left out."""

    agency: str
    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int
    total: int
    rank: int
    rank_best: int | None
    rank_worst: int | None
    influential_task: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerTable:
    """Brokerage on one kind of directed tie with the bodies grouped by an attribute."""

    ties: str
    attribute: str
    scores: tuple[BrokerScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkReport:
    """Everything about one network. `to_dict()` is its JSON.

    `tying_tasks` name two bodies or more; `open_lists` tasks have a list that ends in 等, so others may be
    meant. `sole_task` alone supplies `sole_ties` ties, more than any other. `pending` names the parts that a
    quick analysis leaves to the whole one.
    """

    title_zh: str
    title_en: str
    weighting: str
    significance: float
    documents: int
    tasks: int
    tying_tasks: int
    open_lists: int
    sole_task: str | None
    sole_ties: int
    cohesion: Cohesion
    bodies: tuple[Body, ...]
    ties: tuple[Tie, ...]
    arcs: tuple[Arc, ...]
    rankings: tuple[Ranking, ...]
    communities: Communities | None
    mixing: tuple[GroupMixing, ...]
    brokerage: tuple[BrokerTable, ...]
    withheld: tuple[Withheld, ...]
    pending: tuple[str, ...]

    def ranking(self, measure: str) -> Ranking | None:
        """The ranking of a measure, None where it is withheld."""
        return next((one for one in self.rankings if one.measure == measure), None)

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists, strings, numbers and nulls."""
        return cast(dict[str, Any], _plain(self))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value
