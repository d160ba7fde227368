"""What a number counts that has no noun of its own, or one that says only what befell the counted.

In: a number in its sentence, and the one before it. Out: unit and state: what the number before counted, people who came to
harm, what "the toll" or "the number of homes lost" before it names.
"""

import re
from collections.abc import Sequence

from storyledger.extract.figures.counted import EVENT_NOUNS, NO_COUNT, PEOPLE_STATES, described_noun, singular
from storyledger.extract.words.lemmas import verb_lemma
from storyledger.figure import Change, Figure, Quantity
from storyledger.sentence import Sentence
from storyledger.span import Span


def unsaid_unit(
    state_head: str, before: Figure | None, sentence: Sentence, quantity: Quantity
) -> tuple[str, str]:
    """What a bare number counts: what the number before it in its sentence did, or people who come to harm."""
    goes_on = (
        quantity.change is not Change.TOTAL
        or (state_head in PEOPLE_STATES and before is not None and before.state_head in PEOPLE_STATES)
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
        and before.unit
        and before.sentence == sentence.index
        and before.unit_head not in NO_COUNT
        and (goes_on or level)
    ):
        return before.unit, before.unit_head
    return ("people", "person") if state_head in PEOPLE_STATES else ("", "")


_OF_US = re.compile(r"\s+of\s+(?:us|you)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|its|their|his|her)\s+$", re.IGNORECASE)

# "Ana Brill, 32 —": an age, or another remark about whoever is named.
_OF_NAME, _MARK = re.compile(r"[A-Z][\w’'-]+,\s$"), re.compile(r"\s?[—–,;)]")


def unsaid_subject(  # noqa: PLR0913, PLR0917 - a number in its sentence, and what was counted before it
    text: str,
    sentence: Sentence,
    number: int,
    quantity: Quantity,
    near: Sequence[Figure],
    found: Sequence[Figure] = (),
) -> tuple[str, str]:
    """What a number without a noun counts of which something is said: "hundreds were stranded", "it has used seven".

    1. "six of us" are people; 2. "all seven" are the seven counted before; 3. a subject counts what the number before it did
    unless that was smaller, else people; 4. an object what the count before it did that is of its size.

    Args:
        text: of the report.
        sentence: that holds the number.
        number: its word.
        quantity: the number.
        near: what was counted shortly before, the last first.
        found: all figures before it; "the 588" are the 588 of however long ago.
    """
    if _OF_US.match(text, quantity.span.end, sentence.span.end):
        return "people", "person"
    start = quantity.span.start
    if _OF_NAME.search(text, max(0, start - 20), start) and _MARK.match(text, quantity.span.end):
        return "", ""
    if _DEFINITE.search(text[max(sentence.span.start, start - 8) : start]):
        before = found[::-1] if quantity.low >= _NO_OTHER else near
        same = (
            f for f in before if f.low == quantity.low and quantity.low > 1 and f.unit_head not in NO_COUNT
        )
        return next(((f.unit, f.unit_head) for f in same), ("", ""))
    if sentence.relations[number] == "obj" and sentence.upos[sentence.heads[number]] == "VERB":
        return _as_object(quantity, near)
    return _as_subject(sentence, number, quantity, next(iter(near), None))


def _as_subject(
    sentence: Sentence, number: int, quantity: Quantity, before: Figure | None
) -> tuple[str, str]:
    of_verb = sentence.upos[sentence.heads[number]] in ("VERB", "ADJ", "NOUN")
    after = sentence.upos[number + 1] if number + 1 < len(sentence.words) else ""
    subject = sentence.relations[number] == "nsubj" or (
        after == "AUX"
        and not sentence.children(number, "case")  # "nearly 800 were training", whatever the parse says
    )
    if not (subject and of_verb) or quantity.low < _SEVERAL:
        return "", ""
    if before is not None and before.low >= quantity.low and quantity.high is not None:
        return before.unit, before.unit_head
    return ("people", "person") if quantity.low >= _MANY else ("", "")


# What of a subject says how many there are: "cases have topped 760", "arrests are nearing 900".
_AMOUNTS_TO = frozenset(
    "top surpass exceed reach pass approach near hit total number stand rise climb fall drop jump grow swell soar surge be".split()
)
# "The 50,000 mark" is 50,000.
MARKS = frozenset("mark threshold milestone barrier".split())
_TO_AN_AMOUNT = frozenset(
    "to at past above over beyond the just now already well more than nearly almost about around".split()
)
_PLURAL = re.compile(r"(?:people|men|women|children|\w+[^su\W]s)", re.IGNORECASE)


