"""Things people name by two nouns: a banana car, a shark sofa, a cat teapot, a strawberry house. The second is what it is for, the first is
its body; so the body gets what the use needs: wheels, a seat, a spout, a door.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import STANDS
from maquette.engines.embedded.archetypes.registry import preset_of
from maquette.engines.embedded.compose.outline import Figure
from maquette.engines.embedded.compose.placing import put
from maquette.engines.embedded.lexicon.catalogue import catalogue
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Thing
from maquette.engines.embedded.shapes import box, capsule, cylinder, extrude, lathe, sphere, tidy, torus, tube

GROWN = frozenset({"food", "plant"})
ALIVE = frozenset({"mammal", "bird", "reptile", "dinosaur", "insect", "sea", "fantasy"})

BODIES: dict[str, frozenset[str]] = {
    "car": GROWN | ALIVE | {"head", "symbol", "clothing"},
    "seat": GROWN | ALIVE | {"aircraft", "car", "boat", "head", "symbol", "sky", "robot"},
    "pot": GROWN | ALIVE | {"building", "head", "robot", "symbol"},
    "house": GROWN | {"clothing", "tableware", "aircraft", "head"},
}
"""Use → families whose members can be the body of it."""

USES: dict[str, str] = {
    **dict.fromkeys(("car", "race car", "sports car", "convertible", "truck", "bus", "van"), "car"),
    **dict.fromkeys(("chair", "armchair", "sofa", "throne"), "seat"),
    **dict.fromkeys(("teapot", "watering can"), "pot"),
    **dict.fromkeys(("house", "cottage"), "house"),
}
"""Thing → how its body is used."""

FLAT_PLANTS = frozenset({"tree", "grass", "bush", "forest", "garden", "bonsai"})
"""Nouns that say where a house stands rather than what it looks like."""


def is_themed_body(noun: str, useful: str) -> bool:
    """Whether "NOUN USEFUL" is a USEFUL with the body of a NOUN."""
    known = catalogue().get(noun)
    return useful in USES and known is not None and known.family in BODIES[USES[useful]] and noun not in FLAT_PLANTS


def rolling(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """On a chassis with wheels, bumper and lights, as toy cars are."""
    h, wide, deep = figure.height, float(figure.high[0] - figure.low[0]), float(figure.high[2] - figure.low[2])
    half_x, half_z = max(0.36 * wide, 0.3), max(0.46 * deep, 0.42)
    r = min(0.2 * h, 0.3, 0.42 * half_z) + 0.04
    x, z = 0.5 * float(figure.low[0] + figure.high[0]), 0.5 * float(figure.low[2] + figure.high[2])
    top = r + 0.1
    b.material("chassis", "charcoal", roughness=0.5)
    b.material("wheels", "black", "rubber")
    b.material("rims", "silver", "steel")
    b.material("lights", "#fff2b0", roughness=0.15)
    with b.group("chassis", at=(tidy(x), tidy(r), tidy(z)), blend=0.0):
        b.add(box(2.0 * half_x, 0.22, 2.0 * half_z, 0.09), "chassis")
        for side in (-1.0, 1.0):
            b.add(capsule((-0.9 * half_x, -0.02, side * (half_z + 0.03)), (0.9 * half_x, -0.02, side * (half_z + 0.03)), 0.075), "rims")
        b.add(sphere(0.1), "lights", at=(0.62 * half_x, 0.06, half_z + 0.05), mirror=True)
    for end in (-0.6, 0.6):
        with b.group("wheels", at=(tidy(x), tidy(r), tidy(z + end * half_z))), b.mirrored():
            b.add(cylinder(r, 0.2, 0.06), "wheels", at=(half_x + 0.04, 0.0, 0.0), turn=(0.0, 0.0, 90.0))
            b.add(cylinder(0.56 * r, 0.24, 0.03), "rims", at=(half_x + 0.04, 0.0, 0.0), turn=(0.0, 0.0, 90.0))
            b.add(sphere(0.2 * r), "wheels", at=(half_x + 0.16, 0.0, 0.0))
    put(b, _without_stand(body), at=(0.0, top - _sunk(figure) - 0.08, 0.0))


LONG = 1.15
"""Depth against the height from which a body is seen from its side on the back of a seat: a shark, no cat."""

SEAT = 0.62
"""Height of a seat."""


def seat(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """The body is the back, from its side if it is long and lifted if it is low; a cushioned seat with arms and legs is before it."""
    turn = 90.0 if float(figure.high[2] - figure.low[2]) > LONG * figure.height else 0.0
    figure = _turned(figure) if turn else figure
    wide = float(figure.high[0] - figure.low[0])
    low = figure.height < 0.8 * wide
    lift = SEAT - 0.1 * figure.height - float(figure.low[1]) if low else 0.0
    half = max(0.42 * wide, 0.55) * (1.0 if preset_of(thing.noun).archetype.name == "chair" or low else 1.4)
    x, y = 0.5 * float(figure.low[0] + figure.high[0]), SEAT
    front = max(figure.front_at(x + side * 0.3 * half, y - lift) for side in (-1.0, 0.0, 1.0))
    back, end = figure.front_at(x, y - lift) - 0.5, front + 0.8
    b.material("frame", like=next(iter(body.materials)), lighter=-0.25)
    b.material("cushions", like=next(iter(body.materials)), lighter=0.32, finish="cloth")
    put(b, _without_stand(body), at=(0.0, lift, 0.0), turn=(0.0, turn, 0.0))
    long = end - back
    with b.group("seat", at=(tidy(x), y, tidy(0.5 * (back + end))), blend=0.03):
        b.add(box(2.0 * half, 0.24, long, 0.09), "frame", at=(0.0, -0.1, 0.0))
        b.add(box(1.8 * half, 0.24, 0.94 * long, 0.11), "cushions", at=(0.0, 0.05, 0.04), blend=0.0)
        b.add(capsule((half, 0.2, -0.46 * long), (half, 0.2, 0.44 * long), 0.13), "frame", mirror=True)
        b.add(capsule((half, -0.1, 0.42 * long), (half, 0.2, 0.44 * long), 0.1), "frame", mirror=True)
        if low:
            tall = 0.36 + 0.4 * figure.height
            b.add(box(1.9 * half, tall, 0.2, 0.09), "frame", at=(0.0, 0.5 * tall - 0.2, 0.1 - 0.5 * long))
        for z in (0.4 * long, -0.36 * long):
            b.add(capsule((0.86 * half, -0.12, z), (0.86 * half, 0.04 - y, z), 0.095), "frame", mirror=True)


def _turned(figure: Figure) -> Figure:
    """A figure that faces to the side."""
    quarter = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [-1.0, 0.0, 0.0]])
    return Figure(figure.vertices @ quarter.T, figure.normals @ quarter.T, figure.faces)


def _without_stand(body: Recipe) -> Recipe:
    groups = tuple(group for group in body.groups if group.name not in STANDS)
    return replace(body, groups=groups) if groups else body


def pot(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A spout on one side, a handle on the other, a lid with a knob on top."""
    h = figure.height
    b.material("handle", like=next(iter(body.materials)), lighter=-0.22)
    y, z = float(figure.low[1]) + 0.36 * h, 0.5 * float(figure.low[2] + figure.high[2])
    left = _reach(figure, y, z, 1.0)
    right = _reach(figure, y, z, -1.0)
    put(b, body)
    with b.group("spout", at=(tidy(left), tidy(y), tidy(z)), blend=0.03):
        line = [(-0.16, -0.06 * h, 0.0), (0.14 * h, 0.02 * h, 0.0), (0.24 * h, 0.2 * h, 0.0), (0.36 * h, 0.34 * h, 0.0)]
        b.add(tube(line, [0.1 * h, 0.085 * h, 0.06 * h, 0.05 * h]), "handle")
        b.cut(sphere(0.035 * h), "handle", at=(0.39 * h, 0.37 * h, 0.0))
    with b.group("handle", at=(tidy(right), tidy(y), tidy(z)), blend=0.03):
        arc = [(0.12, 0.26 * h), (-0.16 * h, 0.3 * h), (-0.26 * h, 0.12 * h), (-0.14 * h, -0.1 * h), (0.12, -0.12 * h)]
        b.add(tube([(x, y, 0.0) for x, y in arc], 0.045 * h), "handle")
    at = figure.summit()
    with b.group("lid", at=at, blend=0.02):
        b.add(lathe([(0.17 * h, -0.05 * h), (0.17 * h, 0.0), (0.06 * h, 0.05 * h), (0.0, 0.05 * h)], smooth=True), "handle")
        b.add(sphere(0.055 * h), "handle", at=(0.0, 0.09 * h, 0.0))


