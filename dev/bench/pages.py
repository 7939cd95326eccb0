"""The explorer in Chromium: the first view beside an empty page, a large network, the size of the bundle."""

import gzip
import shutil
import statistics
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from dev.bench.figure import Figure, at_most
from dev.invent import Invention
from dev.invented_bodies import agency
from dev.served import served
from graph.loading.load import load_documents
from graph.records import Document
from graph.store.open import open_store
from ingest.extract import extract_text

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "plans" / "hunan-2021.txt"
BUNDLE = ROOT / "api" / "static" / "explorer"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
RUNS = 9
BODIES, TIES = 340, 3_000
# Resolves with the milliseconds since navigation when the heading stands, nothing is on its way and the page is idle.
INTERACTIVE = """() => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector("main h1") && !document.querySelector(".loading, .stale"))
      requestIdleCallback(() => document.querySelector(".loading, .stale") ? look() : resolve(performance.now()));
    else setTimeout(look, 5);
  };
  look();
})"""


def figures() -> Iterator[Figure]:
    """The first view on the plan, 340 bodies with 3,000 ties, bytes over the net."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None or not (BUNDLE / "index.html").is_file():
        yield Figure("pages", "not measured", "needs Chromium and the built explorer")
        return
    packed = sum(len(gzip.compress(file.read_bytes(), 9)) for file in BUNDLE.rglob("*") if file.is_file())
    yield at_most("bundle, gzipped", packed / 1000, 450, "kB")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        plan, large = Path(folder) / "plan.kgl", Path(folder) / "large.kgl"
        with closing(open_store(f"embedded:{plan}", write=True)) as store:
            document = extract_text(PLAN.read_text(encoding="utf-8"), source="plan.txt", sha256="0" * 64)
            load_documents(store, [document], rules="1", registry="a")
        with served(plan) as port:
            first, empty = _medians(browser, f"http://127.0.0.1:{port}", ("/", "/?view=nowhere"))
            name = "first view on the Hunan plan over an empty page of the same bundle"
            yield at_most(name, first / empty, 1.5, f"x ({first:.0f} ms to {empty:.0f} ms)")
            (network,) = _medians(browser, f"http://127.0.0.1:{port}", ("/?view=network",))
            yield Figure("network of the Hunan plan, laid out and idle", f"{network:.0f} ms", "no limit set")
        with closing(open_store(f"embedded:{large}", write=True)) as store:
            load_documents(store, _pairs(), rules="1", registry="a")
        with served(large) as port:
            base, path = f"http://127.0.0.1:{port}", "/?view=network&cap=500"
            cold = _interactive(browser, base + path)
            (warm,) = _medians(browser, base, (path,))
        yield Figure(
            f"{BODIES} bodies, {TIES:,} ties, the very first time", f"{cold / 1000:.2f} s", "server computes, too"
        )
        yield at_most(f"{BODIES} bodies, {TIES:,} ties, laid out and idle", warm / 1000, 2.0, "s")
        browser.close()


def _pairs() -> Iterator[Document]:
    """Plans whose tasks name two bodies each, no pair twice: as many ties as tasks."""
    random = Random(20210310)
    bodies = [agency(f"body-{i}", f"试验第{i}局") for i in range(BODIES)]
    ring = [(i, (i + 1) % BODIES) for i in range(BODIES)]
    others = random.sample([pair for pair in combinations(range(BODIES), 2) if pair[1] - pair[0] > 1], TIES)
    pairs = list(dict.fromkeys(tuple(sorted(pair)) for pair in [*ring, *others]))[:TIES]
    for start in range(0, TIES, 60):
        plan = Invention(start // 60 + 1)
        plan.section("第一部分")
        for one, other in pairs[start : start + 60]:
            plan.task("推进试验事项")
            plan.clause(("lead", bodies[one]), ("responsible", bodies[other]))
        yield plan.document()


def _medians(browser: Browser, base: str, paths: tuple[str, ...]) -> list[float]:
    """Median milliseconds until each page is interactive, in fresh profiles, the pages in turn."""
    spent: dict[str, list[float]] = {path: [] for path in paths}
    for _ in range(RUNS):
        for path, times in spent.items():
            times.append(_interactive(browser, base + path))
    return [statistics.median(times) for times in spent.values()]


def _interactive(browser: Browser, address: str) -> float:
    with closing(browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")) as profile:
        page = profile.new_page()
        page.goto(address, wait_until="commit")
        return float(page.evaluate(INTERACTIVE))
