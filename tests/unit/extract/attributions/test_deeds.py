import pytest

from storyledger.extract.attributions.deeds import is_deed
from tests.unit.sentences import sentence, spot

HOUSE = "The council planned to house the boatmen."
HOUSE_TABLE = (
    "The/DET/2/det council/NOUN/3/nsubj planned/VERB/0/root to/PART/5/mark house/VERB/3/xcomp the/DET/7/det "
    "boatmen/NOUN/5/obj ./PUNCT/3/punct"
)
HOUSE_NOT = "The council did not plan to house the boatmen."
HOUSE_NOT_TABLE = (
    "The/DET/2/det council/NOUN/5/nsubj did/AUX/5/aux not/PART/5/advmod plan/VERB/0/root to/PART/7/mark "
    "house/VERB/5/xcomp the/DET/9/det boatmen/NOUN/7/obj ./PUNCT/5/punct"
)
EXPLAIN = "Brill tried to explain the fee."
EXPLAIN_TABLE = "Brill/PROPN/2/nsubj tried/VERB/0/root to/PART/4/mark explain/VERB/2/xcomp the/DET/6/det fee/NOUN/4/obj ./PUNCT/2/punct"
BILL = "The chamber passed a bill on fees."
BILL_TABLE = (
    "The/DET/2/det chamber/NOUN/3/nsubj passed/VERB/0/root a/DET/5/det bill/NOUN/3/obj on/ADP/7/case "
    "fees/NOUN/5/nmod ./PUNCT/3/punct"
)
ASKING = "The chamber passed a bill asking for help."
ASKING_TABLE = (
    "The/DET/2/det chamber/NOUN/3/nsubj passed/VERB/0/root a/DET/5/det bill/NOUN/3/obj asking/VERB/5/acl "
    "for/ADP/8/case help/NOUN/6/obl ./PUNCT/3/punct"
)
EMERGENCY = "Tarn declared a state of emergency."
EMERGENCY_TABLE = "Tarn/PROPN/2/nsubj declared/VERB/0/root a/DET/4/det state/NOUN/2/obj of/ADP/6/case emergency/NOUN/4/nmod ./PUNCT/2/punct"
WAR = "Tarn declared war on Osk."
WAR_TABLE = (
    "Tarn/PROPN/2/nsubj declared/VERB/0/root war/NOUN/2/obj on/ADP/5/case Osk/PROPN/2/obl ./PUNCT/2/punct"
)
ADDRESSED = "Roe addressed criticism of the fee."
ADDRESSED_TABLE = "Roe/PROPN/2/nsubj addressed/VERB/0/root criticism/NOUN/2/obj of/ADP/6/case the/DET/6/det fee/NOUN/3/nmod ./PUNCT/2/punct"
SEARCH = "Police called off the search."
SEARCH_TABLE = "Police/NOUN/2/nsubj called/VERB/0/root off/ADP/2/compound the/DET/5/det search/NOUN/2/obl ./PUNCT/2/punct"
KEPT = "Roe kept them from asking experts."
KEPT_TABLE = "Roe/PROPN/2/nsubj kept/VERB/0/root them/PRON/2/obj from/ADP/5/mark asking/VERB/2/advcl experts/NOUN/5/obj ./PUNCT/2/punct"
ARMED = "Two men believed to be armed fled."
ARMED_TABLE = (
    "Two/NUM/2/nummod men/NOUN/7/nsubj believed/VERB/2/acl to/PART/6/mark be/AUX/6/cop armed/ADJ/3/xcomp fled/VERB/0/root "
    "./PUNCT/7/punct"
)
FEARS = "Boats sank, raising fears that more will sink."
FEARS_TABLE = (
    "Boats/NOUN/2/nsubj sank/VERB/0/root ,/PUNCT/4/punct raising/VERB/2/advcl fears/NOUN/4/obj that/SCONJ/9/mark "
    "more/ADJ/9/nsubj will/AUX/9/aux sink/VERB/5/acl ./PUNCT/2/punct"
)
DEAL = "Roe struck a deal to reopen the gate."
DEAL_TABLE = (
    "Roe/PROPN/2/nsubj struck/VERB/0/root a/DET/4/det deal/NOUN/2/obj to/PART/6/mark reopen/VERB/4/acl the/DET/8/det "
    "gate/NOUN/6/obj ./PUNCT/2/punct"
)
UNHAPPY = "Roe was unhappy about the fee."
UNHAPPY_TABLE = "Roe/PROPN/3/nsubj was/AUX/3/cop unhappy/ADJ/0/root about/ADP/6/case the/DET/6/det fee/NOUN/3/obl ./PUNCT/3/punct"
WARNING = "Roe issued a warning to drivers."
WARNING_TABLE = "Roe/PROPN/2/nsubj issued/VERB/0/root a/DET/4/det warning/NOUN/2/obj to/ADP/6/case drivers/NOUN/2/obl ./PUNCT/2/punct"
AGREED = "The towns agreed to a truce."
AGREED_TABLE = "The/DET/2/det towns/NOUN/3/nsubj agreed/VERB/0/root to/ADP/6/case a/DET/6/det truce/NOUN/3/obl ./PUNCT/3/punct"
ANSWERED = "Roe answered questions from sailors."
ANSWERED_TABLE = "Roe/PROPN/2/nsubj answered/VERB/0/root questions/NOUN/2/obj from/ADP/5/case sailors/NOUN/2/obl ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("text", "table", "cue", "content", "deed"),
    [
        (HOUSE, HOUSE_TABLE, "planned", "to house the boatmen", True),
        (HOUSE_NOT, HOUSE_NOT_TABLE, "did not plan", "to house the boatmen", False),
        (EXPLAIN, EXPLAIN_TABLE, "tried to explain", "the fee", False),
        (BILL, BILL_TABLE, "passed", "a bill on fees", True),
        (ASKING, ASKING_TABLE, "passed", "a bill asking for help", False),
        (AGREED, AGREED_TABLE, "agreed to", "a truce", True),
        (EMERGENCY, EMERGENCY_TABLE, "declared", "a state of emergency", True),
        (WAR, WAR_TABLE, "declared", "war on Osk", False),
        (DEAL, DEAL_TABLE, "struck a deal", "to reopen the gate", True),
    ],
)
def test_what_is_done_or_meant_is_not_said(text, table, cue, content, deed):
    """Plans, agreements and laws are told by the report; what a law asks for is said by who passed it."""
    assert is_deed(text, sentence(text, table), spot(text, cue), [spot(text, content)]) == deed


