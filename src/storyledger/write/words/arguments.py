"""How far a report argues, as a column does, instead of telling news.

In: a report and its sentences. Out: a number, the higher the more it argues. News names days and who said what; who argues
says "we", "must" and "of course". The weights are those of a logistic regression (2026-11) on pieces of articles-9k that their
address or title calls opinion, and on those of fourteen newsrooms.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from storyledger.english import WEEKDAY
from storyledger.report import Report
from storyledger.span import Span

ARGUES = 0.0
ONLY_ARGUES = 3.0  # above it hardly any of the newsrooms' pieces but columns
REPORTS = -1.0  # below it a piece whose writer speaks as "we" reports all the same: of nine such pieces of 29 stories eight
LEANS = (
    -3.0
)  # above it twice as many of a report's own sentences that seem to stand alone are no news as below
_FEWEST_SENTENCES, _FEWEST_WORDS, _WORDS = 8, 150, 4

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# Words by which a writer judges, or takes the reader along.
_JUDGING = re.compile(
    r"\b(?:luckily|unfortunately|sadly|thankfully|ironically|predictably|unsurprisingly|famously|infamous(?:ly)?|arguably|of course|"
    r"needless to say|to be sure|no doubt|undoubtedly|surely|obviously|frankly|indeed|after all|mind you|simply put|sure to|bound to|"
    r"make no mistake|so-called|shady|shame(?:less|ful)(?:ly)?|disgraceful|absurd(?:ly|ity)?|ridiculous(?:ly)?|laughabl[ey]|"
    r"blatant(?:ly)?|outrageous(?:ly)?|pathetic|dishonest(?:y)?|despicable|hypocri(?:sy|tes?|tical)|bogus|phony|sham|charade|farce|"
    r"disastrous(?:ly)?|draconian|arbitrar(?:y|ily)|onerous|brilliant(?:ly)?|cynical(?:ly)?|reckless(?:ly)?|foolish(?:ly)?|silly|"
    r"stupid(?:ly|ity)?|insane|hysterical|delusional|smug|arrogan(?:t|ce)|incompeten(?:t|ce)|clueless|spineless|feckless|immoral|"
    r"terribl[ey]|awful|nonsense|demoni[sz](?:e|es|ed|ing)|pander(?:s|ed|ing)?|whin(?:e|es|ed|ing)|gloat(?:s|ed|ing)?|"
    r"indoctrinat\w+|squander(?:s|ed|ing)?|common sense|tyranny|evil|liars?|lies|propaganda)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|us|you|your|I|my|ourselves|yourself|let['’]s)\b")
_MUST = re.compile(r"\b(?:must|should|ought|need to|needs to|cannot|can['’]t)\b")
_SAID = re.compile(r"\b(?:said|says|told|according to|announced|asked|reported|testified|statement)\b")
_DAY = re.compile(rf"\b(?:{WEEKDAY})\b")
# "VANDRY: The quay must go"
_BY_NAME = re.compile(r"[A-Z][A-Z'’. -]{2,}: ")
# Each with its weight and the most that counts: of 1,000 words, and of ten sentences.
_OF_WORDS = ((_JUDGING, 0.33, 15.0), (_WE, 0.06, 40.0), (_MUST, 0.13, 12.0))
_OF_SENTENCES = ((_DAY, -0.97, 5.0), (_SAID, -0.83, 8.0))
_QUOTING, _NAMED, _CONSTANT = -0.08, 5.06, -0.11


def find_argument(report: Report, sentences: Sequence[Span]) -> float:
    """How far a report argues.

    Args:
        report: its text as it is read.
        sentences: its sentences.
    """
    many = sum(len(s.of(report.text).split()) >= _WORDS for s in sentences)
    return _find_in(report.text, report.title or "", max(many, _FEWEST_SENTENCES))


@lru_cache(maxsize=4096)
def _find_in(text: str, title: str, many: int) -> float:
    """Each page of a story asks for the same reports again."""
    plain = _QUOTED.sub(" ", text)
    words = max(len(plain.split()), _FEWEST_WORDS)
    score = (
        _CONSTANT + _NAMED * bool(_BY_NAME.match(title)) + _QUOTING * len(_QUOTED.findall(text)) / many * 10
    )
    score += sum(w * min(len(p.findall(plain)) / words * 1000, most) for p, w, most in _OF_WORDS)
    return score + sum(w * min(len(p.findall(plain)) / many * 10, most) for p, w, most in _OF_SENTENCES)
