import pytest

from storyledger.ledger import Ledger
from storyledger.statement import Resolution
from storyledger.write.sentences.frames import with_lead, with_note
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark


def told(day, words="Nine boats of the Tarn fleet sank at the old quay.", **known):
    """A desk of one report, and its sentence."""
    given = ran(words, "post", day, **known)
    own = remark(given, words.rstrip("."))
    published = {given.id: given.published} if given.published else {}
    ledger = Ledger(
        title="Boats",
        reports=(given,),
        readings=(reading(given, statements=[own]),),
        resolutions={own.id: Resolution()},
        published=published,
    )
    return open_desk(ledger), own, words


@pytest.mark.parametrize(
    ("day", "known", "lead", "note"),
    [
        (
            9,
            {"outlet": "Tarn Post"},
            "Tarn Post reported on 9 October 2031: ",
            " (Tarn Post, 9 October 2031)",
        ),
        (None, {"outlet": "Tarn Post"}, "Tarn Post reported: ", " (Tarn Post)"),
        (9, {}, "A report of 9 October 2031 says: ", " (report of 9 October 2031)"),
        (None, {}, "One report says: ", ""),
    ],
)
def test_a_sentence_names_its_outlet_and_day_before_or_behind_it(day, known, lead, note):
    """What is not known is left out."""
    given = told(day, **known)
    assert with_lead(*given) == f"{lead}{given[2]}"
    assert with_note(*given) == f"{given[2][:-1]}{note}."


def test_loose_time_without_a_day_is_called_undated():
    """ "On Monday" of a report of no known day is no day."""
    given = told(None, "Nine boats of the fleet sank on Monday.", outlet="Tarn Post")
    assert with_lead(*given).startswith("Tarn Post reported (undated): ")
    assert with_note(*given).endswith(" (Tarn Post, undated).")
