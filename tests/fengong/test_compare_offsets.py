"""Offsets of `fengong compare` index what `fengong read` prints, however the files are laid out and encoded."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.graph.align.pair import CITY, PROVINCE

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\n\n"])
INDENTS = st.sampled_from(["", "　　", "  ", "\t"])
LAYOUTS = st.tuples(ENCODINGS, LINE_ENDS, INDENTS)


def laid_out(text: str, layout: tuple[str, str, str]) -> bytes:
    encoding, line_end, indent = layout
    return line_end.join(indent + line if line else "" for line in text.split("\n")).encode(encoding)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(below=LAYOUTS, above=LAYOUTS)
@example(below=("gb18030", "\r\n", "　　"), above=("utf-8-sig", "\n\n", "\t"))
def test_every_offset_indexes_the_printed_text(run, tmp_path, below, above):
    files = {"child": tmp_path / "city.txt", "parent": tmp_path / "province.txt"}
    files["child"].write_bytes(laid_out(CITY, below))
    files["parent"].write_bytes(laid_out(PROVINCE, above))
    result = run("compare", *files.values(), "--format", "jsonl")
    assert result.code == 0, result.err
    (pair,) = result.rows
    for side, file in files.items():
        place = pair[side]
        unit = run("read", file).out[place["start"] : place["end"]]
        assert unit.startswith("优化再造投资项目前期审批流程。")
        assert unit.rstrip().endswith("分工负责）")
    assert (pair["kind"], pair["share"] > 0.9) == ("copied", True)
