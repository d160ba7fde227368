"""Modifiers of a number: "at least", "about", "an additional", "the first", "including".

In: a text and an amount in it. Out: what the words around say of the amount, and how far they reach.
One idea: grow to the right, then to the left while modifiers stand there, then look at what came before.
"""

import re
from dataclasses import dataclass, replace

from storyledger.annotate.numbers.units import Amount, is_time
from storyledger.annotate.numbers.words import Form
from storyledger.figure import Bound, Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifiers:
    """What the words around an amount say of it, and how far they reach."""

    start: int
    end: int
    approximate: bool = False
    bound: Bound | None = None
    change: Change = Change.TOTAL
    qualifier: str | None = None


_BOUNDS = {
    "at_least": Bound.AT_LEAST,
    "more_than": Bound.MORE_THAN,
    "up_to": Bound.UP_TO,
    "fewer_than": Bound.FEWER_THAN,
}
# The leftmost alternative wins, so "no more than" is found before the "more than" in it.
_LEFT = re.compile(
    r"""
    (?<![\w-])(?:
        (?P<at_least>
            at\s+(?:the\s+)?(?:very\s+)?least|no(?:t)?\s+(?:less|fewer)\s+than
          | (?:an?\s+|the\s+)?minimum(?:\s+of)?
          | as\s+(?:few|little|low|young|short)\s+as
        )
      | (?P<up_to>
            up\s+to
          | as\s+(?:many|much|high|deep|long|large|big|tall|old|far)\s+as
          | at\s+(?:the\s+)?(?:very\s+)?most
          | no(?:t)?\s+(?:more|greater|higher|longer)\s+than
          | (?:an?\s+|the\s+)?maximum(?:\s+of)?
        )
      | (?P<more_than>
          (?:(?:well|just|slightly|far|much|a\s+little|significantly)\s+)?(?:
              (?:more|greater|higher|longer|older)\s+than
            | over|above|past|beyond|north\s+of|in\s+excess\s+of|upwards?\s+of
          )
        )
      | (?P<fewer_than>
          (?:(?:well|just|slightly|far|much|a\s+little|significantly)\s+)?
            (?:(?:fewer|less|lower|smaller|shorter|younger)\s+than|under|below)
        )
      | (?P<addition>(?:an?\s+)?(?:additional|further|extra)|another)
      | (?P<approximate>
            about|around|some|approximately|nearly|almost|roughly|circa|(?:closer?|nearer)\s+to
          | just\s+shy\s+of|shy\s+of|(?:an\s+|the\s+)?estimated|perhaps|maybe|something\s+like
          | in\s+the\s+region\s+of
        )
    )\s{1,3}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LEFT_SIGN = re.compile(r"(?P<approximate>[~≈])\s?$|(?P<more_than>>)\s?$|(?P<fewer_than><|\bsub-)\s?$")
_LAST_WORDS = frozenset(
    "least than of minimum as to most maximum over above past beyond under below additional further extra another about around some "
    "approximately nearly almost roughly circa estimated perhaps maybe like".split()
)
_LAST_WORD = re.compile(r"([A-Za-z]+)\s{1,3}$")
_RIGHT = re.compile(
    r"(?P<at_least>\+(?![\w])|-plus\b|\s+or\s+(?:more|greater|higher|better)\b|\s+at\s+least\b(?=[.,;)]))"
    r"|(?P<up_to>\s+or\s+(?:fewer|less)\b|\s+at\s+(?:the\s+)?most\b)"
    r"|(?P<approximate>\s+or\s+(?:so|thereabouts)\b|-odd\b|\s+as\s+it\s+were\b|\s+give\s+or\s+take\b)"
    r"|(?P<addition>\s+(?:more(?!\s+(?:than|or\s+less|of\s+a)\b)|additional|further|extra|other)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s+(?:\w+\s+)?others\b", re.IGNORECASE)
_FIRST = re.compile(r"(?:\b(?:the|an?|its|their|his|her)\s+)?\b(initial|first)\s{1,3}$", re.IGNORECASE)
_FIRST_OF = re.compile(r"\b(initial|first)\s+[a-z]+\s+(?:of\s+)?$", re.IGNORECASE)
_AT_FIRST = re.compile(r"\bat\s+$", re.IGNORECASE)
_EXCEEDS = re.compile(
    r"\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)\s{1,3}$", re.IGNORECASE
)
_PART_BEFORE = re.compile(
    r"""
    \b(?:
        including
      | (?:this|that|which|it|(?:total|number|figure|toll|count|tally))\s+(?:also\s+)?includ(?:es|ed)
      | (?:including\s+)?among\s+(?:them|whom|those)
      | of\s+(?:them|whom|which)|of\s+(?:those|these)(?=,)
      | of\s+the\s+(?:dead|wounded|injured|victims)
    ),?\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PART_AFTER = re.compile(
    r"\s+(?:(?:out\s+)?of\s+(?:(?:the|them|those|these|whom|which|its|his|her|their|our|all)\b|(?=[0-9]))|among\s+(?:the|them)\b)",
    re.IGNORECASE,
)

# "about" after these names a topic: "information about 300 soldiers"
_TOPIC = re.compile(
    r"\b(?:information|talk\w*|ask\w*|questions?|questioned|concern\w*|worr\w+|know\w*|knew|hear\w*|reports|stor(?:y|ies)|details|news|lied?|lying"
    r"|speak\w*|spoken?|wrote|writ\w+|think\w*|thought|read|statements?|complain\w*|evidence|data|warn\w*|learn\w*|rumou?rs?|claims"
    r"|facts?|posts?|videos?|film|book|remarks|comments?|updates?|nothing|anything|something|everything|what|how)\s+about\s+$",
    re.IGNORECASE,
)
# "Handed over 24 prisoners" is no bound.
_HANDS = re.compile(r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|sign(?:s|ed|ing)?)\s+$", re.IGNORECASE)
_QUARREL = re.compile(
    r"""
    \b(?:
        dispute|row|war|fight\w*|battle|talks|anger|concerns?|debate|negotiations|clash\w*|argument|deal
      | protests?|control|power|victory|flew|fly|fired|spread
    )\s+over\s+$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LASTING = re.compile(
    r"\b(?:for|well|just|of|lasted|lasting|took|takes|is|was|been)\s+over\s+$", re.IGNORECASE
)
_GOES_PAST = re.compile(
    r"\b(?:climb|r[io]se|pass|soar|surg|go|went|jump|grow|grew|rise|ros|mov|shoot|shot|push|swell|tick|edg|hit)\w*\s+(?:past|beyond)\s+$",
    re.IGNORECASE,
)
# What goes up to a number gets there: "adds up to 13 million", "was bumped up to $25 million".
_GOES_UP = re.compile(
    r"""
    \b(?:
        adds|added|bump\w*|ramp\w*|round\w*|tick\w*|goes|going|went|gone|mov(?:e[sd]?|ing)|climb\w*|creep\w*|crept
      | inch(?:e[sd]|ing)|edg(?:e[sd]|ing)|shot|jump\w*|push\w*|jack\w*
    )\s+$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SINCE = re.compile(r"\s+(?:ago|old|earlier)\b")


def find_modifiers(text: str, amount: Amount) -> Modifiers:
    """Grow to the right once or twice, to the left while modifiers stand there."""
    found = _right(text, amount)
    for _ in range(4):
        grown = _left_once(text, amount, found)
        if grown is None:
            break
        found = grown
    if found.bound is None and _EXCEEDS.search(text, max(0, found.start - 16), found.start):
        found = replace(found, bound=Bound.MORE_THAN)
    return _placed(text, amount, found)


def _right(text: str, amount: Amount) -> Modifiers:
    found = Modifiers(start=amount.start, end=amount.end, approximate=amount.form is Form.VAGUE)
    for _ in range(2):
        more = _RIGHT.match(text, found.end)
        # "20% more" compares, it does not add
        if more is None or (more["addition"] and (amount.unit or amount.form is Form.ZERO)):
            break
        found = replace(_with(found, more), end=more.end())
    if found.change is Change.TOTAL and amount.unit is None and _OTHERS.match(text, found.end):
        found = replace(found, change=Change.ADDITION)
    return found


def _left_once(text: str, amount: Amount, found: Modifiers) -> Modifiers | None:
    """One modifier more to the left, None if there is none."""
    floor = max(0, found.start - 40)
    if sign := _LEFT_SIGN.search(text, max(0, found.start - 5), found.start):
        return replace(_with(found, sign), start=sign.start())
    last = _LAST_WORD.search(text, max(floor, found.start - 20), found.start)
    if last is None or last[1].lower() not in _LAST_WORDS:
        return None
    said = _LEFT.search(text, floor, found.start)
    if said is None or not _holds(text, amount, found, said):
        return None
    return replace(_with(found, said), start=said.start())


def _with(found: Modifiers, said: re.Match[str]) -> Modifiers:
    """`found` and what one more modifier says."""
    kind = said.lastgroup
    if found.bound and found.bound is not _BOUNDS.get(kind or "") and kind in _BOUNDS:
        return found  # "a maximum of more than 40": what stands next to it holds
    if kind == "approximate":
        return replace(found, approximate=True)
    if kind == "addition":
        return replace(found, change=Change.ADDITION)
    return replace(found, bound=_BOUNDS[kind or ""])


def _holds(text: str, amount: Amount, found: Modifiers, said: re.Match[str]) -> bool:
    """False where the word is no modifier here: "talks about", "over the road", "under two kings"."""
    words = said[0].split()
    word, start, end = words[-1].lower(), max(0, said.start() - 30), found.start
    if word == "about":
        return not _TOPIC.search(text, start, end)
    if [w.lower() for w in words] == ["up", "to"]:
        return not _GOES_UP.search(text, start, said.start())
    if word in {"past", "beyond"}:
        return bool(_GOES_PAST.search(text, start, end))
    if word not in {"over", "under", "above", "below"} or len(words) > 1:
        return True
    if amount.unit and "-" in text[amount.start : amount.end] and amount.low == amount.high:
        return False  # "under 24-hour guard"
    if amount.unit == "year-old":
        return False
    if word == "over" and is_time(amount.unit):
        return bool(_LASTING.search(text, start, end) or _SINCE.match(text, amount.reach))
    if word == "over" and (_QUARREL.search(text, start, end) or _HANDS.search(text, start, said.start())):
        return False
    return amount.form is Form.DIGITS or amount.unit is not None or amount.low >= 11


def _placed(text: str, amount: Amount, found: Modifiers) -> Modifiers:
    """Whether it is the first of several, or a part of a whole."""
    first = _FIRST.search(text, max(0, found.start - 24), found.start)
    if first and not _AT_FIRST.search(text, max(0, first.start() - 6), first.start()):
        found = replace(found, start=first.start(), qualifier=first[1].lower())
    elif named := _FIRST_OF.search(text, max(0, found.start - 40), found.start):
        found = replace(found, qualifier=named[1].lower())
    if amount.unit or amount.form is Form.ZERO or found.change is not Change.TOTAL:
        return found
    before = _PART_BEFORE.search(text, max(0, found.start - 40), found.start)
    if before or _PART_AFTER.match(text, found.end):
        return replace(found, change=Change.PART)
    return found
