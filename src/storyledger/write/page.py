"""The story as one HTML file: every section of the desk on one page, with nothing to fetch.

In: a Ledger and its Brief. Out: HTML that works without a network and, but for the drawer and the
filters, without its script. Texts of reports are hostile: everything is escaped by the templates.
"""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from storyledger.ledger import Ledger
from storyledger.statement import Kind
from storyledger.write import pages
from storyledger.write.brief import Brief
from storyledger.write.glyphs import bloc_mark
from storyledger.write.scene import SECTIONS, FileLinks, Scene, find_stops, number_all, set_scene

_NAMES = ("brief", "figures", "positions", "timeline", "lineage", "ledger")


@cache
def templates() -> Environment:
    """The templates of file and server; every value is escaped."""
    loader = PackageLoader("storyledger.write", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def write_page(ledger: Ledger, brief: Brief) -> str:
    """The whole page as a string."""
    scene = set_scene(ledger, brief, numbers=number_all(ledger), links=FileLinks(), stops=find_stops(ledger))
    values = shared_values(scene) | {
        "names": _NAMES,
        "here": "",
        "kept": (),
        "rail": [(name, scene.links.section(name)) for name in SECTIONS[:-1]],
        "brief": pages.brief_section(scene),
        "figures": pages.figures_section(scene),
        "positions": pages.positions_section(scene),
        "timeline": pages.timeline_section(scene),
        "lineage": pages.lineage_section(scene),
        "ledger": pages.file_ledger(scene),
        "reports": pages.reports_section(scene),
        "texts": [pages.report_section(scene, r) for r in ledger.reports],
    }
    return templates().get_template("file.html").render(values)


def shared_values(scene: Scene) -> dict[str, Any]:
    """What every page of a story needs."""
    return {
        "title": scene.ledger.title,
        "counts": _counts(scene),
        "clock": scene.clock,
        "none_mark": bloc_mark(None),
        "section_href": scene.links.section,
    }


def _counts(scene: Scene) -> str:
    ledger = scene.ledger
    told = sum(s.kind is not Kind.NARRATOR for x in ledger.readings for s in x.statements)
    read = len(ledger.reports) + len({p.input for p in ledger.problems})
    names = len({k.actor for k in ledger.resolutions.values() if k.actor})
    days = [s.day for s in scene.stops]
    between = f" from {days[0]} to {days[-1]}" if days else ""
    as_of = f", as of {ledger.as_of}" if ledger.as_of else ""
    return (
        f"Who said what, when, and who they had it from: {told} statements, under {names} names, "
        f"in {len(ledger.reports)} of {read} reports{between}{as_of}. Any mark, cell or number opens the words behind it."
    )
