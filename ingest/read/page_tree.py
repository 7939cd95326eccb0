"""How much prose each block of a page holds, and which block holds the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.read.page_rules import page_rules

# Below this a block is a caption or a date, not a document.
MIN_PROSE = 60
# A block that a rule names must hold this share of the sentences that the densest block holds.
MIN_SHARE = 0.5
# One step down the tree may lose this share of the sentences: captions and footnotes of the page.
STEP_SHARE = 0.95
# Some pages hide the visible text too; hidden blocks go only when this share of the prose stays.
VISIBLE_SHARE = 0.3

_BLANK = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SENTENCE = re.compile("[。；;]")


@dataclass(slots=True)
class _Weight:
    """Characters of a block: `prose` outside links, `sentence` of them in text that ends sentences."""

    prose: int = 0
    sentence: int = 0


def walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Each node below `root` in document order, (node, entering); elements come again when they end."""
    node = root.first_child
    while node is not None:
        yield node, True
        if node.is_element_node and node.first_child is not None:
            node = node.first_child
            continue
        while node is not None:
            if node.is_element_node:
                yield node, False
            if node.next is not None:
                node = node.next
                break
            node = node.parent
            if node is None or node.mem_id == root.mem_id:
                return


def main_block(tree: LexborHTMLParser) -> LexborNode | None:
    """The block that holds the document, chrome inside it removed; null for a page without a body.

    A rule of page_rules.tsv decides if its block holds most of the page's sentences; otherwise the
    deepest block that holds nearly all of them.
    """
    body = tree.body
    if body is None:
        return None
    for node in tree.css(page_rules().drop):
        node.decompose()
    weights = _weigh(body)
    if _drop_hidden(body, weights):
        weights = _weigh(body)
    dense = _densest(body, weights)
    needed = max(MIN_PROSE, MIN_SHARE * weights[dense.mem_id].prose)
    for selector in page_rules().main:
        found = [node for node in tree.css(selector) if node.mem_id in weights]
        best = max(found, key=lambda node: weights[node.mem_id].prose, default=None)
        if best is not None and weights[best.mem_id].prose >= needed:
            return best
    return dense


def _weigh(body: LexborNode) -> dict[int, _Weight]:
    weights = {body.mem_id: _Weight()}
    open_blocks = [weights[body.mem_id]]
    links = 0
    for node, entering in walk(body):
        if node.is_text_node:
            text = _BLANK.sub("", node.text_content or "")
            if not links:
                open_blocks[-1].prose += len(text)
                if len(text) > 10 and _SENTENCE.search(text):
                    open_blocks[-1].sentence += len(text)
        elif node.is_element_node:
            links += (1 if entering else -1) if node.tag == "a" else 0
            if entering:
                open_blocks.append(weights.setdefault(node.mem_id, _Weight()))
            else:
                closed = open_blocks.pop()
                open_blocks[-1].prose += closed.prose
                open_blocks[-1].sentence += closed.sentence
    return weights


def _drop_hidden(body: LexborNode, weights: dict[int, _Weight]) -> bool:
    hidden = [node for node in body.css("[style]") if _HIDDEN.search(node.attributes.get("style") or "")]
    lost = sum(weights[node.mem_id].prose for node in hidden if node.mem_id in weights)
    if not hidden or weights[body.mem_id].prose - lost < VISIBLE_SHARE * weights[body.mem_id].prose:
        return False
    for node in hidden:
        node.decompose()
    return True


def _densest(body: LexborNode, weights: dict[int, _Weight]) -> LexborNode:
    """Go down from the body while one child holds nearly all sentences (or all prose, if there are none).

    A table whose rows share the sentences is taken whole.
    """
    node = whole = body
    while True:
        total = weights[node.mem_id]
        children = [child for child in node.iter() if child.mem_id in weights]
        if total.sentence:
            best = max(children, key=lambda child: weights[child.mem_id].sentence, default=None)
            enough = best is not None and weights[best.mem_id].sentence >= STEP_SHARE * total.sentence
        else:
            best = max(children, key=lambda child: weights[child.mem_id].prose, default=None)
            enough = best is not None and weights[best.mem_id].prose >= STEP_SHARE * total.prose
        if best is None or not enough or best.tag in {"p", "ul", "ol", "span"}:
            return whole
        beside = (child for child in children if child.mem_id != best.mem_id)
        if any(weights[child.mem_id].prose >= MIN_PROSE and child.css_first("table") for child in beside):
            return whole  # a form or list without sentences beside the text: an annex of the document
        node = best
        if node.tag not in {"tbody", "thead", "tr"}:
            whole = node
