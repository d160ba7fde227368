"""Pairs of statements that tell one remark, however two reports word it.

In: statements of several reports with their speakers and times. Out: matches with scores and reasons.
One idea: a pair is scored by a short table of features, and looked at only if both are of one speaker and
of neighbouring days, of two speakers that can be one, or share a run of words. What two remarks are to each
other depends on them alone, so that it is found once; whether their speakers can be one is asked each time.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.copies import Hashes, runs_of
from storyledger.reconcile.media import medium_of
from storyledger.reconcile.speakers import find_alike, speak_as_one
from storyledger.reconcile.words import Scale, Weighed, bag_of
from storyledger.span import ActorId
from storyledger.statement import Kind, Stance, Statement

# Pairs between it and the bar of a clear match are too often wrong by eye: there they must bear each other out.
_BAR = 0.5
# Below this share of words in common no run of words lifts a pair over the bar, and none is sought.
_FAINT = 0.15
_POSITIONS = (Stance.DOES_NOT_KNOW, Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM)
# Words in a row that two reports have by copying one wording: then speakers under other names are one.
_VERBATIM = 6
# And the lighter telling's words by this share.
_COPIED = 0.6
# Words of weight below which what is told indirectly is a topic.
_FEW_WORDS = 5
# So long a wording in common is one remark even where reports put it on neighbouring days.
_QUOTED = 8
# A time wider than this, in days, tells nothing of the occasion.
_VAGUE_DAYS = 7


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its words, speaker, and when and how it was said, as far as known."""

    statement: Statement
    text: str
    actor: ActorId | None
    said: Interval | None
    bag: Counter[str]
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Two tellings of one remark: score 0..1 and the features that made it."""

    a: Told
    b: Told
    score: float
    why: str


def tell(statement: Statement, report_text: str, actor: ActorId | None, said: Interval | None) -> Told:
    """Gather what the matcher needs of one statement."""
    text = " ".join(span.of(report_text) for span in statement.content)
    cue = statement.cue.of(report_text) if statement.cue else ""
    return Told(statement, text, actor, said, bag_of(text), medium_of(statement, cue))


def find_matches(
    told: Sequence[Told], actors: Mapping[ActorId, Actor] | None = None, blocks: Blocks | None = None
) -> list[Match]:
    """Pairs of statements that tell one remark. Cost grows with each actor's own of a day and with shared wordings.

    Args:
        told: statements of all reports.
        actors: those by id, so that one remark under two names is found; without them only one name's.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    scale: Scale[Told] = blocks.keep(Scale)
    spoken = [
        blocks.make(_remark, each)
        for each in scale.weigh(told)
        if each.text.statement.kind is not Kind.NARRATOR
    ]
    own = [each for each in spoken if each.told.actor]
    alike = [pair.found for pair in blocks.pairs(own, _days_of_speaker, _liken)]
    if actors:
        alike += [blocks.make(_liken, a, b) for a, b in _across(spoken, actors, blocks)]
    return [match for each in alike if each and (match := _match(each, actors or {}))]


# -- 1. remarks that are looked at together ----------------------------------------------------------
@dataclass(frozen=True, slots=True, eq=False)
class _Remark:
    """What is asked of an attributed statement pair by pair, worked out once."""

    weighed: Weighed[Told]
    told: Told
    words: Sequence[str]
    numbers: frozenset[str]
    vector: NDArray[np.float64]
    length: float  # of the vector, squared
    first: int  # day of saying, as an ordinal
    last: int

    def days_apart(self, other: "_Remark") -> int:
        """How far two times miss each other; 0 where they can agree or are not known."""
        return max(0, self.first - other.last, other.first - self.last)


_NEVER, _ALWAYS = date.min.toordinal(), date.max.toordinal()


def _remark(weighed: Weighed[Told]) -> _Remark:
    told, said = weighed.text, weighed.text.said
    vector = np.array(memoryview(told.statement.vector).cast("b"), np.float64)
    return _Remark(
        weighed=weighed,
        told=told,
        words=_plain(told.text),
        numbers=frozenset(w for w in told.bag if w[0].isdigit() and len(w) > 1),
        vector=vector,
        length=float(vector @ vector),
        first=said.earliest.toordinal() if said and said.earliest else _NEVER,
        last=said.latest.toordinal() if said and said.latest else _ALWAYS,
    )


