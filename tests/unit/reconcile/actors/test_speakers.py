import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.speakers import speak_as_one
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
        (actor("Tarn officials", GROUP), actor("Tarn police", BODY)),
        (actor("Tarn police", BODY), actor("Tarn Police Department", BODY)),
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
        (actor("Tarn police", BODY), actor("Tarn hospital", BODY)),
        (actor("Jon Calder", PERSON, role="Tarn police chief"), actor("Tarn hospital", BODY)),
    ],
)
def test_others_stay_two(a, b):
    """Two named persons, an outlet, whoever might be anybody, and two bodies of one place."""
    assert speak_as_one(a, b) is None
