"""The network that options describe, read from the store and analysed: what `network` and `export` share."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click

from fengong.asking import ask
from fengong.options import open_from

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.network.report import NetworkReport


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tasks and bodies the network is made of."""

    document: str | None
    theme: str | None
    role: str | None
    groups: str


def scope_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--document, --theme, --role, --groups, --weighting."""
    for option in (
        click.option(
            "--weighting", type=click.Choice(["raw", "newman"]), default="raw", help="边权：共同任务数，或 Newman"
        ),
        click.option(
            "--groups", type=click.Choice(["exclude", "collapse", "expand"]), default="exclude", help="机构群"
        ),
        click.option("--role", type=click.Choice(["lead", "responsible", "support"]), help="只计此角色"),
        click.option("--theme", metavar="ID|NAME", help="只看推进此主题的任务"),
        click.option("--document", metavar="ID|TITLE", help="只看这份文件"),
    ):
        command = option(command)
    return command


def read_report(settings: "Settings", scope: Scope, weighting: str) -> "NetworkReport":
    """Read the network and analyse it."""
    from graph.network.analyse import analyse
    from graph.network.source import agencies, memberships

    with closing(open_from(settings)) as store, store.snapshot() as snapshot:
        rows = ask(snapshot, "memberships", asdict(scope))
        nodes = ask(snapshot, "network_nodes", asdict(scope))
    return analyse(memberships(rows), agencies(nodes), weighting=weighting)  # type: ignore[arg-type]
