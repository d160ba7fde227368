import pytest

from storyledger.actor import ActorKind
from storyledger.ledger import Ledger
from storyledger.lineage import EdgeType
from storyledger.reconcile.blocks import Blocks, _Join
from storyledger.reconcile.ledger import reconcile_ledger
from storyledger.report import Problem
from storyledger.review import Anchor, Decision, Signature, Thing, Verb
from storyledger.span import Span
from storyledger.statement import Kind, Stance
from tests.unit.stories import count, october, ran, reading, referent, remark

EARLY = ran("Odo Brill said that at least 30 people were killed at the quay.", "a", 6)
LATE = ran("Brill said that 40 people were killed at the quay in the flood.", "b", 9)
DENIAL = ran("The harbour office denied that people were killed at the quay.", "c", 9)
UNDATED = ran("A lamp fell over in the night.", "d")


def read(given, words, source, name, *, number="", **known):
    """The reading of one remark with its figure."""
    who = referent(given, name)
    said = remark(given, words, source=source, cue=known.pop("cue", "said"), speaker=who.id, **known)
    figures = [count(given, number, float(number), said)] if number else []
    return reading(given, statements=[said], figures=figures, referents=[who])


FACTS = {
    EARLY: read(
        EARLY, "that at least 30 people were killed at the quay", "Odo Brill", "Odo Brill", number="30"
    ),
    LATE: read(LATE, "that 40 people were killed at the quay in the flood", "Brill", "Brill", number="40"),
    DENIAL: read(
        DENIAL,
        "that people were killed at the quay",
        "The harbour office",
        "harbour office",
        cue="denied",
        stance=Stance.DENIES,
    ),
    UNDATED: reading(UNDATED, statements=[remark(UNDATED, "A lamp fell over in the night")]),
}


def build(*reports, **known) -> Ledger:
    chosen = reports or tuple(FACTS)
    return reconcile_ledger("Tarn", chosen, [FACTS[r] for r in chosen], **known)


def test_facts_are_kept_as_they_came():
    """Reports and readings are never edited, problems are carried through."""
    problem = Problem(input="x", stage="read", what="it failed", do="tell us")
    ledger = build(problems=[problem])
    assert ledger.readings == tuple(FACTS[r] for r in ledger.reports)
    assert set(ledger.reports) == set(FACTS)
    assert ledger.problems == (problem,)


def test_an_outlet_passes_on_what_another_said():
    """The act of saying and the position are his whom it tells of, in its report and in others."""
    e = ran("The Tarn Gazette reported that Odo Brill said the quay was washed away by the flood.", "e", 6)
    f = ran("Brill said the quay was washed away by the flood.", "f", 6)
    gazette, brill = referent(e, "Tarn Gazette", ActorKind.OUTLET), referent(e, "Odo Brill")
    words = "the quay was washed away by the flood"
    passed_on = remark(
        e, words, source="The Tarn Gazette", cue="reported", speaker=gazette.id, origin=brill.id
    )
    readings = [
        reading(e, statements=[passed_on], referents=[gazette, brill]),
        read(f, words, "Brill", "Odo Brill"),
    ]
    ledger = reconcile_ledger("Tarn", [e, f], readings)
    names = {a.id: a.name for a in ledger.actors}
    assert [(names[u.actor], len(u.statements)) for u in ledger.utterances] == [("Odo Brill", 2)]
    assert [names[p.actor] for claim in ledger.claims for p in claim.positions] == ["Odo Brill"]


def test_a_decision_that_finds_its_words_no_more_is_a_problem():
    """Told with its number; one on a report that is not here is another ledger's."""
    gone = tuple(
        Decision(
            verb=Verb.REJECT,
            thing=Thing.STATEMENT,
            subjects=((Anchor(report_id=report, span=Span(0, 3)),),),
            signed=Signature("desk", "2031-10-24T10:00:00Z"),
            number=number,
        )
        for number, report in ((1, EARLY.id), (2, "elsewhere"))
    )
    (problem,) = build(decisions=gone).problems
    assert (problem.input, problem.unread) == ("decision 1", False)
    assert "reject statement by desk changes nothing" in problem.what
    assert "storyledger undo 1" in problem.do


def test_one_speaker_of_two_reports_is_one_actor():
    """And the later number of the same speaker revises the earlier."""
    ledger = build(EARLY, LATE)
    assert [a.name for a in ledger.actors] == ["Odo Brill"]
    assert {r.actor for r in ledger.resolutions.values()} == {ledger.actors[0].id}
    assert [r.type.value for r in ledger.relations] == ["revises"]


