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
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.utterances.told import Told, plain_forms, spelled
from storyledger.reconcile.words.scale import Weighed
from storyledger.reconcile.words.words import bag_of, rarest, weight_of
from storyledger.span import ActorId
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
    """Statements of one claim by place, and why some came."""

    members: list[int]
    why: dict[int, str] = field(default_factory=dict)


def widen_claims(
    telling: Sequence[Weighed[Told]],
    groups: Sequence[Sequence[int]],
    weight: Callable[[str], float],
    names: Mapping[ActorId, str],
    blocks: Blocks | None = None,
) -> list[Topic]:
    """The groups with all that bears on them; who denies what one alone asserts makes a group with him.

    Args:
        telling: every statement with its words, weighed, and its speaker; those of a report stand together.
        groups: places of statements that assert the same.
        weight: of a form.
        names: of speakers: "it sent none" is about whoever speaks.
        blocks: what is known from an earlier ledger.

    Gaps: what is denied in other words than it was asserted stays alone, as does a denial of a part.
    """
    blocks = blocks or Blocks()
    place = {each.text: i for i, each in enumerate(telling)}
    grouped = {i for group in groups for i in group}
    bearing = blocks.each(_bearing, telling)
    loose = [b for i, b in enumerate(bearing) if b and i not in grouped]
    own = [blocks.make(_of_group, *[telling[i] for i in group]) for group in groups]
    gathered = _gather(own, [b for b in loose if isinstance(b, _Body)], blocks)
    denials = [_with_name(b, weight, names, blocks) for b in loose if isinstance(b, _About)]
    seeker = _Seeker(gathered, denials, blocks)
    seeker.place({d.told: _just_before(d.told, _ran(place[d.told], telling)) for d in denials if d.vague})
    topics = [
        _topic(body, {**gathered.why.get(body, {}), **seeker.came.get(body, {})}, place)
        for body in gathered.bodies
        if len(body.members) > 1 or body in seeker.came
    ]
    return sorted(topics, key=lambda t: min(t.members))


def _topic(body: "_Body", why: Mapping[Told, str], place: Mapping[Told, int]) -> Topic:
    members = dict.fromkeys((*(m.text for m in body.members), *why))
    return Topic([place[t] for t in members], {place[t]: reason for t, reason in why.items()})


@dataclass(frozen=True, slots=True, eq=False)
class _Body:
    """Statements that assert the same: what most of them share, weighed, and what any of them says."""

    members: tuple[Weighed[Told], ...]
    core: Mapping[str, int]
    words: frozenset[str]
    held: bool  # somebody who is known asserts it
    able: bool  # all of them are assertions: it may come to another
    leading: tuple[str, ...] = ()  # words of the core one of which whoever comes to it has

    @property
    def weight(self) -> int:
        """Of its core."""
        return sum(self.core.values())


def _of_group(*members: Weighed[Told]) -> _Body:
    asserting = [_is_assertion(m.text) for m in members]
    counts = Counter(form for m in members for form in m.forms)
    weights = {form: weight for m in members for form, weight in m.weights.items()}
    core = {form: weights[form] for form, count in counts.items() if 2 * count > len(members)}
    words = frozenset[str]().union(*(m.text.spelled for m in members))
    leads = any(asserting) and _tells_something(members, core.keys())
    rare = rarest(core, core, 1 - _CONFIRMED) if leads else ()
    return _Body(members, core, words, any(asserting), all(asserting), tuple(rare))


def _tells_something(members: Sequence[Weighed[Told]], core: Collection[str]) -> bool:
    """True if what is common tells something of somebody."""
    plain = {form for m in members for form in m.text.plain_forms}
    return len(core) >= _FEWEST_IN_CORE and len(plain.intersection(core)) >= _FEWEST_PLAIN


class _About(NamedTuple):
    """What a denial is about: its forms without numbers, and those of words that are written small."""

    weighed: Weighed[Told]
    own: frozenset[str]
    plain: frozenset[str]


