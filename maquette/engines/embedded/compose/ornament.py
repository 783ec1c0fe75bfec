"""Ornament on whatever is called ornate and has none of its own: braids of gold around it, medallions with a jewel on its sides.

Braids follow sections of the thing's own surface: around neck and ankles of who has a neck, around the foot, the shoulder and the
lip of what stands.
"""

from __future__ import annotations

from dataclasses import replace
from math import atan2, degrees

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Archetype
from maquette.engines.embedded.compose.outline import Figure, figure_of
from maquette.engines.embedded.compose.sections import section
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.pose import placed, turn_of, turned
from maquette.engines.embedded.recipe import Bump, Pose, Recipe, Warp
from maquette.engines.embedded.sdf.blocks import values_at
from maquette.engines.embedded.sdf.rows import Rows
from maquette.engines.embedded.sdf.table import tabulate
from maquette.engines.embedded.shapes import cylinder, ellipsoid, sphere, tidy, torus, tube
from maquette.mesh.model import FloatArray

OWN = frozenset({"ornament", "trim_amount", "gems", "detail"})
"""Parameters of those that have ornament of their own."""

FACING = 0.78
"""Cosine between a medallion's normal and the side that it is for."""

ROUND_NECK = 1.9
"""Reach of a braid around a neck, of its radius: shoulders have none."""


def adorned(recipe: Recipe, attributes: tuple[str, ...], made: Archetype) -> Recipe:
    """The recipe with ornament, if that is asked for and the archetype has none."""
    if "ornate" not in attributes or OWN & set(made.params) or "ornate" in made.words:
        return recipe
    plain = replace(recipe, warp=Warp(), fold=False)
    figure, field = figure_of(plain), tabulate(plain).rows
    b = Builder(np.random.default_rng(0))
    b.materials.update(recipe.materials)
    b.material("ornaments", "gold", "gold")
    b.material("jewels", "crimson", roughness=0.15)
    thick = 0.018 * max(figure.height, 1.0)
    for pose, reach in _sections(recipe, figure):
        with b.group("braid"):
            for loop in section(field, pose, reach):
                b.add(tube(loop, thick, closed=True), "ornaments", bump=Bump("ribs", 0.4 * thick, 0.06))
    for at, out in _places(recipe, figure, field):
        _medallion(b, at, out, 0.075 * max(figure.height, 1.0))
    drawn = b.recipe(recipe.name, recipe.symmetric)
    return replace(recipe, groups=(*recipe.groups, *drawn.groups), materials={**recipe.materials, **b.materials})


def _sections(recipe: Recipe, figure: Figure) -> list[tuple[Pose, float]]:
    """Planes (the x-z plane of each pose) in which braids run, and how far from the pose a section may reach."""
    low, h = float(figure.low[1]), figure.height
    wide = 0.75 * float(max(figure.high - figure.low))
    neck = recipe.sockets.get("neck")
    if neck is None and _lives(recipe):
        deep, y = float(figure.high[2] - figure.low[2]), low + 0.5 * h
        return [(Pose((0.0, tidy(y), tidy(figure.high[2] - share * deep)), turn_of(90.0, 0.0, 0.0)), wide) for share in (0.36, 0.52)]
    level = [(Pose((0.0, tidy(low + share * h), 0.0)), wide) for share in (0.09, 0.13)]
    if neck is None:
        return [*level, *((Pose((0.0, tidy(low + share * h), 0.0)), wide) for share in (0.52, 0.84))]
    under = [(Pose(placed(neck.pose, (0.0, -share * neck.size, 0.0)), neck.pose.turn), ROUND_NECK * neck.size) for share in (0.12, 0.4)]
    return [*level, *under]


def _lives(recipe: Recipe) -> bool:
    noun = catalogue().get(recipe.name)
    return noun is not None and noun.is_creature


def _places(recipe: Recipe, figure: Figure, field: Rows) -> list[tuple[FloatArray, FloatArray]]:
    """(point, normal) of the surface where medallions go: on the chest and the flanks, or on all four sides."""
    middle = 0.5 * (figure.low + figure.high)
    neck, back = recipe.sockets.get("neck"), recipe.sockets.get("back")
    chest = np.array([0.0, figure.low[1] + 0.66 * figure.height, middle[2]])
    ways = [(chest, np.array(way)) for way in ((0.0, 0.0, 1.0), (0.0, 0.0, -1.0), (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0))]
    if neck is not None:
        below = np.array(placed(neck.pose, (0.0, -0.75 * neck.size, 0.0)))
        side = below if back is None else 0.5 * (below + np.array(back.pose.at))
        ways = [(below, np.array(turned(neck.pose.turn, (0.0, 0.0, 1.0))))]
        ways += [(side - [0.0, 0.12 * figure.height, 0.0], np.array(way)) for way in ((1.0, 0.0, 0.0), (-1.0, 0.0, 0.0))]
    elif _lives(recipe):
        ways = ways[2:]
    reach = float(np.linalg.norm(figure.high - figure.low))
    found = [(way, _met(field, start + 0.5 * reach * way, -way, reach)) for start, way in ways]
    return [place for way, place in found if place is not None and float(place[1] @ way) > FACING]


def _met(field: Rows, start: FloatArray, way: FloatArray, reach: float) -> tuple[FloatArray, FloatArray] | None:
    """(point, normal) where a ray first meets a surface."""
    line = start + np.linspace(0.0, 0.5 * reach, 220)[:, None] * way
    inside = np.flatnonzero(values_at(field, line, False) < 0.0)
    if len(inside) == 0:
        return None
    point = line[inside[0]]
    offsets = 0.03 * np.vstack([np.eye(3), -np.eye(3)])
    near = values_at(field, point + offsets, False)
    normal = near[:3] - near[3:]
    return point, normal / max(float(np.linalg.norm(normal)), 1e-9)


def _medallion(b: Builder, at: FloatArray, out: FloatArray, r: float) -> None:
    """A disc with a beaded rim and a jewel, lying on the surface."""
    yaw, pitch = degrees(atan2(out[0], out[2])), degrees(atan2(-out[1], float(np.hypot(out[0], out[2]))))
    with b.group("medallion", at=(tidy(at[0]), tidy(at[1]), tidy(at[2])), turn=(pitch, yaw, 0.0)):
        b.add(cylinder(r, 0.5 * r, 0.06 * r), "ornaments", turn=(90.0, 0.0, 0.0))
        b.add(torus(r, 0.18 * r), "ornaments", at=(0.0, 0.0, 0.25 * r), turn=(90.0, 0.0, 0.0))
        for k in range(8):
            angle = 0.25 * np.pi * k
            b.add(sphere(0.17 * r), "ornaments", at=(tidy(0.66 * r * np.cos(angle)), tidy(0.66 * r * np.sin(angle)), 0.27 * r))
        b.add(ellipsoid(0.36 * r, 0.36 * r, 0.3 * r), "jewels", at=(0.0, 0.0, 0.26 * r))
