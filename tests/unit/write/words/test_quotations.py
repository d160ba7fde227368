import pytest

from storyledger.span import Span
from storyledger.write.words.quotations import quoted_whole


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("Brill called the dam a “farce,” and left.", "the dam a “farce", "the dam a “farce”"),
        ("Brill called the dam a “farce.”", "the dam a “farce.", "the dam a “farce.”"),
        ('Brill called it "a farce".', 'it "a farce', 'it "a farce"'),
        ("“It is a farce” and more, he said.", "It is a farce” and more", "“It is a farce” and more"),
        ('"A farce" it was, he said.', 'A farce" it was', '"A farce" it was'),
        ("“The dam holds,” Brill said.", "The dam holds", "The dam holds"),
        ("He calls it a “farce and goes on.", "it a “farce", "it a “farce"),
        ("Brill said that the\n dam holds.", "that the\n dam holds", "that the dam holds"),
    ],
)
def test_a_quotation_that_opens_is_closed(text, said, told):
    """By the mark that stands just outside; one that nobody wrote is not made up, and a whole remark needs none."""
    start = text.index(said)
    assert quoted_whole(text, Span(start, start + len(said))) == told
