"""A post is its signer's own words, told once."""

from dataclasses import replace

import pytest

from storyledger.acquire.reports import acquire_text
from storyledger.extract.quotes.posts import find_posts, settle_posts
from storyledger.moment import Frame, TimeExpression
from storyledger.report import Role
from storyledger.sentence import Name, Sentence
from storyledger.span import ReferentId, ReportId, Span, StatementId
from storyledger.statement import Kind, Statement
from tests.unit.sentences import spot

WORDS = "Open the school tonight. https://t.example/x1 The water is at my door."
SIGNED = "— Ada Brook 🌊 (@adabrook) May 2, 2031"
PROSE = "“Open the school tonight. The water is at my door,” Brook wrote on Friday."
ADA, ODO = ReferentId("ada"), ReferentId("odo")


def signature_of(report, names=()):
    """The sentence of the report's signature, with its day and the names in it."""
    span = next(p.span for p in report.parts if p.role is Role.SIGNATURE)
    day = TimeExpression(span=spot(report.text, "May 2, 2031"), frame=Frame.ABSOLUTE, text="May 2, 2031")
    words, parsed = (span,), {"upos": ("X",), "heads": (-1,), "relations": ("root",)}
    return Sentence(
        index=0, paragraph=0, role=Role.SIGNATURE, span=span, words=words, times=(day,), names=names, **parsed
    )


@pytest.mark.parametrize(
    ("signature", "name", "channel"),
    [
        (SIGNED, "Ada Brook", "Twitter"),
        ("— Ada Brook (@ada.brook.example) May 2, 2031", "Ada Brook", None),
        ("A post shared by Ada B. (@adabrook) on May 2, 2031 at 7:04pm PDT", "Ada B.", "Instagram"),
    ],
)
def test_a_post_has_name_handle_day_and_words(signature, name, channel):
    """Links are no words, and the network is told only where the form tells it."""
    report = acquire_text(f"She wrote on Twitter:\n\n{WORDS} {signature}", "a")
    (post,) = find_posts(report, [signature_of(report)])
    assert (post.name.of(report.text), post.channel) == (name, channel)
    assert post.handle.of(report.text).startswith("@ada")
    assert post.day is not None
    assert post.day.text == "May 2, 2031"
    assert [w.of(report.text) for w in post.words] == ["Open the school tonight.", "The water is at my door."]


@pytest.mark.parametrize(
    ("before", "after", "kind", "spoken"),
    [
        ("The gate held, Brook said.", "It rained.", None, True),
        ("It rained.", "Brook has since left.", None, True),
        ("One resident posted from a roof.", "It rained.", None, True),
        ("People asked @adabrook for help.", "It rained.", None, True),
        ("The gate held, Brook said.\n\nIt rained.", "It rained.", "Person", True),
        ("The gate held, Brook said.\n\nIt rained.", "It rained.", "Organization", False),
        ("The brook rose.", "It rained.", "Person", False),
    ],
)
def test_a_post_that_the_report_does_not_speak_of(before, after, kind, spoken):
    """It stands beside the text as a picture does; a body is named for many reasons, a person for her own."""
    report = acquire_text(f"{before}\n\nOpen the school tonight. {SIGNED}\n\n{after}", "a")
    names = (Name(span=spot(report.text, "Ada Brook"), kind=kind),) if kind else ()
    assert bool(find_posts(report, [signature_of(report, names)])) == spoken


def told(text, words, speaker, kind=Kind.DIRECT):
    span = spot(text, words)
    return Statement(
        id=StatementId(words),
        report_id=ReportId("a"),
        kind=kind,
        source=None,
        cue=None,
        content=(span,),
        sentence=0,
        speaker=speaker,
    )


def settled(prose_speaker, words="Open the school tonight. The water is at my door"):
    """What is told and posted where the prose quotes these words of the post."""
    posted = "Open the school tonight. The water is at my door."
    text = f"{PROSE}\n\n{posted}"
    day = TimeExpression(span=Span(0, 1), frame=Frame.ABSOLUTE, text="May 2, 2031")
    post = replace(told(text, posted, ADA), content=(Span(len(PROSE) + 2, len(text)),), said=day)
    return settle_posts(text, [told(text, words, prose_speaker)], [post, post])


def test_a_post_that_the_prose_quotes_is_one_statement():
    """The prose tells it, on the post's day."""
    (prose,), posts = settled(ADA)
    assert not posts
    assert prose.said is not None


def test_only_the_signer_said_it_on_the_posts_day():
    """Who is quoted by another's post may have spoken on another day."""
    (prose,), posts = settled(ODO)
    assert not posts
    assert prose.said is None


def test_a_few_quoted_words_are_not_the_post():
    """A phrase in the prose leaves the post a statement of its own; printed twice it is one."""
    _, posts = settled(ADA, "The water")
    assert len(posts) == 1
