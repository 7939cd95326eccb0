"""From rows to answers: pages of a list, single answers, and what `explain=1` adds."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from api.answers import Answers
from api.models.envelope import Explained, Page
from api.paging import Order, cut
from api.parameters import Listing

PageType = TypeVar("PageType", bound=Page[Any])
Rows = Sequence[Mapping[str, Any]]


def page(
    shape: type[PageType],
    answers: Answers,
    question: str,
    given: Mapping[str, object],
    listing: Listing,
    *,
    explain: bool,
    items: Callable[[Rows], Sequence[Any]] | None = None,
    **more: Any,
) -> PageType:
    """One page of a question's rows; `items` turns the rows of the page into entries."""
    rows = answers.rows(question, given)
    order = Order.of(answers.library[question])
    return page_of(shape, answers, rows, order, listing, explain=explain, items=items, **more)


def page_of(
    shape: type[PageType],
    answers: Answers,
    rows: Rows,
    order: Order,
    listing: Listing,
    *,
    explain: bool,
    items: Callable[[Rows], Sequence[Any]] | None = None,
    **more: Any,
) -> PageType:
    """One page of rows that are ordered already."""
    part = cut(rows, order, limit=listing.limit, cursor=listing.cursor)
    entries = items(part.rows) if items else [fit(shape.model_fields["items"].annotation, row) for row in part.rows]
    envelope = {"items": entries, "next": part.next, "total": part.total, "revision": answers.revision, **more}
    return shape.model_validate(envelope | explained(answers, explain))


def fit(list_of: Any, row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an entry out of a row that may have more columns."""
    names = list_of.__args__[0].model_fields
    return {name: value for name, value in row.items() if name in names}


def explained(answers: Answers, explain: bool) -> dict[str, Any]:
    """The member `explain`, where it was asked for."""
    if not explain:
        return {}
    asked = [Explained(query=a.query, cypher=a.cypher, parameters=dict(a.parameters)) for a in answers.asked]
    return {"explain": asked}


def place(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The evidence columns of a row as the API calls them, and the columns named."""
    where = {"start": row["span_start"], "end": row["span_end"], "found_at": row["found_at"]}
    return where | {name: row[name] for name in names}
