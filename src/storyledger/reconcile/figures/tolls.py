"""How many were killed and how many injured, by all that the reports say.

In: readings and the days of their reports. Out: a toll of each kind, with the mentions it rests on.
A report gives its toll first, so its first words on the dead count and not what it tells of other
events further down. 1. leave out other events; 2. the dead: what most reports give first; 3. the
injured: a number beside the dead, else a number of injured, else the shot less the dead, else the
victims told of one by one. Doubt means the smaller number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from storyledger.harm import Fate, Harm, Toll
from storyledger.interval import Interval
from storyledger.moment import resolve
from storyledger.reading import Reading
from storyledger.reconcile.blocks import Blocks
from storyledger.reconcile.figures.victims import Victim, group_victims
from storyledger.span import ReportId

# Dated further back than this before the day most told of, a harm is of another event.
_OWN_DAYS = 4
# A stretch wider than this ("this year") dates a statistic.
_STATISTIC_DAYS = 45
# Sentences from the start within which a victim must be told of if one report alone does.
_LEAD = 6
# Headline and first sentence: what they tell is never told aside.
_OPENING = 2
# Sentences on the dead, or numbers of the injured, that a report's toll is read from.
_FIRST = 2
# A murder-suicide kills two at least.
_PAIR = 2
# Among numbers that nearly as many reports give, the highest stands: tolls grow.
_NEARLY = 0.8
_ALMOST = 0.7
# Numbers of injured go before numbers of shot unless these weigh more than by age alone.
_ALIKE = 0.9
# A later report weighs this much more, to break ties.
_NEWER = 0.01


def count_tolls(
    readings: Sequence[Reading], published: Mapping[ReportId, Interval], blocks: Blocks | None = None
) -> list[Toll]:
    """The standing number of killed and of injured; nothing where no report tells of any harm.

    Args:
        readings: the standing reading of each report.
        published: the day of each, as far as known.
        blocks: what is known from an earlier ledger.

    Gaps: two shootings in one set of reports are one toll.
    """
    ordered = sorted(readings, key=lambda r: (_day(published.get(r.report_id)) or date.max, r.report_id))
    blocks = blocks or Blocks()
    told = [blocks.make(_dated, r, published.get(r.report_id)) for r in ordered]
    accounts = [_Account(harms) for harms in _of_one_event(told) if harms]
    if not accounts:
        return []
    if aside := _is_aside(accounts):
        accounts = [_Account([h for h in a.harms if h.fate is not Fate.KILLED]) for a in accounts]
        accounts = [a for a in accounts if a.harms]
    harms = [h for a in accounts for h in a.harms]
    killed = _Count(0, why="told of aside, as of another event") if aside else _count_killed(accounts, harms)
    injured = _count_injured(accounts, harms, killed)
    return [
        _toll(Fate.KILLED, killed, accounts, published),
        _toll(Fate.INJURED, injured, accounts, published),
    ]


@dataclass(frozen=True, slots=True)
class _Count:
    """A number, the accounts that give it themselves, and how it came about."""

    number: int
    given_by: tuple[int, ...] = ()
    why: str = "no report tells of any"


class _Votes:
    """Which accounts give which number."""

    def __init__(self) -> None:
        self._weights: dict[int, float] = defaultdict(float)
        self._given_by: dict[int, list[int]] = defaultdict(list)

    def __bool__(self) -> bool:
        return bool(self._weights)

    def add(self, number: int, account: int, share: float = 1.0) -> None:
        """Count an account's number; a later account weighs a little more."""
        self._weights[number] += share * (1 + _NEWER * account)
        self._given_by[number].append(account)

    def weight(self) -> float:
        """Of the number that most give."""
        return max(self._weights.values(), default=0.0)

    def leading(self, nearly: float, why: str, *, less: int = 0) -> _Count:
        """The highest number that nearly as many give as the commonest."""
        number = max(n for n, weight in self._weights.items() if weight >= nearly * self.weight())
        return _Count(max(0, number - less), tuple(self._given_by[number]), why)


@dataclass(slots=True)
class _Account:
    """What one report tells of the event."""

    harms: list[Harm]
    _victims: list[Victim] | None = None

    @property
    def victims(self) -> list[Victim]:
        """Single people it tells of, grouped once."""
        if self._victims is None:
            self._victims = _salient(group_victims(self.harms))
        return self._victims

    def sentences(self) -> list[list[Harm]]:
        """Its harms by sentence, in text order."""
        by_sentence: dict[int, list[Harm]] = defaultdict(list)
        for harm in self.harms:
            by_sentence[harm.sentence].append(harm)
        return [by_sentence[i] for i in sorted(by_sentence)]

    def first_number(self, fate: Fate) -> int:
        """The higher of the first numbers given of a fate, 0 if none is."""
        hurt = [s for s in self.sentences() if any(h.fate in (Fate.INJURED, Fate.SHOT) for h in s)]
        given = [max(n for n, _ in found) for s in hurt[:_LEAD] if (found := _numbers(s, fate))]
        return max(given[:_FIRST], default=0)


