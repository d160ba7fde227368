"""From the reader's raw proposals to whole ones: every cue with its source and all of its content.

In: an Annotation and the report's quotations. Out: `Proposal`s in text order.
1. what has no source or content takes it from the parse; 2. "according to", stands and refusals to tell by rule;
3. content in a sentence of its own speaker is a proposal of its own; 4. quotations are made whole, loose ones and points
of lists find their speaker; 5. what stands inside another's quotation goes, but what he tells others to have said stays;
6. turns of an interview belong to their labels; 7. who is quoted, or named as saying it, is the source.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from storyledger.extract.attributions.according import find_according, without_label
from storyledger.extract.attributions.attributions import is_attribution, is_felt, stands_without_source
from storyledger.extract.attributions.contents import (
    TELLING,
    is_anothers,
    said_before,
    says_enough,
    to_its_noun,
    whole_clause,
    without_addressee,
    without_gaps,
    without_question,
)
from storyledger.extract.attributions.estimates import find_estimates, up_to_number
from storyledger.extract.attributions.givers import given_by, quoted_from
from storyledger.extract.attributions.joint import part_joint_verbs
from storyledger.extract.attributions.labels import find_labelled
from storyledger.extract.attributions.lists import find_listed
from storyledger.extract.attributions.relatives import with_number_before
from storyledger.extract.attributions.rivals import without_rivals
from storyledger.extract.attributions.stands import find_stands, tells_a_stand, with_turn
from storyledger.extract.attributions.tails import with_tails, without_anothers
from storyledger.extract.attributions.withheld import find_withheld
from storyledger.extract.quotes.quoted import (
    Proposal,
    give_loose_quotations,
    is_quoted,
    make_whole,
    without_scene,
)
from storyledger.extract.quotes.quotes import Quotation
from storyledger.extract.quotes.turns import Turn
from storyledger.extract.sources.embedded import find_embedded
from storyledger.extract.sources.passed_on import name_the_speaker
from storyledger.extract.sources.retold import is_put_to, name_the_quoted
from storyledger.extract.words.cues import cue_class_of, lemma_of
from storyledger.extract.words.datelines import behind_dateline
from storyledger.extract.words.given import number_given
from storyledger.extract.words.phrases import (
    is_passive,
    object_of,
    phrase_before,
    sentence_at,
    subject_of,
    whole_phrase,
    with_verb,
)
from storyledger.report import PROSE, Report
from storyledger.sentence import Annotation, Attribution, Sentence
from storyledger.span import Span, hull


def complete_proposals(
    report: Report, annotation: Annotation, quotations: Sequence[Quotation], turns: Sequence[Turn] = ()
) -> list[Proposal]:
    """Whole proposals of a report, in text order."""
    found = [p for a in annotation.attributions for p in _from_attribution(report, annotation.sentences, a)]
    found = _share_sources(report.text, _drop_repeated(found))
    found = [p for p in found if not any(t.words.overlaps(_at(p)) or t.colon == p.cue for t in turns)]
    found += find_according(report, annotation.sentences, found)
    found = [p for p in found if not tells_a_stand(report.text, p)]
    found += find_stands(report, annotation.sentences, found)
    found += find_withheld(report.text, annotation.sentences, found)
    found = [without_rivals(report.text, p) for p in found]
    found = _drop_nested(make_whole([without_scene(report.text, p, quotations) for p in found], quotations))
    found = with_tails(report.text, without_anothers(report.text, found))
    spoken = [*(t.words for t in turns), *(piece for q in quotations for piece in q.pieces)]
    told = [
        *find_embedded(report.text, annotation.sentences, found),
        *find_estimates(report, annotation.sentences, found),
    ]
    found += [p for p in told if not any(words.overlaps(_at(p)) for words in spoken)]
    found += give_loose_quotations(report, annotation.sentences, found, quotations)
    found += find_listed(report, annotation.sentences, found)
    found += find_labelled(report, annotation.sentences, found)
    found += _spoken(annotation.sentences, turns)
    found = [name_the_quoted(report.text, p) for p in found if p.content and not is_put_to(report.text, p)]
    found = _once(name_the_speaker(report.text, p) for p in found)
    found = [q for p in found for q in part_joint_verbs(report.text, p)]
    found = [p for p in found if p.source or stands_without_source(report.text, p.sentence, p.cue, p.content)]
    return sorted(found, key=lambda p: min(s.start for s in p.content))


def _from_attribution(report: Report, sentences: Sequence[Sentence], raw: Attribution) -> Iterator[Proposal]:
    home = sentence_at(sentences, raw.cue.start)
    if home is None or home.role not in PROSE:
        return
    heard = [s for r in raw.source if (s := behind_dateline(report.text, home, r))]
    here = _joined(report.text, [s for s in heard if s.overlaps(home.span)])
    content = [without_label(report, _after_cited(report.text, c)) for c in raw.content]
    stray = [c for c in content if not c.overlaps(home.span) and not is_quoted(report.text, c)]
    yield from _told_elsewhere(sentences, raw, stray)
    kept = _joined(report.text, [c for c in content if c not in stray and not _cited(report.text, c)])
    kept = [
        c
        for c in kept
        if says_enough(report.text, home, c, alone=len(kept) == 1)
        and not is_anothers(report.text, home, raw.cue, c)
    ]
    kept = [to_its_noun(home, c) for c in kept]
    kept = whole_clause(home, raw.cue, without_addressee(report.text, home, raw.cue, kept))
    kept = without_gaps(report.text, home, [*heard, raw.cue], kept)
    kept = up_to_number(report.text, home, raw.cue, kept or _object_of(report.text, home, raw.cue))
    cue = with_turn(report.text, home, with_verb(home, raw.cue))
    cue, kept = without_question(report.text, cue, kept)
    giver = given_by(report.text, home, cue)
    if giver:
        cue, here = giver[0], [giver[1]]
        kept = [Span(max(c.start, giver[1].end), c.end) for c in kept if c.end > giver[1].end + 1]
    subject = None if giver else subject_of(report.text, home, cue)
    if tellers := _tellers_before(report.text, home, cue, [*here, *filter(None, [subject])], kept):
        kept = _with_told_of(report.text, cue, here, kept)
        here, subject = tellers, None
    mine = [s for s in here if subject and s.overlaps(subject)] or here
    candidates = (
        _nearest(mine, cue),
        None if stray else _nearest(heard, cue),
        subject,
        quoted_from(report.text, cue),
    )
    phrases = (whole_phrase(home, candidate) for candidate in candidates)
    whole = (s and behind_dateline(report.text, home, s) for s in phrases)
    taken = [*kept, *_spoken_of(report.text, home, cue)]
    free = (s for s in whole if s and not any(s.overlaps(c) for c in taken))
    # "by June a decision is expected": a day is no speaker
    source = next(
        (s for s in free if not (any(t.span.contains(s) for t in home.times) or is_felt(s.of(report.text)))),
        None,
    )
    kept = said_before(report.text, home, cue, source, kept)
    source, kept = with_number_before(report.text, home, cue, source, kept)
    if number := number_given(report.text, home, cue):
        source, kept = number[0], [number[1]]
    if not is_attribution(report.text, home, cue, source, kept, raw):
        return
    yield Proposal(
        cue=cue,
        source=source,
        content=tuple(kept),
        sentence=home,
        cue_class=raw.cue_class,
        score=raw.score,
        guessed=source is not None and not raw.source,
    )


def _object_of(text: str, home: Sentence, cue: Span) -> list[Span]:
    """What the reader missed: a clause or an object of several words, and the one word of "alleged fraud"."""
    return list(object_of(home, cue, fewest=1 if lemma_of(cue.of(text)) == "allege" else 2))


def _told_elsewhere(
    sentences: Sequence[Sentence], raw: Attribution, stray: Sequence[Span]
) -> Iterator[Proposal]:
    """What stands in a sentence that has a source of its own, as that one's."""
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


