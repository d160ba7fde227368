"""What a report says a person is, in its own words, for a reader who has not met them.

In: a full name. Out: the name with the office before it ("Harbour Master Ilse Vandry") or the words set beside it
("Ilse Vandry, a diver of Tarn,"), and the statement that proves it; nothing where the reports say nothing plain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storyledger.english import WEEKDAY
from storyledger.span import StatementId
from storyledger.statement import Statement
from storyledger.write.words.phrases import Desk

_NARROWING = (
    "former|gubernatorial|congressional|senatorial|mayoral|deputy|special|top|senior|vice|acting|interim"
    "|national|foreign|prime|campaign|press|political|legal|policy|federal|"
    "presidential|general|communications|executive|managing|veteran|longtime|retired|conservative|liberal|progressive|"
    "independent|state|city|county|health|security|defen[cs]e|economic|military|intelligence|trade|finance|election|"
    "incoming|outgoing|presumptive|would-be|onetime|one-time|disgraced|ousted|fired|convicted|alleged|suspected|"
    "human rights|civil rights|law|history|radio|talk show|television|tech|business|opposition|party"
)
_OFFICES = (
    "president|senator|representative|congress(?:wo)?man|secretary|minister|governor|mayor|chair(?:man|woman|person)?|leader|director|"
    "counsel|lawyer|attorney|attorney general|spokes(?:man|woman|person)|advis[eo]r|aide|chief|officer|CEO|judge|justice|commissioner|"
    "ambassador|envoy|candidate|nominee|contender|frontrunner|strategist|pollster|professor|economist|analyst"
    "|researcher|activist|journalist|reporter|"
    "columnist|author|writer|scientist|prosecutor|sheriff|commander|coach|founder|owner|editor|publisher|host|manager|consultant|historian|"
    "billionaire|businessman|businesswoman|developer|star|singer|actor|actress|comedian|rapper|quarterback|player|lobbyist|donor|operative|"
    "lawmaker|legislator|councilman|councilwoman|treasurer|superintendent|administrator|coordinator|organizer|expert|doctor|physician|"
    "surgeon|pastor|priest|bishop|imam|rabbi|pilot|captain|sergeant|veteran|whistleblower|financier|investor"
    "|banker|diplomat|executive|president-elect"
)
# A word with a capital is of an office or of a body; the first of a sentence may be any word.
_CAPITAL = (
    rf"(?!(?:When|While|As|If|But|And|Since|After|Before|Although|Though|Because|Until|Unlike|Like|Asked|Both"
    rf"|That|The|In|On|At|For|With|By|To|From|Among|Then|Yet|So|Or|Of|It|He|She|They|His|Her|Its|Our|Their|Mr"
    rf"|Mrs|Ms|{WEEKDAY})\b)"
    r"[A-Z][\w.&’'-]*(?<!['’]s)(?<!['’])"
)
_TITLE = (
    r"(?:Sen|Rep|Gov|Gen|Lt|Adm|Col|Sgt|Dr|Judge|Justice|President|President-elect|Minister|Secretary"
    r"|Chancellor|King|Queen|Prince|Princess|Pope|Cardinal|Archbishop|Bishop|Mayor|"
    r"Sheriff|Chief|Officer|Senator|Governor|Speaker|Leader|Whip|Chair|Chairman|Chairwoman|Director"
    r"|Commissioner|Ambassador|Counsel|General|Spokesman|Spokeswoman|"
    r"Adviser|Advisor|Attorney|Justice|Commander|Executive|CEO|Administrator|Superintendent|Treasurer|Premier"
    r"|Captain|Master|Representative|Congressman|Congresswoman)\.?"
)
# "Senate Minority Leader", "former Tarn Harbour counsel", "Secretary of State", "Sen."; not "his lawyer" or "the diver's aide".
_BEFORE = re.compile(
    rf"(?<![\w.&’'-])(?<![Hh]is )(?<![Hh]er )(?<![Ii]ts )(?<![Oo]ur )(?<![Tt]heir )(?<!['’]s )(?<!s['’] )"
    rf"((?:(?:{_NARROWING}) ){{0,3}}(?:{_CAPITAL} ){{0,5}}(?:(?:{_NARROWING}) ){{0,2}}(?:{_TITLE}|{_OFFICES})"
    rf"(?: of staff| (?:of|for) (?:the )?{_CAPITAL}(?: {_CAPITAL})?)?) $"
)
# ", a diver of Tarn," up to the mark that closes it.
_KNOWN_FOR = (
    "teacher|student|resident|scholar|fellow|member|worker|engineer|farmer|voter|neighbou?r|friend|brother|sister|father|mother|son|daughter|wife|"
    "husband|widow|cousin|nurse|driver|diver|Democrat|Republican|native|partner|head|critic|supporter|ally|survivor|witness|official"
)
_BESIDE = re.compile(
    rf", ((?:(?:an?|the|[A-Z][\w.-]+['’]s) (?:[\w’'-]+ ){{0,5}})?(?i:{_OFFICES}|{_KNOWN_FOR})\b"
    r"(?: (?!(?:who|whom|whose|which|that|where|when|as|and|or|but|is|was|has|had|said"
    r"|told)\b)[\w.&’'-]+){0,9}(?: and [A-Z][\w’'-]+)?)(?=[,.;] |\.?$|,[”\"]| (?:said|says|told)\b)"
)
# "the mayor of Tarn, Ilse Vandry,"
_APPOSED = re.compile(
    rf"(?:^|(?<=[ ,“\"]))((?i:the|[A-Z][\w.-]+['’]s) (?:[\w’'-]+ ){{0,4}}?(?i:{_OFFICES})"
    r"(?: (?:of|at|for|in) (?:the )?[A-Z][\w.&’'-]*(?: (?:of |for |and )?[A-Z][\w&’'-]*){0,5})?,) $"
)
# What may stand before a role that begins with a small letter; "convention" of "convention manager" belongs to it.
_BEFORE_ROLE = re.compile(
    r"(?:^|[^\w ] ?|\b(?:by|with|and|or|of|to|for|from|on|in|as|than|that|while|but|when|the|an?|said|says|told|against|including|like|between) )$",
    re.IGNORECASE,
)
_LONGEST = 80  # code points before a name that hold its office


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person as a report introduces them: what stands before the name or beside it, and the proof."""

    before: str
    beside: str
    proof: StatementId

    @property
    def _parts(self) -> bool:
        """True if a comma has to close it."""
        return bool(self.beside) or self.before.endswith(", ")

    def told(self, name: str, after: str) -> str:
        """The name with what the person is, for a place that these words follow."""
        closing = "," if self._parts and after and after not in ",.;:)" else ""
        return f"{self.before}{name}{self.beside}{closing}"

    def fits(self, before: str, after: str) -> bool:
        """True where it makes no "the outspoken harbour master" and no "Vandry, a diver,’s plan"."""
        return not (self.before and _DETERMINED.search(before)) and not (self._parts and _OWNS.match(after))


