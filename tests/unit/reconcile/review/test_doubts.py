from dataclasses import replace

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Bearing
from storyledger.figure import Relation, RelationType, Stale
from storyledger.interval import one_day
from storyledger.reconcile.review.decisions import edit, judge
from storyledger.reconcile.review.doubts import find_doubts
from storyledger.report import DateClash
from storyledger.review import Signature, Verb
from storyledger.statement import Kind, Passage, Stance
from tests.unit.ledgers import GAZETTE, POST, bridge
from tests.unit.stories import october

LEDGER = bridge()
SIGNED = Signature("desk", "2031-10-24T10:00:00Z")


def read_again(ledger, change):
    """The ledger with every statement changed."""
    readings = tuple(replace(x, statements=tuple(map(change, x.statements))) for x in ledger.readings)
    return replace(ledger, readings=readings)


SURE = replace(
    read_again(LEDGER, lambda s: replace(s, score=1.0, speaker="somebody")),
    published={r.id: one_day(october(9), basis="metadata") for r in LEDGER.reports},
    relations=(),
)


def questions(ledger):
    return [d.question for d in find_doubts(ledger)]


def test_nothing_is_asked_where_nothing_is_doubtful():
    """Read with certainty, dated, and without a conflict."""
    assert questions(SURE) == []


def test_an_attribution_below_the_bar_is_asked_with_what_was_measured():
    """The less sure the reader the sooner; a narrator's own words are nobody's."""
    unsure = read_again(SURE, lambda s: replace(s, score=0.55 if s.kind is Kind.DIRECT else 0.75))
    first, *rest = find_doubts(unsure)
    assert first.why == "the reader's score is 0.55: of such 56% were wrong"
    assert {d.why for d in rest} == {"the reader's score is 0.75: of such 36% were wrong"}
    assert first.weight > rest[0].weight
    assert questions(read_again(unsure, lambda s: replace(s, kind=Kind.NARRATOR))) == []


def test_what_a_person_set_is_not_asked():
    """His word is not doubted by a score."""
    unsure = read_again(SURE, lambda s: replace(s, score=0.4))
    ids = [s.id for x in unsure.readings for s in x.statements]
    assert questions(replace(unsure, asserted_by=dict.fromkeys(ids, "desk"))) == []


def test_an_answer_is_not_asked_again():
    """Of two questions one is left."""
    unsure = read_again(SURE, lambda s: replace(s, score=0.4 if s.report_id == GAZETTE.id else 1.0))
    first, *rest = find_doubts(unsure)
    answered = replace(
        unsure, decisions=(replace(judge(unsure, Verb.ACCEPT, first.subjects, SIGNED), number=1),)
    )
    assert find_doubts(answered) == rest


CLASH = DateClash(report_id=POST.id, one="tells of Monday", other="ran on Sunday")
UNDATED = replace(
    SURE,
    published={r.id: SURE.published[r.id] for r in SURE.reports if r.id != POST.id},
    clashes=(CLASH, replace(CLASH, other="ran on Friday")),
)


def decided(ledger, *decisions):
    return replace(ledger, decisions=tuple(replace(d, number=n) for n, d in enumerate(decisions, 1)))


def test_an_answer_leaves_other_questions_about_the_same_thing():
    """Who keeps two clues has not said that a report stays undated, nor anything of two other clues."""
    first, *rest = find_doubts(UNDATED)
    accept = judge(UNDATED, Verb.ACCEPT, first.subjects, SIGNED, asked=first.asks)
    assert {d.subjects for d in rest} == {first.subjects}
    assert find_doubts(decided(UNDATED, accept)) == rest


def test_a_day_given_by_hand_answers_all_that_is_asked_of_a_report():
    """So does who accepts the thing as it stands, whatever is asked of it."""
    dated = edit(UNDATED, POST.id, "published", "2031-10-09", SIGNED)
    assert questions(decided(UNDATED, dated)) == []
    assert questions(decided(UNDATED, judge(UNDATED, Verb.ACCEPT, [POST.id], SIGNED))) == []


def test_another_stance_does_not_tell_who_spoke():
    """A quotation that nobody is named for is asked until somebody is."""
    nobody = read_again(SURE, lambda s: replace(s, speaker=None))
    (doubt,) = find_doubts(nobody)
    stance, actor = (
        edit(nobody, doubt.subjects[0], name, value, SIGNED)
        for name, value in (("stance", "denies"), ("actor", "Odo Brill"))
    )
    by_hand = replace(nobody, asserted_by={doubt.subjects[0]: "desk"})
    assert find_doubts(decided(by_hand, stance)) == [doubt]
    assert find_doubts(decided(by_hand, stance, actor)) == []


