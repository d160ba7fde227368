import pytest

from storyledger.extract.sources.bodies import body_of, called_beside, firm_in, named_in
from storyledger.span import Span
from tests.unit.sentences import sentence

SAID = "The/DET/3/det phone/NOUN/3/compound provider/NOUN/4/nsubj {0}/PROPN/3/appos said/VERB/0/root so/ADV/5/advmod ./PUNCT/5/punct"


def of(text, name, words):
    parsed = sentence(text, _flat(text), names={name: "Organization"})
    start = text.index(words)
    found = named_in(text, parsed, Span(start, start + len(words)))
    return found and found.of(text)


def _flat(text):
    words = text.replace(".", " .").replace(",", " ,").split()
    return " ".join(
        f"{w}/{'PUNCT' if w in '.,' else 'NOUN'}/{0 if i == 0 else 1}/{'root' if i == 0 else 'dep'}"
        for i, w in enumerate(words)
    )


@pytest.mark.parametrize(
    ("text", "name", "words", "expected"),
    [
        ("The phone provider Tarnet said so.", "Tarnet", "The phone provider Tarnet", "Tarnet"),
        (
            "Kelmar's biggest carmaker, Tarnet, said so.",
            "Tarnet",
            "Kelmar's biggest carmaker, Tarnet,",
            "Tarnet",
        ),
        ("The biggest provider, Tarnet, said so.", "Tarnet", "The biggest provider, Tarnet,", "Tarnet"),
        ("A group calling itself Grey Owl said so.", "Grey Owl", "A group", "Grey Owl"),
        (
            "The hackers, who go by the name of Grey Owl, said so.",
            "Grey Owl",
            "The hackers, who go by the name of Grey Owl,",
            "Grey Owl",
        ),
        ("Clients of the provider Tarnet said so.", "Tarnet", "Clients", None),
        ("A rival of Tarnet said so.", "Tarnet", "A rival of Tarnet", None),
    ],
)
def test_a_body_is_the_name_that_its_description_ends_in(text, name, words, expected):
    assert of(text, name, words) == expected


def test_a_body_is_never_named_by_its_own_words():
    """Of "the so-called Grey Owl" the parse makes "called" a part of the name: whoever asks on finds no end."""
    text = "The called Grey Owl said so."
    table = (
        "The/DET/4/det called/VERB/4/compound Grey/PROPN/4/compound Owl/PROPN/5/nsubj said/VERB/0/root "
        "so/ADV/5/advmod ./PUNCT/5/punct"
    )
    parsed = sentence(text, table, names={"Grey Owl": "Organization"})
    words = Span(0, text.index(" said"))
    assert named_in(text, parsed, words) is None


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Giant/NOUN/2/compound Tarnet/PROPN/3/nsubj sank/VERB/0/root ./PUNCT/3/punct", {"giant"}),
        (
            "Tarnet/PROPN/5/nsubj ,/PUNCT/4/punct a/DET/4/det bank/NOUN/1/appos sank/VERB/0/root ./PUNCT/5/punct",
            {"bank"},
        ),
        (
            "Tarnet/PROPN/5/nsubj ,/PUNCT/4/punct a/DET/4/det town/NOUN/1/appos sank/VERB/0/root ./PUNCT/5/punct",
            set(),
        ),
    ],
)
def test_nouns_beside_a_name_call_its_body(table, expected):
    text = " ".join(word.split("/")[0] for word in table.split())
    at = text.index("Tarnet")
    assert called_beside(text, sentence(text, table), Span(at, at + 6)) == expected


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Tarnet Motors", "Tarnet"),
        ("Tarnet", None),
        ("Tarnet Workers Union", None),
        ("Upper Tarn Bank", None),
    ],
)
def test_a_firm_is_called_without_its_trade(name, short):
    """Only of two words: of more the first ones may be where it is."""
    assert firm_in(name) == short


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        (" of the Tarn League", "Tarn League"),
        (", of the Tarn League", "Tarn League"),
        (" with the Tarn League", "Tarn League"),
        (", a critic of the Tarn League", None),
        (" left the Tarn League", None),
    ],
)
def test_a_name_goes_on_to_the_body_that_somebody_is_of(beside, expected):
    text = f"Jan Roe{beside} said so."
    parsed = sentence(text, _flat(text), names={"Jan Roe": "Person", "Tarn League": "Organization"})
    assert body_of(text, parsed, Span(0, len("Jan Roe"))) == expected
