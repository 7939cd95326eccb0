"""The graph on which engines are compared: real, invented and generated plans, comparisons and a decided parent."""

from contextlib import closing
from itertools import pairwise
from pathlib import Path

from dev.corpus import corpus
from graph.align.parents.deciding import DecidedParent, apply_parents
from graph.align.stored.storing import store_alignment
from graph.dump import dump_lines
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from tests.graph.align.pair import city_plan, province_plan
from tests.graph.plans import first_plan, second_plan
from tests.queries.plans import third_plan

TASKS = 1_000


def parity_dump(hunan: Document, folder: Path) -> list[str]:
    """The dump of that graph, made on the embedded engine."""
    city, province = city_plan(), province_plan()
    generated = list(corpus(TASKS))
    invented = first_plan(), second_plan(), third_plan()
    with closing(open_store(f"embedded:{folder / 'source.kgl'}", write=True)) as store:
        load_documents(store, [hunan, *invented, city, province, *generated], rules="1", registry="a")
        for child, parent in ((city, province), (province, hunan), (invented[1], invented[0])):
            store_alignment(store, child.id, parent.id)
        for older, newer in pairwise(generated[:4]):
            store_alignment(store, newer.id, older.id)
        apply_parents(store, [_decided(city, province), _decided(generated[1], generated[0])])
        with store.snapshot() as snapshot:
            return list(dump_lines(snapshot))


def _decided(child: Document, parent: Document) -> DecidedParent:
    return DecidedParent(
        child=child.id,
        parent=parent.id,
        decided_by="编辑",
        decided_on="2021-05-01",
        why="据此制定",
        basis="标题",
    )
