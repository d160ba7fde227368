"""HTML fragments lose their tags and keep their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyledger.acquire.markup import strip_markup


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("<p>Rain &amp; wind</p><p>fell.</p>", "Rain & wind\n\nfell."),
        ("one<br>two", "one\ntwo"),
        ("<p>a</p><script>if (a < b) steal()</script><p>b</p>", "a\n\nb"),
        ("<div><h2>Dam</h2>\n <p>It\n held</p></div>", "Dam\n\nIt held"),
        ("a < b and c > d", "a < b and c > d"),
        ("Tom&rsquo;s", "Tom’s"),
        ("R&D", "R&D"),
        ('poster="https://v.example/1.jpg?id=2" The dam held.', "The dam held."),
        ('<p>It held.</p> poster="https://v.example/1.jpg"', "It held."),
        ('He wrote src="dam" on it.', 'He wrote src="dam" on it.'),
    ],
)
def test_words(fragment, words):
    """Blocks part paragraphs; scripts vanish; text without tags is left alone."""
    assert strip_markup(fragment) == words


@given(st.text(alphabet="<>/p&;# a\"='!-"))
def test_any_text(text):
    """No fragment stops the reader."""
    assert isinstance(strip_markup(text), str)
