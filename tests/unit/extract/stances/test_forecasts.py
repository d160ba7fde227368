import pytest

from storyledger.extract.remarks.remarks import Remark
from storyledger.extract.stances.forecasts import is_forewarned, should_come, will_come


@pytest.mark.parametrize(
    ("clause", "ahead"),
    [
        ("the ferry will sail", True),
        ("the ferry wo n't sail", True),
        ("the ferry is expected in Tarn on Monday", True),
        ("the ferry is unlikely", True),
        ("the mast could soon fall", True),
        ("the ferry sailed", False),
        ("the mast could fall", False),
    ],
)
def test_a_main_clause_tells_what_is_ahead(clause, ahead):
    """A will, an expectation, or a chance with a time to come."""
    assert will_come(clause) is ahead


def test_a_timetable_should_is_a_forecast_and_a_duty_is_none():
    """Trains should run again; drivers should slow down."""
    assert should_come("the trains should run again")
    assert not should_come("drivers should slow down")


@pytest.mark.parametrize(
    ("cue", "content", "ahead"),
    [
        ("warned", "of floods in the valley", True),
        ("was warned", "of floods in the valley", False),
        ("said", "the guards gave no warning of the flood", False),
        ("fears", "the ferry could sink", True),
        ("fears", "the ferry sank", False),
        ("announced", "plans to close the school", True),
        ("leaked", "plans to close the school", False),
        ("said", "the school would close in May", True),
        ("says", "the school would close in May", False),
        ("said", "it would be foolish to close the school", False),
    ],
)
def test_who_warns_fears_or_announces_tells_what_may_come(cue, content, ahead):
    """The verb of saying and a modal together; a "would" after "says" is a wish."""
    found = Remark(cue=cue, act=f"{cue} {content}", content=content, head=content)
    assert is_forewarned(found) is ahead