@pytest.mark.parametrize(
    ("text", "table", "cue", "content"),
    [
        (ADDRESSED, ADDRESSED_TABLE, "addressed", "criticism of the fee"),
        (ANSWERED, ANSWERED_TABLE, "answered", "questions from sailors"),
        (SEARCH, SEARCH_TABLE, "called", "the search"),
        (KEPT, KEPT_TABLE, "from asking", "experts"),
        (ARMED, ARMED_TABLE, "believed", "to be armed"),
        (FEARS, FEARS_TABLE, "raising", "that more will sink"),
        (UNHAPPY, UNHAPPY_TABLE, "was unhappy about", "the fee"),
        (WARNING, WARNING_TABLE, "issued a warning", "to drivers"),
    ],
)
def test_what_only_points_or_is_only_felt_is_not_said(text, table, cue, content):
    """A topic, an addressee, a feeling, or a verb of saying in another sense."""
    assert is_deed(text, sentence(text, table), spot(text, cue), [spot(text, content)])


@pytest.mark.parametrize(("verb", "deed"), [("say", False), ("board", True)])
def test_who_calls_somebody_to_say_a_thing_says_it(verb, deed):
    """ "Called the station to say that the gate held", not "called the men to board what was left"."""
    text = f"Roe called Brill to {verb} it held."
    table = (
        f"Roe/PROPN/2/nsubj called/VERB/0/root Brill/PROPN/2/obj to/PART/5/mark {verb}/VERB/2/advcl it/PRON/7/nsubj "
        "held/VERB/5/ccomp ./PUNCT/2/punct"
    )
    assert is_deed(text, sentence(text, table), spot(text, "called"), [spot(text, "it held")]) is deed


@pytest.mark.parametrize(
    ("words", "nameless"),
    [
        ("asked | not to be named because she feared for her work", True),
        ("asked | that his name not be used", True),
        ("asked | to remain anonymous", True),
        ("asked | not to be moved from her house", False),
        ("asked | that the names be read", False),
    ],
)
def test_who_asks_not_to_be_named_says_nothing_by_that(words, nameless):
    """It tells why the report has no name."""
    cue, content = words.split(" | ")
    text = f"A nurse {cue} {content}."
    table = " ".join(f"{w}/X/0/dep" for w in text.rstrip(".").split())
    parsed = sentence(text, f"{table} ./PUNCT/0/punct")
    assert is_deed(text, parsed, spot(text, cue), [spot(text, content)]) is nameless
