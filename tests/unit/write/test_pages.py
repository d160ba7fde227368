"""What the sections of a page hold, before it is laid out."""

from storyledger.statement import Passage, Utterance
from storyledger.write.brief import write_brief
from storyledger.write.pages import statement_card
from storyledger.write.scene import FileLinks, number_all, set_scene
from tests.unit import ledgers


def scene_of(ledger):
    """A ledger ready to be drawn."""
    return set_scene(ledger, write_brief(ledger), numbers=number_all(ledger), links=FileLinks(), stops=())


def test_told_again_is_only_what_tells_the_same_words():
    """What else was said on the same occasion is no second telling."""
    told, again, besides = ledgers.KILLED.id, ledgers.HARMS.id, ledgers.UNKNOWN.id
    passages = (Passage(statements=(told, again)), Passage(statements=(besides,)))
    act = Utterance(
        id=f"u{told}", actor=None, said=None, statements=(told, again, besides), passages=passages
    )
    scene = scene_of(ledgers.bridge(utterances=(act,)))
    others = statement_card(scene, ledgers.KILLED)["others"]
    assert [chip["n"] for chip in others] == [scene.numbers.statements[again]]
