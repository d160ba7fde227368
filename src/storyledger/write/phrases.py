"""Clauses in the reports' own words.

In: statements of a ledger. Out: "Lloyd Austin confirmed the deployment ...", with the statements that
prove every word of it. The desk holds the look-ups that all sentences share.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from storyledger.actor import Actor, ActorKind
from storyledger.claim import Claim
from storyledger.figure import Figure, RelationType
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.lineage import EdgeType
from storyledger.report import Report
from storyledger.span import ActorId, FigureId, ReportId, Span, StatementId, hull
from storyledger.statement import Kind, Stance, Statement, Utterance

# Longer remarks are cut at a sentence end; an editor would not run more.
_MOST_WORDS = 45
# "Its spokeswoman" says whose only where it stands.
_OWNED = ("its ", "his ", "her ", "their ")
# A track this short has no newest number that a reader waits for.
_FEW = 2
# Fewer words in marks are a term, not a remark.
_FEWEST_QUOTED = 4
# Longer than this a passage proves too much at once.
_MOST_SHOWN = 600
_PRONOUNS = frozenset("he she it they we i who which his her its their this that both others some".split())
_FINITE = re.compile(
    r"^(?:(?:has|have|had|is|are|was|were|did|does|do|could|can|would|will)\s+)?(?:n['’]t\s+|not\s+)?(?:also\s+|later\s+|reportedly\s+|repeatedly\s+|flatly\s+)?"
    r"[A-Za-z]+(?:ed|s|d|t|ew|ote|oke|ave|old|aid|ought|eld|irms|ies)?(?:\s+(?:that|it|to\s+\w+))?$"
)


@dataclass(frozen=True, slots=True)
class Desk:
    """A ledger with the look-ups that writing needs."""

    ledger: Ledger
    reports: Mapping[ReportId, Report]
    statements: Mapping[StatementId, Statement]
    figures: Mapping[FigureId, Figure]
    actors: Mapping[ActorId, Actor]
    order: Mapping[StatementId, int]
    claims: Mapping[str, Claim]
    utterances: Mapping[str, Utterance]
    by_statement: Mapping[StatementId, tuple[Figure, ...]]
    tracked: frozenset[FigureId]
    copied_from: Mapping[ReportId, ReportId]
    newest: frozenset[FigureId]  # of each track that three or more figures make
    withdrawn: Mapping[FigureId, StatementId]
    outdated: frozenset[FigureId]  # a later figure of the same source stands instead
    by_actor: Mapping[ActorId, tuple[Statement, ...]]

    def families(self, told: Iterable[StatementId]) -> int:
        """How many reports carry these statements, copies of one another counted once."""
        return len({self.copied_from.get(r, r) for r in (self.statements[s].report_id for s in told)})

    def claim_of(self, statement: StatementId) -> Claim | None:
        """The claim it belongs to."""
        return self.claims.get(self.ledger.resolutions[statement].claim or "")

    def utterance_of(self, statement: StatementId) -> Utterance | None:
        """The act of saying it tells."""
        return self.utterances.get(self.ledger.resolutions[statement].utterance or "")

    def figures_of(self, statement: StatementId) -> tuple[Figure, ...]:
        """Figures inside it."""
        return self.by_statement.get(statement, ())

    def words_of(self, statement: StatementId) -> str:
        """All words the statement rests on: source, cue, content."""
        s = self.statements[statement]
        text = self.reports[s.report_id].text
        spans = [*filter(None, (s.source, s.cue)), *s.content]
        whole = hull(spans)
        # what stands between its pieces in one paragraph is shown with them
        if len(whole) <= _MOST_SHOWN and "\n\n" not in whole.of(text):
            return whole.of(text)
        return " ".join(span.of(text) for span in spans)

    def name_with_proof(self, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
        """A speaker's name and the statements that show it, the statement itself first.

        A speaker named by a pronoun here is called as another of their statements names them.
        """
        if statement.source is None:
            return "", (statement.id,)
        words = _tidy_source(statement.source.of(self.reports[statement.report_id].text))
        if words.lower() not in _PRONOUNS and not words.lower().startswith(("the ", *_OWNED)):
            return words, (statement.id,)
        actor_id = self.ledger.resolutions[statement.id].actor
        if actor_id is None:
            return words, (statement.id,)
        full = self.actors[actor_id].name.lower()
        told = self.by_actor.get(actor_id, ())
        for other in sorted(
            told, key=lambda o: full not in self.words_of(o.id).lower()
        ):  # the full name first
            named = _tidy_source(self.words_at(other.source, other)) if other.source else ""
            person = self.actors[actor_id].kind is ActorKind.PERSON
            fits = (
                self.actors[actor_id].name.split()[-1].lower() in named.lower()
                if person
                else words.lower() in _PRONOUNS
            )
            clear = named.lower() not in _PRONOUNS and not named.lower().startswith(_OWNED)
            if named and clear and fits:
                return named, tuple(dict.fromkeys((statement.id, other.id)))
        return words, (statement.id,)

    def words_at(self, span: Span, statement: Statement) -> str:
        """The words of a span in the statement's report."""
        return span.of(self.reports[statement.report_id].text)


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
    return Desk(
        ledger=ledger,
        reports={r.id: r for r in ledger.reports},
        statements=statements,
        figures=figures,
        actors={a.id: a for a in ledger.actors},
        order={s: i for i, s in enumerate(statements)},
        claims={c.id: c for c in ledger.claims},
        utterances={u.id: u for u in ledger.utterances},
        by_statement=by_statement,
        tracked=frozenset(f for track in ledger.tracks for f in track.figures),
        copied_from={
            ReportId(e.target): ReportId(e.origin) for e in ledger.lineage if e.type is EdgeType.COPY
        },
        newest=frozenset(track.figures[-1] for track in ledger.tracks if len(track.figures) > _FEW),
        outdated=frozenset(
            f for r in ledger.relations if r.type is RelationType.REVISES for f in r.figures[1:]
        ),
        withdrawn=_withdrawn(ledger, statements.values(), by_statement),
        by_actor={actor: tuple(told) for actor, told in by_actor.items()},
    )


