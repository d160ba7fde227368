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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from storyledger.meaning import likeness
from storyledger.reconcile.matches import Told
from storyledger.reconcile.words import bag_of, rarest, weight_of
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
# "declined to discuss the couple": what is no clause must name most of the core.
_NAMED = 0.6

NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
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
    words: set[str]
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
    alone = [[i] for i in loose if _is_assertion(told[i])]
    topics = _gathered([_topic(told, group) for group in (*groups, *alone)], told, weights)
    _Seeker(told, topics, weights, names).place([i for i in loose if _is_position(told[i])])
    return sorted((t for t in topics if len(t.members) > 1), key=lambda t: min(t.members))


def _topic(told: Sequence[Told], group: Sequence[int]) -> Topic:
    counts = Counter(form for i in group for form in told[i].bag)
    core = frozenset(form for form, count in counts.items() if 2 * count > len(group))
    held = any(_is_assertion(told[i]) for i in group)
    return Topic(list(group), core, _without_numbers(counts), held)


def _without_numbers(forms: Mapping[str, int]) -> set[str]:
    return {f for f in forms if not f[0].isdigit()}


def _is_assertion(told: Told) -> bool:
    """True of what somebody holds to be so, in words enough to tell what."""
    of_somebody = told.actor is not None and len(told.bag) >= _FEWEST_IN_CORE
    held = told.statement.stance in FOR and not NOT.search(told.text) and not _NOT_HELD.search(told.text)
    return of_somebody and held


def _is_position(told: Told) -> bool:
    """True of a denial and of what is withheld, not of a question that takes the rest for granted."""
    if told.statement.stance is Stance.DOES_NOT_KNOW:
        return told.actor is not None and bool(_WHETHER.match(told.text))
    against = told.statement.stance in AGAINST | {Stance.DOES_NOT_CONFIRM}
    return told.actor is not None and against and not _WHY.match(told.text)


def _plain(text: str) -> set[str]:
    """Forms of words that are written small: not of names, nor of numbers."""
    return set(bag_of(" ".join(word for word in text.split() if word[0].islower())))


# -- assertions that say it with more -----------------------------------------------------------------
def _gathered(topics: list[Topic], told: Sequence[Told], weights: Mapping[str, float]) -> list[Topic]:
    """Whoever holds a core comes to it, the greatest group first."""
    able = [t.held and all(_is_assertion(told[i]) for i in t.members) for t in topics]
    having: dict[str, list[int]] = defaultdict(list)
    for at, topic in enumerate(topics):
        for form in topic.core if able[at] else ():
            having[form].append(at)
    gone: set[int] = set()
    for at in sorted(range(len(topics)), key=lambda n: -len(topics[n].members)):
        topic = topics[at]
        plain = (
            {form for i in topic.members for form in _plain(told[i].text)}
            if len(topic.members) > 1
            else set()
        )
        few = len(topic.core) < _FEWEST_IN_CORE or len(plain & topic.core) < _FEWEST_PLAIN
        if at in gone or few or not topic.held:
            continue
        leading = rarest(Counter(topic.core), weights, 1 - _CONFIRMED)
        for other in sorted({n for form in leading for n in having[form]} - gone - {at}):
            came = topics[other].members
            if len(came) <= len(topic.members) and all(_holds(told[i], topic.core, weights) for i in came):
                _join(topic, topics[other])
                gone.add(other)
    return [t for n, t in enumerate(topics) if n not in gone]


def _holds(told: Told, core: frozenset[str], weights: Mapping[str, float]) -> bool:
    """True of an assertion of the whole core, or a confirmation of most of it."""
    whole = weight_of(core, weights)
    if told.statement.stance is Stance.CONFIRMS:
        return weight_of(told.bag.keys() & core, weights) >= _CONFIRMED * whole
    return core <= told.bag.keys() and whole >= _MAINLY * weight_of(told.bag, weights)


def _join(topic: Topic, came: Topic) -> None:
    why = f"says it with more: {', '.join(sorted(topic.core))}"
    topic.why |= {**dict.fromkeys(came.members, why), **came.why}
    topic.members += came.members
    topic.words |= came.words


# -- positions that say it with less ------------------------------------------------------------------
class _Seeker:
    """Finds the one claim that a denial, or what is withheld, bears on."""

    def __init__(
        self,
        told: Sequence[Told],
        topics: Sequence[Topic],
        weights: Mapping[str, float],
        names: Mapping[ActorId, str],
    ) -> None:
        self._told, self._topics, self._weights = told, topics, weights
        self._spoken = {actor: set(bag_of(name)) for actor, name in names.items()}
        self._having: dict[str, list[int]] = defaultdict(list)
        self._home: dict[int, int] = {}
        self._ran: dict[ReportId, list[int]] = defaultdict(list)
        for at, topic in enumerate(topics):
            self._home |= dict.fromkeys(topic.members, at)
            for form in topic.words if topic.held else ():
                self._having[form].append(at)
        for i, each in enumerate(told):
            self._ran[each.statement.report_id].append(i)

    def place(self, loose: Sequence[int]) -> None:
        """Each to its claim, if there is one; in order, since one denial leads to the next."""
        for i in loose:
            if found := self._denied(i) or self._spoken_of(i):
                at, why = found
                self._home[i] = at
                self._topics[at].members.append(i)
                self._topics[at].why[i] = why

    def _denied(self, place: int) -> tuple[int, str] | None:
        """The claim that holds nearly all that is denied or not confirmed, and why."""
        told = self._told[place]
        about = _TALK.sub("", told.text)
        own, plain = _without_numbers(bag_of(about)), _plain(about)
        shared = Counter(at for form in plain for at in self._having[form])
        near = [at for at, count in shared.items() if count >= _FEWEST_PLAIN and self._may_speak(told, at)]
        ranked = sorted(((self._fit(told, own, self._topics[at]), -at) for at in near), reverse=True)
        if not ranked or ranked[0][0] == 0 or (ranked[1:] and ranked[0][0] - ranked[1][0] < _AHEAD):
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
        return bool(told.actor and self._spoken.get(told.actor, set()) & topic.words)

    def _with_speaker(self, own: set[str], told: Told, topic: Topic) -> set[str]:
        """The speaker is the "it" of what he says of himself."""
        return own | (self._spoken.get(told.actor, set()) & topic.words) if told.actor else own

    def _fit(self, told: Told, own: set[str], topic: Topic) -> float:
        """How much of what is denied and of the claim are one; 0 below the bars."""
        words = self._with_speaker(own, told, topic)
        common = words & topic.words
        covered = weight_of(common, self._weights) / weight_of(words, self._weights)
        touched = weight_of(words & topic.core, self._weights) / weight_of(topic.core, self._weights)
        alike = max(_likeness(told, self._told[i]) for i in topic.members)
        clause = told.statement.stance is not Stance.DOES_NOT_CONFIRM or _CLAUSE.match(told.text)
        likely = (
            covered >= _COVERED
            and touched >= (_TOUCHED if clause else _NAMED)
            and alike >= (_ALIKE if len(common) > _FEW_IN_COMMON else _VERY_ALIKE)
        )
        return (covered + touched + alike) / 3 if likely else 0.0

    def _is_enough(self, told: Told, own: set[str], topic: Topic) -> bool:
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
    known = a.statement.vector and b.statement.vector
    return likeness(a.statement.vector, b.statement.vector) if known else 1.0
