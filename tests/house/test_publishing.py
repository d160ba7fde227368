"""What leaves the house: pins that hold anywhere, and no trace of the machine it was made on."""

import re
import tomllib

import pytest

from tests.house import tree

HOSTS = "|".join(["pypi" + r"\.org", "python" + r"hosted\.", "download" + r"\.pytorch", "npm" + r"js\."])
TRACES = re.compile(rf"{HOSTS}|/simpl[e]/|--(?:extra-)?index-url|--find-link[s]|/(?:work|home|root|Users)/")
PROJECT = tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9._-]+)==", re.MULTILINE)


def pins(name):
    text = (tree.ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return {found[1]: text[found.end() :].split("\n    #", 1)[0] for found in PIN.finditer(text)}


def names_of(requirements):
    return {re.match(r"[\w.-]+", line)[0].lower() for line in requirements}


def test_no_file_tells_of_a_machine_or_a_registry():
    """A clone builds anywhere: no host of a registry, no path of a machine."""
    found = []
    for file in tree.tracked_files():
        if file.suffix not in {".onnx", ".png", ".svg"}:
            for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if TRACES.search(line):
                    found.append(f"{file.relative_to(tree.ROOT)}:{number}: {line[:80]}")
    assert found == []


@pytest.mark.parametrize(
    "line", ["--index-" + "url x", "see pypi" + ".org", "cd /wo" + "rk/main", "/ho" + "me/me"]
)
def test_a_planted_trace_is_seen(line):
    """The pattern finds what it is for."""
    assert TRACES.search(line)


@pytest.mark.parametrize("name", ["run", "dev", "train"])
def test_every_pin_has_a_hash(name):
    """A tampered file cannot be installed."""
    assert pins(name)
    assert [pin for pin, rest in pins(name).items() if "--hash=sha256:" not in rest] == []


def test_pins_cover_what_the_project_asks_for():
    """Nothing is installed unpinned: dependencies, build backend and tools."""
    build = names_of(PROJECT["build-system"]["requires"])
    run = names_of(PROJECT["project"]["dependencies"]) | build
    assert run - set(pins("run")) == set()
    assert (run | names_of(PROJECT["dependency-groups"]["dev"])) - set(pins("dev")) == set()


def test_training_pins_are_the_extra_without_torch():
    """requirements/train.in and the extra `train` say the same; torch depends on the machine."""
    lines = (tree.ROOT / "requirements" / "train.in").read_text(encoding="utf-8").splitlines()
    asked = names_of(line for line in lines if not line.startswith("#"))
    extra = names_of(PROJECT["project"]["optional-dependencies"]["train"])
    assert asked == extra - {"torch"}
    assert asked - set(pins("train")) == set()
    assert "torch" not in pins("train")
