import pytest

from storyledger.extract.remarks.channels import find_channel
from tests.unit.sentences import sentence, spot

CALL = "Lund/PROPN/2/nsubj pledged/VERB/0/root loyalty/NOUN/2/obj in/ADP/7/case a/DET/7/det 911/NUM/7/compound call/NOUN/2/obl"
JOINED = (
    "He/PRON/2/nsubj talked/VERB/0/root to/ADP/6/case an/DET/6/det emergency/NOUN/6/compound operator/NOUN/2/obl "
    "and/CCONJ/8/cc pledged/VERB/2/conj loyalty/NOUN/8/obj"
)
PURPOSE = (
    "He/PRON/2/nsubj called/VERB/0/root 999/NUM/2/obj twice/ADV/2/advmod to/PART/6/mark confess/VERB/2/advcl "
    "his/PRON/8/nmod guilt/NOUN/6/obj"
)
TOLD_OF = "Lund/PROPN/2/nsubj said/VERB/0/root she/PRON/4/nsubj called/VERB/2/ccomp 911/NUM/4/obj twice/ADV/4/advmod"
COUNTED = "Lund/PROPN/2/nsubj pledged/VERB/0/root 112/NUM/4/nummod crowns/NOUN/2/obj"
POST = "Lund/PROPN/2/nsubj admitted/VERB/0/root his/PRON/4/nmod part/NOUN/2/obj in/ADP/7/case a/DET/7/det post/NOUN/2/obl"
CLAIMED = (
    "Lund/PROPN/2/nsubj took/VERB/0/root responsibility/NOUN/2/obj in/ADP/6/case a/DET/6/det video/NOUN/2/obl"
)


@pytest.mark.parametrize(
    ("parse", "cue", "content", "channel"),
    [
        (CALL, "pledged", "loyalty in a 911 call", "911"),
        (JOINED, "pledged", "loyalty", "emergency operator"),
        (PURPOSE, "to confess", "his guilt", "999"),
        (TOLD_OF, "said", "she called 911 twice", None),
        (COUNTED, "pledged", "112 crowns", None),
        (POST, "admitted", "his part", "in a post"),
        (POST, "admitted", "his part in a post", None),
        (CLAIMED, "took", "responsibility in a video", "in a video"),
    ],
)
def test_a_call_for_help_is_a_medium_of_the_caller(parse, cue, content, channel):
    """Though it is told with what was said; any other medium in what was said may be told of only."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    assert find_channel(text, sentence(text, parse), spot(text, cue), [spot(text, content)]) == channel


@pytest.mark.parametrize(
    ("through", "channel"),
    [
        (
            "in an interview on Friday with the news site Norpress",
            "in an interview on Friday with the news site Norpress",
        ),
        ("in an interview", "in an interview"),
        ("on Canal Nine’s “The Long Hour”", "on Canal Nine’s “The Long Hour"),
        ("on the quay’s edge", None),
    ],
)
def test_the_channel_says_with_whom(through, channel):
    """Two reports that name one programme or one who asked tell of one interview."""
    text = f"Vandry said {through} that it held."
    parsed = sentence(text, " ".join(f"{w}/X/1/dep" for w in text.split()))
    assert find_channel(text, parsed, spot(text, "said"), [spot(text, "that it held")]) == channel


@pytest.mark.parametrize("through", ["In a televised spring debate", "During his interview", "On Telegram"])
def test_a_channel_may_open_its_sentence(through):
    """With a capital letter."""
    text = f"{through} , Vandry said that it held."
    parsed = sentence(text, " ".join(f"{w}/X/1/dep" for w in text.split()))
    assert find_channel(text, parsed, spot(text, "said"), [spot(text, "that it held")]) == through
