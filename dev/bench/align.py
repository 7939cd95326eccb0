"""Alignment: two plans of 100 tasks, and one plan against many without comparing every pair."""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from dev.bench.figure import Figure, at_most, seconds
from graph.align.parents.gram_store import GramStore
from graph.align.parents.suggesting import suggest
from graph.align.stored.source import reader
from graph.records import Document
from graph.store.open import open_store

SIZES = (100, 300, 1_000)  # documents
TASKS = 100
TASKS_A_PLAN = 12
WORDS = (
    *(
        "推进",
        "完善",
        "建立",
        "优化",
        "落实",
        "规范",
        "健全",
        "深化",
        "加强",
        "推广",
        "政务服务",
        "审批流程",
        "市场监管",
    ),
    *("数据共享", "企业开办", "工程建设", "信用体系", "公共资源", "交易平台", "电子证照", "证明事项", "行政许可"),
    *("事中事后", "监管制度", "投资项目", "不动产登记", "办税缴费", "社会保障", "医疗保险", "中小企业", "融资担保"),
    *("招标投标", "知识产权", "法律服务", "营商环境"),
)


def figures() -> Iterator[Figure]:
    """Seconds a pair, and seconds and growth a question over a growing graph."""
    from graph.align.pairs.aligner import align

    child, parent = _plan(1, TASKS), _plan(2, TASKS, copied=_sentences(1, TASKS)[: TASKS // 2])
    yield at_most(f"two plans of {TASKS} tasks", seconds(lambda: align(child, parent)), 1, "s")
    taken: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            first, taken[size] = _question(Path(folder) / str(size), size)
            yield Figure(f"first question, {size} documents", f"{1000 * first / size:.2f} ms a document", "reads all")
            beside = f"{1000 * taken[size] / size:.2f} ms a document"
            yield Figure(f"later question, {size} documents", f"{taken[size]:.2f} s", beside)
    growth = (taken[SIZES[-1]] / SIZES[-1]) / (taken[SIZES[0]] / SIZES[0])
    yield at_most(f"cost a document, {SIZES[-1]} over {SIZES[0]}", growth, 1.5, "×")


def _question(folder: Path, size: int) -> tuple[float, float]:
    """Seconds of the first and of a later question for suggested parents over `size` documents."""
    from graph.loading.load import load_documents

    with closing(open_store(f"embedded:{folder / 'graph.kgl'}", write=True)) as store:
        load_documents(store, (_plan(number, TASKS_A_PLAN) for number in range(size)), rules="1", registry="a")
        with store.snapshot() as snapshot:
            read = reader(snapshot)
            document = str(read("documents", {})[0]["id"])
            grams = GramStore(folder)
            started = time.perf_counter()
            suggest(read, document, grams)
            return time.perf_counter() - started, seconds(lambda: suggest(read, document, grams), times=3)


def _sentences(number: int, tasks: int) -> list[str]:
    made = random.Random(number)
    return ["，".join("".join(made.choices(WORDS, k=6)) for _ in range(5)) for _ in range(tasks)]


def _plan(number: int, tasks: int, *, copied: list[str] | None = None) -> Document:
    """A generated plan; the first of its tasks are `copied`, where given."""
    from ingest.extract import extract_text

    sentences = [*(copied or []), *_sentences(number, tasks)][:tasks]
    lines = [f"{at}.{sentence}。（市发展改革委牵头，市财政局负责）" for at, sentence in enumerate(sentences, 1)]
    text = f"临川市第{number}号重点任务分工方案\n\n一、任务\n" + "\n".join(lines) + "\n"
    return extract_text(text, source=f"{number}.txt", sha256=sha256(text.encode()).hexdigest())
