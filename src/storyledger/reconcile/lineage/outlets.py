"""Outlets by name, and the marks that an agency leaves on a text: "(AP) -", "Reuters contributed".

In: a report, or the words of an addressee. Out: the agency and what its mark says. A mark at the head, in
the byline or in the notice of rights makes the text the agency's; a credit says that it gave a part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from storyledger.report import Report

# What words alone tell is worked out once: a story of thousands of reports has no more names.
_KEPT = 65_536

_AGENCIES = {
    "Associated Press": "AP|A.P.",
    "Reuters": "Thomson Reuters",
    "Agence France-Presse": "AFP",
    "United Press International": "UPI",
    "Deutsche Presse-Agentur": "dpa|DPA",
    "Press Association": "PA Media",
    "Canadian Press": "",
    "Australian Associated Press": "AAP",
    "Xinhua": "Xinhua News Agency",
    "TASS": "ITAR-TASS|Itar-Tass",
    "Interfax": "Interfax-Ukraine",
    "Ukrinform": "",
    "Kyodo News": "Kyodo",
    "Yonhap": "Yonhap News Agency|Yonhap News",
    "Anadolu Agency": "Anadolu",
    "ANSA": "",
    "EFE": "EPA-EFE",
    "Press Trust of India": "PTI",
    "Asian News International": "ANI",
    "Bloomberg": "Bloomberg News",
}
_NAMES = {form: name for name, forms in _AGENCIES.items() for form in (name, *forms.split("|")) if form}
_ANY = "|".join(re.escape(form) for form in sorted(_NAMES, key=len, reverse=True))
_AGENCY = rf"(?<![\w/])(?P<agency>{_ANY})(?!\w)"

_RIGHTS = r"(?:Copyright|©|\(c\))[\s©\d,]{0,20}(?:The |by )?"
_DATELINE = re.compile(rf"^[^\n(]{{0,80}}\({_AGENCY}\)\s{{0,2}}[-–—]")  # "TARN, Oct. 8 (AP) - The ferry"
_OWN_TEXT = (
    re.compile(rf"^By [^\n]{{3,80}}(?:, | \| |\s-\s)(?:The )?{_AGENCY}\.?$"),
    re.compile(rf"^{_RIGHTS}{_AGENCY}(?!\s*[/&,]| and\b)"),  # several holders tell not whose text it is
)
_CREDIT = (
    re.compile(
        rf"{_AGENCY}[^\n]{{0,200}}\bcontributed(?:\W*$| (?:to (?:this|the|our) (?:report|story|article)|reporting|from)\b)"
    ),
    re.compile(
        rf"\b[Ww]ith (?:files|information|material|(?:additional )?reporting) (?:from|by) [^\n]{{0,60}}?{_AGENCY}"
    ),
    re.compile(rf"^{_AGENCY} (?:staff )?(?:writer|reporter|correspondent|journalist)s? [A-Z]"),
    re.compile(rf"^(?:Sources?: (?:The )?|Via: |{_RIGHTS}){_AGENCY}"),
)
_LONGEST_MARK = 400  # code points: longer paragraphs tell the story
_HEAD = 6  # paragraphs, of which one may begin with the place, the day and the agency

_ENDS_OF_NAMES = (
    "News Times Post Journal Tribune Herald Gazette Telegraph Guardian Observer Radio Television TV Press Magazine "
    "Broadcasting Chronicle Courier Sentinel Inquirer Bee Globe Independent Mirror Jazeera"
).split()
_STATIONS = frozenset(
    "CNN BBC NBC ABC CBS NPR PBS MSNBC CNBC ITV CBC CTV RTE NHK ZDF ARD AFN HBO Politico Axios".split()
)


@dataclass(frozen=True, slots=True)
class Mark:
    """An agency named in a report as where the text, or a part of it, is from."""

    agency: str
    words: str
    whole: bool  # the text is the agency's


def find_marks(report: Report) -> Iterator[Mark]:
    """Each agency's first mark, in text order; an agency does not mark its own report."""
    seen = {agency_of(report.outlet or "")}
    paragraphs = [p for line in report.text.split("\n") if (p := line.strip())]
    for place, paragraph in enumerate(paragraphs):
        for mark in _marks(paragraph, at_head=place < _HEAD):
            if mark.agency not in seen:
                seen.add(mark.agency)
                yield mark


def _marks(paragraph: str, *, at_head: bool) -> Iterator[Mark]:
    if at_head and (found := _DATELINE.match(paragraph)):
        yield Mark(_NAMES[found["agency"]], found[0], whole=True)
    if len(paragraph) > _LONGEST_MARK:
        return
    for patterns, whole in ((_OWN_TEXT, True), (_CREDIT, False)):
        for found in filter(None, (pattern.search(paragraph) for pattern in patterns)):
            yield Mark(_NAMES[found["agency"]], found[0], whole=whole)


def agency_of(words: str) -> str | None:
    """The agency that a name denotes.

    >>> agency_of("the AP"), agency_of("The Associated Press"), agency_of("the FBI")
    ('Associated Press', 'Associated Press', None)
    """
    return _NAMES.get(re.sub(r"^[Tt]he\s+", "", words.strip()))


def outlet_name(report: Report) -> str:
    """Its outlet's name, else the site it stood on, in one form; a report with neither is an outlet of its own."""
    return _named(report.outlet, report.url, report.id)


@lru_cache(maxsize=_KEPT)
def _named(outlet: str | None, url: str | None, otherwise: str) -> str:
    site = re.match(r"https?://(?:www\.)?([^/:]+)", url or "")
    name = outlet or (site[1] if site else otherwise)
    return one_form(re.sub(r"(?:\.[a-z]{2,4}){1,2}$", "", name))


@lru_cache(maxsize=_KEPT)
def one_form(name: str) -> str:
    """As "the AP" and "The Associated Press" are one.

    >>> one_form("the AP") == one_form("The Associated Press")
    True
    """
    return re.sub(r"^the\s+|\W+", "", (agency_of(name) or name).lower())


@lru_cache(maxsize=_KEPT)
def is_one_outlet(one: str, other: str) -> bool:
    """True of names that differ in nothing but words for an outlet, or of which one holds all words of the other.

    >>> is_one_outlet("Tarn News", "Tarn Online News"), is_one_outlet("Tarn News", "Quill News")
    (True, False)
    """
    a, b = (frozenset(re.findall(r"\w+", name.lower())) - _OF_ANY_OUTLET for name in (one, other))
    return bool(a and b) and (a <= b or b <= a)


_OF_ANY_OUTLET = frozenset("the news online web website site digital tv com org net".split())


def is_outlet(words: str) -> bool:
    """True if a name is an outlet's by its form.

    >>> is_outlet("CNN"), is_outlet("the Tarn Gazette"), is_outlet("KTRN-TV"), is_outlet("the FBI"), is_outlet("reporters")
    (True, True, True, False, False)
    """
    name = re.sub(r"^[Tt]he\s+", "", words.strip())
    parts = name.split()
    if not parts or len(parts) > 5 or not name[:1].isupper():
        return False
    station = bool(re.fullmatch(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?", parts[0]))
    return bool(agency_of(name)) or parts[0] in _STATIONS or station or parts[-1] in _ENDS_OF_NAMES
