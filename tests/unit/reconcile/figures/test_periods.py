import pytest

from storyledger.reconcile.figures.periods import period_of
from storyledger.span import Span
from tests.unit.sentences import spot


@pytest.mark.parametrize(
    ("sentence", "figure", "period"),
    [
        ("Experts expect 3,000 deaths a day by June.", "3,000 deaths", "day"),
        ("The count of new cases is put at about 200,000 every 24 hours.", "about 200,000", "day"),
        ("Up from a daily toll that the office puts at around 2,000.", "around 2,000", "day"),
        ("Tarn lost 5.7 million barrels a day of output.", "5.7 million barrels", "day"),
        ("The firm pays $3 million annually to the port.", "$3 million", "year"),
        ("Nearly 70,000 people have died, and every day more are found.", "Nearly 70,000 people", ""),
        ("In Quill 20 people died a day after the storm.", "20 people", ""),
        ("The number of deaths per day from fever will reach about 3,000.", "about 3,000", "day"),
        ("The storm could dump 18 trillion gallons of rain over a week on Quill.", "18 trillion gallons", ""),
        ("In Quill 48 people died in one day.", "48 people", ""),
        ("The fever kills 30 people per million in Tarn.", "30 people", "million"),
        ("Tarn has 8 deaths per 10,000, Quill has 9.", "8 deaths", "10,000"),
        ("It is cutting 300 hourly and salaried workers and 15 percent of its managers.", "15 percent", ""),
        ("The annual report says that 300 people died.", "300 people", ""),
    ],
)
def test_a_number_a_day_is_told_from_one_in_all(sentence, figure, period):
    """By the words right after it, or by "daily" before it in its own clause."""
    assert period_of(sentence, Span(0, len(sentence)), spot(sentence, figure)) == period
