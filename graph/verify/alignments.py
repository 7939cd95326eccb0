"""Every comparison of two documents is as it was stored, and its spans are verbatim in both texts."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph import ids, schema
from graph.align.text.folded import fold_string
from graph.dump import read_links, read_nodes
from graph.loading.pairs import fingerprint
from graph.rows.tables import Row
from graph.store.base import Snapshot
from graph.verify.finding import Finding

_KINDS = ("copied", "narrowed", "extended", "related")
_SIDES = (("child", "start_id"), ("parent", "end_id"))


def check_alignments(snapshot: Snapshot) -> Iterator[Finding]:
    """Compare spans with the texts, and each comparison with its counts and fingerprint."""
    compared = {
        (row["start_id"], row["end_id"]): row for row in read_links(snapshot, schema.relationship_kind("compared_with"))
    }
    texts = _texts(snapshot, {document for pair in compared for document in pair})
    aligned: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in read_links(snapshot, schema.relationship_kind("aligns_with")):
        aligned[ids.document_of(row["start_id"]), ids.document_of(row["end_id"])].append(row)
        yield from _check_spans(row, texts)
    for pair in sorted(compared.keys() | aligned.keys()):
        yield from _check_comparison(" ".join(pair), compared.get(pair), aligned.get(pair, []))
    for row in read_links(snapshot, schema.relationship_kind("decided_parent")):
        if fingerprint([row]) != row["props"]["fingerprint"]:
            yield Finding("alignments", f"{row['start_id']} {row['end_id']}", "裁定的内容与记下时不同")


def _texts(snapshot: Snapshot, documents: set[str]) -> dict[str, str]:
    rows = read_nodes(snapshot, schema.node_kind("text")) if documents else ()
    return {
        ids.document_of(row["id"]): row["props"]["text"] or ""
        for row in rows
        if ids.document_of(row["id"]) in documents
    }


def _check_spans(row: Row, texts: dict[str, str]) -> Iterator[Finding]:
    where, props = f"{row['start_id']} ALIGNS_WITH {row['end_id']}", row["props"]
    for side, end in _SIDES:
        text = texts.get(ids.document_of(row[end]), "")
        spans = [props[f"{side}_{part}"] or [] for part in ("starts", "ends", "quotes")]
        if len({len(values) for values in spans}) > 1:
            yield Finding("alignments", where, f"{side} 的位置与摘录数目不一")
            continue
        for start, stop, quote in zip(*spans, strict=True):
            if text[start:stop] != quote:
                found = text[start:stop][:40]
                yield Finding(
                    "alignments", where, f"{side} 原文 [{start}:{stop}] 是 {found!r}，摘录却是 {quote[:40]!r}"
                )
    pairs = zip(props["child_quotes"] or [], props["parent_quotes"] or [], strict=False)
    for child, parent in pairs:
        if fold_string(child) != fold_string(parent):
            yield Finding("alignments", where, f"两侧并不逐字相同：{child[:40]!r} 与 {parent[:40]!r}")


def _check_comparison(where: str, stored: Row | None, aligned: list[Row]) -> Iterator[Finding]:
    if stored is None:
        yield Finding("alignments", where, "有任务之间的对应，却没有两份文件的对照记录")
        return
    props = stored["props"]
    counted = Counter(row["props"]["kind"] for row in aligned)
    for kind in _KINDS:
        if props[kind] != counted[kind]:
            yield Finding("alignments", where, f"{kind} 应为 {counted[kind]}，却记为 {props[kind]}")
    if fingerprint([stored, *aligned]) != props["fingerprint"]:
        yield Finding("alignments", where, "对照的内容与算出时不同：请重新运行 fengong align")
