"""`fengong evaluate GOLD...`: extraction scored against answers made by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fengong.files import named_files
from fengong.options import format_option, load_settings
from fengong.output import chosen_format, print_rows
from fengong.pipeline import extract_files
from graph.errors import NotFound

if TYPE_CHECKING:
    from ingest.evaluate.score import Score

COLUMNS = (
    ("gold", "标准答案"),
    ("kind", "类别"),
    ("found", "找到"),
    ("missed", "漏掉"),
    ("invented", "多出"),
    ("precision", "精确率"),
    ("recall", "召回率"),
    ("f1", "F1"),
)
KINDS = {
    "units": "任务",
    "actors": "机构与角色",
    "names": "机构名",
    "open_lists": "是否开放列举",
    "deadlines": "期限",
    "targets": "数值目标",
}


@click.command("evaluate")
@click.argument("golds", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--plans", multiple=True, required=True, type=click.Path(path_type=Path, exists=True), help="原文文件，或其文件夹"
)
@click.option("--first", is_flag=True, help="标准答案只做了开头若干任务，其后的不评")
@click.option("--show", type=click.IntRange(0), default=0, help="列出前 N 处不同（标准错误）")
@format_option()
def command(golds: tuple[Path, ...], plans: tuple[Path, ...], first: bool, show: int, form: str | None) -> None:
    """用手工标准答案（JSONL，一行一个任务）评测提取结果。

    标准答案按文件名找原文：hunan-2021.jsonl 对应 hunan-2021.txt，或以 _hunan-2021 结尾的文件。
    """
    from ingest.evaluate.score import Score

    files = list(named_files(plans))
    total = Score()

    def rows() -> Iterator[dict[str, Any]]:
        for gold in golds:
            result = _score(gold, _document_of(gold, files), first)
            total.add(result)
            yield from _rows(gold.stem, result)
        if len(golds) > 1:
            yield from _rows("合计", total)

    print_rows(rows(), COLUMNS, chosen_format(form))
    words = {"missed": "漏掉", "invented": "多出"}
    for one in total.differences[:show]:
        click.echo(f"{one.unit}：{words[one.side]}{KINDS[one.kind]} {one.fact}", err=True)


def _score(gold: Path, document: Path, first: bool) -> "Score":
    from ingest.contract import unit_lines
    from ingest.evaluate.gold import read_gold
    from ingest.evaluate.score import score

    wanted = read_gold(gold)
    [outcome] = extract_files([document], load_settings())
    if outcome.document is None:
        assert outcome.error is not None
        raise outcome.error
    if not outcome.document.is_plan:
        click.echo(f"{document.name}：不是任务分工文件，{outcome.document.reason}", err=True)
    return score(wanted, list(unit_lines(outcome.document)), first_only=first)


def _document_of(gold: Path, files: list[Path]) -> Path:
    """The document that a gold file answers for, by its name."""
    fitting = [file for file in files if file.stem == gold.stem or file.stem.endswith(f"_{gold.stem}")]
    if len(fitting) == 1:
        return fitting[0]
    names = "、".join(file.name for file in fitting[:5])
    raise NotFound(
        f"{f'有 {len(fitting)} 个原文与它同名：{names}' if fitting else '找不到它的原文'}",
        where=str(gold),
        remedy=f"在 --plans 中给出唯一一个名为 {gold.stem}.* 或 …_{gold.stem}.* 的文件",
    )


def _rows(name: str, result: "Score") -> Iterator[dict[str, Any]]:
    def rounded(value: float | None) -> float | None:
        return None if value is None else round(value, 4)

    for kind, tally in result.tallies().items():
        yield {
            "gold": name,
            "kind": KINDS[kind],
            "found": tally.found,
            "missed": tally.missed,
            "invented": tally.invented,
            "precision": rounded(tally.precision),
            "recall": rounded(tally.recall),
            "f1": rounded(tally.f1),
        }
