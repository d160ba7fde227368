from dataclasses import replace

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.interval import Interval, one_day
from storyledger.ledger import Ledger
from storyledger.report import Part, Role
from storyledger.span import ActorId, Span
from storyledger.statement import Kind, Resolution
from storyledger.write.sentences.clauses import clause_of
from storyledger.write.sentences.speakers import speaks_clearly
from storyledger.write.words.phrases import open_desk
from tests.unit.ledgers import DENIED, GAZETTE, KILLED, OPEN, REBUILD, UNKNOWN, VANS, bridge
from tests.unit.stories import october, ran, reading, remark

DESK = open_desk(bridge())
VANDRY = ActorId("vandry")


def told(text, *given, day=9, said=None, actor=None, at=-1, kind=ActorKind.PERSON, others=()):
    """The clause of the last of some remarks of a report, (content, source, cue) each."""
    report = ran(text, "paper", day)
    remarks = [remark(report, content, source=source, cue=cue) for content, source, cue in given]
    known = {s.id: Resolution(actor=actor and VANDRY, said=said) for s in remarks}
    actors = [Actor(id=ActorId(n), name=n, kind=ActorKind.PERSON) for n in others]
    actors += [Actor(id=VANDRY, name=actor, kind=kind)] if actor else []
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=remarks),),
        published={report.id: report.published} if day else {},
        resolutions=known,
        actors=tuple(actors),
    )
    clause = clause_of(open_desk(ledger), remarks[at])
    return clause and clause.text


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (DENIED, "Harbour Master Odo Brill denied that the bridge had been unsafe."),
        (OPEN, "The council has not confirmed that the bridge was unsafe."),
        (VANS, "Brill Post reported on 10 October 2031: Some 2,000 vans crossed the bridge every day."),
        (REBUILD, "“We will open a new bridge in May,” Mayor Ilse Vandry told reporters."),
    ],
)
def test_a_clause_is_the_sentence_of_its_report(statement, text):
    """Word for word, with a speaker's full name; a report that speaks for itself is named."""
    clause = clause_of(DESK, statement)
    assert clause.text.startswith(text.rstrip("."))
    assert clause.cites[0] == statement.id


def test_a_number_is_told_with_the_day_of_its_report():
    """Numbers change: a reader has to know of when they are."""
    assert clause_of(DESK, KILLED).text.endswith(" fell (Tarn Gazette, 9 October 2031).")


def test_an_office_becomes_the_name_of_who_holds_it():
    """ "The mayor" is clear only to whoever reads the whole report."""
    clause = clause_of(DESK, UNKNOWN)
    assert (
        clause.text
        == "Mayor Ilse Vandry said it was not clear why the bridge fell (Tarn Gazette, 9 October 2031)."
    )
    assert KILLED.id in clause.cites


def test_an_office_of_several_words_becomes_the_name_of_who_holds_it():
    """Where the full name has them all."""
    text = "Harbour Pilot Ilse Vandry said the lamps were lit. The harbour pilot said the old gates were closed at dusk."
    lamps = ("the lamps were lit", "Harbour Pilot Ilse Vandry", "said")
    gates = ("the old gates were closed at dusk", "The harbour pilot", "said")
    assert told(text, lamps, gates, actor="Ilse Vandry").startswith("Harbour Pilot Ilse Vandry said the old")


def test_a_family_name_becomes_the_full_name_with_proof():
    """And stays short for whoever has been introduced."""
    clause = clause_of(DESK, REBUILD)
    assert "Mayor Ilse Vandry" in clause.text
    assert "Mayor Ilse" not in clause.short
    assert KILLED.id in clause.cites


PRONOUN = (
    "Ilse Vandry said the old quay lamps were lit at noon. She said the harbour gates were closed at dusk."
)
LAMPS = ("the old quay lamps were lit at noon", "Ilse Vandry", "said")
GATES = ("the harbour gates were closed at dusk", "She", "said")


def test_a_pronoun_is_named_after_the_remark_before():
    """One speaker goes on."""
    assert (
        told(PRONOUN, LAMPS, GATES, actor="Ilse Vandry")
        == "Ilse Vandry said the harbour gates were closed at dusk (report of 9 October 2031)."
    )


