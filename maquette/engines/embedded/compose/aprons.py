"""Aprons and bibs: cloth over the front only, held by a strap around the neck and a bow behind."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, degrees

from maquette.engines.embedded.compose.cloth import Cloth, Half, shifted
from maquette.engines.embedded.pose import composed, turned
from maquette.engines.embedded.recipe import Group, Pose, Vector
from maquette.engines.embedded.shapes import Outline, box, circle, extrude, moved, tidy, torus, tube

STRAP = 0.17
"""Width of straps, of the trunk's radius."""

PIPED = 0.07
"""Width of the piping around the edge."""

FLAP = 1.02
"""Half the width below the waist; on the trunk's flanks it faces sideways."""

HIGH = 0.6
"""How high aprons are tied on who sits up, of the way from the belly to the neck."""


def apron(cloth: Cloth) -> None:
    """A bib from the neck to the waist, a flap below it, a pocket on it; strings tied behind."""
    waist = _waist(cloth)
    r, drop, low = cloth.torso.radius, _drop(cloth, waist), 6.0 * cloth.torso.radius
    half = [(0.34, -0.02 * r), (0.48, -0.34 * r), (0.58, -drop), (FLAP, -drop - 0.16 * r), (FLAP, -low)]
    groups = _piece(cloth, lambda wider: _both_sides([((x + wider) * r, y) for x, y in half]), 4.0)
    groups += _pocket(cloth, drop if cloth.torso.upright else 0.62 * r)
    edge = Half(shifted(waist, 0.5 * STRAP * r), waist.normal)
    groups += cloth.band("strings", edge, STRAP * r, cloth.raised, [cloth.collar, cloth.hem], None)
    cloth.b.extend(groups)
    _bow(cloth, waist)


def bib(cloth: Cloth) -> None:
    """A round piece under the chin."""
    r = cloth.torso.radius
    cloth.b.extend(_piece(cloth, lambda wider: moved(circle((0.7 + wider) * r), 0.0, -0.42 * r), 1.6))


def _piece(cloth: Cloth, outline: Callable[[float], Outline], reach: float) -> list[Group]:
    """Cloth before the chest, piped, and hung from the neck. outline: of what is this much wider, of the radius, in the neck's frame."""
    deep = reach * cloth.torso.radius
    ahead = composed(cloth.torso.neck, Pose((0.0, 0.0, tidy(0.5 * deep))))
    region = [cloth.collar, cloth.hem]
    groups = cloth.layer("piping", "trim", 0.8 * cloth.thick, region, [(extrude(outline(PIPED), deep, 0.0), ahead, False)])
    groups += cloth.layer("apron", "cloth", cloth.thick, region, [(extrude(outline(0.0), deep, 0.0), ahead, False)], bump=cloth.cut.bump)
    return groups + cloth.band("strap", cloth.collar, STRAP * cloth.torso.radius, cloth.raised, region, None)


def _both_sides(half: list[tuple[float, float]]) -> Outline:
    """An outline, counter-clockwise, from its right half from the top down."""
    return tuple([(-x, y) for x, y in half] + [(x, y) for x, y in reversed(half)])


def _waist(cloth: Cloth) -> Half:
    """Where it is tied: above the roundest of the belly, so that it holds."""
    torso, plane = cloth.torso, cloth.waist()
    return Half((0.0, tidy(HIGH * torso.neck.at[1] + (1.0 - HIGH) * torso.belly), 0.0), plane.normal) if torso.upright else plane


def _drop(cloth: Cloth, waist: Half) -> float:
    """How far below the neck the waist is, down the chest."""
    neck = cloth.torso.neck
    up = turned(neck.turn, (0.0, 1.0, 0.0))
    away = (neck.at[1] - waist.at[1]) * waist.normal[0] + (neck.at[2] - waist.at[2]) * waist.normal[1]
    steep = abs(up[1] * waist.normal[0] + up[2] * waist.normal[1])
    return tidy(min(abs(away) / max(steep, 0.4), 3.0 * cloth.torso.radius))


def _pocket(cloth: Cloth, below: float) -> list[Group]:
    r, region = cloth.torso.radius, [cloth.collar, cloth.hem]
    ahead = composed(cloth.torso.neck, Pose((0.0, tidy(-below - 0.42 * r), 2.0 * r)))
    rim = composed(cloth.torso.neck, Pose((0.0, tidy(-below - 0.26 * r), 2.0 * r)))
    groups = cloth.layer("pocket", "trim", cloth.thick + 0.022, region, [(box(0.72 * r, 0.4 * r, 4.0 * r, 0.0), ahead, False)])
    return groups + cloth.layer("pocket", "trim", cloth.thick + 0.04, region, [(box(0.78 * r, 0.09 * r, 4.0 * r, 0.0), rim, False)])


def _bow(cloth: Cloth, waist: Half) -> None:
    """Two loops, a knot and two ends: on the back of who is upright, on top of who stands on four legs."""
    torso, r = cloth.torso, cloth.torso.radius
    out = (0.0, 0.0, -1.0) if torso.upright else (0.0, torso.axis[1], -torso.axis[0])
    start: Vector = (0.0, waist.at[1] + 4.0 * r * out[1], waist.at[2] + 4.0 * r * out[2])
    found = torso.surface_from(start, (0.0, -out[1], -out[2]))
    if found is None:
        return
    (_, y, z), normal = found
    lift = cloth.thick
    at: Vector = (0.0, tidy(y + lift * normal[1]), tidy(z + lift * normal[2]))
    size = max(0.3 * r, 0.1)
    with cloth.b.group("bow", at=at, turn=(degrees(atan2(-normal[1], normal[2])), 0.0, 0.0), melt=0.01):
        for side in (-1.0, 1.0):
            ends = [(0.0, 0.0, 0.0), (0.4 * side * size, 0.7 * size, 0.05 * size), (0.55 * side * size, 1.5 * size, 0.0)]
            cloth.b.add(tube(ends, [0.2 * size, 0.24 * size, 0.3 * size], flat=0.45, up=(0.0, 0.0, 1.0)), "trim")
            loop = torus(0.42 * size, 0.2 * size)
            cloth.b.add(loop, "trim", at=(0.62 * side * size, -0.12 * size, 0.12 * size), turn=(90.0, 0.0, -14.0 * side))
        cloth.b.add(box(0.44 * size, 0.5 * size, 0.5 * size, 0.12 * size), "trim", at=(0.0, 0.0, 0.12 * size))
