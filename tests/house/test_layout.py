import pytest

from tests.house import tree


def test_stage_folders_sort_in_the_order_of_the_flow():
    """Listing the package's folders prints the pipeline."""
    folders = {f.name for f in tree.PACKAGE.iterdir() if f.is_dir() and f.name != "__pycache__"}
    assert sorted(folders - {*tree.DOORS, *tree.MATERIAL}) == list(tree.FLOW)


def test_no_stage_imports_a_stage():
    """Stages meet in the pipeline only, not even inside a function."""
    assert tree.stage_imports() == []


@pytest.mark.parametrize(
    "line",
    [
        "from storyledger.extract.words.cues import find_cues",
        "import storyledger.extract.words.cues",
        "from storyledger import extract",
        "def late():\n    from storyledger.extract import cues",
    ],
)
def test_a_planted_import_is_found(tmp_path, line):
    """Every way to write the import is seen."""
    (tmp_path / "reconcile").mkdir()
    (tmp_path / "reconcile" / "dates.py").write_text(line)
    assert tree.stage_imports(tmp_path) == ["reconcile/dates.py imports extract"]


def test_modules_stay_short():
    """No module is longer than 400 lines."""
    assert tree.long_modules() == []


def test_print_stands_in_doors_only():
    """Nothing but a door writes to the terminal."""
    doors = {f"{door}.py" for door in tree.DOORS}
    assert {m for m in tree.calls_of("print") if m not in doors and not m.startswith("cli/")} == set()


def test_exports_are_sorted():
    """Every `__all__` is in alphabetical order."""
    assert tree.unsorted_exports() == []


def test_each_fault_is_seen_where_it_is_planted(tmp_path):
    """The checks on length, print and `__all__` can fail."""
    (tmp_path / "loud.py").write_text("__all__ = ['b', 'a']\nprint('x')\n" + "\n" * 400)
    assert tree.long_modules(tmp_path) == ["loud.py: 402"]
    assert tree.calls_of("print", tmp_path) == {"loud.py"}
    assert tree.unsorted_exports(tmp_path) == ["loud.py"]


def test_no_pattern_loses_its_repetition(tmp_path):
    """A repetition in an f-string has doubled braces; the check sees one that has not."""
    assert tree.eaten_quantifiers() == []
    (tmp_path / "words.py").write_text('A = rf"{B}(?:x ){0, 3}y"\n')
    assert tree.eaten_quantifiers(tmp_path) == ["words.py:1"]


def test_no_style_is_without_a_use(tmp_path):
    """Every class and id in desk.css is written by a template, a script or a drawing; a planted one is found."""
    assert tree.unused_selectors() == []
    (tmp_path / "desk.css").write_text(
        "@media print{.used,.p1{color:#fff}.b-none b,.gone{margin:.5em}}#lost{}"
    )
    (tmp_path / "page.html").write_text("<p class=\"x{{ ' used' }} p{{ n % 3 }}\">gone</p>")
    (tmp_path / "marks.py").write_text('f\'<path class="b-{place or "none"}"/>\'  # lost\n')
    assert tree.unused_selectors(tmp_path) == ["#lost", ".gone"]
