"""`python -m dev.fuzz.target FORMAT SEEDS [libFuzzer options]`: one reader under atheris, guided by coverage.

libFuzzer changes files so that they reach new code in the reader and in the Python libraries beneath it, and
ends the process at the first finding, which it keeps under `-artifact_prefix`.
"""

import sys
import time
import zlib
from pathlib import Path
from random import Random

import atheris

from dev.fuzz.packages import change_package
from dev.fuzz.verdict import document_faults, source_faults
from graph.errors import FengongError

# Native code (lxml, pdfium, lexbor) is not counted; the parser of plans is left out, for it is not what is tried.
COUNTED = ["ingest.read", "docx", "openpyxl", "ofdkit", "pdfplumber", "pdfminer"]
# Processor seconds for one file of at most MAX_BYTES; coverage counted, a reader is some five times slower.
LIMIT_S = 20.0
MAX_BYTES = 65_536
# Texts up to this length are also read as plans, so that every quote is held against the text.
PLAN_CHARS = 4_000
MEMORY_MB = 2_048
PACKAGES = frozenset({"docx", "xlsx", "ofd"})


class Finding(Exception):
    """What the reader must not do."""


def main(kind: str, options: list[str]) -> None:
    """Run until libFuzzer has used its time (`-max_total_time`) or something is found."""
    # pdfminer's and openpyxl's modules are imported on first use, that is within the first file.
    with atheris.instrument_imports(include=COUNTED):
        import docx  # noqa: F401
        import ofdkit  # noqa: F401
        import openpyxl  # noqa: F401
        import pdfplumber  # noqa: F401

        from ingest.read.reader import FORMATS, read_bytes

        for module in FORMATS.values():
            __import__(module)
    from ingest.extract import extract_source, extract_text

    name = f"文件.{ENDINGS.get(kind, kind)}"
    extract_text("预热", source="", sha256="")

    def try_file(data: bytes) -> None:
        started = time.process_time()
        try:
            source = read_bytes(data, name)
        except FengongError as error:
            if not (error.what and error.remedy and error.where):
                raise Finding(f"refused without reason, place or remedy: {error!r}") from error
        else:
            faults = list(source_faults(source))
            # A quarter, told by the text, so that a kept file shows its fault again.
            if not faults and len(source.text) <= PLAN_CHARS and zlib.crc32(source.text.encode()) % 4 == 0:
                faults = list(document_faults(extract_source(source)))
            if faults:
                raise Finding(faults[0])
        if (used := time.process_time() - started) > LIMIT_S:
            raise Finding(f"{used:.1f} s of processor time for {len(data)} bytes")

    def change_file(data: bytes, size: int, seed: int) -> bytes:
        return change_package(data, size, Random(seed), atheris.Mutate)

    change = {"custom_mutator": change_file} if kind in PACKAGES else {}
    words = Path(__file__).parent / "words" / f"{'package' if kind in PACKAGES else kind}.dict"
    limits = [f"-max_len={MAX_BYTES}", f"-rss_limit_mb={MEMORY_MB}", f"-timeout={10 * LIMIT_S:.0f}"]
    limits += [f"-dict={words}"] if words.exists() else []
    atheris.Setup([sys.argv[0], *limits, *options], try_file, **change)
    atheris.Fuzz()


ENDINGS = {"markdown": "md"}

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
