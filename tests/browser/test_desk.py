"""What a person does with the desk, in a real browser."""

import re
from datetime import date
from itertools import product

import pytest

from storyledger.write.scene.scene import number_all
from tests.browser.walks import (
    SECTIONS,
    cards_of_file,
    cards_of_server,
    days_of,
    late_names,
    late_words,
    leaks,
    slide_to,
    tab_to,
)

WIDE, NARROW = 1320, 390
# theme, width, day and clock, drawer
STATES = list(product(("light", "dark"), (WIDE, NARROW), ("last", "first", "reported"), ("shut", "open")))
LINK = "#main a.c, #main a.ev, #main a.sp, #main a.now, main a.c"


def violations(axe, page, *parts):
    """What axe finds on a page, or in parts of it: contrast takes a second for a hundred kilobytes."""
    options = {"resultTypes": ["violations"], "preload": False}
    context = {"include": [[part] for part in parts]} if parts else None
    found = axe.Axe().run(page, context=context, options=options).response["violations"]
    return [(v["id"], page.url, [n["html"][:120] for n in v["nodes"][:3]]) for v in found]


def open_drawer(page):
    """Opens the evidence of the first cite in sight, where the page has one."""
    link = next(
        (e for e in page.query_selector_all(LINK) if e.get_attribute("data-s") and e.is_visible()), None
    )
    if link:
        link.evaluate("e => e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
        page.wait_for_selector("#drawer:not([hidden]) [data-card]")


@pytest.fixture
def axe():
    return pytest.importorskip("axe_playwright_python.sync_playwright", reason="make test-browser")


def test_nothing_leaves_the_machine(open_page, server):
    """Every request goes to the desk itself, and nothing complains: not of style, nor of script."""
    page = open_page(server)
    for section in (*SECTIONS, "/audit", "/add", "/S1", "/reports/R1", "/changes"):
        page.goto(f"{server}/s/dam{section}")
    assert {url for url in page.asked if not url.startswith((server, "data:"))} == set()
    assert page.complaints == []


def test_a_chart_stands_alone(open_page, server):
    """Its own style is let through, it asks for nothing, and nothing complains."""
    page = open_page(f"{server}/s/dam/figures.svg")
    assert page.eval_on_selector(".title", "e => getComputedStyle(e).fontWeight") == "600"
    assert (page.complaints, len(page.asked)) == ([], 1)


def test_a_file_asks_for_nothing(open_page, exported):
    """One request: the file itself."""
    page = open_page(exported)
    assert [url for url in page.asked if not url.startswith("data:")] == [exported]
    assert page.complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_desk_has_no_accessibility_fault(open_page, axe, server, theme):
    """axe-core finds nothing: themes, widths, days, clocks, drawer, and every section among them."""
    page = open_page(server, color_scheme=theme)
    page.goto(f"{server}/s/dam")
    asked = {"last": "", "first": f"?asof={days_of(page)[0]}", "reported": "?clock=reported"}
    faults = []
    for n, (_, width, when, drawer) in enumerate(s for s in STATES if s[0] == theme):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{server}/s/dam{SECTIONS[n % len(SECTIONS)]}{asked[when]}")
        if drawer == "open":
            open_drawer(page)
        parts = ("#drawer", ".asofbar", ".rail") if drawer == "open" else ()
        faults += violations(axe, page, *parts)
    assert faults == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_file_has_no_accessibility_fault(open_page, axe, small, theme):
    """The same for the file: all its sections on three days; its marks have one clock, so the days are three."""
    faults = []
    page = open_page(small, color_scheme=theme)
    for width, stop in product((WIDE, NARROW), range(len(days_of(page)))):
        page.set_viewport_size({"width": width, "height": 900})
        slide_to(page, stop)
        faults += violations(axe, page)
        open_drawer(page)
        faults += violations(axe, page, "#drawer", ".asofbar", ".rail")
        page.keyboard.press("Escape")
    assert (len(days_of(page)), faults) == (3, [])


@pytest.mark.parametrize(
    "place",
    ["/", "/s/dam/add", "/s/dam/audit", "/s/dam/S1", "/s/dam/reports/R1", "/s/none", "/s/dam/changes"],
)
def test_other_pages_have_no_accessibility_fault(open_page, axe, server, place):
    """Forms, logs, one report, one statement, an error."""
    assert violations(axe, open_page(server + place)) == []


def test_every_cite_leads_to_its_words(open_page, exported):
    """Each cite has a card, and the card marks words that stand in the report."""
    page = open_page(exported)
    cited = page.eval_on_selector_all("a.c[data-s]", "es => es.map(e => e.dataset.s)")
    assert cited
    numbers = sorted({n for ids in cited for n in ids.split()})
    lost = "ids => ids.filter(n => !document.querySelector(`tr#${n}`) || !document.getElementById('at-' + n))"
    assert page.evaluate(lost, numbers) == []
    report = page.text_content("#reports")
    for number in numbers[:10]:
        page.eval_on_selector(f"tr#{number} th a.c", "e => e.click()")
        assert page.text_content(f"#drawer [data-card={number}] mark").strip() in report


def test_from_sentence_to_words_and_back_by_keyboard(open_page, server):
    """Sentence, evidence, report, uses and back, with Tab, Enter and Esc alone."""
    page = open_page(f"{server}/s/dam")
    tab_to(page, ".brief a.c")
    first = page.evaluate("document.activeElement.dataset.s")
    page.keyboard.press("Enter")
    page.wait_for_selector("#drawer:not([hidden]) [data-card]")
    assert page.evaluate("document.activeElement.id") == "drx"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.s") == first
    page.keyboard.press("Enter")
    page.wait_for_selector("#drawer:not([hidden]) [data-at]")
    tab_to(page, "#drawer [data-at]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/reports/R\d+.*#at-{first}"))
    tab_to(page, f'a.sp[data-s~="{first}"]')
    page.keyboard.press("Enter")
    page.wait_for_selector("#drawer:not([hidden]) [data-uses] a")
    tab_to(page, "#drawer [data-uses] a")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/s/dam#B\d+"))
    page.go_back()
    page.wait_for_url(re.compile("/reports/"))


