import pytest

from storyledger.actor import ActorKind
from storyledger.extract.sources.sources import Cast
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
    "The Tarn Courier said so.": (
        "The/DET/3/det Tarn/PROPN/3/compound Courier/PROPN/4/nsubj said/VERB/0/root so/ADV/4/advmod ./PUNCT/4/punct",
        {"Tarn Courier": "Organization"},
    ),
    "They said so.": ("They/PRON/2/nsubj said/VERB/0/root so/ADV/2/advmod ./PUNCT/2/punct", {}),
    "Officials said that rescuers left.": (
        "Officials/NOUN/2/nsubj said/VERB/0/root that/SCONJ/5/mark rescuers/NOUN/5/nsubj left/VERB/2/ccomp ./PUNCT/2/punct",
        {},
    ),
    "Ada Roe, a teacher and a mother, spoke.": (
        (
            "Ada/PROPN/10/nsubj Roe/PROPN/1/flat ,/PUNCT/5/punct a/DET/5/det teacher/NOUN/1/appos and/CCONJ/8/cc "
            "a/DET/8/det mother/NOUN/5/conj ,/PUNCT/5/punct spoke/VERB/0/root ./PUNCT/10/punct"
        ),
        {"Ada Roe": "Person"},
    ),
    "It said so.": ("It/PRON/2/nsubj said/VERB/0/root so/ADV/2/advmod ./PUNCT/2/punct", {}),
    "Many of them wept.": (
        "Many/ADJ/4/nsubj of/ADP/3/case them/PRON/1/obl wept/VERB/0/root ./PUNCT/4/punct",
        {},
    ),
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
    "Jan Roe of the Tarn League spoke.": (
        (
            "Jan/PROPN/7/nsubj Roe/PROPN/1/flat of/ADP/6/case the/DET/6/det Tarn/PROPN/6/compound League/PROPN/1/nmod "
            "spoke/VERB/0/root ./PUNCT/7/punct"
        ),
        {"Jan Roe": "Person", "Tarn League": "Organization"},
    ),
    "A witness spoke.": ("A/DET/2/det witness/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct", {}),
    "The witness wept.": ("The/DET/2/det witness/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct", {}),
    "A tall witness spoke.": (
        "A/DET/3/det tall/ADJ/3/amod witness/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {},
    ),
    "Another witness wept.": ("Another/DET/2/det witness/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct", {}),
    "The Tarn Gazette spoke.": (
        "The/DET/3/det Tarn/PROPN/3/compound Gazette/PROPN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {"Tarn Gazette": "Organization"},
    ),
    "Tomas Vandry wept.": (
        "Tomas/PROPN/3/nsubj Vandry/PROPN/1/flat wept/VERB/0/root ./PUNCT/3/punct",
        {"Tomas Vandry": "Person"},
    ),
    "Jan Vandry sang.": (
        "Jan/PROPN/3/nsubj Vandry/PROPN/1/flat sang/VERB/0/root ./PUNCT/3/punct",
        {"Jan Vandry": "Person"},
    ),
    "A spokesman spoke.": ("A/DET/2/det spokesman/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct", {}),
    "The spokesman, Odo Brill, left.": (
        (
            "The/DET/2/det spokesman/NOUN/7/nsubj ,/PUNCT/4/punct Odo/PROPN/2/appos Brill/PROPN/4/flat "
            ",/PUNCT/2/punct left/VERB/0/root ./PUNCT/7/punct"
        ),
        {"Odo Brill": "Person"},
    ),
    "The elder Vandry spoke.": (
        "The/DET/3/det elder/ADJ/3/amod Vandry/PROPN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {"Vandry": "Person"},
    ),
    "The Harbour Ministry spoke.": (
        "The/DET/3/det Harbour/PROPN/3/compound Ministry/PROPN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {"Harbour Ministry": "Organization"},
    ),
    "The group was calm.": (
        "The/DET/2/det group/NOUN/4/nsubj was/AUX/4/cop calm/ADJ/0/root ./PUNCT/4/punct",
        {},
    ),
    "The town's mayor spoke.": (
        "The/DET/2/det town/NOUN/4/nmod 's/PART/2/case mayor/NOUN/5/nsubj spoke/VERB/0/root ./PUNCT/5/punct",
        {},
    ),
    "The gang said so.": (
        "The/DET/2/det gang/NOUN/3/nsubj said/VERB/0/root so/ADV/3/advmod ./PUNCT/3/punct",
        {},
    ),
    "Pens for Tarn spoke.": (
        "Pens/PROPN/4/nsubj for/ADP/3/case Tarn/PROPN/1/nmod spoke/VERB/0/root ./PUNCT/4/punct",
        {"Pens for Tarn": "Organization"},
    ),
    "It hurt Pens for Tarn.": (
        "It/PRON/2/nsubj hurt/VERB/0/root Pens/PROPN/2/obj for/ADP/5/case Tarn/PROPN/3/nmod ./PUNCT/2/punct",
        {"Pens for Tarn": "Organization"},
    ),
    "A union report spoke.": (
        "A/DET/3/det union/NOUN/3/compound report/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct",
        {},
    ),
    "The ministry was calm.": (
        "The/DET/2/det ministry/NOUN/4/nsubj was/AUX/4/cop calm/ADJ/0/root ./PUNCT/4/punct",
        {},
    ),
    "A woman wept.": ("A/DET/2/det woman/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct", {}),
    "They were late.": ("They/PRON/3/nsubj were/AUX/3/cop late/ADJ/0/root ./PUNCT/3/punct", {}),
    "I was late.": ("I/PRON/3/nsubj was/AUX/3/cop late/ADJ/0/root ./PUNCT/3/punct", {}),
    "An aide to Sen. Ilse Vandry spoke.": (
        (
            "An/DET/2/det aide/NOUN/7/nsubj to/ADP/5/case Sen./PROPN/5/compound Ilse/PROPN/2/nmod "
            "Vandry/PROPN/5/flat spoke/VERB/0/root ./PUNCT/7/punct"
        ),
        {"Ilse Vandry": "Person"},
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
    (
        "Jan Roe of the Tarn League spoke.",
        "Jan Roe of the Tarn League",
        ("Jan Roe", ActorKind.PERSON, None, "Tarn League"),
    ),
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


def test_it_that_speaks_is_the_body_that_spoke_in_the_sentence_before():
    """ "The Courier said ... It said ..." goes on with the Courier, though an office was named, too."""
    stage = Stage("The harbour office spoke.", "The Tarn Courier said so.", "It said so.")
    stage.whom("The harbour office")
    assert stage.whom("The Tarn Courier").name == "Tarn Courier"
    assert stage.whom("It", "It said").name == "Tarn Courier"


def test_many_of_them_are_of_those_named_before():
    """The share of a group speaks under the group's name."""
    stage = Stage("Officials spoke.", "Many of them wept.")
    assert stage.whom("Many of them").name == "Officials"


def test_they_who_speak_are_the_group_that_spoke_in_the_sentence_before():
    """ "Officials said ... They said ..." goes on with the officials, whatever other group was named."""
    stage = Stage("Officials said that rescuers left.", "They said so.")
    assert stage.whom("Officials").name == "Officials"
    assert stage.whom("They", "They said").name == "Officials"


def test_both_nouns_of_an_apposition_are_the_one_described():
    """ "Ada Roe, a teacher and a mother, spoke." names one person."""
    stage = Stage("Ada Roe, a teacher and a mother, spoke.", "She was late.")
    assert stage.whom("She", "She was").name == "Ada Roe"


def test_a_pronoun_without_anyone_denotes_nobody():
    """Nobody is guessed."""
    assert Stage("She was late.").whom("She") is None


def test_who_has_no_name_is_followed_too():
    """A woman of whom no name is given keeps "she" from the mayor named before."""
    stage = Stage("Mayor Ilse Vandry left.", "A woman wept.", "She was late.")
    assert stage.whom("She", "She was").name == "woman"


def test_a_title_gives_its_bearers_earlier_words_a_name():
    """ "A spokesman" is Odo Brill as soon as "the spokesman, Odo Brill," has been read."""
    stage = Stage("A spokesman spoke.", "The spokesman, Odo Brill, left.")
    assert stage.whom("A spokesman").name == "Odo Brill"


def test_a_surname_is_the_one_who_went_by_it():
    """A relative who is named in passing does not take over the surname."""
    stage = Stage("Mayor Ilse Vandry left.", "Vandry was tired.", "Tomas Vandry wept.", "Vandry was tired.")
    assert stage.whom("Vandry", "wept. ").name == "Ilse Vandry"


def test_a_new_surname_is_the_one_named_just_before():
    """Of two of a family who never went by the surname, the one just named is meant."""
    stage = Stage("Tomas Vandry wept.", "A witness spoke.", "Jan Vandry sang.", "Vandry was tired.")
    assert stage.whom("Vandry", "sang. ").name == "Jan Vandry"


def test_the_elder_is_the_other_one():
    """ "The elder Vandry" is not the one who goes by the surname."""
    stage = Stage(
        "Mayor Ilse Vandry left.", "Vandry was tired.", "Tomas Vandry wept.", "The elder Vandry spoke."
    )
    assert stage.whom("The elder Vandry").name == "Tomas Vandry"


def test_a_noun_is_the_body_whose_name_holds_it():
    """ "The ministry" after "the Harbour Ministry"."""
    stage = Stage("The Harbour Ministry spoke.", "The ministry was calm.")
    assert stage.whom("The ministry").name == "Harbour Ministry"


def test_an_aide_to_somebody_is_somebody_else():
    """A title between "to" and a name does not make the name the speaker."""
    found = Stage("An aide to Sen. Ilse Vandry spoke.").whom("An aide to Sen. Ilse Vandry")
    assert found.kind is ActorKind.UNNAMED


def test_they_are_a_group_that_can_speak():
    """A group is meant rather than the person between; without a group, nobody."""
    stage = Stage("Officials spoke.", "Mayor Ilse Vandry left.", "They were late.")
    assert stage.whom("They").name == "Officials"
    assert Stage("Mayor Ilse Vandry left.", "They were late.").whom("They") is None


def test_i_is_nobody_known_outside_a_conversation():
    """The author of a report is not among its speakers."""
    assert Stage("Mayor Ilse Vandry left.", "I was late.").whom("I", "I was") is None


def test_only_what_is_named_or_asked_for_is_a_referent():
    """A woman who is followed but says nothing stays out."""
    stage = Stage("Mayor Ilse Vandry left.", "A woman wept.")
    assert [r.name for r in stage.cast.referents()] == ["Ilse Vandry"]


def test_another_witness_is_another():
    """Descriptions that say so stay apart."""
    stage = Stage("A witness spoke.", "Another witness wept.")
    assert stage.whom("A witness").id != stage.whom("Another witness").id


def test_who_was_the_witness_is_that_no_more_once_another_has_come_up():
    """ "The witness" is whoever of them spoke last."""
    stage = Stage(
        "A witness spoke.",
        "The witness wept.",
        "Mayor Ilse Vandry left.",
        "A tall witness spoke.",
        "The witness wept.",
    )
    first, last = stage.whom("A witness"), stage.whom("A tall witness")
    assert stage.whom("The witness").id == first.id
    assert stage.whom("The witness", "A tall").id == last.id != first.id


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


@pytest.mark.parametrize(
    ("before", "called"), [("Pens for Tarn spoke.", "Pens for Tarn"), ("It hurt Pens for Tarn.", "group")]
)
def test_a_group_is_the_body_that_acted_before(before, called):
    """Whom something was done to is too little in mind."""
    assert Stage(before, "The group was calm.").whom("The group").name == called


def test_an_office_is_whom_the_report_soon_names_with_it():
    """ "The town's mayor spoke. Mayor Ilse Vandry left.": the only mayor that it names."""
    stage = Stage("The town's mayor spoke.", "Mayor Ilse Vandry left.")
    assert stage.whom("The town's mayor").name == "Ilse Vandry"
    assert Stage("A spokesman spoke.", "Mayor Ilse Vandry left.").whom("A spokesman").name == "spokesman"


def test_a_body_stays_one_under_another_noun():
    """ "The gang said ... It said ...": what the gang was before, "it" may mean."""
    stage = Stage("Pens for Tarn spoke.", "The gang said so.", "It said so.")
    assert stage.whom("The gang").name == "Pens for Tarn"
    assert stage.whom("It", "It said").name == "Pens for Tarn"


def test_a_report_speaks_for_who_gives_it_out():
    """As a source, not as a thing that is named."""
    stage = Stage("A union report spoke.")
    author = stage.cast.find_author(spot(stage.text, "A union report"))
    assert next(r.name for r in stage.cast.referents() if r.id == author) == "union"
