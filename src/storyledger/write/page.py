"""The story as one HTML file: every section of the desk on one page, with nothing to fetch.

In: a Ledger and its Brief. Out: HTML that works without a network and, but for the drawer and the
filters, without its script. Texts of reports are hostile: everything is escaped by the templates.
"""

from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from storyledger.ledger import Ledger
from storyledger.statement import Kind
from storyledger.write import pages
from storyledger.write.brief import Brief
from storyledger.write.glyphs import bloc_mark
from storyledger.write.scene import SECTIONS, FileLinks, Numbers, Scene, number_all, set_scene
from storyledger.write.stops import find_stops, is_large


@cache
def templates() -> Environment:
    """The templates of file and server; every value is escaped."""
    loader = PackageLoader("storyledger.write", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def write_page(
    ledger: Ledger,
    brief: Brief,
    earlier: Sequence[tuple[Ledger, Brief]] = (),
    numbers: Numbers | None = None,
) -> str:
    """The whole page as a string.

    Args:
        ledger: the newest state.
        brief: its brief.
        earlier: the same story as of earlier days, oldest first: what the slider shows.
        numbers: by which a database knows what is in it; in text order without one.
    """
    numbers = numbers or number_all(ledger)
    stops = find_stops(ledger)
    scenes = [
        set_scene(told, written, numbers=numbers, links=FileLinks(), stops=stops)
        for told, written in (*earlier, (ledger, brief))
    ]
    last = scenes[-1]
    days = [str(told.as_of) for told, _ in earlier] + ([str(stops[-1].day)] if stops else [])
    parts = [(name, _merged([_body(s, name, s is last) for s in scenes])) for name in _VERSIONED]
    values = shared_values(last) | {
        "here": "",
        "kept": (),
        "version": "",
        "rail": [(name, last.links.section(name)) for name in SECTIONS[:-1]],
        "days": days,
        "notes": _merged([escape(_counts_of(s)) for s in scenes]),
        "parts": parts,
        "first": _first_known(last, [told.as_of for told, _ in earlier]),
        "timeline": pages.timeline_section(last, most=MOST_ENTRIES),
        "ledger": pages.file_ledger(last),
        "reports": pages.reports_section(last),
        "style": _sealed("desk.css"),
        "script": _sealed("app.js"),
        "texts": _texts(last),
    }
    return templates().get_template("file.html").render(values)


# More acts of saying than this make the timeline of a file unreadable: those in most reports are kept.
MOST_ENTRIES = 400
# Of a large story the file holds the texts of so many reports, those that the brief rests on first.
MOST_TEXTS = 60


def _texts(scene: Scene) -> list[dict[str, Any]]:
    """The reports with their texts; of a large story the others by title and day only."""
    reports = scene.ledger.reports
    told = [pages.report_section(scene, r) for r in reports]
    if is_large(scene.ledger):
        cited = {scene.numbers.reports[scene.desk.statements[s].report_id] for s in scene.uses}
        first = {r["n"] for r in sorted(told, key=lambda r: r["n"] not in cited)[:MOST_TEXTS]}
        return [r if r["n"] in first else r | {"paragraphs": []} for r in told]
    return told


@cache
def _sealed(name: str) -> dict[str, Markup]:
    """A file of ours with the hash that the page's policy lets through: nothing else is style or script."""
    text = templates().get_template(name).render()
    return {"text": Markup(text), "seal": Markup(seal_of(text))}  # noqa: S704 - our own files


def seal_of(text: str) -> str:
    """The hash by which a policy knows a style or script of ours."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


# Sections that say other things on other days; of the others a row is there or not yet.
_VERSIONED = ("brief", "figures", "positions", "lineage")
_Version = tuple[Markup, int, int | None]


def _body(scene: Scene, name: str, newest: bool) -> Markup:
    """One section of one day."""
    section = getattr(pages, f"{name}_section")(scene)
    version = "" if newest else f"-{scene.ledger.as_of}"
    values = shared_values(scene) | {name: section, "version": version}
    return Markup(templates().get_template(f"sections/{name}.html").render(values))  # noqa: S704 - our template escapes


def _merged(versions: Sequence[Markup]) -> list[_Version]:
    """What is the same on several days in a row stands once, with the first day and the day after the last."""
    told: list[_Version] = []
    for place, html in enumerate(versions):
        if told and told[-1][0] == html:
            continue
        if told:
            told[-1] = (told[-1][0], told[-1][1], place)
        told.append((html, place, None))
    return told


def _first_known(scene: Scene, days: Sequence[date | None]) -> dict[str, int]:
    """The first stop at which each report is out; the newest for those without a day."""
    first = {}
    for report_id, number in scene.numbers.reports.items():
        when = scene.ledger.published.get(report_id)
        out = when.latest if when else None
        first[number] = next((i for i, day in enumerate(days) if out and day and out <= day), len(days))
    return first


def shared_values(scene: Scene) -> dict[str, Any]:
    """What every page of a story needs."""
    return {
        "title": scene.ledger.title,
        "counts": _counts(scene),
        "clock": scene.clock,
        "none_mark": bloc_mark(None),
        "section_href": scene.links.section,
        "version": "",
        "first": {},
    }


def _counts_of(scene: Scene) -> str:
    """How much is known on a day."""
    told = sum(s.kind is not Kind.NARRATOR for x in scene.ledger.readings for s in x.statements)
    return f"{len(scene.ledger.reports)} reports, {told} statements"


def _counts(scene: Scene) -> str:
    ledger = scene.ledger
    told = sum(s.kind is not Kind.NARRATOR for x in ledger.readings for s in x.statements)
    read = len(ledger.reports) + len({p.input for p in ledger.problems if p.unread})
    names = len({k.actor for k in ledger.resolutions.values() if k.actor})
    days = scene.days
    between = f" from {days[0]} to {days[-1]}" if days else ""
    as_of = f", as of {ledger.as_of}" if ledger.as_of else ""
    return (
        f"Who said what, when, and who they had it from: {told} statements, under {names} names, "
        f"in {len(ledger.reports)} of {read} reports{between}{as_of}. Any mark, cell or number opens the words behind it."
    )
