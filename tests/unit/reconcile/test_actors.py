import pytest

from storyledger.actor import ActorKind
from storyledger.reconcile.actors import reconcile_actors
from tests.unit.stories import ran, reading, referent

PERSON, BODY, STATE, OUTLET, GROUP, UNNAMED = (
    ActorKind.PERSON,
    ActorKind.ORGANISATION,
    ActorKind.STATE,
    ActorKind.OUTLET,
    ActorKind.GROUP,
    ActorKind.UNNAMED,
)


def check(*by_report):
    """Actors and owners of referents given a report each as (name, kind, fields)."""
    readings = []
    for i, named in enumerate(by_report):
        given = ran("Nothing happened.", f"r{i}")
        people = [referent(given, name, kind, **(known[0] if known else {})) for name, kind, *known in named]
        readings.append(reading(given, referents=people))
    return reconcile_actors(readings)


def together(a, b):
    """True if two referents of two reports are one actor."""
    actors, _ = check([a], [b])
    return len(actors) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Ilse Vandry", PERSON), ("Ilse Vandry", PERSON)),
        (("Ilse Vandry", PERSON), ("Vandry", PERSON)),
        (("Ilse Vandry", PERSON), ("Ilse M. Vandry", PERSON)),
        (("Oleh Vandrenko", PERSON), ("Oleh Vandrenkho", PERSON)),
        (("Kim Tae-rok", PERSON), ("Kim Tae Rok", PERSON)),
        (("Portugal", STATE), ("Lisbon", STATE)),
        (("Portugal's defense ministry", BODY), ("Portuguese Ministry of Defence", BODY)),
        (("the Pentagon", BODY), ("Pentagon", BODY)),
        (("The Tarn Gazette", OUTLET), ("Tarn Gazette", OUTLET)),
        (("Harbour Office", BODY), ("harbour office", BODY)),
    ],
)
def test_one_actor_under_two_names(a, b):
    """Surnames, spellings, capitals, demonyms and articles do not make two."""
    assert together(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("Ilse Vandry", PERSON), ("Tomas Vandry", PERSON)),
        (("Ilse Vandry", PERSON), ("Ilse Quill", PERSON)),
        (("Portugal", STATE), ("Peru", STATE)),
        (("Portugal's defense ministry", BODY), ("Peru's defense ministry", BODY)),
        (("Portugal's defense ministry", BODY), ("Portugal's health ministry", BODY)),
        (("witness", UNNAMED), ("witness", UNNAMED)),
        (("senior official", UNNAMED), ("senior official", UNNAMED)),
        (("residents", GROUP), ("residents", GROUP)),
        (("Tarn Gazette", OUTLET), ("Brill Gazette", OUTLET)),
    ],
)
def test_two_actors_with_like_names(a, b):
    """The unnamed stay apart, and nobody is merged on a guess."""
    assert not together(a, b)


def test_a_surname_of_two_belongs_to_neither():
    """ "Vandry" where two are so called is a third."""
    actors, _ = check([("Ilse Vandry", PERSON), ("Tomas Vandry", PERSON)], [("Vandry", PERSON)])
    assert len(actors) == 3


def test_a_role_is_its_one_holder():
    """ "The Peruvian president" is the one person with that role and state."""
    actors, _ = check(
        [("Ilse Vandry", PERSON, {"role": "President of Peru"})],
        [("Peruvian president", UNNAMED, {"side": "Peruvian"}), ("president of Portugal", UNNAMED)],
    )
    assert [len(a.referents) for a in actors] == [2, 1]


def test_every_referent_has_its_actor():
    """Nothing is lost, and both directions agree."""
    actors, owner = check([("Ilse Vandry", PERSON), ("witness", UNNAMED)], [("Vandry", PERSON)])
    assert {r: a.id for a in actors for r in a.referents} == owner
    assert len(owner) == 3


def test_an_actor_has_its_fullest_name_and_all_others():
    """Name, role and aliases are gathered over the reports, with a reason."""
    (actor,), _ = check(
        [("Vandry", PERSON)],
        [("Ilse Vandry", PERSON, {"role": "mayor", "aliases": ("Ilse Vandry", "Vandry")})],
    )
    assert (actor.name, actor.kind, actor.role) == ("Ilse Vandry", PERSON, "mayor")
    assert actor.aliases == ("Vandry",)
    assert actor.why


def test_actors_come_in_order_of_mention_with_ids_of_their_own():
    """The ids do not depend on what else is in the story."""
    both, _ = check([("Ilse Vandry", PERSON), ("Odo Brill", PERSON)])
    alone, _ = check([("Odo Brill", PERSON)])
    assert [a.name for a in both] == ["Ilse Vandry", "Odo Brill"]
    assert both[1].id == alone[0].id
