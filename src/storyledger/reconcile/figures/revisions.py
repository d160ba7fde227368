"""Another number for one count: which of two is the newer, and why.

In: two figures of one kind, as given. Out: a relation with its reason, or None. 1. one source; 2. reports in their own name;
3. bodies of one state; 4. a report's own count, then a source's in a later report, or the other way round, where the toll has
grown. Doubt means no relation.
"""

from storyledger.figure import Bound, Perpetrators, Relation, RelationType
from storyledger.interval import surely_before
from storyledger.reconcile.figures.equal_counts import NUMBER_WORDS, are_narrowed_apart
from storyledger.reconcile.figures.figures import SMALL
from storyledger.reconcile.figures.given import (
    ABOUT,
    Given,
    bounds_of,
    cannot_both_hold,
    is_vague,
)
from storyledger.reconcile.figures.places import elsewhere, share_places
from storyledger.reconcile.words.words import bag_of

# States that only ever grow while a story develops.
TOLLS = frozenset(
    {
        "killed",
        "injured",
        "casualties",
        "arrested",
        "displaced",
        "infected",
        "affected",
        "damaged",
        "destroyed",
        "spilled",
        "seized",
        "rescued",
    }
)


# What is so at a time and happens on no day: another day's number is the next of one count.
LEVELS = frozenset({"without power", "without water", "flowing", "missing"})


# Whoever counts bodies counts those at one place.
BODY = "body"


def revised(a: Given, b: Given) -> Relation | None:
    """1. one source; 2. reports in their own name; 3. bodies of one state; 4. a report, then a source: another number later."""
    if not (a.unit == b.unit or {a.unit, b.unit} == {"person", "civilian"} or _are_arrested(a, b)):
        return None
    if _are_of_two_raids(a, b):
        return None
    if a.unit != b.unit and (
        a.all_of_kind or b.all_of_kind
    ):  # "including 235 civilians": told beside all people
        return None
    if _is_outgrown(a, b):
        return _revises(b, a, "a later report gives a number that is far more than the earlier word says")
    if fit(a, b):
        return None
    if a.nearby.over_years != b.nearby.over_years:
        return None
    apart = not of_one_event(a, b) and not _is_near(a, b)
    if a.state not in LEVELS and apart and not _is_own_toll(a, b):
        return None
    if a.state not in TOLLS and are_narrowed_apart(a, b):
        return None
    # a note is younger than its report, a text under updates older; a hospital's patients are a part
    if (a.noted or b.original) and not (a.entry and b.entry):
        return None
    if a.state == "treated":
        return None
    if is_same_source(a, b):
        if (a.state not in TOLLS or a.state == _REACHED) and _is_wild(a, b):
            return None
        return None if is_rounded_down(a, b) and a.state not in TOLLS else _step(a, b, "the same source")
    if (a.figure.unit_head == BODY) is not (b.figure.unit_head == BODY):  # another counts those at one place
        return None
    # "five takeaways" and "six takeaways" are no versions of one, nor are a few people who "were" somewhere
    followed = a.state in TOLLS | LEVELS or (
        a.people and (a.state != _THERE or min(a.written, b.written) >= SMALL)
    )
    if a.narrator and b.narrator and followed and _comparable(a, b) and share_places(a, b):
        return _step(a, b, "a report in its own name")
    if _is_one_side(a, b) and _is_growth(a, b):
        return _step(a, b, "another body of the same state")
    if _is_next_level(a, b) and share_places(a, b):
        return _step(a, b, "a source of a later report")
    if (_is_next_stage(a, b) or _is_next_word(a, b)) and share_places(a, b):
        return _step(a, b, "a source of a later report")
    return None


def _are_arrested(a: Given, b: Given) -> bool:
    """As in "four in custody", then "eight men": those who are arrested for one deed, however they are called."""
    return a.state == b.state == "arrested" and {a.unit, b.unit} <= {"person", "man", "militant"}


def _are_of_two_raids(a: Given, b: Given) -> bool:
    """Each night and each town has its arrests: they are one count where two reports say so in more than words of any arrest."""
    told = (a.words & b.words) - NUMBER_WORDS - _OF_ANY_ARREST
    return a.state == b.state == _ARRESTED and a.figure.report_id != b.figure.report_id and not told


