"""One character, one token: the only tokenizer whose tokens never straddle a fact.

spaCy's own Chinese tokenizer folds blanks into tokens and takes quadratic time in the length of one
document; this one keeps every character, blanks and line ends included, in linear time.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab


class EachChar:
    """Splits a text into its characters; `doc[i:j]` is `text[i:j]` for all offsets."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc of single characters without blanks between them; each distinct character is looked up once."""
        codes: dict[str, Any] = {char: self.vocab[char].orth for char in set(text)}
        return Doc(self.vocab, words=[codes[char] for char in text], spaces=[False] * len(text))

    def pipe(self, texts: Iterable[str]) -> Iterable[Doc]:
        """Tokenize texts one by one."""
        return map(self, texts)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing but the rule itself: there is no state to keep."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> "EachChar":
        """The tokenizer has no state; it is returned as it is."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Write nothing: spaCy asks every part of a pipeline for this."""

    def from_disk(self, _path: str | Path, **_: Any) -> "EachChar":
        """The tokenizer has no state; it is returned as it is."""
        return self

    def __reduce__(self) -> tuple[Callable[[Vocab], "EachChar"], tuple[Vocab]]:
        return EachChar, (self.vocab,)


def create_each_char() -> Callable[[Language], EachChar]:
    """The factory behind `fengong.EachChar.v1` in a pipeline's configuration."""

    def create(nlp: Language) -> EachChar:
        return EachChar(nlp.vocab)

    return create
