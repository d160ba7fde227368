"""The stories of one database, ready to be shown. In: a path, a story, a day. Out: scenes.

A ledger is derived only when the database has changed; a few are kept, by day. That of a story as it stands
goes on from the last one, so that a decision or one more report costs what it touches.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock

from storyledger.ledger import Facts, Ledger, stored_facts
from storyledger.pipeline import OpenStory, derive, find_changes
from storyledger.review import Decision
from storyledger.store.sqlite import SqliteStore, create_store, open_store
from storyledger.write.brief.brief import Brief, write_brief
from storyledger.write.records.changes import ChangeLine, write_changes
from storyledger.write.scene.scene import Links, Numbers, Scene, number_parts, set_scene
from storyledger.write.scene.stops import Stop, find_stops

# A slider moved over a story asks for one ledger a day.
_MOST_KEPT = 24
# Of so many stories is kept what lets their ledgers go on: some 150 MB for one of 300 reports (2026-11).
_MOST_OPEN = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """A ledger with its brief, as of a day."""

    ledger: Ledger
    brief: Brief
    numbers: Numbers
    scenes: dict[str, Scene] = field(default_factory=dict)  # by clock
    drawings: dict[tuple[str, str, str], str] = field(default_factory=dict)  # by clock, section and part


@dataclass(frozen=True, slots=True)
class _Open:
    """A story that goes on from ledger to ledger, one at a time."""

    story: OpenStory
    lock: Lock = field(default_factory=Lock)


_Key = tuple[str, date | None, object]  # story, day, state of the database


@dataclass(slots=True)
class Archive:
    """The stories of a database, each as of any day. Safe to share between threads."""

    path: Path
    read_only: bool = False
    _kept: OrderedDict[_Key, Kept] = field(default_factory=OrderedDict)
    _making: dict[_Key, Lock] = field(default_factory=dict)
    _open: OrderedDict[str, _Open] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)  # of the three above, never held for long
    _deciding: Lock = field(default_factory=Lock)

    def stories(self) -> list[str]:
        """Names of all stories in the database."""
        with open_store(self.path) as store:
            return store.stories()

    @contextmanager
    def story(self, name: str) -> Iterator[SqliteStore]:
        """A story of the database, to be read."""
        with open_store(self.path, name) as store:
            yield store

    def scene(self, story: str, links: Links, *, as_of: date | None = None, clock: str = "said") -> Scene:
        """A story as of a day."""
        whole = self.kept(story)
        told = whole if as_of is None else self.kept(story, as_of)
        if clock not in told.scenes:
            told.scenes[clock] = set_scene(
                told.ledger,
                told.brief,
                numbers=told.numbers,
                links=links,
                stops=find_stops(whole.ledger),
                clock=clock,
            )
        return told.scenes[clock]

    def kept(self, story: str, as_of: date | None = None) -> Kept:
        """The ledger of a day, derived if the database has changed since.

        Who asks for the same waits and takes what was made; who asks for another does not wait.
        """
        with open_store(self.path, story) as store:
            key = (story, as_of, store.version())
            with self._lock:
                making = self._making.setdefault(key, Lock())
            try:
                with making:
                    return self._found(key) or self._keep(key, self._derive(store, as_of))
            finally:
                with self._lock:
                    self._making.pop(key, None)

    def _found(self, key: _Key) -> Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: _Key, kept: Kept) -> Kept:
        with self._lock:
            self._kept[key] = kept
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return kept

    def _derive(self, store: SqliteStore, as_of: date | None) -> Kept:
        facts = stored_facts(store)
        ledger = derive(facts, as_of) if as_of else self._go_on(store.story, facts)
        numbers = number_parts(Numbers(*store.numbers()), facts.readings, ledger)
        return Kept(ledger, write_brief(ledger), numbers)

    def _go_on(self, story: str, facts: Facts) -> Ledger:
        """What follows from all facts, from where the last ledger stood."""
        with self._lock:
            opened = self._open.setdefault(story, _Open(OpenStory(facts.title)))
            self._open.move_to_end(story)
            while len(self._open) > _MOST_OPEN:
                self._open.popitem(last=False)
        with opened.lock:
            opened.story.hold(facts)
            return opened.story.ledger(facts.problems, decisions=facts.decisions)

    def stops(self, story: str) -> list[Stop]:
        """The days on which something came out."""
        return find_stops(self.kept(story).ledger)

    def changes(self, story: str, first: date, last: date | None) -> list[ChangeLine]:
        """What changed between two days."""
        before, after = self.kept(story, first).ledger, self.kept(story, last).ledger
        return write_changes(after, find_changes(before, after))

    def log(self, story: str) -> list[Decision]:
        """All decisions of a story, on whichever day's reports."""
        with open_store(self.path, story) as store:
            return store.decisions()

    def decide(self, story: str, make: Callable[[Ledger], Decision]) -> Decision:
        """Append a decision to the story's log; made, one after the other, in the light of all before it."""
        with self._deciding:
            decision = make(self.kept(story).ledger)
            with create_store(self.path, story) as store:
                return store.decide(decision)


def stored_numbers(store: SqliteStore, ledger: Ledger) -> Numbers:
    """The numbers by which a database knows the statements and reports of a story."""
    numbers = Numbers(*store.numbers())
    if all(s.id in numbers.statements for x in ledger.readings for s in x.statements):
        return numbers  # nothing was cut, so what was read need not be fetched
    return number_parts(numbers, store.readings(), ledger)