def _day(interval: Interval | None) -> date | None:
    return (interval.latest or interval.earliest) if interval else None


class _Dated(NamedTuple):
    """A harm, and the day of its event if its words give one."""

    harm: Harm
    day: date | None


def _dated(reading: Reading, published: Interval | None) -> list[_Dated]:
    """What one report tells, without statistics."""
    return [_Dated(h, _event_day(h, published)) for h in reading.harms if not _is_statistic(h, published)]


def _of_one_event(told: Sequence[list[_Dated]]) -> Iterator[list[Harm]]:
    """Without sums of several events, and what is dated well before the day most told of."""
    own = [
        [d for d in dated if not (d.harm.citywide and d.harm.counted and d.harm.high != 1)] for dated in told
    ]
    told = own if any(own) else told
    main = Counter([d.day for dated in told for d in dated if d.day]).most_common(1)
    far = {id(d.harm) for dated in told for d in dated if main and d.day and _are_far(main[0][0], d.day)}
    near = {n for dated in told for d in dated if d.day and id(d.harm) not in far for n in d.harm.names}
    gone = {n for dated in told for d in dated if id(d.harm) in far for n in d.harm.names} - near
    for dated in told:
        yield [d.harm for d in dated if id(d.harm) not in far and gone.isdisjoint(d.harm.names)]


def _are_far(main: date, day: date) -> bool:
    return (main - day).days > _OWN_DAYS


def _is_statistic(harm: Harm, published: Interval | None) -> bool:
    """Its sentence names a long stretch and no day: "so far this year"."""
    found = (resolve(t, published) for t in harm.times)
    widths = [d.width_days for d in found if d is not None and d.width_days is not None]
    return bool(widths) and min(widths) > _STATISTIC_DAYS


def _event_day(harm: Harm, published: Interval | None) -> date | None:
    found = (resolve(t, published) for t in harm.times)
    return min((d.latest for d in found if d is not None and d.latest is not None), default=None)


def _salient(victims: list[Victim]) -> list[Victim]:
    """Those that two reports tell of, or one near its start; all if there is no such."""
    found = [
        v
        for v in victims
        if len({h.report_id for h in v.harms}) > 1 or min(h.sentence for h in v.harms) < _LEAD
    ]
    return found or victims


def _numbers(harms: Iterable[Harm], fate: Fate) -> list[tuple[int, list[Harm]]]:
    """Numbers above one of a fate; those that "and" joins are added up."""
    joined: dict[tuple[ReportId, int, int], dict[tuple[object, ...], Harm]] = defaultdict(dict)
    for h in harms:
        if h.fate is fate and not h.listed:
            same = (h.low, h.noun, h.names, h.age, h.sex)
            joined[h.report_id, h.sentence, h.clause].setdefault(same, h)
    found = []
    for (_, _, clause), group in joined.items():
        counts = [h.low for h in group.values()]
        number = sum(counts) if clause >= 0 else max(counts)
        if number > 1 or any(h.high is None for h in group.values()):
            found.append((number, list(group.values())))
    return found


def _count_killed(accounts: Sequence[_Account], harms: Sequence[Harm]) -> _Count:
    votes = _Votes()
    for i, account in enumerate(accounts):
        if first := _killed_first(account):
            votes.add(first, i)
    found = (
        votes.leading(_NEARLY, "what most of them give first, the higher if it is close")
        if votes
        else _Count(0)
    )
    if found.number < _PAIR and any(h.counted and h.listed and h.clause < 0 for h in harms):
        return _Count(_PAIR, why="a murder and a suicide")
    if _is_assailant_beside(harms, found.number):
        return _Count(found.number + 1, found.given_by, f"{found.number} killed, and who killed them")
    return found


def _is_aside(accounts: Sequence[_Account]) -> bool:
    """The dead are told of late wherever told of at all, and others know of the hurt only.

    Late is after the lead; where the newest report knows of no dead, after the first sentence.
    """
    told = [(a, min(d)) for a in accounts if (d := [h.sentence for h in a.harms if h.fate is Fate.KILLED])]
    side_by_side = any(
        _numbers(s, Fate.KILLED) and _numbers(s, Fate.INJURED) for a in accounts for s in a.sentences()
    )
    if not told or side_by_side:
        return False
    forgotten = told[-1][0] is not accounts[-1]
    if any(first < (_OPENING if forgotten else _LEAD) for _, first in told):
        return False
    return len(told) < len(accounts) or all(
        any(n > 1 for s in a.sentences() if s[0].sentence < first for n, _ in _numbers(s, s[0].fate))
        for a, first in told
    )


