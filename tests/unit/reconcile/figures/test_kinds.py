import pytest

from storyledger.reconcile.figures.kinds import counts_infected, kind_of
from tests.unit.stories import count, ran

FLOW = {"unit": "barrels per day", "unit_head": "barrels"}
WORKERS = {"unit": "harbour workers", "unit_head": "worker"}
CARDS = {"unit": "bank card accounts", "unit_head": "account"}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("going to lose: lost", True),
        ("worst-case: deaths", True),
        ("on pace for: deaths", True),
        ("on board", False),
        ("spoke of 60 killed", False),
        ("died", False),
        ("plan to: cut", True),
        ("plan", False),
    ],
)
def test_what_is_foretold_is_expected(state, expected):
    """By the report's own word before it."""
    report = ran("It was 5 in all.", "a", 9)
    assert kind_of(count(report, "5", 5, state=state, state_head="die"))[2] is expected


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({"state_head": "lose", "state": "lost"}, ("person", "killed")),
        ({"state_head": "lose", "state": "lost", "unit_head": "home"}, ("home", "lose")),
        ({"state_head": "lose", "state": "lost passport numbers"}, ("person", "lose")),
        ({"state_head": "lose", "state": "lost at sea"}, ("person", "killed")),
        (
            {"state_head": "win", "unit": "percentage points", "unit_head": "percentage points"},
            ("point", "win"),
        ),
        ({"state_head": "arrest", "state": "arrested", "unit_head": "looter"}, ("person", "arrested")),
        ({"state_head": "take", "state": "taken into police custody"}, ("person", "arrested")),
        ({"state_head": "lose", "state": "lost their lives"}, ("person", "killed")),
        ({"state_head": "record", "state": "records of 5 guests"}, ("person", "affected")),
        ({"state_head": "without_power", "unit_head": "house"}, ("home", "without power")),
        ({"state_head": "gush", "state": "gushing", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "leak", "state": "leaking", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "capture", "state": "capturing", **FLOW}, ("barrels per day", "captured")),
        ({"state_head": "siphon", "state": "siphoning", **FLOW}, ("barrels per day", "captured")),
        ({"state_head": "fall", "state": "fell to 40 barrels", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "barrel", "state": "barrels a day", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "change", "state": "changed its estimate", **FLOW}, ("barrels per day", "flowing")),
        ({"state_head": "reach", "state": "reached the quay", "unit_head": "missile"}, ("missile", "hit")),
        ({"state_head": "shoot", "state": "shot 5 rockets", "unit_head": "rocket"}, ("rocket", "launched")),
        ({"state_head": "save", "state": "saving his life", "unit_head": "man"}, ("man", "save")),
        ({"state_head": "save", "state": "saved from the sea", "unit_head": "man"}, ("man", "rescued")),
        (
            {"state_head": "detail", "state": "details of 5 guests", "unit_head": "guest"},
            ("person", "affected"),
        ),
        ({"state_head": "use", "state": "used", "unit_head": "rocket"}, ("rocket", "launched")),
        ({"state_head": "eliminate", "state": "eliminated", "unit_head": "fighter"}, ("soldier", "killed")),
        ({"state_head": "eliminate", "state": "eliminated", "unit_head": "man"}, ("man", "eliminate")),
        ({"state_head": "gun", "state": "gunned down"}, ("person", "killed")),
        ({"state_head": "stand", "state": "stood down", "unit_head": "worker"}, ("worker", "stand")),
        ({"state_head": "shoot", "state": "shot down", "unit_head": "rocket"}, ("rocket", "intercepted")),
        ({"state_head": "take", "state": "taken", "unit_head": "customer"}, ("account", "affected")),
        ({"state_head": "take", "state": "taken", "unit_head": "boat"}, ("vessel", "take")),
        ({"state_head": "leak", "state": "leaked", **CARDS}, ("card", "affected")),
        ({"state_head": "leak", "state": "leaked", "unit_head": "barrel"}, ("barrel", "spilled")),
        ({"state_head": "access", "state": "accessed by hackers"}, ("person", "affected")),
        ({"state_head": "access", "state": "accessed the beach"}, ("person", "access")),
        ({"state_head": "information", "state": "information", **WORKERS}, ("worker", "affected")),
        ({"state_head": "diagnose", "state": "diagnosed with brain injuries"}, ("person", "injured")),
        ({"unit": "navy service members", "unit_head": "member"}, ("soldier", "killed")),
        ({"unit_head": "troop", "state_head": "pull", "state": "pull out"}, ("soldier", "withdrawn")),
        ({"unit_head": "troop", "state_head": "contribute", "state": "contribute"}, ("soldier", "sent")),
        ({"state_head": "pull", "state": "pulled out"}, ("person", "pull")),
        ({"state_head": "sign", "state": "signed the letter"}, ("person", "sign")),
        ({"state_head": "sign", "state": "signed up for a plan"}, ("person", "enrolled")),
        ({"unit": "staff members", "unit_head": "member"}, ("worker", "killed")),
        ({"unit": "members of a choir", "unit_head": "member"}, ("member", "killed")),
        ({"state_head": "suffer", "state": "suffered gunshot wounds"}, ("person", "suffer")),
        ({"state_head": "remain", "state": "remain in police custody"}, ("person", "arrested")),
        ({"state_head": "remain", "state": "remain in custody", "unit_head": "boat"}, ("vessel", "remain")),
        ({"state_head": "say", "state": "said on Monday", "unit": "", "unit_head": ""}, ("", "")),
        ({"state_head": "seize", "state": "seized"}, ("person", "held")),
        ({"state_head": "take", "state": "taken from the school"}, ("person", "held")),
        ({"state_head": "take", "state": "taken to the mill"}, ("person", "take")),
        ({"state_head": "seize", "state": "seized", "unit_head": "boat"}, ("vessel", "seized")),
        (
            {"state_head": "put", "state": "put the leak", "unit": "barrels", "unit_head": "barrels"},
            ("barrels", "spilled"),
        ),
        (
            {"state_head": "double", "state": "doubled in size", "unit": "hectares", "unit_head": "hectares"},
            ("hectares", "destroyed"),
        ),
        (
            {"state_head": "steal", "state": "bank details stolen", "unit_head": "customer"},
            ("account", "affected (bank details)"),
        ),
        ({"state_head": "say", "state": "said they sail"}, ("person", "surveyed")),
    ],
)
def test_some_words_say_a_thing_of_one_sort_only(known, kind):
    """Lost people are dead, lost homes are not; oil leaks at a rate, records leak once."""
    report = ran("It was 5 in all.", "a", 9)
    assert kind_of(count(report, "5", 5, **known))[:2] == kind


