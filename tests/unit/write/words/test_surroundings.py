from dataclasses import replace

import pytest

from storyledger.report import Part, Role
from storyledger.span import Span
from storyledger.write.words.surroundings import (
    is_answer,
    is_check,
    is_credited,
    is_cut,
    is_deck,
    is_entry,
    is_opinion,
    is_overturned,
    is_supposed,
)
from tests.unit.stories import ran

TOLD = "A judge in Tarn stopped ferries to 2 islands on Wednesday."


def spans(*sentences):
    """Sentences as one text, with where each stands."""
    text, found = "", []
    for sentence in sentences:
        found.append(Span(len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    return text, found


@pytest.mark.parametrize(
    "following",
    [
        "However, hours later the order was narrowed to one island.",
        "But it let boats sail to the second island.",
        "(That’s true of the northern one only.)",
        "This time, boats may sail.",
        "That is not to say that pilots agree.",
        "Hours later, the court let boats sail.",
        "The number of islands does not include rocks.",
        "The judge in Tarn has since narrowed his order on islands.",
        "It did not work.",
        "But he almost immediately had to walk back his words.",
    ],
)
def test_a_sentence_is_overturned_by_the_next(following):
    """Alone it would say what its report takes back."""
    text, found = spans(TOLD, following)
    assert is_overturned(text, found, found[0])


@pytest.mark.parametrize(
    "following", ["The judge gave no reason for it.", "\nBut fishermen hauled nets all day long."]
)
def test_a_sentence_holds_where_the_next_is_of_other_things(following):
    """A turn of another subject is none in a paragraph of its own."""
    text, found = spans(TOLD, following)
    assert not is_overturned(text, found, found[0])


def test_what_a_report_opens_with_is_overturned_where_it_is_taken_back():
    """ "But" goes on with the news there, unless somebody walks it back."""
    text, found = spans(TOLD, "But he almost immediately had to walk back his words.")
    assert is_overturned(text, found, found[0], opens=True)
    text, found = spans(TOLD, "But it let boats sail to the second island.")
    assert not is_overturned(text, found, found[0], opens=True)


@pytest.mark.parametrize(
    ("third", "found"),
    [
        ("Mayor Vandry, however, qualified her words on Monday.", True),
        ("Vandry later walked back her claim.", True),
        ("Mayor Brill later clarified his rule on nets.", False),
        ("Vandry later sailed to Tarn.", False),
    ],
)
def test_whoever_qualifies_their_words_soon_after_turns_them(third, found):
    """What is told of Vandry alone would say more than Vandry means."""
    told = "Ilse Vandry said no boats were lost."
    text, sentences = spans(told, "Fishermen cheered in the harbour.", third)
    assert is_overturned(text, sentences, sentences[0]) is found


def test_a_sentence_is_overturned_within_its_paragraph():
    """A paragraph is one thought, whatever its words."""
    text, found = spans(TOLD, "But fishermen hauled nets all day long.")
    assert is_overturned(text, found, found[0])


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("A pilot sees two outcomes. In one, the quay is sold. ", True),
        ("Let’s assume that the quay is sold. ", True),
        ("In one night, the quay was sold. ", False),
    ],
)
def test_what_goes_on_a_supposition_is_found(before, found):
    """It is nobody's news."""
    assert is_supposed(f"{before}{TOLD}", Span(len(before), len(before) + len(TOLD))) is found


def test_what_opens_a_report_is_not_turned_by_what_it_goes_on_with():
    """ "But" goes on with the news there; what is taken back is still taken back."""
    text, found = spans("The harbour council shut the old quay.", "But it left the harbour gates open.")
    assert is_overturned(text, found, found[0])
    assert not is_overturned(text, found, found[0], opens=True)
    text, found = spans("The harbour council shut the old quay.", "The council turned out to be wrong.")
    assert is_overturned(text, found, found[0], opens=True)


def test_an_answer_needs_its_question():
    """In the same paragraph; a question above a new one is a heading."""
    asked, answer = "What is the goal? ", "At least nine boats a day."
    assert is_answer(asked + answer, Span(len(asked), len(asked) + len(answer)))
    asked = "What is the goal?\n"
    assert not is_answer(asked + answer, Span(len(asked), len(asked) + len(answer)))


def test_the_rest_of_a_sentence_is_torn():
    """The words before it in its line end as no sentence does."""
    cut = "“The quay is old,” said "
    assert is_cut(f"{cut}{TOLD}", Span(len(cut), len(cut) + len(TOLD)))
    assert not is_cut(f"Tarn news\n\n{TOLD}", Span(11, 11 + len(TOLD)))


