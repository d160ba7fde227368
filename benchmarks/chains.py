"""How often a ledger tells through whom the information came: actor, via and origin, item by item.

In: a set in the form of `sets/chains-open.jsonl`, explained in `sets/README.md`. Out: a line a measure,
`name  percent  hits/all`. Several statements of a ledger may hold the words asked for (what A says that
B said is both A's and B's): the best of them counts, and `spare` tells how many others there were.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from items import Found, Item, asked, find_statements, is_called, percent, read_items, read_ledger

Row = dict[str, bool]
_PARTS = ("actor", "via", "origin", "chain", "holders")


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a set and print the result."""
    options = asked(__doc__, arguments)
    hits: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for item in read_items(options.file):
        ledger = read_ledger(item)
        for gold in item["statements"]:
            found = list(find_statements(ledger, gold["content"]))
            best, row = _best(gold, found)
            for name in _measures(gold):
                every[name] += 1
                hits[name] += row.get(name.partition(",")[0], False)
            every["spare"] += 1
            hits["spare"] += max(0, len(found) - 1)
            if options.errors and not row.get("chain"):
                print("\n".join(_mistake(item, gold, best)))
    _print_scores(hits, every, as_json=options.json)
    return 0


def _measures(gold: Item) -> Iterator[str]:
    """What an item is counted for; a chain of one, and what is more than that, also apart."""
    yield from ("found", *_PARTS)
    if gold["via"]:
        yield "via, where some"
    if gold["origin"]:
        yield "origin, where some"
    yield "chain, where some" if gold["via"] or gold["origin"] else "chain, where none"


def _best(gold: Item, found: list[Found]) -> tuple[Found | None, Row]:
    """The statement that agrees most with one of the readings; the first if several agree as much."""
    readings = [gold, *gold.get("alt", [])]
    rows = [(each, _compare(reading, each)) for each in found for reading in readings]
    return max(rows, key=lambda pair: _worth(pair[1]), default=(None, {}))


def _worth(row: Row) -> tuple[bool, int]:
    return row["chain"], sum(row.values())


def _compare(gold: Item, found: Found) -> Row:
    # An actor who is his own origin, and an origin named in `via` as well, say the same as without.
    via = [names for names in found.via if names not in (found.origin, found.actor)]
    origin = found.origin if found.origin != found.actor else frozenset()
    row = {
        "found": True,
        "actor": is_called(found.actor, gold["actor"]),
        "via": len(via) == len(gold["via"]) and all(map(is_called, via, gold["via"])),
        "origin": is_called(origin, gold["origin"]),
    }
    wanted = [name for name in (gold["actor"], *gold["via"], gold["origin"]) if name]
    holders = {names for names in (found.actor, *via, origin) if names}
    same = len(holders) == len(wanted) and all(any(is_called(h, w) for h in holders) for w in wanted)
    return {**row, "chain": all(row.values()), "holders": same}


def _mistake(item: Item, gold: Item, best: Found | None) -> Iterator[str]:
    yield f"{item['id']} {' '.join(item['text'].split())}"
    yield f"    gold  {gold['actor']} | {gold['via']} | {gold['origin']}"
    if best is None:
        yield "    none"
    else:
        via = [_longest(names) for names in best.via]
        yield f"    ours  {_longest(best.actor)} | {via} | {_longest(best.origin)} | {best.words}"


def _longest(names: frozenset[str]) -> str:
    return max(sorted(names), key=len, default="nobody")


def _print_scores(hits: Counter[str], every: Counter[str], *, as_json: bool) -> None:
    if as_json:
        json.dump({name: [hits[name], every[name]] for name in every}, sys.stdout, indent=2)
        print()
        return
    for name in every:
        print(f"{name:20} {percent(hits[name], every[name]):5.1f}  {hits[name]}/{every[name]}")


if __name__ == "__main__":
    sys.exit(main())
