"""Who repeats whom: copies and rewrites, shared remarks, outlets cited.

In: reports with dates, utterances, resolved statements. Out: edges with reasons, older to newer.
`copies.py` finds which texts agree; here it is decided what that means. A copy has one edge, from the
oldest report it repeats; a rewrite takes over passages, outside quotation marks, of another outlet.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.lineage import Edge, EdgeType
from storyledger.reading import Reading
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.lineage.copies import Pair, Text, find_near_duplicates, shared_passages, text_of
from storyledger.reconcile.lineage.outlets import (
    Mark,
    agency_of,
    is_one_outlet,
    is_outlet,
    one_form,
    outlet_name,
)
from storyledger.report import Report
from storyledger.span import ActorId, ReportId, Span, StatementId, make_id
from storyledger.statement import Resolution, Statement, Utterance

# This share of the shorter text's runs stands in the other. Archived pages that share so much within a month are of
# one event, or subscription notices; other articles are copies by eye, or share a site's picture captions (2026-11).
_COPY_SHARE = 0.6
# Captions are kept out by the next two: a copy repeats most of both texts, or the other one's opening.
_MOST_OF_BOTH = 0.5
_OPENING, _OPENING_SHARE = 40, 0.3
# What agrees so long after is nearly always a site's own furniture.
_LONG_AFTER_DAYS = 31
# Shorter texts are subscription notices rather than news.
_FEWEST_RUNS = 30
# Archived pages of two outlets that share so much within a month are nearly all of one event: they took over one
# agency's or one office's text.
_REWRITE_SHARE = 0.2

# Letters of a short name that another outlet's begins or ends with by chance at most.
_SHORT_NAME = 4


def find_copies(
    reports: Sequence[Report], published: Mapping[ReportId, Interval], blocks: Blocks | None = None
) -> Iterator[Edge]:
    """Edges to reports that repeat or rewrite an older one; boilerplate takes no part."""
    in_time = sorted(reports, key=lambda r: (_day(r.id, published) or date.max, r.key, r.id))
    blocks = blocks or Blocks()
    texts = [blocks.make(text_of, r) for r in in_time]
    copied: set[int] = set()
    near = list(find_near_duplicates(texts))
    for pair in sorted(near, key=lambda p: (p.b, p.a)):
        older, newer = in_time[pair.a], in_time[pair.b]
        if pair.b not in copied and _is_copy(pair, texts) and _near_in_time(older, newer, published):
            copied.add(pair.b)
            passages = blocks.make(shared_passages, newer, texts[pair.b], texts[pair.a])
            yield _copy(pair, older, newer, passages, published)
    for pair in near:
        older, newer = in_time[pair.a], in_time[pair.b]
        if pair.b not in copied and pair.inside >= _REWRITE_SHARE and _near_in_time(older, newer, published):
            passages = blocks.make(shared_passages, newer, texts[pair.b], texts[pair.a])
            yield from _rewrite(pair, older, newer, passages)


def first_texts(copies: Iterable[Edge]) -> dict[str, str]:
    """For each copy the report at the end of its chain of copies, by id."""
    parents = {e.target: e.origin for e in copies if e.type is EdgeType.COPY}
    return {report: _first(report, parents) for report in parents}


def _first(report: str, parents: Mapping[str, str]) -> str:
    while report in parents:  # a parent always stands before its copy: there are no circles
        report = parents[report]
    return report


def _is_copy(pair: Pair, texts: Sequence[Text]) -> bool:
    shorter, longer = sorted((texts[pair.a], texts[pair.b]), key=lambda t: len(t.known))
    if pair.inside < _COPY_SHARE or len(shorter.known) < _FEWEST_RUNS:
        return False
    opening = np.isin(shorter.runs[:_OPENING], longer.known).mean()
    return pair.jaccard >= _MOST_OF_BOTH or bool(opening >= _OPENING_SHARE)


def _near_in_time(a: Report, b: Report, published: Mapping[ReportId, Interval]) -> bool:
    days = _day(a.id, published), _day(b.id, published)
    return days[0] is None or days[1] is None or abs((days[1] - days[0]).days) <= _LONG_AFTER_DAYS


def _copy(
    pair: Pair, older: Report, newer: Report, passages: list[Span], published: Mapping[ReportId, Interval]
) -> Edge:
    why = f"{pair.inside:.0%} of the shorter text stands in both, in runs of five words"
    if _day(older.id, published) == _day(newer.id, published):
        why += "; which came first is not known"
    return _edge(EdgeType.COPY, pair, older, newer, why, passages)


def _rewrite(pair: Pair, older: Report, newer: Report, passages: list[Span]) -> Iterator[Edge]:
    """One remark quoted by two is no rewrite, and a site's own furniture none between two outlets."""
    own = [p for p in passages if not _is_quoted(newer.text, p)]
    if len(own) > 1 and outlet_name(older) != outlet_name(newer):
        why = f"{len(own)} passages of twelve words or more stand in both; the source may be a third"
        yield _edge(EdgeType.REWRITE, pair, older, newer, why, own)


