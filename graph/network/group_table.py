"""Mixing of the bodies by level and kind, with its guards."""

from graph.network.bipartite import Bipartite
from graph.network.guards import Withheld, one_task, too_few, undefined
from graph.network.measures import DECIMALS
from graph.network.mixing import mixing
from graph.network.projection import CoAssignment
from graph.network.report import GroupMixing

ATTRIBUTES = ("level", "kind")


def groups_of(two_mode: Bipartite, attribute: str) -> list[str]:
    """The group of each body by an attribute; a body without one is in a group of its own kind, ""."""
    return [str(getattr(agency, attribute)) for agency in two_mode.agencies]


def mixing_tables(two_mode: Bipartite, network: CoAssignment) -> tuple[tuple[GroupMixing, ...], list[Withheld]]:
    """Assortativity and E-I index for each attribute, and what is withheld."""
    withheld: list[Withheld] = []
    tables: list[GroupMixing] = []
    tying = int((two_mode.task_sizes > 1).sum())
    for attribute in ATTRIBUTES:
        groups = groups_of(two_mode, attribute)
        name = f"mixing_{attribute}"
        guard = too_few(name, tying) or one_task(name, two_mode, groups, two_mode.named, two_mode.named)
        found = mixing(network.tied, groups)
        if guard:
            withheld.append(guard)
        elif found is None or found.assortativity is None:
            withheld.append(
                undefined(name, "所有关系都在同一组内，无从比较", "all ties lie within one group: nothing to compare")
            )
        else:
            tables.append(
                GroupMixing(
                    attribute=attribute,
                    internal=found.internal,
                    external=found.external,
                    e_i=round(found.e_i, DECIMALS),
                    assortativity=round(found.assortativity, DECIMALS),
                )
            )
    return tuple(tables), withheld
