"""The desk's pages over a small database."""

import asyncio
import csv
import io
import json
import re
import time
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html import unescape
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from storyledger.acquire.reports import acquire_text
from storyledger.archive import Archive
from storyledger.pipeline import read_report
from storyledger.reconcile.review import decisions
from storyledger.review import Signature, Verb
from storyledger.store.sqlite import create_store
from storyledger.web.app import make_app
from storyledger.web.programs import FORMS
from storyledger.write.tables.forms import cell_text
from storyledger.write.tables.tables import TABLES
from tests.unit.mcp.stories import make_database

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> \u202eevil"
LATER = f"""Mayor Ilse Vandry said on Monday that 14 people were injured in Ardenfort.
"{HOSTILE} the quay was unsafe for years," said Bram Odel, a pilot."""
TEXTS = {
    "courier": ("2031-05-03", "Mayor Ilse Vandry said on Friday that 12 people were injured in Ardenfort."),
    "lantern": ("2031-05-05", LATER),
}
PAGES = (
    "",
    "/figures",
    "/positions",
    "/timeline",
    "/lineage",
    "/ledger",
    "/reports",
    "/changes",
    "/review",
    "/audit",
    "/add",
)


@pytest.fixture
def path(tmp_path):
    """A database with two reports, one of them hostile."""
    path = tmp_path / "quay.db"
    with create_store(path, "quay", "The Ardenfort quay") as store:
        for key, (day, text) in TEXTS.items():
            report = acquire_text(text, key, published=date.fromisoformat(day))
            store.add(report, read_report(report))
    return path


@pytest.fixture
def client(path):
    return TestClient(make_app(Archive(path)), base_url="http://127.0.0.1:8731")


async def ask(app, method, page, headers=(), *, body=b"", asked=None):
    """One request on the running loop; gives the status, and notes when the body is asked for."""
    sent = []

    async def receive():
        if asked is not None:
            asked.append(page)
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    known = [(b"host", b"127.0.0.1"), (b"content-type", b"application/x-www-form-urlencoded")]
    scope = {
        "type": "http", "method": method, "path": page, "raw_path": page.encode(), "query_string": b"", "headers": [*known, *headers],
        "root_path": "", "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
        "http_version": "1.1",
    }  # fmt: skip
    await app(scope, receive, send)
    return sent[0]["status"]


def token_of(page):
    return re.search(r'name="token" value="([^"]+)"', page.text).group(1)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_and_is_sealed(client, page):
    """Each answers with strict headers, and no text of a report becomes markup."""
    got = client.get(f"/s/quay{page}")
    assert got.status_code == 200
    assert "default-src 'none'" in got.headers["content-security-policy"]
    assert "<script>alert" not in got.text
    assert "<img src=x" not in got.text


def test_the_stories_are_listed(client):
    """The front page names each story with what is in it."""
    assert "The Ardenfort quay" in client.get("/").text


READ = {
    "json": lambda text: [[*row.values()] for row in json.loads(text)],
    "csv": lambda text: [*csv.reader(io.StringIO(text))][1:],
    "md": lambda text: [re.split(r" (?<!\\)\| ", line[2:-2]) for line in text.splitlines()[4:]],
}
KINDS = {"json": "application/json", "csv": "text/csv", "md": "text/markdown"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TABLES)
def test_tables_are_there_for_programs(path, client, name, form):
    """Each section is there in three forms, row by row and cell by cell as the ledger has it."""
    table = TABLES[name](Archive(path).kept("quay").ledger)
    got = client.get(f"/s/quay/{name}.{form}")
    assert got.headers["content-type"].partition(";")[0] == KINDS[form]
    rows = READ[form](got.text)
    assert [len(row) for row in rows] == [len(table.columns)] * len(table.rows)
    wanted = [plain(cell_text(cell)) for row in table.rows for cell in row]
    assert [plain(cell_text(cell)) for row in rows for cell in row] == wanted
    assert rows or name in ("positions", "lineage"), "the story must have some"


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ({}, ["Ilse Vandry", "Ilse Vandry", "Bram Odel"]),
        ({"q": "INJURED"}, ["Ilse Vandry", "Ilse Vandry"]),
        ({"who": "Bram Odel"}, ["Bram Odel"]),
        ({"stance": "denies"}, []),
        ({"q": "quay", "who": "Ilse Vandry"}, []),
    ],
)
def test_the_ledger_as_a_file_is_what_the_page_shows(client, asked, who):
    """Narrowed as the page is, whose links carry what was asked for."""
    page = client.get("/s/quay/ledger", params=asked).text
    (link,) = (unescape(href) for href in re.findall(r'href="(/s/quay/ledger\.json[^"]*)"', page))
    assert [row["who"] for row in client.get(link).json()] == who
    assert set(re.findall(r'<td class="who">.*?<bdi>([^<]+)</bdi>', page)) & {"Ilse Vandry", "Bram Odel"} == {
        *who
    }


