"""The processor time of another process: what a document costs, however busy the machine is."""

import os
from pathlib import Path


def processor_seconds(pid: int) -> float | None:
    """Seconds of processor time that a process has used, system calls included; null where the system does not tell."""
    try:
        # proc(5): the fields behind the name, which may hold blanks; utime and stime are the 14th and 15th of all.
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return None
