"""From the reader's raw proposals to whole ones: every cue with its source and all of its content.

In: an Annotation and the report's quotations. Out: `Proposal`s in text order.
1. what has no source or content takes it from the parse; 2. "according to" and "as per" by rule;
3. content in a sentence of its own speaker becomes a proposal of its own; 4. quotations are made
whole and loose ones find their speaker; 5. what stands inside another's quotation goes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storyledger.extract.cues import cue_class_of, cue_stance
from storyledger.extract.quotes import Quotation
from storyledger.report import Report, Role
from storyledger.sentence import Annotation, Attribution, Sentence
from storyledger.span import Span, hull
from storyledger.statement import Stance

_ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+per|in\s+the\s+words\s+of|as\s+(?:reported|confirmed|quoted)\s+by)\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s*[\"“]?[A-Z][\w’']*(?:\s+[\w’']+){0,4}:\s+(?=\S)")
_NAME_COLON = re.compile(r"^\s*((?:Quote\s+from\s+)?[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)\s*:\s*$")
_SUBJECTS = ("nsubj", "csubj", "obl:agent")
# Quoted stretches of fewer words are scare quotes, titles or terms when nobody is named for them.
_LOOSE_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One who-said-what with its spans; `sentence` is the one that holds the cue, or the content."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    sentence: Sentence
    cue_class: str | None
    score: float
    carried: bool = False  # a loose quotation given to the speaker before


def complete_proposals(
    report: Report, annotation: Annotation, quotations: Sequence[Quotation]
) -> list[Proposal]:
    """Whole proposals of a report, in text order."""
    found = [p for a in annotation.attributions for p in _from_attribution(report, annotation.sentences, a)]
    found += _according_to(report, annotation.sentences, found)
    found += _by_agents(report, annotation.sentences, found)
    found = _make_whole(found, quotations)
    found = _drop_nested(found)
    found += _loose_quotations(report, annotation.sentences, found, quotations)
    found = [p for p in found if p.content]
    return sorted(found, key=lambda p: min(s.start for s in p.content))


# -- 1 and 3. from one raw attribution -----------------------------------------------------------
def _from_attribution(report: Report, sentences: Sequence[Sentence], raw: Attribution) -> Iterator[Proposal]:
    home = sentence_at(sentences, raw.cue.start)
    if home is None:
        return
    here = [s for s in raw.source if s.overlaps(home.span)]
    content = [_without_label(report, c) for c in raw.content]
    stray = [c for c in content if not c.overlaps(home.span) and not _quoted(report.text, c)]
    for piece in stray:
        other = sentence_at(sentences, piece.start)
        own = [s for s in raw.source if other and s.overlaps(other.span)]
        verb = _verb_between(other, own[0], piece) if other and own else None
        if other and own and verb:
            yield Proposal(
                cue=verb,
                source=own[0],
                content=(piece,),
                sentence=other,
                cue_class=raw.cue_class,
                score=raw.score,
            )
    kept = _joined(report.text, [c for c in content if c not in stray and not _cited(report.text, c)])
    kept = [c for c in kept if len(c.of(report.text).split()) > 1]
    if not kept:
        kept = list(_object_of(home, raw.cue))
    cue = _with_verb(home, raw.cue)
    subject = subject_of(report.text, home, cue)
    mine = [s for s in here if subject and s.overlaps(subject)] or here
    candidates = (
        _nearest(mine, cue),
        None if stray else _nearest(raw.source, cue),
        subject,
        _quoted_from(report.text, cue),
    )
    whole = (_whole(home, candidate) for candidate in candidates)
    source = next((s for s in whole if s and not any(s.overlaps(c) for c in kept)), None)
    if not _may_stand(report.text, cue, source, raw):
        return
    yield Proposal(
        cue=cue,
        source=source,
        content=tuple(kept),
        sentence=home,
        cue_class=raw.cue_class,
        score=raw.score,
    )


def _cited(text: str, span: Span) -> bool:
    """A name after "citing" is whom the speaker had it from, not what was said."""
    return text[: span.start].rstrip().lower().endswith(("citing", "quoting"))


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Pieces with nothing but blanks between them are one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _with_verb(sentence: Sentence, cue: Span) -> Span:
    """A cue that stops before its verb ("also" + "noting") takes it along."""
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w)]
    if not inside or any(sentence.upos[i] not in ("ADV", "AUX", "PART") for i in inside):
        return cue
    after = inside[-1] + 1
    verb = after < len(sentence.words) and sentence.upos[after] == "VERB"
    return Span(cue.start, sentence.words[after].end) if verb else cue


# A cue that the lexicon does not know must at least be likely (mean probability of its labels).
_LIKELY = 0.6
_POINTING = ("this", "that", "these", "those", "which", "what")


def _may_stand(text: str, cue: Span, source: Span | None, raw: Attribution) -> bool:
    """False for what is no attribution to anyone: "is seen as", "this indicates", a doubtful find."""
    known = cue_class_of(cue.of(text))
    if known is None and raw.score < _LIKELY:
        return False
    if source is None:
        return raw.cue_class == "speech"
    words = source.of(text).lower().split()
    return not (words[0] in _POINTING and len(words) <= 3 and known in ("evidence", "speech"))


_FROM = re.compile(r"\s*(?:(?:from|by)\s+)?([A-Z][^:\n\"“]{1,60}):")


def _quoted_from(text: str, cue: Span) -> Span | None:
    """As in "Quote from Name: ...": the words give its speaker after the cue."""
    match = _FROM.match(text, cue.end)
    return Span(*match.span(1)) if match else None


def _without_label(report: Report, span: Span) -> Span:
    """A section label at a paragraph's head ("Details:") is nobody's words."""
    at_head = any(part.span.start == span.start for part in report.parts)
    match = _LABEL.match(span.of(report.text)) if at_head else None
    return Span(span.start + match.end(), span.end) if match and span.start + match.end() < span.end else span


def _quoted(text: str, span: Span) -> bool:
    words = span.of(text).strip()
    before = text[max(0, span.start - 1) : span.start]
    return words[:1] in '"“‘' or before in ('"', "“", "‘")


def _whole(sentence: Sentence, span: Span | None) -> Span | None:
    """A source cut inside a name or compound takes the rest of it ("North" + "Korea")."""
    inside = [i for i, w in enumerate(sentence.words) if span is not None and span.overlaps(w)]
    if span is None or not inside:
        return span
    low, high, glue = inside[0], inside[-1], ("compound", "flat", "amod", "det", "nummod")
    while high + 1 < len(sentence.words) and (
        (sentence.relations[high] in glue and sentence.heads[high] == high + 1)
        or (sentence.relations[high + 1] == "flat" and sentence.heads[high + 1] >= low)
    ):
        high += 1
    while low > 0 and sentence.relations[low - 1] in glue and low <= sentence.heads[low - 1] <= high:
        low -= 1
    return Span(min(span.start, sentence.words[low].start), max(span.end, sentence.words[high].end))


def _nearest(spans: Sequence[Span], to: Span) -> Span | None:
    return min(spans, key=lambda s: min(abs(s.start - to.end), abs(to.start - s.end)), default=None)


def _verb_between(sentence: Sentence, source: Span, content: Span) -> Span | None:
    between = [
        w
        for w, tag in zip(sentence.words, sentence.upos, strict=True)
        if tag in ("VERB", "AUX") and source.end <= w.start and w.end <= content.start
    ]
    return hull(between) if between else None


def subject_of(text: str, sentence: Sentence, cue: Span) -> Span | None:
    """Who does the cue's verb.

    Its subject, the subject it shares, the agent of a passive, or the name right after it ("reported CNN").
    """
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w)]
    verbs = (
        [i for i in inside if sentence.upos[i] == "VERB"]
        or [i for i in inside if sentence.upos[i] == "AUX"]
        or inside
    )
    at: int = verbs[0] if verbs else -1
    for _ in range(4):
        if at < 0:
            return None
        if _is_passive(text, sentence, at):
            agents = [
                c
                for c in sentence.children(at)
                if sentence.relations[c] == "obl" and _case(text, sentence, c) == "by"
            ]
            return noun_phrase(sentence, agents[0], case=False) if agents else None
        subjects = [c for c in sentence.children(at) if sentence.relations[c] == "nsubj"]
        if subjects:
            return noun_phrase(sentence, subjects[0])
        if sentence.relations[at] not in ("conj", "xcomp", "advcl", "parataxis", "aux", "ccomp"):
            break
        at = sentence.heads[at]
    return _inverted(sentence, inside)


def _is_passive(text: str, sentence: Sentence, verb: int) -> bool:
    word = sentence.words[verb].of(text).lower()
    be = {"is", "are", "was", "were", "be", "been", "being"}
    return not word.endswith("ing") and any(
        sentence.relations[c] == "aux" and sentence.words[c].of(text).lower() in be
        for c in sentence.children(verb)
    )


def _case(text: str, sentence: Sentence, word: int) -> str:
    return next(
        (
            sentence.words[c].of(text).lower()
            for c in sentence.children(word)
            if sentence.relations[c] == "case"
        ),
        "",
    )


def _inverted(sentence: Sentence, cue: Sequence[int]) -> Span | None:
    after = cue[-1] + 1 if cue else len(sentence.words)
    while after < len(sentence.words) and sentence.upos[after] in ("DET", "ADJ"):
        after += 1
    if after < len(sentence.words) and sentence.upos[after] == "PROPN":
        head = after
        while sentence.heads[head] >= after and sentence.relations[head] in (
            "compound",
            "flat",
            "nmod",
            "amod",
        ):
            head = sentence.heads[head]
        return noun_phrase(sentence, head, case=False)
    return None


def noun_phrase(sentence: Sentence, head: int, *, case: bool = True) -> Span | None:
    """The words of a noun phrase without its clauses and coordinated verbs; None for "it" and "there"."""
    if sentence.relations[head] == "expl":
        return None
    kept, queue = {head}, [head]
    while queue:
        for child in sentence.children(queue.pop()):
            own = sentence.relations[child] not in (
                "acl",
                "parataxis",
                "advcl",
                "punct",
                "cop",
                "nsubj",
                "aux",
            )
            if (
                own
                and child not in kept
                and (case or sentence.heads[child] != head or sentence.relations[child] != "case")
            ):
                kept.add(child)
                queue.append(child)
    low, high = min(kept), max(kept)
    return Span(sentence.words[low].start, sentence.words[high].end)


def _object_of(sentence: Sentence, cue: Span) -> Iterator[Span]:
    """What a cue without content takes: its clause, else its object."""
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w) and sentence.upos[i] == "VERB"]
    for relation in ("ccomp", "xcomp", "obj"):
        for verb in inside:
            for child in sentence.children(verb):
                if sentence.relations[child] == relation and child not in inside:
                    words = [
                        sentence.words[i] for i in sentence.subtree(child) if sentence.upos[i] != "PUNCT"
                    ]
                    span = hull(words)
                    if not span.overlaps(cue) and len(words) > 1:
                        yield span
                        return


# -- 2. prepositional cues -----------------------------------------------------------------------
def _according_to(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    taken = [p.source for p in found if p.source]
    for sentence in sentences:
        for match in _ACCORDING.finditer(report.text, sentence.span.start, sentence.span.end):
            source = _phrase_after(sentence, match.end())
            if source is None or any(source.overlaps(t) for t in taken):
                continue
            cue = Span(match.start(), match.start() + len(match.group().rstrip()))
            orphan = next((p for p in found if p.source is None and p.sentence is sentence), None)
            content = orphan.content if orphan else _rest_of(report, sentence, cue, source)
            if content and not any(
                c.overlaps(o) for p in found if p is not orphan for o in p.content for c in content
            ):
                yield Proposal(
                    cue=cue, source=source, content=content, sentence=sentence, cue_class="speech", score=0.6
                )


def _phrase_after(sentence: Sentence, offset: int) -> Span | None:
    first = sentence.word_at(offset)
    if first is None:
        return None
    head = first
    while sentence.heads[head] >= first and sentence.relations[head] in (
        "det",
        "compound",
        "amod",
        "nummod",
        "flat",
        "nmod",
        "case",
    ):
        head = sentence.heads[head]
    phrase = noun_phrase(sentence, head)
    return Span(max(phrase.start, offset), phrase.end) if phrase and phrase.end > offset else None


def _rest_of(report: Report, sentence: Sentence, cue: Span, source: Span) -> tuple[Span, ...]:
    """The sentence without cue and source: before them, or after them if they open it."""
    trim = " \n\t,;.-–—"
    if cue.start - sentence.span.start > 12:
        low, high = sentence.span.start, cue.start
    else:
        low, high = source.end, sentence.span.end
    words = report.text[low:high]
    low += len(words) - len(words.lstrip(trim))
    high -= len(words) - len(words.rstrip(trim))
    return (_without_label(report, Span(low, high)),) if high - low > 12 else ()


def _by_agents(
    report: Report, sentences: Sequence[Sentence], found: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Passives of taking a stand: "the claims were disputed by residents"."""
    taken = [p.cue for p in found if p.cue]
    for sentence in sentences:
        for verb, word in enumerate(sentence.words):
            if sentence.upos[verb] != "VERB" or cue_stance(word.of(report.text)) not in _STANDS:
                continue
            if any(word.overlaps(t) for t in taken) or not _is_passive(report.text, sentence, verb):
                continue
            source = subject_of(report.text, sentence, word)
            subjects = [c for c in sentence.children(verb) if sentence.relations[c] == "nsubj"]
            content = noun_phrase(sentence, subjects[0]) if subjects else None
            if source and content and not source.overlaps(content):
                yield Proposal(
                    cue=word,
                    source=source,
                    content=(content,),
                    sentence=sentence,
                    cue_class="speech",
                    score=0.6,
                )


