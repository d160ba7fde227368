"""Claims: what statements put forward, who holds what of it, since when, and from how many origins.

In: statements with their words, actors and utterances. Out: claims with positions and origins.
1. Two statements may meet if their numbers can be the same, neither only wants what the other says, and
neither says "not" where the other asserts; 2. they do if the weight of the rare words they share and the
likeness of their meaning pass a bar; 3. the closest come together first, and a group takes in another if every
pair is close; 4. `topics.py` adds who says it with more, and who denies it or withholds. An ambiguous
statement stays alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from storyledger.claim import Bearing, Claim, Origin, Position
from storyledger.interval import Interval
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.claims.topics import Topic, widen_claims
from storyledger.reconcile.review.corrections import Judgement
from storyledger.reconcile.review.regroup import regroup_topics
from storyledger.reconcile.utterances.told import Told, says_not
from storyledger.reconcile.words.scale import Scale, Weighed
from storyledger.reconcile.words.words import weight_of
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import FOR, Kind, Resolution, Stance, Statement

# Share of the weight of the shorter statement's words and of both, and the least sum of their mean and the
# likeness of meaning. Read off pairs of two stories in the order of that sum (2026-11): above it they
# mostly assert the same thing, below it mostly things of one kind.
_INSIDE, _BOTH, _BAR = 0.5, 0.3, 1.2
# What is foretold and what is told to have happened must be closer: "will send" is often another sending; so
# must what is held and what is not, which may also come to a claim by what `topics.py` finds.
_FAR_BAR = 1.4
_FEWEST_WORDS = 3
# Of so few words two in common are soon a third of both, and say nothing yet.
_SHORT, _BOTH_OF_SHORT = 5, 0.4

_TO_COME = (Stance.EXPECTS, Stance.CONDITIONAL)
# A title is a sentence that stands alone, of so many words.
_FEWEST_TITLE, _MOST_TITLE = 6, 20
_POINTING = re.compile(
    r"(?:he|she|it|they|we|i|this|that|these|those|there|his|her|its|their|what|if|whether|and|but|so)\b",
    re.IGNORECASE,
)
# A finite verb, as far as its form tells.
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might|must|should)\b"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )\b[a-z]{3,}ed\b"
)
# "an additional 60" are others than the first 60
_FURTHER = frozenset("addition additional another further".split())


def group_claims(  # noqa: PLR0913, PLR0917 - facts, then what people said of them
    told: Sequence[Told],
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]],
    resolutions: Mapping[StatementId, Resolution],
    blocks: Blocks | None = None,
    names: Mapping[ActorId, str] | None = None,
    judgements: Sequence[Judgement] = (),
) -> list[Claim]:
    """Claims put forward by statements of two or more speakers or reports.

    Args:
        told: every statement with its words and speaker.
        origins_of: the origins of the statements of one claim.
        resolutions: the chain of each, and when it was said.
        blocks: what is known from an earlier ledger.
        names: of actors, for what they say of themselves.
        judgements: what people put together and took apart.
    """
    blocks = blocks or Blocks()
    scale: Scale[Told] = blocks.keep(Scale)
    every = scale.weigh(told)
    weighed = [each for each in every if len(each.forms) >= _FEWEST_WORDS]
    near = partial(scale.near, inside=_INSIDE, both=_BOTH)
    place = dict(zip(told, range(len(told)), strict=True))
    scores = {
        (place[a.text], place[b.text]): score for a, b, score in blocks.links(weighed, near, _closeness)
    }
    topics = widen_claims(every, _groups(scores), scale.weight, names or {}, blocks)
    telling = _Telling(weighed=every, resolutions=resolutions, origins_of=origins_of, blocks=blocks)
    return [_claim(topic, telling) for topic in regroup_topics(topics, told, judgements)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """What a claim is told with: every statement with its words, who holds it, and since when."""

    weighed: Sequence[Weighed[Told]]
    resolutions: Mapping[StatementId, Resolution]
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]]
    blocks: Blocks


_Scores = dict[tuple[int, int], float]  # of two statements by place


def _closeness(a: Weighed[Told], b: Weighed[Told], inside: float, both: float) -> float | None:
    """Mean share of words and likeness of meaning of a pair; None below the bars."""
    if min(len(a.forms), len(b.forms)) < _SHORT and both < _BOTH_OF_SHORT:
        return None
    return _score(a.text, b.text, inside, both) if _may_meet(a.text, b.text) else None


def _groups(scores: _Scores) -> list[list[int]]:
    """The closest pairs first; two groups become one if every pair is close: half of one is no common claim."""
    home = {i: i for pair in scores for i in pair}
    groups = {i: [i] for i in home}
    for (a, b), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        low, high = sorted((home[a], home[b]))
        across = ((min(i, j), max(i, j)) for i in groups[low] for j in groups[high])
        if low == high or not all(pair in scores for pair in across):
            continue
        for i in groups[high]:
            home[i] = low
        groups[low] = sorted(groups[low] + groups.pop(high))
    return [members for _, members in sorted(groups.items()) if len(members) > 1]


def _may_meet(a: Told, b: Told) -> bool:
    """False of other numbers, of a wish and a fact, and of "not" beside an assertion."""
    stances = (a.statement.stance, b.statement.stance)
    if (Stance.URGES in stances) and stances[0] is not stances[1]:
        return False
    if all(s in FOR for s in stances) and a.negative != b.negative:
        return False
    further = len(a.counts | b.counts) == 1 and bool(_FURTHER & a.forms) != bool(_FURTHER & b.forms)
    within = a.counts <= b.counts or b.counts <= a.counts
    return not (a.counts and b.counts) or (within and not further)


def _score(a: Told, b: Told, inside: float, both: float) -> float | None:
    likeness = a.likeness(b)
    score = (inside + both) / 2 + (inside if likeness is None else likeness)
    to_come = [t.statement.stance in _TO_COME for t in (a, b)]
    held = [t.statement.stance in FOR for t in (a, b)]
    apart = to_come[0] != to_come[1] or held[0] != held[1]
    return score if score >= (_FAR_BAR if apart else _BAR) else None


def _claim(topic: Topic, telling: _Telling) -> Claim:
    weighed = [telling.weighed[i] for i in sorted(topic.members)]
    statements = [each.text.statement for each in weighed]
    text = telling.blocks.make(_wording, *weighed)
    said = [known.said if (known := telling.resolutions.get(s.id)) else None for s in statements]
    why = [(telling.weighed[i].text.statement.id, topic.why[i]) for i in sorted(topic.why)]
    name = tuple([s.id for s in statements])
    members = [each.text for each in weighed]
    return telling.blocks.named(name, _told, members, said, text, telling.origins_of(statements), why)


def _told(
    members: Sequence[Told],
    said: Sequence[Interval | None],
    text: str,
    origins: tuple[Origin, ...],
    why: Sequence[tuple[StatementId, str]],
) -> Claim:
    ids = tuple(m.statement.id for m in members)
    return Claim(
        id=make_id("c", *sorted(ids)),
        text=text,
        positions=_positions(members, said, text),
        origins=tuple(o.actor for o in origins if o.actor),
        origin_tree=origins,
        reports=len({m.statement.report_id for m in members}),
        statements=ids,
        bearings=tuple(Bearing(statement=sid, why=reason) for sid, reason in why),
    )


def _wording(*weighed: Weighed[Told]) -> str:
    """Words of one who asserts: short and whole, with what all say and little else."""
    members = [each.text for each in weighed]
    weights = {form: weight for each in weighed for form, weight in each.weights.items()}
    shared = frozenset.intersection(*(m.counts for m in members))
    counts = Counter(form for m in members for form in m.forms)
    common = {form for form, count in counts.items() if 2 * count > len(members)}

    def rank(m: Told) -> tuple[bool | float, ...]:
        text = m.text.removeprefix("that ")
        words = len(text.split())
        all_told = weight_of(common | m.forms, weights) or 1.0  # "it" has no words that count
        central = weight_of(common & m.forms, weights) / all_told
        return (
            m.statement.stance not in FOR,
            m.negative,
            bool(m.counts - shared or _FURTHER & m.forms),
            bool(_POINTING.match(text)) or len(m.statement.content) > 1,
            not _FEWEST_TITLE <= words <= _MOST_TITLE,
            not _FINITE.search(m.text),
            m.statement.kind is Kind.DIRECT,
            -central,
            words,
        )

    return " ".join(min(members, key=rank).text.split()).removeprefix("that ")


def _positions(members: Sequence[Told], said: Sequence[Interval | None], text: str) -> tuple[Position, ...]:
    """Who holds what, by day; of one actor's several positions each but the first knows the one before."""
    held: dict[tuple[ActorId | None, Stance], list[tuple[StatementId, Interval | None]]] = defaultdict(list)
    negative = says_not(text)
    for each, when in zip(members, said, strict=True):
        stance = each.statement.stance
        if negative and stance is Stance.DENIES:  # who says that it is not so holds a "not" to be so
            stance = Stance.ASSERTS
        held[each.actor, stance].append((each.statement.id, when))
    found = [_position(actor, stance, told) for (actor, stance), told in held.items()]
    found.sort(key=lambda p: (p.since is None, p.since or 0))
    of_actor: dict[ActorId | None, list[Position]] = defaultdict(list)
    for position in found:
        of_actor[position.actor].append(position)
    return tuple(replace(p, before=_before(p, of_actor[p.actor])) for p in found)


def _position(
    actor: ActorId | None, stance: Stance, told: Sequence[tuple[StatementId, Interval | None]]
) -> Position:
    said = [when for _, when in told if when]
    return Position(
        actor=actor,
        stance=stance,
        statements=tuple(sid for sid, _ in told),
        since=min((s.earliest for s in said if s.earliest), default=None),
        until=max((s.latest for s in said if s.latest), default=None),
    )


def _before(position: Position, of_actor: Sequence[Position]) -> Stance | None:
    """What the same actor held up to a day before this one began."""
    if position.actor is None or position.since is None:
        return None
    earlier = [p for p in of_actor if p.until and p.until < position.since]
    return earlier[-1].stance if earlier else None
