import pytest

from storyledger.extract.quotes.quoted import (
    Proposal,
    give_loose_quotations,
    is_quoted,
    make_whole,
    mend_quotations,
    without_scene,
)
from storyledger.extract.quotes.quotes import Quotation, find_quotations
from storyledger.report import Role
from storyledger.span import Span
from tests.unit.sentences import report, sentence, spot

TEXT = "“The old gate held through the night. Nobody was hurt at all,” Quill said."
TABLE = (
    "“/PUNCT/5/punct The/DET/4/det old/ADJ/4/amod gate/NOUN/5/nsubj held/VERB/18/ccomp through/ADP/8/case "
    "the/DET/8/det night/NOUN/5/obl ./PUNCT/5/punct Nobody/PRON/12/nsubj was/AUX/12/cop hurt/ADJ/5/parataxis "
    "at/ADP/14/case all/DET/12/obl ,/PUNCT/5/punct ”/PUNCT/5/punct Quill/PROPN/18/nsubj said/VERB/0/root "
    "./PUNCT/18/punct"
)
QUOTATION = Quotation((spot(TEXT, "The old gate held through the night. Nobody was hurt at all,"),))


def proposal(*content, cue="said"):
    return Proposal(
        cue=spot(TEXT, cue),
        source=spot(TEXT, "Quill"),
        content=tuple(spot(TEXT, c) for c in content),
        sentence=sentence(TEXT, TABLE),
        cue_class="speech",
        score=0.9,
    )


def test_content_in_a_quotation_takes_all_of_it():
    """A remark found in part is told whole."""
    (found,) = make_whole([proposal("The old gate held")], [QUOTATION])
    assert found.content == QUOTATION.pieces


def test_a_quotation_of_two_cues_is_left_as_it_is():
    """Who says which part is not guessed."""
    two = [proposal("The old gate held"), proposal("Nobody was hurt")]
    assert make_whole(list(two), [QUOTATION]) == two


@pytest.mark.parametrize(("words", "quoted"), [("“The old", True), ("The old", True), ("Quill", False)])
def test_quoted_words_follow_a_mark(words, quoted):
    """The mark may be in the span or right before it."""
    assert is_quoted(TEXT, spot(TEXT, words)) is quoted


OPEN = '"We held three men, the police chief said on Monday.\n\n"It was a terrible night," said Tom Hale.'


def test_a_lost_mark_does_not_hand_words_to_the_next_speaker():
    """A quotation that its paragraph leaves open ends where the paragraph names its speaker."""
    pieces = (
        spot(OPEN, "We held three men, the police chief said on Monday."),
        spot(OPEN, "It was a terrible night,"),
    )
    home = sentence(
        OPEN,
        '"/PUNCT/3/punct We/PRON/3/nsubj held/VERB/10/ccomp three/NUM/5/nummod men/NOUN/3/obj ,/PUNCT/3/punct '
        "the/DET/9/det police/NOUN/9/compound chief/NOUN/10/nsubj said/VERB/0/root on/ADP/12/case "
        "Monday/PROPN/10/obl ./PUNCT/10/punct",
    )
    found = mend_quotations(report(OPEN), [home], [Quotation(pieces)])
    assert [[p.of(OPEN) for p in q.pieces] for q in found] == [
        ["We held three men,"],
        ["It was a terrible night,"],
    ]


SHAKES = "Quill says, “It shakes,” {rest}."


@pytest.mark.parametrize(
    ("rest", "kept"),
    [("before a wall falls", "It shakes,"), ("and that the wall fell", "It shakes,” and that the wall fell")],
)
def test_what_happens_after_the_words_is_the_reports(rest, kept):
    """What goes on with "and that" is still said."""
    text = SHAKES.format(rest=rest)
    content = spot(text, f"It shakes,” {rest}")
    told = Proposal(
        cue=spot(text, "says"), source=None, content=(content,), sentence=None, cue_class="speech", score=0.9
    )
    (found,) = without_scene(text, told, find_quotations(text, [Span(0, len(text))])).content
    assert found.of(text) == kept


@pytest.mark.parametrize(
    ("below", "speaks"),
    [
        ("“The lower gate held, and so did the bridge.”", True),
        ("“The lower gate held, and so did the bridge,” a sign read.", False),
        ("A sign read “The lower gate held, and so did the bridge.”", False),
    ],
)
def test_a_quotation_below_who_said_it(below, speaks):
    """A paragraph of nothing but a quotation goes on for whoever the one before ends with."""
    text = f"The old gate held, Quill said.\n\n{below}"
    home = sentence(
        text,
        "The/DET/3/det old/ADJ/3/amod gate/NOUN/4/nsubj held/VERB/7/ccomp ,/PUNCT/4/punct Quill/PROPN/7/nsubj "
        "said/VERB/0/root ./PUNCT/7/punct",
    )
    words = below.split("”")[0].split("“")[1]
    other = sentence(text, " ".join(f"{w}/X/1/dep" for w in words.split()), start=text.index(words), index=1)
    told = Proposal(
        cue=spot(text, "said"),
        source=spot(text, "Quill"),
        content=(spot(text, "The old gate held"),),
        sentence=home,
        cue_class="speech",
        score=0.9,
    )
    whole = report(text)
    loose = find_quotations(text, [p.span for p in whole.parts])
    given = list(give_loose_quotations(whole, [home, other], [told], loose))
    assert [(p.source.of(text), p.content[0].of(text)) for p in given] == (
        [("Quill", words)] if speaks else []
    )


@pytest.mark.parametrize(
    ("quoted", "between", "source"),
    [
        ("The harbour will never be sold to anyone", " — ", "Mayor Jan Roe"),
        ("The harbour will never be sold to anyone", "\n\n-- ", "Mayor Jan Roe"),
        ("The Long Hour On Canal Nine With Jan Roe", " — ", None),  # a programme
        ("The harbour will never be sold to anyone", " ", None),
    ],
)
def test_a_quotation_is_signed_with_a_dash(quoted, between, source):
    """At the end of its paragraph, or below."""
    text = f"“{quoted}”{between}Mayor Jan Roe"
    whole = report(text)
    words = sentence(text, " ".join(f"{w}/X/1/dep" for w in quoted.split()))
    at = text.index("Mayor")
    signed = sentence(
        text, "Mayor/X/1/dep Jan/X/1/dep Roe/X/1/dep", start=at, index=1, names={"Jan Roe": "Person"}
    )
    loose = find_quotations(text, [p.span for p in whole.parts])
    given = list(give_loose_quotations(whole, [words, signed], [], loose))
    assert [p.source.of(text) for p in given] == ([source] if source else [])


@pytest.mark.parametrize(("role", "count"), [(Role.BODY, 1), (Role.CROSSHEAD, 0)])
def test_words_quoted_in_a_heading_are_given_to_nobody(role, count):
    """A heading quotes somebody of the text below, where the words stand with their speaker."""
    quoted, name = "The pumps failed all night long", "Jan Roe"
    text = f"“{quoted}”\n\n— Mayor {name}"
    words = sentence(text, " ".join(f"{w}/X/1/dep" for w in quoted.split()))
    rows = "Mayor/X/1/dep Jan/X/1/dep Roe/X/1/dep"
    signed = sentence(text, rows, start=text.index("Mayor"), index=1, names={name: "Person"})
    whole = report(text, role=role)
    loose = find_quotations(text, [p.span for p in whole.parts])
    assert len(list(give_loose_quotations(whole, [words, signed], [], loose))) == count
