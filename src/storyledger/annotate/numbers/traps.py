"""Numbers that count nothing: dates, times, names, labels, scores, addresses.

In: a text and a numeral. Out: yes or no. One idea: what stands on its own (a date, a
telephone number) is masked once for the whole text by `masks.py`; the rest is judged here from the words beside a numeral.
"""

import re

from storyledger.annotate.numbers.words import SCALES, SMALL, TENS, Form, Numeral

_GLUED_LEFT = re.compile(r"(?:[\w@#/\\]|[0-9][.,]|[A-Za-z][-−]|[A-Za-z0-9]\+|[0-9]['’])$")
_OWN_LEFT = re.compile(
    r"(?:\b(?:now|then|sub|under|over|pre|post|non|minus|all|a|the|to|and|in|magnitude)-|[$€£]US|\bRs\.?|\b(?:USD|EUR|GBP))$",
    re.IGNORECASE,
)
# the first of two measures: "£3m-£4m", "5km-10km", "5 per cent-10 per cent"
_MEASURE_LEFT = re.compile(
    r"(?:(?<![\w.])[0-9][0-9.,]*(?!st|nd|rd|th)[a-z]{1,3}|[0-9]\sper\s?cent)[-–][$€£]?$"
)
_GLUED_RIGHT = re.compile(
    r"['’]?[A-Za-z0-9_]|[.,][0-9]|['’][0-9]|/(?!(?:year|month|week|day|hour)\b)[A-Za-z0-9]|-[0-9]+th\b|\\|\([a-z]\)"
)
_HYPHEN_RIGHT = re.compile(r"-([A-Za-z]+)")
_COUNTING_HYPHEN = frozenset(
    "strong member person people man woman vehicle seat seater room bed bedroom odd plus some ship unit in to out vote "
    "truck tank car soldier hostage dead point page story storey team fold".split()
)

