import pytest

from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, RELATIONS, SHAPES, UPOS, shape_of

SHAPED = [
    ("dam", "lower"),
    ("Tarn", "initial"),
    ("A", "initial"),
    ("TARN", "upper"),
    ("U.N.", "upper"),
    ("McQuill", "mixed"),
    ("1,500", "digits"),
    ("2nd", "alphanumeric"),
    ("…", "mark"),
    ("”", "mark"),
    ("O'Brien", "initial"),
    ("co-pilot", "lower"),
]


@pytest.mark.parametrize(("word", "shape"), SHAPED)
def test_shape_tells_what_lower_case_hides(word, shape):
    """Capitals, digits and marks are seen."""
    assert SHAPES[shape_of(word)] == shape


@pytest.mark.parametrize("labels", [ATTRIBUTION, NAMES])
def test_span_labels_come_in_pairs(labels):
    """Every kind has a first and a following label, and there is one for nothing."""
    marks = {mark: {name[2:] for name in labels if name[0] == mark} for mark in "BI"}
    assert labels[0] == "O"
    assert marks["B"] == marks["I"]
    assert len(labels) == 1 + 2 * len(marks["B"])


@pytest.mark.parametrize("labels", [ATTRIBUTION, CUE_CLASSES, NAMES, RELATIONS, SHAPES, UPOS])
def test_no_label_stands_twice(labels):
    """A score's column means one thing."""
    assert len(set(labels)) == len(labels)
