import pytest

from storyledger.write.pages.names import short_name

LIST = "Odo Brill, Ilse Vandry, Rufus van der Meer, Petra Quist-Lund and Bram Odel"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Odo Brill, Ilse Vandry and Bram Odel", "Odo Brill, Ilse Vandry and Bram Odel"),
        (LIST, "Odo Brill and 4 more"),
        (f"DRIVERS: {LIST}", "DRIVERS: Odo Brill and 4 more"),
        (
            "Odo Brill, mayor of Overwater, and Ilse Vandry of the harbour office",
            "Odo Brill, mayor of Overwater, and Ilse Vandry …",
        ),
        (
            "pilot who spoke after the ferry had been taken out of service",
            "pilot who spoke after the ferry had been taken …",
        ),
    ],
)
def test_a_long_list_is_told_by_its_first_name(name, short):
    """Names are counted only where all are surely names; what is said of one of them is none."""
    assert short_name(name) == short
