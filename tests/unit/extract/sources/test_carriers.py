import pytest

from storyledger.pipeline import read_report
from tests.unit.sentences import report


def carried(text, outlet=None):
    """Whom each remark came through, as words."""
    given = report(text, "a", outlet=outlet)
    read = read_report(given)
    words = {r.id: r.name for r in read.referents}
    return [[words[via] for via in s.via] for s in read.statements if s.cue]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Mina Tull told the Tarn Gazette that the mill would close.", "Tarn Gazette"),
        ("Mina Tull told the newspaper Lorn Today on Monday that the mill would close.", "Lorn Today"),
        ("Mina Tull said in an interview with the Tarn Herald that the mill would close.", "Tarn Herald"),
        ("Mina Tull confirmed to the Tarn Herald that the mill would close.", "Tarn Herald"),
        ("Mina Tull told KTRN that the mill would close.", "KTRN"),
        (
            '"It will close," Tull, an Upper Quill Republican, told Fox News\' Odo Brill on Monday evening.',
            "Fox News",
        ),
        ("Mina Tull told USA Today that the mill would close.", "USA Today"),
        ("Contacted by the Tarn Herald, Mina Tull said that the mill would close.", "Tarn Herald"),
    ],
)
def test_who_speaks_to_an_outlet_speaks_through_it(text, outlet):
    """By its name, in whatever words."""
    assert [outlet in " ".join(via) for via in carried(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Mina Tull told reporters that the mill would close.",
        "Mina Tull told a news conference that the mill would close.",
    ],
)
def test_a_gathering_is_no_outlet(text):
    """Whoever came to it heard it."""
    assert carried(text) == [[]]


@pytest.mark.parametrize("outlet", ["Tarn Gazette", "The Tarn Gazette"])
def test_the_reports_own_outlet_is_none(outlet):
    """What it was told it tells itself: nobody stands between the speaker and the report."""
    assert carried("Mina Tull told the Tarn Gazette that the mill would close.", outlet) == [[]]


def test_who_goes_on_speaks_to_the_same():
    """In the sentences right after."""
    found = carried(
        "Mina Tull told the Tarn Gazette that the mill would close. She said that 40 jobs would go."
    )
    assert len(found) == 2
    assert found[0] == found[1] != []


def test_who_goes_on_elsewhere_speaks_to_others():
    """In a statement, on another day; but "in the interview" goes on."""
    told = "Mina Tull told the Tarn Gazette that the mill would close."
    assert carried(f"{told} Mina Tull said in a statement that 40 jobs would go.")[1] == []
    assert carried(f"{told} Mina Tull said in the interview that 40 jobs would go.")[1] != []


def test_a_source_speaks_to_whom_it_first_spoke():
    """However far on; whoever has a name may speak to anybody."""
    between = "The mill has two wheels. It was built in 1803. The river is high. The dam is old. Rain fell all week. "
    told = "A source close to the mill told the Tarn Gazette that it would close. "
    assert carried(f"{told}{between}The source said that 40 jobs would go.")[-1] == ["Tarn Gazette"]
    told = "Mina Tull, an owner of the mill, told the Tarn Gazette that it would close. "
    assert carried(f"{told}{between}Tull said that 40 jobs would go.")[-1] == []


def test_what_an_outlet_reports_of_somebody_ends_with_it():
    """Who goes on need not speak to it."""
    told = "Mina Tull said that the mill would close, the Tarn Gazette reported on Monday. Tull said that 40 jobs would go."
    assert carried(told)[-1] == []
