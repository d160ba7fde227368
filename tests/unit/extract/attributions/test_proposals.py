import pytest

from storyledger.extract.attributions.proposals import complete_proposals
from storyledger.extract.quotes.quotes import find_quotations
from storyledger.sentence import Annotation, Attribution
from tests.unit.sentences import report, sentence, spot

SAID = "Odo Brill said that the ferry had sunk."
SAID_TABLE = (
    "Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root that/SCONJ/8/mark the/DET/6/det ferry/NOUN/8/nsubj "
    "had/AUX/8/aux sunk/VERB/3/ccomp ./PUNCT/3/punct"
)
DISPUTED = "The claims were disputed by residents."
DISPUTED_TABLE = (
    "The/DET/2/det claims/NOUN/4/nsubj were/AUX/4/aux disputed/VERB/0/root by/ADP/6/case residents/NOUN/4/obl "
    "./PUNCT/4/punct"
)
ACCORDING = "The ferry had sunk, according to the harbour office."
ACCORDING_TABLE = (
    "The/DET/2/det ferry/NOUN/4/nsubj had/AUX/4/aux sunk/VERB/0/root ,/PUNCT/4/punct according/VERB/10/case "
    "to/ADP/6/fixed the/DET/10/det harbour/NOUN/10/compound office/NOUN/4/obl ./PUNCT/4/punct"
)
QUOTED = "“It broke,” said Vandry. “We ran for the gate at once.”"
QUOTED_TABLES = (
    (
        "“/PUNCT/3/punct It/PRON/3/nsubj broke/VERB/6/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct said/VERB/0/root "
        "Vandry/PROPN/6/nsubj ./PUNCT/6/punct"
    ),
    (
        "“/PUNCT/3/punct We/PRON/3/nsubj ran/VERB/0/root for/ADP/6/case the/DET/6/det gate/NOUN/3/obl at/ADP/8/case "
        "once/ADV/3/obl ./PUNCT/3/punct ”/PUNCT/3/punct"
    ),
)


def attribution(text, source, cue, content, score=0.9):
    """The reader's raw find; empty words are left out."""
    return Attribution(
        paragraph=0,
        cue=spot(text, cue),
        source=(spot(text, source),) if source else (),
        content=tuple(spot(text, c) for c in content),
        cue_class="speech",
        score=score,
    )


def check(text, tables, attributions):
    """(source, cue, content) of each whole proposal."""
    whole, parsed, start = report(text), [], 0
    for i, table in enumerate(tables):
        parsed.append(sentence(text, table, index=i, start=start))
        start = parsed[-1].span.end
    annotation = Annotation(sentences=tuple(parsed), attributions=tuple(attributions))
    quotations = find_quotations(text, [p.span for p in whole.parts])
    return [
        (p.source and p.source.of(text), p.cue and p.cue.of(text), [c.of(text) for c in p.content])
        for p in complete_proposals(whole, annotation, quotations)
    ]


BEGGED = "Vandry was silent though Brill said no and begged them to go."
BEGGED_TABLE = (
    "Vandry/PROPN/3/nsubj was/AUX/3/cop silent/ADJ/0/root though/SCONJ/6/mark Brill/PROPN/6/nsubj said/VERB/3/advcl no/INTJ/6/obj "
    "and/CCONJ/9/cc begged/VERB/3/conj them/PRON/9/obj to/PART/12/mark go/VERB/9/xcomp ./PUNCT/3/punct"
)
PAUSED = BEGGED.replace(" no ", " no, ")
PAUSED_TABLE = (
    "Vandry/PROPN/3/nsubj was/AUX/3/cop silent/ADJ/0/root though/SCONJ/6/mark Brill/PROPN/6/nsubj said/VERB/3/advcl no/INTJ/6/obj "
    ",/PUNCT/10/punct and/CCONJ/10/cc begged/VERB/3/conj them/PRON/10/obj to/PART/13/mark go/VERB/10/xcomp ./PUNCT/3/punct"
)


