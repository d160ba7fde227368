from xml.etree import ElementTree as ET

import pytest

from storyledger.write.brief.brief import Brief
from storyledger.write.exports.svg import Drawing, figures_drawings, lineage_drawings, svg_text
from storyledger.write.scene.scene import FileLinks, number_all, set_scene
from storyledger.write.scene.stops import find_stops
from tests.unit.ledgers import bridge

SVG = "{http://www.w3.org/2000/svg}"


def scene(**known):
    ledger = bridge(**known)
    nothing = Brief(title="", sentences=())
    return set_scene(ledger, nothing, numbers=number_all(ledger), links=FileLinks(), stops=find_stops(ledger))


def drawn(told, drawings):
    return ET.fromstring(svg_text(told, list(drawings)))  # noqa: S314 - the text is our own


def words(root):
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("draw", [figures_drawings, lineage_drawings])
def test_a_drawing_stands_alone(draw):
    """Style inside, a size, a title, no link and no script."""
    root = drawn(scene(), draw(scene()))
    assert root.find(f"{SVG}style").text
    assert all(int(root.get(side)) > 100 for side in ("width", "height"))
    assert not list(root.iter(f"{SVG}a"))
    assert not list(root.iter(f"{SVG}script"))
    assert not [e for e in root.iter() if "href" in e.attrib]
    assert "Tarn" in " ".join(words(root)) or "people: killed" in words(root)


def test_words_choose_among_the_figures():
    """All words must stand in the title, in any case."""
    assert [d.title for d in figures_drawings(scene(), "KILLED people")] == ["people: killed"]
    assert not list(figures_drawings(scene(), "vans"))


def test_drawings_stand_under_one_another():
    """Nothing is drawn over another."""
    (one,) = figures_drawings(scene())
    high = [int(drawn(scene(), [one] * n).get("height")) for n in (1, 2)]
    assert high[1] > high[0] + 100


@pytest.mark.parametrize(
    "hostile", ["</style><script>alert(1)</script>", "a\x01b\ufffe", '" onload="alert(1)']
)
def test_hostile_text_stays_text(hostile):
    """What XML cannot hold is replaced, all else escaped."""
    told = scene(title=hostile)
    (one,) = figures_drawings(told)
    root = drawn(told, [Drawing(hostile, hostile, one.svg)])
    assert not list(root.iter(f"{SVG}script"))
    assert not [e for e in root.iter() if "onload" in e.attrib]
    assert hostile.replace("\x01", "\ufffd").replace("\ufffe", "\ufffd").split()[0] in " ".join(words(root))