def plain(cell):
    """Without what Markdown needs."""
    return " ".join(cell.replace("\\", "").split())


def test_the_brief_is_there_for_programs(client):
    """As records and as Markdown."""
    assert client.get("/s/quay/brief.json").json()["title"] == "The Ardenfort quay"
    page = client.get("/s/quay/brief.md")
    assert page.text.startswith("# The Ardenfort quay\n")
    assert "Vandry" in page.text
    assert client.get("/s/quay/brief.xml").status_code == 404


def test_charts_are_there_as_files(client):
    """Each drawing, and each part of it, stands alone; its policy lets its own style through and nothing else."""
    whole = client.get("/s/quay/figures.svg")
    (part,) = set(re.findall(r'href="(/s/quay/figures/[^"]+\.svg)"', client.get(part_of(client)).text))
    for got in (whole, client.get(part), client.get("/s/quay/lineage.svg")):
        assert (got.status_code, got.headers["content-type"]) == (200, "image/svg+xml")
        style = ET.fromstring(got.text).find("{http://www.w3.org/2000/svg}style").text  # noqa: S314
        sealed = b64encode(sha256(style.encode()).digest()).decode()
        assert f"style-src 'sha256-{sealed}'" in got.headers["content-security-policy"]
        assert "<a" not in got.text
    assert "people: injured" in whole.text


def part_of(client):
    return re.search(r'href="(/s/quay/figures/[^"]+)"', client.get("/s/quay/figures").text).group(1)


def test_a_statement_cut_in_two_stands_on_every_page(client, path):
    """Its parts have pages, a place in the report, and are cited; the page of the whole says that it is gone."""
    archive = Archive(path)
    ledger = archive.kept("quay").ledger
    name = next(s.id for x in ledger.readings for s in x.statements if s.source)
    number = archive.kept("quay").numbers.statements[name]
    signed = Signature("desk", "2031-05-09T10:00:00Z")
    archive.decide("quay", lambda known: decisions.judge(known, Verb.SPLIT, (name, "people were"), signed))
    for page in (*PAGES, f"/{number}a", f"/{number}b", f"/{number}a.json", "/reports/R1", "/reports/R1.json"):
        assert (page, client.get(f"/s/quay{page}").status_code) == (page, 200)
    assert f'id="{number}b"' in client.get("/s/quay/ledger").text
    assert client.get(f"/s/quay/{number}").status_code == 404