_STANDS = (Stance.CONFIRMS, Stance.DENIES, Stance.DISPUTES)


# -- 4. quotations -------------------------------------------------------------------------------
def _make_whole(found: list[Proposal], quotations: Sequence[Quotation]) -> list[Proposal]:
    """Content that begins or lies in a quotation takes all of its pieces, if no other cue claims them."""
    for quotation in quotations:
        whole = hull(quotation.pieces)
        owners = [
            i
            for i, p in enumerate(found)
            if p.cue
            and not whole.contains(p.cue)
            and any(c.overlaps(q) for c in p.content for q in quotation.pieces)
        ]
        if len(owners) != 1:
            continue
        owner = found[owners[0]]
        if sum(len(q) for q in quotation.pieces) < 25:  # a quoted term inside an indirect remark
            continue
        rest = [c for c in owner.content if not any(c.overlaps(q) for q in quotation.pieces)]
        partly = [
            c
            for c in owner.content
            if any(c.overlaps(q) and not q.contains(c) and _sticks_out(c, q) for q in quotation.pieces)
        ]
        if not partly:
            pieces = tuple(sorted([*rest, *quotation.pieces]))
            found[owners[0]] = replace(owner, content=pieces)
    return found


def _sticks_out(content: Span, piece: Span) -> bool:
    """Content that reaches well beyond a quotation is indirect speech with a quoted part."""
    return content.start < piece.start - 3 or content.end > piece.end + 3


