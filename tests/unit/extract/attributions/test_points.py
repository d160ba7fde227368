from storyledger.extract.attributions.points import divide_points
from storyledger.extract.quotes.quoted import Proposal
from tests.unit.sentences import sentence, spot

TEXT = "“We search the river. We do not know who was on board.” Brill said."
FIRST = "We/PRON/2/nsubj search/VERB/0/root the/DET/4/det river/NOUN/2/obj ./PUNCT/2/punct"
SECOND = (
    "We/PRON/4/nsubj do/AUX/4/aux not/PART/4/advmod know/VERB/0/root who/PRON/8/nsubj was/AUX/8/cop on/ADP/8/case "
    "board/NOUN/4/ccomp ./PUNCT/4/punct"
)
FRAME = "Brill/PROPN/2/nsubj said/VERB/0/root ./PUNCT/2/punct"


def check(*content):
    parsed, start = [], 0
    for i, table in enumerate((FIRST, SECOND, FRAME)):
        parsed.append(sentence(TEXT, table, index=i, start=start))
        start = parsed[-1].span.end
    whole = Proposal(
        cue=spot(TEXT, "said"),
        source=spot(TEXT, "Brill"),
        content=tuple(spot(TEXT, words) for words in content),
        sentence=parsed[-1],
        cue_class="speech",
        score=0.9,
    )
    return [[c.of(TEXT) for c in p.content] for p in divide_points(TEXT, parsed, whole)]


def test_a_sentence_that_leaves_open_is_a_point_of_its_own():
    """Each part of a quotation has the stance of its own words."""
    told = check("We search the river. We do not know who was on board.")
    assert told == [["We search the river."], ["We do not know who was on board."]]


def test_a_quotation_of_one_point_stays_whole():
    """Nothing is divided without need."""
    assert check("We search the river.") == [["We search the river."]]
    assert check("We do not know", "who was on board.") == [["We do not know", "who was on board."]]


CLAUSES = "Brill said the fire was out, but he could not say how many barns had burned."
BARNS = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det fire/NOUN/6/nsubj was/AUX/6/cop out/ADV/2/ccomp ,/PUNCT/12/punct "
    "but/CCONJ/12/cc he/PRON/12/nsubj could/AUX/12/aux not/PART/12/advmod say/VERB/6/conj how/ADV/14/advmod "
    "many/ADJ/15/amod barns/NOUN/17/nsubj had/AUX/17/aux burned/VERB/12/ccomp ./PUNCT/2/punct"
)


def test_a_clause_set_against_the_rest_that_leaves_open_is_a_point():
    """What he says and what he cannot say are two statements."""
    parsed = [sentence(CLAUSES, BARNS)]
    whole = Proposal(
        cue=spot(CLAUSES, "said"),
        source=spot(CLAUSES, "Brill"),
        content=(spot(CLAUSES, "the fire was out, but he could not say how many barns had burned"),),
        sentence=parsed[0],
        cue_class="speech",
        score=0.9,
    )
    told = [[c.of(CLAUSES) for c in p.content] for p in divide_points(CLAUSES, parsed, whole)]
    assert told == [["the fire was out, "], ["but he could not say how many barns had burned"]]


DASHED = "Brill said the gate held - and went."
DASH = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det gate/NOUN/5/nsubj held/VERB/2/ccomp -/PUNCT/5/conj "
    "and/CCONJ/8/cc went/VERB/2/conj ./PUNCT/2/punct"
)


def test_a_mark_that_the_parse_takes_for_a_clause_divides_nothing():
    """Trees are wrong at times, and no tree loses a report."""
    parsed = [sentence(DASHED, DASH)]
    whole = Proposal(
        cue=spot(DASHED, "said"),
        source=spot(DASHED, "Brill"),
        content=(spot(DASHED, "the gate held - and went"),),
        sentence=parsed[0],
        cue_class="speech",
        score=0.9,
    )
    assert list(divide_points(DASHED, parsed, whole)) == [whole]