def test_a_chart_that_is_known_is_not_sent_again(client):
    """Until something is decided or added."""
    first = client.get("/s/quay/figures.svg")
    again = client.get("/s/quay/figures.svg", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/s/quay/figures.svg", headers={"if-none-match": '"old"'})
    assert (other.status_code, other.text) == (200, first.text)


def test_a_chart_of_an_earlier_day_knows_nothing_later(client):
    """Neither its marks nor its foot; with one day only nothing is drawn."""
    told = client.get("/s/quay/lineage.svg?asof=2031-05-04").text
    assert "2031-05-03" in told
    assert "2031-05-05" not in told
    got = client.get("/s/quay/figures.svg?asof=2031-05-04")
    assert (got.status_code, "Nothing is drawn" in got.text) == (404, True)


@pytest.mark.parametrize("page", ["/ledger.svg", "/figures/t0.svg", "/figures.png"])
def test_what_is_not_drawn_is_said(client, page):
    """In words, with what there is."""
    got = client.get(f"/s/quay{page}")
    assert (got.status_code, "Nothing has changed" in got.text) == (404, True)


@pytest.mark.parametrize(
    "page", ["/s/none", "/s/quay/nothing", "/s/quay/S999", "/s/quay/reports/R99", "/static/x"]
)
def test_what_is_not_there_is_said(client, page):
    """A page in words, not a trace."""
    got = client.get(page)
    assert got.status_code == 404
    assert "Nothing has changed" in got.text


def test_an_earlier_day_knows_nothing_later(client):
    """Of a report that ran later no page says a word."""
    days = dict.fromkeys(("asof", "to"), "2031-05-04")
    for page in PAGES[:-3]:
        assert "14 people" not in client.get(f"/s/quay{page}", params=days).text
    assert "14 people" in client.get("/s/quay/changes").text
    assert "14 people" in client.get("/s/quay/ledger").text
    assert client.get("/s/quay?asof=soon").status_code == 400


def test_a_speaker_is_corrected_from_the_page(client):
    """The form saves a decision, the page shows it, undo takes it back."""
    page = client.get("/s/quay/S1")
    assert '<option value="Ilse Vandry">' in page.text
    assert "<option selected>asserts</option>" in page.text
    assert '<a href="/s/quay/S1#h-fix">Correct it</a>' in page.text
    ident = re.search(r'name="ids" value="([^"]+)"', page.text).group(1)
    form = {
        "token": token_of(page),
        "verb": "edit",
        "ids": ident,
        "field": "actor",
        "value": "Tove Marsh",
        "by": "desk",
    }
    saved = client.post("/s/quay/review", data=form, follow_redirects=True)
    assert "Saved as decision 1." in saved.text
    assert "Saved" not in client.get("/s/quay/review?said=%3Cb%3EAll+is+well").text
    changed = client.get("/s/quay/S1").text
    assert "Tove Marsh" in changed
    assert "set by a person" in changed
    client.post("/s/quay/review", data={"token": token_of(page), "verb": "undo", "by": "desk"})
    assert "Tove Marsh" not in client.get("/s/quay/ledger").text
    assert "The chain of 2 decisions holds" in client.get("/s/quay/audit").text


def test_an_answer_from_the_page_keeps_which_question_it_answers(client, path):
    """Else it would silence the others about the same words."""
    page = client.get("/s/quay/S1")
    assert '<option value="Ilse Vandry">' in page.text
    assert "<option selected>asserts</option>" in page.text
    assert '<a href="/s/quay/S1#h-fix">Correct it</a>' in page.text
    ident = re.search(r'name="ids" value="([^"]+)"', page.text).group(1)
    form = {"token": token_of(page), "verb": "accept", "ids": ident, "asked": "actor", "by": "desk"}
    client.post("/s/quay/review", data=form)
    with create_store(path, "quay") as store:
        assert [d.field for d in store.decisions()] == ["actor"]


def decide(client, statement, **fields):
    """Sends the form of a statement's page."""
    page = client.get(f"/s/quay/{statement}")
    ident = re.search(r'name="ids" value="([^"]+)"', page.text).group(1)
    return client.post("/s/quay/review", data={"token": token_of(page), "ids": ident, "by": "desk", **fields})


def test_the_chain_is_that_of_the_whole_log_on_every_day(client):
    """A decision on a later report is not listed on an earlier day, and raises no alarm there."""
    for number in ("S3", "S1"):  # the later report's first
        decide(client, number, verb="edit", field="stance", value="denies")
    early = client.get("/s/quay/audit?asof=2031-05-04").text
    assert "does not hold" not in early
    assert "The chain of 2 decisions holds. Those on reports that were not out" in early
    assert early.count("<li><time") == 1


def test_the_forms_of_a_statement_begin_with_what_stands(client):
    """The fields hold the speaker and the stance, so that saving them as they are changes nothing."""
    page = client.get("/s/quay/S1").text
    assert 'name="value" value="Ilse Vandry" list="names" required' in page
    assert "<option selected>asserts</option>" in page


@pytest.mark.parametrize("page", ["/S1", "/reports/R1", "/ledger", "", "/changes?from=2031-05-03"])
def test_a_page_links_to_itself_for_programs(client, page):
    """The link called JSON leads to what is on the page."""
    shown = client.get(f"/s/quay{page}").text
    (there,) = re.findall(r'<a href="(/s/quay/[^"]+)">JSON</a>', shown)
    assert there.startswith(f"/s/quay{page.partition('?')[0] or '/brief'}.json")
    assert client.get(there.replace("&amp;", "&")).status_code == 200


def test_what_was_taken_back_is_no_persons_word(client):
    """After an undo no page says that a person set it; its page tells of both decisions."""
    decide(client, "S1", verb="edit", field="actor", value="Tove Marsh")
    assert "set by a person" in client.get("/s/quay/ledger").text
    decide(client, "S1", verb="undo")
    for page in ("S1", "ledger"):
        assert "set by a person" not in client.get(f"/s/quay/{page}").text
    assert client.get("/s/quay/S1").text.count("<li><time") == 2
    assert "Taken back" in client.get("/s/quay/S1").text
    told = client.get("/s/quay/S1.json").json()["statements"].values()
    assert [(s["by_hand"], s["decided"]) for s in told if s["number"] == "S1"] == [(False, None)]


def test_only_what_was_decided_on_is_a_persons_word(client):
    """The other statements of the same report stay the machine's."""
    decide(client, "S2", verb="edit", field="stance", value="denies")
    assert client.get("/s/quay/ledger").text.count("set by a person") == 1


def test_an_earlier_day_says_that_it_was_corrected_later(client, path):
    """A correction mends the reading on every day, and the page tells that it came after the day."""
    ledger = Archive(path).kept("quay").ledger
    signed = Signature("desk", "2031-06-01T10:00:00Z")
    with create_store(path, "quay") as store:
        store.decide(
            decisions.edit(ledger, ledger.readings[0].statements[0].id, "actor", "Tove Marsh", signed)
        )
    early = client.get("/s/quay/S1?asof=2031-05-04").text
    assert "Tove Marsh" in early
    assert "set by a person after this day" in early
    assert re.search(
        r'Read as corrected later by <a href="/s/quay/audit\?asof=2031-05-04">1 decision</a>', early
    )
    now = client.get("/s/quay/S1").text
    assert "set by a person, 2031-06-01" in now
    assert "corrected later" not in now


@pytest.mark.parametrize("asked", ["asof=2031-05-04", "to=2031-05-04", "to=2031-05-04&asof=2031-05-05"])
def test_changes_know_nothing_later_than_their_day(client, asked):
    """The later of the two days may be named as on every page."""
    for page in ("/changes?", "/changes.json?from=2031-05-01&"):
        got = client.get(f"/s/quay{page}{asked}")
        assert got.status_code == 200
        assert "14 people" not in got.text
    assert "14 people" in client.get("/s/quay/changes").text


@pytest.mark.parametrize("page", ["/changes", "/changes.json"])
def test_changes_backwards_are_refused(client, page):
    """What is new would be told as gone."""
    got = client.get(f"/s/quay{page}?from=2031-05-05&to=2031-05-03")
    assert (got.status_code, "give the earlier day first" in got.text) == (400, True)


def test_another_day_of_the_changes_is_one_click(client):
    """The bar's links choose the later day; the earlier one is found anew."""
    page = client.get("/s/quay/changes?from=2031-05-03&to=2031-05-05").text
    assert 'id="prev" href="/s/quay/changes?asof=2031-05-03"' in page


@pytest.mark.parametrize(
    ("form", "status", "words"),
    [
        ({"verb": "edit", "field": "stance", "value": "maybe"}, 400, "is none of"),
        ({"verb": "dance"}, 400, "is no decision"),
        ({"verb": "link", "relation": "cousin"}, 400, "is no relation"),
        ({"verb": "undo", "number": "²"}, 400, "no decision"),
        ({"verb": "edit", "token": "stale"}, 403, "earlier run"),
        ({"verb": "accept", "ids": ""}, 400, "names nothing"),
    ],
)
def test_a_form_that_does_not_fit_changes_nothing(client, path, form, status, words):
    """The page says what was wrong; no row is written."""
    page = client.get("/s/quay/S1")
    ident = re.search(r'name="ids" value="([^"]+)"', page.text).group(1)
    got = client.post("/s/quay/review", data={"token": token_of(page), "ids": ident, **form})
    assert (got.status_code, words in got.text) == (status, True)
    with create_store(path, "quay") as store:
        assert store.decisions() == []


@pytest.mark.parametrize(
    ("headers", "method"),
    [
        ({"host": "evil.example:8731"}, "get"),
        ({"origin": "http://evil.example"}, "post"),
        ({"sec-fetch-site": "cross-site"}, "post"),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, "get"),
    ],
)
def test_strangers_are_refused(client, headers, method):
    """Neither a name pointed here nor a page elsewhere gets in."""
    assert getattr(client, method)("/s/quay/review", headers=headers).status_code == 403