@pytest.mark.parametrize(
    ("text", "table", "source"), [(BEGGED, BEGGED_TABLE, "Brill"), (PAUSED, PAUSED_TABLE, "Vandry")]
)
def test_what_follows_an_and_without_a_comma_is_of_the_speaker_right_before(text, table, source):
    """The parse hangs "and begged" on a verb farther off; the reader found nobody for it."""
    raws = [attribution(text, "Brill", "said", ["no"]), attribution(text, "", "begged", ["them to go"])]
    assert (source, "begged") in [found[:2] for found in check(text, [table], raws)]


ADMITTED = "Vandry admitted a theft in Tarn, Odo Brill said."
ADMITTED_TABLE = (
    "Vandry/PROPN/2/nsubj admitted/VERB/10/ccomp a/DET/4/det theft/NOUN/2/obj in/ADP/6/case Tarn/PROPN/4/nmod ,/PUNCT/10/punct "
    "Odo/PROPN/10/nsubj Brill/PROPN/8/flat said/VERB/0/root ./PUNCT/10/punct"
)


def test_what_was_said_has_the_verb_that_it_hangs_on():
    """Brill did not say "a theft in Tarn", and Vandry admitted it by his account."""
    raws = [attribution(ADMITTED, "Odo Brill", "said", ["a theft in Tarn"])]
    assert check(ADMITTED, [ADMITTED_TABLE], raws) == [
        ("Odo Brill", "said", ["Vandry admitted a theft in Tarn"])
    ]


@pytest.mark.parametrize("source", ["Odo Brill", ""])
@pytest.mark.parametrize("content", [["that the ferry had sunk"], []])
def test_what_the_reader_left_out_comes_from_the_parse(source, content):
    """A cue without source or content takes its subject and its clause."""
    found = check(SAID, [SAID_TABLE], [attribution(SAID, source, "said", content)])
    assert found == [("Odo Brill", "said", ["that the ferry had sunk"])]


def test_one_cue_with_one_content_is_one_proposal():
    """What the parse completes and what the reader found elsewhere are not told twice."""
    raws = [
        attribution(SAID, "", "said", []),
        attribution(SAID, "Odo Brill", "said", ["that the ferry had sunk"]),
    ]
    assert check(SAID, [SAID_TABLE], raws) == [("Odo Brill", "said", ["that the ferry had sunk"])]


def test_a_cut_name_is_made_whole():
    """A source never ends inside a name."""
    found = check(SAID, [SAID_TABLE], [attribution(SAID, "Odo", "said", ["that the ferry had sunk"])])
    assert [f[0] for f in found] == ["Odo Brill"]


def test_according_to_is_found_without_the_reader():
    """The rest of the sentence is what the named one says."""
    found = check(ACCORDING, [ACCORDING_TABLE], [])
    assert found == [("the harbour office", "according to", ["The ferry had sunk"])]


def test_according_to_is_not_found_twice():
    """What the reader has found already stays single."""
    raw = attribution(ACCORDING, "the harbour office", "according to", ["The ferry had sunk"])
    assert len(check(ACCORDING, [ACCORDING_TABLE], [raw])) == 1


def test_a_passive_of_taking_a_stand_names_its_agent():
    """ "The claims were disputed by residents": the residents dispute."""
    found = check(DISPUTED, [DISPUTED_TABLE], [])
    assert found == [("residents", "disputed", ["The claims"])]


def test_a_quotation_that_goes_on_belongs_to_the_speaker_before():
    """Loose words in quotation marks right after a remark are the same speaker's."""
    found = check(QUOTED, QUOTED_TABLES, [attribution(QUOTED, "Vandry", "said", ["It broke"])])
    assert [f[:2] for f in found] == [("Vandry", "said")]
    assert found[0][2][-1] == "We ran for the gate at once."


def test_a_name_and_a_colon_introduce_a_quotation():
    """ "Quill: “...”" says whose words these are."""
    text = "Quill: “The gate held through the whole night.”"
    table = (
        "Quill/PROPN/0/root :/PUNCT/6/punct “/PUNCT/6/punct The/DET/5/det gate/NOUN/6/nsubj held/VERB/1/parataxis "
        "through/ADP/10/case the/DET/10/det whole/ADJ/10/amod night/NOUN/6/obl ./PUNCT/6/punct ”/PUNCT/6/punct"
    )
    assert check(text, [table], []) == [("Quill", ":", ["The gate held through the whole night."])]


