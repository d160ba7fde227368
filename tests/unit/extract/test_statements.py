import pytest

from storyledger.actor import ActorKind
from storyledger.extract.sources.sources import Cast
from storyledger.extract.statements import extract_statements
from storyledger.figure import Quantity
from storyledger.moment import Frame, TimeExpression
from storyledger.report import Role
from storyledger.sentence import Annotation, Attribution
from storyledger.statement import Certainty, Kind, Stance
from tests.unit.sentences import report, sentence, spot

DENIED = "Mayor Ilse Vandry told reporters on Monday that the Old Quay Bridge was not unsafe."
DENIED_TABLE = (
    "Mayor/PROPN/2/compound Ilse/PROPN/4/nsubj Vandry/PROPN/2/flat told/VERB/0/root reporters/NOUN/4/iobj "
    "on/ADP/7/case Monday/PROPN/4/obl that/SCONJ/15/mark the/DET/12/det Old/PROPN/12/compound Quay/PROPN/12/compound "
    "Bridge/PROPN/15/nsubj was/AUX/15/cop not/PART/15/advmod unsafe/ADJ/4/ccomp ./PUNCT/4/punct"
)
QUOTED = "“It held,” Vandry said."
QUOTED_TABLE = (
    "“/PUNCT/3/punct It/PRON/3/nsubj held/VERB/7/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct Vandry/PROPN/7/nsubj "
    "said/VERB/0/root ./PUNCT/7/punct"
)
MIXED = "Vandry said that the bridge was “as firm as ever”."
MIXED_TABLE = (
    "Vandry/PROPN/2/nsubj said/VERB/0/root that/SCONJ/9/mark the/DET/5/det bridge/NOUN/9/nsubj was/AUX/9/cop "
    "“/PUNCT/9/punct as/ADV/9/advmod firm/ADJ/2/ccomp as/ADP/11/case ever/ADV/9/obl ”/PUNCT/9/punct ./PUNCT/2/punct"
)
INDIRECT = "Vandry said that the bridge was firm."
INDIRECT_TABLE = (
    "Vandry/PROPN/2/nsubj said/VERB/0/root that/SCONJ/7/mark the/DET/5/det bridge/NOUN/7/nsubj was/AUX/7/cop "
    "firm/ADJ/2/ccomp ./PUNCT/2/punct"
)
FLOOD = "The flood killed 40 people in Tarn."
FLOOD_TABLE = (
    "The/DET/2/det flood/NOUN/3/nsubj killed/VERB/0/root 40/NUM/5/nummod people/NOUN/3/obj in/ADP/7/case "
    "Tarn/PROPN/3/obl ./PUNCT/3/punct"
)
QUIET = "The streets were quiet."
QUIET_TABLE = "The/DET/2/det streets/NOUN/4/nsubj were/AUX/4/cop quiet/ADJ/0/root ./PUNCT/4/punct"
MONDAY = TimeExpression(span=spot(DENIED, "Monday"), frame=Frame.WEEKDAY, weekday=0)


def raw(text, source, cue, *content):
    return Attribution(
        paragraph=0,
        cue=spot(text, cue),
        source=(spot(text, source),) if source else (),
        content=tuple(spot(text, c) for c in content),
        cue_class="speech",
        score=0.9,
    )


def statements_of(text, parsed, attributions=(), quantities=(), *, role=Role.BODY, said=1.0):
    whole = report(text, role=role)
    cast = Cast(whole, parsed)
    annotation = Annotation(sentences=tuple(parsed), attributions=tuple(attributions), said=lambda *_: said)
    return extract_statements(whole, annotation, cast, quantities), {r.id: r for r in cast.referents()}


def denied():
    parsed = sentence(
        DENIED, DENIED_TABLE, names={"Ilse Vandry": "Person", "Old Quay Bridge": "Facility"}, times=(MONDAY,)
    )
    content = "that the Old Quay Bridge was not unsafe"
    (found,), cast = statements_of(DENIED, [parsed], [raw(DENIED, "Mayor Ilse Vandry", "told", content)])
    return found, cast


def test_a_statement_points_at_source_cue_and_content():
    """Spans slice the words, whole and trimmed."""
    found, _ = denied()
    assert found.source.of(DENIED) == "Mayor Ilse Vandry"
    assert found.cue.of(DENIED) == "told"
    assert [c.of(DENIED) for c in found.content] == ["that the Old Quay Bridge was not unsafe"]


