"""`python -m dev.fuzz`: damaged and hostile files through the folder pipeline, then every reader under atheris.

Every file must be read, or refused with an UnreadableFile or a limit of the product; a crash, a hang (a
document beyond its time), memory without bound, a quote that is not the text at its place, or a text that
cannot be written is a finding. Findings are kept in .fengong/fuzz, and the exit code is 1.

FUZZ_SECONDS (default: no limit), of which atheris has GUIDED_SHARE (without a limit GUIDED_SECONDS);
FUZZ_COUNT (mutations, default 10,000), FUZZ_SEED (default 1),
FUZZ_LIMIT_S (processor seconds for one document, default 20), FUZZ_WORKERS (default 2).
"""

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from random import Random

from dev.fuzz.guided import Missing, guided, share
from dev.fuzz.hostile import hostile
from dev.fuzz.mutations import mutate
from dev.fuzz.samples import Sample, samples
from dev.fuzz.verdict import finding
from ingest.folder import extract_folder

BATCH = 50
MEMORY_MB = 1_024
KEPT = Path(".fengong/fuzz")
GUIDED_SHARE = 0.4
GUIDED_SECONDS = 600.0


def main() -> int:
    """Run, print what was seen, and say whether anything was found."""
    seconds = float(os.environ.get("FUZZ_SECONDS", "inf"))
    limit = float(os.environ.get("FUZZ_LIMIT_S", "20"))
    workers = int(os.environ.get("FUZZ_WORKERS", "2"))
    seed = int(os.environ.get("FUZZ_SEED", "1"))
    count = int(os.environ.get("FUZZ_COUNT", "10000"))
    end = time.monotonic() + seconds * (1 - GUIDED_SHARE)
    originals = samples()
    files = chain(hostile(), originals, _mutated(originals, seed, count))
    seen: Counter[str] = Counter()
    findings = 0
    while batch := list(islice(files, BATCH)):
        started = time.monotonic()
        for sample, said in _run(batch, workers, limit):
            kind, what = said
            seen[kind] += 1
            if kind == "finding":
                findings += 1
                KEPT.mkdir(parents=True, exist_ok=True)
                (KEPT / sample.name).write_bytes(sample.data)
                print(f"FOUND {sample.name}: {what}")
        took = time.monotonic() - started
        print(f"{sum(seen.values())} files: {dict(sorted(seen.items()))}; last batch {took:.1f} s", flush=True)
        if time.monotonic() + took / 2 > end:
            break
    print(f"fuzz: {sum(seen.values())} files, {findings} findings, seed {seed}", flush=True)
    findings += _guided(seconds * GUIDED_SHARE if seconds < float("inf") else GUIDED_SECONDS, workers, seed)
    return 1 if findings else 0


def _guided(seconds: float, workers: int, seed: int) -> int:
    """Every reader under atheris; how many had a finding."""
    findings = 0
    try:
        for one in guided(share(seconds, workers), workers, KEPT / "guided", seed):
            findings += bool(one.finding)
            print(
                f"guided {one.format}: {one.files} files, {one.edges} edges{one.finding and f'; FOUND {one.finding}'}"
            )
    except Missing as missing:
        print(f"guided: {missing}")
        return 1
    return findings


def _mutated(originals: list[Sample], seed: int, count: int) -> Iterator[Sample]:
    for number in range(count):
        random = Random(f"{seed}/{number}")
        original = random.choice(originals)
        # The name carries the number: the same seed gives the same file again.
        yield Sample(f"{number:05d}-{original.name}", mutate(original.name, original.data, random))


def _run(batch: list[Sample], workers: int, limit: float) -> Iterator[tuple[Sample, tuple[str, str]]]:
    folder = Path(tempfile.mkdtemp(prefix="fengong-fuzz-"))
    try:
        paths = []
        for number, sample in enumerate(batch):
            # Names of the corpus are long; what counts is the ending.
            path = folder / f"{number:04d}{Path(sample.name).suffix}"
            path.write_bytes(sample.data)
            paths.append(path)
        outcomes = extract_folder(paths, workers=workers, timeout_s=limit, memory_mb=MEMORY_MB)
        for sample, outcome in zip(batch, outcomes, strict=True):
            yield sample, finding(outcome)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
