import json

import pytest

from storyledger.actor import Actor, ActorKind
from storyledger.statement import Kind, Resolution
from storyledger.write.exports.jsonld import jsonld_record
from tests.unit.ledgers import BRILL, DENIED, GAZETTE, OPEN, POST, REBUILD, VANDRY, bridge
from tests.unit.published import jsonld_faults
from tests.unit.stories import ran, reading, remark


def of_type(record, kind):
    return {node["@id"]: node for node in record["@graph"] if node["@type"] == kind}


def quoted(report, words, **known):
    """The quotations made of one remark."""
    from storyledger.pipeline import reconcile

    told = remark(report, words, source="Vandry", **known)
    return of_type(
        jsonld_record(reconcile("t", [report], [reading(report, statements=(told,))])), "Quotation"
    )


def test_only_terms_of_schema_org_are_used():
    """Each property belongs to its type and holds what the vocabulary says; no rating is given."""
    record = jsonld_record(bridge())
    assert list(jsonld_faults(record)) == []
    assert record["@context"] == {"@vocab": "https://schema.org/"}
    assert "Review" not in json.dumps(record)


def test_names_point_at_things_in_the_file():
    """Each thing stands once, and every reference finds one."""
    record = jsonld_record(bridge())
    ids = [node["@id"] for node in record["@graph"]]
    assert len(ids) == len(set(ids))
    assert list(jsonld_faults({"@graph": record["@graph"][1:]}))  # a report that is missing is seen


def test_a_quotation_has_its_speaker_its_day_and_its_report():
    """Who is said to have spoken, what, when, and where it stands."""
    (quotation,) = of_type(jsonld_record(bridge()), "Quotation").values()
    assert quotation == {
        "@id": f"#{REBUILD.id}",
        "@type": "Quotation",
        "text": "We will open a new bridge in May",
        "spokenByCharacter": {"@id": f"#{VANDRY}"},
        "creator": {"@id": f"#{VANDRY}"},
        "creditText": "Vandry",
        "dateCreated": "2031-10-10",
        "isBasedOn": {"@id": f"#{POST.id}"},
    }


def test_only_words_between_quotation_marks_are_a_quotation():
    """What a report tells in words of its own is nobody's quotation."""
    report = ran("Vandry said that the bridge was “an open wound” and that “we knew”.", "q", 9)
    words = "that the bridge was “an open wound” and that “we knew”"
    (quotation,) = quoted(report, words, cue="said", kind=Kind.MIXED).values()
    assert quotation["text"] == "an open wound … we knew"
    assert quoted(report, words, cue="said") == {}


def test_a_claim_is_put_forward_by_those_who_assert_it():
    """Who denies it or leaves it open is not its creator."""
    (claim,) = of_type(jsonld_record(bridge()), "Claim").values()
    assert claim["text"] == "the bridge had been unsafe"
    assert "creator" not in claim
    assert claim["appearance"] == [{"@id": f"#{GAZETTE.id}"}, {"@id": f"#{OPEN.report_id}"}]


def test_the_first_appearance_is_told_only_if_it_is_known():
    """One report has no day, so it may have been the first."""
    from dataclasses import replace

    ledger = bridge()
    (claim,) = of_type(jsonld_record(ledger), "Claim").values()
    assert "firstAppearance" not in claim
    later = replace(ledger, claims=(replace(ledger.claims[0], statements=(REBUILD.id, DENIED.id)),))
    (claim,) = of_type(jsonld_record(later), "Claim").values()
    assert claim["firstAppearance"] == {"@id": f"#{GAZETTE.id}"}


def test_who_has_no_name_is_no_person():
    """A speaker without a name is told in the words of the report."""
    ledger = bridge(
        actors=tuple(Actor(id=a, name="official", kind=ActorKind.UNNAMED) for a in (VANDRY, BRILL))
    )
    (quotation,) = of_type(jsonld_record(ledger), "Quotation").values()
    assert "creator" not in quotation
    assert quotation["creditText"] == "Vandry"


def test_an_inferred_day_is_not_the_reports_own():
    """What we found out from other reports is not put into its mouth."""
    from storyledger.interval import one_day
    from tests.unit.stories import october

    ledger = bridge(published={OPEN.report_id: one_day(october(9), basis="inferred")})
    assert "datePublished" not in of_type(jsonld_record(ledger), "NewsArticle")[f"#{OPEN.report_id}"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of its own parts
@pytest.mark.parametrize(
    "story", [bridge(), bridge(resolutions={s: Resolution() for s in bridge().resolutions})]
)
def test_a_library_reads_the_same(story):
    """rdflib finds every thing with its type, and no term of another vocabulary."""
    rdflib = pytest.importorskip("rdflib")
    record = jsonld_record(story)
    graph = rdflib.Graph().parse(
        data=json.dumps(record), format="json-ld", publicID="https://desk.example/story"
    )
    found = {str(s) for s in graph.subjects(rdflib.RDF.type) if isinstance(s, rdflib.URIRef)}
    assert found == {f"https://desk.example/story{node['@id']}" for node in record["@graph"]}
    terms = {str(p) for p in graph.predicates()} | {str(o) for o in graph.objects(None, rdflib.RDF.type)}
    assert all(t.startswith("https://schema.org/") for t in terms - {str(rdflib.RDF.type)})
