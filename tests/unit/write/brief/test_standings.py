import re
from dataclasses import replace

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.figure import Bound, Relation, RelationType, Standing, Track
from storyledger.ledger import Ledger
from storyledger.pipeline import read_report, reconcile
from storyledger.span import ActorId
from storyledger.statement import Certainty, Kind, Resolution
from storyledger.write.brief.brief import write_brief
from storyledger.write.brief.gate import find_unproved
from storyledger.write.brief.standings import find_histories, find_tolls
from storyledger.write.brief.weights import Weights
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import count, ran, reading, remark

FIRST = ran("Tarn Rescue said at least 12 people were killed by the landslide.", "first", 9)
SECOND = ran("Tarn Rescue said 31 people were killed by the landslide.", "second", 10)
THIRD = ran(
    "Tarn Rescue said 40 people were killed by the landslide. Aid League said 90 people were killed.",
    "third",
    11,
)
EARLY = remark(FIRST, "at least 12 people were killed by the landslide", source="Tarn Rescue", cue="said")
LATER = remark(SECOND, "31 people were killed by the landslide", source="Tarn Rescue", cue="said")
NOW = remark(THIRD, "40 people were killed by the landslide", source="Tarn Rescue", cue="said")
OTHER = remark(THIRD, "90 people were killed", source="Aid League", cue="said")
TWELVE = count(FIRST, "at least 12 people", 12, EARLY, high=None, bound=Bound.AT_LEAST)
THIRTY = count(SECOND, "31 people", 31, LATER)
FORTY = count(THIRD, "40 people", 40, NOW)
NINETY = count(THIRD, "90 people", 90, OTHER)
RESCUE, LEAGUE = ActorId("rescue"), ActorId("league")


def revises(new, old):
    return Relation(type=RelationType.REVISES, figures=(new.id, old.id), total=None, why="later")


def standing(figure, origin):
    return Standing(origin=origin, figure=figure.id, since=None, reports=(figure.report_id,))


def landslide(**known):
    """Three reports; the service counts 12, then 31, then 40, a league 90."""
    statements = {EARLY: RESCUE, LATER: RESCUE, NOW: RESCUE, OTHER: LEAGUE}
    figures = (TWELVE, THIRTY, FORTY, NINETY)
    fields = {
        "title": "Landslide",
        "reports": (FIRST, SECOND, THIRD),
        "readings": (
            reading(FIRST, statements=[EARLY], figures=[TWELVE]),
            reading(SECOND, statements=[LATER], figures=[THIRTY]),
            reading(THIRD, statements=[NOW, OTHER], figures=[FORTY, NINETY]),
        ),
        "published": {r.id: r.published for r in (FIRST, SECOND, THIRD)},
        "actors": tuple(
            Actor(id=a, name=n, kind=ActorKind.ORGANISATION)
            for a, n in ((RESCUE, "Tarn Rescue"), (LEAGUE, "Aid League"))
        ),
        "resolutions": {s.id: Resolution(actor=a) for s, a in statements.items()},
        "tracks": (
            Track(
                id="t",
                title="people: killed",
                unit="people",
                state="killed",
                figures=tuple(f.id for f in figures),
                standing=(standing(NINETY, LEAGUE), standing(FORTY, RESCUE)),
            ),
        ),
        "relations": (
            revises(FORTY, THIRTY),
            revises(FORTY, TWELVE),
            Relation(type=RelationType.CONFLICTS, figures=(NINETY.id, FORTY.id), total=None, why="one time"),
        ),
        **known,
    }
    return Ledger(**fields)


def tolls(ledger):
    return list(find_tolls(open_desk(ledger)))


def test_what_stands_is_told_with_what_its_source_gave_before():
    """Who gives the number, in a report of which day, each number it had given until then, and who gives another."""
    (toll,) = tolls(landslide())
    assert toll.clause.text == (
        "Tarn Rescue gave the number of people killed as 40 (report of 11 October 2031), "
        "after 31 (10 October) and at least 12 (9 October); Aid League gave 90 (report of 11 October 2031)."
    )
    assert (toll.lows, toll.moved) == ({40, 90}, True)


