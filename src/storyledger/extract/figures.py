"""Figures: quantities with what they count and what is said of it.

In: a report, its sentences and statements, and the bare quantities found in them. Out: figures in
text order. What is counted comes from the parse (the noun the number modifies); what is said of it
from the governor (verb, participle or noun); what the second of two coordinated numbers leaves
unsaid ("300 soldiers were killed and another 2,700 injured") from the first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyledger.extract.cues import lemma_of
from storyledger.figure import Change, Figure, Quantity
from storyledger.moment import TimeExpression
from storyledger.report import Report
from storyledger.sentence import Sentence
from storyledger.span import FigureId, Span, make_id
from storyledger.statement import Stance, Statement

_PEOPLE_STATES = frozenset(
    "kill die injure wound hurt arrest detain evacuate displace miss hospitalize treat slay slaughter massacre perish rescue shoot dead injured wounded missing".split()
)
# Nouns that say what happened and leave the counted people unsaid.
_EVENT_NOUNS = {
    "death": "die", "fatality": "die", "casualty": "casualty", "injury": "injure",
    "arrest": "arrest", "life": "die", "wounded": "injure", "dead": "die", "injured": "injure", "missing": "miss", "killing": "kill",
}  # fmt: skip
_MEASURES = frozenset("year month week day hour minute second km mile meter metre foot inch degree".split())
_SKIPPED = frozenset({"punct", "case", "cc", "mark", "aux", "aux:pass", "advmod", "discourse"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a number counts: words, head lemma, and the index of the word whose governor says more."""

    words: str
    head: str
    at: int


def extract_figures(
    report: Report,
    sentences: Sequence[Sentence],
    statements: Sequence[Statement],
    quantities: Sequence[Quantity],
) -> list[Figure]:
    """Every quantity of the read prose as a figure.

    Args:
        report: offsets are code points of its text.
        sentences: parsed in UD.
        statements: a figure belongs to the one whose content holds it, the narrator's else.
        quantities: bare numbers with their modifiers, in text order.

    Gaps: a number whose noun stands in another sentence ("The toll was put at 10.") counts what the
    sentence itself says ("toll").
    """
    found: list[Figure] = []
    for sentence in sentences:
        before: Figure | None = None
        for quantity in quantities:
            if sentence.span.contains(quantity.span):
                figure = _figure(report, sentence, _home(statements, quantity.span), quantity, before)
                if figure:
                    found.append(figure)
                    before = figure
    return found


def _home(statements: Sequence[Statement], span: Span) -> Statement | None:
    holding = [s for s in statements if any(c.overlaps(span) for c in s.content)]
    return min(holding, key=lambda s: (s.kind == "narrator", sum(len(c) for c in s.content)), default=None)


def _figure(
    report: Report, sentence: Sentence, statement: Statement | None, quantity: Quantity, before: Figure | None
) -> Figure | None:
    text = report.text
    number = _number_word(sentence, quantity.span)
    if number is None:
        return None
    counted = _counted(text, sentence, number, quantity)
    state, state_head = _state(text, sentence, counted.at, quantity)
    unit, unit_head = counted.words, counted.head
    if unit_head in _EVENT_NOUNS:
        state, state_head = unit, _EVENT_NOUNS[unit_head]
        unit, unit_head = "people", "person"
    if not unit or unit_head in ("number", "total", "figure", "count"):
        unit, unit_head = _unsaid(state_head, before, sentence, quantity)
    end = max(quantity.span.end, _end_of_unit(text, sentence, quantity.span, counted))
    return Figure(
        id=FigureId(make_id("f", report.id, quantity.span.start, quantity.span.end)),
        report_id=report.id,
        statement_id=statement.id if statement else None,
        span=Span(quantity.span.start, end),
        low=quantity.low,
        high=quantity.high,
        approximate=quantity.approximate,
        bound=quantity.bound,
        change=quantity.change,
        qualifier=quantity.qualifier,
        unit=unit,
        state=_with_expectation(state, statement, text, sentence, quantity),
        unit_head=unit_head,
        state_head=state_head,
        happens=_time_of(sentence, quantity.span),
        places=tuple(_places(text, sentence)),
        sentence=sentence.index,
    )


def _number_word(sentence: Sentence, span: Span) -> int | None:
    """The word of the quantity that hangs highest in the tree, numbers first."""
    inside = [i for i, w in enumerate(sentence.words) if span.overlaps(w)]
    outward = [i for i in inside if sentence.heads[i] not in inside]
    numbers = [i for i in outward if sentence.upos[i] in ("NUM", "NOUN")]
    found = numbers or outward or inside
    return found[-1] if found else None


