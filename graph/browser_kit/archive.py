"""All saved queries in one ZIP file that Neo4j Browser takes when it is dropped onto the window."""

import io
import zipfile
from collections.abc import Iterable

from graph.browser_kit.saved import SavedQuery
from graph.browser_kit.words import words

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a fixed time: the same queries give the same bytes


def archive(queries: Iterable[SavedQuery]) -> bytes:
    """The archive; its folders become folders of favourites. Stored, not packed: packing differs by zlib's version."""
    folders = words()["topics"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
        for query in queries:
            entry = zipfile.ZipInfo(f"{folders[query.topic]}/{query.question}.{query.form}.cypher", _EARLIEST)
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o644 << 16
            file.writestr(entry, query.text.encode())
    return buffer.getvalue()
