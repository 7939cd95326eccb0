"""`fengong review FILE|FOLDER...`: names that resolved to nothing, decided one by one by a curator."""

import getpass
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.files import named_files
from fengong.options import format_option, load_settings
from fengong.output import chosen_format, print_rows
from fengong.pipeline import extract_files

if TYPE_CHECKING:
    from graph.records import Document
    from ingest.resolve.review import Candidate

COLUMNS = (
    ("name", "名称"),
    ("place_code", "地区"),
    ("facts", "牵涉的事实"),
    ("documents", "文件数"),
    ("neighbours", "同列的机构"),
    ("suggestions", "近似的已登记名"),
)
HELP = "a 是另一名称的别称　c 印刷有误　i 不是机构　s 跳过　u 撤销上一条　q 退出"


@click.command("review")
@click.argument("paths", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--decisions", type=click.Path(path_type=Path, dir_okay=False), help="裁定写入的文件（FENGONG_DECISIONS）"
)
@click.option("--list", "only_list", is_flag=True, help="只列出待裁定的名称，不提问")
@click.option("--who", default=getpass.getuser, help="裁定人；默认为当前用户")
@format_option()
def command(paths: tuple[Path, ...], decisions: Path | None, only_list: bool, who: str, form: str | None) -> None:
    """逐条裁定未登记的机构名，牵涉事实最多的在前；裁定写入 YAML 文件，重新读入时生效，可以撤销。"""
    from ingest.resolve.resolver import Resolver
    from ingest.resolve.review import review_queue, unmatched_decisions

    settings = load_settings(decisions=decisions)
    documents = _documents(paths, decisions)
    resolver = Resolver.load(settings.decisions if settings.decisions.exists() else None)
    queue = review_queue(documents, resolver)
    for stale in unmatched_decisions(documents, resolver):
        click.echo(f"{settings.decisions}:{stale.line}：这条裁定在这些文件中没有用到（{stale.kind}）", err=True)
    if only_list:
        print_rows(map(_row, queue), COLUMNS, chosen_format(form), title="待裁定的名称")
        return
    if not queue:
        click.echo("没有待裁定的名称。")
        return
    _ask_each(queue, settings.decisions, who)


def _documents(paths: Sequence[Path], decisions: Path | None) -> list["Document"]:
    found = []
    for outcome in extract_files(list(named_files(paths)), load_settings(decisions=decisions)):
        if outcome.document is None:
            click.echo(f"错误：{outcome.error}", err=True)
        else:
            found.append(outcome.document)
    return found


def _row(candidate: "Candidate") -> dict[str, object]:
    return {
        "name": candidate.name,
        "place_code": candidate.place_code,
        "agency_id": candidate.agency_id,
        "facts": candidate.facts,
        "documents": candidate.documents,
        "neighbours": list(candidate.neighbours),
        "suggestions": [f"{one.name}（{one.likeness:g}）" for one in candidate.suggestions],
        "evidence": [line.quote for line in candidate.evidence],
    }


def _ask_each(queue: Sequence["Candidate"], path: Path, who: str) -> None:
    """One question a candidate; every answer is written at once, so leaving in the middle loses nothing."""
    from ingest.resolve.decision_file import append_decision, undo_decision

    click.echo(HELP)
    decided: list[int] = []
    position = 0
    while position < len(queue):
        candidate = queue[position]
        _show(candidate, position + 1, len(queue))
        answer = click.prompt("裁定", type=click.Choice(["a", "c", "i", "s", "u", "q"]), show_choices=True)
        if answer == "q":
            break
        if answer == "u":
            if not decided:
                click.echo("没有可撤销的裁定。")
                continue
            undo_decision(path)
            position = decided.pop()
            continue
        if answer != "s":
            append_decision(path, *_decision(answer, candidate, who))
            decided.append(position)
        position += 1
    click.echo(f"写入 {len(decided)} 条裁定：{path}；再次 fengong ingest 后生效。" if decided else "没有写入裁定。")


def _show(candidate: "Candidate", number: int, total: int) -> None:
    click.echo(f"\n[{number}/{total}] {candidate.name}　牵涉 {candidate.facts} 条事实、{candidate.documents} 份文件")
    for line in candidate.evidence:
        click.echo(f"    {line.document_title}：{line.quote}")
    if candidate.neighbours:
        click.echo(f"    同列的机构：{'、'.join(candidate.neighbours)}")
    for one in candidate.suggestions:
        click.echo(f"    近似：{one.name}（{one.likeness:g}，仅供参考）")


def _decision(answer: str, candidate: "Candidate", who: str) -> tuple[str, dict[str, str | list[str]]]:
    nearest = candidate.suggestions[0].name if candidate.suggestions else None
    evidence = candidate.evidence[0]
    signed: dict[str, str | list[str]] = {
        "who": who,
        "when": date.today().isoformat(),
        "why": click.prompt("理由"),
        "evidence": f"{evidence.task_id} {evidence.start}-{evidence.end}",
    }
    place: dict[str, str | list[str]] = {"place": candidate.place_code} if candidate.place_code else {}
    if answer == "i":
        return "ignore", {"name": candidate.name, **place, **signed}
    if answer == "c":
        return "correction", {
            "seen": candidate.name,
            "reading": click.prompt("应作", default=nearest),
            **place,
            **signed,
        }
    agency = click.prompt("是哪个机构的别称（机构编号，如 430000:market-regulation）")
    return "alias", {"name": candidate.name, "agency": agency, **place, **signed}
