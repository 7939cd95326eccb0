"""Writing a curator's decisions: append one, take the last one back. The file is never left half written."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml

from ingest.resolve.decisions import Decisions, DecisionsDamaged, read_decisions


def append_decision(path: Path, kind: str, fields: Mapping[str, str | list[str]]) -> Decisions:
    """Add a decision at the end of the file (made where there is none) and return what now holds.

    The file is checked with the new entry first: where it does not fit, `DecisionsDamaged` says why and
    the file stays as it was.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    # YAML folds these three like line ends; only in double quotes are they written so that they come back
    style = '"' if any(mark in str(value) for value in fields.values() for mark in "\x85\u2028\u2029") else None
    entry = yaml.safe_dump(
        [{"decision": kind, **fields}], allow_unicode=True, sort_keys=False, width=100, default_style=style
    )
    if before and not before.endswith("\n"):
        before += "\n"
    return _replace(path, before + entry)


def undo_decision(path: Path) -> Decisions:
    """Take the last entry out of the file; everything before it, comments included, stays byte for byte."""
    text = path.read_text(encoding="utf-8")
    entries = read_decisions(path).entries
    if not entries:
        raise DecisionsDamaged("没有可撤销的决定", where=path.name, remedy="文件里还没有一条决定")
    lines = text.split("\n")
    start = entries[-1].line - 1
    return _replace(path, "\n".join(lines[:start]) + ("\n" if start else ""))


def _replace(path: Path, text: str) -> Decisions:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        checked = read_decisions(written)
        written.replace(path)
    except DecisionsDamaged as error:
        where = error.where.replace(written.name, path.name)
        raise DecisionsDamaged(error.what, where=where, remedy=error.remedy) from error
    finally:
        written.unlink(missing_ok=True)
    return checked
