"""The exported ledger, `storyledger/1`: plain values in the contract's form.

In: a Ledger and its Brief. Out: a dict for JSON, or lines for JSONL. Spans slice the exported text,
dates are ISO days, what is not known is None, lists are in text order.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import msgspec

from storyledger.figure import Figure, Track
from storyledger.harm import Toll
from storyledger.interval import Interval
from storyledger.ledger import Ledger
from storyledger.report import Part, Report, Role
from storyledger.review import standing
from storyledger.span import Span
from storyledger.statement import Kind, Statement
from storyledger.write.brief.brief import Brief

FORMAT = "storyledger/1"
Record = dict[str, Any]


def ledger_record(ledger: Ledger, brief: Brief) -> Record:
    """Everything of one story, in the form `storyledger/1`."""
    record: Record = {
        "format": FORMAT,
        "title": ledger.title,
        "as_of": ledger.as_of.isoformat() if ledger.as_of else None,
        "clock": ledger.clock.value,
        "engine": _engines(ledger),
        "reports": [_report(ledger, r) for r in ledger.reports],
        "actors": [_plain(a, leave="referents") for a in ledger.actors],
        "statements": [_statement(ledger, s) for s in _in_order(ledger)],
        "utterances": [{**_plain(u), "said": interval_record(u.said)} for u in ledger.utterances],
        "figures": list(_figures(ledger)),
        "tracks": [_track(ledger, t) for t in ledger.tracks],
        "relations": [_plain(r) for r in ledger.relations],
        "stale": [{"report": s.report_id, **_plain(s, leave="report_id")} for s in ledger.stale],
        "claims": [_plain(c, leave="statements") for c in ledger.claims],
        "predictions": [{**_plain(p), "due": interval_record(p.due)} for p in ledger.predictions],
        "timeline": [{"date": interval_record(e.when), **_plain(e, leave="when")} for e in ledger.timeline],
        "lineage": [
            {"from": e.origin, "to": e.target, **_plain(e, leave="origin target")} for e in ledger.lineage
        ],
        "tolls": [_toll(t) for t in ledger.tolls],
        "brief": [_plain(s, leave="ours") for s in brief.sentences],
        "date_clashes": [{"report": c.report_id, "clues": [c.one, c.other]} for c in ledger.clashes],
        "reviews": list(_reviews(ledger)),
        "problems": [_plain(p) for p in ledger.problems],
    }
    for name in _DECIDED:  # a person's word, or null for the machine's
        for row in record[name]:
            row["asserted_by"] = ledger.asserted_by.get(row["id"])
    return record


_DECIDED = ("reports", "actors", "statements", "utterances", "figures", "tracks", "claims")


def _reviews(ledger: Ledger) -> Iterator[Record]:
    """The log of decisions, those that were taken back marked."""
    stands = {d.number for d in standing(ledger.decisions)}
    for d in ledger.decisions:
        yield {
            "id": str(d.number),
            "when": d.signed.made,
            "by": d.signed.author,
            "why": d.signed.why,
            "on": [[_plain(anchor) for anchor in anchors] for anchors in d.subjects],
            "withdrawn": d.number not in stands,
            **_plain(d, leave="number signed subjects"),
        }


def _plain(noun: object, *, leave: str = "") -> Record:
    """A noun's fields as JSON has them, without those named in `leave`."""
    fields: Record = msgspec.json.decode(msgspec.json.encode(noun))
    return {name: value for name, value in fields.items() if name not in leave.split()}


def ledger_lines(ledger: Ledger, brief: Brief) -> Iterator[str]:
    """The same as JSON lines: each record with the name of its list as `type`, the story itself first."""
    record = ledger_record(ledger, brief)
    yield json.dumps(
        {"type": "story", **{k: v for k, v in record.items() if not isinstance(v, list)}}, ensure_ascii=False
    )
    for name, rows in record.items():
        if isinstance(rows, list):
            for row in rows:
                kind = row.get("type")
                named = {**row, "relation": kind} if kind else row
                yield json.dumps({**named, "type": name}, ensure_ascii=False)


