"""/v1/documents: what was read, and how much of it was understood."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import names
from api.models.document import DocumentAnswer, DocumentPage, DocumentText
from api.parameters import Ask, DocumentPath, Explain, ListParams, Text, Year
from api.replies import explained, page, place
from api.route import AnswerRoute

router = APIRouter(prefix="/v1/documents", tags=["documents"], route_class=AnswerRoute)


@router.get("", operation_id="listDocuments", summary="文件清单", response_model_exclude_unset=True)
def list_documents(
    ask: Ask,
    listing: ListParams,
    explain: Explain,
    q: Text = None,
    year: Year = None,
    place: Annotated[
        str | None, Query(description="地区的名称或代码 / name or code of the place", max_length=50)
    ] = None,
) -> DocumentPage:
    """已读入图中的文件；可按年度、地区筛选，或找标题、文号、发文机关中的文字。

    The documents in the graph; filter by year and place, or look for text in title, number and issuer.
    """
    return page(DocumentPage, ask, "documents", {"q": q, "year": year, "place": place}, listing, explain=explain)


@router.get("/{document}", operation_id="getDocument", summary="一份文件", response_model_exclude_unset=True)
def get_document(ask: Ask, document: DocumentPath, explain: Explain) -> DocumentAnswer:
    """一份文件的信息、各部分、更正记录，以及读懂了多少。

    One document: what it says of itself, its sections, corrections on record, and how much was understood.
    """
    id = names.in_path(ask, "document", document)
    row = dict(ask.rows("document", {"document": id})[0])
    corrections = ask.rows("corrections", {"document": id})
    row["rests_on"] = row["rests_on"] or []
    answer = row | {
        "sections": ask.rows("document_sections", {"document": id}),
        "corrections": [place(c, "id", "seen", "reading", "reason", "quote") for c in corrections],
        "revision": ask.revision,
    }
    return DocumentAnswer.model_validate(answer | explained(ask, explain))


@router.get(
    "/{document}/text", operation_id="getDocumentText", summary="一份文件的全文", response_model_exclude_unset=True
)
def get_document_text(ask: Ask, document: DocumentPath, explain: Explain) -> DocumentText:
    """一份文件的全文；一切起止位置都以它为准，按字符计。

    The whole text; all positions index it, in characters.
    """
    id = names.in_path(ask, "document", document)
    row = ask.rows("document_text", {"document": id})[0]
    return DocumentText.model_validate(row | {"revision": ask.revision} | explained(ask, explain))
