"""Handing a story on. In: a request. Out: the whole story as one file, to save and to mail."""

import re

from starlette.requests import Request
from starlette.responses import Response

from storyledger.archive import Archive
from storyledger.ledger import DEFAULT_STORY
from storyledger.web.asked import asked_of
from storyledger.write.pages.page import write_page
from storyledger.write.records.redaction import bars_shortened, redact_days
from storyledger.write.scene.stops import choose_days

_NOT_OF_A_FILE = re.compile(r"[^A-Za-z0-9._-]+")


class Handing:
    """The view functions of what leaves the desk."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def file(self, request: Request) -> Response:
        """The story up to the day asked for, with all earlier days in it; without the reports' own texts if so asked."""
        asked = asked_of(self._archive, request)
        last = self._archive.kept(asked.story, asked.as_of)
        kept = [self._archive.kept(asked.story, day) for day in choose_days(last.ledger)]
        states = [(each.ledger, each.brief) for each in (*kept, last)]
        redacted = bool(request.query_params.get("redact"))
        *earlier, (ledger, brief) = redact_days(states) if redacted else states
        page = write_page(ledger, brief, earlier, last.numbers)
        told = ledger.title if asked.story == DEFAULT_STORY else asked.story
        name = _NOT_OF_A_FILE.sub("-", told).strip("-.") or DEFAULT_STORY
        return Response(
            bars_shortened(page) if redacted else page,
            media_type="text/html",
            headers={"content-disposition": f'attachment; filename="{name}.html"'},
        )
