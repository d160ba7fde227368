"""Texts of reports are hostile: nothing in them may run, on the desk or in a file."""

import pytest

from storyledger.archive import Archive
from storyledger.pipeline import reconcile
from storyledger.store.sqlite import create_store
from storyledger.write.brief import write_brief
from storyledger.write.page import write_page
from tests.browser.conftest import served
from tests.unit.stories import ran, reading, remark

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
    return reports, [reading(r, statements=(s,)) for r, s in zip(reports, told, strict=True)]


def ran_none(page):
    return page.evaluate(
        "window.hit === undefined && !document.querySelector('base, iframe, main img, main script')"
    )


def test_nothing_runs_in_a_file(open_page, facts, tmp_path):
    """The file of two hundred hostile reports."""
    ledger = reconcile(hostile(0), *facts)
    path = tmp_path / "hostile.html"
    path.write_text(write_page(ledger, write_brief(ledger)), encoding="utf-8")
    page = open_page(path.as_uri())
    page.wait_for_selector("html.js")
    assert ran_none(page)
    assert page.complaints == []


def test_nothing_runs_on_the_desk(open_page, facts, tmp_path):
    """Every section, a report, a statement."""
    path = tmp_path / "hostile.db"
    with create_store(path, "h", hostile(1)) as store:
        for report, read in zip(*facts, strict=True):
            store.add(report, read)
    with served(Archive(path)) as address:
        page = open_page(address)
        for place in (
            "",
            "/figures",
            "/positions",
            "/timeline",
            "/lineage",
            "/ledger",
            "/reports",
            "/review",
            "/reports/R1",
            "/S1",
        ):
            page.goto(f"{address}/s/h{place}")
            assert ran_none(page)
        assert page.complaints == []
