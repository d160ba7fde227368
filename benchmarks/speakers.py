"""Whom the words of a speaker denote, against the coreference of GUM.

In: GUM's folder (`dep/*.conllu`). Out: for each kind of mention how many have an earlier name, how many
were resolved, and precision and recall of that, three times: `sources` of the statements that the product
finds in the raw text; `speech`, subjects of speech verbs by the gold parse given to the product's `Cast`;
`subjects`, those of any verb, for numbers that are large enough to trust.
A mention is resolved when its referent was named in an earlier place; it is right when the gold mention at
the place of that name is of the same cluster.

    python benchmarks/speakers.py GUM [--half look|score] [--genres news,interview] [--json] [--errors N]

Rules are made while looking at one half of the documents (`look`); the other half is only scored.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from storyledger.acquire.reports import acquire_text
from storyledger.annotate.numbers.numbers import find_quantities
from storyledger.annotate.sentences import annotate_sentences
from storyledger.extract.sources.sources import Cast
from storyledger.extract.statements import extract_statements
from storyledger.extract.words.cues import cue_class_of
from storyledger.report import Report
from storyledger.sentence import Annotation
from storyledger.span import ReferentId, Span

GENRES = "news,interview,bio,voyage,speech,academic,court,textbook"
KINDS = (
    "he, she, it",
    "who, which",
    "I, we",
    "they, group",
    "role",
    "surname",
    "organisation",
    "same words",
)
_ENTITY = re.compile(r"\([^()]+\)?|[^()]+\)")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|his|her|its|their|mr\.?|mrs\.?|ms\.?|dr\.?)\s+", re.IGNORECASE)
_PRONOUNS = {
    "he, she, it": "he she him her his hers it its himself herself itself",
    "who, which": "who which that whom whose",
    "I, we": "i we me us my our mine ours myself ourselves",
    "they, group": "they them their theirs themselves both",
    "other": "you your yours yourself one someone anyone everyone nobody somebody everybody anybody who this that these those",
}
_PRONOUN_KIND = {word: kind for kind, words in reversed(_PRONOUNS.items()) for word in words.split()}
# A source and a gold mention are the same words if they share half of their characters.
_SAME = 0.5


@dataclass(slots=True)
class Token:
    """A token of a gold tree; `head` and the index in the document, -1 at a root."""

    span: Span
    lemma: str
    upos: str
    plural: bool
    relation: str
    head: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold mention; `head` indexes the document's tokens."""

    span: Span
    cluster: str
    kind: str
    head: int
    words: str


@dataclass(slots=True)
class Document:
    """A text with its gold mentions in text order."""

    name: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Case:
    """One mention with what the product made of it."""

    document: str
    section: str
    kind: str
    expected: bool  # its cluster has an earlier name
    found: str | None
    right: bool
    context: str


