"""Items of a test set, each read as a story of its own: text in, what the ledger holds of it out.

One item is one JSON line with `text`. It goes through the product's own doors (`acquire_text`,
`read_report`, `reconcile`), alone, so that no item can help another.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyledger.acquire.reports import acquire_text
from storyledger.ledger import Ledger
from storyledger.pipeline import read_report, reconcile
from storyledger.span import ActorId
from storyledger.statement import Kind, Statement

Item = dict[str, Any]
Names = frozenset[str]  # every name that the ledger has for one actor, normalised

_SMALL = frozenset("a an the his her its their our my".split())
_WORD = re.compile(r"\w+(?:[-']\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A statement of the ledger over the words asked for, its actors as their names."""

    statement: Statement
    words: str
    actor: Names
    via: tuple[Names, ...]
    origin: Names


def read_items(file: Path) -> list[Item]:
    """All items of a set, in order."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def read_ledger(item: Item) -> Ledger:
    """The ledger of an item's text alone."""
    report = acquire_text(item["text"], item["id"])
    return reconcile(item["id"], [report], [read_report(report)])


def find_statements(ledger: Ledger, content: str) -> Iterator[Found]:
    """The attributed statements whose content holds at least half of the words of `content`.

    Raises:
        ValueError: the words are not in the text.
    """
    text = " ".join(ledger.reports[0].text.split("\n"))
    start = text.find(content)
    if start < 0:
        raise ValueError(f"{content!r} is not in the text {text[:60]!r}: correct the item")
    wanted = [(start + m.start(), start + m.end()) for m in _WORD.finditer(content)]
    for statement in ledger.readings[0].statements:
        held = sum(any(s.start <= a and b <= s.end for s in statement.content) for a, b in wanted)
        if statement.kind is not Kind.NARRATOR and 2 * held >= len(wanted):
            yield _found(ledger, statement, text)


def _found(ledger: Ledger, statement: Statement, text: str) -> Found:
    known = ledger.resolutions[statement.id]
    return Found(
        statement=statement,
        words=" … ".join(span.of(text) for span in statement.content),
        actor=_names(ledger, known.actor),
        via=tuple(_names(ledger, actor) for actor in known.via),
        origin=_names(ledger, known.origin),
    )


def _names(ledger: Ledger, wanted: ActorId | None) -> Names:
    found = [name for a in ledger.actors if a.id == wanted for name in (a.name, *a.aliases)]
    return frozenset(filter(None, map(normal, found)))


def normal(name: str) -> str:
    """A name in small letters, without articles and possessives.

    >>> normal("The Torvale Courier's")
    'torvale courier'
    """
    words = _WORD.findall(name.replace("’", "'").casefold())
    return " ".join(w.removesuffix("'s").removesuffix("'") for w in words if w not in _SMALL)


def is_called(names: Names, wanted: str | None) -> bool:
    """True if one of the names equals, holds or stands in the wanted one as whole words; both may be nobody.

    >>> is_called(frozenset({"brock", "interior minister ana brock"}), "Ana Brock")
    True
    >>> is_called(frozenset(), None)
    True
    """
    if wanted is None or not names:
        return wanted is None and not names
    target = f" {normal(wanted)} "
    return any(f" {name} " in target or target in f" {name} " for name in names)


def percent(hits: float, of: float) -> float:
    """A share in percent with one decimal; 0 of nothing is 0."""
    return round(100 * hits / of, 1) if of else 0.0


def asked(doc: str | None, arguments: Sequence[str] | None) -> argparse.Namespace:
    """The file and the two switches that a set's benchmark takes."""
    parser = argparse.ArgumentParser(description=(doc or "").splitlines()[0])
    parser.add_argument("file", type=Path, help="a set as JSON lines")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--errors", action="store_true", help="print what is wrong, item by item")
    return parser.parse_args(arguments)