_HEARD = frozenset({"quote", "cite", "hear", "overhear", "record"})


def _spoken_of(text: str, home: Sentence, cue: Span) -> list[Span]:
    """Of "Roe is accused of shooting six" Roe: a passive's subject is no speaker, unless he is quoted."""
    return [
        home.words[c]
        for i, word in enumerate(home.words)
        if cue.overlaps(word) and home.upos[i] == "VERB" and is_passive(text, home, i)
        for c in home.children(i, "nsubj")
        if lemma_of(word.of(text)) not in _HEARD
    ]


def _tellers_before(
    text: str, home: Sentence, cue: Span, found: Sequence[Span], kept: Sequence[Span]
) -> list[Span]:
    """Of "an official told Norpress: | ..." the official, where the parse took whoever comes after the verb."""
    verb = next((i for i, w in enumerate(home.words) if cue.overlaps(w) and home.upos[i] == "VERB"), None)
    if verb is None or not kept or is_passive(text, home, verb):
        return []
    told = lemma_of(home.words[verb].of(text)) == "tell"  # "said Roe", but not "told Roe"
    inverted = any(s.start >= cue.end for s in (found if told else found[-1:]))
    if not inverted or (kept[0].start < cue.end and not told):
        return []
    before = [s for s in found if s.end <= cue.start]
    tells = cue_class_of(cue.of(text)) == "speech" and lemma_of(home.words[verb].of(text)) in TELLING
    teller = phrase_before(home, verb) if tells and not before else None
    return before or ([teller] if teller else [])


def _with_told_of(text: str, cue: Span, here: Sequence[Span], kept: Sequence[Span]) -> list[Span]:
    """What is said begins with whom it is about: not with whom it is told."""
    after = [s.start for s in here if cue.end <= s.start < kept[0].start]
    if not after or lemma_of(cue.of(text).split()[-1]) in TELLING:
        return list(kept)
    return [Span(min(after), kept[0].end), *kept[1:]]


_AND_ALSO = re.compile(
    r"\b(?:and|but|or|then|while|yet)\s+(?:\w+ly\s+|also\s+|later\s+|then\s+)?$", re.IGNORECASE
)


