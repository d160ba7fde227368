"""The sets that benchmarks score hold what they promise."""

import json

import pytest

from tests.house import tree

SETS = sorted((tree.ROOT / "benchmarks" / "sets").glob("*.jsonl"))


def quoted(record):
    """Every string of an item that must stand in its text."""
    for row in record.get("statements", [record]):
        yield row["content"]
        for reading in (row, *row.get("alt", [])):
            yield from (reading["actor"], *reading.get("via", []), reading.get("origin") or reading["actor"])


@pytest.mark.parametrize("file", SETS, ids=lambda file: file.stem)
def test_an_item_quotes_its_own_text(file):
    """No gold string that the text does not hold, and no item twice."""
    items = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [(i["id"], words) for i in items for words in quoted(i) if words not in i["text"]] == []
    assert len({i["id"] for i in items}) == len({i["text"] for i in items}) == len(items)
