"""What changed from an older document to a newer one, as rows to print: the words and the columns."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from fengong.output import print_rows

if TYPE_CHECKING:
    from graph.align.records import Alignment

_COLUMNS = (
    ("change", "变化"),
    ("number", "新版序号"),
    ("title", "新版"),
    ("old_number", "旧版序号"),
    ("old_title", "旧版"),
    ("share", "照录比例"),
    ("agencies", "机构"),
)
_TASK_WORDS = {"kept": "沿用", "changed": "改动", "new": "新增", "gone": "取消"}
_AGENCY_WORDS = {"entered": "机构进入", "left": "机构退出"}
_TOGETHER_WORDS = {"new": "新的共同列名", "ended": "不再共同列名"}


def print_versions(alignment: "Alignment", form: str) -> None:
    """Print the change from the older document (parent) to the newer one; two issuers are remarked on."""
    from graph.align.show.version_data import version_data

    data = version_data(alignment)
    newer, older = data["newer"], data["older"]
    if data["same_issuer"] is False:
        issuers = f"{newer['issuer']}、{older['issuer']}"
        click.echo(f"发文机关不同（{issuers}），不是新旧两版；上下级或两地的对照请去掉 --versions", err=True)
    print_rows(_rows(data), _COLUMNS, form, title=f"{newer['title'] or '新版'} 较 {older['title'] or '旧版'} 的变化")


def _rows(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One row a task, body and pair of bodies of `graph.align.show.version_data`, with Chinese words for the change."""
    for task in data["tasks"]:
        row = {"change": _TASK_WORDS[task["change"]]}
        for prefix, side in (("", task["newer"]), ("old_", task["older"])):
            row |= {f"{prefix}{name}": side[name] for name in ("number", "title")} if side else {}
        yield row if task["share"] is None else row | {"share": task["share"]}
    for held in data["agencies"]:
        yield {"change": _AGENCY_WORDS[held["change"]], "agencies": [held["agency"]["name"]]}
    for pair in data["collaborations"]:
        yield {"change": _TOGETHER_WORDS[pair["change"]], "agencies": [body["name"] for body in pair["agencies"]]}
