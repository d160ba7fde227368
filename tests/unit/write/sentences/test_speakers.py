"""Whose names are whose."""

from types import SimpleNamespace

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.ledger import Ledger
from storyledger.span import ActorId
from storyledger.statement import Resolution
from storyledger.write.sentences.speakers import is_shared, speaker_of
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran, reading, remark


@pytest.mark.parametrize(
    ("names", "shared"),
    [
        ({"Bo": {"Ada Bo"}}, False),
        ({"Bo": {"Ada Bo"}, "Tun": {"Bo Lin Tun"}}, True),
        ({"Bo": {"Ada Bo", "Ivo Bo"}}, True),
    ],
)
def test_a_family_name_that_others_bear_is_shared(names, shared):
    """Also where theirs begins with it."""
    desk = SimpleNamespace(full_names={k: frozenset(v) for k, v in names.items()}, ruling=frozenset())
    assert is_shared(desk, "Bo") is shared


@pytest.mark.parametrize(
    ("above", "who"),
    [
        ("The Tarn Observatory for Floods met on Monday.", "the Tarn Observatory for Floods"),
        # of two longer names it may be either
        ("The Tarn Observatory met the Brill Observatory.", "The Observatory"),
        ("The council met on Monday.", "The Observatory"),
    ],
)
def test_a_body_is_told_by_the_longer_name_that_its_report_has_given(above, who):
    """Where there is one such name."""
    given = ran(f"{above} The Observatory said nine boats sank.", "post", 9)
    first = remark(given, above.rstrip("."))
    said = remark(given, "nine boats sank", source="The Observatory", cue="said")
    ledger = Ledger(
        title="t",
        reports=(given,),
        readings=(reading(given, statements=[first, said]),),
        published={given.id: given.published},
        actors=(Actor(id=ActorId("o"), name="Observatory", kind=ActorKind.ORGANISATION),),
        resolutions={first.id: Resolution(), said.id: Resolution(actor=ActorId("o"))},
    )
    assert speaker_of(open_desk(ledger), said)[0] == who
