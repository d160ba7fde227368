import pytest

from storyledger.actor import ActorKind
from storyledger.extract.sources import Cast
from tests.unit.sentences import report, sentence, spot

# Each sentence of the made-up reports with its parse and its names.
PARSES = {
    "Mayor Ilse Vandry left.": (
        "Mayor/PROPN/2/compound Ilse/PROPN/4/nsubj Vandry/PROPN/2/flat left/VERB/0/root ./PUNCT/4/punct",
        {"Ilse Vandry": "Person"},
    ),
    "Vandry was tired.": (
        "Vandry/PROPN/3/nsubj was/AUX/3/cop tired/ADJ/0/root ./PUNCT/3/punct",
        {"Vandry": "Person"},
    ),
    "She was late.": ("She/PRON/3/nsubj was/AUX/3/cop late/ADJ/0/root ./PUNCT/3/punct", {}),
    "It was late.": ("It/PRON/3/nsubj was/AUX/3/cop late/ADJ/0/root ./PUNCT/3/punct", {}),
    "The mayor was calm.": (
        "The/DET/2/det mayor/NOUN/4/nsubj was/AUX/4/cop calm/ADJ/0/root ./PUNCT/4/punct",
        {},
    ),
    "Odo Brill, a lawyer, spoke.": (
        (
            "Odo/PROPN/7/nsubj Brill/PROPN/1/flat ,/PUNCT/5/punct a/DET/5/det lawyer/NOUN/1/appos ,/PUNCT/5/punct "
            "spoke/VERB/0/root ./PUNCT/7/punct"
        ),
        {"Odo Brill": "Person"},
    ),
    "The harbour office spoke.": (
        "The/DET/3/det harbour/NOUN/3/compound office/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {},
    ),
    "South Tarn's spy agency spoke.": (
        (
            "South/PROPN/2/compound Tarn/PROPN/5/nmod 's/PART/2/case spy/NOUN/5/compound agency/NOUN/6/nsubj "
            "spoke/VERB/0/root ./PUNCT/6/punct"
        ),
        {"South Tarn": "Location"},
    ),
    "A witness spoke.": ("A/DET/2/det witness/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct", {}),
    "Another witness wept.": ("Another/DET/2/det witness/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct", {}),
    "The Tarn Gazette spoke.": (
        "The/DET/3/det Tarn/PROPN/3/compound Gazette/PROPN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {"Tarn Gazette": "Organization"},
    ),
    "Officials spoke.": ("Officials/NOUN/2/nsubj spoke/VERB/0/root ./PUNCT/2/punct", {}),
}


class Stage:
    """A report made of known sentences, with its cast."""

    def __init__(self, *lines):
        self.text = " ".join(lines)
        parsed, start = [], 0
        for i, line in enumerate(lines):
            table, names = PARSES[line]
            parsed.append(sentence(self.text, table, index=i, start=start, names=names))
            start = parsed[-1].span.end
        self.cast = Cast(report(self.text), parsed)

    def whom(self, words, after=""):
        """The referent that words of the report denote."""
        start = self.text.index(after) if after else 0
        found = self.cast.find(spot(self.text, words, start))
        return next((r for r in self.cast.referents() if r.id == found), None)


@pytest.mark.parametrize(
    ("lines", "words", "after"),
    [
        (("Mayor Ilse Vandry left.", "Vandry was tired."), "Vandry", "Vandry was"),
        (("Mayor Ilse Vandry left.", "She was late."), "She", ""),
        (("Mayor Ilse Vandry left.", "The mayor was calm."), "The mayor", ""),
    ],
)
def test_surname_pronoun_and_role_denote_the_one_named(lines, words, after):
    """A person keeps one referent under all names of a report."""
    stage = Stage(*lines)
    assert stage.whom(words, after).name == "Ilse Vandry"
    assert len(stage.cast.referents()) == 1


DENOTED = [
    # sentence, words, (name, kind, role, side)
    ("Mayor Ilse Vandry left.", "Mayor Ilse Vandry", ("Ilse Vandry", ActorKind.PERSON, "Mayor", None)),
    ("Odo Brill, a lawyer, spoke.", "Odo Brill, a lawyer,", ("Odo Brill", ActorKind.PERSON, "lawyer", None)),
    (
        "The harbour office spoke.",
        "The harbour office",
        ("harbour office", ActorKind.ORGANISATION, None, None),
    ),
    (
        "South Tarn's spy agency spoke.",
        "South Tarn's spy agency",
        ("South Tarn's spy agency", ActorKind.ORGANISATION, None, "South Tarn"),
    ),
    ("A witness spoke.", "A witness", ("witness", ActorKind.UNNAMED, None, None)),
    ("The Tarn Gazette spoke.", "The Tarn Gazette", ("Tarn Gazette", ActorKind.OUTLET, None, None)),
    ("Officials spoke.", "Officials", ("Officials", ActorKind.GROUP, None, None)),
]


@pytest.mark.parametrize(("line", "words", "denoted"), DENOTED)
def test_a_source_is_what_its_words_say(line, words, denoted):
    """Kind, role and side come from the words and their parse; an outlet is not its own side."""
    found = Stage(line).whom(words)
    assert (found.name, found.kind, found.role, found.side) == denoted


def test_it_is_a_body_and_she_is_a_person():
    """A pronoun passes over what it cannot mean."""
    stage = Stage("The harbour office spoke.", "Mayor Ilse Vandry left.", "It was late.", "She was late.")
    assert stage.whom("The harbour office").name == "harbour office"
    assert stage.whom("It", "It was").name == "harbour office"
    assert stage.whom("She", "She was").name == "Ilse Vandry"


def test_a_pronoun_without_anyone_denotes_nobody():
    """Nobody is guessed."""
    assert Stage("She was late.").whom("She") is None


def test_another_witness_is_another():
    """Descriptions that say so stay apart."""
    stage = Stage("A witness spoke.", "Another witness wept.")
    assert stage.whom("A witness").id != stage.whom("Another witness").id


def test_the_same_description_is_the_same():
    """A body named twice in one report is one."""
    stage = Stage("The harbour office spoke.", "The harbour office spoke.")
    assert stage.whom("The harbour office").id == stage.whom("The harbour office", "spoke. ").id


def test_referents_are_of_their_report_and_have_one_id_each():
    """Two reports never share a referent; actors join them later."""
    stage = Stage("Mayor Ilse Vandry left.", "A witness spoke.")
    stage.whom("A witness")
    found = stage.cast.referents()
    assert [r.name for r in found] == ["Ilse Vandry", "witness"]
    assert {r.report_id for r in found} == {"r1"}
    assert len({r.id for r in found}) == 2
