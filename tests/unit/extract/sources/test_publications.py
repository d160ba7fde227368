import pytest

from storyledger.extract.sources.publications import Publishers
from tests.unit.sentences import sentence, spot

DATA = (
    "Data/NOUN/6/nsubj released/VERB/1/acl by/ADP/5/case the/DET/5/det bank/NOUN/2/obl showed/VERB/0/root "
    "losses/NOUN/6/obj ./PUNCT/6/punct"
)
REPORT = "The/DET/2/det report/NOUN/3/nsubj warned/VERB/0/root of/ADP/5/case more/ADJ/3/obl ./PUNCT/3/punct"
POLICE = "A/DET/3/det police/NOUN/3/compound report/NOUN/4/nsubj named/VERB/0/root nobody/PRON/4/obj ./PUNCT/4/punct"
UNION = "The/DET/2/det union/NOUN/4/nmod 's/PART/2/case report/NOUN/5/nsubj named/VERB/0/root nobody/PRON/5/obj ./PUNCT/5/punct"
REVIEWED = (
    "Reports/NOUN/6/nsubj reviewed/VERB/1/acl by/ADP/5/case the/DET/5/det bank/NOUN/2/obl showed/VERB/0/root "
    "losses/NOUN/6/obj ./PUNCT/6/punct"
)
IT = "It/PRON/2/nsubj warned/VERB/0/root of/ADP/4/case fire/NOUN/2/obl ./PUNCT/2/punct"
SHIP = "The/DET/2/det ship/NOUN/3/nsubj sank/VERB/0/root ./PUNCT/3/punct"
FROM_THERE = "Reports/NOUN/4/nsubj from/ADP/3/case town/NOUN/1/nmod spoke/VERB/0/root of/ADP/6/case losses/NOUN/4/obl ./PUNCT/4/punct"


def text_of(parse):
    return " ".join(row.rsplit("/", 3)[0] for row in parse.split())


def publisher(phrase, *parses):
    """For whom a phrase of the last sentence stands; the sentences follow each other."""
    text = " ".join(text_of(parse) for parse in parses)
    starts = [text.index(text_of(parse)) for parse in parses]
    sentences = [
        sentence(text, p, start=at, index=i) for i, (p, at) in enumerate(zip(parses, starts, strict=True))
    ]
    found = Publishers(text, sentences).of(sentences[-1], spot(text, phrase, starts[-1]))
    return found and found.of(text)


@pytest.mark.parametrize(
    ("phrase", "parses", "found"),
    [
        ("Data released by the bank", [DATA], "the bank"),
        ("The union 's report", [UNION], "The union"),
        ("A police report", [POLICE], "police"),
        ("It", [UNION, IT], "The union"),
        ("It", [UNION, SHIP, IT], None),
        ("Reports reviewed by the bank", [REVIEWED], None),
        ("Reports from town", [FROM_THERE], None),
        ("the bank", [DATA], None),
    ],
)
def test_a_publication_speaks_for_who_gives_it_out(phrase, parses, found):
    """Not for who reads it, nor for where it comes from."""
    assert publisher(phrase, *parses) == found


@pytest.mark.parametrize(
    ("parses", "found"),
    [
        ([DATA, REPORT], "the bank"),
        ([POLICE, REPORT], "police"),
        ([REPORT], None),
        ([POLICE, UNION, REPORT], "The union"),
        ([DATA, POLICE, REPORT], "police"),
    ],
)
def test_the_report_is_the_one_named_before(parses, found):
    """By its own noun before another; nobody's if none was named."""
    assert publisher("The report", *parses) == found