def _drop_nested(found: list[Proposal]) -> list[Proposal]:
    """A proposal whose cue lies in another's content, inside quotation marks or not, is part of it."""

    def nested(p: Proposal) -> bool:
        return p.cue is not None and any(
            q is not p
            and q.cue is not None
            and c.contains(p.cue)
            and not any(o.contains(q.cue) for o in p.content)
            for q in found
            for c in q.content
        )

    return [p for p in found if not nested(p)]


def _loose_quotations(
    report: Report, sentences: Sequence[Sentence], found: list[Proposal], quotations: Sequence[Quotation]
) -> Iterator[Proposal]:
    """Give quotations nobody claims to a cue of their paragraph, a "Name:" before, or the last speaker."""
    claimed = [c for p in found for c in p.content]
    for quotation in quotations:
        words = sum(len(piece.of(report.text).split()) for piece in quotation.pieces)
        if words < _LOOSE_WORDS or any(c.overlaps(q) for c in claimed for q in quotation.pieces):
            continue
        first = quotation.pieces[0]
        home = sentence_at(sentences, first.start)
        part = next((p for p in report.parts if p.span.contains(first)), None)
        if home is None or part is None or part.role in (Role.HEADLINE, Role.CAPTION, Role.BOILERPLATE):
            continue
        given = _after_name(report, first, part.span, home, quotation) or _carried(
            report, found, first, part.span, quotation
        )
        if given:
            claimed += quotation.pieces
            if given[0] is not None:
                found[found.index(given[0])] = given[1]
            else:
                yield given[1]


