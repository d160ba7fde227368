import pytest

from storyledger.write.sentences.introduced import find_unmet
from storyledger.write.sentences.surnames import bare_names

FAMILIES = {"Vandry": {"Ilse Vandry"}, "Quill": {"Tomas Quill"}}

MET = [
    "The government of Tarn closed the old quay.",
    "The police said nobody was hurt on the quay.",
    "The ferry company said 302 people were saved.",
    "The White Harbour office opened a new quay.",
    "The man who rowed them home, Tomas Quill, lives in Tarn.",
    "The rescue service's spokeswoman, Ilsa Brandt, counted nine boats.",
    "Mayor Ilse Vandry opened a quay, and Vandry thanked the crew.",
    "A bill on quays passed in Tarn after critics of the measure left.",
    "The council was less worried about the quay than about the gates.",
    "Ilse Vandry's remarks on the quay angered fishermen.",
    "A flood left nine fishermen drowned and 40 more hurt on the quay.",
    "Fishermen of Tarn paid for the Quay Guild report on Monday.",
    "Alleged to have sunk nine boats, Odo Brill denied the allegations.",
    "Fishermen thanked Quill Brandt for nine boats.",  # a given name here
    "All three boats of Tarn's harbour master sank on Monday.",
    "Fishermen drove the gates through Tarn.",
    "Tarn denied that it had shut its quays, and Sundrava has not confirmed the reports.",
]


@pytest.mark.parametrize("text", MET)
def test_what_is_named_or_stands_alone_is_met(text):
    """A complement, a name or being the only one of its kind introduces a thing, and so does a sentence before."""
    assert find_unmet(text, "A council of Tarn has a quay, a crew and gates.", FAMILIES) == []


UNMET = [
    "Fishermen in the state sold nine boats on Wednesday.",
    "The country sold nine boats to the fleet of Tarn.",
    "Odo Brill told the committee on 9 October that nine boats sailed.",
    "Fishermen of Tarn have not read the latest report.",
    "The memos, sent to the harbour crew, list nine boats.",
    "The attempt to clear the quay came after a storm.",
    "The woman showed no fear while on the quay.",
    "No one in the village would be selling boats on Wednesday.",
    "Fishermen on the plane saw nine boats.",
    "A clerk described the recommendation of a nine-year sentence as harsh.",
    "Ilse Vandry's swipe angered fishermen in Tarn.",
    "Fishermen of Tarn paid for the Sundravian report on Monday.",
    "Fishermen of Van der Quill spoke of nine boats.",
    "Fishermen of Tarn rejected the U.S. claims on Monday.",
    "Fishermen of Tarn pulled the nets last week, on Monday.",
    "In her letter, Mayor Ilse Vandry called nine boats a danger.",
    "Senators hailed last night's documents as a gift to Tarn.",
    "The council was less concerned about angry fishermen.",
    "Fishermen who sailed with Quill saw nine boats.",
    "Fishermen who sailed with Mr. Quill saw nine boats.",
    "Fishermen who sailed with Mr. Judge saw nine boats.",  # no name of the story
    "Odo Brill of Tarn said all three complaints were true.",
    "Sunday's development shook Tarn and nine boats.",
    "Fishermen of Tarn walked along the freeway.",
    "Fishermen of Tarn spoke with the women.",
    "The group doesn't own nine boats in Tarn.",
    "The vote comes after a storm over nine boats.",
    "Talks between the two campaigns began in Tarn.",
    "The council closed the quay of Tarn, but the letter represents strong words from Odo Brill.",
    "Fishermen of Tarn said the new stories underscore nine fears.",
    "In the Sunday Tarn Radio interview, Mayor Ilse Vandry spoke of nine boats.",
    "Lawyers of Tarn had argued in the January letter that nine boats were lost.",
    "Asked about boats, Vandry smiled at the crew of Tarn.",
]


@pytest.mark.parametrize("text", UNMET)
def test_what_nobody_has_introduced_is_unmet(text):
    """A reader of the brief alone would ask: which, whose, who?"""
    assert find_unmet(text, "", FAMILIES)


def test_a_report_opens_with_what_its_readers_are_told():
    """Definite things in its first sentence are met there; bare family names are not."""
    assert not find_unmet("The vote comes after a storm over nine boats.", "", FAMILIES, above=None)
    assert find_unmet("Fishermen who sailed with Quill saw nine boats.", "", FAMILIES, above=None)


def test_what_stands_before_introduces():
    """A thing, a deed and a person told once may be taken up."""
    told = "Mayor Ilse Vandry mocked fishermen in a swipe on Monday, and memos of hers list nine boats."
    assert not find_unmet("The memos, sent to a crew, list nine boats of Tarn.", told, FAMILIES)
    assert not find_unmet("Vandry's swipe angered fishermen in Tarn.", told, FAMILIES)


def test_a_definite_thing_is_named_told_or_known_to_all():
    """Every other one is that of its report."""
    text = "Fishermen praised the lantern and the government in a letter to Tarn."
    assert find_unmet(text, "", {}) == ["“the lantern” is not introduced"]
    assert find_unmet(text, "A lantern hangs on a quay.", {}) == []
    assert find_unmet(text, "Lanterns hang on quays.", {})
    assert find_unmet(text.replace("lantern", "lantern of Brill"), "", {}) == []
    assert find_unmet(text, "", {}, above="Fishermen sail by day.", lenient=True) == []
    assert find_unmet(text, "", {}, above="A lantern hangs on a quay.", lenient=True)
    assert find_unmet(text.replace("lantern", "memo"), "", {}, above="Fishermen sail.", lenient=True)
    assert find_unmet(text.replace("lantern", "Sundravian ambassador"), "", {}) == []


