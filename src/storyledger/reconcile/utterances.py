"""One act of saying, however many reports tell it and in whatever words.

In: statements of several reports with their speakers. Out: utterances with their passages and reasons.
1. A pair of statements is scored by a short table of features; above the bar both tell one passage.
2. What one report lets a speaker say in one breath is one occasion, as are reports that share a passage
of it: a speech, a briefing, a post. An utterance is such an occasion with all its passages. What a
speaker said before, elsewhere or through another medium is another. Narrators' words are never linked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.meaning import likeness
from storyledger.reconcile.media import medium_of
from storyledger.reconcile.speakers import find_alike, speak_as_one
from storyledger.reconcile.variants import find_variants
from storyledger.reconcile.words import bag_of, rarity, shared_weight
from storyledger.span import ActorId, StatementId, make_id
from storyledger.statement import Kind, Passage, Stance, Statement, Utterance

# Of 40 matches between the bars drawn from three stories and 68 clusters of other reports 8 were wrong by eye, most
# of them of what is told indirectly; so these must be quotations, or bear each other out. Of 60 pairs of statements
# in one utterance, drawn utterance by utterance, 7 are wrong still, most by what a report recalls without saying so,
# or by a medium that it does not name. (2026-11)
_BAR, _CLEAR = 0.5, 0.6
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


# -- 1. passages ---------------------------------------------------------------------------------
def find_matches(told: Sequence[Told], actors: Mapping[ActorId, Actor] | None = None) -> list[Match]:
    """Pairs of statements that tell one remark. Cost grows with each actor's own and with shared wordings.

    Args:
        told: statements of all reports.
        actors: those by id, so that one remark under two names is found; without them only one name's.
    """
    weights = rarity(t.bag for t in told)
    spoken = [t for t in told if t.statement.kind is not Kind.NARRATOR]
    found = []
    for a, b in _candidates(spoken, actors or {}):
        if a.statement.report_id != b.statement.report_id and _days_apart(a.said, b.said) <= 1:
            match = _score(a, b, weights, actors or {})
            if match.score >= _BAR:
                found.append(match)
    return found


def _candidates(spoken: Sequence[Told], actors: Mapping[ActorId, Actor]) -> Iterator[tuple[Told, Told]]:
    """Pairs of one speaker, of speakers that can be one, and of one wording."""
    blocks: dict[ActorId, list[Told]] = defaultdict(list)
    wordings: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for each in spoken:
        if each.actor:
            blocks[each.actor].append(each)
        if actors:
            words = _plain(each.text)
            for start in range(len(words) - _VERBATIM + 1):
                wordings[tuple(words[start : start + _VERBATIM])].append(each)
    for block in blocks.values():
        yield from combinations(block, 2)
    known = [actors[actor] for actor in blocks if actor in actors]
    across = {
        (a.statement.id, b.statement.id): (a, b)
        for one, other in find_alike(known)
        for a in blocks[one.id]
        for b in blocks[other.id]
    }
    for sharing in wordings.values():
        for a, b in combinations(sharing, 2):
            if a.actor != b.actor or a.actor is None:
                across.setdefault((a.statement.id, b.statement.id), (a, b))
    yield from across.values()


def _plain(text: str) -> list[str]:
    return [word.strip("\"“”‘’'.,;:!?…").lower() for word in text.split()]


def _may_meet(a: Interval | None, b: Interval | None) -> bool:
    return a is None or b is None or a.meets(b)


def _days_apart(a: Interval | None, b: Interval | None) -> int:
    """How far two times miss each other; 0 where they can agree or are not known."""
    if a is None or b is None or a.meets(b):
        return 0
    first, second = sorted((a, b), key=lambda i: i.latest or date.max)
    return (second.earliest - first.latest).days if second.earliest and first.latest else 0


def _score(a: Told, b: Told, weights: Mapping[str, float], actors: Mapping[ActorId, Actor]) -> Match:
    """The features, in one table: (weight, value, name)."""
    inside, both = shared_weight(a.bag, b.bag, weights)
    of_a, of_b = ({w for w in t.bag if w[0].isdigit() and len(w) > 1} for t in (a, b))
    numbers = of_a & of_b
    if of_a and of_b and not numbers:  # thirty on one day and forty-five on the next are two remarks
        return Match(a, b, 0.0, "other numbers")
    position = a.statement.stance if a.statement.stance is b.statement.stance else None
    if not a.bag.keys() & b.bag.keys() and position not in _POSITIONS:
        return Match(a, b, 0.0, "no word in common")
    run = _longest_run(a.text, b.text) if inside >= _FAINT else 0
    apart = _days_apart(a.said, b.said)
    if apart and run < _QUOTED:
        return Match(a, b, 0.0, "other days")
    speakers = _one_speaker(a, b, run if inside >= _COPIED else 0, actors)
    if speakers is None:
        return Match(a, b, 0.0, "other speakers")
    small = min(len(a.bag), len(b.bag)) < 3
    dated = a.said is not None and b.said is not None
    vague = any(t.said and (t.said.width_days is None or t.said.width_days > _VAGUE_DAYS) for t in (a, b))
    alike = max(0.0, 2 * likeness(a.statement.vector, b.statement.vector) - 1)
    features = [
        (0.55, inside if not small else both, "shared words"),
        (0.35, both, "shared share of all words"),
        (0.25, min(1.0, run / 6), f"{run} words in a row alike"),
        (0.20, min(1.0, len(numbers) / 2), "shared numbers"),
        (0.35, alike, "alike in meaning"),
        (0.10, float(dated and not vague and not apart), "days can agree"),
        (-0.15, float(apart), "told of neighbouring days"),
        (0.30, float(position in _POSITIONS and dated and not apart), f"both {a.statement.stance.value}"),
        (-0.15, float(vague or a.statement.recalled or b.statement.recalled), "told of another time"),
        (-0.15, float(bool(a.medium and b.medium and a.medium != b.medium)), "by other media"),
        (-0.15, float(a.actor != b.actor), speakers),
        (-0.15, float(any(_is_topic(t) for t in (a, b))), "one names its topic only"),
    ]
    score = min(1.0, sum(weight * value for weight, value, _ in features))
    why = ", ".join(name for weight, value, name in features if abs(weight * value) >= 0.08)
    return Match(a, b, round(score, 3), why)


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


def _longest_run(a: str, b: str) -> int:
    """Most words in a row that both have."""
    return SequenceMatcher(None, _plain(a), _plain(b), autojunk=False).find_longest_match().size


# -- 2. occasions ----------------------------------------------------------------------------------
class _Groups:
    """Statements joined so far, each group with the time that all of it can agree on."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._parent = {t.statement.id: t.statement.id for t in told}
        self._said = {t.statement.id: t.said for t in told}

    def root(self, x: StatementId) -> StatementId:
        while self._parent[x] != x:
            self._parent[x] = self._parent[self._parent[x]]
            x = self._parent[x]
        return x

    def join(self, a: Told, b: Told) -> None:
        """Nothing is joined to what was said on other days, through however many others."""
        one, other = self.root(a.statement.id), self.root(b.statement.id)
        said, too = self._said[one], self._said[other]
        if one == other or _days_apart(said, too) > _days_apart(a.said, b.said):
            return
        self._parent[other] = one
        self._said[one] = (said.meet(too) if said and too else None) or said or too


