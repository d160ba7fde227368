from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval
from storyledger.statement import Kind
from storyledger.write.exports.followthemoney import followthemoney_entities
from tests.unit.ledgers import DENIED, GAZETTE, OPEN, VANDRY, bridge
from tests.unit.published import followthemoney_faults
from tests.unit.stories import october


def entity(name, **known):
    return next(e for e in followthemoney_entities(bridge(**known)) if e["id"] == name)


def test_entities_keep_the_published_schemata():
    """Schemata, properties, types, and what is required."""
    assert list(followthemoney_faults(followthemoney_entities(bridge()))) == []


def test_a_note_has_its_words_and_its_proof():
    """Who, how, what, and the report it stands in."""
    told = entity(DENIED.id)
    assert told["schema"] == "Note"
    assert told["properties"] == {
        "name": ["Odo Brill: denies"],
        "summary": ["denies (denied), indirect, certain"],
        "description": ["that the bridge had been unsafe"],
        "entity": ["brill", f"u{DENIED.id}"],
        "proof": [GAZETTE.id],
    }


def test_an_act_of_saying_is_an_event():
    """On its day, with who spoke."""
    told = entity(f"u{DENIED.id}")
    assert told["schema"] == "Event"
    assert told["properties"]["date"] == ["2031-10-09"]
    assert told["properties"]["involved"] == ["brill"]


def test_who_has_no_name_is_no_entity():
    """Two officials without a name must not meet as one."""
    unnamed = (Actor(id=VANDRY, name="official", kind=ActorKind.UNNAMED),)
    others = tuple(actor for actor in bridge().actors if actor.id != VANDRY)
    told = list(followthemoney_entities(bridge(actors=unnamed + others)))
    assert VANDRY not in {e["id"] for e in told}
    assert not {e["id"] for e in told if VANDRY in e["properties"].get("entity", ())}


def test_dates_say_no_more_than_is_known():
    """A month for days of one month; nothing for what has an open side."""
    from dataclasses import replace

    def dated(first, last):
        report = replace(GAZETTE, published=Interval(earliest=first, latest=last))
        return entity(GAZETTE.id, reports=(report, *bridge().reports[1:]))["properties"].get("publishedAt")

    assert dated(october(3), october(9)) == ["2031-10"]
    assert dated(october(3), october(3)) == ["2031-10-03"]
    assert dated(october(3), None) is None


def test_what_nobody_is_quoted_for_is_no_note():
    """The words of a report itself are left to its text."""
    told = {e["id"] for e in followthemoney_entities(bridge())}
    narrated = {s.id for x in bridge().readings for s in x.statements if s.kind is Kind.NARRATOR}
    assert narrated
    assert OPEN.id in told
    assert not told & narrated
