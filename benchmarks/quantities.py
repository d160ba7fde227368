"""Precision and recall of plain quantities on a file in NewsQuant form.

In: a JSON list of {"text", "quantities": [{"change", "value", "unit"}]}. Out: value, value + unit and
value + change as precision, recall and F1; `--json` for machines. The rules were tuned on the first
200 items of the file, so `--skip 200` is the honest number.

NewsQuant marks a direction ("up", "down") that a `Quantity` does not carry; it is read here from the
verb before the number, and belongs to the benchmark only.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from storyledger.annotate.numbers import find_quantities
from storyledger.figure import Bound, Change, Quantity

Row = tuple[str, str, str]  # value, unit, change

_SIGNS = {Bound.AT_LEAST: ">", Bound.MORE_THAN: ">", Bound.UP_TO: "<", Bound.FEWER_THAN: "<"}
_UP = (
    r"r[io]se[sn]?|rising|grew|grows?|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|gain(?:s|ed|ing)?|"
    r"surg(?:es|ed|ing)|soar(?:s|ed|ing)?|up|add(?:s|ed|ing)|increas(?:es|ed|ing)|advanc(?:es|ed|ing)|higher|\+"
)
_DOWN = (
    r"fell|falls?|falling|fallen|drop(?:s|ped|ping)?|lost|loses?|losing|down|declin(?:es|ed|ing)|slid|slips?|slipped|"
    r"plung(?:es|ed|ing)|plummet(?:s|ed|ing)|tumbl(?:es|ed|ing)|slump(?:s|ed|ing)?|shed|decreas(?:es|ed|ing)|lower|sank|dip(?:s|ped)?"
)
_TREND = re.compile(
    rf"(?:(?P<up>(?<!\w)(?:{_UP}))|(?P<down>\b(?:{_DOWN})))(?:\s+(?:by|a|an|as|much|than|more|about|nearly|another|some|sales|only|just))*\s*$",
    re.IGNORECASE,
)
_GOLD_NUMBER = re.compile(r"(?:(?<![\d.])-)?[\d.]+(?:[eE][+-]?\d+)?")
_OR_BEFORE = re.compile(r"(?:,\s|\s)or\s$")
_NOUN = re.compile(r"[\s-]{1,2}([A-Za-z][\w'/-]*)")
_STOP = frozenset(
    "in of on at by for from to with and or but that which who as than is was were are be been had has have will would "
    "after before over under during per into a an the this last it they he she we if while when since because".split()
)
_CANON = {
    "percent": "%", "per": "%", "pc": "%", "us$": "$", "dollars": "$", "dollar": "$", "kilometers": "km", "kilometres": "km",
    "kilometer": "km", "kilometre": "km", "metres": "m", "meters": "m", "metre": "m", "euros": "€",
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
        for name, columns in (("value", (0,)), ("value+unit", (0, 1)), ("value+change", (0, 2))):
            ours, theirs = (
                Counter(tuple(row[c] for c in columns) for row in table) for table in (rows, gold)
            )
            hits[name] += sum((ours & theirs).values())
    return {name: _rates(hits[name], found, expected) for name in ("value", "value+unit", "value+change")}


def _rates(hits: int, found: int, expected: int) -> dict[str, float]:
    precision, recall = 100 * hits / max(found, 1), 100 * hits / max(expected, 1)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"precision": round(precision, 1), "recall": round(recall, 1), "f1": round(f1, 1)}


def gold_row(quantity: dict[str, str]) -> Row:
    """A row of the file in comparable form."""
    value = "-".join(
        _number(part) for part in re.findall(r"(?<![\d.])-?[\d.]+(?:e\+?\d+)?", quantity["value"])
    )
    if quantity["value"].count("-") == 1 and not quantity["value"].startswith("-"):
        value = "-".join(_number(part[0]) for part in _GOLD_NUMBER.finditer(quantity["value"]))
    return value, _unit(quantity["unit"]), quantity["change"]


def _number(written: str) -> str:
    return f"{float(written):.4g}" if abs(float(written)) < 1 else f"{float(written):.10g}"


def read_rows(text: str) -> list[Row]:
    """What we find, in the form and by the conventions of NewsQuant."""
    rows: list[Row] = []
    quantities = [q for q in find_quantities(text) if _is_annotated(text, q)]
    at = 0
    while at < len(quantities):
        quantity = quantities[at]
        after = quantities[at + 1] if at + 1 < len(quantities) else None
        if after and _is_from_to(text, quantity, after):
            rows.append((f"{_value(quantity)}-{_value(after)}", _unit_of(text, after), "="))
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
        rows.append((_value(quantity), _unit_of(text, quantity), change))
        at += 1
    return rows


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
    return bool(re.search(r"\bfrom $", before)) and bool(re.fullmatch(r"(?: [\w.]+){0,3} to ", between))


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
    if trend and trend.lastgroup and not quantity.span.of(text).lower().startswith(("about", "around")):
        return trend.lastgroup
    return "~" if quantity.approximate and quantity.high is not None else "="


def _unit_of(text: str, quantity: Quantity) -> str:
    """The unit of the number, or the words that follow up to the first function word."""
    if quantity.unit and quantity.unit != "ratio":
        return _unit(quantity.unit)
    at, words = quantity.span.end, list[str]()
    while (word := _NOUN.match(text, at)) and word[1].lower() not in _STOP and len(words) < 4:
        words.append(word[1])
        at = word.end()
    return _unit(" ".join(words))


def _unit(written: str) -> str:
    """Units are compared by their last word, singular, percent and dollars in one spelling."""
    words = re.sub(r"\s+(?:per|a)\s+.*", "", written.lower().replace("per cent", "percent")).split()
    last = words[-1] if words else "-"
    last = _CANON.get(last, last)
    return last.removesuffix("s") if len(last) > 2 else last


def _print_errors(items: Iterable[dict[str, Any]]) -> None:
    for at, item in enumerate(items):
        ours = Counter((row[0], row[2]) for row in read_rows(item["text"]))
        gold = Counter((row[0], row[2]) for row in map(gold_row, item["quantities"]))
        if ours != gold:
            print(
                f"{at}: {item['text']}\n   missed {list((gold - ours).elements())}  extra {list((ours - gold).elements())}"
            )


if __name__ == "__main__":
    raise SystemExit(main())
