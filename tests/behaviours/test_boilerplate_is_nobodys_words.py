"""Advertisements, related links and sign-offs are nobody's words and carry no figures."""

import pytest

from tests.behaviours.stories import report, statements, tell, words

BODY = (
    "Mayor Ilse Vandry said that the Old Quay Bridge was closed.",
    "Odo Brill said that the ferry was full from dawn to dusk.",
)


def check(*lines):
    """What is said in a report with such lines between and below its prose."""
    text = "\n\n".join([BODY[0], *lines, BODY[1], *lines])
    ledger = tell(report(text))
    assert all(f.low == 0 for reading in ledger.readings for f in reading.figures)
    return [words(ledger, s) for s in statements(ledger)]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter",
        "Read more: 10 people hurt in ferry crash",
        "Advertisement",
        "Follow us on Facebook and Twitter",
        "All rights reserved. © 2031 Tarn Gazette.",
    ],
)
def test_what_is_not_the_report_is_not_read(line):
    """Only the prose speaks."""
    assert check(line) == ["that the Old Quay Bridge was closed", "that the ferry was full from dawn to dusk"]


def test_the_words_are_kept_all_the_same():
    """Nothing of the text is lost: boilerplate is marked, not cut."""
    line = "Subscribe to our newsletter"
    assert line in report(f"{BODY[0]}\n\n{line}\n\n{BODY[1]}").text
