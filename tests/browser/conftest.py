"""A real browser over the sample story, on a server and in a file; skipped where there is none."""

import os
import shutil
import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from storyledger.acquire.reports import acquire_reports
from storyledger.archive import Archive
from storyledger.pipeline import read_report, reconcile, story_on
from storyledger.store.sqlite import create_store
from storyledger.write.brief.brief import write_brief
from storyledger.write.pages.page import write_page
from storyledger.write.scene.stops import choose_days

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
SAMPLE = Path(__file__).parents[2] / "src/storyledger/samples/brannock-dam/reports"
# What Chromium asks for of itself must not count as the page's asking.
_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
_PATIENCE = 5000  # milliseconds


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make test-browser")
    if not CHROMIUM:
        pytest.skip("no chromium on this machine: apt-get install chromium, or set CHROMIUM")
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield chromium
        chromium.close()


@contextmanager
def served(desk):
    """The desk on a port of its own; gives its address."""
    uvicorn = pytest.importorskip("uvicorn")
    from storyledger.web.app import make_app

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = uvicorn.Server(uvicorn.Config(make_app(desk), port=port, log_level="error"))
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    while not running.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    running.should_exit = True
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """The bundled sample in a database."""
    path = tmp_path_factory.mktemp("desk") / "dam.db"
    with create_store(path, "dam", "The Brannock Dam") as store:
        for report in acquire_reports([SAMPLE]):
            store.add(report, read_report(report))
    return Archive(path)


@pytest.fixture(scope="session")
def server(desk):
    """The address of the sample's desk."""
    with served(desk) as address:
        yield address


@pytest.fixture(scope="session")
def exported(desk, tmp_path_factory):
    """The sample as one file; gives its address."""
    return written(desk.kept("dam").ledger, tmp_path_factory.mktemp("file"))


@pytest.fixture(scope="session")
def small(desk, tmp_path_factory):
    """The shortest report of each of three days as one file: axe takes seconds for each hundred kilobytes."""
    ledger = desk.kept("dam").ledger
    days = sorted({str(known.latest) for known in ledger.published.values()})[:3]
    chosen = {}
    for report, reading in sorted(
        zip(ledger.reports, ledger.readings, strict=True), key=lambda r: -len(r[0].text)
    ):
        chosen[str(ledger.published[report.id].latest)] = (report, reading)
    reports, readings = zip(*(chosen[day] for day in days), strict=True)
    return written(reconcile(ledger.title, reports, readings), tmp_path_factory.mktemp("small"))


def written(ledger, folder):
    """A story as one file; gives its address."""
    earlier = [story_on(ledger, day) for day in choose_days(ledger)]
    path = folder / "dam.html"
    html = write_page(ledger, write_brief(ledger), [(told, write_brief(told)) for told in earlier])
    path.write_text(html, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def open_page(browser):
    """Opens a page and remembers what it asked for and what it complained of."""
    contexts = []

    def open_at(url, **known):
        context = browser.new_context(**known)
        contexts.append(context)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(url)
        return page

    yield open_at
    for context in contexts:
        context.close()
