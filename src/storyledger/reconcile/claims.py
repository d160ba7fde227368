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
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from storyledger.claim import Bearing, Claim, Origin, Position
from storyledger.meaning import likeness
from storyledger.reconcile.blocks import Blocks, Keys
from storyledger.reconcile.corrections import Judgement
from storyledger.reconcile.matches import Told
from storyledger.reconcile.regroup import regroup_topics
from storyledger.reconcile.topics import NOT, Topic, widen_claims
from storyledger.reconcile.words import MOST, Scale, Weighed, rarest, weight_of
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
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_FURTHER = frozenset("addition additional another further".split())


def group_claims(  # noqa: PLR0913, PLR0917 - facts, then what people said of them
    told: Sequence[Told],
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]],
    resolutions: Mapping[StatementId, Resolution],
    outlets: Container[ActorId] = (),
    blocks: Blocks | None = None,
    names: Mapping[ActorId, str] | None = None,
    judgements: Sequence[Judgement] = (),
) -> list[Claim]:
    """Claims put forward by statements of two or more speakers or reports.

    Args:
        told: every statement with its words and speaker.
        origins_of: the origins of the statements of one claim.
        resolutions: the chain of each, and when it was said.
        outlets: actors that pass on; what they have from a known origin is that one's position.
        blocks: what is known from an earlier ledger.
        names: of actors, for what they say of themselves.
        judgements: what people put together and took apart.
    """
    blocks = blocks or Blocks()
    scale: Scale[Told] = blocks.keep(Scale)
    all_weighed = scale.weigh(told)
    weighed = [each for each in all_weighed if len(each.forms) >= _FEWEST_WORDS]
    place = {each: i for i, each in enumerate(weighed)}
    scores = {
        (place[a], place[b]): score for a, b, score in blocks.pairs(weighed, _words_to_share, _closeness)
    }
    at = {id(t): i for i, t in enumerate(told)}
    groups = [[at[id(weighed[i].text)] for i in members] for members in _groups(len(weighed), scores)]
    weights = {form: weight for each in all_weighed for form, weight in each.weights.items()}
    told_as = _Telling(
        told=told,
        holders={t.statement.id: _holder(t, resolutions, outlets) for t in told},
        resolutions=resolutions,
        origins_of=origins_of,
        weights=weights,
    )
    topics = widen_claims(told, groups, weights, names or {})
    return [_claim(topic, told_as) for topic in regroup_topics(topics, told, judgements)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """What a claim is told with: every statement, who holds it, since when, and how rare its words are."""

    told: Sequence[Told]
    holders: Mapping[StatementId, ActorId | None]
    resolutions: Mapping[StatementId, Resolution]
    origins_of: Callable[[Sequence[Statement]], tuple[Origin, ...]]
    weights: Mapping[str, float]


def _numbers(told: Told) -> set[str]:
    return {form for form in told.bag if form[0].isdigit() or form in _COUNTS}


_Scores = dict[tuple[int, int], float]  # of two statements by place


def _words_to_share(put: Weighed[Told]) -> tuple[Keys, Keys]:
    """The lighter of two shares one of its rarest words, and that is none of the other's commonest."""
    return rarest(put.forms, put.weights, 1 - _INSIDE), rarest(put.forms, put.weights, 1 - _BOTH)


def _closeness(a: Weighed[Told], b: Weighed[Told]) -> float | None:
    lighter, heavier = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    if lighter < _BOTH * heavier or MOST * len(a.forms & b.forms) < _INSIDE * lighter:
        return None  # even if it shared all that it has, or all that is shared were rare
    return _score(a.text, b.text, *a.shares(b)) or None


def _groups(size: int, scores: _Scores) -> list[list[int]]:
    """The closest pairs first; two groups become one if every pair is close: half of one is no common claim."""
    home = list(range(size))
    groups = {i: [i] for i in range(size)}
    for (a, b), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        low, high = sorted((home[a], home[b]))
        across = [scores.get((min(i, j), max(i, j)), 0.0) for i in groups[low] for j in groups[high]]
        if low == high or not all(across):
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
    if all(s in FOR for s in stances) and bool(NOT.search(a.text)) != bool(NOT.search(b.text)):
        return False
    of_a, of_b = _numbers(a), _numbers(b)
    further = len(of_a | of_b) == 1 and bool(_FURTHER & a.bag.keys()) != bool(_FURTHER & b.bag.keys())
    return not (of_a and of_b) or ((of_a <= of_b or of_b <= of_a) and not further)


def _score(a: Told, b: Told, inside: float, both: float) -> float:
    """Mean share of words and likeness of meaning of a pair; 0 below the bars."""
    short = min(len(a.bag), len(b.bag)) < _SHORT
    if inside < _INSIDE or both < (_BOTH_OF_SHORT if short else _BOTH) or not _may_meet(a, b):
        return 0.0
    known = a.statement.vector and b.statement.vector
    alike = likeness(a.statement.vector, b.statement.vector) if known else inside
    score = (inside + both) / 2 + alike
    to_come = [t.statement.stance in _TO_COME for t in (a, b)]
    held = [t.statement.stance in FOR for t in (a, b)]
    apart = to_come[0] != to_come[1] or held[0] != held[1]
    return score if score >= (_FAR_BAR if apart else _BAR) else 0.0


def _holder(
    each: Told, resolutions: Mapping[StatementId, Resolution], outlets: Container[ActorId]
) -> ActorId | None:
    """Whose position it is: an outlet that tells what another said holds nothing itself."""
    known = resolutions.get(each.statement.id)
    passes_on = known is not None and known.origin is not None and each.actor in outlets
    return known.origin if known and passes_on else each.actor


def _claim(topic: Topic, telling: _Telling) -> Claim:
    members = [telling.told[i] for i in sorted(topic.members)]
    ids = tuple(m.statement.id for m in members)
    text = _wording(members, telling.weights)
    origins = telling.origins_of([m.statement for m in members])
    return Claim(
        id=make_id("c", *sorted(ids)),
        text=text,
        positions=_positions(members, text, telling),
        origins=tuple(o.actor for o in origins if o.actor),
        origin_tree=origins,
        reports=len({m.statement.report_id for m in members}),
        statements=ids,
        bearings=tuple(
            Bearing(statement=telling.told[i].statement.id, why=topic.why[i]) for i in sorted(topic.why)
        ),
    )


def _wording(members: Sequence[Told], weights: Mapping[str, float]) -> str:
    """Words of one who asserts: short and whole, with what all say and little else."""
    shared = set.intersection(*map(_numbers, members))
    counts = Counter(form for m in members for form in m.bag)
    common = {form for form, count in counts.items() if 2 * count > len(members)}

    def rank(m: Told) -> tuple[bool | float, ...]:
        text = m.text.removeprefix("that ")
        words = len(text.split())
        all_told = weight_of(common | m.bag.keys(), weights) or 1.0  # "it" has no words that count
        central = weight_of(common & m.bag.keys(), weights) / all_told
        return (
            m.statement.stance not in FOR,
            bool(NOT.search(m.text)),
            bool(_numbers(m) - shared or _FURTHER & m.bag.keys()),
            bool(_POINTING.match(text)) or len(m.statement.content) > 1,
            not _FEWEST_TITLE <= words <= _MOST_TITLE,
            not _FINITE.search(m.text),
            m.statement.kind is Kind.DIRECT,
            -central,
            words,
        )

    return " ".join(min(members, key=rank).text.split()).removeprefix("that ")


def _positions(members: Sequence[Told], text: str, telling: _Telling) -> tuple[Position, ...]:
    """Who holds what, by day; of one actor's several positions each but the first knows the one before."""
    held: dict[tuple[ActorId | None, Stance], list[StatementId]] = defaultdict(list)
    negative = bool(NOT.search(text))
    for each in members:
        stance = each.statement.stance
        if negative and stance is Stance.DENIES:  # who says that it is not so holds a "not" to be so
            stance = Stance.ASSERTS
        held[telling.holders[each.statement.id], stance].append(each.statement.id)
    found = [_position(actor, stance, ids, telling.resolutions) for (actor, stance), ids in held.items()]
    found.sort(key=lambda p: (p.since is None, p.since or 0))
    return tuple(replace(p, before=_before(p, found)) for p in found)


def _position(
    actor: ActorId | None,
    stance: Stance,
    ids: Sequence[StatementId],
    resolutions: Mapping[StatementId, Resolution],
) -> Position:
    said = [known.said for i in ids if (known := resolutions.get(i)) and known.said]
    return Position(
        actor=actor,
        stance=stance,
        statements=tuple(ids),
        since=min((s.earliest for s in said if s.earliest), default=None),
        until=max((s.latest for s in said if s.latest), default=None),
    )


def _before(position: Position, found: Sequence[Position]) -> Stance | None:
    """What the same actor held up to a day before this one began."""
    earlier = [
        p
        for p in found
        if p.actor is not None
        and p.actor == position.actor
        and p.until
        and position.since
        and p.until < position.since
    ]
    return earlier[-1].stance if earlier else None
