"""One act of saying, however many reports tell it and in whatever words.

In: statements of several reports with their speakers, and matches. Out: utterances with passages and reasons.
What matches tells one passage. What one report lets a speaker say in one breath is one occasion, as are
reports that share a passage of it: a speech, a briefing, a post. An utterance is such an occasion with all
its passages. What a speaker said before, elsewhere or through another medium is another. Narrators' words
are never linked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations_with_replacement, product

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.reconcile.actors.speakers import speak_as_one
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.utterances.matches import Match
from storyledger.reconcile.utterances.media import may_be_one
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.utterances.variants import find_variants
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Passage, Utterance

# Matches below it are too often wrong by eye, most of them of what is told indirectly; so these must be quotations, or
# bear each other out. Pairs in one utterance are wrong still by what a report recalls without saying so, or by a medium
# that it does not name.
_CLEAR = 0.6


def _may_meet(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def _days_apart(a: Interval | None, b: Interval | None) -> int:
    """How far two times miss each other; 0 where they can agree or are not known."""
    if a is None or b is None or a.meets(b):
        return 0
    first, second = sorted((a, b), key=lambda i: i.latest or date.max)
    return (second.earliest - first.latest).days if second.earliest and first.latest else 0


class _Groups:
    """Statements joined so far, each group with the time that all of it can agree on."""

    def __init__(self) -> None:
        self._parent: dict[StatementId, StatementId] = {}  # of those that are joined to another
        self._said: dict[StatementId, Interval | None] = {}

    def root(self, x: StatementId) -> StatementId:
        parent = self._parent
        while (above := parent.get(x)) is not None:
            if (further := parent.get(above)) is not None:
                parent[x] = further
            x = above
        return x

    def join(self, a: Told, b: Told) -> None:
        """Nothing is joined to what was said on other days, through however many others."""
        one, other = self.root(a.statement.id), self.root(b.statement.id)
        said, too = self._said.get(one, a.said), self._said.get(other, b.said)
        if one == other or _days_apart(said, too) > _days_apart(a.said, b.said):
            return
        self._parent[other] = one
        self._said[one] = (said.meet(too) if said and too else None) or said or too


def group_utterances(
    told: Sequence[Told],
    matches: Sequence[Match],
    actors: Mapping[ActorId, Actor] | None = None,
    blocks: Blocks | None = None,
) -> Iterator[Utterance]:
    """Every attributed statement in one utterance; alone where nothing matches it.

    Args:
        told: statements of all reports, in text order.
        matches: what tells one remark.
        actors: those by id, so that the best known of several speakers is named.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    passages, occasions, breaths = _Groups(), _Groups(), _Groups()
    going_on = list(_one_breath(told))
    for a, b in going_on:
        breaths.join(a, b)
    ranked = sorted(matches, key=lambda m: (-m.score, m.a.statement.id, m.b.statement.id))
    for match in _sure(ranked, breaths):
        occasions.join(match.a, match.b)
    alone = {t.statement.id for match in matches for t in match.alone}
    for a, b in (*going_on, *_one_setting(told, actors or {})):
        if alone.isdisjoint((a.statement.id, b.statement.id)):
            occasions.join(a, b)
    for match in ranked:
        if occasions.root(match.a.statement.id) == occasions.root(match.b.statement.id):
            passages.join(match.a, match.b)
    groups: dict[StatementId, list[Told]] = defaultdict(list)
    for each in told:
        groups[occasions.root(each.statement.id)].append(each)
    linking: dict[StatementId, list[Match]] = defaultdict(list)
    for match in matches:
        linking[passages.root(match.a.statement.id)].append(match)
    for members in groups.values():
        if len(members) == 1 and members[0].statement.id not in linking:
            yield members[0].alone
            continue
        told_passages = _passages(members, passages, linking, blocks)
        ids = tuple(t.statement.id for t in members)
        yield Utterance(
            id=make_id("u", *sorted(ids)),
            actor=_speaker(members, actors or {}),
            said=_common_time([t.said for t in members if t.said]),
            statements=ids,
            passages=told_passages,
            variants=tuple(place for passage in told_passages for place in passage.variants),
            why="; ".join(dict.fromkeys(passage.why for passage in told_passages if passage.why)),
        )


