"""Pictures and printed pages, drawn by the Chromium that is installed.

In: SVG or HTML of ours. Out: PNG or PDF. The browser runs once a file, without scripts, with a profile of its own
that is thrown away, and is stopped when it takes too long.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from storyledger.errors import EngineError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MOST_SECONDS = 120
_MOST_PIXELS = 16_000  # a side that is longer is cut off by the browser
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--hide-scrollbars",
)
# A page holds words of strangers, and paper needs no script; policies add up. (Switching scripts off in the
# browser stops it from printing, which is a script of its own.)
_NO_SCRIPT = """<meta http-equiv="Content-Security-Policy" content="script-src 'none'">"""
_PDF_DAY = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")


def take_picture(svg: str) -> bytes:
    """An SVG file as PNG, at twice its size where that can be drawn.

    Raises:
        EngineError: no Chromium, or it fails.
    """
    root = ET.fromstring(svg)  # noqa: S314 - of our own making
    wide, high = (int(root.get(side, "0")) for side in ("width", "height"))
    scale = 2 if 2 * max(wide, high) <= _MOST_PIXELS else 1
    return _drawn(
        "drawing.svg",
        svg,
        "made.png",
        "--screenshot",
        f"--window-size={wide},{high}",
        f"--force-device-scale-factor={scale}",
    )


def print_page(html: str) -> bytes:
    """An HTML page as PDF; the same page gives the same bytes.

    Raises:
        EngineError: no Chromium, or it fails.
    """
    page = html.replace("<head>", f"<head>{_NO_SCRIPT}", 1)
    printed = _drawn("page.html", page, "made.pdf", "--print-to-pdf", "--no-pdf-header-footer")
    return _PDF_DAY.sub(rb"\g<1>19700101000000", printed)  # the browser's clock, of the same length


def _drawn(name: str, text: str, made_name: str, verb: str, *flags: str) -> bytes:
    """What the browser makes of a file."""
    browser = find_chromium()
    with TemporaryDirectory(prefix="storyledger-") as folder:
        source, made = Path(folder) / name, Path(folder) / made_name
        source.write_text(text, encoding="utf-8")
        own = [f"--user-data-dir={folder}/profile", *(["--no-sandbox"] if _is_root() else [])]
        command = [browser, *_FLAGS, *own, *flags, f"{verb}={made}", source.as_uri()]
        _run(command, made)
        return made.read_bytes()


def find_chromium() -> str:
    """The program that CHROMIUM names, or one that is installed.

    Raises:
        EngineError: there is none.
    """
    chosen = os.environ.get("CHROMIUM")
    for name in (chosen,) if chosen else _NAMES:
        if found := shutil.which(name):
            return found
    raise EngineError(
        f"no program {chosen} (named by CHROMIUM): give the path of a Chromium"
        if chosen
        else "png and pdf need Chromium, which is not installed: install it (Debian: apt-get install chromium) "
        "or name its program in CHROMIUM; svg and html need none",
        slug="no-chromium",
    )


def _run(command: list[str], made: Path) -> None:
    """Run the browser; a file that it did not write is an error, whatever it says of itself."""
    try:
        done = subprocess.run(  # noqa: S603 - the program is the user's own choice, no shell
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS, check=False,
        )  # fmt: skip
        why = f"exit code {done.returncode}"
    except subprocess.TimeoutExpired:
        why = f"not done after {_MOST_SECONDS} s"
    except OSError as error:
        why = error.strerror or str(error)
    if not made.is_file() or not made.stat().st_size:
        raise EngineError(
            f"{command[0]} drew nothing ({why}): try it by hand with --headless, or name another in CHROMIUM",
            slug="chromium-failed",
        )


def _is_root() -> bool:
    """The browser's sandbox refuses to start for root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
