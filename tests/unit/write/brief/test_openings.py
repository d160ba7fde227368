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


def opening(*texts):
    """What two reports of one day open their story with: each its head, and who says what in it."""
    reports = [ran(words, name, 9) for (words, _), name in zip(texts, ("one", "two"), strict=True)]
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
