"""A file that has been read: its text, and where in the file each piece of the text stands."""

from dataclasses import dataclass

from graph.errors import FengongError
from graph.whereabouts import Places, Whereabouts


class UnreadableFile(FengongError):
    """A file is missing, is no text, is damaged, encrypted, scanned or beyond a limit; nothing of it was read."""

    status = 422
    exit_code = 7
    code = "unreadable-file"


@dataclass(frozen=True, slots=True)
class SourceText:
    """What `fengong read` prints of a file; every offset of the product indexes `text`.

    `source` is the file's name without folders, `sha256` that of its bytes, `format` a key of
    reader.FORMATS, `encoding` the one that decoded it (null for packages), `notes` what the reader
    repaired or left out. `text` has LF line ends, no NUL, no control character but LF and tab, no surrogate.
    """

    text: str
    source: str
    sha256: str
    format: str
    encoding: str | None
    origins: Places
    notes: tuple[str, ...] = ()

    def origin_of(self, offset: int) -> str:
        """The place of a character in the file, for people: `第3页`, `段落12`, `表2 行4 列3`, `行 17`.

        Formats whose lines are the file's lines keep no origins; for them the line is counted.
        """
        return Whereabouts(self.text, self.origins).of(offset)
