"""What `--strict` says of names that still wait for a curator."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fengong.settings import Settings
    from graph.records import Document

SHOWN = 5


def open_reviews(documents: "Sequence[Document]", settings: "Settings") -> str | None:
    """The message that names how many wait, the weightiest of them and the remedy; None where nothing waits."""
    from ingest.resolve.resolver import Resolver
    from ingest.resolve.review import review_queue

    decisions = settings.decisions if settings.decisions.exists() else None
    queue = review_queue(documents, Resolver.load(decisions))
    if not queue:
        return None
    first = "、".join(f"{one.name}（{one.facts} 条事实）" for one in queue[:SHOWN])
    return (
        f"有 {len(queue)} 个机构名称待裁定：{first}{'等' if len(queue) > SHOWN else ''}；"
        f"用 fengong review 裁定（写入 {settings.decisions}）后再试，或不带 --strict。"
    )
