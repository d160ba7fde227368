"""One remark as words: its cue, what stands around it, what was said, and the main clause of that.

In: spans in a parsed sentence. Out: a `Remark`, from which stance and certainty are read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from storyledger.extract.quotes.quoted import Proposal
from storyledger.extract.remarks.raised import is_raised
from storyledger.extract.words.cues import lemma_of
from storyledger.sentence import Sentence
from storyledger.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """The words of one statement, each part by itself.

    `cue` has the auxiliaries and negation that hang on it ("has not confirmed"); `act` goes on from there
    to what was said ("walked back his statement"); `frame` is the sentence without speaker and content;
    `head` is the main clause of the content, up to its predicate; `tail` is the last of several pieces;
    `direct` content opens with a quotation mark; `raised` is a "not" whose thing is told elsewhere without it;
    `source` is the phrase for the speaker.
    """

    cue: str = ""
    act: str = ""
    frame: str = ""
    content: str
    head: str
    tail: str = ""
    direct: bool = False
    raised: bool = False
    source: str = ""


# What is said may begin with words that belong to the saying: "refused | to be drawn", "took | her words back".
_OPENS_ACT = frozenset(
    "to as from on for of by his her its their my our whether if how why who what when where".split()
)
# So many words tell what is done: "backed away from her earlier assertion".
_ACT_WORDS = 7
_PLAIN = frozenset(
    "say tell add write note state explain believe think report announce claim argue insist warn ask according".split()
)
_QUOTE_MARKS = re.compile(r"[\"“”]")
# "we ’re going": words as patterns know them; "did n’t" is as good as "did not"
_CLITIC = re.compile(r"\s+(?=['’](?:s|m|re|ve|ll|d)\b)", re.IGNORECASE)
_TAKES_TO = frozenset(
    "plan plans planned hope hopes hoped promise promises promised pledge pledges pledged vow vows vowed intend intends intended "
    "expect expects expected ought going due set ready prepared need needs has have".split()
)
_NOBODY = re.compile(r"(?:neither|none|nobody|no)\b", re.IGNORECASE)
_AUXILIARIES = frozenset("would will could can did does do has have had is are was were".split())
_RELATIVES = frozenset({"that", "which", "who"})
_BELOW = {"acl", "advcl", "conj", "parataxis", "punct", "ccomp"}


def read_remark(
    text: str, sentences: Sequence[Sentence], proposal: Proposal, content: Sequence[Span]
) -> Remark:
    """The words of one statement; `content` is the proposal's, trimmed."""
    sentence, cue = proposal.sentence, proposal.cue
    cue_words = _cue_words(text, sentence, cue) if cue else ""
    if proposal.source and _NOBODY.match(proposal.source.of(text)):
        cue_words = _negated(cue_words)
    return Remark(
        cue=cue_words,
        act=_act(text, cue, cue_words, content) if cue else "",
        frame=_frame(text, sentence, [*content, *filter(None, (proposal.source,))]),
        content=_unquoted(_joined(text, content)),
        head=(head := _unquoted(main_clause(text, sentences, content))),
        tail=content[-1].of(text) if len(content) > 1 else "",
        direct=text[: content[0].start].endswith(('"', "“")),
        raised=is_raised(text, sentences, content, head),
        source=proposal.source.of(text) if proposal.source else "",
    )


def _unquoted(words: str) -> str:
    """Without quotation marks: the claim is “false” or false."""
    return " ".join(_QUOTE_MARKS.sub(" ", words).split())


def _cue_words(text: str, sentence: Sentence, cue: Span) -> str:
    """The cue with the auxiliaries and negation that hang on it ("has not" + "confirmed")."""
    inside = [i for i, w in enumerate(sentence.words) if cue.overlaps(w)]
    kept = set(inside)
    for i in inside:
        kept.update(
            child for child in sentence.children(i, "aux", "advmod", "cop", "mark") if abs(child - i) <= 4
        )
    kept.update(i - 1 for i in tuple(kept) if i > 0 and sentence.words[i].of(text).lower() == "longer")
    return " ".join(sentence.words[i].of(text) for i in sorted(kept))


def _negated(cue_words: str) -> str:
    """Of "neither would say" the "would not say"."""
    first, _, rest = cue_words.partition(" ")
    return f"{first} not {rest}" if first in _AUXILIARIES else f"did not {cue_words}"