def amounts_to(text: str, sentence: Sentence, quantity: Quantity) -> tuple[str, str]:
    """What there is so much of, by the subject of the verb right before the number: "confirmed cases have topped 5.6 million"."""
    verb = next((i for i, w in enumerate(sentence.words) if quantity.span.overlaps(w)), 0) - 1
    while verb > 0 and sentence.words[verb].of(text).lower() in _TO_AN_AMOUNT:
        verb -= 1
    if verb <= 0 or sentence.upos[verb] not in ("VERB", "AUX"):
        return "", ""
    lemma = verb_lemma(sentence.words[verb].of(text))
    if lemma not in _AMOUNTS_TO or (lemma == "be" and quantity.low < _NO_AGE):
        return "", ""
    before = verb - 1
    while before >= 0 and sentence.upos[before] in ("AUX", "ADV", "PART"):
        before -= 1
    while (
        before >= 0 and sentence.relations[before] in ("nmod", "obl") and 0 <= sentence.heads[before] < before
    ):
        before = sentence.heads[before]  # "cases in Tarn have topped 760"
    if (
        before < 0
        or sentence.upos[before] != "NOUN"
        or not _PLURAL.fullmatch(sentence.words[before].of(text))
    ):
        return "", ""
    head = singular(sentence.words[before].of(text))
    no_count = head in NO_COUNT or head in _SPANS_OF_TIME
    return ("", "") if no_count else (described_noun(text, sentence, before), head)


_NO_AGE = 120  # "the victims were 19 and 21"
_SPANS_OF_TIME = frozenset(
    "second minute hour day week month year decade temperature price rate share ticket age level".split()
)


def _as_object(quantity: Quantity, near: Sequence[Figure]) -> tuple[str, str]:
    size = quantity.low or quantity.high or 0.0
    alike = (f for f in near if size > 1 and 1 / _TIMES <= (f.low or f.high or 0.0) / size <= _TIMES)
    vague = quantity.high is None and quantity.bound is None  # "killed hundreds"
    return next(((f.unit, f.unit_head) for f in alike if not vague), ("", ""))


# "One" and "two" without a noun may be anything; so may a few tens that nothing was counted before.
_SEVERAL, _MANY = 3, 24
# "The 40" may be another 40 than that of a page ago.
_NO_OTHER = 50
# A number is not of what there were ten times more.
_TIMES = 10


