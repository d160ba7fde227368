import shutil
import struct

import pytest

from storyledger.errors import EngineError
from storyledger.write.exports import chromium

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="9" height="9"/></svg>'
)
needs_chromium = pytest.mark.skipif(
    not any(map(shutil.which, chromium._NAMES)), reason="no Chromium: apt-get install chromium"
)


def test_without_chromium_it_is_said_what_to_install(monkeypatch):
    """The message names the package and what needs none."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EngineError, match=r"apt-get install chromium.*svg and html need none") as raised:
        chromium.print_page("<p>")
    assert raised.value.slug == "no-chromium"


def test_a_program_of_ones_own_is_taken_or_missed(monkeypatch):
    """CHROMIUM names it; where it is not there, no other is taken instead."""
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(EngineError, match="/nowhere/chromium"):
        chromium.find_chromium()


def stand_in(monkeypatch, tmp_path, script):
    """A program that does what the script says."""
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))


@pytest.mark.parametrize(
    ("script", "why"), [("exit 7", "exit code 7"), ("exec sleep 9", "not done after 0.2 s")]
)
def test_a_browser_that_fails_or_hangs_is_an_error(monkeypatch, tmp_path, script, why):
    """What it did not draw is missing, whatever it says."""
    stand_in(monkeypatch, tmp_path, script)
    monkeypatch.setattr(chromium, "_MOST_SECONDS", 0.2)
    with pytest.raises(EngineError, match=why):
        chromium.take_picture(DRAWING)


def test_a_page_is_printed_without_scripts_and_with_a_profile_of_its_own(monkeypatch, tmp_path):
    """Nothing of the user's own browser is read or changed, and no word of a report can run."""
    seen = tmp_path / "seen"
    stand_in(
        monkeypatch,
        tmp_path,
        f'echo "$@" > {seen}; for last; do :; done; cat "${{last#file://}}" >> {seen}\n'
        'for flag; do case $flag in --print-to-pdf=*) echo pdf > "${flag#*=}";; esac; done',
    )
    assert chromium.print_page("<head><title>x</title>") == b"pdf\n"
    told = seen.read_text()
    for flag in ("--headless", "--disable-sync", "--disable-background-networking", "--user-data-dir=/"):
        assert flag in told
    assert "script-src 'none'" in told


@needs_chromium
def test_a_drawing_becomes_a_picture_of_twice_its_size():
    """PNG, with the size that its first bytes tell."""
    picture = chromium.take_picture(DRAWING)
    assert picture.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", picture[16:24]) == (600, 400)


@needs_chromium
def test_a_page_is_printed_the_same_twice():
    """No clock is left in the file."""
    page = "<!DOCTYPE html><head><title>x</title></head><body><p>words</p></body>"
    assert chromium.print_page(page) == chromium.print_page(page)