def _share_sources(text: str, found: Sequence[Proposal]) -> list[Proposal]:
    """Whoever "confirmed ..., but said ..." did both: the verbs have one subject, whichever it was found for."""
    shared: list[Proposal] = []
    for p in found:
        near = [q for q in found if q.source and q.cue and p.cue and q is not p and q.sentence is p.sentence]
        source = _source_before(text, p, near) or _source_of_next(text, p, near)
        shared.append(replace(p, source=source, guessed=False) if source else p)
    return shared


def _source_before(text: str, p: Proposal, near: Sequence[Proposal]) -> Span | None:
    """Of ", and said", and of ", saying" wherever the parse hangs it, the source of the cue before."""
    if p.cue is None or (p.source and not p.guessed):
        return None
    before = [q.source for q in near if q.source and q.cue and q.cue.end <= p.cue.start and not q.guessed]
    lead = text[p.sentence.span.start : p.cue.start]
    goes_on = p.cue.of(text).split()[-1].lower().endswith("ing") and _AND_SAYING.search(lead)
    joined = _AND_ALSO.search(lead) and (p.source is None or _is_nearer(text, before, lead))
    return before[-1] if before and (joined or goes_on) else None


def _is_nearer(text: str, before: Sequence[Span], lead: str) -> bool:
    """Of "Roe was silent though Brill wept and begged them to go", without a comma, Brill begged."""
    return (
        bool(before and _AND_RIGHT_ON.search(lead))
        and before[-1].of(text).lower().split()[0] not in _OF_ANOTHER
    )


_OF_ANOTHER = frozenset("who which that whose my our your his her its their".split())


def _source_of_next(text: str, p: Proposal, near: Sequence[Proposal]) -> Span | None:
    """Of "called" in "Roe called it grave and said ..." Roe, whom the reader gave to "said" alone."""
    if p.cue is None or p.source:
        return None
    after = min((q for q in near if q.cue and q.cue.start > p.cue.end), key=_at, default=None)
    if after is None or after.source is None or after.cue is None or after.source.end > p.cue.start:
        return None
    told = max((c.end for c in p.content), default=p.cue.end)  # what is quoted is found later on
    return after.source if _AND_ALSO.search(text, told, after.cue.start) else None


_AND_RIGHT_ON = re.compile(r"(?<![,;])(?<![,;][\"”])\s+and\s+(?:\w+ly\s+|also\s+|later\s+|then\s+)?$")
_AND_SAYING = re.compile(r",\s+(?:(?:and|but)\s+)?(?:\w+\s+)?$")


def _at(proposal: Proposal) -> Span:
    return proposal.cue or proposal.content[0]


def _spoken(sentences: Sequence[Sentence], turns: Sequence[Turn]) -> Iterator[Proposal]:
    """An interview's turns: the label is the source, its colon the cue."""
    for turn in turns:
        home = sentence_at(sentences, turn.colon.start)
        if home is not None and not turn.asks:
            yield Proposal(
                cue=turn.colon,
                source=turn.label,
                content=(turn.words,),
                sentence=home,
                cue_class="speech",
                score=0.9,
            )


def _drop_repeated(found: Sequence[Proposal]) -> list[Proposal]:
    """What the parse and another cue's stray content both gave is one: it would have one id."""
    kept: list[Proposal] = []
    for p in found:
        if not any(q.cue == p.cue and set(q.content) & set(p.content) for q in kept):
            kept.append(p)
    return kept


def _once(found: Iterable[Proposal]) -> list[Proposal]:
    """Without what is told again: of a verb whose remark somebody passed on that one has all of it."""
    whole = list(found)
    told = {p.cue for p in whole if p.told_by}
    kept: list[Proposal] = []
    for p in sorted(whole, key=lambda p: (p.source is None, p.told_by is None, -p.score)):
        same = [
            q for q in kept if q.cue == p.cue and any(c.overlaps(d) for c in q.content for d in p.content)
        ]
        if (p.told_by or p.cue not in told) and not same:  # what two rules found would have one id
            kept.append(p)
    return kept


def _cited(text: str, span: Span) -> bool:
    """A name after "citing" is whom the speaker had it from, not what was said."""
    return text[: span.start].rstrip().lower().endswith(("citing", "quoting"))


def _after_cited(text: str, span: Span) -> Span:
    """As in "citing two clerks, that ...": what was said begins after the name."""
    match = _THAT.search(text, span.start, span.end) if _cited(text, span) else None
    return Span(match.end(), span.end) if match and match.end() < span.end else span


_THAT = re.compile(r",\s+(?=that\s)")


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Pieces with nothing but blanks between them are one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _nearest(spans: Sequence[Span], to: Span) -> Span | None:
    return min(spans, key=lambda s: min(abs(s.start - to.end), abs(to.start - s.end)), default=None)


def _verb_between(sentence: Sentence, source: Span, content: Span) -> Span | None:
    between = [
        w
        for w, tag in zip(sentence.words, sentence.upos, strict=True)
        if tag in ("VERB", "AUX") and source.end <= w.start and w.end <= content.start
    ]
    return hull(between) if between else None


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
