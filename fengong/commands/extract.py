"""`fengong extract FILE...`: facts from documents, one JSON object a unit; no database involved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from fengong.files import named_files
from fengong.open_reviews import open_reviews
from fengong.options import format_option, load_settings
from fengong.output import chosen_format, print_rows
from fengong.pipeline import Outcome, extract_files

COLUMNS = (
    ("number", "序号"),
    ("title", "任务"),
    ("lead", "牵头"),
    ("responsible", "负责"),
    ("support", "配合"),
    ("deadlines", "期限"),
    ("themes", "改革主题"),
)


@click.command("extract")
@click.argument("paths", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@format_option("table", "json", "jsonl")
@click.option("--strict", is_flag=True, help="有条款文字未能解释、有文件读不了、有机构名称待裁定时，退出码为 1")
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="另写覆盖率报告（.html 或 .json）")
@click.option("--workers", type=click.IntRange(1, 64), help="进程数（FENGONG_WORKERS）")
@click.option("--decisions", type=click.Path(path_type=Path, dir_okay=False), help="人工裁定文件（FENGONG_DECISIONS）")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    form: str | None,
    strict: bool,
    report: Path | None,
    workers: int | None,
    decisions: Path | None,
) -> None:
    """从文件或文件夹中提取任务、角色、期限、目标与主题，每个任务一行 JSON，不需要数据库。

    标准错误的末行总是覆盖率：coverage tasks=… clauses=…/… unexplained=… unregistered=…
    """
    from ingest.coverage import Coverage

    settings = load_settings(workers=workers, decisions=decisions)
    total = Coverage()
    outcomes: list[Outcome] = []
    form = chosen_format(form)
    failed = False

    def units() -> Iterator[dict[str, Any]]:
        nonlocal total, failed
        from ingest.contract import unit_lines

        for outcome in extract_files(list(named_files(paths)), settings):
            if report or strict:
                outcomes.append(outcome)
            if outcome.document is None:
                failed = True
                click.echo(f"错误：{outcome.error}", err=True)
                continue
            total += Coverage.of(outcome.document)
            if not outcome.document.is_plan:
                click.echo(f"{outcome.path.name}：不是任务分工文件，{outcome.document.reason}", err=True)
            yield from unit_lines(outcome.document)

    rows = units() if form != "table" else map(_summary, units())
    print_rows(rows, COLUMNS, form)
    if report:
        _write_report(report, outcomes)
    read = [outcome.document for outcome in outcomes if outcome.document is not None]
    waiting = open_reviews(read, settings) if strict else None
    if waiting:
        click.echo(waiting, err=True)
    click.echo(total.line(), err=True)
    ctx.exit(1 if failed or waiting or (strict and total.unexplained) else 0)


def _summary(unit: dict[str, Any]) -> dict[str, Any]:
    """A unit as one row of the terminal's table."""
    roles: dict[str, list[str]] = {"lead": [], "responsible": [], "support": []}
    for actor in unit["actors"]:
        roles[actor["role"]].append(actor["name"])
    return {
        "number": unit["number"],
        "title": unit["title"],
        **roles,
        "deadlines": [deadline["mention"] for deadline in unit["deadlines"]],
        "themes": list(dict.fromkeys(theme["name"] for theme in unit["themes"])),
    }


def _write_report(path: Path, outcomes: list[Outcome]) -> None:
    from ingest.report import report_html, report_json

    pairs = [(outcome.path.name, outcome.document, str(outcome.error or "")) for outcome in outcomes]
    path.write_text(report_html(pairs) if path.suffix.lower() in (".html", ".htm") else report_json(pairs), "utf-8")
    click.echo(f"报告写入 {path}", err=True)
