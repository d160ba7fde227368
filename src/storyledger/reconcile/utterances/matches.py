"""Pairs of statements that tell one remark, however two reports word it.

In: statements of several reports with their speakers and times. Out: matches with scores and reasons.
One idea: a pair is scored by a short table of features, and looked at only if both are of one speaker and
of neighbouring days, of two speakers that can be one, or share a run of words. What two remarks are to each
other depends on them alone, so that it is found once; whether their speakers can be one is asked each time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.speakers import (
    NAMELESS,
    Cast,
    Voices,
    known_as,
    speak_as_one,
    words_to_share,
)
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.utterances.media import is_one, may_be_one
from storyledger.reconcile.utterances.runs import Wordings
from storyledger.reconcile.utterances.told import NEVER, Told
from storyledger.reconcile.utterances.wordings import VERBATIM, longest_run, quoted_by_both, requoted
from storyledger.reconcile.words.scale import Scale, Weighed
from storyledger.span import ActorId, StatementId
from storyledger.statement import Kind, Stance

# Pairs between it and the bar of a clear match are too often wrong by eye: there they must bear each other out.
_BAR = 0.5
# Below this share of words in common no run of words lifts a pair over the bar, and none is sought.
_FAINT = 0.15
_POSITIONS = (Stance.DOES_NOT_KNOW, Stance.DENIES, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM)
# What is copied word for word has of the lighter telling's words this share.
_COPIED = 0.6
# Words of weight below which what is told indirectly is a topic.
_FEW_WORDS = 5
# From it on words that two have in a row are one remark's, if one of its speakers has no name.
_CLEARLY = 0.9
# Two of that share of words in common say the same; with so many words they are one remark, whoever is named for it.
_SAME = 0.8
# So long a wording in common is one remark even where reports put it on neighbouring days.
_QUOTED = 8
# A time wider than this, in days, tells nothing of the occasion.
_VAGUE_DAYS = 7


@dataclass(frozen=True, slots=True)
class Match:
    """Two tellings of one remark: score 0..1 and the features that made it."""

    a: Told
    b: Told
    score: float
    why: str
    alone: tuple[
        Told, ...
    ] = ()  # of these only the words are the other's: what else the speaker says is his own
    quoted: bool = False  # both hold the same words inside quotation marks, or nearly the same
    counted: bool = False  # both give the same numbers, as far as the one with fewer gives any


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
    spoken = {each.text: each for each in scale.weigh(told) if each.text.statement.kind is not Kind.NARRATOR}
    own = [each for each in spoken.values() if each.text.actor]
    alike = [pair.found for pair in blocks.pairs(own, _days_of_speaker, _liken)]
    cast = Cast(actors or {}, blocks)
    if actors:
        across = _across([*spoken], cast, blocks)
        alike += [blocks.make(_liken, spoken[a], spoken[b]) for a, b in across]
    return [match for each in alike if each and (match := _match(each, cast))]


# -- 1. remarks that are looked at together ----------------------------------------------------------
def _days_of_speaker(remark: Weighed[Told]) -> tuple[Keys, Keys]:
    """A remark is looked for among those of its speaker's neighbouring days; a vague one among all."""
    actor, first, last = remark.text.actor, remark.text.first, remark.text.last
    if last - first > _VAGUE_DAYS:
        return [(actor, None)], [(actor, None)]
    days = [(actor, day) for day in range(first - 1, last + 2)]
    return days, [*days[1:-1], (actor, None)]


def _across(spoken: Sequence[Told], cast: Cast, blocks: Blocks) -> Iterable[tuple[Told, Told]]:
    """Pairs of speakers that can be one, and of one wording under two names."""
    members: dict[ActorId, list[Told]] = defaultdict(list)
    for each in spoken:
        if each.actor and each.actor in cast.actors:
            members[each.actor].append(each)
    groups = [
        blocks.named(who, _group, known_as(cast.actors[who], blocks), cast.voices(who), told)
        for who, told in members.items()
    ]
    place = {each: i for i, each in enumerate(spoken)}
    # one key a pair, whichever of the two comes first: a match found twice would bear itself out
    found: dict[frozenset[StatementId], tuple[Told, Told]] = {}
    for both in blocks.pairs(groups, _words_of_speaker, _near):
        one = both.a.speaker.id
        pairs = ((a, b) if a.actor == one else (b, a) for a, b in both.found)
        for a, b in sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]])):
            found[frozenset((a.statement.id, b.statement.id))] = a, b
    counts = [
        each for who, own in members.items() if _is_body(cast.actors[who]) for each in own if each.exact
    ]
    for a, b in (*blocks.keep(Wordings).shared(spoken), *_one_count(counts, blocks), *_same(spoken, blocks)):
        if a.actor != b.actor or a.actor is None or _is_retold(a, b):
            found.setdefault(frozenset((a.statement.id, b.statement.id)), (a, b))
    return found.values()


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """A speaker's remarks with their first and last days."""

    speaker: Actor
    voices: Voices
    members: Sequence[Told]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    since: int
    until: int