@pytest.mark.parametrize("number", ["²", "-1", "x", "9" * 5000])
def test_a_page_number_may_be_anything(client, number):
    """The nearest page there is."""
    assert client.get(f"/s/quay/ledger?page={number}").status_code == 200


def test_a_decision_does_not_stop_the_pages(path, monkeypatch):
    """A ledger takes seconds to make; whoever reads meanwhile is answered."""
    app = make_app(Archive(path))
    answers = TestClient(app, base_url="http://127.0.0.1:8731")
    form = urlencode({"token": token_of(answers.get("/s/quay/S1")), "verb": "undo"}).encode()
    monkeypatch.setattr(Archive, "decide", lambda *_: time.sleep(0.5))
    length = [(b"content-length", str(len(form)).encode())]

    async def both():
        deciding = asyncio.create_task(ask(app, "POST", "/s/quay/review", length, body=form))
        await asyncio.sleep(0.1)
        status = await ask(app, "GET", "/static/app.js")
        done = deciding.done()
        await asyncio.gather(deciding, return_exceptions=True)
        return status, done

    assert asyncio.run(both()) == (200, False)


@pytest.mark.parametrize("name", ['a/b ?&#"', "50% off/100%25", "Ñandú <b>"])
def test_every_link_of_a_story_leads_somewhere(tmp_path, name):
    """Whatever the story is called: from the front page on, links, forms and what they ask for."""
    client = TestClient(
        make_app(Archive(make_database(tmp_path / "quay.db", name))), base_url="http://127.0.0.1:8731"
    )
    ahead, seen = ["/"], set()
    while ahead:
        place = ahead.pop()
        page = client.get(place)
        # a step back from what came later
        too_early = "by this day" in page.text or "from the second day on" in page.text
        assert (place, page.status_code) == (place, 404 if too_early else 200)
        found = re.findall(r'(?:href|action|data-live)="(/[^"#]*)', page.text)
        ahead += {unescape(f) for f in found} - seen
        seen |= {unescape(f) for f in found}
    assert {p.partition("?")[0].rpartition("/")[2] for p in seen} >= {
        "changes",
        "audit",
        "add",
        "progress",
        "S1",
        "R1",
    }
    assert {kind for p in seen if (kind := p.partition("?")[0].rpartition(".")[2]) in FORMS} == set(FORMS)
    assert any(p.partition("?")[0].endswith(".svg") for p in seen)


