"""What words mean, as a small vector: close vectors, close meanings, whatever the wording.

The vector has 128 signed bytes; its length says nothing, only its direction counts.
"""

import numpy as np


def likeness(a: bytes, b: bytes) -> float:
    """Cosine of two vectors of one length, -1 to 1; 0 where one is not known (empty).

    >>> likeness(bytes([1, 2]), bytes([2, 4])), likeness(b"", bytes([1, 2]))
    (1.0, 0.0)
    """
    if not a or not b:
        return 0.0
    x, y = (np.frombuffer(v, dtype=np.int8).astype(np.float64) for v in (a, b))
    size = float(np.sqrt((x @ x) * (y @ y)))
    return round(float(x @ y) / size, 6) if size else 0.0
