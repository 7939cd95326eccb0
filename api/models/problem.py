"""The one shape of every error: application/problem+json (RFC 9457)."""

from pydantic import BaseModel, Field


class NearName(BaseModel):
    """相近的一项 / an entry with a similar name."""

    id: str = Field(description="编号 / id")
    name: str = Field(description="名称 / name")


class Fault(BaseModel):
    """一个有误的参数 / one parameter that is wrong."""

    parameter: str = Field(description="参数名 / name of the parameter")
    location: str = Field(description="所在：query、path 或 header / where it stands")
    message: str = Field(description="错在何处 / what is wrong with it")


class Problem(BaseModel):
    """出了什么错、在哪里、怎么办 / what went wrong, where, and what to do about it."""

    type: str = Field(description="错误的种类 / kind of problem", examples=["urn:fengong:problem:invalid-parameter"])
    title: str = Field(description="种类的名称 / its name", examples=["参数有误"])
    status: int = Field(description="HTTP 状态码 / HTTP status", examples=[422])
    detail: str = Field(description="具体出了什么错 / what went wrong", examples=["参数 limit：应不大于 500"])
    instance: str = Field(description="所请求的路径 / path that was asked for", examples=["/v1/tasks"])
    remedy: str = Field("", description="怎么办 / what to do about it")
    parameter: str | None = Field(None, description="有误的参数 / offending parameter", examples=["limit"])
    errors: list[Fault] | None = Field(None, description="全部有误的参数 / all offending parameters")
    near: list[NearName] | None = Field(None, description="相近的名称 / near names")
    request_id: str = Field("", description="请求编号，见日志 / id of the request, as in the logs")
