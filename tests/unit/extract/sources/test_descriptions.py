import pytest

from storyledger.actor import ActorKind
from storyledger.extract.sources.characters import Character, Mention
from storyledger.extract.sources.descriptions import (
    first_words,
    fits_body,
    fits_role,
    may_be_called,
    most_named,
)
from storyledger.span import Span


def person(role, name="Ilse Vandry"):
    return Character(0, name, ActorKind.PERSON, role=role, aliases=[name])


@pytest.mark.parametrize(
    ("role", "head", "name", "fits"),
    [
        ("Harbour Minister", "minister", "minister", True),
        ("Harbour Minister", "minister", "harbour minister", True),
        ("Harbour Minister", "minister", "prime minister", False),
        ("president of Tarnland", "leader", "Tarnlandic leader", True),
        ("president of Tarnland", "leader", "Quillish leader", False),
        ("leader", "president", "president", False),
        ("Fishers' Union leader", "president", "president", False),
        ("Tarnlandish leader", "president", "president", True),
        ("Deputy Mayor", "mayor", "mayor", False),
        ("Deputy Mayor", "mayor", "deputy mayor", True),
        ("U.S. Rep.", "congresswoman", "congresswoman", True),
        ("representative for the mayor", "congresswoman", "congresswoman", False),
        ("mayor's adviser", "mayor", "mayor", False),
    ],
)
def test_a_role_fits_where_nothing_speaks_against_it(role, head, name, fits):
    """Every narrowing word must be borne out, and a deputy is not the mayor."""
    assert fits_role(person(role), head, name) is fits


def test_what_somebody_is_close_to_is_no_part_of_the_role():
    """ "The source" is "a source close to the talks"."""
    source = Character(0, "source close to the talks", ActorKind.UNNAMED, head="source")
    assert fits_role(source, "source", "source")


def test_a_body_fits_the_noun_in_its_name():
    """ "The ministry" is the Harbour Ministry, another ministry is not."""
    body = Character(0, "Harbour Ministry", ActorKind.ORGANISATION, aliases=["Harbour Ministry"])
    assert fits_body(body, "ministry", "ministry")
    assert not fits_body(body, "ministry", "finance ministry")
    assert not fits_body(body, "company", "company")
    wire = Character(0, "state news agency NTA", ActorKind.OUTLET, aliases=["state news agency NTA"])
    assert fits_body(wire, "agency", "agency")
    assert not fits_body(person("minister"), "ministry", "ministry")


@pytest.mark.parametrize(
    ("name", "kind", "head", "called"),
    [
        ("Harbour Department", ActorKind.ORGANISATION, "agency", True),
        ("TRS", ActorKind.ORGANISATION, "agency", True),
        ("Tarn Savings Bank", ActorKind.ORGANISATION, "company", True),
        ("Tarn Savings Bank", ActorKind.ORGANISATION, "agency", False),
        ("High Court", ActorKind.ORGANISATION, "group", False),
        ("Tarn Courier", ActorKind.OUTLET, "paper", True),
        ("Tarn Courier", ActorKind.OUTLET, "company", False),
        ("Tarn Television", ActorKind.OUTLET, "channel", True),
        ("TRS", ActorKind.ORGANISATION, "channel", False),
        ("Ilse Vandry", ActorKind.PERSON, "group", False),
    ],
)
def test_a_body_may_be_called_by_its_kind(name, kind, head, called):
    """A department is an agency, a bank a company; a court is no group, and a paper no company."""
    assert may_be_called(Character(0, name, kind, aliases=[name]), head, head) is called


def test_the_company_of_a_report_does_something_in_it():
    """Who is only told things is an outlet, however often it is named."""

    def body(name, weight):
        mention = Mention(Span(0, 1), 0, 0, 0, weight, speaks=False, quoted=False)
        known = Character(0, name, ActorKind.ORGANISATION, aliases=[name], named=[Span(0, 1)] * 3)
        known.mentions.append(mention)
        return known

    told, acts = body("TRS", 50.0), body("TRS", 80.0)
    assert most_named([told], "company", "company") is None
    assert most_named([acts], "company", "company") is acts


def test_a_narrowed_kind_is_another_body():
    """ "The rescue agency" may be anybody."""
    assert not may_be_called(
        Character(0, "TRS", ActorKind.ORGANISATION, aliases=["TRS"]), "agency", "rescue agency"
    )


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Sea Relief Group (SRG)", "Sea Relief Group"),
        ("Tarn's Sea Relief Group (SRG)", "Tarn's Sea Relief Group"),
        ("Tarn (CNN", "Tarn (CNN"),
        ("a release on Monday from the Harbour Office", "a release on Monday from the Harbour Office"),
        ("Harbour Office — the port's own guard —", "Harbour Office"),
        ("two sailors on Monday", "two sailors"),
        ("Ada Roe, who left", "Ada Roe"),
        ("Tarnet Mutual, Lorvia's largest insurer", "Tarnet Mutual"),
        ("Ardel Bank, one of its oldest lenders", "Ardel Bank"),
        ("men on the quay", "men on the quay"),
    ],
)
def test_what_is_only_added_is_no_part_of_a_description(words, first):
    """A name in short, an aside, a day, a clause."""
    assert first_words(words, Span(0, len(words))) == first


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("The Harbour Office's decision came late.", "The Harbour Office's", "The Harbour Office"),
        ("Vandry & Quill's said no.", "Vandry & Quill's", "Vandry & Quill's"),
        ("Vandry's decision came late.", "Vandry's", "Vandry's"),
        ("people in Tarn who saw it", "people in Tarn who", "people in Tarn"),
    ],
)
def test_a_name_ends_before_what_it_owns(text, name, first):
    """A firm may be called by an owner's name, where it is the one who says something."""
    assert first_words(text, Span(0, len(name))) == first
