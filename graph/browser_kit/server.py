"""What a Neo4j server must be told so that its Browser takes the kit from the API."""

from urllib.parse import urlsplit

LOCAL_API = "http://127.0.0.1:8000"
# Draw what a query returns and no more: by default Browser adds every other relationship between the nodes, and the
# edges of co-assignment between all bodies of a task hide who leads it.
_OWN_EDGES = "config autoComplete: false"


def settings(api: str = LOCAL_API) -> dict[str, str]:
    """Settings for neo4j.conf: style and guide open on connecting, their host is allowed, nothing is reported.

    `api` is the address under which the *reader's* browser reaches the API.
    """
    host = urlsplit(api).hostname
    if not host:
        raise ValueError(f"{api!r} is no address such as {LOCAL_API}")
    kit = f"{api.rstrip('/')}/browser"
    allowed = [host, *(other for other in ("localhost", "127.0.0.1") if other != host)]
    return {
        "browser.post_connect_cmd": "; ".join((f"style {kit}/style.grass", _OWN_EDGES, f"guide {kit}/guide.html")),
        "browser.remote_content_hostname_whitelist": ",".join(allowed),
        "client.allow_telemetry": "false",
    }


def conf(api: str = LOCAL_API) -> str:
    """The settings as lines of neo4j.conf."""
    return "".join(f"{name}={value}\n" for name, value in settings(api).items())
