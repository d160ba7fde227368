from dataclasses import replace

import pytest

from storyledger.errors import OptionError
from storyledger.ledger import Ledger
from storyledger.reconcile.ledger import reconcile_ledger
from storyledger.reconcile.review.decisions import edit, judge, undo
from storyledger.review import Decision, Signature, Verb, standing
from storyledger.statement import Stance
from tests.unit.stories import count, ran, reading, referent, remark

SIGNED = Signature("desk", "2031-10-24T10:00:00Z", "by phone")
A = ran("Odo Brill said that 30 people were killed at the quay.", "a", 6)
B = ran("Odo Brill said that 40 people were killed at the quay in the flood.", "b", 9)
C = ran("Jan Quill said that 12 soldiers had drowned at the quay.", "c", 9)
F = ran("Ilse Pell said that 12 soldiers had drowned at the quay.", "f", 9)
HIT = "that the Tarn ferry had rammed the old lighthouse"
D = ran(f"Jan Quill said {HIT}, and that the pilot was asleep.", "d", 9)
E = ran(f"The ferry office denied {HIT}.", "e", 9)


def read(given, words, source, number="", **known):
    who = referent(given, source)
    said = remark(given, words, source=source, speaker=who.id, **known)
    figures = [count(given, number, float(number), said, **known.pop("counted", {}))] if number else []
    return reading(given, statements=[said], figures=figures, referents=[who])


FACTS = {
    A: read(A, "that 30 people were killed at the quay", "Odo Brill", "30"),
    B: read(B, "that 40 people were killed at the quay in the flood", "Odo Brill", "40"),
    C: replace(
        read(C, "that 12 soldiers had drowned at the quay", "Jan Quill"),
        figures=(
            count(
                C,
                "12",
                12.0,
                remark(C, "that 12 soldiers had drowned at the quay"),
                unit="soldiers",
                unit_head="soldier",
            ),
        ),
    ),
    D: read(D, f"{HIT}, and that the pilot was asleep", "Jan Quill"),
    F: read(F, "that 12 soldiers had drowned at the quay", "Ilse Pell"),
    E: read(E, HIT, "The ferry office", stance=Stance.DENIES),
}


def build(*decisions: Decision) -> Ledger:
    log = [replace(d, number=n) for n, d in enumerate(decisions, 1)]
    return reconcile_ledger("Tarn", tuple(FACTS), list(FACTS.values()), decisions=log)


PLAIN = build()


def track_of(ledger, words):
    return next(t for t in ledger.tracks if words in t.title)


def statement_in(ledger, given, nth=0):
    return [s for x in ledger.readings for s in x.statements if s.report_id == given.id][nth]


def test_merged_tracks_are_followed_as_one():
    """What stands now is rebuilt from all its figures, with the reason and who gave it."""
    people, soldiers = track_of(PLAIN, "people"), track_of(PLAIN, "soldiers")
    ledger = build(judge(PLAIN, Verb.MERGE, (people.id, soldiers.id), SIGNED))
    (track,) = ledger.tracks
    assert set(track.figures) == {*people.figures, *soldiers.figures}
    assert len(track.standing) == 2
    assert track.part_of == ()
    assert (track.why, ledger.asserted_by[track.id]) == ("desk: by phone", "desk")
    assert set(ledger.track_origins) == {track.id}


def test_a_figure_taken_out_of_its_track_revises_nothing_there():
    """It is another thing from then on."""
    track = track_of(PLAIN, "people")
    assert [r.type.value for r in PLAIN.relations if set(r.figures) == set(track.figures)] == ["revises"]
    ledger = build(judge(PLAIN, Verb.SPLIT, (track.id, track.figures[0]), SIGNED))
    assert {t.figures for t in ledger.tracks} >= {track.figures[:1], track.figures[1:]}
    assert not [r for r in ledger.relations if set(r.figures) == set(track.figures)]


def test_a_statement_taken_out_of_its_claim_stands_alone():
    """One statement is no claim, and nobody is put against it."""
    (claim,) = [c for c in PLAIN.claims if len(c.positions) == 2 and "ferry" in c.text]
    ledger = build(judge(PLAIN, Verb.SPLIT, (claim.id, claim.statements[1]), SIGNED))
    assert [c for c in ledger.claims if "ferry" in c.text] == []
    assert ledger.resolutions[claim.statements[1]].claim is None


def test_merged_claims_know_every_position():
    """Positions and origins are those of all its statements; each that came by hand says so."""
    ids = [c.id for c in PLAIN.claims]
    assert len(ids) == 2
    ledger = build(judge(PLAIN, Verb.MERGE, ids, SIGNED))
    (claim,) = ledger.claims
    assert set(claim.statements) == {s for c in PLAIN.claims for s in c.statements}
    assert {p.stance for p in claim.positions} == {Stance.ASSERTS, Stance.DENIES}
    assert {b.why for b in claim.bearings} == {"by hand, desk: by phone"}
    assert ledger.asserted_by[claim.id] == "desk"


