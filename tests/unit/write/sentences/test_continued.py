import pytest

from storyledger.pipeline import read_report, reconcile
from storyledger.write.sentences.continued import clause_after
from storyledger.write.words.phrases import open_desk
from tests.unit.stories import ran

NEWS = (
    "The Tarn Rescue Service said last week that an initial contingent of 1,500 soldiers was at the dam. "
    "On Wednesday, it told lawmakers in Tarn that an additional 1,500 soldiers were sent."
)


@pytest.mark.parametrize(
    ("before", "goes_on"),
    [
        ("The Tarn Rescue Service said that 1,500 were there.", True),
        ("Odo Brill said that 1,500 were there.", False),
    ],
)
def test_a_pronoun_speaks_for_whom_the_sentence_before_names(before, goes_on):
    """For nobody else, whoever it means in its report."""
    report = ran(NEWS, "a", 9)
    desk = open_desk(reconcile("Dam", [report], [read_report(report)]))
    second = next(s for s in desk.statements.values() if s.source and desk.words_at(s.source, s) == "it")
    clause = clause_after(desk, second, before)
    assert (clause is not None) is goes_on
    assert clause is None or clause.text == NEWS[NEWS.index("On Wed") :]
