"""The lines that other programs read."""

import json

from graph.align.pairs.aligner import align
from graph.align.show.lines import alignment_lines

POSTS = "增设电动车充电桩。优先覆盖老旧小区和快递驿站，充满自动断电，电费单列公示，不得搭车收费。"


def test_a_line_has_exactly_the_agreed_keys(build):
    child, parent = build([POSTS]), build(["前言。", POSTS], opening="")
    [line] = [json.loads(line) for line in alignment_lines(align(child, parent))]
    assert list(line) == ["child", "parent", "kind", "share", "score"]
    assert line["child"] == {"number": "1", "start": child.tasks[0].start, "end": child.tasks[0].end}
    assert line["parent"] == {"number": "2", "start": parent.tasks[1].start, "end": parent.tasks[1].end}
    assert (line["kind"], line["share"]) == ("copied", 1.0)
    assert 0.5 < line["score"] <= 1.0


def test_no_pairs_no_lines(build):
    assert list(alignment_lines(align(build([]), build([POSTS])))) == []
