"""Precision and recall of quantities on a file in NewsQuant form (Almasian et al., EMNLP 2023).

In: a JSON list of {"text", "quantities": [{"change", "value", "normalized_unit"}]}. Out: value, value + unit
and value + change as precision, recall and F1; `--json` for machines. The grammar was tuned on the first
200 items of the file, so `--skip 200` is the honest number.

What is counted comes from the parse, as in a report. Conventions of NewsQuant that are none of ours are
followed here alone: a direction ("up", "down") is read from the verb before a number, "one of the best" is
a 1, "hundreds" is 100-1000, "eight or nine" is two rows, a move "from 5 to 7 per cent" is one, "no
casualties" is none. CQE is scored on the normalised unit alone, letter by letter; here units are
compared by one name, with the gold as normalised or as written: measures whole, rates included, counted
nouns by their last word in the singular.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from storyledger.annotate.numbers.measures import measure_name, one_of
from storyledger.annotate.numbers.money import money_name, sign_name
from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.annotate.sentences import annotate_sentences
from storyledger.extract.figures.counted import counted_by, number_word, singular
from storyledger.figure import Bound, Change, Quantity
from storyledger.report import Part, Report, Role
from storyledger.sentence import Sentence
from storyledger.span import ReportId, Span

Row = tuple[str, str, str]  # value, unit, change
Gold = tuple[str, set[str], str]  # the unit as normalised and as written
_WAYS: dict[str, Callable[[Row, Gold], bool]] = {
    "value": lambda row, gold: row[0] == gold[0],
    "value+unit": lambda row, gold: row[0] == gold[0] and row[1] in gold[1],
    "value+change": lambda row, gold: row[0] == gold[0] and row[2] == gold[2],
}

_SIGNS = {Bound.AT_LEAST: ">", Bound.MORE_THAN: ">", Bound.UP_TO: "<", Bound.FEWER_THAN: "<"}
_UP = (
    r"r[io]se[sn]?|rising|grew|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|surg(?:es?|ed|ing)|"
    r"soar(?:s|ed|ing)?|up|add(?:s|ed|ing)|increas(?:es?|ed|ing)|advanc(?:es?|ed|ing)|rall(?:y|ies|ied|ying)|ascend(?:s|ed)?|higher|\+"
)
_DOWN = (
    r"fell|falls?|falling|fallen|drop(?:s|ped|ping)?|lost|loses?|losing|down|declin(?:es?|ed|ing)|slid|slides?|slips?|slipped|"
    r"plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|slump(?:s|ed|ing)?|shed|decreas(?:es?|ed|ing)|lower|sank|"
    r"dip(?:s|ped)?|shr[aiu]nk|skid(?:ded)?|sagged|collapsed"
)
_TREND = re.compile(
    rf"(?:(?P<up>(?<!\w)(?:{_UP}))|(?P<down>\b(?:{_DOWN})))"
    r"(?:\s+(?:by|a|an|as|much|than|more|about|nearly|another|further|some|sales|only|just|total|combined|net|whopping|sharp))*\s*$",
    re.IGNORECASE,
)
_PHRASAL = re.compile(
    r"\b(?:g[ai]v\w*|mak\w+|made|tak\w+|took|set\w*|pick\w*|put\w*|end\w*|rack\w*|c[ao]m\w*|sp[ei]n\w*|open\w*|buy\w*|bought|snap\w*|show\w*)\s+up\b[^,]*$",
    re.IGNORECASE,
)
_GOLD_NUMBER = re.compile(r"(?:(?<![\d.])-)?[\d.]+(?:[eE][+-]?\d+)?")
_OR_BEFORE = re.compile(r"(?:,\s|\s)or\s$")
_ONE_OF = re.compile(
    r"\bone\s+of\s+(?:the|my|your|his|her|its|our|their|those|these|them|us)\b", re.IGNORECASE
)
# our names of measures and the names NewsQuant gives them, where they differ in more than the plural
_NEWSQUANT = {
    "%": "percentage", "percentage points": "percentage point", "$": "dollar", "€": "euro", "£": "pound sterling",
    "¥": "japanese yen", "yuan": "chinese yuan", "A$": "australian dollar", "C$": "canadian dollar",
    "HK$": "hong kong dollar", "NZ$": "new zealand dollar", "S$": "singapore dollar", "Danish crowns": "danish krone",
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram",
    "lb": "pound-mass", "pounds": "pound-mass", "tonnes": "metric ton", "gigatonnes": "gigaton", "feet": "foot",
    "inches": "inch", "centuries": "century", "°C": "celsius", "°F": "fahrenheit", "hp": "horsepower", "bhp": "brake horsepower",
    "lb-ft": "foot pound-force", "hertz": "hertz", "kilohertz": "kilohertz", "megahertz": "megahertz", "gigahertz": "gigahertz",
    "year-old": "year of age", "month-old": "month of age", "week-old": "week of age", "day-old": "day of age",
    "square km": "square kilometre", "square m": "square metre", "square feet": "square foot", "cubic feet": "cubic foot",
    "kilowatt-hours": "kilowatt hour", "megawatt-hours": "megawatt hour", "gigawatt-hours": "gigawatt hour",
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a file and print the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, help="quantities in NewsQuant form")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first items")
    parser.add_argument("--limit", type=int, default=None, help="stop after so many items")
    parser.add_argument("--errors", action="store_true", help="print what differs, item by item")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    items = json.loads(options.file.read_text("utf-8"))[options.skip :][: options.limit]
    if options.errors:
        _print_errors(items)
    scores = score(items)
    if options.json:
        json.dump({"items": len(items), **scores}, sys.stdout, indent=2)
        print()
        return 0
    print(f"{len(items)} items, {sum(len(item['quantities']) for item in items)} quantities")
    for name, row in scores.items():
        print(f"{name:14} P {row['precision']:5.1f}  R {row['recall']:5.1f}  F1 {row['f1']:5.1f}")
    return 0


def score(items: Iterable[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 in percent, micro-averaged, for each way to compare."""
    hits: Counter[str] = Counter()
    found = expected = 0
    for item in items:
        rows, gold = read_rows(item["text"]), [gold_row(quantity) for quantity in item["quantities"]]
        found += len(rows)
        expected += len(gold)
        for name, same in _WAYS.items():
            hits[name] += _matches(rows, gold, same)
    return {name: _rates(hits[name], found, expected) for name in _WAYS}