def _counted(text: str, sentence: Sentence, number: int, quantity: Quantity) -> _Counted:
    """1. a measure of its own; 2. the noun it modifies; 3. "of" a noun; 4. the noun right after."""
    relation, head = sentence.relations[number], sentence.heads[number]
    if quantity.unit:
        return _Counted(
            quantity.unit, quantity.unit, head if relation in ("nummod", "compound") and head >= 0 else number
        )
    if (
        relation in ("nummod", "amod", "compound", "det", "advmod")
        and head >= 0
        and sentence.upos[head] in ("NOUN", "PROPN", "ADJ", "SYM")
    ):
        return _noun(text, sentence, head, quantity)
    for child in sentence.children(number):
        of = any(
            sentence.words[c].of(text).lower() == "of"
            for c in sentence.children(child)
            if sentence.relations[c] == "case"
        )
        if (
            of
            and sentence.relations[child] == "nmod"
            and sentence.upos[child] in ("NOUN", "PROPN")
            and child > number
        ):
            words = _noun(text, sentence, child, quantity)
            return _Counted(words.words, words.head, number)
    after = re.match(r"\s+of\s+", text[quantity.span.end : sentence.span.end])
    if after and (first := sentence.word_at(quantity.span.end + after.end())) is not None:
        noun = _head_of_phrase(sentence, first)
        if noun is not None:
            words = _noun(text, sentence, noun, quantity)
            outer = (
                number
                if sentence.heads[noun] == number
                or sentence.relations[number] not in ("nummod", "amod", "det")
                else noun
            )
            return _Counted(
                words.words,
                words.head,
                noun if sentence.relations[noun] in ("nsubj", "obj", "obl") else outer,
            )
    following = number + 1
    while (
        following < len(sentence.words)
        and sentence.upos[following] in ("ADJ", "PROPN", "NUM")
        and following - number < 4
    ):
        following += 1
    if (
        following < len(sentence.words)
        and sentence.upos[following] == "NOUN"
        and sentence.words[following].start - quantity.span.end < 40
    ):
        between = text[quantity.span.end : sentence.words[following].start]
        if not re.search(r"[,.;:()]", between):
            return _noun(text, sentence, following, quantity)
    if sentence.upos[number] == "NOUN" and sentence.words[number].of(text).lower() in _EVENT_NOUNS:
        return _noun(text, sentence, number, quantity)
    return _Counted("", "", number)


def _head_of_phrase(sentence: Sentence, first: int) -> int | None:
    """The noun that ends the run of determiners, adjectives and nouns from `first`."""
    last, i = None, first
    while (
        i < len(sentence.words)
        and sentence.upos[i] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
        and i - first < 7
    ):
        last = i if sentence.upos[i] in ("NOUN", "PROPN") else last
        i += 1
    return last


def _noun(text: str, sentence: Sentence, head: int, quantity: Quantity) -> _Counted:
    """The noun with what narrows it, the number left out."""
    kept = {head}
    for child in sentence.children(head):
        if sentence.relations[child] in (
            "amod",
            "compound",
            "flat",
            "nmod:poss",
        ) and not quantity.span.overlaps(sentence.words[child]):
            kept.update(
                i
                for i in sentence.subtree(child)
                if sentence.upos[i] != "PUNCT" or sentence.words[i].of(text) == "-"
            )
    words = [
        sentence.words[i] for i in sorted(kept) if sentence.words[i].start >= quantity.span.end or i == head
    ]
    if not words:
        return _Counted("", "", head)
    phrase = " ".join(text[min(w.start for w in words) : sentence.words[head].end].split())
    return _Counted(phrase, singular(sentence.words[head].of(text)), head)


def singular(noun: str) -> str:
    """Lower-case singular by rule: soldiers → soldier, bodies → body, people → person.

    >>> singular("casualties"), singular("churches"), singular("people")
    ('casualty', 'church', 'person')
    """
    noun = noun.lower().strip(".'’")
    known = {
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "lives": "life",
        "police": "police",
        "dead": "dead",
        "policemen": "policeman",
        "dozens": "dozen",
        "wives": "wife",
    }
    if noun in known:
        return known[noun]
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-2] + "an"
    for ending, instead in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
        ("s", ""),
    ):
        if noun.endswith(ending) and not noun.endswith(("ss", "us", "is")) and len(noun) > len(ending) + 1:
            return noun[: -len(ending)] + instead
    return noun


# Right after the counted these say what became of it, whatever the parse makes of them ("left 9 people dead").
_AFTERWORDS = frozenset(
    "dead killed injured wounded missing hurt homeless displaced stranded trapped hospitalized hospitalised arrested detained".split()
)


