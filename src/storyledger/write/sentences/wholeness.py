"""Can a sentence stand alone? What it leaves open for a reader who sees nothing else of the report.

In: a sentence, and the family names of the persons of its story. Out: its loose ends in words; none
when it can be printed by itself. There is no parse here, on purpose: the rules are blunt, and a
sentence that only seems loose is left out. Saying less costs nothing, a wrong "he" misleads.
"""

import re
from collections.abc import Collection, Iterator

from storyledger.english import SHORT_MONTH, WEEKDAY
from storyledger.write.sentences.pointing import FIRST_PERSON, QUOTED, find_pointing
from storyledger.write.sentences.pronouns import find_open_pronouns
from storyledger.write.words.days import DAY
from storyledger.write.words.words import content_words

_FEWEST_WORDS, _MOST_WORDS = 9, 52  # of 36 shorter ones without a number 15 were riddles
_MOST_AT_FIRST = 56  # of what opens a report
_FEWEST_WITH_NUMBER = 6
_FEWEST_CONTENT = 3
_FEWEST_VERBS = 2  # where one is of a clause
# The running notes of a live page hold for minutes.
_LIVE = re.compile(
    r"""
      (?:
          UPDATED?|Updated?|BREAKING|DEVELOPING|CORRECTION|EDITOR|WATCH|RELATED|PHOTOS?|VIDEO|READ\ MORE
        | MORE
      )\b
    | \d{1,2}:\d\d
    | (?:[A-Z]\w+\ ){0,3}[A-Z]\w+:\ [A-Z]
    """,
    re.VERBOSE,
)
_OPENERS = re.compile(
    r"""
    ^(?:
        \(|others\b
      | (?:
            in\ other\ words|in\ any\ (?:case|event)|at\ any\ rate|either\ way|that\ is\ to\ say
          | put\ another\ way|prior\ to|by\ then
        )\b
      | (?:
            (?:
                interesting|notab|important|curious|ironical|surprising|unsurprising|remarkab|telling
              | clear|obvious|technical|frank|sad|unfortunate|fortunate|simp
            )ly
          | perhaps|worse|better\ still
        )\b,?
      | (?:
            in\ addition\ to
          | in\ response(?:\ to\ (?:the|that|those)\b)?
          | besides|apart\ from|aside\ from|along\ with|unlike|like
        )\b
      | [a-z ]{3,40}\ aside,
      | As\ [a-z][\w ]+,\ (?:they|he|she|it)\b
      | (?:turning|switching|moving\ on|returning)\ to\b
      | on\ (?:one|the\ other)\ (?:side|hand)\b
      | all\ (?:are|were|have|had|of\ (?:them|those|these))\b
      | (?:moving|going)\ forward,
      | (?:earlier|later)\ in\ the\ (?:day|evening|morning|night|week|month|year)\b
      | (?:
            earlier|later
          | shortly\ (?:before|after|afterwards?)
          | soon\ (?:after|afterwards?)|moments\ later|minutes\ later|hours\ later|afterwards?
        ),
      | [“"‘']?(?:
            and|but|or|nor|so(?!\ far\b)|then|which|who|whom|whose|because|that
          | this(?!
              \ (?:week|month|year|morning|afternoon|evening|weekend|summer|autumn|fall|spring|winter)\b
            )
          | these|such|than|also|too|instead|likewise|things|similarly|therefore|thus|hence|yet|otherwise
          | he|she|it|they|his|her|its|their|him|them|here
          | not(?!\ (?:long|one|a\ single|only|since|until|all|every)\b)
          | other|another|again|plus|both(?!\ [^,;.]{2,60}\ and\b)|either|neither|yes
          | no(?!\ (?!wonder\b|doubt\b|surprise\b|longer\b|such\b|more\b)[a-z])
        )\b
      | (?:one|an?)(?:\ \w+){0,2}\ (?:
            factor|obstacle|hurdle|block|sign|reason|change|question|problem|point|difference|example
          | exception|concern|complication
        )\b
      | (?:others|some|most|many)\b(?=\ (?:said|say|were|are|was|is|have|had|of\ (?:them|those))\b)
      | (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\ (?:is|are|was|were|has|have|had)\b
      | those\b(?!\ (?:who|whose|in|killed|with)\b)
      | more\b(?!\ than\b)
      | there\b(?!\ (?:is|are|was|were|has|have|will)\b|['’]s\b)
      | (?:we|our|i|my|you|your)\b
      | (?:
            as\ (?:a|one)\ result|still|however|meanwhile|later|nevertheless|nonetheless|remember|recall
          | consider|imagine|suppose
        )\b
      | (?:
            first|second|third|finally|by\ comparison|indeed|in\ fact|for\ (?:instance|example)
          | in\ (?:turn|contrast)|at\ the\ same\ time|by\ contrast|on\ the\ one\ hand|on\ the\ other
        )\b,?
      | the\ country['’]s\b|[A-Z]\w+\ too\b
      | [“"‘']?the\ (?:other|second|third|last|first|following|next)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# One of a list, or one more, after others that stood before.
_ONE_OF_SEVERAL = re.compile(
    r"""
      ^(?:
          One\ (?!
            of\b|in\b|day|year|week|month|night|morning|person|man|woman|hundred|thousand|million|billion
          )[a-z]
        | An?\ (?:second|third|fourth|fifth|sixth)\b
        | (?:Next|Then|First|Last)\ (?:is|are|was|were|came|comes)\b
        | Among\ the\ (?:latest|newest|most\ recent)\b
        | The\ (?:[A-Z][\w.-]+\ ){1,3}(?:
            Republican|Democrat|lawmaker|senator|congress(?:wo)?man|native|businessman|billionaire|mogul
          )\b(?!\ [A-Z])
        | The\ (?:[\w’'.-]+\ ){0,3}(?:
              numbers?|figures?|results?|findings?|comments?|remarks?|announcement|news|move|decision
            | ruling|statements?|reports?|revelations?|disclosures?|developments?|tweets?|letters?
            | stor(?:y|ies)
          )\ (?:comes?|came|follow(?:s|ed)?|marks?|marked|echo(?:es|ed)?)\b
        | The\ (?:rest|remainder|balance|remaining)\b
        | (?:In|At|On|With|For)\ another\b
        | (?:In|At|On)\ an?\ (?:earlier|prior)\b
        | (?:In|At|On)\ (?:a|another)\ (?:separate|subsequent|later|follow-up|second|third|previous)\b
      )
    | \b(?:with|for|by|on|to|ha[sd]|have|got|needs?|wants?|supports?|opposes?)\ one
        (?=[.,;”"]|\ (?:earlier|later|last|this|yet|soon|too)\b)
    | \ba\ different\ \w+(?!\ (?:from|than|to)\b)
    | \bin\ (?:perspective|context)\b
    | (?<!and\ )\bwent\ on\ to\b
    | \b(?:[Hh]ours?|[Mm]inutes?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?)\ (?:later|afterwards?)\b
        (?!\ than)
    | ^(?:\w+\ ){0,3}(?:hours?|minutes?|days?|weeks?|months?|years?)\ (?:earlier|before|after),
    | \b(?:is|was|are|were|comes?|came|ranks?|ranked)\ (?:first|second|third|fourth|next|last)
        (?=\ with\b|[,.;])
    | \b[Tt]he\ (?:earlier|previous|prior)\ [a-z]+(?=[,.;]|\ \()
    | \b(?:miles|kilomet(?:er|re)s|blocks|feet|yards|met(?:er|re)s)\ away\b(?!\ from\b)
    | \b[Tt]he\ (?:relevant|resulting|ensuing|accompanying|corresponding)\b
    | \b(?:made|makes?|making|gave|issued)\ (?:his|her|its|their|the)\ (?:
          appeal|assertion|announcement|comments?|remarks?|claims?|statement|offer|demand|pledge|request
        | argument|case
      )\b(?!\ (?:that|to|for|of|about|against|on)\b)
    | \b[Ss]imilar(?!\ to\b)
    """,
    re.VERBOSE,
)
# "Contrast the quay with the bridge", "Let's assume": said to the reader, no news.
_ADDRESSED = re.compile(
    r"""
    ^(?:
        Contrast|Compare|Consider|Take|Note|Assume|Assuming|Suppose|Imagine|Recall|Remember|Forget|Picture
      | Think\ of|Let['’]s|Let\ us|Oh|Even\ so|Now
    )\b
    """,
    re.VERBOSE,
)
# "The mayor waves as she leaves in Tarn, Monday, May 5, 2031", "Odo Brill / REUTERS"
_CAPTIONED = re.compile(
    rf", (?:{WEEKDAY}), "
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b|, [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}, (?:in|at|on|after|during|as|near|outside)\b|"
    r"\b(?:is|are) pictured\b|/ ?(?:REUTERS|AFP|AP|Getty|EPA)\b|^(?:Associated Press|AP|Getty|Reuters|AFP|EPA)[/ ][A-Z]|\b[A-Z]{1,5}, [+-]\d"
)
# "Mayor Ilse Vandry waves to the crew on Tuesday."
_PICTURED = re.compile(
    rf"^(?!.*\b(?:was|were|has|had|is|are|said|says|told|will|would|could|may|might"
    rf"|did)\b)(?:[A-Z][^.;:“\"]{{3,90}}, )?[A-Z][^,;:“\"]{{3,80}}(?<!to) (?:speaks?|address(?:es)?|talks?"
    rf"|waves?|listens?|walks?|poses?|greets?|gestures?|smiles?|sits?|stands?|arrives?|looks?|reacts?|hugs?"
    rf"|embraces?|marches|march|rall(?:y|ies)|gathers?|watch(?:es)?|holds?|carr(?:y|ies)) "
    rf"[^,;:“\"]{{3,90}} (?:on )?(?:{WEEKDAY}|{DAY})(?:,? in [A-Z]\w+|, (?:{SHORT_MONTH})[a-z]*\.? \d{{1,2}}(?:, \d{{4}})?)?\.$"
)
# "Mayor Ilse Vandry (left) speaks at the gates of the quay in Tarn, May 5, 2031."
_PICTURED_ON = re.compile(
    rf"""
    ^(?!.*\b(?:was|were|has|had|is|are|said|says|will|would)\b)[A-Z][^;:“"]{{3,200}}?\ (?:
        speaks?|testif(?:y|ies)|waves?|listens?|walks?|poses?|greets?|gestures?|smiles?|sits?|stands?
      | arrives?|departs?|waits?|embraces?|hugs?|carr(?:y|ies)|holds?
    )\ [^;:“"]{{3,160}}?(?:,\ |\ on\ )(?:{SHORT_MONTH})[a-z]*\.?\ \d{{1,2}},\ \d{{4}}\.$
    """,
    re.VERBOSE,
)
# "The count: Nine boats came in": it announces, and tells what nobody has said.
_ANNOUNCED = re.compile(r"^[^“\":]{3,90}: (?=[A-Z])")
_TOLD_BY = re.compile(
    r"\b(?:sa(?:id|ys|ying)|tweet\w*|wr(?:o|i)te\w*|add(?:s|ed)|ask(?:s|ed)|told|stat(?:es|ed|ement)|reads?|declared|announced|posted)\b"
)
_FRAGMENT = re.compile(r"^(?:[A-Z][\w’-]+ ){1,4}[a-z]{2,}ing\b")
_MAIN_VERB = re.compile(
    r"""
    \b(?:
        has|have|had|is|are|was|were|will|would|could|may|might|can|said|says
      | [a-z]+s(?=\ (?:a|an|the|his|her|its|their|to|that|on|in|for|it|him)\b)
    )\b
    """,
    re.VERBOSE,
)
_SUBORDINATE = re.compile(r"\bthat\b.*|,? followed by.*")
_DIGIT = re.compile(r"\d")
_RELATIVE_REMAINS = re.compile(
    r"""
      # "The mayor denied that." is whole
      \b(?:
          which|who|whom|whose
        | (?<!denied\ )(?<!denies\ )(?<!disputed\ )(?<!disputes\ )(?<!rejected\ )(?<!rejects\ )that
      )\s*[,.;](?!
        \ (?:
            if|when|while|as|in|on|at|after|before|although|though|despite|unlike|for|with|under|given
          | should|by|because|since|once|until
        )\b
      )
    | ,\s*,
    | [,;:–—-]\s*[.!?]$
    | [,;:]\s*['’”"]\.$
    """,
    re.VERBOSE,
)
# "what divers said was a leak" is whole
_SAID_IS = re.compile(r"\b(?:said|says) (?:was|is|were|are|has|had|have)\b")
_WHAT = re.compile(r"\b(?:what|which|who|that|it|he|she|they)\b[^.;]*$", re.IGNORECASE)
_VERB = re.compile(
    r"""
      \b(?:
          is|are|was|were|has|have|had|will|would|could|may|might|can|did|does|do|said|says|told|\w+ed
        | \w+[a-z]s|went|gave|took|made|found|began|came|left|held|led|put|set|shot|hit|cut|rose|fell|won
        | lost|met
      )\b
    | ['’](?:s|re|ve)\b
    """,
    re.VERBOSE,
)
_ODD = re.compile(
    r"""
      [\[<>…?|\ufffd]
    | \((?:CNN|AP|AFP|UPI|Reuters)\)\ ?[-–—]
    | \((?:left|right|center|above|pictured)\b[^)]*\)
    | \.\.\.
    | http
    | [a-z]said\b
    | \b(?:Rep|Sen|Gov|Mr|Mrs|Ms|Dr|Gen)\.['’]s\b
    | (?<=[\w]\ )(?:How|Why)\b
    | [a-z]\.[A-Z][a-z]
    | [a-z],[A-Za-z]
    """,
    re.VERBOSE,
)
_INSERTED = re.compile(r"\[[\w.,’' -]{1,40}\]")  # words put in for a pronoun
_GLUED = re.compile(
    r"[a-z]{2}[A-Z]{3}|[A-Z]{3}[a-z]+\d|\)[A-Za-z]|\d[A-Z][a-z]{3}|\b(?:the|and|of|in|to|for|by|with)[A-Z][a-z]"
)
# "'I do not know," Brill said", "“Even those say, 'I do not know,” Brill said": the inner mark is open.
_LEFT_IN_QUOTES = re.compile(
    r"[“\"][^”\"]*(?<=[\s,])['‘](?=[A-Z])(?![^”\"]*[.,!?\w]['’](?=[\s”\"]|$))[^”\"]*[”\"]"
)
# "Mayor opens quay after storm in Tarn The council of Brill met": a headline ran into it, without a mark between them.
_TWO_IN_ONE = re.compile(
    r"(?<=[a-z]{2}) (?:The|An|He|She|They|But|After|When|While|His|Her|Its|Their|These|It|In|If) (?:[a-z][\w’'-]* ){3}"
)
_TWICE = re.compile(r"\b(?!had\b|that\b|very\b|[A-Z])(\w+)\s+\1\b")
_ONE_SIDED = re.compile(
    r"\bbetween\b(?!(?:\W+[\w’'.-]+){0,14}?\W+and\W)(?!(?:\W+[\w’'.-]+){0,3}?\W+(?:them|us|two|three|four|both|several|many|[a-z]{3,}s)\b)"
)
# "Mayor Opens Quay After Storm in Tarn": nearly all its longer words are capitals.
_LONG, _MOSTLY = re.compile(r"[^\W\d_]{4,}"), 0.8
# "The quay where nine boats were found in Tarn": a caption, whose one verb is of the clause inside.
_CAPTION = re.compile(r"^(?:The|A|An) (?:\w+ ){1,4}(?:where|who|which|that) ")
_VERBS = re.compile(
    r"""
    \b(?:
      (?:is|are|was|were|be|been|being|has|have|had|will|would|could|may|might|can|did|does|do|not)\s+
    )*(?:
        is|are|was|were|has|have|had|will|would|said|says|\w+ed|went|gave|took|made|found|began|came|left
      | held|led|put|set|shot|hit|cut|rose|fell|won|lost|met
      | [a-z]+(?<!s)s(?=\ (?:a|an|the|his|her|its|their|to|that|on|in|for|it|him)\b)
    )\b
    """,
    re.VERBOSE,
)
_CUT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gov|Sens?|Reps?|Gens?|Lt|Sgt|Col|St|vs|No)\.$"
)
_DAY = re.compile(DAY)
_WEEKDAY_AND_DAY = re.compile(rf"\b(?:{WEEKDAY}),? (?:on )?{DAY}|{DAY},? (?:on )?(?:{WEEKDAY})\b")
# "It is not clear why": nothing stood before.
_EMPTY_IT = re.compile(
    r"""
      It(?:['’]s|\ is|\ was)\ (?:too\ (?:soon|early|late)|(?:not\ )?(?:yet\ )?(?:im)?possible)\b
    | It\ remains\ to\ be\ seen\b
    | It\ (?:
          (?:is|was|remains|remained)(?:\ not|\ \w+ly|\ still)?\ (?:un)?(?:clear|known|likely|certain)
        | (?:is|was)n['’]t\ (?:\w+\ )?(?:clear|known|likely|certain|possible)\ (?:\w+\ ){0,3}
            (?:if|whether|why|how|when|where|what|who|that)\b
      )
    """,
    re.VERBOSE,
)


def find_loose_ends(text: str, persons: Collection[str] = (), *, opens: bool = False) -> list[str]:
    """What keeps a sentence from standing alone.

    Args:
        text: one sentence.
        persons: family names of persons, whom a later "he" may mean.
        opens: nothing stands before it in its report: its pronouns mean whom it names.
    """
    return [
        *find_breaks(text),
        *_broken(text, _MOST_AT_FIRST if opens else _MOST_WORDS),
        *find_pointing(text, opens=opens),
        *find_open_pronouns(text, persons, opens=opens),
    ]


def find_loose_ends_after(before: str, text: str, persons: Collection[str] = ()) -> list[str]:
    """What a sentence leaves open for a reader who has just read the one before it in its report.

    Args:
        before: the sentence before it.
        text: one sentence.
        persons: family names of persons.
    """
    together = f"{before} {text}"
    found = [*find_breaks(text), *find_open_pronouns(together, persons, opens=True)]
    if len(text.split()) > _MOST_WORDS or _ODD.search(text) or _GLUED.search(text):
        found.append("it is no plain sentence")
    if FIRST_PERSON.search(QUOTED.sub("", text)):
        found.append("it speaks of itself")
    return found


def find_breaks(text: str) -> list[str]:
    """Open marks, remains of cut clauses, words and days that stand twice: wrong in one sentence and in several."""
    found = []
    if not re.search(r"[.!][”\"’')]*$", text) or _CUT.search(text):
        found.append("it does not end as a sentence does")
    if _leaves_open(text):
        found.append("it leaves a mark open")
    said = _SAID_IS.search(text)
    if _RELATIVE_REMAINS.search(text) or (said and not _WHAT.search(text[: said.start()])):
        found.append("it holds the remains of a clause")
    if _LEFT_IN_QUOTES.search(text):
        found.append("it leaves a mark open")
    if _ONE_SIDED.search(text):
        found.append("it sets one between nothing")
    if _TWICE.search(text):
        found.append("it has a word twice")
    if _WEEKDAY_AND_DAY.search(text):
        found.append("it gives a day twice")
    return found


def _leaves_open(text: str) -> bool:
    """True of a mark without its other half; a curly mark may be closed by a plain one."""
    odd, plain = abs(text.count("“") - text.count("”")), text.count('"')
    return odd > plain or (plain - odd) % 2 == 1 or text.count("(") != text.count(")")


def _broken(text: str, most_words: int) -> Iterator[str]:
    """Half-sentences, and what is no sentence at all."""
    words = len(text.split())
    fewest = _FEWEST_WITH_NUMBER if _DIGIT.search(text) else _FEWEST_WORDS
    if not fewest <= words <= most_words:
        yield f"it has {words} words"
    if len(content_words(text)) < _FEWEST_CONTENT:
        yield "it says too little"
    leans = _OPENERS.match(text) and not _EMPTY_IT.match(text)
    if _LIVE.match(text) or not re.match(r"[“\"‘'(]?[A-Z0-9]", text) or leans:
        yield "it does not begin as a sentence does"
    if not _VERB.search(text) or _is_fragment(text):
        yield "it has no verb"
    if _ONE_OF_SEVERAL.search(text):
        yield "it is one of several"
    if _ADDRESSED.search(text):
        yield "it is said to the reader"
    announced = _ANNOUNCED.match(text)
    if announced and not _TOLD_BY.search(announced.group()):
        yield "it announces something"
    if sum(w[0].isupper() for w in _LONG.findall(text)) > _MOSTLY * len(_LONG.findall(text)):
        yield "it is a headline"
    if (
        _CAPTIONED.search(text)
        or _PICTURED.match(text)
        or _PICTURED_ON.match(text)
        or (_CAPTION.match(text) and len(_VERBS.findall(text)) < _FEWEST_VERBS)
    ):
        yield "it is a caption"
    days = _DAY.findall(text)
    if len(days) != len(set(days)):
        yield "it gives a day twice"
    if _ODD.search(_INSERTED.sub("", text)) or _GLUED.search(text):
        yield "it is no plain sentence"
    if _TWO_IN_ONE.search(QUOTED.sub("", text)):
        yield "it is two in one"


def _is_fragment(text: str) -> bool:
    """True of "Vandry sparring with Brill, the crews looking on"."""
    return bool(_FRAGMENT.match(text)) and not _MAIN_VERB.search(_SUBORDINATE.sub("", QUOTED.sub("", text)))
