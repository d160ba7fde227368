"""The brief: 6 to 15 sentences in plain English, each resting on statements it cites.

In: a ledger. Out: sentences with cites: what happened, what stands side by side, then everything else from day
to day. What matters most is picked first, wherever it stands. A sentence is one that a report has, with a
speaker who is named, or such sentences set side by side with a few words of ours (`sections.py`); `gate.py`
lets none through that says more than it cites or cannot stand alone. Where a story holds fewer that are safe,
the brief is shorter.
"""

import re
from bisect import insort
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from storyledger.ledger import Ledger
from storyledger.span import ActorId, ReportId, StatementId
from storyledger.statement import Kind
from storyledger.write.brief.answers import with_answer
from storyledger.write.brief.candidates import Candidate
from storyledger.write.brief.gate import passes_gate
from storyledger.write.brief.openings import section_opening
from storyledger.write.brief.positions import (
    section_denials,
    section_forecasts,
    section_latest,
    section_stated,
    section_unknowns,
)
from storyledger.write.brief.repeats import tells_again
from storyledger.write.brief.sections import (
    section_conflicts,
    section_counts,
    section_different,
    section_figures,
    section_sums,
    section_tolls,
)
from storyledger.write.brief.weights import Weights
from storyledger.write.sentences.clauses import Clause
from storyledger.write.sentences.introduced import find_unmet
from storyledger.write.sentences.leaning import signs_of_leaning
from storyledger.write.words.phrases import Desk, open_desk

MOST_SENTENCES = 15
Section = Callable[[Desk, Weights], Iterator[Candidate]]
# A story opens with who did what: no remark, no poll, no circumstance first.
_NO_LEAD = re.compile(
    r"""
      ^(?:[^:“"]{3,60}:\ )?(?:
          [“"]
        | (?:
              Every\ time|When|While|After|As|If|Since|For|Barring|Despite|Asked|Speaking|With|Before
            | Until|During|Amid|Should
            | In\ an?\ (?:interview|speech|statement|letter|call|tweet|post)
          )\b
      )
    | \b(?:[Pp]olls?|[Ss]urveys?|[Mm]emos?)\b
    """,
    re.VERBOSE,
)