def _matches(rows: Sequence[Row], gold: Sequence[Gold], same: Callable[[Row, Gold], bool]) -> int:
    """How many of ours are in the gold, each of which is used once."""
    left, hits = list(gold), 0
    for row in rows:
        hit = next((each for each in left if same(row, each)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def _rates(hits: int, found: int, expected: int) -> dict[str, float]:
    precision, recall = 100 * hits / max(found, 1), 100 * hits / max(expected, 1)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"precision": round(precision, 1), "recall": round(recall, 1), "f1": round(f1, 1)}


def gold_row(quantity: dict[str, str]) -> Gold:
    """A row of the file in comparable form."""
    value = "-".join(_number(part[0]) for part in _GOLD_NUMBER.finditer(quantity["value"]))
    units = {_unit_key(quantity["normalized_unit"]), _unit_key(_our_name(quantity["unit"]))}
    return value, units, quantity["change"]


def _our_name(written: str) -> str:
    """Our name of a unit in the words of the text: "US$ a barrel" is "$ per barrel"."""
    of, by = [*re.split(r"\s(?:per|an?)\s", written, maxsplit=1), ""][:2]
    percent = re.fullmatch(r"per\s?cent|percent|pct?", of)
    name = (
        "%" if percent else measure_name(of) or money_name(of) or (of if of[-1:].isalpha() else sign_name(of))
    )
    return f"{name} per {one_of(measure_name(by) or by)}" if by else name


def _number(written: str) -> str:
    return f"{float(written):.4g}" if abs(float(written)) < 1 else f"{float(written):.10g}"


def read_rows(text: str) -> list[Row]:
    """What we find, in the form and by the conventions of NewsQuant."""
    report = Report(
        id=ReportId("item"),
        key="item",
        sha256="0" * 64,
        text=text,
        parts=(Part(span=Span(0, len(text)), role=Role.BODY),),
    )
    sentences = annotate_sentences(report).sentences
    rows: list[Row] = []
    quantities = [q for q in _all_quantities(text) if _is_annotated(text, q)]
    at = 0
    while at < len(quantities):
        quantity = quantities[at]
        after = quantities[at + 1] if at + 1 < len(quantities) else None
        if after and _is_from_to(text, quantity, after):
            rows.append((f"{_value(quantity)}-{_value(after)}", _unit_of(text, sentences, after), "="))
            at += 2
            continue
        change = _change(text, quantity)
        if (
            rows
            and _OR_BEFORE.search(text[: quantity.span.start])
            and change == "="
            and rows[-1][2] in {"up", "down"}
        ):
            change = rows[-1][2]
        rows.append((_value(quantity), _unit_of(text, sentences, quantity), change))
        at += 1
    return rows


def _all_quantities(text: str) -> list[Quantity]:
    """Ours, "eight or nine" as two, and the "one" of "one of the best", which claims nothing to us."""
    ours = [each for quantity in find_quantities(text) for each in _alternatives(text, quantity)]
    ones = [Quantity(span=Span(m.start(), m.start() + 3), low=1, high=1) for m in _ONE_OF.finditer(text)]
    ones = [one for one in ones if not any(q.span.overlaps(one.span) for q in ours)]
    return sorted([*ours, *ones], key=lambda q: q.span.start)


def _alternatives(text: str, quantity: Quantity) -> list[Quantity]:
    """The "eight or nine" that is a range to us and two numbers to NewsQuant."""
    if quantity.high is None or " or " not in quantity.span.of(text) or quantity.low == quantity.high:
        return [quantity]
    return [replace(quantity, high=quantity.low), replace(quantity, low=quantity.high)]


def _is_annotated(text: str, quantity: Quantity) -> bool:
    """False for what NewsQuant leaves out: zero by negation, "several", "aged 25"."""
    words = quantity.span.of(text).lower()
    if quantity.unit == "year-old" and "old" not in text[quantity.span.end - 4 : quantity.span.end + 12]:
        return False
    if quantity.high == 0 and not re.search(r"[0-9]|zero", words):
        return False
    return quantity.high is not None or quantity.bound is not None or words.split()[-1].endswith("s")


def _is_from_to(text: str, first: Quantity, second: Quantity) -> bool:
    """Two numbers of one change are one row there: "from 4.8 percent to 4.7 percent"."""
    before, between = text[: first.span.start], text[first.span.end : second.span.start]
    return bool(re.search(r"\bfrom $", before)) and bool(re.fullmatch(r"(?: [\w.]+){0,5} to ", between))


def _value(quantity: Quantity) -> str:
    if quantity.high is None and quantity.bound is None:
        exponent = len(str(int(quantity.low))) - 1
        return f"{10**exponent}-{10 ** (exponent + 1)}"
    if quantity.bound in {Bound.UP_TO, Bound.FEWER_THAN} or quantity.high == quantity.low:
        return _number(str(quantity.high))
    if quantity.high is None:
        return _number(str(quantity.low))
    return f"{_number(str(quantity.low))}-{_number(str(quantity.high))}"


def _change(text: str, quantity: Quantity) -> str:
    if quantity.bound:
        return _SIGNS[quantity.bound]
    if quantity.change is Change.ADDITION and quantity.span.of(text).endswith("more"):
        return ">"
    trend = _TREND.search(text[max(0, quantity.span.start - 60) : quantity.span.start])
    if (
        trend
        and trend.lastgroup
        and not _PHRASAL.search(text[max(0, quantity.span.start - 60) : quantity.span.start])
        and not quantity.span.of(text).lower().startswith(("about", "around"))
    ):
        return trend.lastgroup
    return "~" if quantity.approximate and quantity.high is not None else "="


def _unit_of(text: str, sentences: Sequence[Sentence], quantity: Quantity) -> str:
    """The measure, or the noun that the parse says is counted."""
    if quantity.unit and quantity.unit != "ratio":
        return _unit_key(quantity.unit)
    bare = replace(quantity, unit=None)
    for sentence in sentences:
        number = number_word(sentence, quantity.span) if sentence.span.overlaps(quantity.span) else None
        if number is not None:
            return _unit_key(counted_by(text, sentence, number, bare).words)
    return "-"


def _unit_key(written: str) -> str:
    """One name of a unit, whoever wrote it: measures whole, counted nouns by their last word."""
    unit, _, by = written.removeprefix("united states ").partition(" per ")
    unit = unit.removeprefix("% ")  # a share of what follows
    name = _NEWSQUANT.get(unit, unit.lower())
    if name not in _NEWSQUANT.values():
        last = singular(name.split()[-1]) if name.strip() else "-"
        name = {"time": "count"}.get(last, last)
    return f"{name} per {_NEWSQUANT.get(by, by.lower())}" if by else name


def _print_errors(items: Iterable[dict[str, Any]]) -> None:
    for at, item in enumerate(items):
        rows, gold = read_rows(item["text"]), [gold_row(quantity) for quantity in item["quantities"]]
        if any(_matches(rows, gold, same) < max(len(rows), len(gold)) for same in _WAYS.values()):
            print(f"{at}: {item['text']}\n   ours {rows}\n   gold {gold}")


if __name__ == "__main__":
    raise SystemExit(main())