def _withdrawn(
    ledger: Ledger, statements: Iterable[Statement], by_statement: Mapping[StatementId, tuple[Figure, ...]]
) -> dict[FigureId, StatementId]:
    """Figures that their own source has taken back, each with the statement that does so."""
    taken_back = {
        (ledger.resolutions[s.id].actor, f.low): s.id
        for s in statements
        if s.stance is Stance.RETRACTS
        for f in by_statement.get(s.id, ())
    }
    return {
        f.id: taken_back[ledger.resolutions[sid].actor, f.low]
        for sid, figures in by_statement.items()
        for f in figures
        if (ledger.resolutions[sid].actor, f.low) in taken_back
    }


def clause_of(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    """A statement as a sentence, and what it rests on; empty if it cannot be told in one."""
    text = desk.reports[statement.report_id].text
    content = " ".join(" ".join(span.of(text).split()) for span in statement.content)
    if statement.kind is Kind.NARRATOR:
        whole = content[:1].isupper() and len(content.split()) <= _MOST_WORDS
        return (_closed(content) if whole else ""), (statement.id,)
    who, cites = desk.name_with_proof(statement)
    if not who or who.lower() in _PRONOUNS or len(who.split()) > 14:
        return "", cites
    if statement.kind is Kind.DIRECT and not content.lower().startswith("that "):
        return _quoting(desk, statement, who), cites
    if len(content.split()) > _MOST_WORDS:
        return "", cites
    clause = _as_written(desk, statement) or _joined(_verb(text, statement), content)
    return (_closed(f"{_subject(who)} {clause}{_when(desk, statement)}") if clause else ""), cites


def _quoting(desk: Desk, statement: Statement, who: str) -> str:
    """Who, verb, and the words in marks; nothing for a quoted term or an unusual cue."""
    text = desk.reports[statement.report_id].text
    quoted = _quoted_pieces([" ".join(span.of(text).split()) for span in statement.content])
    verb = _verb(text, statement)
    if not verb or len(quoted.split()) < _FEWEST_QUOTED:
        return ""
    return f"{_subject(who)} {verb}{_when(desk, statement)}: {quoted}"


def _as_written(desk: Desk, statement: Statement) -> str:
    """What follows the speaker in the report, if cue and content follow in one breath."""
    text = desk.reports[statement.report_id].text
    source, cue, content = statement.source, statement.cue, statement.content
    if source is None or cue is None or len(content) != 1 or not source.end <= cue.start < content[0].start:
        return ""
    if not 0 <= content[0].start - cue.end <= _ONE_BREATH or not cue.start - source.end <= 4:
        return ""
    words = " ".join(text[source.end : content[0].end].split()).lstrip(",;: ")
    return re.sub(r"^(?:also|meanwhile|earlier|later|then)\s+", "", words)


# Code points between cue and content that hold at most a "that", an addressee and a day.
_ONE_BREATH = 45


def _verb(text: str, statement: Statement) -> str:
    """The cue's own words where they are a plain finite verb; else "said" where that claims no more, or nothing."""
    cue = " ".join(statement.cue.of(text).split()) if statement.cue else ""
    plain = re.sub(r"\b(?:also|later|earlier|then|meanwhile)\s+", "", cue)
    if plain.lower() in ("told", "tells", "has told", "had told"):
        return f"told {statement.addressee}" if statement.addressee else "said"
    if _FINITE.match(plain) and plain[:1].islower() and len(plain.split()) <= 5 and not plain.endswith("ing"):
        return plain
    return "said" if cue_is_telling(cue) else ""


_TELLING = re.compile(
    r"according|\bper\b|quote|\b(?:say|add|not|stat|tell|report|writ|tweet|explain|announc|claim|mention|observe|remark|continu)\w*|^[:\"“]|^$",
    re.IGNORECASE,
)


def cue_is_telling(cue: str) -> bool:
    """True of cues that "said" may stand for: it must not turn an admission or a plea into a claim."""
    return bool(_TELLING.search(cue))


_NO_THAT = frozenset(
    "that to how why what whether if it who when where as in by for about against with on".split()
)
_SAYS = re.compile(
    r"^(?:said|says|say|told|stated|added|believes?|noted|warned|stressed|wrote|insisted|argued|tweeted)\b"
)
_STANDS = re.compile(r"^(?:reported|confirmed|denied|claimed|announced|disputed)\b")
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|can|did|does|do|been|\w+ed|['’](?:s|re))\b"
)


def _joined(verb: str, content: str) -> str:
    """Verb and content with "that" where the content is a clause without one; empty without a verb."""
    if not verb or not content:
        return ""
    first = content.split(maxsplit=1)[0].lower()
    clause = _CLAUSE.search(content)
    takes_that = (_SAYS.search(verb) and not first.endswith("ing")) or (_STANDS.search(verb) and clause)
    words = (
        content if first[:1].isdigit() or not _opens_plainly(content) else content[0].lower() + content[1:]
    )
    return f"{verb} that {words}" if takes_that and first not in _NO_THAT else f"{verb} {words}"


def _opens_plainly(content: str) -> bool:
    """A sentence's first word that is capital only for standing first."""
    return content.split(maxsplit=1)[0] in _SMALL


_SMALL = frozenset(
    "The A An At About Some More Most Many Several Around Nearly Almost Over This That These Those It He She They We There His Her Their "
    "Its Our No Not All Both One Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands After Before If When While As In On".split()
)


def _when(desk: Desk, statement: Statement) -> str:
    """The words " (said on 23 October 2024)" if the day of saying is known to the day and not by default."""
    said = desk.ledger.resolutions[statement.id].said
    if said is None or said.basis == "report" or said.width_days != 0:
        return ""
    return f" on {day_words(said)}" if statement.kind is Kind.DIRECT else f" (said on {day_words(said)})"


def day_words(when: Interval) -> str:
    """Days as "23 October 2024", "14 to 20 October 2024", or open-ended words."""
    first, last = when.earliest, when.latest
    if first and last:
        if first == last:
            return _full(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} to {_full(last)}"
        return f"{_full(first)} to {_full(last)}"
    return f"from {_full(first)}" if first else f"by {_full(last)}" if last else "day not given"


def _full(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = "January February March April May June July August September October November December".split()


def figure_words(desk: Desk, figure: Figure) -> str:
    """The figure as it stands in its report."""
    return " ".join(figure.span.of(desk.reports[figure.report_id].text).split())


def _tidy_source(words: str) -> str:
    words = (
        " ".join(words.split()).strip(" ,;:.\"“”'’")
        if not words.rstrip().endswith(("Jr.", "Inc.", "U.S."))
        else words
    )
    return re.sub(r",\s*$", "", words)


def _subject(who: str) -> str:
    """A speaker at a sentence's head; an apposition is closed by its comma."""
    named = who[:1].upper() + who[1:]
    return f"{named}," if ", " in named and not named.endswith(("Jr.", "Sr.")) else named


_LOOSE_END = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|whom|who|which|that|in|on|for|with|by|as)\W*$", re.IGNORECASE
)