def _reach(figure: Figure, y: float, z: float, sign: float) -> float:
    """x of the surface on one side, near a place of the middle."""
    near = figure.vertices[(abs(figure.vertices[:, 1] - y) < 0.06 * figure.height) & (abs(figure.vertices[:, 2] - z) < 0.12 * figure.height)]
    side = near[:, 0] * sign if len(near) else figure.vertices[:, 0] * sign
    return sign * float(side.max())


def dwelling(b: Builder, body: Recipe, figure: Figure, thing: Thing) -> None:
    """A door with a step, round windows with crosses, a chimney."""
    h = figure.height
    b.material("doors", "brown", "wood")
    b.material("frames", "cream")
    b.material("windows", "#8fd0ea", roughness=0.1)
    b.material("chimney", "brick", "brick")
    sunk = _sunk(figure)
    put(b, body, at=(0.0, -sunk, 0.0))
    figure, h = Figure(figure.vertices - [0.0, sunk, 0.0], figure.normals, figure.faces), h - sunk
    low, tall = 0.0, 0.3 * h
    wide = 0.09 * h
    arch = [(-wide, 0.0), (wide, 0.0), (wide, 0.7 * tall), (0.7 * wide, 0.92 * tall), (0.0, tall), (-0.7 * wide, 0.92 * tall), (-wide, 0.7 * tall)]
    front = figure.front_at(0.0, low + 0.5 * tall)
    with b.group("door", at=(0.0, tidy(low), tidy(front))):
        b.add(extrude([(1.24 * x, 1.1 * y) for x, y in arch], 0.16, 0.03), "frames", at=(0.0, 0.0, -0.03))
        b.add(extrude(arch, 0.2, 0.02), "doors", at=(0.0, 0.02, -0.02))
        b.add(sphere(0.03), "frames", at=(0.55 * wide, 0.45 * tall, 0.09))
        b.add(box(3.4 * wide, 0.07, 0.3, 0.02), "frames", at=(0.0, 0.02, 0.1))
    y = low + 0.5 * h
    x = max(0.4 * figure.side_at(y), 0.11 * h)
    for side in (-1.0, 1.0):
        with b.group("window", at=(tidy(side * x), tidy(y), tidy(figure.front_at(side * x, y)))):
            r = 0.075 * h
            b.add(cylinder(r, 0.1, 0.01), "windows", at=(0.0, 0.0, 0.02), turn=(90.0, 0.0, 0.0))
            b.add(torus(1.05 * r, 0.028), "frames", at=(0.0, 0.0, 0.06), turn=(90.0, 0.0, 0.0))
            b.add(capsule((-r, 0.0, 0.065), (r, 0.0, 0.065), 0.016), "frames")
            b.add(capsule((0.0, -r, 0.065), (0.0, r, 0.065), 0.016), "frames")
    cx = 0.42 * figure.side_at(low + 0.8 * h)
    z = 0.5 * float(figure.low[2] + figure.high[2])
    top = figure.top_at(cx, z, 0.1)
    with b.group("chimney", at=(tidy(cx), tidy(top), tidy(z))):
        b.add(box(0.14 * h, 0.3 * h, 0.14 * h, 0.015), "chimney", at=(0.0, 0.02 * h, 0.0))
        b.add(box(0.18 * h, 0.05 * h, 0.18 * h, 0.015), "frames", at=(0.0, 0.17 * h, 0.0))


def _sunk(figure: Figure) -> float:
    """Height at which a body is broad enough to stand on: above a strawberry's tip."""
    low, broad = float(figure.low[1]), 0.62 * float(figure.high[0])
    shares = [share for share in (0.0, 0.08, 0.16, 0.24, 0.32) if figure.side_at(low + (share + 0.08) * figure.height) > broad]
    return tidy(low + (shares[0] if shares else 0.0) * figure.height)


BUILDERS = {"car": rolling, "seat": seat, "pot": pot, "house": dwelling}

THEMED = {noun: BUILDERS[use] for noun, use in USES.items()}
"""Thing → what makes a body into it."""