# A number after one of these is a label, not a count.
_LABELS = frozenset(
    "section sections article articles row chapter rule resolution clause part paragraph schedule flight boeing airbus route "
    "highway interstate channel apollo windows iphone galaxy model type class category phase stage level tier game week "
    "round gate terminal room building block district ward precinct zone area unit platform lot exit pier no nos number "
    "numbers # formula grade lap line page pages volume vol episode season act scene psalm proposition prop measure "
    "amendment bill top fortune sp nasdaq ftse asx dax version figure table step bus train runway hangar booth locker "
    "apartment apt suite floor day war division brigade regiment battalion squadron sector studio euro bloc".split()
)
# ... unless a counted noun follows these common words ("area 12 people", "top 10 officials" stays a label)
_SOFT_LABELS = frozenset("day area unit line bill war season act game week block class district".split())
_SHORTENED = frozenset("no nos vol apt prop".split())
_WORD_LABELS = frozenset(
    "number part chapter section article phase top channel formula page step act grade level day category".split()
)
_NAME_STARTS = frozenset("Big Formula Group Gang Final Force War Air".split())
# Of the verb: "the dead now number 40", "they'll number 48".
_IS_SO_MANY = re.compile(
    r"(?:\b(?:now|they|we|who|which|could|may|might|would|will|dead|wounded|injured|missing|killed|casualties|victims|survivors|deaths)"
    r"|['’]ll)\s+numbers?\s{1,3}$",
    re.IGNORECASE,
)
# What a tally sets before its number: "Total 50.", "Injured 12, missing 3."
_TALLIES = frozenset(
    "total totals overall altogether killed dead injured wounded missing deaths casualties victims cases arrests".split()
)
_FUNCTION = frozenset(
    "a an the and or but nor if then than that this these those with without within of in on at by for from to into onto "
    "over under about around some nearly almost roughly approximately only just all both at least most more fewer less up "
    "another additional further extra other between among including other is are was were be been has have had do does "
    "did will would can could may might must shall should as so not who whom whose which when where while since until "
    "after before during per its his her their our your my it he she they we you i there here also now still already "
    "last past next first final exactly what says said kills killed injured wounded dead least either because though although".split()
)
# what headlines set before a number in capitals: "Gunmen Kill 2 Officers"
_HEADLINE_VERBS = frozenset(
    "kill kills killing injure injures injuring wound wounds wounding hit hits hitting buy buys send sends add adds cut cuts lose loses "
    "win wins find finds arrest arrests rescue rescues charge charges charged leave leaves leaving include includes strip strips against "
    "evacuate evacuates detain detains free frees jail jails seize seizes reach reaches raise raises pay pays sell sells rise rises fall "
    "falls drop drops see sees get gets give gives take takes claim claims face faces need needs shoot shoots bomb bombs deploy deploys "
    "fire fires launch launches hold holds join joins nearing nears sentenced spot spots".split()
)
_NOT_NOUN = _FUNCTION | frozenset(
    "yes across perhaps always sometimes us plus minus vs versus towards besides via against above below amid "
    "today yesterday tomorrow ago later earlier rose fell gained lost dropped jumped added closed ended".split()
)
_NOT_PLURAL = frozenset(
    "is was has does as this its his us less across plus versus says thus yes perhaps always process business press "
    # what a thing with a number in its name does: "the Pixel 7 costs ..."
    "costs starts comes gets makes goes weighs offers features runs sells begins uses takes gives sits looks remains delivers arrives".split()
)
_PEOPLE = frozenset(
    "people men women children troops police dead killed injured wounded hurt missing arrested personnel infantry cattle "
    "sheep aircraft crew staff others more".split()
)
_FATES = frozenset(
    "dead killed killing injured wounded hurt missing arrested die dies died shot feared held detained".split()
)
_YEAR_BEFORE = frozenset(
    "in since until till by before after during from to late early mid year circa c spring summer autumn fall winter between "
    "of the through around back ad fiscal class".split()
)
_TO_AFTER = re.compile(r"\s?(?:to|[-–])\s?[0-9]")
_SHORT_YEAR = re.compile(r"\s['’]$")
_RANGE_AFTER = re.compile(r"\s?[-–]\s?[0-9]")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_NEXT_WORD = re.compile(r"\s{1,3}[\"“‘']?([^\W\d_][\w'’-]*)")
_LAST_WORD = re.compile(r"([^\W_][\w'’.&-]*|#)\s{0,3}$")
_DECISIVE = re.compile(
    r"""
    (?:
        won|win|wins|winning|lost|lose|loses|losing|beat|beats|beating|drew|draw|score|victory|defeat|led
      | lead|leads|leading|trail|trails|trailing|ruled|voted|vote
    )\b[^.]{0,30}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RESULTS = frozenset("win victory loss defeat draw lead vote ruling decision record".split())
_ONE_FOLLOWERS = frozenset(
    "day point time hand thing way side place reason example area moment step issue option question problem instance idea "
    "possibility proposal direction concern theory explanation difference challenge occasion category word sign "
    "would can could will cannot needn need another such else might must should may does did do up out off "
    "down too day's thinks knows stood felt went came saw knew thought took got wants wanted".split()
)
_NOT_ONE_BEFORE = frozenset(
    "no any every each this that the which another some his her their our my your its a an by new good big old bad "
    "right wrong latest next last first second third fourth fifth sixth seventh eighth ninth tenth square at only same whichever".split()
)
_IN_A_DAY = re.compile(
    r"\b(?:for|in|within|than|least|about|only|just|nearly|almost|over|under|every|after|to)\s{1,2}$",
    re.IGNORECASE,
)
_HARMS = frozenset(
    "killed kills killing wounded wounding injured injuring arrested arresting captured leaving left".split()
)
_ONE_PERSON = "person|man|woman|child|boy|girl|soldier|officer|civilian|victim|suspect|student|passenger|worker|policeman|died|was".split(
    "|"
)
# what makes "one" a number: "one in five", "one or two", "one other person"
_ONE_IN = re.compile(
    rf"""
      \s(?:or|to)\s(?:two|three)\b
    | \s(?:other|more|additional|further)\s(?:{"|".join(_ONE_PERSON)})\b
    | (?:\s|-)(?:in|out\s+of)(?:\s|-)(?:every\s|an?\s)?
        (?:[0-9]|(?:{"|".join([*SMALL, *TENS, *SCALES])})\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR_OF_ONE = re.compile(r"\b(?:BC|BCE|AD|A\.D\.)")


def is_trap(text: str, numeral: Numeral, *, unit: str | None, start: int, end: int) -> bool:
    """True if the number counts nothing; `start:end` is the numeral with its glued unit."""
    if numeral.form is Form.ZERO:
        return False
    if text[max(0, start - 4) : start].lower() == "per ":  # "deaths per million": what a rate is counted by
        return True
    if _is_glued(text, start, end, unit):
        return True
    if unit is not None:
        return numeral.low == 1 and numeral.form is Form.WORDS and _is_pronoun(text, start, end, unit)
    if numeral.form is Form.DIGITS:
        return _is_label(text, numeral) or _is_year(text, numeral)
    if numeral.form is Form.WORDS:
        return _is_name(text, numeral) or (numeral.low == 1 and _is_pronoun(text, start, end, unit))
    return False


def counted_noun_follows(text: str, end: int) -> bool:
    """True if a plural or a word for people comes within four words, before any function word."""
    for _ in range(4):
        word = _NEXT_WORD.match(text, end)
        if word is None:
            return False
        end, low = word.end(), word[1].lower()
        if low in _PEOPLE:
            return True
        if low in _NOT_NOUN:
            return False
        if low.endswith("s") and word[1][0].islower() and low not in _NOT_PLURAL and not low.endswith("ss"):
            return True
    return False


def is_score(text: str, start: int, end: int) -> bool:
    """True if "3-1" between `start` and `end` is a result: a contest before it, no counted noun after."""
    if counted_noun_follows(text, end):
        return False
    follower = _NEXT_WORD.match(text, end)
    return (
        follower is None
        or follower[1].lower() in _NOT_NOUN
        or follower[1].lower() in _RESULTS
        or bool(_DECISIVE.search(text, max(0, start - 48), start))
    )


def _is_glued(text: str, start: int, end: int, unit: str | None) -> bool:
    """True inside a longer word: "MH17", "F-16", "1990s", "10th", "five-star", "3,5"."""
    before = text[max(0, start - 12) : start]
    if _GLUED_LEFT.search(before) and not (_OWN_LEFT.search(before) or _MEASURE_LEFT.search(before)):
        return True
    if text[start].isdigit() and text[start] == "0" and text[start + 1 : start + 2].isdigit():
        return True
    if (before.endswith(".") and text[start].isdigit()) or (text[start] == "." and unit is None):  # ".223"
        return True
    if unit is not None and (" per " in unit or not text[end - 1].isdigit()):
        return False
    hyphen = _HYPHEN_RIGHT.match(text, end)
    if hyphen:
        return hyphen[1].lower() not in _COUNTING_HYPHEN and not hyphen[1].lower().startswith("year")
    return bool(_GLUED_RIGHT.match(text, end))


def _last_word(text: str, start: int) -> str:
    found = _LAST_WORD.search(text, max(0, start - 32), start)
    return found[1] if found else ""


def _is_label(text: str, numeral: Numeral) -> bool:
    """True of names with a number: "Section 427", "Channel 4", "Windows 10", "number 12"."""
    plain = numeral.scale == 1 and text[numeral.start : numeral.end].isdigit()
    word = _last_word(text, numeral.start)
    low = word.lower().rstrip(".")
    if not plain or not word:
        return False
    if word.endswith(".") and low not in _SHORTENED:  # a sentence ended
        return False
    if _IS_SO_MANY.search(text, max(0, numeral.start - 32), numeral.start):
        return False
    if low in _LABELS:
        return not (low in _SOFT_LABELS and counted_noun_follows(text, numeral.end))
    if (
        not word[0].isupper()
        or low in _FUNCTION | _HEADLINE_VERBS | _TALLIES
        or len(word) < 2
        or word.endswith((".", "'s", "’s"))
    ):
        return False
    if _starts_sentence(text, numeral.start - len(word) - 1) and low.endswith("ly"):
        return False
    return numeral.end - numeral.start <= 4 and not counted_noun_follows(text, numeral.end)


def _is_year(text: str, numeral: Numeral) -> bool:
    """A bare number of four digits that reads as a year."""
    written = text[numeral.start : numeral.end]
    if len(written) == len("22") and _SHORT_YEAR.search(text, max(0, numeral.start - 2), numeral.start):
        return not (counted_noun_follows(text, numeral.end) or _TO_AFTER.match(text, numeral.end))
    if not (len(written) == 4 and written.isdigit() and 1000 <= numeral.low <= 2100):
        return False
    if _RANGE_AFTER.match(text, numeral.end):  # a range of years is masked
        return False
    if _YEAR_OF_ONE.match(text, numeral.end + 1) or _last_word(text, numeral.start) in {"AD", "A.D."}:
        return True
    before = _last_word(text, numeral.start).lower().rstrip(".")
    counted = counted_noun_follows(text, numeral.end)
    round_one = numeral.low % 50 == 0
    if 1900 <= numeral.low <= 2049:
        return not (
            counted and round_one and before not in _YEAR_BEFORE - {"of", "from", "to", "around", "after"}
        )
    if counted or (before == "of" and round_one):
        return False
    return before in _YEAR_BEFORE


def _is_name(text: str, numeral: Numeral) -> bool:
    """A capital number word inside a sentence: "Big Ten", "Formula One"."""
    word = text[numeral.start : numeral.end]
    before = _last_word(text, numeral.start)
    if before.lower() in _WORD_LABELS:
        return True
    if not word[0].isupper():
        return False
    if before in _NAME_STARTS:
        return True
    if _starts_sentence(text, numeral.start):
        return False
    follower = _NEXT_WORD.match(text, numeral.end)
    if follower and follower[1].lower() in _FATES | _PEOPLE:
        return False
    if before.lower() in {"least", "than", "about", "over", "nearly", "almost", "another"}:
        return False
    return not _is_title(text, numeral.start)


def _starts_sentence(text: str, start: int) -> bool:
    """True at the start of the text, after a full stop, a colon, an opening quotation mark, a new paragraph."""
    before = text[max(0, start - 6) : start]
    bare = before.rstrip(" \t\n\u00a0\"“”‘’'([-–—•*")
    if not bare or bare[-1] in ".!?:;…":
        return start <= 6 or bool(bare)
    return before.rstrip(" ").endswith("\n") or before[len(bare) :].strip() != ""


def _is_title(text: str, start: int) -> bool:
    """True if the line is set like a headline: nearly every longer word has a capital."""
    left = text.rfind("\n", max(0, start - 150), start) + 1 or max(0, start - 150)
    right = text.find("\n", start, start + 150)
    words = [w for w in _WORD.findall(text[left : right if right >= 0 else start + 150]) if len(w) > 3]
    return len(words) >= 3 and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _is_pronoun(text: str, start: int, end: int, unit: str | None) -> bool:
    """True of "one" where it counts nothing: "this one", "one another", "one of the", "one says"."""
    if text[start:end].lower() not in {"one", "one-day", "one day"}:
        return False
    if text[end : end + 1] == "-":
        return False
    before = _last_word(text, start).lower()
    follower = _NEXT_WORD.match(text, end)
    if before in _HARMS or before == "least" or _ONE_IN.match(text, end):
        return False
    if before in _NOT_ONE_BEFORE - {"only", "first", "last", "next", "at"} or follower is None:
        return True
    word = follower[1].lower()
    if word in {"day", "point", "time", "side"}:
        return unit is None or not _IN_A_DAY.search(text, max(0, start - 12), start)
    if word in {"was", "were", "is"}:
        fate = _NEXT_WORD.match(text, follower.end())
        return fate is None or fate[1].lower() not in _FATES | {"captured", "critically"}
    if word in _FATES:
        return False
    return word in _ONE_FOLLOWERS or word in _NOT_NOUN or word.endswith("ly")
