"""The same for programs: brief, tables and changes as JSON, CSV and Markdown. In: a request. Out: plain text."""

from collections.abc import Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from storyledger.archive import Archive
from storyledger.web.asked import asked_of, between, scene_of
from storyledger.write import tables
from storyledger.write.brief import brief_markdown
from storyledger.write.changes import changes_record, changes_table
from storyledger.write.forms import Table, csv_text, json_text, markdown_text, table_records

# What each section is as a table.
TABLES: Mapping[str, Callable[[Any], Table]] = {
    "ledger": tables.ledger_table,
    "figures": tables.figures_table,
    "positions": tables.positions_table,
    "timeline": tables.timeline_table,
    "lineage": tables.lineage_table,
    "reports": tables.reports_table,
}
FORMS: Mapping[str, tuple[Callable[[Table], str], str]] = {
    "json": (lambda table: json_text(table_records(table)), "application/json"),
    "csv": (csv_text, "text/csv"),
    "md": (markdown_text, "text/markdown"),
}


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

    def table(self, request: Request) -> Response:
        """A section's table as JSON, CSV or Markdown."""
        name, form = request.path_params["section"], request.path_params["form"]
        if name not in TABLES or form not in FORMS:
            raise HTTPException(404, f"Tables: {', '.join(TABLES)}; as .json, .csv or .md.")
        table = TABLES[name](scene_of(self._archive, asked_of(self._archive, request)).ledger)
        write, kind = FORMS[form]
        return PlainTextResponse(write(table), media_type=kind)
