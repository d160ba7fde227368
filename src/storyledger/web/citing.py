"""JSON pages that are no table: the stories, one statement, one report, and what describes them all.

In: a request. Out: the records that a program cites from, with ids, offsets and words.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from storyledger.archive import Archive
from storyledger.web.asked import asked_of
from storyledger.web.openapi import describe_pages
from storyledger.write.records.citations import report_record, statement_record, write_citations
from storyledger.write.tables.tables import TABLES
from storyledger.write.words.phrases import open_desk


class Citing:
    """The view functions."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._description = describe_pages(TABLES)

    def routes(self, story: str) -> list[Route]:
        """Where they are found; before any route that takes every name."""
        return [
            Route("/openapi.json", self.description),
            Route("/stories.json", self.stories),
            Route(story + "/reports/{report}.json", self.report),
            Route(story + "/{statement:statement}.json", self.statement),
        ]

    def description(self, _request: Request) -> Response:
        """All JSON pages, as OpenAPI."""
        return JSONResponse(self._description)

    def stories(self, _request: Request) -> Response:
        """The stories of the database."""
        told = []
        for name in self._archive.stories():
            with self._archive.story(name) as store:
                told.append({"name": name, "title": store.title(), "reports": store.counts()["reports"]})
        return JSONResponse(told)

    def statement(self, request: Request) -> Response:
        """One statement with the words around it."""
        asked = asked_of(self._archive, request)
        kept = self._archive.kept(asked.story, asked.as_of)
        desk = open_desk(kept.ledger)
        number = request.path_params["statement"]
        for statement in desk.statements.values():
            if kept.numbers.statements.get(statement.id) == number:
                record = statement_record(desk, statement, kept.brief)
                told = [statement.id, *record["told_again"], *record["said_with_it"]]
                return JSONResponse({"statement": record, **write_citations(desk, kept.numbers, told)})
        raise HTTPException(404, f"No statement {number} is known by this day, or a person rejected it.")

    def report(self, request: Request) -> Response:
        """One report with its text and its statements."""
        asked = asked_of(self._archive, request)
        kept = self._archive.kept(asked.story, asked.as_of)
        desk = open_desk(kept.ledger)
        number = request.path_params["report"]
        for report in kept.ledger.reports:
            if kept.numbers.reports.get(report.id) == number:
                record = {**report_record(desk, kept.numbers, report), "text": report.text}
                own = [s.id for s in desk.in_report.get(report.id, ())]
                return JSONResponse({"report": record, **write_citations(desk, kept.numbers, own)})
        raise HTTPException(404, f"No report {number} is out by this day.")