def _bearing(weighed: Weighed[Told]) -> _Body | _About | None:
    """An assertion that nothing is near to yet; a denial or what is withheld; None of all else."""
    told = weighed.text
    if _is_assertion(told):
        return _Body((weighed,), weighed.weights, told.spelled, held=True, able=True)
    if not _is_position(told):
        return None
    about = _TALK.sub("", told.text)
    return _About(weighed, spelled(bag_of(about)), plain_forms(about))


def _is_assertion(told: Told) -> bool:
    """True of what somebody holds to be so, in words enough to tell what."""
    of_somebody = told.actor is not None and len(told.bag) >= _FEWEST_IN_CORE
    held = told.statement.stance in FOR and not told.negative
    return of_somebody and held and not _NOT_HELD.search(told.text)


def _is_position(told: Told) -> bool:
    """True of a denial and of what is withheld, not of a question that takes the rest for granted."""
    if told.statement.stance is Stance.DOES_NOT_KNOW:
        return told.actor is not None and bool(_WHETHER.match(told.text))
    against = told.statement.stance in AGAINST | {Stance.DOES_NOT_CONFIRM}
    return told.actor is not None and against and not _WHY.match(told.text)


# -- assertions that say it with more -----------------------------------------------------------------
class _Gathered(NamedTuple):
    """Bodies as they stand once some came to others: of whom for which reason, and where a statement stands now."""

    bodies: Sequence[_Body]
    why: Mapping[_Body, Mapping[Told, str]]
    home: Mapping[Weighed[Told], _Body]


def _gather(groups: Sequence[_Body], alone: Sequence[_Body], blocks: Blocks) -> _Gathered:
    """Whoever holds a core comes to it, the greatest group first."""
    bodies = [*groups, *alone]
    able = {member: at for at, body in enumerate(bodies) if body.able for member in body.members}
    leading = [at for at, body in enumerate(groups) if body.leading]
    holding: dict[_Body, set[Weighed[Told]]] = defaultdict(set)
    for pair in blocks.pairs([*[groups[at] for at in leading], *able], _words_to_hold, _holds):
        holding[pair.a].add(pair.b)
    parts, why, gone = dict[int, list[_Body]](), defaultdict[int, dict[Told, str]](dict), set[int]()
    for at in sorted(leading, key=lambda at: -len(groups[at].members)):
        own = groups[at]
        reason = f"says it with more: {', '.join(sorted(own.core))}"
        for other in sorted({able[w] for w in holding[own]} - gone - {at}) if at not in gone else ():
            came = parts.get(other, [bodies[other]])
            members = [m for body in came for m in body.members]
            whole = parts.get(at, [own])
            wanted = not bodies[other].core.keys().isdisjoint(own.leading)
            most = sum(len(body.members) for body in whole)
            if wanted and len(members) <= most and holding[own].issuperset(members):
                parts[at] = [*whole, *came]
                why[at] |= {**dict.fromkeys((m.text for m in members), reason), **why.get(other, {})}
                gone.add(other)
    told = {at: blocks.make(_wider, *parts[at]) if at in parts else body for at, body in enumerate(bodies)}
    return _Gathered(
        bodies=[body for at, body in told.items() if at not in gone],
        why={told[at]: reasons for at, reasons in why.items() if at not in gone},
        home={m: told[at] for at in told if at not in gone for m in told[at].members},
    )


def _wider(own: _Body, *came: _Body) -> _Body:
    members = (*own.members, *[m for body in came for m in body.members])
    return replace(own, members=members, words=own.words.union(*(body.words for body in came)))


def _words_to_hold(member: _Body | Weighed[Told]) -> tuple[Keys, Keys]:
    return (member.leading, ()) if isinstance(member, _Body) else ((), member.forms)


