"""docs/first-steps.md, walked through the real program: every command of it, and what it says of the pages."""

import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from html import unescape
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from tests.house import tree

PAGE = (tree.ROOT / "docs" / "first-steps.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line, comments=True)
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
]
# What makes the program a command, and the desk, which a test of its own starts.
_ELSEWHERE = ("make", ".", "mkdir")
HEADLINE = "200 dead"


def program(*words, folder):
    done = subprocess.run(
        [sys.executable, "-m", "storyledger", *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """The folder after the first section: the sample in a database."""
    clone = tmp_path_factory.mktemp("clone")
    (clone / "src").symlink_to(tree.ROOT / "src")
    folder = clone / "dam"
    folder.mkdir()
    for words in COMMANDS:
        if words[0] == "storyledger" and words[1] in ("init", "add"):
            program(*words[1:], folder=folder)
    return folder


@pytest.fixture
def folder(read, tmp_path):
    """A copy of it."""
    shutil.copy(read / "storyledger.db", tmp_path)
    return tmp_path


def test_the_page_begins_where_a_clone_does():
    """Its other commands are the make target and the shell's own, and the desk's."""
    others = [words for words in COMMANDS if words[0] != "storyledger"]
    assert {words[0] for words in others} == set(_ELSEWHERE)
    assert others[0] == ["make", "demo"]
    assert "demo" in tree.make_targets()
    assert ["storyledger", "serve", "--open"] in COMMANDS


def test_the_command_line_is_walked(folder):
    """From the wrong speaker to the file that is mailed, with the id that each step printed."""
    walked = [
        words[1:]
        for words in COMMANDS
        if words[0] == "storyledger" and words[1] not in ("init", "add", "serve")
    ]
    found, told = "", {}
    for words in walked:
        told[words[0]] = program(*(found if word == "ID" else word for word in words), folder=folder)
        if words[:2] == ["ledger", "aid"]:
            (row,) = told["ledger"].splitlines()[1:]
            assert HEADLINE in row
            found = row.split("\t")[0]
    assert re.search(rf"^{found}\t.*\tRiverlands Aid\t.*{HEADLINE}", told["ledger"], re.MULTILINE)
    assert "Riverlands Aid" in told["audit"]
    page = (folder / "dam.html").read_text(encoding="utf-8")
    assert re.search(rf"<bdi>Riverlands Aid</bdi>[^\n]*{HEADLINE}", page)
    assert not re.search(rf"<bdi>aid group</bdi>[^\n]*{HEADLINE}", page)


@contextmanager
def serving(folder):
    """The desk, as its command starts it; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    desk = subprocess.Popen(
        [sys.executable, "-m", "storyledger", "serve", "-q", "--port", str(port)], cwd=folder, text=True
    )
    try:
        for _ in range(300):
            with socket.socket() as trial:
                if desk.poll() is not None or trial.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        desk.terminate()
        desk.wait(10)


def test_the_pages_are_walked(folder):
    """Front page, ledger, number, correction, what it says then, and undo; by its links and forms alone."""
    with serving(folder) as desk:

        def get(place, form=None):
            with urlopen(desk + place, urlencode(form).encode() if form else None) as answer:  # noqa: S310 - our own
                return answer.read().decode()

        story = unescape(re.search(r'<ul class="stories"><li><a href="([^"]+)"', get("/")).group(1))
        rows = re.findall(
            r'<tr id="(S\d+)"[^\n]*?<bdi>aid group</bdi>[^\n]*', get(f"{story}/ledger?q=aid+group")
        )
        assert rows
        card = next(page for n in rows if HEADLINE in (page := get(f"{story}/{n}")))
        assert re.search(r'<a href="[^"]+#h-fix">Correct it</a>', card)
        assert '<option value="Riverlands Aid">' in card
        fix = next(f for f in re.findall(r"<form.*?</form>", card, re.DOTALL) if 'value="actor"' in f)
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', fix))
        form = {name: unescape(value) for name, value in hidden.items()}
        action = unescape(re.search(r'action="([^"]+)"', fix).group(1))
        saved = get(action, {**form, "value": "Riverlands Aid", "why": "its report names them"})
        assert "Saved as decision 1." in saved
        assert "<bdi>Riverlands Aid</bdi>" in saved
        review = get(unescape(re.search(r'<a href="([^"]+)">Undo it in Review', saved).group(1)))
        assert "Audit trail" in review
        undo = next(f for f in re.findall(r"<form.*?</form>", review, re.DOTALL) if 'value="undo"' in f)
        get(f"{story}/review", dict(re.findall(r'name="(\w+)" value="([^"]*)"', undo)))
        assert "<bdi>aid group</bdi>" in get(f"{story}/ledger?q=aid+group")
        assert "The chain of 2 decisions holds" in get(f"{story}/audit")
