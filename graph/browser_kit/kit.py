"""The whole kit: every file by its path."""

from collections.abc import Mapping

from graph.browser_kit import guide, server, style
from graph.browser_kit.archive import archive
from graph.browser_kit.saved import saved_queries


def files(api: str = server.LOCAL_API) -> Mapping[str, bytes]:
    """The kit's files as bytes by their path, in order of path. The same library gives the same bytes.

    Raises LibraryDamaged where a question's query must not be in the kit.
    """
    queries = saved_queries()
    made = {
        "style.grass": style.grass().encode(),
        "guide.html": guide.html().encode(),
        "guide.adoc": guide.asciidoc().encode(),
        "neo4j.conf": server.conf(api).encode(),
        "queries.zip": archive(queries),
        **{query.file: query.text.encode() for query in queries},
    }
    return dict(sorted(made.items()))
