"""Several points in one quotation: "We search the river. Nobody knows who was on board" makes two statements.

In: a proposal whose content has several sentences or clauses. Out: one proposal for what is said, and one
for each sentence that withholds, disputes, leaves open or takes back, and for each clause after "but" or
"although" that withholds or leaves open, so that each has the stance of its own words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.remarks import read_remark
from storyledger.extract.stances.openings import leaves_open
from storyledger.extract.stances.stances import stance_of
from storyledger.sentence import Sentence
from storyledger.span import Span, hull
from storyledger.statement import Stance

# A forecast, a wish or a plain "not" is mostly a turn of one and the same thought: these are not.
_APART = (Stance.DISPUTES, Stance.DOES_NOT_CONFIRM, Stance.DOES_NOT_KNOW, Stance.RETRACTS)
# Fewer words ("I don't know.") have no point that could be read without the sentence before.
_FEWEST_WORDS = 6
_AGAINST = frozenset("but although though while however".split())


def divide_points(text: str, sentences: Sequence[Sentence], proposal: Proposal) -> Iterator[Proposal]:
    """The proposal in its points, in text order; as it is where all of it is one."""
    told = _by_sentence(sentences, proposal.content)
    apart = [t for t in told if _stands_apart(text, sentences, proposal, t)] if len(told) > 1 else []
    clauses = [c for t in told if t not in apart for c in _open_clauses(text, sentences, t)]
    apart += [(c,) for c in clauses]
    left = [piece for t in told if t not in apart for piece in t]
    rest = _joined(text, [part for piece in left for part in _without(text, piece, clauses)])
    if not apart or not rest:
        yield proposal
        return
    yield from sorted(
        (replace(proposal, content=content) for content in (rest, *apart)), key=lambda p: p.content
    )


def _by_sentence(sentences: Sequence[Sentence], content: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The content's pieces, those of one sentence together."""
    shares = (
        tuple(Span(max(c.start, s.span.start), min(c.end, s.span.end)) for c in content if c.overlaps(s.span))
        for s in sentences
    )
    return [share for share in shares if share]


def _stands_apart(
    text: str, sentences: Sequence[Sentence], proposal: Proposal, told: tuple[Span, ...]
) -> bool:
    if sum(len(piece.of(text).split()) for piece in told) < _FEWEST_WORDS:
        return False
    return stance_of(read_remark(text, sentences, replace(proposal, content=told), told)) in _APART


def _open_clauses(text: str, sentences: Sequence[Sentence], told: tuple[Span, ...]) -> Iterator[Span]:
    """Clauses with their own subject that a "but" or an "although" sets against the rest."""
    for sentence in sentences:
        for piece in (p for p in told if p.overlaps(sentence.span)):
            for word, relation in enumerate(sentence.relations):
                if relation not in ("advcl", "conj") or not piece.contains(sentence.words[word]):
                    continue
                if sentence.upos[word] == "PUNCT":  # a misparse: a dash heads no clause
                    continue
                clause = hull(
                    [sentence.words[i] for i in sentence.subtree(word) if sentence.upos[i] != "PUNCT"]
                )
                if (
                    piece.contains(clause)
                    and len(clause.of(text).split()) >= _FEWEST_WORDS
                    and _set_against(text, sentence, word)
                    and leaves_open(clause.of(text))
                    and not leaves_open(text[piece.start : clause.start] + text[clause.end : piece.end])
                ):
                    yield clause


def _set_against(text: str, sentence: Sentence, verb: int) -> bool:
    below = sentence.children(verb)
    marks = {
        sentence.words[c].of(text).lower() for c in below if sentence.relations[c] in ("mark", "cc", "advmod")
    }
    return bool(marks & _AGAINST) and any(sentence.relations[c] in ("nsubj", "expl") for c in below)


def _without(text: str, piece: Span, clauses: Sequence[Span]) -> Iterator[Span]:
    """What is left of a piece before and after the clause in it; a word alone is nothing."""
    cut = next((c for c in clauses if piece.contains(c)), None)
    parts = ((piece.start, cut.start), (cut.end, piece.end)) if cut else ((piece.start, piece.end),)
    yield from (Span(*part) for part in parts if cut is None or len(text[slice(*part)].split()) > 1)


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring sentences in one span again; none that is only marks."""
    joined: list[Span] = []
    for piece in pieces:
        if joined and not text[joined[-1].end : piece.start].strip():
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return tuple(p for p in joined if any(c.isalnum() for c in p.of(text)))