@pytest.mark.parametrize(("mark", "end", "inner"), [("“", "”", []), ("(", ")", [("the army", "confirmed")])])
def test_what_others_said_is_told_apart_outside_quotation_marks(mark, end, inner):
    """In somebody's own words it is a part of them."""
    text = f"Brill said {mark}she left because the army confirmed that the dam leaks{end}."
    table = (
        f"Brill/PROPN/2/nsubj said/VERB/0/root {mark}/PUNCT/5/punct she/PRON/5/nsubj left/VERB/2/ccomp "
        "because/SCONJ/9/mark the/DET/8/det army/NOUN/9/nsubj confirmed/VERB/5/advcl that/SCONJ/13/mark "
        f"the/DET/12/det dam/NOUN/13/nsubj leaks/VERB/9/ccomp {end}/PUNCT/5/punct ./PUNCT/2/punct"
    )
    words = "she left because the army confirmed that the dam leaks"
    found = check(text, [table], [attribution(text, "Brill", "said", [words])])
    assert [f[:2] for f in found[1:]] == inner


def test_one_saying_that_two_rules_find_is_one():
    """As told by an outlet, and as told of within what the outlet says."""
    text = "Rebels claimed responsibility for the raid, the Courier reported."
    table = (
        "Rebels/NOUN/2/nsubj claimed/VERB/10/ccomp responsibility/NOUN/2/obj for/ADP/6/case the/DET/6/det raid/NOUN/2/obl "
        ",/PUNCT/10/punct the/DET/9/det Courier/PROPN/10/nsubj reported/VERB/0/root ./PUNCT/10/punct"
    )
    told = attribution(text, "the Courier", "reported", ["Rebels claimed responsibility for the raid"])
    assert [f[:2] for f in check(text, [table], [told])] == [("Rebels", "claimed")]


def test_warnings_from_somebody_are_theirs():
    """Whoever reinforces or ignores them says nothing."""
    text = "The count reinforced warnings from engineers that the dam leaks."
    table = (
        "The/DET/2/det count/NOUN/3/nsubj reinforced/VERB/0/root warnings/NOUN/3/obj from/ADP/6/case engineers/NOUN/4/nmod "
        "that/SCONJ/10/mark the/DET/9/det dam/NOUN/10/nsubj leaks/VERB/4/acl ./PUNCT/3/punct"
    )
    told = attribution(text, "The count", "reinforced warnings from", ["that the dam leaks"])
    assert check(text, [table], [told]) == [("engineers", "warnings from", ["that the dam leaks"])]


def test_a_loose_quotation_of_nobody_stays_nobodys():
    """No speaker is guessed for a motto or a title."""
    text = "A banner read “We want our bridge back now.”"
    table = (
        "A/DET/2/det banner/NOUN/3/nsubj read/VERB/0/root “/PUNCT/6/punct We/PRON/6/nsubj want/VERB/3/ccomp "
        "our/PRON/8/nmod bridge/NOUN/6/obj back/ADV/6/advmod now/ADV/6/advmod ./PUNCT/6/punct ”/PUNCT/6/punct"
    )
    assert check(text, [table], []) == []


def test_a_doubtful_find_with_an_unknown_verb_is_dropped():
    """Wrong and confident is worse than missing."""
    text = "Odo Brill swam that the ferry had sunk."
    raw = attribution(text, "Odo Brill", "swam", ["that the ferry had sunk"], score=0.3)
    assert check(text, [SAID_TABLE.replace("said", "swam")], [raw]) == []


def test_a_remark_inside_a_remark_is_part_of_it():
    """ "X said Y said ...": one statement, X's."""
    text = "Odo Brill said divers said the ferry had sunk."
    table = (
        "Odo/PROPN/3/nsubj Brill/PROPN/1/flat said/VERB/0/root divers/NOUN/5/nsubj said/VERB/3/ccomp the/DET/7/det "
        "ferry/NOUN/9/nsubj had/AUX/9/aux sunk/VERB/5/ccomp ./PUNCT/3/punct"
    )
    inner = Attribution(
        paragraph=0,
        cue=spot(text, "said", text.index("divers")),
        source=(spot(text, "divers"),),
        content=(spot(text, "the ferry had sunk"),),
        cue_class="speech",
        score=0.9,
    )
    outer = attribution(text, "Odo Brill", "said", ["divers said the ferry had sunk"])
    assert check(text, [table], [outer, inner]) == [("Odo Brill", "said", ["divers said the ferry had sunk"])]