def _group(speaker: Actor, voices: Voices, members: Sequence[Told]) -> _Group:
    first, last = [m.first for m in members], [m.last for m in members]
    return _Group(speaker, voices, members, np.array(first), np.array(last), min(first), max(last))


def _words_of_speaker(group: _Group) -> tuple[Keys, Keys]:
    keys = words_to_share(group.speaker) | {*group.voices}
    return keys, keys


def _near(one: _Group, other: _Group) -> list[tuple[Told, Told]] | None:
    """Pairs of two speakers' remarks that may match; None where the two cannot be one, and where there are none."""
    apart = max(one.since - other.until, other.since - one.until) > 1
    if apart or not speak_as_one(one.speaker, other.speaker, one_body=one.voices.meet(other.voices)):
        return None
    close = (other.first <= one.last[:, None] + 1) & (other.last >= one.first[:, None] - 1)
    near = ((one.members[i], other.members[j]) for i, j in np.argwhere(close).tolist())
    return [(a, b) for a, b in near if _may_match(a, b)] or None


def _is_body(actor: Actor) -> bool:
    """True of who announces counts: neither a named person, who may speak of another's, nor an outlet."""
    return actor.kind not in (ActorKind.PERSON, ActorKind.OUTLET)


def _one_count(spoken: Sequence[Told], blocks: Blocks) -> Iterator[tuple[Told, Told]]:
    """Pairs that give one exact number, as of one day."""
    return ((pair.a, pair.b) for pair in blocks.pairs(spoken, _exact_of_days, _of_two_reports))


def _same(spoken: Sequence[Told], blocks: Blocks) -> Iterator[tuple[Told, Told]]:
    """Pairs that may be of the same words, whoever speaks."""
    return ((pair.a, pair.b) for pair in blocks.pairs(spoken, _least_of_days, _are_same))


def _are_same(a: Told, b: Told) -> bool | None:
    both = len(a.forms & b.forms) >= _SAME * len(a.forms | b.forms)
    return (both and a.statement.report_id != b.statement.report_id) or None


def _least_of_days(told: Told) -> tuple[Keys, Keys]:
    alone = len(told.bag) < _FEW_WORDS or told.last - told.first > _VAGUE_DAYS
    near = () if alone else range(told.first, told.last + 1)
    keys = [(pair, day) for pair in told.least for day in near]
    return keys, keys


def _exact_of_days(told: Told) -> tuple[Keys, Keys]:
    near = range(told.first, told.last + 1) if told.last - told.first <= _VAGUE_DAYS else ()
    keys = [(number, day) for number in told.exact for day in near]
    return keys, keys


def _of_two_reports(a: Told, b: Told) -> bool | None:
    return a.statement.report_id != b.statement.report_id or None


# -- 2. how alike two are ----------------------------------------------------------------------------
def _may_match(a: Told, b: Told) -> bool:
    """False where nothing that they could share makes them one remark."""
    if a.statement.report_id == b.statement.report_id or a.often or b.often:
        return False
    if a.days_apart(b) > 1:
        return _is_retold(a, b)
    if a.amounts and b.amounts and not a.numbers_shared(b):
        # thirty on one day and forty-five on the next are two remarks
        return quoted_by_both(a.quoted, b.quoted) >= VERBATIM
    return not a.forms.isdisjoint(b.forms) or _one_position(a, b)


