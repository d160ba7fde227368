from dataclasses import replace

import pytest

from storyledger.reconcile.media import medium_of
from tests.unit.stories import ran, remark

REPORT = ran("Vandry said the gate held.", "a")
HELD = remark(REPORT, "the gate held", source="Vandry", cue="said")


@pytest.mark.parametrize(
    ("channel", "cue", "addressee", "medium"),
    [
        ("at a news conference", "said", None, "briefing"),
        ("in a televised address", "said", None, "speech"),
        ("on Twitter", "wrote", None, "post"),
        (None, "tweeted", None, "post"),
        (None, "told", "reporters", "briefing"),
        (None, "told", "the Tarn Gazette", "to tarn gazette"),
        (None, "told", "her", None),
        (None, "said", None, None),
    ],
)
def test_a_medium_is_named_by_its_sort(channel, cue, addressee, medium):
    """Two names of one sort of occasion are one; who alone was told is one of its own."""
    assert medium_of(replace(HELD, channel=channel, addressee=addressee), cue) == medium