def _sure(matches: Sequence[Match], breaths: _Groups) -> Iterator[Match]:
    """Matches that link two reports' tellings: clear ones, quotations, and faint ones that bear each other out."""
    faint: dict[frozenset[StatementId], list[Match]] = defaultdict(list)
    for match in matches:
        quoted = all(t.statement.kind is not Kind.INDIRECT for t in (match.a, match.b))
        if match.score >= _CLEAR or quoted:
            yield match
        else:
            ends = (breaths.root(t.statement.id) for t in (match.a, match.b))
            faint[frozenset(ends)].append(match)
    for alike in faint.values():
        if len(alike) > 1:
            yield from alike


def _passages(
    members: Sequence[Told],
    passages: _Groups,
    linking: Mapping[StatementId, Sequence[Match]],
    blocks: Blocks,
) -> tuple[Passage, ...]:
    groups: dict[StatementId, list[Told]] = defaultdict(list)
    for each in members:
        groups[passages.root(each.statement.id)].append(each)
    return tuple(
        Passage(
            statements=tuple(t.statement.id for t in group),
            variants=blocks.make(find_variants, *(t.text for t in group)) if len(group) > 1 else (),
            why="; ".join(dict.fromkeys(match.why for match in linking.get(root, ()))),
            score=min((match.score for match in linking.get(root, ())), default=None),
        )
        for root, group in groups.items()
    )


def _speaker(members: Sequence[Told], actors: Mapping[ActorId, Actor]) -> ActorId | None:
    """The best known of those to whom reports give the words."""
    best = {kind: rank for rank, kind in enumerate(ActorKind)}
    named = [t.actor for t in members if t.actor]
    return min(named, key=lambda a: best[actors[a].kind] if a in actors else len(best), default=None)


# A speaker who goes on within this many sentences, at no other time given, is still at it.
_GOES_ON = 4
# What a report may come to name later of the occasion that it already tells of; any other medium opens one.
_OF_ONE_OCCASION = frozenset(("statement", "post", "speech", "briefing"))


def _one_breath(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Neighbouring remarks of one speaker in one report, at one time and through one medium."""
    last: dict[tuple[str, ActorId], tuple[Told, str | None]] = {}
    for each in told:
        spoken = each.statement.kind is not Kind.NARRATOR and each.statement.cue_class in (
            "speech",
            "evidence",
        )
        if each.actor is None or not spoken or each.statement.recalled:
            continue
        key = (each.statement.report_id, each.actor)
        before, medium = last.get(key, (None, None))
        if before and _goes_on(before, each, medium):
            yield before, each
            last[key] = each, each.medium or medium
        else:
            last[key] = each, each.medium


def _goes_on(before: Told, each: Told, medium: str | None) -> bool:
    near = each.statement.sentence - before.statement.sentence <= _GOES_ON
    other = not may_be_one(each.medium, medium) or (
        each.medium and not medium and each.medium not in _OF_ONE_OCCASION
    )
    return near and not other and before.said == each.said


# Media of which one speaker uses one a day: who "said in a speech" twice said it in one.
_ONCE_A_DAY = ("speech", "letter", "hearing")


def _one_setting(told: Sequence[Told], actors: Mapping[ActorId, Actor]) -> Iterator[tuple[Told, Told]]:
    """Remarks of several reports that name one speaker's one setting, with days that agree."""
    settings: dict[str, dict[ActorId, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for each in told:
        own = each.medium and (each.medium in _ONCE_A_DAY or each.medium.startswith("to "))
        if each.actor and each.medium and own and each.said and not each.statement.recalled:
            settings[each.medium][each.actor].append(each)
    for medium, speakers in settings.items():
        for (a, own_words), (b, other_words) in combinations_with_replacement(speakers.items(), 2):
            if a == b or (medium not in _ONCE_A_DAY and _can_be_one(a, b, actors)):
                yield from (p for p in product(own_words, other_words) if _may_share(*p))


def _can_be_one(a: ActorId, b: ActorId, actors: Mapping[ActorId, Actor]) -> bool:
    """Whom one outlet heard, and nothing but reports' words for them tells apart: "the ex-wife", "his ex-wife"."""
    return a in actors and b in actors and speak_as_one(actors[a], actors[b]) is not None


def _may_share(one: Told, other: Told) -> bool:
    return one.statement.report_id != other.statement.report_id and _may_meet(one.said, other.said)


def _common_time(times: Sequence[Interval]) -> Interval | None:
    if not times:
        return None
    common = times[0]
    for time in times[1:]:
        common = common.meet(time) or common
    return common
