"""A figure with its circumstances: who gave it, when, and what kind of figure it is.

In: a figure, its statement and what all reports say of that. Out: a `Given`, what tracks, sums and
relations are made from; kinds come from `affairs.toml`.
"""

from dataclasses import dataclass

from storyledger.figure import Bound, Figure
from storyledger.interval import Interval
from storyledger.moment import resolve
from storyledger.reconcile.affairs import affairs, is_people
from storyledger.span import ActorId
from storyledger.statement import Kind, Resolution, Stance, Statement


@dataclass(frozen=True, slots=True)
class Given:
    """A figure with who gave it, when, and what kind of figure it is."""

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

    @property
    def people(self) -> bool:
        """True if what is counted are people of some sort."""
        return is_people(self.unit)


# Two of these in one phrase ("killed or wounded", "dead or missing") count them together.
_HARMS = (("killed", "dead", "died"), ("wounded", "injured", "hurt"), ("missing",))


def kind_of(figure: Figure) -> tuple[str, str, bool]:
    """(unit group, state group, expected), or the bare lemmas where no group fits."""
    units, states = affairs()["units"], affairs()["states"]
    expected = figure.state.split(":")[0].split()[:1] != [] and any(
        figure.state.lower().startswith(w)
        for w in ("expect", "planned", "intend", "forecast", "project", "could ", "will ")
    )
    unit = next((g for g, words in units.items() if figure.unit_head in words), figure.unit_head)
    words = {figure.state_head, *figure.state.lower().replace(":", " ").split()[:2]}
    state = next((g for g, known in states.items() if figure.state_head in known), None)
    if state is None:
        state = next((g for g, known in states.items() if words & known), figure.state_head)
    text = f"{figure.state} {figure.unit}".lower()
    harms = sum(any(w in text for w in words) for words in _HARMS)
    return unit, "casualties" if harms > 1 else state, expected


def give(figure: Figure, statement: Statement, known: Resolution, published: Interval | None) -> Given:
    """A figure with its circumstances and kind."""
    unit, state, expected = kind_of(figure)
    return Given(
        figure=figure,
        actor=known.actor,
        origin=known.origin or known.actor,
        said=known.said,
        published=published,
        narrator=statement.kind is Kind.NARRATOR,
        disowned=statement.stance in (Stance.DENIES, Stance.DISPUTES, Stance.RETRACTS),
        unit=unit,
        state=state,
        expected=expected or statement.stance is Stance.EXPECTS,
        scope=_scope(resolve(figure.happens, published) if figure.happens else None, published),
    )


def _scope(happens: Interval | None, published: Interval | None) -> str:
    """The day of an earlier event that a figure belongs to; empty for the story's own."""
    if happens is None or happens.latest is None or published is None or published.earliest is None:
        return ""
    back = (published.earliest - happens.latest).days
    return str(happens.latest) if back > _EARLIER_DAYS else ""


# A figure dated further back than this before its report is of another event (a story's own toll is
# told with "Wednesday", not with a date of last month).
_EARLIER_DAYS = 10


def time_key(given: Given) -> tuple[str, str, int]:
    """Order of saying: day said, day published, place in the text; the undated last."""
    said = given.said or given.published
    day = (said.latest or said.earliest) if said else None
    ran = given.published.latest if given.published else None
    return (str(day or "9999"), str(ran or "9999"), given.figure.span.start)


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
