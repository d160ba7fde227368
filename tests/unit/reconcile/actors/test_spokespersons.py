import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.spokespersons import climb, find_spoken_for
from storyledger.span import ActorId

PERSON, BODY, STATE, UNNAMED = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.UNNAMED


def speaks_for(*actors):
    """The end of the steps from the first of some (name, kind, role, side)."""
    known = {}
    for name, kind, *more in actors:
        role, side = (*more, None, None)[:2]
        known[ActorId(name)] = Actor(id=ActorId(name), name=name, kind=kind, role=role, side=side)
    return climb(ActorId(actors[0][0]), find_spoken_for(known))[0]


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("Interior Minister", "interior ministry"),
        ("Kelmarian Foreign Minister", "Kelmaria's foreign ministry"),
        ("spokesman for the Kelmarian president", "Kelmaria"),
        ("former Interior Minister", "Ilse Vandry"),
        ("Dovaran Foreign Minister", "Ilse Vandry"),
    ],
)
def test_an_office_names_the_body_that_its_holder_speaks_for(role, body):
    """Of a country that no table knows as well; not of another one, and not of the past."""
    bodies = [("interior ministry", BODY), ("Kelmaria's foreign ministry", BODY), ("Kelmaria", STATE)]
    assert speaks_for(("Ilse Vandry", PERSON, role), *bodies) == body


@pytest.mark.parametrize("name", ["Ms Vandry's office", "Vandry campaign", "president's press office"])
def test_whoever_works_for_one_speaks_for_him(name):
    """By his name or his title, if he alone is called so."""
    vandry = ("Ilse Vandry", PERSON, "President")
    assert speaks_for((name, BODY), vandry) == "Ilse Vandry"
    assert speaks_for((name, BODY), vandry, ("Odo Vandry", PERSON, "President")) == name
    assert speaks_for((name, BODY), ("Odo Brill", PERSON, "former president")) == name


def test_a_press_service_speaks_for_its_firm():
    assert speaks_for(("Tarnet's press service", BODY), ("Tarnet", BODY)) == "Tarnet"
