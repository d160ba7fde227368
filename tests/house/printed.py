"""Keep the output printed in README.md true: `python tests/house/printed.py` writes it anew.

A block is a comment `<!-- prints: COMMAND -->` followed by a fenced text. COMMAND is one of our
own, run in the repository's root.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"(<!-- prints: ([^\n]+) -->\n```text\n)(.*?)(\n```)", re.DOTALL)


class Block(NamedTuple):
    """A command and what the text says it prints."""

    command: str
    output: str


def blocks(text: str) -> list[Block]:
    """The executed blocks of a text."""
    return [Block(found[2], found[3]) for found in BLOCK.finditer(text)]


def output_of(command: str) -> str:
    """What a command prints, as it would look in a file."""
    program, *words = shlex.split(command)
    finished = subprocess.run(
        [sys.executable, "-m", program, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return "\n".join(line.rstrip() for line in finished.stdout.splitlines())


def rewritten(text: str) -> str:
    """The text with every block's output made anew."""
    return BLOCK.sub(lambda found: found[1] + output_of(found[2]) + found[4], text)


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(rewritten(readme.read_text(encoding="utf-8")), encoding="utf-8")