def test_a_statement_knows_who_where_when_and_to_whom():
    """Speaker, places, day of saying and addressee come from its sentence."""
    found, cast = denied()
    speaker = cast[found.speaker]
    assert (speaker.name, speaker.kind, speaker.role) == ("Ilse Vandry", ActorKind.PERSON, "Mayor")
    assert (found.said, found.happens) == (MONDAY, None)
    assert (found.addressee, found.places) == ("reporters", ("Old Quay Bridge",))


def test_a_negated_content_denies():
    """Nobody's denial is told as an assertion."""
    found, _ = denied()
    assert (found.stance, found.certainty, found.cue_class) == (Stance.DENIES, Certainty.CERTAIN, "speech")


@pytest.mark.parametrize(
    ("text", "table", "content", "kind"),
    [
        (QUOTED, QUOTED_TABLE, "It held,", Kind.DIRECT),
        (MIXED, MIXED_TABLE, "that the bridge was “as firm as ever", Kind.MIXED),
        (INDIRECT, INDIRECT_TABLE, "that the bridge was firm", Kind.INDIRECT),
    ],
)
def test_quotation_marks_make_the_kind(text, table, content, kind):
    """Direct if the marks hold nearly all, mixed if a part, else indirect."""
    parsed = sentence(text, table, names={"Vandry": "Person"})
    (found,), _ = statements_of(text, [parsed], [raw(text, "Vandry", "said", content)])
    assert found.kind is kind


def test_a_number_nobody_is_quoted_for_is_the_reports_own():
    """The narrator has no source, no cue, and asserts."""
    found, _ = statements_of(
        FLOOD, [sentence(FLOOD, FLOOD_TABLE)], quantities=[Quantity(span=spot(FLOOD, "40"), low=40, high=40)]
    )
    assert [(s.kind, s.source, s.cue, s.speaker, s.stance) for s in found] == [
        (Kind.NARRATOR, None, None, None, Stance.ASSERTS)
    ]
    assert found[0].content[0].of(FLOOD) == FLOOD


def test_a_sentence_without_number_date_or_speaker_is_no_statement():
    """What nobody could check is left out."""
    assert statements_of(QUIET, [sentence(QUIET, QUIET_TABLE)])[0] == []


def test_a_number_in_a_remark_is_not_the_reports_own_too():
    """What a speaker says is the speaker's alone."""
    text = "Vandry said that the flood killed 40 people."
    table = (
        "Vandry/PROPN/2/nsubj said/VERB/0/root that/SCONJ/6/mark the/DET/5/det flood/NOUN/6/nsubj killed/VERB/2/ccomp "
        "40/NUM/8/nummod people/NOUN/6/obj ./PUNCT/2/punct"
    )
    found, _ = statements_of(
        text,
        [sentence(text, table, names={"Vandry": "Person"})],
        [raw(text, "Vandry", "said", "that the flood killed 40 people")],
        [Quantity(span=spot(text, "40"), low=40, high=40)],
    )
    assert [s.kind for s in found] == [Kind.INDIRECT]


def test_a_number_that_a_participle_adds_is_the_reports_own():
    """ "Vandry confirmed a death, raising the toll to 40": the mayor confirms no toll."""
    text = "Vandry confirmed a death, raising the toll to 40."
    table = (
        "Vandry/PROPN/2/nsubj confirmed/VERB/0/root a/DET/4/det death/NOUN/2/obj ,/PUNCT/6/punct raising/VERB/2/advcl the/DET/8/det "
        "toll/NOUN/6/obj to/ADP/10/case 40/NUM/6/obl ./PUNCT/2/punct"
    )
    found, _ = statements_of(
        text,
        [sentence(text, table, names={"Vandry": "Person"})],
        [raw(text, "Vandry", "confirmed", "a death")],
        [Quantity(span=spot(text, "40"), low=40, high=40)],
    )
    assert [s.content[0].of(text) for s in found if s.kind is Kind.NARRATOR] == ["raising the toll to 40."]


@pytest.mark.parametrize(("words", "told"), [("40 people", True), ("many people", False)])
def test_a_line_above_the_story_says_who_gives_its_number(words, told):
    """Headings are written in haste: without a number they are nobody's remark."""
    text = f"Vandry says {words} died"
    table = f"Vandry/PROPN/2/nsubj says/VERB/0/root {words.split()[0]}/NUM/4/nummod people/NOUN/5/nsubj died/VERB/2/ccomp"
    parsed = sentence(text, table, names={"Vandry": "Person"}, role=Role.CROSSHEAD)
    number = [Quantity(span=spot(text, words), low=40, high=40)] if told else []
    found, _ = statements_of(text, [parsed], [raw(text, "Vandry", "says", f"{words} died")], number)
    assert [s.kind for s in found] == [Kind.INDIRECT] * told


