"""Statements as sentences that can stand alone, in the reports' own words.

In: a statement of a ledger. Out: the sentence it stands in, as its report has it, with the statements that
prove every word; None where the sentence leans on what stood around it. Only the frame is touched: a
speaker who is called by a family name or a pronoun gets the name that another statement proves, a
weekday of saying becomes the day, and a report that speaks for itself is named.
"""

import re
from dataclasses import dataclass

from storyledger.actor import Actor
from storyledger.english import MONTH, SHORT_MONTH, WEEKDAY
from storyledger.interval import Interval
from storyledger.report import Role
from storyledger.span import Span, StatementId
from storyledger.statement import Kind, Statement
from storyledger.write.sentences.frames import LOOSE_TIME, outlet_of, with_lead, with_note
from storyledger.write.sentences.fullnames import find_full_names
from storyledger.write.sentences.speakers import is_nobody, speaker_of, speaks_clearly, tidy
from storyledger.write.sentences.wholeness import find_loose_ends
from storyledger.write.sentences.wording import OPENER, Change, rewritten
from storyledger.write.words.days import day_words
from storyledger.write.words.phrases import PRONOUNS, STATED, Desk
from storyledger.write.words.surroundings import is_entry, is_overturned, is_supposed, is_torn
from storyledger.write.words.words import content_words

LEAST_SAID = 0.6  # below it the reader itself doubts that somebody says something
_NEAR_DAYS = 4
_MOSTLY = 0.7  # of a sentence
# Below it three in four that were judged one by one are no good (`lab/labels`).
_LEAST_ALONE = 0.3
# "Should explain" and "to blame" are no acts of saying.
_NOT_SAID = re.compile(
    r"(?:should|must|ought|could|can|might|may|would|to|let)\b(?! ?n[o'’]t)|(?:went on|continued|repl(?:ied|ies)|responded|concluded|answered)[:,]?$",
    re.IGNORECASE,
)

