"""Every sentence of a brief rests on statements, and every statement on characters of a report."""

import pytest

from storyledger.write.brief.brief import brief_markdown, brief_text, write_brief
from tests.behaviours.stories import report, statements, tell

STORY = tell(
    report(
        "The rescue service said that at least 30 people were killed in the flood. “The water came before dawn,” "
        "Mayor Ilse Vandry said on Monday. Harbour master Odo Brill denied on Tuesday that the dam above the old "
        "town of Tarn had leaked for weeks before the flood.",
        "a",
        7,
        outlet="Tarn Gazette",
    ),
    report(
        "The rescue service said that 45 people were killed in the flood. The council expects that 500 homes will be "
        "damaged. Police said that it was not clear why the gate of the dam had opened.",
        "b",
        9,
        outlet="Brill Post",
    ),
    report("Some 2,000 vans cross the Old Quay Bridge every day.", "c"),
)


def test_every_sentence_cites_statements_that_exist():
    """No sentence of ours stands without proof."""
    brief = write_brief(STORY)
    known = {s.id for s in statements(STORY)}
    assert len(brief.sentences) >= 3
    assert all(s.cites and set(s.cites) <= known for s in brief.sentences)


def test_every_statement_slices_its_words():
    """Source, cue and content lie in their report, and in its prose."""
    texts = {r.id: r for r in STORY.reports}
    for statement in statements(STORY):
        text = texts[statement.report_id].text
        for span in (*filter(None, (statement.source, statement.cue)), *statement.content):
            assert span.end <= len(text)
            assert span.of(text) == span.of(text).strip()


@pytest.mark.parametrize("write", [brief_text, brief_markdown])
def test_every_sentence_is_printed_with_its_marks(write):
    """Each line of the brief carries the number of a proof that is printed below."""
    brief = write_brief(STORY)
    printed = write(STORY, brief)
    lines = [
        line for line in printed.splitlines() if line.rstrip().endswith("]") and not line.startswith("[")
    ]
    assert len(lines) == len(brief.sentences)