def test_those_who_tell_and_are_counted_are_the_reports_own():
    """ "300 miners came in and learned that": they are no 300 of the speaker's."""
    text = "Some 300 miners came in and learned that the mine was shut."
    table = (
        "Some/DET/2/det 300/NUM/3/nummod miners/NOUN/4/nsubj came/VERB/0/root in/ADV/4/advmod and/CCONJ/7/cc learned/VERB/4/conj "
        "that/SCONJ/12/mark the/DET/10/det mine/NOUN/12/nsubj was/AUX/12/aux shut/VERB/7/ccomp ./PUNCT/4/punct"
    )
    found, _ = statements_of(
        text,
        [sentence(text, table)],
        [raw(text, "Some 300 miners", "learned", "that the mine was shut")],
        [Quantity(span=spot(text, "Some 300"), low=300, high=300)],
    )
    told = [s.content[0].of(text) for s in found if s.kind is Kind.NARRATOR]
    assert told == ["Some 300 miners came in"]


def test_a_crosshead_tells_nothing():
    """A heading between paragraphs is no statement, numbers or not."""
    parsed = sentence(FLOOD, FLOOD_TABLE, role=Role.CROSSHEAD)
    number = Quantity(span=spot(FLOOD, "40"), low=40, high=40)
    assert statements_of(FLOOD, [parsed], quantities=[number], role=Role.CROSSHEAD)[0] == []


def test_a_speaker_who_goes_on_still_speaks_at_the_time_given():
    """The day of the first sentence holds for the second."""
    text = f"{DENIED} {QUOTED}"
    first = sentence(text, DENIED_TABLE, names={"Ilse Vandry": "Person"}, times=(MONDAY,))
    second = sentence(text, QUOTED_TABLE, index=1, start=first.span.end, names={"Vandry": "Person"})
    found, cast = statements_of(
        text,
        [first, second],
        [
            raw(text, "Mayor Ilse Vandry", "told", "that the Old Quay Bridge was not unsafe"),
            Attribution(
                paragraph=0,
                cue=spot(text, "said", first.span.end),
                source=(spot(text, "Vandry", first.span.end),),
                content=(spot(text, "It held,"),),
                cue_class="speech",
                score=0.9,
            ),
        ],
    )
    assert [cast[s.speaker].name for s in found] == ["Ilse Vandry", "Ilse Vandry"]
    assert [s.said for s in found] == [MONDAY, MONDAY]


def test_ids_are_those_of_the_facts():
    """Extracting twice gives equal statements, ids included."""
    assert denied()[0] == denied()[0]


SPOKE = "Vandry spoke on Monday, saying the quay held."
SPOKE_TABLE = (
    "Vandry/PROPN/2/nsubj spoke/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl ,/PUNCT/6/punct saying/VERB/2/advcl the/DET/8/det "
    "quay/NOUN/9/nsubj held/VERB/6/ccomp ./PUNCT/2/punct"
)


