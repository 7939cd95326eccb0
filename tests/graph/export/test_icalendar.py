"""The calendar: RFC 5545 lines, stable identities, dated own deadlines only, nothing lost in silence."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidParameter
from graph.export.icalendar import DeadlineRow, Written, write

ROW = DeadlineRow(
    task_id="430000-2021-1f0c92ab.14",
    number="14",
    title="推进“某事一次办”改革, 编制清单; 公布\\结果",
    kind="by",
    date="2021-09-30",
    precision="month",
    owner="task",
    quote="2021年9月底前",
    lead=("省某局",),
    responsible=("省甲厅", "省乙厅"),
    document_title="某省重点任务分工方案",
    issued_on="2021-03-10",
)


def written(*rows: DeadlineRow) -> tuple[str, Written]:
    stream = io.BytesIO()
    report = write(rows, stream)
    return stream.getvalue().decode(), report


def lines(text: str) -> list[str]:
    """Content lines as RFC 5545, 3.1 unfolds them."""
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events(text: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for line in lines(text):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            name, _, value = line.partition(":")
            found[-1][name.split(";")[0]] = value
    return found


def unescape(value: str) -> str:
    out, marks = [], iter(value)
    for mark in marks:
        out.append({"n": "\n", "N": "\n"}.get(following := next(marks), following) if mark == "\\" else mark)
    return "".join(out)


def test_one_event() -> None:
    text, report = written(ROW)
    (event,) = events(text)
    assert unescape(event["SUMMARY"]) == f"[14] {ROW.title}"
    assert (event["DTSTART"], event["DTEND"], event["DTSTAMP"]) == ("20210930", "20211001", "20210310T000000Z")
    about = unescape(event["DESCRIPTION"]).split("\n")
    assert about[:3] == ["原文：2021年9月底前", "牵头单位：省某局", "责任单位：省甲厅、省乙厅"]
    assert "完成情况原文未载" in about
    assert report == Written(events=1, left_out=())
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_only_dated_deadlines_of_the_task() -> None:
    others = [
        replace(ROW, owner="other"),
        replace(ROW, kind="recurring", date=None),
        replace(ROW, kind="conditional", date=None),
        replace(ROW, kind="event", date=None),
        replace(ROW, kind="ongoing", date="2021-12-31"),
        replace(ROW, date=None),
    ]
    text, report = written(ROW, *others)
    assert len(events(text)) == report.events == 1
    assert dict(report.left_out) == dict.fromkeys(
        ("other", "recurring", "conditional", "event", "ongoing", "undated"), 1
    )
    (about,) = [unescape(line) for line in lines(text) if line.startswith("X-WR-CALDESC:")]
    for words in ("国家或其他单位的日期 1 项", "周期性 1 项", "以条件为前提 1 项", "长期 1 项", "没有日期 1 项"):
        assert words in about


def test_identities_last() -> None:
    """Another order, other rows, a corrected date or title: the same event keeps its UID."""
    twice = replace(ROW, date="2021-12-31", quote="2021年底前")
    first = {event["DTSTART"]: event["UID"] for event in events(written(ROW, twice)[0])}
    assert len(set(first.values())) == 2
    later = replace(ROW, title="更正后的标题", date="2021-10-31")
    changed = events(written(replace(ROW, task_id="another.1"), twice, later)[0])
    assert first["20210930"] in {event["UID"] for event in changed}
    assert first["20211231"] in {event["UID"] for event in changed}
    assert len({event["UID"] for event in changed}) == 3
    assert written(ROW, twice)[0] == written(twice, ROW)[0]
    same = events(written(ROW, ROW)[0])
    assert len({event["UID"] for event in same}) == 2, "two equal deadlines of a task are two events"


@given(
    st.lists(
        st.builds(
            lambda title, quote, day: replace(ROW, title=title, quote=quote, date=day.isoformat()),
            st.text(max_size=120) | st.text("政务服务一件事，；, \\;\n\r\t𠮷👍", max_size=120),
            st.text(max_size=40),
            st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        ),
        max_size=4,
    )
)
def test_lines_are_folded_by_octets(rows: list[DeadlineRow]) -> None:
    rows = [row for row in rows if not any(0xD800 <= ord(c) <= 0xDFFF for c in row.title + row.quote)]
    text, _ = written(*rows)
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert not any(c < " " and c != "\t" for c in line), "no bare line break or control character"
    found = events(text)
    assert [event["DTSTART"] for event in found] == sorted(row.date.replace("-", "") for row in rows if row.date)
    for event in found:
        start = date.fromisoformat(event["DTSTART"])
        assert date.fromisoformat(event["DTEND"]) - start == timedelta(days=1)
    titles = sorted(f"[14] {clean(row.title)}" for row in rows)
    assert sorted(unescape(event["SUMMARY"]) for event in found) == titles


def clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c != "\x7f"))


def test_read_by_its_own_library() -> None:
    icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed")
    calendar = icalendar.Calendar.from_ical(written(ROW, replace(ROW, task_id="x.2"))[0])
    found = list(calendar.walk("VEVENT"))
    assert [str(event["SUMMARY"]) for event in found] == [f"[14] {ROW.title}"] * 2
    assert {event.decoded("DTSTART") for event in found} == {date(2021, 9, 30)}


def test_a_wrong_date_names_its_task() -> None:
    with pytest.raises(InvalidParameter, match=r"430000-2021-1f0c92ab\.14: not a date: 2021-09-31"):
        written(replace(ROW, date="2021-09-31"))
