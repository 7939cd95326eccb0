"""Deep links: an address that opens Neo4j Browser with a query in its editor."""

from urllib.parse import quote

LOCAL_BROWSER = "http://127.0.0.1:7474/browser/"


def deep_link(cypher: str, browser: str = LOCAL_BROWSER) -> str:
    """The address of Neo4j Browser with this query in the editor.

    Browser decodes the whole address before it looks for `&` and `#`, and trims what follows them: raises
    ValueError for a query that holds one.
    """
    if "&" in cypher or "#" in cypher:
        raise ValueError("a deep link cannot hold & or #: Neo4j Browser would cut the query there")
    return f"{browser}?cmd=edit&arg={quote(cypher, safe='')}"
