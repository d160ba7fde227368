"""The reader is a stub whose scores each test sets, so that no model is loaded."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from storyledger.annotate.labels import ATTRIBUTION, CUE_CLASSES, NAMES, RELATIONS, UPOS
from storyledger.annotate.reader import MOST_WORDS, Scores
from storyledger.annotate.sentences import annotate_sentences
from storyledger.report import Part, Role
from tests.unit.sentences import report, spot


@dataclass
class StubReader:
    """Gives each word the labels it is told to; every word hangs on the first of its sentence."""

    attribution: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)  # word → the cue it links to
    starts: dict[str, float] = field(default_factory=dict)
    seen: list[list[str]] = field(default_factory=list)
    steps: np.ndarray = field(default_factory=lambda: np.zeros((len(ATTRIBUTION),) * 2, dtype=np.float32))

    def score(self, paragraphs):
        self.seen += [list(words) for words in paragraphs]
        return [self._scores(words) for words in paragraphs]

    def _scores(self, words):
        known = sorted({*words})
        link_to = np.eye(len(known), dtype=np.float32)[[known.index(w) for w in words]]
        link_from = np.stack([link_to[words.index(self.links.get(w, w))] for w in words])
        return Scores(
            words=np.zeros((len(words), 4), dtype=np.float32),
            attribution=_rows(words, self.attribution, ATTRIBUTION),
            cue_class=_rows(words, {}, CUE_CLASSES, default="speech"),
            names=_rows(words, self.names, NAMES),
            upos=_rows(words, {}, UPOS, default="NOUN"),
            starts=np.array([self.starts.get(w, 0.0) for w in words], dtype=np.float32),
            link_from=link_from,
            link_to=link_to,
        )

    def vector(self, words):
        return bytes(len(words))

    def parse(self, sentences):
        found = []
        for words in sentences:
            n = len(words)
            arcs = np.zeros((n, n + 1), dtype=np.float32)
            arcs[0, 0] = 9.0
            arcs[1:, 1] = 9.0
            relations = np.zeros((n, n + 1, len(RELATIONS)), dtype=np.float32)
            relations[..., RELATIONS.index("dep")] = 1.0
            found.append((arcs, relations))
        return found


def _rows(words, wanted, labels, default="O"):
    rows = np.zeros((len(words), len(labels)), dtype=np.float32)
    for i, word in enumerate(words):
        rows[i, labels.index(wanted.get(word, default))] = 5.0
    return rows


BORDERS = [
    ("The dam broke. Nobody slept.", ["The dam broke.", "Nobody slept."]),
    ("Gen. Brill left. Dr. Quill stayed.", ["Gen. Brill left.", "Dr. Quill stayed."]),
    ("“It broke. We ran.” He sat.", ["“It broke.", "We ran.”", "He sat."]),
    ('"It broke." He sat.', ['"It broke."', "He sat."]),
    ("“Why?” she asked. Nobody knew!", ["“Why?” she asked.", "Nobody knew!"]),
    ("It rose by 3.5 metres. Fast.", ["It rose by 3.5 metres.", "Fast."]),
]


@pytest.mark.parametrize(("text", "sentences"), BORDERS)
def test_marks_and_capitals_cut_sentences(text, sentences):
    """With an undecided head, punctuation decides."""
    found = annotate_sentences(report(text), StubReader()).sentences
    assert [s.span.of(text) for s in found] == sentences
    assert [s.index for s in found] == list(range(len(sentences)))


@pytest.mark.parametrize(
    ("starts", "count"),
    [({"Nobody": -9.0}, 1), ({"Nobody": 9.0}, 2), ({"broke": 2.0}, 2), ({"broke": 9.0}, 3)],
)
def test_a_sure_head_overrules_marks(starts, count):
    """Where no mark ends a sentence, the head must be surer than after one."""
    assert (
        len(annotate_sentences(report("It broke. Nobody slept."), StubReader(starts=starts)).sentences)
        == count
    )


@pytest.mark.parametrize("role", [Role.BOILERPLATE, Role.CAPTION])
def test_boilerplate_and_captions_are_not_read(role):
    """What is no prose reaches no head."""
    reader = StubReader()
    annotation = annotate_sentences(report("Sign up for our letter.", role=role), reader)
    assert (annotation.sentences, annotation.attributions, reader.seen) == ((), (), [])


def test_posts_are_read_apart_from_the_prose():
    """What is embedded changes no batch of the prose, and a signature is one sentence whatever its marks."""
    text = "It rained.\n\nIt snowed.\n\n- Dr. J. Brook. (@jb) May 2\n\nIt froze."
    whole = report(text)
    roles = (Role.BODY, Role.POST, Role.SIGNATURE, Role.BODY)
    whole = replace(
        whole, parts=tuple(Part(span=p.span, role=r) for p, r in zip(whole.parts, roles, strict=True))
    )
    reader = StubReader(starts={"(": 9.0})
    found = annotate_sentences(whole, reader)
    assert [words[1] for words in reader.seen] == ["rained", "froze", "snowed", "Dr."]
    assert [s.role for s in found.sentences] == list(roles)


def test_the_label_of_highlights_is_not_read():
    """Their first point is a sentence without it; a story that highlights something keeps its words."""
    (point,) = annotate_sentences(report("Story highlights Mayor Vandry left."), StubReader()).sentences
    assert [w.start for w in point.words][:1] == [len("Story highlights ")]
    (told,) = annotate_sentences(report("The story highlights a flaw."), StubReader()).sentences
    assert told.words[0].start == 0


def test_offsets_point_into_the_report():
    """Sentences, words and names slice what they say, in the second paragraph too."""
    text = "It rained.\n\nMayor Ilse Vandry left."
    reader = StubReader(names={"Ilse": "B-Person", "Vandry": "I-Person"})
    second = annotate_sentences(report(text), reader).sentences[1]
    assert second.paragraph == 1
    assert [w.of(text) for w in second.words] == ["Mayor", "Ilse", "Vandry", "left", "."]
    assert [(n.kind, n.span.of(text)) for n in second.names] == [("Person", "Ilse Vandry")]


def test_a_sentence_is_a_tree_with_its_times():
    """One root, parallel tuples, and the time words that stand in it."""
    text = "It rained. The dam broke on Monday."
    found = annotate_sentences(report(text), StubReader()).sentences
    assert [len(s.times) for s in found] == [0, 1]
    assert found[1].times[0].span.of(text).endswith("Monday")
    for each in found:
        assert each.heads.count(-1) == 1
        assert each.relations[each.heads.index(-1)] == "root"
        assert len(each.words) == len(each.upos) == len(each.heads) == len(each.relations)


def test_each_source_and_content_goes_to_the_cue_it_links_to():
    """Two remarks in one paragraph stay apart."""
    text = "Brill said yes. Quill denied this."
    labels = {
        "Brill": "source",
        "said": "cue",
        "yes": "content",
        "Quill": "source",
        "denied": "cue",
        "this": "content",
    }
    reader = StubReader(
        attribution={word: f"B-{label}" for word, label in labels.items()},
        links={"Brill": "said", "yes": "said", "Quill": "denied", "this": "denied"},
    )
    found = annotate_sentences(report(text), reader).attributions
    assert [(a.source[0].of(text), a.cue.of(text), a.content[0].of(text), a.cue_class) for a in found] == [
        ("Brill", "said", "yes", "speech"),
        ("Quill", "denied", "this", "speech"),
    ]
    assert all(0 < a.score <= 1 for a in found)


def test_sources_without_any_cue_are_no_attribution():
    """Nobody says anything where no cue is found."""
    reader = StubReader(attribution={"Brill": "B-source", "yes": "B-content"})
    assert annotate_sentences(report("Brill, yes."), reader).attributions == ()


def test_a_long_paragraph_is_read_in_stretches():
    """No stretch is longer than the reader takes, none is lost, and a cut falls after a full stop."""
    text = " ".join(f"Ferry number {n} left the old harbour of Tarn." for n in range(60))
    reader = StubReader()
    found = annotate_sentences(report(text), reader).sentences
    assert max(map(len, reader.seen)) <= MOST_WORDS
    assert [s.span.of(text) for s in found] == [f"{t}." for t in text[:-1].split(". ")]


def test_a_report_of_boilerplate_and_prose_keeps_paragraph_numbers():
    """A paragraph's number is its part's, whatever is left out."""
    text = "Subscribe.\n\nThe dam broke."
    roles = {"Subscribe.": Role.BOILERPLATE, "The dam broke.": Role.BODY}
    parts = tuple(Part(span=spot(text, words), role=role) for words, role in roles.items())
    mixed = replace(report(text), parts=parts)
    assert [s.paragraph for s in annotate_sentences(mixed, StubReader()).sentences] == [1]


def test_words_have_a_vector_of_their_own():
    """The meaning of any spans comes from the pass that is done, and of nothing from nothing."""
    text = "The dam broke. Nobody slept."
    vector_of = annotate_sentences(report(text), StubReader()).vector_of
    assert vector_of([spot(text, "dam broke"), spot(text, "slept")]) == bytes(3)
    assert vector_of([]) == b""
