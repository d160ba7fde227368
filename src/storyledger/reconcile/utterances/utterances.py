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
from itertools import combinations, combinations_with_replacement, product
from operator import itemgetter
from typing import NamedTuple

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.reconcile.actors.speakers import speak_as_one
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.utterances.breaths import ONCE_A_DAY, Breath, Telling
from storyledger.reconcile.utterances.matches import Match
from storyledger.reconcile.utterances.media import EMERGENCY
from storyledger.reconcile.utterances.told import Told
from storyledger.reconcile.utterances.variants import find_variants
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Passage, Utterance

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


class Utterances(NamedTuple):
    """Acts of saying in text order, by the report that tells of them first, and those that others may tell of, too."""

    by_report: Sequence[Sequence[Utterance]]
    linked: Sequence[Utterance]


def group_utterances(
    tellings: Sequence[Telling],
    matches: Sequence[Match],
    actors: Mapping[ActorId, Actor] | None = None,
    blocks: Blocks | None = None,
) -> Utterances:
    """Every attributed statement in one utterance; a breath that nothing links to another report is one of its own.

    Args:
        tellings: what each report tells, in the order of the reports.
        matches: what tells one remark.
        actors: those by id, so that the best known of several speakers is named.
        blocks: what is known from an earlier ledger.
    """
    blocks = blocks or Blocks()
    at = {each.statement.report_id: i for i, telling in enumerate(tellings) for each in telling.told[:1]}
    settings = list(_one_setting([t for telling in tellings for t in telling.settings], actors or {}))
    breaths: dict[int, set[Breath]] = defaultdict(set)
    for each in {t for pair in (*((m.a, m.b) for m in matches), *settings) for t in pair}:
        i = at[each.statement.report_id]
        breaths[i].add(tellings[i].home[each.statement.id][1])
    home = {
        t.statement.id: _Home(i, tellings[i].home[t.statement.id][0], t, breath)
        for i, touched in breaths.items()
        for breath in touched
        for t in breath.members
    }
    linked: dict[int, list[Utterance]] = defaultdict(list)
    for utterance in _linked(home, matches, settings, actors or {}, blocks):
        linked[home[utterance.statements[0]].report].append(blocks.same(utterance.id, utterance))
    by_report = [
        blocks.make(_together, telling, tuple(b for b in telling.breaths if b in breaths[i]), *linked[i])
        if i in breaths
        else telling.alone
        for i, telling in enumerate(tellings)
    ]
    return Utterances(by_report, [u for i in sorted(linked) for u in linked[i]])


def _together(telling: Telling, linked: Sequence[Breath], *utterances: Utterance) -> list[Utterance]:
    """Those of a report's breaths that nothing links, and of the others those that begin there."""
    alone = [breath.alone for breath in telling.breaths if breath not in linked]
    return sorted([*alone, *utterances], key=lambda u: telling.home[u.statements[0]][0])


class _Home(NamedTuple):
    """Of a statement: its report, its place there, and its breath."""

    report: int
    place: int
    told: Told
    breath: Breath


_Homes = Mapping[StatementId, _Home]


def _linked(
    home: _Homes,
    matches: Sequence[Match],
    settings: Sequence[tuple[Told, Told]],
    actors: Mapping[ActorId, Actor],
    blocks: Blocks,
) -> Iterator[Utterance]:
    """The acts of saying of breaths that are linked to another report's."""
    passages, occasions = _Groups(), _Groups()
    told = [each.told for each in sorted(home.values(), key=itemgetter(0, 1))]
    ranked = sorted(matches, key=lambda m: (-m.score, m.a.statement.id, m.b.statement.id))
    for match in _sure(ranked, home):
        occasions.join(match.a, match.b)
    alone = {t.statement.id for match in matches for t in match.alone}
    for a, b in (*_going_on(told, home), *settings):
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
        told_passages = _passages(members, passages, linking, blocks)
        ids = tuple(t.statement.id for t in members)
        yield Utterance(
            id=make_id("u", *sorted(ids)),
            actor=_speaker(members, actors),
            said=_common_time([t.said for t in members if t.said]),
            statements=ids,
            passages=told_passages,
            variants=tuple(place for passage in told_passages for place in passage.variants),
            why="; ".join(dict.fromkeys(passage.why for passage in told_passages if passage.why)),
        )


def _going_on(told: Sequence[Told], home: _Homes) -> Iterator[tuple[Told, Told]]:
    """Neighbours in one breath, in text order."""
    last: dict[Breath, Told] = {}
    for each in told:
        breath = home[each.statement.id].breath
        if breath in last:
            yield last[breath], each
        last[breath] = each


def _sure(matches: Sequence[Match], home: _Homes) -> Iterator[Match]:
    """Matches that link two reports' tellings.

    They are clear, quotations, of one number, of one day that both reports name, or faint ones that bear each other out.
    """
    faint: dict[frozenset[Breath], list[Match]] = defaultdict(list)
    for match in matches:
        if match.score >= _CLEAR or match.quoted or match.counted or _are_of_one_day(match):
            yield match
        else:
            faint[frozenset(home[t.statement.id].breath for t in (match.a, match.b))].append(match)
    for alike in faint.values():
        if _bear_out(alike):
            yield from alike


def _bear_out(alike: Sequence[Match]) -> bool:
    """Two matches of other statements on both sides; one statement that is like two is found but once."""
    return any({a.a, a.b}.isdisjoint((b.a, b.b)) for a, b in combinations(alike, 2))


def _are_of_one_day(match: Match) -> bool:
    one_day = match.a.named_day is not None and match.a.named_day == match.b.named_day
    return one_day and match.a.actor == match.b.actor


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


def _one_setting(told: Sequence[Told], actors: Mapping[ActorId, Actor]) -> Iterator[tuple[Told, Told]]:
    """Remarks of several reports that name one speaker's one setting, with days that agree."""
    settings: dict[str, dict[ActorId, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for each in told:
        if each.actor and each.medium:
            settings[each.medium][each.actor].append(each)
    for medium, speakers in settings.items():
        for (a, own_words), (b, other_words) in combinations_with_replacement(speakers.items(), 2):
            one = a == b and (medium != EMERGENCY or _is_person(a, actors))  # "callers" are many
            if one or (medium not in ONCE_A_DAY and _can_be_one(a, b, actors)):
                yield from (p for p in product(own_words, other_words) if _may_share(*p))


def _is_person(who: ActorId, actors: Mapping[ActorId, Actor]) -> bool:
    return who in actors and actors[who].kind is ActorKind.PERSON


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
