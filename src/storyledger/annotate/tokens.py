"""Words of a text, cut as Universal Dependencies cuts English.

In: a string. Out: half-open code-point spans, one a word or mark, in text order.
The one idea: a single regular expression names every kind of token, longest kinds first,
so that the training code in `lab/` and the reader at run time can never disagree.
"""

import re

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St Gen Lt Col Maj Capt Cpl Pvt Det Supt Insp Sgt Cmdr Adm Brig Sen Sens Rep Reps "
    "Gov Govs Gens Drs Messrs Pres Rev Hon Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue "
    "Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Co Ltd Bros vs etc No Nos Fig Ave Blvd Rd Mt Ft Atty "
    "Asst Assoc Amb Ald Dept Univ Assn Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass "
    "Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo"
).split()

# EWT keeps these on their word and splits every other hyphen (counted on its train half).
_PREFIXES = "anti|co|de|e|ex|inter|mid|mini|multi|non|post|pre|pro|re|semi|sub|super|ultra|un|vice"

_WORD = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"”’)\]]+[^\s<>"”’)\].,;:!?]                  # addresses
    | [\w.+-]+@[\w-]+\.[\w.-]*\w
    | [@#]\w+
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|k|m|bn|am|pm)?(?![^\W_])               # 1,500  8:30  10/7  1990s  2nd  5m
    | \d+(?:[.,]\d+)*(?=[^\W\d_])                                              # 10 in "10km"
    | (?:{_WORD}\.){{2,}}                                                      # U.S.
    | (?-i:{"|".join(_ABBREVIATIONS)})\.(?=\s)                                 # Gen.
    | (?-i:[A-Z]\.(?=\s[A-Z]))                                                  # J. in "Lloyd J. Austin"
    | (?:(?:{_PREFIXES})-{_WORD}+)                                             # co-belligerents
    | {_WORD}+?(?=n['’]t\b)                                                    # did in "didn't"
    | n['’]t\b
    | ['’](?:s|re|ve|ll|d|m)\b
    | can(?=not\b)
    | {_WORD}(?:[\w]|['’](?={_WORD})(?!(?:s|re|ve|ll|d|m|t)\b))*(?:&{_WORD}+)?  # words, O'Brien, AT&T
    | \.\.\.+ | …
    | --+ | ['’]{{2}} | ``
    | \w+
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_tokens(text: str) -> list[tuple[int, int]]:
    """Cut a text into UD tokens.

    >>> [text[a:b] for text in ["U.S. troops didn't go."] for a, b in find_tokens(text)]
    ['U.S.', 'troops', 'did', "n't", 'go', '.']
    """
    return [match.span() for match in _TOKEN.finditer(text)]
