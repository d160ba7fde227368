import pytest

from storyledger.extract.quoted import Proposal, is_quoted, make_whole, mend_quotations
from storyledger.extract.quotes import Quotation
from tests.unit.sentences import report, sentence, spot

TEXT = "“The old gate held through the night. Nobody was hurt at all,” Quill said."
TABLE = (
    "“/PUNCT/5/punct The/DET/4/det old/ADJ/4/amod gate/NOUN/5/nsubj held/VERB/18/ccomp through/ADP/8/case "
    "the/DET/8/det night/NOUN/5/obl ./PUNCT/5/punct Nobody/PRON/12/nsubj was/AUX/12/cop hurt/ADJ/5/parataxis "
    "at/ADP/14/case all/DET/12/obl ,/PUNCT/5/punct ”/PUNCT/5/punct Quill/PROPN/18/nsubj said/VERB/0/root "
    "./PUNCT/18/punct"
)
QUOTATION = Quotation((spot(TEXT, "The old gate held through the night. Nobody was hurt at all,"),))


def proposal(*content, cue="said"):
    return Proposal(
        cue=spot(TEXT, cue),
        source=spot(TEXT, "Quill"),
        content=tuple(spot(TEXT, c) for c in content),
        sentence=sentence(TEXT, TABLE),
        cue_class="speech",
        score=0.9,
    )


def test_content_in_a_quotation_takes_all_of_it():
    """A remark found in part is told whole."""
    (found,) = make_whole([proposal("The old gate held")], [QUOTATION])
    assert found.content == QUOTATION.pieces


def test_a_quotation_of_two_cues_is_left_as_it_is():
    """Who says which part is not guessed."""
    two = [proposal("The old gate held"), proposal("Nobody was hurt")]
    assert make_whole(list(two), [QUOTATION]) == two


@pytest.mark.parametrize(("words", "quoted"), [("“The old", True), ("The old", True), ("Quill", False)])
def test_quoted_words_follow_a_mark(words, quoted):
    """The mark may be in the span or right before it."""
    assert is_quoted(TEXT, spot(TEXT, words)) is quoted


OPEN = '"We held three men, the police chief said on Monday.\n\n"It was a terrible night," said Tom Hale.'


def test_a_lost_mark_does_not_hand_words_to_the_next_speaker():
    """A quotation that its paragraph leaves open ends where the paragraph names its speaker."""
    pieces = (
        spot(OPEN, "We held three men, the police chief said on Monday."),
        spot(OPEN, "It was a terrible night,"),
    )
    home = sentence(
        OPEN,
        '"/PUNCT/3/punct We/PRON/3/nsubj held/VERB/10/ccomp three/NUM/5/nummod men/NOUN/3/obj ,/PUNCT/3/punct '
        "the/DET/9/det police/NOUN/9/compound chief/NOUN/10/nsubj said/VERB/0/root on/ADP/12/case "
        "Monday/PROPN/10/obl ./PUNCT/10/punct",
    )
    found = mend_quotations(report(OPEN), [home], [Quotation(pieces)])
    assert [[p.of(OPEN) for p in q.pieces] for q in found] == [
        ["We held three men,"],
        ["It was a terrible night,"],
    ]