def test_who_spoke_on_a_day_saying_said_it_on_that_day():
    """The participle goes on with the verb that the day hangs on."""
    monday = TimeExpression(span=spot(SPOKE, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    parsed = [sentence(SPOKE, SPOKE_TABLE, times=(monday,))]
    (found,), _ = statements_of(SPOKE, parsed, [raw(SPOKE, "Vandry", "saying", "the quay held")])
    assert found.said == monday


def test_what_was_said_before_dates_nothing_said_now():
    """Of "had said last week. She added" the second is of no day that is known."""
    first, second = "Vandry had often said on Monday that it held.", "Vandry said it was firm."
    text = f"{first} {second}"
    monday = TimeExpression(span=spot(text, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    tables = (
        (
            "Vandry/PROPN/4/nsubj had/AUX/4/aux often/ADV/4/advmod said/VERB/0/root on/ADP/6/case Monday/PROPN/4/obl "
            "that/SCONJ/9/mark it/PRON/9/nsubj held/VERB/4/ccomp ./PUNCT/4/punct"
        ),
        "Vandry/PROPN/2/nsubj said/VERB/0/root it/PRON/5/nsubj was/AUX/5/cop firm/ADJ/2/ccomp ./PUNCT/2/punct",
    )
    parsed = [
        sentence(text, tables[0], times=(monday,)),
        sentence(text, tables[1], start=len(first) + 1, index=1),
    ]
    cues = [raw(text, "Vandry", "said", "that it held")]
    later = Attribution(
        paragraph=0,
        cue=spot(text, "said", len(first)),
        source=(spot(text, "Vandry", len(first)),),
        content=(spot(text, "it was firm"),),
        cue_class="speech",
        score=0.9,
    )
    (before, now), _ = statements_of(text, parsed, [*cues, later])
    assert (before.recalled, before.said, now.said) == (True, monday, None)


@pytest.mark.parametrize(("of_the_day", "dated"), [("storm", False), ("long council hearing", True)])
def test_a_day_that_owns_something_dates_a_remark_only_if_that_was_talk(of_the_day, dated):
    """Of "Monday's storm" one can speak on any day; at "Monday's hearing" one speaks on Monday."""
    text = f"Vandry said at Monday’s {of_the_day} that it held."
    monday = TimeExpression(span=spot(text, "Monday"), frame=Frame.WEEKDAY, weekday=0)
    words = text.removesuffix(".").replace("’s", " ’s").split()
    table = (
        " ".join(f"{w}/X/2/dep" if w != "said" else "said/VERB/0/root" for w in words) + " ./PUNCT/2/punct"
    )
    parsed = [sentence(text, table, times=(monday,))]
    (found,), _ = statements_of(text, parsed, [raw(text, "Vandry", "said", "that it held")])
    assert (found.said == monday) is dated


def test_a_report_tells_what_it_could_not_learn():
    """A sentence of its own that leaves something open is kept."""
    text = "The motive was not clear."
    table = (
        "The/DET/2/det motive/NOUN/5/nsubj was/AUX/5/cop not/PART/5/advmod clear/ADJ/0/root ./PUNCT/5/punct"
    )
    (told,), _ = statements_of(text, [sentence(text, table)])
    assert (told.kind, told.stance) == (Kind.NARRATOR, Stance.DOES_NOT_KNOW)


COMPARED = "The port said on Friday that 23 sank, up from the 19 it gave on Sunday."
COMPARED_TABLE = (
    "The/DET/2/det port/NOUN/3/nsubj said/VERB/0/root on/ADP/5/case Friday/PROPN/3/obl that/SCONJ/8/mark 23/NUM/8/nsubj "
    "sank/VERB/3/ccomp ,/PUNCT/10/punct up/ADV/8/advmod from/ADP/13/case the/DET/13/det 19/NUM/10/obl it/PRON/15/nsubj "
    "gave/VERB/13/acl on/ADP/17/case Sunday/PROPN/15/obl ./PUNCT/3/punct"
)


def test_a_number_compared_with_was_given_before_by_whoever_compares():
    sunday = TimeExpression(span=spot(COMPARED, "Sunday"), frame=Frame.WEEKDAY, weekday=6)
    friday = TimeExpression(span=spot(COMPARED, "Friday"), frame=Frame.WEEKDAY, weekday=4)
    parsed = [sentence(COMPARED, COMPARED_TABLE, times=(friday, sunday))]
    said = raw(COMPARED, "The port", "said", "that 23 sank, up from the 19 it gave on Sunday")
    quantities = [Quantity(span=spot(COMPARED, "19"), low=19, high=19)]
    found, _ = statements_of(COMPARED, parsed, [said], quantities)
    told = [s for s in found if s.cue]
    now, before = told[:2]
    assert before.content[0].of(COMPARED) == "the 19"
    assert (before.speaker, before.recalled, before.said.span) == (now.speaker, True, sunday.span)


@pytest.mark.parametrize(("said", "stances"), [(0.9, [Stance.CONFIRMS]), (0.3, [])])
def test_what_seems_to_confirm_is_dropped_where_nobody_says_it(said, stances):
    """In "the rules confirmed that ..." the judge is asked; who denies or withholds is not."""
    words = INDIRECT.replace("said", "confirmed")
    parsed = sentence(words, INDIRECT_TABLE.replace("said", "confirmed"))
    found, _ = statements_of(
        words, [parsed], [raw(words, "Vandry", "confirmed", "that the bridge was firm")], said=said
    )
    assert [s.stance for s in found if s.kind is not Kind.NARRATOR] == stances


def test_who_denies_is_heard_whatever_the_judge_thinks():
    """A denial is rare, and dear."""
    words = INDIRECT.replace("said", "denied")
    parsed = sentence(words, INDIRECT_TABLE.replace("said", "denied"))
    found, _ = statements_of(
        words, [parsed], [raw(words, "Vandry", "denied", "that the bridge was firm")], said=0.1
    )
    assert [s.stance for s in found if s.kind is not Kind.NARRATOR] == [Stance.DENIES]
