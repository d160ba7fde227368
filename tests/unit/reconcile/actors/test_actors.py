import pytest

from storyledger.actor import ActorKind
from storyledger.reconcile.actors.actors import reconcile_actors
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
        (("Ron Vandry", PERSON), ("Ronald Vandry", PERSON)),
        (("Odo el-Brill", PERSON), ("Odo Elbrill", PERSON)),
        (("Tarn police", BODY), ("Tarn Police Department", BODY)),
        (("SRS", BODY), ("Tarn's Sea Rescue Service", BODY)),
        (("Office of Harbour Safety", BODY), ("O.H.S.", BODY)),
        (("ISIS", BODY), ("Islamic State", BODY)),
        (("Roe campaign", BODY), ("Roe's campaign", BODY)),
        (("Portugal's interim government", BODY), ("Portugal's military-backed government", BODY)),
        (("UN", BODY), ("United Nations", GROUP)),
        (("Sea Relief Organisation", BODY), ("Sea Relief Organization (SRO)", BODY)),
        (("TNA", BODY), ("Peru's state-run TNA news agency", OUTLET)),
        (("Tarnet", BODY), ("Tarnet Motors", BODY)),
        (("Tarnet", PERSON), ("Tarnet Motors", BODY)),
        (("Tarnet", PERSON), ("Tarnet", BODY)),
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
        (("Tarn police", BODY), ("Brill police", BODY)),
        (("Senate", BODY), ("Congress", BODY)),
        (("Portugal's army", BODY), ("Portugal's army-backed government", BODY)),
        (("Residents", GROUP), ("Residents", GROUP)),
        (("J. Vandry", PERSON), ("Ilse Vandry", PERSON)),
        (("Tarn Radio", BODY), ("Quill Gazette and Tarn Radio", BODY)),
        (("Upper Tarn", BODY), ("Bank of Upper Tarn", BODY)),
        (("Defence Department", BODY), ("Portugal's defence ministry", BODY)),
        (("State Department", BODY), ("Foreign Ministry", BODY)),
        (("Portugal and the Peruvian army", BODY), ("Portuguese army", BODY)),
        (("National Security Agency", BODY), ("intelligence", BODY)),
        (("Tarnet", BODY), ("Tarnet Workers Union", BODY)),
        (("Ilse Vandry", PERSON), ("Vandry Motors", BODY)),
        (("Vandry", PERSON, {"role": "mayor"}), ("Vandry Motors", BODY)),
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


@pytest.mark.parametrize(
    "name", ["Peruvian president's lawyer", "former Peruvian president", "Peruvian vice president"]
)
def test_a_role_near_an_office_is_not_its_holder(name):
    """Neither his lawyer nor whoever held it before."""
    actors, _ = check(
        [("Ilse Vandry", PERSON, {"role": "President of Peru"})], [(name, UNNAMED, {"side": "Peruvian"})]
    )
    assert len(actors) == 2


def test_nobody_is_of_a_state_by_his_name():
    """ "Peru Vandry" is no Peruvian."""
    actors, _ = check([("Peru Vandry", PERSON)])
    assert actors[0].side is None


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


def test_a_doubtful_name_stays_apart_and_says_so():
    """ "I. Vandry" where two can be meant; the reason names both."""
    actors, _ = check([("Ilse Vandry", PERSON), ("Ines Vandry", PERSON)], [("I. Vandry", PERSON)])
    assert len(actors) == 3
    assert actors[2].why.startswith('kept apart: "I. Vandry" can be "Ilse Vandry" and "Ines Vandry"')


def test_a_son_is_not_his_father_where_one_report_has_both():
    """Elsewhere the suffix may be left out."""
    both, _ = check([("Odo Brill", PERSON), ("Odo Brill Jr.", PERSON)])
    assert len(both) == 2
    assert together(("Odo Brill", PERSON), ("Odo Brill Jr.", PERSON))


def test_kin_of_one_person_are_one():
    """ "Brill's father" in two reports, and who is called so."""
    actors, _ = check(
        [("Odo Brill", PERSON), ("Brill's father", UNNAMED)],
        [("Brill’s father", UNNAMED)],
        [("Tomas Quill", PERSON, {"role": "Brill's mother"})],
    )
    assert [len(a.referents) for a in actors] == [1, 2, 1]
    named, _ = check(
        [("Odo Brill", PERSON), ("Brill's father", UNNAMED)],
        [("Tomas Quill", PERSON, {"role": "Brill's father"})],
    )
    assert [len(a.referents) for a in named] == [1, 2]


def test_a_short_name_is_the_body_that_a_report_introduces_so():
    """ "The Brotherhood" of reports that name it in full; "Tarn" is no short name of a club."""
    full = ("Fishers Brotherhood", BODY)
    assert len(check([full, ("Brotherhood", BODY)], [full])[0]) == 1
    assert len(check([full], [("Brotherhood", BODY)])[0]) == 2