LEVEL_VERBS = frozenset(
    "rise climb grow reach stand fall jump increase exceed pass put revise drop hit top surpass swell be".split()
)
_TOLL = re.compile(
    r"""
      \b(?:death\s+toll|toll\s+of\s+(?:the\s+)?dead|toll)\b(?!\s+(?:road|booth|free))
    | \b(?:number|count|tally|total|list)\s+of\s+(?:the\s+)?(?:confirmed\s+)?(?:
          (?P<event>deaths|fatalities|injuries|casualties|arrests|victims)\b
        | (?P<state>missing|injured|wounded|dead|displaced|detained)\b(?:
            \s+(?!
                (?:
                    was|were|is|are|has|have|had|rose|fell|stands|stood|reached|climbed|passed|in|at|to|by
                  | on|from|up|down|upwards?|downwards?|now|since|so|could|would|will|may|might
                )\b
              | [a-z]+day\b
            )(?P<unit>[a-z]+)
          )?
        | (?P<who>(?:[\w'’-]+\s+){1,4}?)(?P<fate>
            killed|dead|injured|wounded|hurt|missing|arrested|displaced|infected|evacuated|affected
          )\b
      )
    | \b(?:
          (?:the|its|their|his|her|[A-Z][\w’'-]+['’]s?)\s+(?:[a-z]+\s+)?
            (?P<harmed>losses|casualties|deaths|dead|wounded|injured|missing)
        | (?P<fallen>deaths|fatalities|injuries|arrests)
      )(?:\s+(?:of|in|at)\s+(?:the\s+(?:war|fighting)|(?:the\s+)?[A-Z][\w’-]*))?(?:\s+now)?\s+(?:
          at
        | (?<=\s)to(?=\s+$)
        | (?:are\s+|is\s+)(?:now\s+)?(?:up|down)\s+to
        | (?:was|were|is|are|has\s+been|have\s+been)\s+put\s+at
        | (?:has|have|had)\s+(?:risen|reached|climbed|passed|grown|fallen)
        | numbers?|numbered|totals?|totalled|stands?|stood|rose|climbed|reached|fell
      )\b
    | \b(?:put|puts|putting|estimate|estimates|estimated)\s+(?:the\s+)?
        (?P<gathered>crowd|turnout|attendance)\s+at\b
    | \b(?:put|puts|putting|estimate|estimates|estimated)\s+(?:the\s+)?
        (?P<force>(?:(?!(?:labou?r|work|task|police|air)\b)[\w’-]+\s+){0,2}?(?:force|garrison|contingent))
        (?P<post>(?:\s+[\w’'-]+){0,5}?)\s+at\b
    | \b(?:count|tally|list|estimate)\s+of\s+the\s+(?P<counted>dead|wounded|injured|missing)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Four deaths were found to be unrelated to the storm": not of its dead.
UNRELATED = re.compile(
    r"""
    \s+(?:(?:which|that)\s+)?(?:was|were|had\s+been|have\s+been|turned\s+out|proved)\s+(?:\w+\s+){0,3}?
      (?P<how>unrelated|not\s+(?:related|linked|connected|due|caused|attributed)|natural\s+causes)\b
    """,
    re.VERBOSE,
)
# Code points between "the death toll" and its number, beyond which another subject has begun.
_TOLL_REACH = 110


def toll_before(text: str, sentence: Sentence, span: Span) -> tuple[str, str, str, str] | None:
    """What "the death toll" or "the number of people missing" before a number makes it count.

    Returns:
        Unit and its lemma, state and its lemma, as written where the text has them.
    """
    low = max(sentence.span.start, span.start - _TOLL_REACH)
    found = list(_TOLL.finditer(text, low, span.start)) or _far_off(text, sentence, span)
    if not found and _BRINGS_TO.search(text, low, span.start):  # "bringing to 40 the number of dead"
        named = _NAMED_NEXT.match(text, span.end, sentence.span.end)
        found = list(_TOLL.finditer(text, named.end(), sentence.span.end))[:1] if named else []
    if not found:
        return _number_of(text, sentence.span.start, low, span)
    match = found[-1]
    if match["gathered"]:
        return "people", "person", match["gathered"], "attend"
    if match["force"]:
        return match["force"], "force", match["post"].strip() or "size", "be"
    harmed = match["harmed"] or match["counted"]
    if harmed and harmed.lower() == "losses" and not _IN_WAR.search(text):
        return None
    if harmed:
        return "people", "person", harmed, _HARMED_AS[harmed.lower()]
    if event := match["event"] or match["fallen"]:
        died = _DIED.search(
            text, sentence.span.start, span.start
        )  # "one had died, raising the number of victims to four"
        return "people", "person", event, EVENT_NOUNS.get(singular(event), "die" if died else "casualty")
    unit = " ".join((match["unit"] or match["who"] or "people").split()).replace("those", "people")
    state = match["state"] or match["fate"] or match.group()
    where = _TOLL_PLACE.match(text, match.end(), span.start)
    words = " ".join((state + where.group() if where else state).split())
    return unit, singular(unit.split()[-1]), words, _FATES.get(state.lower(), "die")


_DIED = re.compile(r"\b(?:died|dead|deaths?|killed|body|bodies)\b", re.IGNORECASE)
_BRINGS_TO = re.compile(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|rais(?:es?|ed|ing)|push(?:es|ed|ing)?|put(?:s|ting)?)\s+(?:to|at)\s+$"
)
_NAMED_NEXT = re.compile(r"\s+(?=the\s+(?:[a-z]+\s+){0,2}(?:number|toll|count|tally|total)\b)")
# "The number of people hurt by the blast in Tarn on Monday is now being given by two hospitals and the mayor as 40".
_LEADS_TO = re.compile(r"[^\d;:]*\b(?:as|at|to|reached|exceeded)\s+$")


def _far_off(text: str, sentence: Sentence, span: Span) -> list[re.Match[str]]:
    """The toll that its sentence begins with, if no other number stands between."""
    found = _TOLL.search(text, sentence.span.start, span.start)
    begins = found is not None and found.start() - sentence.span.start <= len("The confirmed ")
    return [found] if found and begins and _LEADS_TO.fullmatch(text, found.end(), span.start) else []


# A firm's losses are of money or jobs.
_IN_WAR = re.compile(
    r"\b(?:troops|soldiers?|casualt(?:y|ies)|killed|wounded|front\s+line|brigade|shelling)\b", re.IGNORECASE
)
_HARMED_AS = {
    "losses": "casualty", "casualties": "casualty", "deaths": "die", "dead": "die", "wounded": "wound", "injured": "injure", "missing": "miss",
}  # fmt: skip


# "The number of troops in Tarn was put at 900", "the number of homes destroyed has risen to 40".
_NUMBER_OF = re.compile(
    r"""
    \bnumber\s+of\s+(?P<unit>(?:[\w'’-]+\s+){0,3}?(?:[A-Za-z]+s|people|children|women|men))\b
      (?P<state>\s+(?:without\s+(?:power|electricity|water)|[a-z]+(?:ed|ing|en))\b)?(?P<where>
      \s+(?:in|at|near|on|within|under)\s+(?:the\s+)?(?:
          [A-Z][\w’-]*
        | [a-z]+
            (?:\s+(?!(?:has|have|had|is|was|are|were|to|at|[a-z]+ed|rose|fell|grew|leapt|now)\b)[a-z]+)?
      )
    )?[^.;\d]{0,60}?\b(?:at|to|from|was|is|reached|exceeded|passed|topped|surpassed)\s+(?:now\s+)?$
    """,
    re.VERBOSE,
)


# "The number of people whose data were taken has grown from 900 to 4,000".
_NUMBER_WHO = re.compile(
    r"\bnumber\s+of\s+(?P<unit>(?:[\w'’-]+\s+){0,3}?(?:people|[a-z]+s))\s+(?P<clause>(?:who|whose|that|which)\s[^.;\d]{3,90}?)\s+"
    r"(?:(?:has|have|had)\s+)?(?:(?:risen|rose|grown|grew|climbed|jumped|increased|swelled|doubled|tripled|fallen|fell|dropped|declined)\s+"
    r"(?:from|to)|passed|topped|exceeded|reached|surpassed|stood\s+at|was|is)\s+$"
)
_DONE = re.compile(r"\b(?!have|been|were|had)[a-z]+(?:ed|en|lt|pt)\b")


def _number_who(head: str) -> tuple[str, str, str, str] | None:
    match = _NUMBER_WHO.search(head)
    if match is None:
        return None
    clause = match["clause"].split()
    done = _DONE.findall(match["clause"])
    # what was taken from them narrows whom it was taken from
    said = singular(clause[1]) if clause[0] == "whose" else done[-1] if done else "be"
    return match["unit"], singular(match["unit"].split()[-1]), match["clause"], said


def _number_of(text: str, floor: int, low: int, span: Span) -> tuple[str, str, str, str] | None:
    if found := _number_who(text[floor : span.start]):
        return found
    match = _NUMBER_OF.search(text[low : span.start])
    if match is None:
        return None
    unit = " ".join(match["unit"].split())
    state = " ".join((match["state"] or "").split())
    words = " ".join((state + (match["where"] or "")).split())
    head = _LACKS.get(state.split()[-1], state) if state.startswith("without") else state
    return unit, singular(unit.split()[-1]), words or "number", head or "be"


_LACKS = {"power": "without_power", "electricity": "without_power", "water": "without_water"}


# "The death toll in Tarn": a count of one place, which its state must say.
_TOLL_PLACE = re.compile(r"\s+(?:in|from|at)\s+(?:the\s+)?[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*){0,3}")


_FATES = {
    "missing": "miss", "injured": "injure", "wounded": "wound", "hurt": "hurt", "displaced": "displace", "detained": "detain", "killed": "kill",
    "arrested": "arrest", "infected": "infect", "evacuated": "evacuate", "affected": "affect",
}  # fmt: skip


# "Dozens of dead protesters were seen": what became of the counted stands with it, the verb says who looked.
_HARMED = re.compile(r"\b(?P<fate>dead|slain|wounded|injured|missing)\s+\S+$", re.IGNORECASE)
_GIVES = frozenset("report confirm record register announce add detect number".split())
_LOOKS = frozenset("see count find show leave bring carry receive tally be have there".split())
_FATE_OF = {"dead": "die", "slain": "slay", "wounded": "wound", "injured": "injure", "missing": "miss"}


# Cases are of an illness where the report tells of one, and of a court elsewhere.
_CASES = re.compile(r"(?:[\w-]+\s+){0,3}cases?", re.IGNORECASE)
_ILLNESS = re.compile(
    r"\b(?:virus|coronavirus|covid|cholera|ebola|measles|flu|influenza|fever|disease|infect\w+|outbreak|epidemic|pandemic|tested\s+positive|cases\s+and\s+[\w,]+\s+deaths)\b",
    re.IGNORECASE,
)


def harm_of_unit(text: str, unit: str, state_head: str) -> tuple[str, str] | None:
    """The harm that stands with the counted, where its verb says no more than that it was seen."""
    if _CASES.fullmatch(unit) and state_head in _LOOKS | LEVEL_VERBS | _GIVES and _ILLNESS.search(text):
        return unit, "case"
    found = _HARMED.search(unit)
    return (found["fate"], _FATE_OF[found["fate"].lower()]) if found and state_head in _LOOKS else None
