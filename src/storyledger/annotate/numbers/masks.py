"""Stretches of a text in which no number counts anything, whatever stands beside them: dates, hours, addresses, links, labels.

In: a text. Out: the stretches, merged. `traps.py` judges every other number from the words beside it.
"""

import re
from bisect import bisect_right

from storyledger.annotate.numbers.traps import counted_noun_follows
from storyledger.english import MONTH, NUMBERS

_MONTH = (
    rf"(?:{MONTH}"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"
    r"|january|february|april|june|july|august|september|october|november|december|(?:jan|feb|apr|aug|sept?|oct|nov|dec)\.)"
)

_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"

_NOT_COUNT = r"(?![0-9]|[.,:][0-9]|%|\s+(?:people|men|women|persons|civilians|soldiers|others)\b)"

_HOUR = rf"(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}})?|{'|'.join(NUMBERS[:12])})"

_MASKS = tuple(
    re.compile(pattern)
    for pattern in (
        # dates
        rf"\b{_MONTH}\s+{_DAY}\b{_NOT_COUNT}(?:\s?(?:-|–|to|and|or)\s?{_DAY}\b{_NOT_COUNT})?(?:,?\s+[12][0-9]{{3}}\b)?",
        rf"\b{_DAY}(?:\s?(?:-|–|to|and|or)\s?{_DAY})?\s+(?:of\s+)?{_MONTH}\b(?:,?\s+[12][0-9]{{3}}\b)?",
        rf"\b{_MONTH},?\s+(?:of\s+)?[12][0-9]{{3}}\b(?!,)",
        r"\b(?:AD|BC|A\.D\.|B\.C\.)\s[0-9]{1,4}(?:\s(?:and|to|or)\s[0-9]{1,4})?\b",
        r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\S*",
        r"\b[0-9]{1,2}([/.])[0-9]{1,2}\1[0-9]{2,4}\b",
        r"(?<![0-9] )\b[0-9]{1,3}/[0-9]{1,3}\b(?![\s-]{1,2}(?:of|an?|inch|inches|mile|cup|teaspoon|tablespoon|pound|ounce|point|acre)\b)",
        r"\b[0-9]+\.[0-9]+\.[0-9]+[0-9.]*",
        # times of day, lap times, odds, verses
        rf"(?i)\b(?:{_HOUR}\s?(?:-|–|to|and|or)\s?)?{_HOUR}\s?(?:[ap]\.\s?m\b|[ap]m\b|o['’]clock\b)",
        r"\b[0-9]+:[0-9]+(?:[:.][0-9]+)*",
        r"\b[0-9]{3,4}\s?(?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|hrs|hours\s+(?:GMT|UTC|local)|local\s+time)\b",
        r"\b[0-9]{1,2}\.[0-9]{2}\s?(?:GMT|UTC|BST|CET)\b",
        # telephone numbers, addresses, links
        r"\+[0-9][0-9 ().-]{6,}[0-9]|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4}\b|\b1-8[0-9]{2}-[\w-]+",
        r"(?i)\b(?:call|phone|tel|telephone|hotline|dial|text|fax)(?:\s+on|\s+at|\s+number)?[.:]?\s+[0-9]{3,5}(?:[ -][0-9]{3,4})?\b(?!\s+[a-z]+s\b)",
        (
            r"\b[0-9]{1,5}\s(?:[NSEW]\.?[NSEW]?\.?\s)?(?!Wall\b)(?:[A-Z][a-z]+|[0-9]+(?:st|nd|rd"
            r"|th))\s(?:[A-Z][a-z]+\s)?(?:Street|St\b\.?|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Lane|Drive|Highway|Hwy"
            r"|Parkway|Pkwy|Way|Place|Court|Terrace)\b"
        ),
        r"\b[0-9]{1,5},?\s(?:Avenue|Ave|Rue|Via|Calle|Rua)\s[A-Z]",
        r"\b[0-9]+\s+block\s+of\b|\b[A-Z]{2}\s[0-9]{5}\b",
        r"(?:https?://|www\.)\S+|@\w+|#\w+",
        # emergency numbers and the day known by its date
        (
            r"(?i)\b911(?=\s+(?:phone\s+|telephone\s+)?(?:calls?|callers?|dispatch\w*|operators?|emergency|recordings?"
            r"|tapes?|system|attacks?|center|centre|hijackers?))|(?:\bcall(?:s|ed|ing)?|\bdial(?:s|ed|ing)?"
            r"|\bto)\s+911\b"
        ),
        (
            r"\b(?:[Nn]os\.?|[Ss]ections|[Aa]rticles|[Cc]hapters|[Pp]ages|[Ff]igures|[Tt]ables|[Rr]ooms|[Rr]outes"
            r"|[Hh]ighways|[Pp]hases|[Ll]evels)\s[0-9]{1,4}(?:(?:,\s|\s?[-–]\s?|,?\s(?:and|or|to)\s)[0-9]{1,4})+\b"
        ),
        # notes and list numbers
        r"\[[0-9]{1,3}\]|\((?:[0-9]|[ivx]{1,4})\)",
        r"(?<=[.!?”\"])\s{1,3}[0-9]{1,2}[.)](?=\s|\Z)",
        # a guess that is as good as none: "a day or two"
        r"(?i)\ban?\s+[a-z]+\s+or\s+(?:two|three)\b",
        r"(?:\A|[.:;!?][ \t]?\n)[ \t]{0,8}\(?[0-9]{1,2}[.)]\s+(?=[A-Z])",
        # names made of number words, as idioms or as labels that follow no rule
        r"\b(?:Group|Gang) of (?:[0-9]+|[A-Z][a-z]+)|\b(?:G|Group)[- ]?(?:7|8|20)\b",
        (
            r"\b(?:60 Minutes|48 Hours|Seven Network|Six Flags|Six Nations|One Nation|One America|One Direction"
            r"|Five Eyes|Five Star|Three Mile Island|Four Seasons|Four Corners|Seven Sisters|Seven Seas"
            r"|Ten Commandments|Twenty20|Hundred Years|Thousand Oaks|Million Dollar)\b"
        ),
        (
            r"(?i)\b(?:one[- ](?:on|by|to)[- ]one|two[- ]by[- ]two|one or (?:the other|another)|one another"
            r"|one-upmanship|a hundred per ?cent|at sixes and sevens|million-dollar question|one and only"
            r"|one and the same)\b"
        ),
    )
)

_YEARS = re.compile(r"\b(?:1[89]|20)[0-9]{2}\s?[-–/]\s?(?:[0-9]{4}|[0-9]{2})\b")


def masked_spans(text: str) -> list[tuple[int, int]]:
    """Stretches in which no number counts anything, in text order, merged."""
    found = [m.span() for mask in _MASKS for m in mask.finditer(text)]
    found += [m.span() for m in _YEARS.finditer(text) if not _round_count(text, m)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def is_masked(masks: list[tuple[int, int]], start: int, end: int) -> bool:
    """True if a masked stretch touches `start:end`."""
    after = bisect_right(masks, (end - 1, end))
    return any(s < end and start < e for s, e in masks[max(0, after - 1) : after + 1])


def _round_count(text: str, years: re.Match[str]) -> bool:
    """True of "1800-2000 troops", not of "the 1985-86 strike"."""
    first, last = re.findall(r"[0-9]+", years[0])
    return first.endswith("00") and last.endswith("00") and counted_noun_follows(text, years.end())
