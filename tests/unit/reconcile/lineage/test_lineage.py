from datetime import date

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.interval import one_day
from storyledger.lineage import EdgeType
from storyledger.reconcile.lineage.lineage import (
    find_agencies,
    find_agency_texts,
    find_citations,
    find_copies,
    find_shared_remarks,
    first_texts,
    heard_in,
)
from storyledger.reconcile.lineage.outlets import find_marks
from storyledger.report import Role
from storyledger.span import ActorId
from storyledger.statement import Passage, Resolution, Utterance
from tests.unit.stories import ran, reading, remark

WIRE = (
    "The ferry to Tarn rammed the old lighthouse before dawn and lost its bow in the fog. "
    "All of the crew were brought ashore by the lifeboat of the neighbouring island. "
    "The harbour office has closed the strait to all ships until the wreck is towed away on Sunday."
)
REWRITE = (
    "The ferry to Tarn rammed the old lighthouse before dawn and lost its bow in the fog, our desk writes. "
    "All of the crew were brought ashore by the lifeboat of the neighbouring island, too. "
    "The harbour office has closed the strait to all ships until the wreck is towed away on Sunday."
)
OTHER = (
    "The school choir sang in the market hall until midnight, and the mayor joined in for the last two songs."
)


def marks_of(*reports):
    """What agencies left on each."""
    return {r.id: list(find_marks(r)) for r in reports}


def copies(**texts):
    """Edges between reports given as name=(text, day)."""
    reports = [ran(text, name, day) for name, (text, day) in texts.items()]
    published = {r.id: r.published for r in reports if r.published}
    return list(find_copies(reports, published))


def test_a_rewritten_wire_text_is_a_copy_of_the_older():
    """The edge goes from the older report to the newer, with its share and reason."""
    (edge,) = copies(a=(REWRITE, 9), b=(WIRE, 8), c=(OTHER, 8))
    assert (edge.type, edge.origin, edge.target) == (EdgeType.COPY, "b", "a")
    assert 0.5 <= edge.score <= 1
    assert "of the shorter text stands in both" in edge.why


@pytest.mark.parametrize("days", [(8, 8), (None, None)])
def test_which_of_two_copies_came_first_may_not_be_known(days):
    """Then the edge says so."""
    (edge,) = copies(a=(WIRE, days[0]), b=(REWRITE, days[1]))
    assert "which came first is not known" in edge.why


def test_reports_with_other_words_are_no_copies():
    """Two reports of one event in words of their own stand apart."""
    assert copies(a=(WIRE, 8), c=(OTHER, 9)) == []


def test_a_reprint_has_one_edge_and_its_first_text_is_known():
    """From the oldest that it repeats, not from each."""
    edges = copies(a=(WIRE, 7), b=(WIRE, 8), c=(REWRITE, 9))
    assert [(e.origin, e.target) for e in edges] == [("a", "b"), ("a", "c")]
    assert first_texts(edges) == {"b": "a", "c": "a"}


def test_what_agrees_long_after_is_no_copy():
    """A site prints its own notices month after month."""
    reports = [ran(WIRE, "a", 1), ran(WIRE, "b")]
    later = one_day(date(2031, 12, 24))
    assert list(find_copies(reports, {"a": reports[0].published, "b": later})) == []


def test_captions_under_two_stories_make_no_copy():
    """Much of the shorter text, but neither its opening nor most of both."""
    captions = " ".join(f"{n} boats lay side by side in basin {n} below the lamps." for n in range(12))
    long = " ".join(f"The choir of lane {n} sang until midnight and went home." for n in range(20))
    short = " ".join(f"The baker of lane {n} closed at noon on Friday." for n in range(5))
    assert copies(a=(f"{long} {captions}", 8), b=(f"{short} {captions}", 9)) == []
    assert len(copies(a=(f"{long} {captions}", 8), b=(captions, 9))) == 1


def rewritten(*, outlet="Brill Post", mark=""):
    """A wire text, and one that takes over two of its sentences among many of its own."""
    own = " ".join(f"The baker of lane {n} sold {n} loaves and closed at noon." for n in range(12))
    passages = [s + "." for s in WIRE.rstrip(".").split(". ")[1:]]
    text = " ".join(f"{mark}{p}{mark} {own}" for p in passages)
    reports = [ran(WIRE, "a", 8, outlet="Tarn Gazette"), ran(text, "b", 9, outlet=outlet)]
    return text, list(find_copies(reports, {r.id: r.published for r in reports}))


def test_passages_of_another_outlet_make_a_rewrite():
    """The passages are cited, and that both may have them from a third is said."""
    text, (edge,) = rewritten()
    assert (edge.type, edge.origin, edge.target) == (EdgeType.REWRITE, "a", "b")
    assert edge.passages[0].of(text).startswith("All of the crew were brought ashore")
    assert "may be a third" in edge.why


@pytest.mark.parametrize("known", [{"outlet": "Tarn Gazette"}, {"mark": '"'}])
def test_own_furniture_and_quotations_make_no_rewrite(known):
    """An outlet repeats itself, and two who quote one speaker need not know of each other."""
    assert rewritten(**known)[1] == []


