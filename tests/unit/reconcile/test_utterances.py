from dataclasses import replace

import pytest

from storyledger.interval import one_day
from storyledger.reconcile.utterances import find_matches, group_utterances
from storyledger.statement import Kind, Stance
from tests.unit.stories import october, ran, remark, told

A = ran(
    "Ilse Vandry said: “The gate held through the whole night and nobody was hurt.” "
    "She added that the quay would be closed on Friday.",
    "a",
)
B = ran(
    "“The gate held through the whole night, and nobody was injured,” the mayor said. A lamp fell over, he said.",
    "b",
)
HELD_A = remark(
    A, "The gate held through the whole night and nobody was hurt.", source="Ilse Vandry", kind=Kind.DIRECT
)
HELD_B = remark(
    B, "The gate held through the whole night, and nobody was injured,", source="the mayor", kind=Kind.DIRECT
)
QUAY_A = remark(A, "that the quay would be closed on Friday", source="She", cue="added")
LAMP_B = remark(B, "A lamp fell over", source="he", cue="said")


def check(*telling):
    """The groups of the told, as sets of ids."""
    matches = find_matches(telling)
    return sorted(sorted(u.statements) for u in group_utterances(telling, matches))


def test_one_remark_in_two_wordings_is_one_utterance():
    """Two reports, two wordings, one speaker: one act of saying."""
    assert check(told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")) == [[HELD_A.id, HELD_B.id]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (told(A, HELD_A, "vandry"), told(B, HELD_B, "quill")),  # other speakers
        (told(A, HELD_A, "vandry"), told(B, LAMP_B, "vandry")),  # other words
        (told(A, HELD_A), told(B, HELD_B)),  # nobody known
        (
            told(A, HELD_A, "vandry", one_day(october(3))),
            told(B, HELD_B, "vandry", one_day(october(9))),
        ),  # other days
    ],
)
def test_remarks_are_not_joined_on_a_guess(a, b):
    """Another speaker, other words, nobody, or another day: two acts."""
    assert check(a, b) == sorted([[a.statement.id], [b.statement.id]])


def test_a_match_says_why():
    """Score and reason come together."""
    (match,) = find_matches([told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")])
    assert 0 < match.score <= 1
    assert "words" in match.why


def test_two_remarks_of_one_report_do_not_match():
    """A report does not repeat itself; what it goes on saying is one occasion."""
    pair = [told(A, HELD_A, "vandry"), told(A, QUAY_A, "vandry")]
    assert find_matches(pair) == []
    assert check(*pair) == [sorted([HELD_A.id, QUAY_A.id])]


def test_the_narrator_is_no_speaker():
    """A report's own words are never one act with another's."""
    own = [
        remark(r, words) for r, words in ((A, HELD_A), (B, HELD_B)) for words in [words.content[0].of(r.text)]
    ]
    assert check(told(A, own[0]), told(B, own[1])) == sorted([[own[0].id], [own[1].id]])


def test_variants_are_the_words_that_differ():
    """Two direct tellings show what each made of it."""
    telling = [told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")]
    (utterance,) = group_utterances(telling, find_matches(telling))
    assert ("hurt.", "injured,") in utterance.variants
    assert (utterance.actor, bool(utterance.why)) == ("vandry", True)


def test_an_act_was_said_when_all_its_tellings_can_agree():
    """The common days are kept; none stay None."""
    dated = [
        told(A, HELD_A, "vandry", one_day(october(3))),
        told(B, HELD_B, "vandry", None),
    ]
    (utterance,) = group_utterances(dated, find_matches(dated))
    assert utterance.said == one_day(october(3))
    undated = [told(A, HELD_A, "vandry"), told(B, HELD_B, "vandry")]
    (utterance,) = group_utterances(undated, find_matches(undated))
    assert utterance.said is None


def test_every_statement_is_in_exactly_one_utterance():
    """Nothing is lost and nothing counted twice."""
    telling = [
        told(A, HELD_A, "vandry"),
        told(A, QUAY_A, "vandry"),
        told(B, HELD_B, "vandry"),
        told(B, LAMP_B),
    ]
    ids = [i for group in check(*telling) for i in group]
    assert sorted(ids) == sorted(t.statement.id for t in telling)


def test_two_denials_of_one_day_need_fewer_words_alike():
    """A stance that both take counts as a feature."""
    c = ran("The mayor denied on Friday that the old gate had failed.", "c")
    d = ran("Vandry denied reports of a failed gate at the quay.", "d")
    friday = one_day(october(3))
    pair = [
        told(
            c,
            remark(c, "that the old gate had failed", source="The mayor", stance=Stance.DENIES),
            "v",
            friday,
        ),
        told(
            d,
            remark(d, "reports of a failed gate at the quay", source="Vandry", stance=Stance.DENIES),
            "v",
            friday,
        ),
    ]
    (match,) = find_matches(pair)
    assert "both denies" in match.why


C = ran("The gate stood firm all night and no one came to harm, the mayor said.", "c")
OTHER_WORDS = remark(
    C, "The gate stood firm all night and no one came to harm", source="the mayor", cue="said"
)


@pytest.mark.parametrize(("vector", "joined"), [(bytes([90, 10, 0]), True), (bytes([0, 10, 90]), False)])
def test_other_words_of_one_meaning_are_joined(vector, joined):
    """The reader's vectors speak for a match that words alone do not make."""
    a = told(A, replace(HELD_A, vector=bytes([90, 10, 0])), "vandry", one_day(october(3)))
    c = told(C, replace(OTHER_WORDS, vector=vector), "vandry", one_day(october(3)))
    matches = find_matches([a, c])
    assert bool(matches) is joined
    assert all("alike in meaning" in m.why for m in matches)
