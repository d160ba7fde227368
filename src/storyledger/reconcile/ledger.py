"""All that needs more than one report, in order.

In: reports and readings. Out: a Ledger. 1. what was known by the as-of day; 2. actors; 3. matches of
remarks, first without dates; 4. dates of reports; 5. times of statements; 6. utterances; 7. figures;
8. claims and predictions; 9. timeline; 10. lineage; 11. tolls.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from storyledger.actor import ActorKind
from storyledger.claim import Origin
from storyledger.figure import Relation, Stale, Track
from storyledger.interval import Interval
from storyledger.ledger import Clock, Ledger
from storyledger.reading import Reading
from storyledger.reconcile.actors import reconcile_actors
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.claims import group_claims
from storyledger.reconcile.corrections import Corrected, correct_readings
from storyledger.reconcile.dates import Dates, date_reports, date_statement, out_by
from storyledger.reconcile.figures import track_figures
from storyledger.reconcile.given import Voice, give_all, voice_of
from storyledger.reconcile.lineage import (
    find_agencies,
    find_agency_texts,
    find_citations,
    find_copies,
    find_shared_remarks,
    first_texts,
)
from storyledger.reconcile.matches import Match, Told, find_matches, tell
from storyledger.reconcile.origins import Chains, find_origins
from storyledger.reconcile.outlets import Mark, find_marks
from storyledger.reconcile.predictions import find_predictions
from storyledger.reconcile.regroup import (
    find_authors,
    regroup_actors,
    regroup_tracks,
    regroup_utterances,
    relink,
)
from storyledger.reconcile.relations import relate_figures
from storyledger.reconcile.stale import find_stale, overtaken
from storyledger.reconcile.standing import find_standing
from storyledger.reconcile.timeline import build_timeline
from storyledger.reconcile.tolls import count_tolls
from storyledger.reconcile.utterances import group_utterances
from storyledger.report import Problem, Report
from storyledger.review import Decision, standing
from storyledger.span import ActorId, ReferentId, ReportId, StatementId
from storyledger.statement import Kind, Resolution, Statement, Utterance

Pairs = Sequence[tuple[Report, Reading]]


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
        built = _build(pairs, _date(pairs, blocks.part("dates")), corrected, blocks)
    else:
        built = _reported_by(pairs, corrected, as_of, blocks)
    kept = _decided(decisions, built)
    return replace(built, title=title, problems=tuple(problems), as_of=as_of, decisions=kept)


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
    """What was out; what came later may not even date what came before."""
    out = [(r, x) for r, x in pairs if r.published is None or out_by(r.published, r.revised, day)]
    while True:
        dates = _date(out, blocks.part("dates"))
        kept = [(r, x) for r, x in out if out_by(dates.published.get(r.id), r.revised, day)]
        if len(kept) == len(out):
            return _build(out, dates, corrected, blocks)
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
    built = replace(built, title=title, problems=tuple(problems), decisions=kept)
    return replace(built, as_of=day, clock=Clock.SAID)


def _said_by(pairs: Pairs, corrected: Corrected, day: date) -> Ledger:
    """What was said; without what is cut a remark's time may widen, so it goes on until nothing is."""
    blocks = Blocks()
    dates = _date(pairs, blocks.part("dates"))
    while True:
        ledger = _build(pairs, dates, corrected, blocks.start())
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
    actors, owner = reconcile_actors(readings, copies)
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


@dataclass(frozen=True, slots=True, eq=False)
class _Account:
    """One report's statements with their actors and times."""

    resolved: Mapping[StatementId, Resolution]
    told: Sequence[Told]


def _account(
    report: Report,
    reading: Reading,
    published: Interval | None,
    actors: Sequence[ActorId | None],
    by_hand: Sequence[Interval | None],
) -> _Account:
    owner = {w.id: actor for w, actor in zip(reading.referents, actors, strict=True) if actor is not None}
    resolved = {s.id: _resolve(s, published, owner) for s in reading.statements}
    for s, said in zip(reading.statements, by_hand, strict=True):
        if said is not None:
            resolved[s.id] = replace(resolved[s.id], said=said)
    told = [tell(s, report.text, resolved[s.id].actor, resolved[s.id].said) for s in reading.statements]
    return _Account(resolved, told)