# What holds for hours: a later report knows better.
_PASSING = re.compile(
    r"""
    \b(?:
        just(?!
          \ (?:
              hours|minutes|days|weeks|months|years|over|under|before|after|as|one|two|three|about|outside
            | north|south|east|west|an?|\d+
          )\b
        )
      | still|currently|at\ large|on\ (?:the\ )?scene|manhunt
      | remains?\ (?!to\b|of\b|unclear\b|open\b)
      | holed\ up|right\ now|is\ under\ way|are\ searching|is\ searching|did\ not\ immediately
      | (?:has|have)\ not\ (?:yet\ |officially\ |publicly\ |immediately\ )?
          (?:been\ able|announced|identified|released|named|said|determined|found|located|arrested)
      | (?:do|does)\ not\ yet\ have
      | would\ not\ (?:confirm|say)\ (?:how\ many|if|whether)
    )\b
    """,
    re.VERBOSE,
)
# What was to come has come, or has not: later reports tell.
_EXPECTED = re.compile(
    r"""
    (?<!\bwho\ )(?<!\bwhich\ )\b(?:is|are|was|were|remains?|stands?)\ (?:\w+\ )?
      (?:poised|set|about|due|preparing|scheduled|ready|slated|bracing|weighing|considering|expected)\ to
      \b
    """,
    re.VERBOSE,
)
_TO_COME = re.compile(
    rf"""
      \b(?:{WEEKDAY}),[^.]{{0,40}}\ will\b
    | \b(?:will|would|could|may|might)\ [^.,]{{3,60}}\ (?:on\ )?
        (?:{WEEKDAY}|tomorrow|tonight|this\ week|next\ week)\b
    | \b(?:will|would)\ (?:be\ )?(?:mak(?:e|ing)|deliver(?:ing)?|giv(?:e|ing)|hold(?:ing)?)[ ]
        [^.,;]{{0,60}}
        (?:remarks|(?:news|press)\ (?:conference|briefing)|a\ (?:speech|statement)|an\ address)\b
    """,
    re.VERBOSE,
)
_ON_DAY = re.compile(rf"\b(?:{SHORT_MONTH})[a-z]*\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{MONTH})\b")
# Whoever tells it so is named: the verdict is not ours.
_VERDICT = re.compile(
    r"\b(?:refuted|debunked|disproved|proved|exposed|falsely|wrongly|incorrectly|baselessly|inaccurately|misleadingly|lied|lies)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A sentence that stands alone: with the speaker's full name, and as its report has it."""

    text: str
    short: str  # for whoever has been introduced
    core: str  # as its report has it, without outlet and day
    words: frozenset[str]  # what it tells, apart from who tells it
    actor: Actor | None
    cites: tuple[StatementId, ...]
    named: tuple[tuple[str, str], ...] = ()  # persons whose names were filled in: as told, and plain
    opens: bool = False  # its report opens with it
    noted: tuple[str, str] = (
        "",
        "",
    )  # text and short for whoever has been told of its report: outlet and day in brackets


def clause_of(desk: Desk, statement: Statement) -> Clause | None:
    """A statement's sentence, made to stand alone; None if it cannot."""
    span = desk.passage_of(statement)
    if span is None or desk.alone(statement) < _LEAST_ALONE or not is_prose(desk, statement, span):
        return None
    if statement.kind is Kind.NARRATOR:
        return _narrated(desk, statement, span)
    source, cue = statement.source, statement.cue
    if source is None:  # whoever says it, the outlet tells it
        return _narrated(desk, statement, span)
    if cue is None or not span.contains(source):
        return None
    words = desk.words_at(source, statement)
    named, cites = speaker_of(desk, statement)
    actor = desk.actor_of(statement.id)
    if _NOT_SAID.match(desk.words_at(cue, statement)):
        return None
    if words.lower() in PRONOUNS and _is_of_another_time(desk, statement):
        return None
    if statement.score < LEAST_SAID or not named or not speaks_clearly(named, actor):
        # in a whole sentence of the outlet's own, whoever speaks is told as the outlet tells it
        return None if is_nobody(desk, statement, words, actor) else _narrated(desk, statement, span)
    inside = source.start > span.start  # "it said" becomes "the council said"
    told = _TITLED.sub(lambda m: m.group().lower(), named) if inside else named
    renamed = [] if named == tidy(words) else [_renamed(desk, statement, source, told)]
    whole = rewritten(desk, statement, span, [])
    if _covers(desk, statement, span) >= _MOSTLY * len(whole) and not _VERDICT.search(whole):
        frame, changes = with_note, _frame_changes(desk, statement, source, cue)
    else:
        frame, changes = with_lead, []
    filled = find_full_names(desk, statement, span, source)
    free = [f for f in filled if not any(f.span.overlaps(c.span) for c in changes)]
    changes = [*changes, *(Change(f.span, f.name) for f in free)]
    core = rewritten(desk, statement, span, [*changes, *renamed])
    brief = core if words.lower() in PRONOUNS else rewritten(desk, statement, span, changes)
    text, short = frame(desk, statement, core), frame(desk, statement, brief)
    noted = ("", "") if frame is with_note else _noted(desk, statement, core, brief)
    if not text or find_loose_ends(core, desk.persons, opens=opens_report(desk, statement)):
        return None
    return Clause(
        text=text,
        short=short,
        core=core,
        words=frozenset(content_words(whole) - content_words(named)),
        actor=actor,
        cites=tuple(dict.fromkeys((*cites, *(f.proof for f in filled)))),
        named=tuple((f.name, f.plain) for f in filled),
        opens=opens_report(desk, statement),
        noted=noted,
    )


_TITLED = re.compile(r"^(?:The|An?|One|Former|Acting|Retired) ")


def _renamed(desk: Desk, statement: Statement, source: Span, named: str) -> Change:
    """The speaker's name for a source, with the verb that was drawn to it: "they’re" becomes "the councillors are"."""
    text = desk.read[statement.report_id].text
    drawn = _DRAWN.match(text, source.end)
    if drawn is None:
        return Change(source, named)
    return Change(Span(source.start, drawn.end()), f"{named} {_WRITTEN_OUT[drawn[1]]}")


_DRAWN = re.compile(r"['’](re|ve|ll)\b")
_WRITTEN_OUT = {"re": "are", "ve": "have", "ll": "will"}


def _is_of_another_time(desk: Desk, statement: Statement) -> bool:
    """True where the sentence before says when somebody spoke, "in a December interview", and this one does not."""
    if LOOSE_TIME.search(desk.words_of(statement.id)):
        return False
    sentences = desk.sentences[statement.report_id]
    before = sentences[statement.sentence - 1] if statement.sentence else None
    return bool(before and _ANOTHER_TIME.search(desk.words_at(before, statement)))


_ANOTHER_TIME = re.compile(
    r"""
    \b(?:
        January|February|March|April|June|July|August|September|October|November|December|(?:19|20)\d\d
      | ago
      | last\ (?:week|month|year|summer|fall|spring|winter)
    )\b
    """,
    re.VERBOSE,
)


def is_prose(desk: Desk, statement: Statement, span: Span) -> bool:
    """True of running text that still holds; headlines, captions and boilerplate are no sentences of a report."""
    words = desk.words_at(span, statement)
    # what somebody expects is told as said on its day
    found = _EXPECTED.search(words)
    said = statement.kind is not Kind.NARRATOR and found
    expected = found and not (
        said and any(c.start <= span.start + found.start() < c.end for c in statement.content)
    )
    passing = _PASSING.search(words) or _TO_COME.search(words) or expected
    if passing and not _ON_DAY.search(words) and _has_later(desk, statement):
        return False
    report = desk.read[statement.report_id]
    roles = {p.role for p in report.parts if p.span.overlaps(span)}
    return (
        roles <= {Role.BODY, Role.ITEM}
        and "\n\n" not in span.of(report.text)
        and _holds_alone(desk, statement, span)
    )


def _holds_alone(desk: Desk, statement: Statement, span: Span) -> bool:
    """True unless what stands round it in its report changes what it means."""
    report, sentences = desk.read[statement.report_id], desk.sentences[statement.report_id]
    # what a writer holds is told only where nobody reports
    other = report.id in desk.opinions and len(desk.opinions) < len(desk.reports) and not desk.lenient
    said = (
        statement.cue_class == "speech" and statement.stance in STATED and not desk.figures_of(statement.id)
    )
    entry = is_entry(report, span, said=said)
    if other or report.id in desk.checks or entry or is_torn(report.text, sentences, span):
        return False
    opens = opens_report(desk, statement)
    return not is_overturned(report.text, sentences, span, opens=opens) and not is_supposed(report.text, span)


def opens_report(desk: Desk, statement: Statement) -> bool:
    """True of the first sentence of a report's running text; what joins it to others shows that they are cut off."""
    report, sentences = desk.read[statement.report_id], desk.sentences[statement.report_id]
    body = [p.span for p in report.parts if p.role in (Role.BODY, Role.ITEM)]
    prose = (
        at
        for at, s in enumerate(sentences)
        if len(s.of(report.text).split()) >= _PROSE and any(b.contains(s) for b in body)
    )
    first = next(prose, None)
    return first == statement.sentence and not OPENER.match(sentences[first].of(report.text))


_PROSE = 6  # words; fewer are a byline or a place


def _has_later(desk: Desk, statement: Statement) -> bool:
    """True if a report of a later day is there."""
    ran = desk.ledger.published.get(statement.report_id)
    return bool(
        ran
        and ran.latest
        and any(o.earliest and o.earliest > ran.latest for o in desk.ledger.published.values())
    )


def _narrated(desk: Desk, statement: Statement, span: Span) -> Clause | None:
    """What a report says itself, with its outlet and day in front; not what it argues, where others report."""
    if desk.argues(statement.report_id):
        return None
    filled = find_full_names(desk, statement, span)
    text = rewritten(desk, statement, span, [Change(f.span, f.name) for f in filled])
    # what begins with a quotation is somebody's, whom the report names elsewhere
    quoted = text.startswith(("“", '"', "‘", "'"))
    if quoted or find_loose_ends(text, desk.persons, opens=opens_report(desk, statement)):
        return None
    told = with_lead(desk, statement, text)
    if not told:
        return None
    return Clause(
        text=told,
        short=told,
        core=text,
        words=frozenset(content_words(rewritten(desk, statement, span, []))),
        actor=None,
        cites=tuple(dict.fromkeys((statement.id, *(f.proof for f in filled)))),
        named=tuple((f.name, f.plain) for f in filled),
        opens=opens_report(desk, statement),
        noted=_noted(desk, statement, text, text),
    )


def _noted(desk: Desk, statement: Statement, text: str, short: str) -> tuple[str, str]:
    """What an outlet reports itself with the outlet behind it; empty where none is known, or where it argues."""
    if not outlet_of(desk, statement) or statement.report_id in desk.opinions:
        return "", ""
    return with_note(desk, statement, text), with_note(desk, statement, short)


def _covers(desk: Desk, statement: Statement, span: Span) -> int:
    """How much of a passage is what somebody says, in code points; the rest is the report's own."""
    told: set[int] = set()
    for other in desk.in_report[statement.report_id]:
        if other.cue_class in ("speech", "evidence"):
            for piece in (other.source, other.cue, *other.content):
                told |= set(range(piece.start, piece.end)) if piece else set()
    return len(told & set(range(span.start, span.end)))


# -- how it is told ------------------------------------------------------------------------------------
def _frame_changes(desk: Desk, statement: Statement, source: Span, cue: Span) -> list[Change]:
    """A weekday beside the cue becomes the day of saying."""
    text = desk.read[statement.report_id].text
    low, high = min(source.start, cue.start), max(source.end, cue.end)
    stop = min((c.start for c in statement.content if c.start >= high), default=high + 40)
    changes = []
    said = desk.ledger.resolutions[statement.id].said
    ran = _ran(desk, statement)
    # of a week ago, "Monday" is more likely the next one, told by a report that was brought up to date
    near = said and said.latest and ran and ran.earliest and (ran.earliest - said.latest).days <= _NEAR_DAYS
    if said and near and said.basis != "report" and said.width_days == 0:
        found = _SAID_ON.search(text, low, stop)
        inside = found and source.start < found.start() < source.end  # "the vote of Tuesday" is what speaks
        if found and not inside and not _is_no_day(text, found):
            changes.append(Change(Span(found.start(), found.end()), f"on {day_words(said)}"))
    if cue.of(text) in _ADDED:
        changes.append(Change(cue, _ADDED[cue.of(text)]))
    return changes


def _is_no_day(text: str, found: re.Match[str]) -> bool:
    """True of a part of a day, and of what belongs to one or has one: "Monday's hearing", "his Monday talk"."""
    owned = _OWNING.search(text, max(0, found.start() - _OWNER_LENGTH), found.start())
    return bool(owned or _OF_A_DAY.match(text, found.end()))


_SAID_ON = re.compile(rf"\b(?:on |late |early )*(?:{WEEKDAY})\b")
_OF_A_DAY = re.compile(r" (?:night|morning|evening|afternoon)\b|['’]s?\b", re.IGNORECASE)
_OWNING = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|our|this|that|each|every|last|next)|['’]s?) $", re.IGNORECASE
)
_OWNER_LENGTH = 10
_ADDED = {"added": "said", "adds": "says"}  # to what stood before


def _ran(desk: Desk, statement: Statement) -> Interval | None:
    """The day of its report; none where the report tells of later days."""
    return None if statement.report_id in desk.updated else desk.ledger.published.get(statement.report_id)
