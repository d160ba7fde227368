"""Whatever is given, every input ends as reports or as Problems."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.reports import acquire_reports, acquire_text
from storyledger.report import Problem, Report, Role

SENTENCE = "The dam above Port Anne held for a third day, officials said."


def piped(data):
    return list(acquire_reports(["-"], data))


def test_a_text_file(tmp_path):
    """Key, hash, parts, title, date and language come from the file itself."""
    path = tmp_path / "2031-05-02_dam.txt"
    path.write_text(f"Dam holds for a third day\r\n\r\n{SENTENCE}  \n", newline="")
    (report,) = acquire_reports([path])
    assert report.key == "2031-05-02_dam.txt"
    assert report.text == f"Dam holds for a third day\n\n{SENTENCE}"
    assert report.title == "Dam holds for a third day"
    assert [part.role for part in report.parts] == [Role.HEADLINE, Role.BODY]
    assert (report.published.earliest, report.published.basis) == (date(2031, 5, 2), "url")


def test_ids_are_stable(tmp_path):
    """The same report has the same id however it comes; another key or text has another."""
    (tmp_path / "a.txt").write_text(SENTENCE)
    (one,) = acquire_reports([tmp_path / "a.txt"])
    (two,) = acquire_reports([tmp_path])
    assert one.id == two.id
    assert one.id != acquire_text(SENTENCE, "b.txt").id
    assert one.id != acquire_text(SENTENCE + "!", "a.txt").id


@pytest.mark.parametrize(
    ("published", "url", "days"),
    [
        ("2031-05-02", None, (date(2031, 5, 2), date(2031, 5, 2))),
        ("3/4/2031", None, (date(2031, 3, 4), date(2031, 4, 3))),
        ("3/4/2031", "https://p.example/2031/03/04/dam", (date(2031, 3, 4), date(2031, 3, 4))),
        ("2031-05-02T01:10:00Z", "https://p.example/2031/05/01/dam", (date(2031, 5, 1), date(2031, 5, 1))),
        ("2031-05-02", "https://p.example/2031/05/01/dam", (date(2031, 5, 2), date(2031, 5, 2))),
    ],
)
def test_metadata_dates(published, url, days):
    """A field dates the report; its address helps only where the field leaves two days."""
    (report,) = piped(json.dumps({"text": SENTENCE, "date": published, "url": url}).encode())
    assert days == (report.published.earliest, report.published.latest)
    assert report.published.basis == "metadata"


def test_no_date_is_no_date():
    """A report that does not say its day has none."""
    assert acquire_text(SENTENCE, "a").published is None


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\x00" * 99, "empty"),
        (b"\n" * 9_000, "no words"),
        (b"%PDF-1.7 dam", "PDF"),
        (b"a" * 20_000_001, "larger than 20 MB"),
        (b"a\n" * 100_002, "lines"),
        (b"<html><body>" + b"dam " * 600_000, "larger than 2 MB"),
        (b'{"text": "dam"', "not whole JSON"),
    ],
)
def test_problems(data, what):
    """What cannot be read is one Problem that says what and what to do."""
    (problem,) = piped(data)
    assert isinstance(problem, Problem)
    assert what in problem.what
    assert problem.do
    assert problem.stage == "acquire"


def test_one_bad_input_stops_nothing(tmp_path, monkeypatch):
    """Files that cannot be opened are Problems; the rest is read."""
    for name in ("a.txt", "locked.txt", "z.txt"):
        (tmp_path / name).write_text(SENTENCE)
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    plain_open = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return plain_open(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    found = list(acquire_reports([tmp_path]))
    assert [type(item) for item in found] == [Report, Problem, Problem, Report]
    assert "Permission denied" in found[2].what


def test_archives_are_read_one_deep():
    """Members are read like files; an archive inside an archive is a Problem."""
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("x.txt", SENTENCE)
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("a.txt", SENTENCE)
        archive.writestr("b.zip", inner.getvalue())
    report, problem = piped(outer.getvalue())
    assert report.key == "stdin/a.txt"
    assert "archive inside an archive" in problem.what


def test_pasted_text():
    """Pasted text takes what is known about it."""
    report = acquire_text(SENTENCE, "note", outlet="The Port Post", published=date(2031, 5, 2))
    assert (report.outlet, report.published.earliest) == ("The Port Post", date(2031, 5, 2))
    with pytest.raises(UnreadableError, match="no words"):
        acquire_text(" \u200b ", "note")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".json", ".jsonl", ".csv", ".eml", ".zip"])
@given(data=st.binary(max_size=300))
def test_any_bytes(tmp_path_factory, suffix, data):
    """No bytes stop a reader, and every part of a report is in its text."""
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(data)
    for found in acquire_reports([path]):
        if isinstance(found, Report):
            assert all(part.span.of(found.text).strip() for part in found.parts)
        else:
            assert found.do
