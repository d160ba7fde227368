"""One record of a ledger with the words it rests on. In: the exported ledger and an id. Out: lines to read."""

from collections.abc import Iterator, Mapping
from typing import Any

from storyledger.errors import OptionError

Record = Mapping[str, Any]

_KINDS = ("reports", "statements", "figures", "tracks", "claims", "actors", "utterances")
_LEFT_OUT = {"reports": {"id", "text", "parts"}}  # its words are shown further down
_MOST_NAMED = 5


def find_record(ledger: Record, wanted: str) -> tuple[str, Record]:
    """The record with an id, or a report with a key; the beginning of an id will do if it fits one only.

    Returns:
        Its list in the ledger, and the record.

    Raises:
        OptionError: none fits, or more than one.
    """
    everything = [(kind, record) for kind in _KINDS for record in ledger[kind]]
    exact = [found for found in everything if wanted in {found[1]["id"], found[1].get("key")}]
    near = exact or [found for found in everything if found[1]["id"].startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if not near:
        raise OptionError(
            f"nothing has the id {wanted}: ids stand in the tables and in search, a report may be named by its key",
            slug="no-such-id",
        )
    names = ", ".join(record["id"] for _, record in near[:_MOST_NAMED])
    raise OptionError(f"{wanted} could be any of {names}: give more of it", slug="no-such-id")


def evidence_lines(ledger: Record, kind: str, record: Record) -> Iterator[str]:
    """What is known of a record, and the words of every statement and figure it rests on."""
    yield f"{kind.removesuffix('s')} {record['id']}"
    names = {actor["id"]: actor["name"] for actor in ledger["actors"]}
    for name, value in record.items():
        if value not in (None, "", [], {}) and name not in _LEFT_OUT.get(kind, {"id"}):
            yield f"  {name}: {_plain(value, names)}"
    reports = {report["id"]: report for report in ledger["reports"]}
    figures = {figure["id"]: figure for figure in ledger["figures"]}
    statements = {statement["id"]: statement for statement in ledger["statements"]}
    for name in _figures_of(ledger, kind, record):
        yield from _figure_lines(figures[name], reports)
    for name in _statements_of(ledger, kind, record):
        yield from _statement_lines(statements[name], reports)


def _plain(value: Any, names: Mapping[str, str]) -> str:
    """A value on one line, actors by name."""
    if isinstance(value, Mapping):
        known = {key: inner for key, inner in value.items() if inner is not None}
        return ", ".join(f"{key} {_plain(inner, names)}" for key, inner in known.items())
    if isinstance(value, list | tuple):
        return "; ".join(_plain(each, names) for each in value)
    return names.get(value, str(value))


def _figures_of(ledger: Record, kind: str, record: Record) -> list[str]:
    if kind == "figures":
        return [record["id"]]
    if kind == "reports":
        return [figure["id"] for figure in ledger["figures"] if figure["report"] == record["id"]]
    return list(record["figures"]) if kind == "tracks" else []


def _statements_of(ledger: Record, kind: str, record: Record) -> list[str]:
    if kind == "statements":
        return [record["id"]]
    if kind == "figures":
        return [record["statement"]] if record["statement"] else []
    if kind == "claims":
        return [name for position in record["positions"] for name in position["statements"]]
    field = {"reports": "report", "actors": "actor", "utterances": "utterance"}.get(kind)
    return [one["id"] for one in ledger["statements"] if field and one[field] == record["id"]]


def _figure_lines(figure: Record, reports: Mapping[str, Record]) -> Iterator[str]:
    report = reports[figure["report"]]
    yield f"\nfigure {figure['id']} in {_named(report)}"
    yield f"  {_words(report, figure)} · {figure['unit']} · {figure['state']}"


def _statement_lines(statement: Record, reports: Mapping[str, Record]) -> Iterator[str]:
    report = reports[statement["report"]]
    yield f"\nstatement {statement['id']} in {_named(report)}"
    said = [statement["source"], statement["cue"]]
    if who := " | ".join(_words(report, span) for span in said if span):
        yield f"  {who}"
    for span in statement["content"]:
        yield f"  [{span['start']}:{span['end']}] {_words(report, span)}"


def _named(report: Record) -> str:
    about = (report["key"], report.get("outlet"), _days(report.get("published")))
    return ", ".join(str(part) for part in about if part)


def _days(published: Record | None) -> str:
    """A day or a stretch of days, with a mark where it was inferred; nothing where it is not known."""
    if not published:
        return ""
    ends = dict.fromkeys(str(published[end] or "") for end in ("earliest", "latest"))
    return ("~" if published.get("basis") == "inferred" else "") + "..".join(ends)


def _words(report: Record, span: Record) -> str:
    return " ".join(report["text"][span["start"] : span["end"]].split())
