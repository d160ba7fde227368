"""The same for programs: brief, tables and changes as JSON, CSV and Markdown, charts as SVG.

In: a request. Out: plain text, or a drawing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from storyledger.archive import Archive
from storyledger.web.asked import asked_of, between, scene_of
from storyledger.write.brief.brief import brief_markdown
from storyledger.write.exports.svg import Drawing, drawing_style, figures_drawings, lineage_drawings, svg_text
from storyledger.write.pages.page import seal_of
from storyledger.write.records.changes import changes_record, changes_table
from storyledger.write.tables.forms import Cell, Table, csv_text, json_text, markdown_text, table_records
from storyledger.write.tables.tables import TABLES

FORMS: Mapping[str, tuple[Callable[[Table], str], str]] = {
    "json": (lambda table: json_text(table_records(table)), "application/json"),
    "csv": (csv_text, "text/csv"),
    "md": (markdown_text, "text/markdown"),
}


_DRAWINGS: Mapping[str, Callable[..., Iterator[Drawing]]] = {
    "figures": figures_drawings,
    "lineage": lineage_drawings,
}
_SEALED = (
    f"default-src 'none'; style-src '{seal_of(drawing_style())}'; frame-ancestors 'none'; base-uri 'none'"
)


def _sealed_drawing(request: Request, svg: str) -> Response:
    """The drawing, or word that it is still the same; its own style is let through, nothing else."""
    tag = f'"{blake2b(svg.encode(), digest_size=8).hexdigest()}"'
    headers = {"etag": tag, "cache-control": "private, no-cache", "content-security-policy": _SEALED}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(svg, media_type="image/svg+xml", headers=headers)


def files_of(section: str, part: str = "") -> list[tuple[str, str]]:
    """The other forms of a page, each with its own address in the story."""
    forms = ("json", "md") if section == "brief" else FORMS if section in {*TABLES, "changes"} else ()
    drawn = f"{section}/{part}.svg" if part else f"{section}.svg"
    return [
        *((form, f"{section}.{form}") for form in forms),
        *([("svg", drawn)] if section in _DRAWINGS else []),
    ]


def _narrowed(table: Table, asked: Mapping[str, str]) -> Table:
    """The rows that the page shows where it was asked for words, a speaker or a stance."""
    find, who, stance = (asked.get(name, "") for name in ("q", "who", "stance"))

    def fits(row: Sequence[Cell]) -> bool:
        told = dict(zip(table.columns, map(str, row), strict=True))
        return (
            find.lower() in f"{told['who']} {told['words']}".lower()
            and who in ("", told["who"])
            and stance in ("", told["stance"])
        )

    return replace(table, rows=tuple(filter(fits, table.rows)))


class Programs:
    """The view functions for programs."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def brief_as(self, request: Request) -> Response:
        """The brief as JSON or Markdown."""
        asked = asked_of(self._archive, request)
        scene = scene_of(self._archive, asked)
        form = request.path_params["form"]
        if form == "json":
            told = [{"text": s.text, "kind": s.kind, "cites": list(s.cites)} for s in scene.brief.sentences]
            return JSONResponse(
                {"title": scene.ledger.title, "asof": asked.query.get("asof"), "sentences": told}
            )
        if form == "md":
            return PlainTextResponse(brief_markdown(scene.ledger, scene.brief), media_type="text/markdown")
        raise HTTPException(404, "The brief is there as .json and .md.")

    def changes_as(self, request: Request) -> Response:
        """The changes as JSON, CSV or Markdown."""
        first, asked = between(self._archive, request)
        form = request.path_params["form"]
        if form not in FORMS or first is None:
            raise HTTPException(404, "The changes are there as .json, .csv and .md, from the second day on.")
        lines = self._archive.changes(asked.story, first, asked.as_of)
        if form == "json":
            return JSONResponse(changes_record(lines, first, asked.as_of))
        write, kind = FORMS[form]
        return PlainTextResponse(write(changes_table(lines, first, asked.as_of)), media_type=kind)

    def drawing(self, request: Request) -> Response:
        """A section's drawings, or that of one part, as an SVG file that stands alone."""
        asked = asked_of(self._archive, request)
        name, part = request.path_params["section"], request.path_params.get("part", "")
        if name not in _DRAWINGS:
            raise HTTPException(404, f"Drawings: {', '.join(_DRAWINGS)}; as .svg.")
        scene = scene_of(self._archive, asked)
        drawn = self._archive.kept(asked.story, asked.as_of).drawings
        key = (asked.clock, name, part)
        if key not in drawn:
            drawn[key] = svg_text(scene, found) if (found := list(_DRAWINGS[name](scene, only=part))) else ""
        if not drawn[key]:
            raise HTTPException(404, "Nothing is drawn of this by this day.")
        return _sealed_drawing(request, drawn[key])

    def table(self, request: Request) -> Response:
        """A section's table as JSON, CSV or Markdown."""
        name, form = request.path_params["section"], request.path_params["form"]
        if name not in TABLES or form not in FORMS:
            raise HTTPException(404, f"Tables: {', '.join(TABLES)}; as .json, .csv or .md.")
        table = TABLES[name](scene_of(self._archive, asked_of(self._archive, request)).ledger)
        if name == "ledger":
            table = _narrowed(table, request.query_params)
        write, kind = FORMS[form]
        return PlainTextResponse(write(table), media_type=kind)
