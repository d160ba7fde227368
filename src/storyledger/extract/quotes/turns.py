"""Interviews and transcripts: paragraphs that open with who speaks.

In: a report. Out: turns in text order, each a label's span and the words said. A report is taken for an
interview only if its labels recur, so that "Details:" or a dateline never speaks.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from storyledger.report import Report, Role
from storyledger.span import Span

# "SMITH:", "Jane Roe (by phone):", "Q:", "Mr. Roe:". Names have one to five capitalised words.
_LABEL = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4})(?: ?\([^()\n]{1,30}\))?(?P<colon>:)[ \t\n]+(?=\S)"
)
_ASKERS = {"Q", "Question"}
_NAMELESS = {"A", "Answer"}
# An interview has at least this many labelled paragraphs, one label twice, and every third paragraph labelled.
_FEWEST_TURNS, _SHARE = 4, 3
_READ = (Role.BODY, Role.ITEM, Role.CROSSHEAD)  # a short turn or question looks like a heading


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph of somebody's talk. `label` is None where the label names nobody ("A:")."""

    label: Span | None
    colon: Span
    words: Span
    asks: bool  # an interviewer's, or nothing but questions: it asserts nothing


def find_turns(report: Report) -> list[Turn]:
    """The turns of an interview; none for other reports."""
    paragraphs = [part.span for part in report.parts if part.role in _READ]
    labels = {p: m for p in paragraphs if (m := _LABEL.match(report.text, p.start, p.end))}
    names = Counter(match["name"] for match in labels.values())
    recurs = len(names) > 1 and names.most_common(1)[0][1] > 1
    if not recurs or len(labels) < max(_FEWEST_TURNS, len(paragraphs) / _SHARE):
        return []
    return _turns(report, paragraphs, labels)


def _turns(report: Report, paragraphs: Sequence[Span], labels: dict[Span, re.Match[str]]) -> list[Turn]:
    turns: list[Turn] = []
    last: re.Match[str] | None = None
    for paragraph in paragraphs:
        match = labels.get(paragraph)
        last = match or last
        if last is None:
            continue
        words = Span(match.end() if match else paragraph.start, paragraph.end)
        asks = last["name"] in _ASKERS or words.of(report.text).rstrip("”\"' \n").endswith("?")
        named = None if last["name"] in _NAMELESS else Span(*last.span("name"))
        turns.append(Turn(named, Span(*last.span("colon")), words, asks))
    return turns
