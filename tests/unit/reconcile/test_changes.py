from dataclasses import replace

import pytest

from storyledger.change import ChangeKind
from storyledger.claim import Claim, Outcome, Position, Prediction
from storyledger.figure import Relation, RelationType, Track
from storyledger.interval import one_day
from storyledger.ledger import Ledger
from storyledger.reconcile.changes import find_changes
from storyledger.span import ActorId
from storyledger.statement import Resolution, Stance
from tests.unit.stories import count, october, ran, reading, remark

EARLY = ran("Brill said 30 people were killed. Vandry said the dam held. Quill expects rain.", "early", 6)
LATE = ran("Brill said 45 people were killed. Vandry said the dam broke. Rain fell, Quill said.", "late", 9)
COPY = ran("The wire: Vandry said the dam broke.", "copy", 9)
THEN, NOW = (
    {
        "toll": remark(report, f"{number} people were killed", source="Brill", cue="said"),
        "dam": remark(report, f"the dam {fate}", source="Vandry", cue="said"),
        "rain": remark(report, rain, source="Quill", cue=cue),
    }
    for report, number, fate, rain, cue in (
        (EARLY, 30, "held", "rain", "expects"),
        (LATE, 45, "broke", "Rain fell", "said"),
    )
)
AGAIN = remark(COPY, "the dam broke", source="Vandry", cue="said")
OLD, NEW = count(EARLY, "30 people", 30, THEN["toll"]), count(LATE, "45 people", 45, NOW["toll"])
ACTORS = {"toll": ActorId("brill"), "dam": ActorId("vandry"), "rain": ActorId("quill")}


def ledger(*, late=True, **derived):
    """The story before or after the later reports came out."""
    told = [(EARLY, THEN, [OLD]), *([(LATE, NOW, [NEW])] if late else [])]
    days = {EARLY.id: 6, LATE.id: 9, COPY.id: 9}
    resolved = {
        s.id: Resolution(actor=ACTORS[name], said=one_day(october(days[s.report_id])))
        for _, statements, _ in told
        for name, s in statements.items()
    }
    readings = [reading(r, statements=list(s.values()), figures=f) for r, s, f in told]
    reports = [r for r, _, _ in told]
    if late:
        reports.append(COPY)
        readings.append(reading(COPY, statements=[AGAIN]))
        resolved[AGAIN.id] = Resolution(actor=ACTORS["dam"], said=one_day(october(9)))
    return Ledger(
        title="Tarn",
        reports=tuple(reports),
        readings=tuple(readings),
        resolutions=resolved,
        published={r.id: r.published for r in reports},
        **derived,
    )


BEFORE = ledger(late=False)


def check(**derived):
    return find_changes(BEFORE, ledger(**derived))


def relation(kind, *figures):
    return Relation(type=kind, figures=figures, total=None, why="a reason")


def claim(*positions):
    held = tuple(Position(actor=ActorId(a), stance=s, statements=(told.id,)) for a, s, told in positions)
    ids = tuple(told.id for *_, told in positions)
    return Claim(id="c", text="the dam", positions=held, origins=(), reports=2, statements=ids)


def test_nothing_changes_between_a_ledger_and_itself():
    """What is the same is no change, and what only was said is none."""
    assert find_changes(BEFORE, BEFORE) == []
    assert check() == []


@pytest.mark.parametrize(
    ("kind", "found"),
    [(RelationType.REVISES, ChangeKind.REVISED), (RelationType.CONFLICTS, ChangeKind.DISPUTED)],
)
def test_a_number_that_replaces_or_contradicts(kind, found):
    """The newer number first, both days named, both statements cited, the relation's reason kept."""
    (change,) = check(relations=(relation(kind, NEW.id, OLD.id),))
    assert (change.kind, change.why) == (found, "a reason")
    assert (change.statements, change.before) == ((NOW["toll"].id,), (THEN["toll"].id,))
    assert change.figures == (NEW.id, OLD.id)
    assert (change.was, change.now) == (one_day(october(6)), one_day(october(9)))


def test_a_relation_of_the_earlier_day_is_no_change():
    """What disagreed then disagrees still."""
    known = (relation(RelationType.CONFLICTS, NEW.id, OLD.id),)
    both = ledger(relations=known)
    assert find_changes(both, both) == []


def test_a_number_of_the_earlier_day_that_is_told_again_revises_nothing():
    """Somebody had given the newer number before."""
    again = count(EARLY, "30", 45, THEN["toll"])
    track = Track(id="t", title="people: killed", unit="people", state="killed", figures=(again.id, NEW.id))
    after = ledger(relations=(relation(RelationType.REVISES, NEW.id, OLD.id),), tracks=(track,))
    first = replace(after.readings[0], figures=(OLD, again))
    assert find_changes(BEFORE, replace(after, readings=(first, *after.readings[1:]))) == []


