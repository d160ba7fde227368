"""What the sections of a page hold, before it is laid out."""

import re
from dataclasses import replace
from datetime import date

from storyledger.interval import Interval, one_day
from storyledger.pipeline import reconcile
from storyledger.statement import Kind, Passage, Utterance
from storyledger.write.brief.brief import write_brief
from storyledger.write.exports.svg import lineage_drawings
from storyledger.write.pages import (
    brief_section,
    ledger_section,
    lineage_section,
    positions_section,
    report_section,
    statement_card,
)
from storyledger.write.pages.page import templates
from storyledger.write.scene.scene import FileLinks, Numbers, number_all, set_scene
from storyledger.write.scene.stops import Stop
from tests.unit import ledgers
from tests.unit.stories import count, ran, reading, remark


def scene_of(ledger):
    """A ledger ready to be drawn."""
    return set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())


def test_told_again_is_only_what_tells_the_same_words():
    """What else was said on the same occasion is no second telling."""
    told, again, besides = ledgers.KILLED.id, ledgers.HARMS.id, ledgers.UNKNOWN.id
    passages = (Passage(statements=(told, again)), Passage(statements=(besides,)))
    act = Utterance(
        id=f"u{told}", actor=None, said=None, statements=(told, again, besides), passages=passages
    )
    scene = scene_of(ledgers.bridge(utterances=(act,)))
    ((others, _, _),) = statement_card(scene, ledgers.KILLED)["others"]
    assert [chip["n"] for chip in others] == [scene.numbers.statements[again]]


def test_an_excerpt_has_the_sentences_around_what_is_cited():
    """Each cited sentence with its neighbours; what is left out between two of them is marked."""
    names = ["Odo Brill", "Ilse Vandry", "Bram Odel", "Tove Marsh", "Tomas Quill", "Ada Ferrow", "Jon Pell"]
    text = " ".join(f"{name} said that quay {n} was shut." for n, name in enumerate(names))
    report = ran(text, "quays", 9)
    told = [
        remark(report, f"that quay {n} was shut", source=name, cue="said") for n, name in enumerate(names)
    ]
    scene = scene_of(reconcile("The quays", [report], [reading(report, statements=told)]))
    held = Numbers({told[n].id: f"S{n}" for n in (0, 5)}, scene.numbers.reports)
    (shown,) = report_section([replace(scene, numbers=held)], report, whole=False)["paragraphs"]
    words = "".join(text for piece in shown["pieces"] for text, _ in piece["parts"])
    assert re.findall(r"quay \d|…", words) == ["quay 0", "quay 1", "…", "quay 4", "quay 5", "quay 6"]
    assert [n for piece in shown["pieces"] for n in piece["at"]] == ["S0", "S5"]


def test_one_statement_is_one_link_however_many_numbers_it_holds():
    """Whoever goes by Tab or by ear meets it once, its numbers marked inside."""
    report = ran("Odo Brill said that 5 quays were shut and 9 quays open.", "quays", 9)
    told = remark(report, "that 5 quays were shut and 9 quays open", source="Odo Brill", cue="said")
    counted = [count(report, number, float(number), told) for number in ("5", "9")]
    scene = scene_of(reconcile("The quays", [report], [reading(report, statements=[told], figures=counted)]))
    (shown,) = report_section([scene], report)["paragraphs"]
    (linked,) = [piece for piece in shown["pieces"] if piece["chips"]]
    assert [text for text, number in linked["parts"] if number] == ["5", "9"]


def test_what_a_report_tells_itself_went_through_nobody():
    """For its own words there is no one to name, so the card says nothing of it."""
    report = ran("The quays were shut. Odo Brill said that they were sound.", "quays", 9)
    own = remark(report, "The quays were shut", kind=Kind.NARRATOR)
    said = remark(report, "that they were sound", source="Odo Brill", cue="said")
    scene = scene_of(reconcile("The quays", [report], [reading(report, statements=[own, said])]))
    card = templates().from_string('{% import "components.html" as ui with context %}{{ ui.card(s) }}')
    cards = [card.render(s=statement_card(scene, s)) for s in (own, said)]
    assert ["Through" in told for told in cards] == [False, True]