def test_a_toll_cites_all_it_tells():
    """Its gate is that of every sentence."""
    ledger = landslide()
    (toll,) = tolls(ledger)
    assert find_unproved(open_desk(ledger), toll.clause.text, toll.clause.cites) == []
    assert set(toll.clause.cites) == {NOW.id, LATER.id, EARLY.id, OTHER.id}


def test_a_day_that_no_cite_gives_is_stopped():
    """Without its year, too."""
    ledger = landslide()
    (toll,) = tolls(ledger)
    planted = toll.clause.text.replace("9 October)", "8 October)")
    assert find_unproved(open_desk(ledger), planted, toll.clause.cites)[:1] == ["no cite gives the number 8"]


def test_a_number_of_one_incident_of_many_is_not_told_as_the_toll():
    """A number more than twice as high, which nobody disputes, counts something wider."""
    assert tolls(landslide(relations=landslide().relations[:2])) == []


@pytest.mark.parametrize("change", [{"certainty": Certainty.POSSIBLE}, {"cue_class": "belief"}])
def test_what_is_only_feared_or_believed_is_not_told_as_given(change):
    """The frame would say more than the report."""
    known = landslide()
    doubted = [
        replace(r, statements=tuple(replace(s, **change) for s in r.statements)) for r in known.readings
    ]
    assert tolls(landslide(readings=tuple(doubted))) == []


def test_what_no_longer_stands_is_superseded():
    """What stands beside the toll does."""
    assert Weights(open_desk(landslide())).superseded == {TWELVE.id, THIRTY.id}


def test_a_disagreement_is_told_once():
    """Beside the toll, and not as a conflict again."""
    texts = [s.text for s in write_brief(landslide()).sentences]
    assert [t for t in texts if "90" in t] == [tolls(landslide())[0].clause.text]


def test_no_superseded_number_is_told_alone():
    """A brief of the last day says 12 and 31 only where it says that they were given before."""
    texts = [s.text for s in write_brief(landslide()).sentences]
    assert [t for t in texts if re.search(r"\b(?:12|31)\b", t)] == [tolls(landslide())[0].clause.text]


def test_reports_with_numbers_of_their_own_are_no_one_source():
    """Two reports that say 12 and 31 in their own names follow nobody: the service's 40 leads."""
    own = {EARLY.id, LATER.id}
    readings = tuple(
        replace(
            r,
            statements=tuple(replace(s, kind=Kind.NARRATOR) if s.id in own else s for s in r.statements),
        )
        for r in landslide().readings
    )
    standing_now = (standing(THIRTY, None), standing(FORTY, RESCUE), standing(NINETY, LEAGUE))
    tracks = (replace(landslide().tracks[0], standing=standing_now),)
    (toll,) = tolls(landslide(readings=readings, tracks=tracks))
    assert toll.low == 40


MINISTER = ActorId("minister")


def minister():
    """The same landslide, whose second number another actor gives: the minister whose service the rescue is."""
    known = landslide()
    return {**known.resolutions, LATER.id: Resolution(actor=MINISTER)}


@pytest.mark.parametrize(
    ("why", "told"), [("the same source gives another number later", True), ("later", False)]
)
def test_who_speaks_for_a_body_gave_its_number_before(why, told):
    """As far as the relation says that the two are one source."""
    steps = tuple(replace(r, why=why) for r in landslide().relations[:2])
    actors = (*landslide().actors, Actor(id=MINISTER, name="Tarn Rescue", kind=ActorKind.ORGANISATION))
    relations = (*steps, landslide().relations[2])
    (found,) = tolls(landslide(resolutions=minister(), relations=relations, actors=actors))
    assert ("31 (10 October)" in found.clause.text) is told


