"""What several browser tests do: go by keyboard, and look for what a day cannot know."""

import json
import re
from dataclasses import dataclass

from storyledger.write.scene.scene import number_all

SECTIONS = ("", "/figures", "/positions", "/timeline", "/lineage", "/ledger", "/reports", "/review")
_MOST_TABS = 120
_FEW = 30  # shorter words may stand anywhere


@dataclass(frozen=True)
class Fact:
    """A statement with the day on which its report was out."""

    number: str
    words: str
    day: str


def days_of(page):
    """The days that a page or a file lets choose."""
    if slider := page.query_selector("#asof"):
        return json.loads(slider.get_attribute("data-days"))
    return [o.get_attribute("value") for o in page.query_selector_all("#asofpick option")][1:]


def tab_to(page, selector):
    """Presses Tab until something that fits is reached."""
    for _ in range(_MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def late_words(kept, *, numbered=True):
    """All statements with their days, from the ledger and not from any page."""
    numbers = kept.numbers.statements if numbered else number_all(kept.ledger).statements
    texts = {r.id: r.text for r in kept.ledger.reports}
    facts = []
    for reading in kept.ledger.readings:
        when = kept.ledger.published.get(reading.report_id)
        day = str(when.latest) if when and when.latest else "9999"
        for statement in reading.statements:
            words = " ".join(statement.content[0].of(texts[reading.report_id]).split())
            facts.append(Fact(numbers[statement.id], words, day))
    return facts


def late_names(kept, then):
    """Names that nobody can know on an earlier day: of no actor then, and in no report that was out."""
    known = [a.name for a in then.ledger.actors]
    known += [f"{r.text} {r.title} {r.outlet}" for r in then.ledger.reports]
    return [a.name for a in kept.ledger.actors if a.name and not any(a.name in words for words in known)]


def all_words(page):
    """Whatever a reader or a screen reader can come upon: words in sight anywhere, and names of marks."""
    named = """() => [...document.querySelectorAll('[title], [aria-label], svg title')]
      .filter(e => e.checkVisibility() || (e.tagName === 'title' && e.parentNode.checkVisibility()))
      .flatMap(e => [e.getAttribute('title'), e.getAttribute('aria-label'), e.tagName === 'title' && e.textContent])"""
    words = [page.inner_text("body"), *filter(None, page.evaluate(named))]
    return " ".join(" ".join(words).split())


def leaks(page, facts, day, names=()):
    """Statements of which no report was out by that day, by number or by words, and names, anywhere on the page."""
    shown = all_words(page)
    numbers = set(re.findall(r"\bS\d+\b", shown))
    known = " ".join(f.words for f in facts if f.day <= day)
    told = [
        f.number
        for f in facts
        if f.day > day
        and (f.number in numbers or (len(f.words) > _FEW and f.words in shown and f.words not in known))
    ]
    return told + [name for name in names if name in shown]


def slide_to(page, stop):
    """Moves the slider of a file."""
    page.eval_on_selector("#asof", f"e => {{ e.value = {stop}; e.dispatchEvent(new Event('input')); }}")


def plain(words):
    """The words of a card without its numbers, which a file counts otherwise, and without spaces."""
    return re.sub(r"[SR]\d+|\s+", "", words)


def cards_of_file(page):
    """What the evidence says of each statement in sight, by number."""
    script = """async () => {
      const told = {};
      for (const row of document.querySelectorAll('#led tbody tr')) {
        if (!row.checkVisibility()) continue;
        row.querySelector('th a.c').click();
        await new Promise(done => setTimeout(done));
        told[row.id] = document.querySelector('#drb').innerText;
      }
      document.querySelector('#drx').click();
      return told;
    }"""
    return {number: plain(words) for number, words in page.evaluate(script).items()}


def cards_of_server(page, addresses):
    """What the server says of each statement, from its page, but for the way to its correction, which no file has."""
    script = """urls => Promise.all(urls.map(async url => {
      const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
      page.querySelectorAll('[data-card] [data-desk]').forEach(e => e.remove());
      return page.querySelector('[data-card]')?.textContent ?? '';
    }))"""
    return [plain(words) for words in page.evaluate(script, addresses)]
