"""Who said what in one report.

In: a report, its annotation, and the cast that knows its speakers. Out: statements in text order,
the attributed ones first made whole in `proposals`, then the narrator's own for sentences that carry
a figure or a dated event and that nobody is quoted for.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from storyledger.extract.attributions.asides import find_asides
from storyledger.extract.attributions.estimates import is_estimate
from storyledger.extract.attributions.points import divide_points
from storyledger.extract.attributions.proposals import complete_proposals
from storyledger.extract.attributions.stands import claims_responsibility, moves_toll
from storyledger.extract.quotes.posts import Post, settle_posts
from storyledger.extract.quotes.quoted import Proposal, mend_quotations
from storyledger.extract.quotes.quotes import Quotation, find_quotations
from storyledger.extract.quotes.turns import find_turns
from storyledger.extract.remarks.channels import find_addressee, find_channel
from storyledger.extract.remarks.recalls import is_recalled
from storyledger.extract.remarks.remarks import Remark, main_clause, read_remark
from storyledger.extract.remarks.said import go_on, names_no_day, said_at
from storyledger.extract.sources.chains import find_chain
from storyledger.extract.sources.sources import Cast
from storyledger.extract.stances.hedges import certainty_of
from storyledger.extract.stances.openings import leaves_open
from storyledger.extract.stances.stances import stance_of
from storyledger.extract.words.cues import cue_class_of
from storyledger.extract.words.datelines import behind_dateline
from storyledger.extract.words.given import is_number_given
from storyledger.extract.words.holders import keeper_of
from storyledger.figure import Quantity
from storyledger.moment import TimeExpression
from storyledger.report import PROSE, Report, Role
from storyledger.sentence import Annotation, Sentence
from storyledger.span import ReferentId, Span, StatementId, make_id
from storyledger.statement import WITHHELD, Kind, Stance, Statement

_ASIDE = re.compile(r"(?:too|also|however|though|meanwhile|instead),\s+")  # "warned, too, of floods"
_STRAY_AND = re.compile(r",?\s+(?:and|but|or)$")  # of a clause that is another's
_EDGES = ' \n\t,;"“”‘'
# Fewer than these who tell are not counted ("two officials said").
_FEW = 5
_ADDING = re.compile(r"(?:bring|rais|push|tak|lift|driv|leav|kill|wound|injur|destroy|displac)ing\s")
_LISTED = re.compile(r":\s*\n")  # what stands below "The firm said:" was told by the firm
# Headings are written in haste, and posts by others.
_TOLD = (Role.BODY, Role.HEADLINE, Role.ITEM)
# The narrator's share of a sentence is kept if it has at least this many words.
_FEWEST_WORDS = 3
# What the judge drops below it no gold has; at 0.6 it drops some that gold has (2026-11).
_LEAST_SAID = 0.5
_STANDS = WITHHELD | {Stance.DENIES, Stance.RETRACTS}


def extract_statements(
    report: Report, annotation: Annotation, cast: Cast, quantities: Sequence[Quantity]
) -> list[Statement]:
    """All statements of a report.

    Args:
        report: offsets in code points of its text.
        annotation: sentences parsed (UD), and the reader's proposals.
        cast: gathers whom the sources denote.
        quantities: numbers of the report's prose; they make the narrator's sentences worth keeping.

    Gaps: a remark told without any cue ("There is no danger, experts agree" is found, "There is no
    danger." is the narrator's).
    """
    prose = [p.span for p in report.parts if p.role in PROSE]
    turns = find_turns(report)
    quotations = mend_quotations(report, annotation.sentences, find_quotations(report.text, prose))
    proposals = [
        p
        for p in complete_proposals(report, annotation, quotations, turns)
        if p.sentence.role in _TOLD
        or any(p.cue == t.colon for t in turns)
        or _gives(report.text, p, quantities)
    ]
    quotations += [Quotation((turn.words,)) for turn in turns if not turn.asks]
    attributed: list[Statement] = []
    for proposal in proposals:
        for point in divide_points(report.text, annotation.sentences, proposal):
            attributed.append(_statement(cast, point, quotations, attributed))
    numbers = [q.span for q in quantities]
    attributed = [s for s in go_on(report.text, attributed) if _is_said(report.text, annotation, s, numbers)]
    posted = [_posted(cast, post) for post in cast.posts]
    attributed, posted = settle_posts(report.text, attributed, posted)
    attributed += posted
    told = list(_narrator(report, annotation.sentences, attributed, quantities))
    beside = dict.fromkeys(
        a for s in attributed for a in find_asides(report.text, annotation.sentences, s, numbers)
    )
    told += [_told(report, annotation.sentences[index], span) for index, span in beside]
    whole = (replace(s, vector=annotation.vector_of(s.content)) for s in (*attributed, *told))
    return sorted(whole, key=lambda s: (s.content[0].start, s.kind is Kind.NARRATOR))


def _gives(text: str, proposal: Proposal, quantities: Sequence[Quantity]) -> bool:
    """True of a line above a story that says who gives a number: "Floods killed 30, a spokesman says"."""
    cue = proposal.cue.of(text) if proposal.cue and proposal.source else ""
    speaks = cue_class_of(cue) == "speech" or not any(map(str.isalpha, cue))  # a label's dash or colon
    return bool(cue) and speaks and any(c.contains(q.span) for q in quantities for c in proposal.content)


def _is_said(text: str, annotation: Annotation, statement: Statement, numbers: Sequence[Span]) -> bool:
    """True unless the judge thinks that nobody says this; who is quoted speaks, and so does who denies, withholds or gives a number."""
    if statement.kind is Kind.DIRECT or statement.cue is None or statement.stance in _STANDS:
        return True
    if is_estimate(text, statement.cue, statement.content, numbers) or moves_toll(
        text, statement.cue, statement.content
    ):
        return True
    if _LISTED.search(text, statement.cue.end, statement.content[0].start):
        return True
    if statement.stance is Stance.CONFIRMS and claims_responsibility(text, statement.cue, statement.content):
        return True
    source = (statement.source,) if statement.source else ()
    return annotation.said(source, (statement.cue,), statement.content) >= _LEAST_SAID


# Sentences in which a speaker goes on to whom he spoke before.
_STILL = 3
_SAME = re.compile(r"\b(?:the|that|this)\s(?:\w+\s){0,2}interview\b")


_ANONYMOUS = re.compile(
    r"[Tt]h(?:e|at)\s(?:source|official|person|insider|aide|interlocutor)s?(?:,?\s(?:who|speaking)\b.*)?",
    re.DOTALL,
)


def _still_told(
    text: str, before: Sequence[Statement], speaker: ReferentId | None, proposal: Proposal
) -> tuple[ReferentId, ...]:
    """Through whom the speaker's last remark came, if he goes on: "told the Gazette that ... She noted that".

    "The source" speaks to whom it first spoke, however far on. What others report of somebody ends with them.
    """
    own = [s for s in before if s.speaker == speaker] if speaker else []
    if not own or not any(s.via == own[-1].via and _is_told(text, s) for s in own):
        return ()
    anonymous = proposal.source and _ANONYMOUS.fullmatch(proposal.source.of(text))
    goes_on = 0 <= proposal.sentence.index - own[-1].sentence <= _STILL or anonymous
    return own[-1].via if goes_on and own[-1].origin is None else ()


def _is_told(text: str, statement: Statement) -> bool:
    """True of what its speaker told somebody, as he may go on to do."""
    cue = statement.cue.of(text) if statement.cue else ""
    asked = "interview" in (statement.channel or "")
    return asked or bool(statement.addressee or _TELLING.search(cue))


_TELLING = re.compile(r"\b(?:told|tells?|telling|speaking|confirm\w*)\b")


def _is_own_outlet(report: Report, link: Span) -> bool:
    """What its speaker told the report's own outlet came through nobody else."""
    named, own = (_words_of_name(name) for name in (link.of(report.text), report.outlet or ""))
    return bool(named and own) and (named <= own or own <= named)


def _words_of_name(name: str) -> frozenset[str]:
    """The words of an outlet's name, without its article and its ending: "The Gazette", "gazette.example"."""
    return frozenset(re.findall(r"\w+", name.casefold())) - _ENDINGS


_ENDINGS = frozenset("the com org net co uk www".split())


def _statement(
    cast: Cast, proposal: Proposal, quotations: Sequence[Quotation], before: Sequence[Statement]
) -> Statement:
    report, sentences, sentence = cast.report, cast.sentences, proposal.sentence
    text = report.text
    content = tuple(_trimmed(text, behind_dateline(text, sentence, c) or c) for c in proposal.content)
    remark = read_remark(text, sentences, proposal, content)
    stance = stance_of(remark)
    chain = find_chain(text, sentence, content, proposal.source, proposal.cue)
    told_by = [keeper_of(text, sentence, proposal.told_by)] if proposal.told_by else []
    links = [v for v in (*told_by, *chain.via) if not _is_own_outlet(report, v)]
    speaker = _speaker(cast, proposal, before)
    origin = cast.find(chain.origin) if chain.origin else None
    via = dict.fromkeys(r for v in links if (r := cast.find(v)) and r not in (speaker, origin))
    times = _times(sentences, content)
    said = said_at(text, proposal, remark, content)
    addressee = find_addressee(text, sentence, proposal)
    channel = find_channel(text, sentence, proposal.cue, content)
    recalled = is_recalled(sentence, proposal.cue, remark, content, said) or _is_given(
        text, proposal, content
    )
    elsewhere = addressee or recalled or (channel and not _SAME.search(channel))
    goes_on = () if elsewhere else _still_told(text, before, speaker, proposal)
    return Statement(
        id=StatementId(
            make_id(
                "s", report.id, "said", content[0].start, content[-1].end, proposal.cue and proposal.cue.start
            )
        ),
        report_id=report.id,
        kind=_kind(content, quotations),
        source=proposal.source,
        cue=proposal.cue,
        content=content,
        sentence=sentence.index,
        cue_class=cue_class_of(remark.cue) or proposal.cue_class,
        stance=stance,
        certainty=certainty_of(remark, stance),
        speaker=speaker,
        via=tuple(via) or goes_on,
        origin=None if origin == speaker else origin,
        said=said,
        happens=times[0] if times else None,
        places=_places(text, sentences, content),
        addressee=addressee,
        channel=channel,
        recalled=recalled,
        score=proposal.score,
    )


def _is_given(text: str, proposal: Proposal, content: Sequence[Span]) -> bool:
    return proposal.cue is not None and is_number_given(text, proposal.cue, content)


def _posted(cast: Cast, post: Post) -> Statement:
    """Its signer's words on its day; the handle stands where others have a word of saying."""
    words, signer = [Quotation(post.words)], cast.find_signer(post.name, post.handle)
    own = Proposal(
        cue=None, source=None, content=post.words, sentence=post.sentence, cue_class="speech", score=0.9
    )
    told = _statement(cast, own, words, ())
    return replace(
        told, source=post.name, cue=post.handle, speaker=signer, said=post.day, channel=post.channel
    )


def _speaker(cast: Cast, proposal: Proposal, before: Sequence[Statement]) -> ReferentId | None:
    source = proposal.source
    if source:
        # "I" and "we" are who speaks the words that they stand in; else the report's author, whom nothing names
        around = [s for s in before if any(c.contains(source) for c in s.content)]
        words = source.of(cast.report.text).lower()
        if around and words in _OWN:
            return around[-1].speaker or cast.find_author(source)
        compared = around and words in _HIS and _is_given(cast.report.text, proposal, proposal.content)
        return cast.find_author(source) or (around[-1].speaker if compared else None)
    # only a participle ("..., adding that") goes on with the speaker before: anything else is a guess
    cue = proposal.cue.of(cast.report.text).strip().lower() if proposal.cue else ""
    near = [s for s in before if s.sentence == proposal.sentence.index and s.speaker]
    return near[-1].speaker if near and cue.split()[-1:] and cue.split()[-1].endswith("ing") else None


_OWN = ("i", "we", "our", "my")
_HIS = ("it", "he", "she", "they")  # of "the mayor said 23 had sunk, up from the 19 he gave"


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    if aside := _ASIDE.match(text, start, span.end):
        start = aside.end()
    end = span.end - (len(words) - len(words.rstrip(_EDGES)))
    if stray := _STRAY_AND.search(text[start:end]):
        end = start + stray.start()
    return Span(start, end) if start < end else span


def _kind(content: Sequence[Span], quotations: Sequence[Quotation]) -> Kind:
    """Direct if quotation marks hold nearly all of it, mixed if they hold a part."""
    total = sum(len(c) for c in content)
    quoted = sum(
        max(0, min(c.end, q.end) - max(c.start, q.start))
        for c in content
        for quotation in quotations
        for q in quotation.pieces
    )
    # 0.85: a content span often takes along a comma, a bracket or "that" (seen on PolNeAR dev)
    return Kind.DIRECT if quoted >= 0.85 * total else Kind.MIXED if quoted >= 4 else Kind.INDIRECT


def _times(sentences: Sequence[Sentence], content: Sequence[Span]) -> list[TimeExpression]:
    return [t for s in sentences for t in s.times if any(c.contains(t.span) for c in content)]


def _places(text: str, sentences: Sequence[Sentence], content: Sequence[Span]) -> tuple[str, ...]:
    names = (
        " ".join(n.span.of(text).split())
        for s in sentences
        for n in s.names
        if n.kind in ("Location", "Facility") and any(c.contains(n.span) for c in content)
    )
    return tuple(dict.fromkeys(re.sub(r"['’]s?$", "", name) for name in names))


# -- the narrator's own ---------------------------------------------------------------------------
def _narrator(
    report: Report,
    sentences: Sequence[Sentence],
    attributed: Sequence[Statement],
    quantities: Sequence[Quantity],
) -> Iterator[Statement]:
    many = {q.span.start for q in quantities if q.low > _FEW}
    # "300 people have applied and learned that": those who tell are counted, and told of as well
    taken = [
        span
        for s in attributed
        for span in (*s.content, *filter(None, (s.cue, s.source)))
        if span != s.source or span.start not in many
    ]
    for sentence in sentences:
        if sentence.role not in _TOLD:
            continue
        numbers = [
            q
            for q in quantities
            if sentence.span.contains(q.span) and not any(t.overlaps(q.span) for t in taken)
        ]
        alone = not any(t.overlaps(sentence.span) for t in taken)
        dated = alone and any(_dates_something(t) for t in sentence.times) and "VERB" in sentence.upos
        is_open = alone and leaves_open(sentence.span.of(report.text))
        if not numbers and not dated and not is_open:
            continue
        free = _free_stretch(report.text, sentence, taken, [q.span for q in numbers])
        whole = alone or _is_clause(sentence, free) or _adds_a_number(report.text, free, many)
        fewest = _FEWEST_WORDS - (alone and bool(numbers))  # "Total 50."
        if len(free.of(report.text).split()) >= fewest and whole:
            yield _told(report, sentence, free)


def _dates_something(time: TimeExpression) -> bool:
    return not time.vague and not names_no_day(time)


def _is_clause(sentence: Sentence, stretch: Span) -> bool:
    """True if what a statement leaves of its sentence tells something: a verb with its subject."""
    inside = {i for i, word in enumerate(sentence.words) if stretch.contains(word)}
    subjects = (i for i in inside if sentence.relations[i] == "nsubj" and sentence.heads[i] in inside)
    return any(True for _ in subjects)


def _adds_a_number(text: str, stretch: Span, numbers: Collection[int]) -> bool:
    """As in "officials confirmed a death, bringing the toll to 11"."""
    return bool(_ADDING.match(text, stretch.start)) and any(stretch.start < n < stretch.end for n in numbers)


def _free_stretch(text: str, sentence: Sentence, taken: Sequence[Span], numbers: Sequence[Span]) -> Span:
    """The widest stretch of the sentence around the first number that no statement has taken."""
    middle = numbers[0].start if numbers else sentence.span.start
    low = max(
        (t.end for t in taken if t.end <= middle and t.overlaps(sentence.span)), default=sentence.span.start
    )
    high = min(
        (t.start for t in taken if t.start > middle and t.overlaps(sentence.span)), default=sentence.span.end
    )
    stretch = Span(low, max(high, low + 1))
    return _trimmed(text, behind_dateline(text, sentence, stretch) or stretch)


# A report in its own name foresees, corrects itself, or says what it could not learn; it denies nothing.
_OWN_STANCES = (
    Stance.EXPECTS,
    Stance.CONDITIONAL,
    Stance.DOES_NOT_CONFIRM,
    Stance.DOES_NOT_KNOW,
    Stance.RETRACTS,
)


def _told(report: Report, sentence: Sentence, span: Span) -> Statement:
    remark = Remark(content=span.of(report.text), head=main_clause(report.text, [sentence], [span]))
    stance = stance_of(remark)
    times = [t for t in sentence.times if span.contains(t.span)]
    return Statement(
        id=StatementId(make_id("s", report.id, "told", span.start, span.end)),
        report_id=report.id,
        kind=Kind.NARRATOR,
        source=None,
        cue=None,
        content=(span,),
        sentence=sentence.index,
        stance=stance if stance in _OWN_STANCES else Stance.ASSERTS,
        certainty=certainty_of(remark, stance),
        happens=times[0] if times else None,
        places=_places(report.text, [sentence], [span]),
    )
