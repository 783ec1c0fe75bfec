"""Filaments: the names people call colours by in a shop, and choosing among the ones a person owns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from math import comb

import numpy as np

from maquette.errors import InvalidInput
from maquette.mesh.model import ByteArray, FloatArray
from maquette.printing.color import delta_e_2000, delta_e_table, parse_hex, srgb_to_lab
from maquette.printing.painting.palette import Histogram, by_share, coarser

MOST_OWNED = 64
MOST_SUBSETS = 2_000
"""Subsets of owned filaments that are all tried; where there are more, exchanges look for the best."""


@dataclass(frozen=True)
class Filament:
    """A colour that plastic is commonly sold in. Names and values are our own, of no maker."""

    name: str
    hex: str


@cache
def named_filaments() -> tuple[Filament, ...]:
    rows = json.loads(files("maquette.printing.painting").joinpath("filaments.json").read_text(encoding="utf-8"))
    return tuple(Filament(name, color) for name, color in rows)


@cache
def _named_lab() -> FloatArray:
    return srgb_to_lab(np.stack([parse_hex(filament.hex, filament.name) for filament in named_filaments()]))


def nearest_named(color: ByteArray) -> Filament:
    """The named filament nearest to one sRGB colour by CIEDE2000."""
    return named_filaments()[int(delta_e_2000(srgb_to_lab(color), _named_lab()).argmin())]


def parse_filaments(colors: Sequence[str]) -> ByteArray:
    """(N, 3) uint8 of a person's filaments, each once, in the order given. Raises InvalidInput."""
    if not 1 <= len(colors) <= MOST_OWNED:
        raise InvalidInput("filaments", f"has {len(colors)} colours", f"Send 1 to {MOST_OWNED} colours.")
    parsed = [tuple(parse_hex(color, f"filaments.{number}").tolist()) for number, color in enumerate(colors)]
    return np.array(list(dict.fromkeys(parsed)), np.uint8)


def choose_owned(seen: Histogram, owned: ByteArray, max_colors: int) -> ByteArray:
    """(K, 3) uint8, the at most `max_colors` of the owned filaments that print the surface with the least mean CIEDE2000.

    Every subset is tried while they are few; else one is grown greedily and improved by exchanges (M. Teitz and P. Bart 1968).
    """
    few = coarser(seen)
    table = delta_e_table(few.lab, srgb_to_lab(owned))
    count = min(max_colors, len(owned))
    chosen = _best_subset(table, few.share, count) if comb(len(owned), count) <= MOST_SUBSETS else _exchanged(table, few.share, count)
    return by_share(seen, owned[list(chosen)])


def _cost(table: FloatArray, share: FloatArray, chosen: Sequence[int]) -> float:
    return float(share @ table[:, list(chosen)].min(axis=1))


def _best_subset(table: FloatArray, share: FloatArray, count: int) -> Sequence[int]:
    return min(combinations(range(table.shape[1]), count), key=lambda chosen: _cost(table, share, chosen))


def _exchanged(table: FloatArray, share: FloatArray, count: int) -> Sequence[int]:
    chosen: list[int] = []
    everything = range(table.shape[1])
    for _ in range(count):
        chosen.append(min((f for f in everything if f not in chosen), key=lambda f: _cost(table, share, [*chosen, f])))
    least = _cost(table, share, chosen)
    while True:
        swaps = [[*chosen[:slot], f, *chosen[slot + 1 :]] for slot in range(count) for f in everything if f not in chosen]
        best = min(swaps, key=lambda swap: _cost(table, share, swap))
        if _cost(table, share, best) >= least - 1e-9:
            return chosen
        chosen, least = best, _cost(table, share, best)
