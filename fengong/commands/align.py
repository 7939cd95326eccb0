"""`fengong align [CHILD [PARENT]]`: comparisons of documents in the graph, suggested parents, decided ones."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fengong.options import format_option, load_settings, open_from, store_options
from fengong.output import chosen_format, print_rows
from fengong.versions import print_versions
from graph.errors import InvalidParameter, NotFound

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.align.records import Alignment
    from graph.store.base import Store

COMPARED = (
    ("child", "下级或较新"),
    ("parent", "上级或较旧"),
    ("copied", "照搬"),
    ("narrowed", "收窄"),
    ("extended", "增补"),
    ("related", "相关"),
    ("own", "自有"),
    ("dropped", "未承接"),
    ("changed", "有变"),
)
SUGGESTED = (
    ("basis", "由何而来"),
    ("parent", "图中编号"),
    ("title", "文件"),
    ("number", "文号"),
    ("quote", "文中写法"),
    ("share", "相同文字"),
)


@click.command("align")
@click.argument("child", required=False)
@click.argument("parent", required=False)
@click.option("--implements", is_flag=True, help="记下人工裁定：CHILD 落实 PARENT")
@click.option("--not-implements", "refuses", is_flag=True, help="撤回或否定：CHILD 并非落实 PARENT")
@click.option("--versions", is_flag=True, help="CHILD 较 PARENT 的变化：沿用、改动、新增、取消，机构的进出；不存入图")
@click.option("--who", help="裁定人（与 --implements 同用）")
@click.option("--why", help="理由")
@click.option("--evidence", help="依据，如文中的引文")
@click.option("--decisions", type=click.Path(path_type=Path, dir_okay=False), help="人工裁定文件（FENGONG_DECISIONS）")
@store_options
@format_option()
def command(
    child: str | None,
    parent: str | None,
    implements: bool,
    refuses: bool,
    versions: bool,
    who: str | None,
    why: str | None,
    evidence: str | None,
    form: str | None,
    **options: Any,
) -> None:
    """对照图中的两份文件 CHILD（下级或较新）与 PARENT（上级或较旧），结果存入图。CHILD、PARENT 是文件编号或唯一的标题。

    加 --versions 时 CHILD 也可以是文件，例如改过而尚未重新读入的文本：结果就是这次修改的变更记录。

    只给 CHILD：列出可能的上级文件，文中所引而不在图中的也列出（值得读入）。都不给：落实裁定文件中的上级关系，
    并逐一对照。重新读入任何一份文件后，其对照即失效，再运行一次即可。
    """
    settings = load_settings(**options)
    form = chosen_format(form)
    decision = "implements" if implements else "not_implements" if refuses else None
    if (decision and not parent) or (implements and refuses):
        raise InvalidParameter(
            "一次裁定一种关系，并要给出两份文件", where="--implements", remedy="见 fengong align --help"
        )
    if versions and (decision or not parent):
        raise InvalidParameter(
            "--versions 要两份文件，不与裁定同用", where="--versions", remedy="fengong align 新 旧 --versions"
        )
    with closing(open_from(settings, write=not versions and bool(parent or not child))) as store:
        if child and parent and versions:
            print_versions(_versions(store, child, parent, settings), form)
            return
        if child:
            child = _document(store, child)
        if child and not parent:
            print_rows(
                _suggestions(store, child, settings.state_dir),
                SUGGESTED,
                form,
                title="可能的上级文件（未经裁定，只是建议）",
            )
            return
        if child and parent:
            parent = _document(store, parent)
            if decision:
                signed = {"who": who, "why": why, "evidence": evidence}
                _decide(settings, decision, {"document": child, "parent": parent}, signed)
                _apply(store, settings)
            pairs = [] if refuses else [(child, parent)]
        else:
            pairs = _apply(store, settings)
        rows = [_align(store, *pair) for pair in pairs]
    print_rows(rows, COMPARED, form, title="对照")


def _document(store: "Store", text: str) -> str:
    """The id that an id, a number or a unique title means. Raises NotFound with near ones."""
    from graph.align.stored.source import reader
    from graph.directory import Directory

    with store.snapshot() as snapshot:
        book = Directory.of(reader(snapshot)("documents", {}))
    found = book.find(text)
    if len(found) == 1:
        return next(iter(found))
    near = "、".join(f"{entry.id}（{entry.name}）" for entry in book.near(text))
    what = f"有 {len(found)} 份文件叫“{text[:60]}”" if found else f"图中没有文件“{text[:60]}”"
    raise NotFound(what, where=text[:60], remedy=near or "用 fengong query documents 列出图中的文件")


def _versions(store: "Store", newer: str, older: str, settings: "Settings") -> "Alignment":
    """The newer document, of the graph or a file that is about to be read in anew, beside the older one."""
    from fengong.pipeline import extract_file
    from graph.align.pairs.aligner import align
    from graph.align.stored.source import reader, stored_document

    found = extract_file(Path(newer), settings) if Path(newer).is_file() else None
    newer_id, older_id = "" if found else _document(store, newer), _document(store, older)
    with store.snapshot() as snapshot:
        read = reader(snapshot)
        return align(found or stored_document(read, newer_id), stored_document(read, older_id))


def _align(store: "Store", child: str, parent: str) -> dict[str, Any]:
    from graph.align.stored.storing import alignment_tables, store_alignment

    stored = store_alignment(store, child, parent)
    props = alignment_tables(stored.alignment).links("compared_with")[0]["props"]
    counts = {name: value for name, value in props.items() if name != "fingerprint"}
    return {"child": child, "parent": parent, **counts, "changed": stored.changed}


def _suggestions(store: "Store", child: str, state_dir: Path) -> list[dict[str, Any]]:
    from graph.align.parents.gram_store import GramStore
    from graph.align.parents.suggesting import suggest
    from graph.align.stored.source import reader

    with store.snapshot() as snapshot:
        found = suggest(reader(snapshot), child, GramStore(state_dir))
    words = {"implement": "落实", "basis": "依据"}
    rows = [
        {
            "basis": words[entry.citation.relation] + ("" if entry.document_id else "，值得读入"),
            "parent": entry.document_id,
            "title": entry.citation.title,
            "number": entry.citation.number,
            "quote": entry.citation.quote,
            "share": None,
        }
        for entry in found.named
    ]
    return rows + [
        {
            "basis": "文字相同",
            "parent": near.document_id,
            "title": found.titles[near.document_id],
            "number": None,
            "quote": None,
            "share": f"{near.containment:.0%}",
        }
        for near in found.near
    ]


def _decide(settings: "Settings", kind: str, about: dict[str, str], signed: dict[str, str | None]) -> None:
    from ingest.resolve.decision_file import append_decision

    missing = [f"--{name}" for name, value in signed.items() if not value]
    if missing:
        raise InvalidParameter(f"裁定要写明 {' '.join(missing)}", where=missing[0], remedy="谁、为何、依据什么")
    said = {name: value for name, value in signed.items() if value}
    append_decision(settings.decisions, kind, {**about, **said, "when": date.today().isoformat()})


def _apply(store: "Store", settings: "Settings") -> list[tuple[str, str]]:
    """Make the graph's decided parents those of the decisions file; returns the pairs that are in the graph."""
    from graph.align.parents.deciding import DecidedParent, apply_parents
    from ingest.resolve.decisions import read_decisions

    decided = read_decisions(settings.decisions).parents if settings.decisions.exists() else {}
    summary = apply_parents(
        store,
        [
            DecidedParent(
                child=child,
                parent=parent,
                decided_by=entry.values["who"],
                decided_on=entry.when,
                why=entry.values["why"],
                basis=entry.values["evidence"],
            )
            for (child, parent), entry in decided.items()
        ],
    )
    for entry in summary.missing:
        click.echo(f"裁定涉及的文件不在图中，略过：{entry.child} → {entry.parent}", err=True)
    for child, parent in summary.taken_back:
        click.echo(f"已撤回上级关系：{child} → {parent}", err=True)
    return sorted((entry.child, entry.parent) for entry in (*summary.written, *summary.unchanged))
