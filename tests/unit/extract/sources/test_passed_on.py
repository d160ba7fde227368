import pytest

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.sources.passed_on import name_the_speaker
from storyledger.moment import Frame, TimeExpression
from tests.unit.sentences import sentence, spot

DENIED = (
    "Odo/PROPN/3/nsubj has/AUX/3/aux denied/VERB/8/ccomp any/DET/5/det part/NOUN/3/obj ,/PUNCT/8/punct "
    "Norpress/PROPN/8/nsubj reported/VERB/0/root ./PUNCT/8/punct"
)
TOOK = (
    "Odo/PROPN/2/nsubj took/VERB/8/ccomp responsibility/NOUN/2/obj for/ADP/5/case it/PRON/2/obl ,/PUNCT/8/punct "
    "Norpress/PROPN/8/nsubj reported/VERB/0/root ./PUNCT/8/punct"
)
KILLED = (
    "Two/NUM/2/nummod people/NOUN/3/nsubj drowned/VERB/8/ccomp in/ADP/5/case Tarn/PROPN/3/obl ,/PUNCT/8/punct "
    "Norpress/PROPN/8/nsubj reported/VERB/0/root ./PUNCT/8/punct"
)
PLANS = (
    "The/DET/2/det company/NOUN/3/nsubj plans/VERB/9/ccomp a/DET/6/det new/ADJ/6/amod ferry/NOUN/3/obj "
    ",/PUNCT/9/punct Norpress/PROPN/9/nsubj reported/VERB/0/root ./PUNCT/9/punct"
)
POLLS = (
    "Polls/NOUN/2/nsubj indicate/VERB/0/root a/DET/4/det rout/NOUN/2/obj ,/PUNCT/2/punct according/VERB/8/case "
    "to/ADP/6/fixed papers/NOUN/2/obl ./PUNCT/2/punct"
)
POLICE = (
    "Odo/PROPN/2/nsubj denied/VERB/7/ccomp any/DET/4/det part/NOUN/2/obj ,/PUNCT/7/punct police/NOUN/7/nsubj "
    "said/VERB/0/root ./PUNCT/7/punct"
)
FIRST = (
    "Norpress/PROPN/2/nsubj reported/VERB/0/root that/SCONJ/5/mark Odo/PROPN/5/nsubj denied/VERB/2/ccomp "
    "any/DET/7/det part/NOUN/5/obj ./PUNCT/2/punct"
)

BEHIND = (
    "Boats/NOUN/3/nsubj will/AUX/3/aux sail/VERB/10/ccomp ,/PUNCT/3/punct Odo/PROPN/6/nsubj said/VERB/3/conj "
    "on/ADP/8/case Monday/PROPN/6/obl ,/PUNCT/10/punct according/VERB/0/root to/ADP/10/fixed Times/PROPN/10/obl ./PUNCT/10/punct"
)
LAST_WEEK = (
    "Odo/PROPN/4/nsubj last/ADJ/3/amod week/NOUN/4/obl denied/VERB/9/ccomp any/DET/6/det part/NOUN/4/obj ,/PUNCT/9/punct "
    "Norpress/PROPN/9/nsubj reported/VERB/0/root ./PUNCT/9/punct"
)

# "the Coastguard" hangs on what follows, as in many a parse of a long sentence
BETWEEN = (
    "Boats/NOUN/3/nsubj have/AUX/3/aux sailed/VERB/7/ccomp ,/PUNCT/7/punct the/DET/12/det Coastguard/PROPN/12/compound "
    "said/VERB/0/root Monday/PROPN/7/obl ,/PUNCT/10/punct according/VERB/12/case to/ADP/10/fixed Times/PROPN/7/obl ./PUNCT/7/punct"
)
TELLS = (
    "Boats/NOUN/2/nsubj sailed/VERB/0/root ,/PUNCT/2/punct Odo/PROPN/5/nsubj published/VERB/2/conj a/DET/7/det "
    "map/NOUN/5/obj ,/PUNCT/9/punct according/VERB/11/case to/ADP/9/fixed Times/PROPN/2/obl ./PUNCT/2/punct"
)


def named(parse, source, cue, content, *, dated=None):
    """Source, cue, content and who told it, as words."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    times = (TimeExpression(span=spot(text, dated), frame=Frame.WEEK),) if dated else ()
    proposal = Proposal(
        cue=spot(text, cue),
        source=spot(text, source),
        content=(spot(text, content),),
        sentence=sentence(text, parse, times=times),
        cue_class="speech",
        score=0.9,
    )
    p = name_the_speaker(text, proposal)
    return p.source.of(text), p.cue.of(text), p.content[0].of(text).strip(), p.told_by and p.told_by.of(text)


def test_an_outlet_behind_a_denial_passes_it_on():
    """The denial is of the one who denies; the agency told it."""
    found = named(DENIED, "Norpress", "reported", "Odo has denied any part")
    assert found == ("Odo", "denied", "any part", "Norpress")


def test_who_takes_responsibility_says_so():
    """The agency passes it on."""
    found = named(TOOK, "Norpress", "reported", "Odo took responsibility for it")
    assert found == ("Odo", "took", "responsibility for it", "Norpress")


def test_who_said_it_is_named_behind_it():
    """When he said it is no part of what he said, wherever the parse hangs his verb."""
    found = named(BEHIND, "Times", "according to", "Boats will sail , Odo said on Monday")
    assert found == ("Odo", "said", "Boats will sail ,", "Times")


def test_when_he_said_it_is_no_part_of_what_he_said():
    """ "Odo last week denied any part"."""
    found = named(LAST_WEEK, "Norpress", "reported", "Odo last week denied any part", dated="last week")
    assert found == ("Odo", "denied", "any part", "Norpress")


def test_who_said_it_stands_before_according_to():
    """In "..., Roe said, according to the agency" Roe said it, and the agency passes it on."""
    found = named(BETWEEN, "Times", "according to", "Boats have sailed")
    assert found == ("the Coastguard", "said", "Boats have sailed", "Times")


RETOLD = (
    "{0}/PROPN/2/nsubj reported/VERB/0/root that/SCONJ/5/mark Odo/PROPN/5/nsubj told/VERB/2/ccomp them/PRON/5/iobj that/SCONJ/9/mark "
    "boats/NOUN/9/nsubj sank/VERB/5/ccomp ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("outlet", "whose"),
    [
        ("Reuters", ("Odo", "told", "that boats sank", "Reuters")),
        ("Brill", ("Brill", "reported", "that Odo told them that boats sank", None)),
    ],
)
def test_what_somebody_said_in_so_many_words_is_his_in_any_order(outlet, whose):
    """An outlet has only the words of another; a person who says what Odo told stands for it himself."""
    parse = RETOLD.format(outlet)
    assert named(parse, outlet, "reported", "that Odo told them that boats sank") == whose


@pytest.mark.parametrize(
    ("parse", "source", "cue", "content"),
    [
        (TELLS, "Times", "according to", "Boats sailed , Odo published a map"),
        (KILLED, "Norpress", "reported", "Two people drowned in Tarn"),
        (PLANS, "Norpress", "reported", "The company plans a new ferry"),
        (POLLS, "papers", "according to", "Polls indicate a rout"),
        (POLICE, "police", "said", "Odo denied any part"),
        (FIRST, "Norpress", "reported", "that Odo denied any part"),
    ],
)
def test_what_nobody_says_and_what_an_outlet_tells_first_is_its_own(parse, source, cue, content):
    """Deaths, plans, polls, another's report, and a report that the outlet opens."""
    assert named(parse, source, cue, content) == (source, cue, content, None)
