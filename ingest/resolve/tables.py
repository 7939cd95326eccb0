"""The lexicon's tables: tab-separated text with `#` comments and one header line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import FengongError

LEXICON = Path(__file__).resolve().parent.parent / "lexicon"


class LexiconDamaged(FengongError):
    """A table of the lexicon has a line that does not fit; `where` names the file and the line."""

    exit_code = 7
    code = "lexicon-damaged"


def read_table(name: str, columns: Sequence[str], *, folder: Path = LEXICON) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells) of a table; every row has exactly the named columns, blank cells are ''."""
    path = folder / name
    header_seen = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not header_seen:
            header_seen = True
            if cells != list(columns):
                raise LexiconDamaged(
                    f"表头应为 {' '.join(columns)}", where=f"{name}:{number}", remedy="按表头次序改正列名"
                )
        elif len(cells) != len(columns):
            raise LexiconDamaged(
                f"有 {len(cells)} 列，应有 {len(columns)} 列",
                where=f"{name}:{number}",
                remedy="用制表符补齐或删去多余的列",
            )
        else:
            yield number, cells


def parts(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, separated by `|`."""
    return tuple(cell.split("|")) if cell else ()
