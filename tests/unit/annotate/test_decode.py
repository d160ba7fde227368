from itertools import product

import numpy as np
import pytest

from storyledger.annotate.decode import best_cue, best_labels, best_tree, spans_of
from storyledger.annotate.labels import ATTRIBUTION

LABELS = ("O", "B-x", "I-x", "B-y", "I-y")


def scores_of(*wanted, rest=0.0):
    """Rows of scores from {label: score}."""
    return np.array([[row.get(name, rest) for name in LABELS] for row in wanted], dtype=np.float32)


LEGAL = [
    ([{"B-x": 3}, {"I-x": 3}, {"O": 3}], "B-x I-x O"),
    ([{"I-x": 3, "B-x": 1}, {"I-x": 3}], "B-x I-x"),  # nothing begins inside
    ([{"B-x": 3}, {"I-y": 3, "I-x": 2}], "B-x I-x"),  # no span changes its kind
    ([{"O": 3}, {"I-x": 5, "B-x": 4}], "O B-x"),
    ([{"O": 3, "B-x": 2}, {"I-x": 9}], "B-x I-x"),  # later words decide earlier ones
    ([{"B-x": 3}, {"B-x": 3}], "B-x B-x"),  # two spans side by side
]


@pytest.mark.parametrize(("rows", "labels"), LEGAL)
def test_labels_are_the_best_legal_ones(rows, labels):
    """An inside label follows only a label of its own kind."""
    found = best_labels(scores_of(*rows), LABELS)
    assert [LABELS[i] for i in found] == labels.split()


def test_no_words_have_no_labels():
    """An empty paragraph is no error."""
    assert best_labels(np.zeros((0, 5), dtype=np.float32), LABELS) == []


SPANS = [
    ("O B-x I-x O B-y", [("x", 1, 3), ("y", 4, 5)]),
    ("B-x B-x", [("x", 0, 1), ("x", 1, 2)]),
    ("O O", []),
]


@pytest.mark.parametrize(("labels", "spans"), SPANS)
def test_spans_hold_their_words(labels, spans):
    """A span runs from its first label to past its last."""
    assert spans_of([LABELS.index(name) for name in labels.split()], LABELS) == spans


def test_the_readers_own_labels_work_alike():
    """Source, cue and content come out as spans."""
    wanted = ["B-source", "B-cue", "B-content", "I-content"]
    rows = np.eye(len(ATTRIBUTION), dtype=np.float32)[[ATTRIBUTION.index(name) for name in wanted]]
    found = spans_of(best_labels(rows, ATTRIBUTION), ATTRIBUTION)
    assert found == [("source", 0, 1), ("cue", 1, 2), ("content", 2, 4)]


TREES = [
    ([[9, 0, 0], [0, 9, 0]], [0, 1]),  # greedy heads are a tree
    ([[5, 0, 9], [1, 9, 0]], [0, 1]),  # two words that point at each other
    ([[9, 0, 8], [8, 7, 0]], [0, 1]),  # two roots
]


@pytest.mark.parametrize(("arcs", "heads"), TREES)
def test_heads_make_one_tree(arcs, heads):
    """Cycles and second roots are undone at the least cost."""
    assert best_tree(np.array(arcs, dtype=np.float32)) == heads


def _is_tree(heads):
    for word in range(len(heads)):
        at, steps = word + 1, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return list(heads).count(0) == 1


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_scores_higher(seed):
    """Of all trees over three words the found one has the highest score."""
    arcs = np.random.default_rng(seed).normal(size=(3, 4)).astype(np.float32)
    for word in range(3):
        arcs[word, word + 1] = -50.0
    trees = [heads for heads in product(range(4), repeat=3) if _is_tree(heads)]
    best = max(trees, key=lambda heads: sum(arcs[i, h] for i, h in enumerate(heads)))
    assert tuple(best_tree(arcs)) == best


@pytest.mark.parametrize(
    ("kind", "span", "cue"),
    [
        ("content", (0, 4), 0),  # "The gate held , | he said ."
        ("content", (9, 12), 1),  # "She | denied | that it broke ."
        ("source", (7, 8), 1),
    ],
)
def test_place_decides_where_the_learned_link_does_not(kind, span, cue):
    """Of two cues with equal pull, the one beside it in its own sentence."""
    cues, cuts = [[(5, 6)], [(8, 9)]], [(0, 7), (7, 13)]
    assert best_cue(np.zeros(2, dtype=np.float32), kind, span, cues, cuts) == cue


def test_a_strong_link_wins_over_place():
    """What the reader is sure of stands."""
    pull = np.array([0.0, 400.0], dtype=np.float32)
    assert best_cue(pull, "content", (0, 4), [[(5, 6)], [(8, 9)]], [(0, 7), (7, 13)]) == 1
