"""Plain text in every encoding, and text that is none."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.read.reader import MAX_TEXT_BYTES, read_bytes, read_file
from ingest.read.source import UnreadableFile

PLAN = """青川市2024年营商环境重点任务分工方案

　　一、优化政务服务
　　1. 推行“一件事一次办”，2024年9月底前新增20项。（市政务局牵头，市发展改革委、市财政局按职责分工负责）
　　2. 压减企业开办时间至1个工作日以内。（市市场监管局负责）
"""
TRADITIONAL = PLAN.translate(
    str.maketrans("营环点务发优动压减业开办时间个场监财职责负", "營環點務發優動壓減業開辦時間個場監財職責負")
)


@pytest.mark.parametrize(
    ("encoding", "reported"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_reads_the_same_text_in_every_encoding(encoding: str, reported: str) -> None:
    source = read_bytes(PLAN.encode(encoding), "方案.txt")
    assert source.text == PLAN
    assert source.encoding == reported
    assert source.sha256 == hashlib.sha256(PLAN.encode(encoding)).hexdigest()


def test_big5_is_not_taken_for_gb18030() -> None:
    data = TRADITIONAL.encode("big5hkscs", errors="ignore")
    data.decode("gb18030", errors="strict")  # the trap: Big5 bytes are mostly valid GB18030 too
    assert read_bytes(data, "方案.txt").text == data.decode("big5hkscs")


def test_line_ends_become_lf_and_full_width_blanks_stay() -> None:
    source = read_bytes(PLAN.replace("\n", "\r\n").encode(), "方案.txt")
    assert source.text == PLAN
    assert source.text.count("\u3000") == 6


def test_controls_become_blanks_without_moving_offsets() -> None:
    source = read_bytes(PLAN.replace("财政", "\x01政", 1).encode(), "方案.txt")
    assert source.text == PLAN.replace("财政", " 政", 1)


def test_origin_counts_lines_from_one() -> None:
    source = read_bytes(PLAN.encode(), "方案.txt")
    assert source.origin_of(0) == "行 1"
    assert source.origin_of(source.text.index("市市场监管局")) == "行 5"
    with pytest.raises(ValueError, match="outside"):
        source.origin_of(len(source.text) + 1)


def test_a_few_broken_bytes_stay_visible_and_are_noted() -> None:
    data = bytearray((PLAN * 10).encode())
    data[100:101] = b"\xff"
    source = read_bytes(bytes(data), "方案.txt")
    assert "\ufffd" in source.text
    assert source.notes
    assert "市市场监管局负责" in source.text


def test_other_scripts_in_utf_8_are_text_too() -> None:
    for text in ("ئۇيغۇر تىلىدىكى ھۆججەت\n", "བོད་ཡིག་གི་ཡིག་ཆ།\n", "Décret n° 7 du préfet\n"):
        assert read_bytes(text.encode(), "x.txt").text == text


@pytest.mark.parametrize(
    "data",
    [b"", b" \r\n \n", bytes(range(256)) * 40, PLAN.encode().decode("gb18030", "replace").encode(), b"\0" * 5000],
    ids=["empty", "blank", "binary", "mojibake", "nul"],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "坏.txt")
    assert caught.value.where == "坏.txt"
    assert caught.value.remedy


def test_text_above_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(UnreadableFile, match=f"{MAX_TEXT_BYTES >> 20} MB"):
        read_bytes(b"a" * (MAX_TEXT_BYTES + 1), "大.txt")


def test_missing_files_folders_and_devices_are_refused(tmp_path: Path) -> None:
    for path, word in ((tmp_path / "无.txt", "不存在"), (tmp_path, "文件夹"), (Path("/dev/zero"), "普通文件")):
        with pytest.raises(UnreadableFile, match=word):
            read_file(path)


def test_source_is_the_file_name_without_folders(tmp_path: Path) -> None:
    path = tmp_path / "方案.txt"
    path.write_text(PLAN, encoding="utf-8")
    assert read_file(path).source == "方案.txt"


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = read_bytes(data, "x.txt")
    except UnreadableFile:
        return
    source.text.encode("utf-8")
    assert "\0" not in source.text
    assert "\r" not in source.text