def _holds(body: _Body, told: Weighed[Told]) -> bool | None:
    """True of an assertion of the whole core, or a confirmation of most of it; else None."""
    if told.text.statement.stance is Stance.CONFIRMS:
        return weight_of(told.forms & body.core.keys(), body.core) >= _CONFIRMED * body.weight or None
    return (body.core.keys() <= told.forms and body.weight >= _MAINLY * told.total) or None


# -- positions that say it with less ------------------------------------------------------------------
@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """A denial with the words of its speaker's name, all weighed."""

    told: Told
    own: frozenset[str]
    plain: frozenset[str]
    spoken: frozenset[str]
    weights: Mapping[str, float]
    vague: str | None  # its words, if they only mean what was said before

    def words(self, body: _Body) -> frozenset[str]:
        """The speaker is the "it" of what he says of himself."""
        return self.own | (self.spoken & body.words)

    def may_speak_of(self, body: _Body) -> bool:
        """An accusation is denied by one whom it names."""
        return not _ACCUSED.match(self.told.text) or not self.spoken.isdisjoint(body.words)


def _with_name(
    about: _About, weight: Callable[[str], float], names: Mapping[ActorId, str], blocks: Blocks
) -> _Denial:
    actor = about.weighed.text.actor
    spoken = _words_of(names.get(actor, "") if actor else "")
    weighing = tuple([(form, weight(form)) for form in sorted(about.own | spoken)])
    return blocks.make(_denial, about.weighed.text, about, spoken, weighing)


@lru_cache(maxsize=65_536)  # names are few
def _words_of(name: str) -> frozenset[str]:
    return frozenset(bag_of(name))


def _denial(
    told: Told, about: _About, spoken: frozenset[str], weighing: Sequence[tuple[str, float]]
) -> _Denial:
    words = " ".join(told.text.split())
    vague = words if _WHAT_WAS_SAID.fullmatch(words) else None
    return _Denial(told, about.own, about.plain, spoken, dict(weighing), vague)


class _Fit(NamedTuple):
    """How much of what is denied and of a claim's core are one, and how near its statements come in meaning."""

    covered: float
    touched: float
    alike: float
    common: frozenset[str]


def _words_in_common(member: _Denial | _Body) -> tuple[Keys, Keys]:
    """Whoever has two words of a denial has one of all but its commonest."""
    if isinstance(member, _Body):
        return (), member.words
    return sorted(member.plain, key=lambda form: (-member.weights.get(form, 1.0), form))[:-1], ()


def _fit(denial: _Denial, body: _Body) -> _Fit | None:
    """None below the bars, and where the speaker does not speak of it."""
    if len(denial.plain & body.words) < _FEWEST_PLAIN:
        return None
    words, weights = denial.words(body), denial.weights
    common = words & body.words
    covered = weight_of(common, weights) / weight_of(words, weights)
    if covered < _COVERED:
        return None
    touched = weight_of(words & body.core.keys(), body.core) / body.weight
    told = denial.told
    clause = told.statement.stance is not Stance.DOES_NOT_CONFIRM or _CLAUSE.match(told.text)
    if touched < (_TOUCHED if clause else _NAMED) or not denial.may_speak_of(body):
        return None
    alike = max(_likeness(told, member.text) for member in body.members)
    return _Fit(covered, touched, alike, common)


