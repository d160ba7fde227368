"""A ledger of what was known by a day: reported by then, or said by then.

In: reports, readings, people's decisions, a day. Out: a Ledger. 1. decisions are applied; 2. what was not
known is left out; 3. reports are dated, by matches found before any date is known; 4. all else is derived.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from storyledger.ledger import Clock, Ledger
from storyledger.reading import Reading
from storyledger.reconcile.actors.actors import reconcile_actors
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.days.dates import Dates, date_reports, out_by
from storyledger.reconcile.derivation import Pairs, derive
from storyledger.reconcile.lineage.lineage import (
    find_copies,
    first_texts,
)
from storyledger.reconcile.review.corrections import Corrected, correct_readings
from storyledger.reconcile.utterances.matches import find_matches
from storyledger.reconcile.utterances.told import Told, tell
from storyledger.report import DECIDE, Problem, Report
from storyledger.review import Decision, standing
from storyledger.span import ActorId, ReportId


def reconcile_ledger(  # noqa: PLR0913 - facts, and options by name
    title: str,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    *,
    problems: Sequence[Problem] = (),
    as_of: date | None = None,
    decisions: Sequence[Decision] = (),
    blocks: Blocks | None = None,
) -> Ledger:
    """Rebuild everything derived from the facts.

    Args:
        title: of the story.
        reports: each once; the order does not matter.
        readings: the standing reading of each report.
        problems: carried through.
        as_of: use only reports out by that day, an undated one by the end of its inferred interval.
        decisions: the whole log of people's decisions, oldest first.
        blocks: what an earlier ledger of the story left; it saves time and changes nothing.
    """
    blocks = (blocks or Blocks()).start()
    pairs, corrected = _corrected(reports, readings, decisions)
    if as_of is None:
        built = derive(pairs, _date(pairs, blocks.part("dates")), corrected, blocks)
    else:
        built = _reported_by(pairs, corrected, as_of, blocks)
    kept = _decided(decisions, built)
    told = (*problems, *_lost(corrected, kept))
    return replace(built, title=title, problems=told, as_of=as_of, decisions=kept)


def _lost(corrected: Corrected, kept: Sequence[Decision]) -> Iterator[Problem]:
    """Decisions on reports of this ledger that change nothing any more."""
    for decision in corrected.lost:
        if decision in kept:
            what = f"{decision.verb} {decision.thing} by {decision.signed.author}"
            yield Problem(
                input=f"decision {decision.number}",
                stage=DECIDE,
                what=f"{what} changes nothing: its words are not found in what is read today",
                do=f"decide anew on what stands there now, or take it back: storyledger undo {decision.number}",
            )


def _decided(decisions: Sequence[Decision], ledger: Ledger) -> tuple[Decision, ...]:
    """Decisions on what the ledger holds: one on a later report would tell of it."""
    known = {r.id for r in ledger.reports}
    return tuple(d for d in decisions if all(a.report_id in known for held in d.subjects for a in held))


def _corrected(
    reports: Sequence[Report], readings: Sequence[Reading], decisions: Sequence[Decision]
) -> tuple[Pairs, Corrected]:
    """Reports with their readings, in order of key, as people's decisions leave them."""
    corrected = correct_readings(readings, [*standing(decisions)])
    by_hand = corrected.published
    dated = [replace(r, published=by_hand[r.id]) if r.id in by_hand else r for r in reports]
    once = {r.id: (r, x) for r, x in zip(dated, corrected.readings, strict=True)}
    return sorted(once.values(), key=lambda p: (p[0].key, p[0].id)), corrected


def _reported_by(pairs: Pairs, corrected: Corrected, day: date, blocks: Blocks) -> Ledger:
    """What was out; what came later dates nothing that came before, but may tell that an undated report was not out yet."""
    known = _date(pairs, blocks.part("all dates")).published
    out = [(r, x) for r, x in pairs if out_by(r.published or known.get(r.id), r.revised, day)]
    while True:
        dates = _date(out, blocks.part("dates"))
        kept = [(r, x) for r, x in out if out_by(dates.published.get(r.id), r.revised, day)]
        if len(kept) == len(out):
            return derive(out, dates, corrected, blocks)
        out = kept


def reconcile_said(  # noqa: PLR0913 - facts, and options by name
    title: str,
    reports: Sequence[Report],
    readings: Sequence[Reading],
    *,
    day: date,
    problems: Sequence[Problem] = (),
    decisions: Sequence[Decision] = (),
) -> Ledger:
    """What was said by a day, by all that is known now.

    Args:
        title: of the story.
        reports: each once; the order does not matter.
        readings: the standing reading of each report.
        day: a report that was not out by then keeps only remarks that were surely made by then.
        problems: carried through.
        decisions: the whole log of people's decisions, oldest first.
    """
    pairs, corrected = _corrected(reports, readings, decisions)
    built = _said_by(pairs, corrected, day)
    kept = _decided(decisions, built)
    built = replace(built, title=title, problems=(*problems, *_lost(corrected, kept)), decisions=kept)
    return replace(built, as_of=day, clock=Clock.SAID)


def _said_by(pairs: Pairs, corrected: Corrected, day: date) -> Ledger:
    """What was said; without what is cut a remark's time may widen, so it goes on until nothing is."""
    blocks = Blocks()
    dates = _date(pairs, blocks.part("dates"))
    while True:
        ledger = derive(pairs, dates, corrected, blocks.start())
        cut = [(r, _cut(r, x, ledger, day)) for r, x in pairs]
        kept = [(r, x) for r, x in cut if x.statements or out_by(dates.published.get(r.id), r.revised, day)]
        if kept == list(pairs):
            return ledger
        pairs = kept


def _cut(report: Report, reading: Reading, ledger: Ledger, day: date) -> Reading:
    """A reading without what was not surely said by the day; the report's own words are said when it is out."""
    if out_by(ledger.published.get(report.id), report.revised, day):
        return reading
    said = {s.id: ledger.resolutions[s.id].said for s in reading.statements}
    kept = [s for s in reading.statements if (when := said[s.id]) and when.latest and when.latest <= day]
    ids = {s.id for s in kept}
    spoken = {who for s in kept for who in (s.speaker, *s.via, s.origin)}
    return replace(
        reading,
        statements=tuple(kept),
        figures=tuple(f for f in reading.figures if f.statement_id in ids),
        referents=tuple(r for r in reading.referents if r.id in spoken),
        times=(),
        harms=(),
    )


def _date(pairs: Pairs, blocks: Blocks) -> Dates:
    """Dates of reports, from matches found before any date is known; no search if all have their own."""
    reports, readings = [r for r, _ in pairs], [x for _, x in pairs]
    if all(r.published for r in reports):
        return date_reports(reports, readings, ())
    copies = first_texts(find_copies(reports, {}, blocks))
    actors, owner = reconcile_actors(readings, copies, blocks)
    told = [
        t
        for r, x in pairs
        for t in blocks.make(_undated, r, x, tuple([owner.get(w.id) for w in x.referents]))
    ]
    linked = [(ReportId(a), ReportId(b)) for a, b in copies.items()]
    matches = find_matches(told, {a.id: a for a in actors}, blocks)
    return date_reports(reports, readings, matches, linked, owner)


def _undated(report: Report, reading: Reading, actors: Sequence[ActorId | None]) -> list[Told]:
    """One report's statements before any time is known."""
    owner = dict(zip((who.id for who in reading.referents), actors, strict=True))
    return [
        tell(s, report.text, owner.get(s.speaker) if s.speaker else None, None) for s in reading.statements
    ]