def _engines(ledger: Ledger) -> Record:
    readers = sorted({reading.reader for reading in ledger.readings})
    return {
        "storyledger": _version("storyledger"),
        "readers": readers,
        "onnxruntime": _version("onnxruntime"),
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _in_order(ledger: Ledger) -> Iterator[Statement]:
    for reading in ledger.readings:
        yield from sorted(reading.statements, key=lambda s: s.content[0].start)


def _report(ledger: Ledger, report: Report) -> Record:
    return {
        "id": report.id,
        "key": report.key,
        "title": report.title,
        "outlet": report.outlet,
        "url": report.url,
        "published": interval_record(ledger.published.get(report.id)),
        "revised": interval_record(report.revised),
        "language": report.language,
        "sha256": report.sha256,
        "text": report.text,
        "parts": [_part(p) for p in report.parts],
    }


def _said(ledger: Ledger, statement: Statement) -> Interval | None:
    """When it was said; what the report itself tells it says as it runs."""
    ran = ledger.published.get(statement.report_id)
    if statement.kind is not Kind.NARRATOR or ran is None:
        return ledger.resolutions[statement.id].said
    return replace(ran, text=None, basis="report", why="the report's own words")


def _statement(ledger: Ledger, statement: Statement) -> Record:
    known = ledger.resolutions[statement.id]
    return {
        "id": statement.id,
        "report": statement.report_id,
        "kind": statement.kind.value,
        "class": statement.cue_class,
        "stance": statement.stance.value,
        "certainty": statement.certainty.value,
        "source": _span(statement.source),
        "cue": _span(statement.cue),
        "content": [_bounds(span) for span in statement.content],
        "actor": known.actor,
        "via": list(known.via),
        "origin": known.origin,
        "said": interval_record(_said(ledger, statement)),
        "happens": interval_record(known.happens),
        "places": list(statement.places),
        "addressee": statement.addressee,
        "channel": statement.channel,
        "utterance": known.utterance,
        "claim": known.claim,
        "score": statement.score,
    }


def _figures(ledger: Ledger) -> Iterator[Record]:
    tracks = {figure: track.id for track in ledger.tracks for figure in track.figures}
    for reading in ledger.readings:
        for figure in sorted(reading.figures, key=lambda f: f.span):
            yield _figure(figure, tracks.get(figure.id))


def _figure(figure: Figure, track: str | None) -> Record:
    return {
        "id": figure.id,
        "report": figure.report_id,
        "statement": figure.statement_id,
        **_bounds(figure.span),
        "low": _number(figure.low),
        "high": None if figure.high is None else _number(figure.high),
        "approximate": figure.approximate,
        "bound": figure.bound.value if figure.bound else None,
        "unit": figure.unit,
        "state": figure.state,
        "change": figure.change.value,
        "qualifier": figure.qualifier,
        "replaced": figure.replaced,
        "perpetrators": figure.perpetrators.value if figure.perpetrators else None,
        "track": track,
    }


def _track(ledger: Ledger, track: Track) -> Record:
    standing = [{**_plain(s), "since": interval_record(s.since)} for s in track.standing]
    tree = ledger.track_origins.get(track.id, ())
    return {
        **_plain(track, leave="standing"),
        "standing": standing,
        "origins": [o.actor for o in tree if o.actor],
        "origin_tree": list(map(_plain, tree)),
    }


def _toll(toll: Toll) -> Record:
    spans = [{"report": report, **_bounds(span)} for report, span in toll.spans]
    return {**_plain(toll, leave="spans"), "since": interval_record(toll.since), "spans": spans}


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value


def _part(part: Part) -> Record:
    """An embedded post keeps to the six roles of the contract; a key of its own tells what it is."""
    known = {Role.POST: Role.BODY, Role.SIGNATURE: Role.CAPTION}
    told = {**_bounds(part.span), "role": known.get(part.role, part.role).value}
    return {**told, "embedded": part.role.value} if part.role in known else told


def _bounds(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _span(span: Span | None) -> Record | None:
    return _bounds(span) if span else None


def interval_record(interval: Interval | None) -> Record | None:
    """Days as JSON has them, with how they are known."""
    if interval is None:
        return None
    known = {"text": interval.text, "basis": interval.basis, "why": interval.why}
    return {
        "earliest": interval.earliest.isoformat() if interval.earliest else None,
        "latest": interval.latest.isoformat() if interval.latest else None,
        **{name: value for name, value in known.items() if value is not None},
    }
