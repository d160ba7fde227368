"""What leaves the desk as one file."""

from datetime import date

import pytest
from starlette.testclient import TestClient

from storyledger.archive import Archive
from storyledger.ledger import DEFAULT_STORY
from storyledger.pipeline import story_on
from storyledger.web.app import make_app
from storyledger.write.brief.brief import write_brief
from storyledger.write.pages.page import write_page
from storyledger.write.scene.stops import choose_days
from tests.unit.mcp.stories import make_database


@pytest.fixture
def archive(tmp_path):
    return Archive(make_database(tmp_path / "quay.db"))


@pytest.fixture
def client(archive):
    return TestClient(make_app(archive), base_url="http://127.0.0.1:8731")


def test_the_file_is_that_of_the_command_line(archive, client):
    """To save, under the story's name, with every day of the slider in it."""
    got = client.get("/s/quay/story.html")
    assert got.headers["content-disposition"] == 'attachment; filename="quay.html"'
    kept = archive.kept("quay")
    days = [story_on(kept.ledger, day) for day in choose_days(kept.ledger)]
    assert days
    states = [(told, write_brief(told)) for told in days]
    assert got.text == write_page(kept.ledger, kept.brief, states, kept.numbers)


def test_a_file_of_a_day_holds_nothing_later(client):
    """What is handed on is what the page shows."""
    assert "Bram Odel" in client.get("/s/quay/story.html").text
    assert "Bram Odel" not in client.get("/s/quay/story.html?asof=2031-05-03").text


def test_quotations_only_leaves_the_reports_texts_out(client):
    """What nobody is quoted for and no brief cites is a mark of something left out."""
    whole, quoted = (client.get(f"/s/quay/story.html{query}").text for query in ("", "?redact=1"))
    assert "ARDENFORT" in whole
    assert "ARDENFORT" not in quoted
    assert "the quay had been unsafe for years" in quoted


def test_the_name_of_a_story_is_no_path(tmp_path):
    """Whatever a story is called, the file has a plain name."""
    archive = Archive(make_database(tmp_path / "odd.db", story='../a "b"\n'))
    client = TestClient(make_app(archive), base_url="http://127.0.0.1:8731")
    got = client.get("/s/..%2Fa%20%22b%22%0A/story.html")
    assert got.headers["content-disposition"] == 'attachment; filename="a-b.html"'


def test_a_story_without_a_name_of_its_own_is_handed_on_by_its_title(tmp_path):
    """A folder of files that are all called story.html tells nobody which is which."""
    archive = Archive(make_database(tmp_path / "plain.db", story=DEFAULT_STORY))
    client = TestClient(make_app(archive), base_url="http://127.0.0.1:8731")
    title = archive.kept(DEFAULT_STORY).ledger.title
    name = client.get(f"/s/{DEFAULT_STORY}/story.html").headers["content-disposition"]
    assert name == f'attachment; filename="{title.replace(" ", "-")}.html"'


def test_every_page_offers_the_file_of_its_day(client):
    """The link goes along with the day; one for the story, one for quotations only."""
    page = client.get("/s/quay/ledger?asof=2031-05-03").text
    assert 'href="/s/quay/story.html?asof=2031-05-03"' in page
    assert 'href="/s/quay/story.html?asof=2031-05-03&amp;redact=1"' in page


def test_a_file_of_no_story_is_not_there(client):
    """A story that is not in the database has no file."""
    assert client.get("/s/none/story.html").status_code == 404
    assert client.get(f"/s/quay/story.html?asof={date.min}").status_code == 200