def test_a_pronoun_is_named_after_the_only_person_near():
    """Though no remark stands between; not where the sentence names whom it means."""
    text = "Ilse Vandry said the old quay lamps were lit at noon. Vandry rowed on. The fog rose. She said the harbour gates were closed at dusk."
    alone = "Ilse Vandry said the harbour gates were closed at dusk (report of 9 October 2031)."
    assert told(text, LAMPS, GATES, actor="Ilse Vandry") == alone
    own = "Ilse Vandry closed the harbour gates of Tarn at dusk, she announced on the quay."
    given = ("Ilse Vandry closed the harbour gates of Tarn at dusk", "she", "announced")
    assert "Vandry announced" not in (told(own, given, actor="Ilse Vandry") or "")


def test_a_verb_drawn_to_a_pronoun_is_written_out():
    """ "They’re" becomes "the councillors are"."""
    text = "Harbour officials said the old quay lamps were lit at noon. They’re denying that the harbour gates of Tarn were closed at dusk."
    lamps = ("the old quay lamps were lit at noon", "Harbour officials", "said")
    gates = ("that the harbour gates of Tarn were closed at dusk", "They", "denying")
    assert told(text, lamps, gates, actor="Harbour officials").startswith("Harbour officials are denying")


@pytest.mark.parametrize(
    "when", ["on Tarn News Sunday", "at Sunday’s hearing of the council", "on “Tarn News Sunday”"]
)
def test_a_weekday_in_a_name_stays_as_it_is(when):
    """ "On Tarn News Sunday" is a programme, "Sunday’s hearing" a hearing."""
    text = f"Odo Brill said {when} that the harbour gates were closed at dusk."
    given = ("the harbour gates were closed at dusk", "Odo Brill", "said")
    sunday = one_day(october(5), text="Sunday", basis="weekday")
    assert when in told(text, given, said=sunday, actor="Odo Brill")


def test_he_whom_the_last_named_acts_on_may_be_meant():
    """ "Vandry appointed him" and then "he" is more likely not Vandry."""
    text = "Ilse Vandry said the old quay lamps were lit at noon. Vandry appointed him at dusk. He said the harbour gates of Tarn were closed."
    gates = ("the harbour gates of Tarn were closed", "He", "said")
    assert "Vandry said the harbour" not in (told(text, LAMPS, gates, actor="Ilse Vandry") or "")


def test_a_head_of_state_needs_no_given_name():
    """There is one of them at a time."""
    text = "President Vandry said the harbour gates were closed at dusk."
    given = ("the harbour gates were closed at dusk", "President Vandry", "said")
    assert told(text, given, actor="Vandry").startswith("President Vandry said")


def test_a_head_of_state_is_called_by_title_after_another_sentence():
    """ "Vandry said" of President Vandry, whose given name no report tells."""
    text = "President Vandry said the old quay lamps were lit at noon. Vandry said the harbour gates were closed at dusk."
    lamps = ("the old quay lamps were lit at noon", "President Vandry", "said")
    gates = ("the harbour gates were closed at dusk", "Vandry", "said")
    assert told(text, lamps, gates, actor="Vandry").startswith("President Vandry said the harbour gates")


def test_what_nobody_is_named_for_is_told_by_its_outlet():
    """Words of saying without a speaker are the report's own."""
    text = "The harbour gates of Tarn are reportedly closed at dusk."
    given = ran(text, "paper", 9)
    said = remark(given, "closed at dusk", cue="reportedly", kind=Kind.INDIRECT, cue_class="speech")
    ledger = Ledger(
        title="t",
        reports=(given,),
        readings=(reading(given, statements=[said]),),
        published={given.id: given.published},
        resolutions={said.id: Resolution()},
    )
    assert clause_of(open_desk(ledger), said).text == f"A report of 9 October 2031 says: {text}"


def test_a_plain_name_gets_its_office():
    """As another sentence of theirs has it, which is cited; a role that is no office is none."""
    known = DESK.ledger.actors
    mayor = tuple(replace(a, role="Mayor") if a.id == VANDRY else a for a in known)
    text = GAZETTE.text.replace("The mayor said it", "Ilse Vandry said it")
    report = replace(GAZETTE, text=text)
    plain = remark(report, "it was not clear why the bridge fell", source="Ilse Vandry", cue="said")
    read = reading(report, statements=[KILLED, plain])
    ledger = bridge(
        reports=(report,),
        readings=(read,),
        actors=mayor,
        claims=(),
        tracks=(),
        relations=(),
        utterances=(),
        resolutions={s.id: Resolution(actor=VANDRY) for s in read.statements},
    )
    clause = clause_of(open_desk(ledger), plain)
    assert clause.text.startswith("Mayor Ilse Vandry said")
    assert KILLED.id in clause.cites


