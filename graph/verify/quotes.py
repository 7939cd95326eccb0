"""Every quote is the document's text at its offsets."""

from collections.abc import Iterator

from graph import ids, schema
from graph.dump import read_links, read_nodes
from graph.rows.tables import Row
from graph.store.base import Snapshot
from graph.verify.finding import Finding


def check_quotes(snapshot: Snapshot) -> Iterator[Finding]:
    """Compare nodes and relationships that carry offsets with the stored text."""
    for kind in schema.NODES:
        if any(declared.name == "span_start" for declared in kind.properties):
            texts = _Texts(snapshot)
            for row in read_nodes(snapshot, kind):
                yield from _compare(texts, row["id"], row["id"], row["props"])
    for link in schema.RELATIONSHIPS:
        if any(declared.name == "quote" for declared in link.properties):
            texts = _Texts(snapshot)
            for row in read_links(snapshot, link):
                where = f"{row['start_id']} {link.type} {row['end_id']}"
                yield from _compare(texts, row["start_id"], where, row["props"])


class _Texts:
    """The documents' texts, read along with facts that come in order of document: one in memory."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._rows = read_nodes(snapshot, schema.node_kind("text"))
        self._id = ""
        self._text = ""

    def of(self, document: str) -> str:
        """The text of a document; "" where it has none. Documents must be asked for in order of id."""
        wanted = ids.text_id(document)
        while self._id < wanted:
            row = next(self._rows, None)
            if row is None:
                return ""
            self._id, self._text = row["id"], row["props"]["text"]
        return self._text if self._id == wanted else ""


def _compare(texts: _Texts, id: str, where: str, props: Row) -> Iterator[Finding]:
    text = texts.of(ids.document_of(id))
    printed = props.get("quote", props.get("text")) or ""
    yield from _at(text, props["span_start"], props["span_end"], printed, where)
    yield from _joined(text, props.get("clause_spans") or [], props.get("clause") or "", where)
    yield from _each(text, props.get("quoted_spans") or [], props.get("quoted") or [], where)


def _joined(text: str, spans: list[int], printed: str, where: str) -> Iterator[Finding]:
    """Clauses are kept joined by line breaks, and may hold some themselves."""
    pieces = "\n".join(text[start:end] for start, end in zip(spans[::2], spans[1::2], strict=False))
    if pieces != printed:
        yield Finding("quote", where, f"责任分句在原文中是 {pieces[:40]!r}，却记为 {printed[:40]!r}")


def _each(text: str, spans: list[int], printed: list[str], where: str) -> Iterator[Finding]:
    if len(spans) != 2 * len(printed):
        yield Finding("quote", where, f"{len(printed)} 处摘录，却有 {len(spans)} 个位置")
        return
    for start, end, quote in zip(spans[::2], spans[1::2], printed, strict=True):
        yield from _at(text, start, end, quote, where)


def _at(text: str, start: int, end: int, quote: str, where: str) -> Iterator[Finding]:
    if text[start:end] != quote:
        yield Finding("quote", where, f"原文 [{start}:{end}] 是 {text[start:end][:40]!r}，摘录却是 {quote[:40]!r}")
