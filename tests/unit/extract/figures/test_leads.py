import pytest

from storyledger.extract.figures.leads import with_leads
from storyledger.figure import Figure, Lead
from tests.unit.sentences import sentence, spot


def plain(text):
    """Words without a parse."""
    return " ".join(f"{w}/X/0/dep" for w in text.split())


def leads(*told, words, unit, names):
    """The lead of the last sentence's number."""
    text = " ".join(told)
    read, start = [], 0
    for i, one in enumerate(told):
        start = text.index(one, start)
        here = {n: kind for n, kind in names.items() if n in one}
        read.append(sentence(text, plain(one), start=start, names=here, index=i))
    span = spot(text, words)
    number = Figure(
        id="f1", report_id="r1", statement_id=None, span=span, low=900, high=900, approximate=False, bound=None,
        change="total", qualifier=None, unit=unit, state="", unit_head=unit.removesuffix("s"), state_head="",
        sentence=len(told) - 1,
    )  # fmt: skip
    return next(with_leads(text, read, [number])).lead


BRAVO, BOTH = {"Ana Bravo": "Person"}, {"Ana Bravo": "Person", "Bo Quill": "Person"}


@pytest.mark.parametrize(
    ("told", "names", "lead"),
    [
        (("Ana Bravo led Bo Quill by 900 votes .",), BOTH, ("bravo", "quill")),
        (("Ana Bravo trails Bo Quill by just 900 votes .",), BOTH, ("quill", "bravo")),
        (("Ana Bravo ’s lead over Bo Quill has shrunk to 900 votes .",), BOTH, ("bravo", "quill")),
        (("Ana Bravo was 900 votes ahead .",), BRAVO, ("bravo", "")),
        (("Ana Bravo ’s lead over Bo Quill shrank .", "She was in front by 900 votes ."), BOTH, ("bravo", "quill")),
        (("Ana Bravo ’s lead shrank .", "Bo Quill trailed by 900 votes ."), BOTH, ("bravo", "quill")),
    ],
)  # fmt: skip
def test_who_is_ahead_of_whom(told, names, lead):
    """The one named before the word that tells of a lead, and the one after it; the sentence before helps."""
    assert leads(*told, words="900 votes", unit="votes", names=names) == Lead(*lead, "votes")


@pytest.mark.parametrize(
    "told",
    [
        ("A poll has Ana Bravo ahead of Bo Quill by 900 votes .",),
        ("Ana Bravo beat Bo Quill by 900 votes to 800 .",),
        ("Ana Bravo found 900 votes .",),
        ("Ana Bravo ’s lead over Bo Quill has shrunk by 900 votes .",),
        ("The bill passed by a margin of 900 votes .",),
    ],
)
def test_what_is_no_lead(told):
    """A poll, a score, a count, what a lead has shrunk by, and a vote in which nobody contends."""
    assert leads(*told, words="900 votes", unit="votes", names=BOTH) is None


def test_a_share_is_a_lead_where_something_is_counted():
    """Elsewhere it may be anything."""
    told = "Ana Bravo led Bo Quill by 0.9 percent"
    assert leads(f"{told} .", words="0.9 percent", unit="%", names=BOTH) is None
    told = f"{told} in the recount in Tarn ."
    lead = leads(told, words="0.9 percent", unit="%", names=BOTH | {"Tarn": "Location"})
    assert lead == Lead("bravo", "quill", "%", ("Tarn",))
