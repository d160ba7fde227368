import pytest

from storyledger.reconcile.utterances.amounts import amounts_of, is_one_amount


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("fewer than 28,000 boats", [28_000]),
        ("less than 28 thousand boats", [28_000]),
        ("$1.3bn or 1.3 billion", [1.3e9, 1.3e9]),
        ("fourteen of the forty-two", [14, 42]),
        ("seven boats in 2021", []),
    ],
)
def test_a_number_is_worth_the_same_however_it_is_written(words, values):
    assert [amount.value for amount in amounts_of(words)] == values


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("28,000", "28 thousand", True),
        ("1.874 million", "1.9 million", True),
        ("41,200", "41 thousand", True),
        ("1.874 million", "1.8 million", False),
        ("1,874", "2,000", False),  # so round that many are it
        ("148", "150", False),
    ],
)
def test_large_numbers_may_be_rounded(one, other, same):
    (a,), (b,) = amounts_of(one), amounts_of(other)
    assert is_one_amount(a, b) is is_one_amount(b, a) is same
