import re

import pytest

from storyledger.cli import main
from tests.house import printed, tree

README = (tree.ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_explained(name):
    """A command has a help text and a section in the manual."""
    assert main.commands[name].help
    manual = tree.headings((tree.ROOT / "docs" / "commands.md").read_text(encoding="utf-8"))
    assert {name, f"storyledger {name}"} & manual


def test_every_error_has_a_section():
    """The slug that an error carries leads somewhere."""
    manual = tree.headings((tree.ROOT / "docs" / "errors.md").read_text(encoding="utf-8"))
    slugs = tree.error_slugs()
    assert slugs
    assert slugs - manual == set()


def test_a_new_slug_is_seen(tmp_path):
    """A slug counts as a keyword, as a default and in either branch of a choice."""
    (tmp_path / "raising.py").write_text(
        'def f(*, slug="one"): ...\nraise ReportError("", slug="two" if x else "three")\n'
    )
    assert tree.error_slugs(tmp_path) == {"one", "two", "three"}


def test_make_targets_in_the_texts_exist():
    """Nobody is told to type a target that is not there."""
    for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"):
        asked = re.findall(r"`make ((?:[a-z]+ ?)+)", (tree.ROOT / name).read_text(encoding="utf-8"))
        assert {word for words in asked for word in words.split()} <= tree.make_targets(), name


def test_paths_in_the_map_exist():
    """ARCHITECTURE.md names no file that is gone."""
    text = (tree.ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = {w for w in re.findall(r"`([\w./-]+(?:\.(?:py|toml|md|txt)|/))`", text) if "/" in w}
    assert named
    roots = (tree.ROOT, tree.PACKAGE)
    assert {w for w in named if not any((root / w).exists() for root in roots)} == set()


@pytest.mark.parametrize("block", printed.blocks(README), ids=lambda b: b.command)
def test_readme_prints_what_the_program_prints(block):
    """The output in README.md is the program's own (`make docs` writes it anew)."""
    assert printed.output_of(block.command) == block.output


def test_readme_shows_some_output():
    """The executed blocks have not been lost from README.md."""
    assert printed.blocks(README)