@pytest.mark.parametrize("name", ['a/b ?&#"', "a%2Fb"])
def test_a_story_of_any_name_is_corrected_and_added_to(tmp_path, name):
    """Forms come back to where they were sent from."""
    client = TestClient(
        make_app(Archive(make_database(tmp_path / "quay.db", name))), base_url="http://127.0.0.1:8731"
    )
    home = unescape(re.search(r'<ul class="stories"><li><a href="([^"]+)"', client.get("/").text).group(1))
    page = client.get(f"{home}/S1")
    ids = re.search(r'name="ids" value="([^"]+)"', page.text).group(1)
    back = unescape(re.search(r'name="back" value="([^"]+)"', page.text).group(1))
    form = {
        "token": token_of(page),
        "verb": "edit",
        "ids": ids,
        "field": "actor",
        "value": "Tove Marsh",
        "back": back,
    }
    saved = client.post(f"{home}/review", data=form)
    assert saved.status_code == 200
    assert "Tove Marsh" in saved.text
    added = client.post(f"{home}/add", data={"token": token_of(page), "text": "It rained in Ardenfort."})
    assert (added.status_code, str(added.url).rpartition("/")[2]) == (200, "add")


def test_read_only_has_no_forms(path):
    """Nothing can be changed, and nothing offers to."""
    client = TestClient(make_app(Archive(path, read_only=True)), base_url="http://localhost:8731")
    assert not re.search('method="post"|Correct it', client.get("/s/quay/S1").text)
    assert client.post("/s/quay/review", data={}).status_code == 405


def test_a_pasted_report_is_read(client):
    """It is read in the background and found in the ledger; a broken file is listed."""
    page = client.get("/s/quay/add")
    text = "Ardenfort, 6 May 2031\n\nHarbour chief Odo Brill denied on Tuesday that the quay was unsafe."
    files = [("files", ("broken.zip", b"PK\x03\x04nothing"))]
    client.post("/s/quay/add", data={"token": token_of(page), "text": text}, files=files)
    for _ in range(100):
        if "To the brief" in client.get("/s/quay/add").text:
            break
        time.sleep(0.1)
    state = client.get("/s/quay/add").text
    assert "broken.zip" in state
    assert "unreadable" in state
    assert "Odo Brill" in client.get("/s/quay/ledger").text
    assert '"done":true' in client.get("/s/quay/progress").text


@pytest.mark.parametrize(
    ("length", "status"),
    [(None, 411), ("many", 411), ("-5", 411), ("²", 411), ("1" + "0" * 5000, 413), ("50000001", 413)],
)
@pytest.mark.parametrize("page", ["/s/quay/add", "/s/quay/review"])
def test_a_form_says_how_long_it_is(path, page, length, status):
    """What does not, or is too long, is not taken in: not even its first byte."""
    asked = []
    headers = [(b"content-length", length.encode("latin-1", "replace"))] if length else []
    status_found = asyncio.run(ask(make_app(Archive(path)), "POST", page, headers, asked=asked))
    assert (status_found, asked) == (status, [])