def _joined(text: str, content: Sequence[Span]) -> str:
    """The pieces in one line; the end of a sentence and a "but" that lie between two of them are told."""
    words = content[0].of(text)
    for before, after in pairwise(content):
        gap = text[before.end : after.start].strip(' ,\n"“”')
        mark = ", but" if gap == "but" else "." if gap.endswith((".", "!", "?")) else ""
        words += f"{mark} {after.of(text)}"
    return words


def _act(text: str, cue: Span, cue_words: str, content: Sequence[Span]) -> str:
    after = [c for c in content if c.start >= cue.end]
    if not after:
        return cue_words
    gap = text[cue.end : after[0].start]
    said = after[0].of(text).split()
    goes_on = said[0].lower() in _OPENS_ACT or said[0].endswith("ing") or not _only_tells(cue_words)
    opening = said if goes_on and not re.search(r'["“]', gap) else []
    return " ".join([cue_words, *[*gap.split(), *opening][:_ACT_WORDS]])


def _only_tells(cue_words: str) -> bool:
    """True of "said" and "added", after which what was said begins; "dropped" goes on in "its claim that"."""
    return any(lemma_of(word) in _PLAIN for word in cue_words.split())


def _frame(text: str, sentence: Sentence, taken: Sequence[Span]) -> str:
    left, at = [], sentence.span.start
    for span in sorted(t for t in taken if t.overlaps(sentence.span)):
        left.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    left.append(text[at : max(at, sentence.span.end)])
    return " ".join(" ".join(left).split())


def main_clause(text: str, sentences: Sequence[Sentence], content: Sequence[Span]) -> str:
    """Words of the content's first main clause, from its subject to its predicate's complement.

    The predicate is the content word whose own head lies outside the content; clauses that hang
    below it (relative, adverbial, coordinated) are left out, so that a "will" in them decides nothing.
    """
    for span in content:
        for sentence in sentences:
            if not sentence.span.overlaps(span):
                continue
            inside = {i for i, w in enumerate(sentence.words) if span.overlaps(w)}
            tells = any(sentence.upos[i] in ("VERB", "AUX") for i in inside)
            if len(content) > 1 and (len(inside) < 3 or (span == content[0] and not tells)):
                continue
            root = _root_of(text, sentence, inside)
            if root is not None:
                kept = _with_infinitive(text, sentence, _clause_words(sentence, root, inside), inside)
                return _CLITIC.sub("", " ".join(sentence.words[i].of(text) for i in sorted(kept)))
    return " ".join(span.of(text) for span in content)


def _root_of(text: str, sentence: Sentence, inside: set[int]) -> int | None:
    tops = [
        i
        for i in sorted(inside)
        if sentence.heads[i] not in inside and sentence.upos[i] not in ("PUNCT", "SCONJ", "PART")
    ]
    verbs = [i for i in tops if sentence.upos[i] in ("VERB", "AUX") or sentence.children(i, "cop", "aux")]
    # where the parse hangs a clause beside the verb it belongs below: "the fact that they need help shows"
    verbs = [v for v in verbs if not _says_more_of_a_noun(text, sentence, v, inside)] or verbs
    # of two verbs side by side the one with a subject: "tests carried out there confirmed that"
    subjects = [v for v in verbs if sentence.children(v, "nsubj")]
    return next(iter(subjects or verbs or tops), None)


def _says_more_of_a_noun(text: str, sentence: Sentence, verb: int, inside: set[int]) -> bool:
    """True of the verb of "that will help", "which was late", "(the fact) that they need help"."""
    return any(
        sentence.words[c].of(text).lower() in _RELATIVES
        and (sentence.relations[c] == "nsubj" or (c - 1 in inside and sentence.upos[c - 1] == "NOUN"))
        for c in sentence.children(verb)
        if c < verb and sentence.relations[c] in ("nsubj", "mark")
    )


def _with_infinitive(text: str, sentence: Sentence, kept: set[int], inside: set[int]) -> set[int]:
    """Of "it planned | to sell" all, wherever the parse hangs what is planned."""
    to, verb = max(kept) + 1, max(kept) + 2
    if not {to, verb} <= inside or sentence.words[to].of(text).lower() != "to":
        return kept
    return kept | {to, verb} if sentence.words[to - 1].of(text).lower() in _TAKES_TO else kept


def _clause_words(sentence: Sentence, root: int, inside: set[int]) -> set[int]:
    kept, queue = {root}, [root]
    while queue:
        for child in sentence.children(queue.pop()):
            if child in inside and child not in kept and sentence.relations[child] not in _BELOW:
                kept.add(child)
                queue.append(child)
    return kept
