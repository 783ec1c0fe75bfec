"""Swings: a seat on two ropes below a frame, or below the bough of a tree."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, sphere, torus, tube

PARAMS = {
    "kind": choice("frame", "tree"),
    "seats": number(1.0, 1.0, 2.0, "side by side", vary=0.0),
    "seat_kind": choice("board", "tire"),
    "height": number(2.0, 1.6, 2.3, "of the beam", vary=0.01),
    "width": number(0.46, 0.36, 0.6, "half the distance of the ropes", vary=0.01),
    "legs": number(1.0, 0.7, 1.4, "thickness of the posts", vary=0.03),
    "leaves": number(1.0, 0.0, 1.3, "crown of the tree"),
    "roof": number(1.0, 0.0, 1.4, "the awning over the beam", vary=0.03),
    "seat_height": number(0.5, 0.35, 0.7, vary=0.03),
    "post_color": color("red"),
    "seat_color": color("wood"),
    "rope_color": color("straw"),
    "roof_color": color("#2f8fd8"),
    "ground": color("grass"),
}


@archetype("swing", "furniture", PARAMS, real_m=3.0)
def swing(b: Builder, p: Params) -> None:
    """The seats hang still, so that someone can sit on the first."""
    b.material("frame", p.post_color if p.kind == "frame" else "bark", "painted" if p.kind == "frame" else "wood")
    b.material("seat", p.seat_color, "wood" if p.seat_kind == "board" else "rubber")
    b.material("ropes", p.rope_color, "straw")
    b.material("joints", "steel", "steel")
    b.material("leaves", "leaf", "matte")
    b.material("ground", p.ground, "matte")
    b.material("roof", p.roof_color, "cloth", pattern=Pattern("stripes", rgb("snow"), 0.24, 0.5, turn=1.0))
    count = round(p.seats) if p.kind == "frame" else 1
    places = [(k - 0.5 * (count - 1)) * 2.6 * p.width for k in range(count)]
    half = 0.5 * 2.6 * p.width * count + 0.2
    with b.group("support", melt=0.01):
        if p.kind == "frame":
            _frame(b, p, half)
        else:
            _tree(b, p)
    for k, x in enumerate(places):
        with b.group(f"seat {k}", at=(x, 0.0, 0.0)):
            _seat(b, p)
    b.socket("seat", (places[0], p.seat_height + 0.05, 0.02), size=0.8 * p.width)


def _frame(b: Builder, p: Params, half: float) -> None:
    """Two pairs of splayed posts, a beam, a low cross bar on either side, and the lawn they stand in."""
    r, y = 0.115 * p.legs, p.height
    b.add(box(2.0 * half + 0.7, 0.16, 1.7, 0.05), "ground", at=(0.0, 0.06, 0.0), bump=Bump("grain", 0.012, 0.1))
    b.add(capsule((-half - 0.12, y, 0.0), (half + 0.12, y, 0.0), 1.1 * r), "frame")
    for side in (1.0, -1.0):
        for z in (0.62, -0.62):
            b.add(capsule((side * half, y, 0.0), (side * (half + 0.14), 0.02, z), r), "frame")
            b.add(ellipsoid(1.7 * r, 0.06, 1.7 * r), "joints", at=(side * (half + 0.14), 0.14, z))
        b.add(capsule((side * (half + 0.075), 0.92, -0.34), (side * (half + 0.075), 0.92, 0.34), 0.75 * r), "frame")
        b.add(sphere(1.7 * r), "joints", at=(side * half, y, 0.0))
        b.add(
            extrude(
                [(-0.5, 0.05), (0.5, 0.05), (0.32, 0.9), (-0.32, 0.9)],
                0.09,
                0.02,
            ),
            "frame",
            at=(side * (half + 0.1), 0.0, 0.0),
            turn=(0.0, 90.0, 4.0 * side),
            bump=Bump("planks", 0.012, 0.16),
        )
    if p.roof > 0.0:
        gable = [(-0.5, -0.3), (-0.44, -0.36), (0.0, -0.06), (0.44, -0.36), (0.5, -0.3), (0.0, 0.16)]
        b.add(extrude([(x * p.roof, dy) for x, dy in gable], 2.0 * half + 0.5, 0.02), "roof", at=(0.0, y + 0.12, 0.0), turn=(0.0, 90.0, 0.0))


def _tree(b: Builder, p: Params) -> None:
    """A stout trunk to one side, a bough over the seat, a crown of clumps."""
    y = p.height
    x = -2.0 * p.width
    b.add(cylinder(1.35, 0.1, 0.04), "ground", at=(-0.2, 0.03, 0.0), bump=Bump("grain", 0.012, 0.1))
    b.add(
        tube([(x, 0.0, 0.0), (x + 0.03, 0.9, 0.0), (x - 0.02, y + 0.35, 0.0)], [0.3, 0.2, 0.16]), "frame", bump=Bump("bark", 0.02, 0.14), blend=0.06
    )
    for k in range(5):
        a = 2.0 * pi * k / 5 + 0.4
        b.add(cone((x, 0.24, 0.0), (x + 0.46 * cos(a), 0.03, 0.46 * sin(a)), 0.14, 0.07), "frame", blend=0.06)
    bough = [(x, y - 0.35, 0.0), (x + 0.4, y - 0.02, 0.0), (0.1, y + 0.05, 0.0), (p.width + 0.42, y + 0.1, 0.0)]
    b.add(tube(bough, [0.16, 0.12, 0.1, 0.07]), "frame", bump=Bump("bark", 0.015, 0.12), blend=0.05)
    if p.leaves > 0.0:
        clumps = (
            (0.0, 0.62, 0.0, 0.62),
            (-0.5, 0.42, 0.1, 0.46),
            (0.55, 0.46, 0.05, 0.5),
            (0.15, 0.52, 0.42, 0.44),
            (0.1, 0.5, -0.42, 0.46),
            (1.25, 0.34, 0.0, 0.34),
        )
        for dx, dy, dz, size in clumps:
            b.add(sphere(size * p.leaves), "leaves", at=(x + dx, y + dy, dz), bump=Bump("foliage", 0.05, 0.16), blend=0.05)


def _seat(b: Builder, p: Params) -> None:
    w, y, top = p.width, p.seat_height, p.height
    hang = 0.02 if p.kind == "frame" else 0.06
    if p.seat_kind == "tire":
        b.add(torus(0.72 * w, 0.13), "seat", at=(0.0, y, 0.0), bump=Bump("ribs", 0.02, 0.09))
        knots = [(0.72 * w * sin(a), 0.72 * w * cos(a)) for a in (0.5 * pi, -pi / 6, 7 * pi / 6)]
        for x, z in knots:
            b.add(capsule((x, y, z), (0.0, 0.5 * (y + top), 0.0), 0.036), "ropes")
        b.add(capsule((0.0, 0.5 * (y + top), 0.0), (0.0, top + hang, 0.0), 0.04), "ropes")
        return
    b.add(box(2.0 * w + 0.2, 0.11, 0.46, 0.03), "seat", at=(0.0, y, 0.02), bump=Bump("planks", 0.01, 0.14))
    if p.kind == "frame":
        b.add(box(2.0 * w + 0.14, 0.52, 0.1, 0.03), "seat", at=(0.0, y + 0.24, -0.16), turn=(-8.0, 0.0, 0.0), bump=Bump("planks", 0.01, 0.14))
    for side in (1.0, -1.0):
        x = side * w
        b.add(capsule((x, y - 0.02, 0.02), (x, top + hang, 0.0), 0.06), "ropes", bump=Bump("ribs", 0.01, 0.07))
        b.add(sphere(0.075), "ropes", at=(x, y - 0.08, 0.02))
        b.add(torus(0.075, 0.035), "joints", at=(x, top - 0.06 if p.kind == "frame" else top + 0.06, 0.0), turn=(0.0, 0.0, 90.0))


swing.preset("swing seat")
swing.preset("tree swing", kind="tree", post_color="bark")
swing.preset("tire swing", kind="tree", seat_kind="tire", seat_color="rubber")
