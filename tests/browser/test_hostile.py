"""Texts of reports are hostile: nothing in them may run, on the desk or in a file."""

import pytest

from storyledger.archive import Archive
from storyledger.pipeline import reconcile
from storyledger.reconcile.review.decisions import edit
from storyledger.review import Signature
from storyledger.store.sqlite import create_store
from storyledger.write.brief.brief import write_brief
from storyledger.write.pages.page import write_page
from tests.browser.conftest import served
from tests.browser.walks import SECTIONS
from tests.unit.stories import count, ran, reading, remark

_FORMS = (
    "<script>window.hit=1</script>",
    '"><img src=x onerror="window.hit=1">',
    "<svg onload=window.hit=1>",
    "javascript:window.hit=1",
    "</style><script>window.hit=1</script>",
    "{{ 7*7 }}<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href='javascript:window.hit=1'>x</a>",
    "]]><script>window.hit=1</script>",
    "<details open ontoggle=window.hit=1>",
    "</template><script>window.hit=1</script>",
    "<math><mtext></mtext><script>window.hit=1</script>",
    "';window.hit=1;//",
    "</title><script>window.hit=1</script>",
    "</textarea><img src=x onerror=window.hit=1>",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "<base href='http://evil.example/'>",
    "\u202e<script>window.hit=1</script>",
)


def hostile(n):
    """A text that has run a script somewhere."""
    return f"{_FORMS[n % len(_FORMS)]} {n}"


@pytest.fixture(scope="module")
def facts():
    """Two hundred reports with hostile names, contents, titles and outlets."""
    reports = [
        ran(
            f"Mayor {hostile(n)} Vandry said that {hostile(n + 5)} was written on bridge {n}.",
            f"h{n}",
            1 + n % 25,
            outlet=hostile(n + 3),
            title=hostile(n + 7),
        )
        for n in range(200)
    ]
    told = [
        remark(
            r,
            f"that {hostile(n + 5)} was written on bridge {n}",
            source=f"Mayor {hostile(n)} Vandry",
            cue="said",
        )
        for n, r in enumerate(reports)
    ]
    counts = [
        count(
            r,
            f"bridge {n}",
            40 + n,
            s,
            unit=hostile(n % 3),
            unit_head="bridge",
            state=hostile(1),
            state_head="write",
        )
        for n, (r, s) in enumerate(zip(reports, told, strict=True))
    ]
    readings = zip(reports, told, counts, strict=True)
    return reports, [reading(r, statements=(s,), figures=(f,)) for r, s, f in readings]


# What no page of ours has, looked for in all of it: head, header, drawer, and the cards that wait in templates.
STRANGE = """() => {
  const found = [], see = e => found.push(e.outerHTML.slice(0, 120));
  const look = root => root.querySelectorAll('*').forEach(e => {
    if (e.matches('base, iframe, img, object, embed, math, audio, video, details[open], [srcdoc]')) see(e);
    if (e.tagName === 'SCRIPT' && /window.hit/.test(e.textContent)) see(e);
    for (const a of e.attributes) {
      if (/^on/.test(a.name)) see(e);
      if (/href|src|action/.test(a.name) && /^\\s*javascript:/i.test(a.value)) see(e);
    }
    if (e.tagName === 'TEMPLATE') look(e.content);
  });
  look(document);
  return window.hit === undefined ? found : ['a script ran', ...found];
}"""
PLACES = (
    *(*SECTIONS, "/changes", "/audit", "/add", "/S1", "/reports/R1", "/nothing"),
    "/ledger?q=%3Cscript%3Ewindow.hit=1%3C/script%3E&who=%22%3E%3Cimg%20src=x%20onerror=window.hit=1%3E",
    "?asof=%3Cscript%3Ewindow.hit=1%3C/script%3E",
)


def open_first_evidence(page):
    """What waits in a template or behind a link is shown."""
    if link := page.query_selector("a.c[data-s]"):
        link.evaluate("e => e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
        page.wait_for_selector("#drawer:not([hidden]) [data-card]")


def test_nothing_runs_in_a_file(open_page, facts, tmp_path):
    """The file of two hundred hostile reports."""
    ledger = reconcile(hostile(0), *facts)
    path = tmp_path / "hostile.html"
    path.write_text(write_page(ledger, write_brief(ledger)), encoding="utf-8")
    page = open_page(path.as_uri())
    page.wait_for_selector("html.js")
    open_first_evidence(page)
    assert page.evaluate(STRANGE) == []
    assert "<script>window.hit=1</script>" in page.inner_text("header")
    assert page.complaints == []


def test_nothing_runs_on_the_desk(open_page, facts, tmp_path):
    """Every page, of a story with a hostile name, corrected by a hostile hand."""
    path = tmp_path / "hostile.db"
    with create_store(path, hostile(1), hostile(0)) as store:
        for report, read in zip(*facts, strict=True):
            store.add(report, read)
    archive, signed = Archive(path), Signature(hostile(2), "2031-05-09T10:00:00Z", hostile(3))
    for place, read in enumerate(facts[1][:10]):
        name, new = read.statements[0].id, hostile(place)
        archive.decide(
            hostile(1), lambda ledger, name=name, new=new: edit(ledger, name, "actor", new, signed)
        )
    with served(archive) as address:
        page = open_page(address)
        assert page.evaluate(STRANGE) == []
        home = page.query_selector(".stories a").get_attribute("href")
        for place in PLACES:
            page.goto(f"{address}{home}{place}")
            open_first_evidence(page)
            assert (place, page.evaluate(STRANGE)) == (place, [])
        shown = "<script>window.hit=1</script>"
        page.goto(f"{address}{home}/audit")
        assert shown in page.inner_text("main")
        assert [c for c in page.complaints if "404" not in c and "400" not in c] == []


@pytest.mark.parametrize("place", ["header", "#drb", "title"])
def test_what_gets_in_is_seen(open_page, server, place):
    """The look can fail, wherever it is planted, also in a template."""
    page = open_page(f"{server}/s/dam")
    assert page.evaluate(STRANGE) == []
    page.eval_on_selector(
        place,
        "e => { const t = document.createElement('template'); t.innerHTML = '<img src=x>'; e.append(t); }",
    )
    assert page.evaluate(STRANGE) == ['<img src="x">']
