"""Whether the service and its graph can answer."""

from typing import Literal

from pydantic import Field

from api.models.envelope import Shape


class Health(Shape):
    """服务是否可用 / whether the service can answer."""

    status: Literal["ok"] = Field(description="ok")


class Readiness(Health):
    """图是否可读 / whether the graph can be read."""

    store: str = Field(description="图的位置，不含口令 / where the graph is, without credentials")
    revision: str = Field(description="图的版本；空图为空文本 / revision of the graph")
    neo4j_browser: str | None = Field(
        description="Neo4j Browser 的地址；未设置则为空 / where Neo4j Browser is, null where not set"
    )
