"""Laws of what follows from many reports."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from storyledger.acquire.reports import acquire_text
from storyledger.ledger import Ledger
from storyledger.pipeline import OpenStory, read_reports, reconcile
from storyledger.reconcile.review.decisions import edit, judge, undo
from storyledger.review import Decision, Signature, Verb, standing
from storyledger.write.brief.brief import brief_text, write_brief
from storyledger.write.brief.gate import passes_gate
from storyledger.write.words.phrases import open_desk
from tests.properties.stories import SENTENCES, stories

FEW = settings(max_examples=12, deadline=None)


def build(reports, **known) -> Ledger:
    return reconcile("A story", reports, list(read_reports(reports)), **known)


@FEW
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(reports, random):
    """Any order gives the same ledger."""
    shuffled = random.sample(reports, len(reports))
    assert build(shuffled) == build(reports)


@FEW
@given(stories(), st.integers(0, 22))
def test_as_of_a_day_equals_what_was_out_by_then(reports, days):
    """Nothing later leaves a trace in the ledger of a day; an undated report tells no day by itself."""
    as_of = date(2031, 10, 1) + timedelta(days=days)
    dated = [r for r in reports if r.published]
    out = [r for r in dated if r.published.latest <= as_of]
    assert build(dated, as_of=as_of) == build(out, as_of=as_of)


@FEW
@given(stories(most=6), st.randoms(use_true_random=False), st.integers(0, 22))
def test_adding_reports_one_by_one_gives_the_same_ledger(reports, random, days):
    """In any order, of any day, after each report, equal in every field to all at once."""
    readings = {report.id: reading for report, reading in zip(reports, read_reports(reports), strict=True)}
    as_of = date(2031, 10, 1) + timedelta(days=days)
    story, known = OpenStory("A story"), []
    for report in random.sample(reports, len(reports)):
        story.add(report, readings[report.id])
        known.append(report)
        found = [readings[r.id] for r in known]
        assert story.ledger() == reconcile("A story", known, found)
        assert story.ledger(as_of=as_of) == reconcile("A story", known, found, as_of=as_of)


SIGNED = Signature("desk", "2031-10-30T12:00:00Z", "as heard on site")


def decide(ledger, log, random):
    """The log with one more decision on what the ledger holds, each kind of decision as likely."""
    statements = [s.id for x in ledger.readings for s in x.statements]
    figures = [f.id for x in ledger.readings for f in x.figures]
    groups = [g for g in ([a.id for a in ledger.actors], [u.id for u in ledger.utterances]) if len(g) > 1]
    told = [u for u in ledger.utterances if len(u.statements) > 1]
    kinds = [
        [partial(judge, ledger, Verb.REJECT, [each], SIGNED) for each in statements + figures],
        [partial(judge, ledger, Verb.MERGE, random.sample(group, 2), SIGNED) for group in groups],
        [partial(judge, ledger, Verb.SPLIT, [u.id, u.statements[-1]], SIGNED) for u in told],
        [partial(edit, ledger, each, "stance", "denies", SIGNED) for each in statements],
        [partial(edit, ledger, r.id, "published", "2031-10-09", SIGNED) for r in ledger.reports],
        [partial(undo, log, None, SIGNED)] if any(d.verb is not Verb.UNDO for d in standing(log)) else [],
    ]
    decision = random.choice(random.choice([kind for kind in kinds if kind]))()
    return [*log, replace(decision, number=len(log) + 1)]


@FEW
@given(stories(most=5), st.randoms(use_true_random=False))
def test_decisions_between_reports_leave_nothing_of_what_was_before(reports, random):
    """What people reject, edit, join, part and take back counts at once, as if all had been known from the start."""
    readings = {report.id: reading for report, reading in zip(reports, read_reports(reports), strict=True)}
    story, known, log = OpenStory("A story"), [], []
    for report in random.sample(reports, len(reports)):
        story.add(report, readings[report.id])
        known.append(report)
        found = [readings[r.id] for r in known]
        for _ in range(2):
            log = decide(story.ledger(decisions=log), log, random)
            assert story.ledger(decisions=log) == reconcile("A story", known, found, decisions=log)


@FEW
@given(stories())
def test_copies_go_forward_in_time(reports):
    """No report is copied from a later one."""
    ledger = build(reports)
    for edge in ledger.lineage:
        days = [ledger.published.get(edge.origin), ledger.published.get(edge.target)]
        if edge.type == "copy" and all(days):
            assert days[0].latest <= days[1].latest


@FEW
@given(stories())
def test_every_statement_is_told_once(reports):
    """Each has one resolution and stands in one utterance."""
    ledger = build(reports)
    known = sorted(s.id for x in ledger.readings for s in x.statements)
    assert sorted(ledger.resolutions) == known
    assert sorted(s for u in ledger.utterances for s in u.statements) == known


@FEW
@given(stories())
def test_relations_join_known_figures_and_say_why(reports):
    """No relation without a reason, none of a figure with itself."""
    ledger = build(reports)
    figures = {f.id for x in ledger.readings for f in x.figures}
    for relation in ledger.relations:
        joined = [*relation.figures, *([relation.total] if relation.total else [])]
        assert set(joined) <= figures
        assert len(set(joined)) == len(joined)
        assert relation.why


SIGNED = Signature("desk", "2031-10-24T10:00:00Z")


def decided(ledger: Ledger, data) -> Decision:
    """Any decision that fits the ledger."""
    groups = (ledger.actors, ledger.utterances, ledger.tracks, ledger.claims)
    fitting = [
        *((Verb.MERGE, pair) for things in groups for pair in pairwise(t.id for t in things)),
        *((Verb.SPLIT, (u.id, u.statements[0])) for u in ledger.utterances if len(u.statements) > 1),
        *((Verb.SPLIT, (t.id, t.figures[0])) for t in ledger.tracks if len(t.figures) > 1),
        *((Verb.SPLIT, (c.id, c.statements[0])) for c in ledger.claims),
        *((Verb.ACCEPT, (r.id,)) for r in ledger.reports),
        *((Verb.REJECT, (s.id,)) for x in ledger.readings for s in x.statements),
    ]
    verb, ids = data.draw(st.sampled_from(fitting))
    return judge(ledger, verb, ids, SIGNED)


@FEW
@given(stories(), st.data())
def test_undoing_every_decision_leaves_no_trace(reports, data):
    """Whatever was decided and in whatever order: the log stays, the ledger is as if nobody had decided."""
    readings = list(read_reports(reports))
    plain = ledger = reconcile("A story", reports, readings)
    log: list[Decision] = []
    for _ in range(3):
        log.append(replace(decided(ledger, data), number=len(log) + 1))
        ledger = reconcile("A story", reports, readings, decisions=log)
        known = {s.id for x in ledger.readings for s in x.statements}
        assert sorted(s for u in ledger.utterances for s in u.statements) == sorted(known)
        assert {s for c in ledger.claims for s in c.statements} <= known
    while any(standing(log)):
        log.append(replace(undo(log, None, SIGNED), number=len(log) + 1))
    again = reconcile("A story", reports, readings, decisions=log)
    assert replace(again, decisions=()) == plain


@FEW
@given(stories())
def test_every_sentence_of_a_brief_passes_the_gate(reports):
    """Whatever the story."""
    ledger = build(reports)
    desk = open_desk(ledger)
    for sentence in write_brief(ledger).sentences:
        assert passes_gate(desk, sentence.text, sentence.cites, sentence.ours)


def test_two_processes_give_the_same_ledger():
    """Reading in parallel changes nothing."""
    reports = sample()
    assert list(read_reports(reports, jobs=2)) == list(read_reports(reports, jobs=1))


def sample():
    """A story with every sentence in it."""
    return [
        acquire_text(
            " ".join(SENTENCES[i : i + 4]), f"r{i}", published=date(2031, 10, 1 + i) if i % 3 else None
        )
        for i in range(0, len(SENTENCES), 2)
    ]


def ledger_words():
    """All ids, names and sentences of the sample, as one text."""
    ledger = build(sample())
    return f"{ledger}\n{brief_text(ledger, write_brief(ledger))}"


def test_ids_are_equal_across_processes():
    """Neither ids nor order depend on a process's hash seed."""
    code = "from tests.properties.test_ledgers import ledger_words; print(ledger_words())"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert printed == {f"{ledger_words()}\n"}
