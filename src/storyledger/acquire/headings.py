"""A short paragraph comes in; whether it heads what follows goes out.

The one idea: a heading is short and stops without an end mark, or is a bare label, question or time.
Headings are kept apart because they are written by editors in haste, without attribution.
"""

import re

from storyledger.acquire.paragraphs import ends_sentence

_LONGEST_CHARACTERS = 100
_LONGEST_WORDS = 16
_CLOCK_LINE = re.compile(
    r"(?:\d{1,2}[:.]\d\d|\d{1,2}) ?(?:[ap]\.?m\.?|[ap])?(?: (?:[A-Z]{2,4}|local time|GMT)\b)?\.?:?$|(?:noon|midnight)$",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"(?:earlier|previously|raw(?: video)?|breaking|developing|exclusive|just in|live|latest|new|update[ds]?|report|reports|sources)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|their|its)\b")
_SPEECH = re.compile(
    r"""
    \b(?:
        said|says|say|told|tells|asked|asks|wrote|writes|added|adds|tweeted|posted|replied|responded
      | continued|explain(?:s|ed)?|stated|noted|argued|reads|read
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|his|her|their|this|that|these|those)\b", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-*•·▪⦁–—>]|\(?\d{1,2}[.)])\s*\S")
_SMALL = re.compile(
    r"(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|over|per|than|the|to|up|via|vs|with)$",
    re.IGNORECASE,
)


def is_crosshead(paragraph: str) -> bool:
    """True if a paragraph inside a text heads what follows.

    Gaps: a body line of up to 16 words that lost its full stop counts as a heading.

    >>> is_crosshead("What happened"), is_crosshead("Rescuers reached the village.")
    (True, False)
    """
    words = paragraph.strip()
    if "\n" in words or len(words) > _LONGEST_CHARACTERS or len(words.split()) > _LONGEST_WORDS:
        return False
    if is_clock_line(words):
        return True
    if not any(character.isalpha() for character in words) or words[0].islower() or _BULLET.match(words):
        return False
    if words.endswith(":"):
        return _is_label(words)
    if words.endswith("?"):
        return len(words.split()) <= 9 and not words.startswith(('"', "“"))
    if words.startswith(('"', "“")) or ends_sentence(words):
        return False
    return not is_listed_fact(words) and not _is_whole_sentence(words)


def is_clock_line(paragraph: str) -> bool:
    """True of `19:05`, `7 p.m. local time`, which stand above the entries of live pages."""
    return bool(_CLOCK_LINE.match(paragraph.strip()))


def is_headline(paragraph: str, title: str | None) -> bool:
    """True if the first paragraph of a text is its headline: the title again, or a line that ends openly."""
    words = paragraph.strip()
    if title and _same_words(words, title):
        return True
    if (
        "\n" in words
        or len(words) > 140
        or len(words.split()) < 2
        or _BULLET.match(words)
        or words[0].islower()
    ):
        return False
    return not ends_sentence(words) and not words.startswith(('"', "“"))


def is_title_like(paragraph: str) -> bool:
    """True if nearly every longer word is capitalised, as in American headlines and adverts."""
    words = [word.strip("'‘’\"“”().,:;!?") for word in paragraph.split()]
    words = [word for word in words if word and word[0].isalpha() and not _SMALL.match(word)]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.85 * len(words)


def _is_label(words: str) -> bool:
    """`Background:`, `What happened:`; not the words that lead into a quotation."""
    return len(words.split()) <= 4 and not _SPEECH.search(words) and not _PRONOUN.match(words)


def is_listed_fact(words: str) -> bool:
    """`Pilot: Jane Roe, 41`: an entry of a list tells something."""
    label, colon, fact = words.partition(": ")
    return bool(colon) and not _TEASER.fullmatch(label) and len(fact.split()) >= 2 and not is_title_like(fact)


def _is_whole_sentence(words: str) -> bool:
    """A long line with articles is a sentence that lost its full stop: headings leave them out."""
    return len(words.split()) > 11 and bool(_ARTICLE.search(words)) and not is_title_like(words)


def _same_words(one: str, other: str) -> bool:
    first, second = (re.findall(r"\w+", text.lower()) for text in (one, other))
    if not first or not second:
        return False
    if first == second:
        return True
    shared = len(set(first) & set(second))
    # A site's name at the end of a title, or a word changed after publication, is no difference.
    return (
        len(first) > 3
        and len(first) <= 25
        and shared >= 0.75 * len(set(first))
        and len(first) >= 0.5 * len(second)
    )
