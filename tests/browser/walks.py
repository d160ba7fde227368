"""What several browser tests do: go by keyboard, and look for what a day cannot know."""

import json
import re
from dataclasses import dataclass

from storyledger.write.scene import number_all

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


def leaks(page, facts, day):
    """Statements in sight of which no report was out by that day, by number or by words."""
    shown = " ".join(page.inner_text("main").split())
    numbers = set(re.findall(r"\bS\d+\b", shown))
    known = " ".join(f.words for f in facts if f.day <= day)
    return [
        f.number
        for f in facts
        if f.day > day
        and (f.number in numbers or (len(f.words) > _FEW and f.words in shown and f.words not in known))
    ]