def section_told(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is stated, first how the story stands at its end."""
    yield from section_latest(desk, weights)
    yield from section_stated(desk, weights)


# What happened and how many it hit is picked first; then what sets sentences side by side, so that none of
# them is told before alone; then what fills a short brief.
_PICKED: tuple[tuple[Section, int], ...] = (
    (section_opening, 1),
    (section_tolls, 3),
    (section_conflicts, 2),
    (section_sums, 2),
    (section_denials, 5),
    (section_unknowns, 2),
    (section_figures, 2),
    (section_counts, 2),
    (section_forecasts, 2),
    (section_told, 4),
    (section_different, 1),
)
# What opens a brief stands first, then what is set side by side, then everything else from day to day.
_FIRST: tuple[Section, ...] = (
    section_opening,
    section_tolls,
    section_conflicts,
    section_sums,
    section_different,
)
_MANY_SENTENCES = 10  # more are told only where they are set side by side
_FEWEST_SENTENCES = 6
_FEW_SENTENCES = 5  # fewer are told only where nothing else can be
_TOO_FEW = 2  # of one report less sure ones are told, of several what writers hold
# A sentence is left out rather than doubtful, the less the more are told: it stands alone as the reader judged it,
# less what each sign of leaning takes. Set on the sentences of `lab/labels/alone.tsv` that pass all other rules, by a judge
# that had not seen them: above the first nearly all are right, between it and the third seven in eight.
_SURELY, _WELL, _LIKELY, _PERHAPS = 0.7, 0.6, 0.4, 0.3
_SIGN = 0.13
_KNOWN = 0.83  # above it 39 of 40 of these were right though they take a thing for known that nothing has introduced


def section_rest(desk: Desk, weights: Weights) -> Iterator[Candidate]:
    """What is stated, where a brief has all but nothing: things told as known are taken for known."""
    yield from section_stated(desk, weights)


# What is stated could be told, and need not. What opens a brief and its numbers must be told; what is denied, not known
# or foretold by one alone, and what a denial answers, is short and apart from what heads tell by its nature: no sign
# counts against it.
_NEEDED: Mapping[Section, float] = {section_told: _SURELY}
_BY_NATURE: Mapping[Section, float] = {
    section_opening: 0.5,
    section_conflicts: 0.4,
    section_figures: 0.5,
    section_counts: 0.5,
    section_denials: 0.35,
    section_unknowns: 0.35,
    section_forecasts: 0.55,
}
_DENIED = 0.55  # what a denial answers
_MOST_OF_ONE = 3  # sentences by one speaker
_ANSWERED = 2  # words of a denial that what is denied was told in


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
    """Write the brief of a story; empty if the reports state nothing that can stand alone."""
    desk = open_desk(ledger)
    kept = _choose(desk)
    if len(kept) < _TOO_FEW and (desk.opinions or any(map(desk.argues, desk.reports))):
        kept = max(kept, _choose(replace(desk, lenient=True)), key=len)
    return Brief(title=ledger.title, sentences=tuple(_printed(desk, [k.candidate for k in kept])))


def _choose(desk: Desk) -> "list[_Placed]":
    weights = Weights(desk)
    kept: list[_Placed] = []
    for section, most in _PICKED:
        _pick(desk, weights, kept, section, most, least=_NEEDED.get(section, _WELL))
    _pick(desk, weights, kept, section_stated, _MANY_SENTENCES - len(kept), least=_SURELY)
    _pick(desk, weights, kept, section_stated, _FEWEST_SENTENCES - len(kept), least=_WELL)
    if not desk.lenient:
        _pick(desk, weights, kept, section_rest, _FEW_SENTENCES - len(kept), least=_LIKELY)
    if weights.is_single:
        _pick(desk, weights, kept, section_rest, _TOO_FEW - len(kept), least=_PERHAPS)
    return kept


@dataclass(frozen=True, slots=True, order=True)
class _Placed:
    """A candidate where it stands in the brief."""

    rank: int
    day: date
    number: int
    candidate: Candidate = field(compare=False)


def _pick(  # noqa: PLR0913 - what is picked, and how strictly
    desk: Desk,
    weights: Weights,
    kept: list[_Placed],
    section: Section,
    most: int,
    *,
    least: float,
) -> None:
    """Put the first of a section's candidates that are new, met and proved into their places."""
    left = min(most, MOST_SENTENCES - len(kept))
    for found in section(desk, weights) if left > 0 else ():
        candidate = with_answer(desk, found)
        placed = _place(desk, section, candidate, len(kept))
        if alone := _told_alone(kept, candidate):  # what was told goes on
            others = [k.candidate for k in kept if k is not alone]
            if _is_new(desk, others, candidate) and passes_gate(desk, candidate.text, candidate.cites):
                kept[kept.index(alone)] = replace(alone, candidate=candidate)
                left -= 1
        elif (
            _is_new(desk, [k.candidate for k in kept], candidate)
            and not (section is section_opening and _NO_LEAD.search(candidate.text))
            and _stands(desk, weights, candidate, section, least)
            and _is_met(
                desk,
                weights,
                [k.candidate for k in kept if k < placed],
                candidate,
                lenient=section is section_rest,
            )
            and passes_gate(desk, candidate.text, candidate.cites, candidate.ours)
        ):
            insort(kept, placed)
            left -= 1
        if left == 0:
            return


def _told_alone(kept: Sequence[_Placed], candidate: Candidate) -> _Placed | None:
    """The sentence that another goes on with, where nothing else is told with it."""
    told = (k for k in kept if candidate.leans and not (k.candidate.lead or k.candidate.tail))
    return next((k for k in told if k.candidate.clauses == candidate.clauses[:1]), None)


def _stands(desk: Desk, weights: Weights, candidate: Candidate, section: Section, least: float) -> bool:
    """True if each of its sentences stands alone as the reader judged it, and by where and how it is told.

    What is set side by side, or told in our words, explains itself.
    """
    if candidate.lead or candidate.frame:
        return True
    clauses = candidate.clauses[:1] if candidate.leans else candidate.clauses
    told = [desk.statements[c.cites[0]] for c in clauses]
    if section in _BY_NATURE:
        answered = section is section_denials and candidate.kind == "stated"
        return all(desk.alone(s) >= (_DENIED if answered else _BY_NATURE[section]) for s in told)
    return all(
        desk.alone(s) - _SIGN * (signs_of_leaning(desk, s) + weights.is_apart(s)) >= least for s in told
    )


def _place(desk: Desk, section: Section, candidate: Candidate, number: int) -> _Placed:
    """Where it stands: by its section, or by day, and in its report's own order."""
    if section in _FIRST:
        return _Placed(_FIRST.index(section), date.min, number, candidate)
    return _Placed(len(_FIRST), _day_of(desk, candidate), desk.order[candidate.cites[0]], candidate)


def _day_of(desk: Desk, candidate: Candidate) -> date:
    """The day of its report; what has none stands last."""
    ran = desk.ledger.published.get(desk.statements[candidate.cites[0]].report_id)
    return (ran and ran.latest) or date.max


def _is_met(
    desk: Desk, weights: Weights, before: Sequence[Candidate], candidate: Candidate, *, lenient: bool
) -> bool:
    """True if what it speaks of is named in it, or in a sentence printed before it."""
    told = " ".join([desk.ledger.title, *(c.core for k in before for c in k.clauses)])
    report = desk.statements[candidate.cites[0]].report_id
    own = " ".join(
        c.core for k in before for c in k.clauses if desk.statements[c.cites[0]].report_id == report
    )
    heard = {w for k in before for c in k.clauses for w in c.words}
    if candidate.answers and len(candidate.answers & heard) < min(_ANSWERED, len(candidate.answers)):
        return False
    for n, clause in enumerate(candidate.clauses if not candidate.frame else ()):
        # what stands side by side explains itself by what it shares
        goes_on = candidate.leans and n > 0
        above = "" if candidate.lead else None if clause.opens or goes_on else desk.above(clause.cites[0])
        # things that a reader who judged it so surely did not miss are known to all
        sure = desk.alone(desk.statements[clause.cites[0]]) >= _KNOWN
        if find_unmet(
            clause.core,
            told,
            desk.full_names,
            known=weights.named,
            above=above,
            lenient=lenient or sure,
            own=own,
        ):
            return False
        told = f"{told} {clause.core}"
    return True


def _is_new(desk: Desk, told: Sequence[Candidate], candidate: Candidate) -> bool:
    """True if nothing told yet tells it, and its speaker has not talked enough."""
    if candidate.frame and not candidate.track:  # it keeps apart what has been told
        return _lows(desk, [candidate]) <= _lows(desk, told)
    if candidate.moved:
        return True
    # what sets sentences side by side may need one that was told alone
    others = [k for k in told if not candidate.lead or k.kind == candidate.kind]
    if any(tells_again(desk, candidate, k) or (k.track and k.track == candidate.track) for k in others):
        return False
    if candidate.lead:
        return True
    said = Counter(who for who, _ in {(c.actor.id, c.text) for k in told for c in k.clauses if c.actor})
    return all(said[c.actor.id] < _MOST_OF_ONE for c in candidate.clauses if c.actor)


def _lows(desk: Desk, told: Sequence[Candidate]) -> set[float]:
    """The numbers in some sentences."""
    return {f.low for k in told for c in k.cites for f in desk.figures_of(c)}


def _printed(desk: Desk, kept: Sequence[Candidate]) -> Iterator[BriefSentence]:
    """As printed: a full name where a speaker is first met, and of what stands side by side only the sentences not told before."""
    met: set[ActorId] = set()
    outlets: set[ReportId] = set()
    printed = ""
    before: set[StatementId] = set()
    for candidate in kept:
        told = [candidate.lead]
        for clause in candidate.clauses:
            if candidate.lead and clause.cites[0] in before:
                continue
            told.append(_worded(desk, clause, met, outlets))
            outlets.add(desk.statements[clause.cites[0]].report_id)
            met |= {clause.actor.id} if clause.actor else set()
            told[-1] = _shortened(told[-1], clause.named, printed)
        printed = " ".join([printed, *told])
        before |= {c.cites[0] for c in candidate.clauses}
        text = " ".join(filter(None, (*dict.fromkeys(told), candidate.tail)))
        yield BriefSentence(text=text, cites=candidate.cites, kind=candidate.kind, ours=candidate.ours)


def _worded(desk: Desk, clause: Clause, met: Collection[ActorId], reports: Collection[ReportId]) -> str:
    """A sentence for whoever has met some speakers and been told of some reports."""
    told_of = any(clause.noted) and desk.statements[clause.cites[0]].report_id in reports
    full, short = clause.noted if told_of else (clause.text, clause.short)
    return short if clause.actor and clause.actor.id in met else full


def _shortened(text: str, named: Sequence[tuple[str, str]], printed: str) -> str:
    """The sentence with the family names of its report for those whose full names have been printed."""
    for told, plain in named:
        if plain in printed:
            text = text.replace(told, plain.split()[-1], 1)
    return text


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
    ran = [ledger.published[r.id] for r in ledger.reports if r.id in ledger.published]
    placed = sum(i.basis == "inferred" for i in ran)  # no date that anybody printed
    outlets = len({r.outlet for r in ledger.reports if r.outlet})
    statements = sum(s.kind is not Kind.NARRATOR for x in ledger.readings for s in x.statements)
    known = f" as of {ledger.as_of}" if ledger.as_of else ""
    named = f" by {_many(outlets, 'named outlet')}" if outlets else ""
    dated = len(ran) - placed
    of_them = "dated" if dated == len(ledger.reports) else f"{dated} of them dated" if dated else "undated"
    inferred = f", {placed} placed by what {'they tell' if placed > 1 else 'it tells'}" if placed else ""
    return f"{_many(len(ledger.reports), 'report')}{named}, {of_them}{inferred}, {_many(statements, 'attributed statement')}{known}."


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _proof(desk: Desk, cited: StatementId) -> str:
    """Where the words stand: report, offsets, and the words."""
    statement = desk.statements[cited]
    report = desk.reports[ReportId(statement.report_id)]
    spans = [desk.passage_of(statement), statement.source, statement.cue, *statement.content]
    low, high = min(s.start for s in spans if s), max(s.end for s in spans if s)
    words = " ".join(report.text[low:high].split())
    words = words if len(words) <= 300 else words[:299] + "…"
    return f"{report.key} {low}-{high}: {words}"
