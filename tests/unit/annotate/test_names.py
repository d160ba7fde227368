import pytest

from storyledger.annotate.names import settle_kinds
from storyledger.sentence import Name, Sentence
from storyledger.span import Span


def read(*told):
    """Sentences (text, name, kind) as one report: its text and what each name is in the end."""
    text, sentences = "", []
    for index, (words, name, kind) in enumerate(told):
        at = len(text) + words.index(name)
        span = Span(len(text), len(text) + len(words))
        text += words + " "
        sentences.append(_sentence(index, span, Name(span=Span(at, at + len(name)), kind=kind)))
    return [s.names[0].kind for s in settle_kinds(text, sentences)]


def _sentence(index, span, name):
    return Sentence(
        index=index,
        paragraph=0,
        role=None,
        span=span,
        words=(),
        upos=(),
        heads=(),
        relations=(),
        names=(name,),
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("The phone provider, Tarnet, fell.", "Tarnet", "Person")], ["Organization"]),
        ([("Tarnet, the country's second-biggest provider, fell.", "Tarnet", "Person")], ["Organization"]),
        ([("Tarnet's shares fell.", "Tarnet's", "Person")], ["Organization"]),
        ([("Tarnet fell.", "Tarnet", "Person")], ["Person"]),
        (
            [("Tarnet fell.", "Tarnet", "Person"), ("Tarnet rose.", "Tarnet", "Organization")],
            ["Person", "Organization"],
        ),
        (
            [("Crowds in Tarn sang.", "Tarn", "Person"), ("Tarn fell.", "Tarn", "Location")],
            ["Location", "Location"],
        ),
        ([("It is called Roe in Roe v. Tarn.", "Roe", "Person")], ["Person"]),
        (
            [
                ("Mr. Roe fell.", "Roe", "Person"),
                ("Roe sat.", "Roe", "Location"),
                ("Roe rose.", "Roe", "Location"),
            ],
            ["Person", "Location", "Location"],
        ),
        (
            [("Ada Roe spoke.", "Ada Roe", "Person"), ("Roe's shares fell.", "Roe's", "Person")],
            ["Person", "Person"],
        ),
        (
            [
                ("Ada Roe spoke.", "Ada Roe", "Person"),
                ("Roe rose.", "Roe", "Organization"),
                ("Roe sat.", "Roe", "Person"),
            ],
            ["Person", "Person", "Person"],
        ),
        (
            [
                ("Ada Roe spoke.", "Ada Roe", "Person"),
                ("Roe rose.", "Roe", "Location"),
                ("Roe sat.", "Roe", "Person"),
            ],
            ["Person", "Person", "Person"],
        ),
        (
            [("Ada Roe spoke.", "Ada Roe", "Person"), ("Crowds in Roe sang.", "Roe", "Location")],
            ["Person", "Location"],
        ),
        (
            [("Ada Roe spoke.", "Ada Roe", "Person"), ("The firm Roe fell.", "Roe", "Organization")],
            ["Person", "Organization"],
        ),
        (
            [("Ada Roe spoke.", "Ada Roe", "Person"), ("Ada rose.", "Ada", "Organization")],
            ["Person", "Organization"],
        ),
        ([("Tarnet's chief executive said she slept.", "Tarnet's", "Person")], ["Organization"]),
        (
            [
                ("Tarnet Motors fell.", "Tarnet Motors", "Organization"),
                ("Tarnet said his", "Tarnet", "Person"),
            ],
            ["Organization", "Organization"],
        ),
        (
            [
                ("Tarn Bank fell.", "Tarn Bank", "Organization"),
                ("Tarn sang.", "Tarn", "Person"),
                ("Crowds in Tarn", "Tarn", "Location"),
            ],
            ["Organization", "Location", "Location"],
        ),
    ],
)
def test_one_name_is_one_kind_in_a_report(told, expected):
    assert read(*told) == expected


@pytest.mark.parametrize(
    ("told", "name", "whole"),
    [
        ("On Monday Quill & Tarn fell.", "Tarn", "Quill & Tarn"),
        ("Brill, Quill & Tarn fell.", "Brill", "Brill, Quill & Tarn"),
        ("Old Quill & Tarn fell.", "Old Quill", "Old Quill & Tarn"),
    ],
)
def test_names_that_an_ampersand_joins_are_one_firm(told, name, whole):
    """The reader takes the one or the other for a person."""
    at = told.index(name)
    span = Span(at, at + len(name))
    (sentence,) = settle_kinds(told, [_sentence(0, Span(0, len(told)), Name(span=span, kind="Person"))])
    assert [(n.span.of(told), n.kind) for n in sentence.names] == [(whole, "Organization")]


def test_two_names_and_a_mark_between_are_one_firm():
    """Whatever the reader takes for its name; a couple with one surname are two people."""
    text = "Vandry & Brill fell. Jan & Mina Roe rose."
    firm = _sentence(0, Span(0, 20), Name(span=Span(9, 14), kind="Person"))
    couple = _sentence(1, Span(21, 41), Name(span=Span(27, 35), kind="Person"))
    named = [(n.span.of(text), n.kind) for s in settle_kinds(text, [firm, couple]) for n in s.names]
    assert named == [("Vandry & Brill", "Organization"), ("Mina Roe", "Person")]