def test_a_body_that_a_pronoun_means_is_named():
    """As another of its statements has it."""
    third = replace(THIRD, text=THIRD.text.replace("Tarn Rescue", "By then, It"))
    now = remark(third, "40 people were killed by the landslide", source="It", cue="said")
    readings = (
        *landslide().readings[:2],
        reading(third, statements=[now, OTHER], figures=[count(third, "40 people", 40, now), NINETY]),
    )
    reports = (FIRST, SECOND, third)
    resolutions = {**landslide().resolutions, now.id: Resolution(actor=RESCUE)}
    forty = readings[2].figures[0].id
    (track,) = landslide().tracks
    figures = tuple(forty if f == FORTY.id else f for f in track.figures)
    standings = tuple(replace(s, figure=forty) if s.figure == FORTY.id else s for s in track.standing)
    relations = tuple(
        replace(r, figures=tuple(forty if f == FORTY.id else f for f in r.figures))
        for r in landslide().relations
    )
    (toll,) = tolls(
        landslide(
            reports=reports,
            readings=readings,
            resolutions=resolutions,
            relations=relations,
            tracks=(replace(track, figures=figures, standing=standings),),
        )
    )
    assert toll.clause.text.startswith("Tarn Rescue gave the number of people killed as 40")
    assert EARLY.id in toll.clause.cites or LATER.id in toll.clause.cites


def test_far_fewer_that_nobody_disputes_are_of_one_incident():
    """A frame would set them against the toll of all."""
    few = tuple(
        replace(x, figures=tuple(replace(f, low=5, high=5) if f.id == NINETY.id else f for f in x.figures))
        for x in landslide().readings
    )
    (toll,) = tolls(landslide(readings=few, relations=landslide().relations[:2]))
    assert "Aid League" not in toll.clause.text


def test_a_giver_who_has_a_second_number_in_the_report_counts_two_incidents():
    """The second is not set beside the first, whoever else gives it too."""
    third = replace(THIRD, text=f"{THIRD.text} Tarn Rescue said 90 people were killed by the flood.")
    flood = remark(third, "90 people were killed by the flood", source="Tarn Rescue", cue="said")
    washed = replace(count(third, "90 people were", 90, flood), span=flood.content[0])
    readings = (
        *landslide().readings[:2],
        reading(third, statements=[NOW, OTHER, flood], figures=[FORTY, NINETY, washed]),
    )
    (track,) = landslide().tracks
    (toll,) = tolls(
        landslide(
            reports=(FIRST, SECOND, third),
            readings=readings,
            resolutions={**landslide().resolutions, flood.id: Resolution(actor=RESCUE)},
            tracks=(replace(track, figures=(*track.figures, washed.id)),),
        )
    )
    assert "Aid League" not in toll.clause.text


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("the same source gives another number later", 1),
        ("a source of a later report gives another number later", 0),
    ],
)
def test_what_a_source_gives_in_place_of_an_earlier_number_is_told_of_other_things_too(why, told):
    """Where the relation says that it is the same source's."""
    (track,) = landslide().tracks
    vans = replace(track, title="vans: sent", unit="vans", state="sent")
    steps = tuple(replace(r, why=why) for r in landslide().relations[:2])
    desk = open_desk(landslide(tracks=(vans,), relations=steps))
    text = (
        "Tarn Rescue gave the number of vans sent as 40 (report of 11 October 2031), "
        "after 31 (10 October) and at least 12 (9 October)."
    )
    assert [h.clause.text for h in find_histories(desk)] == [text] * told


def test_a_nations_dead_are_called_by_its_name():
    """Where reports count those of two nations; without such a word nothing is built."""
    texts = (
        "Tarn Rescue said 20 Peruvians and 2 Chileans were killed in the landslide.",
        "Tarn Rescue said 31 Peruvians and 9 Chileans were killed in the landslide.",
        "Tarn Rescue said 40 Peruvians and 12 Chileans were killed in the landslide.",
    )
    reports = [ran(text, f"r{n}", n) for n, text in enumerate(texts, 8)]
    ledger = reconcile("Landslide", reports, [read_report(r) for r in reports])
    texts = [toll.clause.text for toll in find_tolls(open_desk(ledger))]
    assert sorted(t.split(" killed as ")[0].split()[-1] for t in texts) == ["Chileans", "Peruvians"]
    assert any("Peruvians killed as 40 (report of 10 October 2031), after 31" in t for t in texts)
