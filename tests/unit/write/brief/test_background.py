from datetime import date

import pytest

from storyledger.interval import one_day
from storyledger.ledger import Ledger
from storyledger.statement import Resolution
from storyledger.write.brief.background import is_background
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import count, ran, reading, remark

LATE = ran("The harbour was quiet at last.", "late", 11)


def behind(text, *, figure=None, others=(LATE,), happens=None):
    """Whether a report's own first sentence is background."""
    report = ran(text, "paper", 9)
    told = remark(report, text.split(".")[0])
    figures = [count(report, figure, 9, told)] if figure else []
    ledger = Ledger(
        title="t",
        reports=(report, *others),
        readings=(reading(report, statements=[told], figures=figures), *(reading(r) for r in others)),
        published={r.id: r.published for r in (report, *others)},
        resolutions={told.id: Resolution(happens=happens)},
    )
    return is_background(open_desk(ledger), told)


def test_what_happened_years_ago_is_background():
    """A report of 2031 on a fire of 1990; not where it tells of today, nor where nobody else reports."""
    old = "In an old quay fire in 1990, nine people were killed."
    assert behind(old)
    assert not behind(old, others=())
    assert not behind("In a quay fire in 2031, nine people were killed.")
    assert not behind("The council shut the quay, which had burned in 1990.")
    assert not behind("In a quay fire like that in 1990, nine people are missing since Monday.")


def test_a_running_count_of_a_report_brought_up_to_date_is_of_no_day():
    """ "As of Wednesday" it has one."""
    later = " The council closed the quay on October 12."
    assert behind(f"The flood left 9 people dead.{later}", figure="9 people")
    assert not behind(f"The flood left 9 people dead on Wednesday.{later}", figure="9 people")
    assert not behind("The flood left 9 people dead.", figure="9 people")


@pytest.mark.parametrize(
    ("day", "text", "past"),
    [
        (10, "Vandry plans to put the quay to a vote on Friday.", True),
        (10, "The council will meet on Friday.", True),
        (12, "The council will meet on Sunday.", False),  # after the story's last report
        (8, "The council had said it would meet on Wednesday.", False),  # told when it was past
        (10, "The council met on Friday without a plan to close the quay.", False),
        (10, "The council passed the plan on Friday, which will cost 9 million.", False),
    ],
)
def test_a_plan_for_a_day_that_later_reports_have_seen_is_background(day, text, past):
    """Of two reports of the 9th and the 11th."""
    assert behind(text, happens=one_day(date(2031, 10, day))) is past


def test_what_goes_on_with_an_earlier_year_is_background():
    """ "Vandry sold the quay" of a paragraph on 2013 is of 2013; not where it has a day, or the next paragraph tells it."""
    assert goes_on("The quay was built in 2013. Vandry sold nine boats to the council of Tarn.")
    assert not goes_on("The quay was built in 2013. Vandry sold nine boats to the council on Monday.")
    assert not goes_on("The quay was built in 2013.\n\nVandry sold nine boats to the council of Tarn.")


def goes_on(text):
    """Whether the last sentence of a report of 2031 is background."""
    report = ran(text, "paper", 9)
    told = remark(report, text[text.index("Vandry") :].rstrip("."))
    ledger = Ledger(
        title="t",
        reports=(report, LATE),
        readings=(reading(report, statements=[told]), reading(LATE)),
        published={r.id: r.published for r in (report, LATE)},
        resolutions={told.id: Resolution()},
    )
    return is_background(open_desk(ledger), told)


def test_what_a_paragraph_tells_of_an_earlier_month_is_background():
    """A report of October on a fire of May; not on one of September, nor where it has come to today."""
    assert goes_on("In May, a fire hit the quay of Tarn. Vandry sold nine boats to the council of Tarn.")
    assert not goes_on(
        "In September, a fire hit the quay of Tarn. Vandry sold nine boats to the council of Tarn."
    )
    assert not goes_on(
        "In May, a fire hit the quay of Tarn. Vandry sold nine boats to the council on Monday."
    )
    assert not goes_on(
        "In May, a fire hit the quay of Tarn.\n\nVandry sold nine boats to the council of Tarn."
    )


def test_what_was_first_put_at_a_number_is_background():
    """What it is put at now is told elsewhere, unless the sentence tells it."""
    assert behind("The harbour board originally estimated that the flood took 90 ferries.")
    assert not behind("The harbour board estimated that the flood took 90 ferries.")
    assert not behind("The harbour board initially spoke of nets, and now it says that 90 are lost.")
    assert not behind("The board initially put the ferries lost at 90, but now at 120.")


def test_what_is_so_on_any_day_is_background():
    """Not what somebody did in one."""
    assert behind("The harbour of Tarn handles about 90 ferries every day.")
    assert not behind("The harbour of Tarn turned about 90 ferries away on Monday.")
