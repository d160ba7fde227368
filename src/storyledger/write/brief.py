"""The brief: 6 to 15 sentences in plain English, each resting on statements it cites.

In: a ledger. Out: sentences with cites, most important first. A sentence is made of the reports' own
words (source, cue, content) and a few words of ours that name no one and nothing; `gate.py` lets no
sentence through that says more than it cites.
1. what is asserted, widest carried first; 2. figures with what they count; 3. sums, marked as ours;
4. where figures disagree; 5. denials and what is not confirmed; 6. what is not known; 7. forecasts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.figure import Figure, RelationType
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.span import FigureId, ReportId, StatementId
from storyledger.statement import Kind, Resolution, Stance, Statement
from storyledger.write.gate import passes_gate
from storyledger.write.phrases import Desk, clause_of, day_words, figure_words, open_desk

MOST_SENTENCES = 15
_NUMBERS = 5  # of one track in a sentence
_LEADS, _FIGURES, _SUMS, _CONFLICTS, _DENIALS, _UNKNOWNS, _FORECASTS = 4, 3, 2, 2, 3, 2, 2
_AGAINST = (Stance.DENIES, Stance.DISPUTES, Stance.DOES_NOT_CONFIRM, Stance.RETRACTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefSentence:
    """One sentence, what it rests on, and its kind: stated, disputed, sum, prediction, gap."""

    text: str
    cites: tuple[StatementId, ...]
    kind: str
    ours: tuple[str, ...] = ()  # numbers in it that we computed


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The sentences, most important first."""

    title: str
    sentences: tuple[BriefSentence, ...]


def write_brief(ledger: Ledger) -> Brief:
    """Write the brief of a story; empty if the reports state nothing."""
    desk = open_desk(ledger)
    kept: list[BriefSentence] = []
    used: set[StatementId] = set()
    told: set[str] = set()  # acts of saying and wordings that stand already
    for make, most in (
        (_leads, _LEADS),
        (_figures, _FIGURES),
        (_sums, _SUMS),
        (_conflicts, _CONFLICTS),
        (_denials, _DENIALS),
        (_unknowns, _UNKNOWNS),
        (_forecasts, _FORECASTS),
    ):
        count = 0
        for sentence in make(desk):
            fresh = not set(sentence.cites) <= used or sentence.kind == "sum" or make is _conflicts
            if (
                count < most
                and fresh
                and not told & _marks(desk, sentence)
                and len(kept) < MOST_SENTENCES
                and passes_gate(desk, sentence.text, sentence.cites, sentence.ours)
            ):
                kept.append(sentence)
                used.update(sentence.cites)
                told |= _marks(desk, sentence)
                count += 1
    return Brief(title=ledger.title, sentences=tuple(kept))


def _marks(desk: Desk, sentence: BriefSentence) -> set[str]:
    """What a sentence tells, so that it is told once: its wording, and the claim or act of saying it is of."""
    marks = {sentence.text}
    if ": “" not in sentence.text:
        first = sentence.cites[0]
        stance = desk.statements[first].stance.value
        known = desk.ledger.resolutions[first]
        marks |= {
            f"{stance} {mark}" for mark in (known.claim, known.utterance) if mark and stance != "asserts"
        }
    return marks


def _weight(desk: Desk, statement: Statement) -> tuple[float, ...]:
    """How much a statement matters: reports and speakers that carry its claim, figures, the reader's score."""
    claim = desk.claim_of(statement.id)
    utterance = desk.utterance_of(statement.id)
    positions = {p.actor for p in claim.positions} if claim else set()
    # reports that copy one another are one: outlets are not counted, what stands behind them is
    carried = desk.families(claim.statements if claim else (statement.id,))
    carried += desk.families(utterance.statements if utterance else (statement.id,))
    length = sum(len(c) for c in statement.content)
    wide = carried + len(positions)
    # what is told in a plain sentence with a number that is followed leads; long or conditional talk does not
    plain = 1.0 if statement.kind is not Kind.DIRECT else 0.0
    figures = {f.id for f in desk.figures_of(statement.id)}
    followed = 3.0 if figures & desk.newest else 1.0 if figures & desk.tracked else 0.0
    outdated = 3.0 if figures & desk.outdated or figures & desk.withdrawn.keys() else 0.0
    return (wide + plain + followed - outdated - abs(length - 110) / 100, statement.score)


