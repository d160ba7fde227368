from storyledger.claim import Branch, Origin
from storyledger.interval import one_day
from storyledger.reconcile.claims.claims import group_claims
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
    return group_claims(telling, speakers_of, {})


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


def said(day):
    return one_day(october(day))


def held(*telling, days=()):
    """(actor, stance, since, until, before) of each position of the one claim."""
    known = {
        t.statement.id: Resolution(actor=t.actor, said=said(day))
        for t, day in zip(telling, days, strict=True)
    }
    (claim,) = group_claims(telling, speakers_of, known)
    return [
        (p.actor, p.stance, p.since and p.since.day, p.until and p.until.day, p.before)
        for p in claim.positions
    ]


def test_a_position_that_changes_is_a_history():
    """Who denied and then asserts is known by both, each with its days."""
    later = ran("The ferry office said that the Tarn ferry had rammed the old lighthouse.", "z")
    again = remark(later, "that the Tarn ferry had rammed the old lighthouse", source="The ferry office")
    telling = (told(B, NOT_HIT, "office"), told(A, HIT, "brill"), told(later, again, "office"))
    assert held(*telling, days=(3, 4, 7)) == [
        ("office", Stance.DENIES, 3, 3, None),
        ("brill", Stance.ASSERTS, 4, 4, None),
        ("office", Stance.ASSERTS, 7, 7, Stance.DENIES),
    ]


D = ran("The pilot said that the Tarn ferry had not rammed the old lighthouse.", "d")
NO = "that the Tarn ferry had not rammed the old lighthouse"


def test_not_so_is_a_denial_of_what_others_assert():
    """Who says that it is not so denies the claim, which is told without the "not"."""
    pilot = remark(D, NO, source="The pilot", cue="said", stance=Stance.DENIES)
    (claim,) = check(told(D, pilot, "pilot"), told(A, HIT, "brill"))
    assert [(p.actor, p.stance) for p in claim.positions] == [
        ("pilot", Stance.DENIES),
        ("brill", Stance.ASSERTS),
    ]
    assert " not " not in claim.text


def test_who_all_say_that_it_is_not_so_assert_the_not():
    """No claim reads as if they denied their own words."""
    again = ran(f"Quill said {NO}.", "e")
    telling = [
        told(D, remark(D, NO, source="The pilot", stance=Stance.DENIES), "pilot"),
        told(again, remark(again, NO, source="Quill", stance=Stance.DENIES), "quill"),
    ]
    (claim,) = check(*telling)
    assert {p.stance for p in claim.positions} == {Stance.ASSERTS}


def test_an_unexplained_not_keeps_statements_apart():
    """An assertion with a "not" somewhere is no assertion of the other, and no denial either."""
    doubtful = remark(D, NO, source="The pilot", cue="said")
    assert check(told(A, HIT, "brill"), told(D, doubtful, "pilot")) == []


def test_other_numbers_and_further_ones_are_other_claims():
    """Fifteen drowned and forty drowned are two claims; so are the first ten and another ten."""

    def of(words, name):
        given = ran(f"Brill said that {words}.", name)
        return told(given, remark(given, f"that {words}", source="Brill", cue="said"), name)

    assert check(of("15 sailors of the ferry drowned", "f"), of("40 sailors of the ferry drowned", "g")) == []
    assert (
        check(of("10 sailors of the ferry drowned", "h"), of("another 10 sailors of the ferry drowned", "i"))
        == []
    )
    assert (
        len(check(of("10 sailors of the ferry drowned", "j"), of("10 sailors on the ferry drowned", "k")))
        == 1
    )


def test_a_wish_is_no_assertion():
    """Whoever urges it does not say that it is so."""
    wish = remark(
        B, "that the Tarn ferry had rammed the old lighthouse", source="The ferry office", stance=Stance.URGES
    )
    assert check(told(A, HIT, "brill"), told(B, wish, "office")) == []


def test_a_title_is_a_short_whole_sentence():
    """Neither "he", nor a noun alone, nor a long remark: what stands by itself and leaves no number open."""

    def of(words, name):
        given = ran(f"Brill said that {words}.", name)
        return told(given, remark(given, f"that {words}", source="Brill", cue="said"), name)

    telling = [
        of("it had rammed the old Tarn lighthouse with a ferry", "f"),
        of("a ferry had rammed the old Tarn lighthouse", "g"),
        of("the ramming of the old Tarn lighthouse with a ferry", "h"),
    ]
    (claim,) = check(*telling)
    assert claim.text == "a ferry had rammed the old Tarn lighthouse"
    assert claim.bearings == ()
