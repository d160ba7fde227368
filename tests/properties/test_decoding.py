"""Laws of the decoders: whatever the scores, the result is legal."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from storyledger.annotate.decode import best_labels, best_tree, spans_of
from storyledger.annotate.labels import ATTRIBUTION, NAMES

SOME = settings(max_examples=150, deadline=None)
# Few values, so that ties are common; the last is what a padded model gives.
_score = st.sampled_from([-3.0, -1.0, 0.0, 0.5, 2.0, 9.0]) | st.floats(-50, 50, width=32)


def rows(height, width):
    """A table of scores."""
    cells = st.lists(_score, min_size=height * width, max_size=height * width)
    return cells.map(lambda flat: np.array(flat, dtype=np.float32).reshape(height, width))


@SOME
@given(st.integers(1, 9).flatmap(lambda n: rows(n, n + 1)))
def test_best_tree_is_a_tree_with_one_root(arcs):
    """Every word reaches the one root in finite steps, and none is its own head."""
    heads = best_tree(arcs)
    assert heads.count(0) == 1
    for word in range(len(heads)):
        at, steps = word + 1, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        assert at == 0


@SOME
@given(
    st.sampled_from([ATTRIBUTION, NAMES]).flatmap(
        lambda names: st.tuples(st.just(names), st.integers(1, 7).flatmap(lambda n: rows(n, len(names))))
    )
)
def test_best_labels_are_legal(drawn):
    """An inside label follows a label of its own kind, so that spans hold every labelled word."""
    names, scores = drawn
    labels = best_labels(scores, names)
    assert len(labels) == len(scores)
    before = "O"
    for index in labels:
        name = names[index]
        assert not name.startswith("I-") or (before != "O" and before[2:] == name[2:])
        before = name
    covered = {i for _, low, high in spans_of(labels, names) for i in range(low, high)}
    assert covered == {i for i, index in enumerate(labels) if names[index] != "O"}
