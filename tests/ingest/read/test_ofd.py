"""OFD: lines rejoined, page numbers dropped, and what cannot be read."""

from collections.abc import Callable
from typing import Any

import pytest

from ingest.read.reader import read_bytes
from ingest.read.source import UnreadableFile

Make = Callable[[Any], bytes]
TASK = "1.推行“一件事一次办”改革，梳理高频事项清单，压减办理时限和申请材料，2024年9月底前新增20项以上。（市政务局牵头）"


def lines(text: str, top: float) -> list[tuple[str, float, float]]:
    """A paragraph of 26 characters a line, 5.6 mm type, first line indented."""
    parts = [(text[:24], 31 + 11.2), *((text[at : at + 26], 31) for at in range(24, len(text), 26))]
    return [(part, x, top + 10 * number) for number, (part, x) in enumerate(parts)]


def test_paragraphs_are_rejoined_and_page_numbers_dropped(make_ofd: Make) -> None:
    first = [*lines("一、优化政务服务", 40), *lines(TASK, 50), ("— 1 —", 98, 285)]
    second = [*lines(TASK.replace("1.", "2.", 1), 40), ("— 2 —", 98, 285)]
    source = read_bytes(make_ofd([first, second]), "方案.ofd")
    assert source.text.splitlines() == ["一、优化政务服务", TASK, TASK.replace("1.", "2.", 1)]
    assert source.origin_of(source.text.index("2.推行")) == "第2页"


def test_ofd_without_text_is_refused_naming_ocr(make_ofd: Make) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(make_ofd([[], []]), "扫描.ofd")
    assert "OCR" in caught.value.remedy


def test_encrypted_ofd_is_refused_naming_the_password(make_zip: Make) -> None:
    with pytest.raises(UnreadableFile, match="加密"):
        read_bytes(make_zip({"OFD.xml": "<OFD/>", "Encryptions.xml": "<Encryptions/>"}), "锁.ofd")


def test_units_that_unfold_without_end_are_refused(make_zip: Make) -> None:
    nested = '<CompositeObject ResourceID="5"/>' * 2
    unit = f'<CompositeGraphicUnit ID="5"><Content>{nested}</Content></CompositeGraphicUnit>'
    parts = {
        "OFD.xml": "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>",
        "D.xml": "<Document><CommonData><PublicRes>R.xml</PublicRes></CommonData>"
        '<Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>',
        "R.xml": f"<Res><CompositeGraphicUnits>{unit}</CompositeGraphicUnits></Res>",
        "P.xml": '<Page><Content><Layer><CompositeObject ResourceID="5"/></Layer></Content></Page>',
    }
    with pytest.raises(UnreadableFile, match="嵌套"):
        read_bytes(make_zip(parts), "炸弹.ofd")
