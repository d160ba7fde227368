"""What stands round a number in its sentence: words and other numbers near it, whose goods it measures, what it became.

In: a sentence and the figures in it. Out: a `Nearby` for each. What an amount measures ("$3 million for the bridge", "a
duty of 20%") is told within a few words, in any order; the parse often loses it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from storyledger.english import MONTH, NUMBERS, TENS
from storyledger.figure import Figure
from storyledger.reconcile.actors.territories import state_of_demonym
from storyledger.reconcile.words.affairs import affairs
from storyledger.reconcile.words.words import bag_of
from storyledger.span import FigureId, Span


@dataclass(frozen=True, slots=True)
class Nearby:
    """The surroundings of a number."""

    words: frozenset[str] = frozenset()  # normal forms; other numbers as "#20 %"
    thing: str = ""  # what the amount is of, as written: "Peruvian timber"
    states: frozenset[str] = frozenset()  # that own or send it
    phrase: str = ""  # the number with what names it, as written: "$3 billion worth of timber"
    moved_to: FigureId | None = None  # of "raised from 10 to 20 percent" the 20, for the 10
    in_other_unit: FigureId | None = None  # of "30 km (19 miles)" the 19, for the 30
    far_off: bool = False  # "50 miles off the coast": it tells where, not how long
    over_years: bool = False  # "40 killed in little more than two years": of several events
    definite: bool = False  # "the 40 villagers": those told of before
    doers: frozenset[str] = frozenset()  # states whose forces fired or launched so many
    lead: str = ""  # what stands between it and the number before it, or the sentence's start
    bare: bool = False  # names nothing that it counts: "four inside", no "four people"
    narrows: bool = False  # counts some of the number before it: "two of them", "including two"
    own: bool = False  # "60 of its soldiers": whoever gives the number tells of his own


def look_round(text: str, sentence: Span, figures: Sequence[Figure]) -> dict[FigureId, Nearby]:
    """The surroundings of each figure of a sentence.

    Args:
        text: of the report.
        sentence: that holds the figures.
        figures: in text order.
    """
    moved, converted = _moves(text, figures), _converted(text, figures)
    leads = _leads(text, sentence, figures)
    around = {f.id: _nearby(text, sentence, f, figures, moved) for f in figures}
    return {f: replace(n, in_other_unit=converted.get(f), lead=leads[f]) for f, n in around.items()}


def _leads(text: str, sentence: Span, figures: Sequence[Figure]) -> dict[FigureId, str]:
    ends = [sentence.start, *(f.span.end for f in figures)]
    return {f.id: " ".join(text[end : f.span.start].split()) for end, f in zip(ends, figures, strict=False)}


def _nearby(
    text: str,
    sentence: Span,
    figure: Figure,
    figures: Sequence[Figure],
    moved: Mapping[FigureId, FigureId],
) -> Nearby:
    before = " ".join(text[sentence.start : figure.span.start].split()[-_NEAR:])
    after = " ".join(text[figure.span.end : sentence.end].split()[:_NEAR])
    thing = _thing(before, after)
    return Nearby(
        words=words_of(before) | words_of(after) | {_number(f) for f in figures if _is_other(f, figure)},
        thing=thing,
        states=frozenset(_states(thing)),
        phrase=_phrase(before, " ".join(figure.span.of(text).split()), after),
        moved_to=moved.get(figure.id),
        far_off=bool(_FAR_OFF.match(after)),
        over_years=bool(_OVER_YEARS.match(text, figure.span.end, sentence.end)),
        definite=bool(_DEFINITE.search(before)),
        doers=frozenset(_states(fired.group("who"))) if (fired := _FIRED.search(before)) else frozenset(),
        bare=bool(_BARE.search(figure.span.of(text))),
        narrows=bool(_AMONG.search(before) or _OF_THEM.match(after)),
        own=bool(_OF_ITS.match(after)),
    )


_BARE = re.compile(
    rf"(?:\d|\b(?:{'|'.join((*NUMBERS, *TENS))}|hundred|thousand|million|billion))$", re.IGNORECASE
)
_AMONG = re.compile(r"\b(?:including|among\s+(?:them|whom))(?:\s+at\s+least)?$", re.IGNORECASE)
_OF_ITS = re.compile(
    r"^of\s+(?:its|our|their)\s+(?:own\b|(?:\w+\s+)?(?:soldiers|troops|servicemen|fighters|men|personnel|citizens|nationals)\b)"
)
_OF_THEM = re.compile(r"^of\s+(?:them|whom|which|those|these)\b", re.IGNORECASE)


# "The Peruvians had fired 40": of two sides in a fight each counts what it fired itself.
_FIRED = re.compile(r"(?P<who>(?:\S+ ){1,4})(?:fired|launched|shot)(?: \w+){0,2}$")


_FAR_OFF = re.compile(
    r"""
    ^[\s-]*(?:(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s|yards|feet)\s+)?(?:
      (?:off|away|from|outside|offshore|inland|downstream|upstream)\b|(?:due\s+)?(?:north|south|east|west)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OVER_YEARS = re.compile(
    r"(?:\s+[\w'’-]+){0,8}?\s+(?:in|over|during|within)\s+(?:[\w-]+\s+){0,4}?(?:years|decades|months)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|all|those|these|both|its|their|his|her)|[’']s)(?:\s+same)?$", re.IGNORECASE
)


# Words to each side: what lies farther off is of another number or clause.
_NEAR = 10
# Of other numbers, of which `_number` says more.
_SIZES = frozenset("hundr thousand mil bil tril dollar euro percent percentag".split())


def words_of(text: str) -> frozenset[str]:
    """Words in normal form, one for all words of a thing; numbers left out."""
    plain = (w for w in bag_of(text) if not w[0].isdigit() and w not in _SIZES)
    return frozenset(_things().get(w, w) for w in plain)


@cache
def _things() -> dict[str, str]:
    """The normal form of each word for a thing → the name of the thing."""
    return {form: name for name, words in affairs()["things"].items() for w in words for form in bag_of(w)}


def _number(figure: Figure) -> str:
    return (
        f"#{figure.low or figure.high:g} {figure.unit_head}"
        if figure.unit_head in "$€£%"
        else f"#{figure.low:g}"
    )


# Numbers up to this are beside others by chance.
_SMALL = 20


def _is_other(figure: Figure, than: Figure) -> bool:
    telling = figure.low > _SMALL or figure.unit_head in "$€£%"
    return bool(figure.unit_head) and telling and (figure.low, figure.unit_head) != (than.low, than.unit_head)


_STOP = (
    "to by after before with without that which who as when while if on at including not over last next this these for "
    "and or but is are was were will would has have had currently since until into"
)
_WORD = rf"(?!(?:{'|'.join(_STOP.split())})\b)(?:(?:[A-Z]\.)+|[^\W\d][\w.’'-]*[\w’'-]|[^\W\d])"
_PHRASE = rf"{_WORD}(?:\s+{_WORD}){{0,5}}"
_TIME = rf"\d+|total|all|cash|damages|{MONTH}"
_OF = re.compile(
    rf"^(?:-?plus)?\s*(?:worth\s+)?(?:of|in(?!\s+(?:an?|{_TIME})\b))\s+(?:(?:the|its|their)\s+)?(?P<thing>{_PHRASE})",
    re.IGNORECASE,
)
_BEFORE_WORTH = re.compile(
    rf"(?P<thing>{_WORD}\s+{_WORD})\s+(?:worth|valued\s+at|totall?ing)\s*(?:about|some|around|over)?\s*$"
)


def _thing(before: str, after: str) -> str:
    """What an amount is of: "worth of Peruvian timber", "Peruvian timber worth"."""
    found = _OF.search(after) or _BEFORE_WORTH.search(before)
    return found["thing"] if found else ""


_FOLLOWS = re.compile(
    rf"^-?(?!\s*from\b)(?:\s*(?:worth\s+)?(?:of|in|on|for)\s+(?:the\s+|its\s+|a\s+)?)?{_WORD}(?:\s+(?!(?:of|in|on|for|from)\b){_WORD}){{0,3}}",
    re.IGNORECASE,
)


def _phrase(before: str, number: str, after: str) -> str:
    """With the words that follow to the next mark or link, else with those before it."""
    if found := _FOLLOWS.match(after):
        return f"{number} {found.group().strip()}"
    return " ".join([*re.split(r"[,;:]\s", before)[-1].split()[-_LED:], number])


# Words before a number that nothing follows.
_LED = 4


def _states(thing: str) -> set[str]:
    words = thing.split()
    runs = [*words, *map(" ".join, pairwise(words))]
    return {state for run in runs if run[0].isupper() and (state := state_of_demonym(run))}


_MOVES = re.compile(
    r"\b(?:rais|ris|rose|rose|increas|hik|climb|grow|grew|jump|lift|doubl|tripl|cut|lower|reduc|fall|fell|drop|slash|declin|shr[aiu]nk|expand"
    r"|chang|revis|amend|restat|mov|go|went|up|down|edg|slip|s[aou]nk|plung|soar|swell|swoll|slid|tighten|eas)\w*\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+|current\s+|the\s+current\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:about\s+|around\s+|some\s+|nearly\s+|as\s+much\s+as\s+)?$", re.IGNORECASE)
_UP_FROM = re.compile(
    r"\b(?:up|down)\s+from\s+(?:about\s+|around\s+|some\s+|the\s+|(?:an?|the|its)\s+(?:earlier|previous|initial|original)\s+(?:\w+\s+)?of\s+)?$",
    re.IGNORECASE,
)


def _moves(text: str, figures: Sequence[Figure]) -> dict[FigureId, FigureId]:
    """The number before → the number now, of neighbours in one unit: "from 10 to 20 percent", "to 20 from 10", "20, up from 10"."""
    found: dict[FigureId, FigureId] = {}
    for a, b in pairwise(figures):
        lead, between = text[max(0, a.span.start - _REACH) : a.span.start], text[a.span.end : b.span.start]
        up_from = _UP_FROM.search(between)
        apart = (len(between.split()) > _BETWEEN and not up_from) or ";" in between
        if a.unit_head != b.unit_head or a.low == b.low or apart:
            continue
        moves = _MOVES.search(lead)
        if moves and _FROM.search(lead) and _TO.search(between):
            found[a.id] = b.id
        elif up_from or (moves and _TO.search(lead) and _FROM.search(between)):
            found[b.id] = a.id
    return found


# What a unit of length or weight is in metres or kilogrammes.
_IN_METRES = {
    "m": 1.0,
    "km": 1e3,
    "cm": 0.01,
    "feet": 0.3048,
    "yards": 0.9144,
    "inches": 0.0254,
    "miles": 1609.344,
}
_IN_KILOGRAMMES = {"kg": 1.0, "lb": 0.4536, "pounds": 0.4536, "tonnes": 1e3, "tons": 907.2}
_BOTH = re.compile(
    r"^(?:\s*[a-z]+)?\s*(?:\(|,?\s*or\b|/)\s*(?:about|around|roughly|some|nearly)?\s*$", re.IGNORECASE
)
# Both numbers are rounded: 30 km are 19 miles, 5 km are 3.
_ROUNDED_BY = 0.08


def _converted(text: str, figures: Sequence[Figure]) -> dict[FigureId, FigureId]:
    """Of neighbours that give one amount in two units ("37,000 feet (11,270 metres)") the second, for the first."""
    return {
        a.id: b.id
        for a, b in pairwise(figures)
        if a.unit_head != b.unit_head and _BOTH.match(text[a.span.end : b.span.start]) and _is_converted(a, b)
    }


def _is_converted(a: Figure, b: Figure) -> bool:
    for scale in (_IN_METRES, _IN_KILOGRAMMES):
        if a.unit_head in scale and b.unit_head in scale:
            one, other = ((f.low or f.high or 0.0) * scale[f.unit_head] for f in (a, b))
            return abs(one - other) <= _ROUNDED_BY * max(one, other)
    return False


# Code points before a number in which it is said to move, and words between the two.
_REACH, _BETWEEN = 80, 6
