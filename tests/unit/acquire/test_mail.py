"""A saved message gives subject, date and words."""

import pytest

from storyledger.acquire.drafts import UnreadableError
from storyledger.acquire.mail import read_mail

MIXED = b"""From: desk@post.example
Subject: =?utf-8?q?Fwd=3A_Dam_h=C3=A4lt?=
Date: Fri, 2 May 2031 23:10:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/html

<p>The page.</p>
--y
Content-Type: text/plain; charset=no-such-charset
Content-Transfer-Encoding: base64

VGhlIGRhbSBoZWxkLg==
--y--
--x
Content-Type: application/pdf
Content-Disposition: attachment; filename="plan.pdf"

xx
--x--
"""


def test_plain_text_is_preferred():
    """The plain part is read, the subject freed of Fwd:, attachments named as Problems."""
    draft, problem = read_mail("a.eml", MIXED)
    assert (draft.title, draft.text) == ("Dam hält", "The dam held.")
    assert draft.published == "Fri, 2 May 2031 23:10:00 +0200"
    assert problem.input == "a.eml/plan.pdf"


def test_html_alone():
    """A message that has only HTML gives its words."""
    (draft,) = read_mail(
        "a.eml", b"Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>The dam<br>held.</p>"
    )
    assert draft.text == "The dam\nheld."


def test_no_text():
    """A message without words is refused."""
    with pytest.raises(UnreadableError, match="no text"):
        list(read_mail("a.eml", b"Subject: x\n\n"))