def _plain(text: str) -> list[str]:
    return [word.strip("\"“”‘’'.,;:!?…").lower() for word in text.split()]


def _days_of_speaker(remark: _Remark) -> tuple[Keys, Keys]:
    """A remark is looked for among those of its speaker's neighbouring days; a vague one among all."""
    actor, first, last = remark.told.actor, remark.first, remark.last
    if last - first > _VAGUE_DAYS:
        return [(actor, None)], [(actor, None)]
    days = [(actor, day) for day in range(first - 1, last + 2)]
    return days, [*days[1:-1], (actor, None)]


def _across(
    spoken: Sequence[_Remark], actors: Mapping[ActorId, Actor], blocks: Blocks
) -> Iterable[tuple[_Remark, _Remark]]:
    """Pairs of speakers that can be one, and of one wording under two names."""
    members: dict[ActorId, list[_Remark]] = defaultdict(list)
    for each in spoken:
        if each.told.actor and each.told.actor in actors:
            members[each.told.actor].append(each)
    groups = {actor: blocks.make(_group, *remarks) for actor, remarks in members.items()}
    # one key a pair, whichever of the two comes first: a match found twice would bear itself out
    found = {
        frozenset((a.told.statement.id, b.told.statement.id)): (a, b)
        for one, other in find_alike([actors[actor] for actor in groups], blocks)
        for a, b in blocks.make(_near, groups[one], groups[other])
    }
    for a, b in _one_wording(spoken, blocks):
        if a.told.actor != b.told.actor or a.told.actor is None:
            found.setdefault(frozenset((a.told.statement.id, b.told.statement.id)), (a, b))
    return found.values()


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """A speaker's remarks with their first and last days."""

    members: Sequence[_Remark]
    first: NDArray[np.int64]
    last: NDArray[np.int64]


def _group(*members: _Remark) -> _Group:
    return _Group(members, np.array([m.first for m in members]), np.array([m.last for m in members]))


def _near(one: _Group, other: _Group) -> list[tuple[_Remark, _Remark]]:
    """Pairs of two speakers' remarks that may match."""
    close = (other.first <= one.last[:, None] + 1) & (other.last >= one.first[:, None] - 1)
    near = ((one.members[i], other.members[j]) for i, j in np.argwhere(close).tolist())
    return [(a, b) for a, b in near if _may_match(a, b)]


def _one_wording(spoken: Sequence[_Remark], blocks: Blocks) -> Iterator[tuple[_Remark, _Remark]]:
    """Pairs that share so many words in a row, however often."""
    runs = [blocks.make(_runs, each.told) for each in spoken]
    every = np.concatenate([np.zeros(0, np.uint64), *runs])
    order = np.argsort(every, kind="stable")
    owners = np.repeat(np.arange(len(spoken)), [len(r) for r in runs])[order]
    borders = np.flatnonzero(np.diff(every[order])) + 1
    starts, ends = np.append(0, borders), np.append(borders, len(every))
    shared = zip(starts[ends - starts > 1].tolist(), ends[ends - starts > 1].tolist(), strict=True)
    pairs = {pair for start, end in shared for pair in combinations(owners[start:end].tolist(), 2)}
    return ((spoken[i], spoken[j]) for i, j in sorted(pairs))


def _runs(told: Told) -> Hashes:
    return runs_of(_plain(told.text), _VERBATIM)


# -- 2. how alike two are ----------------------------------------------------------------------------
def _may_match(a: _Remark, b: _Remark) -> bool:
    """False where nothing that they could share makes them one remark."""
    if a.told.statement.report_id == b.told.statement.report_id or a.days_apart(b) > 1:
        return False
    if a.numbers and b.numbers and a.numbers.isdisjoint(b.numbers):
        return False  # thirty on one day and forty-five on the next are two remarks
    return not a.weighed.forms.isdisjoint(b.weighed.forms) or _one_position(a, b)


def _one_position(a: _Remark, b: _Remark) -> bool:
    """True of two that deny, confirm, or do not know."""
    return a.told.statement.stance is b.told.statement.stance and a.told.statement.stance in _POSITIONS


@dataclass(frozen=True, slots=True, eq=False)
class _Likeness:
    """How alike two remarks are, whoever speaks: score, reasons, and how many words in a row are copied."""

    a: Told
    b: Told
    score: float
    why: Sequence[str]
    copied: int


