"""Text that XML 1.0 can carry."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(value: object) -> str:
    """The value as text; characters that no XML file may hold become U+FFFD, booleans true and false."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _FORBIDDEN.sub("\ufffd", text)
