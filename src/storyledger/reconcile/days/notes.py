"""What was put into a report after it ran, and entries of a page that goes on while its readers look.

In: reports. Out: the paragraphs that are notes, where the first text goes on, and the entries of a page with their clocks ("20:55 …",
"Update at 4:55 p.m. ET. …"), oldest first. Only clocks that run one way tell whether the newest stands at the top or at the end;
what stands above the newest sums the page up and is as new. Where they run neither way, as in the programme of two
days, there are no entries.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from storyledger.english import MONTH, WEEKDAY
from storyledger.report import Report, Role
from storyledger.span import Span

_NOTE = re.compile(r"\W*(?:editor['’]?s['’]?\s+note|updated?|corrections?|clarification)\b", re.IGNORECASE)


def find_notes(report: Report) -> list[Span]:
    """Paragraphs that were put into a report after it ran: "Editor's note", "Update", "Correction"; entries of a page are none."""
    entered = {entry.span.start for entry in find_entries(report)}
    notes = (p.span for p in report.parts if p.span.start not in entered)
    return [span for span in notes if _NOTE.match(report.text, span.start, span.end)]


def find_late_notes(report: Report) -> list[Span]:
    """Of these notes those that may be of another day: "Update, 16:40" alone is of the report's own."""
    return [note for note in find_notes(report) if not _has_only_a_clock(report, note)]


def _has_only_a_clock(report: Report, note: Span) -> bool:
    clock = _CLOCK.match(report.text, note.start, note.end)
    return _clock_at(report, note) is not None and not (clock and _DAY.match(report.text, clock.end()))


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


_ZONE = r"(?:\s*\(?(?:[A-Z]{2,4}|(?i:local\s+time))\b\)?)?"
_CLOCK = re.compile(
    r"\W{0,4}(?P<told>(?i:posted|updated?)\b[^\d\n]{0,12})?"
    r"(?P<clock>(?P<hour>[01]?\d|2[0-3])(?P<minutes>[:.][0-5]\d)?(?![\d:.]\d)\s*(?P<half>(?i:[ap]\.?m)\b\.?)?)"
    rf"{_ZONE}(?=\s*(?:$|[-–—:,.|\])])|\s+\W?[A-Z\d])",
)
_DAY = re.compile(rf"{_ZONE},?\s+(?:on\b|\d|{WEEKDAY}|{MONTH})")
_NOON = 12 * 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One stretch of such a page; of two the one with the higher turn is the newer."""

    span: Span
    turn: int
    clock: str  # as the page writes it; empty of what stands above its newest entry


def find_entries(report: Report) -> list[Entry]:
    """The entries of a page, oldest first; none unless there are two or more whose clocks run one way."""
    starts = [(p.span.start, found) for p in report.parts if (found := _clock_at(report, p.span))]
    way = _way([minutes for _, (minutes, _) in starts])
    if not way:  # of one clock alone, too
        return []
    ends = [start for start, _ in starts[1:]] + [_end(report, starts[-1][0])]
    stretches = [(Span(start, end), clock) for (start, (_, clock)), end in zip(starts, ends, strict=True)]
    if way < 0:
        stretches.reverse()
        if starts[0][0]:
            stretches.append((Span(0, starts[0][0]), ""))
    return [Entry(span, turn, clock) for turn, (span, clock) in enumerate(stretches, 1)]


def _clock_at(report: Report, paragraph: Span) -> tuple[int, str] | None:
    """The clock that opens a paragraph, in minutes and as written; a bare "12" or "10.15" is none."""
    match = _CLOCK.match(report.text, paragraph.start, paragraph.end)
    if match is None:
        return None
    half, minutes = (match["half"] or "").lower(), match["minutes"]
    hour = int(match["hour"])
    if not half and (minutes is None or (minutes[0] == "." and not match["told"])):
        return None
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour * 60 + int(minutes[1:] if minutes else 0), match["clock"].strip()


def _way(clocks: Sequence[int]) -> int:
    """1 if they run on down the page, -1 if they run back, 0 if neither; one midnight may lie between."""
    steps = [later - clock for clock, later in pairwise(clocks) if later != clock]
    ways = {step > 0 for step in steps}
    if len(ways) > 1:
        over = [step for step in steps if abs(step) > _NOON]
        ways = {step > 0 for step in steps if step not in over} if len(over) == 1 else set()
    return 0 if len(ways) != 1 else 1 if True in ways else -1


def _end(report: Report, last: int) -> int:
    """Where the lowest entry ends: at the next headline inside the text, or where the first text goes on."""
    heads = (p.span.start for p in report.parts if p.role is Role.CROSSHEAD and p.span.start > last)
    original = find_original(report)
    ends = [*heads, len(report.text)]
    if original and original.start > last:
        ends.append(original.start)
    return min(ends)


def entry_at(entries: Sequence[Entry], span: Span) -> Entry | None:
    """The entry that holds a stretch of text."""
    return next((e for e in entries if e.span.contains(span)), None)