def test_days_have_their_year_in_a_story_of_several():
    """ "9 Oct" is enough where all is of one year."""
    scene = scene_of(ledgers.bridge())
    stops = [Stop(day=date(year, 10, 9), reports=1, statements=1) for year in (2031, 2032)]
    ninth = one_day(date(2031, 10, 9))
    assert replace(scene, stops=stops[:1]).short(ninth) == "9 Oct"
    assert replace(scene, stops=stops).short(ninth) == "9 Oct 2031"


def test_days_of_another_year_than_the_story_have_it_too():
    """What was said the year before is not taken for what the story's own December brought."""
    scene = replace(scene_of(ledgers.bridge()), stops=[Stop(day=date(2031, 10, 9), reports=1, statements=1)])
    before = Interval(earliest=date(2030, 12, 1), latest=date(2030, 12, 31))
    assert scene.short(before) == "Dec 2030"
    assert scene.short(replace(before, latest=date(2031, 1, 2))) == "1 Dec 2030 – 2 Jan 2031"


def test_the_lineage_of_a_large_story_is_drawn_of_its_claims(monkeypatch):
    """All of it is a knot; asked for as a drawing it is all."""
    scene = scene_of(ledgers.bridge())
    assert lineage_section(scene)["partly"] == ""
    monkeypatch.setattr("storyledger.write.scene.stops.MOST_STATEMENTS", 1)
    section = lineage_section(scene)
    assert section["partly"] == "claims"
    assert "Quill" not in section["svg"]
    assert any("Quill" in drawing.svg for drawing in lineage_drawings(scene))


def test_a_reason_names_reports_by_their_numbers():
    """The name of a file tells nobody anything; one of a few letters may be a word of the reason."""
    scene = scene_of(ledgers.bridge())
    first = scene.ledger.reports[0]
    number = scene.numbers.reports[first.id]
    assert scene.by_number(f"carries the remarks of {first.key}") == f"carries the remarks of {number}"
    short = replace(scene, ledger=replace(scene.ledger, reports=[replace(first, key="a")]))
    assert short.by_number("a copy") == "a copy"


def test_the_ledger_goes_by_number():
    """Whatever the files were called that the statements came in."""
    scene = scene_of(ledgers.bridge())
    names = list(scene.numbers.statements)
    turned = {name: f"S{n}" for n, name in enumerate(reversed(names), 1)}
    rows = ledger_section(replace(scene, numbers=Numbers(turned, scene.numbers.reports)))["rows"]
    assert [row["n"] for row in rows] == [f"S{n}" for n in range(1, len(names) + 1)]


def test_a_forecast_that_has_fallen_due_says_so(monkeypatch):
    """Those that are due stand first, and what is left out is counted."""
    bridge = ledgers.bridge()
    (first,) = bridge.predictions
    due = [replace(first, due=one_day(date(2031, 10, day))) for day in (9, 30)]
    scene = scene_of(replace(bridge, predictions=(first, *due)))
    scene = replace(scene, stops=[Stop(day=date(2031, 10, 10), reports=1, statements=1)])
    told = [each["due"] for each in brief_section(scene)["forecasts"]]
    assert told == ["was due 9 Oct 2031", "is due 30 Oct 2031", ""]
    monkeypatch.setattr("storyledger.write.pages.brief.MOST_FORECASTS", 2)
    assert brief_section(scene)["more_forecasts"] == 1


def test_a_claim_without_an_origin_leads_nowhere():
    """There is no lineage of it to show, so there is no link to one."""
    bridge = ledgers.bridge()
    (claim,) = bridge.claims
    shown = templates().get_template("sections/positions.html")
    pages = [
        shown.render(positions=positions_section(scene_of(replace(bridge, claims=(each,)))))
        for each in (replace(claim, origins=(claim.positions[0].actor,)), replace(claim, origins=()))
    ]
    assert ["no origin found" in page for page in pages] == [False, True]