def _after_name(
    report: Report, first: Span, paragraph: Span, home: Sentence, quotation: Quotation
) -> tuple[None, Proposal] | None:
    """What "Name: “...”" and "Quote from Name: “...”" introduce."""
    lead = report.text[paragraph.start : first.start].rstrip('"“‘ ')
    match = _NAME_COLON.match(lead)
    if not match:
        return None
    start = paragraph.start + match.start(1)
    words = match.group(1)
    quote_from = re.match(r"Quote\s+from\s+", words)
    source = Span(start + (quote_from.end() if quote_from else 0), paragraph.start + match.end(1))
    colon = paragraph.start + lead.rindex(":")
    cue = (
        Span(start, start + len(words[: quote_from.end()].rstrip())) if quote_from else Span(colon, colon + 1)
    )
    return None, Proposal(
        cue=cue, source=source, content=quotation.pieces, sentence=home, cue_class="speech", score=0.7
    )


def _carried(
    report: Report, found: list[Proposal], first: Span, paragraph: Span, quotation: Quotation
) -> tuple[Proposal, Proposal] | None:
    """A quotation that fills its paragraph, or goes on in it, belongs to the direct speech just before."""
    before = [p for p in found if p.cue and p.content and max(c.end for c in p.content) <= first.start]
    if not before:
        return None
    last = max(before, key=lambda p: max(p.cue.end if p.cue else 0, *(c.end for c in p.content)))
    end = max(c.end for c in last.content)
    between = report.text[max(end, last.cue.end if last.cue else 0) : first.start]
    same_paragraph = paragraph.start <= end
    alone = not report.text[paragraph.start : first.start].strip(" \n\"“‘'")
    if not _quoted(report.text, last.content[-1]) and not same_paragraph:
        return None
    # within one paragraph a few words ("she said.") may stand between; across paragraphs nothing but the cue
    if (same_paragraph and len(between.split()) <= 12) or (
        alone and between.count("\n\n") + between.count("\n") <= 4 and len(between.split()) <= 12
    ):
        return last, replace(last, content=(*last.content, *quotation.pieces), carried=True)
    return None


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds a code point, or the first after it."""
    return next((s for s in sentences if s.span.end > offset), None)
