"""The desk in a browser: pages of a story, each also as JSON and CSV, and the forms that correct it.

In: a database. Out: a Starlette application. One view function a page; `.json` and `.csv` of it come
from the same ledger. Everything works without a script.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from storyledger.archive import Archive
from storyledger.errors import StoryLedgerError
from storyledger.reconcile.review.doubts import find_doubts
from storyledger.review import Decision, broken_link, standing
from storyledger.web.adding import MOST_BYTES, Adder, Handed, pasted_report
from storyledger.web.addresses import Steps, address_of
from storyledger.web.asked import Asked, asked_of, between, count_of, scene_of
from storyledger.web.citing import Citing
from storyledger.web.decide import decide_from_form
from storyledger.web.handing import Handing
from storyledger.web.programs import Programs, files_of
from storyledger.web.safety import Guard, fits, new_token
from storyledger.write import pages
from storyledger.write.pages.page import shared_values, templates
from storyledger.write.scene.scene import SECTIONS, PageLinks, Scene
from storyledger.write.words.decisions import count_later, is_about

_FILES = {"desk.css": "text/css", "app.js": "text/javascript", "progress.js": "text/javascript"}


def make_app(archive: Archive) -> Starlette:
    """The application over one database."""
    views, programs = Pages(archive), Programs(archive)
    story = "/s/{story:story}"
    routes = [
        Route("/", views.stories),
        Route("/static/{name}", views.static),
        *Citing(archive).routes(story),
        Route(story, views.section, name="brief"),
        Route(story + "/story.html", Handing(archive).file),
        Route(story + "/brief.{form}", programs.brief_as),
        Route(story + "/review", views.review),
        Route(story + "/review", views.decide, methods=["POST"]),
        Route(story + "/changes", views.changes),
        Route(story + "/changes.{form}", programs.changes_as),
        Route(story + "/audit", views.audit),
        Route(story + "/add", views.adding),
        Route(story + "/add", views.add, methods=["POST"]),
        Route(story + "/progress", views.progress),
        Route(story + "/reports/{report}", views.report),
        Route(story + "/{statement:statement}", views.statement),
        Route(story + "/{section}.svg", programs.drawing),
        Route(story + "/{section}/{part}.svg", programs.drawing),
        Route(story + "/{section}.{form}", programs.table),
        Route(story + "/{section}/{part}", views.section),
        Route(story + "/{section}", views.section),
    ]
    return Starlette(
        routes=[r for r in routes if not (archive.read_only and r.methods and "POST" in r.methods)],
        middleware=[Middleware(Guard), Middleware(Steps)],
        exception_handlers={HTTPException: views.trouble, StoryLedgerError: views.trouble},
    )


class Pages:
    """The view functions."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._token = new_token()
        self._adder = Adder(archive.path)

    # -- what is shown -------------------------------------------------------------------------------
    def stories(self, request: Request) -> Response:
        """All stories of the database, with what is in each."""
        rows = []
        for name in self._archive.stories():
            with self._archive.story(name) as store:
                rows.append(
                    {
                        "name": name,
                        "title": store.title(),
                        "href": PageLinks(name).section("brief"),
                        **store.counts(),
                    }
                )
        return self._page(request, "stories.html", {"stories": rows, "path": str(self._archive.path)})

    def section(self, request: Request) -> Response:
        """One section of a story."""
        asked = asked_of(self._archive, request)
        name = request.path_params.get("section", "brief")
        part = request.path_params.get("part", "")
        if name not in SECTIONS[:-1] or (part and name not in _PARTED):
            raise HTTPException(404, f"There is no page called {name}.")
        scene = scene_of(self._archive, asked)
        values = self._values(scene, asked, name)
        values |= {name: getattr(pages, f"{name}_section")(scene, **self._narrowing(request, name))}
        if part and not values[name].get("panels" if name == "figures" else "claims"):
            raise HTTPException(404, f"No such part of the {name} is known by this day.")
        if part:
            values |= {"files": files_of(name, part)}
        if name == "ledger":
            values |= {"kept": list(asked.query.items())}
        if name == "reports" and not self._archive.read_only:
            values |= {"add_href": PageLinks(asked.story).page("add")}
        return self._page(request, "desk.html", values | {"body": f"sections/{name}.html", "plain": False})

    def _narrowing(self, request: Request, name: str) -> dict[str, Any]:
        if name in _PARTED:
            return {"only": request.path_params.get("part", "")}
        if name == "timeline":
            return {"most": _MOST_ENTRIES}
        if name != "ledger":
            return {}
        query = request.query_params
        return {
            "find": query.get("q", ""),
            "who": query.get("who", ""),
            "stance": query.get("stance", ""),
            "page": count_of(query.get("page", "")) or 1,
        }

    def report(self, request: Request) -> Response:
        """One report with its words marked."""
        asked = asked_of(self._archive, request)
        scene = scene_of(self._archive, asked)
        named = {number: r for r, number in scene.numbers.reports.items()}
        report = scene.desk.reports.get(named.get(request.path_params["report"]))  # type: ignore[arg-type]
        if report is None:
            raise HTTPException(404, "No such report is out by this day.")
        values = self._values(scene, asked, "reports") | {
            "report": pages.report_section([scene], report),
            "files": [("json", f"reports/{scene.numbers.reports[report.id]}.json")],
        }
        return self._page(request, "desk.html", values | {"body": "sections/report.html", "plain": True})

    def statement(self, request: Request) -> Response:
        """One statement with its words, chain, uses and history."""
        asked = asked_of(self._archive, request)
        scene = scene_of(self._archive, asked)
        named = {number: s for s, number in scene.numbers.statements.items()}
        statement = scene.desk.statements.get(named.get(request.path_params["statement"]))  # type: ignore[arg-type]
        if statement is None:
            raise HTTPException(404, "No such statement is known by this day, or a person rejected it.")
        values = self._values(scene, asked, "ledger") | {
            "s": pages.statement_card(scene, statement),
            "files": [("json", f"{scene.numbers.statements[statement.id]}.json")],
            "stance": statement.stance.value,
            "stances": [s.value for s in type(statement.stance)],
            "names": _names(scene),
            **_log([d for d in scene.ledger.decisions if is_about(statement, d)]),
        }
        return self._page(request, "desk.html", values | {"body": "statement.html", "plain": True})

    def review(self, request: Request) -> Response:
        """What waits for a person, and what was decided last."""
        asked = asked_of(self._archive, request)
        scene = scene_of(self._archive, asked)
        doubts = [pages.doubt_card(scene, d) for d in find_doubts(scene.ledger)[:_MOST_ASKED]]
        values = self._values(scene, asked, "review") | {
            "doubts": doubts,
            **_log(scene.ledger.decisions, _MOST_TOLD),
        }
        return self._page(request, "desk.html", values | {"body": "review.html", "plain": True})

    def audit(self, request: Request) -> Response:
        """What was decided on these reports, and whether the whole log holds."""
        asked = asked_of(self._archive, request)
        scene = scene_of(self._archive, asked)
        told, log = scene.ledger.decisions, self._archive.log(asked.story)
        values = self._values(scene, asked, "review") | {
            **_log(told),
            "broken": broken_link(log),
            "chain": len(log),
        }
        return self._page(request, "desk.html", values | {"body": "audit.html", "plain": True})

    def changes(self, request: Request) -> Response:
        """What changed between two days."""
        first, asked = between(self._archive, request)
        scene = scene_of(self._archive, asked)
        lines = self._archive.changes(asked.story, first, asked.as_of) if first else []
        values = self._values(scene, asked, "changes")
        values |= {"changes": pages.changes_section(scene, lines, first)}
        if first is None:  # on the first day there is nothing to compare
            values |= {"files": []}
        return self._page(request, "desk.html", values | {"body": "sections/changes.html", "plain": False})

    def static(self, request: Request) -> Response:
        """Style and script."""
        name = request.path_params["name"]
        if name not in _FILES:
            raise HTTPException(404, "There is no such file.")
        text = templates().get_template(name).render()
        return PlainTextResponse(text, media_type=_FILES[name], headers={"cache-control": "max-age=60"})

    # -- what a person decides -----------------------------------------------------------------------
    async def decide(self, request: Request) -> Response:
        """Keep one decision and go back to where it was made."""
        _expect_length(request, _MOST_OF_A_FORM)
        async with request.form() as given:
            form = {k: v for k, v in given.items() if isinstance(v, str)}
        if not fits(self._token, form.get("token")):
            raise HTTPException(403, _STALE)
        return await run_in_threadpool(self._decide, request, form)

    def _decide(self, request: Request, form: Mapping[str, str]) -> Response:
        """A ledger takes seconds to make; meanwhile the pages answer."""
        asked = asked_of(self._archive, request)
        told = self._archive.decide(asked.story, lambda ledger: decide_from_form(ledger, form))
        back = form.get("back") or asked.links.section("review")
        if not back.startswith("/s/"):
            back = asked.links.section("review")
        mark = "&" if "?" in back else "?"
        return RedirectResponse(f"{back}{mark}{urlencode({'said': told.number})}", 303)

    # -- new reports ---------------------------------------------------------------------------------
    def adding(self, request: Request) -> Response:
        """A form for new reports, and how far the last ones are."""
        asked = asked_of(self._archive, request)
        job = self._adder.job(asked.story)
        with self._archive.story(asked.story) as store:
            values = {"title": store.title(), "link": PageLinks(asked.story).page, "token": self._token}
        return self._page(request, "add.html", {**values, "job": job.state() if job else None})

    async def add(self, request: Request) -> Response:
        """Take files and a pasted text, and read them in the background."""
        _expect_length(request, MOST_BYTES)
        async with request.form(max_files=_MOST_FILES) as form:
            plain = {k: v for k, v in form.items() if isinstance(v, str)}
            uploads = [f for f in form.getlist("files") if not isinstance(f, str) and f.filename]
            handed: list[Handed] = [(f.filename or "", await f.read()) for f in uploads]
        if not fits(self._token, plain.get("token")):
            raise HTTPException(403, _STALE)
        return await run_in_threadpool(self._add, request, plain, handed)

    def _add(self, request: Request, plain: Mapping[str, str], handed: list[Handed]) -> Response:
        asked = asked_of(self._archive, request)
        if pasted := pasted_report(plain):
            handed.append(pasted)
        if not handed:
            raise HTTPException(400, "Nothing was handed in: choose files, or paste a text.")
        self._adder.start(asked.story, handed)
        return RedirectResponse(PageLinks(asked.story).page("add"), 303)

    def progress(self, request: Request) -> Response:
        """How far the reading is, as server-sent events."""
        asked = asked_of(self._archive, request)
        return StreamingResponse(self._events(asked.story), media_type="text/event-stream")

    async def _events(self, story: str) -> AsyncIterator[str]:
        told = None
        while job := self._adder.job(story):
            state = job.state()
            if state != told:
                yield f"data: {msgspec.json.encode(state).decode()}\n\n"
                told = state
            if job.done:
                return
            await asyncio.sleep(_PAUSE)
        yield 'data: {"done": true, "rows": []}\n\n'

    # -- shared --------------------------------------------------------------------------------------
    def _values(self, scene: Scene, asked: Asked, here: str) -> dict[str, Any]:
        stops = list(scene.stops)
        out = sum(not asked.as_of or s.day <= asked.as_of for s in stops)
        before = stops[out - 2] if out > 1 else None
        since = {"from": before.day.isoformat()} if before else {}
        until = {"to": asked.as_of.isoformat()} if asked.as_of else {}
        return shared_values(scene) | {
            "here": here,
            "asked": asked,
            "stops": stops,
            "stop": stops[out - 1] if out else None,
            "later": count_later(scene.ledger),
            "audit_href": scene.links.section("audit"),
            "before": before,
            "what_changed": asked.links.page("changes", since | until),
            "after": stops[out] if out < len(stops) else None,
            "rail": [(name, scene.links.section(name)) for name in SECTIONS],
            "files": files_of(here),
            "saves": asked.links.page("story.html"),
            "saves_quoted": asked.links.page("story.html", asked.query | {"redact": "1"}),
            "link": asked.links.page,
            "token": self._token,
            "read_only": self._archive.read_only,
        }

    def _page(self, request: Request, name: str, values: dict[str, Any], status: int = 200) -> Response:
        given = {
            "title": "Stories",
            "here": "",
            "asked": None,
            "saved": count_of(request.query_params.get("said", "")),
            "narrowed": [(k, v) for k, v in request.query_params.items() if k in _NARROWING],
            "address": lambda **changed: _address(request, **changed),
            "query": {k: v for k, v in request.query_params.items() if k != "said"},
            **values,
        }
        return HTMLResponse(templates().get_template(name).render(given), status)

    def trouble(self, request: Request, error: Exception) -> Response:
        """What went wrong, in words, with the way back."""
        status = error.status_code if isinstance(error, HTTPException) else 400
        words = error.detail if isinstance(error, HTTPException) else f"Not done: {error}"
        if request.scope["path"].endswith(".json"):
            return JSONResponse({"error": words}, status)
        return self._page(
            request,
            "error.html",
            {"title": "Not found" if status == 404 else "Not done", "words": words},
            status,
        )


