import pytest

from storyledger.reconcile.lineage.copies import find_near_duplicates, shared_passages, text_of
from storyledger.report import Role
from tests.unit.stories import ran

# Sixty words that never come twice, so that shares can be reckoned.
WORDS = [f"{a}{b}" for a in ("tarn", "quay", "brill", "ferry", "loft") for b in "abcdefghijkl"]


def compare(one, other):
    """(Jaccard share, share of the shorter), None if the two have too little in common to be looked at."""
    texts = [text_of(ran(text, name)) for name, text in (("a", one), ("b", other))]
    found = [(p.jaccard, p.inside) for p in find_near_duplicates(texts)]
    return found[0] if found else None


def test_shares_are_exact():
    """Of 56 runs of five words the first half has 26, all of them in the other."""
    assert compare(" ".join(WORDS), " ".join(WORDS[:30])) == (26 / 56, 1.0)


@pytest.mark.parametrize("start", range(0, 49, 7))
def test_twelve_words_alike_are_never_missed(start):
    """Wherever they stand: no pair is left to chance."""
    other = [f"x{n}" for n in range(60)]
    other[start : start + 12] = WORDS[start : start + 12]
    assert compare(" ".join(WORDS), " ".join(other[start : start + 12])) == (8 / 56, 1.0)


def test_case_and_marks_do_not_matter():
    """Words are compared, not their dress."""
    assert compare(" ".join(WORDS), ", ".join(WORDS).upper()) == (1.0, 1.0)


@pytest.mark.parametrize("text", ["", "Too short.", "Four words are few."])
def test_a_text_without_a_run_is_like_none(text):
    """Not even like itself."""
    assert compare(text, text) is None


def test_a_text_that_many_print_is_found_in_each():
    """A wire text in fifty outlets: each is linked with an older one."""
    texts = [text_of(ran(" ".join(WORDS), str(n))) for n in range(50)]
    assert {p.b for p in find_near_duplicates(texts)} == set(range(1, 50))


def test_boilerplate_takes_no_part():
    """Shared advertisements prove nothing."""
    texts = [text_of(ran(" ".join(WORDS), name, role=Role.BOILERPLATE)) for name in "ab"]
    assert list(find_near_duplicates(texts)) == []


def test_passages_are_the_words_that_agree():
    """Twelve or more in a row, at their place in the report; eleven are none."""
    taken = [*WORDS[:12], "meanwhile", *WORDS[20:31], "elsewhere"]
    report, other = ran(" ".join(taken), "a"), ran(" ".join(WORDS), "b")
    (passage,) = shared_passages(report, text_of(report), text_of(other))
    assert passage.of(report.text) == " ".join(WORDS[:12])
