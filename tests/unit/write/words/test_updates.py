import pytest

from storyledger.interval import one_day
from storyledger.span import Span
from storyledger.write.words.updates import is_updated
from tests.unit.stories import october


@pytest.mark.parametrize(
    ("text", "updated"),
    [
        ("The court placed sailings on hold on October 15.", True),
        ("The court will place sailings on hold on October 15.", False),
        ("The court placed sailings on hold on October 2.", False),
        ("The judge closed the case and on October 14 will hear the crews.", False),
        ("The owners agreed that beginning October 14 no boat sails.", False),
        ("A complaint filed Friday names a sailor of Tarn.", True),
        ("Boats are expected to sail on Friday.", False),
        ("A complaint filed Wednesday names a sailor of Tarn.", False),
        ("The flood had hit 40 boats as of Wednesday morning.", False),
        ("The flood had hit 40 boats as of Monday morning.", True),
    ],
)
def test_a_report_that_tells_of_later_days_was_updated(text, updated):
    """It ran on Thursday, 9 October 2031."""
    assert is_updated(text, [Span(0, len(text))], one_day(october(9))) is updated
