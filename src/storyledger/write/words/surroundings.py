"""What stands round a sentence in its report, and changes what it means.

In: a report with its sentences. Out: whether a sentence may be lifted out of it. A sentence that the next one
turns, an entry of a list without its heading, the words of an opinion piece and a report that was brought up
to date after its day say another thing alone than where they stand.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from storyledger.english import WEEKDAY
from storyledger.report import Part, Report, Role
from storyledger.span import Span
from storyledger.write.words.words import content_words

_TURN = re.compile(
    r"""
    [“"]?(?:
        However|But|Yet|Still
      | That\ (?:was\ before|chang(?:ed|es)|is\ not|isn['’]t|was\ not|wasn['’]t)
      | Even\ so|Nevertheless|Nonetheless|That\ said|In\ fact|In\ reality|Since\ then|Hours\ later
      | Minutes\ later
      | (?:\w+\ ){1,3}(?:hours|minutes|days)\ later
      | Later
      | The\ (?:order|ruling|decision|statement|claim|report|post|tweet)\ was\ later
    )\b
    """,
    re.VERBOSE,
)
# Plainly of the same thing, whatever its words.
_TURNED = re.compile(
    r"(?:However|Hours later|Minutes later|Since then|That said|In reality|Later),? |(?:But|Yet) (?:it|he|she|they|that|this|hours|later|the same)\b"
)
_RETURNED = re.compile(
    r"\b(?:conflict(?:ed|ing|s) (?:with|numbers|figures|accounts|reports|information)|discrepanc(?:y|ies)|contradict(?:ed|s|ing)|corrected|reversed|"
    r"was wrong|were wrong|turned out|has since|have since|narrowed)\b",
    re.IGNORECASE,
)
# "(That's true of the old quay only)"
_WEIGHED_NEXT = re.compile(
    r"""
    [(“"]?(?:
        (?:That|This|It)(?:['’]s|\ is|\ was)n?['’]?t?\ (?:\w+\ )?
          (?:true|false|wrong|untrue|misleading|incorrect|inaccurate)\b
      | This\ time,
      | (?:The|That)\ \w+\ (?:\w+\ )?(?:quickly\ |soon\ |suddenly\ )?changed\b
      | (?:That|This)(?:['’]s|\ is)\ not\ to\ say\b
      | Assuming\b
      | Not\ (?:so|quite|exactly|really|technically)\b
      | Wrong\b|Technically\b
    )
    """,
    re.VERBOSE,
)
# "It did not work."
_FAILED = re.compile(
    r"(?:It|That|This|He|She|They) (?:(?:[a-z]+n['’]t|(?:[a-z]+ )?not|never)(?: [a-z]+){0,2}|(?:has |had )?failed)\.$"
)
# "But he almost immediately had to walk back his words."
_WALKED_BACK = re.compile(
    r"""
    (?:But|However,|Yet|Later,)?\s*(?:[\w’'-]+,?\ ){1,8}?
      (?:walk(?:ed|s)?\ (?:it\ |that\ |this\ )?back|backtrack(?:ed|s)|retract(?:ed|s)|recant(?:ed|s)|rescind(?:ed|s)
      | reversed\ (?:course|(?:him|her|it|them)sel(?:f|ves))|back(?:ed|s)\ (?:off|away|down))\b
    """,
    re.VERBOSE,
)
# What stands before it supposes: "In one, the quay is sold."
_SUPPOSED = re.compile(
    r"""
    (?:^|[.!?:][”"]?\ )(?:
        In\ (?:one|another|the\ (?:first|second|third|other))(?:\ (?:case|scenario|version|outcome))?,
      | (?:Let['’]s|Let\ us|Suppose|Imagine|Assume)\b
    )[^.!?]*[.!?][”"]?\s*$
    """,
    re.VERBOSE,
)
_HOWEVER = re.compile(r".{0,40}\bhowever\b", re.IGNORECASE)
_WEIGHED = re.compile(
    r"^(?:Al)?[Tt]hough\b|\bremains? (?:the|a|an)\b|\bstill (?:leads?|led|has|had|holds?|ahead|behind|trails?)\b",
    re.IGNORECASE,
)
# "The total does not count television viewers": the number before it is of some only.
_LIMITED = re.compile(
    r"\b(?:(?:do|does|did)(?: not|n['’]t) (?:include|count)|(?:not|without) (?:including|counting)|excludes?|excluding|(?:includes?|counts?) only)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[•▪●◦‣*·]|[-–—] |\(?\d{1,3}[.)] )")
_NAMED_ENTRY = re.compile(r"\s*(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w.’'-]+ ?(?::|\([^)]{1,40}\)[:.]?) ")
# "December 25, 4:01 p.m.": what follows is of that hour.
_HOUR = re.compile(
    r"""
    \s*(?:
      (?:
          updated?|posted
        | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
        | (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?
        | \d{1,2}(?:st|nd|rd|th)?|\d{4}|at|\d{1,2}[:.]\d\d(?:\ ?[ap]\.?m\.?)?|\d{1,2}\ ?[ap]\.?m\.?|noon
        | midnight|ET|EDT|EST|PT|GMT|BST|CT
      )[,.:;\s–—-]*
    ){2,8}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FEWEST_HOURS = 2
_TOPIC = re.compile(r"\s*(?:The|What|Who|Why|How|When|Where)\b")
_BARE = re.compile(r"\s*(?:\d{1,3}[.)]? ?)?(?:[A-Z][\w.’'&-]+,? ?){0,4}(?:\([^)]{1,40}\))?:?\s*$")
_OPINION = re.compile(
    r"\b(?:opinions?|editorials?|columns?|columnists?|commentary|op-?eds?)\b", re.IGNORECASE
)
_CHECK = re.compile(
    r"\bfact[- ]?check|\b(?:false|fake) (?:claim|story|quote)|\bhoax\b|^(?:true|false)\b|\bdebunk",
    re.IGNORECASE,
)
_CHECK_PATH = re.compile(r"fact-?check|false-claim|/debunk", re.IGNORECASE)
_OPINION_PATH = re.compile(
    r"/(?:opinions?|editorials?|columns?|columnists?|commentary|op-?eds?|contributors?|blogs?/pundits?[\w-]*)/",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_MYSELF = re.compile(
    r"\b(?:I(?! [A-Z])|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve)|[Oo]ur|[Yy]ou['’]d)\b(?![.-])"
)
_FEWEST_MYSELF, _SHARE_MYSELF = 3, 0.06  # sentences


def is_overturned(text: str, sentences: Sequence[Span], span: Span, *, opens: bool = False) -> bool:
    """True if one of the next two sentences of the report turns what a passage says.

    Args:
        text: the report.
        sentences: its sentences.
        span: the passage.
        opens: the report opens with it: "but" goes on with the news, and takes nothing of it back.
    """
    at = bisect_right(sentences, span.end - 1, key=lambda s: s.start)
    words = content_words(span.of(text))
    if any(_is_qualified(span.of(text), s.of(text)) for s in sentences[at : at + _SOON]):
        return True
    for near, following in enumerate(sentences[at : at + 2]):
        said = following.of(text)
        alike = len(words & content_words(said))
        if near == 0 and (
            _WEIGHED_NEXT.match(said)
            or _FAILED.match(said)
            or _WALKED_BACK.match(_QUOTED.sub("", said))
            or _is_limited(said, span.of(text))
        ):
            return True
        if _RETURNED.search(_QUOTED.sub("", said)) and alike > 0:
            return True
        if opens:
            continue
        if _HOWEVER.match(said) and (near == 0 or alike > 0):
            return True
        # a paragraph is one thought: what turns in it turns what stands before
        if near == 0 and _TURN.match(said) and "\n" not in text[span.end : following.start]:
            return True
        if _TURN.match(said) and ((_TURNED.match(said) and near == 0) or alike > near):
            return True
        if _WEIGHED.search(_QUOTED.sub("", said)) and alike > 1:
            return True
    return False


def _is_qualified(told: str, said: str) -> bool:
    """True of "Vandry, however, qualified her words" after what tells of Vandry: somebody named limits what was told of them."""
    found = _QUALIFIED.match(_QUOTED.sub("", said))
    return bool(found and re.search(rf"\b{re.escape(found[1])}\b", told))


_SOON = 5  # sentences
_QUALIFIED = re.compile(
    r"""
    (?:[A-Z][\w.’-]*\ ){0,3}([A-Z][\w-]+),?[ ]
      (?:(?:however|though|later|then|also|soon|quickly|subsequently|since|has|have),?\ ){0,3}(?:
        qualified|clarified|walked\ (?:back|that\ back)|backtracked|backpedaled|back-pedalled|recanted
      | softened|tempered|amended|backed\ (?:off|away)
    )\b
    """,
    re.VERBOSE,
)


def _is_limited(said: str, told: str) -> bool:
    """True of what says of whom a number before it is."""
    return bool(_LIMITED.search(said) and re.search(r"\d", told))


def is_cut(text: str, span: Span) -> bool:
    """True of the rest of a sentence: what stands before it in its line ends as no sentence does."""
    return bool(_GOES_ON.search(text[max(0, span.start - _BEFORE) : span.start]))


_GOES_ON = re.compile(r"[a-z,;]['”\"]?[^\S\n]*\Z")


def is_answer(text: str, span: Span) -> bool:
    """True of what answers the question before it in its paragraph: "What is the goal? At least nine boats a day."."""
    return bool(_ASKED.search(text[max(0, span.start - _BEFORE) : span.start]))


_ASKED = re.compile(r"[?][”\"]?[^\S\n]*\Z")


def is_deck(text: str, sentences: Sequence[Span], span: Span) -> bool:
    """True of headings that ran into the text: a paragraph at its top that the next one tells again."""
    at = bisect_right(sentences, span.end - 1, key=lambda s: s.start)
    if text[: span.start].strip() or at >= len(sentences) or "\n" not in text[span.end : sentences[at].start]:
        return False
    words = content_words(span.of(text))
    return len(words & content_words(sentences[at].of(text))) >= _AGAIN * len(words)


_AGAIN = 0.5  # of a lead's words few stand in the sentence after it


def is_torn(text: str, sentences: Sequence[Span], span: Span) -> bool:
    """True of what is no sentence of its own where it stands."""
    return (
        is_credited(text, span)
        or is_answer(text, span)
        or is_cut(text, span)
        or is_deck(text, sentences, span)
    )


def is_credited(text: str, span: Span) -> bool:
    """True of the words under a picture, whose credit ran into the text: "The mayor opens the quay. | Tarn Photos"."""
    return bool(_CREDIT.match(text, span.end))


_CREDIT = re.compile(r"\s{0,3}\| ?[A-Z]")


def is_supposed(text: str, span: Span) -> bool:
    """True where the sentence before supposes what a passage goes on with."""
    return bool(_SUPPOSED.search(text[max(0, span.start - _BEFORE) : span.start]))


_BEFORE = 400  # code points


def is_entry(report: Report, span: Span, *, said: bool = False) -> bool:
    """True of an entry of a list, whose heading says of whom or where it holds, and of what a line hands on: "From the Tarn Post:".

    Args:
        report: the report that has it.
        span: the passage.
        said: somebody says it, and has said so whatever the next hour brings.
    """
    at = next((i for i, p in enumerate(report.parts) if p.span.overlaps(span)), None)
    if at is None:
        return False
    part = report.parts[at]
    words = part.span.of(report.text)
    handed_on = at > 0 and report.parts[at - 1].span.of(report.text).rstrip().endswith(":")
    if handed_on or _BULLET.match(words):
        return True
    if _NAMED_ENTRY.match(words) and span.start > part.span.start + len(words.split(":")[0]):
        return True
    lasting = said or _ON_DAY.search(span.of(report.text))  # it holds at any hour
    return (not lasting and _under_hour(report, at)) or _under_name(report, at)


_ON_DAY = re.compile(rf"\b(?:{WEEKDAY})\b")


def _under_hour(report: Report, at: int) -> bool:
    """True of what stands under a day or an hour where the report has several such lines."""
    hours = [i for i, p in enumerate(report.parts) if _HOUR.match(p.span.of(report.text))]
    return len(hours) >= _FEWEST_HOURS and hours[0] < at


def _under_name(report: Report, at: int) -> bool:
    """True under a crosshead that is a bare name or number where the report has several such, each over its entry; "The Suspects" is a topic."""
    over = zip(report.parts, report.parts[1:], strict=False)
    bare = [i for i, (p, entry) in enumerate(over) if _is_bare(report, p) and entry.role is not p.role]
    topics = any(_TOPIC.match(report.parts[i].span.of(report.text)) for i in bare)
    return len(bare) > 1 and bare[0] < at and not topics


def _is_bare(report: Report, part: Part) -> bool:
    return part.role is Role.CROSSHEAD and bool(_BARE.match(part.span.of(report.text)))


def is_check(report: Report) -> bool:
    """True of a piece that weighs what others claim: its sentences without its verdict spread the claim."""
    return bool(_CHECK.search(report.title or "") or _CHECK_PATH.search(report.url or ""))


def is_opinion(report: Report, sentences: Sequence[Span], spoken: Sequence[Span] = ()) -> bool:
    """True of a piece that is called one, or whose writer speaks as "I" or "we" outside all quotations.

    Args:
        report: the piece.
        sentences: its sentences.
        spoken: what people are quoted for, wherever its marks are lost.
    """
    if _OPINION.search(report.title or "") or _OPINION_PATH.search(f"{report.url or ''}/"):
        return True
    plain = _QUOTED.sub(lambda m: " " * len(m.group()), report.text)
    for span in (*spoken, *_handed_on(report)):
        plain = plain[: span.start] + " " * (span.end - span.start) + plain[span.end :]
    told = sum(bool(_MYSELF.search(s.of(plain))) for s in sentences)
    return told >= max(_FEWEST_MYSELF, _SHARE_MYSELF * len(sentences))


def _handed_on(report: Report) -> Iterator[Span]:
    """The paragraphs after a line like "The Post said in a statement:", as long as they go on as "we"."""
    handing = False
    for part in report.parts:
        words = part.span.of(report.text)
        handing = handing and bool(_MYSELF.search(words))
        if handing:
            yield part.span
        handing = handing or bool(_HANDING.search(words))


_HANDING = re.compile(r"\b(?:said|says|wrote|writes|statement|letter|tweeted|posted)\b[^.!?]*:\s*$")


__all__ = [
    "is_answer",
    "is_check",
    "is_credited",
    "is_cut",
    "is_deck",
    "is_entry",
    "is_opinion",
    "is_overturned",
    "is_supposed",
    "is_torn",
]
