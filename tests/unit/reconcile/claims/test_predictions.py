from dataclasses import replace

import pytest

from storyledger.interval import one_day
from storyledger.reconcile.claims.predictions import find_predictions
from storyledger.statement import Resolution, Stance
from tests.unit.stories import october, ran, remark, told

FORETOLD = ran("The mayor expects that 500 lamps will be lit on the quay.", "f")
LIT = ran("The council confirmed that 500 lamps were lit on the quay.", "l")
EXPECTED = remark(
    FORETOLD, "that 500 lamps will be lit on the quay", source="The mayor", stance=Stance.EXPECTS
)


def predict(later_day, number="500"):
    given = ran(LIT.text.replace("500", number), "l")
    after = remark(
        given, f"that {number} lamps were lit on the quay", source="The council", stance=Stance.CONFIRMS
    )
    telling = [
        told(FORETOLD, EXPECTED, "mayor", one_day(october(3))),
        told(given, after, "council", later_day and one_day(october(later_day))),
    ]
    due = one_day(october(8))
    (found,) = find_predictions(telling, {EXPECTED.id: Resolution(actor="mayor", happens=due)}, {})
    assert (found.statement, found.due) == (EXPECTED.id, due)
    return found.outcome, found.evidence


def test_a_forecast_is_borne_out_by_what_is_said_later():
    """The evidence is cited."""
    assert predict(9) == ("borne out", ("l:22",))


@pytest.mark.parametrize(("later_day", "number"), [(2, "500"), (None, "500"), (9, "70")])
def test_a_forecast_stays_open_without_evidence(later_day, number):
    """What was said before, at no known time, or of another number bears nothing out."""
    assert predict(later_day, number) == ("open", ())


@pytest.mark.parametrize(
    ("places", "result"), [(("Tarn",), "borne out"), ((), "borne out"), (("Quill",), "open")]
)
def test_what_came_elsewhere_bears_nothing_out(places, result):
    """Lamps in Quill say nothing of lamps in Tarn."""
    after = remark(LIT, "that 500 lamps were lit on the quay", source="The council", places=places)
    foretold = replace(EXPECTED, places=("Tarn",))
    telling = [
        told(FORETOLD, foretold, "mayor", one_day(october(3))),
        told(LIT, after, "council", one_day(october(9))),
    ]
    (found,) = find_predictions(telling, {}, {})
    assert found.outcome == result


def outcome(words, stance=Stance.ASSERTS, published=None):
    """What one later statement makes of the forecast, with the reason."""
    given = ran(f"The council said {words}.", "n")
    narrated = published is not None
    after = (
        remark(given, words, stance=stance)
        if narrated
        else remark(given, words, source="The council", stance=stance)
    )
    telling = [
        told(FORETOLD, EXPECTED, "mayor", one_day(october(3))),
        told(given, after, None if narrated else "council", None if narrated else one_day(october(9))),
    ]
    known = {given.id: one_day(october(published))} if published else {}
    (found,) = find_predictions(telling, {}, known)
    return found.outcome, found.why


def test_only_an_explicit_no_speaks_against_a_forecast():
    """The reason says in which words."""
    assert outcome("that 500 lamps were never lit on the quay", Stance.DENIES) == (
        "not borne out",
        "told later as not come about, in the words 500, lamp, lit, quay",
    )
    assert outcome("that the 500 lamps lit on the quay were stolen goods", Stance.DENIES)[0] == "open"


def test_silence_is_nothing_found():
    """What nobody mentions again stays open, and it is said why."""
    assert outcome("that the choir sang") == ("open", "nothing found in these reports")


def test_the_reports_own_words_are_of_its_day():
    """The narrator's telling bears out what was foretold before it ran."""
    assert outcome("500 lamps were lit on the quay", published=9)[0] == "borne out"
    assert outcome("500 lamps were lit on the quay", published=2)[0] == "open"
