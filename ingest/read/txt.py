"""Plain text: the file's own characters, LF line ends."""

from ingest.read.encoding import decode
from ingest.read.lines import Extract, clean_text


def read(data: bytes, name: str) -> Extract:
    """The decoded text; U+3000, blanks and empty lines are kept, so that offsets count the file's characters."""
    text, encoding = decode(data, name)
    lost = text.count("\ufffd")
    notes = (f"{lost} 处字节无法解码，显示为 U+FFFD",) if lost else ()
    return Extract(clean_text(text), encoding=encoding, notes=notes)
