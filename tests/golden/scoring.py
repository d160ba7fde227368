"""Score an exported ledger against gold made by hand.

In: a ledger in the form `storyledger/1` and the gold of the same story. Out: hits and totals, one
pair a measure. The one idea: gold names places by their words, so the texts may be cleaned in any
way as long as the offsets fit the text that is exported.

`python -m tests.golden.scoring LEDGER.json GOLD.json` prints them as floors are written.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Scores = dict[str, list[int]]

MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
SMALL = set("a an the of to in on at by for and or his her its it he she they said".split())
WEAK = set("official officials spokesman spokeswoman minister president lawmaker unnamed".split())
SAME_CONTENT = 0.5  # share of words that two contents must have in common to be one statement
POSITIONS = {
    **dict.fromkeys(["asserts", "confirms"], "for"),
    **dict.fromkeys(["denies", "disputes", "retracts"], "against"),
    **dict.fromkeys(["does not confirm", "does not know"], "withholds"),
}


def score_ledger(ledger: Record, gold: Record) -> Scores:
    """Hits and totals by the name of the measure."""
    scores: Scores = defaultdict(lambda: [0, 0])

    def count(name: str, hit: object) -> None:
        scores[name][0] += bool(hit)
        scores[name][1] += 1

    found = match_statements(ledger, gold, count)
    score_figures(ledger, gold, count)
    score_relations(ledger, gold, count)
    score_repeats(ledger, gold, found, count)
    score_noise(ledger, gold, count)
    score_brief(ledger, count)
    return dict(scores)


def words_of(text: str) -> list[str]:
    """Words and numbers that carry meaning, in lower case."""
    found = re.findall(r"[a-z0-9]+(?:[.,][0-9]+)*", text.translate(MARKS).lower())
    return [word for word in found if word not in SMALL]


def likeness(one: str, other: str) -> float:
    """Harmonic mean of the shares of words in common, 0..1."""
    a, b = words_of(one), words_of(other)
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    return 2 * common / (len(a) + len(b)) if common else 0.0


def same_actor(wanted: list[str], given: list[str]) -> bool:
    """True if the names share a word that is not a mere title."""
    a = {word for name in wanted for word in words_of(name)}
    b = {word for name in given for word in words_of(name)}
    return bool((a & b) - WEAK) or bool(a and a <= b)


def places(text: str, words: str, before: str = "") -> Iterator[tuple[int, int]]:
    """Where `words` stand in a text, white space and quote marks folded; `before` narrows it."""
    folded = [re.escape(word) for word in words.translate(MARKS).split()]
    lead = [re.escape(word) for word in before.translate(MARKS).split()]
    pattern = r"\s+".join([*lead, "(" + r"\s+".join(folded) + ")"])
    for hit in re.finditer(pattern, text.translate(MARKS)):
        yield hit.span(1)


def report_of(ledger: Record, key: str) -> Record:
    """The report whose file name begins with a gold key."""
    return next(r for r in ledger["reports"] if r["key"].rsplit("/", 1)[-1].startswith(key))


def names_of(ledger: Record, statement: Record, text: str) -> list[str]:
    """Every name by which a statement's speaker goes."""
    actor = next((a for a in ledger["actors"] if a["id"] == statement["actor"]), None)
    source = statement["source"]
    return [
        *([actor["name"], *actor["aliases"]] if actor else []),
        *([text[source["start"] : source["end"]]] if source else []),
    ]


def content_of(statement: Record, text: str) -> str:
    """A statement's content as one string."""
    return " ".join(text[span["start"] : span["end"]] for span in statement["content"])


def match_statements(ledger: Record, gold: Record, count: Callable[[str, object], None]) -> Record:
    """Pair gold statements with found ones, best likeness first; return {gold id: statement}."""
    found: Record = {}
    for key in gold["docs_annotated"]:
        report = report_of(ledger, key)
        text = report["text"]
        wanted = [s for s in gold["statements"] if s["report"] == key]
        given = [s for s in ledger["statements"] if s["report"] == report["id"] and s["kind"] != "narrator"]
        pairs = _pairs(wanted, [content_of(s, text) for s in given])
        found |= {wanted[i]["id"]: given[j] for i, j in pairs.items()}
        for j, statement in enumerate(given):
            content = content_of(statement, text)
            part = any(set(words_of(content)) <= set(words_of(" ".join(w["content"]))) for w in wanted)
            count("statement precision", j in pairs.values() or part)
        for i, want in enumerate(wanted):
            count("statement recall", i in pairs)
            if i in pairs:
                got = given[pairs[i]]
                names = names_of(ledger, got, text)
                count("actor", same_actor([want["actor"], want["source"]], names))
                count("stance", _position(want["stance"]) == _position(got["stance"]))
    return found


