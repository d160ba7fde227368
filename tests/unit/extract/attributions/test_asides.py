import pytest

from storyledger.extract.attributions.asides import find_asides
from storyledger.statement import Kind
from tests.unit.sentences import report, sentence, spot
from tests.unit.stories import remark

OWNED = (
    "Roe/PROPN/2/nsubj said/VERB/0/root rain/NOUN/4/nsubj followed/VERB/2/ccomp Monday/PROPN/7/nmod 's/PART/5/case "
    "raid/NOUN/4/obj that/PRON/9/nsubj left/VERB/7/acl 12/NUM/9/obj dead/ADJ/9/xcomp"
)
PLAIN = (
    "Roe/PROPN/2/nsubj said/VERB/0/root rain/NOUN/4/nsubj followed/VERB/2/ccomp a/DET/6/det raid/NOUN/4/obj "
    "that/PRON/8/nsubj left/VERB/6/acl 12/NUM/8/obj dead/ADJ/8/xcomp"
)
BESIDE = (
    "Roe/PROPN/2/nsubj blamed/VERB/0/root Brill/PROPN/2/obj ,/PUNCT/6/punct the/DET/6/det guard/NOUN/3/appos "
    "who/PRON/8/nsubj shot/VERB/6/acl 12/NUM/8/obj"
)
THAT = (
    "Roe/PROPN/2/nsubj backed/VERB/0/root Brill/PROPN/5/nmod 's/PART/3/case claim/NOUN/2/obj that/SCONJ/8/mark "
    "12/NUM/8/nsubj drowned/VERB/5/acl"
)


def asides(parse, *, source="Roe", kind=Kind.INDIRECT, names=None):
    """The words that are the report's own."""
    text = " ".join(row.rsplit("/", 3)[0] for row in parse.split())
    cue = text.split()[1]
    content = text.split(cue)[1].strip()
    told = remark(report(text), content, source=source, cue=cue, kind=kind)
    parsed = sentence(text, parse, names=names or {})
    return [span.of(text) for _, span in find_asides(text, [parsed], told, [spot(text, "12")])]


@pytest.mark.parametrize(
    ("parse", "names", "found"),
    [
        (BESIDE, {"Brill": "Person"}, ["the guard who shot 12"]),
        (BESIDE, {}, []),
        (PLAIN, {}, []),
        (THAT, {"Brill": "Person"}, []),
    ],
)
def test_what_stands_beside_a_name_is_the_reports_own(parse, names, found):
    """A raid that killed 12 may be the speaker's, and so is what a claim claims."""
    assert asides(parse, names=names) == found


def test_of_a_raid_that_its_day_tells_the_report_gives_the_toll():
    """It is known which raid is meant; in quotation marks all is the speaker's."""
    assert asides(OWNED) == ["Monday 's raid that left 12 dead"]
    assert asides(OWNED, kind=Kind.MIXED) == []


PLEDGED = (
    "Roe/PROPN/2/nsubj pledged/VERB/0/root to/PART/4/mark end/VERB/2/xcomp the/DET/6/det siege/NOUN/4/obj "
    "that/PRON/8/nsubj killed/VERB/6/acl 12/NUM/8/obj"
)


def test_who_only_pledges_counts_no_dead():
    """The report tells what he wants to end; who says that it happened may give the number."""
    assert asides(PLEDGED) == ["that killed 12"]
    assert asides(PLEDGED.replace("pledged", "said")) == []
