"""Changing a zip package from inside: its checksums would stop nearly every change made outside."""

import io
import zipfile
import zlib
from random import Random

from dev.fuzz.markup import Change, change_markup

# A package that unpacks to more is left as it is: reading it once for each change would take all the time.
MAX_PARTS = 100
MAX_BYTES = 2**20
# How often the bytes of the package itself are changed, as they come.
OUTSIDE = 0.05
# How often a part is lost, doubled under another name, or stored without compression.
PARTS = 0.1
# How often an XML part is changed as bytes.
RAW = 0.2


def change_package(data: bytes, size: int, random: Random, change: Change) -> bytes:
    """`data` with one part changed by `change(part, largest size)`; at most `size` bytes.

    What is no package, or one too large to unpack, is changed as bytes.
    """
    parts = _parts(data)
    if parts is None or random.random() < OUTSIDE:
        return change(data, size)
    names = [name for name, part in parts.items() if part]
    if names:
        name = random.choice(names)
        changed = None if random.random() < RAW else change_markup(parts[name], random, change)
        parts[name] = changed or change(parts[name], min(MAX_BYTES, 2 * len(parts[name]) + 64))
    if parts and random.random() < PARTS:
        name = random.choice(list(parts))
        part = parts.pop(name)
        if random.random() < 0.5:
            parts[random.choice(list(parts) or ["x"])] = part
    packed = pack(parts)
    return packed if len(packed) <= size else data


def pack(parts: dict[str, bytes]) -> bytes:
    """A package of parts, without times, so that equal parts give equal bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _parts(data: bytes) -> dict[str, bytes] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
                return None
            return {entry.filename: package.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError, RuntimeError):
        return None
