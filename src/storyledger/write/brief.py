"""The brief: 6 to 15 sentences in plain English, each resting on statements it cites.

In: a ledger. Out: sentences with cites, most important first. A sentence is one that a report has, with
a speaker who is named, or such sentences set side by side with a few words of ours (`sections.py`);
`gate.py` lets none through that says more than it cites or cannot stand alone. Where a story
holds fewer that are safe, the brief is shorter.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from storyledger.harm import Fate
from storyledger.ledger import Ledger
from storyledger.meaning import likeness
from storyledger.span import ActorId, ReportId, StatementId
from storyledger.statement import Kind, Stance
from storyledger.write.clauses import Clause
from storyledger.write.gate import passes_gate
from storyledger.write.phrases import Desk, open_desk
from storyledger.write.sections import (
    Candidate,
    section_conflicts,
    section_denials,
    section_figures,
    section_forecasts,
    section_stated,
    section_sums,
    section_unknowns,
)
from storyledger.write.weights import Weights

MOST_SENTENCES = 15
Section = Callable[[Desk, Weights], Iterator[Candidate]]
# What sets sentences side by side picks first, so that none of them is told before alone.
_FIRST_PICK: tuple[tuple[Section, int], ...] = (
    (section_conflicts, 2),
    (section_sums, 2),
    (section_denials, 2),
    (section_unknowns, 2),
    (section_stated, 5),
    (section_figures, 3),
    (section_forecasts, 2),
)
_AGAINST = {Stance.DENIES, Stance.DISPUTES, Stance.DOES_NOT_CONFIRM, Stance.RETRACTS}
_ORDER = (
    section_stated,
    section_figures,
    section_conflicts,
    section_sums,
    section_denials,
    section_unknowns,
    section_forecasts,
)
# Two sentences tell one thing if so much of the shorter one's words stand in the other, or they mean the same.
_SHARED, _ALIKE = 0.6, 0.85
_SAME = 0.9  # where one asserts and the other does not
_SHARED_NUMBER = 0.25  # where both give one number of one track
_MOST_OF_ONE = 3  # sentences by one speaker


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
    missing: tuple[str, ...] = ()  # what was looked for and not found in these reports


def write_brief(ledger: Ledger) -> Brief:
    """Write the brief of a story; empty if the reports state nothing that can stand alone."""
    desk = open_desk(ledger)
    weights = Weights(desk)
    kept: dict[Section, list[Candidate]] = {}
    for section, most in _FIRST_PICK:
        chosen = kept.setdefault(section, [])
        for candidate in section(desk, weights):
            told = [k for group in kept.values() for k in group]
            if len(chosen) >= most or len(told) >= MOST_SENTENCES:
                break
            if _is_new(desk, told, candidate) and passes_gate(
                desk, candidate.text, candidate.cites, candidate.ours
            ):
                chosen.append(candidate)
    printed = _toll_first(desk, [candidate for section in _ORDER for candidate in kept[section]])
    return Brief(title=ledger.title, sentences=tuple(_printed(printed)), missing=tuple(_missing(desk)))


def _toll_first(desk: Desk, kept: list[Candidate]) -> list[Candidate]:
    """Where people were killed, how many stands first."""
    tolls = {float(t.count) for t in desk.ledger.tolls if t.fate is Fate.KILLED and len(t.reports) > 1}
    leads = [k for k in kept if k.kind == "stated" and _KILLED.search(k.text) and tolls & _lows(desk, k)]
    return [*leads[:1], *(k for k in kept if k is not leads[0])] if leads else kept


_KILLED = re.compile(r"\b(?:dead|deaths?|died|killed|killing|toll)\b", re.IGNORECASE)


def _lows(desk: Desk, candidate: Candidate) -> set[float]:
    return {f.low for c in candidate.cites for f in desk.figures_of(c)}


def _missing(desk: Desk) -> Iterator[str]:
    """What nothing was found of, safe or not, so that silence is not taken for an answer."""
    stances = {s.stance for s in desk.statements.values()}
    if desk.statements:
        if not stances & _AGAINST:
            yield "a denial or a dispute"
        if Stance.DOES_NOT_KNOW not in stances:
            yield "what is said not to be known"
        if not desk.ledger.predictions:
            yield "a forecast"
        if not desk.figures:
            yield "a number"


def _is_new(desk: Desk, told: Sequence[Candidate], candidate: Candidate) -> bool:
    """True if nothing told yet tells it, and its speaker has not talked enough."""
    others = [k for k in told if candidate.kind != "sum" or k.kind == "sum"]
    if any(_tells_again(desk, candidate, k) or (k.track and k.track == candidate.track) for k in others):
        return False
    return all(sum(actor in _speakers(k) for k in told) < _MOST_OF_ONE for actor in _speakers(candidate))


def _speakers(candidate: Candidate) -> set[ActorId]:
    return {c.actor.id for c in candidate.clauses if c.actor}


def _printed(kept: Sequence[Candidate]) -> Iterator[BriefSentence]:
    """As printed: a full name where a speaker is first met, and of sums only the sentences not told before."""
    met: set[ActorId] = set()
    before: set[StatementId] = set()
    for candidate in kept:
        told = [candidate.lead]
        for clause in candidate.clauses:
            if candidate.kind == "sum" and clause.cites[0] in before:
                continue
            told.append(clause.short if clause.actor and clause.actor.id in met else clause.text)
            met |= {clause.actor.id} if clause.actor else set()
        before |= {c.cites[0] for c in candidate.clauses}
        text = " ".join(filter(None, (*dict.fromkeys(told), candidate.tail)))
        yield BriefSentence(text=text, cites=candidate.cites, kind=candidate.kind, ours=candidate.ours)


def _tells_again(desk: Desk, new: Candidate, old: Candidate) -> bool:
    """True if one thing would be told twice: one act of saying, the same words, or the same meaning."""
    if {c.text for c in new.clauses} & {c.text for c in old.clauses} or _quoted(new) & _quoted(old):
        return True
    one, other = (desk.statements[c.cites[0]] for c in (new, old))
    shared = max(_shared_words(a, b) for a in new.clauses for b in old.clauses)
    if one.stance is not other.stance:  # what one denies another may hold
        return shared >= _SAME
    if shared >= (_SHARED_NUMBER if _numbers(desk, new) & _numbers(desk, old) else _SHARED):
        return True
    if len(new.clauses) > 1 or len(old.clauses) > 1:
        return False
    acts = {desk.ledger.resolutions[s.id].utterance for s in (one, other)}
    return likeness(one.vector, other.vector) > _ALIKE or (len(acts) == 1 and None not in acts)


def _quoted(candidate: Candidate) -> set[str]:
    """What it quotes, in plain letters; single words are terms."""
    found = re.findall(r"“([^”]+)”|\"([^\"]+)\"", candidate.text)
    pieces = (re.sub(r"\W+", " ", a or b).strip().lower() for a, b in found)
    return {" ".join(p.split()[-2:]) for p in pieces if " " in p}


def _shared_words(one: Clause, other: Clause) -> float:
    """The share of the shorter sentence's words that stand in the other."""
    return len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))


