"""Pronouns of a sentence: does it say itself whom or what they mean?

In: a sentence, and the family names of the persons of its story. Out: pronouns whose noun does not stand before
them, or may be two. There is no parse here, on purpose: the rules are blunt, and what only seems loose is left out.
"""

import re
from collections.abc import Collection, Iterator

from storyledger.write.words.days import DAY

# Code points before a verb of saying that hold its subject.
_SUBJECT = 30
_SAYING = (
    r"(?:said|says|say|added|adds|told [\w ]{1,30}?|tells [\w ]{1,30}?|claimed|claims|stated|states|noted"
    r"|notes|announced|acknowledged|confirmed|denied|insisted|insists|assert(?:s|ed)|complain(?:s|ed)|wrote"
    r"|writes|tweeted|believes?|thinks?|argued|warned|explained|testified|revealed|disclosed|reported|reports)"
)
_OWN_MIND = (
    r"(?:(?:would|will|['’]d|['’]ll|did|does|do|had|has) (?:not |never |no |n['’]t )?(?!be\b|been\b|have\b"
    r"|face\b|get\b|receive\b|appear\b|remain\b|stand\b|serve\b|undergo\b|die\b|return\b)\w+|did(?:n['’]t"
    r"| not)\b|(?:still |also |never |now )?(?:believe|want|hope|expect|support|oppose|plan|intend|regret"
    r"|think|know|knew|consider|wish|favou?r|reject|stand)\w*)"
)
# Who speaks stands before what is said.
_SAID_BY = re.compile(r"[,”\"] (?:he|she|they) (?:said|says|added|adds|told|wrote)\b(?=[.,:”\"]| \w+day\b|$)")
# Whoever suggests, or is asked, speaks of another.
_HE_IS_ANOTHER = re.compile(
    r"\b(?:suggest(?:s|ed)|impl(?:ies|ied)|hint(?:s|ed)|alleg(?:es|ed)|predict(?:s|ed)) (?:that )?(?:he|she)\b|"
    r"\basked[\w ]{,30} (?:whether|if|why|how|when|what|where) (?:he|she)\b",
    re.IGNORECASE,
)
_HE_OF_SAYING = re.compile(
    rf"\b{_SAYING},?(?: on {DAY},?)?(?: that)? (?:he|she)\b(?! {_OWN_MIND})", re.IGNORECASE
)
# "Said he was found dead": who speaks has not been.
_HARMED = re.compile(
    r"""
    \ (?:was|had\ been|has\ been|is\ being)\ (?:\w+ly\ )?(?:
        killed|wounded|injured|attacked|stabbed|arrested|charged|rescued|buried|found|shot|hit|held|beaten
      | hurt
    )\b
    """,
    re.VERBOSE,
)
# Whose work it is to speak of others; of two, neither is "he".
_OF_OTHERS = re.compile(
    r"\b(?:and|police|sheriff|detectives?|officers?|troopers?|agents?|prosecutors?|lawyers?|attorneys?|doctors?|officials?|authorities|"
    r"investigators?|neighbou?rs?|relatives?|friends?|colleagues?|mother|father|brother|sister|wife|husband|cousin|uncle|aunt|teacher|"
    r"complaint|affidavit|indictment|report)\b",
    re.IGNORECASE,
)
_THEY_OF_SAYING = re.compile(rf"\b{_SAYING},?(?: on {DAY},?)?(?: that)? they\b", re.IGNORECASE)
_EXPLETIVE = (
    r"(?:['’]s|(?: (?:is|was|would be|will be|remains|remained)))(?: \w+)? (?:\w+ )?"
    r"(?:clear|unclear|early|likely|unlikely|possible|impossible|important|difficult|hard|time|premature|known)\b"
)
_IT_OF_SAYING = re.compile(rf"\b{_SAYING},?(?: on {DAY},?)?(?: that)? it\b(?!{_EXPLETIVE})", re.IGNORECASE)
# "Himself" stands beside whom it means.
_HE = re.compile(
    r"\b(?:he|she|him|hers|h(?:is|er)(?! [a-z])|h(?:is|er)(?= (?:to|and|or|in|for|on|at|with|as|by)\b))\b",
    re.IGNORECASE,
)
_HIS = re.compile(
    r"\bh(?:is|er)(?= (?!to\b|and\b|or\b|in\b|for\b|on\b|at\b|with\b|as\b|by\b)[a-z])", re.IGNORECASE
)
# "Putin did not plan to meet with her": an object that is not the one person named before
_OBJECT = re.compile(
    r"\b(?:with|to|for|of|from|by|about|at|against|told|asked|met|called|saw) (?:him|her)(?=[,.;”\"]| (?:to|that|in|on|at|and|for|about|with)\b)"
)
# "The senator beat him by 32 points": who acts on "him" is another.
_BEATEN = re.compile(
    r"\b(?!need|want|call|ask)[a-z]{3,}ed (?:him|her)(?=[.,;]| (?:by|in|with|on|at|for|over|after|as)\b)"
)
# Nobody calls himself "he" in his own words.
_IN_OWN_WORDS = re.compile(
    r"(?:“|\")(?:[A-Z]['’]?[a-z]* )?(?:[Hh]e|[Ss]he)\b|(?:“|\")[^”\"]{0,40}\b(?:h(?:im|is)|her)\b"
)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
# "It" that stands for something; not "it is raining", "it takes nine boats".
_ANY_IT = re.compile(
    r"""
    \b[Ii]t\b(?!
        ['’]s
      | \ (?:
            is|was
          | (?:would|will|may|might|could)\ be
              (?!\ (?:the|an?|one)\b|\ [a-z]+ed(?:\ |[.,;”"])(?!that\b|to\b))
          | has\ been|remains|seems|appears|looks|turns?\ out|takes|took|comes\ to
          | does(?:n['’]t|\ not)\ matter
        )\b
    )
    """,
    re.VERBOSE,
)
# What is done, and words of saying, are things, too.
_THING = re.compile(
    r"""
      \b(?:the|an?|its|their|his|her|our|my|your|this|that|any|every|each)\ (?:[\w-]+\ )?[\w“"-]+
    | [\w.]+['’]s\ [a-z]+
    | \b[a-z]+(?:tion|ment|ing|ity|ance|ence|ness|ism|ship|age)\b
    """,
    re.VERBOSE,
)
_MANY = re.compile(r"^\w+ [\w-]*[a-z](?<![isuw])s\b")  # "the Americans", not "the process"
_CAPITALS = re.compile(r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*")
_NO_NAME = re.compile(
    r"(?:I|If|When|But|We|He|She|As|While|In|On|At|That|And|So|Well|They|You|There|After|Before|\w+s)$"
)
_ENDING_IT = re.compile(r"\b[a-z]+ it(?=[.,;”\"]| [–—-])")
_NOUN_PHRASE = re.compile(r"\b(?:the|an?|its|their|his|her|[\w.]+['’]s) \w+", re.IGNORECASE)
_IT = re.compile(r"\bits\b", re.IGNORECASE)
_PERSON = re.compile(
    r"""
      \b(?:
          Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Capt|Sgt|Col|Rev|Adm|Maj|Cmdr|Prof|Judge|President|Minister
        | Secretary|Chancellor|King|Queen|Mayor|Sheriff|Chief|Officer
      )\b\.?\ [A-Z]
    | \b(?:
          man|woman|boy|girl|suspect|victim|gunman|officer|president|minister|secretary|son|daughter|wife
        | husband|father|mother|brother|sister|leader|official|senator|candidate|teenager|student|patient
        | soldier|driver|attacker|shooter|doctor|nurse|pilot|prisoner|hostage|survivor|contractor|veteran
        | nominee|governor|mayor|reporter|journalist|lawmaker|prosecutor|spokesman|spokeswoman|lawyer
        | anyone|someone|who
      )\b
    """,
    re.VERBOSE,
)
_PLURAL = re.compile(
    r"\b(?!(?:was|has|is|says|this|its|his|as|us|does|yes|news)\b)[A-Za-z]{3,}s\b|\b(?:people|police|men|women|children|both|those)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\b(?:[A-Z][\w.]+|the \w+|an? \w+)\b")


def find_open_pronouns(text: str, persons: Collection[str], *, opens: bool) -> Iterator[str]:
    """Pronouns whose noun does not stand before them in the sentence."""
    for pronoun, is_open in (
        (_HE, _nameless),
        (_HIS, _nameless),
        (_OBJECT, _open_object),
        (_THEY, _open_they),
        (_IT, _open_it),
    ):
        found = pronoun.search(text, _led_by(text, persons) if pronoun is _HIS else 0)
        if found and is_open(text[: found.start()], persons):
            yield f"whom or what “{found.group()}” means is not told"
    if (found := _BEATEN.search(text)) and len(_families(text[: found.start()], persons)) <= 1:
        yield f"whom “{found.group()}” means is not told"
    if opens:
        return
    if (found := _IN_OWN_WORDS.search(text)) and _is_the_speaker(text, found, persons):
        yield f"whom “{found.group()}” means is not told"
    for saying in (_THEY_OF_SAYING, _IT_OF_SAYING):
        found = saying.search(text)
        if found and _is_of_one(text[: found.start()], persons):
            yield f"“{found.group()}”: one person is neither “they” nor “it”"
    found = _ANY_IT.search(text)
    if found and not _holds_thing(text[: found.start()], persons):
        yield "what “it” means is not told"
    if (found := _ENDING_IT.search(text)) and not _NOUN_PHRASE.search(_told(text[: found.start()])):
        yield f"what “{found.group()}” means is not told"
    if found := _SAID_BY.search(text):
        yield f"who “{found.group().strip(' ,”')}” means is not told"
    if _HE_IS_ANOTHER.search(text) or any(map(_speaks_of_another, _HE_OF_SAYING.finditer(text))):
        yield "he who speaks and he who is spoken of may be two"


def _is_the_speaker(text: str, found: re.Match[str], persons: Collection[str]) -> bool:
    """True where the one person outside a quotation is who speaks it, and nobody is named in it before."""
    close = re.search('[”"]', text[found.start() + 1 :])
    outside = text[: found.start()] + (text[found.start() + 1 + close.end() :] if close else "")
    return len(_families(outside, persons)) <= 1 and not _has_person(found.group(), persons)


def _is_of_one(before: str, persons: Collection[str]) -> bool:
    """True where one person speaks."""
    return _has_person(before[-_SUBJECT:], persons) and " and " not in before


def _speaks_of_another(saying: re.Match[str]) -> bool:
    """True of "police said he": by whoever speaks, or by what has been done to him."""
    before, after = saying.string[: saying.start()], saying.string[saying.end() :]
    return bool(_OF_OTHERS.search(before) or _HARMED.match(after))


def _holds_thing(before: str, persons: Collection[str]) -> bool:
    """True if some words name something that is no person: a thing, a body, a place."""
    things = (found.group() for found in _THING.finditer(before))
    if any(not _PERSON.search(thing) and not _MANY.search(thing) for thing in things):
        return True
    names = (found.group() for found in _CAPITALS.finditer(before))
    return any(not _families(n, persons) and not _PERSON.search(n) and not _NO_NAME.match(n) for n in names)


def _led_by(text: str, persons: Collection[str]) -> int:
    """Where "In a letter to her crew, Mayor Vandry" names whom its lead means; 0 where it has no such lead."""
    lead = _LEAD.match(text)
    if lead is None or _FINITE.search(lead.group()):
        return 0
    subject = _SUBJECT_NAME.match(text, lead.end())
    return subject.end() if subject and _has_person(subject.group(), persons) else 0


_LEAD = re.compile(
    r"(?:In|At|After|Ahead of|Amid|Before|Under|By|During|Making|Speaking|With|On|Following|Despite|Throughout|[A-Z][a-z]+ing) [^,.;:“”\"]{3,90}, "
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|would)\b")
_SUBJECT_NAME = re.compile(r"(?:[A-Z][\w.’-]* ?){1,5}")


def _told(before: str) -> str:
    """What stands after the verb of saying."""
    *_, after = re.split(rf"\b{_SAYING}\b", before)
    return after


def _nameless(before: str, persons: Collection[str]) -> bool:
    return not _has_person(before, persons)


def _open_object(before: str, persons: Collection[str]) -> bool:
    return len(_families(before, persons)) == 1  # who meets "him" is another


def _open_they(before: str, persons: Collection[str]) -> bool:
    return all(found.group() in persons for found in _PLURAL.finditer(before))  # "Davis" is one


def _open_it(before: str, persons: Collection[str]) -> bool:
    del persons
    return not _NOUN.search(before)


def _has_person(words: str, persons: Collection[str]) -> bool:
    return bool(_PERSON.search(words) or _families(words, persons))


def _families(words: str, persons: Collection[str]) -> set[str]:
    """The family names in some words."""
    return {w for w in _NAME.findall(words) if w in persons}


_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


__all__ = ["find_open_pronouns"]