CASES = {"unit": "cases", "unit_head": "case", "state": "are", "state_head": "be"}
PATIENTS = {"unit": "patients", "unit_head": "patient", "state": "have the virus", "state_head": "have"}


@pytest.mark.parametrize(
    ("known", "sentence", "infected"),
    [
        (CASES, "There are 5 cases of cholera in Tarn.", True),
        (CASES, "There are 5 cases before the court.", False),
        ({**CASES, "unit": "confirmed cases"}, "The number of confirmed cases is 5.", True),
        ({**CASES, "unit": "suspected cases"}, "There are 5 suspected cases of cholera.", False),
        ({**CASES, "unit": "new cases"}, "There are 5 new cases of cholera.", False),
        ({**CASES, "state": "died", "state_head": "die"}, "Of the cholera cases 5 died.", False),
        (PATIENTS, "5 patients have the virus.", True),
        ({**PATIENTS, "state": "have symptoms of the virus"}, "5 patients have symptoms.", False),
        (PATIENTS, "5 patients could have the virus.", False),
        ({**PATIENTS, "state": "recovered", "state_head": "recover"}, "5 patients recovered.", False),
    ],
)
def test_cases_patients_and_whoever_has_a_disease_are_one_kind(known, sentence, infected):
    """The suspected, the new, the ill and the recovered are others."""
    figure = count(ran(sentence, "a", 9), "5", 5, **known)
    assert counts_infected(figure, sentence, f"Cholera broke out in Tarn. {sentence}") is infected
