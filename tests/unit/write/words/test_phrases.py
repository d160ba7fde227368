from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Kind, Stance
from storyledger.write.words.phrases import figure_words, open_desk
from tests.unit.ledgers import CROSSED, DENIED, FORTY, KILLED, REBUILD, bridge
from tests.unit.stories import ran, reading

DESK = open_desk(bridge())


def test_figures_are_told_as_they_stand():
    """With their bounds and hedges."""
    assert figure_words(DESK, FORTY) == "at least 40 people"
    assert figure_words(DESK, CROSSED) == "Some 2,000 vans"


def test_the_desk_finds_what_belongs_to_a_statement():
    """Claim, utterance, figures and words of one statement."""
    assert DESK.claim_of(DENIED.id).id == "unsafe"
    assert DESK.claim_of(KILLED.id) is None
    assert DESK.utterance_of(KILLED.id).statements == (KILLED.id,)
    assert DESK.figures_of(KILLED.id) == (FORTY,)
    assert DESK.figures_of(DENIED.id) == ()
    words = DESK.words_of(DENIED.id)
    assert all(part in words for part in ("Odo Brill", "denied", "that the bridge had been unsafe"))


def test_the_ledger_under_test_has_all_kinds():
    """Direct, indirect and narrated statements, and four stances."""
    told = [s for x in DESK.ledger.readings for s in x.statements]
    assert {s.kind for s in told} >= {Kind.DIRECT, Kind.INDIRECT, Kind.NARRATOR}
    assert {s.stance for s in told} >= {
        Stance.ASSERTS,
        Stance.DENIES,
        Stance.DOES_NOT_CONFIRM,
        Stance.EXPECTS,
    }


def test_a_passage_is_the_sentence_of_the_cue():
    """With the words around it that the remark runs through, and no more."""
    assert (
        DESK.words_at(DESK.passage_of(DENIED), DENIED)
        == "Harbour Master Odo Brill denied that the bridge had been unsafe."
    )
    assert DESK.words_at(DESK.passage_of(REBUILD), REBUILD).endswith("Vandry told reporters.")


def test_a_head_of_state_is_not_whoever_has_the_name():
    """ "President Vandry" may be another than Ilse, unless a report says "President Ilse Vandry"."""
    assert ruling("President Vandry met Ilse Vandry at the quay.") == {"Vandry"}
    assert ruling("President Ilse Vandry left, and President Vandry slept.") == set()


def ruling(text):
    report = ran(text, "paper", 9)
    person = Actor(id=ActorId("v"), name="Ilse Vandry", kind=ActorKind.PERSON)
    return open_desk(
        Ledger(title="t", reports=(report,), readings=(reading(report, statements=[]),), actors=(person,))
    ).ruling


def test_persons_are_known_by_their_family_names():
    """And nobody else is a person."""
    assert set(DESK.persons) == {"Vandry", "Brill", "Quill"}


def test_who_speaks_as_we_and_reports_is_no_columnist():
    """A live page is told by whom it quotes, where others report."""
    live = (
        "We know of nine boats. The council said on Monday that the quay was shut. Our crews were told on Tuesday that Ilse Vandry said no. "
        * 4
    )
    view = (
        "I say we must of course open the quay, and my readers surely agree. It is absurd. We should go. " * 5
    )
    given = ran(live, "live", 9), ran(view, "view", 9), ran("Nine boats sank at the quay of Tarn.", "post", 9)
    desk = open_desk(
        Ledger(title="t", reports=given, readings=tuple(reading(r, statements=[]) for r in given))
    )
    assert (desk.personal, desk.opinions) == ({"live"}, {"view"})
    assert desk.argues("live")
    assert not desk.argues("post")