def _edge(  # noqa: PLR0913, PLR0917 - one fact each
    kind: EdgeType, pair: Pair, older: Report, newer: Report, why: str, passages: Sequence[Span]
) -> Edge:
    return Edge(
        type=kind,
        origin=older.id,
        target=newer.id,
        score=round(pair.inside, 3),
        why=why,
        passages=tuple(passages),
    )


def _is_quoted(text: str, passage: Span) -> bool:
    """True if quotation marks stand in it or are open where it begins."""
    before = text[text.rfind("\n", 0, passage.start) + 1 : passage.start]
    within = re.search('["“”]', passage.of(text))
    return bool(within) or before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _day(report: ReportId, published: Mapping[ReportId, Interval]) -> date | None:
    known = published.get(report)
    return known.latest if known else None


def find_shared_remarks(
    utterances: Sequence[Utterance],
    statements: Mapping[str, Statement],
    published: Mapping[ReportId, Interval],
) -> Iterator[Edge]:
    """Edges between reports that carry one remark; they do not say who took it from whom."""
    linked = (u.passages for u in utterances if len(u.statements) > 1)
    for passage in (p for passages in linked for p in passages):
        carriers = sorted(
            {statements[s].report_id for s in passage.statements},
            key=lambda r: (_day(r, published) or date.max, r),
        )
        for later in carriers[1:]:
            both = tuple(s for s in passage.statements if statements[s].report_id in (carriers[0], later))
            why = "both carry one remark; this does not say who took it from whom"
            yield Edge(
                type=EdgeType.QUOTE, origin=carriers[0], target=later, score=0.5, why=why, statements=both
            )


class Heard(NamedTuple):
    """Whom a statement is from, and who was told it."""

    statement: Statement
    actors: tuple[ActorId, ...]
    addressee: str | None


def heard_in(reading: Reading, resolutions: Mapping[StatementId, Resolution]) -> list[Heard]:
    """What one report tells so that its words may be another outlet's."""
    heard = []
    for statement in reading.statements:
        known = resolutions[statement.id]
        actors = tuple([actor for actor in (known.actor, *known.via, known.origin) if actor])
        if actors or statement.addressee:
            heard.append(Heard(statement, actors, statement.addressee))
    return heard


