"""A Cypher statement as the lint sees it: comments and strings blanked, brackets paired, lines kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*)|(?P<block>/\*.*?\*/)|(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")""", re.DOTALL
)
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_RELATIONSHIP = re.compile(r"-\[|--(?!>?\s*\d)|<--")


@dataclass(frozen=True, slots=True)
class Code:
    """`text` has the length and lines of the source; strings and comments are blanks; `strings` keeps the literals."""

    source: str
    text: str = field(init=False)
    strings: tuple[tuple[int, str], ...] = field(init=False)
    block_comments: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        strings: list[tuple[int, str]] = []
        blocks: list[int] = []

        def blank(match: re.Match[str]) -> str:
            token = match.group()
            if match["string"]:
                strings.append((match.start(), token[1:-1]))
                return token[0] + " " * (len(token) - 2) + token[0]
            if match["block"]:
                blocks.append(match.start())
            return re.sub(r"[^\n]", " ", token)

        object.__setattr__(self, "text", _TOKEN.sub(blank, self.source))
        object.__setattr__(self, "strings", tuple(strings))
        object.__setattr__(self, "block_comments", tuple(blocks))

    def line(self, position: int) -> int:
        """The line of a character, counted from 1."""
        return self.source.count("\n", 0, position) + 1

    def blocks(self, keyword: str) -> Iterator[tuple[int, str]]:
        """The position and inside of every `KEYWORD { ... }`."""
        for match in re.finditer(rf"\b{keyword}\s*(\([^()]*\)\s*)?\{{", self.text, re.IGNORECASE):
            yield match.start(), self.text[match.end() : self.closing(match.end() - 1)]

    def closing(self, opening: int) -> int:
        """The position of the bracket that closes the one at `opening`; the end of the text if none does."""
        depth = 0
        for position in range(opening, len(self.text)):
            if self.text[position] in _PAIRS:
                depth += 1
            elif self.text[position] in _PAIRS.values():
                depth -= 1
                if depth == 0:
                    return position
        return len(self.text)

    def clauses(self, keyword: str) -> Iterator[tuple[int, str]]:
        """The position and body of every clause that starts with `keyword`, up to the next clause or closing brace."""
        stop = re.compile(
            r"\b(OPTIONAL\s+MATCH|MATCH|WITH|RETURN|UNWIND|WHERE|ORDER\s+BY|SKIP|LIMIT|UNION|CALL|MERGE|CREATE|SET"
            r"|DELETE|DETACH|REMOVE|FOREACH|ON)\b",
            re.IGNORECASE,
        )
        for match in re.finditer(rf"\b{keyword}\b", self.text, re.IGNORECASE):
            if keyword == "WITH" and re.search(r"(STARTS|ENDS)\s+$", self.text[: match.start()], re.IGNORECASE):
                continue
            depth, end = 0, len(self.text)
            for position in range(match.end(), len(self.text)):
                character = self.text[position]
                if character in _PAIRS:
                    depth += 1
                elif character in _PAIRS.values():
                    depth -= 1
                    if depth < 0:
                        end = position
                        break
                elif depth == 0 and (found := stop.match(self.text, position)):
                    before = self.text[position - 1]
                    starts_with = re.search(r"(STARTS|ENDS)\s+$", self.text[:position], re.IGNORECASE)
                    if not (before.isalnum() or before in "_.$") and not (
                        found.group().upper() == "WITH" and starts_with
                    ):
                        end = position
                        break
            yield match.start(), self.text[match.end() : end].rstrip(" ;\n")

    def branches(self) -> list["Code"]:
        """The parts between UNIONs, each a statement with variables of its own."""
        cuts = [match.span() for match in re.finditer(r"\bUNION\b(?:\s+ALL\b)?", self.text, re.IGNORECASE)]
        starts = [0, *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), len(self.text)]
        blank = re.sub(r"[^\n]", " ", self.text)
        return [Code(blank[:start] + self.text[start:end]) for start, end in zip(starts, ends, strict=True)]


def items(body: str) -> list[str]:
    """The parts of a RETURN or WITH body, split at commas outside brackets; DISTINCT is dropped."""
    body = re.sub(r"^\s*DISTINCT\b", "", body, flags=re.IGNORECASE)
    parts, depth, current = [], 0, ""
    for character in body:
        if character in _PAIRS:
            depth += 1
        elif character in _PAIRS.values():
            depth -= 1
        if character == "," and depth == 0:
            parts.append(current.strip())
            current = ""
        else:
            current += character
    return [*parts, current.strip()]


def hops(pattern: str) -> int:
    """How many relationships a pattern has."""
    return len(_RELATIONSHIP.findall(pattern))