def test_who_newly_denies_what_stood():
    """A denial counts if somebody else had put the claim forward."""
    denial = replace(NOW["dam"], stance=Stance.DENIES)
    after = ledger(
        claims=(claim(("quill", Stance.ASSERTS, THEN["rain"]), ("vandry", Stance.DENIES, NOW["dam"])),)
    )
    after = replace(after, readings=tuple(_swapped(x, denial) for x in after.readings))
    (change,) = find_changes(BEFORE, after)
    assert (change.kind, change.statements) == (ChangeKind.DENIED, (denial.id,))
    assert change.before == (THEN["rain"].id,)


def test_a_speaker_who_changes_sides():
    """The same actor of the same claim, once for and once against."""
    denial = replace(NOW["dam"], stance=Stance.DENIES)
    after = ledger(
        claims=(claim(("vandry", Stance.ASSERTS, THEN["dam"]), ("vandry", Stance.DENIES, NOW["dam"])),)
    )
    after = replace(after, readings=tuple(_swapped(x, denial) for x in after.readings))
    (change,) = find_changes(BEFORE, after)
    assert (change.kind, change.why) == (ChangeKind.TURNED, "asserts before, denies now")


def test_what_is_taken_back():
    """Its own source does so; what it said before stands beside it."""
    taken = replace(NOW["dam"], stance=Stance.RETRACTS)
    after = ledger(
        claims=(claim(("vandry", Stance.ASSERTS, THEN["dam"]), ("vandry", Stance.RETRACTS, NOW["dam"])),)
    )
    after = replace(after, readings=tuple(_swapped(x, taken) for x in after.readings))
    (change,) = find_changes(BEFORE, after)
    assert (change.kind, change.statements) == (ChangeKind.WITHDRAWN, (taken.id,))
    assert change.before == (THEN["dam"].id,)
    assert find_changes(BEFORE, replace(after, claims=())) == []  # nobody is known to have said it


def _swapped(read, statement):
    kept = tuple(statement if s.id == statement.id else s for s in read.statements)
    return replace(read, statements=kept)


def test_two_stances_of_one_day_are_no_history():
    """Only what was surely said later is a change of position."""
    day = {s.id: Resolution(actor=ACTORS["dam"], said=one_day(october(6))) for s in (THEN["dam"], NOW["dam"])}
    denial = replace(NOW["dam"], stance=Stance.DENIES)
    after = ledger(
        claims=(claim(("vandry", Stance.ASSERTS, THEN["dam"]), ("vandry", Stance.DENIES, NOW["dam"])),)
    )
    after = replace(
        after,
        readings=tuple(_swapped(x, denial) for x in after.readings),
        resolutions={**after.resolutions, **day},
    )
    assert find_changes(BEFORE, after) == []


def test_a_forecast_that_is_borne_out():
    """By a statement that was not known on the earlier day."""
    forecast = Prediction(
        statement=THEN["rain"].id, due=None, outcome=Outcome.BORNE_OUT, evidence=(NOW["rain"].id,)
    )
    (change,) = check(predictions=(forecast,))
    assert (change.kind, change.statements) == (ChangeKind.BORNE_OUT, (NOW["rain"].id,))
    assert find_changes(ledger(predictions=(forecast,)), ledger(predictions=(forecast,))) == []


def test_what_two_reports_newly_tell_is_new():
    """A claim and a count are new if nobody told them before and two reports do now."""
    new = claim(("vandry", Stance.ASSERTS, NOW["dam"]), ("vandry", Stance.ASSERTS, AGAIN))
    (change,) = check(claims=(new,))
    assert (change.kind, change.before, change.was) == (ChangeKind.NEW, (), None)
    known = claim(("vandry", Stance.ASSERTS, THEN["dam"]), ("vandry", Stance.ASSERTS, NOW["dam"]))
    assert check(claims=(known,)) == []


def test_a_count_that_one_report_alone_gives_is_not_news():
    """Only what is carried more widely is."""
    track = Track(id="t", title="people: killed", unit="people", state="killed", figures=(NEW.id,))
    assert check(tracks=(track,)) == []


def test_a_number_given_up_in_the_telling_has_no_statement_to_name():
    """Of "45 people, not 40" the 40 is nobody's words; it stands in a track and harms no change."""
    given_up = count(LATE, "people", 40, replaced=True)
    track = Track(
        id="t", title="people: killed", unit="people", state="killed", figures=(given_up.id, NEW.id)
    )
    conflict = relation(RelationType.CONFLICTS, given_up.id, OLD.id)
    after = ledger(tracks=(track,), relations=(conflict, relation(RelationType.REVISES, NEW.id, OLD.id)))
    readings = (after.readings[0], replace(after.readings[1], figures=(given_up, NEW)), *after.readings[2:])
    (change,) = find_changes(BEFORE, replace(after, readings=readings))
    assert (change.kind, change.figures) == (ChangeKind.REVISED, (NEW.id, OLD.id))