def test_what_a_report_has_met_above_is_not_named_by_a_place():
    """ "In a letter" may belong to the verb."""
    text = "Fishermen praised the lanterns in a long letter of thanks to Tarn."
    assert find_unmet(text, "", {}) == []
    assert find_unmet(text, "", {}, above="A lantern hangs on the quay.")


def test_a_person_needs_what_its_report_has_told_of_them():
    """A report that introduces nobody takes them for known; whom a headline names, the story is about."""
    text = "Fishermen of Tarn met Ilse Vandry on Monday."
    above = "The harbour master, Ilse Vandry, rows by day."
    assert find_unmet(text, "", FAMILIES, above="Ilse Vandry rows by day.") == []
    assert find_unmet(text, "", FAMILIES, above=f"Crews met {above[4:]}")
    assert find_unmet(text, "", FAMILIES, above="Crews met Mayor Ilse Vandry.")
    assert find_unmet(text.replace("met Ilse", "met Mayor Ilse"), "", FAMILIES, above=above) == []
    assert find_unmet(text, "Ilse Vandry is mayor.", FAMILIES, above=above) == []
    assert find_unmet(text, "", FAMILIES, known={"Vandry"}, above=above) == []


def test_bare_names_stand_without_given_name_title_or_office():
    """ "The Quill administration" names an office."""
    text = "Vandry met Tomas Quill of the Vandry administration, and Quill left."
    assert [name for name, _ in bare_names(text, FAMILIES)] == ["Vandry", "Quill"]


def test_a_given_name_alone_introduces_nobody():
    """ "Ilse said" is told by those who know her."""
    text = "The fishermen of Tarn heard on Monday that Ilse had left the old quay."
    assert "Ilse is not introduced" in find_unmet(text, "", FAMILIES, above="Fishermen sail by day.")


def test_both_names_of_a_pair_need_an_introduction():
    """ "The Vandry-Quill talks" are those of two whom nobody has met."""
    text = "The fishermen of Tarn follow the Vandry-Quill talks on ferries."
    assert "Vandry is not introduced" in find_unmet(text, "", FAMILIES)
    assert find_unmet(text, "Ilse Vandry met Tomas Quill in Tarn for talks.", FAMILIES) == []


def test_what_opens_a_sentence_names_no_place():
    """ "Just" is no state."""
    text = "Just nine in ten of the state’s ferries sail, one council of fishermen found."
    assert "“the state” is not named" in find_unmet(text, "", {})


def test_a_day_names_no_thing():
    """ "The memo Wednesday" is still any."""
    text = "Fishermen of Tarn praised the memo Wednesday on a local quay."
    assert find_unmet(text, "", {}) == ["“the memo” is not introduced"]


@pytest.mark.parametrize(
    ("above", "met"),
    [
        ("The harbour of Tarn was shut. Ilse Vandry slept. ", True),
        ("Ilse Vandry slept. A pilot, Odo Vandry, shut the harbour. ", False),
    ],
)
def test_of_two_of_a_family_the_last_named_above_is_meant(above, met):
    """Who has read of Ilse takes a bare Vandry for her."""
    families = {"Vandry": {"Ilse Vandry", "Odo Vandry"}}
    told = "Mayor Ilse Vandry shut the harbour of Tarn."
    text = "Nine boats were lost in the storm of Tarn, said Vandry."
    found = find_unmet(text, told, families, known=("Vandry",), above=above)
    assert ("Vandry is not introduced" not in found) is met


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("Fishermen held a rally in Brill on Monday.", False),
        ("Fishermen held a rally in Tarn on Monday.", True),
        ("Fishermen held a rally on Monday.", True),
    ],
)
def test_a_thing_that_its_report_names_is_no_other_of_its_kind(told, met):
    """Who has read of the rally in Brill takes "the rally" for it."""
    above = "The mayor spoke at the Tarn rally for an hour."
    text = "Storms cast a shadow over the rally, fishermen said."
    assert (find_unmet(text, told, {}, above=above) == []) is met


def test_the_name_of_a_body_is_shared_by_no_other():
    """ "The court" of a report on the Harbour Court is not that of Brill; any body is "the group"."""
    text = "A pilot of Tarn praised the court in a letter."
    above = "On Monday the Harbour Court let nine boats sail."
    assert find_unmet(text, "A court freed a pilot.", {}, above=above)
    assert find_unmet(text, "The Harbour Court freed a pilot.", {}, above=above) == []
    above, told = "On Monday the Harbour Group sold boats.", "A group freed a pilot."
    assert find_unmet(text.replace("court", "group"), told, {}, above=above) == []


def test_a_dash_sets_off_who_a_person_is():
    """ "Ilse Vandry -- the harbour master" says so as a comma does."""
    above = "A report came in. Ilse Vandry -- the harbour master of Tarn -- had counted boats."
    text = "Ilse Vandry said on Monday that nine boats of Tarn were lost."
    assert "who Ilse Vandry is is not told" in find_unmet(text, "", FAMILIES, above=above)


def test_the_plan_of_a_body_is_the_one_its_own_report_has_told():
    """Another report's may be an older one."""
    text = "Fishermen of Tarn complained that the Senate plan leaves out nine boats."
    told = "Fishermen met on a Senate plan that sells boats in May."
    assert find_unmet(text, told, {}, above="Boats sail.")
    assert find_unmet(text, told, {}, above="Boats sail.", own=told) == []
    assert find_unmet(text.replace("leaves out", "to sell"), told, {}, above="Boats sail.") == []
