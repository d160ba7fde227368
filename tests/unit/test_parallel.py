import os
from itertools import count, islice

import pytest

from storyledger.parallel import map_in_order

_HERE = os.getpid()


def double(number):
    return 2 * number


def refuse_three(number):
    if number == 3:
        raise ValueError("three is refused")
    return number


def die_on_three(number):
    """Ends a worker process; in the test's own process it does its work."""
    if number == 3 and os.getpid() != _HERE:
        os._exit(1)
    return number


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_results_come_in_the_order_of_the_inputs(jobs):
    """However many processes work."""
    assert list(map_in_order(double, range(30), jobs=jobs)) == [2 * n for n in range(30)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_inputs_are_taken_as_they_are_needed(jobs):
    """An endless stream of reports keeps memory flat."""
    taken = []
    stream = (taken.append(n) or n for n in count())
    assert list(islice(map_in_order(double, stream, jobs=jobs), 5)) == [0, 2, 4, 6, 8]
    assert len(taken) <= 5 + 4 * jobs


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_comes_out_at_its_place(jobs):
    """What was done before it is not lost."""
    found = []
    with pytest.raises(ValueError, match="three is refused"):
        found.extend(map_in_order(refuse_three, range(6), jobs=jobs))
    assert list(islice(map_in_order(refuse_three, range(6), jobs=jobs), 3)) == [0, 1, 2]


def test_a_worker_that_dies_loses_nothing():
    """What it held is done again, and the rest goes on in a fresh pool."""
    assert list(map_in_order(die_on_three, range(40), jobs=2)) == list(range(40))