class _Seeker:
    """Finds the one claim that a denial, or what is withheld, bears on."""

    def __init__(self, gathered: _Gathered, denials: Sequence[_Denial], blocks: Blocks) -> None:
        self._denials, self._home = denials, dict[Told, _Body]()
        self._gathered = gathered
        self._near: dict[_Denial, list[tuple[_Body, _Fit]]] = defaultdict(list)
        held = [body for body in gathered.bodies if body.held]
        for pair in blocks.pairs([*denials, *held], _words_in_common, _fit):
            self._near[pair.a].append((pair.b, pair.found))
        self.came: dict[_Body, dict[Told, str]] = defaultdict(dict)  # in the order of coming

    def place(self, before: Mapping[Told, Sequence[Weighed[Told]]]) -> None:
        """Each to its claim, if there is one; in order, since one denial leads to the next.

        Args:
            before: what others said before those who speak of what was said.
        """
        for denial in self._denials:
            if found := self._denied(denial) or self._spoken_of(denial, before):
                body, why = found
                self._home[denial.told] = body
                self.came[body][denial.told] = why

    def _denied(self, denial: _Denial) -> tuple[_Body, str] | None:
        """The claim that holds nearly all that is denied or not confirmed, and why."""
        fits = (
            (score, body, fit)
            for body, fit in self._near.get(denial, ())
            if (score := self._score(denial, body, fit)) and self._is_anothers(denial, body)
        )
        ranked = sorted(fits, key=lambda found: -found[0])  # of two the one that stands first
        if not ranked or (ranked[1:] and ranked[0][0] - ranked[1][0] < _AHEAD):
            return None
        _, body, fit = ranked[0]
        # more must be common with what one alone asserts
        several = len(self._speakers(body)) > 1
        if not several and (fit.covered < _COVERED_BY_ONE or len(fit.common) <= _FEW_IN_COMMON):
            return None
        return body, f"{denial.told.statement.stance.value} what it holds: {', '.join(sorted(fit.common))}"

    def _score(self, denial: _Denial, body: _Body, fit: _Fit) -> float:
        """How well it fits, with those who came to it before; 0 below the bar."""
        alike = max([fit.alike, *(_likeness(denial.told, t) for t in self.came.get(body, ()))])
        likely = alike >= (_ALIKE if len(fit.common) > _FEW_IN_COMMON else _VERY_ALIKE)
        return (fit.covered + fit.touched + alike) / 3 if likely else 0.0

    def _is_anothers(self, denial: _Denial, body: _Body) -> bool:
        """Nobody denies himself."""
        return self._speakers(body) != {denial.told.actor}

    def _speakers(self, body: _Body) -> set[ActorId | None]:
        return {m.text.actor for m in body.members} | {t.actor for t in self.came.get(body, ())}

    def _spoken_of(
        self, denial: _Denial, before: Mapping[Told, Sequence[Weighed[Told]]]
    ) -> tuple[_Body, str] | None:
        """The one claim of what others said just before."""
        found = {self._gathered.home.get(w, self._home.get(w.text)) for w in before.get(denial.told, ())}
        body = found.pop() if len(found) == 1 else None
        if body is None or not (denial.may_speak_of(body) and self._is_anothers(denial, body)):
            return None
        return body, f'"{denial.vague}": what was said just before'


def _ran(at: int, telling: Sequence[Weighed[Told]]) -> Sequence[Weighed[Told]]:
    """What the report tells of which one stands there."""
    report = telling[at].text.statement.report_id
    others = (i for i in range(at, len(telling)) if telling[i].text.statement.report_id != report)
    earlier = (i for i in range(at, -1, -1) if telling[i].text.statement.report_id != report)
    return telling[next(earlier, -1) + 1 : next(others, len(telling))]


def _just_before(told: Told, ran: Sequence[Weighed[Told]]) -> Sequence[Weighed[Told]]:
    """What others said before in the sentence of one, or else in the one before it."""
    own = told.statement
    near = [
        w
        for w in ran
        if w.text.statement.content[0].start < own.content[0].start
        and w.text.statement.kind is not Kind.NARRATOR
        and w.text.actor != told.actor
    ]
    by_sentence = ([w for w in near if w.text.statement.sentence == own.sentence - n] for n in (0, 1))
    return next(filter(None, by_sentence), [])


def _likeness(a: Told, b: Told) -> float:
    """Of meaning; what has no vector is told by its words alone."""
    known = a.likeness(b)
    return 1.0 if known is None else known
