"""Bodies whose level is not that of the place where they sit: zones that the province dispatches."""

from functools import cache

from ingest.resolve.tables import read_table

TABLE = "agencies_levels.tsv"


@cache
def own_levels() -> dict[str, str]:
    """The level of each agency id that has one of its own. The table, read once."""
    return {cells[0]: cells[1] for _, cells in read_table(TABLE, ("agency", "level", "source"))}
