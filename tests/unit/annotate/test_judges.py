"""The judges: which words they look at, and what they make of plain cases."""

from storyledger.annotate.judges import AROUND, BEFORE, CONTENT, CUE, SOURCE, alone_window, said_window
from storyledger.annotate.sentences import annotate_sentences, read_words
from storyledger.report import Role
from storyledger.span import Span
from tests.unit.sentences import report, spot

WORDS = "The dam broke. It rained. The mayor said nobody was hurt."


def _starts(text):
    return [i for i in range(len(text)) if not i or text[i - 1] == " "]


def test_a_statement_is_seen_in_its_sentence_after_the_words_before_it():
    sentences = [
        spot(WORDS, "The dam broke."),
        spot(WORDS, "It rained."),
        Span(WORDS.index("The m"), len(WORDS)),
    ]
    source, cue, content = (spot(WORDS, w) for w in ("The mayor", "said", "nobody was"))
    at, parts = said_window(_starts(WORDS), sentences, [source], [cue], [content])
    assert list(at) == list(range(11))
    assert list(parts) == [BEFORE] * 5 + [SOURCE] * 2 + [CUE] + [CONTENT] * 2 + [AROUND]


def test_a_sentence_is_seen_among_those_around_it():
    at, parts = alone_window(_starts(WORDS), spot(WORDS, "It rained."))
    assert list(parts) == [BEFORE] * 3 + [CONTENT] * 2 + [AROUND] * 6
    assert list(at) == list(range(11))


def test_a_long_statement_keeps_its_own_words():
    words = "well " * 300 + "Venn said nobody was hurt " + "and so on " * 100
    said = words.index("Venn")
    at, parts = said_window(
        _starts(words.strip()),
        [Span(0, len(words))],
        [Span(said, said + 4)],
        [Span(said + 5, said + 9)],
        [spot(words, "nobody was hurt")],
    )
    assert list(parts) == [SOURCE, CUE, CONTENT, CONTENT, CONTENT]
    assert list(at) == [300, 301, 302, 303, 304]


def test_what_nobody_says_is_told_from_what_somebody_says():
    text = "The law restricts aid to the valley. The mayor of Venn said that nobody was hurt in the flood."
    words = read_words(report(text))
    law = words.said([spot(text, "The law")], [spot(text, "restricts")], [spot(text, "aid to the valley")])
    mayor = words.said(
        [spot(text, "The mayor of Venn")], [spot(text, "said")], [spot(text, "nobody was hurt in the flood")]
    )
    assert law < 0.5 < mayor


def test_what_leans_on_other_sentences_is_told_from_what_stands_alone():
    lead = "Eleven people were killed when the Brannock Dam broke above Venn on Monday, the police said."
    text = f"{lead}\n\nThe other two also agreed with it then, he added."
    words = read_words(report(text))
    assert (
        words.alone(spot(text, lead))
        > 0.5
        > words.alone(spot(text, "The other two also agreed with it then"))
    )


def test_one_reading_and_another_judge_alike():
    text = "The mayor of Venn said that nobody was hurt."
    span = Span(0, len(text))
    assert annotate_sentences(report(text)).alone(span) == read_words(report(text)).alone(span)


def test_nothing_read_is_not_judged_good():
    assert read_words(report("", role=Role.CAPTION)).alone(Span(0, 5)) == 0