# Stands among the reasons for why the speakers can be one.
_SPEAKERS = "speakers"
# Scores are compared when rounded.
_ROUNDING = 0.001


def _liken(a: _Remark, b: _Remark) -> _Likeness | None:
    """The features, in one table: (weight, value, name); None below the bar."""
    if not _may_match(a, b):
        return None
    inside, both = a.weighed.shares_told(b.weighed)
    numbers, apart, position = len(a.numbers & b.numbers), a.days_apart(b), _one_position(a, b)
    alike = max(0.0, 2 * _cosine(a, b) - 1)
    most = 0.55 * inside + 0.35 * (both + alike) + 0.1 * numbers + 0.1 + 0.3 * position
    if most + 0.25 * (inside >= _FAINT) < _BAR - _ROUNDING:  # however long the longest run, which is dear
        return None
    run = _longest_run(a.words, b.words) if inside >= _FAINT else 0
    if apart and run < _QUOTED:
        return None
    told = (a.told, b.told)
    small = min(len(t.bag) for t in told) < 3
    dated = all(t.said is not None for t in told)
    vague = any(t.said and (t.said.width_days is None or t.said.width_days > _VAGUE_DAYS) for t in told)
    features = [
        (0.55, inside if not small else both, "shared words"),
        (0.35, both, "shared share of all words"),
        (0.25, min(1.0, run / 6), f"{run} words in a row alike"),
        (0.20, min(1.0, numbers / 2), "shared numbers"),
        (0.35, alike, "alike in meaning"),
        (0.10, float(dated and not vague and not apart), "days can agree"),
        (-0.15, float(apart), "told of neighbouring days"),
        (0.30, float(position and dated and not apart), f"both {a.told.statement.stance.value}"),
        (-0.15, float(vague or any(t.statement.recalled for t in told)), "told of another time"),
        (-0.15, float(len({t.medium for t in told} - {None}) > 1), "by other media"),
        (-0.15, float(a.told.actor != b.told.actor), _SPEAKERS),
        (-0.15, float(any(map(_is_topic, told))), "one names its topic only"),
    ]
    score = round(min(1.0, sum(weight * value for weight, value, _ in features)), 3)
    why = [name for weight, value, name in features if abs(weight * value) >= 0.08]
    copied = run if inside >= _COPIED else 0
    return _Likeness(a.told, b.told, score, why, copied) if score >= _BAR else None


def _cosine(a: _Remark, b: _Remark) -> float:
    """As `meaning.likeness`, of vectors unpacked once."""
    size = math.sqrt(a.length * b.length)
    return round(float(a.vector @ b.vector) / size, 6) if size else 0.0


def _longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """Most words in a row that both have."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(b):
        places[word].append(i)
    longest, ending = 0, dict[int, int]()
    for word in a:
        ending = {i: ending.get(i - 1, 0) + 1 for i in places.get(word, ())}
        longest = max(longest, max(ending.values(), default=0))
    return longest


def _match(alike: _Likeness, actors: Mapping[ActorId, Actor]) -> Match | None:
    """A match if one can have said both."""
    speakers = _one_speaker(alike.a, alike.b, alike.copied, actors)
    if speakers is None:
        return None
    why = ", ".join(speakers if name == _SPEAKERS else name for name in alike.why)
    return Match(alike.a, alike.b, alike.score, why)


def _is_topic(told: Told) -> bool:
    """True of a few words that are no quotation: "condemned the attack" tells little of what was said."""
    return told.statement.kind is Kind.INDIRECT and len(told.bag) < _FEW_WORDS


def _one_speaker(a: Told, b: Told, run: int, actors: Mapping[ActorId, Actor]) -> str | None:
    """Why both can be one speaker's; two named persons are two whatever the words."""
    if a.actor == b.actor and a.actor:
        return "one speaker"
    one, other = (actors.get(t.actor) if t.actor else None for t in (a, b))
    if one and other:
        if reason := speak_as_one(one, other):
            return reason
        if ActorKind.PERSON is one.kind is other.kind:
            return None
    quoted = all(t.statement.kind is not Kind.INDIRECT for t in (a, b))
    if run < (_VERBATIM if quoted else 2 * _VERBATIM):
        return None
    names = [f'"{x.name}"' if x else "nobody" for x in (one, other)]
    return f"one wording, under the names {names[0]} and {names[1]}"