_ARRESTED = "arrested"
_OF_ANY_ARREST = frozenset(
    bag_of("arrest arrests detain custody charge person man men police officers authorities night day since")
)


def foretold_anew(a: Given, b: Given) -> Relation | None:
    """One source foretells another number later; two may foretell what they like."""
    both = a.expected and b.expected and a.unit == b.unit and not fit(a, b)
    apart = a.happened is not None and b.happened is not None and not a.happened.meets(b.happened)
    if not (both and is_same_source(a, b) and cannot_both_hold(a, b)) or apart or elsewhere(a, b):
        return None
    if _is_wild(a, b) or not share_places(a, b):
        return None
    for old, new in ((a, b), (b, a)):
        had_been = old.figure.qualifier in ("earlier", "previous") and new.figure.qualifier is None
        if surely_before(old.said, new.said) or (had_been and not surely_before(new.said, old.said)):
            return _revises(new, old, "the same source foretells another number later")
    return None


def is_rounded_down(one: Given, other: Given) -> bool:
    """True of "more than 41,000" and 41,380: what does not grow by the hour is told in full, no more."""
    low, high = sorted((one.figure, other.figure), key=lambda f: f.low)
    digits = f"{low.low:.0f}"
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    return low.bound in (Bound.AT_LEAST, Bound.MORE_THAN) and step > 1 and high.low // step * step == low.low


# "13 sites in half an hour" and "300 sites": one source gives both, of two stretches of time.
_WILD = 0.1
# By a breach or a storm: here more of them, there those of one country.
_REACHED = "affected"


def _is_outgrown(a: Given, b: Given) -> bool:
    """As "several dead" by 18, a day later."""
    grown = is_vague(a.figure) and not is_vague(b.figure) and b.figure.low >= _OUTGROWN * a.figure.low
    later = a.narrator and a.state in TOLLS and surely_before(a.published, b.published)
    return (
        grown
        and later
        and a.unit == b.unit
        and a.nearby.over_years == b.nearby.over_years
        and share_places(a, b)
        and _may_be_of_one_event(a, b)
    )


def _is_own_toll(a: Given, b: Given) -> bool:
    """One source's toll that has grown, of which one number has a day: "at least 38", "up from 94 this morning"."""
    own = a.state in TOLLS and is_same_source(a, b)
    return own and _may_have_grown(a, b) and _may_be_of_one_event(a, b)


def _may_be_of_one_event(a: Given, b: Given) -> bool:
    return a.happened is None or b.happened is None or a.happened.meets(b.happened)


# "Dozens" may be a hundred, no three hundred.
_OUTGROWN = 5


def _is_wild(a: Given, b: Given) -> bool:
    low, high = sorted((a.written, b.written))
    return low < _WILD * high


def _is_next_stage(a: Given, b: Given) -> bool:
    """A report's own toll, and a somewhat higher one that a source gives in a later report."""
    moves = a.state == _MISSING or (a.state in TOLLS and a.figure.low < b.figure.low)
    grown = a.narrator and not b.narrator and moves
    counted = not (is_vague(a.figure) or is_vague(b.figure))
    return bool(grown and counted and b.actor and _later(a, b) and _may_have_grown(a, b))


def _is_next_level(a: Given, b: Given) -> bool:
    """What is so at a time, told of another day, whoever tells it; of two sides each may count its own."""
    counted = not (is_vague(a.figure) or is_vague(b.figure))
    sides = {v.state for v in (a.voice, b.voice) if v and v.state}
    return a.state in LEVELS and counted and len(sides) <= 1 and surely_before(a.published, b.published)


def _is_next_word(a: Given, b: Given) -> bool:
    """A toll that one source left open, and a higher one that another, of no other side, gives on a later day."""
    left_open = a.figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN) or a.figure.approximate
    both = bool(a.actor and b.actor) and not (a.narrator or b.narrator)
    sides = {v.state for v in (a.voice, b.voice) if v and v.state}
    grown = a.state in _HARMS and left_open and len(sides) <= 1
    return both and grown and _later(a, b) and _may_have_grown(a, b)


_HARMS = frozenset({"killed", "injured", "casualties"})
_MISSING = "missing"  # goes up and down
_THERE = "present"


def _may_have_grown(a: Given, b: Given) -> bool:
    """A few and many more are two counts: 3 may become 5 from one report to the next, 66 may become 137."""
    low, high = a.written, b.written
    if a.state == _MISSING:  # some of them are found, dead or alive
        low, high = sorted((low, high))
    return (_FEW_GROWN if low < SMALL else _GROWN) * high <= low < high


