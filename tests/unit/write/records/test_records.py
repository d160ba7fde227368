import json
from dataclasses import replace

import pytest

from storyledger.report import Role
from storyledger.write.brief.brief import write_brief
from storyledger.write.records.records import ledger_lines, ledger_record
from tests.unit.ledgers import bridge

LEDGER = bridge()

# The keys of the contract `storyledger/1`, a list each.
KEYS = {
    "reports": "id key title outlet url published revised language sha256 text parts",
    "actors": "id name kind role side aliases",
    "statements": "id report kind class stance certainty source cue content actor via origin said happens places addressee channel utterance claim",
    "utterances": "id actor said statements variants",
    "figures": "id report statement start end low high approximate bound unit state change qualifier track",
    "tracks": "id title unit state figures part_of standing origins origin_tree",
    "relations": "type figures total why",
    "stale": "report words figures why",
    "claims": "id text positions origins origin_tree reports",
    "predictions": "statement due outcome evidence",
    "timeline": "date text statements",
    "lineage": "type from to score why statements passages",
    "tolls": "fate count since reports of spans why",
    "brief": "text cites kind",
}


def record():
    """The exported form of the ledger made by hand."""
    return ledger_record(LEDGER, write_brief(LEDGER))


@pytest.mark.parametrize("name", KEYS)
def test_every_key_of_the_contract_is_there(name):
    """Keys may be added to the exported form, none is left out."""
    rows = record()[name]
    assert all(set(KEYS[name].split()) <= row.keys() for row in rows)


def test_the_top_level_is_the_contracts():
    """Format, title, as-of, engine, lists, reviews and problems."""
    others = {"format", "title", "as_of", "clock", "engine", "date_clashes", "reviews", "problems"}
    assert {*others, *KEYS} == record().keys()
    assert record()["format"] == "storyledger/1"


def test_what_a_report_tells_itself_it_says_as_it_runs():
    """Its own words have the days of the report; where these are not known there are none."""
    made = record()
    ran = {r["id"]: r["published"] for r in made["reports"]}
    own = [s for s in made["statements"] if s["kind"] == "narrator" and ran[s["report"]]]
    assert own
    assert all(s["said"]["earliest"] == ran[s["report"]]["earliest"] for s in own)
    assert {s["said"]["basis"] for s in own} == {"report"}


def test_offsets_slice_the_exported_text():
    """`text[start:end]` is the words."""
    made = record()
    texts = {r["id"]: r["text"] for r in made["reports"]}
    for statement in made["statements"]:
        for span in statement["content"]:
            assert texts[statement["report"]][span["start"] : span["end"]].strip()


def test_json_keeps_it_whole():
    """Nothing in it is beyond JSON."""
    made = record()
    assert json.loads(json.dumps(made, allow_nan=False)) == made


def test_lines_hold_every_record():
    """One line a record, the story first."""
    made, lines = record(), [json.loads(line) for line in ledger_lines(LEDGER, write_brief(LEDGER))]
    assert lines[0]["type"] == "story"
    assert len(lines) == 1 + sum(len(rows) for rows in made.values() if isinstance(rows, list))


def test_an_embedded_post_keeps_to_the_roles_of_the_contract():
    """What it is stands in a key of its own."""
    report = LEDGER.reports[0]
    parts = tuple(replace(part, role=Role.POST) for part in report.parts)
    story = replace(LEDGER, reports=(replace(report, parts=parts), *LEDGER.reports[1:]))
    told = ledger_record(story, write_brief(LEDGER))["reports"][0]["parts"]
    assert {(part["role"], part["embedded"]) for part in told} == {("body", "post")}
