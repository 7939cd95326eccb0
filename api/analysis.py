"""Network reports for a request: read, analysed once a revision and filter, with places for drawing.

The analysis is imported with the first request that needs it: it takes longer to load than everything else together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from api.answers import Answers
from api.background import Watch

if TYPE_CHECKING:
    from graph.network.effort import Effort
    from graph.network.layout import Position
    from graph.network.projection import Weighting
    from graph.network.report import NetworkReport


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report and where its bodies stand in a picture; no places where the report has parts pending.

    `busy`: so much waits in the background already that the rest has not even been taken up.
    """

    report: "NetworkReport"
    positions: "Mapping[str, Position]"
    busy: bool = False


def analysis(answers: Answers, scope: Mapping[str, Any], weighting: "Weighting") -> Analysis:
    """The analysis of the network in a scope (document, theme, role, groups), kept by revision; it waits its turn."""
    network = _Network(answers, scope, weighting)
    return answers.kept_in_turn(network.key, network.whole, weight=_weight)


def prompt_analysis(answers: Answers, scope: Mapping[str, Any], weighting: "Weighting") -> Analysis:
    """The analysis as far as it is known within a moment.

    A small network, or one that was analysed before, is answered whole. Of a large one the quick part comes at once,
    and the rest is computed in the background: a later request finds it. What could not be computed is withheld.
    """
    from graph.network.effort import prompt

    network = _Network(answers, scope, weighting)
    if answers.has(network.key) or prompt(network.tasks, network.bodies):
        return analysis(answers, scope, weighting)
    answers.passing = True
    failure = answers.background.failure((answers.state, network.key))
    made = answers.kept_in_turn((*network.key, "quick"), network.quick, weight=_weight)
    if failure is None:
        return replace(made, busy=not answers.leave(network.key, network.whole, weight=_weight))
    from graph.network.guards import stopped

    gaps = tuple(stopped(measure, late=failure == "time") for measure in made.report.pending)
    answers.passing = False
    return replace(made, report=replace(made.report, withheld=made.report.withheld + gaps, pending=()))


class _Network:
    """The rows of a network, which the request reads, and what is made of them, with or without the request."""

    def __init__(self, answers: Answers, scope: Mapping[str, Any], weighting: "Weighting") -> None:
        self.key = ("analysis", weighting, *sorted((name, str(value)) for name, value in scope.items()))
        self._weighting = weighting
        self._named = answers.rows("memberships", scope)
        self._bodies = answers.rows("network_nodes", scope)

    @property
    def tasks(self) -> int:
        """Number of tasks that name a body."""
        return len({row["task_id"] for row in self._named})

    @property
    def bodies(self) -> int:
        """Number of bodies."""
        return len(self._bodies)

    def whole(self, watch: Watch | None = None) -> Analysis:
        """Everything."""
        from graph.network.effort import unwatched
        from graph.network.layout import layout

        report = self._report("auto", watch or unwatched)
        ties = [(tie.source, tie.target, tie.weight) for tie in report.ties]
        return Analysis(report, layout([body.id for body in report.bodies], ties, watch=watch or unwatched))

    def quick(self) -> Analysis:
        """What takes a moment."""
        from graph.network.effort import unwatched

        report = self._report("quick", unwatched)
        return Analysis(replace(report, pending=(*report.pending, "positions")), {})

    def _report(self, effort: "Effort", watch: Watch) -> "NetworkReport":
        from graph.network.analyse import analyse
        from graph.network.source import agencies, memberships

        return analyse(
            memberships(self._named), agencies(self._bodies), weighting=self._weighting, effort=effort, watch=watch
        )


def _weight(made: Analysis) -> int:
    return len(made.report.ties) // 4 + len(made.report.bodies) + 1
