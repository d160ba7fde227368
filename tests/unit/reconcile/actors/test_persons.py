from storyledger.actor import ActorKind
from storyledger.reconcile.actors.persons import group_persons
from storyledger.reconcile.blocks import Blocks
from tests.unit.stories import ran, referent


def named(*names, report="a"):
    return [referent(ran("Nothing happened.", report), name, ActorKind.PERSON) for name in names]


def found(referents, blocks=None):
    """Who goes under which name, and why."""
    persons = group_persons(referents, blocks or Blocks())
    return {p.name: ([r.name for r in p.bearers], [*p.why]) for p in persons}


def test_a_surname_goes_to_the_one_who_bears_it():
    """Whoever is named first."""
    assert found(named("Vandry", "Ilse Vandry")) == {
        "ilse vandry": (["Ilse Vandry", "Vandry"], ["the surname of the only one so called"])
    }


def test_a_surname_of_two_stays_apart_and_says_so():
    """Nobody is merged on a guess."""
    persons = found(named("Ilse Vandry", "Odo Vandry", "Vandry"))
    assert persons["vandry"] == (["Vandry"], ['kept apart: "Vandry" can be "Ilse Vandry" and "Odo Vandry"'])


def test_names_that_come_one_by_one_are_grouped_as_all_at_once():
    """What two names are to each other is kept."""
    blocks, names = Blocks(), ("Vandry", "Ilse Vandry", "Jan Roe Jr.", "Jan Roe", "Odo Vandry")
    for some in range(1, len(names) + 1):
        assert found(named(*names[:some]), blocks.start()) == found(named(*names[:some]))


def test_a_son_is_nobody_else_once_one_report_tells_him_from_his_father():
    """Where "Jr." matters it is written: all others of that name are the father."""
    both, other = named("Jan Roe Jr.", "Jan Roe"), named("Janny Roe", "Jan Roe", "Roe", report="b")
    father, son = sorted((names for names, _ in found([*both, *other]).values()), key=len, reverse=True)
    assert son == ["Jan Roe Jr."]
    assert sorted(father) == ["Jan Roe", "Jan Roe", "Janny Roe", "Roe"]


def test_a_son_is_told_from_whoever_goes_by_the_surname_alone_beside_him():
    """ "Roe ... his son, Jan Roe Jr." in one report keeps "Jan Roe" of another from the son."""
    here = named("Roe", "Jan Roe Jr.", "Roe Jr.")
    groups = found([*here, *named("Jan Roe", report="b")]).values()
    assert sorted(sorted(names) for names, _ in groups) == [["Jan Roe", "Roe"], ["Jan Roe Jr.", "Roe Jr."]]