def _is_growth(a: Given, b: Given) -> bool:
    """Later and higher, or of one day and close: stages of one count."""
    low, high = sorted((a.figure.low, b.figure.low))
    if _later(a, b):
        return b.figure.low > a.figure.low and _comparable(a, b)
    return a.state in TOLLS and low >= CLOSE * high


# Two counts this close are stages of one, not two opinions.
CLOSE = 0.8
# A later toll may be so many times the earlier; of small numbers most such pairs are two counts (2026-11, other reports
# read by eye).
_GROWN, _FEW_GROWN = 0.3, 0.6


def overtaken_by(a: Given, b: Given) -> Relation | None:
    """Where no sources contradict each other, a later report's own count replaces a source's earlier one."""
    named_then_own = a.actor is not None and not a.narrator and b.narrator
    whole = a.whole and b.whole and not (a.expected or b.expected)
    plain = (
        whole
        and a.nearby.over_years == b.nearby.over_years
        and not (a.disowned or b.disowned or a.noted or a.figure.replaced or b.figure.replaced)
    )
    if not (named_then_own and plain and a.unit == b.unit and a.state in TOLLS | {_MISSING}) or elsewhere(
        a, b
    ):
        return None
    low, high = sorted((a.figure.low, b.figure.low))
    if not (share_places(a, b) and (of_one_event(a, b) or _is_near(a, b))) or _are_of_two_raids(a, b):
        return None
    if fit(a, b) or not _later(a, b) or counts_perpetrators_apart(a, b):
        return None
    if low >= CLOSE * high and cannot_both_hold(a, b):
        why = "a later report gives in its own name a number that this one does not allow, and no source disputes it"
        return _revises(b, a, why)
    counted = not (is_vague(a.figure) or is_vague(b.figure))
    if counted and _may_have_grown(a, b):
        return _revises(
            b, a, "a later report gives in its own name a higher number, and no source disputes it"
        )
    return None


def is_same_source(a: Given, b: Given) -> bool:
    """One speaker, one origin behind two, or two who speak for one body: a minister and his ministry."""
    told = (a.actor is not None and a.actor == b.actor) or (a.origin is not None and a.origin == b.origin)
    return told or bool(a.voice and b.voice and a.voice.body and a.voice.body == b.voice.body)


def _is_one_side(a: Given, b: Given) -> bool:
    return bool(a.voice and b.voice and a.voice.state and a.voice.state == b.voice.state)


def fit(a: Given, b: Given) -> bool:
    """True if one says no more than the other: "dozens" and 60, "about 60" and 57."""
    (a_low, a_high), (b_low, b_high) = bounds_of(a.figure), bounds_of(b.figure)
    if is_vague(a.figure) or is_vague(b.figure):
        return a_low <= b_high and b_low <= a_high
    near = abs(a.figure.low - b.figure.low) <= ABOUT * max(a.figure.low, b.figure.low)
    return near and (a.figure.approximate or b.figure.approximate)


def _step(a: Given, b: Given, who: str) -> Relation | None:
    """The newer number first. On one day the higher of two tolls is taken as the newer, and said so."""
    if a.unit != b.unit and b.figure.low < a.figure.low and a.state in TOLLS:
        return None  # fewer civilians than people is a part, no revision
    if _later(a, b):
        lower_bound = b.figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN) and b.figure.low < a.figure.low
        if lower_bound and a.figure.bound is not None:  # "more than 800" takes nothing from "more than 830"
            return None
        return _revises(b, a, f"{who} gives another number later")
    if b.entry and _is_in_later_entry(a, b):
        where = f"in the later entry of {b.entry.clock}" if b.entry.clock else "above the entries of its page"
        return _revises(b, a, f"{who} gives another number {where}")
    if any(g.said is None and g.published is None for g in (a, b)):
        return _grown(a, b, who)  # of one time only as far as nobody knows better
    new, old = (b, a) if b.figure.low >= a.figure.low else (a, b)
    one_report = a.figure.report_id == b.figure.report_id
    # two reports' own counts of one day: only "at least two" and "three" are surely old and new
    if (
        a.state not in TOLLS
        or _later(b, a)
        or (a.narrator and old.figure.bound not in (Bound.AT_LEAST, Bound.MORE_THAN))
        or (one_report and not _told_twice(a, b))
    ):
        return None
    why = f"{who} gives two numbers of one time; tolls grow, so the higher is taken as the newer"
    return _revises(new, old, why)


