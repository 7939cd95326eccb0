"""Leaders as bearers of a role (R16): by name, by name and post, or by post alone."""

import re
from functools import cache, lru_cache
from re import Pattern

from ingest.parse.text.lexicon import rows

_TITLE = re.compile("(?:同志|（[^（）]*）)$")
_PADDED = re.compile("\\s+")


@cache
def _posts() -> Pattern[str]:
    posts = sorted((row["post"] for row in rows("leader_posts.tsv")), key=lambda post: (-len(post), post))
    level = "(?:省|市|区|县|州|省政府|市政府|区政府|县政府|省人民政府|市人民政府|县人民政府|区人民政府)?"
    return re.compile(f"(?:{level}(?:{'|'.join(posts)})(?:、|兼)?)+")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames.tsv"))


@lru_cache(1 << 12)
def person_name(text: str, *, expected: bool) -> str | None:
    """The leader that a printed name means, without the post; a post alone is returned as it is printed.

    `expected`: the field asks for leaders, so that two or three characters with a surname are a name.
    """
    bare = _PADDED.sub("", text)
    without = _TITLE.sub("", bare)
    post = _posts().match(without)
    if post is not None and post.end() == len(without):
        return bare
    if post is not None and _is_name(without[post.end() :]):
        return without[post.end() :]
    for cut in range(2, min(5, len(without))):
        tail = _posts().fullmatch(without[cut:])
        if tail is not None and _is_name(without[:cut]):
            return without[:cut]
    return without if expected and _is_name(without) else None


def _is_name(text: str) -> bool:
    return 2 <= len(text) <= 4 and (text[0] in _surnames() or text[:2] in _surnames())