def test_no_day_shows_what_came_later(open_page, server, desk):
    """On each stop only statements of reports that were out; a planted leak is found."""
    page = open_page(f"{server}/s/dam")
    late = late_words(desk.kept("dam"))
    days = days_of(page)
    for day in days[:-1]:
        names = late_names(desk.kept("dam"), desk.kept("dam", date.fromisoformat(day)))
        for section in SECTIONS[:-1]:
            page.goto(f"{server}/s/dam{section}?asof={day}")
            assert leaks(page, late, day, names) == []
    planted = next(fact for fact in late if fact.day > days[0] and len(fact.words) > 60)
    for told in (f" {planted.number} ", planted.words):
        page.goto(f"{server}/s/dam?asof={days[0]}")
        page.evaluate("told => document.querySelector('main').append(told)", told)
        assert planted.number in leaks(page, late, days[0])


def test_no_stop_of_a_file_shows_what_came_later(open_page, exported, desk):
    """The slider hides what was not out, anywhere in the file."""
    page = open_page(exported)
    late = late_words(desk.kept("dam"), numbered=False)
    for stop, day in enumerate(days_of(page)[:-1]):
        slide_to(page, stop)
        names = late_names(desk.kept("dam"), desk.kept("dam", date.fromisoformat(day)))
        assert leaks(page, late, day, names) == []


@pytest.mark.parametrize("place", ["main", ".mast", ".foot", "#drb"])
def test_a_leak_is_found_wherever_it_stands(open_page, exported, desk, place):
    """By number, by words, by name, also where only a pointer or a screen reader comes upon it."""
    page = open_page(exported)
    first = days_of(page)[0]
    late = late_words(desk.kept("dam"), numbered=False)
    (name, *_) = late_names(desk.kept("dam"), desk.kept("dam", date.fromisoformat(first)))
    planted = next(fact for fact in late if fact.day > first and len(fact.words) > 60)
    slide_to(page, 0)
    page.eval_on_selector("#drawer", "e => { e.hidden = false; }")
    for told in (f" {planted.number} ", planted.words):
        page.eval_on_selector(place, "(e, told) => e.append(told)", told)
        assert planted.number in leaks(page, late, first)
    page.eval_on_selector(f"{place}", "(e, told) => { e.title = told; }", name)
    assert name in leaks(page, late, first, [name])


def test_the_evidence_of_a_file_is_that_of_its_day(open_page, server, exported, desk):
    """On each stop a card says what the server says on that day: names, days, where it is used."""
    file, page = open_page(exported), open_page(f"{server}/s/dam")
    kept = desk.kept("dam")
    here = {number: kept.numbers.statements[s] for s, number in number_all(kept.ledger).statements.items()}
    for stop, day in enumerate(days_of(file)):
        slide_to(file, stop)
        told = cards_of_file(file)
        assert told
        wanted = cards_of_server(page, [f"{server}/s/dam/{here[number]}?asof={day}" for number in told])
        assert dict(zip(told, wanted, strict=True)) == told


