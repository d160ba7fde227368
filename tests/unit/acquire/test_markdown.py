"""Markdown loses its marks and keeps its words."""

from storyledger.acquire.markdown import read_markdown


def test_front_matter_and_marks():
    """Front matter fills fields; headings, links and emphasis become plain words."""
    data = b'---\ntitle: "The dam"\ndate: 2031-05-02\n---\n## Water\nThe [dam](http://x.example) **held**, *they* say.\n> Quiet snake_case_name.\n'
    (draft,) = read_markdown("a.md", data)
    assert draft.title == "The dam"
    assert draft.published == "2031-05-02"
    assert [line for line in draft.text.split("\n") if line] == [
        "Water",
        "The dam held, they say.",
        "Quiet snake_case_name.",
    ]
