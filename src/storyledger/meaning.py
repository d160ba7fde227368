"""What words mean, as a small vector: close vectors, close meanings, whatever the wording.

The vector has 128 signed bytes; its length says nothing, only its direction counts.
"""

import numpy as np
from numpy.typing import NDArray

Direction = NDArray[np.float64]


def direction(vector: bytes) -> Direction:
    """A vector at length 1, worked out once for whoever is compared with many; empty where it is not known."""
    numbers = np.frombuffer(vector, np.int8).astype(np.float64)
    size = float(np.sqrt(numbers @ numbers))
    return numbers / size if size else numbers


def cosine(a: Direction, b: Direction) -> float:
    """Of two directions, -1 to 1; 0 where one is not known."""
    return round(float(a @ b), 6) if len(a) == len(b) else 0.0


def likeness(a: bytes, b: bytes) -> float:
    """Cosine of two vectors of one length, -1 to 1; 0 where one is not known (empty).

    >>> likeness(bytes([1, 2]), bytes([2, 4])), likeness(b"", bytes([1, 2]))
    (1.0, 0.0)
    """
    return cosine(direction(a), direction(b))
