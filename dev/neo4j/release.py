"""The two Neo4j releases that everything is proven on, as jars from Maven artefacts in `.neo4j/lib/`."""

import fcntl
import os
import shutil
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dev.neo4j.java import find_java

ROOT = Path(__file__).parent.parent.parent
CACHE = Path(os.environ.get("FENGONG_NEO4J_CACHE", ROOT / ".neo4j"))


@dataclass(frozen=True)
class Release:
    """A release; `folder` holds its pom.xml."""

    name: str
    folder: str
    java_at_least: int
    java_at_most: int | None = None

    @property
    def java(self) -> Path | None:
        """The newest runtime that this release supports."""
        return find_java(self.java_at_least, self.java_at_most)

    @property
    def missing(self) -> str:
        """Why this release cannot run here; "" if it can."""
        if not self.java:
            return f"no Java {self.java_at_least} or newer was found for Neo4j {self.name}"
        if not shutil.which("mvn"):
            return "Maven (mvn) is not installed"
        return ""

    def jars(self) -> Path:
        """The folder with the release's jars, fetched by Maven where they are not there yet."""
        pom = Path(__file__).parent / self.folder / "pom.xml"
        jars = CACHE / "lib" / self.folder
        jars.mkdir(parents=True, exist_ok=True)
        wanted = sha256(pom.read_bytes()).hexdigest()
        stamp = jars / "complete"
        with (jars.parent / f"{self.folder}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not stamp.is_file() or stamp.read_text() != wanted:
                for old in jars.glob("*.jar"):
                    old.unlink()
                command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies"]
                subprocess.run(
                    [*command, "-DincludeScope=runtime", f"-DoutputDirectory={jars}"], check=True, timeout=600
                )
                stamp.write_text(wanted)
        return jars


LTS = Release("5.26", "lts", java_at_least=17, java_at_most=21)
LATEST = Release("2026.09", "latest", java_at_least=21)
RELEASES = {release.folder: release for release in (LTS, LATEST)}