def _ranked(desk: Desk, statements: Sequence[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (tuple(-w for w in _weight(desk, s)), desk.order[s.id]))


def _speech(desk: Desk) -> list[Statement]:
    return [
        s
        for s in desk.statements.values()
        if s.kind is not Kind.NARRATOR and s.cue_class in ("speech", "evidence") and s.source
    ]


def _leads(desk: Desk) -> Iterator[BriefSentence]:
    stated = (Stance.ASSERTS, Stance.CONFIRMS)
    seen_claims: set[str] = set()
    told = [s for s in _speech(desk) if s.stance in stated]
    own = [s for s in desk.statements.values() if s.kind is Kind.NARRATOR and _followed(desk, s)]
    for statement in _ranked(desk, [*told, *own]):
        claim = desk.claim_of(statement.id)
        if claim and claim.id in seen_claims:
            continue
        sentence = _sentence(desk, statement, "stated")
        if sentence:
            if claim:
                seen_claims.add(claim.id)
            yield sentence


def _followed(desk: Desk, statement: Statement) -> bool:
    return any(f.id in desk.tracked for f in desk.figures_of(statement.id))


def _sentence(desk: Desk, statement: Statement, kind: str) -> BriefSentence | None:
    clause, cites = clause_of(desk, statement)
    if not clause:
        return None
    return BriefSentence(text=clause, cites=cites, kind=kind)


def _figures(desk: Desk) -> Iterator[BriefSentence]:
    """One sentence a track: each number in its own words, with who gave it and when."""
    tracks = sorted(
        desk.ledger.tracks,
        key=lambda t: (-len({desk.figures[f].report_id for f in t.figures}), -len(t.figures)),
    )
    for track in tracks:
        parts: list[tuple[str, list[StatementId]]] = []
        seen = set()
        for figure_id in reversed(track.figures):
            figure = desk.figures[figure_id]
            words = figure_words(desk, figure)
            who, when, resting = _giver(desk, figure)
            key = (figure.low, figure.high, figure.bound, who)
            if not resting or key in seen or figure.qualifier == "earlier":
                continue
            seen.add(key)
            parts.append((f"“{words}” ({', '.join(filter(None, (who, when)))})", resting))
        if len(parts) >= 2:
            shown = [words for words, _ in parts[:_NUMBERS]]
            cites = [cite for _, resting in parts[:_NUMBERS] for cite in resting]
            more = "" if len(parts) <= _NUMBERS else ", and others"
            lead = _what_is_counted(desk, track.figures) + ", latest first"
            yield BriefSentence(
                text=f"{lead}: {'; '.join(shown)}{more}.", cites=tuple(dict.fromkeys(cites)), kind="stated"
            )


def _what_is_counted(desk: Desk, figures: Sequence[FigureId]) -> str:
    """The figures' own words for unit and state, the shortest that a cited span holds."""
    chosen = min(
        (desk.figures[f] for f in figures if desk.figures[f].state),
        key=lambda f: len(f.state),
        default=desk.figures[figures[0]],
    )
    words = f"{chosen.unit} {chosen.state.split(': ')[-1]}".strip()
    return f"How many {words}"


def _giver(desk: Desk, figure: Figure) -> tuple[str, str, list[StatementId]]:
    """Who gave a figure, when, and the statements that show it; a number taken back says so."""
    who, when, resting = _first_giver(desk, figure)
    back = desk.withdrawn.get(figure.id)
    if back is None or back == figure.statement_id:
        return who, when, resting
    return f"{who}, later taken back", when, list(dict.fromkeys([*resting, back]))


def _first_giver(desk: Desk, figure: Figure) -> tuple[str, str, list[StatementId]]:
    statement = desk.statements.get(figure.statement_id) if figure.statement_id else None
    if statement is None:
        return "", "", []
    if statement.kind is Kind.NARRATOR:
        ran = desk.ledger.published.get(figure.report_id)
        return "the report itself", _day(ran), [statement.id]
    who, resting = desk.name_with_proof(statement)
    said = desk.ledger.resolutions[statement.id].said
    if said is None or said.basis == "report":
        ran = desk.ledger.published.get(figure.report_id)
        return who, f"in a report of {_day(ran)}" if ran else "day not given", list(resting)
    return who, _day(said), list(resting)


def _day(when: Interval | None) -> str:
    return (
        day_words(when) if when and when.width_days is not None and when.width_days <= 7 else "day not given"
    )


def _sums(desk: Desk) -> Iterator[BriefSentence]:
    for relation in desk.ledger.relations:
        if relation.type is not RelationType.SUMS:
            continue
        parts = [desk.figures[f] for f in relation.figures]
        number = sum(p.low for p in parts)
        cites = [c for p in parts for c in _giver(desk, p)[2]]
        words = " and ".join(f"“{figure_words(desk, p)}” ({_giver(desk, p)[0]})" for p in parts)
        total = f"{number:,.0f}"
        text = f"Our sum: {words} make {total}"
        if relation.total:
            given = desk.figures[relation.total]
            who, _, resting = _giver(desk, given)
            text += f"; “{figure_words(desk, given)}” is given by {who}"
            cites += resting
        yield BriefSentence(text=text + ".", cites=tuple(dict.fromkeys(cites)), kind="sum", ours=(total,))


def _conflicts(desk: Desk) -> Iterator[BriefSentence]:
    for relation in desk.ledger.relations:
        if relation.type is RelationType.CONFLICTS:
            a, b = (desk.figures[f] for f in relation.figures[:2])
            (who_a, _, cites_a), (who_b, _, cites_b) = _giver(desk, a), _giver(desk, b)
            if cites_a and cites_b:
                text = f"Reports disagree: “{figure_words(desk, a)}” ({who_a}) against “{figure_words(desk, b)}” ({who_b})."
                yield BriefSentence(
                    text=text, cites=tuple(dict.fromkeys([*cites_a, *cites_b])), kind="disputed"
                )


def _denials(desk: Desk) -> Iterator[BriefSentence]:
    against = [s for s in _speech(desk) if s.stance in _AGAINST]
    order = {
        stance: i
        for i, stance in enumerate((Stance.DENIES, Stance.DOES_NOT_CONFIRM, Stance.RETRACTS, Stance.DISPUTES))
    }
    for statement in sorted(_ranked(desk, against), key=lambda s: order[s.stance]):
        if sentence := _sentence(desk, statement, "disputed"):
            yield sentence


def _unknowns(desk: Desk) -> Iterator[BriefSentence]:
    for statement in _ranked(desk, [s for s in _speech(desk) if s.stance is Stance.DOES_NOT_KNOW]):
        if sentence := _sentence(desk, statement, "gap"):
            yield sentence


def _forecasts(desk: Desk) -> Iterator[BriefSentence]:
    foretold = [desk.statements[p.statement] for p in desk.ledger.predictions]
    for statement in _ranked(desk, [s for s in foretold if s.source]):
        if sentence := _sentence(desk, statement, "prediction"):
            yield sentence


# -- for people ------------------------------------------------------------------------------------
def brief_text(ledger: Ledger, brief: Brief) -> str:
    """Plain text: numbered sentences, and under them the words each rests on."""
    desk = open_desk(ledger)
    lines = [brief.title, "=" * len(brief.title), _counts(ledger), ""]
    notes: dict[StatementId, int] = {}
    for sentence in brief.sentences:
        marks = "".join(f"[{notes.setdefault(c, len(notes) + 1)}]" for c in sentence.cites)
        lines.append(f"{sentence.text} {marks}")
    lines += ["", "Rests on"]
    lines += [f"[{number}] {_proof(desk, cited)}" for cited, number in notes.items()]
    return "\n".join(lines) + "\n"


def brief_markdown(ledger: Ledger, brief: Brief) -> str:
    """Markdown with footnotes."""
    desk = open_desk(ledger)
    notes: dict[StatementId, int] = {}
    body = []
    for sentence in brief.sentences:
        marks = "".join(f"[^{notes.setdefault(c, len(notes) + 1)}]" for c in sentence.cites)
        body.append(f"- {_escaped(sentence.text)}{marks}")
    foot = [f"[^{number}]: {_escaped(_proof(desk, cited))}" for cited, number in notes.items()]
    return "\n".join([f"# {_escaped(brief.title)}", "", _counts(ledger), "", *body, "", *foot]) + "\n"


def _escaped(words: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", words)


def _counts(ledger: Ledger) -> str:
    dated = sum(r.id in ledger.published for r in ledger.reports)
    outlets = len({r.outlet for r in ledger.reports if r.outlet})
    statements = sum(s.kind is not Kind.NARRATOR for x in ledger.readings for s in x.statements)
    known = f" as of {ledger.as_of}" if ledger.as_of else ""
    named = f" by {_many(outlets, 'named outlet')}" if outlets else ""
    of_them = "dated" if dated == len(ledger.reports) else f"{dated} of them dated" if dated else "undated"
    return f"{_many(len(ledger.reports), 'report')}{named}, {of_them}, {_many(statements, 'attributed statement')}{known}."


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _proof(desk: Desk, cited: StatementId) -> str:
    """Where the words stand: report, offsets, and the words."""
    statement = desk.statements[cited]
    report = desk.reports[ReportId(statement.report_id)]
    spans = [*filter(None, (statement.source, statement.cue)), *statement.content]
    low, high = min(s.start for s in spans), max(s.end for s in spans)
    words = " ".join(report.text[low:high].split())
    words = words if len(words) <= 300 else words[:299] + "…"
    return f"{report.key} {low}-{high}: {words}"


__all__ = ["Brief", "BriefSentence", "Resolution", "brief_markdown", "brief_text", "write_brief"]
