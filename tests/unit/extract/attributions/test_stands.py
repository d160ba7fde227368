import pytest

from storyledger.extract.attributions.stands import find_stands, moves_toll, tells_a_stand, with_turn
from storyledger.extract.quotes.quoted import Proposal
from tests.unit.sentences import report, sentence, spot

TOLL = "Police/NOUN/2/nsubj revised/VERB/0/root the/DET/4/det toll/NOUN/2/obj to/ADP/6/case 49/NUM/2/obl ./PUNCT/2/punct"
OFFICERS = "Police/NOUN/2/nsubj revised/VERB/0/root the/DET/4/det roster/NOUN/2/obj ./PUNCT/2/punct"
NEVER = (
    "Police/NOUN/3/nsubj never/ADV/3/advmod revised/VERB/0/root the/DET/5/det toll/NOUN/3/obj ./PUNCT/3/punct"
)
GROUP = (
    "The/DET/2/det rebels/NOUN/3/nsubj claimed/VERB/0/root responsibility/NOUN/3/obj for/ADP/7/case "
    "the/DET/7/det raid/NOUN/3/obl ./PUNCT/3/punct"
)
RAIN = "The/DET/2/det rain/NOUN/3/nsubj contradicted/VERB/0/root the/DET/5/det forecast/NOUN/3/obj ./PUNCT/3/punct"
SPEAKS = (
    "The/DET/2/det ministry/NOUN/3/nsubj rejected/VERB/0/root the/DET/5/det report/NOUN/3/obj ./PUNCT/3/punct"
)
DROPPED = (
    "The/DET/2/det agency/NOUN/4/nsubj later/ADV/4/advmod dropped/VERB/0/root the/DET/6/det accusation/NOUN/4/obj "
    "./PUNCT/4/punct"
)
COUNTED = (
    "The/DET/2/det agency/NOUN/3/nsubj counted/VERB/0/root 30/NUM/5/nummod graves/NOUN/3/obj at/ADP/8/case the/DET/8/det "
    "chapel/NOUN/5/nmod ./PUNCT/3/punct"
)
REPORTED = (
    "The/DET/2/det agency/NOUN/3/nsubj reported/VERB/0/root 30/NUM/6/nummod lost/VERB/3/ccomp boats/NOUN/3/obj "
    "./PUNCT/3/punct"
)
COUNTED_ON = "Voters/NOUN/2/nsubj counted/VERB/0/root on/ADP/5/case two/NUM/5/nummod promises/NOUN/2/obj ./PUNCT/2/punct"
WHICH = (
    "The/DET/2/det firm/NOUN/8/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj denies/VERB/2/acl it/PRON/5/obj ,/PUNCT/5/punct "
    "left/VERB/0/root ./PUNCT/8/punct"
)
CLAIM = "A/DET/2/det claim/NOUN/6/nsubj the/DET/4/det firm/NOUN/5/nsubj denied/VERB/2/acl spread/VERB/0/root ./PUNCT/6/punct"
GAVE_NOT = "The/DET/2/det firm/NOUN/3/nsubj denied/VERB/0/root {}/PRON/3/obj work/NOUN/3/obj ./PUNCT/3/punct"
TAKING = (
    "The/DET/2/det firm/NOUN/3/nsubj denied/VERB/0/root taking/VERB/3/xcomp bribes/NOUN/4/obj ./PUNCT/3/punct"
)
NAME = (
    "The/DET/2/det firm/NOUN/3/nsubj declined/VERB/0/root to/PART/5/mark name/VERB/3/xcomp the/DET/8/det two/NUM/8/nummod "
    "guards/NOUN/5/obj ./PUNCT/3/punct"
)
NO_FIRM = "No/DET/2/det firm/NOUN/3/nsubj claimed/VERB/0/root responsibility/NOUN/3/obj ./PUNCT/3/punct"
SAW = "{}/NOUN/2/nsubj saw/VERB/0/root dozens/NOUN/2/obj of/ADP/5/case boats/NOUN/3/nmod ./PUNCT/2/punct"


REFUTED = (
    "An/DET/2/det allegation/NOUN/0/root {}/VERB/2/acl by/ADP/6/case two/NUM/6/nummod ministries/NOUN/3/obl "
    "./PUNCT/2/punct"
)
NOT_ASKED = (
    "The/DET/2/det ministry/NOUN/5/nsubj did/AUX/5/aux not/PART/5/advmod respond/VERB/0/root to/ADP/7/case "
    "{}/NOUN/5/obl about/ADP/10/case the/DET/10/det fire/NOUN/7/nmod ./PUNCT/5/punct"
)


