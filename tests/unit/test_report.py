from dataclasses import replace

from storyledger.report import Part, Role
from storyledger.span import Span
from storyledger.statement import Kind
from tests.unit.sentences import report, spot
from tests.unit.stories import remark

BOX = "Ilse VandryQuay opens MORE"
TEXT = f"Ilse Vandry {BOX} said the quay opens.\n\nSee also: boats"
PIECES = [
    ("Ilse Vandry", Role.BODY),
    (BOX, Role.BOILERPLATE),
    ("said the quay opens.", Role.BODY),
    ("See also: boats", Role.BOILERPLATE),
]


def marked():
    """A report with a box of links inside its first paragraph."""
    parts, at = [], 0
    for words, role in PIECES:
        parts.append(Part(span=spot(TEXT, words, at), role=role))
        at = parts[-1].span.end
    return replace(report(TEXT), parts=tuple(parts))


def test_boilerplate_on_a_line_of_its_own_is_not_inline():
    """Only what shares its line with the story is."""
    assert [span.of(TEXT) for span in marked().inline()] == [BOX]


def test_a_report_is_read_without_what_ran_into_its_sentences():
    """The paragraph is whole, and every offset stays."""
    read = marked().as_read()
    assert len(read.text) == len(TEXT)
    assert [" ".join(p.span.of(read.text).split()) for p in read.parts] == [
        "Ilse Vandry said the quay opens.",
        "See also: boats",
    ]
    plain = report("Boats sail.")
    assert plain.as_read() is plain


def test_a_statement_read_across_a_box_does_not_hold_it():
    """Its content falls in two; one that lies beside it stays as it is."""
    given = report(f"Ilse Vandry said that Odo Brill {BOX} rows.")
    box = spot(given.text, BOX)
    said = remark(given, f"that Odo Brill {BOX} rows", source="Ilse Vandry", cue="said", kind=Kind.INDIRECT)
    assert [c.of(given.text) for c in said.without([box], given.text).content] == ["that Odo Brill", "rows"]
    assert said.without([Span(0, 3)], given.text).source.of(given.text) == "e Vandry"
    assert said.without([], given.text) is said
