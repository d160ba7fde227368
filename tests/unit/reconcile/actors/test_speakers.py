import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.speakers import Cast, speak_as_one
from storyledger.span import ActorId

PERSON, BODY, STATE, OUTLET, GROUP, UNNAMED = (
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.STATE,
    ActorKind.OUTLET,
    ActorKind.GROUP,
    ActorKind.UNNAMED,
)


def actor(name, kind, **known):
    """One with a name."""
    return Actor(id=ActorId(name), name=name, kind=kind, **known)


VANDRY = actor("Ilse Vandry", PERSON, role="Harbour Office spokeswoman")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (VANDRY, actor("Harbour Office", BODY)),
        (VANDRY, actor("Harbour official", UNNAMED)),
        (actor("Peru", STATE), actor("foreign ministry", BODY, side="Peru")),
        (actor("Peru", STATE), actor("Ilse Vandry", PERSON, role="Peruvian deputy foreign minister")),
        (actor("Kelmar", STATE), actor("Ilse Vandry", PERSON, role="Kelmar's defence secretary")),
        (actor("Tarn officials", GROUP), actor("Tarn police", BODY)),
        (actor("Tarn police", BODY), actor("Tarn Police Department", BODY)),
        (actor("jury", UNNAMED), actor("Tarn County jury", UNNAMED)),
        (actor("League's branch in Tarn", BODY), actor("Tarn's League affiliate", BODY)),
        (actor("Defense Ministry there", BODY), actor("defence ministry in Tarn", BODY)),
        (
            actor("Harbour Office", BODY),
            actor("Royal Tarn Dredging Board", BODY, aliases=("Harbour Office",)),
        ),
    ],
)
def test_who_speaks_for_whom_can_be_one(a, b):
    """A spokeswoman and her office, an official of it, a state and its ministry; either way round."""
    assert speak_as_one(a, b)
    assert speak_as_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (VANDRY, actor("Odo Vandry", PERSON, role="Harbour Office spokesman")),
        (VANDRY, actor("Harbour Gazette", OUTLET)),
        (VANDRY, actor("senior official", UNNAMED)),
        (VANDRY, actor("Tarn official", UNNAMED)),
        (actor("Peru", STATE), actor("Peru Fishing", BODY)),
        (actor("Peru", STATE), actor("Ilse Vandry", PERSON, role="Peruvian opposition leader")),
        (actor("Peru", STATE), actor("Ilse Vandry", PERSON, role="former Peruvian foreign minister")),
        (actor("Peru", STATE), actor("Ilse Vandry", PERSON, role="Chilean ambassador to Peru")),
        (actor("Tarn police", BODY), actor("Tarn hospital", BODY)),
        (actor("Jon Calder", PERSON, role="Tarn police chief"), actor("Tarn hospital", BODY)),
    ],
)
def test_others_stay_two(a, b):
    """Two named persons, an outlet, whoever might be anybody, and two bodies of one place."""
    assert speak_as_one(a, b) is None


def test_a_body_and_whoever_speaks_for_it_can_be_one():
    """As an office and the one whose office it is; two persons who speak for it stay two."""
    office = actor("Vandry's office", BODY)
    cast = Cast({a.id: a for a in (VANDRY, office, actor("Harbour Office", BODY))})
    assert cast.speak_as_one(office, VANDRY)
    other = actor("Odo Roe", PERSON, role="Harbour Office spokesman")
    assert Cast({a.id: a for a in (VANDRY, other)}).speak_as_one(VANDRY, other) is None


def test_who_heads_a_ministry_speaks_for_its_state():
    """Two ministries of one state stay two."""
    state, minister = actor("Peru", STATE), actor("Ilse Vandry", PERSON, role="defence minister")
    defence = actor("Peru's defence ministry", BODY, side="Peru", aliases=("defence ministry",))
    health = actor("Peru's health ministry", BODY, side="Peru")
    cast = Cast({a.id: a for a in (state, minister, defence, health)})
    assert cast.speak_as_one(minister, state)
    assert cast.speak_as_one(minister, health) is None
