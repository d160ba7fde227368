"""How much a statement matters to a story.

In: statements of a ledger. Out: the same, weightiest first. What many reports tell, and what lies close
to what all of them speak of, stands before what one report tells at its end.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

import numpy as np

from storyledger.figure import Change, Figure, RelationType, Track
from storyledger.meaning import Direction, cosine, direction
from storyledger.report import Report
from storyledger.span import FigureId, ReportId, StatementId
from storyledger.statement import Kind, Stance, Statement
from storyledger.write.brief.standings import Toll, find_tolls
from storyledger.write.sentences.leaning import signs_of_leaning
from storyledger.write.words.phrases import STATED, Desk, is_vague
from storyledger.write.words.words import WORD, content_words

# Chosen by eye on twenty piles of three to eight reports; the order of the terms matters more than their size.
_MEANING, _HEADS, _CARRIED, _EARLY, _FOLLOWED, _LENGTH = 2.0, 6.0, 0.8, 1.0, 0.2, 40
_MOST_CARRIED = 4
_LEANING, _QUOTED = 1.0, 2.0
_OVERTAKEN = 10.0  # a number that no longer stands is told only beside the one that does
_BEST_WORDS = 24  # of a sentence
_ALONE = 3.0  # for the chance to stand alone; twice as much was no better
_AGED = 2.0  # the first day's tells what later ones overtake: of 25 sentences that changed for it by eye nine were better, three worse
_COPIED = 1.0  # whoever copies is cited after whom he copies
HEAD = 4  # sentences at a report's top
LEAST_SHARED = 0.15  # of what heads share; below it a sentence tells a side matter
_NAMING = 2  # reports
_SHARED_WORDS = 10
_APART = 0.05
_FEW_REPORTS = 5  # the heads of fewer share few words
_TOPICAL, _TOPICAL_SHARE = 2, 1 / 3  # words, and of a sentence's
_CLOSE = 0.5  # of meaning: of 85 sentences of 14 piles so close without such words 82 were of the story
_CLOSE_OF_FEW = 0.4  # of ten of seven such piles further off and without such words five were not
_VAGUELY = 5  # "dozens" are fewer than 120, "hundreds" fewer than 1,000
_ROUNDED = 0.1  # "nearly two million" are 1.9 million
_MANY = 3  # a word of the story stands in every third report at least
_TRUSTED = 0.3  # who confirms is asked for


def _is_rounded(figure: Figure) -> bool:
    return figure.low >= _LARGE and (figure.approximate or figure.bound is not None)


_LARGE = 1000


class Weights:
    """The weights of one ledger's statements."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is weighed before it is asked for."""
        self.desk = desk

    @cached_property
    def middle(self) -> bytes:
        """What all reports speak of: the mean direction of their statements, each report counted once."""
        by_report: dict[ReportId, list[bytes]] = defaultdict(list)
        for statement in self.desk.statements.values():
            if statement.vector:
                by_report[statement.report_id].append(statement.vector)
        if not by_report:
            return b""
        means = [np.mean([direction(v) for v in vectors], axis=0) for vectors in by_report.values()]
        mean = np.mean(means, axis=0)
        return (
            bytes(np.round(mean / np.abs(mean).max() * 127).astype(np.int8).tobytes()) if mean.any() else b""
        )

    @cached_property
    def _middle(self) -> Direction:
        return direction(self.middle)

    @cached_property
    def heads(self) -> Counter[str]:
        """In how many reports' headlines or first sentences a word stands: what happened is told there."""
        found: Counter[str] = Counter()
        for report in self._originals:
            first = self.desk.sentences.get(report.id, ())[:HEAD]
            found.update(content_words(" ".join([report.title or "", *(s.of(report.text) for s in first)])))
        return found

    @cached_property
    def named(self) -> frozenset[str]:
        """The family names of those whom a headline names, or the heads of two reports: the story is about them."""
        found: Counter[str] = Counter()
        for report in self._originals:
            first = self.desk.sentences.get(report.id, ())[:HEAD]
            words = WORD.findall(" ".join(s.of(report.text) for s in first))
            found.update(self.desk.full_names.keys() & words)
            found.update(dict.fromkeys(WORD.findall(report.title or ""), _NAMING))
        return frozenset(name for name, times in found.items() if times >= _NAMING)

    @cached_property
    def _originals(self) -> list[Report]:
        """Reports without those that copy another."""
        return [r for r in self.desk.ledger.reports if r.id not in self.desk.copied_from]

    @property
    def is_single(self) -> bool:
        """True of a story that one report tells: no other shares what it opens with."""
        return len(self._originals) == 1

    def shared(self, statement: Statement) -> float:
        """How far its sentence tells what heads tell: the share of reports that open with these words, on average over the words that most do."""
        words = self._content[statement.id]
        counts = sorted((self.heads[w] - 1 for w in words), reverse=True)[:_SHARED_WORDS]
        return sum(c for c in counts if c > 0) / _SHARED_WORDS / max(len(self._originals) - 1, 1)

    def is_apart(self, statement: Statement) -> bool:
        """True if hardly any report opens with what it tells: a quarter of what was printed of that kind were riddles."""
        return not self.is_single and self.shared(statement) < _APART

    @cached_property
    def superseded(self) -> frozenset[FigureId]:
        """Numbers that nobody may take to stand: given up, taken back, or overtaken by later ones of the same thing."""
        return frozenset(f for track in self.desk.ledger.tracks for f in self._superseded_in(track))

    def _superseded_in(self, track: Track) -> Iterator[FigureId]:
        figures = self.desk.figures
        standing = {figures[s.figure].low for s in track.standing if s.figure not in self.desk.withdrawn}
        gone = {f for f in track.figures if figures[f].replaced or f in self.given_up}
        # a number that its source has taken back is taken back under every name
        lows = {figures[f].low for f in gone if figures[f].low not in standing}
        for f in track.figures:
            if (
                f in gone
                or figures[f].low in lows
                or self._is_overtaken(f, track)
                or self._is_outdone(f, track)
            ):
                yield f

    def _is_outdone(self, figure_id: FigureId, track: Track) -> bool:
        """True where another number is told as the one that stands."""
        figure, told = self.desk.figures[figure_id], self.tolls.get(track.id)
        return told is not None and figure.low not in told.lows and not is_vague(self.desk, figure)

    @cached_property
    def tolls(self) -> Mapping[str, Toll]:
        """The standing numbers by track."""
        return {toll.track: toll for toll in find_tolls(self.desk)}

    @cached_property
    def given_up(self) -> frozenset[FigureId]:
        """Numbers that their own source, or their own report, has replaced or taken back."""
        stale = (f for s in self.desk.ledger.stale for f in s.figures[1:])
        return frozenset({*self.desk.outdated, *self.desk.withdrawn, *stale})

    def _is_overtaken(self, figure_id: FigureId, track: Track) -> bool:
        day = self._day(figure_id)
        later = [f for f in track.figures if day and (self._day(f) or day) > day]
        lows = {self.desk.figures[f].low for f in later}
        low = self.desk.figures[figure_id].low
        if is_vague(self.desk, self.desk.figures[figure_id]):
            return any(not low <= x < low * _VAGUELY for x in lows)
        if self.desk.figures[figure_id].change is Change.PART:  # "of them 130" says nothing of all
            return False
        if _is_rounded(self.desk.figures[figure_id]) and any(abs(x - low) <= _ROUNDED * low for x in lows):
            return False
        return low not in lows and (len(later) > 1 or any(x > low for x in lows))

    def lost_in(self, statement: Statement) -> set[FigureId]:
        """Numbers in its sentence that no longer stand."""
        sentences = {statement.sentence, *(f.sentence for f in self.desk.figures_of(statement.id))}
        return {f for at in sentences for f in self._lost.get((statement.report_id, at), ())}

    @cached_property
    def _lost(self) -> Mapping[tuple[ReportId, int], set[FigureId]]:
        """Superseded numbers by the sentences that hold them."""
        found: dict[tuple[ReportId, int], set[FigureId]] = defaultdict(set)
        for f in self.superseded - self._set_right:
            found[self.desk.figures[f].report_id, self.desk.figures[f].sentence].add(f)
        return found

    @cached_property
    def _set_right(self) -> frozenset[FigureId]:
        """Numbers whose own sentence gives the one that stands: "17, up from 11"."""
        figures = self.desk.figures
        steps = (r.figures[:2] for r in self.desk.ledger.relations if r.type is RelationType.REVISES)
        return frozenset(
            old
            for new, old in steps
            if new not in self.superseded
            and (figures[new].report_id, figures[new].sentence)
            == (figures[old].report_id, figures[old].sentence)
        )

    def _day(self, figure: FigureId) -> date | None:
        ran = self.desk.ledger.published.get(self.desk.figures[figure].report_id)
        return ran.earliest if ran else None

    @cached_property
    def widths(self) -> Mapping[FigureId, int]:
        """How many reports follow the thing that a figure counts."""
        return {
            f: self.desk.families(s for g in track.figures if (s := self.desk.figures[g].statement_id))
            for track in self.desk.ledger.tracks
            for f in track.figures
        }

    @cached_property
    def _content(self) -> Mapping[StatementId, set[str]]:
        """The words of each statement's sentence that tell something."""
        return {s: content_words(self.desk.words_of(s)) for s in self.desk.statements}

    @cached_property
    def known(self) -> Mapping[StatementId, float]:
        """The weight of each statement."""
        return {s.id: self._weigh(s) for s in self.desk.statements.values()}

    def on_topic(self, statement: Statement) -> bool:
        """True if its sentence has words that several reports open with, or means much the same; a page often ends with other news.

        Who denies or does not know speaks of what others hold: words that many reports have are enough.
        """
        words, few = self._content[statement.id], len(self._originals) < _FEW_REPORTS
        if few and (self.is_single or not statement.vector):
            return True
        if self.closeness(statement) >= (_CLOSE_OF_FEW if few else _CLOSE):
            return True
        least = _TOPICAL if few else max(_TOPICAL, _TOPICAL_SHARE * len(words))
        if sum(self.heads[w] > 1 for w in words) >= least:
            return True
        return statement.stance not in STATED and sum(self.spread[w] for w in words) >= least

    def closeness(self, statement: Statement) -> float:
        """How close it lies to what all reports speak of, -1 to 1."""
        return cosine(direction(statement.vector), self._middle)

    def age(self, statement: Statement) -> float:
        """How early in the story its report ran: 1 on the first day, 0 on the last, or where no day is known."""
        ran = self.desk.ledger.published.get(statement.report_id)
        days = [i.latest for i in self.desk.ledger.published.values() if i.latest]
        if ran is None or ran.latest is None or min(days) == max(days):
            return 0.0
        return (max(days) - ran.latest) / (max(days) - min(days))

    @cached_property
    def spread(self) -> Mapping[str, bool]:
        """Words that a good part of all reports have."""
        found = Counter(w for r in self._originals for w in content_words(r.text))
        least = max(2, len(self._originals) / _MANY)
        return defaultdict(bool, {w: n >= least for w, n in found.items()})

    def ranked(self, statements: Iterable[Statement]) -> list[Statement]:
        """Those on the story's topic, weightiest first; equal ones as they stand in the reports."""
        topical = [s for s in statements if self.on_topic(s)]
        return sorted(topical, key=lambda s: (-self.known[s.id], self.desk.order[s.id]))

    def _weigh(self, statement: Statement) -> float:
        desk = self.desk
        claim = desk.claim_of(statement.id)
        # reports that copy one another are one: outlets are not counted, what stands behind them is
        told = {*(claim.statements if claim else ()), *desk.retold.get(statement.id, ()), statement.id}
        figures = {f.id for f in desk.figures_of(statement.id)}
        weight = _MEANING * self.closeness(statement)
        weight += _HEADS * self.shared(statement)
        weight += _ALONE * desk.alone(statement)
        weight += _CARRIED * min(desk.families(told) - 1, _MOST_CARRIED)
        weight += _EARLY / (1 + statement.sentence / 3)
        weight += _FOLLOWED * min(max((self.widths.get(f, 0) for f in figures), default=0), _MOST_CARRIED)
        if figures & self.superseded:
            weight -= _OVERTAKEN
        weight -= _COPIED * (statement.report_id in desk.copied_from)
        weight -= _AGED * self.age(statement)
        weight += _TRUSTED * (statement.stance is Stance.CONFIRMS)
        weight -= _LEANING * signs_of_leaning(desk, statement)
        # what somebody is quoted for comes after what is told in plain words
        weight -= _QUOTED * (statement.kind is Kind.DIRECT)
        return (
            weight
            - abs(len(desk.words_of(statement.id).split()) - _BEST_WORDS) / _LENGTH
            + statement.score / 4
        )
