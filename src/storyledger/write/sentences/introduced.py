"""Has a reader met what a sentence speaks of? Definite things, deeds and bare family names need an introduction.

In: a sentence, what its report tells above it, and what the brief has told before it. Out: what neither names
nor tells first. "The memo was sent on Monday" is true where its report has told of the memo, and a riddle by
itself. The one idea: a definite thing is named, or told before, or one that everybody knows; a person needs what
the report has told of them above. What one report opens with is written for readers who have met nothing.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from storyledger.english import MONTHS, WEEKDAY, WEEKDAYS
from storyledger.write.sentences.surnames import (
    find_given_alone,
    find_namesakes,
    find_strangers,
    find_unmet_surnames,
)
from storyledger.write.words.words import content_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Where a noun phrase ends; after the first group stands what names the noun.
_NAMING = frozenset(
    "of for in at on from with between against into near behind below above under across along beyond inside outside "
    "around through throughout toward towards within that who which whose where about over to by".split()
)
_ENDING = frozenset(
    "is are was were has have had will would could may might can must should did does do said says told and or but "
    "also not never now still then as than after before because since until when while if though came went gave took "
    "made found began left held led put set shot hit cut rose fell won lost met comes goes gives takes makes finds "
    "begins leaves holds leads puts sets hits cuts rises falls wins loses meets follows followed marks means needs wants "
    "calls called raises raised brings brought adds added tells asks asked faces faced opens opened ends ended contain contains remain remains seem "
    "seems appear appears show shows grew broke brought said wrote saw sent stood spoke knew "
    "represents suggests underscore underscores reflects indicates requires allows argues creates "
    "so yet just only already largely later earlier even altogether together whether how what why "
    "during including regarding concerning being having make makes know knows "
    "last next ago late he she it they we you his her their its our this these those a an all both each no any".split()
)
# One of them is there, and everybody knows it by its name.
_ALONE = frozenset(
    "government president presidency premier prime-minister minister police military army navy "
    "parliament congress senate opposition authorities administration coastguard guard treasury king "
    "queen pope senate assembly kingdom union republic nations country nation world public media press economy "
    "internet sea sun north south east west coast capital border end start beginning rest number toll dead injured "
    "wounded missing first last past next latest most same only top morning afternoon evening night week month year "
    "weekend day future time one ones people poor rich young old more way fact truth world-wide president-elect "
    "days weeks months years past hours minutes decade century season region-wide law "
    "ground air water road streets agenda region area community radio internet job scene hospital stage table "
    "right left middle dark holidays spectrum floor podium cameras "
    # of 72 sentences judged one by one in which one of these was all that nobody had met, 69 were right
    "party system campaign race rate majority investigation".split()
)
# Things of one story: each is one among many until it is introduced.
_ONE_OF_MANY = re.compile(
    r"""
      (?:wo)?m[ae]n|boys?|girls?|child|children|suspects?|victims?|passengers?|patients?|students?
    | officers?|(?:gun|air)m[ae]n|attackers?|lawmakers?|senators?|candidates?|couple|famil(?:y|ies)
    | states?|county|city|town|village|province|district|school|hospital|hotel|airport|building|house
    | store|company|firm|airline|agency|committee|group|panel|commission|bank|planes?|aircraft|flight
    | trains?|ships?|vessels?|boats?|bus|cars?|trucks?|vehicles?|reports?|stor(?:y|ies)|documents?|memos?
    | letters?|emails?|e-mails?|texts?|messages?|videos?|photos?|images?|tweets?|posts?|polls?|surveys?
    | stud(?:y|ies)|bills?|law|measures?|deal|agreement|plan|proposals?|orders?|ruling|verdict|decision
    | recommendations?|sentence|cases?|trial|bod(?:y|ies)|(?:web)?sites?|gun|weapons?|device|network
    | partnership|alliance|scheme|program(?:me)?|operation|mission|project|contract|fund|rall(?:y|ies)
    | protests?|riots?|unrest|march|storm|fire|flood|quake|earthquake|contest|election|upset|nominee
    | nomination|post|sides?|basilica|church|mosque|temple|cathedral|(?:free|high|motor)way|interstate
    | bridge|tunnel|intersection|stadium|arena|warehouse|factory|refinery|pipeline|ceremony|sanctions
    | stage|delegation|summit|invitation|facility|camp|prison|jail|theat(?:er|re)|club|nightclub
    | restaurant|mall|neighbou?rhood|prayers?|screenings?|tests?|inspections?|search(?:es)?|talks
    | negotiations|payments?|attempts?|efforts?|requests?|statements?|comments?|claims?|allegations?
    | accusations?|charges?|complaint|lawsuit|meeting|interview|hearing|briefing|speech|debate|vote|attack
    | shooting|incident|crash|blast|explosion|raid|strike|outbreak|disease|breach|leak|spill
    """,
    re.VERBOSE,
)
_THE = re.compile(r"\bthe\s+", re.IGNORECASE)
_HEAD = re.compile(r"^[“\"]?The\s")
_LONGEST = 5
_APPOSED = re.compile(r"(?:['’]s? [a-z]+)?,? [A-Z][\w.]+ [A-Z]\w+")
_DEEDS = re.compile(
    r"""
    \b(?:
        (?:[A-Z]\w+|[Ll]ast\ night|[Ll]ast\ week|[Yy]esterday|[Tt]oday)['’]s?
      | (?:In|With|By|After|During)\ (?:his|her|their|its)
    )\ (?:\w+\ )?(
        swipe|developments?|incident|session|hearing|debate|rally|march|interview|visit|testimony|emails?
      | documents?|complaint|call|conversation|order|confession|remarks?|comments?|tweets?|posts?|attacks?
      | announcement|attempt|ruling|decision|move|statements?|claims?|accusations?|allegations?|response
      | reply|denial|threat|warning|request|demand|offer|refusal|criticism|outburst|gaffe|admission
      | apology|speech|letter|memo|proposal
    )\b(?!
        \ (?:\w+ing|last\ \w+\ to|not\ to|at|on|to|against|that|of|about|over|in|for|with|from|by)\b
      | ,?\ (?:which|who)\b
    )
    """,
    re.VERBOSE,
)
# "In the Tarn Radio interview": it has been told of.
_TALKED = re.compile(
    r"""
    \b(?:In|At|During|After)\ the\ (?:[A-Z][\w.’'-]*\ ){1,4}
      (interview|call|letter|memo|statement|testimony|conversation|meeting)\b
      (?!\ (?:\w+ing|at|on|to|against|that|of|about|over|in|for|with|from|by)\b)
    """,
    re.VERBOSE,
)
_COMPARED = re.compile(
    r"(?<!\d )\b(?:less|more) (?!than\b)[a-z]+(?:ed|ing|ent|ive|ful|ous|al|able|ible|ant|ic|ly)\b(?!.*\bthan\b)"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def find_unmet(  # noqa: PLR0913 - what a reader knows, by name
    text: str,
    told: str,
    families: Mapping[str, Collection[str]],
    *,
    known: Collection[str] = (),
    above: str | None = "",
    lenient: bool = False,
    own: str = "",
) -> list[str]:
    """What a sentence takes for known that nothing before it has introduced.

    Args:
        text: one sentence.
        told: the sentences that stand before it.
        families: family names of the persons of the story, with the full names that they may be of.
        known: those of them whom the story is about.
        above: what its report tells before it; None where it opens with it, for readers who have met nothing.
        lenient: a thing that the report has not met above either is known to all, unless it is one of many.
        own: those of the sentences before it that its own report tells.
    """
    names = list(find_unmet_surnames(text, told, families))
    if above is None:
        return names
    names += find_namesakes(text, told, families, above)
    others = {f: full for f, full in families.items() if f not in known}
    names += [*find_strangers(text, told, others, above), *find_given_alone(text, families)]
    things = _definite(text, told, above, families, lenient=lenient)
    return [*things, *_all_of(text, told), *_drafts(text, own), *_deeds(text, told), *_compared(text), *names]


def _definite(text: str, told: str, above: str, families: Collection[str], *, lenient: bool) -> Iterator[str]:
    for found in _THE.finditer(text):
        phrase, after = _phrase(text[found.end() :])
        if not phrase:
            continue
        heads = bool(_HEAD.fullmatch(text[: found.end()]))
        noun = phrase[-1]
        rest = text[found.end() :].partition(noun)[2]
        one_of_many = bool(_ONE_OF_MANY.fullmatch(noun) or _ONE_OF_MANY.fullmatch(noun.removesuffix("s")))
        met_above = noun not in _ALONE and _holds(above, noun)
        loose = one_of_many or (met_above and after in _PLACING)
        before = text[: found.start()]
        if phrase[-1] in _PLACES or (heads and phrase == ["country"]):
            named = " ".join(_PLACE_NAME.findall(_AT_FIRST.sub("", before)))
            if not content_words(named) - {f.lower() for f in families}:
                yield f"“the {' '.join(phrase)}” is not named"
            continue
        if phrase[0] in _UNIQUE or (not one_of_many and any(map(_OF_A_PEOPLE.search, phrase))):
            continue
        if after in _NAMING and (not loose or after in _PERSONAL or _NAMED.match(rest)):
            continue
        # "the ferry company said": who speaks is looked at elsewhere
        if heads and (len(phrase) > 1 or noun in _BODIES) and _SAYING.match(after):
            continue
        if (
            _RETOLD.fullmatch(noun) and " that " in before
        ):  # "denied that it rained, and confirmed the reports"
            continue
        at_first = lenient and not heads and not met_above and not _DONE.search(noun)
        known = (noun in _ALONE or at_first) and not one_of_many
        so_far = f"{told} {before}"
        met = _holds(so_far, noun) and not _is_of_another_name(phrase, above, so_far)
        if not known and not _APPOSED.match(rest) and not met:
            yield f"“the {' '.join(phrase)}” is not introduced"


def _is_of_another_name(phrase: Sequence[str], above: str, told: str) -> bool:
    """True of "the rally" that its report calls the Tarn rally, where only that in Brill has been told of."""
    noun = phrase[-1]
    if len(phrase) > 1 or noun in _ALONE or noun in _OF_ANY_NAME or noun.endswith("s"):
        return False
    known = set(_WORD.findall(told))
    own = _names_before(noun, above)
    # "the Harbour Court" is the name of a body, which another court does not share
    body = _names_before(noun.capitalize(), above)
    placed = re.findall(rf"\b{re.escape(noun)} (?:in|at|of|on|for) (?:the )?([A-Z][\w’'-]*)", told)
    others = _names_before(noun, told) | (set(placed) - _NO_NAME)
    return bool((body or (own and others)) and not (own | body) & known)


def _names_before(noun: str, text: str) -> set[str]:
    named = (
        rf"\b(?:[a-z]+,?|The|An?) [“\"]?((?:[A-Z][\w’'-]* ){{1,4}})(?<=[\w’] ){re.escape(noun)}\b(?! [A-Z])"
    )
    return {w for found in re.finditer(named, text) for w in _WORD.findall(found[1])} - _NO_NAME


# "The group" takes up whatever name was told.
_OF_ANY_NAME = frozenset(
    "group agency company firm organisation organization network department bank club body service airline".split()
)
# What stands with a capital before a thing and does not name it.
_NO_NAME = frozenset(["The", "the", *WEEKDAYS])


# Of several it is the one that the sentence has named: "Republicans in the state" are of any.
_PLACES = frozenset("state city county town village province".split())
# What opens a sentence with a capital, and names no place.
_AT_FIRST = re.compile(
    r"^[“\"]?(?:Just|Only|About|Some|Most|Many|More|Nearly|Almost|Under|While|When|If|As|For|But|Although|Though|Among|According|Despite|"
    r"Since|After|Before|Both|Each|Every|All|Not|That|There|They|These|This|Those|With|From|Earlier|Last|Next|At|In|On|By)\b"
)
_PLACE_NAME = re.compile(r"\b[A-Z][\w.-]+[^\Ws]\b(?<!day)")
# "The withdrawal", "the consideration": somebody has told of it.
_DONE = re.compile(r"(?:al|ment|[st]ion|ance|ure|bility)s?$")
_RETOLD = re.compile(r"(?:report|allegation|accusation|charge|claim)s?")
# "They denounced the sanctions in a statement": it may belong to the verb.
_PLACING = frozenset("for in at on from with into near by over".split())
_UNIQUE = ("first", "last", "next", "only", "largest")  # "the first state to vote"
_BODIES = frozenset("ministry council court union cabinet assembly".split())
_PERSONAL = ("who", "whom", "whose")
_SAYING = re.compile(
    r"(?:said|says|told|den|confirm|announc|claim|warn|insist|stat|add|report|expect|rejects?|acknowledg)\w*$"
)
# What one of many is needs a name or somebody's close after it: "the bill on a second bridge" is still any.
_NAMED = re.compile(
    r" [a-z]+ (?:it|them|its|their|his|her)\b|(?! on \d)(?:['’]?[a-z-]*,? ){1,4}[“\"]?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z\d]"
)


def _phrase(words: str) -> tuple[list[str], str]:
    """The words of a noun phrase after "the", none if a name stands in it, and the word after them."""
    phrase: list[str] = []
    words = _DOTTED.sub(lambda m: m.group().replace(".", ""), words)
    end = 0
    for found in re.finditer(r"([^\W_][\w-]*)((?:['’](?:s|t|re|ve|ll|d)\b)?)([^\w\s]?)", words):
        word, owner, mark = found.groups()
        if words[end : found.start()].strip():  # "the women (report of"
            return phrase, ""
        end = found.end()
        if owner and owner[1:] != "s":
            return phrase, word
        if phrase and _DAY_NAME.fullmatch(word):  # "the decision Wednesday"
            return phrase, word
        named = word[0].isupper() and not _OF_A_PEOPLE.search(word) and word not in _OF_A_TIME
        if word[0].isdigit() or named:
            return [], ""
        if (
            word in _NAMING
            or word in _ENDING
            or (phrase and _is_verbal(word) and not phrase[-1].endswith("ly"))
        ):
            return phrase, word
        phrase.append(word)
        if owner or mark or len(phrase) == _LONGEST:
            return phrase, ""
    return phrase, ""


_DAY_NAME = re.compile(WEEKDAY)
# "The Ukrainian report" is one of many, "the Quill report" is named.
_OF_A_PEOPLE = re.compile(r"^(?:[A-Z][a-z]+(?:ian|ean|can|ish|ese|ench|utch)|US|UK|UN|EU)$")
_OF_A_TIME = frozenset(MONTHS)  # "the January letter" is one of many
_DOTTED = re.compile(r"\b(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.)")


def _is_verbal(word: str) -> bool:
    """True of "injured" in "the women injured there", "reportedly" and "leading"; not of "the bus shooting"."""
    doing = word.endswith("ing") and not _ONE_OF_MANY.fullmatch(word) and word not in _ALONE
    return doing or bool(_VERBAL.search(word))


_VERBAL = re.compile(r"ed$|(?<!fami)(?<!assemb)(?<!al)(?<!supp)(?<!rep)(?<!mono)(?<!ra)ly$")


def _holds(told: str, noun: str) -> bool:
    """True if some words hold a noun; one of many is not met where many are told of."""
    stem = noun.removesuffix("s")
    if stem in ("allegation", "accusation"):  # of what is alleged
        return bool(re.search(r"\b(?:alleg|accus)", told, re.IGNORECASE))
    ending = "(?:s|es)?" if stem != noun else ""
    stems = next((alike for alike in _ALIKE if stem in alike), (stem,))
    return any(re.search(rf"\b{re.escape(s)}{ending}\b", told, re.IGNORECASE) for s in stems)


# Told by one of these names, a thing may be taken up by another.
_ALIKE = (
    ("bill", "measure", "legislation", "law"),
    ("attack", "shooting", "massacre", "raid"),
    ("plane", "aircraft", "jet", "airliner", "flight"),
    ("company", "firm"),
    ("ship", "vessel", "boat"),
    ("election", "ballot", "recount", "runoff", "race"),
)


def _deeds(text: str, told: str) -> Iterator[str]:
    for found in (*_DEEDS.finditer(text), *_TALKED.finditer(text)):
        if not _holds(told, found[1]):
            yield f"“{found.group()}” is not told"


def _drafts(text: str, own: str) -> Iterator[str]:
    for found in _DRAFT.finditer(text):
        if not _holds(f"{own} {text[: found.start()]}", found[1]):
            yield f"“{found.group()}” is not introduced"


# Whose plan it is does not name it: a body has another every week.
_DRAFT = re.compile(
    r"""
    \b[Tt]he\ (?:
        (?:White\ )?House|Senate|Congressional|Cabinet|Commons|Lords|GOP|Republican|Democratic|Labour
      | Conservative|Treasury|Pentagon
    )(?:['’]s?)?\ (plan|bill|proposal|measure|offer|version|draft|package|amendment|blueprint)\b
      (?!\ (?:to|that|which|for|on|of|\w+ing|\w+ed)\b)
    """,
    re.VERBOSE,
)


def _all_of(text: str, told: str) -> Iterator[str]:
    for found in _ALL_OF.finditer(text):
        if not _holds(f"{told} {text[: found.start()]}", found[1]):
            yield f"“{found.group()}” are not told"


# "All three complaints" are those that were counted before; "all three towers of the mill" say which.
_ALL_OF = re.compile(
    r"\b[Aa]ll (?:two|three|four|five|six|seven|eight|nine|ten) ([a-z]+s)\b(?! (?:of|in|on|at|for|from|who|that|which)\b)"
)


def _compared(text: str) -> Iterator[str]:
    if found := _COMPARED.search(_QUOTED.sub("", text)):
        yield f"“{found.group()}” is compared with nothing"
