"""Half-open code-point offsets into a report's text, and ids made from facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import NewType

from storyledger.errors import RecordError

ReportId = NewType("ReportId", str)
StatementId = NewType("StatementId", str)
FigureId = NewType("FigureId", str)
ReferentId = NewType("ReferentId", str)
ActorId = NewType("ActorId", str)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end`.

    >>> Span(0, 4).of("Kyiv says")
    'Kyiv'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise RecordError(f"span {self.start}:{self.end} is empty or negative: give start < end")

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True if they share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True if `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that holds them all."""
    spans = list(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def cut(span: Span, out: Iterable[Span], text: str) -> Iterator[Span]:
    """What is left of a span without others inside it, in text order and without white space at its ends.

    >>> list(cut(Span(0, 14), [Span(4, 9)], "Kyiv [ad] says"))
    [Span(start=0, end=4), Span(start=10, end=14)]
    """
    edges = [span.start, *(e for o in out if o.overlaps(span) for e in (o.start, o.end)), span.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = text[start:end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def make_id(prefix: str, *facts: object) -> str:
    """An id that depends on nothing but the facts: equal in every process and run.

    >>> make_id("s", "r1", 3) == make_id("s", "r1", 3)
    True
    """
    digest = blake2b("\x1f".join(map(str, facts)).encode(), digest_size=8).hexdigest()
    return f"{prefix}{digest}"