def _is_in_later_entry(a: Given, b: Given) -> bool:
    """True of a level, or a toll that has grown, between entries of one page, whose clocks tell which is the newer."""
    one_page = a.figure.report_id == b.figure.report_id
    if not (one_page and a.entry and b.entry and a.entry.turn < b.entry.turn):
        return False
    told = not (is_vague(a.figure) or is_vague(b.figure) or (a.words ^ b.words) & _WHOLE)
    return told and (a.state in LEVELS or (a.state in TOLLS and _may_have_grown(a, b)))


def _grown(a: Given, b: Given, who: str) -> Relation | None:
    """A toll that one source gives in two reports, one of them undated, where the higher is told as the next stage."""
    old, new = sorted((a, b), key=lambda g: g.written)
    two = a.figure.report_id != b.figure.report_id and is_same_source(a, b)
    if not two or a.state not in TOLLS or not _may_have_grown(old, new) or not new.words & _GROWS:
        return None
    why = f"{who} gives two numbers, one of no known day; the higher is told as grown, so it is taken as the newer"
    return _revises(new, old, why)


# "Which brings the toll to 14", "now say they have seized 1,850".
_GROWS = frozenset(bag_of("bring raise lift push rise risen climb grow grown jump increase reach now"))


def _revises(new: Given, old: Given, why: str) -> Relation:
    return Relation(type=RelationType.REVISES, figures=(new.figure.id, old.figure.id), total=None, why=why)


# "An overall toll of 75" beside "36 in the night": a whole and its part, no old and new.
_WHOLE = frozenset(bag_of("overall total altogether cumulative"))


def _told_twice(a: Given, b: Given) -> bool:
    """One report holds both: they are old and new only if neither sentence can be telling a part."""
    apart = a.figure.sentence != b.figure.sentence and not (a.words ^ b.words) & _WHOLE
    return apart and a.figure.unit == b.figure.unit and min(a.figure.low, b.figure.low) >= SMALL


def _comparable(a: Given, b: Given) -> bool:
    """Two reports' own counts are versions of one if they lie close, or the later is higher."""
    low, high = sorted((a.figure.low, b.figure.low))
    vague = is_vague(a.figure) or is_vague(b.figure)
    moves = b.figure.low > a.figure.low or a.state == _MISSING
    return not vague and low >= (_GROWN if moves else CLOSE) * high


def counts_perpetrators_apart(a: Given, b: Given) -> bool:
    """As in "four dead, including the gunman" and "three killed"."""
    few = 0 < abs(a.figure.low - b.figure.low) <= _FEW_PERPETRATORS
    more, fewer = (a, b) if a.figure.low > b.figure.low else (b, a)
    counted = more.figure.perpetrators is Perpetrators.COUNTED
    left_out = fewer.figure.perpetrators is Perpetrators.LEFT_OUT
    return few and (counted or left_out) and more.figure.perpetrators is not fewer.figure.perpetrators


_FEW_PERPETRATORS = 2


def of_one_event(a: Given, b: Given) -> bool:
    """False if their own words put them on different days, or only one of them on a day of its own."""
    if a.happened is None or b.happened is None:
        return a.happened is b.happened
    return a.happened.meets(b.happened)


def _is_near(a: Given, b: Given) -> bool:
    """One day's count against a count of all: stages of one only if the one is not a small part of the other."""
    disjoint = a.happened is not None and b.happened is not None
    low, high = sorted((a.figure.low, b.figure.low))
    return not disjoint and low >= _HALF * high


_HALF = 0.5


def _later(a: Given, b: Given) -> bool:
    """True if `b` was certainly given after `a`, or stands in a report that ran later.

    Of reports whose days are known to a stretch only, the one that may be the later and gives the higher toll.
    """
    if surely_before(a.said, b.said) or surely_before(a.published, b.published):
        return True
    ran_a, ran_b = a.published and a.published.latest, b.published and b.published.latest
    grown = a.state in TOLLS and b.written > a.written
    return bool(grown and ran_a and ran_b and ran_a < ran_b)
