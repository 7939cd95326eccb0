"""Scores of a small document counted by hand, and the same figures as the shared scorer gives."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from ingest.contract import unit_lines
from ingest.evaluate.gold import GoldUnreadable, read_gold
from ingest.evaluate.score import Score, score
from ingest.extract import extract_text

TEXT = """临川市2032年数字政府重点任务分工方案

一、数据共享
1.建设数据平台，2032年6月底前完成归集300项数据。（市数据局牵头，市财政局、市司法局负责）
2.清理证明事项。（市司法局牵头，市教育局等负责）
3.开通热线。（市信访局负责）
"""


def extracted() -> list[dict[str, object]]:
    return list(unit_lines(extract_text(TEXT, source="linchuan.txt", sha256=sha256(TEXT.encode()).hexdigest())))


def actor(name: str, role: str, **more: object) -> dict[str, object]:
    return {"name": name, "role": role, **more}


GOLD = [
    {
        "number": 1,
        "starts_with": "建设数据平台",
        "actors": [actor("市数据局", "lead"), actor("市财政局", "support"), actor("市法制办", "responsible")],
        "open_list": False,
        "deadlines": [{"mention": "2032年6月底前", "kind": "by", "date": "2032-06-30"}],
        "targets": [{"mention": "300项", "value": 300, "unit": "项"}, {"mention": "50个", "value": 50, "unit": "个"}],
    },
    {
        "number": 2,
        "starts_with": "清理证明，事项",
        "actors": [
            actor("市司法厅", "support", name_alt="市司法局", role_alt=["lead"]),
            actor("市教育局", "responsible"),
        ],
        "open_list": False,
        "deadlines": [{"kind": "by", "date": "2032-12-31"}],
    },
    {"number": 9, "starts_with": "不在文中的任务", "actors": [actor("市审计局", "lead")]},
]


def counts(result: Score, kind: str) -> tuple[int, int, int]:
    tally = result.tallies()[kind]
    return tally.found, tally.missed, tally.invented


def test_counts_by_hand() -> None:
    result = score(GOLD, extracted())
    assert counts(result, "units") == (2, 1, 1)  # the third of the gold is not there; 开通热线 is not in the gold
    # found: 市数据局, 市司法局, 市教育局; missed: 市财政局 as support, 市法制办, 市审计局;
    # invented: 市财政局 and 市司法局 as responsible, 市信访局
    assert counts(result, "actors") == (3, 3, 3)
    assert counts(result, "names") == (4, 2, 2)
    assert counts(result, "open_lists") == (1, 1, 1)
    assert counts(result, "deadlines") == (1, 1, 0)
    assert counts(result, "targets") == (1, 1, 0)
    assert result.actors.precision == result.actors.recall == result.actors.f1 == 0.5
    told = {(one.unit, one.side, one.fact) for one in result.differences if one.kind == "actors"}
    assert ("1", "missed", "support 市财政局") in told
    assert ("3", "invented", "responsible 市信访局") in told


def test_a_gold_of_the_first_units_only_judges_nothing_behind_them() -> None:
    assert counts(score(GOLD[:2], extracted(), first_only=True), "units") == (2, 0, 0)


def test_nothing_to_find_is_no_rate() -> None:
    assert Score().actors.f1 is None
    assert Score().actors.precision is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "不是 JSON"),
        ("[]", "不是 JSON 对象"),
        ('{"actors": []}', "starts_with"),
        ('{"starts_with": "建", "actors": [{"name": "市数据局"}]}', "role"),
    ],
)
def test_a_damaged_gold_is_told_with_its_line(tmp_path: Path, line: str, told: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(f"{json.dumps(GOLD[2])}\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldUnreadable, match=told) as caught:
        read_gold(gold)
    assert caught.value.where == f"{gold}:2"


@pytest.mark.parametrize("name", ["hunan-2021", "guoban24", "real278"])
def test_the_shared_scorer_gives_the_same_figures(shared: Path, tmp_path: Path, name: str) -> None:
    folders = [shared / "plans", shared / "corpus" / "plans"]
    [document] = [path for folder in folders for path in folder.glob(f"*{name}.txt")]
    text = document.read_text(encoding="utf-8")
    units = list(unit_lines(extract_text(text, source=name, sha256=sha256(text.encode()).hexdigest())))
    units[3]["actors"] = units[3]["actors"][1:] + units[4]["actors"]  # so that there is something to miss and invent
    units[5]["deadlines"], units[6]["open_list"] = [], not units[6]["open_list"]
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(json.dumps(unit, ensure_ascii=False) + "\n" for unit in units), encoding="utf-8")
    gold = shared / "domain" / "gold" / f"{name}.jsonl"
    command = [sys.executable, shared / "tools" / "score.py", "--predicted", predicted, gold, "--json", "--first"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = score(read_gold(gold), units, first_only=True)
    for kind, figure in (("actors", "actor_f1"), ("names", "name_f1"), ("deadlines", "deadline_f1")):
        assert round(ours.tallies()[kind].f1 or 0, 4) == theirs[figure]
    assert round(ours.open_lists.recall or 0, 4) == theirs["open_acc"]
