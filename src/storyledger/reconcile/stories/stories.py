"""Group a pile or a stream of reports into developing stories.

In: reports one by one. Out: the story each belongs to, with the reason. The one idea: a single pass in the
order of the stream, each report against a bounded number of earlier ones, so that one more report costs the
same in a large pile as in a small one, and a pile gives what its stream gave.
1. `gists` says what a report is about; its terms are weighed by how rare they are so far. 2. The earlier
reports that share its weightiest terms are candidates, and their stories with them. 3. Likeness to a story is
the mean over the better half of its last reports. 4. Above a threshold the report joins the likeliest story,
below it begins one. 5. A report that joins one story and is as like to another makes them one, if the two
are alike as a whole. What a person decided comes before all of this.
"""

import math
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from storyledger.reconcile.stories.gists import gist_of
from storyledger.reconcile.stories.rarity import BY_WEIGHT, KINDS, Rarity, weightiest
from storyledger.report import Report
from storyledger.review import Decision, Thing, Verb, standing
from storyledger.span import ReportId, make_id
from storyledger.story import Story, StoryId

# Weights of a logistic regression over pairs of reports, fitted on GVC train and one half of GVA
# (`benchmarks/clustering.py --fit`). Cosines of terms weighed by rarity; of days and full names the logarithm of
# what is shared; time apart in days, up to 7, 30 and 365, as a share of that.
WEIGHTS = {
    "words": 2.06,
    "headline": 3.34,
    "names": 3.72,
    "numbers": 3.52,
    "days": 4.2,
    "full_names": 1.59,
    "week_apart": -2.14,
    "month_apart": -1.34,
    "year_apart": -2.29,
}
BIAS = -1.8
# Between -0.8 and 0 BCubed F falls from .92 to .90 on GVC train and stands on the open half of GVA. We stand at the side of
# precision: a mixed story misleads its reader, a divided one only says less.
THRESHOLD = -0.2
# Two stories are made one only if they are surely alike: what one report holds together need not be one.
MERGE_THRESHOLD = 0.5
# Bounds that keep the cost of a report from growing with the pile. The last 24 reports gave the same F on
# the tuning sets within .002.
_KEY_WORDS, _KEY_NAMES, _HOLDERS, _CANDIDATES, _LAST_REPORTS = 16, 8, 64, 12, 12
# Days apart that an undated report is taken to be: not known is neither near nor far.
_UNKNOWN_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A report that has come, with its terms as they were weighed then."""

    id: ReportId
    number: int  # in the stream
    day: date | None
    title: str | None
    outlet: str | None
    vectors: Mapping[str, Mapping[str, float]]  # weightiest first; of length 1, but those of BY_WEIGHT
    shown_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """What a person said: some reports belong together, and none of them with those apart."""

    together: frozenset[ReportId]
    apart: frozenset[ReportId]


@dataclass(slots=True)
class _Growing:
    """A story while reports come in."""

    id: StoryId
    number: int  # of its first report
    reports: list[_Known] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    earlier: list[StoryId] = field(default_factory=list)


class Grouper:
    """Stories so far. Reports are added in the order of the stream."""

    def __init__(self, decisions: Sequence[Decision] = ()) -> None:
        self._stories: dict[StoryId, _Growing] = {}
        self._story_of: dict[ReportId, StoryId] = {}
        self._known: dict[ReportId, _Known] = {}
        self._rarity = Rarity()
        self._holders: dict[tuple[str, str], deque[tuple[ReportId, float]]] = defaultdict(
            lambda: deque(maxlen=_HOLDERS)
        )
        self._placing: ReportId | None = None
        self._scored: dict[ReportId, float] = {}
        self._words: dict[ReportId, list[_Word]] = defaultdict(list)
        for word in _words_on_stories(decisions):
            for report_id in word.together | word.apart:
                self._words[report_id].append(word)

    def add(self, report: Report) -> StoryId:
        """Place one report; one that is there already stays where it is."""
        if report.id in self._story_of:
            return self._story_of[report.id]
        gist = gist_of(report)
        self._rarity.learn(gist)
        known = _Known(
            id=report.id,
            number=len(self._known),
            day=report.published.latest if report.published else None,
            title=report.title,
            outlet=report.outlet,
            vectors=self._rarity.weigh(gist),
            shown_names=gist.shown_names,
        )
        self._place(known)
        return self._story_of[report.id]

    def stories(self) -> list[Story]:
        """All stories, in the order in which they began."""
        return [_told(story) for story in self._stories.values()]

    def _place(self, known: _Known) -> None:
        scored = sorted(
            ((self._likeness(known, self._stories[s]), s) for s in self._candidates(known)), reverse=True
        )
        likely = [(score, story) for score, story in scored if score > THRESHOLD]
        decided = self._decided(known)
        if decided:
            self._join(known, decided, "put here by hand")
        elif likely:
            score, best = likely[0]
            self._join(known, best, self._reason(known, self._stories[best], score))
            for _, other in likely[1:]:
                self._merge_if_alike(self._story_of[known.id], other)
        else:
            new = StoryId(make_id("y", known.id))
            self._stories[new] = _Growing(new, known.number)
            self._join(known, new, "the first report" if not scored else "like no story so far")

    def _join(self, known: _Known, story: StoryId, why: str) -> None:
        growing = self._stories[story]
        growing.reports.append(known)
        growing.why.append(why)
        self._story_of[known.id] = story
        self._known[known.id] = known
        for kind, term in _keys(known):
            self._holders[kind, term].append((known.id, known.vectors[kind][term]))

    def nearest(self, known: _Known) -> list[_Known]:
        """The earlier reports that share the weightiest terms with this one."""
        shared: dict[ReportId, float] = defaultdict(float)
        for kind, term in _keys(known):
            weight = known.vectors[kind][term]
            for other, others in self._holders[kind, term]:
                shared[other] += weight * others
        shared.pop(known.id, None)
        return [self._known[report_id] for report_id in weightiest(shared, _CANDIDATES)]

    def known(self, report_id: ReportId) -> _Known:
        """A report that was added, with its terms weighed."""
        return self._known[report_id]

    def _candidates(self, known: _Known) -> list[StoryId]:
        found = dict.fromkeys(self._story_of[other.id] for other in self.nearest(known))
        return [story for story in found if not self._barred(known, self._stories[story])]

    def _likeness(self, known: _Known, story: _Growing) -> float:
        """The mean over the better half of a story's last reports, three at least."""
        scores = sorted((self._score(known, other) for other in story.reports[-_LAST_REPORTS:]), reverse=True)
        better = scores[: max(3, (len(scores) + 1) // 2)]
        return sum(better) / len(better)

    def _score(self, known: _Known, other: _Known) -> float:
        """Scores against the report that is being placed are asked for twice."""
        if known.id != self._placing:
            self._placing, self._scored = known.id, {}
        if other.id not in self._scored:
            self._scored[other.id] = _score(known, other)
        return self._scored[other.id]

    def _merge_if_alike(self, best: StoryId, other: StoryId) -> None:
        """Make two stories one if their reports are as alike as those of one story."""
        a, b = sorted((self._stories[best], self._stories[other]), key=lambda s: len(s.reports))
        if any(self._barred(known, b) for known in a.reports):
            return
        last = a.reports[-_LAST_REPORTS:]
        if sum(self._likeness(known, b) for known in last) / len(last) <= MERGE_THRESHOLD:
            return
        keeps, goes = sorted((a, b), key=lambda s: s.number)
        told = [f"{why}; its story was merged into this one, being as alike" for why in goes.why]
        both = zip([*keeps.reports, *goes.reports], [*keeps.why, *told], strict=True)
        in_order = sorted(both, key=lambda pair: pair[0].number)
        keeps.reports = [known for known, _ in in_order]
        keeps.why = [why for _, why in in_order]
        keeps.earlier += [goes.id, *goes.earlier]
        del self._stories[goes.id]
        self._story_of.update({known.id: keeps.id for known in goes.reports})

    def _decided(self, known: _Known) -> StoryId | None:
        """The story of a report that a person put together with this one."""
        for word in reversed(self._words.get(known.id, ())):
            for other in sorted(word.together):
                if other in self._story_of and self._together(known.id, other):
                    return self._story_of[other]
        return None

    def _barred(self, known: _Known, story: _Growing) -> bool:
        """True if a person put this report apart from one of the story."""
        if known.id not in self._words:
            return False
        return any(self._together(known.id, other.id) is False for other in story.reports)

    def _together(self, one: ReportId, other: ReportId) -> bool | None:
        """What the last word on both says; None if none does."""
        for word in reversed(self._words.get(one, ())):
            sides = {report_id in word.together for report_id in (one, other)}
            if sides == {True}:
                return True
            if sides == {True, False} and {one, other} & word.apart:
                return False
        return None

    def _reason(self, known: _Known, story: _Growing, score: float) -> str:
        nearest = max(story.reports[-_LAST_REPORTS:], key=lambda other: self._score(known, other))
        shared = [
            term
            for kind in ("full_names", "names", "days", "numbers", "words")
            for term in _shared_terms(known.vectors[kind], nearest.vectors[kind])[:2]
        ]
        return f"shares {', '.join(dict.fromkeys(shared)) or 'its headline'} with {nearest.id} ({score:+.1f})"


def group_stories(reports: Iterable[Report], decisions: Sequence[Decision] = ()) -> list[Story]:
    """Group a pile as if its reports had come in the order of their days; undated ones come last.

    Args:
        reports: of any number of stories, in any order.
        decisions: the whole log of what people decided, oldest first.

    Returns:
        Stories in the order in which they began, those of a single report too.

    Gaps: pieces of opinion that touch upon many events gather in one story; a trial years after the deed is
    found again only by rare names.
    """
    grouper = Grouper(decisions)
    for report in sorted(reports, key=_in_stream):
        grouper.add(report)
    return grouper.stories()


def _words_on_stories(decisions: Sequence[Decision]) -> Iterator[_Word]:
    """Of the decisions that stand those on found stories: a split names what leaves, then what stays."""
    for decision in standing(decisions):
        if decision.thing is Thing.STORY:
            sides = [frozenset(anchor.report_id for anchor in anchors) for anchors in decision.subjects]
            if decision.verb is Verb.SPLIT:
                yield _Word(sides[0], sides[1])
            else:
                yield _Word(frozenset().union(*sides), frozenset())


def _in_stream(report: Report) -> tuple[date, str, str]:
    day = report.published.latest if report.published else None
    return day or date.max, report.key, report.id


def features(a: _Known, b: _Known) -> dict[str, float]:
    """How two reports compare, each feature about 0 to 1."""
    apart = abs((a.day - b.day).days) if a.day and b.day else _UNKNOWN_DAYS
    found = {kind: _product(a.vectors[kind], b.vectors[kind]) for kind in KINDS if kind not in BY_WEIGHT}
    for kind in BY_WEIGHT:
        found[kind] = math.log1p(_shared_weight(a.vectors[kind], b.vectors[kind])) / 3
    return found | {
        "week_apart": min(apart, 7) / 7,
        "month_apart": min(apart, 30) / 30,
        "year_apart": min(apart, 365) / 365,
    }


def _score(a: _Known, b: _Known) -> float:
    return BIAS + sum(WEIGHTS[name] * value for name, value in features(a, b).items())


def _product(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    # A set has no order of its own: fsum gives the same sum in any.
    return math.fsum(a[term] * b[term] for term in a.keys() & b.keys())


def _shared_weight(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return math.fsum(min(a[term], b[term]) for term in a.keys() & b.keys())


def _shared_terms(a: Mapping[str, float], b: Mapping[str, float]) -> list[str]:
    return sorted(a.keys() & b.keys(), key=lambda term: (-a[term] * b[term], term))


def _keys(known: _Known) -> list[tuple[str, str]]:
    """The terms by which a report is found again."""
    kinds = (("words", _KEY_WORDS), ("names", _KEY_NAMES))
    return [(kind, term) for kind, most in kinds for term in islice(known.vectors[kind], most)]


def _told(story: _Growing) -> Story:
    days = [known.day for known in story.reports if known.day]
    return Story(
        id=story.id,
        reports=tuple(known.id for known in story.reports),
        why=tuple(story.why),
        title=_central_title(story.reports[-_LAST_REPORTS:]),
        names=_key_names(story.reports),
        outlets=tuple(dict.fromkeys(known.outlet for known in story.reports if known.outlet)),
        first=min(days, default=None),
        last=max(days, default=None),
        earlier=tuple(story.earlier),
    )


def _central_title(reports: Sequence[_Known]) -> str | None:
    """The headline of the report that is most like the others; the earlier of two."""
    titled = [known for known in reports if known.title]
    if not titled:
        return None
    return max(
        titled, key=lambda known: sum(_product(known.vectors["words"], o.vectors["words"]) for o in reports)
    ).title


_MOST_NAMES = 4


def _key_names(reports: Sequence[_Known]) -> tuple[str, ...]:
    """Names that most reports hold, the weightier first; a part of a longer one is left out."""
    holding = Counter(name for known in reports for name in known.shown_names)
    weight: dict[str, float] = defaultdict(float)
    for known in reports:
        for name in known.shown_names:
            words = name.lower().split()
            weight[name] += sum(known.vectors["names"].get(word, 0.0) for word in words)
    chosen: list[str] = []
    for name in sorted(weight, key=lambda n: (-weight[n], n)):
        if holding[name] * 3 >= len(reports) and not any(name in other or other in name for other in chosen):
            chosen.append(name)
        if len(chosen) == _MOST_NAMES:
            break
    return tuple(chosen)
