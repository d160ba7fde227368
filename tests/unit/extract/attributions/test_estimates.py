import pytest

from storyledger.extract.attributions.estimates import find_estimates, is_estimate, up_to_number
from storyledger.span import Span
from tests.unit.sentences import report, sentence, spot

PUT = "Organisers/NOUN/2/nsubj put/VERB/0/root the/DET/4/det crowd/NOUN/2/obj at/ADP/6/case 150/NUM/2/obl ./PUNCT/2/punct"
STORM = "Rain/NOUN/2/nsubj put/VERB/0/root the/DET/4/det river/NOUN/2/obj at/ADP/6/case 9/NUM/2/obl ./PUNCT/2/punct"
DOWN = "Police/NOUN/2/nsubj put/VERB/0/root the/DET/4/det bag/NOUN/2/obj at/ADP/7/case the/DET/7/det door/NOUN/2/obl ./PUNCT/2/punct"
SPEAKS = (
    "The/DET/2/det army/NOUN/3/nsubj speaks/VERB/0/root of/ADP/6/case 60/NUM/6/nummod rebels/NOUN/3/obl "
    "killed/VERB/6/acl ,/PUNCT/11/punct while/SCONJ/11/mark they/PRON/11/nsubj deny/VERB/3/advcl it/PRON/11/obj ./PUNCT/3/punct"
)
WHICH = (
    "The/DET/2/det army/NOUN/8/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj spoke/VERB/2/acl of/ADP/7/case 60/NUM/5/obl "
    "left/VERB/0/root ./PUNCT/8/punct"
)
DATED = (
    "The/DET/2/det union/NOUN/3/nsubj {0}/VERB/0/root on/ADP/5/case Tuesday/PROPN/3/obl of/ADP/8/case 60/NUM/8/nummod "
    "jobs/NOUN/3/obl ./PUNCT/3/punct"
)
ESTIMATE = (
    "It/PRON/2/nsubj tops/VERB/0/root the/DET/4/det bank/NOUN/6/nmod 's/PART/4/case {0}/NOUN/2/obj of/ADP/11/case "
    "about/ADV/9/advmod 2.5/NUM/10/compound billion/NUM/11/nummod marks/NOUN/6/nmod in/ADP/13/case June/PROPN/6/nmod ./PUNCT/2/punct"
)
GAVE = (
    "It/PRON/2/nsubj rose/VERB/0/root from/ADP/5/case the/DET/5/det 40/NUM/2/obl the/DET/7/det firm/NOUN/8/nsubj "
    "{0}/VERB/5/acl ./PUNCT/2/punct"
)

FIGURE = (
    "The/DET/2/det firm/NOUN/11/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj gave/VERB/11/advcl the/DET/7/det figure/NOUN/5/obj "
    "of/ADP/9/case 40/NUM/7/nmod ,/PUNCT/5/punct left/VERB/0/root ./PUNCT/11/punct"
)
CLAIMS = (
    "The/DET/2/det {0}/NOUN/3/nsubj {1}/VERB/0/root 40/NUM/3/obj {2}/ADJ/4/amod and/CCONJ/7/cc 90/NUM/4/conj wounded/ADJ/7/amod "
    ",/PUNCT/11/punct he/PRON/11/nsubj says/VERB/3/parataxis ./PUNCT/3/punct"
)


def found(text, table):
    parsed = sentence(text, table)
    return [
        (p.source.of(text), p.cue.of(text), p.content[0].of(text))
        for p in find_estimates(report(text), [parsed], [])
    ]


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        ("Organisers put the crowd at 150.", PUT, [("Organisers", "put", "the crowd at 150")]),
        ("Rain put the river at 9.", STORM, []),
        ("Police put the bag at the door.", DOWN, []),
        (
            "The army speaks of 60 rebels killed , while they deny it .",
            SPEAKS,
            [("The army", "speaks", "60 rebels killed")],
        ),
        (
            "The union spoke on Tuesday of 60 jobs .",
            DATED.format("spoke"),
            [("The union", "spoke", "60 jobs")],
        ),
        (
            "The union boasted on Tuesday of 60 jobs .",
            DATED.format("boasted"),
            [("The union", "boasted", "60 jobs")],
        ),
        ("The union despaired on Tuesday of 60 jobs .", DATED.format("despaired"), []),
        ("The army , which spoke of 60 left .", WHICH, [("The army", "spoke", "60")]),
        (
            "It tops the bank 's estimate of about 2.5 billion marks in June .",
            ESTIMATE.format("estimate"),
            [("the bank", "estimate", "about 2.5 billion marks")],
        ),
        ("It tops the bank 's pile of about 2.5 billion marks in June .", ESTIMATE.format("pile"), []),
        (
            "It rose from the 40 the firm reported .",
            GAVE.format("reported"),
            [("the firm", "reported", "the 40")],
        ),
        ("It rose from the 40 the firm hired .", GAVE.format("hired"), []),
        (
            "The firm , which gave the figure of 40 , left .",
            FIGURE,
            [("The firm", "gave", "the figure of 40")],
        ),
        (
            "The army claimed 40 killed and 90 wounded , he says .",
            CLAIMS.format("army", "claimed", "killed"),
            [("The army", "claimed", "40 killed and 90 wounded")],
        ),
        (
            "The army claimed 40 lives and 90 wounded , he says .",
            CLAIMS.format("army", "claimed", "lives"),
            [],
        ),
        (
            "The army forecast 40 wins and 90 wounded , he says .",
            CLAIMS.format("army", "forecast", "wins"),
            [("The army", "forecast", "40 wins and 90 wounded")],
        ),
        ("The army gave 40 beds and 90 wounded , he says .", CLAIMS.format("army", "gave", "beds"), []),
        (
            "The firm , which gave the higher figure of 40 , left .",
            FIGURE.replace("the/DET/7/det figure", "the/DET/7/det higher/ADJ/7/amod figure"),
            [("The firm", "gave", "the higher figure of 40")],
        ),
        (
            "Organisers put the crowd nearer 150 .",
            PUT.replace("at/ADP", "nearer/ADJ"),
            [("Organisers", "put", "the crowd nearer 150")],
        ),
    ],
)
def test_whoever_gives_a_number_is_its_source(text, table, expected):
    assert found(text, table) == expected


@pytest.mark.parametrize(
    ("cue", "content", "number", "expected"),
    [
        ("put", "the crowd at some 150", "150", True),
        ("put", "150 in jail at once", "150", False),
        ("spoke", "60 killed", "60", True),
        ("saw", "60 killed", "60", False),
    ],
)
def test_what_is_put_at_a_number_or_spoken_of_tells_something(cue, content, number, expected):
    text = f"They {cue} {content}."
    at, n = text.index(content), text.index(number)
    spans = (Span(5, 5 + len(cue)), [Span(at, at + len(content))], [Span(n, n + len(number))])
    assert is_estimate(text, *spans) is expected


def test_what_is_put_at_a_number_goes_up_to_it():
    """The reader may stop at the thing."""
    text = "Organisers put the crowd at 150 ."
    parsed = sentence(text, PUT)
    assert up_to_number(text, parsed, spot(text, "put"), [spot(text, "the crowd")]) == [
        spot(text, "the crowd at 150")
    ]
