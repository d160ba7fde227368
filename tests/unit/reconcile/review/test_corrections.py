from dataclasses import replace

import pytest

from storyledger.errors import OptionError
from storyledger.reconcile.review.corrections import Judgement, correct_readings, interval_of, regroup
from storyledger.review import Anchor, Decision, Signature, Thing, Verb
from storyledger.span import ReportId, Span, hull
from storyledger.statement import Stance
from tests.unit.store import made_up

READING = made_up.reading()
DENIAL = READING.statements[0]


def decided(verb: Verb, thing: Thing = Thing.STATEMENT, span: Span | None = None, **known) -> Decision:
    anchor = known.pop("anchor", Anchor(report_id=READING.report_id, span=span or hull(DENIAL.content)))
    return Decision(
        verb=verb,
        thing=thing,
        subjects=((anchor,),),
        signed=Signature("desk", "2031-05-24T10:00:00Z", known.pop("why", "")),
        **known,
    )


def test_a_rejected_statement_is_left_out():
    """It is gone from what is derived; the reading given stays as it is."""
    corrected = correct_readings([READING], [decided(Verb.REJECT)])
    assert corrected.readings[0].statements == READING.statements[1:]
    assert DENIAL in READING.statements


def test_a_decision_finds_its_words_in_another_reading():
    """Another reader moved the border and made another id: still the same statement."""
    moved = replace(DENIAL, id="other", content=(Span(DENIAL.content[0].start + 5, DENIAL.content[-1].end),))
    again = replace(READING, reader="test 2", statements=(moved, *READING.statements[1:]))
    decision = decided(Verb.EDIT, field="stance", after="confirms")
    assert correct_readings([again], [decision]).readings[0].statements[0].stance is Stance.CONFIRMS


def test_a_decision_whose_words_are_gone_is_told():
    """Nothing is corrected in the dark."""
    decision = decided(Verb.REJECT, span=Span(0, 3))
    assert correct_readings([READING], [decision]).lost == [decision]


def test_a_cut_that_leaves_one_part_without_words_is_told():
    """The statement stays as it was."""
    whole = decided(Verb.SPLIT)
    start = hull(DENIAL.content).end
    second = Anchor(report_id=READING.report_id, span=Span(start, start + 9))
    cut = replace(whole, subjects=(*whole.subjects, *whole.subjects, (second,)))
    corrected = correct_readings([READING], [cut])
    assert (corrected.readings, corrected.lost, corrected.set_by) == ([READING], [cut], {})


def test_another_speaker_may_be_new_to_the_report():
    """A corrected speaker becomes a referent, or is the one already so called."""
    edited = correct_readings([READING], [decided(Verb.EDIT, field="actor", after="Bram Odel")]).readings[0]
    names = {r.id: r.name for r in edited.referents}
    assert names[edited.statements[0].speaker] == "Bram Odel"
    same = correct_readings([READING], [decided(Verb.EDIT, field="actor", after="Ilse Vandry")]).readings[0]
    assert same.referents == READING.referents


def test_a_figure_takes_another_number():
    """Commas are welcome, words are not."""
    span = READING.figures[0].span
    edit = decided(Verb.EDIT, Thing.FIGURE, span, field="low", after="1,040")
    assert correct_readings([READING], [edit]).readings[0].figures[0].low == 1040
    with pytest.raises(OptionError, match="is no number"):
        correct_readings([READING], [replace(edit, after="many")])


def test_a_report_takes_a_date():
    """A date that a person gave says so."""
    edit = decided(
        Verb.EDIT, Thing.REPORT, field="published", after="2031-05-20..2031-05-24", why="printed edition"
    )
    when = correct_readings([READING], [edit]).published[READING.report_id]
    assert (str(when.earliest), str(when.latest), when.basis) == ("2031-05-20", "2031-05-24", "review")
    assert "desk: printed edition" in when.why


def test_days_are_read_strictly():
    """A slip is refused with the form that is wanted."""
    with pytest.raises(OptionError, match="write 2031-05-24"):
        interval_of("last week")


def test_groups_follow_people():
    """Merged groups become one, members split off stand together; what is not there changes nothing."""
    groups = [["a", "b"], ["c"], ["d"]]
    merge = Judgement(Thing.UTTERANCE, together=True, members=("a", "c"), why="")
    split = Judgement(Thing.UTTERANCE, together=False, members=("b",), why="")
    assert regroup(groups, [merge]) == [["a", "b", "c"], ["d"]]
    assert regroup(groups, [merge, split]) == [["a", "c"], ["d"], ["b"]]
    assert regroup(groups, [replace(merge, members=("x", "y"))]) == groups


def test_a_merge_and_a_split_become_judgements():
    """They name the members of today's reading."""
    merge = decided(Verb.MERGE, Thing.ACTOR, anchor=Anchor(report_id=ReportId("r1"), name="Ilse Vandry"))
    (judgement,) = correct_readings([READING], [merge]).judgements
    assert judgement.together
    assert judgement.members == (READING.referents[0].id,)