@pytest.mark.parametrize(
    ("text", "table", "found"),
    [
        (
            "An allegation refuted by two ministries.",
            REFUTED.format("refuted"),
            [("two ministries", "refuted", "An allegation")],
        ),
        ("An allegation printed by two ministries.", REFUTED.format("printed"), []),
        (
            "The ministry did not respond to questions about the fire.",
            NOT_ASKED.format("questions"),
            [("The ministry", "did not respond", "questions about the fire")],
        ),
        ("The ministry did not respond to calls about the fire.", NOT_ASKED.format("calls"), []),
        (
            "The agency counted 30 graves at the chapel.",
            COUNTED,
            [("The agency", "counted", "30 graves at the chapel")],
        ),
        ("Voters counted on two promises.", COUNTED_ON, []),
        ("The agency reported 30 lost boats.", REPORTED, [("The agency", "reported", "30 lost boats")]),
        (
            "The rebels took responsibility for the raid.",
            GROUP.replace("claimed", "took"),
            [("The rebels", "took", "responsibility for the raid")],
        ),
        (
            "Reporters saw dozens of boats.",
            SAW.format("Reporters"),
            [("Reporters", "saw", "dozens of boats")],
        ),
        ("Officials saw dozens of boats.", SAW.format("Officials"), []),
        ("The firm , which denies it , left.", WHICH, [("The firm", "denies", "it")]),
        ("A claim the firm denied spread.", CLAIM, [("the firm", "denied", "A claim")]),
        ("The firm denied her work.", GAVE_NOT.format("her"), []),
        ("The firm denied taking bribes.", TAKING, [("The firm", "denied", "taking bribes")]),
        (
            "The firm declined to name the two guards.",
            NAME,
            [("The firm", "declined", "to name the two guards")],
        ),
        ("No firm claimed responsibility.", NO_FIRM, []),
        ("Police revised the toll to 49.", TOLL, [("Police", "revised", "the toll to 49")]),
        ("Police revised the roster.", OFFICERS, []),
        ("Police never revised the toll.", NEVER, []),
        (
            "The rebels claimed responsibility for the raid.",
            GROUP,
            [("The rebels", "claimed", "responsibility for the raid")],
        ),
        ("The rain contradicted the forecast.", RAIN, []),
        ("The agency later dropped the accusation.", DROPPED, [("The agency", "dropped", "the accusation")]),
        ("The ministry rejected the report.", SPEAKS, [("The ministry", "rejected", "the report")]),
    ],
)
def test_a_stand_needs_a_holder_and_something_said(text, table, found):
    """Rosters are no remarks, rain holds nothing, and what was not done was not done."""
    stands = find_stands(report(text), [sentence(text, table)], [])
    assert [(p.source.of(text), p.cue.of(text), p.content[0].of(text)) for p in stands] == found


def test_a_toll_is_moved_not_a_roof():
    """Only numbers of harm are somebody's word by themselves."""
    text = "Police raised the death toll and raised the roof."
    assert moves_toll(text, spot(text, "raised"), (spot(text, "the death toll"),))
    assert not moves_toll(text, spot(text, "raised"), (spot(text, "the roof"),))


TURNED = (
    "Roe/PROPN/2/nsubj changed/VERB/0/root her/PRON/4/nmod story/NOUN/2/obj ,/PUNCT/2/punct saying/VERB/2/advcl "
    "she/PRON/8/nsubj slept/VERB/6/ccomp"
)
LEFT = (
    "Roe/PROPN/2/nsubj left/VERB/0/root her/PRON/4/nmod story/NOUN/2/obj ,/PUNCT/2/punct saying/VERB/2/advcl "
    "she/PRON/8/nsubj slept/VERB/6/ccomp"
)


@pytest.mark.parametrize(
    ("text", "table", "cue"),
    [
        ("Roe changed her story, saying she slept", TURNED, "changed her story, saying"),
        ("Roe left her story, saying she slept", LEFT, "saying"),
    ],
)
def test_who_changes_a_story_says_the_new_one_with_it(text, table, cue):
    """The turn is a part of the cue."""
    assert with_turn(text, sentence(text, table), spot(text, "saying")).of(text) == cue


def test_a_denied_charge_is_no_charge_of_the_denial():
    """Of "an allegation he denied" the reader may make a saying of its own."""
    text = "An allegation he strongly denied."
    table = "An/DET/2/det allegation/NOUN/0/root he/PRON/5/nsubj strongly/ADV/5/advmod {}/VERB/2/acl ./PUNCT/2/punct"
    for verb, tells in (("denied", True), ("heard", False)):
        told = text.replace("denied", verb)
        proposal = Proposal(
            cue=spot(told, "An allegation"),
            source=None,
            content=(spot(told, f"he strongly {verb}"),),
            sentence=sentence(told, table.format(verb)),
            cue_class="speech",
            score=0.9,
        )
        assert tells_a_stand(told, proposal) is tells
