import pytest

from storyledger.claim import Branch, Origin
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


def speakers_of(statements):
    """Each speaker an origin; the origins themselves are `test_origins.py`'s."""
    branches = tuple(Branch(statement=s.id) for s in statements)
    return (Origin(actor="brill", branches=branches), Origin(actor=None, branches=branches))


def check(*telling):
    return group_claims(telling, speakers_of)


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


def test_origins_are_those_of_the_claims_own_statements():
    """The tree is kept whole; what ends at nobody is in the tree, but is no origin."""
    (claim,) = check(told(A, HIT, "brill"), told(B, NOT_HIT, "office"), told(C, CHOIR))
    assert claim.origins == ("brill",)
    assert [o.actor for o in claim.origin_tree] == ["brill", None]
    assert [b.statement for b in claim.origin_tree[0].branches] == [HIT.id, NOT_HIT.id]


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
