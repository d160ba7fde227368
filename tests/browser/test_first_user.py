"""What docs/first-steps.md tells a first-time user to do on the pages, done with a mouse and a keyboard."""

import shutil

from storyledger.archive import Archive
from tests.browser.conftest import served

_MOST_CLICKS = 7


class Hand:
    """Clicks, and counts how often."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, what):
        self.clicks += 1
        self.page.click(what)


def test_from_a_wrong_speaker_to_a_file_for_the_mail(open_page, desk, tmp_path):
    """In seven clicks the speaker is right, on the desk and in the file that goes out."""
    shutil.copy(desk.path, tmp_path / "dam.db")
    with served(Archive(tmp_path / "dam.db")) as address:
        page = open_page(address, accept_downloads=True)
        hand = Hand(page)
        hand.click(".stories a")
        hand.click(".rail a[data-sec=ledger]")
        page.fill("#q", "aid group")
        page.keyboard.press("Enter")
        page.wait_for_url("**q=aid*")
        hand.click("#led tbody th a.c")
        hand.click("#drawer >> text=Correct it")
        page.fill("form.fix >> nth=0 >> [name=value]", "Riverlands Aid")
        page.fill("form.fix >> nth=0 >> [name=why]", "its report names them")
        hand.click("form.fix >> nth=0 >> button")
        assert page.inner_text(".ok").startswith("Saved as decision")
        with page.expect_download() as handed:
            hand.click("text=Save as a file")
        handed.value.save_as(tmp_path / "dam.html")
        assert page.complaints == []
    file = open_page((tmp_path / "dam.html").as_uri())
    told = [e.inner_text() for e in file.locator("td.who", has_text="Riverlands Aid").all()]
    assert any("set by a person" in words for words in told)
    assert file.complaints == []
    assert hand.clicks <= _MOST_CLICKS
