import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId, Span
from storyledger.statement import Resolution
from storyledger.write.sentences.fullnames import find_full_names
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark

TEXT = "Ilse Vandry shut the gates at dusk. The council said Vandry had left “Vandry Hall” early."


def filled(*names, text=TEXT):
    """The full names filled into the last sentence, where persons of these names are in the story."""
    report = ran(text, "paper", 9)
    who = text.partition(" shut")[0]
    first = remark(report, "shut the gates at dusk", source=who, cue="shut")
    last = remark(report, "had left", source="The council", cue="said")
    actors = tuple(Actor(id=ActorId(n), name=n, kind=ActorKind.PERSON) for n in names)
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[first, last]),),
        resolutions={s.id: Resolution() for s in (first, last)},
        actors=actors,
    )
    span = Span(text.index("The council"), len(text))
    found = find_full_names(open_desk(ledger), last, span, last.source)
    return [(f.span.of(text), f.name, f.proof == first.id) for f in found]


def test_a_bare_family_name_becomes_the_full_name_with_proof():
    """Once, and not within a quotation."""
    assert filled("Ilse Vandry") == [("Vandry", "Ilse Vandry", True)]


def test_a_name_with_a_particle_stays_as_it_is():
    """ "Van der Vandry" would have it twice."""
    text = "Ilse van der Vandry shut the gates at dusk. The council said Van der Vandry had left early."
    assert filled("Ilse van der Vandry", text=text) == []


def test_a_family_name_of_two_is_of_whom_the_report_has_named():
    """The other is told of elsewhere; where both are named above, which of them is meant is not known."""
    assert filled("Ilse Vandry", "Odo Vandry") == [("Vandry", "Ilse Vandry", True)]
    both = "Ilse Vandry shut the gates at dusk. Odo Vandry slept. The council said Vandry had left early."
    assert filled("Ilse Vandry", "Odo Vandry", text=both) == []
    first = "Ilse Vandry shut the gates at dusk. President Odo Vandry slept. The council said Vandry had left early."
    assert filled("Ilse Vandry", text=first.replace("Odo ", "")) != [("Vandry", "Ilse Vandry", True)]


def test_of_two_the_head_of_state_is_meant():
    """Whom the report calls by title it calls by the bare name, too."""
    text = "President Vandry shut the gates at dusk. The council said Vandry had left early."
    assert filled("Ilse Vandry", "Odo Vandry", text=text) == [("Vandry", "President Vandry", True)]


def test_the_head_of_state_is_not_meant_where_another_of_the_family_is_named():
    """A former president's wife runs for office herself."""
    text = "President Vandry shut the gates at dusk. Ilse Vandry ran for mayor. The council said Vandry had left early."
    assert filled("Ilse Vandry", "Odo Vandry", text=text) == []


def test_a_name_that_its_sentence_explains_gets_no_office():
    """Else it would have it twice."""
    plain = "Mayor Ilse Vandry shut the gates at dusk. The council said Vandry had left early."
    assert filled("Ilse Vandry", text=plain) == [("Vandry", "Mayor Ilse Vandry", True)]
    told = plain.replace("Vandry had", "Vandry, the mayor of Tarn, had")
    assert filled("Ilse Vandry", text=told) == [("Vandry", "Ilse Vandry", True)]


def test_a_name_that_no_statement_holds_is_not_filled_in():
    """Nothing would prove it."""
    assert filled("Odo Vandry") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse May shut the gates at dusk. The council said elections in May had left it without a mayor.",
        "Ilse House shut the gates at dusk. The House sat on. The council said House had left the House.",
        "Ilse House shut the gates at dusk. The council said the pulled House vote had left it without a mayor.",
        "Odo Vandry shut the gates at dusk. Mr Vandry rested. The council said Mrs Vandry had left early.",
    ],
)
def test_what_may_be_another_or_a_thing_stays_as_it_is(text):
    """A month, a chamber, and the wife of whose full name is known."""
    assert filled(text.partition(" shut")[0], text=text) == []


def test_a_speaker_is_named_once_in_a_sentence():
    """The source gets the name: what follows in the same sentence is short."""
    text = "Ilse Vandry shut the gates at dusk. Vandry said fishermen had pressed Vandry on the gates."
    report = ran(text, "paper", 9)
    first = remark(report, "shut the gates at dusk", source="Ilse Vandry", cue="shut")
    last = remark(report, "fishermen had pressed Vandry on the gates", cue="said")
    at = text.index("Vandry said")
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[first, last]),),
        resolutions={s.id: Resolution() for s in (first, last)},
        actors=(Actor(id=ActorId("vandry"), name="Ilse Vandry", kind=ActorKind.PERSON),),
    )
    source = Span(at, at + len("Vandry"))
    assert find_full_names(open_desk(ledger), last, Span(at, len(text)), source) == []