def _is_retold(a: Told, b: Told) -> bool:
    """True of a long quotation that a later report repeats without a day of its own: days after, it is the same remark."""
    later = max(a, b, key=lambda told: told.first)
    assumed = later.said is not None and later.said.basis == "report"
    near = a.days_apart(b) <= 1 or any(t.last - t.first > _VAGUE_DAYS for t in (a, b))  # compared anyway
    return (
        assumed
        and not near
        and a.actor == b.actor is not None
        and quoted_by_both(a.quoted, b.quoted) >= _QUOTED
    )


def _one_position(a: Told, b: Told) -> bool:
    """True of two that deny, confirm, or do not know."""
    return a.statement.stance is b.statement.stance and a.statement.stance in _POSITIONS


@dataclass(frozen=True, slots=True, eq=False)
class _Likeness:
    """How alike two remarks are, whoever speaks: score, reasons, and words in a row copied and quoted by both."""

    a: Told
    b: Told
    score: float
    why: Sequence[str]
    copied: int
    quoted: int
    requoted: bool
    counted: bool
    exact: bool
    same: bool


# Stands among the reasons for why the speakers can be one.
_SPEAKERS = "speakers"
# Scores are compared when rounded.
_ROUNDING = 0.001


def _liken(one: Weighed[Told], other: Weighed[Told]) -> _Likeness | None:
    """The features, in one table: (weight, value, name); None below the bar."""
    told = a, b = one.text, other.text
    if not _may_match(a, b):
        return None
    inside, both = one.shares_told(other)
    numbers, apart, position = a.numbers_shared(b), a.days_apart(b), _one_position(a, b)
    # 49 to 47 and 49 to 46 are two polls
    counted = 0 < numbers >= min(len(t.amounts) for t in told)
    number = counted and any(t.is_number for t in told)
    alike = max(0.0, 2 * (a.likeness(b) or 0.0) - 1)
    quoted = quoted_by_both(a.quoted, b.quoted)
    exact = bool(a.exact & b.exact) and not apart
    most = 0.55 * inside + 0.35 * (both + alike) + 0.1 * numbers + 0.1 + 0.3 * position
    most += 0.4 * bool(quoted) + 0.45 * exact + 0.25 * (not a.act.isdisjoint(b.act)) + 0.35 * number + 0.2
    if most + 0.25 * (inside >= _FAINT) < _BAR - _ROUNDING:  # however long the longest run, which is dear
        return None
    run = longest_run(a.words, b.words) if inside >= _FAINT or quoted else 0
    if apart and run < _QUOTED:
        return None
    small = min(len(t.bag) for t in told) < 3
    dated = all(t.said is not None for t in told)
    vague = any(t.said and (t.said.width_days is None or t.said.width_days > _VAGUE_DAYS) for t in told)
    features = [
        (0.55, inside if not small else both, "shared words"),
        (0.35, both, "shared share of all words"),
        (0.25, min(1.0, run / 6), f"{run} words in a row alike"),
        (0.40, float(quoted > 0), f"{quoted} words in a row quoted by both"),
        (0.45, float(exact), "one exact number"),
        (0.20, min(1.0, numbers / 2), "shared numbers"),
        (0.35, alike, "alike in meaning"),
        (0.10, float(dated and not vague and not apart), "days can agree"),
        (-0.15, float(apart), "told of neighbouring days"),
        (0.10, float(_name_one_day(a, b)), "both on the same day"),
        (0.10, float(is_one(a.medium, b.medium)), "by one medium"),
        (0.35, float(number), "one recalls the number"),
        (0.30, float(position and dated and not apart), f"both {a.statement.stance.value}"),
        (
            -0.15,
            float(not number and (vague or any(map(_is_undated_recall, told))) and not _recalls(a, b)),
            "told of another time",
        ),
        (-0.15, float(not may_be_one(*(t.medium for t in told))), "by other media"),
        (-0.15, float(a.actor != b.actor), _SPEAKERS),
        # a number is no topic, but only with its day: before any is known it dates no report
        (-0.15, float(not (number and dated) and any(map(_is_topic, told))), "one names its topic only"),
        (0.25, float(any(map(_is_topic, told)) and not a.act.isdisjoint(b.act)), "one act by its name"),
    ]
    score = round(min(1.0, sum(weight * value for weight, value, _ in features)), 3)
    why = [name for weight, value, name in features if abs(weight * value) >= 0.08]
    copied = run if inside >= _COPIED else 0
    turned = a.negative is not b.negative  # "he can end it", "he cannot end it"
    same = both >= _SAME and not apart and min(len(t.bag) for t in told) >= _FEW_WORDS and not turned
    if score < _BAR:
        return None
    return _Likeness(
        a, b, score, why, copied, quoted, quoted > 0 or requoted(a.quoted, b.quoted), counted, exact, same
    )