def test_a_full_name_is_not_taken_from_among_others():
    """Who speaks together with police is not police."""
    text = (
        "Harbour police and Mayor Ilse Vandry said the old quay lamps were lit at noon. "
        "Vandry said the harbour gates were closed at dusk."
    )
    joint = ("the old quay lamps were lit at noon", "Harbour police and Mayor Ilse Vandry", "said")
    found = told(
        text, joint, ("the harbour gates were closed at dusk", "Vandry", "said"), actor="Ilse Vandry"
    )
    assert found.startswith("Mayor Ilse Vandry said")


def test_the_label_of_a_note_is_left_out():
    """What an editor puts above a text is a sentence like any other."""
    note = "EDITOR'S NOTE: Odo Brill said the old harbour gates were open."
    given = told(note, ("the old harbour gates were open", "Odo Brill", "said"))
    assert given == "Odo Brill said the old harbour gates were open (report of 9 October 2031)."


def test_a_pronoun_after_nobody_is_not_told():
    """A reader's guess at "she" has no name before it, or another's."""
    assert told(PRONOUN, GATES, actor="Ilse Vandry") is None
    another = PRONOUN.replace(" She", " Ada Brill followed up. She")
    assert told(another, LAMPS, GATES, others=["Ada Brill"], actor="Ilse Vandry") is None
    assert told(PRONOUN, LAMPS, GATES) is None


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        # torn from what stood before
        ("Odo Brill said this was the end of the harbour works.", "this was the end of the harbour works", "Odo Brill", "said"),
        ("Odo Brill said he was found dead at the harbour wall.", "he was found dead at the harbour wall", "Odo Brill", "said"),
        ("Critics said his presence at the harbour hurt the town.", "his presence at the harbour hurt the town", "Critics", "said"),
        # a speaker who is nobody
        ("Some said the harbour gates had been open at noon.", "the harbour gates had been open at noon", "Some", "said"),
        ("The Tarn Republican said the harbour gates had been open.", "the harbour gates had been open", "The Tarn Republican", "said"),
        ("The friend said the harbour gates had been open at noon.", "the harbour gates had been open at noon", "The friend", "said"),
        # no act of saying
        ("Odo Brill should explain why the harbour gates were open.", "why the harbour gates were open", "Odo Brill", "should explain"),
        # no sentence
        ("Odo Brill said, that the harbour gates which, were open.", "that the harbour gates which, were open", "Odo Brill", "said"),
        ("Odo Brill said the old harbour gates had “been open.", "the old harbour gates had “been open", "Odo Brill", "said"),
        # running notes
        ("UPDATE: Odo Brill said the old harbour gates were open.", "the old harbour gates were open", "Odo Brill", "said"),
    ],
)  # fmt: skip
def test_what_cannot_stand_alone_is_not_told(text, content, source, cue):
    """Saying less costs nothing."""
    assert told(text, (content, source, cue)) is None


def test_an_opening_and_as_well_as_a_dateline_are_left_out():
    """They belong to the text around."""
    words = "Odo Brill said the harbour gates were open all night."
    dated = f"{words[:-1]} (report of 9 October 2031)."
    given = ("the harbour gates were open all night", "Odo Brill", "said")
    assert told(f"And {words}", given) == told(f"TARN, Brill (NW) — {words}", given) == dated


def test_an_unclear_speaker_is_told_as_the_outlet_tells_it():
    """The sentence is whole, and whose words they are it says itself."""
    text = "Several fishermen from the lower town said the harbour gates were open all night."
    given = ("the harbour gates were open all night", "Several fishermen from the lower town", "said")
    assert told(text, given) == f"A report of 9 October 2031 says: {text}"


def test_one_name_of_nobody_known_tells_nothing():
    """ "Wilma wrote" tells a reader no more than "she wrote"."""
    given = ("the harbour gates were open all night", "Wilma", "wrote")
    assert told("Wilma wrote that the harbour gates were open all night.", given, actor="Wilma") is None


def test_what_was_added_is_said():
    """What it was added to is not told."""
    given = ("the harbour gates were open all night", "Odo Brill", "added")
    text = "Odo Brill added the harbour gates were open all night."
    assert (
        told(text, given)
        == "Odo Brill said the harbour gates were open all night (report of 9 October 2031)."
    )