def find_citations(
    reports: Sequence[Report],
    heard: Iterable[Heard],
    actors: Mapping[ActorId, Actor],
    published: Mapping[ReportId, Interval],
) -> Iterator[Edge]:
    """Edges from outlets to the reports that name them as their source, or that tell what they were told.

    An outlet stands as its report in the set where it has one, no later than the citing one; else as itself.
    """
    by_id = {r.id: r for r in reports}
    own: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        own[outlet_name(report)].append(report)
    cited: dict[tuple[ActorId, ReportId], dict[StatementId, str]] = defaultdict(dict)
    for statement, outlet, why in _named_outlets(heard, actors):
        report = by_id[statement.report_id]
        itself = _same_outlet(one_form(actors[outlet].name), outlet_name(report))
        if not (itself or is_one_outlet(actors[outlet].name, report.outlet or "")):
            cited[outlet, statement.report_id].setdefault(statement.id, why)
    for (outlet, target), found in cited.items():
        of_outlet = own[one_form(actors[outlet].name)]
        known = len(of_outlet) == 1 and not _runs_later(of_outlet[0].id, target, published)
        yield Edge(
            type=EdgeType.CITES,
            origin=of_outlet[0].id if known else outlet,
            target=target,
            score=1.0,
            why="; ".join(dict.fromkeys(found.values())),
            statements=tuple(found),
        )


def _named_outlets(
    heard: Iterable[Heard], actors: Mapping[ActorId, Actor]
) -> Iterator[tuple[Statement, ActorId, str]]:
    by_name = _outlets_by_name(actors.values())
    outlets = {actor.id for actor in actors.values() if _is_named_outlet(actor)}
    for statement, sources, addressee in heard:
        if not outlets.isdisjoint(sources):
            yield from ((statement, each, "named as the source") for each in sources if each in outlets)
        if addressee and (asker := by_name.get(one_form(addressee))):
            yield statement, asker, "was told what is quoted"


def _is_named_outlet(actor: Actor) -> bool:
    """Not "court papers", nor "that news outlet"."""
    return actor.kind is ActorKind.OUTLET and any(map(str.isupper, actor.name))


def _same_outlet(a: str, b: str) -> bool:
    """As "KTRN" and "KTRN 7 News", of which a site has the short form, or as a paper calls itself "The Times"."""
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= _SHORT_NAME and (long.startswith(short) or long.endswith(short)))


def _runs_later(a: ReportId, b: ReportId, published: Mapping[ReportId, Interval]) -> bool:
    day_a, day_b = _day(a, published), _day(b, published)
    return day_a is not None and day_b is not None and day_a > day_b


def find_agencies(
    marks: Mapping[ReportId, Sequence[Mark]], statements: Sequence[Statement], actors: Sequence[Actor]
) -> list[Actor]:
    """Outlets that only a mark or an addressee names: actors of whom no statement is."""
    known = _outlets_by_name(actors)
    names = [mark.agency for found in marks.values() for mark in found]
    names += [s.addressee for s in statements if s.addressee and is_outlet(s.addressee)]
    new: dict[str, Actor] = {}
    for written in names:
        name = one_form(written)
        if name not in known and name not in new:
            full = agency_of(written) or re.sub(r"^[Tt]he\s+", "", written)
            key = re.sub(r"[^\w ]", "", full.lower())  # the id that it has when a report quotes it
            outlet = ActorKind.OUTLET
            actor_id = ActorId(make_id("A", outlet.value, key))
            new[name] = Actor(id=actor_id, name=full, kind=outlet, why="named as where words are from")
    return list(new.values())


def find_agency_texts(marks: Mapping[ReportId, Sequence[Mark]], actors: Iterable[Actor]) -> Iterator[Edge]:
    """Edges from agencies to the reports that carry their mark."""
    by_name = _outlets_by_name(actors)
    for report, found in marks.items():
        for mark in found:
            part = "its text is the agency's" if mark.whole else "the agency gave a part"
            yield Edge(
                type=EdgeType.CITES,
                origin=by_name[one_form(mark.agency)],
                target=report,
                score=1.0 if mark.whole else 0.5,
                why=f"says “{mark.words.strip()}”: {part}",
            )


def _outlets_by_name(actors: Iterable[Actor]) -> dict[str, ActorId]:
    found: dict[str, ActorId] = {}
    for actor in actors:
        if _is_named_outlet(actor):
            for name in (actor.name, *actor.aliases):
                found.setdefault(one_form(name), actor.id)
    return found