def test_a_file_shows_each_day_as_the_server_does(open_page, server, exported):
    """The slider's brief has the same sentences as the page of that day."""
    page, file = open_page(f"{server}/s/dam"), open_page(exported)
    shown = "es => es.filter(e => e.checkVisibility()).map(e => e.textContent)"
    for stop, day in enumerate(days_of(file)):
        page.goto(f"{server}/s/dam?asof={day}")
        wanted = page.eval_on_selector_all(".sent bdi", shown)
        slide_to(file, stop)
        assert file.eval_on_selector_all("#brief .sent bdi", shown) == wanted


def test_review_by_keyboard_and_undo(open_page, server):
    """A accepts, U takes back; both are rows of the log and the question comes again."""
    page = open_page(f"{server}/s/dam/review")
    before = page.eval_on_selector_all("#queue>li", "es => es.map(e => e.id)")
    assert before, "the sample must leave a question open"
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("a")
    page.wait_for_url(re.compile("said="))
    assert before[0] not in page.eval_on_selector_all("#queue>li", "es => es.map(e => e.id)")
    page.keyboard.press("u")
    page.wait_for_selector("#audit>li:nth-child(2)")
    assert page.eval_on_selector_all("#queue>li", "es => es.map(e => e.id)") == before


def test_filters_and_day_survive_reload_and_back(open_page, server):
    """What is asked stands in the address."""
    page = open_page(f"{server}/s/dam/ledger")
    last = days_of(page)[-1]
    page.select_option("#asofpick", last)
    page.wait_for_url(re.compile(f"asof={last}"))
    page.fill("#q", "dam")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=dam"))
    told = page.inner_text("#qn")
    page.reload()
    assert (page.inner_text("#qn"), page.input_value("#asofpick")) == (told, last)
    page.click(".rail a[data-sec=figures]")
    page.wait_for_url(re.compile(f"figures.asof={last}"))
    page.go_back()
    assert (page.input_value("#q"), page.input_value("#asofpick")) == ("dam", last)


def test_without_a_script_all_is_there(open_page, server, exported):
    """Links, forms and the last day work; older days stay hidden."""
    page = open_page(f"{server}/s/dam", java_script_enabled=False)
    page.click(".brief a.c")
    assert page.locator("[data-card]").count() == 1
    page.goto(f"{server}/s/dam/ledger")
    page.fill("#q", "dam")
    page.click(".filters button")
    assert page.locator("#led tbody tr").count() > 0
    file = open_page(exported, java_script_enabled=False)
    assert file.locator("#brief .sent:visible").count() > 0
    assert all(not e.is_visible() for e in file.locator("[data-until]").all())


@pytest.mark.parametrize("width", [320, 390])
def test_narrow_pages_do_not_scroll_sideways(open_page, server, exported, width):
    """Tables and drawings scroll in their own frame."""
    page = open_page(exported, viewport={"width": width, "height": 800})
    wide = {"file": page.evaluate("document.documentElement.scrollWidth")}
    for place in (
        "",
        *(f"/s/dam{s}" for s in (*SECTIONS, "/audit", "/add", "/S1", "/reports/R1", "/changes")),
    ):
        page.goto(server + place)
        wide[place] = page.evaluate("document.documentElement.scrollWidth")
    assert {place: w for place, w in wide.items() if w > width} == {}


def test_labels_of_drawings_stay_in_and_apart(open_page, server):
    """No label leaves its drawing or covers another, in step panels and in the lineage."""
    page = open_page(f"{server}/s/dam/figures")
    script = """what => [...document.querySelectorAll(what)].flatMap(svg => {
      const box = svg.getBoundingClientRect(), labels = [...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect());
      const out = labels.filter(b => b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 1 || b.bottom > box.bottom + 1);
      const over = labels.flatMap((a, i) => labels.slice(i + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top + 3 < b.bottom && b.top + 3 < a.bottom));
      return [...out, ...over].map(b => [svg.getAttribute('aria-label'), Math.round(b.left), Math.round(b.top)]);
    })"""
    assert page.evaluate(script, "svg.steps") == []
    page.goto(f"{server}/s/dam/lineage")
    assert page.evaluate(script, "svg.lineage") == []


def test_printed_it_has_every_section(open_page, exported):
    """The PDF of a file has a heading for each section, and all statements."""
    page = open_page(exported)
    names = page.eval_on_selector_all("main section > h2", "es => es.map(e => e.textContent)")
    page.emulate_media(media="print")
    shown = page.eval_on_selector_all(
        "main section > h2", "es => es.filter(e => e.checkVisibility()).map(e => e.textContent)"
    )
    assert shown == names
    assert page.locator("#led tbody tr").first.is_visible()
    pdf = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
    titles = re.findall(rb"/Title \(([^)]*)\)", pdf)
    assert {name.encode() for name in names} <= set(titles)
    assert len(re.findall(rb"/Type /Page\b", pdf)) > 1
