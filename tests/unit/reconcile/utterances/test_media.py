from dataclasses import replace

import pytest

from storyledger.reconcile.utterances.media import may_be_one, medium_of
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
        ("in a late-night video", "said", None, "video"),
        (None, "told", "reporters", "briefing"),
        (None, "told", "the Tarn Gazette", "to tarn gazette"),
        (None, "told", "the Tarn Gazette’s Odo Quill", "to tarn gazette"),
        ("in an interview", "told", "The Tarn Gazette", "to tarn gazette"),
        ("in an interview Monday with the Tarn Gazette", "said", None, "to tarn gazette"),
        ("in an interview with the news site Norpress.com", "said", None, "to norpress"),
        ("on Canal Nine’s “The Long Hour", "said", None, "to canal nine"),
        ("in an interview on Friday", "said", None, "interview"),
        ("in an interview with reporters", "said", None, "briefing"),
        (None, "told", "reporters at the Tarn quay", "briefing"),
        ("911", "swore", None, "emergency call"),
        ("emergency dispatcher", "told", None, "emergency call"),
        (None, "told", "her", None),
        (None, "said", None, None),
    ],
)
def test_a_medium_is_named_by_its_sort(channel, cue, addressee, medium):
    """Two names of one sort of occasion are one; who alone was told is one of its own."""
    assert medium_of(replace(HELD, channel=channel, addressee=addressee), cue) == medium


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("interview", "to tarn gazette", True),  # that report does not say whose
        ("to norpress", "to tarn gazette", False),
        ("to gazette", "to tarn gazette", True),
        ("post", "to tarn gazette", False),
        ("post", None, True),
    ],
)
def test_which_media_can_be_of_one_occasion(a, b, one):
    """An interview is anybody's till somebody is named."""
    assert may_be_one(a, b) is may_be_one(b, a) is one