ACCUSED = "Odo Brill is accused of sinking the ferry."
ACCUSED_TABLE = (
    "Odo/PROPN/4/nsubj Brill/PROPN/1/flat is/AUX/4/aux accused/VERB/0/root of/SCONJ/6/mark "
    "sinking/VERB/4/advcl the/DET/8/det ferry/NOUN/6/obj ./PUNCT/4/punct"
)


def test_who_is_spoken_of_does_not_speak():
    """The subject of a passive is whom it is said of; a charge that nobody is told to make is no statement."""
    raw = attribution(ACCUSED, "Odo Brill", "is accused of", ["sinking the ferry"])
    assert check(ACCUSED, [ACCUSED_TABLE], [raw]) == []


QUOTED_FIRST = "“The gate leaks,” a pilot told Norpress."
QUOTED_FIRST_TABLE = (
    "“/PUNCT/4/punct The/DET/3/det gate/NOUN/4/nsubj leaks/VERB/9/ccomp ,/PUNCT/4/punct ”/PUNCT/4/punct a/DET/8/det "
    "pilot/NOUN/9/nsubj told/VERB/0/root Norpress/PROPN/9/obj ./PUNCT/9/punct"
)


def test_who_is_told_behind_a_quotation_is_not_the_teller():
    """The reader took the outlet for the speaker: it stands behind the verb, as a speaker does behind "said"."""
    raw = attribution(QUOTED_FIRST, "Norpress", "told", ["“The gate leaks,”"])
    assert [f[:2] for f in check(QUOTED_FIRST, [QUOTED_FIRST_TABLE], [raw])] == [("a pilot", "told")]


TOLD = "An official briefed on the raid told Norpress, “The gate of the upper dam held.”"
TOLD_TABLE = (
    "An/DET/2/det official/NOUN/3/nsubj briefed/VERB/7/ccomp on/ADP/6/case the/DET/6/det raid/NOUN/3/obl told/VERB/0/root "
    "Norpress/PROPN/7/obl ,/PUNCT/7/punct “/PUNCT/12/punct The/DET/12/det gate/NOUN/17/nsubj of/ADP/16/case the/DET/16/det "
    "upper/ADJ/16/amod dam/NOUN/12/nmod held/VERB/7/ccomp ./PUNCT/17/punct ”/PUNCT/17/punct"
)
NAMED = "The chairman said Odo Brill, who left, and his aide had no clue."
NAMED_TABLE = (
    "The/DET/2/det chairman/NOUN/4/nmod said/VERB/0/root Odo/PROPN/3/nsubj Brill/PROPN/4/flat ,/PUNCT/8/punct who/PRON/8/nsubj "
    "left/VERB/4/acl ,/PUNCT/12/punct and/CCONJ/12/cc his/PRON/12/nmod aide/NOUN/4/conj had/VERB/3/ccomp no/DET/15/det "
    "clue/NOUN/13/obj ./PUNCT/3/punct"
)


@pytest.mark.parametrize("source", ["", "Norpress"])
def test_whom_it_is_told_does_not_tell_it(source):
    """Who comes right after "told" is the addressee, whatever reader and parse make of the name."""
    raw = attribution(TOLD, source, "told", ["The gate of the upper dam held."])
    assert check(TOLD, [TOLD_TABLE], [raw]) == [
        ("An official briefed on the raid", "told", ["The gate of the upper dam held."])
    ]


HEARD = "The panel was told by Odo Brill that the ferry had sunk."
HEARD_TABLE = (
    "The/DET/2/det panel/NOUN/4/nsubj was/AUX/4/aux told/VERB/0/root by/ADP/6/case Odo/PROPN/4/obl Brill/PROPN/6/flat "
    "that/SCONJ/12/mark the/DET/10/det ferry/NOUN/12/nsubj had/AUX/12/aux sunk/VERB/4/ccomp ./PUNCT/4/punct"
)


def test_whom_a_passive_tells_is_no_part_of_it():
    """Of "the panel was told that" the panel only listens."""
    raw = attribution(HEARD, "Odo Brill", "was told", ["The panel", "that the ferry had sunk"])
    assert check(HEARD, [HEARD_TABLE], [raw]) == [("Odo Brill", "was told", ["that the ferry had sunk"])]


