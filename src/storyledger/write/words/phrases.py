"""What all sentences of a brief share: look-ups of a ledger, days and figures in words.

In: a ledger. Out: the desk, which finds what belongs to a statement, and the passage that proves it.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from storyledger.actor import Actor, ActorKind, Referent
from storyledger.claim import Claim
from storyledger.figure import Figure, RelationType
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.lineage import EdgeType
from storyledger.report import Report
from storyledger.span import ActorId, FigureId, ReportId, Span, StatementId
from storyledger.statement import Kind, Stance, Statement, Utterance
from storyledger.write.words.arguments import ARGUES, ONLY_ARGUES, REPORTS, find_argument
from storyledger.write.words.surroundings import is_check, is_opinion
from storyledger.write.words.updates import is_updated

# A remark that runs on for more sentences is not told in one.
_MOST_SENTENCES = 3
STATED = (Stance.ASSERTS, Stance.CONFIRMS)
PRONOUNS = frozenset("he she it they we i who which his her its their this that both others some".split())


# Who is told where nobody is named: in one statement, and where several are taken together.
NOT_NAMED = "not named"
ITSELF = "the report itself"
IN_OWN_NAME = "reports in their own name"


@dataclass(frozen=True, slots=True)
class Desk:
    """A ledger with the look-ups that writing needs."""

    ledger: Ledger
    reports: Mapping[ReportId, Report]
    read: Mapping[ReportId, Report]  # the same without what ran into their sentences
    statements: Mapping[StatementId, Statement]
    figures: Mapping[FigureId, Figure]
    actors: Mapping[ActorId, Actor]
    order: Mapping[StatementId, int]
    claims: Mapping[str, Claim]
    utterances: Mapping[str, Utterance]
    by_statement: Mapping[StatementId, tuple[Figure, ...]]
    track_of: Mapping[FigureId, str]
    copied_from: Mapping[ReportId, ReportId]
    withdrawn: Mapping[FigureId, StatementId]
    apart: frozenset[float]  # numbers that count different things
    outdated: frozenset[FigureId]  # a later figure of the same source stands instead
    by_actor: Mapping[ActorId, tuple[Statement, ...]]
    in_report: Mapping[ReportId, tuple[Statement, ...]]
    sentences: Mapping[ReportId, Sequence[Span]]
    chances: Mapping[ReportId, Sequence[float]]  # of each sentence to stand alone
    retold: Mapping[StatementId, tuple[StatementId, ...]]  # who tells the same passage of one act of saying
    due: Mapping[StatementId, Interval]  # forecasts
    persons: Mapping[str, int]  # family names, and how many persons bear each
    full_names: Mapping[str, frozenset[str]]  # by family name
    opinions: frozenset[ReportId]  # pieces that speak for their writers
    personal: frozenset[ReportId]  # whose writers speak as "we" and report: live pages, letters of a desk
    arguments: Mapping[ReportId, float]  # how far each report argues
    checks: frozenset[ReportId]  # pieces that weigh what others claim
    updated: frozenset[ReportId]  # reports that tell of days after their own
    ruling: frozenset[str] = (
        frozenset()
    )  # family names of heads of state whose full names no report has with the title
    lenient: bool = False  # what writers hold is told though others report

    def families(self, told: Iterable[StatementId]) -> int:
        """How many reports carry these statements, copies of one another counted once."""
        return len({self.copied_from.get(r, r) for r in (self.statements[s].report_id for s in told)})

    def claim_of(self, statement: StatementId) -> Claim | None:
        """The claim it belongs to."""
        return self.claims.get(self.ledger.resolutions[statement].claim or "")

    def actor_of(self, statement: StatementId) -> Actor | None:
        """Who speaks in it."""
        actor = self.ledger.resolutions[statement].actor
        return self.actors.get(actor) if actor else None

    def name_of(self, actor: ActorId | None, nobody: str = NOT_NAMED) -> str:
        """An actor's name, or what is told where there is none."""
        return self.actors[actor].name if actor and actor in self.actors else nobody

    def utterance_of(self, statement: StatementId) -> Utterance | None:
        """The act of saying it tells."""
        return self.utterances.get(self.ledger.resolutions[statement].utterance or "")

    def figures_of(self, statement: StatementId) -> tuple[Figure, ...]:
        """Figures inside it."""
        return self.by_statement.get(statement, ())

    def words_of(self, statement: StatementId) -> str:
        """All words the statement rests on: the sentence it stands in, and its source, cue and content."""
        s = self.statements[statement]
        text = self.read[s.report_id].text
        passage = self.passage_of(s)
        spans = [passage] if passage else []
        spans += [x for x in (s.source, s.cue, *s.content) if x and not (passage and passage.contains(x))]
        return " ".join(span.of(text) for span in spans)

    def passage_of(self, statement: Statement) -> Span | None:
        """The sentence that holds the cue, with those before and after it that its first remark runs through."""
        sentences = self.sentences[statement.report_id]
        anchor = statement.cue or statement.content[0]
        at = bisect_right(sentences, anchor.start, key=lambda s: s.start) - 1
        if at < 0 or not sentences[at].overlaps(anchor):
            return None
        first = last = at
        needed = [x for x in (statement.source, statement.cue, statement.content[0]) if x]
        while first > 0 and sentences[first].start > min(x.start for x in needed):
            first -= 1
        while last + 1 < len(sentences) and sentences[last].end < max(x.end for x in needed):
            last += 1
        whole = Span(sentences[first].start, sentences[last].end)
        return whole if last - first < _MOST_SENTENCES else None

    def above(self, statement: StatementId) -> str:
        """What its report tells before its sentence."""
        passage = self.passage_of(self.statements[statement])
        return self.read[self.statements[statement].report_id].text[: passage.start] if passage else ""

    def argues(self, report: ReportId) -> bool:
        """True of a report that argues or speaks as "we", among others that do not: whom it quotes is told, what it says itself is not."""
        if report in self.personal and not self.lenient:
            return len(self.personal) < len(self.reports)
        known, others = self.arguments.get(report, ARGUES - 1), self.arguments.values()
        return known >= ARGUES and not self.lenient and min(others) < ARGUES

    def alone(self, statement: Statement) -> float:
        """How likely its sentences stand alone as news, as the reader judged them, 0 to 1; 1 where nobody has."""
        passage, chances = self.passage_of(statement), self.chances.get(statement.report_id)
        if passage is None or not chances:
            return 1.0
        sentences = self.sentences[statement.report_id]
        return min((c for s, c in zip(sentences, chances, strict=True) if s.overlaps(passage)), default=1.0)

    def words_at(self, span: Span, statement: Statement) -> str:
        """The words of a span in the statement's report."""
        return span.of(self.read[statement.report_id].text)


