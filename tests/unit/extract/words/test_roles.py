import pytest

from storyledger.actor import ActorKind
from storyledger.extract.words.roles import (
    alike,
    clean_name,
    is_label,
    kind_of,
    name_is_head,
    role_around,
    role_words,
    side_within,
    split_title,
)
from storyledger.span import Span
from tests.unit.sentences import sentence, spot


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        ("Rear Adm. Odo Brill", "Rear Adm.", "Odo Brill"),
        ("Navy Vice Adm. Brill", "Navy Vice Adm.", "Brill"),
        ("First Quill", "", "First Quill"),
        ("Odo Brill", "", "Odo Brill"),
    ],
)
def test_a_graded_title_is_no_part_of_a_name(words, title, name):
    """What grades a title belongs to it."""
    assert split_title(words) == (title, name)


def test_a_title_or_a_party_is_nobody():
    """Nobody is called so."""
    assert all(is_label(w) for w in ("Rear Adm", "D-Tarn", "Republican", "Lt. Gen."))
    assert not any(is_label(w) for w in ("Odo Brill", "Brill", "Gen. Brill"))


@pytest.mark.parametrize(
    ("words", "name"),
    [("Mr. Odo  Brill’s", "Odo Brill"), ("Dame Ilse Vandry,", "Ilse Vandry"), ("Brill", "Brill")],
)
def test_a_name_is_kept_without_its_trimmings(words, name):
    """No honorific, possessive or comma."""
    assert clean_name(words) == name


def test_like_words_share_their_first_letters():
    """A land and its people; short words prove nothing."""
    assert alike("peruvian", "peru")
    assert not alike("tarn", "quill")
    assert not alike("usa", "usable")


def test_words_of_one_role_go_together():
    """ "The leader" can be a president, a lamp cannot."""
    assert "president" in role_words("leader")
    assert role_words("lamp") == {"lamp"}
    assert role_words("") == frozenset()


def test_a_role_reaches_over_the_commas_of_a_bodys_name():
    """ "Head of the Bureau of Quays, Roads and Boats"; any other comma ends it."""
    table = (
        "Brill/PROPN/14/nsubj ,/PUNCT/3/punct head/NOUN/1/appos of/ADP/6/case the/DET/6/det Bureau/PROPN/3/nmod of/ADP/8/case "
        "Quays/PROPN/6/nmod ,/PUNCT/10/punct Roads/PROPN/8/conj and/CCONJ/12/cc Boats/PROPN/8/conj ,/PUNCT/3/punct said/VERB/0/root"
    )
    text = " ".join(row.rsplit("/", 3)[0] for row in table.split())
    body = "Bureau of Quays , Roads and Boats"
    named = sentence(text, table, names={body: "Organization"})
    assert role_around(text, named, spot(text, "Brill")) == f"head of the {body}"
    assert role_around(text, sentence(text, table), spot(text, "Brill")) == "head of the Bureau of Quays"


@pytest.mark.parametrize(
    ("text", "table", "side"),
    [
        ("Quill officials", "Quill/PROPN/2/compound officials/NOUN/0/root", "Quill"),
        (
            "Brill administration officials",
            "Brill/PROPN/2/compound administration/NOUN/3/compound officials/NOUN/0/root",
            None,
        ),
    ],
)
def test_whose_side_is_of_a_state_or_body(text, table, side):
    """An administration is named after a person, whatever the reader takes the name for."""
    name = text.split()[0]
    parsed = sentence(text, table, names={name: "Organization"})
    assert side_within(text, parsed, parsed.span) == side


@pytest.mark.parametrize(
    ("words", "name", "head"),
    [
        ("Mr. Roe", "Roe", True),
        ("Tarn Police Chief Jan Roe", "Jan Roe", True),
        ("the Secretary of State Jan Roe", "Jan Roe", True),
        ("A spokesman for Mr. Roe", "Roe", False),
        ("Friends of Mrs. Roe", "Roe", False),
        ("an aide to House Speaker Jan Roe", "Jan Roe", False),
        ("a lawyer for Kelm County Prosecutor Jan Roe", "Jan Roe", False),
    ],
)
def test_whose_spokesman_speaks_does_not(words, name, head):
    """Whatever titles stand between "for" and his name."""
    assert name_is_head(words, Span(0, len(words)), spot(words, name)) is head


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Kelm/PROPN Mayor/PROPN", "Kelm Mayor"),
        ("spokesman/NOUN for/ADP Mr./PROPN", None),
        ("spokesman/NOUN for/ADP Kelm/PROPN Mayor/PROPN", "Kelm Mayor"),
        ("Minister/PROPN for/ADP Foreign/PROPN Affairs/PROPN", "Minister for Foreign Affairs"),
        ("Secretary/PROPN of/ADP State/PROPN", "Secretary of State"),
        ("ambassador/NOUN to/ADP Kelm/PROPN", "ambassador to Kelm"),
        ("chairman/NOUN and/CCONJ founder/NOUN", "chairman and founder"),
        ("senators/NOUN and/CCONJ former/ADJ President/PROPN", "former President"),
        ("mother/NOUN of/ADP Kelm/PROPN victim/NOUN", "Kelm victim"),
        ("the/DET head/NOUN of/ADP the/DET Kelm/PROPN League/PROPN", "head of the Kelm League"),
        (
            "words/NOUN of/ADP the/DET head/NOUN of/ADP the/DET Kelm/PROPN League/PROPN",
            "head of the Kelm League",
        ),
    ],
)
def test_a_title_is_of_its_bearer(before, role):
    """Not the one of his spokesman."""
    text = " ".join(w.split("/")[0] for w in before.split()) + " Roe left."
    parse = " ".join(f"{w}/1/dep" for w in f"{before} Roe/PROPN left/VERB ./PUNCT".split())
    assert role_around(text, sentence(text, parse), spot(text, "Roe")) == role


