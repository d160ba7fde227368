import pytest

from storyledger.ledger import Ledger
from storyledger.statement import Kind, Resolution
from storyledger.write.sentences.leaning import signs_of_leaning
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark

LONG = (
    "The council of Tarn said that nine boats had been lost in the flood that hit the old harbour at night."
)
SHORT = "The council of Tarn said that nine boats had been lost."


def signs(text, said):
    """The signs of the remark that ends with some words."""
    report = ran(text, "paper", 9)
    told = remark(report, said, source="The council of Tarn", cue="said")
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[told]),),
        resolutions={told.id: Resolution()},
    )
    return signs_of_leaning(open_desk(ledger), told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"The sea rose.\n\n{LONG}", 0),
        (f"The sea rose. {LONG}", 0),  # without paragraphs none goes on
        (f"The sea rose.\n\nIt was dark. {LONG}", 1),
        (f"The sea rose.\n\n{SHORT}", 1),
        (f"The sea rose.\n\nIt was dark. {SHORT}", 2),
        (f"{'The sea rose. ' * 300}\n\n{LONG}", 1),
    ],
)
def test_signs_of_leaning(text, found):
    """Where a sentence stands and how long it is say whether it needs others."""
    said = "nine boats had been lost in the flood that hit the old harbour at night"
    assert signs(text, said if said in text else "nine boats had been lost") == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "“We were all afraid of the water that came up at night, and of what it left,” Odo Brill said in Tarn.",
            2,
        ),
        (
            "“We were all afraid of the water that Port Anne sent us at night, and of what it left,” Odo Brill said.",
            1,
        ),
        (
            "“We were all afraid of the 9 feet of water that came up at night, and of what it left,” Odo Brill said.",
            1,
        ),
    ],
)
def test_own_words_that_name_nothing_lean(said, found):
    """What they speak of stood before."""
    report = ran(said, "paper", 9)
    content = said[1 : said.index(",”")]
    told = remark(report, content, source="Odo Brill", cue="said", kind=Kind.DIRECT)
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[told]),),
        resolutions={told.id: Resolution()},
    )
    assert signs_of_leaning(open_desk(ledger), told) == found


@pytest.mark.parametrize(
    ("title", "found"), [("Flood hits Tarn harbour", 0), ("Mayor of Brill resigns", 1), ("", 0)]
)
def test_what_shares_no_word_with_its_title_stands_beside_the_news(title, found):
    """Where the report has one."""
    report = ran(LONG, "paper", 9, title=title)
    told = remark(report, "nine boats had been lost", source="The council of Tarn", cue="said")
    ledger = Ledger(
        title="t",
        reports=(report,),
        readings=(reading(report, statements=[told]),),
        resolutions={told.id: Resolution()},
    )
    assert signs_of_leaning(open_desk(ledger), told) == found