def _state(text: str, sentence: Sentence, at: int, quantity: Quantity) -> tuple[str, str]:
    """What is said of the counted: the verb it is subject or object of, a participle, or a noun above."""
    right_after = next((i for i, w in enumerate(sentence.words) if w.start >= quantity.span.end), 0)
    for following in (right_after, at + 1):
        if not 0 < following < len(sentence.words) or sentence.heads[following] > following:
            continue  # "two wounded soldiers": it narrows the noun to come
        if sentence.words[following].of(text).lower() in _AFTERWORDS:
            return _phrase(text, sentence, following), verb_lemma(sentence.words[following].of(text))
    verb = _verb_after(sentence, at)
    if verb is not None:
        return _phrase(text, sentence, verb), verb_lemma(sentence.words[verb].of(text))
    for child in sentence.children(at):  # "300 soldiers killed", "2,700 wounded"
        participle = (
            sentence.relations[child] in ("acl", "amod")
            and child > at
            and sentence.upos[child] in ("VERB", "ADJ")
        )
        if (
            participle
            and not _is_argument(sentence, at)
            and not any(sentence.relations[c] == "nsubj" for c in sentence.children(child))
        ):
            return _phrase(text, sentence, child), verb_lemma(sentence.words[child].of(text))
    word, steps = at, 0
    while steps < 6:
        head, relation = sentence.heads[word], sentence.relations[word]
        if head < 0:
            return _of_root(text, sentence, word, at)
        tag = sentence.upos[head]
        if relation == "nsubj" and tag not in (
            "VERB",
            "ADJ",
        ):  # "2,000 are in the camp": a place for predicate
            cop = [c for c in sentence.children(head) if sentence.relations[c] == "cop"]
            low = sentence.words[cop[0]].start if cop else sentence.words[head].start
            return " ".join(text[low : sentence.words[head].end].split()), "be"
        if tag in ("VERB", "AUX", "ADJ") and relation in (
            "nsubj",
            "obj",
            "obl",
            "csubj",
            "iobj",
            "acl",
            "xcomp",
            "ccomp",
            "advcl",
            "conj",
            "parataxis",
            "dep",
            "nummod",
            "advmod",
        ):
            verb = _meaning_verb(text, sentence, head)
            return _phrase(text, sentence, verb), verb_lemma(sentence.words[verb].of(text))
        if relation in ("nmod", "appos", "compound") and tag == "NOUN":
            noun = singular(sentence.words[head].of(text))
            if noun not in _MEASURES and noun not in (
                "contingent",
                "group",
                "total",
                "number",
                "team",
                "batch",
                "list",
                "set",
                "pair",
                "crowd",
                "couple",
            ):
                return _phrase(text, sentence, head), noun
        word, steps = head, steps + 1
    return "", ""


def _verb_after(sentence: Sentence, at: int) -> int | None:
    """The verb that follows the counted over its auxiliaries ("troops have been wounded")."""
    if at + 1 >= len(sentence.words) or sentence.upos[at + 1] != "AUX":
        return None
    for i in range(at + 2, min(at + 6, len(sentence.words))):
        if sentence.upos[i] == "VERB":
            return i
        if sentence.upos[i] not in ("AUX", "ADV", "PART"):
            return None
    return None


def _is_argument(sentence: Sentence, at: int) -> bool:
    """The counted is subject or object of a verb of its own, so a participle on it only narrows it."""
    head = sentence.heads[at]
    return (
        head >= 0
        and sentence.relations[at] in ("nsubj", "obj")
        and sentence.upos[head] in ("VERB", "ADJ")
        and sentence.relations[head] != "acl"
    )


def _meaning_verb(text: str, sentence: Sentence, verb: int) -> int:
    """Past "said to", "expected to", "left" and other light verbs to the verb that says what happens."""
    light = {
        "expect",
        "believe",
        "be",
        "have",
        "say",
        "report",
        "think",
        "continue",
        "begin",
        "begun",
        "start",
        "confirm",
        "leave",
        "claim",
        "rise",
        "get",
    }
    lemma = verb_lemma(sentence.words[verb].of(text))
    if lemma in light:
        for child in sentence.children(verb):
            if sentence.relations[child] in ("xcomp", "ccomp") and sentence.upos[child] in (
                "VERB",
                "ADJ",
                "NOUN",
            ):
                return child
    return verb


def _of_root(text: str, sentence: Sentence, word: int, at: int) -> tuple[str, str]:
    if word != at and sentence.upos[word] in ("VERB", "ADJ", "NOUN"):
        return _phrase(text, sentence, word), verb_lemma(sentence.words[word].of(text))
    # "10,000 troops are at military posts": a copula without a verb of its own says where
    places = [c for c in sentence.children(word) if sentence.relations[c] in ("obl", "nmod") and c > word]
    if any(sentence.relations[c] == "cop" for c in sentence.children(word)):
        return _phrase(text, sentence, word), "be"
    return (_phrase(text, sentence, places[0]), "be") if places else ("", "")