_OWNS = re.compile(r"['’]")
_DETERMINED = re.compile(r"\b(?:the|a|an|this|that) (?:[a-z]\w+ )?$", re.IGNORECASE)


def find_introduction(desk: Desk, statement: Statement, name: str) -> Introduction | None:
    """How the statement's report introduces a person, else another of the story."""
    for other in _naming(desk, statement, name):
        before, _, after = desk.words_of(other.id).partition(name)
        if (found := _BEFORE.search(before[-_LONGEST:])) and _is_whole(found):
            return Introduction(f"{_FORMER.sub(lambda m: m.group().lower(), found[1])} ", "", other.id)
        if found := _BESIDE.match(after):
            return Introduction("", f", {found[1]}", other.id)
        if (found := _APPOSED.search(before[-_LONGEST:])) and after.startswith(","):
            return Introduction(f"{re.sub('^The ', 'the ', found[1])} ", "", other.id)
    return None


def _is_whole(found: re.Match[str]) -> bool:
    """True where nothing before a role narrows it."""
    return found[1][0].isupper() or bool(_BEFORE_ROLE.search(found.string[: found.start(1)]))


_FORMER = re.compile(r"^(?:Former|Acting|Retired|Longtime|Conservative|Liberal|Top|Then) ")


def _naming(desk: Desk, statement: Statement, name: str) -> Iterator[Statement]:
    """Statements whose sentence has the name, those of the same report first."""
    for told in (desk.in_report[statement.report_id], desk.statements.values()):
        yield from (s for s in told if name in desk.reports[s.report_id].text and name in desk.words_of(s.id))


def is_introduced(before: str, after: str) -> bool:
    """True where an office stands before a name or beside it."""
    before = before[-_LONGEST:]
    return bool(_BEFORE.search(before) or _APPOSED.search(before) or _BESIDE.match(after))
