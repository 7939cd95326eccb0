"""Ways to damage a file. Each takes bytes and a random source and gives bytes."""

import io
import zipfile
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

# Longer texts are cut to a window first: damage shows as well in a part, and more of them can be tried.
WINDOW = 6_000
BRACKETS = "（）()〔〕[]【】《》〈〉“”｛｝{}"
PIECES = (
    *(
        "（",
        "）",
        "（（（",
        "；",
        "、",
        "等",
        "分别",
        "会同",
        "由",
        "负责",
        "。",
        "\n",
        "\n\n",
        "1.",
        "一、",
        "（一）",
        "“",
        "”",
        " | ",
    ),
    *("牵头单位：", "2021年9月31日前", "年底前", "２０２４年", "列第一位的为牵头单位，下同", "不再单独列出"),
    *("\u3000", "\u200b", "\ue000", "𠮷", "e\u0301", "\ufeff", "㈠", "①"),
    *("牵头" * 50, "市" * 200, "、".join("甲乙丙丁") * 50, "9" * 400),
)


def mutate(name: str, data: bytes, random: Random) -> bytes:
    """One to three mutations of a file; a package is damaged inside or outside."""
    if data.startswith(b"PK") and random.random() < 0.7:
        return _inside_package(data, random)
    text_like = not data.startswith((b"PK", b"%PDF"))
    if text_like and len(data) > WINDOW and not name.endswith(".html"):
        start = random.randrange(len(data) - WINDOW)
        data = data[start : start + WINDOW]
    choices = _TEXT + _BINARY if text_like else _BINARY
    for _ in range(random.randint(1, 3)):
        data = random.choice(choices)(data, random)
    return data


def _inside_package(data: bytes, random: Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = random.choice(names)
        for name in names:
            part = old.read(name)
            if name == chosen:
                part = random.choice(_TEXT + _BINARY + _XML)(part, random)
            if name != chosen or random.random() < 0.95:
                new.writestr(name, part)
    return stream.getvalue()


def cut(data: bytes, random: Random) -> bytes:
    """Lose the end, the beginning, or a piece."""
    a, b = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return random.choice((data[:a], data[b:], data[:a] + data[b:]))


def flip(data: bytes, random: Random) -> bytes:
    """Change some bytes."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 4, 30))):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def repeat(data: bytes, random: Random) -> bytes:
    """Write a piece many times over."""
    a = random.randrange(len(data) + 1)
    piece = data[a : a + random.choice((1, 10, 200))]
    return data[:a] + piece * random.choice((2, 20, 100)) + data[a:]


def insert_bytes(data: bytes, random: Random) -> bytes:
    """Put arbitrary bytes somewhere."""
    a = random.randrange(len(data) + 1)
    return data[:a] + random.randbytes(random.choice((1, 5, 50))) + data[a:]


def shuffle_lines(data: bytes, random: Random) -> bytes:
    """Mix up the order of the lines."""
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def one_line(data: bytes, random: Random) -> bytes:
    """Join all lines."""
    return data.replace(b"\n", random.choice((b"", b" ")))


def unbalance(data: bytes, random: Random) -> bytes:
    """Lose, double or swap brackets and quotes."""
    text = list(data.decode("utf-8", errors="surrogateescape"))
    places = [at for at, character in enumerate(text) if character in BRACKETS]
    for at in random.sample(places, min(len(places), random.choice((1, 3, 20)))):
        text[at] = random.choice(("", text[at] * 2, random.choice(BRACKETS)))
    return "".join(text).encode("utf-8", errors="surrogateescape")


def insert_piece(data: bytes, random: Random) -> bytes:
    """Put a piece of clause, number or odd character somewhere."""
    text = data.decode("utf-8", errors="surrogateescape")
    for _ in range(random.choice((1, 3, 10))):
        a = random.randrange(len(text) + 1)
        text = text[:a] + random.choice(PIECES) + text[a:]
    return text.encode("utf-8", errors="surrogateescape")


def swap_pieces(data: bytes, random: Random) -> bytes:
    """Exchange two pieces of text."""
    text = data.decode("utf-8", errors="surrogateescape")
    a, b, c, d = sorted(random.randrange(len(text) + 1) for _ in range(4))
    return (text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]).encode("utf-8", errors="surrogateescape")


def recode(data: bytes, random: Random) -> bytes:
    """Write the text in another encoding, or read it wrongly first."""
    text = data.decode("utf-8", errors="replace")
    if random.random() < 0.3:
        text = data.decode("gb18030", errors="replace")
    return text.encode(random.choice(("gb18030", "utf-16-le", "utf-16-be", "utf-8-sig", "big5hkscs")), errors="replace")


def nest_tags(data: bytes, random: Random) -> bytes:
    """Open many elements and close none."""
    a = data.find(b">", random.randrange(len(data) + 1)) + 1
    tag = random.choice((b"<div>", b"<table><tr><td>", b"<w:tbl>", b"<w:sdt>", b"<ofd:PageBlock>", b"<a>"))
    return data[:a] + tag * random.choice((3, 300, 20_000)) + data[a:]


def swap_numbers(data: bytes, random: Random) -> bytes:
    """Replace digits by others, small and huge."""
    out = bytearray(data)
    digits = [at for at, byte in enumerate(out) if 48 <= byte < 58]
    for at in sorted(random.sample(digits, min(len(digits), 5)), reverse=True):
        out[at : at + 1] = random.choice((b"0", b"9", b"-1", b"99999999", b"1e308"))
    return bytes(out)


_TEXT: tuple[Mutation, ...] = (shuffle_lines, one_line, unbalance, insert_piece, swap_pieces, recode)
_BINARY: tuple[Mutation, ...] = (cut, flip, repeat, insert_bytes, swap_numbers)
_XML: tuple[Mutation, ...] = (nest_tags, swap_numbers)
