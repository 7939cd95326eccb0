"""The portable-Cypher lint: refuses what the embedded engine and Neo4j do not answer alike.

Run `python -m dev.lint.portable_cypher [FOLDER]` (default `queries`); exit code 1 when something is found.
The files run on both engines unchanged, so every construct that one lacks, or answers differently, is an error here.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from dev.lint.cypher_text import Code
from dev.lint.portable_checks import CHECKS, Finding
from dev.lint.portable_rules import RULES

ONE_ENGINE = ("neo4j",)  # folders of statements that only one adapter runs


def lint(source: str, folder: str) -> Iterator[Finding]:
    """Findings in one statement as (line, rule, remedy); `folder` is the one below queries/."""
    code = Code(source)
    for rule in RULES:
        if not rule.folders or folder in rule.folders:
            for match in rule.pattern.finditer(code.text):
                yield code.line(match.start()), rule.id, rule.remedy
    for check in CHECKS:
        for position, rule_id, remedy in check(code):
            yield code.line(position), rule_id, remedy


def main(folder: Path) -> int:
    """Lint every .cypher file below `folder`; print findings as FILE:LINE: RULE: REMEDY."""
    files = sorted(file for file in folder.rglob("*.cypher") if file.parent.name not in ONE_ENGINE)
    count = 0
    for file in files:
        for line, rule_id, remedy in lint(file.read_text(encoding="utf-8"), file.parent.name):
            print(f"{file}:{line}: {rule_id}: {remedy}")
            count += 1
    print(f"portable Cypher: {len(files)} files, {count} findings")
    return 1 if count or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "queries")))
