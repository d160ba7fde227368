"""The description of the JSON pages, and that every page keeps it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from storyledger.acquire.reports import acquire_reports
from storyledger.archive import Archive
from storyledger.pipeline import read_report
from storyledger.store.sqlite import create_store
from storyledger.web.app import make_app
from storyledger.write.tables.tables import TABLES
from tests.house import tree
from tests.unit.mcp.stories import make_database

NUMBERS = {"{statement}": "S1", "{report}": "R1"}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    path = make_database(tmp_path_factory.mktemp("quay") / "quay.db")
    return TestClient(make_app(Archive(path)), base_url="http://127.0.0.1:8731")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The bundled story."""
    path = tmp_path_factory.mktemp("dam") / "dam.db"
    with create_store(path, "dam") as store:
        for report in acquire_reports([tree.PACKAGE / "samples" / "brannock-dam" / "reports"]):
            store.add(report, read_report(report))
    return TestClient(make_app(Archive(path)), base_url="http://127.0.0.1:8731")


@pytest.fixture(scope="module")
def described(client):
    return client.get("/openapi.json").json()


def place(path, story="quay"):
    return re.sub(r"\{\w+\}", lambda found: NUMBERS[found[0]], path.replace("{story}", story))


def faults(value, schema, described, at="$"):
    """Where a value breaks its schema, as far as we use JSON Schema."""
    if "$ref" in schema:
        schema = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        tried = [list(faults(value, each, described, at)) for each in schema["anyOf"]]
        yield from min(tried, key=len)
        return
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}
    kinds |= {"boolean": bool, "null": type(None)}
    wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, kinds[kind]) for kind in wanted):
        yield f"{at} is no {wanted}"
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from faults(each, schema["items"], described, f"{at}[{i}]")
    elif isinstance(value, dict):
        known, more = schema.get("properties", {}), schema["additionalProperties"]
        yield from (f"{at} lacks {name}" for name in schema.get("required", ()) if name not in value)
        for name, each in value.items():
            if name not in known and not more:
                yield f"{at} has {name}"
            else:
                yield from faults(each, known.get(name, more), described, f"{at}.{name}")


def test_every_described_page_answers_as_it_is_described(sample, described):
    """All paths of the document, over the bundled story: something is there, and nothing that is not described."""
    assert len(described["paths"]) >= 10
    for path, page in described["paths"].items():
        got = sample.get(place(path, "dam"))
        assert (path, got.status_code) == (path, 200)
        schema = page["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        assert list(faults(got.json(), schema, described)) == []
        assert got.json()["changes"] if "changes" in path else got.json()


def json_pages(app):
    """All pages in JSON, by the routes themselves."""
    for route in app.routes:
        path = re.sub(r":\w+}", "}", route.path).replace(".{form}", ".json")
        if path.endswith(".json") and path != "/openapi.json":
            yield from (
                (path.replace("{section}", name) for name in TABLES) if "{section}" in path else (path,)
            )


def test_every_json_page_is_described(client, described):
    """A page that is added is described with it, and one that went is not."""
    assert {*json_pages(client.app)} == described["paths"].keys()


def test_a_page_that_is_not_described_is_seen(client, described):
    """The check can fail."""
    added = Starlette(routes=[*client.app.routes, Route("/s/{story:story}/rumours.json", lambda _: None)])
    assert {*json_pages(added)} - described["paths"].keys() == {"/s/{story}/rumours.json"}


def test_a_planted_fault_is_seen(described):
    """The check can fail: a missing field, a strange one, a wrong kind."""
    schema = {"$ref": "#/components/schemas/Quotation"}
    assert list(faults({"start": "1", "end": 2, "more": 3}, schema, described)) == [
        "$ lacks words",
        "$.start is no ['integer']",
        "$ has more",
    ]


def test_the_description_is_openapi(described):
    """By the format's own validator."""
    validator = pytest.importorskip(
        "openapi_spec_validator", reason="openapi-spec-validator is not installed"
    )
    validator.validate(described)


@pytest.mark.parametrize(
    ("page", "status", "words"),
    [
        ("/s/quay/S999.json", 404, "No statement S999"),
        ("/s/quay/reports/R9.json", 404, "No report R9"),
        ("/s/none/brief.json", 404, "no story called none"),
        ("/s/quay/S1.json?asof=soon", 400, "is no day"),
    ],
)
def test_a_program_is_told_in_its_own_form(client, page, status, words):
    """No page in HTML where JSON was asked for."""
    got = client.get(page)
    assert (got.status_code, words in got.json()["error"]) == (status, True)


def test_an_earlier_day_knows_nothing_later(client, described):
    """Of a report that ran later no JSON page says a word, nor is it there by its number."""
    later = next(r for r in client.get("/s/quay/reports.json").json() if r["report"] == "lantern")
    texts = {n: client.get(f"/s/quay/reports/{n}.json").json()["report"]["id"] for n in ("R1", "R2")}
    (number,) = (n for n, name in texts.items() if name == later["id"])
    assert client.get(f"/s/quay/reports/{number}.json?asof=2031-05-04").status_code == 404
    for path in described["paths"]:
        if "{story}" in path:
            names = {p["name"] for p in described["paths"][path]["get"]["parameters"]} & {"asof", "to"}
            told = client.get(place(path), params=dict.fromkeys(names, "2031-05-04")).text
            assert names
            assert "14 people" not in told
            assert "Odel" not in told


def test_a_statement_is_the_one_of_its_page(client):
    """Number, words and offsets are those that the page shows."""
    told = client.get("/s/quay/S1.json").json()
    statement = told["statements"][told["statement"]["id"]]
    assert statement["number"] == "S1"
    words = " ".join(statement["words"][0]["words"].split())
    assert words in " ".join(client.get("/s/quay/S1").text.split())