def main() -> None:
    """Print one table a section, or the same as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path, help="GUM's folder")
    parser.add_argument("--half", choices=("look", "score"), help="one half of the documents")
    parser.add_argument("--genres", default=GENRES)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong ones of each kind")
    asked = parser.parse_args()
    paths = [p for p in sorted((asked.path / "dep").glob("GUM_*.conllu")) if _wanted(p.stem, asked)]
    cases = [case for path in paths for case in judge(read_document(path))]
    table = tabulate(cases)
    if asked.json:
        print(json.dumps({"documents": len(paths), "sections": table}, indent=1))
        return
    print(f"{len(paths)} documents")
    print_table(table)
    print_errors(cases, asked.errors)


def _wanted(name: str, asked: argparse.Namespace) -> bool:
    half = "look" if blake2b(name.encode(), digest_size=1).digest()[0] % 2 else "score"
    return name.split("_")[1] in asked.genres.split(",") and asked.half in (None, half)


# -- gold --------------------------------------------------------------------------------------------
def read_document(path: Path) -> Document:
    """Tokens, text and mentions of one CoNLL-U file."""
    document = Document(path.stem)
    opened: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str, str]] = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        rows = [row for row in rows if "." not in row[0]]
        if any(line.startswith("# newpar") for line in lines) and document.text:
            document.text = document.text.rstrip() + "\n\n"
        first = len(document.tokens)
        for row, glued in _with_glue(rows):
            _add_token(document, row, first)
            for entity in _ENTITY.findall(_misc(row[9], "Entity")):
                spans += _bracket(entity, len(document.tokens) - 1, opened)
            document.text += "" if glued else " "
    document.text = document.text.rstrip()
    document.mentions = sorted(_mentions(document, spans), key=lambda m: (m.span.start, -m.span.end))
    return document


def _with_glue(rows: Sequence[list[str]]) -> Iterator[tuple[list[str], bool]]:
    """Each token with whether no blank follows; what is written as one word is glued."""
    last, loose = 0, True
    for row in rows:
        glued = "SpaceAfter=No" in row[9]
        if "-" in row[0]:
            last, loose = int(row[0].split("-")[1]), not glued
            continue
        at = int(row[0])
        yield row, (at < last) or (not loose if at == last else glued)


def _misc(cell: str, key: str) -> str:
    return next((part.split("=", 1)[1] for part in cell.split("|") if part.startswith(key + "=")), "")


def _add_token(document: Document, row: list[str], first: int) -> None:
    start = len(document.text)
    document.text += row[1].replace("\u00a0", " ")
    head = first + int(row[6]) - 1 if row[6] != "0" else -1
    span = Span(start, len(document.text))
    document.tokens.append(Token(span, row[2], row[3], "Number=Plur" in row[5], row[7], head))


def _bracket(
    entity: str, at: int, opened: dict[str, list[tuple[int, str]]]
) -> list[tuple[int, int, str, str]]:
    """Opens a mention, closes one, or both: (first token, last token, cluster, type)."""
    closed = []
    if entity.startswith("("):
        cluster, entity_type = entity.strip("()").split("-")[:2]
        opened.setdefault(cluster, []).append((at, entity_type))
    if entity.endswith(")"):
        cluster = entity.strip("()").split("-")[0]
        low, entity_type = opened[cluster].pop()
        closed.append((low, at, re.sub(r"\[.*", "", cluster), entity_type))
    return closed


def _mentions(document: Document, spans: Sequence[tuple[int, int, str, str]]) -> Iterator[Mention]:
    seen: set[str] = set()
    for low, high, cluster, entity_type in sorted(spans):
        head = next((i for i in range(low, high + 1) if not low <= document.tokens[i].head <= high), low)
        span = Span(document.tokens[low].span.start, document.tokens[high].span.end)
        words = _plain(span.of(document.text))
        kind = _kind(document.tokens[head], entity_type, words)
        if kind in ("role", "organisation") and words in seen:
            kind = "same words"
        seen.add(words)
        yield Mention(span, cluster, kind, head, words)


def _plain(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.lower().split()))


def _kind(token: Token, entity_type: str, words: str) -> str:
    if entity_type not in ("person", "organization", "place"):
        return "other"
    if words in _PRONOUN_KIND:
        return _PRONOUN_KIND[words] if entity_type != "place" else "other"
    if entity_type == "person" and token.plural:
        return "they, group"
    if entity_type == "person":
        return "role" if token.upos != "PROPN" else "surname" if " " not in words else "name"
    return "organisation"


# -- the product -------------------------------------------------------------------------------------
def judge(document: Document) -> Iterator[Case]:
    """All cases of one document: the product's sources, then gold subjects."""
    report = acquire_text(document.text, document.name)
    if report.text != document.text:
        raise SystemExit(f"{document.name}: the text changed while it was cleaned, so offsets are lost")
    annotation = annotate_sentences(report)
    yield from _judge_sources(document, report, annotation)
    for section, any_verb in (("speech", False), ("subjects", True)):
        cast = Cast(report, annotation.sentences)
        for mention in document.mentions:
            if mention.kind in KINDS and _is_subject(document, mention, any_verb=any_verb):
                found = cast.find(_short(document.text, mention.span))
                yield _case(document, section, mention, cast, found)


def _judge_sources(document: Document, report: Report, annotation: Annotation) -> Iterator[Case]:
    quantities = [
        q for s in annotation.sentences for q in find_quantities(s.span.of(report.text), s.span.start)
    ]
    cast = Cast(report, annotation.sentences)
    statements = extract_statements(report, annotation, cast, quantities)
    seen: set[Span] = set()
    for statement in statements:
        if statement.source and statement.source not in seen:
            seen.add(statement.source)
            mention = mention_at(document, statement.source)
            if mention and mention.kind in KINDS:
                yield _case(document, "sources", mention, cast, statement.speaker)


def _is_subject(document: Document, mention: Mention, *, any_verb: bool) -> bool:
    token = document.tokens[mention.head]
    if token.relation != "nsubj" or token.head < 0:
        return False
    verb = document.tokens[token.head]
    return any_verb or (verb.upos == "VERB" and cue_class_of(verb.lemma) in ("speech", "belief"))


