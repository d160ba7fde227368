from storyledger.extract.quotes.turns import find_turns
from tests.unit.sentences import report

INTERVIEW = """KELLAN: When did you first hear of the breach?

ROSS: At about four. The siren did not work.

Nobody woke us.

KELLAN: The ministry says it did.

ROSS (by phone): The ministry is wrong."""


def turns(text):
    """(who, words, asks) of each turn."""
    return [(t.label and t.label.of(text), t.words.of(text), t.asks) for t in find_turns(report(text))]


def test_labels_that_recur_speak():
    """Each paragraph belongs to the label before it, and a question asserts nothing."""
    assert turns(INTERVIEW) == [
        ("KELLAN", "When did you first hear of the breach?", True),
        ("ROSS", "At about four. The siren did not work.", False),
        ("ROSS", "Nobody woke us.", False),
        ("KELLAN", "The ministry says it did.", False),
        ("ROSS", "The ministry is wrong.", False),
    ]


def test_question_and_answer_name_nobody():
    """What "Q:" says is asked; whoever answers under "A:" stays unnamed."""
    text = "Q: Tell me of the dam.\n\nA: It broke.\n\nQ: When was that?\n\nA: At four."
    assert turns(text) == [
        ("Q", "Tell me of the dam.", True),
        (None, "It broke.", False),
        ("Q", "When was that?", True),
        (None, "At four.", False),
    ]


def test_labels_that_stand_alone_do_not_speak():
    """A report with a few labelled lines is no interview."""
    text = "Update: The dam held.\n\nThe town slept.\n\nDetails: Two men were hurt.\n\nWhy: Nobody knows."
    assert turns(text) == []
