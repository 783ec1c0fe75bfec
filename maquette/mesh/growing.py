"""Arrays that grow inside kernels."""

from __future__ import annotations

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def doubled(rows: np.ndarray) -> np.ndarray:
    """A copy with room for as many rows again; what is new is not set."""
    return doubled_to(rows, 2 * len(rows))


@njit(cache=True, nogil=True)
def doubled_to(rows: np.ndarray, least: int) -> np.ndarray:
    """A copy with room for as many rows again, and for `least` in all; what is new is not set."""
    grown = np.empty((max(2 * len(rows), least), *rows.shape[1:]), rows.dtype)
    grown[: len(rows)] = rows
    return grown
