"""Who speaks in a statement, for a reader who has not met them.

In: a statement of a ledger. Out: the speaker's name as a report has it, with the statements that prove it; empty
where a pronoun, a family name or a role could be two.
"""

import re

from storyledger.actor import Actor, ActorKind
from storyledger.span import StatementId
from storyledger.statement import Statement
from storyledger.write.sentences.roles import Introduction, find_introduction, is_introduced
from storyledger.write.words.phrases import HEADS, PRONOUNS, Desk
from storyledger.write.words.words import WORD

_SURE = 0.75  # below it the reader itself doubts whom a pronoun means
_PERSONAL = frozenset("he she it they".split())
_LONGEST_NAME = 10  # words
_COLLECTIVE = re.compile(
    r"""
    ^(?:the\ )?(?:[\w.-]+\ ){0,3}(?:
        police|authorities|officials|investigators|witnesses|prosecutors|military|government|army|navy
      | ministry|council|union|parliament|cabinet|opposition|detectives|doctors|residents|analysts|experts
      | lawmakers|observers|activists|critics|supporters|opponents|scientists|researchers|lawyers
      | diplomats|deputies|firefighters|rescuers|aides|Republicans|Democrats|lawyers|neighbors|neighbours
      | relatives|survivors
    )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOBODY = re.compile(
    r"(?:some|others|many|most|both|all|several|few|none|one|two|three|four|critics|everyone|nobody|anyone|people|the two|a few)$",
    re.IGNORECASE,
)
# Who "the friend" is stood before.
_KNOWN_BEFORE = re.compile(r"(?:the|this|that|these|those) [a-z -]+$", re.IGNORECASE)
_EPITHET = re.compile(
    r"""
      (?:an?|one|the)\ (?:
          department|agency|ministry|company|firm|committee|panel|commission|bureau|campaign|union|court
        | bank|university|airline
      )\ (?:official|officer|source|aide|spokes\w+|executive|member|lawyer|employee)s?$
    | (?:the|this|that)\ (?:\w[\w.-]+\ ){1,3}(?:
          Republican|Democrat|native|official|source|aide|analyst|expert|lawmaker|senator|congressman
        | congresswoman|resident|lawyer|prosecutor|doctor|nurse|general|admiral|colonel|veteran
        | businessman|businesswoman|billionaire|mogul|author|writer|professor|scientist|researcher
        | economist|strategist|pollster|activist|reporter|journalist|student|survivor|officer|detective
        | soldier
      )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNCLEAR = re.compile(
    r"""
      \b(?:which|who|whom|whose|that|he|she|they|his|her|its|their|our|my|others|another|these|this|those)
        \b
    | ["“”:;]
    | ^(?:a|an|the)\ (?:report|article|story|statement|letter|source|memo|study|poll|video)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TITLE = re.compile(
    r"""
    ^(?:
        Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Capt|Sgt|Col|Rev|Sens|Agent|Officer|Chief|Sheriff|Mayor|President
      | Judge|Senator|Representative|Governor|General|Secretary|Congressman|Congresswoman
    )\.?[ ]
    """,
    re.VERBOSE,
)


_HEAD = re.compile(rf"{HEADS}[A-Z]")


def speaks_clearly(who: str, actor: Actor | None = None) -> bool:
    """True of a speaker that a reader can tell from others: a name, an office, a known body of people."""
    if (
        _NOBODY.match(who)
        or _EPITHET.match(who)
        or _UNCLEAR.search(who)
        or len(who.split()) > 16
        or who.rstrip().endswith((",", "’s", "'s"))
    ):
        return False
    if _COLLECTIVE.match(who):
        return True
    organised = actor is not None and actor.kind in (ActorKind.ORGANISATION, ActorKind.STATE)
    if re.match(r"the \w+ of \w+" if not organised else r"the (?:\w+ \w+|\w+ of \w+)", who, re.IGNORECASE):
        return True
    core = re.sub(r"^(?:The|A|An|One|Some|Several|Two|Three)\b", "", who)
    return bool(re.search(r"[A-Z]", core)) or bool(
        re.match(r"(?:a|an|one) ", who, re.IGNORECASE) and len(who.split()) > 2
    )


def is_nobody(desk: Desk, statement: Statement, words: str, actor: Actor | None) -> bool:
    """True of "some", of "the friend" or "he" told before, and of one name that belongs to no full name of the story.

    "The firm" is somebody where the sentence has named it.
    """
    if actor and actor.kind in _BODIES and _speaks_of(desk, statement, actor.name.split()[-1]):
        return False
    if words.lower() in _PERSONAL:
        return actor is None or not _speaks_of(desk, statement, actor.name.split()[-1])
    name = _TITLE.sub("", words)
    person = actor is None or actor.kind is ActorKind.PERSON
    unknown = person and name.istitle() and " " not in name and name not in desk.full_names
    return unknown or any(p.match(words) for p in (_NOBODY, _KNOWN_BEFORE, _EPITHET))


def speaker_of(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    """The speaker as a reader who has not met them needs it, and the proof; empty if that is not known."""
    named, cites = _named(desk, statement)
    actor = desk.actor_of(statement.id)
    if actor and actor.kind is ActorKind.PERSON and named == actor.name and " " in named:
        if in_office := _in_office(desk, actor):
            return in_office[0], tuple(dict.fromkeys((*cites, in_office[1])))
        if met := _met_beside(desk, statement, named):
            return met.told(named, " "), tuple(dict.fromkeys((*cites, met.proof)))
    return named, cites


def _in_office(desk: Desk, actor: Actor) -> tuple[str, StatementId] | None:
    """The speaker's name with the office that a statement of theirs has."""
    if not _OFFICE.fullmatch(actor.role or ""):
        return None
    family = actor.name.split()[-1]
    titled = [f"{actor.role} {actor.name}"]
    if not is_shared(desk, family):  # else "President Vandry" may be another of that name
        titled.append(f"{actor.role} {family}")
    told = (o.id for o in desk.by_actor.get(actor.id, ()) if any(t in desk.words_of(o.id) for t in titled))
    proof = next(told, None)
    return (titled[0], proof) if proof else None


def _met_beside(desk: Desk, statement: Statement, named: str) -> Introduction | None:
    """What a report says the speaker is, unless the sentence says it itself."""
    passage, source = desk.passage_of(statement), statement.source
    if passage is None or source is None:
        return None
    text = desk.read[statement.report_id].text
    before, after = text[passage.start : source.start], text[source.end : passage.end]
    if after[:1] in _MARKS or is_introduced(before, after):
        return None
    return find_introduction(desk, statement, named)


_MARKS = (",", "’", "'", "(", ".")


def is_shared(desk: Desk, family: str) -> bool:
    """True of a family name that several given names go with, that another's name begins with, or a head of state's."""
    given = {name.split()[0] for name in desk.full_names.get(family, ())}
    led = any(
        name.split()[0] == family for names in desk.full_names.values() for name in names
    )  # "Kim Jong Un"
    return len(given) > 1 or (bool(given) and (led or family in desk.ruling))


# "Harbour Master", "former Harbour Master of Tarn"; not "wife" or "the answer of Sen.".
_OFFICE = re.compile(
    r"(?:[Ff]ormer |[Aa]cting |[Ii]nterim )?[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|for)){0,5}(?<! of)(?<! for)"
)


def _named(desk: Desk, statement: Statement) -> tuple[str, tuple[StatementId, ...]]:
    words = tidy(desk.words_at(statement.source, statement)) if statement.source else ""
    actor = desk.actor_of(statement.id)
    if words.lower() in PRONOUNS:
        if actor is None or words.lower() not in _PERSONAL:
            return "", ()
        family = actor.name.split()[-1]
        # of two of one family name it may be the other; whom the sentence has named needs no name
        if is_shared(desk, family) or _speaks_of(desk, statement, family):
            return "", ()
        return _named_before(desk, statement, actor) or _named_last(desk, statement, actor)
    if actor and actor.kind in _BODIES and THE_BODY.fullmatch(words):
        return _named_body(desk, statement, actor) or (words, (statement.id,))
    if (short := _SHORT_BODY.fullmatch(words)) and not (actor and actor.kind is ActorKind.PERSON):
        return _named_in_full(desk, statement, short[1]) or (words, (statement.id,))
    bare = _TITLE.sub("", words)
    if (
        actor
        and actor.kind is ActorKind.PERSON
        and (role := re.match(r"the ([a-z]+(?: [a-z]+){0,2})$", words, re.IGNORECASE))
    ):
        full, proof = _introduced(desk, statement, actor)
        return (full, proof) if set(role[1].lower().split()) <= set(full.lower().split()) else ("", ())
    if len(bare.split()) > 1 or actor is None or actor.kind is not ActorKind.PERSON:
        return words, (statement.id,)
    surname = actor.name.split()[-1]
    if _HEAD.match(words):
        return words, (statement.id,)
    if is_another(desk, statement, words):
        return "", ()
    if bare == actor.name and " " not in bare and not _speaks_of(desk, statement, bare):
        return head_of_state(desk, statement, bare) or ("", ())
    if len(actor.name.split()) < 2 or bare != surname or desk.persons[surname] > 1:
        return "", ()
    if surname in desk.ruling:
        return head_of_state(desk, statement, surname) or ("", ())
    if _speaks_of(desk, statement, surname):
        return "", ()
    return _introduced(desk, statement, actor)


def is_another(desk: Desk, statement: Statement, named: str) -> bool:
    """True of "Mrs. Vandry" where the report has a Mr. or a President Vandry: whose full name is known is not she."""
    woman = _WOMAN.match(named)
    return bool(
        woman
        and re.search(
            rf"\b(?:Mr\.? |King |{HEADS}(?:[A-Z][\w.]+ )?){re.escape(woman[1])}\b",
            desk.read[statement.report_id].text,
        )
    )


_WOMAN = re.compile(r"M(?:s|rs)\.? ([A-Z][\w’'-]+)$")


def head_of_state(desk: Desk, statement: Statement, name: str) -> tuple[str, tuple[StatementId, ...]] | None:
    """A head of state whom the report names by one name: with the title that another of its statements has."""
    for other in desk.in_report[statement.report_id]:
        if found := re.search(rf"\b{HEADS}{re.escape(name)}\b", desk.words_of(other.id)):
            return found.group(), tuple(dict.fromkeys((statement.id, other.id)))
    return None


def _speaks_of(desk: Desk, statement: Statement, family: str) -> bool:
    """True if the sentence has the name before its source."""
    passage, source = desk.passage_of(statement), statement.source
    before = desk.words_at(passage, statement)[: source.start - passage.start] if passage and source else ""
    return family in WORD.findall(before)


def _named_before(
    desk: Desk, statement: Statement, actor: Actor
) -> tuple[str, tuple[StatementId, ...]] | None:
    """Whom a pronoun means where the last remark, a sentence or two before, names the same speaker; None where there is no such remark."""
    told = desk.in_report[statement.report_id]
    if any(
        o.sentence == statement.sentence and o.content[0].start < statement.content[0].start for o in told
    ):
        return "", ()  # the sentence has named its speaker already
    near = [
        o
        for o in told
        if o.source
        and statement.sentence - 2 <= o.sentence
        and o.content[0].start < statement.content[0].start
    ]
    for other in reversed([o for o in near if o.id != statement.id]):
        if desk.ledger.resolutions[other.id].actor != actor.id or other.source is None or other.score < _SURE:
            return "", ()
        words = tidy(desk.words_at(other.source, other))
        first = desk.sentences[statement.report_id][other.sentence].start
        if _meets_another(desk, statement, first, actor) or _another_acts(desk, other, statement, actor):
            return "", ()
        if words.lower() in PRONOUNS:
            continue
        if actor.kind is ActorKind.PERSON:
            return _introduced(desk, statement, actor) if len(actor.name.split()) > 1 else ("", ())
        return words, (statement.id, other.id)
    return None


# "The firm" and "the ministry" have names.
THE_BODY = re.compile(
    r"the (?:company|firm|carmaker|operator|airline|bank|ministry|agency|department|office|bureau|council|commission|committee|"
    r"union|group|organi[sz]ation|association|party|university|foundation|charity|watchdog|regulator|institute|paper|network)",
    re.IGNORECASE,
)


def _named_body(desk: Desk, statement: Statement, actor: Actor) -> tuple[str, tuple[StatementId, ...]] | None:
    """The body that "the firm" means where the report has just named it, and no other; None where it is not sure."""
    report, source = desk.read[statement.report_id], statement.source
    if source is None or statement.score < _SURE or not actor.name[:1].isupper():
        return None
    first = desk.sentences[report.id][max(0, statement.sentence - _AWAY)].start
    near = report.text[first : source.start]
    others = (a.name for a in desk.actors.values() if a.kind in _BODIES and a.id != actor.id)
    if actor.name not in near or any(n in near and n not in actor.name for n in others if n[:1].isupper()):
        return None
    if _speaks_of(desk, statement, actor.name.split()[-1]):
        return None
    told = (o.id for o in desk.in_report[report.id] if actor.name in desk.words_of(o.id))
    proof = next(told, None)
    return (actor.name, (statement.id, proof)) if proof else None


_SHORT_BODY = re.compile(r"[Tt]he ([A-Z][a-z]\w+)")


def _named_in_full(
    desk: Desk, statement: Statement, short: str
) -> tuple[str, tuple[StatementId, ...]] | None:
    """The one longer name that the report has given before: "the Tarn Post" for "the Post"."""
    full = re.compile(
        rf"\b((?:(?!The |And |But )[A-Z][\w’'-]* ){{1,4}}{short})\b(?! [A-Z])((?: (?:for|of) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?)"
    )
    passage = desk.passage_of(statement)
    found: dict[str, StatementId] = {}
    for other in desk.in_report[statement.report_id]:
        told = desk.passage_of(other)
        if passage and told and told.start <= passage.start:
            for match in full.finditer(desk.words_at(told, other)):
                found.setdefault("".join(match.groups()), other.id)
    if len(found) != 1:
        return None
    ((name, proof),) = found.items()
    named = passage is not None and name in desk.words_at(passage, statement)
    return None if named else (f"the {name}", tuple(dict.fromkeys((statement.id, proof))))


def _meets_another(desk: Desk, statement: Statement, start: int, actor: Actor) -> bool:
    """True where what is said since tells of another whom the pronoun may mean: "Vandry appointed him", "the council said Tarn is ready"."""
    if statement.source is None:
        return False
    between = desk.read[statement.report_id].text[start : statement.source.start]
    if actor.kind is ActorKind.PERSON:
        family = re.escape(actor.name.split()[-1])
        return bool(re.search(rf"\b{family} (?:\w+ )?\w+ed (?:him|her)\b", between))
    if desk.words_at(statement.source, statement).lower() != "it":
        return False
    bodies = (a.name for a in desk.actors.values() if a.kind in _BODIES and a.id != actor.id)
    return any(name in between and name not in actor.name for name in bodies)


def _another_acts(desk: Desk, other: Statement, statement: Statement, actor: Actor) -> bool:
    """True where a sentence between two remarks begins with another person: "Ilse Vandry followed up."."""
    between = desk.sentences[statement.report_id][other.sentence + 1 : statement.sentence]
    text, family = desk.read[statement.report_id].text, actor.name.split()[-1]
    first = (w for s in between if (names := _FIRST_NAMES.match(s.of(text))) for w in names[0].split())
    return any(w != family and (w in desk.persons or w in desk.full_names) for w in first)


_FIRST_NAMES = re.compile(r"(?:[A-Z][\w.’-]* ?){1,4}")
_BODIES = (ActorKind.ORGANISATION, ActorKind.STATE)


def _named_last(desk: Desk, statement: Statement, actor: Actor) -> tuple[str, tuple[StatementId, ...]]:
    """Whom "he" means where the report has named this person alone in the last sentences that name any."""
    report, source = desk.read[statement.report_id], statement.source
    first = desk.sentences[report.id][max(0, statement.sentence - _AWAY)].start
    near = WORD.findall(report.text[first : source.start]) if source else []
    persons = {name for name in near if name in desk.persons or name in desk.full_names}
    family = actor.name.split()[-1]
    if _meets_another(desk, statement, first, actor):
        return "", ()
    if actor.kind is not ActorKind.PERSON or persons != {family} or _speaks_of(desk, statement, family):
        return "", ()
    return _introduced(desk, statement, actor) if len(actor.name.split()) > 1 else ("", ())


_AWAY = 3  # sentences
_JOINED = re.compile(r",|\b(?:and|or|with)\b")  # "police and Mayor Vandry" are two


def _introduced(desk: Desk, statement: Statement, actor: Actor) -> tuple[str, tuple[StatementId, ...]]:
    """The fullest plain name that another of the speaker's statements shows, the same report first."""
    told = sorted(desk.by_actor.get(actor.id, ()), key=lambda o: o.report_id != statement.report_id)
    for other in told:
        named = tidy(desk.words_at(other.source, other)) if other.source else ""
        if (
            actor.name in named
            and len(named.split()) <= _LONGEST_NAME
            and speaks_clearly(named, actor)
            and not _JOINED.search(named)
        ):
            return named, tuple(dict.fromkeys((statement.id, other.id)))
    for other in (*told, *desk.in_report[statement.report_id]):
        if actor.name in desk.words_of(other.id):
            return actor.name, tuple(dict.fromkeys((statement.id, other.id)))
    return "", (statement.id,)


# "TARN (TNA) -- The mayor"
_DATELINE = re.compile(r"^[A-Z][A-Z.,’' -]{2,}(?:\([\w /.]{2,40}\))? ?(?:[—–]|--?) ?(?=[A-Z])")


def tidy(words: str) -> str:
    """The words without the marks around them; the dot of "Jr." stays."""
    words = _DATELINE.sub("", " ".join(words.split())).strip(' ,;:"“”')
    return words if re.search(r"\b(?:Jr|Sr|Inc|Corp|Co|[A-Z])\.$", words) else words.rstrip(".")
