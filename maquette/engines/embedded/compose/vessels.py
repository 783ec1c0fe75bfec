"""Vessels in the form of something: pots, mugs, pen holders, banks. Cut open from above, sunk into a back, or standing behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.compose.assembly import socket_of
from maquette.engines.embedded.compose.outline import Figure
from maquette.engines.embedded.compose.placing import is_long, own_role, put
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import box, cylinder, extrude, frustum, torus, tube

WALL = 0.09
"""Of what holds something, in units of a model about 2 high."""


@dataclass(frozen=True)
class Hollow:
    """What a vessel's hollow is like. wide: its radius against what would fit; deep: its depth against the height of the thing."""

    wide: float
    deep: float
    color: str = ""
    finish: str = "ceramic"
    handle: bool = False


HOLLOWS = {
    "flower pot": Hollow(1.0, 0.5, "terracotta", "clay"),
    "pencil cup": Hollow(0.85, 0.7),
    "vase": Hollow(0.8, 0.7),
    "bud vase": Hollow(0.5, 0.6),
    "mug": Hollow(1.0, 0.66, handle=True),
    "teacup": Hollow(1.05, 0.5, handle=True),
    "tumbler": Hollow(0.9, 0.7),
    "beer stein": Hollow(0.95, 0.7, handle=True),
    "egg cup": Hollow(0.8, 0.4),
    "tissue box": Hollow(1.3, 0.5),
    "bowl": Hollow(1.2, 0.42),
    "jar": Hollow(0.9, 0.6),
    "candlestick": Hollow(0.62, 0.3),
    "ashtray": Hollow(1.15, 0.3),
    "display stand": Hollow(0.62, 0.3),
    "basket": Hollow(1.1, 0.5),
    "bucket": Hollow(1.0, 0.6),
    "birdhouse": Hollow(0.6, 0.5),
}


def hollowed(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    hollow = HOLLOWS[thing.noun]
    own_role(b, body, "pot", hollow.color, hollow.finish)
    b.material("pot inside", like="pot", lighter=-0.25)
    if hollow.deep <= DISH and _is_flat(figure):
        _dished(b, figure)
        return
    put(b, body)
    if not _has_face(body):
        _opened(b, figure, hollow)
    elif is_long(body, figure):
        _saddled(b, body, figure, hollow)
    else:
        _backed(b, figure, hollow)


DISH = 0.42
"""Depth up to which a hollow is a dish's."""

FLAT = 0.36
"""Thickness against the other sides up to which something is flat."""


def _is_flat(figure: Figure) -> bool:
    # A leaf on a clod of earth is flat all the same.
    sides = np.sort(np.percentile(figure.vertices, 90, axis=0) - np.percentile(figure.vertices, 10, axis=0))
    return float(sides[0]) < FLAT * float(sides[1])


def _dished(b: Builder, figure: Figure) -> None:
    """A flat thing lies down and gets a rim along its outline: a dish in the form of a leaf."""
    inner, outer = (max(figure.outlines(1.1, swell=swell), key=len) for swell in (0, 6))
    with b.group("dish", turn=(-90, 0, 0)):
        b.add(extrude(outer, 0.14, round=0.02), "pot", at=(0, 0, 0.06))
        b.add(extrude((outer, inner), 0.4, round=0.02), "pot", at=(0, 0, 0.19))
        for outline in figure.ridges(1.1):
            b.add(extrude(outline, 0.08, round=0.02), "pot inside", at=(0, 0, 0.13))


def _has_face(body: Recipe) -> bool:
    """Whether cutting it open from above would cut off a head that looks at us."""
    noun = catalogue().get(body.name)
    return noun is not None and noun.is_creature


def _opened(b: Builder, figure: Figure, hollow: Hollow) -> None:
    """Cut open from above: skulls, houses, eggs, cacti."""
    x, z, radius = _middle(figure)
    r = min(max(0.78 * hollow.wide * radius, 0.16), 0.9)
    top = figure.rim_at(x, z, r)
    floor = max(top - hollow.deep * figure.height, figure.low[1] + 1.6 * WALL)
    with b.group("lining"):
        b.add(cylinder(r + WALL, top - floor, 0.04), "pot", at=(x, 0.5 * (top + floor) - 0.5 * WALL - 0.04, z))
    _emptied(b, x, z, r, floor, top + 1.0)
    _grip(b, figure, hollow, x, z, r, 0.5 * (top + floor))
    b.socket("inside", (x, floor, z), size=r)


def _middle(figure: Figure) -> tuple[float, float, float]:
    """(x, z, radius) to open it at: under the middle of the top where that is broad, else the broadest place below."""
    below, top = figure.column(0.72), figure.column(0.86)
    return (top[0], top[1], min(1.1 * top[2], below[2])) if top[2] > 0.6 * below[2] else below


def _saddled(b: Builder, body: Recipe, figure: Figure, hollow: Hollow) -> None:
    """A pot sunk into a back."""
    back = body.sockets["back"].pose.at
    width, length = float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2])
    head = body.sockets["head_top"]
    r = min(0.25 * length, 0.5 * width) * hollow.wide
    z = min(back[2], head.pose.at[2] - 1.25 * head.size - r)
    top = figure.top_at(0.0, z, 0.5 * r) + 0.14 * figure.height
    floor = max(figure.under(0.0, z, 0.5 * r) + 0.5 * WALL, top - hollow.deep * figure.height)
    with b.group("pot", at=(0.0, floor - WALL, z)):
        b.add(frustum(0.86 * r + WALL, r + WALL, top - floor + WALL, 0.04), "pot", stand=True)
        b.add(torus(r + 0.6 * WALL, 0.75 * WALL), "pot", at=(0.0, top - floor + 0.6 * WALL, 0.0))
    _emptied(b, 0.0, z, r - 0.3 * WALL, floor + WALL, top + 1.0)
    b.socket("inside", (0.0, floor + WALL, z), size=r)


