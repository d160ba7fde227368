"""What was put into a report after it ran. In: reports. Out: the paragraphs that are notes, and where the first text goes on."""

import re

from storyledger.report import Report
from storyledger.span import Span

_NOTE = re.compile(r"\W*(?:editor['’]?s['’]?\s+note|updated?|corrections?|clarification)\b", re.IGNORECASE)


def find_notes(report: Report) -> list[Span]:
    """Paragraphs that were put into a report after it ran: "Editor's note", "Update", "Correction"."""
    return [p.span for p in report.parts if _NOTE.match(report.text, p.span.start, p.span.end)]


_ORIGINAL = re.compile(
    r"\W*(?:(?:our|the)\s+)?original\s+(?:post|story|release|report|article|version|text|statement)\b[^.?!\n]{0,40}$",
    re.IGNORECASE,
)


def find_original(report: Report) -> Span | None:
    """The text as it first ran, where a page puts its updates above it: all under "Our original post continues:"."""
    for part in report.parts:
        if part.span.start and _ORIGINAL.match(report.text, part.span.start, part.span.end):
            return Span(part.span.end, len(report.text))
    return None
