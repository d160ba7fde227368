import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.reconcile.claims.origins import Chains, find_origins
from storyledger.span import ActorId
from storyledger.statement import Resolution, Stance
from tests.unit.stories import ran, remark

PERSON, BODY, OUTLET = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.OUTLET
GROUP, UNNAMED, STATE = ActorKind.GROUP, ActorKind.UNNAMED, ActorKind.STATE
WORDS = "the old lighthouse had been rammed"


def actor(name, kind=PERSON, role=None, side=None, aliases=()):
    """One whose id is the name."""
    return Actor(id=ActorId(name), name=name, kind=kind, role=role, side=side, aliases=aliases)


def walk(*telling, actors=(), outlets=(), marks=None, copied=None):
    """Origins of one claim, each with (through, why) of its branches.

    A telling is (speaker, origin, via, stance), given as far as needed; report n is of the nth outlet.
    """
    reports, statements, known = {}, [], {}
    for number, told in enumerate(telling):
        speaker, origin, via, stance = (*told, *(None, None, (), Stance.ASSERTS)[len(told) :])
        outlet = outlets[number] if number < len(outlets) else None
        given = ran(f"It was said that {WORDS}.", f"r{number}", outlet=outlet)
        source = "It" if speaker else ""
        statement = remark(given, WORDS, source=source, cue="said" if speaker else "", stance=stance)
        reports[given.id] = given
        statements.append(statement)
        known[statement.id] = Resolution(actor=speaker, origin=origin, via=via)
    named = [*(a for a in actors if isinstance(a, Actor)), *(actor(a) for a in actors if isinstance(a, str))]
    chains = Chains(
        actors={a.id: a for a in named},
        resolutions=known,
        reports=reports,
        copied_from=copied or {},
        marks=marks or {},
    )
    return {o.actor: [(b.through, b.why) for b in o.branches] for o in find_origins(statements, chains)}


def test_each_named_speaker_is_an_origin():
    """Two who do not speak for each other and had it from nobody."""
    assert list(walk(("Brill",), ("Quill",), actors=["Brill", "Quill"])) == ["Brill", "Quill"]


def test_one_who_was_told_and_who_told_him_are_one_origin():
    """A lawmaker who was briefed, and who briefed him."""
    found = walk(
        ("Quill", "Harbour Board"), ("Harbour Board",), actors=["Quill", actor("Harbour Board", BODY)]
    )
    assert found == {"Harbour Board": [(("Quill",), "Quill had it from Harbour Board"), ((), "")]}


def test_whoever_says_it_again_has_it_from_where_he_had_it():
    """A chain told in one report holds for the same speaker in another."""
    found = walk(("Quill", "Brill"), ("Quill",), actors=["Quill", "Brill"])
    assert found == {"Brill": [(("Quill",), "Quill had it from Brill")] * 2}


def test_a_chain_is_walked_over_several_reports():
    """One had it from another, who had it from a third."""
    found = walk(("Vandry", "Quill"), ("Quill", "Brill"), actors=["Vandry", "Quill", "Brill"])
    assert list(found) == ["Brill"]
    assert found["Brill"][0][0] == ("Vandry", "Quill")


def test_a_circle_ends():
    """Two who name each other are one origin."""
    assert len(walk(("Quill", "Brill"), ("Brill", "Quill"), actors=["Quill", "Brill"])) == 1


def test_who_had_it_from_a_circle_is_no_other_origin():
    """Whoever comes to it from outside."""
    known = ["Ana", "Quill", "Brill"]
    assert len(walk(("Ana", "Quill"), ("Quill", "Brill"), ("Brill", "Quill"), actors=known)) == 1


def test_outlets_on_one_wire_are_one_origin():
    """Each passes it on from the agency."""
    wire = actor("Tarn Wire", OUTLET)
    found = walk(*[("Tarn Wire",)] * 10, actors=[wire])
    assert list(found) == ["Tarn Wire"]


def test_an_outlets_own_count_is_its_own():
    """It is named as the one who counted."""
    found = walk(("Tarn Gazette",), ("Brill",), actors=[actor("Tarn Gazette", OUTLET), "Brill"])
    assert list(found) == ["Tarn Gazette", "Brill"]


