import pytest

from storyledger.actor import ActorKind
from storyledger.reconcile.actors.bearers import bare, kin_of
from tests.unit.reconcile.actors.test_actors import check

PERSON, UNNAMED = ActorKind.PERSON, ActorKind.UNNAMED
SHOOTER = ("Odo Brill", PERSON, {"role": "gunman"})
NAMED = ("Odo Brill", PERSON)
KILLER = ("killer", UNNAMED)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("killer", "suspect"),
        ("The alleged shooter", "gunman"),
        ("mass shooter", "gunman"),
        ("bomber", "bomber"),
        ("second gunman", None),
        ("wife of the gunman", None),
        ("mayor", "mayor"),
        ("the town's mayor", "mayor"),
        ("the country's president", None),  # it may be another country's
        ("Tarn mayor", None),  # its place is told, and its place finds it
        ("former president", None),
    ],
)
def test_what_a_bare_description_calls_its_bearer(words, called):
    """A deed or an office, and no word that narrows it."""
    assert bare(words) == called


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        (([SHOOTER], [NAMED, KILLER]), True),  # the report names him, another says what he did
        (([SHOOTER], [SHOOTER], [KILLER]), True),  # this one does not, two others agree
        (([SHOOTER], [KILLER]), False),  # one report's word is too little
        (([SHOOTER], [("Ilse Vandry", PERSON, {"role": "shooting suspect"}), NAMED, KILLER]), False),
        (([SHOOTER], [NAMED, KILLER], [("second gunman", UNNAMED)]), False),
        (([SHOOTER], [NAMED, ("bomber", UNNAMED)]), False),  # who shot is not who bombed
        (([SHOOTER], [("Ilse Vandry", PERSON)], [("Ilse Vandry", PERSON)], [NAMED, KILLER]), True),
        # whom few reports name may be the doer of long ago, to whom one is compared
        (([SHOOTER, KILLER], *[[("Ilse Vandry", PERSON)]] * 4), False),
    ],
)
def test_who_did_it_is_the_only_one_whom_reports_call_so(reports, found):
    """And nobody where two are, or where any report tells of several."""
    actors, _ = check(*reports)
    killers = [a for a in actors if {"killer", "bomber"} & {a.name, *a.aliases}]
    assert [a.kind is PERSON for a in killers] == [found]


@pytest.mark.parametrize(
    ("role", "description", "found"),
    [
        ("Tarn Mayor", "mayor", True),
        ("mayor of Tarn", "mayor", True),
        ("Kelm Gov.", "governor", True),
        ("deputy mayor of Tarn", "mayor", False),
        ("President", "president", True),
        ("President of Peru", "president", True),
        ("Rowing Club President", "president", False),  # of no state
        ("former president", "president", False),
        ("defence minister", "minister", True),
        ("Tarn's finance minister", "minister", True),
        ("Prime Minister", "minister", False),
        ("deputy minister", "minister", False),
    ],
)
def test_an_office_without_its_place_is_the_one_holder_whom_the_report_names(role, description, found):
    """Another report gives her the office."""
    holder = ("Ilse Vandry", PERSON, {"role": role})
    actors, _ = check([holder], [("Ilse Vandry", PERSON), (description, UNNAMED)])
    assert (len(actors) == 1) is found


def test_an_office_with_two_holders_stays_apart():
    """Unless the report names but one of them."""
    vandry, brill = (
        (name, PERSON, {"role": f"{place} Mayor"})
        for name, place in (("Ilse Vandry", "Tarn"), ("Odo Brill", "Kelm"))
    )
    mayor = ("mayor", UNNAMED)
    assert len(check([vandry, brill], [vandry, brill, mayor])[0]) == 3
    assert len(check([vandry, brill], [vandry, mayor])[0]) == 2


@pytest.mark.parametrize(
    ("words", "kin"),
    [
        ("Brill's current wife", ("Brill", "wife")),
        ("gunman’s father", ("gunman", "father")),
        ("Brill's former husband", ("Brill", "ex-husband")),
        ("Brill's second wife", None),
        ("Brill's brother", None),  # one may have many
    ],
)
def test_whose_kin_a_description_means(words, kin):
    """Of those of whom one has one."""
    assert kin_of(words) == kin


def test_the_father_of_who_did_it():
    """ "The gunman's father" is Brill's, who bears the name himself."""
    actors, _ = check(
        [SHOOTER, ("gunman’s father", UNNAMED)],
        [NAMED, ("Tomas Brill", PERSON, {"role": "Brill's father"})],
    )
    assert sorted(a.name for a in actors) == ["Odo Brill", "Tomas Brill"]
