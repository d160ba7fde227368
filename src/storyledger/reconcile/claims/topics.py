"""Topics: which claim a statement bears on that does not put it forward in the same words.

In: statements, and groups that assert the same. Out: wider groups, and of each statement that came the reason.
What is confirmed is often told with more, what is denied or not confirmed with less: "the reports", "any part
in it". 1. A group's *core* is what most of its statements share; 2. an assertion that holds the whole core, and
a confirmation that holds most of it, come to it, whatever else they count; 3. who denies or withholds comes to
the one claim that holds nearly all he says; 4. who speaks of "the reports" means what was said just before.
Where several fit, a statement stays alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from storyledger.reconcile.utterances.told import Told, plain_forms, spelled
from storyledger.reconcile.words.words import bag_of, rarest, weight_of
from storyledger.span import ActorId, ReportId
from storyledger.statement import AGAINST, FOR, Kind, Stance

# All bars below were set on what came to claims in stories and clusters of BASIL, GVC and other reports, read by
# eye (2026-11).
# Fewer words in common are a name and a verb: half of a story's claims have them.
_FEWEST_IN_CORE = 3
# Of them so many must be no part of a name: what is common is then something said of somebody.
_FEWEST_PLAIN = 2
# Of a core's weight what a confirmation must hold; of an assertion's what the core must be, or it is told in passing.
_CONFIRMED, _MAINLY = 0.6, 0.3
# Of what is denied so much must be part of the claim, and of the claim's core so much be touched; few words in
# common must be very like in meaning. No other claim may fit nearly as well.
_COVERED, _TOUCHED, _ALIKE = 0.55, 0.24, 0.5
_FEW_IN_COMMON, _VERY_ALIKE = 2, 0.6
_AHEAD = 0.07
# What one alone asserts has no core yet that tells what matters in it.
_COVERED_BY_ONE = 0.62
# "declined to discuss the brothers": what is no clause must name most of the core.
_NAMED = 0.6

# What a text alone tells is worked out once, of so many.
_KEPT = 65_536

# Who does not know whether it happened withholds; who does not know why takes it for granted.
_WHETHER = re.compile(r"(?:whether|if)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:that|whether|if)\b", re.IGNORECASE)
_WHY = re.compile(r"(?:why|how|what|when|where|who|which)\b", re.IGNORECASE)
# Nothing is asserted here that could be denied: it is supposed, or itself called false.
_NOT_HELD = re.compile(
    r"\b(?:[Ww]hether|[Ii]f|would|could|may|might|possib\w+|false|untrue|baseless|unfounded)\b"
)
_CHARGE = r"(?:allegations?|accusations?|claims?|assertions?|suggestions?|rumou?rs?)"
_NOUN = rf"(?:{_CHARGE}|reports?|information)"
_WHICH = r"(?:the|this|that|these|those|such|any|all|his|her|their|its)"
_WHAT_WAS_SAID = re.compile(rf"(?:that )?(?:it|this|that|(?:{_WHICH} )?(?:\w+ )?{_NOUN})\W*", re.IGNORECASE)
# "claims of fraud" are about fraud, and by someone who is accused of it
_TALK = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_ACCUSED = re.compile(rf"(?:that )?(?:\w+ ){{0,2}}{_CHARGE}\b", re.IGNORECASE)


@dataclass(slots=True)
class Topic:
    """Statements of one claim by place; what most of them share, what any of them says, and why some came."""

    members: list[int]
    core: frozenset[str]
    words: frozenset[str]
    held: bool  # somebody who is known asserts it
    why: dict[int, str] = field(default_factory=dict)


def widen_claims(
    told: Sequence[Told],
    groups: Sequence[Sequence[int]],
    weights: Mapping[str, float],
    names: Mapping[ActorId, str],
) -> list[Topic]:
    """The groups with all that bears on them; who denies what one alone asserts makes a group with him.

    Args:
        told: every statement with its words and speaker.
        groups: places of statements that assert the same.
        weights: of the words' forms.
        names: of speakers: "it sent none" is about whoever speaks.

    Gaps: what is denied in other words than it was asserted stays alone, as does a denial of a part.
    """
    grouped = {i for group in groups for i in group}
    loose = [i for i in range(len(told)) if i not in grouped]
    alone = [_alone(i, told[i]) for i in loose if _is_assertion(told[i])]
    topics = _gathered([_topic(told, group) for group in groups], alone, told, weights)
    _Seeker(told, topics, weights, names, [i for i in loose if _is_position(told[i])]).place()
    return sorted((t for t in topics if len(t.members) > 1), key=lambda t: min(t.members))


def _topic(told: Sequence[Told], group: Sequence[int]) -> Topic:
    held = any(_is_assertion(told[i]) for i in group)
    counts = Counter(form for i in group for form in told[i].forms)
    core = frozenset(form for form, count in counts.items() if 2 * count > len(group))
    return Topic([*group], core, frozenset[str]().union(*(told[i].spelled for i in group)), held)


def _alone(place: int, told: Told) -> Topic:
    """Of an assertion that nothing is near to."""
    return Topic([place], told.forms, told.spelled, held=True)


def _is_assertion(told: Told) -> bool:
    """True of what somebody holds to be so, in words enough to tell what."""
    of_somebody = told.actor is not None and len(told.bag) >= _FEWEST_IN_CORE
    return of_somebody and told.statement.stance in FOR and not told.negative and _is_held(told.text)


@lru_cache(maxsize=_KEPT)
def _is_held(text: str) -> bool:
    return not _NOT_HELD.search(text)


def _is_position(told: Told) -> bool:
    """True of a denial and of what is withheld, not of a question that takes the rest for granted."""
    if told.statement.stance is Stance.DOES_NOT_KNOW:
        return told.actor is not None and bool(_WHETHER.match(told.text))
    against = told.statement.stance in AGAINST | {Stance.DOES_NOT_CONFIRM}
    return told.actor is not None and against and not _WHY.match(told.text)


# -- assertions that say it with more -----------------------------------------------------------------
def _gathered(
    groups: Sequence[Topic], alone: Sequence[Topic], told: Sequence[Told], weights: Mapping[str, float]
) -> list[Topic]:
    """Whoever holds a core comes to it, the greatest group first."""
    topics = [*groups, *alone]
    leading = {
        at: rarest(topic.core, weights, 1 - _CONFIRMED)
        for at, topic in sorted(enumerate(groups), key=lambda pair: -len(pair[1].members))
        if topic.held and _has_core(topic, told)
    }
    able = [t.held and all(_is_assertion(told[i]) for i in t.members) for t in groups] + [True] * len(alone)
    cores = ((at, topic.core) for at, topic in enumerate(topics) if able[at])
    having = _having(cores, frozenset().union(*leading.values()))
    gone: set[int] = set()
    for at, forms in leading.items():
        if at in gone:
            continue
        topic = topics[at]
        for other in sorted({n for form in forms for n in having[form]} - gone - {at}):
            came = topics[other].members
            if len(came) <= len(topic.members) and all(_holds(told[i], topic.core, weights) for i in came):
                _join(topic, topics[other])
                gone.add(other)
    return [t for n, t in enumerate(topics) if n not in gone]


def _has_core(topic: Topic, told: Sequence[Told]) -> bool:
    """True if what is common tells something of somebody."""
    plain = {form for i in topic.members for form in told[i].plain_forms}
    return len(topic.core) >= _FEWEST_IN_CORE and len(plain & topic.core) >= _FEWEST_PLAIN


def _having(told: Iterable[tuple[int, frozenset[str]]], wanted: frozenset[str]) -> Mapping[str, list[int]]:
    """Of each form that is wanted, who has it."""
    found: dict[str, list[int]] = {form: [] for form in wanted}
    for at, forms in told:
        for form in forms & wanted:
            found[form].append(at)
    return found


def _holds(told: Told, core: frozenset[str], weights: Mapping[str, float]) -> bool:
    """True of an assertion of the whole core, or a confirmation of most of it."""
    if told.statement.stance is Stance.CONFIRMS:
        return weight_of(told.forms & core, weights) >= _CONFIRMED * weight_of(core, weights)
    return core <= told.forms and weight_of(core, weights) >= _MAINLY * weight_of(told.forms, weights)


def _join(topic: Topic, came: Topic) -> None:
    why = f"says it with more: {', '.join(sorted(topic.core))}"
    topic.why |= {**dict.fromkeys(came.members, why), **came.why}
    topic.members += came.members
    topic.words |= came.words  # a new set


# -- positions that say it with less ------------------------------------------------------------------
_NOTHING = frozenset[str]()


class _Denied(NamedTuple):
    """What a denial is about: its forms without numbers, and those of words that are written small."""

    own: frozenset[str]
    plain: frozenset[str]


@lru_cache(maxsize=_KEPT)
def _denied(text: str) -> _Denied:
    about = _TALK.sub("", text)
    return _Denied(spelled(bag_of(about)), plain_forms(about))


class _Seeker:
    """Finds the one claim that a denial, or what is withheld, bears on."""

    def __init__(
        self,
        told: Sequence[Told],
        topics: Sequence[Topic],
        weights: Mapping[str, float],
        names: Mapping[ActorId, str],
        loose: Sequence[int],
    ) -> None:
        self._told, self._topics, self._weights, self._loose = told, topics, weights, loose
        speakers = {a for i in loose if (a := told[i].actor)}
        self._spoken = {a: frozenset(bag_of(names[a])) for a in speakers if a in names}
        wanted = frozenset().union(*(_denied(told[i].text).plain for i in loose))
        self._having = _having(((at, t.words) for at, t in enumerate(topics) if t.held), wanted)
        self._home = {i: at for at, topic in enumerate(topics) for i in topic.members}
        self._ran: dict[ReportId, list[int]] = defaultdict(list)
        for i, each in enumerate(told):
            self._ran[each.statement.report_id].append(i)

    def place(self) -> None:
        """Each to its claim, if there is one; in order, since one denial leads to the next."""
        for i in self._loose:
            if found := self._denied(i) or self._spoken_of(i):
                at, why = found
                self._home[i] = at
                self._topics[at].members.append(i)
                self._topics[at].why[i] = why

    def _denied(self, place: int) -> tuple[int, str] | None:
        """The claim that holds nearly all that is denied or not confirmed, and why."""
        told = self._told[place]
        own, plain = _denied(told.text)
        shared: Counter[int] = Counter()
        for form in plain:
            shared.update(self._having[form])
        near = (at for at, count in shared.items() if count >= _FEWEST_PLAIN)
        fits = ((self._fit(told, own, self._topics[at]), -at) for at in near)
        ranked = sorted(((fit, at) for fit, at in fits if fit and self._may_speak(told, -at)), reverse=True)
        if not ranked or (ranked[1:] and ranked[0][0] - ranked[1][0] < _AHEAD):
            return None
        at = -ranked[0][1]
        if not self._is_enough(told, own, self._topics[at]):
            return None
        common = sorted(self._with_speaker(own, told, self._topics[at]) & self._topics[at].words)
        return at, f"{told.statement.stance.value} what it holds: {', '.join(common)}"

    def _may_speak(self, told: Told, at: int) -> bool:
        """Nobody denies himself, and an accusation is denied by one whom it names."""
        topic = self._topics[at]
        named = not _ACCUSED.match(told.text) or self._names(told, topic)
        return named and {self._told[i].actor for i in topic.members} != {told.actor}

    def _names(self, told: Told, topic: Topic) -> bool:
        return bool(told.actor and self._spoken.get(told.actor, _NOTHING) & topic.words)

    def _with_speaker(self, own: frozenset[str], told: Told, topic: Topic) -> frozenset[str]:
        """The speaker is the "it" of what he says of himself."""
        return own | (self._spoken.get(told.actor, _NOTHING) & topic.words) if told.actor else own

    def _fit(self, told: Told, own: frozenset[str], topic: Topic) -> float:
        """How much of what is denied and of the claim are one; 0 below the bars."""
        words = self._with_speaker(own, told, topic)
        common = words & topic.words
        covered = weight_of(common, self._weights) / weight_of(words, self._weights)
        if covered < _COVERED:
            return 0.0
        touched = weight_of(words & topic.core, self._weights) / weight_of(topic.core, self._weights)
        clause = told.statement.stance is not Stance.DOES_NOT_CONFIRM or _CLAUSE.match(told.text)
        if touched < (_TOUCHED if clause else _NAMED):
            return 0.0
        alike = max(_likeness(told, self._told[i]) for i in topic.members)
        likely = alike >= (_ALIKE if len(common) > _FEW_IN_COMMON else _VERY_ALIKE)
        return (covered + touched + alike) / 3 if likely else 0.0

    def _is_enough(self, told: Told, own: frozenset[str], topic: Topic) -> bool:
        """More must be common with what one alone asserts."""
        words = self._with_speaker(own, told, topic)
        common = words & topic.words
        covered = weight_of(common, self._weights) / weight_of(words, self._weights)
        several = len({self._told[i].actor for i in topic.members}) > 1
        return several or (covered >= _COVERED_BY_ONE and len(common) > _FEW_IN_COMMON)

    def _spoken_of(self, place: int) -> tuple[int, str] | None:
        """The one claim of what others said before in the sentence, or in the one before it."""
        words = " ".join(self._told[place].text.split())
        if not _WHAT_WAS_SAID.fullmatch(words):
            return None
        found = {self._home.get(i) for i in self._before(place)}
        at = found.pop() if len(found) == 1 else None
        if at is None or not self._may_speak(self._told[place], at):
            return None
        return at, f'"{words}": what was said just before'

    def _before(self, place: int) -> Iterator[int]:
        told = self._told[place]
        own = told.statement
        near = [
            i
            for i in self._ran[own.report_id]
            if (t := self._told[i]).statement.content[0].start < own.content[0].start
            and t.statement.kind is not Kind.NARRATOR
            and t.actor != told.actor
        ]
        for sentence in (own.sentence, own.sentence - 1):
            if said := [i for i in near if self._told[i].statement.sentence == sentence]:
                yield from said
                return


def _likeness(a: Told, b: Told) -> float:
    """Of meaning; what has no vector is told by its words alone."""
    known = a.likeness(b)
    return 1.0 if known is None else known