@pytest.mark.parametrize(("mark", "latest"), [("“", 6), ("", 7)])
def test_only_a_quotation_was_made_by_the_first_day_that_a_report_tells_it(mark, latest):
    """Who says much the same in his reporter's words may say it anew; neither report gives a day."""
    words = "we shall open the old lower gate of the harbour dam tonight"
    texts = [ran(f"Odo Brill said: {mark}{words}{'”' if mark else ''}.", f"q{day}", day) for day in (6, 7)]
    kind = Kind.DIRECT if mark else Kind.INDIRECT
    readings = [read(t, words, "Odo Brill", "Odo Brill", kind=kind) for t in texts]
    ledger = reconcile_ledger("Tarn", texts, readings)
    assert len(ledger.utterances) == 1
    later = next(s for x in ledger.readings for s in x.statements if s.report_id == texts[1].id)
    assert ledger.resolutions[later.id].said.latest == october(latest)


def test_who_denies_stands_beside_who_asserts():
    """One claim with the positions of both."""
    (claim,) = build().claims
    assert {p.stance for p in claim.positions} == {Stance.ASSERTS, Stance.DENIES}
    assert claim.reports >= 2


def test_every_derived_row_cites_statements_that_exist():
    """Nothing stands in the ledger without its proof."""
    ledger = build()
    known = {s.id for x in ledger.readings for s in x.statements}
    figures = {f.id for x in ledger.readings for f in x.figures}
    assert set(ledger.resolutions) == known
    assert sorted(s for u in ledger.utterances for s in u.statements) == sorted(known)
    assert {s for c in ledger.claims for s in c.statements} <= known
    assert {s for e in ledger.timeline for s in e.statements} <= known
    assert {f for t in ledger.tracks for f in t.figures} <= figures
    assert {f for r in ledger.relations for f in r.figures} <= figures
    assert {e.target for e in ledger.lineage} <= {r.id for r in ledger.reports}


@pytest.mark.parametrize(
    ("day", "reports"), [(5, []), (6, [EARLY]), (8, [EARLY]), (9, [EARLY, LATE, DENIAL])]
)
def test_as_of_a_day_only_what_was_out_is_known(day, reports):
    """The undated report is never surely out; the ledger equals one that was built then."""
    ledger = build(as_of=october(day))
    assert list(ledger.reports) == reports
    then = reconcile_ledger("Tarn", reports, [FACTS[r] for r in reports], as_of=october(day))
    assert ledger == then


def test_the_order_of_reports_does_not_matter():
    """Any order gives the same ledger."""
    assert build(*reversed(FACTS)) == build()


def test_a_track_has_its_origins():
    """One speaker's two numbers are of one origin, each statement a branch of it."""
    ledger = build(EARLY, LATE)
    (origin,) = {o for tree in ledger.track_origins.values() for o in tree}
    assert origin.actor == ledger.actors[0].id
    assert {b.statement for b in origin.branches} == {s.id for x in ledger.readings for s in x.statements}


def test_no_reports_make_an_empty_ledger():
    """Nothing is invented from nothing."""
    ledger = reconcile_ledger("Tarn", [], [])
    assert (ledger.reports, ledger.actors, ledger.claims, ledger.timeline) == ((), (), (), ())


def test_a_ledger_to_which_nothing_came_compares_nothing(monkeypatch):
    """Of every kind of pair the members stay known: no two searches of one ledger push out each other's."""
    blocks, compared = Blocks(), []
    first = build(blocks=blocks)
    monkeypatch.setattr(_Join, "_add", lambda _join, member, *_: compared.append(member))
    assert build(blocks=blocks) == first
    assert not compared


def test_an_undated_copy_gets_its_day_from_the_original():
    """Copies are found before any date is known."""
    text = (
        f"{LATE.text} The harbour office has closed the strait to all ships until the wreck is towed away on "
        "Sunday, and asks everyone who saw the ferry before dawn to come to the old town hall and say so."
    )
    first, copy = ran(text, "d", 9), ran(text, "e")
    facts = [read(report, LATE.text[11:-1], "Brill", "Brill", number="40") for report in (first, copy)]
    ledger = reconcile_ledger("Tarn", [first, copy], facts)
    assert ledger.published[copy.id].basis == "inferred"
    assert EdgeType.COPY in {e.type for e in ledger.lineage}


def test_a_report_given_twice_counts_once():
    """Whoever calls with a report twice gets the ledger of having it once."""
    once = reconcile_ledger("quay", [EARLY, UNDATED], [FACTS[EARLY], FACTS[UNDATED]])
    twice = reconcile_ledger(
        "quay", [EARLY, UNDATED, UNDATED], [FACTS[EARLY], FACTS[UNDATED], FACTS[UNDATED]]
    )
    assert twice == once
