"""The network that options describe, read from the store and analysed: what `network` and `export` share."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click

from fengong.asking import ask
from fengong.options import open_from

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.network.effort import Watch
    from graph.network.report import NetworkReport


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tasks and bodies the network is made of."""

    document: str | None
    theme: str | None
    role: str | None
    groups: str
    succession: str


def scope_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--document, --theme, --role, --groups, --succession, --weighting."""
    for option in (
        click.option(
            "--weighting", type=click.Choice(["raw", "newman"]), default="raw", help="边权：共同任务数，或 Newman"
        ),
        click.option(
            "--groups", type=click.Choice(["exclude", "collapse", "expand"]), default="exclude", help="机构群"
        ),
        click.option(
            "--succession",
            type=click.Choice(["keep", "follow"]),
            default="keep",
            help="follow 把前身算在承接的机构名下",
        ),
        click.option("--role", type=click.Choice(["lead", "responsible", "support"]), help="只计此角色"),
        click.option("--theme", metavar="ID|NAME", help="只看推进此主题的任务"),
        click.option("--document", metavar="ID|TITLE", help="只看这份文件"),
    ):
        command = option(command)
    return command


def read_report(settings: "Settings", scope: Scope, weighting: str, effort: str = "auto") -> "NetworkReport":
    """Read the network and analyse it; a terminal shows what is being computed."""
    from graph.network.analyse import analyse
    from graph.network.source import agencies, memberships

    with closing(open_from(settings)) as store, store.snapshot() as snapshot:
        rows = ask(snapshot, "memberships", asdict(scope))
        nodes = ask(snapshot, "network_nodes", asdict(scope))
    with _shown() as watch:
        return analyse(
            memberships(rows),
            agencies(nodes),
            weighting=weighting,  # type: ignore[arg-type]  # click holds the choices
            effort=effort,  # type: ignore[arg-type]
            watch=watch,
        )


@contextmanager
def _shown() -> Iterator["Watch"]:
    """A watch that tells the step on standard error, and how often it came round; silent where nobody looks."""
    from rich.console import Console

    from graph.errors import NotFound
    from graph.network.cards import card

    rounds: Counter[str] = Counter()
    with Console(stderr=True).status("读取网络") as status:

        def watch(step: str) -> None:
            rounds[step] += 1
            title = step
            with suppress(NotFound):
                title = card(step).title.zh
            count = f"（第 {rounds[step]} 轮）" if rounds[step] > 1 else ""
            status.update(f"正在计算：{title}{count}")

        yield watch
