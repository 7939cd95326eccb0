"""Processor time of another process, and a document that waits without using any."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.clock import processor_seconds
from ingest.folder import extract_folder

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system has no /proc")


def test_work_counts_and_waiting_does_not() -> None:
    work = "import time\nend = time.process_time() + 0.5\nwhile time.process_time() < end: pass\n"
    busy = work + "print('x', flush=True)\ninput()"
    with subprocess.Popen(
        [sys.executable, "-c", busy], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "x\n"
        used = processor_seconds(child.pid)
        assert used is not None
        assert used >= 0.45
        time.sleep(0.3)
        assert processor_seconds(child.pid) == used
        child.communicate("\n")
    assert processor_seconds(child.pid) is None


def test_own_time_is_what_the_system_says() -> None:
    used = processor_seconds(os.getpid())
    assert used is not None
    assert abs(used - time.process_time()) < 0.5


def test_a_worker_that_stands_still_is_given_up(tmp_path: Path) -> None:
    """It uses no processor time: the clock ends it, ten times later, and another worker goes on."""
    task = "1.推进改革。（市司法局牵头）\n2.公布清单。（市财政局负责）\n"
    for name, times in (("甲.txt", 1), ("乙.txt", 40_000), ("丙.txt", 1)):
        (tmp_path / name).write_text(task * times, encoding="utf-8")
    paths = [tmp_path / name for name in ("甲.txt", "乙.txt", "丙.txt")]
    outcomes = extract_folder(paths, workers=1, timeout_s=0.3)
    assert next(outcomes).document is not None
    (worker,) = multiprocessing.active_children()
    os.kill(worker.pid or 0, signal.SIGSTOP)
    late, good = outcomes
    assert "时限" in str(late.error)
    assert good.document is not None
