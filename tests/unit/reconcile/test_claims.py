import pytest

from storyledger.interval import one_day
from storyledger.reconcile.claims import find_predictions, group_claims
from storyledger.statement import Resolution, Stance
from tests.unit.stories import october, ran, remark, told

A = ran("Brill said that the Tarn ferry had rammed the old lighthouse.", "a")
B = ran("The ferry office denied that the Tarn ferry had rammed the old lighthouse.", "b")
C = ran("The school choir sang in the market hall until midnight.", "c")
HIT = remark(A, "that the Tarn ferry had rammed the old lighthouse", source="Brill", cue="said")
NOT_HIT = remark(
    B,
    "that the Tarn ferry had rammed the old lighthouse",
    source="The ferry office",
    cue="denied",
    stance=Stance.DENIES,
)
CHOIR = remark(C, "The school choir sang in the market hall until midnight")


class Everyone:
    """Every actor has a name."""

    def __contains__(self, actor):
        return True


def check(*telling, **resolutions):
    known = {t.statement.id: Resolution(actor=t.actor) for t in telling}
    return group_claims(telling, known | resolutions, Everyone())


def test_a_denial_joins_what_it_denies():
    """One claim, two positions: who asserts and who denies."""
    (claim,) = check(told(A, HIT, "brill"), told(B, NOT_HIT, "office"), told(C, CHOIR))
    assert [(p.actor, p.stance, p.statements) for p in claim.positions] == [
        ("brill", Stance.ASSERTS, (HIT.id,)),
        ("office", Stance.DENIES, (NOT_HIT.id,)),
    ]
    assert (claim.reports, claim.statements) == (2, (HIT.id, NOT_HIT.id))


def test_a_claim_is_told_in_words_of_one_who_asserts_it():
    """Not in the words of a denial, and not in ours."""
    (claim,) = check(told(B, NOT_HIT, "office"), told(A, HIT, "brill"))
    assert claim.text == HIT.content[0].of(A.text).removeprefix("that ")


def test_a_denial_is_no_origin():
    """Only those who put a claim forward are ends of its chain."""
    (claim,) = check(told(A, HIT, "brill"), told(B, NOT_HIT, "office"))
    assert claim.origins == ("brill",)


def test_two_who_had_it_from_one_are_one_origin():
    """The end of the chain counts, not those who pass it on."""
    again = remark(B, "that the Tarn ferry had rammed the old lighthouse", source="The ferry office")
    known = {
        HIT.id: Resolution(actor="brill", origin="pilot"),
        again.id: Resolution(actor="office", via=("brill",), origin="pilot"),
    }
    (claim,) = group_claims([told(A, HIT, "brill"), told(B, again, "office")], known, Everyone())
    assert claim.origins == ("pilot",)


def test_the_narrator_adds_no_origin():
    """What cannot be traced never makes a claim look better founded."""
    own = remark(B, "the Tarn ferry had rammed the old lighthouse")
    (claim,) = check(told(A, HIT, "brill"), told(B, own))
    assert claim.origins == ("brill",)


def test_unlike_statements_make_no_claim():
    """A statement that nobody else makes stays alone."""
    assert check(told(A, HIT, "brill"), told(C, CHOIR)) == []


def test_a_word_or_two_in_common_make_no_claim():
    """A story's own names stand in all of its claims."""
    given = ran("Quill said that the Tarn baker had closed his old shop at noon for good.", "q")
    shop = remark(
        given, "that the Tarn baker had closed his old shop at noon for good", source="Quill", cue="said"
    )
    assert check(told(A, HIT, "brill"), told(given, shop, "quill")) == []


FORETOLD = ran("The mayor expects that 500 lamps will be lit on the quay.", "f")
LIT = ran("The council confirmed that 500 lamps were lit on the quay.", "l")
EXPECTED = remark(
    FORETOLD, "that 500 lamps will be lit on the quay", source="The mayor", stance=Stance.EXPECTS
)


def predict(later_day, number="500"):
    given = ran(LIT.text.replace("500", number), "l")
    after = remark(
        given, f"that {number} lamps were lit on the quay", source="The council", stance=Stance.CONFIRMS
    )
    telling = [
        told(FORETOLD, EXPECTED, "mayor", one_day(october(3))),
        told(given, after, "council", later_day and one_day(october(later_day))),
    ]
    due = one_day(october(8))
    (found,) = find_predictions(telling, {EXPECTED.id: Resolution(actor="mayor", happens=due)})
    assert (found.statement, found.due) == (EXPECTED.id, due)
    return found.outcome, found.evidence


def test_a_forecast_is_borne_out_by_what_is_said_later():
    """The evidence is cited."""
    assert predict(9) == ("borne out", ("l:22",))


@pytest.mark.parametrize(("later_day", "number"), [(2, "500"), (None, "500"), (9, "70")])
def test_a_forecast_stays_open_without_evidence(later_day, number):
    """What was said before, at no known time, or of another number bears nothing out."""
    assert predict(later_day, number) == ("open", ())


def test_who_has_no_name_adds_no_origin():
    """What cannot be traced never adds an origin."""
    telling = [told(A, HIT, "brill"), told(B, NOT_HIT, "office"), told(C, CHOIR)]
    resolutions = {t.statement.id: Resolution(actor=t.actor) for t in telling}
    (claim,) = group_claims(telling, resolutions, {"office"})
    assert claim.origins == ()
