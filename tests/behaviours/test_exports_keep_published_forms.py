"""What other programs read keeps the form that they publish, and the same story gives the same bytes."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from storyledger.cli import main
from tests.unit.published import followthemoney_faults, jsonld_faults

SAMPLE = Path(__file__).parents[2] / "src" / "storyledger" / "samples" / "brannock-dam" / "reports"


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    """What the command prints of the sample, which is read once."""
    path = str(tmp_path_factory.mktemp("forms") / "s.db")

    def run(*words: str) -> str:
        done = CliRunner().invoke(main, [*words, "-q", "--db", path])
        assert done.exit_code == 0, done.stderr
        return done.stdout

    run("init")
    run("add", str(SAMPLE))
    return lambda *words: run("export", *words)


@pytest.fixture(scope="module")
def entities(export) -> list[dict]:
    """FollowTheMoney's, one a line."""
    return [json.loads(line) for line in export("ftm").splitlines()]


def test_followthemoney_by_its_published_schemata(entities):
    """Known schemata and properties, values of their types, no dangling reference."""
    assert {e["schema"] for e in entities} == {
        "Article",
        "Person",
        "Organization",
        "PublicBody",
        "Event",
        "Note",
    }
    assert list(followthemoney_faults(entities)) == []


def test_followthemoney_by_its_own_library(entities):
    """The library validates each entity and cleans no value away."""
    model = pytest.importorskip("followthemoney", reason="pip install 'followthemoney<4'").model
    for told in entities:
        proxy = model.get_proxy(told, cleaned=False)
        read = proxy.to_dict()
        proxy.schema.validate(read)
        assert {k: sorted(v) for k, v in read["properties"].items()} == {
            k: sorted(v) for k, v in told["properties"].items()
        }


def test_jsonld_uses_schema_org_as_published(export):
    """Types, properties and what they may hold; claims and quotations are there, ratings are not."""
    record = json.loads(export("jsonld"))
    assert list(jsonld_faults(record)) == []
    assert {"Claim", "Quotation", "NewsArticle", "Person"} <= {n["@type"] for n in record["@graph"]}


def test_timelinejs_has_what_its_documentation_asks_for(export):
    """Each event has a date that exists, a text and an id of its own."""
    record = json.loads(export("timelinejs"))
    assert set(record) == {"title", "events"}
    assert len({e["unique_id"] for e in record["events"]}) == len(record["events"]) > 10
    for event in record["events"]:
        assert {"start_date", "text", "display_date"} <= set(event)
        assert set(event) <= {
            "unique_id",
            "start_date",
            "end_date",
            "display_date",
            "text",
            "group",
            "autolink",
        }
        assert set(event["start_date"]) == {"year", "month", "day"}
        assert set(event["text"]) == {"headline", "text"}


@pytest.mark.parametrize("view", ["figures", "lineage"])
def test_a_drawing_is_an_svg_file(export, view):
    """One root with a size, which any viewer opens."""
    root = ET.fromstring(export("svg", "--view", view))  # noqa: S314 - the text is our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert int(root.get("width")) > 800


@pytest.mark.parametrize("form", ["html", "json", "jsonl", "csv", "md", "timelinejs", "ftm", "jsonld", "svg"])
def test_the_same_story_gives_the_same_bytes(export, form):
    """Nothing in a file depends on the clock, on chance or on the run."""
    assert export(form) == export(form)
