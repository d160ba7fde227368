from storyledger.harm import Fate, Harm
from storyledger.reconcile.figures.victims import group_victims, same_name
from storyledger.span import Span


def told(fate, sentence=1, **known):
    return Harm(report_id="r1", span=Span(0, 4), sentence=sentence, clause=0, fate=fate, low=1, **known)


def test_a_name_an_age_and_a_pronoun_are_one_victim():
    """Nothing speaks against it."""
    named = told(Fate.SHOT, names=("ivo", "tarn"))
    aged = told(Fate.SHOT, age=9, sex="m", grown=False)
    he = told(Fate.KILLED, sex="m", vague=True, pronoun=True)
    (victim,) = group_victims([he, aged, named])
    assert (victim.age, victim.killed, len(victim.harms)) == (9, True, 3)


def test_sex_age_and_name_tell_victims_apart():
    """Each of them is enough; two neighbouring ages are not."""
    man = told(Fate.SHOT, sex="m", age=30)
    assert len(group_victims([man, told(Fate.SHOT, sex="f", age=30)])) == 2
    assert len(group_victims([man, told(Fate.SHOT, sex="m", age=41)])) == 2
    assert len(group_victims([man, told(Fate.SHOT, sex="m", age=31)])) == 1
    brill, vandry = told(Fate.SHOT, names=("odo", "brill")), told(Fate.SHOT, names=("ilse", "vandry"))
    assert len(group_victims([brill, vandry])) == 2


def test_who_was_only_treated_and_whom_a_number_counts_are_no_victims():
    """A parent in shock is taken to a hospital as well."""
    assert group_victims([told(Fate.TREATED)]) == []


def test_names_may_be_misspelled():
    """One letter is no other name."""
    assert same_name(["ulmschneider"], ["ulmshneider"])
    assert not same_name(["brill"], ["vandry"])
