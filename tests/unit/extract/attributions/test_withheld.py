import pytest

from storyledger.extract.attributions.withheld import find_withheld
from storyledger.extract.quotes.quoted import Proposal
from tests.unit.sentences import sentence, spot

DRAWN = (
    "The/DET/2/det guard/NOUN/6/nsubj would/AUX/6/aux not/PART/6/advmod be/AUX/6/aux drawn/VERB/0/root on/ADP/9/case "
    "the/DET/9/det count/NOUN/6/obl ./PUNCT/6/punct"
)
COMMENT = (
    "The/DET/2/det {}/NOUN/5/nsubj would/AUX/5/aux not/PART/5/advmod comment/VERB/0/root ./PUNCT/5/punct"
)
ABLE = (
    "The/DET/2/det agency/NOUN/6/nsubj has/AUX/6/aux not/PART/6/advmod been/AUX/6/cop able/ADJ/0/root to/PART/8/mark "
    "verify/VERB/6/xcomp the/DET/10/det count/NOUN/8/obj ./PUNCT/6/punct"
)
PASSIVE = "The/DET/2/det agency/NOUN/6/nsubj has/AUX/6/aux not/PART/6/advmod been/AUX/6/aux admitted/VERB/0/root ./PUNCT/6/punct"
RULED_OUT = (
    "The/DET/2/det agency/NOUN/5/nsubj has/AUX/5/aux not/PART/5/advmod ruled/VERB/0/root out/ADP/5/compound "
    "arson/NOUN/5/obj ./PUNCT/5/punct"
)
JOINED = (
    "Tarn/PROPN/2/nsubj slept/VERB/0/root and/CCONJ/6/cc did/AUX/6/aux not/PART/6/advmod disclose/VERB/2/conj "
    "the/DET/8/det count/NOUN/6/obj and/CCONJ/10/cc left/VERB/6/conj ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("text", "table", "found"),
    [
        (
            "The guard would not be drawn on the count.",
            DRAWN,
            [("The guard", "would not be drawn on", "the count")],
        ),
        ("The guard would not comment.", COMMENT.format("guard"), [("The guard", "would not", "comment")]),
        ("The door would not comment.", COMMENT.format("door"), []),
        (
            "The agency has not ruled out arson.",
            RULED_OUT,
            [("The agency", "has not ruled out", "arson")],
        ),
        (
            "The agency has not been able to verify the count.",
            ABLE,
            [("The agency", "has not been able to verify", "the count")],
        ),
        ("The agency has not been admitted.", PASSIVE, []),
        (
            "Tarn slept and did not disclose the count and left.",
            JOINED,
            [("Tarn", "did not disclose", "the count")],
        ),
    ],
)
def test_who_withholds_is_found_without_a_word_of_saying(text, table, found):
    """Somebody who could have told, what he does, and what he keeps to himself."""
    parsed = sentence(text, table, names={"Tarn": "Organization"} if "Tarn" in text else None)
    told = find_withheld(text, [parsed], [])
    assert [(p.source.of(text), p.cue.of(text), p.content[0].of(text)) for p in told] == found


def test_what_is_found_already_is_not_found_again():
    """The reader's own find stands."""
    text = "The guard would not comment."
    parsed = sentence(text, COMMENT.format("guard"))
    own = Proposal(
        cue=spot(text, "would not comment"),
        source=spot(text, "The guard"),
        content=(spot(text, "comment"),),
        sentence=parsed,
        cue_class="speech",
        score=0.9,
    )
    assert not list(find_withheld(text, [parsed], [own]))
