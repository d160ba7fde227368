"""A digest begins anew with every line."""

from storyledger.acquire.digests import is_digest

DIGEST = [
    "Ruritanian Mayor Ada Brook said the dam above Port Anne would hold through the weekend.",
    "At least 40 people are missing after the flood, the Ruritanian interior ministry told lawmakers on Monday.",
    "Two captured smugglers were shown in a video that the coast guard of West Ruritania released.",
    "Ruritanian Mayor Ada Brook posted a video that shows the gate of the dam under water.",
    "West Ruritania signed a treaty on river traffic with two of its neighbours on Friday.",
    "The opposition in West Ruritania has called for an inquiry into the missing lifeboats of the ferry.",
]


def test_digest():
    """Lines that each name their people in full are separate stories."""
    assert is_digest(DIGEST)


def test_a_thread_is_no_digest():
    """Pronouns, quotations and bare surnames go on with one story."""
    assert not is_digest(
        [
            *DIGEST,
            "She said that nobody needed to leave the town for now.",
            '"We are tired of it," she told reporters.',
        ]
    )
    assert not is_digest([*DIGEST, "Brook said that nobody needed to leave the town for now."])


def test_few_lines_are_no_digest():
    """Four lines are too few to tell."""
    assert not is_digest(DIGEST[:4])


def test_long_paragraphs_are_no_digest():
    """Paragraphs of several sentences are one story."""
    assert not is_digest([words + " It was late. People waited." for words in DIGEST])
