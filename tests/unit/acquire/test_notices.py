import pytest

from storyledger.acquire.notices import is_notice


@pytest.mark.parametrize(
    "words",
    [
        "This page is updated throughout the day. Times are local.",
        "This is a developing story and will be updated.",
        "Our live coverage has now ended.",
        "We're closing this live page now.",
        "That's it from us for today.",
        "Thanks for following along today. Here are the main points:",
        "You can read our latest report here",
        "More to follow.",
        "Comments (214)",
        "Comments on this article are closed.",
        "This article tagged under: Floods",
        "POLL: Should the harbour master resign?",
    ],
)
def test_housekeeping(words):
    """A page that says how it works tells nothing of the event."""
    assert is_notice(words, words, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Did you know anyone on the ferry? Email news@portpost.example",
        "Do you live near the dam? Call our newsroom on 555 0100",
        "Does your street have power again? Please let us know.",
    ],
)
def test_questions_to_readers(words):
    """A question to the reader with an order that tells how to answer."""
    assert is_notice(words, words, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "ADVERTISEMENT: Winter boots at Brook's, 250 pairs must go!",
        "— ADVERTISEMENT — Port Tiles, 3 for the price of 2",
        "ADVERT — Vell Roofing. New tiles in 48 hours.",
        "[Advertisement] Save on boots",
        "Boots at 40% off, 200 pairs only!",
        "Order before Sunday: offer ends at noon.",
        "Price Action: Shares of Port Tiles closed up 3 percent.",
        "WIN a weekend in Port Anne! Turn to page 14",
        "Is the water safe? Page A6",
        "Full story, page 3.",
    ],
)
def test_adverts_and_page_references(words):
    """Adverts name themselves or offer something; other pages are named by their number."""
    assert is_notice(words, words, len(words))


def test_long_appeals():
    """An appeal for money may be long, and ask only at its end."""
    words = (
        "Our reporters were at the dam before anybody else. " * 12 + "Please consider making a gift today."
    )
    assert is_notice(words[:420], words[-160:], len(words))


@pytest.mark.parametrize(
    "words",
    [
        "The page was updated by the ministry on Friday, and 12 names were gone from it.",
        "Readers of the letter will receive an answer, the mayor said.",
        "The report blames the gate on page 14 and the pumps on page 20.",
        "Poll: Half of the town wants the dam to go",
        "Prices at the quay were 20% off their peak.",
        "Sponsored by two senators, the bill would pay for the dam.",
        "Did you call the harbour master? No, he said.",
        "Thank you for joining us, mayor.",
        "We're pausing our live coverage. Here's where things stand on Thursday: 27 died in Vandry.",
        "Comments by the mayor were met with anger.",
        "More soldiers are to come, the ministry said.",
        "Turn to the mayor for help, the letter said.",
    ],
)
def test_story_words(words):
    """What merely sounds alike stays."""
    assert not is_notice(words, words, len(words))
