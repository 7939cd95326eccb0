"""Network reports for a request: read, analysed once a revision and filter, with places for drawing.

The analysis is imported with the first request that needs it: it takes longer to load than everything else together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from api.answers import Answers

if TYPE_CHECKING:
    from graph.network.layout import Position
    from graph.network.projection import Weighting
    from graph.network.report import NetworkReport


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report and where its bodies stand in a picture."""

    report: "NetworkReport"
    positions: "Mapping[str, Position]"


def analysis(answers: Answers, scope: Mapping[str, Any], weighting: "Weighting") -> Analysis:
    """The analysis of the network in a scope (document, theme, role, groups), kept by revision; it waits its turn."""
    named = answers.rows("memberships", scope)
    bodies = answers.rows("network_nodes", scope)
    key = ("analysis", weighting, *sorted((name, str(value)) for name, value in scope.items()))

    def make() -> Analysis:
        from graph.network.analyse import analyse
        from graph.network.layout import layout
        from graph.network.source import agencies, memberships

        report = analyse(memberships(named), agencies(bodies), weighting=weighting)
        ties = [(tie.source, tie.target, tie.weight) for tie in report.ties]
        return Analysis(report, layout([body.id for body in report.bodies], ties))

    return answers.kept(
        key, answers.in_turn(make), weight=lambda made: len(made.report.ties) + len(made.report.bodies) + 1
    )
