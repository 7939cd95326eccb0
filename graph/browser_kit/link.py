"""Deep links: an address that opens Neo4j Browser with a query in its editor."""

from urllib.parse import quote

# The server of `make neo4j`, which asks for no password: without this choice Browser stops at its connection form.
LOCAL_BROWSER = "http://127.0.0.1:7474/browser/?dbms=bolt://127.0.0.1:7687&preselectAuthMethod=NO_AUTH"


def deep_link(cypher: str, browser: str = LOCAL_BROWSER) -> str:
    """The address of Neo4j Browser (`browser`, parameters included) with this query in the editor.

    Browser decodes the whole address before it looks for `&` and `#`, and trims what follows them: raises
    ValueError for a query that holds one.
    """
    if "&" in cypher or "#" in cypher:
        raise ValueError("a deep link cannot hold & or #: Neo4j Browser would cut the query there")
    return f"{browser}{'&' if '?' in browser else '?'}cmd=edit&arg={quote(cypher, safe='')}"
