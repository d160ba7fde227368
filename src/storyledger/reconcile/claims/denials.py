"""Denials, and what is withheld: each finds the one claim that it bears on, told with less: "the reports", "any part in it".

In: positions against something, and bodies of assertions. Out: of each body those who came to it, with the reason. 1. who denies
or withholds comes to the one claim that holds nearly all he says; 2. who speaks of "the reports" means what was said just
before. Where several fit, a statement stays alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.claims.assertions import FEWEST_PLAIN, Body, Gathered
from storyledger.reconcile.utterances.told import Told, plain_forms, spelled
from storyledger.reconcile.words.scale import Weighed
from storyledger.reconcile.words.words import bag_of, weight_of
from storyledger.span import ActorId
from storyledger.statement import AGAINST, Kind, Stance

# All bars below were set on what came to claims in stories and clusters of BASIL, GVC and other reports, read by
# eye (2026-11).
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
_CHARGE = r"(?:allegations?|accusations?|claims?|assertions?|suggestions?|rumou?rs?)"
_NOUN = rf"(?:{_CHARGE}|reports?|information)"
# Other words for what was said, where they stand alone.
_SAID = rf"(?:{_NOUN}|charges?|accounts?|stor(?:y|ies)|figures?|numbers?|findings?|versions?|assessments?|estimates?|toll|count)"
_WHICH = r"(?:the|this|that|these|those|such|any|all|his|her|their|its)"
_WHAT_WAS_SAID = re.compile(
    rf"""
    (?:that\ )?(?:
        (?:it|this|that)
          (?:\ as\ [^.;]{{2,60}}|\ (?:is|was)\ (?:not\ )?(?:true|so|the\ case|correct|accurate|false|wrong|untrue))?
      | (?:{_WHICH}\ )?(?:\w+\ )?{_SAID}
          (?P<judged>(?:\ (?:as|is|was|were|are|to\ be))?\ (?!(?:of|on|about|that|by|in|from|for|to)\b)[\w“”"'’\ -]{{2,40}})?
    )\W*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "claims of fraud" are about fraud, and by someone who is accused of it
_TALK = re.compile(rf"\b{_NOUN}\b", re.IGNORECASE)
_ACCUSED = re.compile(rf"(?:that )?(?:\w+ ){{0,2}}{_CHARGE}\b", re.IGNORECASE)


_NAMES = re.compile(
    r"(?:has |have |had )?(?:call|describ|dismiss|label|brand|denounc|slam|deem|term)", re.IGNORECASE
)
_NAMED_SO = re.compile(r"(?:it|this|that|them|these|those) (?:as )?[\w“”\"'’ -]{2,50}\W*", re.IGNORECASE)
# A claim may be anybody's; an allegation is against somebody.
_ALLEGED = re.compile(r"(?:that )?(?:\w+ ){0,2}(?:allegations?|accusations?)\b", re.IGNORECASE)


class About(NamedTuple):
    """What a denial is about: its forms without numbers, and those of words that are written small."""

    weighed: Weighed[Told]
    own: frozenset[str]
    plain: frozenset[str]


def about_of(weighed: Weighed[Told]) -> About | None:
    """What a denial is about, and what is withheld; None of all else."""
    if not _is_position(weighed.text):
        return None
    about = _TALK.sub("", weighed.text.text)
    return About(weighed, spelled(bag_of(about)), plain_forms(about))


def _is_position(told: Told) -> bool:
    """True of a denial and of what is withheld, not of a question that takes the rest for granted."""
    if told.statement.stance is Stance.DOES_NOT_KNOW:
        return told.actor is not None and bool(_WHETHER.match(told.text))
    against = told.statement.stance in AGAINST | {Stance.DOES_NOT_CONFIRM}
    return told.actor is not None and against and not _WHY.match(told.text)


@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """A denial with the words of its speaker's name, all weighed."""

    told: Told
    own: frozenset[str]
    plain: frozenset[str]
    spoken: frozenset[str]
    weights: Mapping[str, float]
    vague: str | None  # its words, if they only mean what was said before

    def words(self, body: Body) -> frozenset[str]:
        """The speaker is the "it" of what he says of himself."""
        return self.own | (self.spoken & body.words)

    def may_speak_of(self, body: Body) -> bool:
        """An accusation is denied by one whom it names."""
        return not _ACCUSED.match(self.told.text) or not self.spoken.isdisjoint(body.words)


def with_name(
    about: About, weight: Callable[[str], float], names: Mapping[ActorId, str], blocks: Blocks
) -> _Denial:
    """A denial with its speaker's name: he is the "it" of what he says of himself."""
    actor = about.weighed.text.actor
    spoken = _words_of(names.get(actor, "") if actor else "")
    weighing = tuple([(form, weight(form)) for form in sorted(about.own | spoken)])
    return blocks.make(_denial, about.weighed.text, about, spoken, weighing)


@lru_cache(maxsize=65_536)  # names are few
def _words_of(name: str) -> frozenset[str]:
    return frozenset(bag_of(name))


def _denial(
    told: Told, about: About, spoken: frozenset[str], weighing: Sequence[tuple[str, float]]
) -> _Denial:
    words = " ".join(told.text.split())
    match = _WHAT_WAS_SAID.fullmatch(words)
    # "the finding premature": only who speaks against it judges it
    named = _NAMES.match(told.cue) and _NAMED_SO.fullmatch(words)  # "called them 'speculation'"
    judged = told.statement.stance in AGAINST
    vague = words if (match and (judged or not match["judged"])) or (named and judged) else None
    return _Denial(told, about.own, about.plain, spoken, dict(weighing), vague)


class _Fit(NamedTuple):
    """How much of what is denied and of a claim's core are one, and how near its statements come in meaning."""

    covered: float
    touched: float
    alike: float
    common: frozenset[str]


def _words_in_common(member: _Denial | Body) -> tuple[Keys, Keys]:
    """Whoever has two words of a denial has one of all but its commonest."""
    if isinstance(member, Body):
        return (), member.words
    return sorted(member.plain, key=lambda form: (-member.weights.get(form, 1.0), form))[:-1], ()


def _fit(denial: _Denial, body: Body) -> _Fit | None:
    """None below the bars, and where the speaker does not speak of it."""
    if len(denial.plain & body.words) < FEWEST_PLAIN:
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


class Seeker:
    """Finds the one claim that a denial, or what is withheld, bears on."""

    def __init__(self, gathered: Gathered, denials: Sequence[_Denial], blocks: Blocks) -> None:
        self._denials, self._home = denials, dict[Told, Body]()
        self._gathered = gathered
        self._near: dict[_Denial, list[tuple[Body, _Fit]]] = defaultdict(list)
        held = [body for body in gathered.bodies if body.held]
        for pair in blocks.pairs([*denials, *held], _words_in_common, _fit):
            self._near[pair.a].append((pair.b, pair.found))
        self.came: dict[Body, dict[Told, str]] = defaultdict(dict)  # in the order of coming

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

    def _denied(self, denial: _Denial) -> tuple[Body, str] | None:
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

    def _score(self, denial: _Denial, body: Body, fit: _Fit) -> float:
        """How well it fits, with those who came to it before; 0 below the bar."""
        alike = max([fit.alike, *(_likeness(denial.told, t) for t in self.came.get(body, ()))])
        likely = alike >= (_ALIKE if len(fit.common) > _FEW_IN_COMMON else _VERY_ALIKE)
        return (fit.covered + fit.touched + alike) / 3 if likely else 0.0

    def _is_anothers(self, denial: _Denial, body: Body) -> bool:
        """Nobody denies himself."""
        return self._speakers(body) != {denial.told.actor}

    def _speakers(self, body: Body) -> set[ActorId | None]:
        return {m.text.actor for m in body.members} | {t.actor for t in self.came.get(body, ())}

    def _spoken_of(
        self, denial: _Denial, before: Mapping[Told, Sequence[Weighed[Told]]]
    ) -> tuple[Body, str] | None:
        """The one claim of what others said just before."""
        found = {self._gathered.home.get(w, self._home.get(w.text)) for w in before.get(denial.told, ())}
        body = found.pop() if len(found) == 1 else None
        if body is None or not self._is_anothers(denial, body):
            return None
        if _ALLEGED.match(denial.told.text) and not denial.may_speak_of(body):
            return None
        return body, f'"{denial.vague}": what was said just before'


def said_before(telling: Sequence[Weighed[Told]], at: int) -> Sequence[Weighed[Told]]:
    """What others said before in the sentence of one, or else in the one before it."""
    told = telling[at].text
    own = told.statement
    near = [
        w
        for w in _ran(at, telling)
        if w.text.statement.content[0].start < own.content[0].start
        and w.text.statement.kind is not Kind.NARRATOR
        and w.text.actor != told.actor
    ]
    by_sentence = ([w for w in near if w.text.statement.sentence == own.sentence - n] for n in (0, 1))
    return next(filter(None, by_sentence), [])


def _ran(at: int, telling: Sequence[Weighed[Told]]) -> Sequence[Weighed[Told]]:
    """What the report tells of which one stands there."""
    report = telling[at].text.statement.report_id
    others = (i for i in range(at, len(telling)) if telling[i].text.statement.report_id != report)
    earlier = (i for i in range(at, -1, -1) if telling[i].text.statement.report_id != report)
    return telling[next(earlier, -1) + 1 : next(others, len(telling))]


def _likeness(a: Told, b: Told) -> float:
    """Of meaning; what has no vector is told by its words alone."""
    known = a.likeness(b)
    return 1.0 if known is None else known
