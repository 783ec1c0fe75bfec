"""Scarves, ties, necklaces and medals on animals: they follow the neck's own curve and hang down the chest as it bulges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.assembly import joined
from maquette.engines.embedded.compose.sections import around_neck
from maquette.engines.embedded.compose.visible import noted
from maquette.engines.embedded.recipe import Bump, Pose, Recipe, Vector, Warp
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.rows import Rows
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.shapes import box, cylinder, ellipsoid, sphere, tidy, torus, tube

KNIT = Bump("knit", 0.016, 0.085)

STEPS = 60
"""Steps of the search for the chest's surface."""


@dataclass(frozen=True)
class Neck:
    """line: the closed curve around it. front: its foremost point. size: the socket's, which measures all that is tied on. field: of the body."""

    line: list[Vector]
    front: Vector
    size: float
    field: Rows

    def down(self, x: float, drops: tuple[float, ...], out: float) -> list[Vector]:
        """Points below the front, `out` before the chest at these depths (of the size)."""
        ys = [self.front[1] - drop * self.size for drop in drops]
        return [(tidy(x), tidy(y), tidy(max(self._surface(x, y), self.front[2] - 0.9 * self.size) + out)) for y in ys]

    def _surface(self, x: float, y: float) -> float:
        """How far the chest reaches forwards at a place: the last point inside, from before the neck backwards."""
        start = self.front[2] - 1.2 * self.size
        line = np.linspace(start, start + 3.0 * self.size, STEPS)
        inside = values_at(self.field, np.column_stack([np.full(STEPS, x), np.full(STEPS, y), line]), False) < 0.0
        # The first surface from within: a muzzle farther out is no chest.
        first = np.flatnonzero(inside)
        if len(first) == 0:
            return start
        ends = np.flatnonzero(~inside[first[0] :])
        return float(line[first[0] + (ends[0] if len(ends) else STEPS - first[0] - 1)])


def tied_around(host: Recipe, child: Recipe, noun: str, size: float) -> Recipe | None:
    """The host with neckwear in the colours of `child`; None for what is no neckwear, or where no neck is found."""
    line = around_neck(host) if noun in PIECES else None
    if line is None:
        return None
    front = max(line, key=lambda point: point[2])
    neck = Neck(line, (0.0, front[1], front[2]), host.sockets["neck"].size * size, tabulate(replace(host, warp=Warp(), fold=False)).rows)
    b = Builder(np.random.default_rng(0))
    b.materials.update(child.materials)
    main, *others = child.materials
    PIECES[noun](b, neck, main, others[0] if others else main)
    drawn = b.recipe(noun, symmetric=False)
    piece = replace(drawn, materials=dict(b.materials))
    return joined(noted(host, piece, Pose(), noun), piece, Pose(), noun)


def _scarf(b: Builder, neck: Neck, main: str, second: str) -> None:
    s = neck.size
    thick = max(0.27 * s, 0.07)
    with b.group("scarf", melt=0.01):
        b.add(tube(neck.line, thick, closed=True), main, bump=KNIT)
        b.add(ellipsoid(1.2 * thick, 1.3 * thick, 1.1 * thick), main, at=(0.3 * s, neck.front[1], neck.front[2] + 0.3 * thick), bump=KNIT)
    for x, long in ((0.16 * s, 1.5), (0.5 * s, 1.15)):
        end = neck.down(x, (0.1, 0.5 * long, long), 0.5 * thick)
        with b.group("end"):
            b.add(tube(end, [0.85 * thick, 0.95 * thick, 1.05 * thick], flat=0.45, up=(0.0, 0.0, 1.0)), main, bump=KNIT)
            b.add(box(1.9 * thick, 0.16 * s, 0.9 * thick, 0.02), second, at=end[-1])


def _tie(b: Builder, neck: Neck, main: str, second: str) -> None:
    s = neck.size
    with b.group("strap"):
        b.add(tube(neck.line, max(0.11 * s, 0.04), closed=True), main)
    line = neck.down(0.0, (0.05, 0.35, 0.9, 1.45, 1.75), 0.07 * s)
    with b.group("tie"):
        b.add(tube(line, [0.13 * s, 0.17 * s, 0.26 * s, 0.3 * s, 0.04], flat=0.36, up=(0.0, 0.0, 1.0)), main)
        for k in (1, 2, 3):
            x, y, z = line[k]
            b.paint(box(2.0 * s, 0.1 * s, 2.0 * s, 0.0), second, at=(x, y - 0.1 * s, z), turn=(0.0, 0.0, 26.0))
    with b.group("knot", at=(0.0, tidy(neck.front[1]), tidy(neck.front[2] + 0.06 * s))):
        b.add(box(0.4 * s, 0.34 * s, 0.3 * s, 0.08 * s, taper=1.25), main)


def _necklace(b: Builder, neck: Neck, main: str, second: str) -> None:
    s = neck.size
    with b.group("chain"):
        b.add(tube(neck.line, max(0.1 * s, 0.035), closed=True), main, bump=Bump("ribs", 0.014, 0.07))
    (at,) = neck.down(0.0, (0.3,), 0.05 * s)
    with b.group("pendant", at=at):
        b.add(torus(0.22 * s, 0.08 * s), main, turn=(90.0, 0.0, 0.0))
        b.add(sphere(0.2 * s), second)


def _medal(b: Builder, neck: Neck, main: str, second: str) -> None:
    s = neck.size
    with b.group("ribbon"):
        b.add(tube(neck.line, max(0.1 * s, 0.04), closed=True), second)
        low = neck.down(0.0, (0.0, 0.45, 0.75), 0.03 * s)
        for side in (-1.0, 1.0):
            edge = [(x + side * 0.26 * s * (1.0 - k / 2.0), y, z) for k, (x, y, z) in enumerate(low)]
            b.add(tube(edge, 0.13 * s, flat=0.4, up=(0.0, 0.0, 1.0)), second)
    (at,) = neck.down(0.0, (1.0,), 0.08 * s)
    with b.group("medal", at=at):
        b.add(cylinder(0.36 * s, 0.16 * s, 0.03), main, turn=(90.0, 0.0, 0.0))
        b.add(torus(0.34 * s, 0.05 * s), main, at=(0.0, 0.0, 0.08 * s), turn=(90.0, 0.0, 0.0))


Piece = Callable[[Builder, Neck, str, str], None]

PIECES: dict[str, Piece] = {"scarf": _scarf, "tie": _tie, "necklace": _necklace, "medal": _medal}
"""Neckwear → what draws it: builder, neck, main role, second role."""
