import pytest

from storyledger.extract.quotes.quotes import find_quotations
from tests.unit.sentences import report

FOUND = [
    ("He said “it broke” today.", [["it broke"]]),
    ('He said "it broke" today.', [["it broke"]]),
    ("He said «it broke» today.", [["it broke"]]),
    ("He said ``it broke'' today.", [["it broke"]]),
    ("“One,” he said. “Two.”", [["One,"], ["Two."]]),
    ("The town’s bridge and the sailors’ boats", []),
    ("He said ‘it broke,’ and left.", [["it broke,"]]),
    ("“She called it ‘the gate,’ I think,” he said.", [["She called it ‘the gate,’ I think,"]]),
    ('A 12" pipe burst.', []),
    ("No marks at all.", []),
    # the newspaper habit: each paragraph opens, the last one closes
    ("“It broke.\n\n“We ran.\n\n“We hid,” he said.", [["It broke.", "We ran.", "We hid,"]]),
    # the next mark to come closes
    ("“It broke.\n\nWe ran,” he said.", [["It broke.", "We ran,"]]),
    ("“It broke”", [["It broke"]]),
    # two straight singles for both marks, as some archives print them
    ("''It broke,'' he said. ''Nobody came.''", [["It broke,"], ["Nobody came."]]),
    # one straight single: a mark where another closes later, else an apostrophe
    ("'It broke,' he said of the sailors' boats.", [["It broke,"]]),
    ("'It was the sailors' boat,' he said.", [["It was the sailors' boat,"]]),
    ("It was 'cause of the sailors' boats.", []),
]


@pytest.mark.parametrize(("text", "quotations"), FOUND)
def test_quotations_are_the_words_between_their_marks(text, quotations):
    """One quotation may have a piece a paragraph; apostrophes and inches are no marks."""
    found = find_quotations(text, [p.span for p in report(text).parts])
    assert [[piece.of(text) for piece in q.pieces] for q in found] == quotations
    assert all(q.whole for q in found)


def test_a_missing_mark_swallows_no_more_than_its_paragraph():
    """An unclosed quotation ends with its paragraph, and says so."""
    text = "“It broke, he said.\n\nThe town slept.\n\n“We ran,” she said."
    first, second = find_quotations(text, [p.span for p in report(text).parts])
    assert ([p.of(text) for p in first.pieces], first.whole) == (["It broke, he said."], False)
    assert ([p.of(text) for p in second.pieces], second.whole) == (["We ran,"], True)


def test_an_open_quotation_does_not_reach_over_the_whole_report():
    """A closing mark far away belongs to something else."""
    text = "\n\n".join(["“It broke, he said.", *["The town slept."] * 12, "We ran,” she said."])
    first = find_quotations(text, [p.span for p in report(text).parts])[0]
    assert len(first.pieces) == 1


def test_text_outside_the_paragraphs_is_not_searched():
    """Boilerplate has no quotations."""
    text = "“It broke.”\n\n“Subscribe now.”"
    found = find_quotations(text, [report(text).parts[0].span])
    assert [p.of(text) for q in found for p in q.pieces] == ["It broke."]