def verb_lemma(word: str) -> str:
    """Lemma of a verb or participle by lexicon and suffix rules; close enough to group by."""
    known = lemma_of(word)
    if known != word.lower():
        return known
    word = word.lower()
    irregular = {"sent": "send", "dead": "die", "died": "die", "dying": "die", "slain": "slay", "lost": "lose", "shot": "shoot", "left": "leave", "hit": "hit", "fled": "flee", "held": "hold", "took": "take", "taken": "take", "went": "go", "gone": "go", "were": "be", "was": "be", "is": "be", "are": "be", "been": "be", "had": "have", "has": "have", "begun": "begin", "risen": "rise", "rose": "rise", "grew": "grow", "grown": "grow", "stolen": "steal", "burnt": "burn"}  # fmt: skip
    if word in irregular:
        return irregular[word]
    for ending in ("ied", "ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            if ending == "ied":
                return stem + "y"
            if stem[-1] == stem[-2] and stem[-1] not in "lsz":
                return stem[:-1]
            # "injur" and "captur" want their e back, "kill" and "wound" do not
            vowelled = (
                ending in ("ing", "ed")
                and re.search(r"(?:[aeiou][rcgsvz]|[aeiou]{1}[^aeiou]t|[uv]|at|ot)$", stem)
                and not stem.endswith(("ear", "eat", "oot", "eer", "air", "it", "over", "er"))
            )
            return stem + "e" if vowelled else stem
    return word


def _phrase(text: str, sentence: Sentence, head: int) -> str:
    """The verb with its place: "sent to Russia"."""
    kept = [head]
    joined = [c for c in sentence.children(head) if sentence.relations[c] == "conj" and c == head + 2]
    if joined and sentence.upos[joined[0]] in ("VERB", "ADJ"):  # "killed or wounded" is one thing said
        kept.append(joined[0])
    for child in sentence.children(head):
        if (
            sentence.relations[child] in ("obl", "obj", "compound", "nmod", "xcomp")
            and head < child <= head + 6
        ):
            kept += [i for i in sentence.subtree(child) if i > head]
            break
    low, high = min(kept), min(max(kept), head + 8)
    return " ".join(text[sentence.words[low].start : sentence.words[high].end].split()).strip(' ,.;"“”')


# What was counted before is not carried on if it was a measure.
_NO_COUNT = frozenset(
    "$ € £ % number total year-old years year days day hours hour minutes months weeks times time percent ratio".split()
)


def _unsaid(
    state_head: str, before: Figure | None, sentence: Sentence, quantity: Quantity
) -> tuple[str, str]:
    goes_on = (
        quantity.change is not Change.TOTAL
        or state_head in _PEOPLE_STATES
        or (before is not None and state_head == before.state_head)
    )
    level = before is not None and state_head in (
        "grow",
        "increase",
        "rise",
        "reach",
        "climb",
        "swell",
        "number",
    )
    if (
        before is not None
        and before.sentence == sentence.index
        and before.unit_head not in _NO_COUNT
        and (goes_on or level)
    ):
        return before.unit, before.unit_head
    return ("people", "person") if state_head in _PEOPLE_STATES else ("", "")


def _end_of_unit(text: str, sentence: Sentence, span: Span, counted: _Counted) -> int:
    """The span takes its noun along if that follows closely."""
    if not counted.words or counted.at >= len(sentence.words):
        return span.end
    for word in sentence.words:
        if word.start >= span.end and singular(word.of(text)) == counted.head:
            return word.end if word.end - span.end <= len(counted.words) + 6 else span.end
    return span.end


def _with_expectation(
    state: str, statement: Statement | None, text: str, sentence: Sentence, quantity: Quantity
) -> str:
    """A number that is only foreseen is marked so, in the report's own word."""
    clause = text[
        max(sentence.span.start, quantity.span.start - 80) : min(sentence.span.end, quantity.span.end + 60)
    ]
    foreseen = re.search(
        r"\b(?:expect(?:s|ed|ing|ation)?|planned|intend(?:s|ed)?|forecast|projected|could\s+(?:reach|rise|grow)|will\s+(?:reach|rise|grow))\b",
        clause,
        re.IGNORECASE,
    )
    if foreseen or (statement is not None and statement.stance is Stance.EXPECTS):
        word = foreseen.group().lower() if foreseen else "expected"
        return state if word in state.lower() else f"{word}: {state}" if state else word
    return state


def _time_of(sentence: Sentence, span: Span) -> TimeExpression | None:
    """The last time named before the number in its sentence, else the first after it."""
    before = [t for t in sentence.times if t.span.end <= span.start]
    after = [t for t in sentence.times if t.span.start >= span.end]
    return before[-1] if before else after[0] if after else None


def _places(text: str, sentence: Sentence) -> Iterator[str]:
    for name in sentence.names:
        if name.kind in ("Location", "Facility"):
            yield re.sub(r"['’]s?$", "", " ".join(name.span.of(text).split()))