@pytest.mark.parametrize(("source", "end"), [("Brill", "Brill"), ("officials", None)])
def test_an_outlet_leads_to_what_its_own_report_gives(source, end):
    """Who cites the Gazette has it from whom the Gazette has it, be that nobody."""
    known = [actor("Tarn Gazette", OUTLET), "Brill", actor("officials", GROUP)]
    found = walk(("Tarn Gazette",), (source,), actors=known, outlets=["Brill Post", "The Tarn Gazette"])
    assert list(found) == [end]
    assert f"own report has it from {source}" in found[end][0][1]


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        (actor("Odo Brill", role="Harbour Board spokesman"), actor("Harbour Board", BODY)),
        (actor("Odo Brill", role="Interior Minister"), actor("Ministry of the Interior", BODY)),
        (actor("Odo Brill", role="Kenyan President"), actor("Kenya", STATE)),
        (actor("Harbour Board spokeswoman", UNNAMED), actor("Harbour Board", BODY)),
        (actor("Odo Brill", role="attorney for Ana Quill"), actor("Ana Quill")),
        (actor("Odo Brill", role="Quill spokesman"), actor("Ana Quill")),
        (actor("AP", OUTLET), actor("Associated Press", OUTLET)),
    ],
)
def test_who_speaks_for_a_body_is_one_origin_with_it(speaker, body):
    """The reason is given."""
    found = walk((speaker.id,), (body.id,), actors=[speaker, body])
    assert list(found) == [body.id]
    assert any(w in found[body.id][0][1] for w in ("speaks for", " is "))


def test_two_spokespersons_of_one_body_are_one_origin():
    """Though the body itself says nothing."""
    known = [
        actor("Odo Brill", role="police spokesman"),
        actor("Ana Quill", role="spokeswoman for the police"),
    ]
    assert len(walk(("Odo Brill",), ("Ana Quill",), actors=known)) == 1


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        (actor("Odo Brill", role="French Interior Minister"), actor("Kenyan Interior Ministry", BODY)),
        (actor("Odo Brill", role="former Harbour Board chief"), actor("Harbour Board", BODY)),
        (actor("Odo Brill", role="Quill chief"), actor("Ana Bell")),
        (actor("Odo Brill", role="Secretary of Defence"), actor("Kenyan Ministry of Defence", BODY)),
    ],
)
def test_who_speaks_for_another_body_stays_apart(speaker, body):
    """Another state's, or one that he has left."""
    assert len(walk((speaker.id,), (body.id,), actors=[speaker, body])) == 2


def test_a_speaker_alone_stands_under_his_own_name():
    """His body is named only where another speaks for it, too."""
    known = [actor("Odo Brill", role="Harbour Board spokesman"), actor("Harbour Board", BODY)]
    assert list(walk(("Odo Brill",), actors=known)) == ["Odo Brill"]


@pytest.mark.parametrize(
    "who",
    [
        actor("officials", GROUP),
        actor("a witness", UNNAMED),
        actor("Harbour Board officials", BODY),
        actor("a spokesman for the crew", UNNAMED),
    ],
)
def test_who_is_not_named_is_no_origin(who):
    """What cannot be traced is kept in the tree, and adds none."""
    found = walk((who.id,), ("Brill",), actors=[who, "Brill"])
    assert list(found) == ["Brill", None]
    assert found[None] == [((who.id,), f"{who.name}: nobody named")]


def test_the_reports_own_words_are_no_origin():
    """And a copy's words are said to be a copy's."""
    found = walk((), (), (), copied={"r1": "r0"}, marks={"r2": "Tarn Wire"})
    assert [why for _, why in found[None]] == [
        "in the report's own words",
        "in the report's own words, a copy of r0.txt",
        "in the report's own words, marked as a text of Tarn Wire",
    ]


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.DOES_NOT_CONFIRM, Stance.URGES])
def test_only_who_puts_a_claim_forward_is_its_origin(stance):
    """A denial is no origin."""
    assert walk(("Brill", None, (), stance), actors=["Brill"]) == {}


def test_a_site_is_the_outlet_it_is_called_after():
    """As ktrn.com is KTRN, whatever kind of body the reader took it for."""
    found = walk(("KTRN",), ("Brill",), actors=[actor("KTRN", BODY), "Brill"], outlets=[None, "ktrn.com"])
    assert list(found) == ["Brill"]


def test_those_in_between_are_in_the_tree():
    """Nearest the report first."""
    found = walk(("Brill", None, (ActorId("Tarn Gazette"),)), actors=["Brill", actor("Tarn Gazette", OUTLET)])
    assert found == {"Brill": [(("Tarn Gazette",), "")]}