def test_a_paper_in_short_is_the_one_that_its_report_names():
    """ "The Times" of a report that names the Tarn Times, though another names the Quill Times."""
    tarn, quill, short = ("Tarn Times", OUTLET), ("Quill Times", OUTLET), ("Times", OUTLET)
    actors, _ = check([tarn, short], [quill, short], [short])
    assert [len(a.referents) for a in actors] == [2, 2, 1]


def test_the_company_is_the_one_body_here_that_reports_call_so():
    """Where its own report names two such, it is neither; and nobody's where that names none."""
    named = ("Vandry & Brill", BODY, {"aliases": ("Vandry & Brill", "company")})
    other = ("Tarn Dredging", BODY, {"aliases": ("Tarn Dredging", "company")})
    plain, bare = ("Vandry & Brill", BODY), ("company", BODY)
    assert len(check([named], [plain, bare])[0]) == 1
    assert len(check([named], [other], [plain, ("Tarn Dredging", BODY), bare])[0]) == 3
    assert len(check([named], [bare])[0]) == 2


def test_an_institution_without_a_place_is_the_only_one_of_its_kind():
    """ "Police" are Tarn's where no others are; with two forces they are neither."""
    assert len(check([("Tarn police", BODY)], [("police", BODY)])[0]) == 1
    assert len(check([("Tarn police", BODY), ("Brill police", BODY)], [("police", BODY)])[0]) == 3


def test_initials_of_two_bodies_are_nobodys():
    """Either may be meant."""
    actors, _ = check([("SRS", BODY)], [("Sea Rescue Service", BODY)], [("Salt River Society", BODY)])
    assert len(actors) == 3


def test_two_letters_are_no_initials():
    """They may be anything."""
    assert not together(("SR", BODY), ("Sea Rescue", BODY))


def test_a_mayor_without_a_name_is_the_one_known():
    """ "Tarn's mayor" of one report, "Tarn Mayor Ilse Vandry" of another."""
    named = ("Ilse Vandry", PERSON, {"role": "Tarn Mayor"})
    assert together(("Tarn's mayor", UNNAMED), named)
    assert not together(("Quill's mayor", UNNAMED), named)
    assert not together(("Tarn's former mayor", UNNAMED), named)


def test_a_country_that_no_table_knows_is_one_in_all_its_forms():
    """Its name that was taken for a person's, its army under name and adjective; and the state of its bodies."""
    actors, _ = check(
        [("Kelmaria", PERSON), ("Kelmaria's foreign ministry", BODY), ("Kelmarian army", BODY)],
        [("Kelmaria", BODY), ("Kelmaria's military", BODY)],
    )
    assert [(a.name, a.kind, len(a.referents)) for a in actors] == [
        ("Kelmaria", STATE, 2),
        ("Kelmaria's foreign ministry", BODY, 1),
        ("Kelmaria's military", BODY, 2),
    ]
    assert {a.side for a in actors} == {"Kelmaria"}


def test_an_institution_of_one_of_two_states_is_no_third_ones_everywhere():
    """ "The army" of two reports is not one army where two states have one, unless it is called by its own name."""
    armies = [("Peru's army", BODY), ("Portugal's army", BODY)]
    actors, _ = check(armies, [("army", BODY)], [("army", BODY)])
    assert len(actors) == 4
    assert "kept apart" in actors[2].why
    bureaus = [("Peru's National Intelligence Bureau", BODY), ("Portugal's spy agency", BODY)]
    assert len(check(bureaus, [("National Intelligence Bureau", BODY)])[0]) == 2


def test_a_people_is_one_where_a_report_has_it_as_a_name():
    """ "Some Harbourites" tells that "Harbourites" are called so; "Residents" only begin a sentence."""
    people = ("Harbourites", GROUP)
    assert len(check([people], [people], [("some Harbourites", GROUP)])[0]) == 2
    assert len(check([people], [people])[0]) == 2
    assert len(check([("Residents", GROUP)], [("Residents", GROUP)], [("some residents", GROUP)])[0]) == 3


def test_a_paper_calls_itself_by_the_end_of_its_name():
    """ "The Gazette" in the Tarn Gazette is what others call in full; in another paper it is some Gazette."""
    readings = [
        reading(given := ran("Nothing happened.", f"r{i}"), referents=[referent(given, name, OUTLET)])
        for i, name in enumerate(["Gazette", "Tarn Gazette"])
    ]
    outlets = {readings[0].report_id: "Tarn Gazette"}
    assert len(reconcile_actors(readings, outlets=outlets)[0]) == 1
    assert len(reconcile_actors(readings)[0]) == 2