def test_headings_that_ran_into_the_text_are_found():
    """The sentence under them tells the same."""
    deck, lead = "Council shuts quay after storm", "The Tarn council shut the quay on Monday after a storm."
    text = f"{deck}\n{lead}"
    found = [Span(0, len(deck)), Span(len(deck) + 1, len(text))]
    assert is_deck(text, found, found[0])
    assert not is_deck(text, found, found[1])


def listed(text, *parts):
    """A report of parts, (words, role) each."""
    made = tuple(Part(span=Span(text.index(w), text.index(w) + len(w)), role=role) for w, role in parts)
    return replace(ran(text, "paper", 9), parts=made)


def test_words_under_a_picture_are_known_by_its_credit():
    """The credit runs into the text after them."""
    caption = "Mayor Ilse Vandry opens the old quay of Tarn."
    assert is_credited(f"{caption} | Tarn Photos Quay opened", Span(0, len(caption)))
    assert not is_credited(f"{caption} Nine boats sailed.", Span(0, len(caption)))


def test_headings_that_stand_together_have_no_entries():
    """ "Urgent" and a note above a report are no names over entries."""
    text = "Urgent\n\nEditor\n\nNine boats sailed from Tarn."
    lines = [(line, Role.BODY if line.endswith(".") else Role.CROSSHEAD) for line in text.split("\n\n")]
    assert not is_entry(listed(text, *lines), Span(text.index("Nine"), len(text)))


def test_entries_of_lists_are_found():
    """Whom or where they hold for stands in their heading."""
    bullet = "• Tarn: A court let boats sail. An appeal was refused."
    report = listed(bullet, (bullet, Role.BODY))
    assert is_entry(report, Span(bullet.index("An appeal"), len(bullet)))
    text = "Tarn\n\nBoats sailed.\n\nBrill\n\nNo boats sailed."
    parts = [
        ("Tarn", Role.CROSSHEAD),
        ("Boats sailed.", Role.BODY),
        ("Brill", Role.CROSSHEAD),
        ("No boats sailed.", Role.BODY),
    ]
    assert is_entry(listed(text, *parts), Span(text.index("No boats"), len(text)))
    handed = "From the Tarn Post:\n\nA court let boats sail."
    lines = [("From the Tarn Post:", Role.BODY), ("A court let boats sail.", Role.BODY)]
    assert is_entry(listed(handed, *lines), Span(handed.index("A court"), len(handed)))
    hours = "Oct 9, 4:01 p.m.\n\nBoats sailed.\n\nOct 9, 5:30 p.m.\n\nNo boats sailed."
    lines = [(words, Role.BODY) for words in hours.split("\n\n")]
    assert is_entry(listed(hours, *lines), Span(hours.index("No boats"), len(hours)))
    # what somebody said at that hour stays said
    assert not is_entry(listed(hours, *lines), Span(hours.index("No boats"), len(hours)), said=True)
    plain = "A court in Tarn let boats sail."
    assert not is_entry(listed(plain, (plain, Role.BODY)), Span(0, len(plain)))


@pytest.mark.parametrize(
    ("heads", "found"), [(("Odo Brill", "Ilse Vandry"), True), (("The Crew", "Reactions"), False)]
)
def test_headings_that_are_topics_stand_over_no_entries(heads, found):
    """A name says of whom what follows holds."""
    one, other = heads
    text = f"{one}\n\nBoats sailed.\n\n{other}\n\nNo boats sailed."
    lines = [(words, Role.BODY if words.endswith(".") else Role.CROSSHEAD) for words in text.split("\n\n")]
    assert is_entry(listed(text, *lines), Span(text.index("No boats"), len(text))) is found


def test_opinion_is_called_so_or_speaks_as_i():
    """Quoted people may say "I"."""
    words = ("I fear the sea.", "We all know it.", "My boat sank.")
    text, found = spans(*words)
    assert is_opinion(ran(text, "paper", 9), found)
    quoted, at = spans(*(f"“{w}”" for w in words))
    report = ran(quoted, "paper", 9)
    assert not is_opinion(report, at)
    assert is_opinion(replace(report, title="Editorial: Close the quay"), at)
    # a line hands on what somebody else writes
    letter = "The council said in a letter:\n\nI fear the sea.\n\nWe all know it.\n\nMy boat sank."
    given = listed(letter, *((words, Role.BODY) for words in letter.split("\n\n")))
    assert not is_opinion(given, [p.span for p in given.parts])
    # marks that a page has lost: the reader knows who speaks
    assert not is_opinion(ran(text, "paper", 9), found, spoken=found)


def test_a_check_of_claims_is_known_by_its_headline_or_address():
    """Its sentences repeat what it finds false."""
    report = ran(TOLD, "paper", 9)
    assert not is_check(report)
    assert is_check(replace(report, title="False claim: a judge stopped ferries"))
    assert is_check(replace(report, url="https://tarn.example/fact-check/ferries"))