def group_utterances(
    told: Sequence[Told], matches: Sequence[Match], actors: Mapping[ActorId, Actor] | None = None
) -> Iterator[Utterance]:
    """Every attributed statement in one utterance; alone where nothing matches it."""
    passages, occasions, breaths = _Groups(told), _Groups(told), _Groups(told)
    for a, b in _one_breath(told):
        breaths.join(a, b)
    ranked = sorted(matches, key=lambda m: (-m.score, m.a.statement.id, m.b.statement.id))
    for match in _sure(ranked, breaths):
        occasions.join(match.a, match.b)
    for a, b in (*_one_breath(told), *_one_setting(told)):
        occasions.join(a, b)
    for match in ranked:
        if occasions.root(match.a.statement.id) == occasions.root(match.b.statement.id):
            passages.join(match.a, match.b)
    order = {t.statement.id: i for i, t in enumerate(told)}
    groups: dict[StatementId, list[Told]] = defaultdict(list)
    for each in told:
        groups[occasions.root(each.statement.id)].append(each)
    linking: dict[StatementId, list[Match]] = defaultdict(list)
    for match in matches:
        linking[passages.root(match.a.statement.id)].append(match)
    for members in groups.values():
        told_passages = _passages(members, passages, linking)
        ids = tuple(sorted((t.statement.id for t in members), key=order.__getitem__))
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
    members: Sequence[Told], passages: _Groups, linking: Mapping[StatementId, Sequence[Match]]
) -> tuple[Passage, ...]:
    groups: dict[StatementId, list[Told]] = defaultdict(list)
    for each in members:
        groups[passages.root(each.statement.id)].append(each)
    return tuple(
        Passage(
            statements=tuple(t.statement.id for t in group),
            variants=find_variants([t.text for t in group]) if len(group) > 1 else (),
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
    other = each.medium and each.medium != medium and (medium or each.medium not in _OF_ONE_OCCASION)
    return near and not other and before.said == each.said


# Media of which one speaker uses one a day: who "said in a speech" twice said it in one.
_ONCE_A_DAY = ("speech", "letter", "hearing")


def _one_setting(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Remarks of several reports that name one speaker's one setting, with days that agree."""
    first: dict[tuple[ActorId, str], list[Told]] = defaultdict(list)
    for each in told:
        own = each.medium and (each.medium in _ONCE_A_DAY or each.medium.startswith("to "))
        if each.actor and each.medium and own and each.said and not each.statement.recalled:
            for other in first[each.actor, each.medium]:
                if each.statement.report_id != other.statement.report_id and _may_meet(each.said, other.said):
                    yield other, each
            first[each.actor, each.medium].append(each)


def _common_time(times: Sequence[Interval]) -> Interval | None:
    if not times:
        return None
    common = times[0]
    for time in times[1:]:
        common = common.meet(time) or common
    return common
