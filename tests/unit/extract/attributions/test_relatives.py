import pytest

from storyledger.extract.attributions.relatives import with_number_before
from tests.unit.sentences import sentence, spot

TRAPPED = (
    "the/DET/3/det 12/NUM/3/nummod miners/NOUN/0/root whom/PRON/9/nsubj the/DET/6/det firm/NOUN/7/nsubj "
    "said/VERB/3/acl were/AUX/9/aux trapped/VERB/7/ccomp"
)
BARE = (
    "the/DET/3/det 40/NUM/3/nummod people/NOUN/5/nsubj activists/NOUN/5/nsubj say/VERB/0/root "
    "drowned/VERB/5/ccomp"
)
FELT = (
    "the/DET/2/det firm/NOUN/3/nsubj said/VERB/0/root they/PRON/6/nsubj were/AUX/6/aux trapped/VERB/3/ccomp"
)
MAN = (
    "the/DET/2/det man/NOUN/0/root whom/PRON/8/nsubj the/DET/5/det firm/NOUN/6/nsubj said/VERB/2/acl "
    "was/AUX/8/aux trapped/VERB/6/ccomp"
)


@pytest.mark.parametrize(
    ("parse", "source", "content", "found"),
    [
        (TRAPPED, "the firm", ["were trapped"], ("the firm", ["the 12 miners", "were trapped"])),
        (TRAPPED, "the firm", [], ("the firm", ["the 12 miners", "were trapped"])),
        (BARE, "the 40 people activists", ["drowned"], ("activists", ["the 40 people", "drowned"])),
        (FELT, "the firm", ["they were trapped"], ("the firm", ["they were trapped"])),
        (MAN, "the firm", ["was trapped"], ("the firm", ["was trapped"])),
    ],
)
def test_a_number_before_its_speaker_is_said_by_him(parse, source, content, found):
    """With "whom" or without; what has a subject of its own stays, and so does what counts nothing."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    cue = spot(text, "say" if "say " in text else "said")
    who, said = with_number_before(
        text, sentence(text, parse), cue, spot(text, source), [spot(text, c) for c in content]
    )
    assert (who.of(text), [c.of(text) for c in said]) == found