def test_a_title_behind_another_persons_name_is_the_next_ones():
    """As in a list of two, before and behind a name."""
    text = "President Brill and Mayor Roe left ."
    table = "President/PROPN/2/compound Brill/PROPN/6/nsubj and/CCONJ/5/cc Mayor/PROPN/5/compound Roe/PROPN/2/conj left/VERB/0/root ./PUNCT/6/punct"
    parsed = sentence(text, table, names={"Brill": "Person", "Roe": "Person"})
    assert role_around(text, parsed, spot(text, "Roe")) == "Mayor"
    text = "Brill , Deputy Mayor Roe , left ."
    table = "Brill/PROPN/6/nsubj ,/PUNCT/5/punct Deputy/ADJ/5/amod Mayor/PROPN/5/compound Roe/PROPN/1/conj ,/PUNCT/1/punct left/VERB/0/root ./PUNCT/7/punct"
    parsed = sentence(text, table, names={"Brill": "Person", "Roe": "Person"})
    assert role_around(text, parsed, spot(text, "Brill")) is None


@pytest.mark.parametrize(
    ("text", "parse", "role"),
    [
        ("The pilot, Roe, left.", "The/DET pilot/NOUN ,/PUNCT Roe/PROPN ,/PUNCT left/VERB ./PUNCT", "pilot"),
        (
            "The pilot, Roe said, left.",
            "The/DET pilot/NOUN ,/PUNCT Roe/PROPN said/VERB ,/PUNCT left/VERB ./PUNCT",
            None,
        ),
        ("The pilots, Roe, left.", "The/DET pilots/NOUN ,/PUNCT Roe/PROPN ,/PUNCT left/VERB ./PUNCT", None),
        ("Old pilot, Roe, left.", "Old/ADJ pilot/NOUN ,/PUNCT Roe/PROPN ,/PUNCT left/VERB ./PUNCT", None),
    ],
)
def test_a_name_between_marks_is_of_the_noun_before_it(text, parse, role):
    """Of one, with its article; a name that a verb follows begins another clause."""
    parsed = sentence(text, " ".join(f"{w}/1/dep" for w in parse.split()))
    assert role_around(text, parsed, spot(text, "Roe")) == role


@pytest.mark.parametrize(("noun", "role"), [("chief", "Tarnet's chief"), ("rival", None)])
def test_an_office_with_its_owner_needs_no_article(noun, role):
    """A rival is told by whose rival he is, and holds nothing."""
    text = f"Tarnet's {noun}, Roe, left."
    parse = f"Tarnet/PROPN 's/PART {noun}/NOUN ,/PUNCT Roe/PROPN ,/PUNCT left/VERB ./PUNCT"
    parsed = sentence(text, " ".join(f"{w}/1/dep" for w in parse.split()))
    assert role_around(text, parsed, spot(text, "Roe")) == role


def test_nothing_is_of_itself():
    """ "The Quill Post" with its article is not of "Quill Post"."""
    text, table = "The Quill Post", "The/DET/3/det Quill/PROPN/3/compound Post/PROPN/0/root"
    parsed = sentence(text, table, names={"The Quill Post": "Organization"})
    assert side_within(text, parsed, parsed.span) is None


@pytest.mark.parametrize(
    ("text", "table", "kind"),
    [
        ("Brill's letter", "Brill/PROPN/3/nmod 's/PART/1/case letter/NOUN/0/root", ActorKind.UNNAMED),
        ("Brill's family", "Brill/PROPN/3/nmod 's/PART/1/case family/NOUN/0/root", ActorKind.GROUP),
        ("Nearly 70 percent", "Nearly/ADV/2/advmod 70/NUM/3/nummod percent/NOUN/0/root", ActorKind.GROUP),
        ("Some on quays", "Some/DET/0/root on/ADP/3/case quays/NOUN/1/nmod", ActorKind.GROUP),
        ("Tarnet", "Tarnet/PROPN/0/root", ActorKind.ORGANISATION),
        ("the coast guard", "the/DET/3/det coast/NOUN/3/compound guard/NOUN/0/root", ActorKind.ORGANISATION),
        ("the guard", "the/DET/2/det guard/NOUN/0/root", ActorKind.UNNAMED),
    ],
)
def test_a_large_letter_alone_makes_no_body(text, table, kind):
    """What is named has its own head written large."""
    parsed = sentence(text, table)
    head = text.split()[-1].lower()
    assert kind_of(head, text, parsed, parsed.span)[0] is kind