def open_desk(ledger: Ledger) -> Desk:
    """Build the look-ups of one ledger."""
    statements = {s.id: s for x in ledger.readings for s in x.statements}
    figures = {f.id: f for x in ledger.readings for f in x.figures}
    by_actor: dict[ActorId, list[Statement]] = defaultdict(list)
    for statement in statements.values():
        if actor := ledger.resolutions[statement.id].actor:
            by_actor[actor].append(statement)
    by_statement: dict[StatementId, tuple[Figure, ...]] = {}
    for figure in figures.values():
        if figure.statement_id:
            by_statement[figure.statement_id] = (*by_statement.get(figure.statement_id, ()), figure)
    full_names = _full_names(ledger)
    read = {r.id: r.as_read() for r in ledger.reports}
    arguments = {x.report_id: find_argument(read[x.report_id], x.sentences) for x in ledger.readings}
    own = frozenset(_opinions(ledger))
    return Desk(
        ledger=ledger,
        reports={r.id: r for r in ledger.reports},
        read=read,
        statements=statements,
        figures=figures,
        actors={a.id: a for a in ledger.actors},
        order={s: i for i, s in enumerate(statements)},
        claims={c.id: c for c in ledger.claims},
        utterances={u.id: u for u in ledger.utterances},
        by_statement=by_statement,
        track_of={f: track.id for track in ledger.tracks for f in track.figures},
        copied_from={
            ReportId(e.target): ReportId(e.origin) for e in ledger.lineage if e.type is EdgeType.COPY
        },
        outdated=frozenset(
            f for r in ledger.relations if r.type is RelationType.REVISES for f in r.figures[1:]
        ),
        apart=frozenset(
            figures[f].low
            for r in ledger.relations
            if r.type is RelationType.DIFFERENT_THING
            for f in r.figures
            if f in figures
        ),
        withdrawn=_withdrawn(ledger, statements.values(), by_statement),
        by_actor={actor: tuple(told) for actor, told in by_actor.items()},
        in_report={x.report_id: x.statements for x in ledger.readings},
        sentences={x.report_id: x.sentences for x in ledger.readings},
        chances={x.report_id: x.alone for x in ledger.readings},
        retold={s: p.statements for u in ledger.utterances for p in u.passages for s in p.statements},
        due={p.statement: p.due for p in ledger.predictions if p.due},
        persons=Counter(a.name.split()[-1] for a in ledger.actors if a.kind is ActorKind.PERSON and a.name),
        full_names=full_names,
        opinions=frozenset(r for r in arguments if arguments[r] >= ONLY_ARGUES or is_opinion(read[r], ()))
        | {r for r in own if arguments[r] > REPORTS},
        personal=frozenset(r for r in own if arguments[r] <= REPORTS and not is_opinion(read[r], ())),
        arguments=arguments,
        checks=frozenset(r.id for r in ledger.reports if is_check(r)),
        updated=frozenset(_updated(ledger)),
        ruling=_ruling(ledger, full_names),
    )


