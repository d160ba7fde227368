import hashlib
import json
import tomllib
from pathlib import Path

import pytest

from storyledger.acquire.reports import acquire_reports
from storyledger.pipeline import read_reports, reconcile
from storyledger.reading import Reading
from storyledger.report import Report
from storyledger.write.brief.brief import brief_text, write_brief
from storyledger.write.records.records import ledger_record
from tests.golden.scoring import places, score_ledger

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "src" / "storyledger" / "samples" / "brannock-dam"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def story():
    """The sample's ledger and brief, made once."""
    reports = [r for r in acquire_reports([SAMPLE / "reports"]) if isinstance(r, Report)]
    readings = [r for r in read_reports(reports) if isinstance(r, Reading)]
    assert len(reports) == len(readings) == 7
    ledger = reconcile("The Brannock Dam", reports, readings)
    return ledger, write_brief(ledger)


@pytest.fixture(scope="module")
def gold():
    """What a reader finds in the sample, written down by hand."""
    return json.loads((SAMPLE / "gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores(story, gold):
    """Hits and totals of the sample."""
    return score_ledger(ledger_record(*story), gold)


def test_gold_points_at_words_that_are_there(story, gold):
    """Gold cannot drift away from the texts: each of its places is found in its report."""
    texts = {r.key[:2]: r.text for r in story[0].reports}
    named = [
        (s["report"], words) for s in gold["statements"] for words in (s["source"], s["cue"], *s["content"])
    ]
    named += [(f["doc"], f"{f['before']} {f['text']}") for f in gold["figures"]]
    named += [(p["doc"], p["words"]) for p in gold["positions"]]
    assert [(key, words) for key, words in named if not any(places(texts[key], words))] == []


def corpus_hash():
    """One hash over the reports and their gold."""
    digest = hashlib.sha256()
    for file in [*sorted((SAMPLE / "reports").iterdir()), SAMPLE / "gold.json"]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def test_floors_belong_to_this_corpus():
    """Whoever changes the sample measures again: floors hold for one set of texts and gold."""
    assert FLOORS["corpus"] == corpus_hash()


@pytest.mark.parametrize("measure", sorted(FLOORS["floors"]))
def test_quality_stays_above_its_floor(scores, measure):
    """No score sinks quietly."""
    hits, total = scores[measure]
    assert hits / total >= FLOORS["floors"][measure], f"{measure}: {hits} of {total}"


def test_every_measure_has_a_floor(scores):
    """A new measure gets a floor, and no floor is left behind."""
    assert set(scores) == set(FLOORS["floors"])


def test_brief_is_the_expected_one(story):
    """The brief changes only when somebody has read the difference (`make regold` accepts it)."""
    actual = brief_text(*story)
    if actual != (HERE / "brief.txt").read_text(encoding="utf-8"):
        (HERE / "actual").mkdir(exist_ok=True)
        (HERE / "actual" / "brief.txt").write_text(actual, encoding="utf-8")
        pytest.fail("the brief differs: compare tests/golden/actual/brief.txt with tests/golden/brief.txt")


def test_an_empty_ledger_scores_nothing(story, gold):
    """The floors can fail: a ledger without statements and figures is found out."""
    record = ledger_record(*story) | {
        "statements": [],
        "figures": [],
        "relations": [],
        "lineage": [],
        "brief": [],
    }
    scores = score_ledger(record, gold)
    assert scores["statement recall"] == [0, len(gold["statements"])]
    assert scores["figure recall"][0] == scores["copies"][0] == 0
