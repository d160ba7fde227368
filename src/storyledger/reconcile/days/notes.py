"""Notes that were put into a report after it ran. In: reports. Out: the paragraphs that are notes."""

import re

from storyledger.report import Report
from storyledger.span import Span

_NOTE = re.compile(r"\W*(?:editor['’]?s['’]?\s+note|updated?|corrections?|clarification)\b", re.IGNORECASE)


def find_notes(report: Report) -> list[Span]:
    """Paragraphs that were put into a report after it ran: "Editor's note", "Update", "Correction"."""
    return [p.span for p in report.parts if _NOTE.match(report.text, p.span.start, p.span.end)]
