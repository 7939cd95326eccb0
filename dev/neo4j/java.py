"""Find a Java runtime that is new enough, wherever it was installed."""

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

_PLACES = (
    "/usr/lib/jvm/*",
    "/opt/java/*",
    "/opt/jdk*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    str(Path.home() / ".sdkman/candidates/java/*"),
    str(Path.home() / ".jdks/*"),
)


def find_java(at_least: int, at_most: int | None = None) -> Path | None:
    """The `java` of the newest fitting runtime; None if there is none."""
    fitting = [(version, java) for java, version in _installed().items() if at_least <= version <= (at_most or version)]
    return max(fitting)[1] if fitting else None


@cache
def _installed() -> dict[Path, int]:
    """Every runtime found, with its major version."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    if on_path := shutil.which("java"):
        homes.append(Path(on_path).resolve().parent.parent)
    for place in _PLACES:
        homes.extend(sorted(Path("/").glob(place.lstrip("/"))))
    found = {}
    for java in dict.fromkeys(home.resolve() / "bin" / "java" for home in homes):
        if java.is_file() and (version := _version(java)):
            found[java] = version
    return found


def _version(java: Path) -> int | None:
    released = java.parent.parent / "release"
    if released.is_file():
        text = released.read_text(encoding="utf-8", errors="replace")
    else:
        text = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False).stderr
    match = re.search(r'(?:JAVA_VERSION=|version )"(\d+)', text)
    return int(match.group(1)) if match else None
