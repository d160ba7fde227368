import pytest

from storyledger.extract.words.given import whose_number
from tests.unit.sentences import sentence

CONFIRMED = (
    "They/PRON/2/nsubj join/VERB/0/root the/DET/5/det 14/NUM/5/nummod deaths/NOUN/2/obj confirmed/VERB/2/advcl "
    "by/ADP/9/case the/DET/9/det ministry/NOUN/6/obl ./PUNCT/2/punct"
)
REPORTED = (
    "It/PRON/2/nsubj tops/VERB/0/root the/DET/4/det 700,000/NUM/2/obj reported/VERB/2/conj on/ADP/7/case "
    "Monday/PROPN/5/obl by/ADP/10/case Coastal/PROPN/10/compound News/PROPN/5/obl ./PUNCT/2/punct"
)
MONDAY = (
    "It/PRON/2/nsubj tops/VERB/0/root the/DET/4/det 40/NUM/2/obj reported/VERB/2/acl by/ADP/7/case "
    "rain/NOUN/5/obl ./PUNCT/2/punct"
)
BEDS = (
    "They/PRON/2/nsubj used/VERB/0/root the/DET/5/det 14/NUM/5/nummod beds/NOUN/2/obj provided/VERB/5/acl "
    "by/ADP/9/case the/DET/9/det ministry/NOUN/6/obl ./PUNCT/2/punct"
)
TOLL = (
    "The/DET/2/det toll/NOUN/9/nsubj of/ADP/4/case 61/NUM/2/nmod released/VERB/2/acl by/ADP/8/case the/DET/8/det "
    "ministry/NOUN/5/obl rose/VERB/0/root ./PUNCT/9/punct"
)
GAVE = (
    "It/PRON/2/nsubj rose/VERB/0/root from/ADP/6/case the/DET/6/det 1.3/NUM/6/compound million/NUM/8/obj it/PRON/8/nsubj "
    "gave/VERB/2/advcl {0}"
)
HOURS = "It/PRON/2/nsubj tops/VERB/0/root the/DET/5/det 24/NUM/5/nummod hours/NOUN/2/obj it/PRON/7/nsubj gave/VERB/5/acl ./PUNCT/2/punct"
THAT = (
    "It/PRON/2/nsubj tops/VERB/0/root the/DET/4/det 40/NUM/2/obj that/PRON/8/obl the/DET/7/det ministry/NOUN/8/nsubj "
    "spoke/VERB/4/acl of/ADP/5/case ./PUNCT/2/punct"
)
OF_WHICH = (
    "It/PRON/2/nsubj tops/VERB/0/root the/DET/4/det 40/NUM/2/obj of/ADP/6/case which/PRON/9/obl the/DET/8/det ministry/NOUN/9/nsubj "
    "boasted/VERB/4/acl ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("text", "table", "verb", "expected"),
    [
        (
            "They join the 14 deaths confirmed by the ministry.",
            CONFIRMED,
            5,
            ("the ministry", "the 14 deaths"),
        ),
        (
            "It tops the 700,000 reported on Monday by Coastal News.",
            REPORTED,
            4,
            ("Coastal News", "the 700,000"),
        ),
        ("The toll of 61 released by the ministry rose.", TOLL, 4, ("the ministry", "The toll of 61")),
        (
            "It rose from the 1.3 million it gave.",
            GAVE.format("./PUNCT/2/punct"),
            7,
            ("it", "the 1.3 million"),
        ),
        ("It tops the 40 that the ministry spoke of.", THAT, 7, ("the ministry", "the 40")),
        ("It tops the 40 of which the ministry boasted.", OF_WHICH, 8, ("the ministry", "the 40")),
    ],
)
def test_a_number_is_whose_the_words_behind_it_say(text, table, verb, expected):
    source, number = whose_number(text, sentence(text, table), verb)
    assert (source.of(text), number.of(text)) == expected


@pytest.mark.parametrize(
    ("text", "table", "verb"),
    [
        ("It tops the 40 reported by rain.", MONDAY, 4),
        ("It tops the 24 hours it gave.", HOURS, 6),
        ("They used the 14 beds provided by the ministry.", BEDS, 5),
        ("It rose from the 1.3 million it gave away.", GAVE.format("away/ADV/8/advmod ./PUNCT/2/punct"), 7),
    ],
)
def test_what_is_handed_out_or_told_by_nobody_is_no_number_given(text, table, verb):
    assert whose_number(text, sentence(text, table), verb) is None