def _names(scene: Scene) -> list[str]:
    """The names to choose from where a speaker is corrected: of those who say most."""
    spoken = scene.desk.by_actor
    most = sorted(spoken, key=lambda actor: -len(spoken[actor]))[:_MOST_NAMES]
    return sorted({scene.desk.name_of(actor) for actor in most}, key=str.lower)


def _expect_length(request: Request, most: int) -> None:
    """Take in no more than is fit for a form, and nothing of which nobody says how much it is."""
    told = count_of(request.headers.get("content-length", ""))
    if told is None:
        raise HTTPException(411, "Not taken: the request does not say how long it is.")
    if told > most:
        raise HTTPException(413, "Not taken: this is too much for a form. Use storyledger add PATH.")


_MOST_OF_A_FORM = 1_000_000  # bytes of a decision
_STALE = "Not saved: the page was from an earlier run of the program. Load it again."
_MOST_FILES = 500
_MOST_ASKED = 50
_MOST_ENTRIES = 600  # of a timeline: more is megabytes, and the table has them all
_PAUSE = 0.3  # seconds between two looks at a job
_MOST_TOLD = 12
_MOST_NAMES = 200  # the evidence is fetched with the page that holds them
_PARTED = ("figures", "positions", "lineage")
_LEFT = ("said", "from", "to")
_NARROWING = ("q", "who", "stance")


def _log(decisions: Sequence[Decision], most: int | None = None) -> dict[str, Any]:
    """Decisions, newest first, and which of them stand."""
    return {"log": decisions[::-1][:most], "stands": {d.number for d in standing(decisions)}}


def _address(request: Request, **changed: str) -> str:
    """This page, asked for otherwise; another as-of day is compared with the day before it."""
    query = {k: v for k, v in {**request.query_params, **changed}.items() if v and k not in _LEFT}
    return address_of(request) + (f"?{urlencode(query)}" if query else "")
