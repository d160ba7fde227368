import re

import pytest

from storyledger.span import Span, StatementId
from storyledger.write.brief.brief import write_brief
from storyledger.write.pages import cut_at_borders
from storyledger.write.pages.page import write_page
from tests.unit.ledgers import bridge
from tests.unit.stories import ran, reading, remark

LEDGER = bridge()

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "{{ 7 * 7 }} {% for x in y %}",
    "<a href='javascript:alert(1)'>x</a>",
    "]]><!--<script>",
    "\u202e<b>reversed</b>",
]


def page(ledger=LEDGER):
    """The page of a ledger."""
    return write_page(ledger, write_brief(ledger))


def test_every_cite_has_a_place_to_go():
    """Every link of the page leads to an id that stands there once."""
    html = page()
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_the_page_asks_for_nothing():
    """No address outside the file, and a policy that forbids any."""
    html = page()
    assert "default-src 'none'" in html
    assert not re.search(r"https?://(?!www\.w3\.org)|@import|url\((?!#fade)|<script src|<link", html)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words):
    """Words of a report never become markup."""
    from storyledger.pipeline import reconcile

    report = ran(f"Mayor Ilse Vandry said that {words} was written on the bridge. 40 people saw it.", "h", 9)
    told = remark(report, f"that {words} was written on the bridge", source="Mayor Ilse Vandry", cue="said")
    html = page(reconcile(words, [report], [reading(report, statements=(told,))]))
    for tag in ("<script>alert", "<img src=x", "<svg onload", "<b>reversed", "javascript:alert(1)'>x</a>"):
        assert tag not in html


def lost_links(html):
    """Links into the page that lead nowhere."""
    return set(re.findall(r'href="#([^"]+)"', html)) - set(re.findall(r'\bid="([^"]+)"', html))


def test_a_large_story_holds_what_it_cites(monkeypatch):
    """Of a story too large for one file the rest is left out, which the file says; no link leads to it."""
    whole = page()
    monkeypatch.setattr("storyledger.write.scene.stops.MOST_STATEMENTS", 2)
    monkeypatch.setattr("storyledger.write.pages.page.FEW_ENTRIES", 0)
    monkeypatch.setattr("storyledger.write.brief.brief.MOST_SENTENCES", 1)
    few = page()
    assert lost_links(whole) == lost_links(few) == set()
    rows = re.findall(r'<tr id="(S\d+)"', few)
    assert 0 < len(rows) < whole.count('<tr id="S')
    drawn = few[: few.index('<section id="ledger"')]
    assert {n for cites in re.findall(r'data-s="([^"]+)"', drawn) for n in cites.split()} == set(rows)
    assert f"{whole.count('<tr id=') - len(rows)} more are left out of it" in few
    assert "the sentences around the words that it cites" in few


def test_no_words_stand_in_the_evidence_twice():
    """The evidence is made of the ledger and the reports, which hold them anyway."""
    assert "<template" not in page()


def test_crossing_spans_are_cut_at_every_border():
    """Spans that cross give pieces, each with all that cover it."""
    text, a, b = "0123456789", StatementId("a"), StatementId("b")
    pieces = cut_at_borders(Span(0, 10), [(Span(0, 6), a), (Span(4, 9), b)])
    assert [(span.of(text), told) for span, told in pieces] == [
        ("0123", (a,)),
        ("45", (a, b)),
        ("678", (b,)),
        ("9", ()),
    ]


def test_the_page_names_what_the_brief_says():
    """Each sentence of the brief stands on the page."""
    html = page()
    assert html.count('class="sent" id="B') == len(write_brief(LEDGER).sentences)
    assert "9 Oct 2031" in html


def test_a_file_shows_earlier_days():
    """What a day did not know yet is marked to come later; what was true until then ends."""
    from storyledger.pipeline import reconcile, story_on
    from storyledger.write.scene.stops import choose_days

    first = ran("Mayor Ilse Vandry said that 40 people were killed.", "first", 9)
    later = ran("Mayor Ilse Vandry said that 45 people were killed.", "later", 11)
    told = [
        remark(r, f"{n} people were killed", source="Mayor Ilse Vandry", cue="said")
        for r, n in ((first, 40), (later, 45))
    ]
    readings = [reading(r, statements=(s,)) for r, s in zip((first, later), told, strict=True)]
    ledger = reconcile("A bridge", [first, later], readings)
    (day,) = choose_days(ledger)
    earlier = story_on(ledger, day)
    html = write_page(ledger, write_brief(ledger), [(earlier, write_brief(earlier))])
    old = re.search(r'data-from="0" data-until="1">(.*?)</div>\n?<div data-from="1">', html, re.DOTALL).group(
        1
    )
    assert "40 people" in old
    assert "45 people" not in old
    assert re.search(r'<tr id="S2"[^>]* data-from="1"', html)