def _pairs(wanted: list[Record], contents: list[str]) -> dict[int, int]:
    likenesses = sorted(
        (
            (likeness(" ".join(want["content"]), content), i, j)
            for i, want in enumerate(wanted)
            for j, content in enumerate(contents)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for value, i, j in likenesses:
        if value >= SAME_CONTENT and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _position(stance: str) -> str:
    return POSITIONS.get(stance, stance)


def figure_at(ledger: Record, wanted: Record) -> Record | None:
    """The found figure that stands at a gold figure's words."""
    report = report_of(ledger, wanted["doc"])
    for start, end in places(report["text"], wanted["text"], wanted["before"]):
        for figure in ledger["figures"]:
            if figure["report"] == report["id"] and figure["start"] < end and start < figure["end"]:
                return dict(figure)
    return None


def score_figures(ledger: Record, gold: Record, count: Callable[[str, object], None]) -> None:
    """Figures found, and their numbers and bounds right."""
    for want in gold["figures"]:
        got = figure_at(ledger, want)
        count("figure recall", got)
        if got:
            parts = ("low", "high", "bound", "change")
            count("figure value", all(want[p] == got[p] for p in parts[:2]))
            count("figure bound", all(want[p] == got[p] for p in parts[2:]))


def score_relations(ledger: Record, gold: Record, count: Callable[[str, object], None]) -> None:
    """Relations between figures; `different_thing` holds when the ledger relates them in no way."""
    figures = [figure_at(ledger, want) for want in gold["figures"]]
    for want in gold["relations"]:
        ids = {figures[i]["id"] if figures[i] else f"missing {i}" for i in want["figures"]}
        related = {
            r["type"]
            for r in ledger["relations"]
            if len(ids & {*r["figures"], r["total"]}) >= len(ids) - (want["type"] == "sums")
        }
        apart = want["type"] == "different_thing"
        count(
            want["type"], not related & {"same", "revises", "conflicts"} if apart else want["type"] in related
        )


def score_repeats(ledger: Record, gold: Record, found: Record, count: Callable[[str, object], None]) -> None:
    """Remarks told in several reports, and reports that copy each other."""
    for group in gold["same_utterance"]:
        told = [found[i]["utterance"] for i in group if i in found]
        count("same utterance", len(told) == len(group) and len(set(told)) == 1)
    copies = {frozenset((e["from"], e["to"])) for e in ledger["lineage"] if e["type"] == "copy"}
    wanted = {frozenset(report_of(ledger, key)["id"] for key in pair) for pair in gold["copies"]}
    for edge in copies | wanted:
        count("copies", edge in copies and edge in wanted)


def score_noise(ledger: Record, gold: Record, count: Callable[[str, object], None]) -> None:
    """Adverts, cross-heads and sign-offs stand in no statement's content."""
    for noise in gold["noise"]:
        report = report_of(ledger, noise["doc"])
        spans = [
            (span["start"], span["end"])
            for statement in ledger["statements"]
            if statement["report"] == report["id"]
            for span in statement["content"]
        ]
        stretches = list(places(report["text"], noise["words"]))
        count("noise kept out", not any(a < end and start < b for a, b in stretches for start, end in spans))


def score_brief(ledger: Record, count: Callable[[str, object], None]) -> None:
    """Every sentence of the brief rests on statements that exist."""
    known = {s["id"] for s in ledger["statements"]}
    for sentence in ledger["brief"]:
        count("brief cited", sentence["cites"] and set(sentence["cites"]) <= known)


if __name__ == "__main__":
    ledger, gold = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    for name, (hits, total) in score_ledger(ledger, gold).items():
        print(f'"{name}" = {int(100 * hits / total) / 100}  # {hits} of {total}')
