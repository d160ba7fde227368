"""Which sentence of the reports' heads opens a brief."""

from dataclasses import replace

import pytest

from storyledger.ledger import Ledger
from storyledger.statement import Resolution, Stance
from storyledger.write.brief.openings import section_opening
from storyledger.write.brief.weights import Weights
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark

SANK = "Nine boats of the Tarn fleet sank at the old quay in the storm."


def opening(*texts, days=(9, 9)):
    """What some reports open their story with: each its head, and who says what in it."""
    told = zip(texts, ("one", "two", "three"), days, strict=False)
    reports = [ran(words, name, day) for (words, _), name, day in told]
    heads = [remark(r, **known) for r, (_, known) in zip(reports, texts, strict=True)]
    ledger = Ledger(
        title="t",
        reports=tuple(reports),
        readings=tuple(reading(r, statements=[s]) for r, s in zip(reports, heads, strict=True)),
        published={r.id: r.published for r in reports},
        resolutions={s.id: Resolution() for s in heads},
    )
    desk = replace(open_desk(ledger), arguments={})  # too short to be told from a column
    return next(section_opening(desk, Weights(desk))).cites[0].split(":")[0]


@pytest.mark.parametrize(
    ("words", "known", "first"),
    [
        # that somebody said so is a remark
        (
            "Mayor Ilse Vandry said nine boats of the Tarn fleet sank at the old quay.",
            {"source": "Mayor Ilse Vandry", "cue": "said", "content": "nine boats of the Tarn fleet sank at the old quay"},
            "two",
        ),
        # who says so behind it is its proof
        (
            "Nine boats of the Tarn fleet sank at the old quay, Mayor Ilse Vandry said.",
            {"source": "Mayor Ilse Vandry", "cue": "said", "content": "Nine boats of the Tarn fleet sank at the old quay"},
            "one",
        ),
        # unless nobody knows whose
        (
            "Nine boats of the Tarn fleet sank at the old quay, a source close to the board said.",
            {"source": "a source close to the board", "cue": "said", "content": "Nine boats of the Tarn fleet sank at the old quay"},
            "two",
        ),
        # who confirms tells what happened
        (
            "Mayor Ilse Vandry confirmed that nine boats of the Tarn fleet sank at the old quay.",
            {"source": "Mayor Ilse Vandry", "cue": "confirmed", "content": "that nine boats of the Tarn fleet sank at the old quay", "stance": Stance.CONFIRMS},
            "one",
        ),
    ],
)  # fmt: skip
def test_a_brief_opens_with_what_happened_rather_than_with_a_remark(words, known, first):
    """Of two heads that tell much the same."""
    assert opening((words, known), (SANK, {"content": SANK.rstrip(".")})) == first


def test_what_was_about_to_happen_opens_nothing_once_later_reports_tell():
    """ "Is set to close" of the day before; of the last day it is the news."""
    ahead = "Nine boats of the Tarn fleet are set to leave the old quay in the storm"
    again = "The nine boats of the Tarn fleet are about to leave the old quay in a storm"
    came = "Nobody slept on Friday, and the quay of Tarn was empty of boats."
    said = {"source": "harbour officials", "cue": "said"}
    heads = [(f"{words}, harbour officials said.", {"content": words, **said}) for words in (ahead, again)]
    heads.append((came, {"content": came}))
    assert opening(*heads, days=(9, 9, 10)) == "three"
    assert opening(*heads, days=(9, 9, 9)) != "three"