def test_a_statement_is_cut_at_words():
    """Two remarks that were read as one: each has its own words, and can be decided on."""
    whole = statement_in(PLAIN, D)
    cut = judge(PLAIN, Verb.SPLIT, (whole.id, "and", "that"), SIGNED)
    ledger = build(cut)
    first, second = (statement_in(ledger, D, n) for n in (0, 1))
    assert first.content[-1].of(D.text).endswith("lighthouse,")
    assert second.content[0].of(D.text) == "and that the pilot was asleep"
    assert first.id != whole.id != second.id
    assert {ledger.asserted_by[s.id] for s in (first, second)} == {"desk"}
    denied = build(cut, edit(ledger, second.id, "stance", "denies", SIGNED))
    assert [statement_in(denied, D, n).stance for n in (0, 1)] == [Stance.ASSERTS, Stance.DENIES]


def test_figures_go_with_their_part():
    """A number belongs to the words that it stands in."""
    whole = statement_in(PLAIN, B)
    ledger = build(judge(PLAIN, Verb.SPLIT, (whole.id, "people"), SIGNED))
    figure = next(f for x in ledger.readings for f in x.figures if f.report_id == B.id)
    assert figure.statement_id == statement_in(ledger, B).id


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("asleep", "here"), "does not stand in"),
        (("that", "the", "Tarn"), "begins"),
        (("the",), "more than once"),
    ],
)
def test_words_must_tell_one_place(words, said):
    """Nothing is cut on a guess."""
    with pytest.raises(OptionError, match=said):
        judge(PLAIN, Verb.SPLIT, (statement_in(PLAIN, D).id, *words), SIGNED)


def test_what_a_person_set_is_told_from_what_the_machine_found():
    """Also what was accepted as it stands; nothing else is anybody's."""
    wanted = statement_in(PLAIN, E).id
    named = edit(PLAIN, PLAIN.actors[0].id, "name", "Odo J. Brill", SIGNED)
    ledger = build(judge(PLAIN, Verb.ACCEPT, (wanted,), SIGNED), named)
    assert ledger.asserted_by == {wanted: "desk", ledger.actors[0].id: "desk"}
    assert ledger.actors[0].name == "Odo J. Brill"
    assert PLAIN.asserted_by == {}


def again(given):
    """The same report as another reader tells it: other ids, a border a little off."""
    old = FACTS[given]
    who = {r.id: replace(r, id=f"{r.id}-2") for r in old.referents}
    said = {
        s.id: replace(
            s,
            id=f"{s.id}-2",
            speaker=who[s.speaker].id,
            content=(replace(s.content[0], end=s.content[0].end - 1),),
        )
        for s in old.statements
    }
    figures = [
        replace(f, id=f"{f.id}-2", statement_id=said[f.statement_id].id if f.statement_id in said else None)
        for f in old.figures
    ]
    return replace(
        old,
        reader="other",
        statements=tuple(said.values()),
        figures=tuple(figures),
        referents=tuple(who.values()),
    )


def test_decisions_survive_another_reader():
    """A merge and a name find their people again, a cut its words."""
    brill, quill = (next(a for a in PLAIN.actors if a.name == n) for n in ("Odo Brill", "Jan Quill"))
    log = [
        judge(PLAIN, Verb.MERGE, (brill.id, quill.id), SIGNED),
        edit(PLAIN, brill.id, "name", "The pilots", SIGNED),
        judge(PLAIN, Verb.SPLIT, (statement_in(PLAIN, D).id, "and", "that"), SIGNED),
    ]
    numbered = [replace(d, number=n) for n, d in enumerate(log, 1)]
    ledger = reconcile_ledger("Tarn", tuple(FACTS), [again(g) for g in FACTS], decisions=numbered)
    assert "The pilots" in {a.name for a in ledger.actors}
    assert {"Odo Brill", "Jan Quill"}.isdisjoint({a.name for a in ledger.actors})
    assert len([s for x in ledger.readings for s in x.statements if s.report_id == D.id]) == 2
    assert set(ledger.asserted_by.values()) == {"desk"}


def test_undoing_everything_leaves_no_trace():
    """The log stays, the ledger is as if nobody had decided."""
    log: list[Decision] = []
    ids = [c.id for c in PLAIN.claims]
    for each in (
        judge(PLAIN, Verb.MERGE, ids, SIGNED),
        judge(PLAIN, Verb.MERGE, [t.id for t in PLAIN.tracks], SIGNED),
        judge(PLAIN, Verb.SPLIT, (statement_in(PLAIN, D).id, "and", "that"), SIGNED),
        edit(PLAIN, PLAIN.actors[0].id, "name", "Somebody", SIGNED),
    ):
        log.append(replace(each, number=len(log) + 1))
    changed = build(*log)
    assert replace(changed, decisions=()) != PLAIN
    while any(standing(log)):
        log.append(replace(undo(log, None, SIGNED), number=len(log) + 1))
    assert replace(build(*log), decisions=()) == PLAIN
