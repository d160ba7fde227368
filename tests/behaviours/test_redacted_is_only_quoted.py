"""A redacted export holds no sentence of a report that nobody is quoted for and no sentence of the brief has."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from storyledger.acquire.reports import acquire_reports
from storyledger.cli import main
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.span import Span
from storyledger.statement import Kind
from tests.behaviours.stories import read

SAMPLE = Path(__file__).parents[2] / "src" / "storyledger" / "samples" / "brannock-dam" / "reports"
MASK = "█"


@pytest.fixture(scope="module")
def database(tmp_path_factory) -> str:
    """The sample, read once."""
    path = str(tmp_path_factory.mktemp("redacted") / "s.db")
    for words in (["init", "-q", "--db", path], ["add", "-q", "--db", path, str(SAMPLE)]):
        assert CliRunner().invoke(main, words).exit_code == 0
    return path


def export(database: str, form: str) -> str:
    """What the command prints."""
    done = CliRunner().invoke(main, ["export", form, "--redact", "-q", "--db", database])
    assert done.exit_code == 0, done.stderr
    return done.stdout


def plain(text: str) -> str:
    """Words in lower case, without marks."""
    return " ".join(re.findall(r"\w+", text.lower()))


def quoted_spans(reading: Reading) -> list[Span]:
    """Who, the verb and what, of every statement that is somebody's."""
    told = [s for s in reading.statements if s.kind is not Kind.NARRATOR]
    return [span for s in told for span in (s.source, s.cue, *s.content) if span]


def unquoted_words(report: Report, reading: Reading) -> Iterator[str]:
    """Each stretch of more than five words of a sentence that is no words of a quoted statement."""
    letters = list(report.text)
    for span in quoted_spans(reading):
        letters[span.start : span.end] = MASK * len(span)
    for sentence in reading.sentences:
        for stretch in "".join(letters[sentence.start : sentence.end]).split(MASK):
            if len(plain(stretch).split()) > 5:
                yield plain(stretch)


@pytest.fixture(scope="module")
def unquoted() -> list[str]:
    """All that nobody is quoted for in the sample, in this report or in another."""
    reports = [r for r in acquire_reports([SAMPLE]) if isinstance(r, Report)]
    pairs = list(zip(reports, read(*reports), strict=True))
    quoted = " . ".join(plain(span.of(r.text)) for r, x in pairs for span in quoted_spans(x))
    found = [words for pair in pairs for words in unquoted_words(*pair) if words not in quoted]
    assert len(found) > 10
    return found


@pytest.mark.parametrize("form", ["html", "json", "jsonl", "csv", "md", "timelinejs", "ftm", "jsonld", "svg"])
def test_nothing_is_left_that_is_not_quoted(database, form, unquoted):
    """Titles and what the brief says stay; of each report only quoted words are in any form."""
    record = json.loads(export(database, "json"))
    told = [r["title"] or "" for r in record["reports"]] + [s["text"] for s in record["brief"]]
    made = export(database, form)
    if form == "html":  # which has briefs of earlier days, too
        told += re.findall(r'<p class="sent"[^>]*><bdi>(.*?)</bdi>', made)
        made = unescape(re.sub(r"<[^>]+>", " ", made[made.index("<body") :]))
    words, kept = plain(made), plain(unescape(" . ".join(told)))
    assert [stretch for stretch in unquoted if stretch in words and stretch not in kept] == []


def test_offsets_still_find_the_words(database):
    """Content slices the words of a quoted statement, with bars around them."""
    record = json.loads(export(database, "json"))
    texts = {r["id"]: r["text"] for r in record["reports"]}
    assert all(MASK in text for text in texts.values())
    for statement in record["statements"]:
        if statement["kind"] != "narrator":
            for span in statement["content"]:
                assert MASK not in texts[statement["report"]][span["start"] : span["end"]]
