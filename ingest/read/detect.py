"""Which format a file has."""


def detect(data: bytes, name: str) -> str:
    """A key of reader.FORMATS."""
    return "txt"
