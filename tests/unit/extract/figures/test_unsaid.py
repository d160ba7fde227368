import pytest

from storyledger.pipeline import read_report
from tests.unit.sentences import report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Soldiers dug in near Tarn. Brill put the losses at 600.", "casualty"),
        ("The mill will close in May. Brill put the losses at 600.", None),
    ],
)
def test_losses_are_people_only_where_there_is_a_war(text, told):
    """A firm's are of money or jobs."""
    (figure,) = (f for f in read_report(report(text, "a")).figures if f.low == 600)
    assert (figure.state_head == "casualty") is (told is not None)
