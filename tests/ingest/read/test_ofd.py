"""OFD: lines rejoined, page numbers dropped, and what cannot be read."""

import io
import zipfile
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


def test_cells_of_a_table_are_put_together_by_their_rules(make_ofd: Callable[..., bytes]) -> None:
    """A ruled table with a task over two lines and a body of two rows, text above and below."""
    x, y = (25.0, 40.0, 110.0, 150.0, 190.0), (60.0, 70.0, 90.0, 100.0)
    rules = [(x[0], each, x[-1], each) for each in (y[0], y[1], y[3])]
    rules += [(x[0], y[2], x[3], y[2])]  # the last column's cell spans two rows
    rules += [(each, y[0], each, y[-1]) for each in x]
    texts = [
        ("工作任务分解表", 80.0, 50.0),
        *(("序号", 27.0, 67.0), ("工作任务", 42.0, 67.0), ("牵头单位", 112.0, 67.0), ("时限", 152.0, 67.0)),
        *(("1", 27.0, 77.0), ("推进“一网通办”改革压减事", 42.0, 77.0), ("项，公布清单。", 42.0, 85.0)),
        *(("市数据局", 112.0, 77.0), ("6月底前", 152.0, 77.0)),
        *(("2", 27.0, 97.0), ("完善信用体系。", 42.0, 97.0), ("市发改委", 112.0, 97.0)),
        ("备注：由市政府办公室负责解释。", 31.0, 115.0),
    ]
    source = read_bytes(make_ofd([texts], rules), "分解表.ofd")
    assert [line for line in source.text.splitlines() if line] == [
        "工作任务分解表",
        "序号 | 工作任务 | 牵头单位 | 时限",
        "1 | 推进“一网通办”改革压减事项，公布清单。 | 市数据局 | 6月底前",
        "2 | 完善信用体系。 | 市发改委 | 6月底前",
        "备注：由市政府办公室负责解释。",
    ]
    assert source.origin_of(source.text.index("市发改委")) == "第1页"


@pytest.mark.parametrize("where", ["1e309", "-1e309", "nan", "1e308"])
def test_a_text_placed_at_infinity_is_kept(make_ofd: Make, where: str) -> None:
    """Found by guided fuzzing: a place beyond all numbers ended the reader."""
    data = make_ofd([[("一、推进改革。", 31.0, 30.0), ("（市司法局负责）", 31.0, 40.0)]])
    damaged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(damaged, "w") as changed:
        for entry in package.namelist():
            changed.writestr(entry, package.read(entry).replace(b'X="0"', f'X="{where}"'.encode()))
    text = read_bytes(damaged.getvalue(), "甲.ofd").text
    assert "一、推进改革。" in text
    assert "（市司法局负责）" in text