def _numbers(desk: Desk, candidate: Candidate) -> set[tuple[str, float]]:
    """The tracked numbers in a sentence: which track, and how much."""
    figures = [f for c in candidate.cites for f in desk.figures_of(c)]
    return {(desk.track_of[f.id], f.low) for f in figures if f.id in desk.track_of}


# -- for people ------------------------------------------------------------------------------------
def brief_text(ledger: Ledger, brief: Brief) -> str:
    """Plain text: numbered sentences, and under them the words each rests on."""
    desk = open_desk(ledger)
    lines = [brief.title, "=" * len(brief.title), _counts(ledger), ""]
    notes: dict[StatementId, int] = {}
    for sentence in brief.sentences:
        marks = "".join(f"[{notes.setdefault(c, len(notes) + 1)}]" for c in sentence.cites)
        lines.append(f"{sentence.text} {marks}")
    if brief.missing:
        lines += ["", _not_found(brief)]
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
    if brief.missing:
        body += ["", _not_found(brief)]
    foot = [f"[^{number}]: {_escaped(_proof(desk, cited))}" for cited, number in notes.items()]
    return "\n".join([f"# {_escaped(brief.title)}", "", _counts(ledger), "", *body, "", *foot]) + "\n"


def _not_found(brief: Brief) -> str:
    return f"Nothing was found in these reports of this kind: {'; '.join(brief.missing)}."


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
    spans = [desk.passage_of(statement), statement.source, statement.cue, *statement.content]
    low, high = min(s.start for s in spans if s), max(s.end for s in spans if s)
    words = " ".join(report.text[low:high].split())
    words = words if len(words) <= 300 else words[:299] + "…"
    return f"{report.key} {low}-{high}: {words}"


__all__ = ["Brief", "BriefSentence", "brief_markdown", "brief_text", "write_brief"]
