"""`fengong ingest FILE|FOLDER|DUMP...`: documents into the graph, each replaced in one transaction."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.files import named_files
from fengong.open_reviews import open_reviews
from fengong.options import load_settings, open_from, store_options
from fengong.pipeline import extract_files
from graph.errors import InvalidParameter

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.loading.summary import LoadSummary
    from graph.records import Document

SHOWN_FLAGS = 20


@click.command("ingest")
@click.argument("paths", metavar="FILE|FOLDER|DUMP.jsonl...", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_options
@click.option("--workers", type=click.IntRange(1, 64), help="进程数（FENGONG_WORKERS）")
@click.option("--decisions", type=click.Path(path_type=Path, dir_okay=False), help="人工裁定文件（FENGONG_DECISIONS）")
@click.option("--strict", is_flag=True, help="有文件读不了、有条款文字未能解释、有机构名称待裁定时，什么也不写入")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[Path, ...], strict: bool, **options: str | int | Path | None) -> None:
    """读入文件或文件夹并写入图。同一文件再次写入，图不变；改过的文件只替换它自己的事实。

    也可把 fengong export jsonl 的结果读入一个空的图。
    """
    settings = load_settings(**options)
    dumps = [path for path in paths if path.suffix == ".jsonl"]
    if dumps:
        if len(paths) > 1:
            raise InvalidParameter("转储文件要单独读入", where=str(dumps[0]), remedy="一次只给一个 .jsonl 文件")
        _load_dump(dumps[0], settings)
        return
    ctx.exit(_load_files(list(named_files(paths)), settings, strict=strict))


def _load_files(files: Sequence[Path], settings: "Settings", *, strict: bool) -> int:
    """Extract and load; the exit code is 1 when a file could not be read."""
    from graph.loading.load import load_documents
    from ingest.coverage import Coverage
    from ingest.extract import rules_version
    from ingest.resolve.resolver import Resolver

    total = Coverage()
    failures: list[str] = []

    def documents() -> Iterator["Document"]:
        nonlocal total
        for outcome in extract_files(files, settings):
            if outcome.document is None:
                failures.append(str(outcome.error))
                click.echo(f"错误：{outcome.error}", err=True)
                continue
            total += Coverage.of(outcome.document)
            yield outcome.document

    ready = documents()
    held = list(ready) if strict else []
    if strict and (failures or total.unexplained):
        click.echo(
            f"有 {len(failures)} 个文件读不了、{total.unexplained} 个字符未能解释，按 --strict 未写入。", err=True
        )
        return 1
    if strict and (waiting := open_reviews(held, settings)):
        click.echo(f"{waiting}按 --strict 未写入。", err=True)
        return 1
    decisions = settings.decisions if settings.decisions.exists() else None
    registry = Resolver.load(decisions).fingerprint
    with closing(open_from(settings, write=True)) as store:
        summary = load_documents(store, held if strict else ready, rules=rules_version(decisions), registry=registry)
    _tell(summary, settings.store)
    click.echo(total.line(), err=True)
    return 1 if failures else 0


def _tell(summary: "LoadSummary", store: str) -> None:
    click.echo(
        f"新增 {summary.created}，替换 {summary.replaced}，未变 {summary.unchanged}，移除 {summary.removed}，"
        f"略过 {summary.skipped}；图在 {store}，版本 {summary.revision[:12]}"
    )
    for flag in summary.flagged[:SHOWN_FLAGS]:
        click.echo(f"  请看 {flag.source}：{flag.reason}", err=True)
    if len(summary.flagged) > SHOWN_FLAGS:
        click.echo(f"  另有 {len(summary.flagged) - SHOWN_FLAGS} 条，见 fengong extract --report", err=True)


def _load_dump(path: Path, settings: "Settings") -> None:
    from graph.dump import load_dump

    if not path.is_file():
        raise InvalidParameter("没有这个文件", where=str(path), remedy="检查路径")
    with path.open(encoding="utf-8") as lines, closing(open_from(settings, write=True)) as store:
        load_dump(store, (line.rstrip("\n") for line in lines))
    click.echo(f"已由 {path.name} 重建；图在 {settings.store}")
