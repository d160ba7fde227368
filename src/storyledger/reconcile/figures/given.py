"""A figure with its circumstances: who gave it, when, and what kind of figure it is.

In: a figure, its statement and what all reports say of that. Out: a `Given`, what tracks, sums and
relations are made from; kinds come from `affairs.toml`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from storyledger.figure import Bound, Change, Figure, Retelling
from storyledger.interval import Interval
from storyledger.moment import Edge, resolve
from storyledger.reading import Reading
from storyledger.reconcile.actors.offices import Voice
from storyledger.reconcile.actors.territories import place_within
from storyledger.reconcile.days.notes import Entry, entry_at, find_entries, find_notes, find_original
from storyledger.reconcile.figures.kinds import counts_infected, kind_of
from storyledger.reconcile.figures.nearby import Nearby, look_round
from storyledger.reconcile.figures.opposed import is_set_against, says_anew
from storyledger.reconcile.figures.periods import period_of
from storyledger.reconcile.words.affairs import is_people
from storyledger.reconcile.words.words import bag_of
from storyledger.report import Report
from storyledger.span import ActorId, FigureId, StatementId
from storyledger.statement import AGAINST, Kind, Resolution, Stance, Statement

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
        counted = self.figure.change is Change.TOTAL or self.beside or self.all_of_kind
        return counted and not self.parted

    @cached_property
    def measured(self) -> bool:
        """True of an amount, False of a count."""
        return self.unit.split(_PER)[0] in MEASURES or self.unit.endswith("-old")

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


def give_all(
    report: Report,
    reading: Reading,
    resolved: Mapping[StatementId, Resolution],
    published: Interval | None,
    voices: Mapping[ActorId, Voice],
) -> Iterator[Given]:
    """The figures of a report in text order; one of no statement is its own and loose."""
    statements = {s.id: s for s in reading.statements}
    notes, original, entries = find_notes(report), find_original(report), find_entries(report)
    corrected = {f.sentence for f in reading.figures if f.replaced}
    told = {f.sentence: _words_at(report, reading, f.sentence) for f in reading.figures}
    nearby = _surroundings(report, reading)
    crowded = Counter(f.sentence for f in reading.figures)
    retold = _by_new(reading.retold)
    before: Given | None = None
    states: set[str] = set()
    statement: Statement | None = None
    for figure in reading.figures:
        beside = before is not None and before.figure.sentence == figure.sentence
        # ", from 70" may stand outside the remark that corrects it: whoever corrects gives it up
        if not (figure.statement_id is None and figure.replaced and beside):
            statement = statements.get(figure.statement_id) if figure.statement_id else None
        period = _period(report, reading, figure)
        if statement is None or crowded[figure.sentence] >= _TABLE:
            yield _as_person(report, reading, _counted_in(period, _loose(figure, published, told, nearby)))
            continue
        known = resolved[statement.id]
        holder = known.origin or known.actor
        one = replace(
            _as_person(report, reading, _counted_in(period, give(figure, statement, known, published))),
            voice=voices.get(holder) if holder else None,
            noted=any(note.contains(figure.span) for note in notes),
            original=original is not None and original.contains(figure.span),
            entry=entry_at(entries, figure.span),
            words=told.get(figure.sentence, frozenset()),
            against=is_set_against(report, reading, figure),
            nearby=nearby.get(figure.id, Nearby()),
            retold=retold.get(figure.id, ()),
        )
        revised = statement.stance is Stance.RETRACTS and figure.sentence in corrected
        if revised or (one.disowned and says_anew(report, statement, figure)):
            one = replace(one, disowned=False)  # "revised the toll to 68, from 70" holds to the 68
        one = replace(_beside_part(report, before, one), all_of_kind=_is_all_of_kind(before, one))
        yield (before := replace(one, beside=_is_beside(before, one, states)))
        states.add(one.state)


def _by_new(retold: Iterable[Retelling]) -> dict[FigureId, tuple[Retelling, ...]]:
    found: dict[FigureId, tuple[Retelling, ...]] = {}
    for each in retold:
        found[each.new] = (*found.get(each.new, ()), each)
    return found


# So many numbers of one sentence are a table that lost its lines.
_TABLE = 12


def _period(report: Report, reading: Reading, figure: Figure) -> str:
    known = 0 <= figure.sentence < len(reading.sentences)
    return period_of(report.text, reading.sentences[figure.sentence], figure.span) if known else ""


def _as_person(report: Report, reading: Reading, given: Given) -> Given:
    """A case of a disease is a person who has it: "22 patients have the virus", "22 cases of the virus"."""
    n = given.figure.sentence
    sentence = reading.sentences[n].of(report.text) if 0 <= n < len(reading.sentences) else ""
    if given.scope or not counts_infected(given.figure, sentence, report.text):  # so many a day are new ones
        return given
    unit = given.unit if given.people and given.unit != "patient" else "person"
    return replace(given, unit=unit, state="infected")


def _counted_in(period: str, given: Given) -> Given:
    """A number a day is of another kind than one in all; "barrels per day" say so themselves."""
    told = not period or _PER in given.unit
    return given if told else replace(given, scope=f"{given.scope} a {period}".strip())


_PER = " per "


def _loose(
    figure: Figure,
    published: Interval | None,
    told: Mapping[int, frozenset[str]],
    nearby: Mapping[FigureId, Nearby],
) -> Given:
    unit, state, expected = kind_of(figure)
    return Given(
        figure=figure,
        actor=None,
        origin=None,
        said=None,
        published=published,
        narrator=True,
        disowned=False,
        unit=unit,
        state=state,
        expected=expected,
        scope=_scope(resolve(figure.happens, published) if figure.happens else None, published),
        words=told.get(figure.sentence, frozenset()),
        nearby=nearby.get(figure.id, Nearby()),
        loose=True,
    )


def _words_at(report: Report, reading: Reading, sentence: int) -> frozenset[str]:
    """The words of a sentence that carry meaning, numbers left out."""
    if not 0 <= sentence < len(reading.sentences):
        return frozenset()
    return frozenset(w for w in bag_of(reading.sentences[sentence].of(report.text)) if not w[0].isdigit())


def _surroundings(report: Report, reading: Reading) -> dict[FigureId, Nearby]:
    beside: dict[int, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        beside[figure.sentence].append(figure)
    within = ((n, own) for n, own in beside.items() if 0 <= n < len(reading.sentences))
    return {
        f: near for n, own in within for f, near in look_round(report.text, reading.sentences[n], own).items()
    }


def _is_beside(before: Given | None, one: Given, told: Container[str]) -> bool:
    """As in "7 killed and 20 more hurt", "7 died. Another 20 are missing": of the 20 nothing was counted before."""
    if before is None or one.figure.change is not Change.ADDITION or not (before.people and one.people):
        return False
    away = one.figure.sentence - before.figure.sentence
    # "14 killed and 17 others hurt": others than the killed, whatever was told of the hurt before
    others = away == 0 and one.figure.unit_head == "other" and before.state != one.state
    return others or (away <= _SHORTLY and one.state not in told)


# Sentences over which "another" may speak of those counted before.
_SHORTLY = 3


def _is_all_of_kind(before: Given | None, one: Given) -> bool:
    """A part of the people that has a name of its own, and what is named as part of no number: "much harm, including 30 dead"."""
    if one.figure.change is not Change.PART or not (one.people and one.nearby.narrows):
        return False
    if before is None or before.figure.sentence != one.figure.sentence:
        return bool(_INCLUDING.search(one.nearby.lead))
    named = one.unit not in (before.unit, "person") and not one.nearby.bare
    return named and before.people and before.whole and before.state == one.state


_INCLUDING = re.compile(r"\bincluding(?:\s+at\s+least)?$", re.IGNORECASE)


_OF_ALL = re.compile(r"\s+(?:\w+\s+)?(?:out\s+)?of\s+(?:the|its|their|those|these|all)(?:\s+\w+)?\s+")
# "Of the nine killed in Tarn eight were women": the nine are killed as well.
_NARROWED = re.compile(r"\s+\w+(?:\s+\w+){0,4}\s+(?:were|was|are|is|have|had|has)\b")
_AND = re.compile(r",?\s+and\s+|[^.;]{1,80}\sand\s+")


_RATIOS = frozenset(("ratio", "%"))


def _beside_part(report: Report, before: Given | None, one: Given) -> Given:
    """Of "8 of the 9 boats sank" the nine did not sink; of "8 of them sank in Tarn and one in Quill" the one is a part."""
    if before is None or before.figure.sentence != one.figure.sentence:
        return one
    ends = before.figure.span.end, one.figure.span.start
    if before.unit in _RATIOS and _OF_ALL.fullmatch(report.text, *ends):  # "half of the 9 boats sank"
        return replace(one, parted=True)
    if before.figure.change is not Change.PART or before.unit != one.unit:
        return one
    narrowed = _NARROWED.match(report.text, one.figure.span.end)
    if _OF_ALL.fullmatch(report.text, *ends) and one.state == before.state and not narrowed:
        return replace(one, parted=True)
    bare = one.figure.unit_head not in one.figure.span.of(report.text)
    if bare and one.figure.change is Change.TOTAL and _AND.fullmatch(report.text, *ends):
        return replace(one, figure=replace(one.figure, change=Change.PART))
    return one


def give(
    figure: Figure,
    statement: Statement,
    known: Resolution,
    published: Interval | None,
) -> Given:
    """A figure with its circumstances and kind."""
    unit, state, expected = kind_of(figure)
    # "said on Thursday that 5 died" dates the saying: only a time among the words said dates the event
    happens = figure.happens if figure.happens and figure.happens.edge is Edge.WITHIN else None
    told = happens and any(c.contains(happens.span) for c in statement.content)
    return Given(
        figure=figure,
        actor=known.actor,
        origin=known.origin or known.actor,
        said=known.said,
        published=published,
        narrator=statement.kind is Kind.NARRATOR,
        disowned=statement.stance in AGAINST | {Stance.RETRACTS}
        and figure.qualifier != "revised"
        and not _is_none(figure),
        unit=unit,
        state=state,
        expected=expected or statement.stance is Stance.EXPECTS,
        scope=_scope(resolve(figure.happens, published) if figure.happens else None, published),
        happened=resolve(happens, published) if happens and told else None,
    )


def _is_none(figure: Figure) -> bool:
    """Whoever denies that anybody was hurt gives a number: none."""
    return figure.low == figure.high == 0


def _scope(happens: Interval | None, published: Interval | None) -> str:
    """The day of an earlier event that a figure belongs to; empty for the story's own."""
    if happens is None or published is None or published.earliest is None:
        return ""
    if happens.latest is None:  # "150 killed since 2008" is another count than this week's
        old = happens.earliest and (published.earliest - happens.earliest).days > _EARLIER_DAYS
        return f"since {happens.earliest}" if old else ""
    back = (published.earliest - happens.latest).days
    return str(happens.latest) if back > _EARLIER_DAYS else ""


# A figure dated further back than this before its report is of another event (a story's own toll is
# told with "Wednesday", not with a date of last month).
_EARLIER_DAYS = 10


# What measures and counts nothing.
MEASURES = frozenset(
    "year-old decade decades century centuries year years month months week weeks day days hour hours minute minutes second seconds % $ £ € percent m cm mm km kilometre kilometres kilometer kilometers mile miles "
    "metre metres meter meters inch inches foot feet yard yards degree degrees °C °F time times percentage ratio floor dollar dollars pound pounds euro euros age point points ounce ounces".split()
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
