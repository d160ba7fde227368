"""The map seam: the same function over many reports, in this process or in several.

All maps give the same results in input order. Stages do not know which of them runs.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

# Inputs in flight a worker: enough to keep it busy, few enough to keep memory flat.
_AHEAD = 4


def map_in_order(function: Callable[[In], Out], inputs: Iterable[In], *, jobs: int = 1) -> Iterator[Out]:
    """`function` over `inputs`, lazily and in order, in `jobs` processes.

    A worker that dies takes its pool with it; what it held is done again, once, in this process,
    and a fresh pool goes on (a plain multiprocessing.Pool hangs there).
    """
    if jobs <= 1:
        yield from map(function, inputs)
        return
    pool = ProcessPoolExecutor(max_workers=jobs)
    waiting: deque[tuple[In, Future[Out]]] = deque()
    try:
        for each in inputs:
            try:
                waiting.append((each, pool.submit(function, each)))
            except BrokenProcessPool:
                pool = ProcessPoolExecutor(max_workers=jobs)
                waiting.append((each, pool.submit(function, each)))
            if len(waiting) >= jobs * _AHEAD:
                yield _result(function, *waiting.popleft())
        while waiting:
            yield _result(function, *waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(function: Callable[[In], Out], each: In, future: "Future[Out]") -> Out:
    try:
        return future.result()
    except BrokenProcessPool:
        return function(each)
