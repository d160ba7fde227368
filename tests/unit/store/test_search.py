import pytest

from storyledger.store.search import match_expression


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bridge", '"bridge"'),
        ("  bridge   vans ", '"bridge" "vans"'),
        ('"old quay" vans', '"old quay" "vans"'),
        ('say "old', '"say" "old"'),
        ("a OR b*", '"a" "OR" "b*"'),
        ("column:x -y", '"column:x" "-y"'),
        ("\0br\0idge", '"br" "idge"'),
        ("\ud800bridge", '"?bridge"'),
        ('"" ?? "!"', ""),
        ("", ""),
    ],
)
def test_words_are_quoted(typed, meant):
    """Nothing that a person types is query syntax, but for the quotation marks of a phrase."""
    assert match_expression(typed) == meant
