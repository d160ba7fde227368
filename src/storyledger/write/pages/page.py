"""The story as one HTML file: every section of the desk on one page, with nothing to fetch.

In: a Ledger and its Brief. Out: HTML that works without a network and, but for the drawer and the
filters, without its script. Texts of reports are hostile: everything is escaped by the templates.
"""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from storyledger.ledger import Ledger
from storyledger.span import StatementId
from storyledger.statement import Kind
from storyledger.write import pages
from storyledger.write.brief.brief import Brief
from storyledger.write.drawings.glyphs import bloc_mark, glyph_symbols
from storyledger.write.pages.cites import Section
from storyledger.write.pages.names import short_name
from storyledger.write.scene.scene import SECTIONS, FileLinks, Numbers, Scene, number_all, place_of, set_scene
from storyledger.write.scene.stages import Stage, find_stages
from storyledger.write.scene.stops import find_stops, is_large
from storyledger.write.words.decisions import count_later


@cache
def templates() -> Environment:
    """The templates of file and server; every value is escaped."""
    loader = PackageLoader("storyledger.write", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.globals["glyph_symbols"] = glyph_symbols
    made.filters["short_name"] = short_name
    return made


def write_page(
    ledger: Ledger,
    brief: Brief,
    earlier: Sequence[tuple[Ledger, Brief]] = (),
    numbers: Numbers | None = None,
) -> str:
    """The whole page as a string.

    1. Sections that are drawn anew for each day; what is the same on several days in a row stands once.
    2. Of a large story only the statements that those cite keep their number: the file holds no others.
    3. Ledger and reports, row by row, with what differs from day to day.

    Args:
        ledger: the newest state.
        brief: its brief.
        earlier: the same story as of earlier days, oldest first: what the slider shows.
        numbers: by which a database knows what is in it; in text order without one.
    """
    stops, large = find_stops(ledger), is_large(ledger)
    numbers = numbers or number_all(ledger)
    parts, scenes = _briefs(
        [
            set_scene(told, written, numbers=numbers, links=FileLinks(), stops=stops)
            for told, written in (*earlier, (ledger, brief))
        ]
    )
    parts["figures"] = _days(scenes, "figures", most=FEW_PANELS if large else pages.MOST_PANELS)
    parts["positions"] = _days(scenes, "positions")
    timeline = pages.file_timeline(scenes, FEW_ENTRIES if large else MOST_ENTRIES)
    parts["timeline"] = [Stage(_drawn(scenes[-1], "timeline", timeline), 0, None)]
    parts["lineage"] = _days(scenes, "lineage", told=_cited(scenes[-1], parts) if large else None)
    if large:
        kept = _cited(scenes[-1], parts)
        held = {s: number for s, number in numbers.statements.items() if s in kept}
        scenes = [replace(scene, numbers=Numbers(held, numbers.reports)) for scene in scenes]
    last = scenes[-1]
    values = shared_values(last) | {
        "here": "",
        "kept": (),
        "rail": [(name, last.links.section(name)) for name in SECTIONS[:-1]],
        "days": [str(told.as_of) for told, _ in earlier] + ([str(stops[-1].day)] if stops else []),
        "told": find_stages([_counts(s) for s in scenes]),
        "notes": find_stages([_note(s) for s in scenes]),
        "parts": [(name, parts[name]) for name in SECTIONS if name in parts],
        "ledger": pages.file_ledger(scenes),
        "texts": [
            pages.report_section(scenes, r, whole=not large)
            for r in sorted(ledger.reports, key=lambda r: place_of(numbers.reports[r.id]))
        ],
        "excerpts": large,
        "reports": pages.reports_section(last),
        "style": _sealed("desk.css"),
        "script": _sealed("app.js"),
    }
    return templates().get_template("file.html").render(values)


# More acts of saying than this make the timeline of a file unreadable: those in most reports are kept.
MOST_ENTRIES = 400
# Of a large story: 300 reports, 11,000 statements make a file of so many megabytes that mail carries it.
FEW_ENTRIES, FEW_PANELS = 100, 20


def _briefs(scenes: Sequence[Scene]) -> tuple[dict[str, list[Stage]], list[Scene]]:
    """The brief of each day, and the scenes with links to the sentences of that very brief."""
    told, linked = [], []
    for stage in find_stages([_body(scene, "brief") for scene in scenes]):
        version = "" if stage.until is None else f"-{stage.since}"
        told.append(stage._replace(value=_body(scenes[stage.since], "brief", version)))
        linked += [replace(s, links=FileLinks(version)) for s in scenes[stage.since : stage.until]]
    return {"brief": told}, linked


def _days(scenes: Sequence[Scene], name: str, **narrowed: Any) -> list[Stage]:
    """One section on all days."""
    return find_stages([_body(scene, name, **narrowed) for scene in scenes])


def _body(scene: Scene, name: str, version: str = "", **narrowed: Any) -> Markup:
    """One section of one day."""
    return _drawn(scene, name, getattr(pages, f"{name}_section")(scene, **narrowed), version)


def _drawn(scene: Scene, name: str, section: Section, version: str = "") -> Markup:
    values = shared_values(scene) | {name: section, "version": version}
    return Markup(templates().get_template(f"sections/{name}.html").render(values))  # noqa: S704 - our template escapes


_CITES = re.compile(r'(?:data-s="|href="#)((?:S\d+[a-z]? ?)+)"')


def _cited(scene: Scene, parts: Mapping[str, Sequence[Stage]]) -> set[StatementId]:
    """The statements that something drawn leads to."""
    shown = {
        n for told in parts.values() for s in told for cite in _CITES.findall(s.value) for n in cite.split()
    }
    return {statement for statement, number in scene.numbers.statements.items() if number in shown}


@cache
def _sealed(name: str) -> dict[str, Markup]:
    """A file of ours with the hash that the page's policy lets through: nothing else is style or script."""
    text = templates().get_template(name).render()
    return {"text": Markup(text), "seal": Markup(seal_of(text))}  # noqa: S704 - our own files


def seal_of(text: str) -> str:
    """The hash by which a policy knows a style or script of ours."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def shared_values(scene: Scene) -> dict[str, Any]:
    """What every page of a story needs."""
    return {
        "title": scene.ledger.title,
        "counts": _counts(scene),
        "clock": scene.clock,
        "none_mark": bloc_mark(None),
        "section_href": scene.links.section,
        "version": "",
    }


def _note(scene: Scene) -> str:
    """How much is known on a day, and what of it was corrected after it."""
    later = count_later(scene.ledger)
    corrected = f", read as corrected later by {later} decision{'' if later == 1 else 's'}" if later else ""
    day = scene.ledger.as_of or (scene.stops[-1].day if scene.stops else None)
    known = f"{day}: " if day else ""
    return f"{known}{len(scene.ledger.reports)} reports, {_statements(scene)} statements{corrected}"


def _statements(scene: Scene) -> int:
    return sum(s.kind is not Kind.NARRATOR for s in scene.desk.statements.values())


def _counts(scene: Scene) -> str:
    ledger = scene.ledger
    read = len(ledger.reports) + len({p.input for p in ledger.problems if p.unread})
    names = len({k.actor for k in ledger.resolutions.values() if k.actor})
    days = scene.days
    between = f" from {days[0]} to {days[-1]}" if days else ""
    as_of = f", as of {ledger.as_of}" if ledger.as_of else ""
    return (
        f"Who said what, when, and who they had it from: {_statements(scene)} statements, under {names} names, "
        f"in {len(ledger.reports)} of {read} reports{between}{as_of}. Any mark, cell or number opens the words behind it."
    )
