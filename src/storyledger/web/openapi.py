"""The desk's JSON pages as OpenAPI 3.1 describes them. In: the tables. Out: a document for `/openapi.json`.

Columns come from the tables themselves; a test asks every path and holds its answer against its schema.
"""

from collections.abc import Callable, Mapping
from importlib.metadata import version
from typing import Any

from storyledger.ledger import Ledger
from storyledger.write.records.records import Record
from storyledger.write.tables.forms import Table

_TEXT: Record = {"type": "string"}
_MAYBE_TEXT: Record = {"type": ["string", "null"]}
_NUMBER: Record = {"type": "number"}
_MAYBE_NUMBER: Record = {"type": ["number", "null"]}
_COUNT: Record = {"type": "integer"}
_YES_OR_NO: Record = {"type": "boolean"}
_CELL: Record = {"type": ["string", "number", "null"]}


def _record(about: str, **fields: Record) -> Record:
    """An object that always has all its fields."""
    return {
        "type": "object",
        "description": about,
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _list(of: Record) -> Record:
    return {"type": "array", "items": of}


def _by_id(of: Record, about: str) -> Record:
    return {"type": "object", "description": about, "additionalProperties": of}


def _ref(name: str) -> Record:
    return {"$ref": f"#/components/schemas/{name}"}


def _maybe(of: Record) -> Record:
    return {"anyOf": [of, {"type": "null"}]}


_HEAD: Mapping[str, Record] = {
    "number": _TEXT,
    "key": _TEXT,
    "title": _MAYBE_TEXT,
    "outlet": _MAYBE_TEXT,
    "url": _MAYBE_TEXT,
    "published": _maybe(_ref("Days")),
    "revised": _maybe(_ref("Days")),
}
_CITED: Mapping[str, Record] = {
    "statements": _by_id(_ref("Citation"), "Statements by id."),
    "reports": _by_id(_ref("ReportHead"), "The reports that hold them, by id."),
}

_SCHEMAS: Mapping[str, Record] = {
    "Days": {
        "type": "object",
        "description": "From earliest to latest, both included; null is open. `basis` and `why` say how it is known.",
        "properties": {
            "earliest": {"type": ["string", "null"], "format": "date"},
            "latest": {"type": ["string", "null"], "format": "date"},
            "text": _TEXT,
            "basis": _TEXT,
            "why": _TEXT,
        },
        "required": ["earliest", "latest"],
        "additionalProperties": False,
    },
    "Quotation": _record(
        "The characters from `start` up to `end` of a report's text, unchanged.",
        start=_COUNT,
        end=_COUNT,
        words=_TEXT,
    ),
    "Citation": _record(
        "One statement: who says what, how surely, and where it is written.",
        number=_TEXT,
        report=_TEXT,
        who=_TEXT,
        actor=_MAYBE_TEXT,
        stance=_TEXT,
        certainty=_TEXT,
        kind=_TEXT,
        said=_maybe(_ref("Days")),
        words=_list(_ref("Quotation")),
        by_hand={**_YES_OR_NO, "description": "A person decided on it, and did not take it back."},
        decided={**_MAYBE_TEXT, "description": "When: often after the day that was asked for."},
    ),
    "ReportHead": _record("A report without its text.", **_HEAD),
    "Figure": _record(
        "A number with what it counts and who gives it.",
        id=_TEXT,
        number=_TEXT,
        counted=_TEXT,
        state=_TEXT,
        low=_NUMBER,
        high=_MAYBE_NUMBER,
        approximate=_YES_OR_NO,
        bound=_MAYBE_TEXT,
        change=_TEXT,
        qualifier=_MAYBE_TEXT,
        report=_TEXT,
        start=_COUNT,
        end=_COUNT,
        words=_TEXT,
        sentence=_ref("Quotation"),
        statement=_MAYBE_TEXT,
        who=_TEXT,
    ),
    "Statement": _record(
        "One statement closely.",
        statement=_record(
            "Its parts, the words around them, its chain, and what rests on it.",
            id=_TEXT,
            source=_maybe(_ref("Quotation")),
            cue=_maybe(_ref("Quotation")),
            around=_ref("Quotation"),
            role=_MAYBE_TEXT,
            side=_MAYBE_TEXT,
            via=_list(_TEXT),
            origin=_MAYBE_TEXT,
            happens=_maybe(_ref("Days")),
            addressee=_MAYBE_TEXT,
            channel=_MAYBE_TEXT,
            figures=_list(_ref("Figure")),
            claim=_maybe(_record("The claim it bears on.", id=_TEXT, text=_TEXT)),
            told_again={**_list(_TEXT), "description": "Other tellings of the same words."},
            said_with_it={**_list(_TEXT), "description": "What else was said in the same act."},
            brief=_list(_TEXT),
        ),
        **_CITED,
    ),
    "Report": _record(
        "One report with its text and its statements.",
        report=_record("The report.", id=_TEXT, **_HEAD, characters=_COUNT, statements=_COUNT, text=_TEXT),
        **_CITED,
    ),
    "Brief": _record(
        "What is known and where reports disagree, each sentence cited.",
        title=_TEXT,
        asof={"type": ["string", "null"], "format": "date"},
        sentences=_list(
            _record("One sentence and the ids it rests on.", text=_TEXT, kind=_TEXT, cites=_list(_TEXT))
        ),
    ),
    "Changes": {
        "type": "object",
        "description": "What stands otherwise on the later day than on the earlier one; without a later day, now.",
        "properties": {
            "from": {"type": "string", "format": "date"},
            "to": {"type": ["string", "null"], "format": "date"},
            "changes": _list(
                _record(
                    "One change in words, the days of both its sides, and the ids it rests on.",
                    change=_TEXT,
                    text=_TEXT,
                    was=_maybe(_ref("Days")),
                    now=_maybe(_ref("Days")),
                    cites=_list(_TEXT),
                    why=_TEXT,
                )
            ),
        },
        "required": ["from", "to", "changes"],
        "additionalProperties": False,
    },
    "Stories": _list(_record("One story of the database.", name=_TEXT, title=_TEXT, reports=_COUNT)),
    "Error": _record("Why there is no answer.", error=_TEXT),
}

_STORY: Record = {"name": "story", "in": "path", "required": True, "schema": _TEXT}
_ASOF: Record = {
    "name": "asof",
    "in": "query",
    "description": "Only what was reported by this day; without it, all that is known.",
    "schema": {"type": "string", "format": "date"},
}
_FROM: Record = {
    "name": "from",
    "in": "query",
    "description": "The earlier day; without it, the last before the later one on which something came out.",
    "schema": {"type": "string", "format": "date"},
}
_TO: Record = {
    **_ASOF,
    "name": "to",
    "description": "The later day; without it, `asof`, or all that is known.",
}
_NARROWING: tuple[Record, ...] = tuple(
    {"name": name, "in": "query", "description": about, "schema": _TEXT}
    for name, about in (
        ("q", "Only where the speaker's name or the words hold this, in any case."),
        ("who", "Only what this speaker says."),
        ("stance", "Only statements of this stance."),
    )
)


def describe_pages(tables: Mapping[str, Callable[[Any], Table]]) -> Record:
    """The OpenAPI document."""
    nothing = Ledger(title="", reports=(), readings=())
    rows = {
        name: _list(_record(make(nothing).title, **dict.fromkeys(make(nothing).columns, _CELL)))
        for name, make in tables.items()
    }
    story = "/s/{story}"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "storyledger desk",
            "version": version("storyledger"),
            "description": "What a story's reports say, for programs on this machine. All of it only reads.",
        },
        "paths": {
            "/stories.json": _page("The stories of the database.", _ref("Stories")),
            f"{story}/brief.json": _page("The brief.", _ref("Brief"), _STORY, _ASOF),
            f"{story}/changes.json": _page(
                "What changed between two days.", _ref("Changes"), _STORY, _FROM, _TO, _ASOF
            ),
            **{
                f"{story}/{name}.json": _page(
                    f"{(make.__doc__ or name).splitlines()[0]}",
                    rows[name],
                    _STORY,
                    _ASOF,
                    *(_NARROWING if name == "ledger" else ()),
                )
                for name, make in tables.items()
            },
            f"{story}/{{statement}}.json": _page(
                "One statement with the words around it.",
                _ref("Statement"),
                _STORY,
                _numbered("statement", r"^S\d+[a-z]?$"),
                _ASOF,
            ),
            f"{story}/reports/{{report}}.json": _page(
                "One report with its text.", _ref("Report"), _STORY, _numbered("report", r"^R\d+$"), _ASOF
            ),
        },
        "components": {"schemas": dict(_SCHEMAS)},
    }


def _numbered(name: str, pattern: str) -> Record:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": pattern},
    }


def _page(about: str, answer: Record, *parameters: Record) -> Record:
    def told(words: str, schema: Record) -> Record:
        return {"description": words, "content": {"application/json": {"schema": schema}}}

    answers = {"200": told(about, answer)}
    if parameters:
        answers["404"] = told("There is no such thing, or it was not known by the day.", _ref("Error"))
        answers["400"] = told("The day is none.", _ref("Error"))
    return {"get": {"summary": about, "parameters": list(parameters), "responses": answers}}
