"""A number and the parts that its report tells of it: "of the 49, 21 are in hospital and 28 at home".

In: the figures of one report. Out: parts with their whole, and what words say that they are such. Parts add up to the unit,
and: 1. one sentence or a list lists them all; 2. "nine of the dead ... and three", "the other five", "two others" of a number told shortly
before; 3. "on top of the 40", "40 in all"; 4. money and larger counts that the next sentence parts; 5. people told in turn:
"nine of the victims went home. Three are in hospital". What only compares three numbers ("for a surplus of 9") is no sum.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, pairwise
from typing import NamedTuple

from storyledger.figure import Bound, Change
from storyledger.reconcile.figures.amounts import is_money
from storyledger.reconcile.figures.given import Given, digits_of
from storyledger.reconcile.words.affairs import is_kin
from storyledger.reconcile.words.words import bag_of

# Sentences from a whole to its parts; what is too exact for chance may stand farther off.
_NEXT, _NEAR, _FAR = 1, 4, 10
# Digits of a whole that three numbers of one kind hardly make by chance, and that no three numbers do.
_TELLING, _EXACT, _VERY_EXACT = 2, 3, 4
_FEWEST = 2
# From the one part to the other, where the first says that it is some of a number.
_SHORTLY = 2
# Fewer are met by chance.
_MANY = 20
# Numbers before "the other five" among which their whole and the other part stand.
_BACK = 6

_HOW_MANY = r"(?:(?:some|about|around|nearly|almost|roughly|at\s+least|more\s+than)\s+)?"
_OF_THOSE = re.compile(r"\bof\s+(?:the|those|these|them|whom|which|its|their)\b[^;]{0,40}$", re.IGNORECASE)
_OTHERS = re.compile(
    rf"\b(?:the|its|their|all)\s+(?:other|remaining|rest|remainder)\b[^.;]{{0,20}}{_HOW_MANY}$", re.IGNORECASE
)
# "That leaves the 70", who are what remains of a number told before.
_LEAVES = re.compile(
    r"\b(?:(?:that|this|which)\s+(?:leaves|left)|leaving\s+(?:only|just|the))\s*(?:(?:only|just|the)\s+)?$",
    re.IGNORECASE,
)
_ONTO = re.compile(
    rf"\b(?:add(?:s|ed|ing)?\s+to|on\s+top\s+of|in\s+addition\s+to|join(?:s|ed|ing)?)\s+(?:the\s+|its\s+|their\s+)?{_HOW_MANY}$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:(?:a|the|grand|combined|overall|in)\s+total(?:\s+(?:of|is|was|comes\s+to|to|at))?|totall?ing|in\s+all|all\s+told|altogether|combined"
    r"|(?:and|which)\s+all|(?:,|;|\b(?:which|that|together)(?:\s+w(?:ill|ould))?)\s*mak(?:es?|ing)"
    rf"|(?:tak(?:es|ing)|lift(?:s|ing)|rais(?:es|ing)|bring(?:s|ing)?|brought)\b[^.;]{{0,50}}\bto)\W*{_HOW_MANY}$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\b(?:and|while|plus|but)\b|(?:,|along)\s+with\b|;", re.IGNORECASE)
# "Up 9, from 40 to 49", "spent 40, for a surplus of 9": the one is what the two others differ by; "two of the five" are no seven.
_COMPARES = re.compile(
    r"\b(?:from|than|to|versus|vs|against|by|minus)\s+(?:(?:the|an?|his|her|its|their|[\w.]+[’']s|about|some|just)\s+)*$"
    r"|^(?:out\s+)?of\s+(?:the|its|their|those|these|all)\b[^,;]{0,20}$"
    r"|\b(?:net|margins?|surplus|deficits?|differences?|gap|profits?|compared|more\s+than)\b",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:from|than|versus|against)\s+(?:(?:the|an?|its|their|about|some)\s+)*$", re.IGNORECASE
)
_ANNOUNCES = re.compile(r":\s+(?:(?:the|its|their|some|about)\s+|\S+[’']s\s+)?$")
_SETS_OFF = re.compile(
    r"[—–:;]|\s-\s|--|\b(?:includ(?:ing|es|ed)|made\s+up\s+of|consist(?:s|ed|ing)\s+of|compris(?:es|ed|ing)|split\s+between)\b",
    re.IGNORECASE,
)
# Nobody counts the same people in two of these at a time.
_FATES = frozenset({"killed", "injured", "missing", "arrested", "captured", "treated", "infected"})
_OF_ANOTHER = frozenset({("injured", "treated")})


class Partition(NamedTuple):
    """Parts, in text order, and what they are parts of."""

    parts: tuple[Given, ...]
    whole: Given | None
    why: str


def find_partitions(given: Sequence[Given]) -> Iterator[Partition]:
    """Numbers that a report itself puts together, or parts; each group of parts once.

    Args:
        given: the figures of one report.
    """
    members = sorted(filter(_is_countable, given), key=lambda g: g.figure.span.start)
    found: dict[frozenset[str], Partition] = {}
    for each in (*_of_sentences(members), *_of_lines(members), *_of_pairs(members), *_in_turn(members)):
        found.setdefault(frozenset(p.figure.id for p in each.parts), each)
    yield from found.values()


def _is_countable(given: Given) -> bool:
    plain = given.figure.low == given.figure.high or given.figure.bound is not None
    return plain and given.figure.low > 0 and not given.disowned and (not given.measured or is_money(given))


def _lead(given: Given) -> str:
    """What stands between a number and the one before it."""
    return f"{given.nearby.lead} "


def _of_sentences(members: Sequence[Given]) -> Iterator[Partition]:
    """Sentences that list parts, after a whole that the same one tells or one shortly before."""
    for _, group in groupby(members, key=lambda g: g.figure.sentence):
        own = list(group)
        for i in range(len(own)):
            run = own[i:]
            for parts in (run, [run[0], *(g for g in run[1:] if not g.nearby.narrows)], run[:2]):
                if (wholes := _wholes(parts, members)) and _are_listed(parts):
                    yield from _first(parts, wholes, ends=parts[-1] is own[-1])


def _of_lines(members: Sequence[Given]) -> Iterator[Partition]:
    """A list of at least three lines, each of which begins with its number, after a whole told anywhere before."""
    lines = [m for m in members if not m.nearby.lead]
    torn = [i for i in range(1, len(lines)) if lines[i].figure.sentence != lines[i - 1].figure.sentence + 1]
    for low, high in pairwise([0, *torn, len(lines)]):
        parts = lines[low:high]
        whole = next(iter(_wholes(parts, members)), None) if len(parts) > _FEWEST else None
        if whole and digits_of(whole.figure.low) >= _EXACT:
            yield Partition(tuple(parts), whole, "the lines of a list make a number")


def _wholes(parts: Sequence[Given], members: Sequence[Given]) -> list[Given]:
    """Numbers told before the parts that are as many, the nearest first."""
    if len(parts) < _FEWEST:
        return []
    low, first = sum(p.figure.low for p in parts), parts[0].figure
    return [
        g
        for g in reversed(members)
        if g.figure.low == low
        and g.figure.span < first.span
        and (_is_of_one_sort(g, parts) or _is_announced(g, parts))
    ]


def _is_announced(whole: Given, parts: Sequence[Given]) -> bool:
    """As in "420 foreigners live here: 300 builders and 120 nurses", whatever sorts they come in."""
    beside = whole.figure.sentence == parts[0].figure.sentence and not any(p.measured for p in parts)
    return beside and not whole.measured and bool(_ANNOUNCES.search(_lead(parts[0])))


def _first(parts: Sequence[Given], wholes: Sequence[Given], *, ends: bool) -> Iterator[Partition]:
    for whole in wholes:
        if why := _parts_it(whole, parts, ends=ends):
            yield Partition(tuple(parts), whole, why)
            return


def _parts_it(whole: Given, parts: Sequence[Given], *, ends: bool) -> str | None:
    """What says that the numbers of one sentence are all of one told before."""
    a, b = parts[0], parts[-1]
    back, digits = a.figure.sentence - whole.figure.sentence, digits_of(whole.figure.low)
    if back == 0 and ends and not whole.nearby.narrows and _is_list(whole, parts):
        return "one sentence lists the parts of a number"
    some = a.figure.change is Change.PART or _OF_THOSE.search(_lead(a))
    narrowed = whole.nearby.narrows or (a.nearby.narrows and back > _NEXT)
    if back <= _NEAR and (some or _are_others(b)) and not narrowed:
        return "the text says that these are parts of a number"
    alike = all(p.unit == whole.unit or is_kin(p.unit, whole.unit) for p in parts)
    large = is_money(whole) or whole.figure.low >= _LARGE
    if back == _NEXT and ends and large and len(parts) > _FEWEST and _ANNOUNCES.search(_lead(a)):
        return "a list makes the number of the sentence before"
    if back == _NEXT and ends and alike and large and digits >= _TELLING:
        return "the next sentence parts a number"
    if back <= _NEAR and digits >= _VERY_EXACT:
        return "the numbers are too exact to add up by chance"
    return None


# Fewer are met again and again.
_LARGE = 100


def _is_list(whole: Given, parts: Sequence[Given]) -> bool:
    """Small numbers are parts only where the sentence sets them off from their whole or counts one thing in all."""
    lead = _lead(parts[0])
    told = _SETS_OFF.search(lead) or _OF_THOSE.search(_lead(whole)) or parts[0].figure.change is Change.PART
    telling = digits_of(whole.figure.low) >= _TELLING and whole.figure.low >= _LARGE
    bare = all(p.nearby.bare for p in parts) and not whole.nearby.bare
    sorts = whole.unit == "person" and all(
        p.people and p.figure.unit_head not in ("", whole.figure.unit_head) for p in parts
    )
    return bool(told or telling or bare or sorts)


def _are_listed(parts: Sequence[Given]) -> bool:
    leads = [_lead(p) for p in parts[1:]]
    joined = _JOINS.search(leads[-1]) or _SETS_OFF.search(_lead(parts[0]))
    compared = _THAN.search(_lead(parts[0])) or any(_COMPARES.search(lead) for lead in leads)
    return bool(joined) and not compared


def _are_others(given: Given) -> bool:
    """As in "two others", "the other two"."""
    return given.figure.unit_head == "other" or bool(_OTHERS.search(_lead(given)))


def _is_of_one_sort(whole: Given, parts: Sequence[Given]) -> bool:
    return all(_may_be_part(p, whole) for p in parts)


def _may_be_part(part: Given, whole: Given) -> bool:
    """One unit, kinds of people, or a number that does not say what it counts; never of two fates."""
    if part.measured != whole.measured or (part.measured and part.unit != whole.unit):
        return False
    fates = (whole.state, part.state)
    if set(fates) <= _FATES and part.state != whole.state and fates not in _OF_ANOTHER:
        return False
    exact = digits_of(whole.figure.low) >= _EXACT
    kin = "" in (part.unit, whole.unit) or is_kin(part.unit, whole.unit)
    return part.unit == whole.unit or kin or (part.people and whole.people) or exact


def _of_pairs(members: Sequence[Given]) -> Iterator[Partition]:
    """Parts that stand in two sentences, or before their whole."""
    for i, b in enumerate(members):
        before = members[max(0, i - _BACK) : i]
        yield from _rest(before, b, members)
        yield from _onto(before, b, members)
        yield from _another(before, b, members)
        yield from _in_all(before, b)
        yield from _raised(before, b)
        yield from _including(b, members)
    yield from _aboard(members)


def _rest(before: Sequence[Given], b: Given, members: Sequence[Given]) -> Iterator[Partition]:
    """As in "59 missiles; 23 reached the base; the remaining 36 did not"."""
    if not (_OTHERS.search(_lead(b)) or _LEAVES.search(_lead(b))):
        return
    for a in (a for a in reversed(before) if b.figure.sentence - a.figure.sentence <= _NEXT):
        for whole in _wholes((a, b), members):
            far = _FAR if digits_of(whole.figure.low) >= _EXACT else _NEAR
            if b.figure.sentence - whole.figure.sentence <= far:
                yield Partition((a, b), whole, "what remains of a number is told")
                return


def _onto(before: Sequence[Given], base: Given, members: Sequence[Given]) -> Iterator[Partition]:
    """As in "another 60 came, on top of the 400 already there"."""
    if not _ONTO.search(_lead(base)):
        return
    for more in reversed(before):
        near = base.figure.sentence - more.figure.sentence <= _NEXT
        if near and more.figure.change is Change.ADDITION and more.measured == base.measured:
            low = more.figure.low + base.figure.low
            wholes = [
                g
                for g in members
                if g.figure.low == low and abs(g.figure.sentence - base.figure.sentence) <= _NEAR
            ]
            yield Partition((base, more), wholes[0] if wholes else None, "the one is added to the other")
            return


def _another(before: Sequence[Given], b: Given, members: Sequence[Given]) -> Iterator[Partition]:
    """As in "one clinic took in 30 of the wounded. Another eight were flown out", where 38 are wounded."""
    if b.figure.change is not Change.ADDITION or not (b.nearby.bare and b.people):
        return
    some = [a for a in reversed(before) if a.people and a.figure.change is Change.PART and a.state in _FATES]
    if some and b.figure.sentence - some[0].figure.sentence <= _SHORTLY:
        low, a = some[0].figure.low + b.figure.low, some[0]
        wholes = [
            g for g in members if (g.figure.low, g.state) == (low, a.state) and g.people and low >= _MANY
        ]
        yield from (
            Partition((a, b), whole, "some of a number are told, then others") for whole in wholes[:1]
        )


def _in_all(before: Sequence[Given], whole: Given) -> Iterator[Partition]:
    """As in "30 by land and 12 by sea, a total of 42"; an addition need not stand right behind its base."""
    if len(before) < _FEWEST or not _IN_ALL.search(_lead(whole)):
        return
    own = (m for m in reversed(before) if m.figure.sentence == whole.figure.sentence)
    b = next((m for m in own if m.figure.change is Change.ADDITION), before[-1])
    added = b.figure.change is Change.ADDITION
    told = added or digits_of(whole.figure.low) >= _TELLING
    for a in reversed([m for m in before if m.figure.span < b.figure.span] if added else before[-_FEWEST:-1]):
        near = whole.figure.sentence - a.figure.sentence <= (_SHORTLY if added else _NEXT)
        if near and told and a.measured == b.measured == whole.measured and _makes(a, b, whole):
            yield Partition((a, b), whole, "the text adds the numbers up")
            return


def _makes(a: Given, b: Given, whole: Given) -> bool:
    """To the unit, or as 231 is "more than 230 in total"."""
    low, least = a.figure.low + b.figure.low, whole.figure.low
    rounded = whole.figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and least >= _LARGE
    return least <= low <= least * _ROUNDED if rounded else low == least


_ROUNDED = 1.05


def _raised(before: Sequence[Given], new: Given) -> Iterator[Partition]:
    """As in "a third group, of 1,300, came. That lifts the total from 2,700 to 4,000"."""
    if len(before) < _FEWEST or not (_TO.search(_lead(new)) and _FROM.search(_lead(before[-1]))):
        return
    old, low = before[-1], new.figure.low - before[-1].figure.low
    for more in reversed(before[:-1]):
        near = old.figure.sentence - more.figure.sentence <= _NEXT
        if near and more.figure.low == low and not _BY.search(_lead(more)) and more.measured == old.measured:
            yield Partition((old, more), new, "a total is raised by the number told before")
            return


_FROM = re.compile(
    rf"\b(?:total|number|tally|toll|count|figure)\b[^.;]{{0,20}}\bfrom\s+{_HOW_MANY}$", re.IGNORECASE
)
_TO = re.compile(rf"^to\s+{_HOW_MANY}$", re.IGNORECASE)
# "Up by 9" says again what the two others differ by.
_BY = re.compile(r"\bby\s+(?:(?:some|about|another|a\s+further)\s+)?$", re.IGNORECASE)


def _including(part: Given, members: Sequence[Given]) -> Iterator[Partition]:
    """Of "4,850 jobs, including 1,700 of agency workers" the rest, told elsewhere, where it is too exact for chance."""
    whole = next((w for w in reversed(members) if w.figure.span < part.figure.span), None)
    if whole is None or not _INCLUDING.search(_lead(part)) or whole.measured or part.measured:
        return
    low = whole.figure.low - part.figure.low
    rest = [
        m for m in members if m.figure.low == low and not m.measured and m.figure.span < whole.figure.span
    ]
    if (
        rest
        and whole.figure.sentence == part.figure.sentence
        and digits_of(whole.figure.low) >= _EXACT <= digits_of(low)
    ):
        yield Partition((rest[-1], part), whole, "a number includes the one, and the other is the rest")


_INCLUDING = re.compile(rf"\bincluding\s+{_HOW_MANY}$", re.IGNORECASE)


def _aboard(members: Sequence[Given]) -> Iterator[Partition]:
    """As in "94 people were on board. 85 were taken off", where nine are missing."""
    for whole in members:
        if not (whole.people and whole.words & _ABOARD and whole.figure.low >= _IN_TURN):
            continue
        near = [
            m
            for m in members
            if m.people
            and m is not whole
            and not m.nearby.narrows
            and abs(m.figure.sentence - whole.figure.sentence) <= _SHORTLY
        ]
        for a, b in combinations(near, 2):
            fates = {a.state, b.state} & _FATES
            if a.figure.low + b.figure.low == whole.figure.low and a.state != b.state and fates:
                yield Partition((a, b), whole, "they are all that were aboard")
                break


_ABOARD = frozenset(bag_of("aboard board"))


def _in_turn(members: Sequence[Given]) -> Iterator[Partition]:
    """As in "nine of the victims went home. Three are in hospital and one is critical", where 13 were hurt."""
    plain = [m for m in members if not m.nearby.narrows]
    sentences = [list(group) for _, group in groupby(plain, key=lambda g: g.figure.sentence)]
    for i in range(len(sentences)):
        for taken in range(_SENTENCES, 0, -1):
            parts = [p for own in sentences[i : i + taken] for p in own]
            if _are_some(parts) and (whole := _whole_of(parts, members)):
                yield Partition(tuple(parts), whole, "the text tells the parts one after another")
                break


# That tell of all of them in turn.
_SENTENCES = 3
# So many in turn and so many in all; fewer are met by chance.
_MOST, _IN_TURN = 5, 10
_SOME_OF = frozenset({"victim", "patient", "survivor", "casualty"})
_SORTS = frozenset({"male", "female", "man", "woman", "boy", "girl", "other"})


def _are_some(parts: Sequence[Given]) -> bool:
    """All are said to be some of a group told before."""
    first = parts[0]
    some = first.figure.change is Change.PART or first.figure.unit_head in _SOME_OF
    rest = all(p.nearby.bare or p.figure.unit_head in _SORTS for p in parts[1:])
    rest = rest and all(b.figure.sentence - a.figure.sentence <= _NEXT for a, b in pairwise(parts))
    # "Six are in hospital. Two are critical and four stable": the six again
    again = parts[0].figure.low == sum(p.figure.low for p in parts[1:])
    return some and rest and not again and _FEWEST <= len(parts) <= _MOST and all(p.people for p in parts)


def _whole_of(parts: Sequence[Given], members: Sequence[Given]) -> Given | None:
    """People of whom their report says what befell them."""
    near = (w for w in _wholes(parts, members) if parts[0].figure.sentence - w.figure.sentence <= _FAR)
    return next((w for w in near if w.people and w.figure.low >= _IN_TURN and not w.nearby.narrows), None)