# There is one of them at a time.
HEADS = r"(?:President|Prime Minister|Chancellor|Pope|King|Queen) "
_HEAD = re.compile(rf"\b{HEADS}((?:[A-Z][\w.’-]* ){{0,3}})([A-Z][^\W\d_]+)")


def _ruling(ledger: Ledger, full_names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Those told as "President Vandry", where no full name of a Vandry stands with the title: Ilse may be another."""
    found = {m.groups() for r in ledger.reports for m in _HEAD.finditer(r.text)}
    known = {f for given, f in found if any(n.split()[0] in given for n in full_names.get(f, ()))}
    return frozenset(f for given, f in found if not given) - known


_QUOTED = (Kind.DIRECT, Kind.MIXED)


def _opinions(ledger: Ledger) -> Iterator[ReportId]:
    reports = {r.id: r.as_read() for r in ledger.reports}
    for x in ledger.readings:
        spoken = [c for s in x.statements if s.kind in _QUOTED for c in s.content]
        if is_opinion(reports[x.report_id], x.sentences, spoken):
            yield x.report_id


def _updated(ledger: Ledger) -> Iterator[ReportId]:
    reports = {r.id: r for r in ledger.reports}
    for x in ledger.readings:
        ran = ledger.published.get(x.report_id)
        if ran and is_updated(reports[x.report_id].text, x.sentences, ran):
            yield x.report_id


_FULL_NAME = re.compile(
    r"([A-Z][\w’'-]+) (?:[A-Z]\.? |[A-Z][\w’'-]+ )?(?:(?:van|von|de|der|den|del|della|di|da|la|le|al|el|bin|ben|ter) ){0,2}([A-Z][\w’'-]+)"
)


def _full_names(ledger: Ledger) -> dict[str, frozenset[str]]:
    """Who is spoken of by family name: the plain full names, without offices before them."""
    found: dict[str, set[str]] = defaultdict(set)
    spoken_of: list[Actor | Referent] = [*ledger.actors, *(r for x in ledger.readings for r in x.referents)]
    for name in (p.name for p in spoken_of if p.kind is ActorKind.PERSON):
        if plain := _FULL_NAME.fullmatch(name):
            found[plain[2]].add(name)
    return {family: frozenset(names) for family, names in found.items()}


def _withdrawn(
    ledger: Ledger, statements: Iterable[Statement], by_statement: Mapping[StatementId, tuple[Figure, ...]]
) -> dict[FigureId, StatementId]:
    """Figures that their own source has taken back, each with the statement that does so."""
    corrected = {(f.report_id, f.sentence) for x in ledger.readings for f in x.figures if f.replaced}
    taken_back = {
        (ledger.resolutions[s.id].actor, f.low): s.id
        for s in statements
        if s.stance is Stance.RETRACTS
        for f in by_statement.get(s.id, ())
        # "revised the toll to 49, from 50" holds to the 49
        if f.replaced or (f.report_id, f.sentence) not in corrected
    }
    return {
        f.id: taken_back[ledger.resolutions[sid].actor, f.low]
        for sid, figures in by_statement.items()
        for f in figures
        if (ledger.resolutions[sid].actor, f.low) in taken_back
    }


def figure_words(desk: Desk, figure: Figure) -> str:
    """The figure as it stands in its report."""
    return " ".join(figure.span.of(desk.reports[figure.report_id].text).split())


_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|several|many|few)\b", re.IGNORECASE)


def is_vague(desk: Desk, figure: Figure) -> bool:
    """True of "dozens" and the like, which no exact number takes back."""
    words = figure_words(desk, figure)
    return bool(_VAGUE.search(words)) and not any(c.isdigit() for c in words)


def number_words(words: str) -> str:
    """A number as written, without what it counts.

    >>> number_words("an additional 1,500 troops"), number_words("2.5 million dollars"), number_words("53 more people")
    ('an additional 1,500', '2.5 million', '53 more')
    >>> number_words("tens of thousands of people"), number_words("both of them")
    ('tens of thousands', 'both')
    """
    told = words.split()
    counts = [n for n, w in enumerate(told) if w.lower() in _COUNTING or any(c.isdigit() for c in w)]
    if not counts:
        return words.partition(" of ")[0]
    end = counts[-1] + 1
    return " ".join(told[: end + (told[end : end + 1] in _MORE)])


_COUNTING = frozenset(
    "dozen dozens scores hundred hundreds thousand thousands million millions billion billions trillion percent cent "
    "several many few".split()
)
_MORE = (["more"], ["other"], ["others"])
