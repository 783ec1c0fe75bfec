"""Running compiled loops on all cores. What comes out never depends on how many there are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any


def in_threads(work: Callable[..., Any], items: Iterable[tuple[Any, ...]]) -> list[Any]:
    """`work(*item)` for every item, in the order of the items. The work must release the interpreter lock to gain from it."""
    with ThreadPoolExecutor(max_workers=_cores()) as pool:
        return list(pool.map(lambda item: work(*item), items))


def bands(count: int, number: int = 8) -> list[tuple[int, int]]:
    """`count` rows in at most `number` contiguous ranges of nearly equal length."""
    edges = [count * band // number for band in range(number + 1)]
    return [(start, stop) for start, stop in pairwise(edges) if stop > start]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