def _is_undated_recall(told: Told) -> bool:
    return told.statement.recalled and not told.dated


def _recalls(a: Told, b: Told) -> bool:
    """True of a speaker's remark and of what a report lets him have said before, at no other time that it knows."""
    told, recalled = sorted((a, b), key=lambda t: t.statement.recalled)
    before = recalled.statement.recalled and recalled.first == NEVER
    known = not told.statement.recalled and told.last - told.first <= _VAGUE_DAYS
    return before and known and a.actor == b.actor and a.actor is not None


def _name_one_day(a: Told, b: Told) -> bool:
    """True of two whose own words give one day."""
    return a.named_day is not None and a.named_day == b.named_day


def _match(alike: _Likeness, cast: Cast) -> Match | None:
    """A match if one can have said both."""
    speakers = _one_speaker(alike, cast)
    if speakers is None:
        return None
    why = ", ".join(speakers if name == _SPEAKERS else name for name in alike.why)
    told = (alike.a, alike.b)
    misnamed = tuple(t for t in told if not t.named) if _are_two_persons(*told, cast.actors) else ()
    return Match(
        *told,
        alike.score,
        why,
        told if speakers.startswith(_ONE_COUNT) else misnamed,
        alike.requoted,
        alike.counted,
    )


_ONE_COUNT = "one count"


def _share_a_surname(one: Actor, other: Actor) -> bool:
    """True of "Roe" and "Jane Roe", whom a report with two Roes leaves apart."""
    short, full = sorted((one.name.split(), other.name.split()), key=len)
    return len(short) == 1 < len(full) and short[0] in full


def _are_two_persons(a: Told, b: Told, actors: Mapping[ActorId, Actor]) -> bool:
    kinds = [actors[t.actor].kind for t in (a, b) if t.actor and t.actor in actors]
    return a.actor != b.actor and kinds == [ActorKind.PERSON] * 2


def _is_topic(told: Told) -> bool:
    """True of a few words that are no quotation: "condemned the attack" tells little of what was said."""
    return told.statement.kind is Kind.INDIRECT and len(told.bag) < _FEW_WORDS


def _one_speaker(alike: _Likeness, cast: Cast) -> str | None:
    """Why both can be one speaker's; two persons whom their reports name are two whatever the words."""
    a, b = alike.a, alike.b
    if a.actor == b.actor and a.actor:
        return "one speaker"
    one, other = (cast.actors.get(t.actor) if t.actor else None for t in (a, b))
    if one and other:
        if reason := cast.speak_as_one(one, other):
            return reason
        apart = (a.named and b.named) or not alike.quoted
        if _are_two_persons(a, b, cast.actors) and apart and not _share_a_surname(one, other):
            return None
        if alike.exact and _is_body(one) and _is_body(other):
            return f'{_ONE_COUNT}, under the names "{one.name}" and "{other.name}"'
    if not _is_one_wording(alike, one, other):
        return None
    names = [f'"{x.name}"' if x else "nobody" for x in (one, other)]
    return f"one wording, under the names {names[0]} and {names[1]}"


def _is_one_wording(alike: _Likeness, one: Actor | None, other: Actor | None) -> bool:
    told = (alike.a, alike.b)
    direct = all(t.statement.kind is not Kind.INDIRECT for t in told)
    # two whom their reports name can quote a law or a book, of which few words are long
    known = all(t.named for t in told) and ActorKind.UNNAMED not in [x.kind for x in (one, other) if x]
    nameless = any(x is None or x.kind in NAMELESS for x in (one, other))
    clear = nameless and alike.score >= _CLEARLY and alike.a.negative is alike.b.negative
    copied = alike.copied >= (VERBATIM if direct or clear else 2 * VERBATIM)
    return copied or alike.same or alike.quoted >= (2 * VERBATIM if known else VERBATIM)
