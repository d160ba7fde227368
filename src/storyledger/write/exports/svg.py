"""One drawing as an SVG file that stands alone: figures over time, or the lineage graph.

In: a Scene. Out: SVG with its style inside, for a page or a print of one's own. The drawings are those of the
desk; their links lead into a page that is not there, so they go.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from textwrap import wrap
from xml.etree import ElementTree as ET

from storyledger.write.drawings.glyphs import NO_SIDE, shape_at
from storyledger.write.pages import figures_section, lineage_section
from storyledger.write.pages.page import templates
from storyledger.write.scene.scene import Scene

_NAMESPACE = "http://www.w3.org/2000/svg"
_MARGIN = 24
_LETTERS_A_LINE = 96  # of a title at 18 px on the narrowest drawing, 860 px
_LETTER = 7.4  # mean width at 13 px of the widest font that may stand in
# What XML 1.0 cannot hold, though a report may.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = """
.title{font:600 18px var(--sans)}.line{font:400 13px var(--sans);fill:var(--ink2)}.paper{fill:var(--paper)}
"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A titled drawing of the desk."""

    title: str
    line: str  # under the title
    svg: str


def svg_text(scene: Scene, drawings: Sequence[Drawing]) -> str:
    """The drawings under one another in one file, under a key of the shapes.

    Sizes are in `width` and `height` of the first element, in whole pixels.
    """
    root = ET.Element("svg", {"xmlns": _NAMESPACE, "role": "img", "aria-label": _plain(scene.ledger.title)})
    ET.SubElement(root, "style").text = drawing_style()
    root.append(_parsed(templates().get_template("defs.html").render()))
    ET.SubElement(root, "rect", {"class": "paper", "width": "100%", "height": "100%"})
    wide = max((_size(_parsed(d.svg))[0] for d in drawings), default=860)
    at = _key(root, scene, wide)
    for drawing in drawings:
        at = _place(root, drawing, at)
    at = _line(root, "line", _source(scene), at) + _MARGIN
    root.set("width", str(wide + 2 * _MARGIN))
    root.set("height", str(round(at)))
    root.set("viewBox", f"0 0 {wide + 2 * _MARGIN} {round(at)}")
    return ET.tostring(root, encoding="unicode") + "\n"


@cache
def drawing_style() -> str:
    """The style inside, which a policy must know to let it through."""
    return templates().get_template("desk.css").render() + _HEAD


def figures_drawings(scene: Scene, query: str = "", only: str = "") -> Iterator[Drawing]:
    """A drawing for each followed figure whose title has all words of the query, or of one track by its id."""
    words = query.casefold().split()
    for panel in figures_section(scene, only)["panels"]:
        if panel["svg"] and all(word in panel["title"].casefold() for word in words):
            yield Drawing(panel["title"], f"{panel['finding']}, by the day {scene.clock}", panel["svg"])


def lineage_drawings(scene: Scene, only: str = "") -> Iterator[Drawing]:
    """The graph of origins, carriers and reports, or that of one claim by its id."""
    section = lineage_section(scene, only, None if only else scene.desk.statements.keys())
    if section["svg"]:
        folded = section["folded"]
        more = [f"{folded} more who are quoted are folded"] if folded else []
        title = "Who it came from, who carried it, which report printed it"
        yield Drawing(title, "; ".join(filter(None, [section["finding"], *more])), section["svg"])


def _plain(words: str) -> str:
    return _NOT_XML.sub("\ufffd", words)


def _parsed(svg: str) -> ET.Element:
    """A drawing of ours as elements; text in it was escaped when it was drawn."""
    return ET.fromstring(_plain(svg).replace(f' xmlns="{_NAMESPACE}"', ""))  # noqa: S314 - no document type, no entities: we wrote it


def _size(drawing: ET.Element) -> tuple[int, int]:
    _, _, wide, high = map(float, drawing.get("viewBox", "0 0 0 0").split())
    return round(wide), round(high)


def _line(root: ET.Element, kind: str, words: str, at: float) -> float:
    """Text in lines; where the next thing may stand."""
    for line in wrap(words, _LETTERS_A_LINE):
        at += 22
        text = ET.SubElement(root, "text", {"class": kind, "x": str(_MARGIN), "y": f"{at:g}"})
        text.text = _plain(line)
    return at


def _place(root: ET.Element, drawing: Drawing, at: float) -> float:
    """A drawing with its title; units stay as they are, so it is a group moved down."""
    at = _line(root, "line", drawing.line, _line(root, "title", drawing.title, at)) + 12
    drawn = _parsed(drawing.svg)
    group = ET.SubElement(root, "g", {"transform": f"translate({_MARGIN} {at:g})"})
    group.extend(_unlinked(part) for part in drawn)
    return at + _size(drawn)[1] + _MARGIN


def _unlinked(part: ET.Element) -> ET.Element:
    """A drawn part without links: what they lead to is not in this file."""
    for each in part.iter():
        if each.tag == "a":
            each.tag = "g"
            for name in ("href", "data-s", "tabindex", "aria-hidden"):
                each.attrib.pop(name, None)
    return part


def _key(root: ET.Element, scene: Scene, wide: int) -> float:
    """The shape of each side, in lines as long as the drawing; where the drawing may begin."""
    x, y = float(_MARGIN), float(_MARGIN)
    for place, name in (*enumerate(scene.blocs.names), (None, NO_SIDE)):
        room = 22 + _LETTER * len(name) + 16
        if x + room > wide and x > _MARGIN:
            x, y = float(_MARGIN), y + 22
        mark = ET.SubElement(root, "g", {"transform": f"translate({x:g} {y - 12:g})"})
        mark.append(_parsed(shape_at(place, 8, 8)))
        text = ET.SubElement(root, "text", {"class": "line", "x": f"{x + 22:g}", "y": f"{y:g}"})
        text.text = _plain(name)
        x += room
    return y + 12


def _source(scene: Scene) -> str:
    """What it is drawn from."""
    days = scene.days
    between = f", {days[0]} to {days[-1]}" if days else ""
    return f"{scene.ledger.title}: {len(scene.ledger.reports)} reports{between}. Who says what; no verdicts."
