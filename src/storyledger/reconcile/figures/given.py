"""A figure as given: who gave it, when, and what kind of figure it is; and whether two can be one number.

In: figures with their circumstances (`circumstances.py`). Out: a `Given`, what tracks, sums and relations are made from,
its bounds, and how two compare.
"""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from storyledger.figure import Bound, Change, Figure, Retelling
from storyledger.interval import Interval
from storyledger.reconcile.actors.offices import Voice
from storyledger.reconcile.actors.territories import place_within
from storyledger.reconcile.days.notes import Entry
from storyledger.reconcile.figures.nearby import Nearby
from storyledger.reconcile.words.affairs import is_people
from storyledger.span import ActorId

Affair = tuple[str, bool, str]  # what is said of it, whether it is expected, the time of its event


@dataclass(frozen=True)
class Given:
    """A figure with who gave it, when, and what kind of figure it is; what follows from these is worked out once."""

    figure: Figure
    actor: ActorId | None  # None: the report itself
    origin: ActorId | None
    said: Interval | None
    published: Interval | None
    narrator: bool
    disowned: bool  # denied, disputed or taken back by the very statement that carries it
    unit: str
    state: str
    expected: bool
    scope: str = ""  # the time of the event if it is another than the story's own
    happened: Interval | None = None  # the days its own words give for the event
    voice: Voice | None = None
    noted: bool = False  # stands in a note that was put into its report later
    original: bool = False  # stands in the text as it first ran, under the updates of its page
    entry: Entry | None = None  # of a page that goes on: which of its entries it stands in
    beside: bool = False  # "9 killed and 40 more hurt": 40 is added to no other count of the hurt
    all_of_kind: bool = False  # "19 people, among them 6 children": the six are all the children there are
    words: frozenset[str] = frozenset()  # of its sentence, in normal form, without numbers
    against: bool = False  # its report sets it against another number: "others put the toll at"
    nearby: Nearby = field(default_factory=Nearby)  # what stands round the number
    parted: bool = False  # the nine of "eight of the nine boats sank": all there are, of which less is said
    meaning: bytes = b""  # of the statement that gives it, see `meaning.py`
    loose: bool = False  # in no statement, as of half a sentence: known only beside its equal in one
    retold: tuple[Retelling, ...] = ()  # what its report tells as one count with it, this the newer number

    @cached_property
    def affair(self) -> Affair:
        """Only figures of one affair bear on each other."""
        return self.state, self.expected, self.scope

    @property
    def whole(self) -> bool:
        """True of a count of all, not of some nor of those who came to it."""
        total = self.figure.change is Change.TOTAL or self.nearby.own
        counted = total or self.beside or self.all_of_kind
        return counted and not self.parted

    @cached_property
    def measured(self) -> bool:
        """True of an amount, False of a count."""
        return self.unit.split(PER)[0] in MEASURES or self.unit.endswith("-old")

    @cached_property
    def written(self) -> float:
        """The number as it is told: "fewer than 24,000" has no low end."""
        return self.figure.low or self.figure.high or 0.0

    @cached_property
    def people(self) -> bool:
        """True if what is counted are people of some sort."""
        return is_people(self.unit)

    @cached_property
    def order(self) -> tuple[str, str, int, int]:
        """Of saying: day said, day published, entry of its page, place in the text; the undated last."""
        said = self.said or self.published
        day = (said.latest or said.earliest) if said else None
        ran = self.published.latest if self.published else None
        turn = self.entry.turn if self.entry else 0
        return (str(day or "9999"), str(ran or "9999"), turn, self.figure.span.start)

    @cached_property
    def within(self) -> tuple[str, str] | None:
        """The place that it is counted at, and the state that its own words put this in."""
        return place_within(self.figure.state)


PER = " per "  # of a rate: "barrels per day"
# What measures and counts nothing.
MEASURES = frozenset(
    "year-old decade decades century centuries year years month months week weeks day days hour hours minute "
    "minutes second seconds % $ £ € percent m cm mm km kilometre kilometres kilometer kilometers mile miles "
    "metre metres meter meters inch inches foot feet yard yards degree degrees °C °F time times percentage "
    "ratio floor dollar dollars pound pounds euro euros age point points ounce ounces".split()
)


# Days over which two numbers may have been given at one time.
_CLOSE_DAYS = 2


def at_one_time(a: Interval | None, b: Interval | None) -> bool:
    """Said at one time, known to two days."""
    if a is None or b is None or a.width_days is None or b.width_days is None:
        return False
    return max(a.width_days, b.width_days) <= _CLOSE_DAYS and a.meets(b)


def time_key(given: Given) -> tuple[str, str, int, int]:
    """Order of saying."""
    return given.order


def is_vague(figure: Figure) -> bool:
    """True of "several", "dozens", "hundreds": words, no count."""
    return figure.high is None and figure.bound is None


def bounds_of(figure: Figure) -> tuple[float, float]:
    """The lowest and highest number the words allow."""
    low, high = figure.low, figure.high if figure.high is not None else float("inf")
    if figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        high = float("inf")
    if figure.approximate:
        low, high = low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


# Two numbers for one count may differ by this share when one of them is "about".
ABOUT = 0.1


def equal(a: Figure, b: Figure) -> bool:
    """One number told twice: "at least 40" and 40, "some 40 to 45" and 45."""
    if a.low == b.low and (a.high == b.high or None in (a.high, b.high)):
        return True
    if a.high is None or b.high is None:
        return False
    return a.high == b.high and (a.approximate or b.approximate) and a.low <= b.high and b.low <= a.high


@lru_cache(maxsize=65_536)
def digits_of(value: float) -> int:
    """How many digits a number is told in: the zeros at its end, and before the point, tell nothing.

    >>> digits_of(5_140), digits_of(0.7), digits_of(200)
    (3, 1, 1)
    """
    written = f"{value:.6f}".rstrip("0").replace(".", "") if value % 1 else str(int(value)).rstrip("0")
    return len(written.lstrip("0"))


# Two open counts ("at least 80", "more than 900") may both be true; if one is this many times the
# other, no reader takes them for the same toll.
_FAR_APART = 3


def cannot_both_hold(a: Given, b: Given) -> bool:
    """True if no one count fits both, with bounds, "about" and vague words counted in.

    "Dozens" may be a hundred and more: against a count it holds unless that count is lower.
    """
    (a_low, a_high), (b_low, b_high) = bounds_of(a.figure), bounds_of(b.figure)
    if a_low > b_high or b_low > a_high:
        return True
    vague = is_vague(a.figure) or is_vague(b.figure)
    open_both = a_high == b_high == float("inf")
    return open_both and not vague and max(a_low, b_low) >= _FAR_APART * min(a_low, b_low)