def _backed(b: Builder, figure: Figure, hollow: Hollow) -> None:
    """A pot at the back, as tall as the shoulders: for those who sit or stand on two legs, so that the face stays whole."""
    width, depth = float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2])
    tall = (0.56 + 0.34 * hollow.deep) * figure.height
    r = min(max(0.6 * hollow.wide * min(width, 1.25 * depth), 0.3), 0.5 * figure.height)
    spine = figure.behind(0.4 * figure.height)
    z = spine - r + 0.6 * min(depth, r)
    with b.group("pot", at=(0.0, -0.01, z), blend=0.03):
        b.add(frustum(0.9 * r + WALL, r + WALL, tall, 0.05), "pot", stand=True)
        b.add(torus(r + 0.6 * WALL, 0.75 * WALL), "pot", at=(0.0, tall - 0.3 * WALL, 0.0))
    _emptied(b, 0.0, z, r - 0.3 * WALL, 1.6 * WALL, tall + 0.2)
    _grip(b, figure, hollow, 0.0, z, r, 0.5 * tall)
    b.socket("inside", (0.0, 1.6 * WALL, z), size=r)


def _emptied(b: Builder, x: float, z: float, r: float, floor: float, top: float) -> None:
    with b.group("hollow", op="subtract"):
        b.add(frustum(0.9 * r, r, top - floor, 0.05), "pot inside", at=(x, 0.5 * (top + floor), z))


def _grip(b: Builder, figure: Figure, hollow: Hollow, x: float, z: float, r: float, y: float) -> None:
    """The handle of a mug, on its side."""
    if not hollow.handle:
        return
    edge = max(r + WALL, min(figure.side_at(y), 1.5 * r))
    half = 0.22 * figure.height
    with b.group("handle", at=(x, y, z)):
        points = [
            (edge - 0.12, half, 0.0),
            (edge + 0.24, 0.92 * half, 0.0),
            (edge + 0.34, 0.0, 0.0),
            (edge + 0.2, -0.9 * half, 0.0),
            (edge - 0.12, -half, 0.0),
        ]
        b.add(tube(points, 0.09), "pot", blend=0.04)


def bank(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A slot for coins where the body is broadest on top, with a coin halfway in."""
    put(b, body)
    b.material("slot", "charcoal")
    b.material("coin", "gold", "gold")
    back = socket_of(body, "back") if is_long(body, figure) else None
    x, y, z = back.pose.at if back else (0.0, figure.height, 0.5 * float(figure.low[2] + figure.high[2]))
    y = y if back else figure.top_at(x, z, 0.12)
    with b.group("slot", op="subtract"):
        b.add(box(0.5, 0.4, 0.09, 0.02), "slot", at=(x, y, z))
    with b.group("coin", at=(x, y + 0.02, z), turn=(90, 0, 0)):
        b.add(cylinder(0.24, 0.1, 0.02), "coin")
        b.add(torus(0.2, 0.03, height=0.075), "coin")
