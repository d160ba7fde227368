import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.actors.offices import local_office, name_of, office_of, voice_of
from storyledger.span import ActorId


def office(role, kind=ActorKind.PERSON, side=None):
    """(words of the body, state) of one who is called so; None without an office."""
    known = {"name": "Ilse Vandry", "role": role} if kind is ActorKind.PERSON else {"name": role}
    found = office_of(Actor(id=ActorId("a"), kind=kind, side=side, **known))
    return found and (set(found.body), found.state)


@pytest.mark.parametrize(
    ("role", "body", "state"),
    [
        ("spokeswoman for the Harbour Board", {"harbour", "board"}, None),
        ("Tarn Police Chief", {"tarn", "police"}, None),
        ("Tarn Police Lt.", {"tarn", "police"}, None),
        ("Tarn County Assistant Prosecutor", {"tarn", "county", "prosecutor"}, None),
        ("lawyer for the Harbour Board", {"harbour", "board"}, None),
        ("Mr. Quill’s attorney", {"quill"}, None),
        ("executive director of Lamp Watch", {"lamp", "watch"}, None),
        ("Interior Minister Gen.", {"interior", "ministry"}, None),
        ("French Interior Minister", {"interior", "ministry"}, "France"),
        ("Secretary of Defence", {"defense"}, None),
        ("Kenyan President", {"kenya"}, "Kenya"),
        ("Prime Minister of Peru", {"peru"}, "Peru"),
    ],
)
def test_an_office_names_its_body(role, body, state):
    """In any word order, with the state apart."""
    assert office(role) == (body, state)


@pytest.mark.parametrize(
    "role",
    [
        "President",
        "former FBI director",
        "baker",
        "officer",
        "Tarn Police Officer",
        "Army Sgt.",
        "Dr.",
        "lawyer",
        "friend of the Harbour Board",
        None,
    ],
)
def test_who_has_no_body_or_left_it_speaks_for_none(role):
    """Nor does any of its people: only those whose office it is."""
    assert office(role) is None


def test_the_unnamed_speak_for_a_body_only_as_its_spokespersons():
    """A chief whose name is kept back is nobody in particular."""
    assert office("Harbour Board spokesman", ActorKind.UNNAMED) == ({"harbour", "board"}, None)
    assert office("Harbour Board chief", ActorKind.UNNAMED) is None


def test_the_state_of_a_person_is_that_of_the_office():
    """Where the role alone does not tell."""
    assert office("Interior Minister", side="France") == ({"interior", "ministry"}, "France")


@pytest.mark.parametrize("name", ["the Interior Ministry", "Ministry of the Interior"])
def test_a_body_is_known_in_any_word_order(name):
    """What the form adds is left out."""
    assert name_of(name) == ({"interior", "ministry"}, None)


def test_a_state_is_its_own_name():
    """By its short name, whatever form is used."""
    assert name_of("France's") == ({"france"}, "France")


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Tarn's mayor", ("mayor", "tarn")),
        ("mayor of Tarn", ("mayor", "tarn")),
        ("Tarn Mayor", ("mayor", "tarn")),
        ("Tarn police chief", ("police chief", "tarn")),
        ("former mayor of Tarn", None),
        ("Tarn mayor's spokeswoman", None),
        ("the mayor", None),
        ("Tarn fisherman", None),
    ],
)
def test_a_place_has_one_mayor(words, office):
    """However he is called; nobody near him, and nobody of no place."""
    assert local_office(words) == office


@pytest.mark.parametrize(
    ("names", "state"),
    [
        (["Pentagon"], "United States"),
        (["the US military", "Pentagon spokesman"], "United States"),
        (["Kremlin", "Ukrainian officials"], None),
        (["Harbour Board"], None),
    ],
)
def test_a_seat_speaks_for_its_state(names, state):
    assert voice_of(names[0], names[1:], None).state == state


def test_a_body_of_an_unknown_state_speaks_for_it():
    """Its firms do not."""
    assert voice_of("Kelmarian army", (), "Kelmaria", state="Kelmaria").state == "Kelmaria"
    assert voice_of("Kelmarian Ferries", (), "Kelmaria", state="Kelmaria").state is None


def test_an_office_that_names_no_body_is_in_the_one_told_beside_it():
    """ "Its spokeswoman", "a ministry spokeswoman"; a named body needs none."""
    harbour = ({"harbour", "board"}, None)
    assert office("spokeswoman", side="Harbour Board") == harbour
    assert office("ministry spokeswoman", ActorKind.UNNAMED, side="Harbour Board") == harbour
    assert office("campaign spokeswoman") is None
    assert office("police spokeswoman") == ({"police"}, None)
    assert office("Quill Ferries spokeswoman", side="Harbour Board") == ({"quill", "ferries"}, None)
