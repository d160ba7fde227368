import pytest

from storyledger.reconcile.utterances.wordings import longest_run, quoted_by_both, quoted_of, requoted
from storyledger.statement import Kind


@pytest.mark.parametrize(
    ("text", "kind", "quotations"),
    [
        ("the quay is a “drowned market” now", Kind.MIXED, [("drowned", "market")]),
        ('a "drowned market', Kind.MIXED, [("drowned", "market")]),  # content is cut at its outer marks
        ('The harbour is shut" until spring', Kind.MIXED, [("the", "harbour", "is", "shut")]),
        ("his book “From the Quay to the Open Sea”", Kind.MIXED, []),
        ("The harbour is shut.", Kind.DIRECT, [("the", "harbour", "is", "shut")]),
        ("the harbour is shut", Kind.INDIRECT, []),
        # content is cut between two quotations, and an outer mark is lost
        (
            '"grave doubts that its "reckless" plan',
            Kind.MIXED,
            [("grave", "doubts", "that", "its"), ("reckless",)],
        ),
    ],
)
def test_words_in_quotation_marks(text, kind, quotations):
    """Whatever marks are left of them."""
    assert list(quoted_of(text, kind).quotations) == quotations


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ("a “drowned silver market”", 3),  # quoted whole
        ("a “drowned silver market of thieves”", 0),  # what goes on otherwise is another remark
        ("it is “very bad”", 0),  # too few
        ("“is what we have”", 0),  # enough, but of no meaning
        ("the drowned silver market", 0),  # no quotation
        ("“it is what we have left, a drowned quay”", 6),  # so many in a row, whatever follows
    ],
)
def test_words_that_two_tellings_quote(words, run):
    """A phrase of its own, or many words in a row."""
    whole = quoted_of("It is what we have left, a drowned silver market.", Kind.DIRECT)
    known = quoted_of(words, Kind.MIXED)
    assert quoted_by_both(known, whole) == quoted_by_both(whole, known)
    assert quoted_by_both(known, whole) == (run if run != 6 else 8)


def test_the_longest_run_is_in_a_row():
    """Not counted together."""
    assert longest_run("a b c d".split(), "x a b y c d e".split()) == 2


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Our old silver trading cannot be kept up as before.", True),  # a translation of its own
        ("Silver was kept in a box.", False),
        ("“reckless”", False),
    ],
)
def test_a_quotation_in_another_wording(words, near):
    """Three telling words in order, with at most one between; of fewer, all."""
    one = quoted_of("That old silver trade can not be kept up for ever.", Kind.DIRECT)
    kind = Kind.MIXED if "“" in words else Kind.DIRECT
    assert requoted(one, quoted_of(words, kind)) is near
    assert requoted(quoted_of(words, kind), quoted_of(words, kind))
