import pytest

from storyledger.reconcile.claims.topics import widen_claims
from storyledger.reconcile.words.scale import Scale
from storyledger.statement import Stance
from tests.unit.stories import ran, remark, told

SENT = "that Orland had sent soldiers to Brennia"


def of(words, name, actor, stance=Stance.ASSERTS):
    given = ran(f"{actor} said {words}.", name)
    return told(given, remark(given, words, source=actor, stance=stance), actor)


def widened(*telling, groups=(), names=None):
    """Members of each topic by place, and the reasons."""
    scale = Scale()
    weighed = scale.weigh(telling)
    names = names or {a: a for a in (t.actor for t in telling) if a}
    found = widen_claims(weighed, groups, scale.weight, names)
    return [(sorted(t.members), t.why) for t in found]


STRICT = (of(SENT, "a", "Brill"), of(SENT, "b", "Quill", Stance.CONFIRMS))


def came(*others, names=None):
    """Which of the others came to the two who say that Orland had sent soldiers."""
    found = widened(*STRICT, *others, groups=[[0, 1]], names=names)
    return [i - 2 for i in found[0][0] if i > 1]


def test_who_says_it_with_more_and_another_number_comes_to_it():
    """A claim without a number is not another claim because one tells how many."""
    assert came(of("that Orland had sent 400 soldiers to Brennia in May", "c", "Tarn")) == [0]


def test_a_confirmation_may_lack_a_word_of_the_core_and_an_assertion_may_not():
    """Who confirms speaks of what was said; who asserts says something of his own."""
    words = "that soldiers of Orland trained near Brennia"
    assert came(of(words, "c", "Tarn", Stance.CONFIRMS)) == [0]
    assert came(of(words, "c", "Tarn")) == []


def test_what_is_told_in_passing_is_not_asserted():
    """A long remark that also names it is about something else."""
    words = (
        "that the price of bread, salt, butter, candles, lamp oil, paper, copper, rope, timber and wool had "
        "doubled since Orland sent soldiers to Brennia"
    )
    assert came(of(words, "c", "Tarn")) == []


def test_a_denial_of_oneself_is_told_by_who_speaks():
    """Of two who are said to have sent some, "it sent none" is about the speaker."""
    denial = of("that it sent military forces to Brennia", "c", "Orland", Stance.DENIES)
    other = of("that Velm had sent soldiers to Brennia", "d", "Pell")
    assert came(other, denial) == [1]
    assert came(other, denial, names={"Orland": "the ministry"}) == []


@pytest.mark.parametrize(
    "words",
    [
        "that the soldiers had reached the port of Velm",  # a part that nobody asserted
        "that it would meet the envoys in Brennia",  # something else about the same two
    ],
)
def test_a_denial_of_something_else_stays_alone(words):
    """The same names are not the same claim."""
    assert came(of(words, "c", "Orland", Stance.DENIES)) == []


def test_where_two_claims_fit_a_denial_stays_alone():
    """Wrong and confident is worse than missing."""
    denial = of("that soldiers were sent", "x", "Tarn", Stance.DENIES)
    telling = (*STRICT, of("that Velm had sent soldiers to Brennia", "c", "Pell"), denial)
    assert all(3 not in members for members, _ in widened(*telling, groups=[[0, 1]]))


def test_the_speakers_name_alone_makes_no_denial():
    """What he denies must have words in common of its own."""
    denial = of("that Velm would do", "c", "Orland office", Stance.DENIES)
    assert widened(of("that Velm and the Orland office will win", "d", "Pell"), denial) == []


def test_the_denial_of_what_one_alone_asserts_makes_a_claim():
    """Two sides are enough."""
    leak = of("that the leak was known to the firm", "c", "Pell")
    denial = of("that it had known of the leak", "d", "the firm", Stance.DENIES)
    ((members, why),) = widened(leak, denial)
    assert members == [0, 1]
    assert why == {1: "denies what it holds: affected, firm, known"}


def test_nobody_denies_himself_or_what_is_only_supposed():
    """His own words, a "might" and the report's own words are no assertion of another."""
    denial = of("that it had known of the leak", "d", "the firm", Stance.DENIES)
    known = "that the leak was known to the firm"
    assert widened(of(known, "c", "the firm"), denial) == []
    assert widened(of("that the leak might have been known to the firm", "c", "Pell"), denial) == []
    given = ran(f"It is clear {known}.", "n")
    assert widened(told(given, remark(given, known)), denial) == []


def test_who_asks_why_does_not_doubt_that():
    """ "Whether" withholds, "why" takes it for granted."""
    whether = of("whether Orland sent soldiers to Brennia", "c", "Tarn", Stance.DOES_NOT_KNOW)
    why = of("why Orland sent soldiers to Brennia", "d", "Pell", Stance.DOES_NOT_KNOW)
    assert came(whether) == [0]
    assert came(why) == []


def one_report(middle="while Velm has not confirmed the reports"):
    given = ran(f"Brill said {SENT}, {middle}.", "r")
    return given, told(given, remark(given, SENT, source="Brill"), "Brill")


def test_the_reports_are_what_was_said_just_before():
    """ "Has not confirmed the reports" is of what the sentence said before."""
    given, said = one_report()
    vague = remark(given, "the reports", source="Velm", stance=Stance.DOES_NOT_CONFIRM)
    ((members, why),) = widened(said, told(given, vague, "Velm"))
    assert (members, why) == ([0, 1], {1: '"the reports": what was said just before'})


def test_the_reports_after_two_claims_are_neither():
    """Nothing tells which."""
    given, said = one_report(
        "and Quill said that the bread was dear in Pell, while Velm has not confirmed the reports"
    )
    bread = remark(given, "that the bread was dear in Pell", source="Quill")
    vague = remark(given, "the reports", source="Velm", stance=Stance.DOES_NOT_CONFIRM)
    assert widened(said, told(given, bread, "Quill"), told(given, vague, "Velm")) == []


def test_an_accusation_is_denied_by_whom_it_names():
    """Who turns "the allegations" down may speak of somebody else's."""
    given = ran("Brill said that Velm had robbed the old ferry office. Velm denied the allegations.", "r")
    said = told(given, remark(given, "that Velm had robbed the old ferry office", source="Brill"), "Brill")
    vague = remark(given, "the allegations", source="Velm", stance=Stance.DENIES)
    assert [m for m, _ in widened(said, told(given, vague, "Velm"))] == [[0, 1]]
    assert widened(said, told(given, vague, "Quill")) == []


def test_a_name_in_common_is_no_core():
    """Two who speak of one office say nothing of it together."""
    office = of("the Old Orland Ferry Office", "a", "Brill"), of("the Old Orland Ferry Office", "b", "Quill")
    other = of("that the Old Orland Ferry Office burns", "c", "Tarn", Stance.CONFIRMS)
    assert widened(*office, other, groups=[[0, 1]]) == [([0, 1], {})]
