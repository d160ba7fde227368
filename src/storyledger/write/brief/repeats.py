"""Do two candidates for a brief tell one thing?

In: two candidates. Out: True where a reader would be told it twice: one act of saying, the same words, the same numbers of
one track, or the same meaning.
"""

import re

from storyledger.actor import Actor
from storyledger.figure import Figure
from storyledger.meaning import likeness
from storyledger.statement import Stance
from storyledger.write.brief.candidates import Candidate
from storyledger.write.sentences.clauses import Clause
from storyledger.write.words.phrases import Desk

# Two sentences tell one thing if so much of the shorter one's words stand in the other, or they mean the same, or
# there is enough of both: by eye on sixty pairs of twenty briefs.
_SHARED, _ALIKE = 0.6, 0.85
_SOME, _TOGETHER = 0.35, 1.18
_SOME_NEAR, _TOGETHER_NEAR = 0.4, 1.08  # of seventeen such pairs of 75 piles fourteen told one thing
_SAME = 0.9  # where one denies and the other does not
_OPPOSED = (Stance.DENIES, Stance.DISPUTES, Stance.RETRACTS, Stance.DOES_NOT_CONFIRM, Stance.DOES_NOT_KNOW)
_SHARED_NUMBER = 0.25  # where both give one number of one track
_LARGE = 1000  # nobody gets such a number twice by chance


def tells_again(desk: Desk, new: Candidate, old: Candidate) -> bool:
    """True if one thing would be told twice: one act of saying, the same words, or the same meaning."""
    if {c.text for c in new.clauses} & {c.text for c in old.clauses} or _quoted(new) & _quoted(old):
        return True
    one, other = (desk.statements[c.cites[0]] for c in (new, old))
    if not new.frame and (one.report_id, one.sentence) == (other.report_id, other.sentence):
        return True
    stances = {one.stance, other.stance}
    shared = max(_shared_words(a, b) for a in new.clauses for b in old.clauses)
    if new.frame:
        return bool(_numbers(desk, new) & _numbers(desk, old))
    if old.frame:
        return shared >= _SHARED_NUMBER and bool(_numbers(desk, new) & _numbers(desk, old))
    if len(stances) > 1 and not stances.isdisjoint(_OPPOSED):  # what one denies another may hold
        return shared >= _SAME
    if shared >= (_SHARED_NUMBER if _numbers(desk, new) & _numbers(desk, old) else _SHARED):
        return True
    if len(new.clauses) > 1 or len(old.clauses) > 1:
        return False
    acts = {desk.ledger.resolutions[s.id].utterance for s in (one, other)}
    alike = likeness(one.vector, other.vector)
    if _are_leads(desk, new, old) and shared >= _LEADS_SHARED and alike >= _LEADS_ALIKE:
        return True
    if _are_leads(desk, new, old) and shared >= _LEADS_SOME and _most_shared(new, old) >= _MANY_SHARED:
        return True
    if _are_of_one_voice(desk, new, old) and shared >= _VOICE_SHARED and alike >= _VOICE_ALIKE:
        return True
    if alike > _ALIKE or (len(acts) == 1 and None not in acts):
        return True
    if _large(desk, new) - _large(
        desk, old
    ):  # an undated number beside one so like it is as likely the older
        dayless = not {one.report_id, other.report_id} <= desk.ledger.published.keys()
        return dayless and alike >= _UNDATED_ALIKE
    some, together = (_SOME_NEAR, _TOGETHER_NEAR) if _are_near(desk, new, old) else (_SOME, _TOGETHER)
    return shared >= some and shared + alike >= together


def _are_leads(desk: Desk, new: Candidate, old: Candidate) -> bool:
    """True of what two reports of one day or the next open with."""
    return new.clauses[0].opens and old.clauses[0].opens and _are_of_one_day(desk, new, old)


def _are_near(desk: Desk, new: Candidate, old: Candidate) -> bool:
    """True of what two reports of one day or the next tell, unless two speakers tell it."""
    one, other = (desk.statements[k.cites[0]].report_id for k in (new, old))
    return one != other and _are_of_one_day(desk, new, old) and len(_voices(new, old)) <= 1


def _are_of_one_day(desk: Desk, new: Candidate, old: Candidate) -> bool:
    days = [
        ran.latest
        for k in (new, old)
        if (ran := desk.ledger.published.get(desk.statements[k.cites[0]].report_id)) and ran.latest
    ]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= 1


def _voices(new: Candidate, old: Candidate) -> set[Actor]:
    """Who speaks in them, apart from the reports."""
    return {a for k in (new, old) if (a := k.clauses[0].actor)}


def _are_of_one_voice(desk: Desk, new: Candidate, old: Candidate) -> bool:
    """True of what one report tells, unless two of its speakers tell it: its lead comes again further down."""
    one, other = (desk.statements[k.cites[0]] for k in (new, old))
    return one.report_id == other.report_id and len(_voices(new, old)) <= 1


_VOICE_SHARED, _VOICE_ALIKE = 0.25, 0.73  # of four such pairs of a hundred piles all told one thing
_LEADS_SHARED, _LEADS_ALIKE = 0.2, 0.68  # of eight such pairs of ninety piles seven told one thing
_LEADS_SOME, _MANY_SHARED = (
    0.33,
    8,
)  # words: "a federal judge temporarily blocked the harbour board from closing"
_UNDATED_ALIKE = 0.75


def _quoted(candidate: Candidate) -> set[str]:
    """What it quotes, in plain letters; single words are terms."""
    found = re.findall(r"“([^”]+)”|\"([^\"]+)\"", candidate.text)
    pieces = (re.sub(r"\W+", " ", a or b).strip().lower() for a, b in found)
    return {" ".join(p.split()[-2:]) for p in pieces if " " in p}


def _most_shared(new: Candidate, old: Candidate) -> int:
    return max(len(a.words & b.words) for a in new.clauses for b in old.clauses)


def _shared_words(one: Clause, other: Clause) -> float:
    """The share of the shorter sentence's words that stand in the other."""
    return len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))


def _numbers(desk: Desk, candidate: Candidate) -> set[tuple[str, float]]:
    """The numbers in a candidate's sentences: which track, and how much; large ones are one unless told to count different things."""
    tracked = {(desk.track_of[f.id], f.low) for f in _figures(desk, candidate) if f.id in desk.track_of}
    return tracked | {("", low) for low in _large(desk, candidate) - desk.apart}


def _large(desk: Desk, candidate: Candidate) -> set[float]:
    """Large numbers of its cites, and of whatever else its sentences state."""
    told = [desk.statements[clause.cites[0]] for clause in candidate.clauses]
    beside = [
        f
        for t in told
        for s in desk.in_report[t.report_id]
        for f in desk.figures_of(s.id)
        if f.sentence == t.sentence
    ]
    return {f.low for f in (*_figures(desk, candidate), *beside) if f.low >= _LARGE}


def _figures(desk: Desk, candidate: Candidate) -> list[Figure]:
    return [f for clause in candidate.clauses for c in clause.cites for f in desk.figures_of(c)]


__all__ = ["tells_again"]