def _killed_first(account: _Account) -> int:
    """The highest number of dead in the report's first sentences on them."""
    victims, given = account.victims, []
    for sentence in account.sentences():
        dead = [h for h in sentence if h.fate is Fate.KILLED]
        if not dead:
            continue
        numbers = [n for n, _ in _numbers(dead, Fate.KILLED)]
        told = sum(any(h in dead for h in v.harms) for v in victims)
        given.append(max(numbers) if numbers else max(1, told))
    return max(given[:_FIRST], default=0)


def _is_assailant_beside(harms: Sequence[Harm], killed: int) -> bool:
    """The number is of those whom somebody killed, and that somebody died as well."""
    given = [group for n, group in _numbers(harms, Fate.KILLED) if n == killed]
    died = {(h.report_id, h.sentence) for h in harms if h.assailant and h.fate is Fate.KILLED}
    leaves_out = [
        g[0].active or (not g[0].assailant and (g[0].report_id, g[0].sentence) in died) for g in given
    ]
    return killed > 1 and bool(died) and 2 * sum(leaves_out) > len(given)


def _count_injured(accounts: Sequence[_Account], harms: Sequence[Harm], toll: _Count) -> _Count:
    beside, injured, shot = _Votes(), _Votes(), _Votes()
    killed, first_told = toll.number, min(toll.given_by, default=0)
    for i, account in enumerate(accounts):
        hurt, hit = account.first_number(Fate.INJURED), account.first_number(Fate.SHOT)
        if pair := _beside_dead(account, killed):
            beside.add(pair[1], i, 1.0 if pair[0] == killed else 0.5)
        elif hurt and hit <= hurt:
            died_since = killed if i < first_told and hurt > killed else 0
            injured.add(hurt - died_since, i)
        elif hit:
            shot.add(hit, i)
    if beside:
        return beside.leading(_ALMOST, "given beside the dead")
    if injured and injured.weight() >= _ALIKE * shot.weight():
        return injured.leading(_ALMOST, "what most of them give first, the higher if it is close")
    if shot:
        return shot.leading(_ALMOST, "the shot less the dead", less=killed)
    singles = _count_singles(harms, killed)
    return _Count(singles, why="told of one by one") if singles else _Count(0)


def _beside_dead(account: _Account, killed: int) -> tuple[int, int] | None:
    """The first sentence that gives dead and injured side by side."""
    for sentence in account.sentences():
        dead = [n for n, _ in _numbers(sentence, Fate.KILLED)]
        died = max(dead) if dead else int(any(h.fate is Fate.KILLED for h in sentence))
        hurt = [n for n, _ in _numbers(sentence, Fate.INJURED)]
        hurt += [n for n, group in _numbers(sentence, Fate.SHOT) if any(h.other for h in group)]
        if died and not hurt and dead:
            hurt = [n] if (n := _hurt_in(account.victims, sentence)) else []
        if died and hurt and died <= max(killed, 1):
            return died, max(hurt)
    return None


def _hurt_in(victims: Iterable[Victim], sentence: Sequence[Harm]) -> int:
    """Victims whom a sentence tells of as hurt and not as dead."""
    fates = [{h.fate for h in v.harms if h in sentence} for v in victims]
    return sum(bool(f & {Fate.INJURED, Fate.SHOT}) and Fate.KILLED not in f for f in fates)


def _count_singles(harms: Sequence[Harm], killed: int) -> int:
    """The injured told of one by one, as far as they are surely others than the dead."""
    victims = _salient(group_victims(harms))
    hurt = [v for v in victims if not v.killed]
    places = Counter(place for v in victims for place in {(h.report_id, h.sentence) for h in v.harms})
    alone = len(hurt) == len(victims)
    beside = [any(h.other or places[h.report_id, h.sentence] > 1 for h in v.harms) for v in hurt]
    roles = [
        bool(v.roles) and any(d.roles and not d.roles & v.roles for d in victims if d.killed) for v in hurt
    ]
    surely = 1 if alone and len(hurt) == 1 else sum(a or b for a, b in zip(beside, roles, strict=True))
    if any(n > 1 for n, _ in _numbers(harms, Fate.KILLED)):
        return max(surely, sum(any(h.fate is Fate.INJURED and not h.vague for h in v.harms) for v in hurt))
    treated = killed == 0 and any(h.fate is Fate.TREATED for h in harms)
    return surely or int((bool(hurt) and alone) or treated)


def _toll(
    fate: Fate, count: _Count, accounts: Sequence[_Account], published: Mapping[ReportId, Interval]
) -> Toll:
    fates = (Fate.KILLED,) if fate is Fate.KILLED else (Fate.INJURED, Fate.SHOT, Fate.TREATED)
    first = [
        next((h for h in accounts[i].harms if h.fate in fates), accounts[i].harms[0]) for i in count.given_by
    ]
    return Toll(
        fate=fate,
        count=count.number,
        since=published.get(first[0].report_id) if first else None,
        reports=tuple(h.report_id for h in first),
        of=len(accounts),
        spans=tuple((h.report_id, h.span) for h in first),
        why=count.why,
    )
