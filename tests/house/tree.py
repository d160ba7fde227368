"""The repository seen from outside: its files, its modules, and what stands in them."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from storyledger.write.scene.scene import SECTIONS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "storyledger"
FLOW = ("acquire", "annotate", "extract", "reconcile", "store", "write")
DOORS = ("cli", "__main__", "mcp", "web")
MATERIAL = ("models", "samples")
CACHES = {".hypothesis", ".import_linter_cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__"}
LOCAL = {".git", ".venv", ".venv-train", "dist", "build", "actual", *CACHES}


def tracked_files() -> list[Path]:
    """Files that git would keep; in an unpacked archive, all but what is built or installed."""
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    files = [ROOT / name for name in names] or list(ROOT.rglob("*"))
    return sorted(f for f in files if f.is_file() and not LOCAL & set(f.relative_to(ROOT).parts))


def modules(root: Path = PACKAGE) -> list[Path]:
    """Python files of the package."""
    return sorted(f for f in root.rglob("*.py") if "__pycache__" not in f.parts)


def imported_names(module: Path) -> set[str]:
    """Full names of what a module imports, inside functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def stage_imports(root: Path = PACKAGE) -> list[str]:
    """'reconcile/dates.py imports extract' for each module of a stage that imports another stage."""
    return [
        f"{module.relative_to(root)} imports {other}"
        for stage in FLOW
        for module in modules(root / stage)
        for other in FLOW
        if other != stage
        if any(f"{name}.".startswith(f"storyledger.{other}.") for name in imported_names(module))
    ]


def calls_of(name: str, root: Path = PACKAGE) -> set[str]:
    """Modules that call the built-in function `name`, relative to the package."""
    return {
        str(module.relative_to(root))
        for module in modules(root)
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    }


def long_modules(root: Path = PACKAGE, most: int = 400) -> list[str]:
    """Modules of more than `most` lines, with their length."""
    lengths = ((module, len(module.read_text(encoding="utf-8").splitlines())) for module in modules(root))
    return [f"{module.relative_to(root)}: {n}" for module, n in lengths if n > most]


def unsorted_exports(root: Path = PACKAGE) -> list[str]:
    """Modules whose `__all__` is not in alphabetical order."""
    return [
        str(module.relative_to(root))
        for module in modules(root)
        for node in ast.parse(module.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        if (names := ast.literal_eval(node.value)) is not None and list(names) != sorted(names)
    ]


def eaten_quantifiers(root: Path = PACKAGE) -> list[str]:
    """Patterns in f-strings whose single braces became a value: `{0,3}` is a tuple there, not a repetition."""
    return [
        f"{module.relative_to(root)}:{node.lineno}"
        for module in modules(root)
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Constant | ast.Tuple)
    ]


def error_slugs(root: Path = PACKAGE) -> set[str]:
    """Every slug that some module gives to an error, as a keyword or as a default."""
    slugs: set[str] = set()
    for module in modules(root):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "slug":
                slugs |= set(_texts(node.value))
            elif isinstance(node, ast.FunctionDef):
                defaults = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                slugs |= {t for arg, value in defaults if arg.arg == "slug" and value for t in _texts(value)}
    return slugs


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


_CLASSES = re.compile(r"""class=\\?["'](?=([^"]*))|classList\.\w+\('([\w-]+)|\bel\('\w+', '([\w -]+)'""")


def unused_selectors(root: Path = PACKAGE / "write") -> list[str]:
    """Classes and ids of style sheets that no template, script or drawing there writes."""
    texts = [
        f.read_text(encoding="utf-8")
        for f in sorted(root.rglob("*.*"))
        if f.suffix in {".html", ".js", ".py"}
    ]
    known = {f".{name}" for text in texts for name in _classes_in(text)}
    known |= {f"#{name}" for text in texts for name in re.findall(r'\bid="([\w-]+)', text)}
    known |= {f"#{name}" for name in SECTIONS}
    used = [
        name
        for sheet in sorted(root.rglob("*.css"))
        for name in re.findall(r"[.#][A-Za-z][\w-]*", _selectors(sheet.read_text(encoding="utf-8")))
    ]
    return sorted({*used} - known)


def _selectors(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet)


def _classes_in(text: str) -> Iterator[str]:
    """Names of classes that a source writes; those that are put together with each end that the source has."""
    words, numbers = re.findall(r"""["']([a-z]+)["']""", text), [str(n) for n in range(10)]
    for written in map("".join, _CLASSES.findall(text)):
        yield from re.findall(r"[A-Za-z][\w-]*", re.sub(r"\{\w+\}", "", written))
        for start in re.findall(r"(?:^|(?<=\s))([a-z]\w*-|[a-z]?)\{", written):
            yield from (start + end for end in (numbers if start.isalpha() else [*words, *numbers]))


def headings(markdown: str) -> set[str]:
    """The headings of a Markdown text, without code marks."""
    return {h.replace("`", "").strip() for h in re.findall(r"^#+ (.+)$", markdown, re.MULTILINE)}


def make_targets() -> set[str]:
    """What `make` can be asked for."""
    lines = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", lines, re.MULTILINE))
