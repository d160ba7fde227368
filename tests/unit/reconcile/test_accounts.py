from storyledger.reconcile.accounts import give_accounts
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.review.corrections import Corrected
from tests.unit.stories import ran, reading, referent, remark

REPORT = ran("Odo Brill said the quay held. Ilse Vandry said the mast broke.", "a", 6)
BRILL, VANDRY = referent(REPORT, "Odo Brill"), referent(REPORT, "Ilse Vandry")
READING = reading(
    REPORT,
    statements=[
        remark(REPORT, "the quay held", source="Odo Brill", cue="said", speaker=BRILL.id),
        remark(REPORT, "the mast broke", source="Ilse Vandry", cue="said", speaker=VANDRY.id),
    ],
    referents=[BRILL, VANDRY],
)
NOTHING = Corrected(readings=[READING])


def account(blocks, brill, vandry):
    owner = {BRILL.id: brill, VANDRY.id: vandry}
    days = {REPORT.id: REPORT.published}
    (found,) = give_accounts([(REPORT, READING)], days, [], owner, NOTHING, blocks.start())
    return found


def test_an_account_stays_while_what_it_rests_on_does():
    blocks = Blocks()
    assert account(blocks, "brill", "vandry") is account(blocks, "brill", "vandry")


def test_one_speaker_more_or_less_leaves_the_others_remarks_as_they_were():
    """Whoever compares remarks need not compare these again."""
    blocks = Blocks()
    old, new = account(blocks, "brill", "vandry"), account(blocks, "brill", "vandry of Tarn")
    assert [a is b for a, b in zip(old.telling.told, new.telling.told, strict=True)] == [True, False]
    assert [known.actor for known in new.resolved.values()] == ["brill", "vandry of Tarn"]
    assert all(known.utterance for known in new.resolved.values())
