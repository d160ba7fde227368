from storyledger.actor import ActorKind
from storyledger.extract.sources.antecedents import choose_antecedent, places_of
from storyledger.extract.sources.characters import Character, Gender, Mention
from storyledger.span import Span
from tests.unit.sentences import sentence

SPOKE = "She/PRON/2/nsubj spoke/VERB/0/root"


def mention(start, index, *, weight=80.0, word=0, quoted=False, speaks=False):
    return Mention(Span(start, start + 3), index, index, word, weight, speaks, quoted, place=index)


def person(index, *mentions, gender=None):
    return Character(index, f"P{index}", ActorKind.PERSON, mentions=list(mentions), gender=gender)


def chosen(*people, gender=Gender.FEMALE, **known):
    text = "x" * 90 + "She spoke"
    parsed = sentence(text, SPOKE, start=90, index=9)
    return choose_antecedent(people, parsed, mention(90, 9, **known), gender)


def test_the_last_subject_is_meant():
    """Near and prominent beats far and passing."""
    near, far = person(0, mention(60, 8)), person(1, mention(10, 6))
    assert chosen(near, far) is near


def test_nobody_is_meant_where_two_are_as_likely():
    """A guess would be wrong half of the time."""
    assert chosen(person(0, mention(60, 8)), person(1, mention(70, 8))) is None


def test_gender_must_agree():
    """ "She" is no man, however near he stands."""
    man, woman = person(0, mention(60, 8), gender=Gender.MALE), person(1, mention(10, 6))
    assert chosen(man, woman) is woman


def test_who_spoke_speaks_on():
    """Of two subjects the one of a verb of speech is likelier the speaker."""
    teller, other = person(0, mention(60, 8, speaks=True)), person(1, mention(70, 8))
    assert chosen(teller, other, speaks=True) is teller


def test_a_speaker_is_not_the_she_of_her_own_words():
    """In "“She left,” Vandry said" somebody else left."""
    teller = person(0, mention(60, 8, speaks=True))
    assert chosen(teller, quoted=True) is None


def test_a_name_far_back_is_out_of_reach():
    """A pronoun holds on for a few sentences only."""
    assert chosen(person(0, mention(10, 2))) is None


def test_a_verbs_subject_is_not_its_object():
    """In "Vandry met her" she is somebody else."""
    text = "Vandry met her"
    parsed = sentence(text, "Vandry/PROPN/2/nsubj met/VERB/0/root her/PRON/2/obj")
    vandry = person(0, mention(0, 0))
    assert choose_antecedent([vandry], parsed, mention(11, 0, word=2), Gender.FEMALE) is None


def test_who_is_told_of_by_name_is_not_who_tells():
    """In `"Roe is a liar," she wrote` and in "she faulted Roe", Roe is somebody else."""
    quoted = mention(60, 9, word=1, quoted=True)
    roe = person(0, mention(40, 8), quoted)
    roe.named.append(quoted.span)
    other = person(1, mention(10, 7))
    assert chosen(roe, other, speaks=True) is other


def test_who_is_only_spoken_of_does_not_speak():
    """In "“Brill asked me to come,” she said" Brill is somebody else, however near."""
    near, far = person(0, mention(60, 8, quoted=True)), person(1, mention(10, 6))
    assert chosen(near, far, speaks=True) is far
    assert chosen(near, speaks=True) is None


def test_who_comes_up_in_a_remark_does_not_make_it():
    """In "A man had called, he said" he is the one who spoke before."""
    text = "x" * 90 + "A man called , he said"
    parsed = sentence(
        text,
        "A/DET/2/det man/NOUN/3/nsubj called/VERB/6/ccomp ,/PUNCT/6/punct he/PRON/6/nsubj said/VERB/0/root",
        start=90,
        index=9,
    )
    man = Character(0, "man", ActorKind.UNNAMED, mentions=[mention(92, 9, word=1, speaks=True)])
    teller = person(1, mention(60, 8, speaks=True))
    assert (
        choose_antecedent([man, teller], parsed, mention(105, 9, word=4, speaks=True), Gender.MALE) is teller
    )


def test_what_is_quoted_keeps_its_speaker_in_mind():
    """A sentence within quotation marks takes a reader half a step away from who speaks it."""
    text = "“It held. It will hold,” Roe said. She left."
    lines = ("It held.", "It will hold", "Roe said.", "She left.")
    parsed = [
        sentence(text, " ".join(f"{w}/X/1/dep" for w in line.split()), start=text.index(line))
        for line in lines
    ]
    assert places_of(parsed, [Span(1, text.index("”"))]) == [0.0, 0.5, 1.0, 2.0]