def _closed(words: str) -> str:
    """A sentence with its marks closed; empty if it breaks off."""
    if _LOOSE_END.search(words) or words.count("(") != words.count(")"):
        return ""
    words = words.rstrip(" ,;:–—-")
    if words.count("“") > words.count("”"):
        words += "”"
    if words.count('"') % 2:
        words += '"'
    return words if words[-1:] in ".!?…" or words[-2:] in ('."', ".”", ".)") else words + "."


def _quoted_pieces(pieces: Sequence[str]) -> str:
    """Each piece in marks of its own, as it stands, up to the limit; the first always."""
    kept: list[str] = []
    for piece in pieces:
        words = _shortened(piece.strip('"“”‘’ ,'))
        if not words or (kept and len(" ".join([*kept, words]).split()) > _MOST_WORDS):
            break
        kept.append(words)
    joined = " … ".join(f"“{words.rstrip(',')}”" for words in kept)
    return joined + ("" if not kept or kept[-1][-1:] in ".!?…" else ".")


def _shortened(words: str) -> str:
    """Whole sentences of a quotation up to the limit; the first always."""
    sentences = re.findall(r"[^.!?…]+[.!?…]*\s*", words)
    kept = ""
    for sentence in sentences:
        if kept and len((kept + sentence).split()) > _MOST_WORDS:
            break
        kept += sentence
    return kept.strip() if len(kept.split()) <= 2 * _MOST_WORDS else ""
