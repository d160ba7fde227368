"""How often a ledger tells what a speaker does with the content, and how surely he says it.

In: a set in the form of `sets/stances-open.jsonl`, explained in `sets/README.md`. Out: items found, actor,
accuracy and, for each class, precision, recall and F1 of stance and certainty. An item that is not
found is a miss of its class, so leaving a statement out is never better than a wrong label.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence

from items import Found, Item, asked, find_statements, is_called, percent, read_items, read_ledger

Pairs = Counter[tuple[str, str]]  # (gold, ours); ours is "" where nothing was found
# Stances that are one position, as the gold of the stories counts them.
_POSITIONS = {
    "asserts": "for", "confirms": "for",
    "denies": "against", "disputes": "against", "retracts": "against",
    "does not confirm": "withholds", "does not know": "withholds",
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Score a set and print the result."""
    options = asked(__doc__, arguments)
    stances: Pairs = Counter()
    certainties: Pairs = Counter()
    actors: Counter[bool] = Counter()
    for item in read_items(options.file):
        best = _best(item, list(find_statements(read_ledger(item), item["content"])))
        stance = best.statement.stance.value if best else ""
        certainty = _certainty(item, best) if best else ""
        stances[item["stance"], stance] += 1
        certainties[item["certainty"], certainty] += 1
        actors[bool(best and is_called(best.actor, item["actor"]))] += 1
        if options.errors and (stance, certainty) != (item["stance"], item["certainty"]):
            print(f"{item['id']} {item['text']}\n    gold  {item['stance']} | {item['certainty']}")
            print(f"    ours  {stance} | {certainty} | {best.words}" if best else "    none")
    every = stances.total()
    scores = {
        "items": every,
        "found": percent(sum(n for (_, ours), n in stances.items() if ours), every),
        "actor": percent(actors[True], every),
        "position": _accuracy(_grouped(stances)),
        "stance": _scores(stances),
        "certainty": _scores(certainties),
    }
    _print_scores(scores, as_json=options.json)
    return 0


def _best(item: Item, found: list[Found]) -> Found | None:
    """The statement by the actor asked for, if there is one; else the first over the words."""
    return next((f for f in found if is_called(f.actor, item["actor"])), found[0] if found else None)


def _certainty(item: Item, best: Found) -> str:
    """Ours; where the speaker withholds, "certain" (that he does not know) and "unknown" are one reading."""
    ours = best.statement.certainty.value
    return "unknown" if item["certainty"] == "unknown" and ours == "certain" else ours


def _grouped(pairs: Pairs) -> Pairs:
    groups: Pairs = Counter()
    for (gold, ours), number in pairs.items():
        groups[_POSITIONS.get(gold, gold), _POSITIONS.get(ours, ours)] += number
    return groups


def _accuracy(pairs: Pairs) -> float:
    return percent(sum(n for (gold, ours), n in pairs.items() if gold == ours), pairs.total())


def _scores(pairs: Pairs) -> dict[str, object]:
    classes = {name: _class_scores(pairs, name) for name in sorted({gold for gold, _ in pairs})}
    macro = sum(row["f1"] for row in classes.values()) / max(1, len(classes))
    return {"accuracy": _accuracy(pairs), "macro_f1": round(macro, 1), "classes": classes}


def _class_scores(pairs: Pairs, name: str) -> dict[str, float]:
    hits = pairs[name, name]
    wanted = sum(n for (gold, _), n in pairs.items() if gold == name)
    given = sum(n for (_, ours), n in pairs.items() if ours == name)
    return {
        "precision": percent(hits, given),
        "recall": percent(hits, wanted),
        "f1": percent(2 * hits, given + wanted),
        "items": wanted,
    }


def _print_scores(scores: Item, *, as_json: bool) -> None:
    if as_json:
        json.dump(scores, sys.stdout, indent=2)
        print()
        return
    print(f"{scores['items']} items")
    for name in ("found", "actor", "position"):
        print(f"{name:22} {scores[name]:5.1f}")
    for name in ("stance", "certainty"):
        row = scores[name]
        print(f"{name:22} {row['accuracy']:5.1f}   macro F1 {row['macro_f1']:5.1f}")
        for label, c in row["classes"].items():
            print(
                f"  {label:22} P {c['precision']:5.1f}  R {c['recall']:5.1f}  F1 {c['f1']:5.1f}  of {c['items']}"
            )


if __name__ == "__main__":
    sys.exit(main())
