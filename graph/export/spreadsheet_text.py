"""Text that a spreadsheet must not run: a cell that begins like a formula is data here, never a formula."""

STARTERS = ("=", "+", "-", "@", "\t", "\r")


def inert(text: str) -> str:
    """The text for a CSV cell: an apostrophe in front where Excel would compute it (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(STARTERS) else text