def test_what_is_mostly_the_reports_own_is_told_as_the_reports():
    """Half of the sentence is what the writer says of the council."""
    text = "The Tarn council turned a quarrel over two lamps into a war of the whole valley and blamed Odo Brill for the gates."
    given = ("Odo Brill for the gates", "The Tarn council", "blamed")
    assert told(text, given) == f"A report of 9 October 2031 says: {text}"


def test_a_verdict_is_the_reports():
    """Whether somebody spoke falsely is not for the ledger to say."""
    text = "Odo Brill falsely said that the harbour gates were open all night."
    given = ("that the harbour gates were open all night", "Odo Brill", "falsely said")
    assert told(text, given) == f"A report of 9 October 2031 says: {text}"


def test_a_weekday_of_saying_becomes_the_day():
    """Once, in its place."""
    given = ("the harbour gates were open all night", "Odo Brill", "said")
    text = "Odo Brill said on Monday the harbour gates were open all night."
    day = text.replace("Monday", "6 October 2031").replace("night.", "night (report of 9 October 2031).")
    assert told(text, given, said=one_day(october(6))) == day


def test_a_weekday_that_somebody_owns_stays():
    """ "His Monday talk" is no day of saying."""
    text = "Mayor Ilse Vandry said in her Monday talk that the old gates of the harbour were open."
    monday = one_day(october(6), text="Monday", basis="weekday")
    given = ("that the old gates of the harbour were open", "Mayor Ilse Vandry", "said")
    assert "in her Monday talk" in told(text, given, day=9, said=monday)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But the old bridge of Tarn fell at night, and nine vans fell with it.", "The old bridge"),
        ("The old bridge of Tarn also fell at night, and nine vans fell with it.", "of Tarn fell"),
        ("The old bridge of Tarn, however, fell at night, and nine vans fell with it.", "of Tarn fell"),
        ("Not only the quay but also the old bridge of Tarn fell at night.", "but also the old"),
    ],
)
def test_what_only_joins_a_sentence_to_others_is_left_out(text, expected):
    """It holds without it."""
    assert expected in told(text, (text.rstrip("."), "", ""))


def test_a_pronoun_is_not_named_where_two_bear_the_family_name():
    """What a brother said is not told of the other."""
    text = "Mayor Ilse Vandry left. Her brother Odo Vandry stayed. He said the old bridge of Tarn had been unsafe for weeks."
    he = ("the old bridge of Tarn had been unsafe for weeks", "He", "said")
    names = ("Mayor Ilse Vandry", "Odo Vandry")
    report = ran(text, "paper", 9)
    remarks = [remark(report, he[0], source=he[1], cue=he[2])]
    actors = tuple(Actor(id=ActorId(n), name=n.replace("Mayor ", ""), kind=ActorKind.PERSON) for n in names)
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=remarks),),
        resolutions={s.id: Resolution(actor=actors[0].id) for s in remarks},
        actors=actors,
    )
    assert clause_of(open_desk(ledger), remarks[0]) is None


def test_an_hour_of_saying_keeps_its_weekday():
    """ "On 6 October 2031 afternoon" is no English."""
    given = ("the harbour gates were open all night", "Odo Brill", "said")
    text = "Odo Brill said on Monday afternoon the harbour gates were open all night."
    assert "on Monday afternoon" in told(text, given, said=one_day(october(6)))


def test_a_weekday_inside_a_source_stays():
    """ "The vote on Monday showed" has no other day of saying."""
    given = ("that Tarn wants a new quay", "The vote of Monday in Tarn", "showed")
    text = "The vote of Monday in Tarn showed that Tarn wants a new quay."
    assert "of Monday in Tarn" in told(text, given, said=one_day(october(6)))


def test_a_remark_of_another_time_needs_its_time():
    """The sentence before says when; this one alone would make it new."""
    text = "Ilse Vandry said in a letter in May that the lamps were lit. She said the harbour gates were closed at dusk."
    lamps = ("that the lamps were lit", "Ilse Vandry", "said")
    assert told(text, lamps, GATES, actor="Ilse Vandry") is not None
    dated = text.replace("in May", "in June")
    assert told(dated, lamps, GATES, actor="Ilse Vandry") is None


