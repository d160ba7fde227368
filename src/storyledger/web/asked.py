"""What a request asks for. In: a request and the archive. Out: story, day, clock, and the scene they name."""

from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request

from storyledger.archive import Archive
from storyledger.change import in_order
from storyledger.write.scene.scene import PageLinks, Scene


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request names: story, day and clock."""

    story: str
    as_of: date | None
    clock: str

    @property
    def query(self) -> dict[str, str]:
        """What goes along from page to page."""
        asked = {"asof": self.as_of.isoformat()} if self.as_of else {}
        return asked | ({"clock": self.clock} if self.clock != "said" else {})

    @property
    def links(self) -> PageLinks:
        """Where things are found from here."""
        return PageLinks(self.story, self.query)


def asked_of(archive: Archive, request: Request, *days: str) -> Asked:
    """Story, day and clock of a request; the day by the first of some names that is given, or as `asof`."""
    query = request.query_params
    given = next((query[name] for name in (*days, "asof") if query.get(name)), None)
    as_of = _day(given) if given else None
    clock = "reported" if query.get("clock") == "reported" else "said"
    story = request.path_params["story"]
    if story not in archive.stories():
        raise HTTPException(404, f"There is no story called {story} in this database.")
    return Asked(story, as_of, clock)


def scene_of(archive: Archive, asked: Asked) -> Scene:
    """The story as of the day asked for."""
    return archive.scene(asked.story, asked.links, as_of=asked.as_of, clock=asked.clock)


def between(archive: Archive, request: Request) -> tuple[date | None, Asked]:
    """The two days asked for: without any, the last two on which something came out.

    Raises:
        OptionError: they are not in order.
    """
    asked = asked_of(archive, request, "to")
    if given := request.query_params.get("from"):
        first = _day(given)
        in_order(first, asked.as_of)
        return first, asked
    stops = [s.day for s in archive.stops(asked.story) if not asked.as_of or s.day < asked.as_of]
    earlier = stops if asked.as_of else stops[:-1]
    return (earlier[-1] if earlier else None), asked


def count_of(words: str) -> int | None:
    """A whole number that somebody else wrote; one too long to be meant is as large as any.

    >>> count_of("12"), count_of("-1"), count_of("²"), count_of("9" * 9000) == 10**18
    (12, None, None, True)
    """
    if not (words.isascii() and words.isdigit()):
        return None
    return int(words) if len(words) <= 18 else 10**18


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise HTTPException(400, f"{words!r} is no day: write it as 2031-05-24.") from error
