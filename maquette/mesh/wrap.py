"""Which texel an index outside a texture means (glTF 2.0, §3.8.4.5), for compiled loops."""

from __future__ import annotations

from numba import njit

from maquette.mesh.model import Wrap

WRAPS: dict[Wrap, int] = {"repeat": 0, "clamp": 1, "mirror": 2}
"""Wrap modes as the numbers that `wrapped` takes."""


@njit(cache=True, nogil=True, inline="always")
def wrapped(index: int, count: int, wrap: int) -> int:
    """The column (or row) of `count` that an index falls on. wrap: a number of WRAPS."""
    if 0 <= index < count:
        return index
    if wrap == 1:
        return 0 if index < 0 else count - 1
    if wrap == 2:
        folded = index % (2 * count)
        return folded if folded < count else 2 * count - 1 - folded
    return index % count