def test_boilerplate_makes_no_copy():
    """Shared advertisements prove nothing."""
    reports = [ran(WIRE, name, 8, role=Role.BOILERPLATE) for name in "ab"]
    assert list(find_copies(reports, {})) == []


def test_a_shared_remark_tells_not_who_took_it():
    """Both carry it; the edge claims no more."""
    a, b = ran("Brill said the gate held.", "a", 9), ran("“The gate held,” Brill said.", "b", 8)
    statements = {s.id: s for s in (remark(a, "the gate held"), remark(b, "The gate held"))}
    told = tuple(statements)
    utterance = Utterance(
        id="u", actor=ActorId("brill"), said=None, statements=told, passages=(Passage(statements=told),)
    )
    published = {r.id: r.published for r in (a, b)}
    (edge,) = find_shared_remarks([utterance], statements, published)
    assert (edge.type, edge.origin, edge.target) == (EdgeType.QUOTE, "b", "a")
    assert set(edge.statements) == set(statements)
    assert "does not say who took it" in edge.why


def cites(kind, outlet, *, day=8, own=None, **known):
    """(Edges, the statement's id) of a report whose speaker is the Tarn Gazette, of that kind."""
    given = ran("The Tarn Gazette said the gate held.", "a", 9, outlet=own)
    source = ran("The gate held.", "b", day, outlet=outlet)
    said = remark(given, "the gate held", source="The Tarn Gazette", cue="said", **known)
    actor = Actor(id=ActorId("gazette"), name="Tarn Gazette", kind=kind)
    speaker = {said.id: Resolution(actor=None if known else actor.id)}
    published = {r.id: r.published for r in (given, source)}
    heard = heard_in(reading(given, statements=[said]), speaker)
    found = find_citations([given, source], heard, {actor.id: actor}, published)
    return [(e.type, e.origin, e.target, e.statements) for e in found], said.id


@pytest.mark.parametrize(
    ("outlet", "day", "origin"),
    [("The Tarn Gazette", 8, "b"), ("Brill Post", 8, "gazette"), ("Tarn Gazette", 10, "gazette")],
)
def test_an_outlet_named_as_source_is_cited(outlet, day, origin):
    """Its report if it has one that ran by then, else the outlet itself."""
    found, said = cites(ActorKind.OUTLET, outlet, day=day)
    assert found == [(EdgeType.CITES, origin, "a", (said,))]


def test_an_outlet_that_was_told_is_cited():
    """As in "Brill told the Tarn Gazette"."""
    found, said = cites(ActorKind.OUTLET, None, addressee="the Tarn Gazette")
    assert found == [(EdgeType.CITES, "gazette", "a", (said,))]


@pytest.mark.parametrize(
    "own", ["Tarn Gazette", "tarngazette.com", "Tarn Gazette Online", "Tarn Online Gazette (Web News)"]
)
def test_an_outlet_does_not_cite_itself(own):
    """Its own reporters were told, whatever form its name has."""
    assert cites(ActorKind.OUTLET, None, own=own, addressee="the Tarn Gazette")[0] == []


def test_a_person_is_no_cited_outlet():
    """Only outlets pass reports on."""
    assert cites(ActorKind.PERSON, None)[0] == []


def test_an_agency_that_marks_a_text_is_its_source():
    """It is an actor, though nobody quotes it."""
    wire = ran("TARN (AP) - The gate held.", "a", outlet="Tarn Gazette")
    part = ran("The gate held.\nReuters contributed to this report.", "b")
    agencies = find_agencies(marks_of(wire, part), [], [])
    assert [a.name for a in agencies] == ["Associated Press", "Reuters"]
    edges = list(find_agency_texts(marks_of(wire, part), agencies))
    assert [(e.origin, e.target, e.score) for e in edges] == [
        (agencies[0].id, "a", 1.0),
        (agencies[1].id, "b", 0.5),
    ]
    assert edges[0].why == "says “TARN (AP) -”: its text is the agency's"


def test_an_agency_that_is_an_actor_is_no_second_one():
    """By its short name, too."""
    known = Actor(id=ActorId("ap"), name="AP", kind=ActorKind.OUTLET)
    wire = ran("TARN (AP) - The gate held.", "a")
    assert find_agencies(marks_of(wire), [], [known]) == []
    assert [e.origin for e in find_agency_texts(marks_of(wire), [known])] == ["ap"]


def test_who_asked_is_an_actor():
    """As in "told KTRN"; reporters at large are none."""
    given = ran("The gate held, Brill told KTRN. The lamp broke, he told reporters.", "a")
    told = [
        remark(given, "The gate held", source="Brill", cue="told", addressee="KTRN"),
        remark(given, "The lamp broke", source="he", cue="told", addressee="reporters"),
    ]
    assert [a.name for a in find_agencies(marks_of(given), told, [])] == ["KTRN"]


def test_days_order_copies_not_names():
    """An older report comes first whatever it is called."""
    (edge,) = copies(z=(WIRE, 3), a=(WIRE, 4))
    assert (edge.origin, edge.target) == ("z", "a")