def _short(text: str, span: Span) -> Span:
    """A mention without its clauses, as a source would be."""
    cut = re.search(r",|\s(?:who|which|that)\s", span.of(text))
    return Span(span.start, span.start + cut.start()) if cut and cut.start() > 0 else span


def _named_in(document: Document, place: Span) -> Mention | None:
    """The gold mention that a name makes, or ends ("curator Jane Roe" has its head before the name)."""
    fitting = [
        m
        for m in document.mentions
        if place.contains(document.tokens[m.head].span)
        or (m.span.contains(place) and m.span.end == place.end)
    ]
    return max(fitting, key=lambda m: _shared(m.span, place), default=None)


def mention_at(document: Document, span: Span) -> Mention | None:
    """The gold mention that shares most with these words, its head among them."""
    fitting = [m for m in document.mentions if span.contains(document.tokens[m.head].span)]
    best = max(fitting, key=lambda m: _shared(m.span, span), default=None)
    return best if best and _shared(best.span, span) >= _SAME else None


def _shared(a: Span, b: Span) -> float:
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / (max(a.end, b.end) - min(a.start, b.start))


def _first_named(text: str, cast: Cast, referent: ReferentId) -> Span | None:
    """Where the name of a referent stands first."""
    name = next(r.name for r in cast.referents() if r.id == referent)
    at = text.find(name)
    return Span(at, at + len(name)) if at >= 0 else None


def _case(document: Document, section: str, mention: Mention, cast: Cast, found: ReferentId | None) -> Case:
    earlier = [
        m for m in document.mentions if m.span.end <= mention.span.start and m.cluster == mention.cluster
    ]
    named = [m for m in earlier if m.words not in _PRONOUN_KIND]
    same = mention.kind == "same words"
    place = _first_named(document.text, cast, found) if found else None
    resolved = place is not None and place.end <= mention.span.start
    gold = _named_in(document, place) if resolved and place else None
    return Case(
        document=document.name,
        section=section,
        kind=mention.kind,
        expected=bool(named) if same else any(m.words != mention.words for m in named),
        found=place.of(document.text) if resolved and place else None,
        right=gold is not None and gold.cluster == mention.cluster,
        context=f"[{mention.span.of(document.text)}] named {sorted({m.words for m in named})[:3]}: "
        + " ".join(document.text[max(0, mention.span.start - 200) : mention.span.end + 60].split()),
    )


# -- the table ---------------------------------------------------------------------------------------
def tabulate(cases: Sequence[Case]) -> dict[str, dict[str, dict[str, float | int]]]:
    """Counts and rates by section and kind of mention; "all" sums them up."""
    table: dict[str, dict[str, dict[str, float | int]]] = {}
    for section in ("sources", "speech", "subjects"):
        for kind in (*KINDS, "all"):
            chosen = [c for c in cases if c.section == section and kind in (c.kind, "all")]
            if chosen:
                table.setdefault(section, {})[kind] = _rates(chosen)
    return table


def _rates(cases: Sequence[Case]) -> dict[str, float | int]:
    expected, resolved = sum(c.expected for c in cases), sum(c.found is not None for c in cases)
    right = sum(c.right for c in cases)
    return {
        "mentions": len(cases),
        "named before": expected,
        "resolved": resolved,
        "right": right,
        "precision": round(100 * right / max(resolved, 1), 1),
        "recall": round(100 * right / max(expected, 1), 1),
    }


def print_table(table: dict[str, dict[str, dict[str, float | int]]]) -> None:
    """One line a kind."""
    for section, rows in table.items():
        columns = next(iter(rows.values()))
        print(f"\n{section:14}" + "".join(f"{name:>14}" for name in columns))
        for kind, row in rows.items():
            print(f"{kind:14}" + "".join(f"{value:14}" for value in row.values()))


def print_errors(cases: Sequence[Case], most: int) -> None:
    """What was resolved wrongly, by section and kind."""
    printed: Counter[tuple[str, str]] = Counter()
    for case in cases:
        if case.found and not case.right and printed[case.section, case.kind] < most:
            printed[case.section, case.kind] += 1
            print(
                f"\n{case.section}, {case.kind}, {case.document}: taken for {case.found!r}\n  {case.context}"
            )


if __name__ == "__main__":
    main()