def test_a_weekday_of_a_report_of_no_known_day_is_marked():
    """ "On Monday" of an undated report is no day, and the reader is told."""
    given = ("the harbour gates were shut on Monday", "Odo Brill", "said")
    text = "Odo Brill said the harbour gates were shut on Monday."
    assert (
        told(text, given)
        == "Odo Brill said the harbour gates were shut on Monday (report of 9 October 2031)."
    )
    assert (
        told(text, given, day=None)
        == "Odo Brill said the harbour gates were shut on Monday (undated report)."
    )


def overtaken_by_a_later_report(early, told):
    """True if a sentence is told of its report alone, and not beside the report of another day."""
    late = ran("The harbour was quiet at last.", "late", 11)
    ledger = Ledger(
        title="t",
        reports=(early, late),
        readings=(reading(early, statements=[told]), reading(late)),
        published={r.id: r.published for r in (early, late)},
        resolutions={told.id: Resolution()},
    )
    assert clause_of(open_desk(replace(ledger, published={early.id: early.published})), told) is not None
    return clause_of(open_desk(ledger), told) is None


def test_what_holds_for_hours_is_left_to_the_latest_report():
    """ "Still at large" is overtaken by the next day's report."""
    early = ran("Odo Brill said the two swans were still at large in the harbour.", "early", 9)
    words = "the two swans were still at large in the harbour"
    assert overtaken_by_a_later_report(early, remark(early, words, source="Odo Brill", cue="said"))


def test_what_was_to_come_is_left_to_later_reports():
    """ "Is poised to" and "will on Monday" are overtaken by the next day's report."""
    early = ran("Odo Brill is poised to sell the old harbour gates of Tarn.", "early", 9)
    assert overtaken_by_a_later_report(early, remark(early, early.text[:-1]))
    early = ran(
        "Odo Brill is poised to sell the harbour gates, a move that pilots call a danger to boats.",
        "early",
        9,
    )
    assert overtaken_by_a_later_report(early, remark(early, "a danger to boats", source="pilots", cue="call"))
    early = ran(
        "Odo Brill sold the harbour gates to Ilse Vandry, who is expected to close the quay.", "early", 9
    )
    assert not overtaken_by_a_later_report(early, remark(early, early.text[:-1]))
    early = ran("Odo Brill said the mayor of Tarn would hold a news conference.", "early", 9)
    words = "the mayor of Tarn would hold a news conference"
    assert overtaken_by_a_later_report(early, remark(early, words, source="Odo Brill", cue="said"))


def test_a_box_of_links_is_left_out_of_a_sentence():
    """It stands in the report, marked; the sentence is told without it."""
    box = "Ilse VandryQuay opens MORE"
    report = ran(f"Mayor Ilse Vandry {box} said the old gates are open.", "paper", 9)
    at = report.text.index(box)
    pieces = [(0, at - 1, Role.BODY), (at, at + len(box), Role.BOILERPLATE)]
    pieces.append((at + len(box) + 1, len(report.text), Role.BODY))
    report = replace(report, parts=tuple(Part(span=Span(a, b), role=role) for a, b, role in pieces))
    said = remark(report, "the old gates are open", source="Mayor Ilse Vandry", cue="said")
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[said]),),
        resolutions={said.id: Resolution()},
    )
    clause = clause_of(open_desk(ledger), said)
    assert clause.core == "Mayor Ilse Vandry said the old gates are open."


def test_what_is_so_on_a_day_named_holds():
    """Of "on 6 October" no later report knows better."""
    early = ran("Odo Brill said two swans were still in the harbour on 6 October.", "early", 9)
    late = ran("The harbour was quiet at last.", "late", 11)
    said = remark(early, "two swans were still in the harbour on 6 October", source="Odo Brill", cue="said")
    ledger = Ledger(
        title="t",
        reports=(early, late),
        readings=(reading(early, statements=[said]), reading(late)),
        published={r.id: r.published for r in (early, late)},
        resolutions={said.id: Resolution()},
    )
    assert clause_of(open_desk(ledger), said) is not None


def test_an_opinion_is_told_where_nobody_reports_and_as_one():
    """A reader is told that a writer holds it."""
    text = "The council has sold the harbour gates of Tarn. I fear the sea. We all know it. My boat sank."
    given = ("the council has sold the harbour gates of Tarn", "Odo Brill", "said")
    text = text.replace("The council", "Odo Brill said the council")
    clause = told(text, given)
    assert clause == f"{text.split('.')[0]} (in an opinion piece, 9 October 2031)."


