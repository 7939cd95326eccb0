"""`fengong evaluate`: the table, the differences, the document found by the gold's name."""

import csv
import io
import json
from pathlib import Path

from click.testing import CliRunner

from fengong.cli import group

TEXT = """临川市2032年重点任务分工方案

一、放权
1.下放权限。（市司法局牵头，市财政局负责）
2.精简材料。
3.公开清单。（市教育局负责）
"""
GOLD = {
    "starts_with": "下放权限",
    "actors": [{"name": "市司法局", "role": "lead"}, {"name": "市审计局", "role": "support"}],
}


def files(folder: Path) -> tuple[str, str]:
    plans = folder / "plans"
    plans.mkdir()
    (plans / "dev_linchuan.txt").write_text(TEXT, encoding="utf-8")
    gold = folder / "linchuan.jsonl"
    gold.write_text(json.dumps(GOLD, ensure_ascii=False) + "\n", encoding="utf-8")
    return str(gold), str(plans)


def test_scores_and_differences(tmp_path: Path) -> None:
    gold, plans = files(tmp_path)
    command = ["evaluate", gold, "--plans", plans, "--first", "--format", "csv", "--show", "9"]
    done = CliRunner().invoke(group, command)
    assert done.exit_code == 0, done.output
    rows = {row["kind"]: row for row in csv.DictReader(io.StringIO(done.stdout))}
    assert (rows["机构与角色"]["found"], rows["机构与角色"]["missed"], rows["机构与角色"]["invented"]) == (
        "1",
        "1",
        "1",
    )
    assert rows["机构与角色"]["f1"] == "0.5"
    assert rows["期限"]["f1"] == ""
    assert "漏掉机构与角色 support 市审计局" in done.stderr
    assert "多出机构与角色 responsible 市财政局" in done.stderr


def test_a_gold_without_its_document(tmp_path: Path) -> None:
    gold, plans = files(tmp_path)
    (tmp_path / "plans" / "dev_linchuan.txt").rename(tmp_path / "plans" / "other.txt")
    done = CliRunner().invoke(group, ["evaluate", gold, "--plans", plans])
    assert "找不到它的原文" in str(done.exception)
    assert "linchuan.*" in str(done.exception)
