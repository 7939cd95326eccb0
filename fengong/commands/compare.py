"""`fengong compare CHILD PARENT`: what was taken from the other document, what is our own, what was dropped."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fengong.exports.output import opened, output_option
from fengong.options import load_settings
from fengong.output import chosen_format, print_rows
from fengong.pipeline import extract_file
from fengong.versions import print_versions

if TYPE_CHECKING:
    from graph.align.records import Alignment

COLUMNS = (
    ("number", "本文件"),
    ("title", "任务"),
    ("kind", "关系"),
    ("share", "照录比例"),
    ("parent_number", "对照文件"),
    ("parent_title", "其任务"),
)


@click.command("compare")
@click.argument("child", type=click.Path(path_type=Path))
@click.argument("parent", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl", "html", "xlsx"]), help="终端上默认表格，否则 jsonl"
)
@click.option("--versions", is_flag=True, help="按新旧两版对照：沿用、改动、新增、取消，机构的进出，新的共同列名")
@click.option("--decisions", type=click.Path(path_type=Path, dir_okay=False), help="人工裁定文件（FENGONG_DECISIONS）")
@output_option
def command(
    child: Path, parent: Path, form: str | None, versions: bool, decisions: Path | None, output: Path | None
) -> None:
    """把方案 CHILD 与上级文件或上一年的 PARENT 逐项对照，不需要图。加 --versions 时 CHILD 是新版，PARENT 是旧版。

    jsonl 每行是一对相关的任务，偏移量以 fengong read 打印的文本为准；html 与 xlsx 是左右两栏的对照稿。
    """
    from graph.align.pairs.aligner import align
    from graph.align.show.lines import alignment_lines
    from graph.align.show.report import html_report
    from graph.align.show.workbook import workbook_bytes

    settings = load_settings(decisions=decisions)
    documents = extract_file(child, settings), extract_file(parent, settings)
    form = chosen_format(form)
    if versions:
        if form not in ("table", "jsonl"):
            raise click.UsageError("--versions 的格式是 table 或 jsonl")
        print_versions(align(*documents), form)
        return
    alignment = align(*documents)
    if form == "table":
        print_rows(_rows(alignment), COLUMNS, form, title=f"{child.name} 对照 {parent.name}")
        return
    names = {"child_label": child.name, "parent_label": parent.name}
    if form == "xlsx":
        content = workbook_bytes(alignment, **names)
        if output is None and sys.stdout.isatty():
            raise click.UsageError("xlsx 不能打印在终端上，请用 --output 指定文件")
    elif form == "html":
        content = html_report(alignment, **names).encode()
    else:
        content = "".join(f"{line}\n" for line in alignment_lines(alignment)).encode()
    with opened(output) as stream:
        stream.write(content)


def _rows(alignment: "Alignment") -> list[dict[str, Any]]:
    """Every task of the child in order, each with what it answers to, then what was dropped."""
    from graph.align.wording import DROPPED_WORD, KIND_WORDS, OWN_WORD

    rows: list[tuple[tuple[int, int], dict[str, Any]]] = []
    for pair in alignment.pairs:
        row = {"number": pair.child.number, "title": pair.child.title, "kind": KIND_WORDS[pair.kind]}
        row |= {"share": f"{pair.share:.0%}", "parent_number": pair.parent.number, "parent_title": pair.parent.title}
        rows.append(((pair.child.start, pair.parent.start), row))
    for task in alignment.own:
        rows.append(((task.start, 0), {"number": task.number, "title": task.title, "kind": OWN_WORD}))
    end = len(alignment.child.text)
    for task in alignment.dropped:
        row = {"kind": DROPPED_WORD, "parent_number": task.number, "parent_title": task.title}
        rows.append(((end, task.start), row))
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]