def test_a_headline_is_no_sentence():
    """Nor is a caption."""
    report = ran("Harbour master Odo Brill says the old gates are open.", "paper", 9)
    report = replace(report, parts=(Part(span=Span(0, len(report.text)), role=Role.HEADLINE),))
    said = remark(
        report, "the old gates are open", source="Harbour master Odo Brill", cue="says", kind=Kind.INDIRECT
    )
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[said]),),
        resolutions={said.id: Resolution()},
    )
    assert clause_of(open_desk(ledger), said) is None


def test_a_day_by_default_is_not_told_as_the_day_of_saying():
    """Only the day of the report is."""
    known = DESK.ledger.resolutions
    default = Interval(earliest=october(7), latest=october(9), basis="report")
    changed = {**known, DENIED.id: replace(known[DENIED.id], said=default)}
    assert "7 " not in clause_of(open_desk(bridge(resolutions=changed)), DENIED).text


@pytest.mark.parametrize(
    "who",
    [
        "Odo Brill",
        "Mayor Ilse Vandry",
        "police",
        "The authorities",
        "a senior harbour official",
        "the Health Ministry",
        "the ministry of health",
    ],
)
def test_whom_a_reader_can_tell(who):
    """Names, offices with a name, known bodies, and unnamed sources told as such."""
    assert speaks_clearly(who)


@pytest.mark.parametrize(
    "who",
    [
        "he",
        "the official",
        "The friend",
        "A department official",
        "others",
        "The government, which",
        "her office",
        "Brill’s",
        "some",
        "A report",
        "the two",
    ],
)
def test_whom_a_reader_cannot_tell(who):
    """What points at somebody told of before."""
    assert not speaks_clearly(who)


def test_what_is_still_so_in_a_report_of_no_day_is_marked():
    """A reader cannot tell of when it is."""
    given = ("the lower gates are being repaired", "Odo Brill", "said")
    text = "Odo Brill said the lower gates are being repaired."
    assert told(text, given, day=None).endswith(" repaired (undated report).")


def test_a_report_brought_up_to_date_is_told_so():
    """Its first day is not the day of what it tells; "undated" it is not either."""
    text = "Odo Brill said the harbour gates were open all night. The council closed them on October 12."
    given = ("the harbour gates were open all night", "Odo Brill", "said")
    assert told(text, given).endswith(" night (report of 9 October 2031, updated later).")


FERRIES = ("Harbourcorp had nine boats", "The council", "said")
FIRM = ("it had sold the old ferries of Tarn to a dealer at the quay", "the company", "announced")


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("The council said Harbourcorp had nine boats.", True),
        ("The council said Harbourcorp had nine boats. It rained. The sea rose. The wind fell.", False),
    ],
)
def test_the_firm_is_named_where_the_report_has_just_named_it(before, named):
    """Not where its name stands further up."""
    text = f"{before} On Monday the company announced it had sold the old ferries of Tarn to a dealer at the quay."
    clause = told(text, FERRIES, FIRM, actor="Harbourcorp", kind=ActorKind.ORGANISATION)
    assert ("On Monday Harbourcorp announced" in (clause or "")) is named


def test_a_firm_that_the_sentence_names_is_somebody():
    """The lead is told as its report tells it."""
    text = "Nine boats of Harbourcorp were lost in the storm of Tarn, the company announced on the quay."
    given = ("Nine boats of Harbourcorp were lost in the storm of Tarn", "the company", "announced")
    assert "the company announced" in told(text, given, actor="Harbourcorp", kind=ActorKind.ORGANISATION)


def test_what_a_column_holds_is_not_told_among_news():
    """Where another report tells news; what it quotes others for is."""
    view = "Of course the council must open the quay of Tarn, and surely we should not squander it. " * 6
    column = ran(f"Nine boats were lost in the storm of Tarn. {view}", "column", 9)
    news = ran("The council said on Monday that nine boats were lost. " * 6, "news", 9)
    own = remark(column, "Nine boats were lost in the storm of Tarn")
    ledger = Ledger(
        title="t",
        reports=(column, news),
        readings=(reading(column, statements=[own]), reading(news)),
        resolutions={own.id: Resolution()},
    )
    assert clause_of(open_desk(ledger), own) is None