def test_whom_it_is_about_does_not_say_it():
    """A name behind the verb that a parse takes for its subject opens what was said."""
    found = Attribution(
        paragraph=0,
        cue=spot(NAMED, "said"),
        source=(spot(NAMED, "The chairman"), spot(NAMED, "Odo Brill, who")),
        content=(spot(NAMED, "left, and his aide had no clue"),),
        cue_class="speech",
        score=0.9,
    )
    assert check(NAMED, [NAMED_TABLE], [found]) == [
        ("The chairman", "said", ["Odo Brill, who left, and his aide had no clue"])
    ]


CALLED = "Brill called the ferry old and said the gate held."
CALLED_TABLE = (
    "Brill/PROPN/7/nsubj called/VERB/0/root the/DET/4/det ferry/NOUN/2/obj old/ADJ/2/xcomp and/CCONJ/7/cc "
    "said/VERB/2/conj the/DET/9/det gate/NOUN/10/nsubj held/VERB/7/ccomp ./PUNCT/2/punct"
)


def test_two_verbs_of_one_subject_have_one_source():
    """Whichever verb the reader gave it to."""
    finds = [
        attribution(CALLED, "", "called", ["the ferry old"]),
        attribution(CALLED, "Brill", "said", ["the gate held"]),
    ]
    found = check(CALLED, [CALLED_TABLE], finds)
    assert [source for source, _, _ in found] == ["Brill", "Brill"]


SWORE = "Brill swore and said the gate held."
SWORE_TABLE = (
    "Brill/PROPN/4/nsubj swore/VERB/0/root and/CCONJ/4/cc said/VERB/2/conj the/DET/6/det gate/NOUN/7/nsubj "
    "held/VERB/4/ccomp ./PUNCT/2/punct"
)


def test_a_verb_without_words_of_its_own_shares_a_source_too():
    """It has no content to look behind, and is dropped in the end."""
    finds = [attribution(SWORE, "", "swore", []), attribution(SWORE, "Brill", "said", ["the gate held"])]
    assert check(SWORE, [SWORE_TABLE], finds) == [("Brill", "said", ["the gate held"])]


SAYING = "Brill said the crews stopped the ferry, saying “it leaks badly.”"
SAYING_TABLE = (
    "Brill/PROPN/2/nsubj said/VERB/0/root the/DET/4/det crews/NOUN/5/nsubj stopped/VERB/2/ccomp the/DET/7/det "
    "ferry/NOUN/5/obj ,/PUNCT/9/punct saying/VERB/5/advcl “/PUNCT/12/punct it/PRON/12/nsubj leaks/VERB/9/ccomp "
    "badly/ADV/12/advmod ./PUNCT/2/punct ”/PUNCT/2/punct"
)


def test_whoever_goes_on_saying_is_who_said():
    """Wherever the parse hangs the participle; the crews say nothing."""
    finds = [
        attribution(SAYING, "Brill", "said", ["the crews stopped the ferry"]),
        attribution(SAYING, "", "saying", ["“it leaks badly.”"]),
    ]
    found = check(SAYING, [SAYING_TABLE], finds)
    assert [source for source, _, _ in found] == ["Brill", "Brill"]


NOBODY = "No group said that the ferry had sunk."
NOBODY_TABLE = (
    "No/DET/2/det group/NOUN/3/nsubj said/VERB/0/root that/SCONJ/8/mark the/DET/6/det ferry/NOUN/8/nsubj "
    "had/AUX/8/aux sunk/VERB/3/ccomp ./PUNCT/3/punct"
)


def test_nobody_says_nothing():
    """ "No group has claimed the raid" is no group's claim."""
    raw = attribution(NOBODY, "No group", "said", ["that the ferry had sunk"])
    assert check(NOBODY, [NOBODY_TABLE], [raw]) == []


def test_a_source_without_content_takes_what_stands_before():
    """Where the reader found only whom it is according to."""
    raw = attribution(ACCORDING, "the harbour office", "according to", [])
    assert check(ACCORDING, [ACCORDING_TABLE], [raw]) == [
        ("the harbour office", "according to", ["The ferry had sunk"])
    ]
