"""Days as closed intervals. What is not known is None, never today."""

from dataclasses import dataclass
from datetime import date

from storyledger.errors import RecordError


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From `earliest` to `latest`, both included; None is open on that side.

    `text` are the words it was read from; `basis` and `why` say how it is known
    (`basis` of a report: metadata, dateline, url, inferred).
    """

    earliest: date | None
    latest: date | None
    text: str | None = None
    basis: str | None = None
    why: str | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise RecordError(f"interval {self.earliest}..{self.latest} ends before it begins")

    @property
    def width_days(self) -> int | None:
        """Days from first to last, 0 for one day, None if open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days

    def meets(self, other: "Interval") -> bool:
        """True if some day can lie in both."""
        return not (surely_before(self, other) or surely_before(other, self))

    def meet(self, other: "Interval") -> "Interval | None":
        """The days that lie in both, or None; words and basis are self's."""
        if not self.meets(other):
            return None
        starts = [d for d in (self.earliest, other.earliest) if d]
        ends = [d for d in (self.latest, other.latest) if d]
        return Interval(
            earliest=max(starts, default=None),
            latest=min(ends, default=None),
            text=self.text,
            basis=self.basis,
            why=self.why,
        )


def surely_before(a: Interval | None, b: Interval | None) -> bool:
    """True if every day of one lies before every day of the other; what is not known lies before nothing."""
    return bool(a and b and a.latest and b.earliest and a.latest < b.earliest)


def one_day(day: date, **known: str) -> Interval:
    """The interval of a single day."""
    return Interval(earliest=day, latest=day, **known)