def _build(pairs: Pairs, dates: Dates, corrected: Corrected, blocks: Blocks) -> Ledger:
    published = dates.published
    reports, readings = [r for r, _ in pairs], [x for _, x in pairs]
    copies = list(find_copies(reports, published, blocks))
    found, _ = reconcile_actors(readings, first_texts(copies))
    actors, owner = regroup_actors(found, [r for x in readings for r in x.referents], corrected)
    marks = {r.id: blocks.make(_marks, r) for r in reports}
    statements = [s for x in readings for s in x.statements]
    actors = (*actors, *find_agencies(marks, statements, actors))
    names = {a.id: a.name for a in actors}
    accounts = [
        blocks.make(
            _account,
            r,
            x,
            published.get(r.id),
            tuple([owner.get(w.id) for w in x.referents]),
            tuple([corrected.said.get(s.id) for s in x.statements]),
        )
        for r, x in pairs
    ]
    told = {t.statement.id: t for account in accounts for t in account.told}
    by_id = {a.id: a for a in actors}
    matches = find_matches(list(told.values()), by_id, blocks)
    grouped = [*group_utterances(list(told.values()), matches, by_id)]
    utterances = regroup_utterances(grouped, corrected.judgements)
    order = {sid: i for i, sid in enumerate(told)}
    utterances.sort(key=lambda u: order[u.statements[0]])
    settled = _settle([a.resolved for a in accounts], _shared(utterances, matches), blocks)
    resolved = {sid: known for of_report in settled for sid, known in of_report.items()}
    chains = Chains(
        actors=by_id,
        resolutions=resolved,
        reports={r.id: r for r in reports},
        copied_from=first_texts(copies),
        marks={report: m.agency for report, found in marks.items() for m in found if m.whole},
    )
    outlets = {a.id for a in actors if a.kind is ActorKind.OUTLET}
    claims = group_claims(
        list(told.values()),
        partial(find_origins, chains=chains),
        resolved,
        outlets,
        blocks,
        names,
        corrected.judgements,
    )
    settled = _settle(
        settled, {sid: (None, claim.id, None) for claim in claims for sid in claim.statements}, blocks
    )
    resolved = {sid: known for of_report in settled for sid, known in of_report.items()}
    counting = {f.statement_id for x in readings for f in x.figures}
    holders = {known.origin or known.actor for sid, known in resolved.items() if sid in counting}
    voices = {a.id: voice_of(a) for a in actors if a.id in holders}
    tracks, relations, stale = _figures(pairs, resolved, published, voices, corrected)
    return Ledger(
        title="",
        reports=tuple(reports),
        readings=tuple(readings),
        published={r.id: published[r.id] for r in reports if r.id in published},
        clashes=tuple(c for c in dates.clashes if c.report_id in {r.id for r in reports}),
        actors=actors,
        resolutions=resolved,
        utterances=tuple(utterances),
        tracks=tuple(tracks),
        track_origins=_origins_of_tracks(tracks, readings, chains),
        relations=tuple(relink(relations, corrected)),
        stale=tuple(stale),
        claims=tuple(claims),
        predictions=tuple(find_predictions(list(told.values()), resolved, published, blocks)),
        timeline=tuple(build_timeline(utterances, told, resolved, names)),
        lineage=(
            *copies,
            *find_shared_remarks(utterances, {sid: t.statement for sid, t in told.items()}, published),
            *find_citations(reports, [t.statement for t in told.values()], resolved, by_id, published),
            *find_agency_texts(marks, actors),
        ),
        tolls=tuple(count_tolls(readings, published)),
        asserted_by=find_authors(corrected, actors, utterances, tracks, claims),
    )


def _origins_of_tracks(
    tracks: Sequence[Track], readings: Sequence[Reading], chains: Chains
) -> dict[str, tuple[Origin, ...]]:
    """The origins of the statements that give a track's figures, each statement once."""
    giving = {f.id: f.statement_id for x in readings for f in x.figures if f.statement_id}
    statements = {s.id: s for x in readings for s in x.statements}
    found = {}
    for track in tracks:
        ids = dict.fromkeys(giving[f] for f in track.figures if f in giving)
        found[track.id] = find_origins([statements[s] for s in ids if s in statements], chains)
    return found


def _resolve(
    statement: Statement, published: Interval | None, owner: Mapping[ReferentId, ActorId]
) -> Resolution:
    said, happens = date_statement(statement, published)
    return Resolution(
        actor=owner.get(statement.speaker) if statement.speaker else None,
        via=tuple(owner[v] for v in statement.via if v in owner),
        origin=owner.get(statement.origin) if statement.origin else None,
        said=None if statement.kind is Kind.NARRATOR else said,
        happens=happens,
    )


# What all reports together add to a statement: its utterance, its claim, a sharper time.
Added = tuple[str | None, str | None, Interval | None]


def _shared(utterances: Sequence[Utterance], matches: Sequence[Match]) -> dict[StatementId, Added]:
    """Only what matches word for word shares its time, not the whole occasion."""
    said: dict[StatementId, Interval | None] = {}
    for match in matches:
        for own, other in ((match.a, match.b), (match.b, match.a)) if match.a.actor == match.b.actor else ():
            sid = own.statement.id
            said[sid] = _sharper(said.get(sid, own.said), other.said)
    return {sid: (u.id, None, said.get(sid)) for u in utterances for sid in u.statements}


def _sharper(own: Interval | None, shared: Interval | None) -> Interval | None:
    """The time of the act that several reports tell, where a report alone says less."""
    if own is None or shared is None or own.basis != "report":
        return own
    return own.meet(shared) or own


def _settle(
    reports: Sequence[Mapping[StatementId, Resolution]], added: Mapping[StatementId, Added], blocks: Blocks
) -> list[Mapping[StatementId, Resolution]]:
    """Each report's statements with what all reports add."""
    none = (None, None, None)
    return [blocks.make(_with, known, tuple([added.get(sid, none) for sid in known])) for known in reports]


def _with(
    known: Mapping[StatementId, Resolution], added: Sequence[Added]
) -> Mapping[StatementId, Resolution]:
    return {
        sid: replace(
            own, utterance=utterance or own.utterance, claim=claim or own.claim, said=said or own.said
        )
        for (sid, own), (utterance, claim, said) in zip(known.items(), added, strict=True)
    }


def _marks(report: Report) -> list[Mark]:
    return list(find_marks(report))


def _figures(
    pairs: Pairs,
    resolved: Mapping[StatementId, Resolution],
    published: Mapping[ReportId, Interval],
    voices: Mapping[ActorId, Voice],
    corrected: Corrected,
) -> tuple[list[Track], list[Relation], list[Stale]]:
    given = [
        each
        for report, reading in pairs
        for each in give_all(report, reading, resolved, published.get(report.id), voices)
    ]
    tracks, given = regroup_tracks(track_figures(given), given, corrected.judgements)
    stale = list(find_stale([r for r, _ in pairs], given))
    relations = [*relate_figures(given, tracks), *overtaken(stale)]
    return list(find_standing(tracks, given, relations)), relations, stale
