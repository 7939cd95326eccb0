"""`fengong export gexf|graphml|csv|...`: the network of co-assignment for the tools that analysts use."""

from dataclasses import replace
from pathlib import Path

import click

from fengong.exports.output import opened, output_option
from fengong.networks import Scope, read_report, scope_options
from fengong.options import load_settings, store_options


def commands() -> list[click.Command]:
    """One subcommand a format."""
    from graph.export.formats import FORMATS

    return [_command(name, FORMATS[name].opens_in) for name in FORMATS]


def _command(name: str, opens_in: str) -> click.Command:
    @click.command(name, help=f"共同列名网络，供 {opens_in} 打开。")
    @output_option
    @scope_options
    @store_options
    @click.option("--public-url", metavar="URL", help="服务的公开网址（FENGONG_PUBLIC_URL），只用于 JSON-LD")
    @click.option(
        "--colour-by", type=click.Choice(["community", "level", "kind"]), default="community", help="着色依据"
    )
    def command(
        output: Path | None,
        document: str | None,
        theme: str | None,
        role: str | None,
        groups: str,
        succession: str,
        weighting: str,
        colour_by: str,
        **options: str | None,
    ) -> None:
        from graph.export.drawing import draw_ties
        from graph.export.formats import find_format
        from graph.network.layout import layout

        settings = load_settings(**options)
        report = read_report(settings, Scope(document, theme, role, groups, succession), weighting)
        places = layout([b.id for b in report.bodies], [(t.source, t.target, t.weight) for t in report.ties])
        drawing = draw_ties(report, places, colour_by=colour_by)  # type: ignore[arg-type]  # click holds the choices
        with opened(output) as stream:
            find_format(name).write(replace(drawing, base=settings.public_url), stream)

    return command