FIGURES = [f.id for x in LEDGER.readings for f in x.figures]
CLAIM = LEDGER.claims[0]


def kept_apart():
    """Two who bear one surname, and somebody who is called by it."""
    names = ("Odo Brill", "Ada Brill", "Brill")
    actors = [Actor(id=f"a{n}", name=n, kind=ActorKind.PERSON) for n in names]
    why = 'kept apart: "Brill" can be "Ada Brill" and "Odo Brill"'
    return (*actors[:2], replace(actors[2], why=why))


@pytest.mark.parametrize(
    ("known", "question", "subjects"),
    [
        (
            {"relations": (Relation(type=RelationType.CONFLICTS, figures=tuple(FIGURES[:2]), total=None, why="x"),)},
            "Do these count the same, and disagree?",
            tuple(FIGURES[:2]),
        ),
        (
            {"relations": (Relation(type=RelationType.SUMS, figures=tuple(FIGURES[:2]), total=None, why="x"),)},
            "Do these add up?",
            tuple(FIGURES[:2]),
        ),
        (
            {"stale": (Stale(report_id=POST.id, words="2 killed", figures=tuple(FIGURES[:2]), why="x"),)},
            "Is this number out of date?",
            (FIGURES[1],),
        ),
        (
            {"clashes": (DateClash(report_id=POST.id, one="tells of Monday", other="ran on Sunday"),)},
            "Which of these is right?",
            (POST.id,),
        ),
        ({"published": {r.id: LEDGER.published[GAZETTE.id] for r in LEDGER.reports[:-1]}}, "When did this report run?", (LEDGER.reports[-1].id,)),
        ({"actors": kept_apart()}, "Which of these is it?", ("aAda Brill", "aOdo Brill", "aBrill")),
    ],
)  # fmt: skip
def test_each_doubt_is_asked_once(known, question, subjects):
    """With what it is about; the last of the subjects is what would change."""
    (doubt,) = find_doubts(replace(SURE, **known))
    assert (doubt.question, doubt.subjects) == (question, subjects)


def test_what_a_person_linked_is_not_asked():
    """He has looked at it."""
    by_hand = Relation(
        type=RelationType.CONFLICTS, figures=tuple(FIGURES[:2]), total=None, why="by hand", asserted_by="desk"
    )
    assert questions(replace(SURE, relations=(by_hand,))) == []


def with_passage(score):
    utterance = SURE.utterances[0]
    passage = Passage(
        statements=(*CLAIM.statements[:1], *utterance.statements[:1]), why="shared words", score=score
    )
    return replace(SURE, utterances=(replace(utterance, passages=(passage,)),))


def test_a_faint_match_is_asked_and_a_clear_one_is_not():
    """Near the bar some are wrong."""
    assert questions(with_passage(0.52)) == ["Is this one remark in several wordings?"]
    assert questions(with_passage(0.8)) == questions(with_passage(None)) == []


def test_a_denial_in_other_words_is_asked():
    """With the reason why it is taken to be about that claim."""
    position = next(p for p in CLAIM.positions if p.stance is not Stance.ASSERTS)
    bearing = Bearing(statement=position.statements[0], why="denies what it holds: bridge")
    (doubt,) = find_doubts(replace(SURE, claims=(replace(CLAIM, bearings=(bearing,)),)))
    assert doubt.subjects == (CLAIM.id, position.statements[0])
    assert doubt.why == bearing.why


def test_a_stale_headline_is_not_asked_by_the_number_that_stands():
    """Rejecting that would take away what is right."""
    stale = Stale(report_id=POST.id, words="2", figures=tuple(FIGURES[:1]), why="x")
    assert find_doubts(replace(SURE, stale=(stale,))) == []


def test_the_first_page_is_mixed():
    """Many of one kind do not push another out of sight."""
    many = read_again(SURE, lambda s: replace(s, score=0.3))
    clash = DateClash(report_id=POST.id, one="tells of Monday", other="ran on Sunday")
    mixed = replace(
        many,
        clashes=(clash,),
        stale=(Stale(report_id=POST.id, words="2", figures=tuple(FIGURES[:2]), why="x"),),
    )
    first = [d.question for d in find_doubts(mixed)][:6]
    assert len(set(first)) == 3
    assert first.count("Did they say this?") == 4


def test_a_quotation_of_nobody_is_asked():
    """The words stand in quotation marks, so somebody said them."""
    nobody = read_again(SURE, lambda s: replace(s, speaker=None))
    assert questions(nobody) == ["Who said this?"]
